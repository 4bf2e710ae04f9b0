// The plan that a workbook describes, by the same checks as a TOML file; docs/plan-files.md
// "A plan as a workbook".
#pragma once

#include <optional>
#include <vector>

#include "base/problem.h"
#include "model/glossary.h"
#include "model/plan.h"
#include "model/plan_sheets.h"
#include "plan/keys.h"
#include "plan/read.h"

namespace milepost {

/// The plan, or nothing together with every problem that the sheets have, `problems` from before
/// included. Targets without a key get one by `record` and `glossary`. Of a review, what is not
/// accepted is left out, and what was left undecided is a problem.
std::optional<Plan> read_plan_sheets(const PlanSheets& sheets, const KeyRecord& record,
                                     const Glossary& glossary, Problems& problems,
                                     std::vector<PlacesOfIndicator>* places = nullptr);

}  // namespace milepost
