// Decisions on requests to adjust targets.
#pragma once

#include <vector>

#include "report/document.h"
#include "report/tables/assessed_plan.h"
#include "report/view.h"

namespace milepost {

/// Those on one target, oldest first: `decisions`.
Table decision_table(const std::vector<Decision>& decisions, const View& view);

/// Those on all targets of the plans, with the plan and the target of each.
Table decisions_on(const AssessedPlans& plans, const View& view);

}  // namespace milepost
