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
  Period period;
  Period year;         // from the first day of its year or of the plan
  bool is_whole_year;  // from the first day of its year

  bool is_first() const { return period.start == year.start; }
};

std::optional<LatestPeriod> latest_period(const Subject& subject, Date as_of) {
  if (subject.history.measure != Measure::flow) return std::nullopt;
  ReportingRule rule = rule_of(subject);
  if (rule.reporting.rhythm == Rhythm::once) return std::nullopt;
  const std::optional<DuePeriod> due = latest_due_period(rule, as_of);
  if (!due) return std::nullopt;
  const Period period = due->period;
  const Years& years = subject.history.years;
  const Date year_start = years.first_day(years.year_of(period.end));
  return LatestPeriod{std::move(rule),
                      period,
                      {std::max(year_start, subject.start), period.end},
                      subject.start <= year_start};
}

/// The total by observations of one year, the last of which answers the period that ended on `end`.
std::optional<Ratio> total_of(Observations of_year, const Subject& subject,
                              const LatestPeriod& latest, Date end) {
  if (of_year.empty()) return std::nullopt;
  const Observation& last = of_year.back();
  if (!answers(latest.rule, {{end, end}, end}, last.as_of)) return std::nullopt;
  // Mostly it is the total already.
  if (last.kind == EntryKind::year_to_date && latest.is_whole_year) return last.value.exact();
  return actual_of(of_year, subject.history, latest.year).figure;
}

/// The total at the end of the period before, by observations of its year.
std::optional<Ratio> total_before(Observations of_year, const Subject& subject,
                                  const LatestPeriod& latest) {
  const Date end = latest.period.start - date::days{1};
  const auto later = std::find_if(of_year.rbegin(), of_year.rend(),
                                  [&](const Observation& o) { return o.as_of <= end; });
  return total_of({of_year.begin(), later.base()}, subject, latest, end);
}

}  // namespace

std::optional<PeriodGain> gain_of_period(const Subject& subject, Date as_of) {
  const std::optional<LatestPeriod> latest = latest_period(subject, as_of);
  if (!latest) return std::nullopt;
  const Observations of_year = counted(subject.history, latest->year, latest->period.end);
  std::optional<Ratio> total = total_of(of_year, subject, *latest, latest->period.end);
  if (!total) return std::nullopt;
  PeriodGain gain{latest->period, latest->year, *std::move(total), std::nullopt};
  if (latest->is_first()) return gain;
  gain.before = total_before(of_year, subject, *latest);
  if (!gain.before) return std::nullopt;
  return gain;
}

std::optional<Ratio> total_before_period(const Subject& subject, Date as_of) {
  const std::optional<LatestPeriod> latest = latest_period(subject, as_of);
  if (!latest) return std::nullopt;
  if (latest->is_first()) return 0;
  return total_before(counted(subject.history, latest->year, latest->period.end), subject, *latest);
}

std::optional<GainSince> gain_since_last(const History& history, Date day, const Ratio& total) {
  const Period before{history.years.around(day).start, day - date::days{1}};
  const Observations used = counted(history, before, before.end);
  if (used.empty()) return std::nullopt;
  return GainSince{total - *actual_of(used, history, before).figure, used.back().as_of};
}

}  // namespace milepost
