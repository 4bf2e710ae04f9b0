// What targets asked for on the day of a report, where they were revised after it; docs/reports.md
// "Revised since".
#pragma once

#include <span>

#include "report/document.h"
#include "report/tables/assessed_plan.h"
#include "report/view.h"

namespace milepost {

/// The table `revised`: the rows of `plans`, which have one date, that asked for something else at
/// its end, or were not withdrawn yet. `plans` must outlive it.
Table revised_table(std::span<const AssessedPlan> plans, const View& view);

}  // namespace milepost
