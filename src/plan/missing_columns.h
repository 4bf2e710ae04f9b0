// Columns that a workbook may lack, but not where its targets need them.
#pragma once

#include "base/problem.h"
#include "model/plan_sheets.h"

namespace milepost {

/// Tells each column of the targets that the workbook has not and that some of its rows need: of
/// one that was deleted that is all there is to say, however many rows there are. Whether there is
/// one. Precondition: sections have keys (plan/complete_sheets.h).
bool tell_missing_columns(const PlanSheets& sheets, Problems& problems);

}  // namespace milepost
