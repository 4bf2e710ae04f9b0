#include "plan/tolerance.h"

#include "base/ratio.h"

namespace milepost {

Decimal usual_tolerance(const Requirement& requirement, Measure measure) {
  if (requirement.kind == RequirementKind::in_step_with) return Decimal::from_integer(1);
  if (measure == Measure::growth) return *round_to_decimal(Ratio(1, 2));
  return *round_to_decimal(Ratio(abs(to_ratio(*requirement.value)) / 50));
}

}  // namespace milepost
