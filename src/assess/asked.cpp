#include "assess/asked.h"

#include <algorithm>

namespace milepost {

std::optional<Date> asked_for(const Target& target, const std::optional<ReportingRule>& rule,
                              Date start, Date as_of) {
  if (target.withdrawn || as_of < start) return std::nullopt;
  if (!rule) return std::min(as_of, target.due);
  const std::optional<DuePeriod> latest = latest_due_period(*rule, as_of);
  return latest ? std::optional(latest->period.end) : std::nullopt;
}

bool is_answered(const std::vector<Entry>& standing, Measure measure,
                 const std::optional<ReportingRule>& rule, Date asked, Date as_of) {
  const DuePeriod period{{asked, asked}, asked};
  return std::any_of(standing.begin(), standing.end(), [&](const Entry& entry) {
    const bool is_done = measure == Measure::milestone && entry.value.state == MilestoneState::done;
    const bool is_of_it =
        rule ? entry.as_of <= as_of && answers(*rule, period, entry.as_of) : entry.as_of == asked;
    return is_of_it || (entry.as_of < asked && is_done);
  });
}

}  // namespace milepost
