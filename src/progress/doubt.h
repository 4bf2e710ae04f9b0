// A value far out of line with what is on record, told before it is recorded; docs/rules.md
// "Doubts". A doubt is no error: whoever knows better records the value all the same.
#pragma once

#include <vector>

#include "base/language.h"
#include "model/entry.h"
#include "model/history.h"
#include "model/indicator.h"

namespace milepost {

/// Why the entry looks wrong beside `history`, one sentence for each reason; nothing where it does
/// not. An observation of the entry's own date and kind is what it corrects and is passed over.
///
/// - year-to-date: below an earlier one of its calendar year or above a later one; 100 times the
///   nearest earlier one of its year or more; 10 times or more what the nearest other year on
///   record (the earlier of two) had reached by its last one; below zero; not whole where the unit
///   is one that is counted.
/// - level: 10 times or more, or a tenth or less, of the level nearest in time (the earlier of
///   two), where both have one sign.
/// - level in %: above 100 or below 0. An attainment may be, a coverage cannot. The first one on
///   record below 1: 0.86 was typed for 86 %.
/// - growth: above 100 or below -100: an index or an amount rather than a rate.
/// - milestone: a state or percentage behind the one before it in time, or beyond the one after.
/// - of any kind: a date after `today`.
std::vector<Said> doubts(const NewEntry& entry, const Indicator& indicator, const History& history,
                         Date today);

}  // namespace milepost
