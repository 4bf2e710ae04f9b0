#include "report/tables/step_table.h"

#include <algorithm>
#include <utility>

#include "report/tables/target_table.h"
#include "report/words/due_periods.h"
#include "report/words/figures.h"
#include "report/words/formula_text.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

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
    case StepKind::year_on_year:
      return Label::year_on_year;
    case StepKind::this_period:
      return Label::this_period;
    case StepKind::reached_on:
      return Label::reached_on;
    case StepKind::days_without_report:
      return Label::days_without_report;
  }
  return Label::actual;
}

std::string step_text(const CalculationStep& step, const Years& years, Language language) {
  if (step.kind == StepKind::year_total) {
    return say(Sentence::total_of_year, language, year_text(years, years.year_of(*step.day)));
  }
  if (step.quantity == Quantity::months) {
    return say(Sentence::months_between, language, to_string(*step.from), to_string(*step.day));
  }
  const std::string_view name = label(label_of(step.kind), language);
  if (step.kind == StepKind::this_period) {
    return say(Sentence::over_days, language, name, to_string(*step.from), to_string(*step.day));
  }
  const bool names_its_day =
      step.kind == StepKind::reached_on || step.kind == StepKind::projected || !step.day;
  if (names_its_day) return std::string(name);
  return say(Sentence::on_day, language, name, to_string(*step.day));
}

/// A figure alone says no more than the result beside it.
std::string shown_formula(const CalculationStep& step, const View& view) {
  return step.formula.size() < 2 ? "" : formula_text(step.formula, view);
}

/// Days without a report, in a plan with a rhythm.
std::string days_text(const ExplainedTarget& part, const std::string& days) {
  const Language language = part.language();
  if (!part.explanation.assessment.stale) return say(Sentence::days_not_late, language, days);
  const ReportingRule& rule = *part.explanation.reporting;
  const DuePeriod late = *latest_late_period(rule, part.plan.as_of);
  return say(Sentence::days_late, language, days, due_period_text(rule, late.period, language),
             to_string(late.deadline));
}

/// The rounded result with its unit.
std::string rounded_text(const ExplainedTarget& part, const CalculationStep& step) {
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
      if (part.explanation.reporting) return days_text(part, number);
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

std::string result_text(const ExplainedTarget& part, const CalculationStep& step) {
  const std::optional<Actual>& actual = part.explanation.assessment.actual;
  if (step.kind == StepKind::actual && (actual->state || actual->has_no_mean())) {
    return actual_text(*actual, part.language());
  }
  if (!step.result) return step.day ? to_string(*step.day) : "";
  std::string rounded = rounded_text(part, step);
  if (holds_root(step.formula)) return "≈ " + rounded;
  if (is_exact_decimal(*step.result, step.quantity)) return rounded;
  if (is_own_fraction(step)) return "≈ " + rounded;
  return exact_text(*step.result, step.quantity, part.view) + " ≈ " + rounded;
}

Table steps_for_people(const ExplainedTarget& part) {
  std::vector<Row> rows;
  for (const CalculationStep& step : part.explanation.steps) {
    rows.push_back(row_with({step_text(step, part.plan.plan.area.years, part.language()),
                             shown_formula(step, part.view), result_text(part, step)}));
  }
  return {.name = "steps",
          .title = part.word_of(Label::calculation),
          .columns = {{"step", part.word_of(Label::step), CellKind::text, false, true},
                      {"formula", part.word_of(Label::formula), CellKind::text, false, true},
                      {"result", part.word_of(Label::result), CellKind::text, false, true}},
          .for_each_row = rows_of(std::move(rows))};
}

Table steps_for_programs(const ExplainedTarget& part) {
  const auto date_or_nothing = [](const std::optional<Date>& day) -> Cell {
    if (!day) return std::monostate();
    return *day;
  };
  std::vector<Row> rows;
  for (const CalculationStep& step : part.explanation.steps) {
    const std::optional<Actual>& actual = part.explanation.assessment.actual;
    Cell result = std::monostate();
    Cell quantity = std::monostate();
    if (step.kind == StepKind::actual && (actual->state || actual->has_no_mean())) {
      result = actual_cell(actual, part.view);
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

}  // namespace

Table step_table(const ExplainedTarget& part) {
  return part.view.is_for_people() ? steps_for_people(part) : steps_for_programs(part);
}

}  // namespace milepost
