// The arithmetic beside a status, step by step: docs/rules.md from "Actual" to "Beside the status".
#pragma once

#include <vector>

#include "assess/assessment.h"
#include "assess/calculation_step.h"
#include "assess/formula.h"

namespace milepost {

/// Every figure of the assessment with how it was computed, in the order of the rules. The results
/// are those of `found`.
std::vector<CalculationStep> steps_to(const Subject& subject, Date as_of, const Assessment& found);

/// That a figure satisfies the requirement, or that it does not, as it is: `12 < 30`, `3 ≤ 4 ≤ 5`.
/// Not for `done` and `set-later`, and for a relation only where the reference has a figure.
Formula held_against(const Requirement& requirement, const Ratio& actual,
                     const std::optional<Ratio>& planned);

}  // namespace milepost
