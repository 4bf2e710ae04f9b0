#include "assess/milestone_steps.h"

#include <algorithm>

#include "assess/actual.h"

namespace milepost {

std::vector<StepFound> steps_found(const Target& target, const std::vector<History>& histories,
                                   Date start, Date as_of) {
  std::vector<StepFound> found(target.steps.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    StepFound& step = found[i];
    step.by = target.steps[i].by;
    const auto actual = actual_over(histories[i], {start, std::max(target.due, as_of)}, as_of);
    if (actual) {
      step.reported_on = step.heard_on = actual->data_date;
      step.state = actual->state;
    }
    for (const ProgressText& words : histories[i].progress) {
      if (words.as_of < start || words.as_of > as_of) continue;
      step.heard_on = std::max(step.heard_on, std::optional(words.as_of));
    }
  }
  return found;
}

std::optional<OverdueStep> first_overdue_step(const std::vector<StepFound>& found, Date as_of) {
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Date by = found[i].by;
    if (by >= as_of) break;
    if (found[i].is_reached()) continue;
    return OverdueStep{i + 1, by, static_cast<int>((as_of - by).count())};
  }
  return std::nullopt;
}

std::optional<Date> last_step_report(const std::vector<StepFound>& found) {
  std::optional<Date> last;
  for (const StepFound& one : found) last = std::max(last, one.reported_on);
  return last;
}

}  // namespace milepost
