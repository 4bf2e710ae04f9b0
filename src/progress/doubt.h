// A value far out of line with what is on record, told before it is recorded; docs/rules.md
// "Doubts". A doubt is no error: whoever knows better records the value all the same.
#pragma once

#include <vector>

#include "base/language.h"
#include "model/entry.h"
#include "model/history.h"
#include "model/indicator.h"
#include "model/planned_figure.h"
#include "progress/import_row.h"

namespace milepost {

/// Why the entry looks wrong beside `history`, one sentence for each reason; nothing where it does
/// not. An observation of the entry's own date and kind is what it corrects and is passed over.
///
/// - year-to-date: below an earlier one of its year or above a later one; 100 times the
///   nearest earlier one of its year or more; 10 times or more what the nearest other year on
///   record (the earlier of two) had reached by its last one; the first of its year, and a
///   hundredth or less of what that one lets expect by its month; in the first two months not below
///   all of the year before; below zero; not whole where the unit is one that is counted.
/// - level: 10 times or more, or a tenth or less, of the level nearest in time (the earlier of
///   two), where both have one sign; half or less of the last one of the year before, in which it
///   had risen.
/// - level in %: above 100 or below 0. An attainment may be, a coverage cannot. The first one on
///   record below 1: 0.86 was typed for 86 %.
/// - growth: above 100 or below -100: an index or an amount rather than a rate. Between -1 and 1
///   with two decimals or more, or a fiftieth of the nearest one or less: 0.037 was typed for 3.7
///   %.
/// - milestone: a state or percentage behind the one before it in time, or beyond the one after; a
///   percentage between 0 and 1.
/// - of any kind: a date after `today`.
std::vector<Said> doubts(const NewEntry& entry, const Indicator& indicator, const History& history,
                         Date today);

/// Whether nothing else of its kind is on record that the entry could be held against. A
/// year-to-date and an increment are of one kind here.
bool is_first_figure(const NewEntry& entry, const History& history);

/// Why a first figure looks wrong beside what is planned of its indicator: 10 times the figure of a
/// target or more; a hundredth or less of it, of a year-to-date taken for the months of the year so
/// far. `years` are those of the area. Nothing where one of several targets agrees with it, and
/// nothing of shares in %.
std::vector<Said> doubts_of_first(const NewEntry& entry, const Indicator& indicator,
                                  const std::vector<PlannedFigure>& planned,
                                  const Years& years = {});

/// Why the date of a row of a file looks as if a spreadsheet had made it.
///
/// - the first day of a month, which it makes of the month, for what is reported at the end of one:
///   a year-to-date, a level, a growth.
/// - days that run on from row to row.
///
/// Of what milepost exported, and of a form, which has its own dates, nothing.
std::vector<Said> doubts_of_date(const ImportRow& row);

}  // namespace milepost
