// Charts that spreadsheets draw themselves, from cells of the same sheet.
#pragma once

#include <span>
#include <string>

#include "base/date.h"
#include "model/name.h"
#include "model/status.h"
#include "report/workbook/xlsx_book.h"

namespace milepost::xlsx {

/// Cells below one another and their headings above the first: the names or dates of what is drawn
/// stand in the first column, the figures in those beside it.
struct ChartCells {
  lxw_worksheet* sheet = nullptr;
  lxw_row_t first = 0;
  lxw_row_t last = 0;
};

/// Where a chart stands, and how large it is in pixels.
struct ChartPlace {
  lxw_row_t row = 0;
  lxw_col_t column = 0;
  double width = 0;
  double height = 0;
};

/// A bar for each status, in its colour.
void draw_statuses(Workbook& book, const ChartCells& cells, std::span<const Status> statuses,
                   const ChartPlace& place, const std::string& description, Language language);

/// A line for each of `columns` columns, which its heading names: the first what is, the others
/// what was planned. `period` is what the dates go through.
void draw_course(Workbook& book, const ChartCells& cells, std::size_t columns, const Period& period,
                 const ChartPlace& place, const std::string& description, Language language);

}  // namespace milepost::xlsx
