#include "progress/error_column.h"

#include <algorithm>
#include <map>
#include <vector>

#include "base/csv.h"
#include "base/text.h"
#include "progress/sheet.h"

namespace milepost {
namespace {

using Sentences = std::map<std::size_t /*line*/, std::string>;

Sentences sentences_by_line(const Problems& problems, Language language, SayRemedy say) {
  Sentences by_line;
  for (const Problem& problem : problems.all()) {
    std::string& text = by_line[problem.place.line];
    text += (text.empty() ? "" : " | ") + on_one_line(problem, language, say);
  }
  return by_line;
}

std::string joined(Sentences::const_iterator begin, Sentences::const_iterator end) {
  std::string text;
  for (auto one = begin; one != end; ++one) text += (text.empty() ? "" : " | ") + one->second;
  return text;
}

/// Writes semicolons where the file has them: there a comma may be the decimal sign, and whoever
/// reads the file again has to see that it may.
class Writer {
 public:
  Writer(std::size_t columns, std::optional<std::size_t> left_out, bool has_semicolons)
      : columns_(columns), left_out_(left_out), has_semicolons_(has_semicolons) {}

  void add(const CsvRow& row, std::string_view error) {
    std::vector<std::string_view> fields(std::max(columns_, row.fields.size()));
    std::copy(row.fields.begin(), row.fields.end(), fields.begin());
    if (left_out_) fields.erase(fields.begin() + static_cast<std::ptrdiff_t>(*left_out_));
    if (has_semicolons_) {
      for (const std::string_view field : fields) add_quoted(field, ";");
      add_quoted(error, "\r\n");
    } else {
      CsvLine line(text_);
      for (const std::string_view field : fields) line.plain(field);
      line.text(error);
    }
  }

  std::string take() { return std::move(text_); }

 private:
  void add_quoted(std::string_view field, std::string_view end) {
    std::string inner(field);
    replace_all(inner, "\"", "\"\"");
    text_.append("\"").append(inner).append("\"").append(end);
  }

  std::size_t columns_;
  std::optional<std::size_t> left_out_;
  bool has_semicolons_;
  std::string text_{kByteOrderMark};
};

std::optional<std::size_t> error_column_of(const CsvRow& header) {
  for (std::size_t i = 0; i < header.fields.size(); ++i) {
    if (column_of(header.fields[i]) == SheetColumn::error) return i;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> with_errors(std::string_view text, const Problems& problems,
                                       Language language, SayRemedy say) {
  const char separator = detect_separator(text);
  CsvReader reader(text, separator);
  Problems unreadable("", text);
  CsvRow header;
  if (!read_header(reader, header, unreadable)) return std::nullopt;
  const Sentences errors = sentences_by_line(problems, language, say);
  Writer writer(header.fields.size(), error_column_of(header), separator == ';');
  writer.add(header, Wording("error", "错误说明").in(language));
  auto told = errors.begin();
  for (CsvRow row; reader.next(row, unreadable);) {
    const auto up_to = errors.upper_bound(row.line);
    writer.add(row, joined(told, up_to));
    told = up_to;
  }
  if (!unreadable.empty()) return std::nullopt;
  if (told != errors.end()) writer.add({}, joined(told, errors.end()));
  return writer.take();
}

}  // namespace milepost
