// What an office is asked to report on a target, docs/progress-files.md "Forms".
#pragma once

#include <optional>
#include <vector>

#include "assess/due_periods.h"
#include "base/date.h"
#include "model/entry.h"
#include "model/indicator.h"
#include "model/target.h"

namespace milepost {

/// The date for which a form of `as_of` asks: the last day of the latest period that has ended; in
/// a plan without rhythm `as_of` itself, or the due date where that was earlier. Nothing where no
/// figure can exist yet, where the target was withdrawn, or the period of its plan, which begins on
/// `start`, has not begun.
std::optional<Date> asked_for(const Target& target, const std::optional<ReportingRule>& rule,
                              Date start, Date as_of);

/// Whether the entries of an indicator that stand say all that a form of `as_of` could ask for the
/// date `asked`: one is of that date (by a rhythm, one up to `as_of` that answers the period which
/// ended then), or the milestone was done before it.
bool is_answered(const std::vector<Entry>& standing, Measure measure,
                 const std::optional<ReportingRule>& rule, Date asked, Date as_of);

}  // namespace milepost
