// The steps of a calculation as a table of the report explain.
#pragma once

#include "report/tables/explained_target.h"

namespace milepost {

/// For people each step with its formula and the rounded result; for programs exact results.
Table step_table(const ExplainedTarget& part);

}  // namespace milepost
