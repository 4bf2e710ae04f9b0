#include "draft/read_document.h"

#include <algorithm>
#include <array>

#include "base/file_kind.h"
#include "base/lines.h"
#include "base/phrases.h"
#include "base/text.h"
#include "draft/csv_document.h"
#include "draft/document_text.h"
#include "draft/html_document.h"
#include "draft/text_document.h"
#include "draft/word_document.h"
#include "draft/workbook_document.h"

namespace milepost {
namespace {

/// How often `separator` stands outside of quotes.
std::size_t count_separators(std::string_view line, char separator) {
  std::size_t count = 0;
  bool is_quoted = false;
  for (const char c : line) {
    if (c == '"') is_quoted = !is_quoted;
    if (c == separator && !is_quoted) ++count;
  }
  return count;
}

/// Whether the first lines of a text have the same number of a separator, as those of a table have.
bool is_table(std::string_view text) {
  constexpr std::size_t kFirst = 5;
  constexpr std::size_t kLeast = 2;
  std::vector<std::string_view> first;
  while (!text.empty() && first.size() < kFirst) {
    const std::string_view line = text.substr(0, line_length(text));
    text.remove_prefix(line.size());
    if (!trim(line).empty()) first.push_back(line);
  }
  if (first.size() < kLeast) return false;
  constexpr std::array kSeparators{'\t', ';', ','};
  return std::any_of(kSeparators.begin(), kSeparators.end(), [&](char separator) {
    const std::size_t count = count_separators(first.front(), separator);
    return count > 0 && std::all_of(first.begin(), first.end(), [&](std::string_view line) {
             return count_separators(line, separator) == count;
           });
  });
}

std::optional<InputDocument> read_text_or_table(std::string_view bytes,
                                                std::optional<Encoding> named, Problems& problems) {
  const auto decoded = decode_document(bytes, named, problems);
  if (!decoded) return std::nullopt;
  const std::string_view text = without_byte_order_mark(decoded->text(bytes));
  return is_table(text) ? read_csv_document(bytes, named, problems)
                        : text_as_document(text, problems);
}

}  // namespace

std::optional<InputDocument> read_document(std::string_view bytes, std::string_view name,
                                           std::optional<Encoding> named, Problems& problems) {
  if (bytes.empty()) {
    problems.add({}, said(kFileIsEmpty));
    return std::nullopt;
  }
  const FileKind kind = kind_of_file(bytes, name);
  if (auto fault = fault_of_no_document(kind)) {
    problems.add({}, std::move(fault->what), std::move(fault->remedy));
    return std::nullopt;
  }
  switch (kind) {
    case FileKind::word_document:
      return read_word_document(bytes, problems);
    case FileKind::workbook:
      return read_workbook_document(bytes, problems);
    case FileKind::web_page:
      return read_html_document(bytes, named, problems);
    default:
      return read_text_or_table(bytes, named, problems);
  }
}

}  // namespace milepost
