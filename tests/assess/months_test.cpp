#include "assess/months.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "cases.h"

namespace milepost {
namespace {

struct Case {
  std::string name;
  std::string first;
  std::string last;
  std::string expected;
};

void expect_each(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    EXPECT_EQ(shown(months_between(day(c.first), day(c.last))), c.expected) << c.name;
  }
}

TEST(Months, BothEndsCount) {
  expect_each({
      {"the first day of a month alone", "2022-01-01", "2022-01-01", "1/31"},
      {"the last day of a month alone", "2022-06-30", "2022-06-30", "1/30"},
      {"the day before the last", "2022-01-01", "2022-01-30", "30/31"},
      {"the last day makes it whole", "2022-01-01", "2022-01-31", "1"},
      {"the day after begins the next", "2022-01-01", "2022-02-01", "29/28"},
      {"a year", "2022-01-01", "2022-12-31", "12"},
      {"a year but its last day", "2022-01-01", "2022-12-30", "371/31"},
      {"two months over new year", "2021-12-01", "2022-01-31", "2"},
  });
}

TEST(Months, APartOfAMonthIsItsDaysOverTheDaysOfThatMonth) {
  expect_each({
      {"the end of a February", "2022-02-18", "2022-02-28", "11/28"},
      {"the middle of a June", "2022-06-10", "2022-06-20", "11/30"},
      {"parts of two months: 15/31 + 14/28", "2022-01-17", "2022-02-14", "61/62"},
      {"parts around whole months: 11/28 + 3 + 1/2", "2022-02-18", "2022-06-15", "109/28"},
      {"the rest of a year: 11/28 + 10", "2022-02-18", "2022-12-31", "291/28"},
      {"the same day a year on: 11/28 + 11 + 17/28", "2022-02-18", "2023-02-17", "12"},
  });
}

TEST(Months, AFebruaryHas29DaysInALeapYear) {
  expect_each({
      {"up to the 28th", "2024-02-01", "2024-02-28", "28/29"},
      {"up to the 29th", "2024-02-01", "2024-02-29", "1"},
      {"the 29th alone", "2024-02-29", "2024-02-29", "1/29"},
      {"from the 15th", "2024-02-15", "2024-02-29", "15/29"},
      {"from the 29th to the end of March", "2024-02-29", "2024-03-31", "30/29"},
      {"not in 2100", "2100-02-01", "2100-02-28", "1"},
      {"but in 2000", "2000-02-01", "2000-02-28", "28/29"},
  });
}

TEST(Months, NothingLiesBetweenADayAndAnEarlierOne) {
  expect_each({
      {"the day before", "2022-01-01", "2021-12-31", "0"},
      {"the day before within a month", "2022-06-15", "2022-06-14", "0"},
      {"a year before", "2022-01-01", "2021-01-01", "0"},
  });
}

TEST(Months, TheMonthEndsOfAYearAre1To12Exactly) {
  for (const std::string year : {"2022", "2024"}) {
    const std::string first = year + "-01-01";
    expect_each({
        {"January", first, year + "-01", "1"},
        {"February", first, year + "-02", "2"},
        {"March", first, year + "-03", "3"},
        {"April", first, year + "-04", "4"},
        {"May", first, year + "-05", "5"},
        {"June", first, year + "-06", "6"},
        {"July", first, year + "-07", "7"},
        {"August", first, year + "-08", "8"},
        {"September", first, year + "-09", "9"},
        {"October", first, year + "-10", "10"},
        {"November", first, year + "-11", "11"},
        {"December", first, year + "-12", "12"},
    });
  }
}

TEST(Months, FiveYearsAreSixtyMonths) {
  expect_each({
      {"the first year", "2022-01-01", "2022-12-31", "12"},
      {"the second year", "2022-01-01", "2023-12-31", "24"},
      {"the leap day", "2022-01-01", "2024-02-29", "26"},
      {"the third year", "2022-01-01", "2024-12-31", "36"},
      {"the fourth year", "2022-01-01", "2025-12-31", "48"},
      {"the last day but one", "2022-01-01", "2026-12-30", "1859/31"},
      {"the fifth year", "2022-01-01", "2026-12-31", "60"},
  });
}

}  // namespace
}  // namespace milepost
