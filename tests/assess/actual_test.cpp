#include "assess/actual.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "cases.h"

namespace milepost {
namespace {

/// The figure or state, and the data date.
std::string shown(const std::optional<Actual>& actual) {
  if (!actual) return "-";
  std::string text = actual->state ? std::string(word(*actual->state)) + " " : "";
  if (actual->figure || !actual->state) text += milepost::shown(actual->figure) + " ";
  return text + "on " + to_string(actual->data_date);
}

struct Case {
  std::string name;
  std::string entries;
  std::string start;
  std::string end;
  std::string until;
  std::string expected;
};

void expect_each(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    const Period period{day(c.start), day(c.end)};
    EXPECT_EQ(shown(actual_over(history(c.entries), period, day(c.until))), c.expected) << c.name;
  }
}

struct WholePeriod {
  std::string name;
  std::string entries;
  std::string expected;
};

/// Every case over the same period, at its end.
void expect_over(const std::string& start, const std::string& end,
                 const std::vector<WholePeriod>& cases) {
  for (const WholePeriod& c : cases)
    expect_each({{c.name, c.entries, start, end, end, c.expected}});
}

TEST(Actual, OnlyEntriesFromTheStartToTheEarlierOfReportAndDueDateCount) {
  expect_each({
      {"none", "stock", "2022-01-01", "2022", "2022-06", "-"},
      {"the first day", "stock 2022-01-01=5", "2022-01-01", "2022", "2022-06", "5 on 2022-01-01"},
      {"the day before", "stock 2021-12-31=5", "2022-01-01", "2022", "2022-06", "-"},
      {"the report's day", "stock 2022-06-30=5", "2022-01-01", "2022", "2022-06-30",
       "5 on 2022-06-30"},
      {"the day after the report", "stock 2022-06-30=5 2022-07-01=6", "2022-01-01", "2022",
       "2022-06-30", "5 on 2022-06-30"},
      {"the due date", "stock 2022-12-30=5 2022-12-31=6", "2022-01-01", "2022-12-31", "2023-02",
       "6 on 2022-12-31"},
      {"the day after the due date", "stock 2022-12-30=5 2023-01-01=6", "2022-01-01", "2022-12-31",
       "2023-02", "5 on 2022-12-30"},
      {"only the day after", "stock 2023-01-01=6", "2022-01-01", "2022-12-31", "2023-02", "-"},
      {"a report before the start", "stock 2022-01-01=5", "2022-01-01", "2022", "2021-12-31", "-"},
      {"a report on the first day", "stock 2022-01-01=5 2022-01-02=6", "2022-01-01", "2022",
       "2022-01-01", "5 on 2022-01-01"},
      {"the leap day", "stock 2024-02-28=5 2024-02-29=6", "2024-01-01", "2024", "2024-02-29",
       "6 on 2024-02-29"},
      {"the day before it", "stock 2024-02-28=5 2024-02-29=6", "2024-01-01", "2024", "2024-02-28",
       "5 on 2024-02-28"},
      {"a period of one day", "stock 2022-06-14=4 2022-06-15=5 2022-06-16=6", "2022-06-15",
       "2022-06-15", "2022-12", "5 on 2022-06-15"},
  });
}

TEST(Actual, AFlowIsTheLastYearToDatePlusTheIncrementsDatedAfterIt) {
  expect_over(
      "2022-01-01", "2022-12-31",
      {
          {"one figure", "flow 2022-03=30", "30 on 2022-03-31"},
          {"the last", "flow 2022-03=30 2022-06=55", "55 on 2022-06-30"},
          {"also where it fell", "flow 2022-03=30 2022-06=28", "28 on 2022-06-30"},
          {"zero", "flow 2022-03=0", "0 on 2022-03-31"},
          {"increments alone", "flow 2022-01=+10 2022-02=+5.5", "15.5 on 2022-02-28"},
          {"increments before it", "flow 2022-01=+10 2022-02=+7 2022-03=30", "30 on 2022-03-31"},
          {"an increment on its day", "flow 2022-03-31=30 2022-03-31=+7", "30 on 2022-03-31"},
          {"an increment the day after", "flow 2022-03-31=30 2022-04-01=+7", "37 on 2022-04-01"},
          {"increments around it", "flow 2022-02=+4 2022-03=30 2022-04=+5 2022-05=+6",
           "41 on 2022-05-31"},
          {"increments between two", "flow 2022-03=30 2022-04=+5 2022-06=50 2022-07=+3",
           "53 on 2022-07-31"},
          {"an increment that takes back", "flow 2022-03=30 2022-04=+-4", "26 on 2022-04-30"},
          {"four decimals", "flow 2022-03=0.0001 2022-04=+0.0002", "0.0003 on 2022-04-30"},
          {"not the year before", "flow 2021-12=80 2022-03=30", "30 on 2022-03-31"},
      });
}

TEST(Actual, TheYearsOfAFlowAreAddedUp) {
  expect_over(
      "2022-01-01", "2026-12-31",
      {
          {"two years", "flow 2022-12=100 2023-12=120", "220 on 2023-12-31"},
          {"each year's last", "flow 2022-06=60 2022-12=100 2023-03=20 2023-06=45",
           "145 on 2023-06-30"},
          {"a last that is not December's", "flow 2022-11=90 2023-01=8", "98 on 2023-01-31"},
          {"increments after each last", "flow 2022-11=90 2022-12=+9 2023-01=8 2023-02=+1",
           "108 on 2023-02-28"},
          {"a year of increments", "flow 2022-12=100 2023-03=+20 2023-04=+5", "125 on 2023-04-30"},
          {"a year without entries", "flow 2022-12=100 2024-06=50", "150 on 2024-06-30"},
          {"a first year without entries", "flow 2021-12=80 2026-12=50", "50 on 2026-12-31"},
          {"five years", "flow 2022=1 2023=2 2024=4 2025=8 2026=16", "31 on 2026-12-31"},
      });
  expect_each({
      {"a due date inside a year", "flow 2022-12=100 2023-06=40 2023-07=50", "2022-01-01",
       "2023-06-30", "2023-12-31", "140 on 2023-06-30"},
      {"a report inside a year", "flow 2022-12=100 2023-06=40 2023-07=50", "2022-01-01",
       "2026-12-31", "2023-06-30", "140 on 2023-06-30"},
  });
}

TEST(Actual, WhatTheYearHadReachedBeforeAPeriodInsideItIsTakenOff) {
  expect_over(
      "2022-02-18", "2023-12-31",
      {
          {"a year-to-date", "flow 2022-01=10 2022-06=60", "50 on 2022-06-30"},
          {"the last of several", "flow 2022-01-10=4 2022-01=10 2022-06=60", "50 on 2022-06-30"},
          {"with increments after it", "flow 2022-01=10 2022-02-10=+3 2022-06=60",
           "47 on 2022-06-30"},
          {"increments alone", "flow 2022-01=+4 2022-02-10=+3 2022-06=60", "53 on 2022-06-30"},
          {"on the last day before", "flow 2022-02-17=12 2022-06=60", "48 on 2022-06-30"},
          {"not on the first day", "flow 2022-02-18=12 2022-06=60", "60 on 2022-06-30"},
          {"nothing known before", "flow 2022-06=60", "60 on 2022-06-30"},
          {"not last year's", "flow 2021-12=80 2022-06=60", "60 on 2022-06-30"},
          {"not from increments", "flow 2022-01=10 2022-03=+5 2022-04=+6", "11 on 2022-04-30"},
          {"once, with increments after the last", "flow 2022-01=10 2022-06=60 2022-07=+5",
           "55 on 2022-07-31"},
          {"only in the first year", "flow 2022-01=10 2022-12=100 2023-06=40", "130 on 2023-06-30"},
          {"only where that year counts", "flow 2022-01=10 2023-06=40", "40 on 2023-06-30"},
      });
  expect_over("2022-07-01", "2022-12-31",
              {{"the second half of a year", "flow 2022-06=55 2022-12=100", "45 on 2022-12-31"}});
}

TEST(Actual, AStockIsTheLatestLevelExactly) {
  expect_over("2022-01-01", "2026-12-31",
              {
                  {"a level", "stock 2022-03=70", "70 on 2022-03-31"},
                  {"the latest", "stock 2022-03=70 2022-06=75", "75 on 2022-06-30"},
                  {"also where it fell", "stock 2022-03=70 2022-06=65.5", "65.5 on 2022-06-30"},
                  {"of several years", "stock 2022-12=70 2023-12=75", "75 on 2023-12-31"},
                  {"below zero", "stock 2022-03=-3", "-3 on 2022-03-31"},
                  {"a fraction in %", "stock 2022-03=172/200", "86 on 2022-03-31"},
                  {"a fraction no decimal holds", "stock 2022-03=1/3", "100/3 on 2022-03-31"},
              });
}

TEST(Actual, GrowthInsideOneCalendarYearIsTheLatestRate) {
  expect_over("2022-01-01", "2022-12-31",
              {
                  {"a rate", "growth 2022-03=5.1", "5.1 on 2022-03-31"},
                  {"the latest", "growth 2022-03=5.1 2022-06=3.7", "3.7 on 2022-06-30"},
                  {"a fall", "growth 2022-03=-0.4", "-0.4 on 2022-03-31"},
                  {"a fall to nothing", "growth 2022-03=-100", "-100 on 2022-03-31"},
                  {"a fall below nothing", "growth 2022-03=-150", "-150 on 2022-03-31"},
              });
  expect_over("2022-02-18", "2022-11-30",
              {{"not from January 1", "growth 2022-01=9 2022-03=5.1 2022-06=3.7 2022-12=2",
                "3.7 on 2022-06-30"}});
}

TEST(Actual, GrowthOverSeveralYearsIsTheGeometricMeanOfEachYearsLast) {
  expect_over(
      "2022-01-01", "2026-12-31",
      {
          {"of one year so far", "growth 2022-12=6.96", "6.96 on 2022-12-31"},
          {"of one year so far, in it", "growth 2022-03=8 2022-06=7.5", "7.5 on 2022-06-30"},
          {"of equal rates", "growth 2022=10 2023=10", "10 on 2023-12-31"},
          {"1 x 1.21 = 1.1 squared", "growth 2022=0 2023=21", "10 on 2023-12-31"},
          {"1.21 x 1.44 = 1.32 squared", "growth 2022=21 2023=44", "32 on 2023-12-31"},
          {"1.331 = 1.1 cubed", "growth 2022=0 2023=0 2024=33.1", "10 on 2024-12-31"},
          {"1.61051 = 1.1 to the fifth", "growth 2022=0 2023=0 2024=0 2025=0 2026=61.051",
           "10 on 2026-12-31"},
          {"each year's last", "growth 2022-06=3 2022-12=21 2023-06=5 2023-09=44",
           "32 on 2023-09-30"},
          {"a year without entries", "growth 2022=0 2024=21", "10 on 2024-12-31"},
          {"not the year before", "growth 2021=50 2022=0 2023=21", "10 on 2023-12-31"},
          {"a fall: 0.81 = 0.9 squared", "growth 2022=-19 2023=0", "-10 on 2023-12-31"},
          {"a rise and a fall: 1.25 x 0.8 = 1", "growth 2022=25 2023=-20", "0 on 2023-12-31"},
      });
  expect_each({
      {"a report inside a year", "growth 2022=0 2023-06=21 2023-12=44", "2022-01-01", "2026",
       "2023-06-30", "10 on 2023-06-30"},
      {"twelve months of two years", "growth 2022=0 2023-06=21", "2022-07-01", "2023-06-30",
       "2023-12-31", "10 on 2023-06-30"},
  });
}

TEST(Actual, TheMeanGrowthIsRoundedToFourDecimalsHalfAwayFromZero) {
  expect_over(
      "2022-01-01", "2026-12-31",
      {
          {"15.36897… up", "growth 2022=10 2023=21", "15.369 on 2023-12-31"},
          {"1.498768… up", "growth 2022=1 2023=2", "1.4988 on 2023-12-31"},
          {"5.996855… up", "growth 2022=7 2023=6 2024=5", "5.9969 on 2024-12-31"},
          {"5.915535… down", "growth 2022=6.5 2023=5.8 2024=7.1 2025=4.2 2026=6",
           "5.9155 on 2026-12-31"},
          {"-36.754446… towards zero", "growth 2022=-50 2023=-20", "-36.7544 on 2023-12-31"},
          {"a hair below half", "growth 2022=0.0010 2023=0.0011", "0.001 on 2023-12-31"},
          {"a fall of a hair above half", "growth 2022=-0.0010 2023=-0.0011",
           "-0.0011 on 2023-12-31"},
      });
}

TEST(Actual, AFallOfMoreThanEverythingHasNoMean) {
  expect_over("2022-01-01", "2026-12-31",
              {
                  {"a fall to nothing has one", "growth 2022=-100 2023=50", "-100 on 2023-12-31"},
                  {"alone too", "growth 2022=-100", "-100 on 2022-12-31"},
                  {"by 1/10000 more", "growth 2022=-100.0001 2023=50", "- on 2023-12-31"},
                  {"alone", "growth 2022=-100.0001", "- on 2022-12-31"},
                  {"twice", "growth 2022=-150 2023=-150", "- on 2023-12-31"},
                  {"not where the year ended better", "growth 2022-06=-150 2022-12=0 2023=21",
                   "10 on 2023-12-31"},
              });
}

TEST(Actual, AFlowIsCountedByTheYearsOfItsArea) {
  expect_over(
      "2025-04-01", "2026-03-31",
      {
          {"one year from April to March, not two", "flow years=04-01 2025-12=9 2026-03=12",
           "12 on 2026-03-31"},
          {"by calendar years it would be two", "flow 2025-12=9 2026-03=12", "21 on 2026-03-31"},
          {"not what came before", "flow years=04-01 2025-03=11 2025-06=3", "3 on 2025-06-30"},
          {"increments over the turn of the calendar year",
           "flow years=04-01 2025-12=9 2026-01=+1 2026-02=+2", "12 on 2026-02-28"},
      });
  expect_over(
      "2024-04-01", "2027-03-31",
      {
          {"three years are added up", "flow years=04-01 2024-12=8 2025-03=10 2026-03=12 2026-06=4",
           "26 on 2026-06-30"},
      });
  expect_over("2026-01-01", "2026-06-30",
              {
                  {"what a year had reached before a period inside it",
                   "flow years=04-01 2025-12=9 2026-03=12", "3 on 2026-03-31"},
                  {"which runs into the next", "flow years=04-01 2025-12=9 2026-03=12 2026-06=4",
                   "7 on 2026-06-30"},
              });
  expect_over("2025-10-01", "2026-09-30",
              {{"from October on", "flow years=10-01 2025-12=2 2026-09=9", "9 on 2026-09-30"}});
}

TEST(Actual, TheYearsOfTheExampleInTheRulesAreCountedFromApril) {
  const std::string reported = " 2025-12=900 2026-03=1100 2026-06=300";
  const std::string april = "flow years=04-01" + reported;
  expect_each({
      {"in December", april, "2025-04-01", "2027-03", "2025-12", "900 on 2025-12-31"},
      {"in March", april, "2025-04-01", "2027-03", "2026-03", "1100 on 2026-03-31"},
      {"in June", april, "2025-04-01", "2027-03", "2026-06", "1400 on 2026-06-30"},
      {"in March by calendar years", "flow" + reported, "2025-04-01", "2027-03", "2026-03",
       "2000 on 2026-03-31"},
      {"in June by calendar years", "flow" + reported, "2025-04-01", "2027-03", "2026-06",
       "1200 on 2026-06-30"},
  });
}

TEST(Actual, GrowthIsMeantOfTheYearsOfItsArea) {
  expect_over(
      "2025-04-01", "2026-03-31",
      {
          {"one year from April to March", "growth years=04-01 2025-12=5 2026-03=6",
           "6 on 2026-03-31"},
          {"by calendar years the mean of two", "growth 2025-12=0 2026-03=21", "10 on 2026-03-31"},
      });
  expect_over("2024-04-01", "2026-03-31",
              {{"the last of each year", "growth years=04-01 2024-12=3 2025-03=0 2026-03=21",
                "10 on 2026-03-31"}});
}

TEST(Actual, AMilestoneIsItsLatestState) {
  expect_over(
      "2022-01-01", "2022-12-31",
      {
          {"not started", "milestone 2022-03=not-started", "not-started on 2022-03-31"},
          {"in progress", "milestone 2022-03=in-progress", "in-progress on 2022-03-31"},
          {"a percentage", "milestone 2022-03=in-progress:40", "in-progress 40 on 2022-03-31"},
          {"done", "milestone 2022-03=in-progress:40 2022-06=done", "done on 2022-06-30"},
          {"taken back", "milestone 2022-03=done 2022-06=in-progress", "in-progress on 2022-06-30"},
          {"done too early to count", "milestone 2021-12=done", "-"},
          {"done too late to count", "milestone 2022-12=in-progress 2023-01-01=done",
           "in-progress on 2022-12-31"},
      });
}

TEST(Actual, TheBaselineIsTheLatestLevelBeforeTheStartAndUpToTheReport) {
  struct BaselineCase {
    std::string name;
    std::string entries;
    std::string start;
    std::string expected;
    std::string as_of = "2022-12-31";
  };
  const std::vector<BaselineCase> cases{
      {"no entries", "stock", "2022-01-01", "-"},
      {"the latest", "stock 2020=70 2021=72 2022-03=75", "2022-01-01", "72"},
      {"on the day before", "stock 2021-12-31=72", "2022-01-01", "72"},
      {"not on the first day", "stock 2022-01-01=72", "2022-01-01", "-"},
      {"not after it", "stock 2022-03=75", "2022-01-01", "-"},
      {"years before", "stock 2015=50 2022-03=75", "2022-01-01", "50"},
      {"inside a year", "stock 2021=72 2022-01=73 2022-03=75", "2022-02-18", "73"},
      {"on a leap day", "stock 2024-02-29=72 2024-03-01=75", "2024-03-01", "72", "2024-12-31"},
      {"a fraction", "stock 2021=2/3", "2022-01-01", "200/3"},
      {"not after the report", "stock 2020=70 2021=72", "2022-01-01", "70", "2021-06"},
      {"on the report's day", "stock 2020=70 2021-06=72", "2022-01-01", "72", "2021-06"},
      {"none of a flow", "flow 2021=72", "2022-01-01", "-"},
      {"none of growth", "growth 2021=7", "2022-01-01", "-"},
      {"none of a milestone", "milestone 2021=in-progress:40", "2022-01-01", "-"},
  };
  for (const BaselineCase& c : cases) {
    EXPECT_EQ(milepost::shown(baseline_of(history(c.entries), day(c.start), day(c.as_of))),
              c.expected)
        << c.name;
  }
}

}  // namespace
}  // namespace milepost
