#include "base/date.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace milepost {
namespace {

std::string as_of(const std::string& text) {
  const auto day = parse_as_of(text);
  return day ? to_string(*day) : "refused";
}

std::string moment(const std::string& text) {
  const auto when = parse_moment(text);
  return when ? to_string(*when) : "refused";
}

Date day(const std::string& text) { return parse_iso_date(text).value(); }

TEST(Date, ADayOrAPeriodIsReadAsItsLastDay) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"2022-06-30", "2022-06-30"},     {"2022-6-3", "2022-06-03"},
      {" 2022-06-30\t", "2022-06-30"},  {"2022/6/30", "2022-06-30"},
      {"2022/06/30", "2022-06-30"},     {"2022.6.30", "2022-06-30"},
      {"2022-06", "2022-06-30"},        {"2022/6", "2022-06-30"},
      {"2022.6", "2022-06-30"},         {"2022-02", "2022-02-28"},
      {"2024-02", "2024-02-29"},        {"2022Q1", "2022-03-31"},
      {"2022Q2", "2022-06-30"},         {"2022-Q3", "2022-09-30"},
      {"2022q4", "2022-12-31"},         {"2022H1", "2022-06-30"},
      {"2022-h2", "2022-12-31"},        {"2022", "2022-12-31"},
      {"2022年", "2022-12-31"},         {"2022年全年", "2022-12-31"},
      {"2022年上半年", "2022-06-30"},   {"2022年下半年", "2022-12-31"},
      {"2022年第一季度", "2022-03-31"}, {"2022年二季度", "2022-06-30"},
      {"2022年第3季度", "2022-09-30"},  {"2022年四季", "2022-12-31"},
      {"2022年6月", "2022-06-30"},      {"2022年12月", "2022-12-31"},
      {"2022年6月3日", "2022-06-03"},   {"2022年06月30号", "2022-06-30"},
      {"２０２２年６月", "2022-06-30"}, {"２０２２－０６－３０", "2022-06-30"},
      {"　2022-06-30　", "2022-06-30"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(as_of(text), expected) << text;
}

TEST(Date, EverythingElseIsRefused) {
  for (const std::string text : {"",
                                 " ",
                                 "22-06-30",
                                 "2022-06-31",
                                 "2022-02-30",
                                 "2022-02-29",
                                 "2100-02-29",
                                 "2022-13",
                                 "2022-00",
                                 "2022-06-00",
                                 "2022-13-01",
                                 "2022-06-30x",
                                 "2022-06/30",
                                 "2022/06-30",
                                 "202206",
                                 "20220630",
                                 "2022Q0",
                                 "2022Q5",
                                 "2022Q",
                                 "2022Q12",
                                 "2022H0",
                                 "2022H3",
                                 "2022H",
                                 "2022-",
                                 "2022-06-",
                                 "2022-6-3-1",
                                 "2022年13月",
                                 "2022年6月31日",
                                 "2022年6月30",
                                 "2022年第五季度",
                                 "2022年第6月",
                                 "2022年上半年度",
                                 "2022年6",
                                 "30.06.2022",
                                 "06/30/2022",
                                 "1899-12-31",
                                 "2200-01-01",
                                 "1899",
                                 "2200",
                                 "44742",
                                 "June 2022",
                                 "昨天",
                                 "-2022",
                                 "２０２２年６"}) {
    EXPECT_EQ(as_of(text), "refused") << text;
  }
}

TEST(Date, TheFirstAndTheLastYearAreAccepted) {
  EXPECT_EQ(as_of("1900-01-01"), "1900-01-01");
  EXPECT_EQ(as_of("1900"), "1900-12-31");
  EXPECT_EQ(as_of("2199-12-31"), "2199-12-31");
  EXPECT_EQ(as_of("2199"), "2199-12-31");
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

TEST(Date, AMomentIsReadDownToTheMinuteTheSecondOrTheMillisecond) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"2022-07-01T08:30:00.250Z", "2022-07-01T08:30:00.250Z"},
      {"2022-07-01T08:30:00.250", "2022-07-01T08:30:00.250Z"},
      {"2022-07-01T08:30:59Z", "2022-07-01T08:30:59.000Z"},
      {"2022-07-01T08:30", "2022-07-01T08:30:00.000Z"},
      {"2022-07-01T08:30Z", "2022-07-01T08:30:00.000Z"},
      {"2022-07-01 23:59", "2022-07-01T23:59:00.000Z"},
      {"2022-07-01", "2022-07-01T23:59:59.999Z"},
      {"1900-01-01T00:00", "1900-01-01T00:00:00.000Z"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(moment(text), expected) << text;
}

TEST(Date, AnythingElseIsNoMoment) {
  for (const std::string text :
       {"", "2022-07", "2022-07-01T", "2022-07-01T08", "2022-07-01T08:3", "2022-07-01T24:00",
        "2022-07-01T08:60", "2022-07-01T08:30:60", "2022-07-01T08:30:00.25",
        "2022-07-01T08:30:00.2500", "2022-07-01T08:30+08:00", "2022-07-01x08:30",
        "2022-02-30T08:30", "2022-07-01T08:30ZZ", " 2022-07-01T08:30"}) {
    EXPECT_EQ(moment(text), "refused") << text;
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
