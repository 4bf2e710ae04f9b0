#include "assess/actual.h"

#include <vector>

namespace milepost {
namespace {

Ratio flow_total(Observations used, const History& history, const Period& period) {
  Ratio sum;
  bool is_first = true;
  for_each_part(used, history, period, [&](const Observation& part, bool taken_off) {
    if (taken_off) {
      sum -= part.value.exact();
    } else if (is_first) {
      sum = part.value.exact();
    } else {
      sum += part.value.exact();
    }
    is_first = false;
  });
  return sum;
}

/// The geometric mean of growth rates in %, rounded to four decimals, in integers throughout: a
/// rate of r ten-thousandths of a percent multiplies by (10^6 + r) / 10^6.
std::optional<Ratio> mean_growth(const std::vector<Ratio>& rates) {
  const mpz_class one = 1'000'000;
  mpz_class product = 1;
  for (const Ratio& rate : rates) {
    const mpz_class factor = one + mpz_class((rate * Decimal::kScale).to_mpq());
    if (factor < 0) return std::nullopt;
    product *= factor;
  }
  // Twice the n-th root, cut off, so that the half can be seen when it is rounded. An exact tie
  // cannot occur: where the root is exact, twice it is even.
  const auto n = static_cast<unsigned long>(rates.size());
  const mpz_class scaled = product << n;
  mpz_class twice;
  mpz_root(twice.get_mpz_t(), scaled.get_mpz_t(), n);
  const mpz_class rounded = (twice + 1) / 2;
  return Ratio(mpq_class(rounded - one, Decimal::kScale));
}

std::optional<Ratio> growth_over(Observations used, const History& history, const Period& period) {
  if (is_of_one_year(period, history.years)) return used.back().value.exact();
  std::vector<Ratio> rates;
  for_each_part(used, history, period, [&](const Observation& part, bool /*taken_off*/) {
    rates.push_back(part.value.exact());
  });
  return mean_growth(rates);
}

}  // namespace

std::optional<Actual> actual_over(const History& history, const Period& period, Date until) {
  const Observations used = counted(history, period, until);
  if (used.empty()) return std::nullopt;
  return actual_of(used, history, period);
}

Actual actual_of(Observations used, const History& history, const Period& period) {
  Actual actual{.data_date = used.back().as_of, .figure = {}, .state = {}};
  switch (history.measure) {
    case Measure::flow:
      actual.figure = flow_total(used, history, period);
      break;
    case Measure::stock:
      actual.figure = used.back().value.exact();
      break;
    case Measure::growth:
      actual.figure = growth_over(used, history, period);
      break;
    case Measure::milestone:
      actual.state = used.back().value.state;
      if (used.back().value.number) actual.figure = used.back().value.exact();
      break;
  }
  return actual;
}

std::optional<Ratio> baseline_of(const History& history, Date start, Date as_of) {
  if (history.measure != Measure::stock) return std::nullopt;
  const Observation* level = baseline_entry(history, start, as_of);
  return level != nullptr ? std::optional(level->value.exact()) : std::nullopt;
}

}  // namespace milepost
