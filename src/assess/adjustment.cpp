#include "assess/adjustment.h"

#include <algorithm>
#include <utility>

#include "model/standing.h"

namespace milepost {

std::optional<AdjustmentRequest> waiting_request(const std::vector<Entry>& entries,
                                                 const std::vector<Decision>& decisions,
                                                 Date start) {
  const auto is_decided = [&](const Entry& entry) {
    return std::any_of(decisions.begin(), decisions.end(), [&](const Decision& decision) {
      return decision.recorded_at > entry.recorded_at;
    });
  };
  std::vector<Entry> said = standing_entries(entries);
  std::erase_if(said,
                [&](const Entry& entry) { return !entry.remarks.outlook || entry.as_of < start; });
  std::sort(said.begin(), said.end(), [](const Entry& a, const Entry& b) {
    return std::pair(a.as_of, a.id) < std::pair(b.as_of, b.id);
  });
  std::optional<AdjustmentRequest> waiting;
  for (auto entry = said.rbegin(); entry != said.rend(); ++entry) {
    if (entry->remarks.outlook != Outlook::adjust || is_decided(*entry)) break;
    if (!waiting) waiting = AdjustmentRequest{*entry, entry->as_of};
    waiting->since = entry->as_of;
  }
  return waiting;
}

}  // namespace milepost
