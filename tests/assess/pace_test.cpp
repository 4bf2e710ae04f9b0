#include "assess/pace.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "cases.h"

namespace milepost {
namespace {

struct WayCase {
  std::string name;
  std::string target;
  std::string baseline;
  std::string expected;  // `from origin to destination`
};

void expect_ways(Measure measure, const std::vector<WayCase>& cases) {
  for (const WayCase& c : cases) {
    const std::optional<Way> way = way_of(promise(c.target).target, measure, figure(c.baseline));
    EXPECT_EQ(way ? "from " + shown(way->origin) + " to " + shown(way->destination) : "-",
              c.expected)
        << c.name;
  }
}

TEST(Pace, AFlowThatHasToReachAFigureHasAWay) {
  expect_ways(Measure::flow, {
                                 {"at least", "at-least 100", "-", "from 0 to 100"},
                                 {"more than", "more-than 100", "-", "from 0 to 100"},
                                 {"equal to", "equal-to 100", "-", "from 0 to 100"},
                                 {"a small figure", "at-least 0.0001", "-", "from 0 to 0.0001"},
                                 {"zero", "at-least 0", "-", "-"},
                                 {"below zero", "at-least -5", "-", "-"},
                                 {"a ceiling", "at-most 100", "-", "-"},
                                 {"a strict ceiling", "less-than 100", "-", "-"},
                                 {"a range", "between 80 100", "-", "-"},
                                 {"a relation", "at-least x", "-", "-"},
                                 {"in step", "in-step-with x 1", "-", "-"},
                                 {"still to be set", "set-later", "-", "-"},
                             });
}

TEST(Pace, AStockHasAWayFromABaselineThatDoesNotSatisfyTheRequirementYet) {
  expect_ways(Measure::stock,
              {
                  {"at least", "at-least 80", "60", "from 60 to 80"},
                  {"at least: from below zero", "at-least 0", "-5", "from -5 to 0"},
                  {"at least: satisfied", "at-least 80", "85", "-"},
                  {"at least: exactly satisfied", "at-least 80", "80", "-"},
                  {"more than", "more-than 80", "60", "from 60 to 80"},
                  {"more than the baseline", "more-than 80", "80", "-"},
                  {"a falling stock", "at-most 40", "60", "from 60 to 40"},
                  {"a falling stock: satisfied", "at-most 40", "35", "-"},
                  {"a falling stock: strictly", "less-than 40", "60", "from 60 to 40"},
                  {"less than the baseline", "less-than 40", "40", "-"},
                  {"equal to, from below", "equal-to 80", "60", "from 60 to 80"},
                  {"equal to, from above", "equal-to 80", "90", "from 90 to 80"},
                  {"equal to: satisfied", "equal-to 80", "80", "-"},
                  {"a fraction", "at-least 33.3334", "100/3", "from 100/3 to 33.3334"},
                  {"no baseline", "at-least 80", "-", "-"},
                  {"a range", "between 70 80", "60", "-"},
                  {"a relation", "at-least x", "60", "-"},
                  {"still to be set", "set-later", "60", "-"},
              });
}

TEST(Pace, GrowthAndMilestonesHaveNoWay) {
  expect_ways(Measure::growth, {{"growth", "at-least 7", "-", "-"}});
  expect_ways(Measure::milestone, {{"a milestone", "done", "-", "-"}});
}

TEST(Pace, TheShareIsThePartOfTheWayThatIsDone) {
  struct ShareCase {
    std::string name;
    std::string origin;
    std::string destination;
    std::string actual;
    std::string expected;
  };
  const std::vector<ShareCase> cases{
      {"a flow", "0", "120", "30", "0.25"},
      {"a flow: nothing yet", "0", "120", "0", "0"},
      {"a flow: all", "0", "120", "120", "1"},
      {"a flow: never capped", "0", "100", "150", "1.5"},
      {"a flow: exactly", "0", "3", "1", "1/3"},
      {"a flow that took back", "0", "100", "-10", "-0.1"},
      {"a stock", "60", "80", "65", "0.25"},
      {"a stock: at its baseline", "60", "80", "60", "0"},
      {"a stock: never capped", "60", "80", "90", "1.5"},
      {"a stock: the wrong way", "60", "80", "58", "-0.1"},
      {"a falling stock", "60", "40", "55", "0.25"},
      {"a falling stock: past its figure", "60", "40", "38", "1.1"},
      {"a falling stock: the wrong way", "60", "40", "62", "-0.1"},
  };
  for (const ShareCase& c : cases) {
    const Way way{*figure(c.origin), *figure(c.destination)};
    EXPECT_EQ(shown(way.share_of(*figure(c.actual))), c.expected) << c.name;
  }
}

struct ExpectedCase {
  std::string name;
  std::string target;
  std::string day;
  std::string expected;
};

void expect_shares(Measure measure, const std::string& baseline,
                   const std::vector<ExpectedCase>& cases) {
  for (const ExpectedCase& c : cases) {
    const Promise made = promise(c.target);
    const std::optional<Way> way = way_of(made.target, measure, figure(baseline));
    EXPECT_EQ(shown(expected_share(made.target, made.start, day(c.day), way)), c.expected)
        << c.name;
  }
}

TEST(Pace, TheExpectedShareIsTheMonthsUpToTheDayOverTheMonthsUpToTheDueDate) {
  expect_shares(
      Measure::flow, "-",
      {
          {"the first day", "at-least 100", "2022-01-01", "1/372"},
          {"the middle of June: 5.5 of 12", "at-least 100", "2022-06-15", "11/24"},
          {"the last day but one", "at-least 100", "2022-12-30", "371/372"},
          {"the last day", "at-least 100", "2022-12-31", "1"},
          {"due inside the year", "at-least 100 due=2022-06-30", "2022-03-31", "0.5"},
          {"due inside a month: 3 of 5.5", "at-least 100 due=2022-06-15", "2022-03-31", "6/11"},
          {"from inside a month: 11/28 of 10 11/28", "at-least 100 from=2022-02-18", "2022-02-28",
           "11/291"},
          {"from inside a month: 4 11/28 of 10 11/28", "at-least 100 from=2022-02-18", "2022-06-30",
           "41/97"},
          {"a leap day", "at-least 100 from=2024-01-01 due=2024-12-31", "2024-02-29", "1/6"},
          {"the day before it", "at-least 100 from=2024-01-01 due=2024-12-31", "2024-02-28",
           "19/116"},
          {"from a leap day: 1/29 of 1/29 + 1", "at-least 100 from=2024-02-29 due=2024-03-31",
           "2024-02-29", "1/30"},
          {"a period of one day", "at-least 100 from=2022-06-15 due=2022-06-15", "2022-06-15", "1"},
      });
}

TEST(Pace, TheMonthEndsOfAYearAreItsTwelfths) {
  expect_shares(Measure::flow, "-",
                {
                    {"January", "at-least 100", "2022-01-31", "1/12"},
                    {"February", "at-least 100", "2022-02-28", "1/6"},
                    {"March", "at-least 100", "2022-03-31", "0.25"},
                    {"April", "at-least 100", "2022-04-30", "1/3"},
                    {"May", "at-least 100", "2022-05-31", "5/12"},
                    {"June", "at-least 100", "2022-06-30", "0.5"},
                    {"July", "at-least 100", "2022-07-31", "7/12"},
                    {"August", "at-least 100", "2022-08-31", "2/3"},
                    {"September", "at-least 100", "2022-09-30", "0.75"},
                    {"October", "at-least 100", "2022-10-31", "5/6"},
                    {"November", "at-least 100", "2022-11-30", "11/12"},
                    {"December", "at-least 100", "2022-12-31", "1"},
                });
}

TEST(Pace, AFiveYearPlanCountsSixtyMonths) {
  expect_shares(Measure::flow, "-",
                {
                    {"the first month", "at-least 100 due=2026", "2022-01-31", "1/60"},
                    {"the first year", "at-least 100 due=2026", "2022-12-31", "0.2"},
                    {"26 months, leap day and all", "at-least 100 due=2026", "2024-02-29", "13/30"},
                    {"half way", "at-least 100 due=2026", "2024-06-30", "0.5"},
                    {"59 months", "at-least 100 due=2026", "2026-11-30", "59/60"},
                    {"the last day", "at-least 100 due=2026", "2026-12-31", "1"},
                });
}

TEST(Pace, CheckpointsBendTheExpectedShareOfAFlow) {
  const std::string target = "at-least 100 2022-03-31=10 2022-09-30=70";
  expect_shares(Measure::flow, "-",
                {
                    {"before the first: 1/3 of 10 %", target, "2022-01-31", "1/30"},
                    {"the day before the first: 92/93 of 10 %", target, "2022-03-30", "46/465"},
                    {"at the first", target, "2022-03-31", "0.1"},
                    {"between: 10 % + 1/6 of 60 %", target, "2022-04-30", "0.2"},
                    {"half way between", target, "2022-06-30", "0.4"},
                    {"at the last", target, "2022-09-30", "0.7"},
                    {"after the last: 70 % + 1/3 of 30 %", target, "2022-10-31", "0.8"},
                    {"at the due date", target, "2022-12-31", "1"},
                    {"nothing expected yet", "at-least 100 2022-06=0", "2022-03-31", "0"},
                    {"nothing expected until then", "at-least 100 2022-06=0", "2022-06-30", "0"},
                    {"all of it afterwards", "at-least 100 2022-06=0", "2022-09-30", "0.5"},
                    {"all of it early", "at-least 100 2022-06=100", "2022-09-30", "1"},
                    {"more than all of it", "at-least 100 2022-06=120", "2022-06-30", "1.2"},
                });
}

TEST(Pace, CheckpointsOfAStockAreMeasuredFromItsBaseline) {
  expect_shares(Measure::stock, "60",
                {
                    {"before", "at-least 80 2022-06=65", "2022-03-31", "0.125"},
                    {"at", "at-least 80 2022-06=65", "2022-06-30", "0.25"},
                    {"after: 25 % + half of 75 %", "at-least 80 2022-06=65", "2022-09-30", "0.625"},
                    {"at the due date", "at-least 80 2022-06=65", "2022-12-31", "1"},
                    {"behind the baseline", "at-least 80 2022-06=58", "2022-06-30", "-0.1"},
                    {"a falling stock", "at-most 40 2022-06=55", "2022-06-30", "0.25"},
                    {"a falling stock, before", "at-most 40 2022-06=55", "2022-03-31", "0.125"},
                });
}

TEST(Pace, CheckpointsNeedAWay) {
  expect_shares(Measure::flow, "-",
                {
                    {"a ceiling", "at-most 100 2022-06=20", "2022-06-30", "-"},
                    {"a ceiling without any", "at-most 100", "2022-06-30", "0.5"},
                });
  expect_shares(Measure::stock, "-", {{"no baseline", "at-least 80 2022-06=65", "2022-06", "-"}});
  expect_shares(Measure::stock, "85", {{"satisfied", "at-least 80 2022-06=65", "2022-06", "-"}});
}

TEST(Pace, AConstantPaceExpectsEverythingAtOnce) {
  expect_shares(Measure::flow, "-",
                {
                    {"on the first day", "at-least 100 pace=constant", "2022-01-01", "1"},
                    {"on the last day", "at-least 100 pace=constant", "2022-12-31", "1"},
                    {"also of a ceiling", "at-most 100 pace=constant", "2022-06-30", "1"},
                });
}

TEST(Pace, APaceAtDueExpectsNoShare) {
  expect_shares(Measure::flow, "-",
                {
                    {"on the first day", "at-least 100 pace=at-due", "2022-01-01", "-"},
                    {"on the last day", "at-least 100 pace=at-due", "2022-12-31", "-"},
                });
}

}  // namespace
}  // namespace milepost
