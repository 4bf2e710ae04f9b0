// What an office is asked to report on a target, docs/progress-files.md "Forms".
#pragma once

#include <optional>
#include <vector>

#include "base/date.h"
#include "model/entry.h"
#include "model/indicator.h"
#include "model/target.h"

namespace milepost {

/// The date for which a form of `as_of` asks: the due date where that was earlier. Nothing where
/// the target was withdrawn, or the period of its plan, which begins on `start`, has not begun.
std::optional<Date> asked_for(const Target& target, Date start, Date as_of);

/// Whether the entries of an indicator that stand say all that could be asked for a date: one is of
/// that date, or the milestone was done before it.
bool is_answered(const std::vector<Entry>& standing, Measure measure, Date as_of);

}  // namespace milepost
