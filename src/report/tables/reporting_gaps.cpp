#include "report/tables/reporting_gaps.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "report/tables/target_table.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

std::vector<std::string_view> names_of_unreported(Audience audience) {
  switch (audience) {
    case Audience::terminal:
      return {"name", "planned_text", "data_date", "due", "indicator"};
    case Audience::page:
      return {"name", "planned_text", "status", "data_date", "due", "with", "leader"};
    case Audience::workbook:
      return {"lead",   "with",      "leader", "name",      "planned_text",
              "status", "data_date", "due",    "plan_name", "indicator"};
    case Audience::program:
      return {"area", "plan", "target", "name_zh", "name_en", "lead", "status", "data_date", "due"};
  }
  return {};
}

Cell days_cell(const AssessedPlan& plan, const ReportRow& row) {
  if (!row.assessment.actual) return std::monostate();
  return static_cast<std::int64_t>((plan.as_of - row.assessment.actual->data_date).count());
}

}  // namespace

std::string_view label(GapReason reason, Language language) {
  switch (reason) {
    case GapReason::overdue:
      return label(Label::gap_overdue, language);
    case GapReason::never_reported:
      return label(Label::gap_never, language);
    case GapReason::no_reference:
      return label(Label::gap_reference, language);
    case GapReason::stale:
      return label(Label::gap_stale, language);
  }
  return {};
}

std::vector<GapRow> reporting_gaps(const AssessedPlan& plan) {
  std::vector<GapRow> found;
  std::map<std::string, std::size_t> place_of_lead;  // in the order of the plan
  for (ReportRow& row : all_rows(plan)) {
    place_of_lead.emplace(row.target.lead, place_of_lead.size());
    const auto reason = gap_reason(row.assessment, plan.plan.period.start, plan.as_of);
    if (reason) found.push_back({*reason, std::move(row)});
  }
  std::stable_sort(found.begin(), found.end(), [&](const GapRow& a, const GapRow& b) {
    const auto rank = [&](const GapRow& gap) {
      const std::string& lead = gap.row.target.lead;
      return std::tuple(lead.empty(), place_of_lead.at(lead), gap.reason);
    };
    return rank(a) < rank(b);
  });
  return found;
}

std::string gaps_sentence(const AssessedPlan& plan, const std::vector<GapRow>& gaps,
                          Language language) {
  if (plan.as_of < plan.plan.period.start) return say(Sentence::no_gaps_yet, language);
  if (gaps.empty()) {
    return say(Sentence::no_gaps, language, to_string(plan.as_of), kStaleAfterDays);
  }
  std::map<GapReason, std::size_t> counts;
  for (const GapRow& gap : gaps) ++counts[gap.reason];
  std::vector<std::string> parts;
  for (const auto& [reason, count] : counts) {
    parts.push_back(say(Sentence::status_count, language, label(reason, language), count));
  }
  return say(Sentence::gaps, language, gaps.size(), listed(parts, language));
}

Table gap_table(const AssessedPlan& plan, const std::vector<GapRow>& gaps, const View& view) {
  const Language language = view.language;
  const std::vector<std::string_view> names = names_of_unreported(view.audience);
  const bool with_headings = view.audience == Audience::terminal || view.audience == Audience::page;
  Table table;
  table.name = "gaps";
  if (view.audience != Audience::terminal) {
    table.title = std::string(label(Label::gaps, language));
  }
  table.columns = target_columns(names, view);
  const std::ptrdiff_t place = place_of_others(names, view);
  table.columns.insert(
      table.columns.begin() + place,
      {{"reason", std::string(label(Label::gap_reason, language)), CellKind::term},
       {"days", std::string(label(Label::days_since, language)), CellKind::count}});
  std::vector<Row> rows;
  std::map<std::string_view, std::size_t> of_lead;
  for (const GapRow& gap : gaps) ++of_lead[gap.row.target.lead];
  const std::string* lead = nullptr;
  for (const GapRow& gap : gaps) {
    const std::string& of = gap.row.target.lead;
    if (with_headings && (lead == nullptr || *lead != of)) {
      Row heading;
      heading.heading =
          say(Sentence::named_value, language, of.empty() ? label(Label::no_lead, language) : of,
              say(Sentence::count, language, of_lead.at(of)));
      rows.push_back(std::move(heading));
    }
    lead = &of;
    Row row;
    row.depth = with_headings ? 1 : 0;
    row.cells = target_cells({plan, gap.row}, names, view);
    row.cells.insert(
        row.cells.begin() + place,
        {Term{word(gap.reason), label(gap.reason, language)}, days_cell(plan, gap.row)});
    rows.push_back(std::move(row));
  }
  table.for_each_row = rows_of(std::move(rows));
  return table;
}

}  // namespace milepost
