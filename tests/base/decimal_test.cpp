#include "base/decimal.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <vector>

namespace milepost {
namespace {

__extension__ typedef __int128 Wide;  // NOLINT(modernize-use-using): no other form is taken

constexpr std::int64_t kLowest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kHighest = std::numeric_limits<std::int64_t>::max();

Decimal read(const std::string& text) {
  const auto parsed = parse_decimal(text);
  if (const auto* value = std::get_if<Decimal>(&parsed)) return *value;
  ADD_FAILURE() << text << " is no decimal";
  return {};
}

TEST(Decimal, ReadsPlainNumbersAsTenThousandths) {
  const std::vector<std::pair<std::string, std::int64_t>> cases{
      {"0", 0},
      {"-0", 0},
      {"7", 70'000},
      {"+7", 70'000},
      {"007", 70'000},
      {"6.96", 69'600},
      {"-0.5", -5'000},
      {"0.0001", 1},
      {"1.5000000", 15'000},
      {"922337203685477.5807", kHighest},
      {"-922337203685477.5808", kLowest},
      {"-922337203685477.58080", kLowest},
      {"000000000000000000000000000001", 10'000},
  };
  for (const auto& [text, raw] : cases) EXPECT_EQ(read(text).raw(), raw) << text;
}

TEST(Decimal, RefusesWhatIsNotAPlainNumber) {
  for (const std::string text : {"", "-", "+", ".", ".5", "5.", "1,000", "1e5", "0x10", " 1", "1 ",
                                 "1.2.3", "--1", "+-1", "１", "3.x", "NaN", "inf"}) {
    const auto parsed = parse_decimal(text);
    ASSERT_TRUE(std::holds_alternative<DecimalFault>(parsed)) << text;
    EXPECT_EQ(std::get<DecimalFault>(parsed), DecimalFault::not_a_number) << text;
  }
}

TEST(Decimal, RefusesAFifthDecimal) {
  for (const std::string text : {"0.00001", "1.23456", "-1.00001", "1.000000001"}) {
    EXPECT_EQ(std::get<DecimalFault>(parse_decimal(text)), DecimalFault::too_many_decimals) << text;
  }
}

TEST(Decimal, RefusesWhatIsOutOfRange) {
  for (const std::string text :
       {"922337203685477.5808", "-922337203685477.5809", "922337203685478", "9223372036854775808",
        "99999999999999999999999999999999999999999"}) {
    EXPECT_EQ(std::get<DecimalFault>(parse_decimal(text)), DecimalFault::out_of_range) << text;
  }
}

TEST(Decimal, SaysWhatIsWrongAndWhatWouldBeRight) {
  EXPECT_EQ(what(DecimalFault::not_a_number).en, "is not a number");
  EXPECT_EQ(remedy(DecimalFault::not_a_number).en, "write a plain number such as 7, 6.96 or -0.5");
  EXPECT_EQ(what(DecimalFault::too_many_decimals).en, "has more than four decimals");
  EXPECT_EQ(remedy(DecimalFault::too_many_decimals).en,
            "round it yourself to at most four decimals, or choose a smaller unit; milepost never "
            "rounds a figure silently");
  EXPECT_EQ(what(DecimalFault::out_of_range).en, "is too large to keep exactly");
  EXPECT_EQ(remedy(DecimalFault::out_of_range).en,
            "figures go up to 922337203685477.5807; choose a larger unit");
}

TEST(Decimal, IsWrittenInItsShortestExactForm) {
  const std::vector<std::pair<std::int64_t, std::string>> cases{
      {0, "0"},
      {70'000, "7"},
      {69'600, "6.96"},
      {-5'000, "-0.5"},
      {1, "0.0001"},
      {-1, "-0.0001"},
      {1'000'000'000, "100000"},
      {kHighest, "922337203685477.5807"},
      {kLowest, "-922337203685477.5808"},
  };
  for (const auto& [raw, text] : cases) EXPECT_EQ(to_string(Decimal::from_raw(raw)), text);
}

TEST(Decimal, ASumOutOfRangeIsNothing) {
  EXPECT_EQ(add(read("0.1"), read("0.2")), read("0.3"));
  EXPECT_EQ(add(Decimal::from_raw(kHighest), Decimal::from_raw(kLowest)), Decimal::from_raw(-1));
  EXPECT_EQ(add(Decimal::from_raw(kHighest), Decimal::from_raw(1)), std::nullopt);
  EXPECT_EQ(add(Decimal::from_raw(kLowest), Decimal::from_raw(-1)), std::nullopt);
}

TEST(Decimal, RoundsRatiosHalfAwayFromZero) {
  const std::vector<std::pair<Ratio, std::string>> cases{
      {Ratio(1, 3), "0.3333"},      {Ratio(2, 3), "0.6667"},        {Ratio(-2, 3), "-0.6667"},
      {Ratio(1, 20'000), "0.0001"}, {Ratio(-1, 20'000), "-0.0001"}, {Ratio(1, 20'001), "0"},
      {Ratio(3, 20'000), "0.0002"}, {Ratio(-3, 20'000), "-0.0002"},
  };
  for (const auto& [ratio, text] : cases) {
    const auto rounded = round_to_decimal(ratio);
    ASSERT_TRUE(rounded.has_value()) << text;
    EXPECT_EQ(to_string(*rounded), text);
  }
}

TEST(Decimal, ARatioIsRoundedIntoTheRangeOrToNothing) {
  const Ratio half_a_unit(1, 20'000);
  const Ratio highest = to_ratio(Decimal::from_raw(kHighest));
  const Ratio lowest = to_ratio(Decimal::from_raw(kLowest));
  EXPECT_EQ(round_to_decimal(highest), Decimal::from_raw(kHighest));
  EXPECT_EQ(round_to_decimal(highest + half_a_unit), std::nullopt);
  EXPECT_EQ(round_to_decimal(lowest), Decimal::from_raw(kLowest));
  EXPECT_EQ(round_to_decimal(lowest - half_a_unit), std::nullopt);
}

TEST(Decimal, IsDisplayedWithTheAskedNumberOfDecimals) {
  struct Case {
    std::string value;
    int places;
    std::string shown;
  };
  const std::vector<Case> cases{
      {"6.96", 1, "7.0"},      {"6.95", 1, "7.0"},   {"6.9499", 1, "6.9"}, {"-0.05", 1, "-0.1"},
      {"-0.04", 1, "0.0"},     {"0", 0, "0"},        {"0.5", 0, "1"},      {"-0.5", 0, "-1"},
      {"0.4999", 0, "0"},      {"12", 4, "12.0000"}, {"0.005", 2, "0.01"}, {"-99.95", 1, "-100.0"},
      {"0.0001", 4, "0.0001"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(format_rounded(to_ratio(read(c.value)), c.places), c.shown) << c.value;
  }
}

/// Figures of every size, the edges of the range among them.
class RandomFigures {
 public:
  std::int64_t raw() {
    const auto bits = static_cast<std::int64_t>(random_());
    if (bits % 64 == 0) return random_() % 2 == 0 ? kHighest : kLowest;
    return bits >> (random_() % 64);
  }

 private:
  std::mt19937_64 random_{20'220'218};  // NOLINT(cert-msc51-cpp): the same cases on every run
};

constexpr int kRandomCases = 200'000;

std::string written(Wide raw) {
  const bool negative = raw < 0;
  const Wide magnitude = negative ? -raw : raw;
  std::string decimals = std::to_string(static_cast<std::int64_t>(magnitude % Decimal::kScale));
  decimals.insert(0, 4 - decimals.size(), '0');
  return (negative ? "-" : "") +
         std::to_string(static_cast<std::int64_t>(magnitude / Decimal::kScale)) + "." + decimals;
}

/// numerator/denominator in ten-thousandths, half away from zero.
Wide rounded_quotient(Wide numerator, Wide denominator) {
  const Wide magnitude = numerator < 0 ? -numerator : numerator;
  const Wide quotient = (magnitude * Decimal::kScale * 2 + denominator) / (denominator * 2);
  return numerator < 0 ? -quotient : quotient;
}

TEST(DecimalProperty, WhatIsPrintedIsReadBack) {
  RandomFigures figures;
  for (int i = 0; i < kRandomCases; ++i) {
    const Decimal value = Decimal::from_raw(figures.raw());
    ASSERT_EQ(read(to_string(value)), value);
    ASSERT_EQ(read(written(value.raw())), value);
    ASSERT_EQ(format_rounded(to_ratio(value), 4), written(value.raw()));
  }
}

TEST(DecimalProperty, SumsAgreeWithWiderArithmetic) {
  RandomFigures figures;
  for (int i = 0; i < kRandomCases; ++i) {
    const std::int64_t a = figures.raw();
    const std::int64_t b = figures.raw();
    const Wide wide = Wide{a} + b;
    const auto sum = add(Decimal::from_raw(a), Decimal::from_raw(b));
    ASSERT_EQ(sum.has_value(), wide >= kLowest && wide <= kHighest) << a << " + " << b;
    if (sum) {
      ASSERT_EQ(sum->raw(), static_cast<std::int64_t>(wide)) << a << " + " << b;
    }
  }
}

TEST(DecimalProperty, FractionsAreInLowestTerms) {
  RandomFigures figures;
  for (int i = 0; i < kRandomCases; ++i) {
    const std::int64_t raw = figures.raw();
    ASSERT_EQ(to_ratio(Decimal::from_raw(raw)), Ratio(raw, Decimal::kScale)) << raw;
  }
}

TEST(DecimalProperty, PercentagesAreHundredfolds) {
  RandomFigures figures;
  for (int i = 0; i < kRandomCases; ++i) {
    const std::int64_t numerator = figures.raw();
    const std::int64_t denominator = figures.raw();
    if (denominator == 0) continue;
    const Ratio share(numerator, denominator);
    std::string percentage;
    append_percentage(percentage, share);
    ASSERT_EQ(percentage, format_rounded(share * 100, 1)) << numerator << " / " << denominator;
  }
}

TEST(DecimalProperty, RoundedRatiosAgreeWithWiderArithmetic) {
  RandomFigures figures;
  for (int i = 0; i < kRandomCases; ++i) {
    const std::int64_t numerator = figures.raw();
    const std::int64_t divisor = figures.raw();
    if (divisor == 0 || divisor == kLowest) continue;
    const std::int64_t denominator = divisor < 0 ? -divisor : divisor;
    const Wide wide = rounded_quotient(numerator, denominator);
    const auto rounded = round_to_decimal(
        Ratio(to_ratio(Decimal::from_raw(numerator)) / to_ratio(Decimal::from_raw(denominator))));
    ASSERT_EQ(rounded.has_value(), wide >= kLowest && wide <= kHighest)
        << numerator << " / " << denominator;
    if (rounded) {
      ASSERT_EQ(rounded->raw(), static_cast<std::int64_t>(wide))
          << numerator << " / " << denominator;
    }
  }
}

TEST(DecimalProperty, FiguresAreOrderedAsTheirRatiosAre) {
  RandomFigures figures;
  for (int i = 0; i < kRandomCases; ++i) {
    const Decimal a = Decimal::from_raw(figures.raw());
    const Decimal b = Decimal::from_raw(figures.raw());
    ASSERT_EQ(a < b, a.raw() < b.raw());
    ASSERT_EQ(a < b, to_ratio(a) < to_ratio(b));
    ASSERT_EQ(a == b, to_ratio(a) == to_ratio(b));
  }
}

}  // namespace
}  // namespace milepost
