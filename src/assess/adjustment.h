// Which targets wait for a decision because they are asked to be adjusted; docs/rules.md "Requests
// to adjust".
#pragma once

#include <optional>
#include <vector>

#include "base/date.h"
#include "model/decision.h"
#include "model/entry.h"

namespace milepost {

/// A request to adjust a target (申请调整) that nobody has decided.
struct AdjustmentRequest {
  Entry latest;  // the last that asked
  Date since;    // of the first since which nothing else was said or decided
};

/// `entries` are all of the indicator; those before `start`, of the plan, are about another target.
/// Entries that say nothing of the outlook leave a request as it is.
std::optional<AdjustmentRequest> waiting_request(const std::vector<Entry>& entries,
                                                 const std::vector<Decision>& decisions,
                                                 Date start);

}  // namespace milepost
