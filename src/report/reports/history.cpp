// The report history: one indicator, its entries, and every target on it.
#include <algorithm>

#include "assess/news.h"
#include "model/standing.h"
#include "report/reports/reports.h"
#include "report/tables/decision_table.h"
#include "report/tables/entry_table.h"
#include "report/tables/list_document.h"
#include "report/tables/plan_heading.h"
#include "report/tables/revised_table.h"
#include "report/tables/target_table.h"
#include "report/tables/version_table.h"
#include "report/words/figures.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

/// As the language writes it; in English, counters such as 家 have no word and stay.
std::string unit_of(const Indicator& indicator, Language language) {
  if (indicator.unit.empty()) return "-";
  const std::string_view written = unit_label(indicator.unit, language);
  return written.empty() ? indicator.unit : std::string(written);
}

std::string text_of(Label one, Language language) { return std::string(label(one, language)); }

TimeChart chart_of(const IndicatorHistory& history, Language language) {
  TimeChart chart;
  chart.title = history.indicator.name.in(language);
  chart.unit = std::string(unit_label(history.indicator.unit, language));
  for (const Entry& entry : standing_entries(history.entries)) {
    if (entry.kind == EntryKind::increment || !entry.value.number) continue;
    chart.actual.emplace_back(entry.as_of, to_double(entry.value.exact()));
  }
  for (const Observation& one : history.made_up) {
    chart.actual.emplace_back(one.as_of, to_double(one.value.exact()));
  }
  std::sort(chart.actual.begin(), chart.actual.end());
  for (const AssessedPlan& plan : history.plans) {
    plan.for_each_row([&](const ReportRow& row) {
      const Assessment& found = row.assessment;
      if (!found.planned || row.target.withdrawn) return true;
      TimeChart::Planned way;
      way.name = plan.plan.name.in(language);
      const double planned = to_double(*found.planned);
      double start = planned;
      if (row.target.pace == Pace::linear) {
        if (history.indicator.measure == Measure::flow) start = 0;
        if (history.indicator.measure == Measure::stock && found.baseline) {
          start = to_double(*found.baseline);
        }
      }
      way.points.emplace_back(plan.plan.period.start, start);
      for (const Checkpoint& checkpoint : row.target.checkpoints) {
        way.points.emplace_back(checkpoint.date, to_double(to_ratio(checkpoint.value)));
      }
      way.points.emplace_back(row.target.due, planned);
      chart.planned.push_back(std::move(way));
      return true;
    });
  }
  return chart;
}

std::vector<std::string_view> now_names(Audience audience) {
  switch (audience) {
    case Audience::terminal:
      return {"plan_name",      "planned_text", "due",    "actual",
              "attainment_pct", "gap_points",   "status", "data_date"};
    case Audience::page:
      return {"plan_name",      "planned_text", "due",    "actual",   "bullet",
              "attainment_pct", "gap_points",   "status", "data_date"};
    case Audience::workbook:
    case Audience::program:
      return usual_columns(audience);
  }
  return {};
}

Table now_table(const IndicatorHistory& history, const View& view) {
  const std::vector<std::string_view> names =
      with_columns_of(history.plans, now_names(view.audience), view);
  std::vector<Row> rows;
  for (const AssessedPlan& plan : history.plans) {
    plan.for_each_row([&](const ReportRow& row) {
      Row line;
      line.cells = target_cells({plan, row}, names, view);
      rows.push_back(std::move(line));
      return true;
    });
  }
  Table table;
  table.name = "targets";
  table.title = text_of(Label::targets_on_it, view.language);
  table.columns = target_columns(names, view);
  table.for_each_row = rows_of(std::move(rows));
  table.if_empty = say(Sentence::no_target_on_it, view.language);
  return table;
}

std::vector<std::string_view> step_names(Audience audience) {
  switch (audience) {
    case Audience::terminal:
      return {"plan_name",    "actual",     "attainment_pct", "share_pct",
              "expected_pct", "gap_points", "status"};
    case Audience::page:
      return {"plan_name", "actual",       "bullet",     "attainment_pct",
              "share_pct", "expected_pct", "gap_points", "status"};
    case Audience::workbook:
      return {"plan_name", "planned",      "actual",     "attainment_pct",
              "share_pct", "expected_pct", "gap_points", "status"};
    case Audience::program:
      return {"area",           "plan",      "target",       "planned",    "actual",
              "attainment_pct", "share_pct", "expected_pct", "gap_points", "status"};
  }
  return {};
}

/// What the target of a step asked for on its day, where it asks for something else now.
Cell asked_then(const IndicatorHistory& history, const HistoryStep& step, const View& view) {
  const AssessedPlan& plan = history.plans.at(step.plan);
  if (!plan.versions_of) return std::monostate();
  const std::vector<TargetVersion> versions = plan.versions_of(step.row.target);
  const TargetVersion* then = revised_from(versions, view.clock.end_of(step.as_of));
  if (then == nullptr || !asks_otherwise(*then, versions.back())) return std::monostate();
  return version_text(*then, step.row, view.language);
}

Table step_table(const IndicatorHistory& history, const View& view) {
  const std::vector<std::string_view> names =
      with_area_columns(history.plans, step_names(view.audience), view);
  Table table;
  table.name = "steps";
  table.title = text_of(Label::steps, view.language);
  table.columns = {{"day", text_of(Label::date, view.language), CellKind::date}};
  for (Column& column : target_columns(names, view)) table.columns.push_back(std::move(column));
  std::vector<Row> rows;
  for (const HistoryStep& step : history.steps) {
    Row line;
    line.cells = {step.as_of};
    for (Cell& cell : target_cells({history.plans.at(step.plan), step.row}, names, view)) {
      line.cells.push_back(std::move(cell));
    }
    line.cells.push_back(asked_then(history, step, view));
    rows.push_back(std::move(line));
  }
  // People see the column only where something stands in it.
  const bool is_said = std::any_of(rows.begin(), rows.end(), [](const Row& row) {
    return !std::holds_alternative<std::monostate>(row.cells.back());
  });
  if (is_said || !view.is_for_people()) {
    table.columns.push_back({"asked_then", text_of(Label::asked_then, view.language)});
  } else {
    for (Row& row : rows) row.cells.pop_back();
  }
  table.for_each_row = rows_of(std::move(rows));
  return table;
}

}  // namespace

Document history(const IndicatorHistory& history, const View& view) {
  const Language language = view.language;
  Document document = empty_document(
      {"history", "entries"},
      say(Sentence::history_title, language,
          area_before(history.area.name, history.indicator.name, language),
          with_key(history.indicator.name, history.indicator.key, view), to_string(history.as_of)),
      view);
  if (view.is_for_people()) {
    document.blocks.emplace_back(Heading{1, document.title});
    document.blocks.emplace_back(
        Paragraph{say(Sentence::measured_as, language, label(history.indicator.measure, language),
                      unit_of(history.indicator, language), moment_text(history.known_at, view))});
    document.blocks.emplace_back(chart_of(history, language));
    document.blocks.emplace_back(now_table(history, view));
    document.blocks.emplace_back(revised_table(history.plans, view));
    document.blocks.emplace_back(decisions_on(history.plans, view));
    document.blocks.emplace_back(step_table(history, view));
    document.blocks.emplace_back(entry_table(history.entries, history.indicator, view));
    return document;
  }
  document.blocks.emplace_back(entry_table(history.entries, history.indicator, view));
  document.blocks.emplace_back(now_table(history, view));
  document.blocks.emplace_back(step_table(history, view));
  document.blocks.emplace_back(revised_table(history.plans, view));
  document.blocks.emplace_back(decisions_on(history.plans, view));
  return document;
}

}  // namespace milepost
