#include "base/decimal.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <limits>

namespace milepost {
namespace {

constexpr std::int64_t kLowest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kHighest = std::numeric_limits<std::int64_t>::max();

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A fraction to so many decimals, half away from zero: whole.part, and no sign where that is zero.
struct Rounded {
  bool negative;
  std::uint64_t whole;
  std::uint64_t part;  // counts 1/scale
};

Rounded rounded(const Terms& value, std::uint64_t scale) {
  const std::uint64_t magnitude = magnitude_of(value.numerator);
  const std::uint64_t denominator = magnitude_of(value.denominator);
  const std::uint64_t rest = magnitude % denominator;
  // Most fractions are small, and the processor divides 64 bits in a fraction of the time.
  constexpr std::uint64_t kSmall = 1'000'000'000'000;
  Rounded near{false, magnitude / denominator, 0};
  if (denominator < kSmall) {
    near.part = (rest * scale * 2 + denominator) / (denominator * 2);
  } else {
    const __uint128_t twice = __uint128_t{rest} * scale * 2 + denominator;
    near.part = static_cast<std::uint64_t>(twice / (__uint128_t{denominator} * 2));
  }
  if (near.part == scale) {
    ++near.whole;
    near.part = 0;
  }
  near.negative = value.numerator < 0 && (near.whole != 0 || near.part != 0);
  return near;
}

/// value * scale, half away from zero.
mpz_class rounded(const mpq_class& value, std::uint64_t scale) {
  const mpz_class twice = abs(value.get_num()) * scale * 2 + value.get_den();
  const mpz_class quotient = twice / (value.get_den() * 2);
  return sgn(value) < 0 ? mpz_class(-quotient) : quotient;
}

/// Adds whole.part, the part with so many places.
void write(std::string& out, const Rounded& figure, std::size_t places) {
  std::array<char, 32> text{};
  char* const end = text.data() + text.size();
  char* begin = end;
  const auto put = [&begin](std::uint64_t digit) { *--begin = static_cast<char>('0' + digit); };
  std::uint64_t rest = figure.part;
  for (std::size_t i = 0; i < places; ++i, rest /= 10) put(rest % 10);
  if (places > 0) *--begin = '.';
  rest = figure.whole;
  do {
    put(rest % 10);
    rest /= 10;
  } while (rest != 0);
  if (figure.negative) *--begin = '-';
  out.append(begin, static_cast<std::size_t>(end - begin));
}

std::string written(const Rounded& figure, std::size_t places) {
  std::string text;
  write(text, figure, places);
  return text;
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
  if (raw == kLowest) return DecimalFault::out_of_range;
  return Decimal::from_raw(-raw);
}

Said what(DecimalFault fault) {
  switch (fault) {
    case DecimalFault::not_a_number:
      return said({"is not a number", "不是数字"});
    case DecimalFault::too_many_decimals:
      return said({"has more than four decimals", "的小数超过四位"});
    case DecimalFault::out_of_range:
      return said({"is too large to keep exactly", "过大，无法精确保存"});
  }
  return {};
}

Said remedy(DecimalFault fault) {
  switch (fault) {
    case DecimalFault::not_a_number:
      return said(
          {"write a plain number such as 7, 6.96 or -0.5", "请写成普通数字，如7、6.96或-0.5"});
    case DecimalFault::too_many_decimals:
      return said(
          {"round it yourself to at most four decimals, or choose a smaller unit; milepost never "
           "rounds a figure silently",
           "请自行取至四位小数以内，或换用较小的单位；milepost不会自行舍入数字"});
    case DecimalFault::out_of_range:
      return said({"figures go up to 922337203685477.5807; choose a larger unit",
                   "数字最大为922337203685477.5807，请换用较大的单位"});
  }
  return {};
}

void append(std::string& out, Decimal value) {
  const std::uint64_t magnitude = magnitude_of(value.raw());
  constexpr auto kScale = static_cast<std::uint64_t>(Decimal::kScale);
  Rounded figure{value.raw() < 0, magnitude / kScale, magnitude % kScale};
  std::size_t places = figure.part == 0 ? 0 : Decimal::kPlaces;
  for (; places > 0 && figure.part % 10 == 0; --places) figure.part /= 10;
  write(out, figure, places);
}

std::string to_string(Decimal value) {
  std::string text;
  append(text, value);
  return text;
}

std::optional<Decimal> add(Decimal a, Decimal b) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(a.raw(), b.raw(), &sum)) return std::nullopt;
  return Decimal::from_raw(sum);
}

Ratio to_ratio(Decimal value) {
  static_assert(Decimal::kScale == 10'000);  // whose prime factors are four times 2 and 5
  const std::uint64_t magnitude = magnitude_of(value.raw());
  const int twos = std::min(std::countr_zero(magnitude), 4);
  const std::int64_t fives = magnitude % 25 != 0    ? (magnitude % 5 != 0 ? 1 : 5)
                             : magnitude % 125 != 0 ? 25
                             : magnitude % 625 != 0 ? 125
                                                    : 625;
  const std::int64_t common = fives * (std::int64_t{1} << twos);
  return Ratio::of({value.raw() / common, Decimal::kScale / common});
}

std::optional<Decimal> round_to_decimal(const Ratio& value) {
  if (const auto terms = value.terms()) {
    std::int64_t exact = 0;
    if (Decimal::kScale % terms->denominator == 0 &&
        !__builtin_mul_overflow(terms->numerator, Decimal::kScale / terms->denominator, &exact)) {
      return Decimal::from_raw(exact);
    }
    const Rounded near = rounded(*terms, Decimal::kScale);
    const __int128_t magnitude = __int128_t{near.whole} * Decimal::kScale + near.part;
    const __int128_t raw = near.negative ? -magnitude : magnitude;
    if (raw < kLowest || raw > kHighest) return std::nullopt;
    return Decimal::from_raw(static_cast<std::int64_t>(raw));
  }
  const mpz_class raw = rounded(value.to_mpq(), Decimal::kScale);
  if (!raw.fits_slong_p()) return std::nullopt;
  return Decimal::from_raw(raw.get_si());
}

void append_percentage(std::string& out, const Ratio& share) {
  constexpr std::uint64_t kThousandths = 1000;
  constexpr std::uint64_t kLarge = std::numeric_limits<std::uint64_t>::max() / kThousandths;
  if (const auto terms = share.terms()) {
    const Rounded near = rounded(*terms, kThousandths);
    if (near.whole < kLarge) {
      const std::uint64_t tenths = near.whole * kThousandths + near.part;
      write(out, {near.negative, tenths / 10, tenths % 10}, 1);
      return;
    }
  }
  out += format_rounded(share * 100, 1);
}

std::string format_rounded(const Ratio& value, int places) {
  assert(places >= 0 && places <= Decimal::kPlaces);
  constexpr std::array<std::uint64_t, Decimal::kPlaces + 1> kScales{1, 10, 100, 1'000, 10'000};
  const auto width = static_cast<std::size_t>(places);
  if (const auto terms = value.terms()) return written(rounded(*terms, kScales.at(width)), width);
  const mpz_class scaled = rounded(value.to_mpq(), kScales.at(width));
  std::string digits = mpz_class(abs(scaled)).get_str();
  if (digits.size() <= width) digits.insert(0, width + 1 - digits.size(), '0');
  if (width > 0) digits.insert(digits.size() - width, ".");
  return sgn(scaled) < 0 ? "-" + digits : digits;
}

}  // namespace milepost
