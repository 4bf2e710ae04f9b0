// What is on record of an area, for the keys of a list that is new; plan/keys.h.
#pragma once

#include <string>
#include <vector>

#include "model/plan.h"
#include "plan/keys.h"
#include "store/store.h"

namespace milepost::work {

/// The targets of a plan with their keys, those that are withdrawn too.
std::vector<KeyRow> rows_of(const Plan& plan);

/// Every indicator of an area, also those that no plan names any more, and what the plans of these
/// keys hold; plans that are not on record hold nothing.
KeyRecord key_record(const Store& store, const std::string& area,
                     const std::vector<std::string>& plans);

/// The keys of the plans of an area that are of this year alone, in the order of loading.
std::vector<std::string> plans_of_year(const Store& store, const std::string& area, int year);

}  // namespace milepost::work
