#include "assess/made_up_of.h"

#include <algorithm>
#include <utility>

namespace milepost {
namespace {

using enum Operation;

/// What growth of `rate` % multiplies by: `1 + 5 / 100`
Formula factor_of(const Ratio& rate) {
  const auto number = [](long value) { return operand(Ratio(value), Quantity::number); };
  return combined(number(1), plus, combined(operand(rate), divided_by, number(100)));
}

/// `(((1 + 5 / 100) × (1 + 7 / 100)) ^ (1 / 2) − 1) × 100`
Formula mean_of(const std::vector<ActualPart>& parts) {
  const auto number = [](long value) { return operand(Ratio(value), Quantity::number); };
  Formula product;
  for (const ActualPart& part : parts) {
    const Formula factor = bracketed(factor_of(*part.value));
    product = product.empty() ? factor : combined(std::move(product), times, factor);
  }
  const Formula root =
      bracketed(combined(number(1), divided_by, number(static_cast<long>(parts.size()))));
  const Formula mean = combined(combined(bracketed(product), to_the_power, root), minus, number(1));
  return combined(bracketed(mean), times, number(100));
}

}  // namespace

Formula sum_of(const std::vector<ActualPart>& parts) {
  Formula sum;
  for (const ActualPart& part : parts) {
    if (part.taken_off) continue;
    sum = sum.empty() ? operand(*part.value) : combined(std::move(sum), plus, operand(*part.value));
  }
  for (const ActualPart& part : parts) {
    if (!part.taken_off) continue;
    sum = combined(std::move(sum), minus, operand(*part.value));
  }
  return sum;
}

Formula made_up_of(Measure measure, const std::vector<ActualPart>& parts) {
  if (measure == Measure::growth && parts.size() > 1) return mean_of(parts);
  if (parts.empty() || !parts.back().value) return {};
  return measure == Measure::flow ? sum_of(parts) : operand(*parts.back().value);
}

Formula made_of_areas(const AreasFound& found) {
  Formula sum;
  Formula whole;
  long counted = 0;
  const auto add = [](Formula& to, const Ratio& figure) {
    to = to.empty() ? operand(figure) : combined(std::move(to), plus, operand(figure));
  };
  for (const AreaFigure& one : found.areas) {
    if (!one.figure) continue;
    ++counted;
    add(sum, *one.figure);
    if (one.whole) add(whole, *one.whole);
  }
  const auto number = [](long value) { return operand(Ratio(value), Quantity::number); };
  switch (found.how) {
    case Combining::sum:
      return sum;
    case Combining::mean:
      return combined(bracketed(sum), divided_by, number(counted));
    case Combining::share:
      return combined(combined(bracketed(sum), divided_by, bracketed(whole)), times, number(100));
    case Combining::max:
    case Combining::min:
      return operand(*found.figure);
  }
  return {};
}

Formula fall_below_nothing(const std::vector<ActualPart>& parts) {
  const auto to_blame = std::find_if(parts.begin(), parts.end(),
                                     [](const ActualPart& part) { return *part.value < -100; });
  if (to_blame == parts.end()) return {};
  return combined(factor_of(*to_blame->value), less, operand(0, Quantity::number));
}

}  // namespace milepost
