// What was last reported for a target, beside its figure.
#pragma once

#include <optional>

#include "report/tables/assessed_plan.h"

namespace milepost {

/// The entry that gives the target its data date, or a later one in words alone; nothing where
/// there is neither.
std::optional<Entry> latest_entry(const AssessedPlan& plan, const ReportRow& row);

}  // namespace milepost
