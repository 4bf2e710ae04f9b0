#include "draft/workbook_document.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/workbook.h"

namespace milepost {
namespace {

/// Rows and columns that hold nothing are left out.
SourceTable table_of(const WorkbookSheet& sheet) {
  std::map<std::size_t, std::size_t> columns;
  for (const auto& [address, cell] : sheet.cells) columns.emplace(address.second, 0);
  std::size_t next = 0;
  for (auto& [column, place] : columns) place = next++;
  SourceTable table;
  table.name = sheet.name;
  std::size_t row = 0;
  for (const auto& [address, cell] : sheet.cells) {
    if (address.first != row) table.rows.emplace_back(columns.size());
    row = address.first;
    table.rows.back()[columns[address.second]] = cell.text;
  }
  return table;
}

}  // namespace

std::optional<InputDocument> read_workbook_document(std::string_view bytes, Problems& problems) {
  const auto sheets = read_workbook(bytes, problems);
  if (!sheets) return std::nullopt;
  InputDocument document;
  for (const WorkbookSheet& sheet : *sheets) {
    if (!sheet.cells.empty()) document.blocks.emplace_back(table_of(sheet));
  }
  if (!document.blocks.empty()) return document;
  problems.add({}, said({"the workbook is empty", "工作簿是空的"}));
  return std::nullopt;
}

}  // namespace milepost
