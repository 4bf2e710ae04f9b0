// The cells of a workbook as the sheets of a plan; docs/plan-files.md "A plan as a workbook".
#pragma once

#include <vector>

#include "base/problem.h"
#include "base/workbook.h"
#include "model/plan_sheets.h"

namespace milepost {

/// Sheets and columns are found by their headings (plan/sheet_columns.h), rows without content are
/// passed over, and cells are read by what their column holds (plan/sheet_cells.h). `problems` must
/// be those of cells, and learns what the sheets are called.
PlanSheets read_sheets(const std::vector<WorkbookSheet>& sheets, Problems& problems);

}  // namespace milepost
