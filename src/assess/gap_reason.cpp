#include "assess/gap_reason.h"

namespace milepost {

std::optional<GapReason> gap_reason(const Assessment& found, Date start, Date as_of) {
  if (as_of < start) return std::nullopt;
  switch (row_of(found.status).reminder) {
    case Reminder::never:
      return std::nullopt;
    case Reminder::if_stale:
      return found.stale ? std::optional(GapReason::stale) : std::nullopt;
    case Reminder::overdue:
      return GapReason::overdue;
    case Reminder::no_figure:
      return found.actual ? GapReason::no_reference : GapReason::never_reported;
  }
  return std::nullopt;
}

}  // namespace milepost
