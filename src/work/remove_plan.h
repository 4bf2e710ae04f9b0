// Plans that were loaded by mistake: removed, and not forgotten; docs/commands.md "plan remove".
#pragma once

#include <cstddef>
#include <string>

#include "base/language.h"
#include "base/local_clock.h"
#include "model/plan.h"
#include "model/plan_removal.h"
#include "store/store.h"
#include "work/circumstances.h"

namespace milepost::work {

struct RemovePlanRequest {
  std::string plan;  // its key
  std::string reason;
};

struct RemovedPlan {
  Plan plan;               // as it was last
  std::size_t shared = 0;  // its indicators that other plans name too
};

/// Erases nothing. Throws Error where there is no such plan, where it was removed before, and where
/// figures are on record that no other plan would account for.
RemovedPlan remove_plan(Store& store, const RemovePlanRequest& request,
                        const Circumstances& circumstances);

/// That a plan was removed, when, by whom and why.
Said said_removed(const PlanRemoval& removal, const LocalClock& clock);

/// Throws Error where the plan was removed up to a moment.
void refuse_removed(const Store& store, const std::string& plan, Moment known_at,
                    const LocalClock& clock);

}  // namespace milepost::work
