// Assignments in the database: who answers for a target, from one moment on.
#pragma once

#include <string>
#include <vector>

#include "model/assignment.h"
#include "store/recording.h"
#include "store/store.h"

namespace milepost {

/// Records that the lead, with and leader of `target` answer for it from now on, whatever the plan
/// file says. The target must be on record.
void assign(const Recording& recording, const std::string& plan, const Target& target,
            const std::string& reason);

/// Every assignment of a target up to a moment, oldest first.
std::vector<Assignment> read_assignments(const Store& store, const std::string& plan,
                                         const std::string& target, Moment known_at = kEverything);

}  // namespace milepost
