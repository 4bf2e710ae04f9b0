// How far the steps of a milestone are, docs/rules.md "Steps of a milestone".
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/date.h"
#include "model/history.h"
#include "model/target.h"

namespace milepost {

/// What was last reported of one step; nothing where nothing was.
struct StepFound {
  Date by;  // its day
  std::optional<Date> reported_on;
  std::optional<MilestoneState> state;
  std::optional<Date> heard_on;  // as `reported_on`, in words too

  /// However late.
  bool is_reached() const { return state == MilestoneState::done; }
  bool operator==(const StepFound&) const = default;
};

/// A step whose day is past and that is not reported reached.
struct OverdueStep {
  std::size_t number = 0;  // from 1
  Date by;
  int days = 0;  // since `by`, 1 on the day after it
  bool operator==(const OverdueStep&) const = default;
};

/// Of each step of the target what was reported for days from `start` up to `as_of`; `histories`
/// are theirs, in their order. Precondition: there are as many.
std::vector<StepFound> steps_found(const Target& target, const std::vector<History>& histories,
                                   Date start, Date as_of);

/// The first of the steps that is overdue.
std::optional<OverdueStep> first_overdue_step(const std::vector<StepFound>& found, Date as_of);

/// The last day for which anything was reported of a step.
std::optional<Date> last_step_report(const std::vector<StepFound>& found);

}  // namespace milepost
