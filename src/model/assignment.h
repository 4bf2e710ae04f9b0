// Who answers for a target, where it was assigned after its plan was loaded; docs/plan-files.md
// "Who answers for a target".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/target.h"

namespace milepost {

/// What somebody wants assigned. What is not named stays as it is; an empty name takes it away.
struct NewAssignment {
  std::optional<std::string> lead;
  std::optional<std::vector<std::string>> with;
  std::optional<std::string> leader;

  bool names_nothing() const { return !lead && !with && !leader; }

  void apply_to(Target& target) const {
    if (lead) target.lead = *lead;
    if (with) target.with = *with;
    if (leader) target.leader = *leader;
  }
};

/// An assignment as it is on record.
struct Assignment {
  Moment recorded_at;
  std::string lead;
  std::vector<std::string> with;
  std::string leader;
  std::string reason;  // may be empty
};

}  // namespace milepost
