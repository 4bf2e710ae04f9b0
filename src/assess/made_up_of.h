// How the parts of an actual make it up, as formulas; docs/rules.md "Actual".
#pragma once

#include <vector>

#include "assess/formula.h"
#include "assess/from_areas.h"
#include "assess/parts.h"
#include "model/indicator.h"

namespace milepost {

/// Of a flow: `12 + 3 − 5`
Formula sum_of(const std::vector<ActualPart>& parts);

/// Of any measure, in one line. Empty where there is no figure.
Formula made_up_of(Measure measure, const std::vector<ActualPart>& parts);

/// Of what the areas inside make together: `20 + 15`. Precondition: they make a figure.
Formula made_of_areas(const AreasFound& found);

/// Why growth with these parts has no mean: `1 + −150 / 100 < 0` of the first that is to blame.
Formula fall_below_nothing(const std::vector<ActualPart>& parts);

}  // namespace milepost
