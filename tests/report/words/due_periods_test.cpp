#include "report/words/due_periods.h"

#include <gtest/gtest.h>

#include "assess/cases.h"

namespace milepost {
namespace {

TEST(DuePeriodsInWords, SayTheYearWhereItIsNotThatOfTheReport) {
  struct Case {
    const char* name;
    Rhythm rhythm;
    Years years;
    Period period;
    const char* first_day_waiting;
    const char* as_of;
    const char* zh;
    const char* en;
  };
  const Years calendar;
  const Years from_april{4, YearName::start};
  const Period year{day("2024-01-01"), day("2024-12-31")};
  const Period financial{day("2025-04-01"), day("2026-03-31")};
  const std::vector<Case> cases{
      {"one month", Rhythm::monthly, calendar, year, "2024-06-01", "2024-06-30", "6月", "2024-06"},
      {"two months", Rhythm::monthly, calendar, year, "2024-05-01", "2024-06-30", "5月、6月",
       "2024-05, 2024-06"},
      {"more than two", Rhythm::monthly, calendar, year, "2024-03-01", "2024-06-30", "3月至6月",
       "2024-03 – 2024-06"},
      {"of last year", Rhythm::monthly, calendar, year, "2024-11-01", "2025-01-15",
       "2024年11月、2024年12月", "2024-11, 2024-12"},
      {"over the turn of the year", Rhythm::monthly, from_april, financial, "2025-07-01",
       "2026-03-31", "2025年7月至2026年3月", "2025-07 – 2026-03"},
      {"quarters", Rhythm::quarterly, calendar, year, "2024-01-01", "2024-06-30",
       "第一季度、第二季度", "2024Q1, 2024Q2"},
  };
  for (const Case& c : cases) {
    const ReportingRule rule{{c.rhythm, 10}, c.period, c.period.start, c.years};
    std::vector<DuePeriod> waiting = due_periods(rule, day(c.as_of));
    std::erase_if(
        waiting, [&](const DuePeriod& one) { return one.period.start < day(c.first_day_waiting); });
    EXPECT_EQ(due_periods_near(rule, waiting, day(c.as_of), Language::zh), c.zh) << c.name;
    EXPECT_EQ(due_periods_near(rule, waiting, day(c.as_of), Language::en), c.en) << c.name;
  }
}

}  // namespace
}  // namespace milepost
