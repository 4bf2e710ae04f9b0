#include "draft/csv_document.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/csv.h"
#include "base/lines.h"
#include "base/text.h"
#include "draft/clauses.h"

namespace milepost {
namespace {

constexpr std::size_t kMostCsvFields = 2'000'000;

using Rows = std::vector<std::vector<std::string>>;

/// A way to read the text, and how well it fits.
struct Reading {
  Rows rows;
  std::size_t alike = 0;  // rows with the number of fields that most have, two at least
};

std::size_t count_alike(const Rows& rows) {
  std::map<std::size_t, std::size_t> rows_by_size;
  for (const auto& row : rows) {
    if (row.size() > 1) ++rows_by_size[row.size()];
  }
  std::size_t most = 0;
  for (const auto& [size, count] : rows_by_size) most = std::max(most, count);
  return most;
}

/// Whether a blank stands behind every comma, as between words.
bool is_prose(std::string_view text) {
  for (std::size_t at = text.find(','); at != std::string_view::npos; at = text.find(',', at + 1)) {
    if (at + 1 >= text.size() || text[at + 1] != ' ') return false;
  }
  return true;
}

/// Whether most separators stand in brackets, as in prose: （责任领导:甲;牵头单位:乙局）.
bool tears_brackets(const Rows& rows) {
  std::size_t parted = 0;
  std::size_t torn = 0;
  for (const auto& row : rows) {
    if (row.size() < 2) continue;
    ++parted;
    if (is_torn(row.front())) ++torn;
  }
  return torn * 2 > parted;
}

/// Nothing where quotes are not paired.
std::optional<Rows> quoted_rows(std::string_view text, char separator) {
  Problems problems("", text);
  Rows rows;
  CsvReader reader(text, separator);
  CsvRow row;
  while (reader.next(row, problems)) rows.push_back(row.fields);
  return problems.empty() ? std::optional(std::move(rows)) : std::nullopt;
}

Rows plain_rows(std::string_view text, char separator) {
  Rows rows;
  for (std::string_view line : lines_of(text)) {
    if (trim(line).empty()) continue;
    std::vector<std::string>& row = rows.emplace_back();
    for (std::size_t end = 0; end != std::string_view::npos;) {
      end = line.find(separator);
      row.emplace_back(line.substr(0, end));
      line.remove_prefix(std::min(line.size(), end == std::string_view::npos ? end : end + 1));
    }
  }
  return rows;
}

Reading read_with(std::string_view text, char separator) {
  if (text.find(separator) == std::string_view::npos) return {};
  Reading reading;
  if (auto rows = quoted_rows(text, separator)) {
    reading.rows = *std::move(rows);
  } else if (separator == '\t') {
    reading.rows = plain_rows(text, separator);
  }
  if (tears_brackets(reading.rows)) return {};
  reading.alike = count_alike(reading.rows);
  return reading;
}

}  // namespace

std::optional<SourceTable> find_csv_table(std::string_view text) {
  text = without_byte_order_mark(text);
  Reading best;
  // Of two that fit as well, a tab is hardly ever written for itself, and a comma often.
  for (const char separator : {'\t', ';', ','}) {
    if (separator == ',' && is_prose(text)) continue;
    Reading reading = read_with(text, separator);
    if (reading.alike > best.alike) best = std::move(reading);
  }
  const auto is_row = [](const auto& row) {
    return std::any_of(row.begin(), row.end(), [](const auto& field) { return !field.empty(); });
  };
  const auto filled =
      static_cast<std::size_t>(std::count_if(best.rows.begin(), best.rows.end(), is_row));
  if (best.alike < 2 || best.alike * 2 < filled) return std::nullopt;
  SourceTable table;
  std::size_t width = 0;
  for (std::vector<std::string>& row : best.rows) {
    for (std::string& field : row) field = trim(field);
    if (!is_row(row)) continue;
    width = std::max(width, row.size());
    table.rows.push_back(std::move(row));
  }
  if (width * table.rows.size() > kMostCsvFields) return std::nullopt;
  for (auto& row : table.rows) row.resize(width);
  return table;
}

std::optional<InputDocument> read_csv_document(std::string_view bytes,
                                               std::optional<Encoding> named, Problems& problems) {
  const Decoded decoded = decode(bytes, named);
  if (decoded.fault) {
    problems.add(*decoded.fault);
    return std::nullopt;
  }
  std::optional<SourceTable> table = find_csv_table(decoded.text(bytes));
  if (!table) {
    problems.add({},
                 said({"the file is no table: its lines do not fall into the same fields",
                       "该文件不是表格：各行的列数不一致"}),
                 said({"save the table as an Excel workbook (.xlsx), or as CSV with a heading for "
                       "each column",
                       "请将表格另存为Excel工作簿（.xlsx），或每列都有标题的CSV文件"}));
    return std::nullopt;
  }
  InputDocument document;
  document.blocks.emplace_back(*std::move(table));
  return document;
}

}  // namespace milepost
