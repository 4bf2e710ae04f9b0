#include "assess/due_periods.h"

#include <algorithm>

namespace milepost {
namespace {

constexpr int months_of(Rhythm rhythm) {
  switch (rhythm) {
    case Rhythm::monthly:
      return 1;
    case Rhythm::quarterly:
      return 3;
    case Rhythm::half_yearly:
      return 6;
    case Rhythm::yearly:
    case Rhythm::once:
      return 12;
  }
  return 12;
}

/// The part of the plan's period in which `day` lies, and which one figure stands for.
Period period_around(const ReportingRule& rule, Date day) {
  if (rule.reporting.rhythm == Rhythm::once) return rule.period;
  const int months = months_of(rule.reporting.rhythm);
  const int first = (static_cast<int>(rule.years.month_of(day)) - 1) / months * months + 1;
  const Period whole = rule.years.months(rule.years.year_of(day), first, first + months - 1);
  return {std::max(whole.start, rule.period.start), std::min(whole.end, rule.period.end)};
}

Date deadline_of(const ReportingRule& rule, Date end) {
  return std::max(end, rule.asked_since) + date::days{rule.reporting.deadline};
}

}  // namespace

std::optional<ReportingRule> reporting_rule(const Plan& plan, const Target& target) {
  if (!plan.reporting) return std::nullopt;
  const Rhythm usual = target.pace == Pace::at_due ? Rhythm::once : plan.reporting->rhythm;
  return ReportingRule{
      {target.rhythm.value_or(usual), target.deadline.value_or(plan.reporting->deadline)},
      {plan.period.start, target.due},
      plan.document.date,
      plan.area.years};
}

ReportingRule rule_of_plan(const Plan& plan) {
  return {plan.reporting.value_or(Reporting{}), plan.period, plan.document.date, plan.area.years};
}

bool is_in_period_of_plan(const Plan& plan, const Target& target, Date as_of) {
  const ReportingRule of_plan = rule_of_plan(plan);
  ReportingRule of_target = reporting_rule(plan, target).value_or(of_plan);
  of_target.period.end = target.due;
  const auto due = latest_due_period(of_plan, as_of);
  const auto own = latest_due_period(of_target, as_of);
  return due && own && due->period == own->period;
}

std::vector<DuePeriod> due_periods(const ReportingRule& rule, Date as_of) {
  std::vector<DuePeriod> found;
  for (Date day = rule.period.start; day <= rule.period.end;) {
    const Period period = period_around(rule, day);
    if (period.end > as_of) break;
    found.push_back({period, deadline_of(rule, period.end)});
    day = period.end + date::days{1};
  }
  return found;
}

std::optional<DuePeriod> latest_due_period(const ReportingRule& rule, Date as_of) {
  if (as_of < rule.period.start) return std::nullopt;
  Date end = rule.period.end;
  if (as_of < end) {
    const Period next = period_around(rule, as_of + date::days{1});
    if (next.start == rule.period.start) return std::nullopt;
    end = next.start - date::days{1};
  }
  return DuePeriod{period_around(rule, end), deadline_of(rule, end)};
}

std::optional<DuePeriod> latest_late_period(const ReportingRule& rule, Date as_of) {
  // The latest end whose deadline lies before as_of.
  const Date latest_end = as_of - date::days{rule.reporting.deadline + 1};
  return latest_end < rule.asked_since ? std::nullopt : latest_due_period(rule, latest_end);
}

Date last_deadline(const ReportingRule& rule) { return deadline_of(rule, rule.period.end); }

bool answers(const ReportingRule& rule, const DuePeriod& due, Date day) {
  const bool is_last = due.period.end == rule.period.end;
  return day >= due.period.end - date::days{is_last ? 0 : kDaysOfGrace};
}

}  // namespace milepost
