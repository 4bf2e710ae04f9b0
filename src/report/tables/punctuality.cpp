#include "report/tables/punctuality.h"

#include <algorithm>
#include <map>
#include <optional>

#include "assess/due_periods.h"
#include "base/names.h"
#include "report/words/labels.h"

namespace milepost {
namespace {

/// The latest period for which a figure of the target is due; nothing where none is, or none is
/// needed any more.
std::optional<DuePeriod> due_of(const ReportingRule& rule, const ReportRow& row, Date as_of) {
  const bool is_asked_nothing = row.assessment.status == Status::unset && !row.assessment.actual;
  const bool is_asked = !row.target.withdrawn && !row.assessment.from_areas && !is_asked_nothing;
  if (!is_asked) return std::nullopt;
  const std::optional<DuePeriod> latest = latest_due_period(rule, as_of);
  const bool is_settled = latest && row.assessment.status == Status::met &&
                          row.assessment.actual->data_date < latest->period.start;
  return is_settled ? std::nullopt : latest;
}

/// What was reported of a target.
struct ReportsOn {
  std::vector<Entry> own;
  std::vector<Entry> of_steps;
};

ReportsOn reports_on(const AssessedPlan& plan, const ReportRow& row) {
  ReportsOn reports{plan.entries_of(row.indicator), {}};
  for (std::size_t i = 1; i <= row.target.steps.size(); ++i) {
    for (Entry& one : plan.entries_of(step_indicator(row.indicator.key, i))) {
      reports.of_steps.push_back(std::move(one));
    }
  }
  return reports;
}

/// When the first entry was recorded that answers a period, and stands: of what is met, any of the
/// period, because no other is asked for. The last period asks for the target itself and not for
/// its steps.
std::optional<Moment> answered_at(const ReportsOn& reports, const ReportingRule& rule,
                                  const DuePeriod& due, Status status) {
  const bool is_met = status == Status::met;
  std::optional<Moment> first;
  const auto look_at = [&](const Entry& entry) {
    const bool is_answer =
        answers(rule, due, entry.as_of) || (is_met && entry.as_of >= due.period.start);
    // What is dated after the due date is no figure of the target.
    const bool is_past_due = entry.as_of > rule.period.end && entry.kind != EntryKind::progress;
    if (entry.voided_at || is_past_due || !is_answer) return;
    if (!first || entry.recorded_at < *first) first = entry.recorded_at;
  };
  std::for_each(reports.own.begin(), reports.own.end(), look_at);
  if (due.period.end == rule.period.end) return first;
  std::for_each(reports.of_steps.begin(), reports.of_steps.end(), look_at);
  return first;
}

bool is_in_time(const AssessedPlan& plan, const Target& target, const ReportingRule& rule,
                const DuePeriod& due, Date day, const LocalClock& clock) {
  if (day <= due.deadline) return true;
  if (!plan.versions_of) return false;
  const std::vector<TargetVersion> versions = plan.versions_of(target);
  const Date asked = clock.day_at(versions.front().recorded_at);
  return day <= asked + date::days{rule.reporting.deadline};
}

bool is_on_time(const AssessedPlan& plan, const Target& target, const ReportingRule& rule,
                const DuePeriod& due, Moment recorded, const LocalClock& clock) {
  return is_in_time(plan, target, rule, due, clock.day_at(recorded), clock);
}

bool is_asked_no_more(const ReportRow& row, const DuePeriod& due) {
  const Assessment& found = row.assessment;
  return found.status == Status::met && found.actual->data_date < due.period.start;
}

Row counts_row(const std::string& name, const Punctuality& of) {
  Row row;
  row.cells = {name,
               static_cast<std::int64_t>(of.due),
               static_cast<std::int64_t>(of.on_time),
               static_cast<std::int64_t>(of.late),
               static_cast<std::int64_t>(of.missing),
               Percent{Ratio(static_cast<long>(of.on_time)) / Ratio(static_cast<long>(of.due))}};
  return row;
}

}  // namespace

std::vector<Punctuality> punctuality(const AssessedPlan& plan, const std::vector<ReportRow>& rows,
                                     const LocalClock& clock) {
  std::vector<Punctuality> found;
  std::map<std::string, std::size_t> place_of_lead;
  for (const ReportRow& row : rows) {
    const auto rule = reporting_rule(plan.plan, row.target);
    if (!rule) return {};
    const auto due = due_of(*rule, row, plan.as_of);
    if (!due) continue;
    const std::string lead = first_office_in(row.target.lead);
    const auto [place, is_new] = place_of_lead.emplace(lead, found.size());
    if (is_new) found.push_back({lead});
    Punctuality& counts = found[place->second];
    ++counts.due;
    const auto answered = answered_at(reports_on(plan, row), *rule, *due, row.assessment.status);
    if (!answered) {
      ++counts.missing;
    } else if (is_on_time(plan, row.target, *rule, *due, *answered, clock)) {
      ++counts.on_time;
    } else {
      ++counts.late;
    }
  }
  std::stable_partition(found.begin(), found.end(),
                        [](const Punctuality& one) { return !one.lead.empty(); });
  return found;
}

std::size_t late_periods(const AssessedPlan& plan, const ReportRow& row, const LocalClock& clock) {
  const auto rule = reporting_rule(plan.plan, row.target);
  const bool is_asked_nothing = row.assessment.status == Status::unset && !row.assessment.actual;
  if (!rule || row.target.withdrawn || row.assessment.from_areas || is_asked_nothing) return 0;
  const ReportsOn reports = reports_on(plan, row);
  const std::vector<DuePeriod> due = due_periods(*rule, plan.as_of);
  return static_cast<std::size_t>(
      std::count_if(due.begin(), due.end(), [&](const DuePeriod& period) {
        if (is_asked_no_more(row, period)) return false;
        const auto answered = answered_at(reports, *rule, period, row.assessment.status);
        return answered ? !is_on_time(plan, row.target, *rule, period, *answered, clock)
                        : !is_in_time(plan, row.target, *rule, period, plan.as_of, clock);
      }));
}

bool is_late(const AssessedPlan& plan, const Target& target) {
  const auto rule = reporting_rule(plan.plan, target);
  if (!rule) return plan.as_of > target.due;
  return latest_late_period(*rule, plan.as_of).has_value();
}

Table punctuality_table(const AssessedPlan& plan, const std::vector<Punctuality>& counts,
                        const View& view) {
  const Language language = view.language;
  const auto heading = [&](Label one) { return std::string(label(one, language)); };
  Table table;
  table.name = "reporting";
  if (view.audience != Audience::terminal) table.title = heading(Label::punctuality);
  table.columns = {{"lead", heading(Label::lead), CellKind::text, false, true},
                   {"due", heading(Label::figures_due), CellKind::count},
                   {"on_time", heading(Label::on_time), CellKind::count},
                   {"late", heading(Label::reported_late), CellKind::count},
                   {"missing", heading(Label::unreported), CellKind::count},
                   {"on_time_pct", heading(Label::on_time_share), CellKind::percent}};
  std::vector<Row> rows;
  Punctuality all;
  for (const Punctuality& one : counts) {
    const bool is_named = !one.lead.empty() || !view.is_for_people();
    rows.push_back(counts_row(is_named ? one.lead : heading(Label::no_lead), one));
    all.due += one.due;
    all.on_time += one.on_time;
    all.late += one.late;
    all.missing += one.missing;
  }
  if (view.is_for_people()) {
    if (rows.size() > 1) {
      rows.push_back(counts_row(heading(Label::total), all));
      rows.back().is_total = true;
    }
  } else {
    table.columns.insert(table.columns.begin(), {{"area", heading(Label::area), CellKind::text},
                                                 {"plan", heading(Label::plan), CellKind::text}});
    for (Row& row : rows) {
      row.cells.insert(row.cells.begin(), {plan.plan.area.key, plan.plan.key});
    }
  }
  table.for_each_row = rows_of(std::move(rows));
  return table;
}

}  // namespace milepost
