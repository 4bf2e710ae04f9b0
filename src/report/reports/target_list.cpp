// The list target-list: the selected targets, and where they stand.
#include <algorithm>
#include <utility>

#include "report/reports/lists.h"
#include "report/tables/list_document.h"
#include "report/tables/plan_heading.h"
#include "report/tables/target_table.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

std::vector<std::string_view> names_of_list(Audience audience) {
  switch (audience) {
    case Audience::terminal:
      return {"target", "plan", "name", "planned_text", "status", "lead"};
    case Audience::page:
      return {"name", "planned_text", "due", "actual", "status", "data_date", "lead", "plan_name"};
    case Audience::workbook:
      return {"name",      "planned_text", "planned",    "unit",      "due",   "actual",
              "status",    "data_date",    "commitment", "lead",      "with",  "leader",
              "plan_name", "section_path", "parent",     "indicator", "target"};
    case Audience::program:
      return usual_columns(audience);
  }
  return {};
}

Table one_table(const AssessedPlans& plans, const View& view) {
  std::vector<std::string_view> names = names_of_list(view.audience);
  if (view.audience == Audience::page && plans.size() == 1) std::erase(names, "plan_name");
  Table table;
  table.name = "targets";
  table.columns = target_columns(names, view);
  if (view.audience == Audience::terminal) {
    for (Column& column : table.columns) {
      if (column.name == "target") column.heading = label(Label::key, view.language);
      if (column.name == "lead") column.shrinks = false;
    }
  } else {
    table.title = std::string(label(Label::all_targets, view.language));
  }
  table.for_each_row = [&plans, view, names](const RowVisitor& visit) {
    Row row;  // whose memory is used again
    for (const AssessedPlan& plan : plans) {
      WholeAbove above_row;
      plan.for_each_row([&](const ReportRow& one) {
        const std::size_t wholes =
            view.audience == Audience::workbook ? 0 : above_row.count_above(one.target);
        row.cells = target_cells({plan, one, seen_of_whole(wholes, false)}, names, view);
        if (view.audience == Audience::terminal) {
          // The list of a terminal has no colours.
          const Status status = one.assessment.status;
          std::replace_if(
              row.cells.begin(), row.cells.end(),
              [](const Cell& cell) { return std::holds_alternative<Status>(cell); },
              Cell(Term{word(status), label(status, view.language)}));
        }
        visit(row);
        return true;
      });
    }
  };
  return table;
}

}  // namespace

Document target_list(const AssessedPlans& plans, const View& view) {
  const Language language = view.language;
  const AssessedPlan& first = plans.front();
  Document document = list_document(
      {"target-list", "targets"},
      plans.size() == 1 ? plan_title(first, language)
                        : say(Sentence::target_list_title, language, to_string(first.as_of)),
      first.known_at, view);
  if (view.is_for_people()) {
    document.blocks.emplace_back(one_table(plans, view));
    return document;
  }
  for (const AssessedPlan& plan : plans) document.blocks.emplace_back(target_table(plan, view));
  return document;
}

}  // namespace milepost
