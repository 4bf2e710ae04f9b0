// The targets of one plan that a selection selects, assessed as they are read.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/entry.h"
#include "report/tables/assessed_plan.h"
#include "store/store.h"
#include "work/circumstances.h"
#include "work/selection.h"

namespace milepost::work {

/// The plan of this key, which exists, with its selected targets. `store` must outlive it.
AssessedPlan assessed_plan(const Store& store, const std::string& key, const Selection& selection,
                           Date as_of, const Circumstances& circumstances);

/// Everything recorded of an indicator up to `as_of`, by date, as known at a moment.
std::vector<Entry> entries_of(const Store& store, const std::string& area,
                              const std::string& indicator, Moment known_at, Date as_of);

}  // namespace milepost::work
