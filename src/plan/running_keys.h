// Keys that are numbers in a list rather than names; docs/plan-files.md "Files and keys".
#pragma once

#include <string>
#include <vector>

#include "model/plan.h"

namespace milepost {

/// The keys of indicators that differ by a number at their end alone, as `z1`, `z2`, `z3` do: three
/// or more, and half or more of those of the plan. In the order of the plan; nothing otherwise. The
/// keys that milepost makes of sections, as `s2-1-04` (plan/keys.h), are none: whoever reads the
/// plan did not choose them, and a plan that calls another thing so is refused.
std::vector<std::string> running_keys(const Plan& plan);

}  // namespace milepost
