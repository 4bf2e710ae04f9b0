// What the rules say about a target at a date, docs/rules.md. A pure function of values.
#pragma once

#include "assess/subject.h"
#include "base/date.h"

namespace milepost {

/// Days between the data date and the report (or the due date) after which a figure is stale, in a
/// plan that says nothing of how often it is reported.
inline constexpr int kStaleAfterDays = 45;

/// Where the target stands at the end of `as_of`.
Assessment assess(const Subject& subject, Date as_of);

}  // namespace milepost
