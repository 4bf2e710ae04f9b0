// Decisions in the database on targets that were asked to be adjusted.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/decision.h"
#include "store/recording.h"
#include "store/store.h"

namespace milepost {

/// Records what was decided of a target, at the moment of the recording. The target and the entry
/// must be on record.
void decide(const Recording& recording, const std::string& plan, const std::string& target,
            const Decision& decision);

/// Every decision on targets of a plan up to a moment by their keys, oldest first.
std::map<std::string, std::vector<Decision>> read_decisions(const Store& store,
                                                            const std::string& plan,
                                                            Moment known_at = kEverything);

}  // namespace milepost
