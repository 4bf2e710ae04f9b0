// What was last reported for a target, beside its figure.
#pragma once

#include <optional>

#include "report/tables/assessed_plan.h"

namespace milepost {

/// The entry that gives the target its data date; nothing where none counts.
std::optional<Entry> latest_entry(const AssessedPlan& plan, const ReportRow& row);

}  // namespace milepost
