#include "report/tables/reporting_gaps.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "base/listed.h"
#include "base/names.h"
#include "report/tables/area_figure_table.h"
#include "report/tables/target_table.h"
#include "report/words/due_periods.h"
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

/// Of what waits for a figure: for which periods.
Cell periods_cell(const AssessedPlan& plan, const GapRow& gap, const View& view) {
  if (gap.gap.periods.empty()) return std::monostate();
  if (view.is_for_people()) {
    return due_periods_near(*gap.rule, gap.gap.periods, plan.as_of, view.language);
  }
  std::vector<std::string> names;
  for (const DuePeriod& one : gap.gap.periods) {
    names.push_back(due_period_text(*gap.rule, one.period, Language::en));
  }
  return joined_names(names);
}

Cell deadline_cell(const GapRow& gap) {
  if (gap.gap.periods.empty()) return std::monostate();
  return gap.gap.periods.back().deadline;
}

Cell days_cell(const AssessedPlan& plan, const ReportRow& row) {
  if (!row.assessment.actual) return std::monostate();
  return static_cast<std::int64_t>((plan.as_of - row.assessment.actual->data_date).count());
}

/// Who is missing from the figure and, where it is stale, all that have not reported since.
std::string areas_to_ask_text(const Assessment& found, Language language) {
  if (!found.from_areas) return {};
  const bool is_own = found.from_areas->is_recorded;
  std::string text = is_own ? std::string() : missing_areas_text(found, language);
  const bool is_asked = row_of(found.status).reminder != Reminder::never;
  if (text.empty() && found.stale && is_asked) text = late_areas_text(found, language);
  return text;
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
    case GapReason::late:
      return label(Label::gap_late, language);
    case GapReason::due:
      return label(Label::gap_due, language);
    case GapReason::stale:
      return label(Label::gap_stale, language);
  }
  return {};
}

std::vector<GapRow> reporting_gaps(const AssessedPlan& plan, const std::vector<ReportRow>& rows) {
  std::vector<GapRow> found;
  std::map<std::string, std::size_t> place_of_lead;  // in the order of the plan
  for (const ReportRow& row : rows) {
    place_of_lead.emplace(first_office_in(row.target.lead), place_of_lead.size());
    auto rule = reporting_rule(plan.plan, row.target);
    auto gap = reporting_gap(rule, row.assessment, plan.plan.period.start, plan.as_of);
    if (gap) found.push_back({std::move(*gap), std::move(rule), row});
  }
  std::stable_sort(found.begin(), found.end(), [&](const GapRow& a, const GapRow& b) {
    const auto rank = [&](const GapRow& gap) {
      const std::string lead = first_office_in(gap.row.target.lead);
      return std::tuple(lead.empty(), place_of_lead.at(lead), gap.gap.reason);
    };
    return rank(a) < rank(b);
  });
  return found;
}

std::string gaps_sentence(const AssessedPlan& plan, const std::vector<GapRow>& gaps,
                          Language language) {
  if (plan.as_of < plan.plan.period.start) return say(Sentence::no_gaps_yet, language);
  if (gaps.empty() && plan.plan.reporting) {
    return say(Sentence::nothing_due, language, to_string(plan.as_of));
  }
  if (gaps.empty()) {
    return say(Sentence::no_gaps, language, to_string(plan.as_of), kStaleAfterDays);
  }
  std::map<GapReason, std::size_t> counts;
  for (const GapRow& gap : gaps) ++counts[gap.gap.reason];
  std::vector<std::string> parts;
  for (const auto& [reason, count] : counts) {
    parts.push_back(say(Sentence::status_count, language, label(reason, language), count));
  }
  return say(Sentence::gaps, language, gaps.size(), listed(parts, language));
}

std::vector<std::string> missing_sentences(const AssessedPlan& plan,
                                           const std::vector<ReportRow>& rows, Language language) {
  std::vector<std::string> sentences;
  for (const ReportRow& row : rows) {
    if (row.target.withdrawn) continue;
    const auto rule = reporting_rule(plan.plan, row.target);
    const bool is_due = !rule || latest_due_period(*rule, plan.as_of);
    const std::string missing = areas_to_ask_text(row.assessment, language);
    if (missing.empty() || !is_due) continue;
    sentences.push_back(
        say(Sentence::named_value, language, full_name(plan, row.target, language), missing));
  }
  return sentences;
}

std::string due_text(const AssessedPlan& plan, const GapRow& gap, Language language) {
  const std::string name = full_name(plan, gap.row.target, language);
  if (gap.gap.periods.empty()) {
    return say(Sentence::waits_because, language, name, label(gap.gap.reason, language));
  }
  const Date deadline = gap.gap.periods.back().deadline;
  const std::string periods = due_periods_near(*gap.rule, gap.gap.periods, plan.as_of, language);
  const std::string by = day_text(deadline, language);
  const auto late = (plan.as_of - deadline).count();
  return late > 0 ? say(Sentence::late_by_days, language, name, periods, by, late)
                  : say(Sentence::due_by_day, language, name, periods, by);
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
  const bool with_periods = plan.plan.reporting || !view.is_for_people();
  // On a terminal there is not room for both.
  const bool with_days = !with_periods || view.audience != Audience::terminal;
  std::vector<Column> columns{
      {"reason", std::string(label(Label::gap_reason, language)), CellKind::term}};
  if (with_days) {
    columns.push_back({"days", std::string(label(Label::days_since, language)), CellKind::count});
  }
  if (with_periods) {
    columns.push_back({"periods", std::string(label(Label::due_for, language)), CellKind::text});
    columns.push_back({"deadline", std::string(label(Label::deadline, language)), CellKind::date});
  }
  table.columns.insert(table.columns.begin() + place, columns.begin(), columns.end());
  std::vector<Row> rows;
  std::map<std::string, std::size_t> of_lead;
  for (const GapRow& gap : gaps) ++of_lead[first_office_in(gap.row.target.lead)];
  std::optional<std::string> lead;
  for (const GapRow& gap : gaps) {
    const std::string of = first_office_in(gap.row.target.lead);
    if (with_headings && lead != of) {
      Row heading;
      heading.heading =
          say(Sentence::named_value, language, of.empty() ? label(Label::no_lead, language) : of,
              say(Sentence::count, language, of_lead.at(of)));
      rows.push_back(std::move(heading));
    }
    lead = of;
    Row row;
    row.depth = with_headings ? 1 : 0;
    row.cells = target_cells({plan, gap.row}, names, view);
    std::vector<Cell> cells{Term{word(gap.gap.reason), label(gap.gap.reason, language)}};
    if (with_days) cells.push_back(days_cell(plan, gap.row));
    if (with_periods) {
      cells.push_back(periods_cell(plan, gap, view));
      cells.push_back(deadline_cell(gap));
    }
    row.cells.insert(row.cells.begin() + place, cells.begin(), cells.end());
    rows.push_back(std::move(row));
  }
  table.for_each_row = rows_of(std::move(rows));
  return table;
}

}  // namespace milepost
