// Where the sheets of a plan's workbook have what.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "model/plan_sheets.h"
#include "report/workbook/plan_columns.h"
#include "report/workbook/xlsx_library.h"

namespace milepost::xlsx {

inline constexpr lxw_row_t kRoom = 300;  // rows below the last one that are made ready

/// Where a sheet stands in the workbook, once it is laid out.
struct SheetLayout {
  std::string name;  // in quotes, with its `!`, as formulas have it
  lxw_worksheet* sheet = nullptr;
  std::vector<BookColumn> columns;
  lxw_row_t heading = 0;
  std::size_t rows = 0;
  lxw_col_t last_printed = 0;

  lxw_row_t first() const { return heading + 1; }
  lxw_row_t last() const { return heading + static_cast<lxw_row_t>(rows); }
  lxw_col_t at(PlanColumn column) const {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const BookColumn& one) { return one.column == column; });
    return static_cast<lxw_col_t>(found - columns.begin());
  }
};

/// `B4`, as formulas have it.
std::string address(const Library& library, lxw_row_t row, lxw_col_t column);

/// Of all rows of a column, and those that are made ready: `$B$4:$B$340`.
std::string range_of(const Library& library, const SheetLayout& layout, PlanColumn column);

/// What people call the sections, by their keys, where their names tell them apart; else nothing.
std::map<std::string, std::string, std::less<>> names_of_sections(const PlanSheets& sheets);

}  // namespace milepost::xlsx
