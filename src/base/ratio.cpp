#include "base/ratio.h"

#include <cassert>
#include <utility>

namespace milepost {
namespace {

using Wide = __int128_t;
using UnsignedWide = __uint128_t;

constexpr auto kHighestTerm = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());

/// Euclid's way: for the sizes that figures have it takes less time than std::gcd.
std::uint64_t common_divisor(std::uint64_t a, std::uint64_t b) {
  if (a == 1 || b == 1) return 1;
  while (b != 0) a = std::exchange(b, a % b);
  return a;
}

std::optional<Terms> signed_terms(bool negative, UnsignedWide numerator, UnsignedWide denominator) {
  if (denominator > kHighestTerm || numerator > kHighestTerm + (negative ? 1 : 0))
    return std::nullopt;
  const auto bits = static_cast<std::uint64_t>(numerator);
  return Terms{static_cast<std::int64_t>(negative ? 0 - bits : bits),
               static_cast<std::int64_t>(denominator)};
}

/// a + sign * b. The sum of the numerators stays below 2^127.
std::optional<Terms> sum(const Terms& a, const Terms& b, int sign) {
  const auto a_denominator = magnitude_of(a.denominator);
  const auto b_denominator = magnitude_of(b.denominator);
  const std::uint64_t shared =
      a_denominator == b_denominator ? a_denominator : common_divisor(a_denominator, b_denominator);
  const std::uint64_t a_rest = a_denominator / shared;
  const std::uint64_t b_rest = b_denominator / shared;
  const Wide numerator = Wide{a.numerator} * b_rest + Wide{b.numerator} * sign * a_rest;
  const bool negative = numerator < 0;
  const auto top = static_cast<UnsignedWide>(negative ? -numerator : numerator);
  // Only what the denominators share can still be cut.
  const std::uint64_t cut =
      shared == 1 ? 1 : common_divisor(shared, static_cast<std::uint64_t>(top % shared));
  return signed_terms(negative, top / cut, UnsignedWide{a_rest} * (b_denominator / cut));
}

/// The product of two fractions in lowest terms, given by their magnitudes.
std::optional<Terms> product(bool negative, std::uint64_t a, std::uint64_t a_under, std::uint64_t b,
                             std::uint64_t b_under) {
  const std::uint64_t one_cut = common_divisor(a, b_under);
  const std::uint64_t other_cut = common_divisor(b, a_under);
  return signed_terms(negative, UnsignedWide{a / one_cut} * (b / other_cut),
                      UnsignedWide{a_under / other_cut} * (b_under / one_cut));
}

std::optional<Terms> product(const Terms& a, const Terms& b) {
  return product((a.numerator < 0) != (b.numerator < 0), magnitude_of(a.numerator),
                 magnitude_of(a.denominator), magnitude_of(b.numerator),
                 magnitude_of(b.denominator));
}

std::optional<Terms> quotient(const Terms& a, const Terms& b) {
  return product((a.numerator < 0) != (b.numerator < 0), magnitude_of(a.numerator),
                 magnitude_of(a.denominator), magnitude_of(b.denominator),
                 magnitude_of(b.numerator));
}

}  // namespace

Ratio::Ratio(mpq_class value) {
  static_assert(sizeof(long) == sizeof(std::int64_t));
  assert(value.get_den() != 0);
  value.canonicalize();
  if (value.get_num().fits_slong_p() && value.get_den().fits_slong_p()) {
    terms_ = {value.get_num().get_si(), value.get_den().get_si()};
  } else {
    big_ = std::make_unique<const mpq_class>(std::move(value));
  }
}

mpq_class Ratio::to_mpq() const {
  return big_ ? *big_ : mpq_class(mpz_class(terms_.numerator), mpz_class(terms_.denominator));
}

Ratio operator+(const Ratio& a, const Ratio& b) {
  if (sgn(a) == 0) return b;
  if (sgn(b) == 0) return a;
  if (!a.big_ && !b.big_) {
    if (const auto terms = sum(a.terms_, b.terms_, 1)) return Ratio(*terms);
  }
  return Ratio(mpq_class(a.to_mpq() + b.to_mpq()));
}

Ratio operator-(const Ratio& a, const Ratio& b) {
  if (sgn(b) == 0) return a;
  if (!a.big_ && !b.big_) {
    if (const auto terms = sum(a.terms_, b.terms_, -1)) return Ratio(*terms);
  }
  return Ratio(mpq_class(a.to_mpq() - b.to_mpq()));
}

Ratio operator*(const Ratio& a, const Ratio& b) {
  if (!a.big_ && !b.big_) {
    if (const auto terms = product(a.terms_, b.terms_)) return Ratio(*terms);
  }
  return Ratio(mpq_class(a.to_mpq() * b.to_mpq()));
}

Ratio operator/(const Ratio& a, const Ratio& b) {
  assert(sgn(b) != 0);
  if (!a.big_ && !b.big_) {
    if (const auto terms = quotient(a.terms_, b.terms_)) return Ratio(*terms);
  }
  return Ratio(mpq_class(a.to_mpq() / b.to_mpq()));
}

bool operator==(const Ratio& a, const Ratio& b) {
  if (a.big_ && b.big_) return *a.big_ == *b.big_;
  return !a.big_ && !b.big_ && a.terms_ == b.terms_;
}

std::strong_ordering operator<=>(const Ratio& a, const Ratio& b) {
  if (a.big_ || b.big_) return cmp(a.to_mpq(), b.to_mpq()) <=> 0;
  return Wide{a.terms_.numerator} * b.terms_.denominator <=>
         Wide{b.terms_.numerator} * a.terms_.denominator;
}

int sgn(const Ratio& value) {
  if (value.big_) return sgn(*value.big_);
  return (value.terms_.numerator > 0 ? 1 : 0) - (value.terms_.numerator < 0 ? 1 : 0);
}

}  // namespace milepost
