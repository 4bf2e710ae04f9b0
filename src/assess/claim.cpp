#include "assess/claim.h"

namespace milepost {

std::optional<Claim> claim_of(Outlook outlook, Status status) {
  const bool says_it_will_be_met = outlook == Outlook::will_meet;
  if (is_behind(status) && says_it_will_be_met) return Claim::too_bright;
  if (goes_well(status) && !says_it_will_be_met) return Claim::too_dark;
  return std::nullopt;
}

}  // namespace milepost
