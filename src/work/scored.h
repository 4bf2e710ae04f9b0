// Whether what is selected can be scored.
#pragma once

#include "report/tables/assessed_plan.h"

namespace milepost::work {

/// Throws Error, with what to write into the plan file, where none of the plans says how it is
/// scored.
void require_scoring(const AssessedPlans& plans);

}  // namespace milepost::work
