// The report explain: a target from what is asked to its status, with everything in between.
#include <fmt/format.h>

#include <algorithm>

#include "assess/explanation.h"
#include "report/entry_table.h"
#include "report/figures.h"
#include "report/formula_text.h"
#include "report/labels.h"
#include "report/reports.h"
#include "report/sentences.h"
#include "report/target_table.h"

namespace milepost {
namespace {

/// One target with its explanation: a part of the document.
struct Part {
  const AssessedPlan& plan;
  ReportRow row;
  Explanation explanation;
  const View& view;

  Language language() const { return view.language; }
  const Target& target() const { return row.target; }
  std::string word_of(Label one) const { return std::string(label(one, language())); }
  std::string with_unit(const Ratio& value) const {
    return figure_with_unit(value, row.indicator.unit, language());
  }
};

Explanation explanation_of_row(const AssessedPlan& plan, const ReportRow& row) {
  const std::vector<Entry> entries = plan.entries_of(row.indicator);
  const History history = standing_history(row.indicator.measure, entries);
  std::vector<Entry> reference_entries;
  History reference;
  if (row.reference) {
    reference_entries = plan.entries_of(*row.reference);
    reference = standing_history(row.reference->measure, reference_entries);
  }
  const Subject subject{row.target, plan.plan.period.start, plan.plan.thresholds, history,
                        row.reference ? &reference : nullptr};
  return explanation_of(subject, plan.as_of, entries, reference_entries);
}

/// A table with the keys of plan and target before its columns, where programs read several.
Table keyed(const Part& part, Table table, const std::vector<Row>& rows) {
  std::vector<Row> made = rows;
  if (!part.view.is_for_people()) {
    table.columns.insert(table.columns.begin(),
                         {{"plan", part.word_of(Label::plan), CellKind::text},
                          {"target", part.word_of(Label::target_key), CellKind::text}});
    for (Row& row : made) {
      row.cells.insert(row.cells.begin(), {part.plan.plan.key, part.target().key});
    }
  }
  table.for_each_row = rows_of(std::move(made));
  return table;
}

Row row_with(std::vector<Cell> cells) {
  Row row;
  row.cells = std::move(cells);
  return row;
}

// ---- What is asked. ----

std::string thresholds_text(const Thresholds& lines, Language language) {
  return say(lines.compare == PaceComparison::points ? Sentence::lines_in_points
                                                     : Sentence::lines_as_ratio,
             language, to_string(lines.ahead), to_string(lines.on_track), to_string(lines.behind));
}

std::string checkpoints_text(const Part& part) {
  std::vector<std::string> checkpoints;
  for (const Checkpoint& one : part.target().checkpoints) {
    checkpoints.push_back(say(Sentence::checkpoint, part.language(), to_string(one.date),
                              part.with_unit(to_ratio(one.value))));
  }
  return listed(checkpoints, part.language());
}

class Facts {
 public:
  explicit Facts(const Part& part) : part_(part) {}

  Table table() && {
    const Language language = part_.language();
    const Plan& plan = part_.plan.plan;
    const Target& target = part_.target();
    const Indicator& indicator = part_.row.indicator;
    add("planned", Label::planned,
        planned_text(target, indicator.unit,
                     part_.row.reference ? part_.row.reference->name : Name{}, language));
    add("due", Label::due, to_string(target.due));
    add("commitment", Label::commitment,
        part_.word_of(target.commitment == Commitment::firm ? Label::firm : Label::strive));
    add("pace", Label::pace, std::string(label(target.pace, language)));
    add("checkpoints", Label::checkpoints, checkpoints_text(part_));
    add("thresholds", Label::thresholds, thresholds_text(plan.thresholds, language));
    add("period", Label::period, period_text(plan.period, language));
    add_named("indicator", Label::indicator, indicator.name, indicator.key);
    add("measure", Label::measure, std::string(label(indicator.measure, language)));
    if (part_.row.reference) {
      add_named("reference", Label::reference, part_.row.reference->name, part_.row.reference->key);
    }
    add_named("plan", Label::of_plan, plan.name, plan.key);
    add("section", Label::section, section_path(plan, target.section, language));
    add("source", Label::source, target.source);
    add("document", Label::document,
        say(Sentence::named_key, language, plan.document.title.in(language),
            to_string(plan.document.date)));
    if (!plan.document.url.empty()) {
      add_cell("url", Label::url, Link{plan.document.url, plan.document.url});
    }
    add("lead", Label::lead, target.lead);
    add("with", Label::with, listed(target.with, language));
    add("leader", Label::leader, target.leader);
    add("note", Label::note, target.note);
    if (target.withdrawn) add("withdrawn", Label::withdrawn, target.withdrawn->reason);
    return keyed(part_,
                 {.name = "facts",
                  .title = part_.word_of(Label::asked),
                  .columns = {{"what", part_.word_of(Label::what), CellKind::term},
                              {"value", part_.word_of(Label::value), CellKind::text, false, true}}},
                 rows_);
  }

 private:
  void add_cell(std::string_view name, Label heading, Cell value) {
    rows_.push_back(row_with({Term{name, label(heading, part_.language())}, std::move(value)}));
  }
  void add(std::string_view name, Label heading, const std::string& value) {
    if (!value.empty()) add_cell(name, heading, value);
  }
  void add_named(std::string_view name, Label heading, const Name& of, const std::string& key) {
    add(name, heading, say(Sentence::named_key, part_.language(), of.in(part_.language()), key));
  }

  const Part& part_;
  std::vector<Row> rows_;
};

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

Table used_entries(const Part& part, const std::vector<UsedEntry>& entries,
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

Table used_reference_entries(const Part& part) {
  Table table = used_entries(part, part.explanation.reference_entries, *part.row.reference);
  table.name = "reference_entries";
  table.title =
      say(Sentence::named_value, part.language(), label(Label::reference_entries, part.language()),
          part.row.reference->name.in(part.language()));
  return table;
}

// ---- Steps. ----

Label label_of(StepKind kind) {
  switch (kind) {
    case StepKind::year_total:
    case StepKind::actual:
      return Label::actual;
    case StepKind::baseline:
      return Label::baseline;
    case StepKind::reference:
      return Label::reference;
    case StepKind::attainment:
      return Label::attainment;
    case StepKind::variance:
      return Label::variance;
    case StepKind::remaining:
      return Label::remaining;
    case StepKind::months_to_data_date:
    case StepKind::months_to_due:
    case StepKind::months_to_checkpoint:
    case StepKind::months_left:
      return Label::period;
    case StepKind::checkpoint_share:
      return Label::checkpoint_share;
    case StepKind::expected:
      return Label::expected;
    case StepKind::share:
      return Label::share;
    case StepKind::gap:
      return Label::gap;
    case StepKind::pace_ratio:
      return Label::pace_ratio;
    case StepKind::projected:
      return Label::projected;
    case StepKind::needed_per_month:
      return Label::needed_per_month;
    case StepKind::last_year:
      return Label::last_year;
    case StepKind::reached_on:
      return Label::reached_on;
    case StepKind::days_without_report:
      return Label::days_without_report;
  }
  return Label::actual;
}

std::string step_text(const CalculationStep& step, Language language) {
  if (step.kind == StepKind::year_total) {
    return say(Sentence::total_of_year, language, year_of(*step.day));
  }
  if (step.quantity == Quantity::months) {
    return say(Sentence::months_between, language, to_string(*step.from), to_string(*step.day));
  }
  const std::string_view name = label(label_of(step.kind), language);
  const bool names_its_day =
      step.kind == StepKind::reached_on || step.kind == StepKind::projected || !step.day;
  if (names_its_day) return std::string(name);
  return say(Sentence::on_day, language, name, to_string(*step.day));
}

/// A figure alone says no more than the result beside it.
std::string shown_formula(const CalculationStep& step, const View& view) {
  return step.formula.size() < 2 ? "" : formula_text(step.formula, view);
}

/// The rounded result with its unit.
std::string rounded_text(const Part& part, const CalculationStep& step) {
  const Language language = part.language();
  const Ratio& value = *step.result;
  const bool is_exact = is_exact_decimal(value, step.quantity);
  std::string number = is_exact ? exact_text(value, step.quantity, part.view)
                                : plain_figure(scaled(value, step.quantity));
  switch (step.quantity) {
    case Quantity::figure:
      return step.kind == StepKind::reference
                 ? figure_with_unit(value, part.row.reference->unit, language)
                 : part.with_unit(value);
    case Quantity::share:
      return is_exact ? number : number + "%";
    case Quantity::points:
      return say(Sentence::points, language, (sgn(value) > 0 ? "+" : "") + number);
    case Quantity::months:
      return say(Sentence::months, language, number);
    case Quantity::days:
      return say(
          part.explanation.assessment.stale ? Sentence::days_stale : Sentence::days_not_stale,
          language, number, kStaleAfterDays);
    case Quantity::number:
    case Quantity::date:
      return number;
  }
  return number;
}

bool holds_root(const Formula& formula) {
  return std::any_of(formula.begin(), formula.end(), [](const FormulaPart& part) {
    const Operation* operation = std::get_if<Operation>(&part);
    return operation != nullptr && *operation == Operation::to_the_power;
  });
}

/// `12 / 31` of a formula that is its own fraction already: `12/31`.
bool is_own_fraction(const CalculationStep& step) {
  return step.formula.size() == 3 &&
         formula_text(step.formula, {Language::en, Audience::program}) ==
             step.result->to_mpq().get_num().get_str() + " / " +
                 step.result->to_mpq().get_den().get_str();
}

std::string result_text(const Part& part, const CalculationStep& step) {
  const std::optional<Actual>& actual = part.explanation.assessment.actual;
  if (step.kind == StepKind::actual && actual->state) return actual_text(*actual, part.language());
  if (!step.result) return step.day ? to_string(*step.day) : "";
  std::string rounded = rounded_text(part, step);
  if (holds_root(step.formula)) return "≈ " + rounded;
  if (is_exact_decimal(*step.result, step.quantity)) return rounded;
  if (is_own_fraction(step)) return "≈ " + rounded;
  return exact_text(*step.result, step.quantity, part.view) + " ≈ " + rounded;
}

Table steps_for_people(const Part& part) {
  std::vector<Row> rows;
  for (const CalculationStep& step : part.explanation.steps) {
    rows.push_back(row_with({step_text(step, part.language()), shown_formula(step, part.view),
                             result_text(part, step)}));
  }
  return {.name = "steps",
          .title = part.word_of(Label::calculation),
          .columns = {{"step", part.word_of(Label::step), CellKind::text, false, true},
                      {"formula", part.word_of(Label::formula), CellKind::text, false, true},
                      {"result", part.word_of(Label::result), CellKind::text, false, true}},
          .for_each_row = rows_of(std::move(rows))};
}

Table steps_for_programs(const Part& part) {
  const auto date_or_nothing = [](const std::optional<Date>& day) -> Cell {
    if (!day) return std::monostate();
    return *day;
  };
  std::vector<Row> rows;
  for (const CalculationStep& step : part.explanation.steps) {
    const std::optional<Actual>& actual = part.explanation.assessment.actual;
    const bool is_state = step.kind == StepKind::actual && actual->state;
    Cell result = std::monostate();
    Cell quantity = std::monostate();
    if (is_state) {
      result = Term{word(*actual->state), label(*actual->state, part.language())};
    } else if (step.result) {
      result = scaled(*step.result, step.quantity);
      quantity = Term{word(step.quantity), word(step.quantity)};
    }
    rows.push_back(row_with({Term{word(step.kind), word(step.kind)}, date_or_nothing(step.from),
                             date_or_nothing(step.day), shown_formula(step, part.view),
                             std::move(result), std::move(quantity)}));
  }
  return keyed(part,
               {.name = "steps",
                .title = part.word_of(Label::calculation),
                .columns = {{"step", part.word_of(Label::step), CellKind::term},
                            {"from", part.word_of(Label::from), CellKind::date},
                            {"day", part.word_of(Label::date), CellKind::date},
                            {"formula", part.word_of(Label::formula), CellKind::text},
                            {"result", part.word_of(Label::result), CellKind::figure},
                            {"quantity", part.word_of(Label::unit), CellKind::term}}},
               rows);
}

Table steps_of(const Part& part) {
  return part.view.is_for_people() ? steps_for_people(part) : steps_for_programs(part);
}

// ---- The table of statuses. ----

std::string reason_text(const StatusLine& line, const View& view) {
  std::vector<std::string> conditions(2);
  for (std::size_t i = 0; i < line.conditions.size(); ++i) {
    conditions.at(i) = formula_text(line.conditions[i], view);
  }
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

Table status_lines_of(const Part& part) {
  const View& view = part.view;
  std::vector<Row> rows;
  for (const StatusLine& line : part.explanation.status_lines) {
    std::vector<Cell> cells{line.status,
                            Term{word(line.applies), label(line.applies, view.language)}};
    if (view.is_for_people()) {
      cells.emplace_back(reason_text(line, view));
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

std::string title_of(const Part& part) {
  const Language language = part.language();
  return say(Sentence::explain_title, language, part.plan.plan.area.name.in(language),
             part.plan.plan.name.in(language), part.target().name.in(language), part.target().key,
             to_string(part.plan.as_of));
}

std::string standing_of(const Part& part) {
  const auto applies = [](const StatusLine& line) { return line.applies == Verdict::yes; };
  const std::vector<StatusLine>& lines = part.explanation.status_lines;
  const StatusLine& line = *std::find_if(lines.begin(), lines.end(), applies);
  return say(Sentence::stands_because, part.language(), label(line.status, part.language()),
             reason_text(line, part.view));
}

Table versions_of(const Part& part) {
  Table table = version_table(part.plan.versions_of(part.target()), part.row, part.view);
  std::vector<Row> rows;
  table.for_each_row([&](const Row& row) { rows.push_back(row); });
  return keyed(part, std::move(table), rows);
}

void add_part(Document& document, const Part& part) {
  if (document.title.empty()) document.title = title_of(part);
  if (part.view.is_for_people()) {
    document.blocks.emplace_back(Heading{1, title_of(part)});
    document.blocks.emplace_back(Paragraph{standing_of(part), true});
  }
  document.blocks.emplace_back(Facts(part).table());
  if (part.plan.versions_of) document.blocks.emplace_back(versions_of(part));
  document.blocks.emplace_back(used_entries(part, part.explanation.entries, part.row.indicator));
  if (part.row.reference) document.blocks.emplace_back(used_reference_entries(part));
  document.blocks.emplace_back(steps_of(part));
  document.blocks.emplace_back(status_lines_of(part));
}

}  // namespace

Document explain(const AssessedPlans& plans, const View& view) {
  Document document;
  document.report = "explain";
  document.main = "steps";
  document.language = view.language;
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
