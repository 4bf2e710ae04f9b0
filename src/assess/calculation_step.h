// One line of the arithmetic beside a status, as a value.
#pragma once

#include <array>
#include <optional>

#include "assess/formula.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/words.h"

namespace milepost {

/// One computed figure of docs/rules.md.
enum class StepKind {
  year_total,
  actual,
  baseline,
  reference,
  attainment,
  variance,
  remaining,
  months_to_data_date,
  months_to_due,
  months_to_checkpoint,
  checkpoint_share,
  expected,
  share,
  gap,
  pace_ratio,
  projected,
  months_left,
  needed_per_month,
  last_year,
  year_on_year,
  this_period,
  reached_on,
  days_without_report,
};

template <>
inline constexpr std::array<Word<StepKind>, 23> kWords<StepKind>{
    {{StepKind::year_total, "year-total"},
     {StepKind::actual, "actual"},
     {StepKind::baseline, "baseline"},
     {StepKind::reference, "reference"},
     {StepKind::attainment, "attainment"},
     {StepKind::variance, "variance"},
     {StepKind::remaining, "remaining"},
     {StepKind::months_to_data_date, "months-to-data-date"},
     {StepKind::months_to_due, "months-to-due"},
     {StepKind::months_to_checkpoint, "months-to-checkpoint"},
     {StepKind::checkpoint_share, "checkpoint-share"},
     {StepKind::expected, "expected"},
     {StepKind::share, "share"},
     {StepKind::gap, "gap"},
     {StepKind::pace_ratio, "pace-ratio"},
     {StepKind::projected, "projected"},
     {StepKind::months_left, "months-left"},
     {StepKind::needed_per_month, "needed-per-month"},
     {StepKind::last_year, "last-year"},
     {StepKind::year_on_year, "year-on-year"},
     {StepKind::this_period, "this-period"},
     {StepKind::reached_on, "reached-on"},
     {StepKind::days_without_report, "days-without-report"}}};

/// One line of the arithmetic. Where its formula holds a comparison, that is the reason for the
/// result (nothing remains, because 31 ≥ 30).
struct CalculationStep {
  StepKind kind = StepKind::actual;
  std::optional<Date> from;     // of months, and of a period
  std::optional<Date> day;      // to which it belongs
  Formula formula;              // empty where nothing is computed
  std::optional<Ratio> result;  // nothing for a state or a date
  Quantity quantity = Quantity::figure;
};

}  // namespace milepost
