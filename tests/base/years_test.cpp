#include "base/years.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/as_of.h"

namespace milepost {
namespace {

constexpr Years kCalendar{};
constexpr Years kFromApril{4, YearName::start};   // India, Britain, Japan
constexpr Years kFromOctober{10, YearName::end};  // the USA
constexpr Years kFromDecember{12, YearName::end};

std::string shown(const Period& period) {
  return to_string(period.start) + " " + to_string(period.end);
}

TEST(Years, ADayLiesInTheYearThatBeganLast) {
  struct Case {
    Years years;
    std::string day;
    int year;
    unsigned month;
    std::string period;
    std::string text;
  };
  const std::vector<Case> cases{
      {kCalendar, "2025-01-01", 2025, 1, "2025-01-01 2025-12-31", "2025"},
      {kCalendar, "2025-12-31", 2025, 12, "2025-01-01 2025-12-31", "2025"},
      {kFromApril, "2025-03-31", 2024, 12, "2024-04-01 2025-03-31", "FY2024-25"},
      {kFromApril, "2025-04-01", 2025, 1, "2025-04-01 2026-03-31", "FY2025-26"},
      {kFromApril, "2025-12-31", 2025, 9, "2025-04-01 2026-03-31", "FY2025-26"},
      {kFromApril, "1999-06-30", 1999, 3, "1999-04-01 2000-03-31", "FY1999-00"},
      {kFromOctober, "2025-09-30", 2025, 12, "2024-10-01 2025-09-30", "FY2024-25"},
      {kFromOctober, "2025-10-01", 2026, 1, "2025-10-01 2026-09-30", "FY2025-26"},
      {kFromDecember, "2025-12-01", 2026, 1, "2025-12-01 2026-11-30", "FY2025-26"},
      {kFromDecember, "2024-02-29", 2024, 3, "2023-12-01 2024-11-30", "FY2023-24"},
  };
  for (const Case& c : cases) {
    const Date day = parse_iso_date(c.day).value();
    EXPECT_EQ(c.years.year_of(day), c.year) << c.day;
    EXPECT_EQ(c.years.month_of(day), c.month) << c.day;
    EXPECT_EQ(shown(c.years.around(day)), c.period) << c.day;
    EXPECT_EQ(to_string(c.years.first_day(c.year)) + " " + to_string(c.years.last_day(c.year)),
              c.period)
        << c.day;
    EXPECT_EQ(year_text(c.years, c.year), c.text) << c.day;
  }
}

TEST(Years, BeginOnTheFirstOfAMonth) {
  const std::vector<std::pair<std::string, unsigned>> cases{
      {"01-01", 1}, {"04-01", 4}, {"12-01", 12}};
  for (const auto& [text, month] : cases) {
    EXPECT_EQ(parse_year_start(text), month) << text;
    EXPECT_EQ(start_text({month, YearName::start}), text);
  }
  for (const std::string text :
       {"", "4", "4-1", "04", "04-02", "13-01", "00-01", "2025-04-01", "04-01 ", "04/01"}) {
    EXPECT_FALSE(parse_year_start(text)) << text;
  }
}

/// The day that is meant, and the period whose last day it is; or what is wrong.
std::string meant(const std::string& text, const Years& years) {
  const auto found = read_as_of(text, years);
  if (!found) {
    const AsOfFault fault = fault_of_as_of(text, years);
    return fault.what.en + "; " + fault.remedy.en;
  }
  return found->period ? shown(*found->period) : to_string(found->day);
}

TEST(Years, PartsOfAYearGoByThem) {
  struct Case {
    std::string text;
    std::string in_april;
    std::string in_october;
  };
  const std::vector<Case> cases{
      {"2025Q1", "2025-04-01 2025-06-30", "2024-10-01 2024-12-31"},
      {"2025-Q4", "2026-01-01 2026-03-31", "2025-07-01 2025-09-30"},
      {"2025H1", "2025-04-01 2025-09-30", "2024-10-01 2025-03-31"},
      {"2025年第二季度", "2025-07-01 2025-09-30", "2025-01-01 2025-03-31"},
      {"2025年前三季度", "2025-04-01 2025-12-31", "2024-10-01 2025-06-30"},
      {"2025年下半年", "2025-10-01 2026-03-31", "2025-04-01 2025-09-30"},
      {"FY2025", "2025-04-01 2026-03-31", "2024-10-01 2025-09-30"},
      {"fy 2025", "2025-04-01 2026-03-31", "2024-10-01 2025-09-30"},
      {"2025财年", "2025-04-01 2026-03-31", "2024-10-01 2025-09-30"},
      {"2025财政年度", "2025-04-01 2026-03-31", "2024-10-01 2025-09-30"},
      {"FY2025-26", "2025-04-01 2026-03-31", "2025-10-01 2026-09-30"},
      {"FY2025/26", "2025-04-01 2026-03-31", "2025-10-01 2026-09-30"},
      {"FY2025-2026", "2025-04-01 2026-03-31", "2025-10-01 2026-09-30"},
      {"FY1999-00", "1999-04-01 2000-03-31", "1999-10-01 2000-09-30"},
      {"2025-26财年", "2025-04-01 2026-03-31", "2025-10-01 2026-09-30"},
      {"FY2025Q2", "2025-07-01 2025-09-30", "2025-01-01 2025-03-31"},
      {"FY2025-26 Q1", "2025-04-01 2025-06-30", "2025-10-01 2025-12-31"},
      {"FY2025Q4", "2026-01-01 2026-03-31", "2025-07-01 2025-09-30"},
      {"FY2025-26 Q4", "2026-01-01 2026-03-31", "2026-07-01 2026-09-30"},
      {"2025-06-30", "2025-06-30", "2025-06-30"},
      {"2025-06", "2025-06-30", "2025-06-30"},
      {"2025年6月", "2025-06-30", "2025-06-30"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(meant(c.text, kFromApril), c.in_april) << c.text;
    EXPECT_EQ(meant(c.text, kFromOctober), c.in_october) << c.text;
  }
}

TEST(Years, MonthsAreTakenFromTheFirstOfAYearOn) {
  EXPECT_EQ(meant("2025年4-9月", kFromApril), "2025-04-01 2025-09-30");
  EXPECT_EQ(meant("2025年4月至3月", kFromApril), "2025-04-01 2026-03-31");
  EXPECT_EQ(meant("2025年10-3月", kFromOctober), "2025-10-01 2026-03-31");
  EXPECT_EQ(
      meant("2025年1-6月", kFromApril),
      "\"2025年1-6月\" does not begin with the first month of a year, which is 4; write the last "
      "month alone, such as 2022-06");
}

TEST(Years, WhatMayBeACalendarYearIsRefusedWhereYearsAreOthers) {
  for (const std::string text : {"2025", "2025年", "2025年底", "2025年度", "2025年全年"}) {
    EXPECT_EQ(meant(text, kFromApril),
              "\"" + text +
                  "\" may be the calendar year, or the year from 2025-04-01 to 2026-03-31; write "
                  "FY2025-26 for that year, or 2025-12 for the end of the calendar year")
        << text;
    EXPECT_EQ(meant(text, kCalendar), "2025-01-01 2025-12-31") << text;
  }
}

TEST(Years, TwoYearsMayBeAMonth) {
  EXPECT_EQ(meant("2010-11", kFromApril),
            "\"2010-11\" may be a month, or the year FY2010-11; write 2010-11-30 or FY2010-11");
  EXPECT_EQ(meant("2025-26", kFromApril),
            "\"2025-26\" does not say that it is a year; write it as FY2025-26");
  EXPECT_EQ(meant("2025/26", kFromOctober),
            "\"2025/26\" does not say that it is a year; write it as FY2025-26");
  EXPECT_EQ(meant("2010-11", kCalendar), "2010-11-30");
  EXPECT_EQ(meant("2010-10", kFromApril), "2010-10-31");
  EXPECT_EQ(meant("2010-11-30", kFromApril), "2010-11-30");
  EXPECT_TRUE(meant("soon", kFromApril).ends_with("or year (FY2022-23) for its last day"));
}

TEST(Years, CalendarYearsAreNamedByOneNumber) {
  EXPECT_EQ(meant("FY2025", kCalendar), "2025-01-01 2025-12-31");
  EXPECT_EQ(meant("2025财年", kCalendar), "2025-01-01 2025-12-31");
  EXPECT_EQ(meant("FY2025Q3", kCalendar), "2025-07-01 2025-09-30");
  EXPECT_TRUE(meant("FY2025-26", kCalendar)
                  .starts_with("\"FY2025-26\" runs over two calendar years, and the area counts by "
                               "calendar years; write a day"));
  for (const std::string text : {"FY2025-27", "FY25", "FY", "FY2025Q5", "FY2025 06", "2199FY"}) {
    EXPECT_FALSE(read_as_of(text, kCalendar)) << text;
    EXPECT_FALSE(read_as_of(text, kFromApril)) << text;
  }
  EXPECT_FALSE(read_as_of("FY2199", kFromApril)) << "it would end in 2200";
}

TEST(Years, WhetherATextGoesByThemIsKnownWithoutThem) {
  for (const std::string text : {"2025Q1", "2025", "FY2025", "FY2025-26", "2025年4-9月",
                                 "2025年1-6月", "2025年底", "2025H2"}) {
    EXPECT_TRUE(goes_by_years(text)) << text;
  }
  for (const std::string text : {"2025-06-30", "2025-06", "2025年6月", "yesterday", "", "2025.1"}) {
    EXPECT_FALSE(goes_by_years(text)) << text;
  }
}

}  // namespace
}  // namespace milepost
