#include "assess/steps.h"

#include <algorithm>

#include "assess/made_up_of.h"
#include "assess/months.h"
#include "assess/pace.h"
#include "assess/parts.h"
#include "assess/requirement.h"
#include "assess/status_table.h"
#include "assess/this_period.h"
#include "assess/year_on_year.h"

namespace milepost {
namespace {

using enum Operation;

Formula difference(const Ratio& a, const Ratio& b) {
  return combined(operand(a), minus, operand(b));
}

Formula quotient(const Formula& a, const Formula& b) {
  return combined(bracketed(a), divided_by, bracketed(b));
}

Ratio total_of(const std::vector<ActualPart>& parts) {
  Ratio total = 0;
  for (const ActualPart& part : parts) {
    if (part.taken_off) {
      total -= *part.value;
    } else {
      total += *part.value;
    }
  }
  return total;
}

/// The months that months_between(first, last) counts: `5 + 14 / 31`.
Formula counted_months(Date first, Date last) {
  const date::year_month_day from(first);
  const date::year_month_day to(last);
  const auto days_in = [](const date::year_month_day& ymd) {
    return static_cast<long>(
        unsigned(date::year_month_day_last(ymd.year() / ymd.month() / date::last).day()));
  };
  long whole =
      (int(to.year()) - int(from.year())) * 12L +
      (static_cast<long>(unsigned(to.month())) - static_cast<long>(unsigned(from.month())));
  const auto number = [](long value) { return operand(Ratio(value), Quantity::number); };
  const auto part = [&](long day, const date::year_month_day& month) {
    return combined(number(day), divided_by, number(days_in(month)));
  };
  const long days_of_last = static_cast<long>(unsigned(to.day()));
  const bool ends_with_its_month = days_of_last == days_in(to);
  if (ends_with_its_month) ++whole;
  Formula months = operand(Ratio(whole), Quantity::months);
  if (!ends_with_its_month) months = combined(std::move(months), plus, part(days_of_last, to));
  const long days_before = static_cast<long>(unsigned(from.day())) - 1;
  if (days_before > 0) months = combined(std::move(months), minus, part(days_before, from));
  return months;
}

class Steps {
 public:
  Steps(const Subject& subject, Date as_of, const Assessment& found)
      : subject_(subject),
        target_(subject.target),
        measure_(subject.history.measure),
        as_of_(as_of),
        found_(found) {}

  std::vector<CalculationStep> all() && {
    add_actual();
    if (found_.baseline) {
      add({StepKind::baseline, {}, {}, operand(*found_.baseline), found_.baseline});
    }
    if (found_.actual && !target_.withdrawn) {
      add_reference();
      add_attainment();
      add_distance();
      if (measure_ != Measure::milestone &&
          target_.requirement.kind != RequirementKind::set_later) {
        add_pace();
      }
      add_needed();
      add_last_year();
      add_year_on_year();
      add_this_period();
    }
    if (found_.reached_on) add({StepKind::reached_on, {}, found_.reached_on, {}, {}});
    if (found_.actual && !target_.withdrawn) add_days();
    return std::move(steps_);
  }

 private:
  const Ratio& figure() const { return *found_.actual->figure; }
  Date data_date() const { return found_.actual->data_date; }
  int year_of(Date day) const { return subject_.history.years.year_of(day); }

  void add(CalculationStep step) { steps_.push_back(std::move(step)); }

  void add_actual() {
    if (!found_.actual) return;
    const std::vector<ActualPart> parts =
        parts_of_actual(subject_.history, subject_.period(), data_date());
    std::vector<std::vector<ActualPart>> years;
    for (const ActualPart& part : parts) {
      if (years.empty() || year_of(years.back().front().as_of) != year_of(part.as_of)) {
        years.emplace_back();
      }
      years.back().push_back(part);
    }
    CalculationStep actual{
        StepKind::actual, {}, data_date(), made_up_of(measure_, parts), found_.actual->figure};
    if (found_.actual->has_no_mean()) actual.formula = fall_below_nothing(parts);
    if (parts.size() == 1 && parts.front().entry == 0) {
      actual.formula = made_of_areas(*found_.from_areas);
    }
    if (measure_ == Measure::flow && years.size() > 1) {
      actual.formula.clear();
      for (const std::vector<ActualPart>& year : years) {
        const Ratio total = total_of(year);
        const Date last =
            std::min(data_date(), subject_.history.years.around(year.front().as_of).end);
        add({StepKind::year_total, {}, last, sum_of(year), total});
        actual.formula = actual.formula.empty()
                             ? operand(total)
                             : combined(std::move(actual.formula), plus, operand(total));
      }
    }
    if (found_.actual->state) actual.quantity = Quantity::number;
    add(std::move(actual));
  }

  void add_reference() {
    if (subject_.reference == nullptr || !found_.planned) return;
    add({StepKind::reference,
         {},
         data_date(),
         made_up_of(subject_.reference->measure,
                    parts_of_actual(*subject_.reference, subject_.period(), data_date())),
         found_.planned});
  }

  void add_attainment() {
    if (!found_.attainment) return;
    CalculationStep step{StepKind::attainment, {}, {}, {}, found_.attainment, Quantity::share};
    if (measure_ != Measure::milestone) {
      const bool more = row_of(target_.requirement.kind).better == Direction::more_is_better;
      const Formula actual = operand(figure());
      const Formula planned = operand(*found_.planned);
      step.formula = more ? quotient(actual, planned) : quotient(planned, actual);
    } else if (found_.actual->figure) {
      step.formula = quotient(operand(figure(), Quantity::number), operand(100, Quantity::number));
    }
    add(std::move(step));
  }

  void add_distance() {
    const Requirement& requirement = target_.requirement;
    if (!found_.variance) return;
    const bool is_range = asks_range(requirement.kind);
    const bool is_below = is_range && figure() < to_ratio(*requirement.value);
    const bool is_inside = is_range && is_satisfied(requirement, figure(), found_.planned);
    const Ratio end =
        is_range ? to_ratio(is_below ? *requirement.value : *requirement.upper) : *found_.planned;
    const Formula held = held_against(requirement, figure(), found_.planned);
    add({StepKind::variance,
         {},
         {},
         is_inside ? held : difference(figure(), end),
         found_.variance});
    if (!found_.remaining) return;
    Formula missing = held;
    if (sgn(*found_.remaining) > 0) {
      missing = figure() < end ? difference(end, figure()) : difference(figure(), end);
      if (requirement.tolerance) {
        const Formula tolerance = operand(tolerance_of(requirement));
        missing = figure() < end
                      ? combined(combined(operand(end), minus, tolerance), minus, operand(figure()))
                      : combined(operand(figure()), minus,
                                 bracketed(combined(operand(end), plus, tolerance)));
      }
    }
    add({StepKind::remaining, {}, {}, std::move(missing), found_.remaining});
  }

  Formula share_on(const Way& way, const Ratio& value) const {
    if (measure_ == Measure::flow) return quotient(operand(value), operand(way.destination));
    return quotient(difference(value, way.origin), difference(way.destination, way.origin));
  }

  void add_pace() {
    const std::optional<Way> way = way_of(target_, measure_, found_.baseline);
    if (found_.share) {
      add({StepKind::share, {}, {}, share_on(*way, figure()), found_.share, Quantity::share});
    }
    const std::optional<Ratio> expected = expected_share(target_, subject_.start, data_date(), way);
    // Without a share and a projection nobody has any use for what was expected.
    if (expected && (found_.share || found_.projected)) add_expected(*expected, way);
    if (found_.gap) {
      add({StepKind::gap,
           {},
           {},
           combined(operand(*found_.share, Quantity::share), minus,
                    operand(*found_.expected, Quantity::share)),
           found_.gap,
           Quantity::points});
      const std::optional<Ratio> pace = pace_of(subject_.thresholds, found_);
      if (subject_.thresholds.compare == PaceComparison::ratio && pace) {
        add({StepKind::pace_ratio,
             {},
             {},
             quotient(operand(*found_.share, Quantity::share),
                      operand(*found_.expected, Quantity::share)),
             pace,
             Quantity::number});
      }
    }
    if (found_.projected) add_projected(*expected);
  }

  Ratio add_months(StepKind kind, Date first, Date last) {
    Ratio months = months_between(first, last);
    add({kind, first, last, counted_months(first, last), months, Quantity::months});
    return months;
  }

  void add_expected(const Ratio& expected, const std::optional<Way>& way) {
    CalculationStep step{StepKind::expected, {}, data_date(), {}, expected, Quantity::share};
    if (target_.pace != Pace::linear) {
      add(std::move(step));
      return;
    }
    const Date start = subject_.start;
    const Ratio now = add_months(StepKind::months_to_data_date, start, data_date());
    const auto months = [](const Ratio& value) { return operand(value, Quantity::months); };
    const auto share = [](const Ratio& value) { return operand(value, Quantity::share); };
    // The two ends of the straight line on which the data date lies.
    const Checkpoint* from = nullptr;
    const Checkpoint* to = nullptr;
    for (const Checkpoint& checkpoint : target_.checkpoints) {
      if (months_between(start, checkpoint.date) >= now) {
        to = &checkpoint;
        break;
      }
      from = &checkpoint;
    }
    const auto add_checkpoint = [&](const Checkpoint& checkpoint) {
      const Ratio value = to_ratio(checkpoint.value);
      add({StepKind::checkpoint_share,
           {},
           checkpoint.date,
           share_on(*way, value),
           way->share_of(value),
           Quantity::share});
      return add_months(StepKind::months_to_checkpoint, start, checkpoint.date);
    };
    Ratio from_month = 0;
    Ratio from_share = 0;
    Ratio to_share = 1;
    if (from != nullptr) {
      from_month = add_checkpoint(*from);
      from_share = way->share_of(to_ratio(from->value));
    }
    if (to != nullptr) to_share = way->share_of(to_ratio(to->value));
    const Ratio to_month = to != nullptr ? add_checkpoint(*to)
                                         : add_months(StepKind::months_to_due, start, target_.due);
    if (from == nullptr) {
      step.formula = quotient(months(now), months(to_month));
      if (to != nullptr) step.formula = combined(share(to_share), times, step.formula);
    } else {
      const Formula rise = bracketed(combined(share(to_share), minus, share(from_share)));
      const Formula part = quotient(combined(months(now), minus, months(from_month)),
                                    combined(months(to_month), minus, months(from_month)));
      step.formula = combined(share(from_share), plus, combined(rise, times, part));
    }
    add(std::move(step));
  }

  void add_projected(const Ratio& expected) {
    const Formula pace = operand(expected, Quantity::share);
    CalculationStep step{StepKind::projected, {}, target_.due, {}, found_.projected};
    if (measure_ == Measure::flow) {
      step.formula = quotient(operand(figure()), pace);
    } else {
      step.formula = combined(operand(*found_.baseline), plus,
                              quotient(difference(figure(), *found_.baseline), pace));
    }
    add(std::move(step));
  }

  void add_needed() {
    if (!found_.needed_per_month) return;
    const Ratio months =
        add_months(StepKind::months_left, data_date() + date::days{1}, target_.due);
    add({StepKind::needed_per_month,
         {},
         {},
         quotient(operand(*found_.remaining), operand(months, Quantity::months)),
         found_.needed_per_month});
  }

  void add_last_year() {
    if (!found_.last_year) return;
    const Date until = one_year_before(data_date());
    const Period before = subject_.year_before();
    add({StepKind::last_year, before.start, until,
         made_up_of(measure_, parts_of_actual(subject_.history, before, until)), found_.last_year});
  }

  void add_year_on_year() {
    if (!found_.year_on_year) return;
    const Ratio& before = *found_.last_year;
    CalculationStep step{StepKind::year_on_year, {}, {}, {}, found_.year_on_year};
    if (is_compared_in_points(measure_, subject_.is_percentage)) {
      step.formula = combined(operand(Ratio(figure() / 100), Quantity::share), minus,
                              operand(Ratio(before / 100), Quantity::share));
      step.quantity = Quantity::points;
    } else {
      step.formula = combined(quotient(operand(figure()), operand(before)), minus,
                              operand(1, Quantity::number));
      step.quantity = Quantity::share;
    }
    add(std::move(step));
  }

  void add_this_period() {
    if (!found_.this_period) return;
    const PeriodGain gain = *gain_of_period(subject_, as_of_);
    add({StepKind::this_period, gain.period.start, gain.period.end,
         gain.before ? difference(gain.total, *gain.before) : operand(gain.total),
         found_.this_period});
  }

  void add_days() {
    if (found_.actual->state == MilestoneState::done) return;
    const Date until = std::min(as_of_, target_.due);
    add({StepKind::days_without_report,
         {},
         {},
         combined(operand(until), minus, operand(last_reported(found_))),
         Ratio(static_cast<long>((until - last_reported(found_)).count())),
         Quantity::days});
  }

  const Subject& subject_;
  const Target& target_;
  Measure measure_;
  Date as_of_;
  const Assessment& found_;
  std::vector<CalculationStep> steps_;
};

}  // namespace

Formula held_against(const Requirement& requirement, const Ratio& actual,
                     const std::optional<Ratio>& planned) {
  if (asks_range(requirement.kind)) {
    const Ratio lower = to_ratio(*requirement.value);
    const Ratio upper = to_ratio(*requirement.upper);
    if (actual < lower) return combined(operand(actual), less, operand(lower));
    if (actual > upper) return combined(operand(actual), greater, operand(upper));
    return combined(combined(operand(lower), less_or_equal, operand(actual)), less_or_equal,
                    operand(upper));
  }
  const bool holds = is_satisfied(requirement, actual, planned);
  const auto compare = [&](Operation satisfied, Operation failed) {
    return combined(operand(actual), holds ? satisfied : failed, operand(*planned));
  };
  switch (requirement.kind) {
    case RequirementKind::at_least:
      return compare(greater_or_equal, less);
    case RequirementKind::more_than:
      return compare(greater, less_or_equal);
    case RequirementKind::at_most:
      return compare(less_or_equal, greater);
    case RequirementKind::less_than:
      return compare(less, greater_or_equal);
    case RequirementKind::around:
    case RequirementKind::in_step_with: {
      const Formula tolerance = operand(tolerance_of(requirement));
      if (is_over_limit(requirement, actual)) {
        return combined(combined(operand(actual), greater, operand(*planned)), plus, tolerance);
      }
      Formula held =
          combined(combined(operand(actual), holds ? greater_or_equal : less, operand(*planned)),
                   minus, tolerance);
      if (!holds || !requirement.is_both_ways()) return held;
      return combined(combined(combined(combined(operand(*planned), minus, tolerance),
                                        less_or_equal, operand(actual)),
                               less_or_equal, operand(*planned)),
                      plus, tolerance);
    }
    case RequirementKind::equal_to:
    case RequirementKind::between:
    case RequirementKind::done:
    case RequirementKind::set_later:
      break;
  }
  return compare(equal, actual < *planned ? less : greater);
}

std::vector<CalculationStep> steps_to(const Subject& subject, Date as_of, const Assessment& found) {
  return Steps(subject, as_of, found).all();
}

}  // namespace milepost
