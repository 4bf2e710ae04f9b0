// What the rules say about a target at a date, docs/rules.md. A pure function of values.
#pragma once

#include <optional>

#include "assess/actual.h"
#include "assess/status.h"
#include "base/date.h"
#include "base/decimal.h"
#include "model/history.h"
#include "model/plan.h"
#include "model/target.h"

namespace milepost {

/// Days between the data date and the report (or the due date) after which a figure is stale.
inline constexpr int kStaleAfterDays = 45;

/// The growth that still counts as behind and not off track, as a part of the planned growth.
const Ratio& growth_floor();

/// A target with everything that the rules need to know of it.
struct Subject {
  const Target& target;
  Date start;  // of the plan's period
  const Thresholds& thresholds;
  const History& history;    // of the target's indicator
  const History* reference;  // of the requirement's reference; null where it has none
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
};

/// Where the target stands at the end of `as_of`.
Assessment assess(const Subject& subject, Date as_of);

}  // namespace milepost
