#include "assess/asked.h"

#include <algorithm>

namespace milepost {

std::optional<Date> asked_for(const Target& target, Date start, Date as_of) {
  if (target.withdrawn || as_of < start) return std::nullopt;
  return std::min(as_of, target.due);
}

bool is_answered(const std::vector<Entry>& standing, Measure measure, Date as_of) {
  return std::any_of(standing.begin(), standing.end(), [&](const Entry& entry) {
    const bool is_done = measure == Measure::milestone && entry.value.state == MilestoneState::done;
    return entry.as_of == as_of || (entry.as_of < as_of && is_done);
  });
}

}  // namespace milepost
