#include "base/date.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace milepost {
namespace {

Date day(const std::string& text) { return parse_iso_date(text).value(); }

TEST(Date, TheFirstAndTheLastYearAreAccepted) {
  EXPECT_TRUE(make_date(1900, 1, 1).has_value());
  EXPECT_TRUE(make_date(2199, 12, 31).has_value());
  EXPECT_EQ(make_date(1899, 12, 31), std::nullopt);
  EXPECT_EQ(make_date(2200, 1, 1), std::nullopt);
}

TEST(Date, LeapYearsAreThoseOfTheGregorianCalendar) {
  EXPECT_TRUE(make_date(2000, 2, 29).has_value());
  EXPECT_TRUE(make_date(2024, 2, 29).has_value());
  EXPECT_FALSE(make_date(1900, 2, 29).has_value());
  EXPECT_FALSE(make_date(2022, 2, 29).has_value());
  EXPECT_FALSE(make_date(2100, 2, 29).has_value());
}

TEST(Date, ADayThatDoesNotExistIsNothing) {
  EXPECT_EQ(make_date(2022, 0, 1), std::nullopt);
  EXPECT_EQ(make_date(2022, 13, 1), std::nullopt);
  EXPECT_EQ(make_date(2022, 1, 0), std::nullopt);
  EXPECT_EQ(make_date(2022, 1, 32), std::nullopt);
  EXPECT_EQ(make_date(2022, -1, -1), std::nullopt);
  EXPECT_EQ(make_date(2022, 257, 257), std::nullopt);
}

TEST(Date, AnIsoDateHasTenCharactersAndNoBlanks) {
  EXPECT_EQ(parse_iso_date("2022-06-30"), make_date(2022, 6, 30));
  for (const std::string text : {"2022-6-30", " 2022-06-30", "2022-06-30 ", "2022/06/30", "2022-06",
                                 "2022-06-31", "２０２２-06-30", ""}) {
    EXPECT_EQ(parse_iso_date(text), std::nullopt) << text;
  }
}

TEST(Date, OneYearBeforeKeepsTheDayAndTheEndOfAMonth) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"2022-06-15", "2021-06-15"}, {"2022-06-30", "2021-06-30"}, {"2022-02-28", "2021-02-28"},
      {"2024-02-29", "2023-02-28"}, {"2024-02-28", "2023-02-28"}, {"2025-02-28", "2024-02-29"},
      {"2025-02-27", "2024-02-27"}, {"2022-12-31", "2021-12-31"}, {"2022-01-01", "2021-01-01"},
      {"1901-02-28", "1900-02-28"},
  };
  for (const auto& [from, to] : cases) EXPECT_EQ(to_string(one_year_before(day(from))), to) << from;
}

TEST(Date, KnowsTheEdgesOfMonthsAndYears) {
  EXPECT_TRUE(is_last_day_of_month(day("2022-02-28")));
  EXPECT_FALSE(is_last_day_of_month(day("2024-02-28")));
  EXPECT_TRUE(is_last_day_of_month(day("2024-02-29")));
  EXPECT_TRUE(is_last_day_of_month(day("2022-12-31")));
  EXPECT_FALSE(is_last_day_of_month(day("2022-12-30")));
  EXPECT_EQ(year_of(day("2022-12-31")), 2022);
  EXPECT_EQ(first_day_of_year(2022), day("2022-01-01"));
  EXPECT_EQ(last_day_of_year(2022), day("2022-12-31"));
}

TEST(Date, EveryDayIsPrintedAsItIsRead) {
  for (Date one = first_day_of_year(kFirstYear); one <= last_day_of_year(kLastYear);
       one += date::days{1}) {
    ASSERT_EQ(parse_iso_date(to_string(one)), one);
  }
}

}  // namespace
}  // namespace milepost
