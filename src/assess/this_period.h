// What a flow gained in the latest period for which it is reported (本月新增), docs/rules.md
// "Beside the status".
#pragma once

#include <optional>

#include "assess/subject.h"

namespace milepost {

/// The total of the year at the end of the period and at the end of the one before.
struct PeriodGain {
  Period period;  // the latest that has ended
  Period year;    // from the first day of its year or of the plan, over which totals are taken
  Ratio total;    // at the end of `period`
  std::optional<Ratio> before;  // nothing where the period is the first of `year`

  Ratio figure() const { return before ? total - *before : total; }
  /// The last day of the period before.
  Date end_before() const { return period.start - date::days{1}; }
};

/// By the rhythm of the target; in a plan without one by the month. Nothing for what is no flow, or
/// is reported once, and where one of the two periods has no figure of its own: an old one would
/// make the gain of several periods that of one.
std::optional<PeriodGain> gain_of_period(const Subject& subject, Date as_of);

/// What is taken off the total of that period: 0 where it is the first of its year. Nothing where
/// the gain could not be told whatever the total.
std::optional<Ratio> total_before_period(const Subject& subject, Date as_of);

/// What a total of a year holds more than that year had reached on the last day before that has a
/// figure.
struct GainSince {
  Ratio figure;
  Date since;
};

/// Of a year-to-date of `day`; nothing where it is the first figure of its year.
std::optional<GainSince> gain_since_last(const History& history, Date day, const Ratio& total);

}  // namespace milepost
