#include "base/decimal.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace milepost {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

mpz_class to_mpz(std::int64_t value) {
  static_assert(sizeof(long) == sizeof(std::int64_t));
  return mpz_class(static_cast<long>(value));
}

/// value * 10^places rounded half away from zero.
mpz_class scaled_and_rounded(const Ratio& value, int places) {
  mpz_class scale;
  mpz_ui_pow_ui(scale.get_mpz_t(), 10, static_cast<unsigned long>(places));
  const mpz_class twice = abs(value.get_num()) * scale * 2 + value.get_den();
  mpz_class quotient = twice / (value.get_den() * 2);
  if (sgn(value) < 0) quotient = -quotient;
  return quotient;
}

}  // namespace

std::variant<Decimal, DecimalFault> parse_decimal(std::string_view text) {
  std::string_view rest = text;
  const bool negative = !rest.empty() && rest.front() == '-';
  if (!rest.empty() && (rest.front() == '-' || rest.front() == '+')) rest.remove_prefix(1);

  const std::size_t point = rest.find('.');
  const std::string_view whole = rest.substr(0, point);
  std::string_view decimals;
  if (point != std::string_view::npos) {
    decimals = rest.substr(point + 1);
    if (decimals.empty()) return DecimalFault::not_a_number;
  }
  if (whole.empty() || !std::all_of(whole.begin(), whole.end(), is_digit) ||
      !std::all_of(decimals.begin(), decimals.end(), is_digit)) {
    return DecimalFault::not_a_number;
  }
  while (decimals.size() > Decimal::kPlaces && decimals.back() == '0') decimals.remove_suffix(1);
  if (decimals.size() > Decimal::kPlaces) return DecimalFault::too_many_decimals;

  // Counted downwards from zero, because the smallest figure has no positive twin.
  std::int64_t raw = 0;
  const auto push = [&raw](int digit) {
    return !__builtin_mul_overflow(raw, std::int64_t{10}, &raw) &&
           !__builtin_sub_overflow(raw, std::int64_t{digit}, &raw);
  };
  for (const char c : whole) {
    if (!push(c - '0')) return DecimalFault::out_of_range;
  }
  for (std::size_t i = 0; i < Decimal::kPlaces; ++i) {
    if (!push(i < decimals.size() ? decimals[i] - '0' : 0)) return DecimalFault::out_of_range;
  }
  if (negative) return Decimal::from_raw(raw);
  if (raw == std::numeric_limits<std::int64_t>::min()) return DecimalFault::out_of_range;
  return Decimal::from_raw(-raw);
}

std::string_view what(DecimalFault fault) {
  switch (fault) {
    case DecimalFault::not_a_number:
      return "is not a number";
    case DecimalFault::too_many_decimals:
      return "has more than four decimals";
    case DecimalFault::out_of_range:
      return "is too large to keep exactly";
  }
  return {};
}

std::string_view remedy(DecimalFault fault) {
  switch (fault) {
    case DecimalFault::not_a_number:
      return "write a plain number such as 7, 6.96 or -0.5";
    case DecimalFault::too_many_decimals:
      return "round it yourself to at most four decimals, or choose a smaller unit; milepost never "
             "rounds a figure silently";
    case DecimalFault::out_of_range:
      return "figures go up to 922337203685477.5807; choose a larger unit";
  }
  return {};
}

std::string to_string(Decimal value) {
  const bool negative = value.raw() < 0;
  const std::uint64_t magnitude = negative ? 0 - static_cast<std::uint64_t>(value.raw())
                                           : static_cast<std::uint64_t>(value.raw());
  constexpr auto kScale = static_cast<std::uint64_t>(Decimal::kScale);
  std::string text = negative ? "-" : "";
  text += std::to_string(magnitude / kScale);
  const std::uint64_t part = magnitude % kScale;
  if (part == 0) return text;
  std::string decimals = std::to_string(kScale + part).substr(1);
  decimals.erase(decimals.find_last_not_of('0') + 1);
  return text + "." + decimals;
}

std::optional<Decimal> add(Decimal a, Decimal b) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(a.raw(), b.raw(), &sum)) return std::nullopt;
  return Decimal::from_raw(sum);
}

Ratio to_ratio(Decimal value) {
  Ratio ratio(to_mpz(value.raw()), to_mpz(Decimal::kScale));
  ratio.canonicalize();
  return ratio;
}

std::optional<Decimal> round_to_decimal(const Ratio& value) {
  const mpz_class raw = scaled_and_rounded(value, Decimal::kPlaces);
  if (!raw.fits_slong_p()) return std::nullopt;
  return Decimal::from_raw(raw.get_si());
}

std::string format_rounded(const Ratio& value, int places) {
  assert(places >= 0 && places <= Decimal::kPlaces);
  const mpz_class scaled = scaled_and_rounded(value, places);
  std::string digits = mpz_class(abs(scaled)).get_str();
  const auto width = static_cast<std::size_t>(places);
  if (digits.size() <= width) digits.insert(0, width + 1 - digits.size(), '0');
  if (width > 0) digits.insert(digits.size() - width, ".");
  return sgn(scaled) < 0 ? "-" + digits : digits;
}

}  // namespace milepost
