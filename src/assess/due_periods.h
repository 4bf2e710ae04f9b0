// For which periods a target has to be reported, and by when; docs/rules.md "Due and late".
#pragma once

#include <optional>
#include <vector>

#include "base/date.h"
#include "base/years.h"
#include "model/plan.h"
#include "model/reporting.h"
#include "model/target.h"

namespace milepost {

/// A figure that is dated so many days before the end of a period is one for it: offices close
/// their books on the 25th, or on the last working day.
inline constexpr int kDaysOfGrace = 6;

/// What is asked of one target.
struct ReportingRule {
  Reporting reporting;
  Period period;     // from the start of the plan to the due date of the target
  Date asked_since;  // the date of the plan's document: nobody could report before
  Years years = {};  // of the area
};

/// A period for which a figure is reported.
struct DuePeriod {
  Period period;
  Date deadline;  // the last day on which the figure is not late
  bool operator==(const DuePeriod&) const = default;
};

/// By the rhythm of the target where it has one, `once` where all is expected at its due date, and
/// else by that of its plan. Nothing where the plan has none, as one that was loaded before there
/// were any.
std::optional<ReportingRule> reporting_rule(const Plan& plan, const Target& target);

/// By the rhythm of a plan, for what of it says no other; in a plan that has none by the month.
ReportingRule rule_of_plan(const Plan& plan);

/// Whether the latest period of a target that has ended by `as_of` is that of its plan.
bool is_in_period_of_plan(const Plan& plan, const Target& target, Date as_of);

/// The periods that have ended by the end of `as_of`, the earliest first.
std::vector<DuePeriod> due_periods(const ReportingRule& rule, Date as_of);

/// The latest of them.
std::optional<DuePeriod> latest_due_period(const ReportingRule& rule, Date as_of);

/// The latest of those whose deadline lies before `as_of`.
std::optional<DuePeriod> latest_late_period(const ReportingRule& rule, Date as_of);

/// The last day on which the figure of the due date is not late.
Date last_deadline(const ReportingRule& rule);

/// Whether a figure of `day` is one for the period or for a later one: it is dated in the last
/// seven days of the period or after it; of the last period, on the due date at the earliest.
bool answers(const ReportingRule& rule, const DuePeriod& due, Date day);

}  // namespace milepost
