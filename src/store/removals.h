// Plans in the database that were loaded by mistake, and removed: what is asked of the store leaves
// them out from the moment of their removal on, and everything of them stays on record.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/plan_removal.h"
#include "store/recording.h"
#include "store/store.h"

namespace milepost {

/// Removes a plan at the moment of the recording; of `removal` its key, reason and user count. The
/// plan must be on record and not be removed yet.
void remove_plan(const Recording& recording, const PlanRemoval& removal);

/// The removals up to a moment, oldest first.
std::vector<PlanRemoval> list_removals(const Store& store, Moment known_at = kEverything);

/// The removal of a plan; nothing where it was not removed up to that moment.
std::optional<PlanRemoval> find_removal(const Store& store, const std::string& plan,
                                        Moment known_at = kEverything);

/// What a plan names that other plans name too, and what nobody but it does.
struct PlanUses {
  struct Recorded {
    std::string indicator;
    std::size_t entries = 0;  // that are not void
  };
  std::vector<Recorded> only_here;  // with entries, and in no other plan that was not removed
  std::size_t shared = 0;           // indicators that such a plan names too
};
PlanUses uses_of_plan(const Store& store, const std::string& plan);

}  // namespace milepost
