// Time in months, the clock of the expected share; docs/rules.md "Expected share".
#pragma once

#include "base/date.h"
#include "base/decimal.h"

namespace milepost {

/// Months from `first` to `last`, both days counted; a part of a month counts as its days over the
/// days of that month. Zero when `last` lies before `first`. January 1 to June 30 is exactly 6.
Ratio months_between(Date first, Date last);

}  // namespace milepost
