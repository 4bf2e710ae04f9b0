#include "draft/workbook_document.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/workbook.h"

namespace milepost {
namespace {

constexpr std::size_t kMostSheetFields = 2'000'000;  // of a sheet, also those that hold nothing

/// The rows and columns of a sheet that hold something anybody sees, in their order.
struct Extent {
  std::map<std::size_t, std::size_t> rows;  // of the sheet, and of the table, which counts from 0
  std::map<std::size_t, std::size_t> columns;
};

bool is_hidden(const WorkbookSheet& sheet, std::size_t column) {
  return std::any_of(
      sheet.hidden_columns.begin(), sheet.hidden_columns.end(),
      [&](const ColumnSpan& span) { return span.first <= column && column <= span.second; });
}

void number_places(std::map<std::size_t, std::size_t>& places) {
  std::size_t next = 0;
  for (auto& [place, index] : places) index = next++;
}

Extent extent_of(const WorkbookSheet& sheet) {
  Extent extent;
  std::set<std::size_t> columns;
  for (const auto& [place, cell] : sheet.cells) columns.insert(place.second);
  for (const std::size_t column : columns) {
    if (!is_hidden(sheet, column)) extent.columns.emplace(column, 0);
  }
  for (const auto& [place, cell] : sheet.cells) {
    if (extent.columns.contains(place.second)) extent.rows.emplace(place.first, 0);
  }
  number_places(extent.rows);
  number_places(extent.columns);
  return extent;
}

/// Puts what the first cell of a range shows into all of its cells that the table has.
void fill(const CellRange& range, const Extent& extent, const WorkbookSheet& sheet,
          SourceTable& table) {
  const WorkbookCell* cell = sheet.cell(range.first.first, range.first.second);
  if (cell == nullptr) return;
  const auto last_row = extent.rows.upper_bound(range.last.first);
  const auto last_column = extent.columns.upper_bound(range.last.second);
  for (auto row = extent.rows.lower_bound(range.first.first); row != last_row; ++row) {
    for (auto column = extent.columns.lower_bound(range.first.second); column != last_column;
         ++column) {
      std::string& field = table.rows[row->second][column->second];
      if (field.empty()) field = cell->text;
    }
  }
}

std::optional<SourceTable> table_of(const WorkbookSheet& sheet, Problems& problems) {
  const Extent extent = extent_of(sheet);
  if (extent.rows.size() * extent.columns.size() > kMostSheetFields) {
    problems.add(
        {},
        said({"the sheet {} has cells too far apart to be a table",
              "工作表{}的单元格过于分散，不是一张表"},
             in_quotes(sheet.name)),
        said({"copy the table alone into a new workbook", "请将表格单独复制到新的工作簿"}));
    return std::nullopt;
  }
  SourceTable table{
      std::vector(extent.rows.size(), std::vector<std::string>(extent.columns.size())), sheet.name};
  for (const auto& [place, cell] : sheet.cells) {
    const auto column = extent.columns.find(place.second);
    if (column == extent.columns.end()) continue;
    table.rows[extent.rows.at(place.first)][column->second] = cell.text;
  }
  for (const CellRange& range : sheet.merged) fill(range, extent, sheet, table);
  return table;
}

}  // namespace

std::optional<InputDocument> read_workbook_document(std::string_view bytes, Problems& problems) {
  const auto sheets = read_workbook(bytes, problems);
  if (!sheets) return std::nullopt;
  InputDocument document;
  for (const WorkbookSheet& sheet : *sheets) {
    if (sheet.is_hidden) continue;
    std::optional<SourceTable> table = table_of(sheet, problems);
    if (!table) return std::nullopt;
    if (table->rows.empty()) continue;
    if (table->rows.front().size() > 1) {
      document.blocks.emplace_back(*std::move(table));
      continue;
    }
    for (std::vector<std::string>& row : table->rows) {
      document.blocks.emplace_back(SourceParagraph{std::move(row.front()), 0});
    }
  }
  return document;
}

}  // namespace milepost
