// What a target plans of an indicator, as figures to hold a first one against; docs/rules.md
// "Doubts".
#pragma once

#include <optional>

#include "base/date.h"
#include "base/decimal.h"

namespace milepost {

struct PlannedFigure {
  std::optional<Decimal> lowest;  // nothing where less is better, down to none
  Decimal highest;                // the same as `lowest` but of a range
  Period period;                  // of the plan
};

}  // namespace milepost
