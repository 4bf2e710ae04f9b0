// Where a plan file gives an indicator another unit or measure than is on record, and whether it
// may; docs/plan-files.md "[[indicator]]".
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "model/plan.h"
#include "plan/read.h"
#include "store/store.h"

namespace milepost::work {

/// The plans of the files that are loaded together, by their keys.
using PlansByKey = std::map<std::string, const Plan*>;

/// A plan file and what it is held against.
struct HeldPlan {
  const Plan& plan;
  const std::vector<PlacesOfIndicator>& places;  // of its indicators, in their order
  const std::vector<Indicator>& on_record;       // the indicators of its area
  const std::optional<Plan>& before;             // the plan as it was loaded last
  const PlansByKey& together;
};

/// Adds a problem for every unit and measure that the file may not revise: one of an indicator with
/// entries, of itself or of its steps, void ones too; one that a withdrawn target asked for; one
/// that a plan uses which is not loaded together with this one, or says otherwise.
void tell_units_that_stay(const Store& store, const HeldPlan& held, Problems& problems);

}  // namespace milepost::work
