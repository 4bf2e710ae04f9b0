#include "cli/documents.h"

#include <algorithm>
#include <filesystem>
#include <ostream>

#include "base/error.h"
#include "base/listed.h"
#include "base/phrases.h"
#include "base/text.h"
#include "cli/encoding_option.h"
#include "cli/files.h"
#include "cli/remedies.h"

namespace milepost::cli {
namespace {

/// Nothing where none was named.
std::optional<int> year_of(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const auto year = to_number<int>(text);
  if (year && text.size() == 4 && *year >= kFirstYear && *year <= kLastYear) return year;
  throw Error(ErrorKind::usage, said({"--year {} is no year", "--year不能写{}"}, in_quotes(text)),
              said({"write it with four digits, as in 2024", "请写四位数字，如2024"}));
}

bool is_same_file(const std::string& a, const std::string& b) {
  std::error_code ignored;
  return std::filesystem::weakly_canonical(a, ignored) ==
         std::filesystem::weakly_canonical(b, ignored);
}

}  // namespace

void add_document_options(CLI::App& command, DocumentOptions& options, const Wording& what,
                          const Wording& year, const Context& context) {
  command.add_option("files", options.files, context.say(what))->required()->type_name("FILE");
  command.add_option("--year", options.year, context.say(year))->type_name("YEAR");
  add_encoding_option(command, options.encoding, context);
}

work::DraftRequest request_of(const DocumentOptions& options) {
  return {options.files, &read_file, options.encoding, year_of(options.year)};
}

void refuse_same_files(const std::vector<std::string>& read,
                       const std::vector<std::string>& written) {
  std::vector<std::string> taken = read;
  for (const std::string& file : written) {
    if (file.empty()) continue;
    const auto same = std::find_if(taken.begin(), taken.end(), [&](const std::string& other) {
      return is_same_file(other, file);
    });
    if (same != taken.end()) {
      throw Error(ErrorKind::usage, said({"{} would be written over", "{}会被覆盖"}, *same),
                  said({"name another file to write to", "请写入另一个文件"}));
    }
    taken.push_back(file);
  }
}

std::size_t tell_problems(const std::vector<Problems>& all, const Context& context) {
  std::size_t count = 0;
  for (const Problems& problems : all) {
    context.err << problems.render(context.language, &said_remedy);
    count += problems.size();
  }
  return count;
}

std::string all_names(const std::vector<std::string>& files, Language language) {
  std::vector<Said> names(files.begin(), files.end());
  return all_of(names).in(language);
}

}  // namespace milepost::cli
