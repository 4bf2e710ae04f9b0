#include "assess/year_on_year.h"

#include <gtest/gtest.h>

#include "cases.h"

namespace milepost {
namespace {

struct Case {
  std::string name;
  std::string target;
  std::string entries;
  std::string as_of;
  std::string change;
  bool is_percentage = false;
};

TEST(YearOnYear, IsGrowthOfAFigureAndADifferenceOfRates) {
  const std::vector<Case> cases{
      {"a flow grew by a quarter", "at-least 100", "flow 2021-06=40 2022-06=50", "2022-06", "0.25"},
      {"a flow fell", "at-least 100", "flow 2021-06=40 2022-06=30", "2022-06", "-0.25"},
      {"a level", "at-least 80", "stock 2021-06=60 2022-06=75", "2022-06", "0.25"},
      {"a level in %: points", "at-least 80", "stock 2021-06=60 2022-06=75", "2022-06", "0.15",
       true},
      {"growth: points", "at-least 7", "growth 2021-06=12.5 2022-06=6", "2022-06", "-0.065"},
      {"a flow is no rate whatever its unit", "at-least 100", "flow 2021-06=40 2022-06=50",
       "2022-06", "0.25", true},
      {"nothing last year", "at-least 100", "flow 2022-06=50", "2022-06", "-"},
      {"last year's is of March", "at-least 100", "flow 2021-03=20 2022-06=50", "2022-06", "-"},
      {"six days earlier", "at-least 100", "flow 2021-06-24=40 2022-06=50", "2022-06", "0.25"},
      {"seven days earlier", "at-least 100", "flow 2021-06-23=40 2022-06=50", "2022-06", "-"},
      {"a later one of last year", "at-least 100", "flow 2021-06=40 2021-12=90 2022-06=50",
       "2022-06", "0.25"},
      {"by the data date", "at-least 100", "flow 2021-06=40 2021-09=60 2022-06=50", "2022-09",
       "0.25"},
      {"from nothing", "at-least 100", "flow 2021-06=0 2022-06=50", "2022-06", "-"},
      {"from below nothing", "at-least 100", "flow 2021-06=-5 2022-06=50", "2022-06", "-"},
      {"a rate from nothing", "at-least 7", "growth 2021-06=0 2022-06=6", "2022-06", "0.06"},
      {"a leap year", "at-least 100 from=2024-01-01 due=2024-12-31",
       "flow 2023-02-28=40 2024-02-29=50", "2024-02", "0.25"},
      {"several years of a flow", "at-least 100 due=2026", "flow 2021=80 2022=90 2023-06=50",
       "2023-06", "-"},
      {"several years of growth", "at-least 7 due=2026", "growth 2021-06=5 2022-06=6", "2022-06",
       "-"},
      {"a level of a plan of several years", "at-least 80 due=2026", "stock 2021-06=60 2022-06=75",
       "2022-06", "0.25"},
      {"a milestone", "done", "milestone 2021-06=in-progress:40 2022-06=in-progress:50", "2022-06",
       "-"},
      {"withdrawn", "at-least 100 withdrawn", "flow 2021-06=40 2022-06=50", "2022-06", "-"},
      {"a figure still to be set", "set-later", "flow 2021-06=40 2022-06=50", "2022-06", "0.25"},
  };
  for (const Case& c : cases) {
    const Promise made = promise(c.target);
    const History own = history(c.entries);
    const Thresholds thresholds;
    const Subject subject{made.target, made.start,     thresholds, own,
                          nullptr,     made.reporting, nullptr,    c.is_percentage};
    EXPECT_EQ(shown(assess(subject, day(c.as_of)).year_on_year), c.change) << c.name;
  }
}

}  // namespace
}  // namespace milepost
