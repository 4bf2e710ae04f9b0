#include "assess/this_period.h"

#include <algorithm>

namespace milepost {
namespace {

ReportingRule rule_of(const Subject& subject) {
  if (subject.reporting) return *subject.reporting;
  return {{Rhythm::monthly, 0}, subject.period(), subject.start, subject.history.years};
}

/// The latest period that has ended of a flow that is reported by periods.
struct LatestPeriod {
  ReportingRule rule;
  DuePeriod due;
  Period year;  // from the first day of its year or of the plan

  bool is_first() const { return due.period.start == year.start; }
  Date end_before() const { return due.period.start - date::days{1}; }
};

std::optional<LatestPeriod> latest_period(const Subject& subject, Date as_of) {
  if (subject.history.measure != Measure::flow) return std::nullopt;
  ReportingRule rule = rule_of(subject);
  if (rule.reporting.rhythm == Rhythm::once) return std::nullopt;
  const std::optional<DuePeriod> due = latest_due_period(rule, as_of);
  if (!due) return std::nullopt;
  const Date year_start = subject.history.years.around(due->period.end).start;
  return LatestPeriod{
      std::move(rule), *due, {std::max(year_start, subject.start), due->period.end}};
}

/// The total of the year by a figure that answers the period `of`.
std::optional<Ratio> total_at(const Subject& subject, const LatestPeriod& latest,
                              const DuePeriod& of) {
  const Observations used = counted(subject.history, latest.year, of.period.end);
  if (used.empty() || !answers(latest.rule, of, used.back().as_of)) return std::nullopt;
  return actual_of(used, subject.history, latest.year).figure;
}

std::optional<Ratio> total_before(const Subject& subject, const LatestPeriod& latest) {
  return total_at(subject, latest, *latest_due_period(latest.rule, latest.end_before()));
}

}  // namespace

std::optional<PeriodGain> gain_of_period(const Subject& subject, Date as_of) {
  const std::optional<LatestPeriod> latest = latest_period(subject, as_of);
  if (!latest) return std::nullopt;
  const std::optional<Ratio> total = total_at(subject, *latest, latest->due);
  if (!total) return std::nullopt;
  PeriodGain gain{latest->due.period, latest->year, *total, std::nullopt};
  if (latest->is_first()) return gain;
  gain.before = total_before(subject, *latest);
  return gain.before ? std::optional(gain) : std::nullopt;
}

std::optional<Ratio> total_before_period(const Subject& subject, Date as_of) {
  const std::optional<LatestPeriod> latest = latest_period(subject, as_of);
  if (!latest) return std::nullopt;
  return latest->is_first() ? std::optional<Ratio>(0) : total_before(subject, *latest);
}

std::optional<GainSince> gain_since_last(const History& history, Date day, const Ratio& total) {
  const Period before{history.years.around(day).start, day - date::days{1}};
  const Observations used = counted(history, before, before.end);
  if (used.empty()) return std::nullopt;
  return GainSince{total - *actual_of(used, history, before).figure, used.back().as_of};
}

}  // namespace milepost
