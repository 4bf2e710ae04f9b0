#include "assess/actual.h"

#include <algorithm>
#include <span>
#include <vector>

namespace milepost {
namespace {

/// The observations dated `first` to `last`.
Observations between(const History& history, Date first, Date last) {
  const auto begin = first_on_or_after(history, first);
  const auto end = std::partition_point(begin, history.observations.end(),
                                        [&](const Observation& o) { return o.as_of <= last; });
  return {begin, end};
}

struct YearTotal {
  Ratio total = 0;
  bool from_year_to_date = false;
};

/// The last year-to-date value plus the increments dated after it.
YearTotal total_of_year(Observations of_one_year) {
  const auto last =
      std::find_if(of_one_year.rbegin(), of_one_year.rend(),
                   [](const Observation& o) { return o.kind == EntryKind::year_to_date; });
  YearTotal year;
  if (last != of_one_year.rend()) year = {last->value.exact(), true};
  for (auto o = last.base(); o != of_one_year.end(); ++o) {
    if (!year.from_year_to_date || o->as_of > last->as_of) year.total += o->value.exact();
  }
  return year;
}

/// Year by year, of the observations of `history` that lie in the period and are `used`.
Ratio flow_total(const History& history, Observations used, Date start) {
  // Mostly the last figure holds everything before it, and nothing from before the period.
  const Date last_year_start = first_day_of_year(year_of(used.back().as_of));
  if (used.back().kind == EntryKind::year_to_date && start <= last_year_start &&
      used.front().as_of >= last_year_start) {
    return used.back().value.exact();
  }
  Ratio sum = 0;
  while (!used.empty()) {
    const int year = year_of(used.front().as_of);
    const Date year_end = last_day_of_year(year);
    const auto next =
        used.back().as_of <= year_end
            ? used.end()
            : std::partition_point(used.begin(), used.end(),
                                   [&](const Observation& o) { return o.as_of <= year_end; });
    const YearTotal in_period = total_of_year({used.begin(), next});
    sum += in_period.total;
    // A year-to-date figure counts from January 1; what was there before the period is not its own.
    const Date year_start = first_day_of_year(year);
    if (in_period.from_year_to_date && start > year_start) {
      sum -= total_of_year(between(history, year_start, start - date::days{1})).total;
    }
    used = {next, used.end()};
  }
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

std::optional<Ratio> growth_over(Observations used, const Period& period) {
  if (year_of(period.start) == year_of(period.end)) return used.back().value.exact();
  std::vector<Ratio> last_of_each_year;
  for (std::size_t i = 0; i < used.size(); ++i) {
    const bool last_of_its_year =
        i + 1 == used.size() || year_of(used[i + 1].as_of) != year_of(used[i].as_of);
    if (last_of_its_year) last_of_each_year.push_back(used[i].value.exact());
  }
  return mean_growth(last_of_each_year);
}

}  // namespace

std::vector<Observation>::const_iterator first_on_or_after(const History& history, Date day) {
  return std::partition_point(history.observations.begin(), history.observations.end(),
                              [&](const Observation& o) { return o.as_of < day; });
}

std::optional<Actual> actual_over(const History& history, const Period& period, Date until) {
  const Date last = std::min(until, period.end);
  if (last < period.start) return std::nullopt;
  const Observations used = between(history, period.start, last);
  if (used.empty()) return std::nullopt;
  return actual_of(used, history, period);
}

Actual actual_of(Observations used, const History& history, const Period& period) {
  Actual actual{.data_date = used.back().as_of, .figure = {}, .state = {}};
  switch (history.measure) {
    case Measure::flow:
      actual.figure = flow_total(history, used, period.start);
      break;
    case Measure::stock:
      actual.figure = used.back().value.exact();
      break;
    case Measure::growth:
      actual.figure = growth_over(used, period);
      break;
    case Measure::milestone:
      actual.state = used.back().value.state;
      if (used.back().value.number) actual.figure = used.back().value.exact();
      break;
  }
  return actual;
}

std::optional<Ratio> baseline_before(const History& history, Date start) {
  if (history.measure != Measure::stock) return std::nullopt;
  const auto end = first_on_or_after(history, start);
  if (end == history.observations.begin()) return std::nullopt;
  return std::prev(end)->value.exact();
}

}  // namespace milepost
