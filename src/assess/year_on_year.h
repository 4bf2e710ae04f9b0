// 同比: the actual held against that of the same time a year before, docs/rules.md "Beside the
// status".
#pragma once

#include <optional>

#include "assess/subject.h"

namespace milepost {

/// As parts of 1: of a flow or a level what it grew by (0.25 is 25 %), of a rate the difference in
/// percentage points (0.025 is 2.5 points). `before` is the actual of the year before. Nothing for
/// a milestone, and where the two are not of the same time: over several years, or where the one of
/// last year is dated more than six days before the day a year ago; nothing either for growth from
/// nothing or from below.
/// `year_ago` is the day a year before the data date.
std::optional<Ratio> year_on_year(const Subject& subject, const Actual& actual,
                                  const Actual& before, Date year_ago);

/// Whether a year is compared in percentage points: growth, and a level in %.
constexpr bool is_compared_in_points(Measure measure, bool is_percentage) {
  return measure == Measure::growth || (measure == Measure::stock && is_percentage);
}

}  // namespace milepost
