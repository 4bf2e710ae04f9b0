// Who answers for targets, said of those that a question selects or by a list.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/encoding.h"
#include "base/problem.h"
#include "model/assignment.h"
#include "model/plan.h"
#include "store/store.h"
#include "work/circumstances.h"
#include "work/selection.h"

namespace milepost::work {

/// What was typed for the three: several supporting offices at once between semicolons; `-` takes
/// away who was there.
NewAssignment assignment_of(const std::optional<std::string>& lead,
                            const std::vector<std::string>& with,
                            const std::optional<std::string>& leader);

struct AssignRequest {
  /// A list: CSV with the columns of docs/plan-files.md "Who answers for a target".
  struct List {
    std::string name;  // as it is called in problems
    std::string_view bytes;
    std::optional<Encoding> encoding = {};  // where it does not say itself what it is
  };
  std::optional<List> list;
  // Without a list: what is assigned, to which targets.
  Selection selection;     // its targets as known_target takes them
  bool means_all = false;  // although neither targets nor conditions are named
  NewAssignment assigned;
  std::string reason;
  bool is_dry_run = false;
};

struct AssignedTarget {
  Target before;
  Target after;
};

/// What was assigned of one plan, or would be.
struct AssignedPlan {
  std::string plan;
  std::vector<AssignedTarget> targets;
  std::size_t unchanged = 0;  // were assigned so already
};

struct AssignOutcome {
  std::optional<TextReading> reading;  // where its bytes could be read as text
  std::optional<Decoded> list_text;    // which the problems point into
  std::optional<Problems> problems;    // of the list; where there are any, nothing is assigned
  std::vector<AssignedPlan> plans;
};

/// Assigns, whole or not at all. Throws Error where the request assigns nothing, means every target
/// without saying so, or names what does not exist, several plans have, or is withdrawn. The bytes
/// of the list must outlive the outcome.
AssignOutcome assign_targets(Store& store, const AssignRequest& request,
                             const Circumstances& circumstances);

}  // namespace milepost::work
