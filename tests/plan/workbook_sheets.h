// The sheets of a plan as the cells of a workbook, as somebody would have typed them.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "base/dash.h"
#include "base/workbook.h"
#include "model/plan_sheets.h"

namespace milepost {

/// A sheet of texts; what looks like a figure is a number.
inline WorkbookSheet sheet_of(std::string name, const std::vector<std::vector<std::string>>& rows) {
  WorkbookSheet sheet;
  sheet.name = std::move(name);
  for (std::size_t line = 0; line < rows.size(); ++line) {
    for (std::size_t column = 0; column < rows[line].size(); ++column) {
      const std::string& text = rows[line][column];
      if (text.empty()) continue;
      const bool is_number = text.find_first_not_of("-0123456789.") == std::string::npos;
      sheet.cells[{line + 1, column + 1}] = {
          is_number ? WorkbookCell::Kind::number : WorkbookCell::Kind::text, text};
    }
  }
  return sheet;
}

/// Every sheet with its headings and its rows; in Chinese, as far as there is a word for it.
inline std::vector<WorkbookSheet> workbook_of(const PlanSheets& sheets, Language language) {
  std::vector<WorkbookSheet> made;
  for (const auto& [kind, rows] : sheets.sheets) {
    std::vector<PlanColumn> columns;
    for (const SheetRow& row : rows) {
      for (const auto& [column, cell] : row.cells) {
        const bool is_new = std::find(columns.begin(), columns.end(), column) == columns.end();
        if (is_new) columns.push_back(column);
      }
    }
    std::vector<std::vector<std::string>> cells(1);
    for (const PlanColumn column : columns) {
      cells[0].emplace_back(label(column, language));
    }
    for (const SheetRow& row : rows) {
      cells.emplace_back();
      for (const PlanColumn column : columns) {
        cells.back().push_back(marked_if_dash(row.text(column)));
      }
    }
    made.push_back(sheet_of(std::string(label(kind, language)), cells));
  }
  return made;
}

}  // namespace milepost
