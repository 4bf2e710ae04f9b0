// A plan that was loaded by mistake, and removed; docs/commands.md "plan remove".
#pragma once

#include <string>

#include "base/date.h"
#include "model/name.h"

namespace milepost {

/// A removal as it is on record.
struct PlanRemoval {
  std::string plan;  // its key
  std::string area;
  Name name;  // of the plan, as it was last
  std::string reason;
  std::string user;  // who recorded it
  Moment recorded_at;
};

}  // namespace milepost
