#include "base/ratio.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <ostream>
#include <random>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/decimal.h"

namespace milepost {

void PrintTo(const Ratio& value, std::ostream* out) { *out << value.to_mpq(); }

namespace {

constexpr std::int64_t kLowest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kHighest = std::numeric_limits<std::int64_t>::max();

/// `7`, `-2/6`, of any size.
Ratio read(const std::string& text) { return Ratio(mpq_class(text)); }

TEST(Ratio, IsKeptInLowestTermsWithThePositiveDenominator) {
  struct Case {
    std::int64_t numerator;
    std::int64_t denominator;
    Terms terms;
  };
  const std::vector<Case> cases{
      {0, 1, {0, 1}},
      {0, -7, {0, 1}},
      {0, kLowest, {0, 1}},
      {4, 6, {2, 3}},
      {-4, 6, {-2, 3}},
      {4, -6, {-2, 3}},
      {-4, -6, {2, 3}},
      {kHighest, kHighest, {1, 1}},
      {kHighest, -kHighest, {-1, 1}},
      {kLowest, 1, {kLowest, 1}},
      {kLowest, kLowest, {1, 1}},
      {kLowest, 2, {kLowest / 2, 1}},
      {kLowest, -2, {-(kLowest / 2), 1}},
      {2, kLowest, {-1, -(kLowest / 2)}},
      {kLowest, kHighest, {kLowest, kHighest}},
      {1, kHighest, {1, kHighest}},
  };
  for (const Case& c : cases) {
    const Ratio made(c.numerator, c.denominator);
    EXPECT_EQ(made.terms(), c.terms) << c.numerator << "/" << c.denominator;
  }
}

TEST(Ratio, IsMadeFromWholeNumbersOfEveryType) {
  EXPECT_EQ(Ratio(), 0);
  EXPECT_EQ(Ratio(7), read("7"));
  EXPECT_EQ(Ratio(7U), read("7"));
  EXPECT_EQ(Ratio(-7L), read("-7"));
  EXPECT_EQ(Ratio(std::numeric_limits<unsigned>::max()), read("4294967295"));
  EXPECT_EQ(Ratio(kLowest), read("-9223372036854775808"));
  EXPECT_EQ(Ratio(6U, 4L), read("3/2"));
  static_assert(!std::is_convertible_v<std::uint64_t, Ratio>);
  static_assert(!std::is_convertible_v<double, Ratio>);
}

TEST(Ratio, HoldsWhatDoesNotFitIntoTerms) {
  const std::vector<std::pair<std::string, bool>> cases{
      {"9223372036854775807", true},    {"9223372036854775808", false},
      {"-9223372036854775808", true},   {"-9223372036854775809", false},
      {"1/9223372036854775807", true},  {"1/9223372036854775808", false},
      {"2/18446744073709551614", true}, {"36893488147419103232/18446744073709551616", true},
  };
  for (const auto& [text, fits] : cases) {
    EXPECT_EQ(read(text).terms().has_value(), fits) << text;
    mpq_class same(text);
    same.canonicalize();
    EXPECT_EQ(read(text).to_mpq(), same);
  }
}

TEST(Ratio, ComputesAcrossTheEdgeOfTermsAndBack) {
  struct Case {
    Ratio computed;
    std::string expected;
  };
  const std::vector<Case> cases{
      {Ratio(1, 3) + Ratio(1, 6), "1/2"},
      {Ratio(1, 3) - Ratio(1, 3), "0"},
      {Ratio(2, 3) * Ratio(3, 2), "1"},
      {Ratio(2, 3) / Ratio(-4, 9), "-3/2"},
      {0 / Ratio(-4, 9), "0"},
      {3 - Ratio(1, 2) * 4, "1"},
      {Ratio(kHighest) + 1, "9223372036854775808"},
      {Ratio(kHighest) + 1 - 1, "9223372036854775807"},
      {Ratio(kLowest) - 1, "-9223372036854775809"},
      {Ratio(kLowest) - 1 + 1, "-9223372036854775808"},
      {Ratio(kLowest) + Ratio(kHighest), "-1"},
      {0 - Ratio(kLowest), "9223372036854775808"},
      {-Ratio(kLowest), "9223372036854775808"},
      {-(-Ratio(kLowest)), "-9223372036854775808"},
      {-Ratio(1, 2), "-1/2"},
      {Ratio(kLowest) * -1, "9223372036854775808"},
      {Ratio(kLowest) / -1, "9223372036854775808"},
      {1 / Ratio(kLowest), "-1/9223372036854775808"},
      {1 / (1 / Ratio(kLowest)), "-9223372036854775808"},
      {Ratio(kLowest) / kLowest, "1"},
      {Ratio(kLowest) * kLowest, "85070591730234615865843651857942052864"},
      {Ratio(kLowest) * kLowest / kLowest, "-9223372036854775808"},
      {Ratio(kHighest) * kHighest / kHighest / kHighest, "1"},
      {Ratio(1, kHighest) - Ratio(1, kHighest - 1), "-1/85070591730234615838173535747377725442"},
      {Ratio(kLowest, kHighest) - Ratio(kHighest, kHighest - 1),
       "-170141183460469231694793815568465002497/85070591730234615838173535747377725442"},
      {Ratio(kLowest, kHighest) + Ratio(kLowest, kHighest),
       "-18446744073709551616/9223372036854775807"},
      {abs(Ratio(-1, 2)), "1/2"},
      {abs(Ratio(1, 2)), "1/2"},
      {abs(Ratio(kLowest)), "9223372036854775808"},
      {abs(Ratio(kLowest) - 1), "9223372036854775809"},
  };
  for (const Case& c : cases) EXPECT_EQ(c.computed, read(c.expected)) << c.expected;
}

TEST(Ratio, IsOrderedByValue) {
  const std::vector<std::string> ascending{
      "-9223372036854775809",
      "-9223372036854775808",
      "-9223372036854775807",
      "-1",
      "-9223372036854775806/9223372036854775807",
      "-1/9223372036854775807",
      "-1/9223372036854775808",
      "0",
      "1/9223372036854775808",
      "1/9223372036854775807",
      "9223372036854775805/9223372036854775806",
      "9223372036854775806/9223372036854775807",
      "1",
      "9223372036854775807",
      "9223372036854775808",
  };
  for (std::size_t i = 0; i < ascending.size(); ++i) {
    for (std::size_t j = 0; j < ascending.size(); ++j) {
      const Ratio a = read(ascending[i]);
      const Ratio b = read(ascending[j]);
      EXPECT_EQ(a <=> b, i <=> j) << ascending[i] << " and " << ascending[j];
      EXPECT_EQ(a == b, i == j) << ascending[i] << " and " << ascending[j];
    }
    EXPECT_EQ(sgn(read(ascending[i])), (i > 7) - (i < 7)) << ascending[i];
  }
  EXPECT_LT(Ratio(1, 2), 1);
  EXPECT_GT(1L, Ratio(1, 2));
  EXPECT_NE(Ratio(1, 2), 0);
}

TEST(Ratio, IsAValue) {
  for (const std::string text : {"2/3", "9223372036854775808/3"}) {
    const Ratio original = read(text);
    Ratio copy = original;
    EXPECT_EQ(copy, original);
    copy += 1;
    EXPECT_EQ(copy, original + 1);
    EXPECT_EQ(original, read(text));
    copy = original;
    const Ratio& itself = copy;
    copy = itself;
    EXPECT_EQ(copy, original);
    const Ratio moved = std::move(copy);
    EXPECT_EQ(moved, original);
    copy = 5;
    EXPECT_EQ(copy, 5);
  }
}

/// Numbers of every size, most of them near a power of two that matters, and the edges of the
/// range.
class RandomNumbers {
 public:
  std::int64_t whole() {
    constexpr std::array<std::int64_t, 5> kNear{0, std::int64_t{1} << 31, std::int64_t{1} << 32,
                                                std::int64_t{1} << 62, kHighest - 8};
    const auto bits = static_cast<std::int64_t>(random_());
    switch (random_() % 4) {
      case 0:
        return bits % 1'000;
      case 1:
        return (bits < 0 ? -1 : 1) *
               (kNear.at(random_() % kNear.size()) + static_cast<std::int64_t>(random_() % 9));
      case 2:
        return random_() % 16 == 0 ? kLowest : bits % 10'000 * 10'000;
      default:
        return bits >> (random_() % 64);
    }
  }

  /// One in eight is a product, which as a rule does not fit into Terms.
  mpq_class fraction() {
    return random_() % 8 == 0 ? mpq_class(quotient() * quotient()) : quotient();
  }

 private:
  mpq_class quotient() {
    const mpz_class numerator = whole();
    const mpz_class denominator = whole();
    mpq_class made(numerator, denominator == 0 ? 1 : denominator);
    made.canonicalize();
    return made;
  }

  std::mt19937_64 random_{20'220'218};  // NOLINT(cert-msc51-cpp): the same cases on every run
};

constexpr int kRandomCases = 20'000;

/// The same value in the one form that it may have.
void expect_same(const Ratio& found, const mpq_class& expected) {
  ASSERT_EQ(found.to_mpq(), expected);
  const bool fits = expected.get_num().fits_slong_p() && expected.get_den().fits_slong_p();
  ASSERT_EQ(found.terms().has_value(), fits) << expected;
  ASSERT_EQ(found, Ratio(expected)) << expected;
}

TEST(RatioProperty, EveryOperationAgreesWithGmp) {
  RandomNumbers numbers;
  for (int i = 0; i < kRandomCases; ++i) {
    const mpq_class a = numbers.fraction();
    const mpq_class b = i % 10 == 0 ? a : numbers.fraction();
    const Ratio x(a);
    const Ratio y(b);
    expect_same(x + y, a + b);
    expect_same(x - y, a - b);
    expect_same(x * y, a * b);
    if (b != 0) expect_same(x / y, a / b);
    expect_same(-x, -a);
    expect_same(abs(x), abs(a));
    expect_same(x + y - y, a);
    if (b != 0) expect_same(x * y / y, a);
    ASSERT_EQ(sgn(x), sgn(a));
    ASSERT_EQ(x == y, a == b);
    ASSERT_EQ(x <=> y, cmp(a, b) <=> 0);
    ASSERT_FALSE(HasFatalFailure()) << a << " and " << b;
  }
}

TEST(RatioProperty, StepsOutOfTermsCanBeTakenBack) {
  RandomNumbers numbers;
  for (int i = 0; i < kRandomCases; ++i) {
    const mpq_class start = numbers.fraction();
    const mpq_class added = numbers.fraction();
    const mpq_class factor = numbers.fraction();
    if (factor == 0) continue;
    Ratio found(start);
    found += Ratio(added);
    found *= Ratio(factor);
    found -= Ratio(start);
    expect_same(found, (start + added) * factor - start);
    found += Ratio(start);
    found /= Ratio(factor);
    found -= Ratio(added);
    expect_same(found, start);
    ASSERT_FALSE(HasFatalFailure()) << start << ", " << added << " and " << factor;
  }
}

/// `value` in units of 1/`scale`, half away from zero: cut off after a half was added.
mpz_class rounded(const mpq_class& value, int scale) {
  const mpq_class moved = abs(value) * scale + mpq_class(1, 2);
  const mpz_class cut(moved);
  return value < 0 ? mpz_class(-cut) : cut;
}

/// With at least one digit before the `places` decimals.
std::string written(const mpz_class& units, std::size_t places) {
  std::string digits = mpz_class(abs(units)).get_str();
  while (digits.size() <= places) digits.insert(0, "0");
  if (places > 0) digits.insert(digits.size() - places, ".");
  return (units < 0 ? "-" : "") + digits;
}

TEST(RatioProperty, RoundingAgreesWithGmp) {
  RandomNumbers numbers;
  for (int i = 0; i < kRandomCases; ++i) {
    mpq_class value = numbers.fraction();
    if (i % 4 == 0) value = mpq_class(value.get_num(), 20'000);  // exact halves
    value.canonicalize();
    const Ratio ratio(value);
    std::size_t places = 0;
    for (const int scale : {1, 10, 100, 1'000, 10'000}) {
      ASSERT_EQ(format_rounded(ratio, static_cast<int>(places)),
                written(rounded(value, scale), places))
          << value;
      ++places;
    }
    const mpz_class raw = rounded(value, 10'000);
    const std::optional<Decimal> decimal = round_to_decimal(ratio);
    ASSERT_EQ(decimal.has_value(), raw.fits_slong_p()) << value;
    if (decimal) {
      ASSERT_EQ(decimal->raw(), raw.get_si()) << value;
    }
  }
}

}  // namespace
}  // namespace milepost
