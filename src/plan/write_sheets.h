// A plan as the sheets of a workbook; docs/plan-files.md "A plan as a workbook". What is written is
// read as the same plan.
#pragma once

#include "model/plan.h"
#include "model/plan_sheets.h"

namespace milepost {

/// All that write_toml says (plan/write_toml.h), and what it leaves out is left out: what goes
/// without saying, targets that are withdrawn and what only they measure. Names stand in Chinese
/// with the English beside them; where no name is in Chinese, in English.
PlanSheets write_sheets(const Plan& plan);

}  // namespace milepost
