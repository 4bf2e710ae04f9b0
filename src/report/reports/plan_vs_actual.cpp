#include "report/reports/reports.h"
#include "report/tables/entry_table.h"
#include "report/tables/groups.h"
#include "report/tables/list_document.h"
#include "report/tables/plan_heading.h"
#include "report/tables/revised_table.h"
#include "report/tables/target_table.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

void add_groups(Document& document, const Summary& summary, const View& view) {
  document.blocks.emplace_back(
      group_table("by_section", Label::section, summary.by_section, summary.all(), view));
  if (!summary.by_lead.empty()) {
    document.blocks.emplace_back(
        group_table("by_lead", Label::lead, summary.by_lead, summary.all(), view));
  }
}

void add_withdrawn_and_lights(Document& document, const Summary& summary, Language language) {
  for (const std::string& sentence : {withdrawn_sentence(summary.counts, language),
                                      lights_sentence(summary.counts, summary.lights, language)}) {
    if (!sentence.empty()) document.blocks.emplace_back(Paragraph{sentence});
  }
}

/// Of several plans a title that is true of all of them.
std::string title_of(const AssessedPlans& plans, const View& view) {
  if (plans.empty()) return "";
  if (const AssessedPlan* only = only_told_in_full(plans, view)) {
    return plan_title(*only, view.language);
  }
  return say(Sentence::plans_title, view.language, to_string(plans.front().as_of));
}

/// `columns` are those of the table of targets, the same for each plan of the document.
void add_plan(Document& document, const AssessedPlan& plan,
              const std::vector<std::string_view>& columns, const View& view) {
  const Language language = view.language;
  if (view.audience == Audience::program) {
    document.blocks.emplace_back(target_table(plan, view, columns));
    document.blocks.emplace_back(group_rows(plan, view, columns.back() == "light"));
    document.blocks.emplace_back(revised_table({&plan, 1}, view));
    return;
  }
  document.blocks.emplace_back(Heading{1, plan_title(plan, language)});
  document.blocks.emplace_back(Paragraph{source_line(plan, view)});
  const Summary summary = summarise(plan);
  if (view.audience == Audience::terminal) {
    document.blocks.emplace_back(target_table(plan, view, columns));
    document.blocks.emplace_back(revised_table({&plan, 1}, view));
    add_groups(document, summary, view);
    add_withdrawn_and_lights(document, summary, language);
    return;
  }
  document.blocks.emplace_back(Paragraph{standing_sentence(summary.counts, language), true});
  add_withdrawn_and_lights(document, summary, language);
  document.blocks.emplace_back(
      StatusBar{std::string(label(Label::all_targets, language)), summary.counts});
  add_groups(document, summary, view);
  document.blocks.emplace_back(target_table(plan, view, columns));
  document.blocks.emplace_back(revised_table({&plan, 1}, view));
}

}  // namespace

Document plan_vs_actual(const AssessedPlans& plans, const View& view) {
  Document document = empty_document({"plan-vs-actual", "targets"}, title_of(plans, view), view);
  if (!view.is_for_people()) document.blocks.emplace_back(plan_rows(plans, view));
  const std::vector<std::string_view> columns =
      with_columns_of(plans, usual_columns(view.audience), view);
  for (const AssessedPlan& plan : plans) {
    if (is_told_in_full(plan, view)) add_plan(document, plan, columns, view);
  }
  add_plans_over(document, plans, view);
  if (view.audience == Audience::workbook) {
    document.blocks.emplace_back(entries_of_plans(plans, view));
  }
  return document;
}

Document standing_lines(const AssessedPlans& plans, Language language) {
  const View view{language, Audience::terminal};
  Document document = empty_document({"plan-vs-actual", "targets"}, {}, view);
  for (const AssessedPlan& plan : plans) {
    Table table = target_table(plan, view);
    std::vector<Row> rows;
    table.for_each_row([&](const Row& row) {
      if (!row.heading.empty()) return;
      rows.push_back(row);
      rows.back().depth = 0;
    });
    table.title = plan_title(plan, language);
    table.for_each_row = rows_of(std::move(rows));
    document.blocks.emplace_back(std::move(table));
  }
  return document;
}

}  // namespace milepost
