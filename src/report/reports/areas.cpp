// The report areas: one indicator side by side in several areas.
#include <algorithm>

#include "report/reports/reports.h"
#include "report/tables/list_document.h"
#include "report/tables/target_table.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

std::vector<std::string_view> target_names(Audience audience) {
  switch (audience) {
    case Audience::terminal:
      return {"planned_text", "actual", "attainment_pct", "gap_points", "status", "data_date"};
    case Audience::page:
      return {"planned_text", "actual", "bullet",   "attainment_pct",
              "gap_points",   "status", "data_date"};
    case Audience::workbook:
      return {"planned_text", "planned", "unit",      "actual", "attainment_pct",
              "gap_points",   "status",  "data_date", "due"};
    case Audience::program:
      return usual_columns(Audience::program);
  }
  return {};
}

/// The furthest first; those that cannot be compared last, in the order of the plans.
bool is_further(const ReportRow& a, const ReportRow& b) {
  const std::optional<Ratio>& x = a.assessment.attainment;
  const std::optional<Ratio>& y = b.assessment.attainment;
  if (!x || !y) return x.has_value() && !y.has_value();
  return *y < *x;
}

}  // namespace

Document areas(const std::string& indicator, const AssessedPlans& plans, const View& view) {
  const Language language = view.language;
  const std::vector<std::string_view> names =
      with_columns_of(plans, target_names(view.audience), view);
  std::vector<std::pair<const AssessedPlan*, ReportRow>> found;
  for (const AssessedPlan& plan : plans) {
    for (ReportRow& row : all_rows(plan)) found.emplace_back(&plan, std::move(row));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return is_further(a.second, b.second); });
  Document document = empty_document({"areas", "areas"}, {}, view);
  const Name name =
      found.empty() ? Name{indicator, indicator} : found.front().second.indicator.name;
  const Date as_of = plans.empty() ? Date() : plans.front().as_of;
  document.title =
      say(Sentence::areas_title, language, with_key(name, indicator, view), to_string(as_of));

  Table table;
  table.name = "areas";
  if (view.audience == Audience::workbook) table.title = label(Label::area, language);
  std::vector<Row> rows;
  if (view.is_for_people()) {
    document.blocks.emplace_back(Heading{1, document.title});
    table.columns = {
        {"area_name", std::string(label(Label::area, language)), CellKind::text, false, true},
        {"plan_name", std::string(label(Label::plan_name, language)), CellKind::text, false, true}};
  }
  for (Column& column : target_columns(names, view)) table.columns.push_back(std::move(column));
  for (const auto& [plan, row] : found) {
    Row line;
    if (view.is_for_people()) {
      line.cells = {plan->plan.area.name.in(language), plan->plan.name.in(language)};
    }
    for (Cell& cell : target_cells({*plan, row}, names, view)) {
      line.cells.push_back(std::move(cell));
    }
    rows.push_back(std::move(line));
  }
  table.for_each_row = rows_of(std::move(rows));
  document.blocks.emplace_back(std::move(table));
  return document;
}

}  // namespace milepost
