// What the rules are told of a target, and what they say of it; docs/rules.md.
#pragma once

#include <algorithm>
#include <optional>

#include "assess/actual.h"
#include "assess/due_periods.h"
#include "base/date.h"
#include "base/decimal.h"
#include "model/history.h"
#include "model/plan.h"
#include "model/status.h"
#include "model/target.h"

namespace milepost {

/// A target with everything that the rules need to know of it.
struct Subject {
  const Target& target;
  Date start;  // of the plan's period
  const Thresholds& thresholds;
  const History& history;    // of the target's indicator
  const History* reference;  // of the requirement's reference; null where it has none
  std::optional<ReportingRule> reporting = {};

  /// What the figures of the target are taken over, and the same a year before.
  Period period() const { return {start, target.due}; }
  Period year_before() const { return {one_year_before(start), one_year_before(target.due)}; }
};

/// Figures are exact; nothing where the rules leave one blank. Shares are parts of 1.
struct Assessment {
  Status status = Status::no_data;
  std::optional<Actual> actual;
  std::optional<Ratio> planned;     // the figure, or the reference's value it was held against
  std::optional<Ratio> baseline;    // stocks
  std::optional<Ratio> variance;    // actual - planned
  std::optional<Ratio> attainment;  // 完成率, 1 is 100 %, never capped
  std::optional<Ratio> share;
  std::optional<Ratio> expected;
  std::optional<Ratio> gap;  // share - expected
  std::optional<Ratio> remaining;
  std::optional<Ratio> needed_per_month;
  std::optional<Ratio> projected;
  std::optional<Ratio> last_year;
  std::optional<Date> reached_on;
  bool stale = false;
  std::optional<ProgressText> progress = {};  // the latest of the period
};

/// The day for which something was last reported, a figure or words. Precondition: there is an
/// actual.
inline Date last_reported(const Assessment& found) {
  const Date data_date = found.actual->data_date;
  return found.progress ? std::max(data_date, found.progress->as_of) : data_date;
}

}  // namespace milepost
