// What was last reported for a target, beside its figure.
#pragma once

#include <optional>

#include "assess/adjustment.h"
#include "report/tables/assessed_plan.h"

namespace milepost {

/// The entry that gives the target its data date, or a later one in words alone; nothing where
/// there is neither.
std::optional<Entry> latest_entry(const AssessedPlan& plan, const ReportRow& row);

/// The request to adjust the target that waits for a decision; nothing where it was withdrawn.
std::optional<AdjustmentRequest> waiting_request(const AssessedPlan& plan, const ReportRow& row);

}  // namespace milepost
