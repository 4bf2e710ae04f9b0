// The report explain: a target from what is asked to its status, with everything in between.
#include <fmt/format.h>

#include <algorithm>

#include "assess/light.h"
#include "model/standing.h"
#include "report/reports/reports.h"
#include "report/tables/area_figure_table.h"
#include "report/tables/entry_table.h"
#include "report/tables/explained_target.h"
#include "report/tables/facts.h"
#include "report/tables/list_document.h"
#include "report/tables/milestone_step_table.h"
#include "report/tables/plan_heading.h"
#include "report/tables/score_table.h"
#include "report/tables/step_table.h"
#include "report/tables/target_table.h"
#include "report/tables/version_table.h"
#include "report/words/figures.h"
#include "report/words/formula_text.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

Explanation explanation_of_row(const AssessedPlan& plan, const ReportRow& row) {
  const std::vector<Entry> entries = plan.entries_of(row.indicator);
  const History history = standing_history(row.indicator.measure, entries, plan.plan.area.years);
  std::vector<Entry> reference_entries;
  History reference;
  if (row.reference) {
    reference_entries = plan.entries_of(*row.reference);
    reference = standing_history(row.reference->measure, reference_entries, plan.plan.area.years);
  }
  std::vector<History> steps;
  for (std::size_t i = 0; i < row.target.steps.size(); ++i) {
    const Indicator reported_by = step_indicator(row.indicator.key, i + 1);
    steps.push_back(
        standing_history(reported_by.measure, plan.entries_of(reported_by), plan.plan.area.years));
  }
  const auto rule = reporting_rule(plan.plan, row.target);
  const AreasAsked asked{{plan.plan.period.start, row.target.due}, rule, plan.as_of};
  const MadeUp made(row.source, asked);
  const MadeUp made_reference(row.reference_source, asked);
  const Subject subject{row.target,
                        plan.plan.period.start,
                        plan.plan.thresholds,
                        *made.history_or(history),
                        row.reference ? made_reference.complete_or(reference) : nullptr,
                        rule,
                        steps.empty() ? nullptr : &steps,
                        row.indicator.unit == "%",
                        made.get()};
  return explanation_of(subject, plan.as_of, entries, reference_entries);
}

// ---- What is asked. ----

std::vector<Row> rows_in(const Table& table) {
  std::vector<Row> rows;
  table.for_each_row([&](const Row& row) { rows.push_back(row); });
  return rows;
}

Table facts_of(const ExplainedTarget& part) {
  Table table = fact_table(
      target_facts(part.plan.plan, part.row,
                   {"planned", "due",     "commitment", "pace",     "checkpoints", "thresholds",
                    "rhythm",  "period",  "indicator",  "measure",  "from_areas",  "reference",
                    "plan",    "section", "source",     "document", "url",         "lead",
                    "with",    "leader",  "note",       "withdrawn"},
                   part.language()),
      part.language());
  table.title = part.word_of(Label::asked);
  const std::vector<Row> rows = rows_in(table);
  return keyed(part, std::move(table), rows);
}

Table areas_of(const ExplainedTarget& part) {
  ReportRow row = part.row;
  row.assessment = part.explanation.assessment;
  Table table = area_figure_table(row, part.view);
  const std::vector<Row> rows = rows_in(table);
  return keyed(part, std::move(table), rows);
}

Table milestone_steps_of(const ExplainedTarget& part) {
  ReportRow row = part.row;
  row.assessment = part.explanation.assessment;
  Table table = milestone_step_table(row, part.plan.as_of, part.view);
  const std::vector<Row> rows = rows_in(table);
  return keyed(part, std::move(table), rows);
}

// ---- Entries. ----

std::string text_of_use(EntryUse use, const UsedEntry& used, Language language) {
  const std::int64_t other = used.other.value_or(0);
  return fmt::vformat(pattern(use, language), fmt::make_format_args(other));
}

/// `used: last year's figure; replaced by entry 4`
std::string use_text(const UsedEntry& used, Language language) {
  std::string used_for;
  std::string not_used;
  for (const EntryUse use : used.uses) {
    add_clause(is_used(use) ? used_for : not_used, text_of_use(use, used, language), language);
  }
  if (used_for.empty()) return say(Sentence::entry_not_used, language, not_used);
  std::string text = say(Sentence::entry_used, language, used_for);
  add_clause(text, not_used, language);
  return text;
}

/// `replaced last-year`
std::string use_words(const UsedEntry& used) {
  std::string words;
  for (const EntryUse use : used.uses) {
    words += (words.empty() ? "" : " ") + std::string(word(use));
  }
  return words;
}

/// Where the use stands among the columns of entries: beside the value, for programs at the end.
std::size_t place_of_use(const std::vector<Column>& columns, const View& view) {
  if (!view.is_for_people()) return columns.size();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].name == "recorded_at" || columns[i].name == "reporter") return i;
  }
  return columns.size();
}

Table used_entries(const ExplainedTarget& part, const std::vector<UsedEntry>& entries,
                   const Indicator& indicator) {
  const View& view = part.view;
  const bool for_people = view.is_for_people();
  Table table;
  table.name = "entries";
  table.title = part.word_of(Label::entries);
  table.columns = entry_columns(view);
  const auto place = static_cast<std::ptrdiff_t>(place_of_use(table.columns, view));
  std::vector<Column> added{{"use", part.word_of(Label::use), CellKind::text, false, true}};
  if (!for_people) {
    added.push_back({"other_entry", part.word_of(Label::other_entry), CellKind::count});
  }
  table.columns.insert(table.columns.begin() + place, added.begin(), added.end());
  std::vector<Row> rows;
  for (const UsedEntry& used : entries) {
    std::vector<Cell> cells = entry_cells(used.entry, indicator, view);
    std::vector<Cell> told{for_people ? use_text(used, view.language) : use_words(used)};
    if (!for_people) told.push_back(used.other ? Cell(*used.other) : Cell(std::monostate()));
    cells.insert(cells.begin() + place, told.begin(), told.end());
    rows.push_back(row_with(std::move(cells)));
  }
  table.if_empty = part.word_of(Label::no_entries);
  return keyed(part, std::move(table), rows);
}

Table used_reference_entries(const ExplainedTarget& part) {
  Table table = used_entries(part, part.explanation.reference_entries, *part.row.reference);
  table.name = "reference_entries";
  table.title =
      say(Sentence::named_value, part.language(), label(Label::reference_entries, part.language()),
          part.row.reference->name.in(part.language()));
  return table;
}

// ---- The table of statuses. ----

/// `节点“完成立项”应于2024年3月31日完成，未报完成，已超期10天：2024-04-10 > 2024-03-31`
std::string step_is_over(const ExplainedTarget& part, const std::string& condition) {
  const OverdueStep& step = *part.explanation.assessment.overdue_step;
  const Language language = part.language();
  return say(Sentence::step_is_over, language,
             part.target().steps[step.number - 1].what.in(language), day_text(step.by, language),
             step.days, condition);
}

std::string reason_text(const StatusLine& line, const ExplainedTarget& part) {
  const View& view = part.view;
  std::vector<std::string> conditions(2);
  for (std::size_t i = 0; i < line.conditions.size(); ++i) {
    conditions.at(i) = formula_text(line.conditions[i], view);
  }
  if (line.reason == StatusReason::step_overdue) return step_is_over(part, conditions[0]);
  return fmt::vformat(pattern(line.reason, view.language),
                      fmt::make_format_args(conditions[0], conditions[1]));
}

std::string conditions_text(const StatusLine& line, const View& view) {
  std::string text;
  for (const Formula& condition : line.conditions) {
    text += (text.empty() ? "" : "; ") + formula_text(condition, view);
  }
  return text;
}

Table status_lines_of(const ExplainedTarget& part) {
  const View& view = part.view;
  std::vector<Row> rows;
  for (const StatusLine& line : part.explanation.status_lines) {
    std::vector<Cell> cells{line.status,
                            Term{word(line.applies), label(line.applies, view.language)}};
    if (view.is_for_people()) {
      cells.emplace_back(reason_text(line, part));
    } else {
      cells.emplace_back(Term{word(line.reason), word(line.reason)});
      cells.emplace_back(conditions_text(line, view));
    }
    rows.push_back(row_with(std::move(cells)));
  }
  std::vector<Column> columns{
      {"status", part.word_of(Label::status), CellKind::status},
      {"applies", part.word_of(Label::applies), CellKind::term},
      {"reason", part.word_of(Label::reason),
       view.is_for_people() ? CellKind::text : CellKind::term, false, true}};
  if (!view.is_for_people()) {
    columns.push_back({"conditions", part.word_of(Label::conditions), CellKind::text});
  }
  return keyed(part,
               {.name = "status_lines",
                .title = part.word_of(Label::status_lines),
                .columns = std::move(columns)},
               rows);
}

// ---- The whole. ----

std::string title_of(const ExplainedTarget& part) {
  const Language language = part.language();
  return say(Sentence::explain_title, language,
             area_before(part.plan.plan.area.name, part.plan.plan.name, language),
             part.plan.plan.name.in(language),
             with_key(part.target().name, part.target().key, part.view),
             to_string(part.plan.as_of));
}

std::string standing_of(const ExplainedTarget& part) {
  const auto applies = [](const StatusLine& line) { return line.applies == Verdict::yes; };
  const std::vector<StatusLine>& lines = part.explanation.status_lines;
  const StatusLine& line = *std::find_if(lines.begin(), lines.end(), applies);
  return say(Sentence::stands_because, part.language(), label(line.status, part.language()),
             reason_text(line, part));
}

/// By what the target has its light, or why none; only of a plan with lights.
std::string light_sentence(const ExplainedTarget& part) {
  const Lights& lights = *part.plan.plan.lights;
  const Assessment& found = part.row.assessment;
  const Language language = part.language();
  const std::string_view status = label(found.status, language);
  const std::optional<Light> light = light_of(lights, found);
  if (!light) return say(Sentence::no_light, language, status);
  if (!goes_by_gap(lights, found)) {
    return say(Sentence::light_by_status, language, label(*light, language), status);
  }
  return say(Sentence::light_by_gap, language, label(*light, language), signed_points(*found.gap),
             to_string(lights.by_gap->yellow_below), to_string(lights.by_gap->red_below));
}

Table versions_of(const ExplainedTarget& part) {
  Table table = version_table(part.plan.versions_of(part.target()), part.row, part.view);
  const std::vector<Row> rows = rows_in(table);
  return keyed(part, std::move(table), rows);
}

/// How the target has its points; only of a plan that is scored.
Table score_of(const ExplainedTarget& part) {
  const TargetScore score =
      score_of_row(part.plan, Weights(*part.plan.plan.scoring), part.row, part.view.clock);
  const std::vector<Row> rows = score_steps(part.plan, part.row, score, part.view);
  return keyed(part,
               {.name = "score",
                .title = part.word_of(Label::score_steps),
                .columns = {{"step", part.word_of(Label::step), CellKind::term},
                            {"formula", part.word_of(Label::formula), CellKind::text, false, true},
                            {"result", part.word_of(Label::result), CellKind::figure}}},
               rows);
}

void add_part(Document& document, const ExplainedTarget& part) {
  if (document.title.empty()) document.title = title_of(part);
  if (part.view.is_for_people()) {
    document.blocks.emplace_back(Heading{1, title_of(part)});
    document.blocks.emplace_back(Paragraph{standing_of(part), true});
    if (part.plan.plan.lights) document.blocks.emplace_back(Paragraph{light_sentence(part)});
  }
  document.blocks.emplace_back(facts_of(part));
  if (part.plan.versions_of) document.blocks.emplace_back(versions_of(part));
  if (!part.target().steps.empty()) document.blocks.emplace_back(milestone_steps_of(part));
  if (part.row.assessment.from_areas) document.blocks.emplace_back(areas_of(part));
  document.blocks.emplace_back(used_entries(part, part.explanation.entries, part.row.indicator));
  if (part.row.reference) document.blocks.emplace_back(used_reference_entries(part));
  document.blocks.emplace_back(step_table(part));
  document.blocks.emplace_back(status_lines_of(part));
  if (part.plan.plan.scoring) document.blocks.emplace_back(score_of(part));
}

}  // namespace

Document explain(const AssessedPlans& plans, const View& view) {
  Document document = empty_document({"explain", "steps"}, {}, view);
  for (const AssessedPlan& plan : plans) {
    plan.for_each_row([&](ReportRow& row) {
      Explanation explanation = explanation_of_row(plan, row);
      add_part(document, {plan, std::move(row), std::move(explanation), view});
      return true;
    });
  }
  return document;
}

}  // namespace milepost
