#include "draft/csv_document.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/csv.h"
#include "base/text.h"
#include "draft/document_text.h"

namespace milepost {
namespace {

/// Of the first line that has any.
char separator_of(std::string_view text) {
  const std::size_t first = text.find_first_of(",;\t");
  return first == std::string_view::npos ? ',' : text[first];
}

}  // namespace

std::optional<InputDocument> read_csv_document(std::string_view bytes,
                                               std::optional<Encoding> named, Problems& problems) {
  const auto decoded = decode_document(bytes, named, problems);
  if (!decoded) return std::nullopt;
  const std::string_view text = without_byte_order_mark(decoded->text(bytes));
  std::vector<CsvRow> rows = read_csv(text, problems, separator_of(text));
  if (!problems.empty()) return std::nullopt;
  SourceTable table;
  std::size_t columns = 0;
  for (const CsvRow& row : rows) columns = std::max(columns, row.fields.size());
  for (CsvRow& row : rows) {
    table.rows.push_back(std::move(row.fields));
    table.rows.back().resize(columns);
  }
  return InputDocument{{std::move(table)}, {}};
}

}  // namespace milepost
