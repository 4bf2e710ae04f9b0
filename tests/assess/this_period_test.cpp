#include "assess/this_period.h"

#include <gtest/gtest.h>

#include "cases.h"

namespace milepost {
namespace {

struct Case {
  std::string name;
  std::string target;
  std::string entries;
  std::string as_of;
  std::string gained;
};

void expect_each(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    EXPECT_EQ(shown(assessed(c.target, c.entries, c.as_of).this_period), c.gained) << c.name;
  }
}

TEST(ThisPeriod, IsTheTotalLessThatOfThePeriodBefore) {
  const std::string monthly = "at-least 100 rhythm=monthly";
  expect_each({
      {"June less May", monthly, "flow 2022-05=40 2022-06=52", "2022-06", "12"},
      {"less than before", monthly, "flow 2022-05=40 2022-06=12", "2022-06", "-28"},
      {"nothing new", monthly, "flow 2022-05=40 2022-06=40", "2022-06", "0"},
      {"January is the first of its year", monthly, "flow 2021-12=90 2022-01=7", "2022-01", "7"},
      {"May is not reported", monthly, "flow 2022-04=40 2022-06=52", "2022-06", "-"},
      {"June is not reported", monthly, "flow 2022-05=40", "2022-06", "-"},
      {"in the middle of July it is June's", monthly, "flow 2022-05=40 2022-06=52", "2022-07-15",
       "12"},
      {"also beside a figure of July", monthly, "flow 2022-05=40 2022-06=52 2022-07-12=60",
       "2022-07-15", "12"},
      {"books closed on the 25th", monthly, "flow 2022-05-25=40 2022-06-25=52", "2022-06", "12"},
      {"the 23rd is too early", monthly, "flow 2022-05=40 2022-06-23=52", "2022-06", "-"},
      {"increments", monthly, "flow 2022-05=+40 2022-06=+12", "2022-06", "12"},
      {"an increment in the middle", monthly, "flow 2022-05=40 2022-06-10=+3 2022-06=+5", "2022-06",
       "8"},
      {"nobody reports", monthly, "flow", "2022-06", "-"},
      {"before the plan begins", monthly, "flow 2021-11=80 2021-12=90", "2021-12", "-"},
      {"January has not ended", monthly, "flow 2022-01-20=5", "2022-01-20", "-"},
      {"the last month, after the due date", monthly, "flow 2022-11=80 2022-12=95 2023-01=3",
       "2023-02", "15"},
      {"the due date itself is asked for", monthly, "flow 2022-11=80 2022-12-27=95", "2022-12",
       "-"},
  });
}

TEST(ThisPeriod, GoesByTheRhythmAndTheYears) {
  expect_each({
      {"a quarter", "at-least 100 rhythm=quarterly", "flow 2022-03=30 2022-05=44 2022-06=52",
       "2022-06", "22"},
      {"a half-year", "at-least 100 rhythm=half-yearly", "flow 2022-06=52 2022-12=90", "2022-12",
       "38"},
      {"a year", "at-least 100 rhythm=yearly due=2023-12", "flow 2022-12=52 2023-12=40", "2023-12",
       "40"},
      {"once", "at-least 100 rhythm=once", "flow 2022-12=52", "2022-12", "-"},
      {"without a rhythm by months", "at-least 100", "flow 2022-05=40 2022-06=52", "2022-06", "12"},
      {"a new year begins at nothing", "at-least 100 rhythm=monthly due=2023-12",
       "flow 2022-12=90 2023-01=7 2023-02=9", "2023-02", "2"},
      {"a plan from within a year", "at-least 100 rhythm=monthly from=2022-03-15",
       "flow 2022-02=10 2022-03=16", "2022-03", "6"},
      {"the same a month later", "at-least 100 rhythm=monthly from=2022-03-15",
       "flow 2022-02=10 2022-03=16 2022-04=21", "2022-04", "5"},
      {"years from April", "at-least 100 from=2022-04-01 due=2023-03-31",
       "flow years=04-01 2022-12=60 2023-01=66", "2023-01", "6"},
  });
}

TEST(ThisPeriod, IsOfFlowsThatAreInForce) {
  expect_each({
      {"a level", "at-least 80", "stock 2022-05=70 2022-06=75", "2022-06", "-"},
      {"growth", "at-least 7", "growth 2022-05=6 2022-06=7", "2022-06", "-"},
      {"a milestone", "done", "milestone 2022-05=not-started 2022-06=done", "2022-06", "-"},
      {"withdrawn", "at-least 100 withdrawn", "flow 2022-05=40 2022-06=52", "2022-06", "-"},
      {"a ceiling", "at-most 100", "flow 2022-05=40 2022-06=52", "2022-06", "12"},
      {"a figure still to be set", "set-later", "flow 2022-05=40 2022-06=52", "2022-06", "12"},
  });
}

TEST(ThisPeriod, IsTakenOffAKnownTotal) {
  struct BeforeCase {
    std::string name;
    std::string entries;
    std::string as_of;
    std::string before;
  };
  const std::vector<BeforeCase> cases{
      {"May of June", "flow 2022-05=40", "2022-06", "40"},
      {"nothing of January", "flow 2021-12=90", "2022-01", "0"},
      {"May is not reported", "flow 2022-04=40", "2022-06", "-"},
      {"no flow", "stock 2022-05=40", "2022-06", "-"},
  };
  for (const BeforeCase& c : cases) {
    const Promise made = promise("at-least 100 rhythm=monthly");
    const History own = history(c.entries);
    const Thresholds thresholds;
    const Subject subject{made.target, made.start, thresholds, own, nullptr, made.reporting};
    EXPECT_EQ(shown(total_before_period(subject, day(c.as_of))), c.before) << c.name;
  }
}

TEST(ThisPeriod, OfATotalSinceTheLastFigureOfItsYear) {
  struct SinceCase {
    std::string name;
    std::string entries;
    std::string gained;
    std::string since;
  };
  const std::vector<SinceCase> cases{
      {"May", "flow 2022-05=40 2022-06=52", "12", "2022-05-31"},
      {"an older one", "flow 2022-03=30 2022-06=52", "22", "2022-03-31"},
      {"with increments", "flow 2022-03=30 2022-05-10=+5", "17", "2022-05-10"},
      {"the first of its year", "flow 2021-12=90 2022-06=52", "-", "-"},
      {"a later one", "flow 2022-07=60", "-", "-"},
  };
  for (const SinceCase& c : cases) {
    const auto found = gain_since_last(history(c.entries), day("2022-06-30"), 52);
    EXPECT_EQ(found ? shown(found->figure) : "-", c.gained) << c.name;
    EXPECT_EQ(found ? to_string(found->since) : "-", c.since) << c.name;
  }
}

}  // namespace
}  // namespace milepost
