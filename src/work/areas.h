// What a plan says of areas inside others, held against what is on record of them.
#pragma once

#include "base/problem.h"
#include "model/plan.h"
#include "plan/diff.h"
#include "store/store.h"

namespace milepost::work {

/// Tells areas that would lie inside each other, and indicators that would be made of figures in
/// another unit or measure: the plan's own, and those of the area around it that follow from them.
void tell_areas_that_do_not_fit(const Store& store, const Plan& plan, Problems& problems);

/// What the plan says otherwise of the indicators that another plan of its area says how to make
/// up: its word counts from now on.
std::vector<FieldChange> other_ways_to_make_up(const Store& store, const Plan& plan);

}  // namespace milepost::work
