#include "assess/parts.h"

namespace milepost {

std::vector<ActualPart> parts_of_actual(const History& history, const Period& period, Date until) {
  const Observations used = counted(history, period, until);
  if (used.empty()) return {};
  std::vector<ActualPart> parts;
  for_each_part(used, history, period, [&](const Observation& part, bool taken_off) {
    parts.push_back({part.entry, part.as_of,
                     part.value.number ? std::optional(part.value.exact()) : std::nullopt,
                     taken_off});
  });
  return parts;
}

}  // namespace milepost
