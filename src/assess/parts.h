// Which entries make up an actual, docs/rules.md "Actual".
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "model/history.h"

namespace milepost {

using Observations = std::span<const Observation>;

/// The first observation of `history` that is not before a day.
inline std::vector<Observation>::const_iterator first_on_or_after(const History& history,
                                                                  Date day) {
  return std::partition_point(history.observations.begin(), history.observations.end(),
                              [&](const Observation& o) { return o.as_of < day; });
}

/// The observations dated `first` to `last`; none where that is before `first`.
inline Observations dated_between(const History& history, Date first, Date last) {
  const auto begin = first_on_or_after(history, first);
  const auto end = std::partition_point(begin, history.observations.end(),
                                        [&](const Observation& o) { return o.as_of <= last; });
  return {begin, end};
}

/// The observations of `history` that count over `period` up to a day.
inline Observations counted(const History& history, const Period& period, Date until) {
  return dated_between(history, period.start, std::min(until, period.end));
}

/// The last observation before `start` and not after `as_of`; null where there is none.
inline const Observation* baseline_entry(const History& history, Date start, Date as_of) {
  const auto end = first_on_or_after(history, std::min(start, as_of + date::days{1}));
  return end == history.observations.begin() ? nullptr : &*std::prev(end);
}

/// The last year-to-date among observations; their end where there is none.
inline Observations::iterator last_year_to_date(Observations all) {
  const auto last = std::find_if(all.rbegin(), all.rend(), [](const Observation& o) {
    return o.kind == EntryKind::year_to_date;
  });
  return last == all.rend() ? all.end() : std::prev(last.base());
}

/// Of one year: the last year-to-date and the increments dated after it.
template <class Visit>
void for_each_part_of_year(Observations of_one_year, bool taken_off, const Visit& visit) {
  const auto total = last_year_to_date(of_one_year);
  const bool has_total = total != of_one_year.end();
  if (has_total) visit(*total, taken_off);
  for (auto o = has_total ? std::next(total) : of_one_year.begin(); o != of_one_year.end(); ++o) {
    if (!has_total || o->as_of > total->as_of) visit(*o, taken_off);
  }
}

/// Of a flow, year by year.
template <class Visit>
void for_each_part_of_flow(Observations used, const History& history, Date start,
                           const Visit& visit) {
  // Mostly the last figure holds everything before it, and nothing from before the period.
  const Years& years = history.years;
  const Date last_year_start = years.first_day(years.year_of(used.back().as_of));
  if (used.back().kind == EntryKind::year_to_date && start <= last_year_start &&
      used.front().as_of >= last_year_start) {
    visit(used.back(), false);
    return;
  }
  while (!used.empty()) {
    const auto [year_start, year_end] = years.around(used.front().as_of);
    const auto next = used.back().as_of <= year_end
                          ? used.end()
                          : std::partition_point(used.begin(), used.end(),
                                                 [last = year_end](const Observation& o) {
                                                   return o.as_of <= last;
                                                 });
    const Observations in_period{used.begin(), next};
    // A year-to-date counts from the first day of its year; what was there before the period is not
    // its own.
    if (start > year_start && last_year_to_date(in_period) != in_period.end()) {
      for_each_part_of_year(dated_between(history, year_start, start - date::days{1}), true, visit);
    }
    for_each_part_of_year(in_period, false, visit);
    used = {next, used.end()};
  }
}

inline bool is_of_one_year(const Period& period, const Years& years) {
  return years.year_of(period.start) == years.year_of(period.end);
}

/// Of growth over several years, the last of each.
template <class Visit>
void for_each_part_of_growth(Observations used, const Years& years, const Visit& visit) {
  for (std::size_t i = 0; i < used.size(); ++i) {
    const bool last_of_its_year =
        i + 1 == used.size() || years.year_of(used[i + 1].as_of) != years.year_of(used[i].as_of);
    if (last_of_its_year) visit(used[i], false);
  }
}

/// Visits what makes up the actual of `used`, of which there is at least one: those of `history`
/// within `period` up to a date. `visit(observation, taken_off)` is told of those from before the
/// period that are subtracted. The parts of a flow add up to the actual, growth over several years
/// is the mean of its parts, everything else is its one part.
template <class Visit>
void for_each_part(Observations used, const History& history, const Period& period,
                   const Visit& visit) {
  switch (history.measure) {
    case Measure::flow:
      for_each_part_of_flow(used, history, period.start, visit);
      return;
    case Measure::growth:
      if (!is_of_one_year(period, history.years)) {
        for_each_part_of_growth(used, history.years, visit);
        return;
      }
      break;
    case Measure::stock:
    case Measure::milestone:
      break;
  }
  visit(used.back(), false);
}

/// What one entry gives to an actual.
struct ActualPart {
  std::int64_t entry = 0;
  Date as_of;
  std::optional<Ratio> value;  // of a milestone only its percentage
  bool taken_off = false;      // from before the period, so it is subtracted
};

/// What makes up actual_over(history, period, until), as for_each_part visits it.
std::vector<ActualPart> parts_of_actual(const History& history, const Period& period, Date until);

}  // namespace milepost
