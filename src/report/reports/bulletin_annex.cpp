#include "report/reports/bulletin_annex.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "report/tables/target_table.h"
#include "report/words/due_periods.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

/// `1—6月完成`: over what time the actuals of a plan are, as of the day of the bulletin.
std::string heading_of_actuals(const AssessedPlan& plan, Language language) {
  const Date start = plan.plan.period.start;
  const Date end = std::min(plan.as_of, plan.plan.period.end);
  if (end < start) return std::string(label(Label::actual, language));
  const date::year_month_day first(start);
  const date::year_month_day last(end);
  const bool are_months = unsigned(first.day()) == 1 && is_last_day_of_month(end);
  if (!are_months || first.year() != last.year()) {
    return say(Sentence::done_by_day, language, up_to_text(end, language));
  }
  if (first.month() == last.month()) {
    return say(Sentence::done_by_month, language, unsigned(last.month()));
  }
  return say(Sentence::done_by_months, language, unsigned(first.month()), unsigned(last.month()));
}

/// `本月新增`, or `6月新增` where the day of the bulletin is not the last of that month. Nothing
/// where the plan has no periods, or none has ended.
std::optional<std::string> heading_of_gains(const AssessedPlan& plan, Language language) {
  const ReportingRule rule = rule_of_plan(plan.plan);
  const auto due = latest_due_period(rule, plan.as_of);
  if (!due) return std::nullopt;
  if (due->period.end != plan.as_of) {
    return say(Sentence::new_in, language,
               due_period_near(rule, due->period, plan.as_of, language));
  }
  switch (rule.reporting.rhythm) {
    case Rhythm::monthly:
      return std::string(label(Label::new_this_month, language));
    case Rhythm::quarterly:
      return std::string(label(Label::new_this_quarter, language));
    case Rhythm::half_yearly:
      return std::string(label(Label::new_this_half, language));
    case Rhythm::yearly:
      return std::string(label(Label::new_this_year, language));
    case Rhythm::once:
      return std::nullopt;
  }
  return std::nullopt;
}

bool is_of_one_year(const Period& period) { return period.end - period.start <= date::days{366}; }

}  // namespace

Table annex_table(const AssessedPlan& plan, const View& view) {
  const Language language = view.language;
  bool has_lead = false;
  bool has_leader = false;
  bool has_progress = false;
  bool has_gain = false;
  bool has_year = false;
  const std::optional<std::string> gains = heading_of_gains(plan, language);
  plan.for_each_row([&](const ReportRow& row) {
    has_lead = has_lead || !row.target.lead.empty();
    has_leader = has_leader || !row.target.leader.empty();
    has_progress = has_progress || row.assessment.progress;
    has_gain = has_gain || (gains && row.assessment.this_period &&
                            is_in_period_of_plan(plan.plan, row.target, plan.as_of));
    has_year = has_year || row.assessment.year_on_year;
    return !has_lead || !has_leader || !has_progress || !has_gain || !has_year;
  });
  std::vector<std::string_view> names{"task"};
  if (has_lead) names.emplace_back("lead");
  if (has_leader) names.emplace_back("leader");
  names.emplace_back("planned_text");
  if (has_progress) names.emplace_back("progress");
  if (has_gain) names.emplace_back("this_period_of_plan");
  names.emplace_back("actual");
  if (has_year) names.emplace_back("year_on_year");
  names.insert(names.end(), {"attainment_pct", "expected_pct", "status"});
  if (plan.plan.lights) names.emplace_back("light");
  names.emplace_back("remark");
  Table table = target_table(plan, view, names);
  table.title.clear();
  for (Column& column : table.columns) {
    if (column.name == "actual") column.heading = heading_of_actuals(plan, language);
    if (column.name == "planned_text" && is_of_one_year(plan.plan.period)) {
      column.heading = std::string(label(Label::annex_planned, language));
    }
    if (column.name == "lead") column.drops = false;
    if (column.name == "this_period_of_plan") column.heading = *gains;
  }
  table.columns.insert(
      table.columns.begin(),
      {"number", std::string(label(Label::row_number, language)), CellKind::count});
  table.for_each_row = [all = std::move(table.for_each_row)](const RowVisitor& visit) {
    std::int64_t number = 0;
    all([&](const Row& row) {
      Row numbered = row;
      if (row.heading.empty()) {
        numbered.depth = 0;
        numbered.cells.insert(numbered.cells.begin(), ++number);
      }
      visit(numbered);
    });
  };
  return table;
}

Table without_columns(Table table, const std::vector<std::string_view>& names) {
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (std::find(names.begin(), names.end(), table.columns[i].name) == names.end()) {
      kept.push_back(i);
    }
  }
  std::vector<Column> columns;
  for (const std::size_t i : kept) columns.push_back(std::move(table.columns[i]));
  table.columns = std::move(columns);
  table.for_each_row = [kept, all = std::move(table.for_each_row)](const RowVisitor& visit) {
    all([&](const Row& row) {
      Row fewer = row;
      fewer.cells.clear();
      if (row.heading.empty()) {
        for (const std::size_t i : kept) fewer.cells.push_back(row.cells.at(i));
      }
      visit(fewer);
    });
  };
  return table;
}

}  // namespace milepost
