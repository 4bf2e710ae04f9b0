// What the review of a draft decided about numerals and targets; docs/drafting.md "Checking a
// plan".
#pragma once

#include "model/plan_coverage.h"
#include "model/plan_sheets.h"

namespace milepost {

/// Of numerals: those of a target that was rejected or changed (`rejected`, `edited`), and those
/// with a reason that is a safe one, was ticked or was written by hand. Those of a target that was
/// accepted as it was drafted are none, nor is what was left undecided. Of targets: the words of
/// those that were changed.
ReviewDecisions decisions_of(const PlanSheets& review);

}  // namespace milepost
