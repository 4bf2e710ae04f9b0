#include "report/tables/decision_table.h"

#include <string>
#include <utility>

#include "report/words/labels.h"

namespace milepost {
namespace {

Row row_of_decision(const Decision& decision, const View& view) {
  Row row;
  row.cells = {decision.recorded_at,
               Term{word(decision.ruling), label(decision.ruling, view.language)}, decision.reason,
               decision.user};
  return row;
}

}  // namespace

Table decision_table(const std::vector<Decision>& decisions, const View& view) {
  const auto heading = [&](Label one) { return std::string(label(one, view.language)); };
  std::vector<Row> rows;
  for (const Decision& decision : decisions) rows.push_back(row_of_decision(decision, view));
  return {.name = "decisions",
          .title = heading(Label::decisions),
          .columns = {{"recorded_at", heading(Label::recorded_at), CellKind::moment},
                      {"ruling", heading(Label::decision), CellKind::term},
                      {"reason", heading(Label::reason)},
                      {"user", heading(Label::recorded_by)}},
          .for_each_row = rows_of(std::move(rows))};
}

Table decisions_on(const AssessedPlans& plans, const View& view) {
  Table table = decision_table({}, view);
  const auto heading = [&](Label one) { return std::string(label(one, view.language)); };
  table.columns.insert(
      table.columns.begin(),
      {{"plan", heading(view.is_for_people() ? Label::plan_name : Label::plan)},
       {"target", heading(view.is_for_people() ? Label::target : Label::target_key)}});
  std::vector<Row> rows;
  for (const AssessedPlan& plan : plans) {
    if (!plan.decisions_of) continue;
    plan.for_each_row([&](const ReportRow& row) {
      for (const Decision& decision : plan.decisions_of(row.target)) {
        Row& line = rows.emplace_back(row_of_decision(decision, view));
        const bool by_name = view.is_for_people();
        line.cells.insert(line.cells.begin(),
                          {by_name ? plan.plan.name.in(view.language) : plan.plan.key,
                           by_name ? full_name(plan, row.target, view.language) : row.target.key});
      }
      return true;
    });
  }
  table.for_each_row = rows_of(std::move(rows));
  return table;
}

}  // namespace milepost
