// What the rules are told of a target, and what they say of it; docs/rules.md.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

#include "assess/actual.h"
#include "assess/due_periods.h"
#include "assess/from_areas.h"
#include "assess/milestone_steps.h"
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
  const std::vector<History>* steps = nullptr;  // of the target's steps; null where it has none
  bool is_percentage = false;                   // the unit of the indicator is %
  /// Where the indicator follows from those of the areas inside: how, and then `history` is its.
  const MadeUpHistory* made_up = nullptr;

  /// The history without that from which an area is missing.
  const History& known() const { return made_up == nullptr ? history : made_up->complete; }

  /// The same without what an area is missing from; nothing where it follows from no other.
  std::optional<Subject> whole() const {
    if (made_up == nullptr) return std::nullopt;
    return Subject{target, start,         thresholds, made_up->complete, reference, reporting,
                   steps,  is_percentage, made_up};
  }

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
  std::optional<Ratio> year_on_year = {};  // parts of 1, of rates in points
  std::optional<Ratio> this_period = {};   // what a flow gained in its latest period
  std::optional<Date> reached_on;
  bool stale = false;
  std::optional<ProgressText> progress = {};     // the latest of the period
  std::vector<StepFound> steps = {};             // of the target, in their order
  std::optional<OverdueStep> overdue_step = {};  // the first, of a milestone that is not done
  bool is_by_steps = false;  // the actual: nothing but steps of the milestone was reported
  std::shared_ptr<const AreasFound> from_areas = {};  // where the indicator follows from others

  /// An area is missing from what the actual is made of.
  bool is_partial() const { return from_areas && from_areas->is_partial; }
};

/// The day for which something was last reported, a figure, a step or words. Precondition: there is
/// an actual.
inline Date last_reported(const Assessment& found) {
  const Date data_date = found.actual->data_date;
  Date reported = found.progress ? std::max(data_date, found.progress->as_of) : data_date;
  if (!found.steps.empty())
    reported = std::max(reported, last_step_report(found.steps).value_or(reported));
  return reported;
}

}  // namespace milepost
