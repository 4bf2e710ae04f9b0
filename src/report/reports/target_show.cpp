// The list target-show: everything about one target, in each plan that has it.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/listed.h"
#include "report/reports/lists.h"
#include "report/tables/area_figure_table.h"
#include "report/tables/cells.h"
#include "report/tables/decision_table.h"
#include "report/tables/facts.h"
#include "report/tables/list_document.h"
#include "report/tables/milestone_step_table.h"
#include "report/tables/promise_table.h"
#include "report/tables/target_table.h"
#include "report/tables/version_table.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

/// One target, with all that its tables are made of.
struct ShownTarget {
  const AssessedPlan& plan;
  const ReportRow& row;
  std::vector<TargetVersion> versions;
  std::vector<Assignment> assignments;
  std::vector<Decision> decisions;
  const View& view;

  bool is_on_terminal() const { return view.audience == Audience::terminal; }
  std::string word_of(Label one) const { return std::string(label(one, view.language)); }
};

Table asked_facts(const ShownTarget& shown) {
  std::vector<std::string_view> names{"target", "plan", "section", "measured", "planned", "due"};
  if (shown.row.target.pace != Pace::linear) names.emplace_back("pace");
  if (shown.row.target.rhythm || shown.row.target.deadline) names.emplace_back("rhythm");
  for (const std::string_view name :
       {"checkpoint_figures", "parent", "lead", "with", "leader", "source", "note", "withdrawn"}) {
    names.push_back(name);
  }
  Facts facts = target_facts(shown.plan.plan, shown.row, names, shown.view.language);
  for (Fact& fact : facts) {
    if (!shown.is_on_terminal()) break;
    if (fact.name == "target") fact.heading = Label::key;
    if (fact.name == "plan") fact.heading = Label::plan;
  }
  return fact_lines(std::move(facts), "", shown.view.language);
}

Table standing_facts(const ShownTarget& shown) {
  Table table = fact_lines(
      target_facts(
          shown.plan.plan, shown.row,
          {"status", "light", "overdue_step", "actual", "from_areas", "data_date", "baseline",
           "attainment_pct", "share_pct", "expected_pct", "remaining", "needed_per_month",
           "projected", "last_year", "year_on_year", "this_period", "reached_on", "progress"},
          shown.view.language),
      fmt::format("{} {}", shown.word_of(Label::as_of), to_string(shown.plan.as_of)),
      shown.view.language);
  table.name = "standing";
  return table;
}

/// Lead, with and leader by their names, then the reason.
std::string assignment_text(const Assignment& assignment, Language language) {
  std::string text;
  const auto named = [&](Label name, const std::string& value) {
    if (value.empty()) return;
    add_clause(text, say(Sentence::named_value, language, label(name, language), value), language);
  };
  named(Label::lead, assignment.lead);
  named(Label::with, listed(assignment.with, language));
  named(Label::leader, assignment.leader);
  if (text.empty()) text = label(Label::nobody, language);
  named(Label::reason, assignment.reason);
  return text;
}

Table assignment_table(const ShownTarget& shown) {
  const Language language = shown.view.language;
  Table table;
  table.name = "assignments";
  table.title = shown.word_of(Label::assignments);
  table.columns = {{"recorded_at", shown.word_of(Label::recorded_at), CellKind::moment}};
  if (shown.is_on_terminal()) {
    table.columns.push_back({"assigned", shown.word_of(Label::assignments)});
  } else {
    for (const auto& [name, heading] :
         {std::pair{"lead", Label::lead}, std::pair{"with", Label::with},
          std::pair{"leader", Label::leader}, std::pair{"reason", Label::reason}}) {
      table.columns.push_back({name, shown.word_of(heading)});
    }
  }
  std::vector<Row> rows;
  for (const Assignment& one : shown.assignments) {
    Row row;
    row.cells = {one.recorded_at};
    if (shown.is_on_terminal()) {
      row.cells.emplace_back(assignment_text(one, language));
    } else {
      for (const std::string& text :
           {one.lead,
            shown.view.is_for_people() ? listed(one.with, language) : joined_names(one.with),
            one.leader, one.reason}) {
        row.cells.push_back(text_cell(text));
      }
    }
    rows.push_back(std::move(row));
  }
  table.for_each_row = rows_of(std::move(rows));
  return table;
}

/// What stands and what is asked, as programs read it.
Table target_row(const ShownTarget& shown) {
  const Language language = shown.view.language;
  const Plan& plan = shown.plan.plan;
  const std::vector<std::string_view>& names = usual_columns(Audience::program);
  std::vector<Column> columns = target_columns(names, shown.view);
  Row row;
  row.cells = target_cells({shown.plan, shown.row}, names, shown.view);
  std::vector<Column> asked = promise_columns(language);
  std::vector<Cell> cells = promise_cells(plan, shown.row.target, shown.row.indicator, language);
  for (const std::string_view name :
       {"indicator", "measure", "tolerance", "with", "leader", "source", "pace", "note",
        "withdrawn", "rhythm", "deadline"}) {
    const auto at = std::find_if(asked.begin(), asked.end(),
                                 [&](const Column& column) { return column.name == name; }) -
                    asked.begin();
    columns.push_back(std::move(asked[static_cast<std::size_t>(at)]));
    row.cells.push_back(std::move(cells[static_cast<std::size_t>(at)]));
  }
  return {
      .name = "targets", .columns = std::move(columns), .for_each_row = rows_of({std::move(row)})};
}

/// A table with the keys of plan and target before its columns.
Table with_keys(const ShownTarget& shown, Table table) {
  std::vector<Row> rows;
  table.for_each_row([&](const Row& row) {
    Row& made = rows.emplace_back(row);
    made.cells.insert(made.cells.begin(), {shown.plan.plan.key, shown.row.target.key});
  });
  table.columns.insert(table.columns.begin(), {{"plan", shown.word_of(Label::plan)},
                                               {"target", shown.word_of(Label::target_key)}});
  table.for_each_row = rows_of(std::move(rows));
  return table;
}

void add_for_programs(Document& document, const ShownTarget& shown) {
  document.blocks.emplace_back(target_row(shown));
  document.blocks.emplace_back(
      with_keys(shown, version_table(shown.versions, shown.row, shown.view)));
  document.blocks.emplace_back(with_keys(shown, assignment_table(shown)));
  document.blocks.emplace_back(with_keys(shown, decision_table(shown.decisions, shown.view)));
  document.blocks.emplace_back(
      checkpoint_table(shown.plan.plan, {shown.row.target}, shown.view.language));
  if (shown.row.assessment.from_areas) {
    document.blocks.emplace_back(with_keys(shown, area_figure_table(shown.row, shown.view)));
  }
  if (shown.row.target.steps.empty()) return;
  document.blocks.emplace_back(
      with_keys(shown, milestone_step_table(shown.row, shown.plan.as_of, shown.view)));
}

void add_for_people(Document& document, const ShownTarget& shown) {
  document.blocks.emplace_back(asked_facts(shown));
  document.blocks.emplace_back(standing_facts(shown));
  if (shown.row.assessment.from_areas) {
    document.blocks.emplace_back(area_figure_table(shown.row, shown.view));
  }
  if (!shown.row.target.steps.empty()) {
    document.blocks.emplace_back(milestone_step_table(shown.row, shown.plan.as_of, shown.view));
  }
  for (Table table : {version_table(shown.versions, shown.row, shown.view), assignment_table(shown),
                      decision_table(shown.decisions, shown.view)}) {
    if (shown.is_on_terminal()) table.layout = Table::Layout::facts;
    document.blocks.emplace_back(std::move(table));
  }
}

/// `2022 targets: GDP growth`; on a terminal the name of the target alone.
std::string title_of_target(const AssessedPlan& plan, const ReportRow& row, const View& view) {
  std::string name = full_name(plan, row.target, view.language);
  if (view.audience == Audience::terminal) return name;
  return say(Sentence::target_title, view.language, plan.plan.name.in(view.language), name);
}

}  // namespace

Document target_show(const AssessedPlans& plans, const AssignmentsOf& assignments_of,
                     const View& view) {
  Document document;
  for (const AssessedPlan& plan : plans) {
    plan.for_each_row([&](const ReportRow& row) {
      const std::string title = title_of_target(plan, row, view);
      Document part = list_document({"target-show", "targets"}, title, plan.known_at, view);
      const ShownTarget shown{
          plan,
          row,
          plan.versions_of(row.target),
          assignments_of(plan.plan, row.target),
          plan.decisions_of ? plan.decisions_of(row.target) : std::vector<Decision>(),
          view};
      if (!view.is_for_people()) {
        add_for_programs(part, shown);
      } else {
        // On a terminal there is one empty line between two of them.
        if (shown.is_on_terminal()) part.blocks.emplace_back(Heading{2, title});
        add_for_people(part, shown);
      }
      if (document.report.empty()) {
        document = std::move(part);
      } else {
        std::move(part.blocks.begin(), part.blocks.end(), std::back_inserter(document.blocks));
      }
      return true;
    });
  }
  return document;
}

}  // namespace milepost
