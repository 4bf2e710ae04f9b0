// The report claims: where the outlook of those who report and the figures disagree, and which
// requests to adjust a target wait for a decision.
#include "assess/claim.h"
#include "report/reports/reports.h"
#include "report/tables/latest.h"
#include "report/tables/list_document.h"
#include "report/tables/plan_heading.h"
#include "report/tables/target_table.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

Term term_of(Claim claim, Language language) {
  switch (claim) {
    case Claim::too_bright:
      return {word(claim), label(Label::claim_too_bright, language)};
    case Claim::too_dark:
      return {word(claim), label(Label::claim_too_dark, language)};
  }
  return {};
}

std::vector<std::string_view> names_of_claimed(Audience audience) {
  switch (audience) {
    case Audience::terminal:
      return {"name", "planned_text", "actual", "gap_points", "status", "data_date", "indicator"};
    case Audience::page:
      return {"name",       "planned_text", "actual",    "bullet",
              "gap_points", "status",       "data_date", "lead"};
    case Audience::workbook:
      return {"name",   "planned_text", "actual", "attainment_pct", "gap_points",
              "status", "data_date",    "lead",   "plan_name",      "indicator"};
    case Audience::program:
      return {"area",   "plan",           "target",     "name_zh", "name_en",   "planned",
              "actual", "attainment_pct", "gap_points", "status",  "data_date", "lead"};
  }
  return {};
}

Table claim_table(const AssessedPlan& plan, const View& view, std::size_t& found) {
  const Language language = view.language;
  const std::vector<std::string_view> names = names_of_claimed(view.audience);
  const auto text = [&](Label one) { return std::string(label(one, language)); };
  Table table;
  table.name = "claims";
  if (view.audience != Audience::terminal) table.title = text(Label::claims);
  // People read first which target it is.
  const std::ptrdiff_t place = view.is_for_people() ? 1 : 0;
  const std::vector<Column> said{{"claim", text(Label::claim), CellKind::term},
                                 {"outlook", text(Label::outlook), CellKind::term}};
  const std::ptrdiff_t behind = place_of_others(names, view);
  table.columns = target_columns(names, view);
  table.columns.insert(table.columns.begin() + behind,
                       {{"reporter", text(Label::reporter), CellKind::text},
                        {"problem", text(Label::problem), CellKind::text, false, true, true}});
  table.columns.insert(table.columns.begin() + place, said.begin(), said.end());
  std::vector<Row> rows;
  plan.for_each_row([&](const ReportRow& row) {
    const std::optional<Entry> latest = latest_entry(plan, row);
    if (!latest || !latest->remarks.outlook) return true;
    const std::optional<Claim> claim = claim_of(*latest->remarks.outlook, row.assessment.status);
    if (!claim) return true;
    const Outlook outlook = *latest->remarks.outlook;
    Row line;
    const std::vector<Cell> said_cells{term_of(*claim, language),
                                       Term{word(outlook), label(outlook, language)}};
    line.cells = target_cells({plan, row}, names, view);
    line.cells.insert(line.cells.begin() + behind,
                      {latest->remarks.reporter, latest->remarks.problem});
    line.cells.insert(line.cells.begin() + place, said_cells.begin(), said_cells.end());
    rows.push_back(std::move(line));
    return true;
  });
  found = rows.size();
  table.for_each_row = rows_of(std::move(rows));
  return table;
}

std::vector<std::string_view> names_of_requested(Audience audience) {
  switch (audience) {
    case Audience::terminal:
      return {"name", "actual", "status", "lead"};
    case Audience::page:
    case Audience::workbook:
      return {"name", "planned_text", "actual", "gap_points", "status", "data_date", "lead"};
    case Audience::program:
      return names_of_claimed(audience);
  }
  return {};
}

/// Requests to adjust targets that wait for a decision, in the order of the plan.
Table request_table(const AssessedPlan& plan, const View& view, std::size_t& found) {
  const std::vector<std::string_view> names = names_of_requested(view.audience);
  const auto text = [&](Label one) { return std::string(label(one, view.language)); };
  Table table;
  table.name = "requests";
  table.title = text(Label::requests);
  table.columns = target_columns(names, view);
  table.columns.push_back({"asked_since", text(Label::asked_since), CellKind::date});
  table.columns.push_back({"reporter", text(Label::reporter), CellKind::text, false, false, true});
  table.columns.push_back({"problem", text(Label::problem), CellKind::text, false, true});
  std::vector<Row> rows;
  plan.for_each_row([&](const ReportRow& row) {
    const std::optional<AdjustmentRequest> request = waiting_request(plan, row);
    if (!request) return true;
    Row line;
    line.cells = target_cells({plan, row}, names, view);
    line.cells.emplace_back(request->since);
    line.cells.emplace_back(request->latest.remarks.reporter);
    line.cells.emplace_back(request->latest.remarks.problem);
    rows.push_back(std::move(line));
    return true;
  });
  found = rows.size();
  table.for_each_row = rows_of(std::move(rows));
  return table;
}

}  // namespace

Document claims(const AssessedPlans& plans, const View& view) {
  const Language language = view.language;
  Document document =
      empty_document({"claims", "claims"}, std::string(label(Label::claims, language)), view);
  if (!view.is_for_people()) document.blocks.emplace_back(plan_rows(plans, view));
  for (const AssessedPlan& plan : plans) {
    if (!is_told_in_full(plan, view)) continue;
    std::size_t found = 0;
    Table table = claim_table(plan, view, found);
    if (view.is_for_people()) {
      document.blocks.emplace_back(Heading{
          1, say(Sentence::report_title, language, document.title, plan_title(plan, language))});
      document.blocks.emplace_back(Paragraph{
          found == 0 ? say(Sentence::no_claims, language) : say(Sentence::claims, language, found),
          true});
    }
    document.blocks.emplace_back(std::move(table));
    std::size_t waiting = 0;
    Table requests = request_table(plan, view, waiting);
    if (view.is_for_people() && waiting > 0) {
      document.blocks.emplace_back(Paragraph{say(Sentence::requests_wait, language, waiting)});
    }
    if (!view.is_for_people() || waiting > 0) document.blocks.emplace_back(std::move(requests));
  }
  add_plans_over(document, plans, view);
  return document;
}

}  // namespace milepost
