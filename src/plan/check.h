// What the parts of a plan file say of each other: keys used twice, references to nothing, circles,
// dates outside the period, requirements that do not fit what is measured.
#pragma once

#include "base/problem.h"
#include "plan/draft.h"
#include "plan/indicators.h"

namespace milepost {

void check_plan(const PlanDraft& draft, const Indicators& indicators, Problems& problems);

/// One target against the period of its plan and the measure of its indicator (null where that is
/// not known).
void check_target(const TargetDraft& target, const PlanDraft& draft,
                  const KnownIndicator* indicator, Problems& problems);

}  // namespace milepost
