// How far an actual may be off where the plan file does not say; docs/plan-files.md "Requirements".
#pragma once

#include "base/decimal.h"
#include "model/indicator.h"
#include "model/target.h"

namespace milepost {

/// What `requirement`, which is `in-step-with` or `around` a figure, has for a tolerance without
/// one in the file: 1 percentage point of the first; of the second 0.5 points where the measure is
/// a growth, otherwise 2 % of the figure, rounded to what a figure can hold.
Decimal usual_tolerance(const Requirement& requirement, Measure measure);

}  // namespace milepost
