// Targets of one plan that are called alike and ask for different figures; docs/plan-files.md
// "Files and keys".
#pragma once

#include <cstddef>
#include <vector>

#include "model/plan.h"

namespace milepost {

/// Two or three targets of one name, unit, measure, lead and due date that are no parts of
/// different targets and whose figures differ: as a rule one was written twice. More of one name
/// are a list by places, and withdrawn targets count for nothing. By their places in the plan and
/// in its order.
std::vector<std::vector<std::size_t>> same_names(const Plan& plan);

}  // namespace milepost
