#include "assess/gap_reason.h"

namespace milepost {

std::optional<GapReason> gap_reason(const Assessment& found, Date start, Date as_of) {
  if (as_of < start) return std::nullopt;
  switch (found.status) {
    case Status::overdue:
      return GapReason::overdue;
    case Status::no_data:
      return found.actual ? GapReason::no_reference : GapReason::never_reported;
    case Status::withdrawn:
    case Status::met:
      return std::nullopt;
    case Status::unset:
    case Status::missed:
    case Status::ahead:
    case Status::on_track:
    case Status::behind:
    case Status::off_track:
    case Status::open:
      break;
  }
  return found.stale ? std::optional(GapReason::stale) : std::nullopt;
}

}  // namespace milepost
