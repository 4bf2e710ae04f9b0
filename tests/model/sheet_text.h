// The rows of a plan's sheet as text.
#pragma once

#include <string>

#include "model/plan_sheets.h"

namespace milepost {

/// `key=t, name=指标`, a line for each row, the columns in their order; of a cell what is marked.
inline std::string rows_of(const PlanSheets& sheets, PlanSheet sheet) {
  std::string text;
  for (const SheetRow& row : sheets.rows(sheet)) {
    std::string line;
    for (const auto& [column, cell] : row.cells) {
      line += (line.empty() ? "" : ", ") + std::string(word(column)) + "=" + cell.text;
      if (cell.marked_size > 0) {
        line += "[" + cell.text.substr(cell.marked_at, cell.marked_size) + "]";
      }
    }
    text += line + "\n";
  }
  return text;
}

}  // namespace milepost
