#include "assess/assessment.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "cases.h"

namespace milepost {
namespace {

struct Case {
  std::string name;
  std::string target;
  std::string entries;
  std::string as_of;
  std::string expected;
  std::string reference = {};  // its entries; empty: there is no history of it
};

void expect_status(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    EXPECT_EQ(word(assessed(c.target, c.entries, c.as_of, c.reference).status), c.expected)
        << c.name;
  }
}

template <class Figure>
void expect_each(Figure Assessment::*member, const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    EXPECT_EQ(shown(assessed(c.target, c.entries, c.as_of, c.reference).*member), c.expected)
        << c.name;
  }
}

// Status, from the first line of the table to the last.

TEST(Status, WithdrawnComesBeforeEverything) {
  expect_status({
      {"without entries", "at-least 100 withdrawn", "flow", "2022-06", "withdrawn"},
      {"satisfied", "at-least 100 withdrawn", "flow 2022-06=100", "2022-06", "withdrawn"},
      {"not satisfied at the end", "at-least 100 withdrawn", "flow 2022=9", "2022", "withdrawn"},
      {"past the due date", "at-least 100 withdrawn", "flow 2022-06=9", "2023-01", "withdrawn"},
      {"still to be set", "set-later withdrawn", "flow", "2022-06", "withdrawn"},
      {"a milestone done", "done withdrawn", "milestone 2022-06=done", "2022-06", "withdrawn"},
      {"a relation", "at-least x withdrawn", "growth 2022-06=7", "2022-06", "withdrawn"},
  });
}

TEST(Status, UnsetIsWhatIsStillToBeSetWhateverIsReported) {
  expect_status({
      {"without entries", "set-later", "flow", "2022-06", "unset"},
      {"with entries", "set-later", "flow 2022-06=50", "2022-06", "unset"},
      {"at the due date", "set-later", "flow 2022=50", "2022", "unset"},
      {"past the due date", "set-later", "flow 2022-06=50", "2023-01", "unset"},
      {"a milestone done", "set-later", "milestone 2022-06=done", "2022-06", "unset"},
  });
}

TEST(Status, NoDataIsWhereNoEntryCounts) {
  expect_status({
      {"no entry", "at-least 100", "flow", "2022-06", "no-data"},
      {"none past the due date either", "at-least 100", "flow", "2023-01", "no-data"},
      {"only before the start", "at-least 80", "stock 2021-12-31=85", "2022-06", "no-data"},
      {"only after the report", "at-least 80", "stock 2022-07-01=85", "2022-06", "no-data"},
      {"only after the due date", "done", "milestone 2023-01-01=done", "2023-01", "no-data"},
      {"a report before the start", "at-least 80", "stock 2022-01-01=85", "2021-12-31", "no-data"},
  });
}

TEST(Status, NoDataIsWhereNoneOfTheReferenceCounts) {
  expect_status({
      {"no history", "at-least x", "growth 2022-06=7", "2022-06", "no-data"},
      {"no entry", "at-least x", "growth 2022-06=7", "2022-06", "no-data", "growth"},
      {"only before the start", "at-least x", "growth 2022-06=7", "2022-06", "no-data",
       "growth 2021=5"},
      {"only after the data date", "at-least x", "growth 2022-06-30=7", "2022-09", "no-data",
       "growth 2022-07-01=5"},
      {"growth without a mean", "at-least x due=2026", "growth 2022=7", "2022", "no-data",
       "growth 2022=-150"},
      {"past the due date too", "at-least x", "growth 2022=7", "2023-01", "no-data", "growth"},
      {"not its own entries", "at-least x", "growth", "2022-06", "no-data", "growth 2022-06=5"},
  });
}

TEST(Status, AFlowThatHasReachedItsFigureIsMetAtOnce) {
  expect_status({
      {"at least: exactly", "at-least 100", "flow 2022-06=100", "2022-06", "met"},
      {"at least: above", "at-least 100", "flow 2022-06=150", "2022-06", "met"},
      {"at least: 1/10000 below", "at-least 100", "flow 2022-06=99.9999", "2022-06", "ahead"},
      {"more than: above", "more-than 100", "flow 2022-06=100.0001", "2022-06", "met"},
      {"more than: exactly", "more-than 100", "flow 2022-06=100", "2022-06", "ahead"},
      {"on the first day", "at-least 100", "flow 2022-01-01=100", "2022-01-01", "met"},
      {"on the due date", "at-least 100", "flow 2022-12-31=100", "2022-12-31", "met"},
      {"early, past the due date", "at-least 100", "flow 2022-06=100", "2023-01", "met"},
      {"by increments", "at-least 100", "flow 2022-03=60 2022-04=+40", "2022-06", "met"},
      {"a figure that only grew before", "at-least 100", "flow 2021=0 2022-06=100", "2022-06",
       "met"},
      {"by a smaller year to date", "at-least 100", "flow 2022-03=120 2022-06=110", "2022-06",
       "met"},
      {"at a pace at due", "at-least 100 pace=at-due", "flow 2022-06=100", "2022-06", "met"},
  });
}

TEST(Status, EverythingElseThatCouldBeLostAgainIsMetOnTheDueDateOnly) {
  expect_status({
      {"a stock at the end", "at-least 80", "stock 2021=60 2022-12-31=80", "2022-12-31", "met"},
      {"a stock, the day before", "at-least 80", "stock 2022-12-30=80", "2022-12-31", "on-track"},
      {"a stock half way", "at-least 80", "stock 2021=60 2022-06=80", "2022-06", "ahead"},
      {"a falling stock at the end", "at-most 40", "stock 2021=60 2022=40", "2022", "met"},
      {"growth at the end", "at-least 7", "growth 2022=7", "2022", "met"},
      {"growth half way", "at-least 7", "growth 2022-06=7", "2022-06", "on-track"},
      {"a ceiling at the end", "at-most 5", "flow 2022=5", "2022", "met"},
      {"a ceiling half way", "at-most 5", "flow 2022-06=5", "2022-06", "on-track"},
      {"a strict ceiling at the end", "less-than 5", "flow 2022=4.9999", "2022", "met"},
      {"nothing allowed, at the end", "at-most 0", "flow 2022=0", "2022", "met"},
      {"nothing allowed, half way", "at-most 0", "flow 2022-06=0", "2022-06", "on-track"},
      {"an exact figure at the end", "equal-to 5", "flow 2022=5", "2022", "met"},
      {"an exact figure half way", "equal-to 5", "flow 2022-06=5", "2022-06", "ahead"},
      {"a range at the end", "between 3 5", "flow 2022=3", "2022", "met"},
      {"a range half way", "between 3 5", "flow 2022-06=3", "2022-06", "on-track"},
      {"around a figure, a little below it", "around 100 2", "flow 2022-06=98", "2022-06", "met"},
      {"steady at a figure half way", "around 100 2 both-ways", "flow 2022-06=98", "2022-06",
       "ahead"},
      {"steady at a figure at the end", "around 100 2 both-ways", "flow 2022=102", "2022", "met"},
      {"growth around a figure at the end", "around 8 0.5", "growth 2022=7.5", "2022", "met"},
      {"before a due date inside the year", "at-most 5 due=2022-06", "flow 2022-05=4", "2022-06",
       "on-track"},
      {"on a due date inside the year", "at-most 5 due=2022-06", "flow 2022-06=4 2022-07=9",
       "2022-09", "met"},
  });
}

TEST(Status, AFlowThatCanFallAgainIsDecidedOnTheDueDateOnly) {
  expect_status({
      {"a deficit of at most 20, half way", "at-least -20", "flow 2022-06=-8", "2022-06",
       "on-track"},
      {"and at the end", "at-least -20", "flow 2022-06=-8 2022=-30", "2022", "missed"},
      {"and kept", "at-least -20", "flow 2022-06=-8 2022=-20", "2022", "met"},
      {"asked by its figure alone", "at-least -20", "flow 2022-06=8", "2022-06", "on-track"},
      {"at least zero", "at-least 0", "flow 2022-06=0", "2022-06", "on-track"},
      {"more than zero", "more-than 0", "flow 2022-06=3", "2022-06", "on-track"},
      {"at least zero, at the end", "at-least 0", "flow 2022=0", "2022", "met"},
      {"not reported at the end", "at-least 0", "flow 2022-06=3", "2023-01", "overdue"},
      {"a figure below zero on record", "at-least 100", "flow 2022-02=-5 2022-06=110", "2022-06",
       "ahead"},
      {"an increment below zero on record", "at-least 100", "flow 2022-03=+120 2022-05=+-10",
       "2022-06", "ahead"},
      {"before the period", "at-least 100", "flow 2021=-5 2022-06=110", "2022-06", "ahead"},
      {"not after the report", "at-least 100", "flow 2022-06=110 2022-09=-5", "2022-06", "met"},
      {"nor after the due date", "at-least 100 due=2022-06", "flow 2022-06=110 2022-09=-5",
       "2022-09", "met"},
      {"at a pace at due", "at-least 100 pace=at-due", "flow 2022-02=-5 2022-06=110", "2022-06",
       "on-track"},
      {"over a limit that it can come back to", "at-most 20", "flow 2022-03=-1 2022-06=25",
       "2022-06", "behind"},
      {"and at the end", "at-most 20", "flow 2022-03=-1 2022-06=25 2022=25", "2022", "missed"},
      {"and come back", "at-most 20", "flow 2022-03=-1 2022-06=25 2022=20", "2022", "met"},
      {"past an exact figure", "equal-to 20 pace=at-due", "flow 2022-03=-1 2022-06=25", "2022-06",
       "behind"},
      {"over a range", "between 5 20", "flow 2022-03=-1 2022-06=25", "2022-06", "behind"},
      {"a limit below zero, not there yet", "at-most -20", "flow 2022-06=-8", "2022-06", "open"},
      {"a range from below zero", "between -20 5", "flow 2022-06=8", "2022-06", "behind"},
      {"nothing allowed is no figure below zero", "at-most 0", "flow 2022-06=1", "2022-06",
       "missed"},
      {"growth may be negative", "at-least 7", "growth 2022-03=-2 2022-06=8", "2022-06",
       "on-track"},
  });
}

TEST(Status, AMilestoneIsMetWhenItIsDone) {
  expect_status({
      {"early", "done", "milestone 2022-03=done", "2022-06", "met"},
      {"on the due date", "done", "milestone 2022-12-31=done", "2022-12-31", "met"},
      {"early, past the due date", "done", "milestone 2022-03=done", "2023-01", "met"},
      {"not started", "done", "milestone 2022-03=not-started", "2022-06", "open"},
      {"in progress", "done", "milestone 2022-03=in-progress", "2022-06", "open"},
      {"in progress, a percentage", "done", "milestone 2022-03=in-progress:100", "2022-06", "open"},
      {"taken back", "done", "milestone 2022-03=done 2022-06=in-progress", "2022-06", "open"},
      {"in progress on the due date", "done", "milestone 2022=in-progress", "2022", "missed"},
      {"in progress, past the due date", "done", "milestone 2022-11=in-progress", "2023-01",
       "overdue"},
      {"done on the day after", "done", "milestone 2022-11=in-progress 2023-01-01=done",
       "2023-01-01", "overdue"},
      {"reported on time, done on the day after", "done",
       "milestone 2022-12-31=in-progress 2023-01-01=done", "2023-01-01", "missed"},
  });
}

TEST(Status, ExactValuesDecideWhatIsMet) {
  expect_status({
      {"6.96 against 7", "at-least 7", "growth 2022=6.96", "2022", "missed"},
      {"7 against 7", "at-least 7", "growth 2022=7", "2022", "met"},
      {"a third against 33.3333", "at-least 33.3333", "stock 2022=1/3", "2022", "met"},
      {"a third against 33.3334", "at-least 33.3334", "stock 2022=1/3", "2022", "missed"},
      {"a third under 33.3334", "at-most 33.3334", "stock 2022=1/3", "2022", "met"},
      {"a third under 33.3333", "at-most 33.3333", "stock 2022=1/3", "2022", "missed"},
  });
}

TEST(Status, WhatIsNotSatisfiedOnTheDueDateIsMissed) {
  expect_status({
      {"a flow", "at-least 100", "flow 2022-12-31=99.9999", "2022-12-31", "missed"},
      {"a flow that has to exceed", "more-than 100", "flow 2022=100", "2022", "missed"},
      {"a stock", "at-least 80", "stock 2021=60 2022=79.9999", "2022", "missed"},
      {"a stock whose baseline satisfied it", "at-least 80", "stock 2021=85 2022=79", "2022",
       "missed"},
      {"a stock that fell again", "at-least 80", "stock 2022-06=85 2022-12=79", "2022", "missed"},
      {"growth", "at-least 7", "growth 2022=6.9999", "2022", "missed"},
      {"growth that had been enough", "at-least 7", "growth 2022-06=8 2022=6.5", "2022", "missed"},
      {"below an exact figure", "equal-to 5", "flow 2022=4", "2022", "missed"},
      {"below a range", "between 3 5", "flow 2022=2", "2022", "missed"},
      {"growth too far from its figure", "around 8 0.5", "growth 2022=7.4999", "2022", "missed"},
      {"growth too far above its figure", "around 8 0.5 both-ways", "growth 2022=8.6", "2022",
       "missed"},
      {"still so past the due date", "at-least 100", "flow 2022=99", "2023-03", "missed"},
      {"late is not on time", "at-least 80", "stock 2022=79 2023-02=81", "2023-03", "missed"},
      {"due inside the year", "at-least 50 due=2022-06", "flow 2022-06=49 2022-07=60", "2022-09",
       "missed"},
  });
}

TEST(Status, AFlowOverItsUpperLimitIsMissedAtOnce) {
  expect_status({
      {"at most: exceeded", "at-most 5", "flow 2022-06=5.0001", "2022-06", "missed"},
      {"at most: reached", "at-most 5", "flow 2022-06=5", "2022-06", "on-track"},
      {"at most 0: exceeded", "at-most 0", "flow 2022-01-01=1", "2022-01-01", "missed"},
      {"less than: reached", "less-than 5", "flow 2022-06=5", "2022-06", "missed"},
      {"less than: not reached", "less-than 5", "flow 2022-06=4.9999", "2022-06", "on-track"},
      {"between: over the upper end", "between 3 5", "flow 2022-06=5.0001", "2022-06", "missed"},
      {"between: at the upper end", "between 3 5", "flow 2022-06=5", "2022-06", "on-track"},
      {"between: below the lower end", "between 3 5", "flow 2022-06=2", "2022-06", "open"},
      {"both ways: overshot", "around 5 1 both-ways", "flow 2022-06=6.0001", "2022-06", "missed"},
      {"equal to: overshot", "equal-to 5", "flow 2022-06=5.0001", "2022-06", "missed"},
      {"past the due date", "at-most 5", "flow 2022-06=6", "2023-01", "missed"},
      {"not a stock", "at-most 40", "stock 2021=35 2022-06=41", "2022-06", "behind"},
      {"not growth", "at-most 3", "growth 2022-06=4", "2022-06", "behind"},
      {"not a relation", "at-most x", "flow 2022-06=50", "2022-06", "behind", "flow 2022-06=40"},
  });
}

TEST(Status, OverdueIsAFinalFigureThatIsNotReported) {
  expect_status({
      {"past the due date", "at-least 100", "flow 2022-11=95", "2023-01-01", "overdue"},
      {"on the due date: 95.0 against 91.7", "at-least 100", "flow 2022-11=95", "2022-12-31",
       "on-track"},
      {"the day before the due date", "at-least 100", "flow 2022-12-30=99", "2023-01", "overdue"},
      {"satisfied so far: a stock", "at-least 80", "stock 2022-11=85", "2023-01", "overdue"},
      {"satisfied so far: a ceiling", "at-most 5", "flow 2022-11=4", "2023-01", "overdue"},
      {"satisfied so far: growth", "at-least 7", "growth 2022-11=8", "2023-01", "overdue"},
      {"satisfied so far: a relation", "at-least x", "flow 2022-11=9", "2023-01", "overdue",
       "flow 2022-11=5"},
      {"reported only for later", "at-least 80", "stock 2022-11=75 2023-01=85", "2023-02",
       "overdue"},
      {"a due date inside the year", "at-least 100 due=2022-06-30", "flow 2022-06-29=9",
       "2022-07-01", "overdue"},
      {"not what is met", "at-least 100", "flow 2022-11=100", "2023-01", "met"},
      {"not what is missed", "at-most 5", "flow 2022-11=6", "2023-01", "missed"},
      {"not what never was reported", "at-least 100", "flow", "2023-01", "no-data"},
      {"not before its deadline: 95.0 against 91.7", "at-least 100 rhythm=monthly",
       "flow 2022-11=95", "2023-01-10", "on-track"},
      {"past its deadline", "at-least 100 rhythm=monthly", "flow 2022-11=95", "2023-01-11",
       "overdue"},
  });
}

TEST(Status, AShareIsHeldAgainstTheExpectedShareInPoints) {
  expect_status({
      {"10 points over", "at-least 100", "flow 2022-06=60", "2022-06", "ahead"},
      {"1/10000 less", "at-least 100", "flow 2022-06=59.9999", "2022-06", "on-track"},
      {"as expected", "at-least 100", "flow 2022-06=50", "2022-06", "on-track"},
      {"1/10000 less than expected", "at-least 100", "flow 2022-06=49.9999", "2022-06", "behind"},
      {"10 points under", "at-least 100", "flow 2022-06=40", "2022-06", "behind"},
      {"1/10000 further under", "at-least 100", "flow 2022-06=39.9999", "2022-06", "off-track"},
      {"around: as expected", "around 100 2", "flow 2022-06=50", "2022-06", "on-track"},
      {"around: 10 points under", "around 100 2", "flow 2022-06=40", "2022-06", "behind"},
      {"around: there, with most of the year to go", "around 80 1.6", "stock 2021=78 2022-06=78.5",
       "2022-06", "on-track"},
      {"a twelfth in January", "at-least 120", "flow 2022-01=10", "2022-01", "on-track"},
      {"1/10000 less than a twelfth", "at-least 120", "flow 2022-01=9.9999", "2022-01", "behind"},
      {"a third and 10 points in April", "at-least 150", "flow 2022-04=65", "2022-04", "ahead"},
      {"the first day's 1/372", "at-least 372", "flow 2022-01-01=1", "2022-01-01", "on-track"},
      {"more than", "more-than 100", "flow 2022-06=49", "2022-06", "behind"},
      {"equal to", "equal-to 100", "flow 2022-06=49", "2022-06", "behind"},
      {"13 of 60 months", "at-least 60 due=2026", "flow 2022=12 2023-01=1", "2023-01", "on-track"},
      {"the leap day: 26 of 60 months", "at-least 60 due=2026", "flow 2022=12 2023=12 2024-02-29=2",
       "2024-03", "on-track"},
      {"June's figure in August is June's", "at-least 100", "flow 2022-06=50", "2022-08",
       "on-track"},
      {"nothing done", "at-least 100", "flow 2022-02=0", "2022-02", "off-track"},
  });
}

TEST(Status, TheShareOfAStockIsMeasuredFromItsBaseline) {
  expect_status({
      {"10 points over", "at-least 80", "stock 2021=60 2022-06=72", "2022-06", "ahead"},
      {"1/10000 less", "at-least 80", "stock 2021=60 2022-06=71.9999", "2022-06", "on-track"},
      {"as expected", "at-least 80", "stock 2021=60 2022-06=70", "2022-06", "on-track"},
      {"1/10000 less than expected", "at-least 80", "stock 2021=60 2022-06=69.9999", "2022-06",
       "behind"},
      {"10 points under", "at-least 80", "stock 2021=60 2022-06=68", "2022-06", "behind"},
      {"1/10000 further under", "at-least 80", "stock 2021=60 2022-06=67.9999", "2022-06",
       "off-track"},
      {"the wrong way", "at-least 80", "stock 2021=60 2022-06=58", "2022-06", "off-track"},
      {"falling, as expected", "at-most 40", "stock 2021=60 2022-06=50", "2022-06", "on-track"},
      {"falling, 10 points over", "at-most 40", "stock 2021=60 2022-06=48", "2022-06", "ahead"},
      {"falling, 1/10000 less than expected", "at-most 40", "stock 2021=60 2022-06=50.0001",
       "2022-06", "behind"},
      {"falling, the wrong way", "at-most 40", "stock 2021=60 2022-06=62", "2022-06", "off-track"},
      {"fractions, as expected", "at-least 100", "stock 2021=1/3 2022-06=2/3", "2022-06",
       "on-track"},
  });
}

TEST(Status, CheckpointsAndPaceSayWhatIsExpected) {
  expect_status({
      {"at a checkpoint, as expected", "at-least 100 2022-06=20", "flow 2022-06=20", "2022-06",
       "on-track"},
      {"at a checkpoint, 1/10000 less", "at-least 100 2022-06=20", "flow 2022-06=19.9999",
       "2022-06", "behind"},
      {"after it: 20 % + half of 80 %", "at-least 100 2022-06=20", "flow 2022-09=60", "2022-09",
       "on-track"},
      {"a stock at a checkpoint", "at-least 80 2022-06=64", "stock 2021=60 2022-06=64", "2022-06",
       "on-track"},
      {"constant: everything", "equal-to 100 pace=constant", "flow 2022-03=100", "2022-03",
       "on-track"},
      {"constant: 10 points under", "at-least 100 pace=constant", "flow 2022-03=90", "2022-03",
       "behind"},
      {"constant: 1/10000 further under", "at-least 100 pace=constant", "flow 2022-03=89.9999",
       "2022-03", "off-track"},
      {"at due: not there yet", "at-least 100 pace=at-due", "flow 2022-11=1", "2022-11", "open"},
      {"at due: not there in the end", "at-least 100 pace=at-due", "flow 2022=99", "2022",
       "missed"},
      {"at due: a stock not there yet", "at-least 80 pace=at-due", "stock 2021=60 2022-06=70",
       "2022-06", "open"},
      {"at due: a stock there already", "at-least 80 pace=at-due", "stock 2021=60 2022-06=80",
       "2022-06", "on-track"},
  });
}

struct LineCase {
  std::string name;
  std::string figure;
  std::string expected;
};

void expect_by_lines(const Thresholds& lines, const std::string& target, const std::string& date,
                     const std::vector<LineCase>& cases) {
  for (const LineCase& c : cases) {
    EXPECT_EQ(word(assessed(target, "flow " + date + "=" + c.figure, date, "", lines).status),
              c.expected)
        << c.name;
  }
}

TEST(Status, APlanMayDrawItsOwnLinesInPoints) {
  const Thresholds lines{PaceComparison::points, decimal("5"), decimal("-2.5"), decimal("-20")};
  expect_by_lines(lines, "at-least 100", "2022-06",
                  {
                      {"at ahead", "55", "ahead"},
                      {"1/10000 less", "54.9999", "on-track"},
                      {"at on-track", "47.5", "on-track"},
                      {"1/10000 under it", "47.4999", "behind"},
                      {"at behind", "30", "behind"},
                      {"1/10000 under that", "29.9999", "off-track"},
                  });
}

TEST(Status, APlanMayCompareTheRatioOfTheShares) {
  const Thresholds lines{PaceComparison::ratio, decimal("1.15"), decimal("0.85"), decimal("0.7")};
  expect_by_lines(lines, "at-least 100", "2022-06",
                  {
                      {"at ahead", "57.5", "ahead"},
                      {"1/10000 less", "57.4999", "on-track"},
                      {"at on-track", "42.5", "on-track"},
                      {"1/10000 under it", "42.4999", "behind"},
                      {"at behind", "35", "behind"},
                      {"1/10000 under that", "34.9999", "off-track"},
                      {"below zero", "-1", "off-track"},
                  });
  expect_by_lines(lines, "at-least 120", "2022-01",
                  {
                      {"1.15 twelfths", "11.5", "ahead"},
                      {"0.85 twelfths", "8.5", "on-track"},
                      {"0.7 twelfths", "7", "behind"},
                      {"1/10000 less", "6.9999", "off-track"},
                  });
}

TEST(Status, WhereNothingIsExpectedYetAnythingIsAheadAndNothingOnTrack) {
  const Thresholds ratio{PaceComparison::ratio, decimal("1.15"), decimal("0.85"), decimal("0.7")};
  expect_by_lines(ratio, "at-least 100 2022-06=0", "2022-03",
                  {
                      {"ratio: a trace", "0.0001", "ahead"},
                      {"ratio: nothing", "0", "on-track"},
                      {"ratio: less than nothing", "-0.0001", "off-track"},
                  });
  expect_by_lines({}, "at-least 100 2022-06=0", "2022-03",
                  {
                      {"points: 10 points", "10", "ahead"},
                      {"points: a trace", "0.0001", "on-track"},
                      {"points: nothing", "0", "on-track"},
                      {"points: less than nothing", "-0.0001", "behind"},
                  });
}

TEST(Status, ComparedAsARatioANegativeExpectedShareIsHeldAgainstBySign) {
  const Thresholds ratio{PaceComparison::ratio, decimal("1.15"), decimal("0.85"), decimal("0.7")};
  // The checkpoint lies as far on the other side as the figure does: E is -1 in June.
  expect_by_lines(ratio, "at-least 100 2022-06=-100", "2022-06",
                  {
                      {"better than expected", "-99.9999", "ahead"},
                      {"far better", "0", "ahead"},
                      {"as expected", "-100", "on-track"},
                      {"worse than expected", "-100.0001", "off-track"},
                      {"far worse", "-300", "off-track"},
                  });
}

TEST(Status, WithoutAShareWhatIsSatisfiedSoFarIsOnTrack) {
  expect_status({
      {"a ceiling", "at-most 5", "flow 2022-11=5", "2022-11", "on-track"},
      {"a range of a flow", "between 3 5", "flow 2022-11=4", "2022-11", "on-track"},
      {"a stock with no baseline", "at-least 80", "stock 2022-06=80", "2022-06", "on-track"},
      {"a stock whose baseline satisfied it", "at-least 80", "stock 2021=85 2022-06=82", "2022-06",
       "on-track"},
      {"a falling stock likewise", "at-most 40", "stock 2021=35 2022-06=40", "2022-06", "on-track"},
      {"a range of a stock", "between 70 80", "stock 2021=60 2022-06=70", "2022-06", "on-track"},
      {"more than the baseline", "more-than 80", "stock 2021=80 2022-06=80.0001", "2022-06",
       "on-track"},
      {"growth", "at-least 7", "growth 2022-06=7", "2022-06", "on-track"},
      {"growth of a mean", "at-least 10 due=2026", "growth 2022=0 2023=21", "2023", "on-track"},
      {"growth not above", "at-most -2.5", "growth 2022-06=-2.5", "2022-06", "on-track"},
      {"a relation", "more-than x", "growth 2022-06=7", "2022-06", "on-track", "growth 2022-06=6"},
  });
}

TEST(Status, ALevelWhoseBaselineSatisfiedItIsBehindWhereItDoesNotAnyMore) {
  expect_status({
      {"at least", "at-least 80", "stock 2021=85 2022-06=79.9999", "2022-06", "behind"},
      {"at most", "at-most 40", "stock 2021=35 2022-06=40.0001", "2022-06", "behind"},
      {"equal to", "equal-to 80", "stock 2021=80 2022-06=81", "2022-06", "behind"},
      {"a range", "between 70 80", "stock 2021=75 2022-06=81", "2022-06", "behind"},
      {"far away", "at-least 80", "stock 2021=80 2022-06=0", "2022-06", "behind"},
  });
}

TEST(Status, ALevelThatHasToLeaveItsBaselineIsBehindUntilItHas) {
  expect_status({
      {"less than it: as it was", "less-than 2.04", "stock 2021=2.04 2022-06=2.04", "2022-06",
       "behind"},
      {"less than it: worse", "less-than 2.04", "stock 2021=2.04 2022-06=2.1", "2022-06", "behind"},
      {"less than it: better", "less-than 2.04", "stock 2021=2.04 2022-06=2.0399", "2022-06",
       "on-track"},
      {"more than it: as it was", "more-than 80", "stock 2021=80 2022-06=80", "2022-06", "behind"},
      {"more than it: worse", "more-than 80", "stock 2021=80 2022-06=79", "2022-06", "behind"},
      {"more than it: better", "more-than 80", "stock 2021=80 2022-06=80.0001", "2022-06",
       "on-track"},
      {"at the end: better", "less-than 2.04", "stock 2021=2.04 2022=2.03", "2022", "met"},
      {"at the end: as it was", "less-than 2.04", "stock 2021=2.04 2022=2.04", "2022", "missed"},
      {"past the due date", "less-than 2.04", "stock 2021=2.04 2022-11=2.1", "2023-01", "overdue"},
      {"at a pace at due too", "less-than 2.04 pace=at-due", "stock 2021=2.04 2022-06=2.1",
       "2022-06", "behind"},
      {"a fraction", "more-than 50", "stock 2021=1/2 2022-06=1/2", "2022-06", "behind"},
      {"1/10000 from it there is a way", "less-than 2.0399", "stock 2021=2.04 2022-06=2.1",
       "2022-06", "off-track"},
      {"not its actual but its baseline counts", "less-than 2.04 pace=at-due", "stock 2022-06=2.04",
       "2022-06", "open"},
  });
}

TEST(Status, GrowthIsBehindFrom70PercentOfItsFigureAndOffTrackBelow) {
  expect_status({
      {"70 % exactly", "at-least 7", "growth 2022-06=4.9", "2022-06", "behind"},
      {"1/10000 less", "at-least 7", "growth 2022-06=4.8999", "2022-06", "off-track"},
      {"1/10000 below the figure", "at-least 7", "growth 2022-06=6.9999", "2022-06", "behind"},
      {"the figure that has to be exceeded", "more-than 7", "growth 2022-06=7", "2022-06",
       "behind"},
      {"a fall", "at-least 7", "growth 2022-06=-1", "2022-06", "off-track"},
      {"a figure of zero", "at-least 0", "growth 2022-06=-30", "2022-06", "behind"},
      {"a figure below zero", "at-least -2", "growth 2022-06=-30", "2022-06", "behind"},
      {"above a ceiling", "at-most 3", "growth 2022-06=30", "2022-06", "behind"},
      {"below a range: 70 % of its lower end", "between 6 8", "growth 2022-06=4.2", "2022-06",
       "behind"},
      {"below a range: 1/10000 less", "between 6 8", "growth 2022-06=4.1999", "2022-06",
       "off-track"},
      {"above a range", "between 6 8", "growth 2022-06=9", "2022-06", "behind"},
      {"around: within", "around 8 0.5", "growth 2022-06=7.5", "2022-06", "on-track"},
      {"around: 70 % of its figure", "around 8 0.5", "growth 2022-06=5.6", "2022-06", "behind"},
      {"around: 1/10000 less", "around 8 0.5", "growth 2022-06=5.5999", "2022-06", "off-track"},
      {"both ways: above", "around 8 0.5 both-ways", "growth 2022-06=9", "2022-06", "behind"},
      {"70 % of a mean", "at-least 10 due=2026", "growth 2022=7", "2022", "behind"},
      {"a pace changes nothing", "at-least 7 pace=constant", "growth 2022-06=4.9", "2022-06",
       "behind"},
  });
}

TEST(Status, GrowthWithoutAMeanLiesBelowEveryFigure) {
  const std::string fell = "growth 2022=-150 2023=9";
  expect_status({
      {"at least", "at-least 7 due=2026", fell, "2023", "off-track"},
      {"more than", "more-than 7 due=2026", fell, "2023", "off-track"},
      {"a figure of zero", "at-least 0 due=2026", fell, "2023", "behind"},
      {"an exact figure", "equal-to 7 due=2026", fell, "2023", "off-track"},
      {"a range", "between 6 8 due=2026", fell, "2023", "off-track"},
      {"at most", "at-most 7 due=2026", fell, "2023", "on-track"},
      {"less than", "less-than 7 due=2026", fell, "2023", "on-track"},
      {"at least, at the end", "at-least 7 due=2023", fell, "2023", "missed"},
      {"at most, at the end", "at-most 7 due=2023", fell, "2023", "met"},
      {"at least, past the due date", "at-least 7 due=2023", "growth 2022=-150 2023-11=9", "2024",
       "overdue"},
      {"at most, past the due date", "at-most 7 due=2023", "growth 2022=-150 2023-11=9", "2024",
       "overdue"},
      {"a relation", "more-than x due=2026", fell, "2023", "behind", "growth 2022=1 2023=2"},
      {"a relation with a ceiling", "less-than x due=2026", fell, "2023", "on-track",
       "growth 2022=1 2023=2"},
      {"in step", "in-step-with x 1 due=2026", fell, "2023", "behind", "growth 2022=1 2023=2"},
      {"without its reference", "less-than x due=2026", fell, "2023", "no-data", "growth"},
      {"still to be set", "set-later due=2026", fell, "2023", "unset"},
      {"inside one year a fall is a figure", "at-most -120", "growth 2022=-119", "2022", "missed"},
  });
}

TEST(Status, ALevelWithoutABaselineIsHeldAgainst70PercentOfItsFigure) {
  expect_status({
      {"there", "at-least 80", "stock 2022-06=80", "2022-06", "on-track"},
      {"1/10000 less", "at-least 80", "stock 2022-06=79.9999", "2022-06", "behind"},
      {"70 %", "at-least 80", "stock 2022-06=56", "2022-06", "behind"},
      {"1/10000 less than 70 %", "at-least 80", "stock 2022-06=55.9999", "2022-06", "off-track"},
      {"constant", "at-least 80 pace=constant", "stock 2022-06=50", "2022-06", "off-track"},
      {"with checkpoints", "at-least 80 2022-03=70", "stock 2022-06=56", "2022-06", "behind"},
      {"a falling one", "at-most 40", "stock 2022-06=41", "2022-06", "behind"},
      {"around", "around 80 1.6", "stock 2022-06=56", "2022-06", "behind"},
      {"70 % of the lower end of a range", "between 70 80", "stock 2022-06=49", "2022-06",
       "behind"},
      {"1/10000 less", "between 70 80", "stock 2022-06=48.9999", "2022-06", "off-track"},
      {"above a range", "between 70 80", "stock 2022-06=90", "2022-06", "behind"},
      {"a figure of 0", "at-least 0", "stock 2022-06=-5", "2022-06", "behind"},
      {"a baseline of any day before", "at-least 80", "stock 2020=10 2022-06=50", "2022-06",
       "on-track"},
      {"a relation", "at-least x", "stock 2022-06=10", "2022-06", "behind", "stock 2022-06=80"},
      {"still to be set", "set-later", "stock 2022-06=10", "2022-06", "unset"},
      {"at the end", "at-least 80", "stock 2022=79", "2022", "missed"},
  });
}

TEST(Status, EverythingElseIsOpen) {
  expect_status({
      {"a stock of the due date, with no baseline", "at-least 80 pace=at-due", "stock 2022-06=50",
       "2022-06", "open"},
      {"a stock on its way to a range", "between 70 80", "stock 2021=60 2022-06=69", "2022-06",
       "open"},
      {"a flow below a range", "between 3 5", "flow 2022-06=2", "2022-06", "open"},
      {"a flow that has to be at least zero", "at-least 0", "flow 2022-06=-1", "2022-06", "open"},
      {"a milestone", "done", "milestone 2022-06=in-progress:99", "2022-06", "open"},
  });
}

TEST(Status, ARelationIsDecidedOnTheDueDateOnly) {
  expect_status({
      {"satisfied half way: a flow", "at-least x", "flow 2022-06=50", "2022-06", "on-track",
       "flow 2022-06=40"},
      {"satisfied at the end: a flow", "at-least x", "flow 2022=50", "2022", "met", "flow 2022=50"},
      {"satisfied on the day before", "more-than x", "flow 2022-12-30=50", "2022", "on-track",
       "flow 2022-11=40"},
      {"not satisfied half way: a flow", "more-than x", "flow 2022-06=40", "2022-06", "behind",
       "flow 2022-06=40"},
      {"not satisfied at the end: a flow", "more-than x", "flow 2022=40", "2022", "missed",
       "flow 2022=40"},
      {"over its limit half way: a flow", "at-most x", "flow 2022-06=41", "2022-06", "behind",
       "flow 2022-06=40"},
      {"over its limit at the end: a flow", "at-most x", "flow 2022=41", "2022", "missed",
       "flow 2022=40"},
      {"satisfied half way: a stock", "less-than x", "stock 2022-06=39", "2022-06", "on-track",
       "stock 2022-06=40"},
      {"satisfied at the end: a stock", "less-than x", "stock 2022=39", "2022", "met",
       "stock 2022=40"},
      {"not satisfied half way: a stock", "at-least x", "stock 2021=60 2022-06=70", "2022-06",
       "behind", "stock 2022-06=71"},
      {"growth far below is behind, not off track", "more-than x", "growth 2022-06=-9", "2022-06",
       "behind", "growth 2022-06=7"},
      {"in step half way: exactly", "in-step-with x 1", "growth 2022-06=6", "2022-06", "on-track",
       "growth 2022-06=7"},
      {"in step half way: 1/10000 further", "in-step-with x 1", "growth 2022-06=5.9999", "2022-06",
       "behind", "growth 2022-06=7"},
      {"in step at the end: exactly", "in-step-with x 1", "growth 2022=6", "2022", "met",
       "growth 2022=7"},
      {"in step at the end: 1/10000 further", "in-step-with x 1", "growth 2022=5.9999", "2022",
       "missed", "growth 2022=7"},
  });
}

// Figures.

TEST(Assessment, ActualAndDataDateAreThoseOfTheTargetsPeriod) {
  const Assessment found = assessed("at-least 100 from=2022-02-18 due=2022-06-30",
                                    "flow 2022-01=10 2022-03=30 2022-05=60 2022-07=90", "2022-12");
  ASSERT_TRUE(found.actual);
  EXPECT_EQ(shown(found.actual->figure), "50");
  EXPECT_EQ(shown(found.actual->data_date), "2022-05-31");
}

TEST(Assessment, AReferenceIsTakenAtTheDataDateOrTheLatestBeforeIt) {
  expect_each(&Assessment::planned,
              {
                  {"on the data date", "more-than x", "growth 2022-06-30=8", "2022-09", "7",
                   "growth 2022-05=6 2022-06-30=7 2022-07-01=9"},
                  {"the latest before it", "more-than x", "growth 2022-06-30=8", "2022-09", "6",
                   "growth 2022-03=5 2022-05=6 2022-07-01=9"},
                  {"never after it", "more-than x", "growth 2022-06-30=8", "2022-09", "-",
                   "growth 2022-07-01=9"},
                  {"not before the start", "more-than x", "growth 2022-06-30=8", "2022-09", "-",
                   "growth 2021-12-31=9"},
                  {"on the first day", "more-than x", "growth 2022-06-30=8", "2022-09", "5",
                   "growth 2022-01-01=5"},
              });
}

TEST(Assessment, AReferenceObeysTheRuleOfItsMeasureOverTheSamePeriod) {
  expect_each(
      &Assessment::planned,
      {
          {"a flow", "more-than x", "flow 2022-06=50", "2022-06", "45",
           "flow 2022-03=30 2022-04=+15"},
          {"a flow from inside a year", "more-than x from=2022-02-18", "flow 2022-06=50", "2022-06",
           "35", "flow 2022-01=10 2022-06=45"},
          {"a flow of several years", "more-than x due=2026", "flow 2022=9 2023=9", "2023", "220",
           "flow 2022=100 2023=120"},
          {"growth of several years", "in-step-with x 1 due=2026", "growth 2022=9 2023=9", "2023",
           "10", "growth 2022=0 2023=21"},
          {"a stock", "less-than x", "stock 2022-06=50", "2022-06", "100/3", "stock 2022-06=1/3"},
          {"another measure", "more-than x", "growth 2022-06=50", "2022-06", "8",
           "stock 2022-06=8"},
      });
}

TEST(Assessment, PlannedIsTheFigureThatTheActualIsHeldAgainst) {
  expect_each(&Assessment::planned,
              {
                  {"its own", "at-least 100", "flow 2022-06=50", "2022-06", "100"},
                  {"also without entries", "at-least 100", "flow", "2022-06", "100"},
                  {"a relation without entries", "at-least x", "growth", "2022-06", "-",
                   "growth 2022-06=7"},
                  {"a range", "between 3 5", "flow 2022-06=4", "2022-06", "-"},
                  {"a milestone", "done", "milestone 2022-06=done", "2022-06", "-"},
                  {"still to be set", "set-later", "flow 2022-06=4", "2022-06", "-"},
              });
}

TEST(Assessment, OnlyAStockHasABaseline) {
  expect_each(
      &Assessment::baseline,
      {
          {"a stock", "at-least 80", "stock 2020=50 2021=60 2022-06=70", "2022-06", "60"},
          {"a stock not reported yet", "at-least 80", "stock 2021=60", "2022-06", "60"},
          {"before a start inside the year", "at-least 80 from=2022-02-18",
           "stock 2021=60 2022-01=61 2022-06=70", "2022-06", "61"},
          {"a report before the period", "at-least 80", "stock 2020=50 2021-11=60", "2021-06",
           "50"},
          {"on the day of the level", "at-least 80", "stock 2020=50 2021-11=60", "2021-11", "60"},
          {"a report before any level", "at-least 80", "stock 2021-11=60", "2021-06", "-"},
          {"a stock without one", "at-least 80", "stock 2022-06=70", "2022-06", "-"},
          {"a flow", "at-least 80", "flow 2021=60 2022-06=70", "2022-06", "-"},
      });
}

TEST(Assessment, AttainmentIsThePartOfTheFigureReachedAndNeverCapped) {
  expect_each(&Assessment::attainment,
              {
                  {"at least", "at-least 100", "flow 2022-06=40", "2022-06", "0.4"},
                  {"at least: 110 %", "at-least 100", "flow 2022-06=110", "2022-06", "1.1"},
                  {"at least: nothing yet", "at-least 100", "flow 2022-06=0", "2022-06", "0"},
                  {"at least: below zero", "at-least 100", "flow 2022-06=-1", "2022-06", "-"},
                  {"more than", "more-than 100", "flow 2022-06=100", "2022-06", "1"},
                  {"a stock, not from its baseline", "at-least 80", "stock 2021=60 2022-06=70",
                   "2022-06", "0.875"},
                  {"growth: 6.96 of 7", "at-least 7", "growth 2022-06=6.96", "2022-06", "174/175"},
                  {"around", "around 100 2", "flow 2022-06=98", "2022-06", "0.98"},
                  {"both ways", "around 100 2 both-ways", "flow 2022-06=98", "2022-06", "-"},
                  {"at most: below", "at-most 50", "flow 2022-06=40", "2022-06", "1.25"},
                  {"at most: above", "at-most 50", "flow 2022-06=80", "2022-06", "0.625"},
                  {"at most: nothing", "at-most 50", "flow 2022-06=0", "2022-06", "-"},
                  {"at most: below zero", "at-most 50", "stock 2022-06=-1", "2022-06", "-"},
                  {"less than", "less-than 50", "flow 2022-06=50", "2022-06", "1"},
                  {"without entries", "at-least 100", "flow", "2022-06", "-"},
              });
}

TEST(Assessment, AttainmentIsBlankWhereItWouldMeanNothing) {
  expect_each(
      &Assessment::attainment,
      {
          {"at least zero", "at-least 0", "flow 2022-06=5", "2022-06", "-"},
          {"at least, below zero", "at-least -5", "growth 2022-06=-4", "2022-06", "-"},
          {"at most zero", "at-most 0", "flow 2022-06=5", "2022-06", "-"},
          {"at most, below zero", "at-most -5", "growth 2022-06=4", "2022-06", "-"},
          {"equal to", "equal-to 100", "flow 2022-06=40", "2022-06", "-"},
          {"a range", "between 3 5", "flow 2022-06=4", "2022-06", "-"},
          {"a relation", "at-least x", "growth 2022-06=7", "2022-06", "-", "growth 2022-06=5"},
          {"in step", "in-step-with x 1", "growth 2022-06=7", "2022-06", "-", "growth 2022-06=5"},
          {"still to be set", "set-later", "flow 2022-06=4", "2022-06", "-"},
      });
}

TEST(Assessment, AttainmentOfAMilestoneIs0ItsPercentageOr100) {
  expect_each(
      &Assessment::attainment,
      {
          {"not started", "done", "milestone 2022-06=not-started", "2022-06", "0"},
          {"in progress", "done", "milestone 2022-06=in-progress", "2022-06", "-"},
          {"40 %", "done", "milestone 2022-06=in-progress:40", "2022-06", "0.4"},
          {"0 %", "done", "milestone 2022-06=in-progress:0", "2022-06", "0"},
          {"100 %, but not done", "done", "milestone 2022-06=in-progress:100", "2022-06", "1"},
          {"done", "done", "milestone 2022-06=done", "2022-06", "1"},
      });
}

/// `share / expected / gap`
void expect_shares(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    const Assessment found = assessed(c.target, c.entries, c.as_of, c.reference);
    EXPECT_EQ(shown(found.share) + " / " + shown(found.expected) + " / " + shown(found.gap),
              c.expected)
        << c.name;
  }
}

TEST(Assessment, GapIsShareMinusExpectedShareAtTheDataDate) {
  expect_shares({
      {"a flow", "at-least 100", "flow 2022-06=60", "2022-06", "0.6 / 0.5 / 0.1"},
      {"a flow behind", "at-least 100", "flow 2022-03=20", "2022-03", "0.2 / 0.25 / -0.05"},
      {"a flow exactly", "at-least 120", "flow 2022-01=10", "2022-01", "1/12 / 1/12 / 0"},
      {"a flow, never capped", "at-least 100", "flow 2022-06=150", "2022-06", "1.5 / 0.5 / 1"},
      {"at the data date, not the report's", "at-least 100", "flow 2022-06=60", "2022-11",
       "0.6 / 0.5 / 0.1"},
      {"past the due date", "at-least 100", "flow 2022=60 2023-01=5", "2023-02", "0.6 / 1 / -0.4"},
      {"from inside a year: 4 11/28 of 10 11/28", "at-least 97 from=2022-02-18",
       "flow 2022-01=10 2022-06=51", "2022-06", "41/97 / 41/97 / 0"},
      {"a stock", "at-least 80", "stock 2021=60 2022-06=65", "2022-06", "0.25 / 0.5 / -0.25"},
      {"a falling stock", "at-most 40", "stock 2021=60 2022-06=48", "2022-06", "0.6 / 0.5 / 0.1"},
      {"the wrong way", "at-least 80", "stock 2021=60 2022-06=58", "2022-06", "-0.1 / 0.5 / -0.6"},
      {"a checkpoint", "at-least 100 2022-06=20", "flow 2022-06=30", "2022-06", "0.3 / 0.2 / 0.1"},
      {"a constant pace", "at-least 100 pace=constant", "flow 2022-06=95", "2022-06",
       "0.95 / 1 / -0.05"},
      {"five years", "at-least 60 due=2026", "flow 2022=15", "2022", "0.25 / 0.2 / 0.05"},
  });
}

TEST(Assessment, ShareExpectedShareAndGapAreThereTogetherOrNotAtAll) {
  const std::string none = "- / - / -";
  expect_shares({
      {"a pace at due", "at-least 100 pace=at-due", "flow 2022-06=60", "2022-06", none},
      {"a ceiling", "at-most 100", "flow 2022-06=60", "2022-06", none},
      {"a range", "between 80 100", "flow 2022-06=60", "2022-06", none},
      {"a flow that has to reach nothing", "at-least 0", "flow 2022-06=60", "2022-06", none},
      {"a stock with no baseline", "at-least 80", "stock 2022-06=65", "2022-06", none},
      {"a satisfied baseline", "at-least 80", "stock 2021=85 2022-06=65", "2022-06", none},
      {"more than the baseline", "more-than 80", "stock 2021=80 2022-06=81", "2022-06", none},
      {"less than the baseline", "less-than 80", "stock 2021=80 2022-06=81", "2022-06", none},
      {"growth", "at-least 7", "growth 2022-06=6", "2022-06", none},
      {"a milestone", "done", "milestone 2022-06=in-progress:40", "2022-06", none},
      {"a relation", "at-least x", "flow 2022-06=60", "2022-06", none, "flow 2022-06=50"},
      {"still to be set", "set-later", "flow 2022-06=60", "2022-06", none},
      {"without entries", "at-least 100", "flow", "2022-06", none},
  });
}

TEST(Assessment, VarianceIsActualMinusPlannedOrTheReference) {
  expect_each(
      &Assessment::variance,
      {
          {"below", "at-least 7", "growth 2022-06=6.96", "2022-06", "-0.04"},
          {"above", "at-least 100", "flow 2022-06=110", "2022-06", "10"},
          {"over a ceiling", "at-most 5", "flow 2022-06=6", "2022-06", "1"},
          {"a fraction", "at-least 100", "stock 2022-06=1/3", "2022-06", "-200/3"},
          {"a relation", "more-than x", "growth 2022-06=6", "2022-06", "-1", "growth 2022-06=7"},
          {"in step", "in-step-with x 1", "growth 2022-06=6", "2022-06", "-1", "growth 2022-06=7"},
          {"a relation without its reference", "more-than x", "growth 2022-06=6", "2022-06", "-",
           "growth"},
          {"a milestone", "done", "milestone 2022-06=in-progress:40", "2022-06", "-"},
          {"without entries", "at-least 7", "growth", "2022-06", "-"},
      });
}

TEST(Assessment, RemainingIsWhatIsMissingAndNeverNegative) {
  expect_each(&Assessment::remaining,
              {
                  {"below", "at-least 100", "flow 2022-06=40", "2022-06", "60"},
                  {"reached", "at-least 100", "flow 2022-06=110", "2022-06", "0"},
                  {"over a ceiling", "at-most 5", "flow 2022-06=6", "2022-06", "1"},
                  {"under a ceiling", "at-most 5", "flow 2022-06=4", "2022-06", "0"},
                  {"a falling stock", "at-most 40", "stock 2021=60 2022-06=52", "2022-06", "12"},
                  {"the distance to a range", "between 60 80", "flow 2022-06=30", "2022-06", "30"},
                  {"above a range", "between 60 80", "flow 2022-06=90", "2022-06", "10"},
                  {"above an exact figure", "equal-to 80", "flow 2022-06=90", "2022-06", "10"},
                  {"at a strict floor", "more-than 100", "flow 2022-06=100", "2022-06", "0"},
                  {"at a strict ceiling", "less-than 100", "flow 2022-06=100", "2022-06", "0"},
                  {"growth", "at-least 7", "growth 2022-06=6.96", "2022-06", "0.04"},
                  {"up to the tolerance", "in-step-with x 1", "growth 2022-06=5.5", "2022-06",
                   "0.5", "growth 2022-06=7"},
                  {"past the due date", "at-least 100", "flow 2022=40", "2023-01", "60"},
                  {"a milestone", "done", "milestone 2022-06=in-progress:40", "2022-06", "-"},
                  {"still to be set", "set-later", "flow 2022-06=40", "2022-06", "-"},
              });
}

TEST(Assessment, NeededPerMonthIsWhatRemainsOverTheMonthsAfterTheDataDate) {
  expect_each(
      &Assessment::needed_per_month,
      {
          {"60 in 6 months", "at-least 100", "flow 2022-06=40", "2022-06", "10"},
          {"65 in 6.5 months", "at-least 100", "flow 2022-06-15=35", "2022-06", "10"},
          {"after the data date, not the report's", "at-least 100", "flow 2022-06=40", "2022-10",
           "10"},
          {"on the last day but one: 1 in 1/31", "at-least 100", "flow 2022-12-30=99", "2022-12-30",
           "31"},
          {"nothing", "at-least 100", "flow 2022-06=110", "2022-06", "0"},
          {"96 in 48 months", "at-least 100 due=2026", "flow 2022=4", "2022", "2"},
          {"up to a due date inside the year", "at-least 100 due=2022-09", "flow 2022-06=40",
           "2022-06", "20"},
          {"more than", "more-than 100", "flow 2022-06=40", "2022-06", "10"},
          {"equal to", "equal-to 100", "flow 2022-06=40", "2022-06", "10"},
          {"up to a range", "between 60 80", "flow 2022-06=30", "2022-06", "5"},
          {"a stock", "at-least 80", "stock 2021=60 2022-06=70", "2022-06", "5/3"},
          {"a stock with no baseline", "at-least 80", "stock 2022-06=68", "2022-06", "2"},
          {"a falling stock", "at-most 40", "stock 2021=60 2022-06=52", "2022-06", "2"},
          {"an exact figure that is reached", "equal-to 100", "flow 2022-06=100", "2022-06", "0"},
          {"a stock above its exact figure", "equal-to 80", "stock 2022-06=92", "2022-06", "2"},
          {"a stock above its range", "between 60 80", "stock 2022-06=92", "2022-06", "2"},
      });
}

TEST(Assessment, NeededPerMonthIsBlankWhereNoMonthOrFigureIsLeft) {
  expect_each(&Assessment::needed_per_month,
              {
                  {"on the due date", "at-least 100", "flow 2022-12-31=40", "2022-12-31", "-"},
                  {"past it", "at-least 100", "flow 2022=40", "2023-01", "-"},
                  {"a ceiling", "at-most 100", "flow 2022-06=40", "2022-06", "-"},
                  {"a strict ceiling", "less-than 100", "flow 2022-06=40", "2022-06", "-"},
                  {"above an exact figure", "equal-to 100", "flow 2022-06=101", "2022-06", "-"},
                  {"above a range", "between 60 80", "flow 2022-06=81", "2022-06", "-"},
                  {"not above one that it can come back to", "between 60 80",
                   "flow 2022-03=-1 2022-06=92", "2022-06", "2"},
                  {"growth", "at-least 7", "growth 2022-06=6", "2022-06", "-"},
                  {"a relation of a flow", "at-least x", "flow 2022-06=40", "2022-06", "-",
                   "flow 2022-06=50"},
                  {"a relation of a stock", "at-least x", "stock 2022-06=40", "2022-06", "-",
                   "stock 2022-06=50"},
                  {"a milestone", "done", "milestone 2022-06=in-progress:40", "2022-06", "-"},
                  {"still to be set", "set-later", "flow 2022-06=40", "2022-06", "-"},
                  {"without entries", "at-least 100", "flow", "2022-06", "-"},
              });
}

TEST(Assessment, TheProjectedFigureOfAFlowIsActualOverExpectedShare) {
  expect_each(
      &Assessment::projected,
      {
          {"30 in a quarter", "at-least 100", "flow 2022-03=30", "2022-03", "120"},
          {"at the data date, not the report's", "at-least 100", "flow 2022-03=30", "2022-11",
           "120"},
          {"on the due date", "at-least 100", "flow 2022=95", "2022", "95"},
          {"on the first day: 1/372", "at-least 100", "flow 2022-01-01=1", "2022-01-01", "372"},
          {"a fifth of five years", "at-least 100 due=2026", "flow 2022=15", "2022", "75"},
          {"through a checkpoint", "at-least 100 2022-06=20", "flow 2022-06=30", "2022-06", "150"},
          {"a ceiling", "at-most 5", "flow 2022-06=3", "2022-06", "6"},
          {"a range", "between 3 5", "flow 2022-06=2", "2022-06", "4"},
          {"a relation", "at-least x", "flow 2022-03=30", "2022-03", "120", "flow 2022-03=5"},
          {"at a constant pace", "at-least 100 pace=constant", "flow 2022-03=30", "2022-03", "30"},
      });
}

TEST(Assessment, TheProjectedFigureOfAStockIsItsBaselinePlusItsChangeOverExpectedShare) {
  expect_each(
      &Assessment::projected,
      {
          {"60 + 6 x 4", "at-least 80", "stock 2021=60 2022-03=66", "2022-03", "84"},
          {"the wrong way: 60 - 2 x 2", "at-least 80", "stock 2021=60 2022-06=58", "2022-06", "56"},
          {"falling: 60 - 8 x 2", "at-most 40", "stock 2021=60 2022-06=52", "2022-06", "44"},
          {"a satisfied baseline: 85 - 3 x 2", "at-least 80", "stock 2021=85 2022-06=82", "2022-06",
           "79"},
          {"on the due date", "at-least 80", "stock 2021=60 2022=79", "2022", "79"},
          {"through a checkpoint: 60 + 3 x 5", "at-least 80 2022-06=64", "stock 2021=60 2022-06=63",
           "2022-06", "75"},
          {"thirds: 100/3 + 100/3 x 2", "at-least 100", "stock 2021=1/3 2022-06=2/3", "2022-06",
           "100"},
      });
}

TEST(Assessment, NothingIsProjectedWhereNoShareIsExpected) {
  expect_each(
      &Assessment::projected,
      {
          {"a pace at due", "at-least 100 pace=at-due", "flow 2022-03=30", "2022-03", "-"},
          {"nothing expected yet", "at-least 100 2022-06=0", "flow 2022-03=30", "2022-03", "-"},
          {"less than nothing expected", "at-least 80 2022-06=58", "stock 2021=60 2022-06=59",
           "2022-06", "-"},
          {"a stock with no baseline", "at-least 80", "stock 2022-03=66", "2022-03", "-"},
          {"growth", "at-least 7", "growth 2022-03=6", "2022-03", "-"},
          {"a milestone", "done", "milestone 2022-03=in-progress:40", "2022-03", "-"},
          {"still to be set", "set-later", "flow 2022-03=30", "2022-03", "-"},
          {"without entries", "at-least 100", "flow", "2022-03", "-"},
      });
}

TEST(Assessment, LastYearIsTheSameRulePeriodAndDataDateOneYearEarlier) {
  expect_each(
      &Assessment::last_year,
      {
          {"a flow", "at-least 100", "flow 2021-06=40 2021-12=90 2022-06=50", "2022-06", "40"},
          {"the day after is later", "at-least 100", "flow 2021-07-01=41 2022-06-30=50", "2022-06",
           "-"},
          {"the latest before that day", "at-least 100", "flow 2021-05=33 2022-06=50", "2022-06",
           "33"},
          {"by the data date, not the report's", "at-least 100",
           "flow 2021-06=40 2021-09=60 2022-06=50", "2022-09", "40"},
          {"with increments", "at-least 100", "flow 2021-03=30 2021-04=+5 2022-06=50", "2022-06",
           "35"},
          {"not the year before that", "at-least 100", "flow 2020-12=80 2022-06=50", "2022-06",
           "-"},
          {"from inside a year", "at-least 100 from=2022-02-18",
           "flow 2021-01=5 2021-06=45 2022-01=9 2022-06=60", "2022-06", "40"},
          {"several years: the two before", "at-least 100 due=2026",
           "flow 2021=80 2022-06=40 2022=90 2023-06=50", "2023-06", "120"},
          {"a stock", "at-least 80", "stock 2021-06=65 2021-12=70 2022-06=75", "2022-06", "65"},
          {"a stock older than that period", "at-least 80", "stock 2020=60 2022-06=75", "2022-06",
           "-"},
          {"growth", "at-least 7", "growth 2021-06=12.5 2022-06=6", "2022-06", "12.5"},
          {"a figure still to be set", "set-later", "flow 2021-06=40 2022-06=50", "2022-06", "40"},
          {"no milestone", "done", "milestone 2021-06=in-progress:40 2022-06=done", "2022-06", "-"},
          {"nothing this year", "at-least 100", "flow 2021-06=40", "2022-06", "-"},
      });
}

TEST(Assessment, TheLastDayOfAMonthIsComparedWithTheLastDayOfThatMonth) {
  expect_each(&Assessment::last_year,
              {
                  {"2025-02-28 with 2024-02-29", "at-least 100 from=2025-01-01 due=2025-12-31",
                   "flow 2024-02-28=7 2024-02-29=8 2024-03-01=9 2025-02-28=10", "2025-02", "8"},
                  {"2024-02-29 with 2023-02-28", "at-least 100 from=2024-01-01 due=2024-12-31",
                   "flow 2023-02-28=7 2023-03-01=8 2024-02-29=10", "2024-02", "7"},
                  {"2024-02-28 with 2023-02-28", "at-least 100 from=2024-01-01 due=2024-12-31",
                   "flow 2023-02-27=6 2023-02-28=7 2023-03-01=8 2024-02-28=10", "2024-02", "7"},
                  {"2025-02-27 with 2024-02-27", "at-least 100 from=2025-01-01 due=2025-12-31",
                   "flow 2024-02-27=7 2024-02-29=8 2025-02-27=10", "2025-02-27", "7"},
              });
}

TEST(Assessment, ReachedOnIsTheFirstDateOnWhichTheRequirementWasSatisfied) {
  expect_each(
      &Assessment::reached_on,
      {
          {"a flow", "at-least 100", "flow 2022-03=60 2022-06=100 2022-09=150", "2022-12",
           "2022-06-30"},
          {"a flow by increments", "at-least 100", "flow 2022-03=60 2022-04=+30 2022-05-20=+10",
           "2022-06", "2022-05-20"},
          {"not yet", "at-least 100", "flow 2022-03=60 2022-06=99.9999", "2022-06", "-"},
          {"after the report", "at-least 100", "flow 2022-03=60 2022-07-01=100", "2022-06-30", "-"},
          {"on the report's day", "at-least 100", "flow 2022-03=60 2022-06-30=100", "2022-06-30",
           "2022-06-30"},
          {"not before the start", "at-least 80", "stock 2021-12-31=85 2022-03=82", "2022-06",
           "2022-03-31"},
          {"on the first day", "at-least 80", "stock 2022-01-01=80", "2022-06", "2022-01-01"},
          {"a stock that fell again", "at-least 80", "stock 2022-03=80 2022-06=70 2022-09=81",
           "2022-12", "2022-03-31"},
          {"a stock that had fallen short", "at-least 80", "stock 2022-03=79 2022-06=80", "2022-06",
           "2022-06-30"},
          {"a ceiling", "at-most 5", "flow 2022-03=4 2022-06=6", "2022-06", "2022-03-31"},
          {"growth", "at-least 7", "growth 2022-03=6 2022-06=7", "2022-06", "2022-06-30"},
          {"a milestone", "done", "milestone 2022-03=in-progress 2022-06=done", "2022-06",
           "2022-06-30"},
          {"a relation against the reference of that day", "at-least x",
           "growth 2022-03=6 2022-06=7 2022-09=8", "2022-09", "2022-06-30",
           "growth 2022-03=7 2022-06=6.5 2022-09=9"},
          {"a relation before its reference", "at-least x", "growth 2022-03=6 2022-06=7", "2022-06",
           "2022-06-30", "growth 2022-06=5"},
          {"a relation without its reference", "at-least x", "growth 2022-03=6", "2022-06", "-"},
          {"still to be set", "set-later", "flow 2022-03=60", "2022-06", "-"},
          {"without entries", "at-least 100", "flow", "2022-06", "-"},
      });
}

TEST(Assessment, ReachedOnIsKnownAfterTheDueDateToo) {
  expect_each(
      &Assessment::reached_on,
      {
          {"a milestone", "done", "milestone 2022=in-progress 2023-02=done", "2023-03",
           "2023-02-28"},
          {"a milestone reported only then", "done", "milestone 2023-02=done", "2023-03",
           "2023-02-28"},
          {"a milestone not done by the report", "done", "milestone 2023-02=done", "2023-01", "-"},
          {"a stock", "at-least 80", "stock 2022=79 2023-02=81", "2023-03", "2023-02-28"},
          {"the day after", "at-least 80", "stock 2022=79 2023-01-01=80", "2023-03", "2023-01-01"},
          {"a flow that goes on: 90 + 15", "at-least 100", "flow 2022=90 2023-01=8 2023-02=15",
           "2023-03", "2023-02-28"},
          {"a flow due inside the year", "at-least 100 due=2022-06", "flow 2022-06=95 2022-07=101",
           "2022-09", "2022-07-31"},
      });
}

TEST(Assessment, ARateReportedAfterTheDueDateIsLateAsLongAsItIsOfTheSameYear) {
  expect_each(
      &Assessment::reached_on,
      {
          {"later in that year", "at-least 8 due=2022-06", "growth 2022-06=5 2022-09=9", "2023-06",
           "2022-09-30"},
          {"reported only then", "at-least 8 due=2022-06", "growth 2022-09=9", "2023-06",
           "2022-09-30"},
          {"on the last day of that year", "at-least 8 due=2022-06",
           "growth 2022-06=5 2022-12-31=8", "2023-06", "2022-12-31"},
          {"not by the report", "at-least 8 due=2022-06", "growth 2022-06=5 2022-09=9", "2022-08",
           "-"},
          {"another year's is another one", "at-least 8", "growth 2022=5 2023-01-01=9 2023=9",
           "2024", "-"},
          {"the mean with that year's later rate: 0 and 21", "at-least 10 due=2023-06",
           "growth 2022=0 2023-06=10 2023-09=21", "2024-06", "2023-09-30"},
          {"not a mean with another year", "at-least 10 due=2023-06",
           "growth 2022=0 2023-06=10 2024=50", "2025", "-"},
          {"a relation: both later in that year", "more-than x due=2022-06",
           "growth 2022-06=5 2022-09=9", "2023-06", "2022-09-30", "growth 2022-06=7 2022-09=8"},
          {"a relation: not by another year's", "more-than x", "growth 2022=5 2023=9", "2024", "-",
           "growth 2022=7 2023=8"},
      });
}

TEST(Assessment, AReferenceThatGrowsKeepsToTheYearsOfThePeriodAfterTheDueDate) {
  expect_each(
      &Assessment::reached_on,
      {
          {"a stock: 7, no mean of 7 and 1", "more-than x", "stock 2022=5 2023-02=6", "2023-06",
           "-", "growth 2022=7 2023-02=1"},
          {"a stock: above 7", "more-than x", "stock 2022=5 2023-02=7.5", "2023-06", "2023-02-28",
           "growth 2022=7 2023-02=9"},
          {"a flow: above 7", "more-than x", "flow 2022=5 2023-02=3", "2023-06", "2023-02-28",
           "growth 2022=7 2023-02=9"},
          {"the rate later in that year", "more-than x due=2022-06", "stock 2022-06=5 2022-09=6",
           "2023-06", "2022-09-30", "growth 2022-06=7 2022-09=5.5"},
          {"only another year's", "more-than x", "stock 2022=5 2023-02=6", "2023-06", "-",
           "growth 2023-02=1"},
          {"the mean of its years: 0 and 21", "more-than x due=2023", "stock 2023=5 2024-02=11",
           "2024-06", "2024-02-29", "growth 2022=0 2023=21 2024-02=50"},
          {"a level goes on", "more-than x", "stock 2022=5 2023-02=6", "2023-06", "2023-02-28",
           "stock 2022=7 2023-02=5.5"},
          {"a total goes on: 5 + 3 against 7", "more-than x", "flow 2022=5 2023-02=3", "2023-06",
           "2023-02-28", "flow 2022=7"},
      });
}

TEST(Assessment, AFigureIsStaleWhereALaterOneIsLateAndWithoutRhythmPast45Days) {
  struct StaleCase {
    std::string name;
    std::string target;
    std::string entries;
    std::string as_of;
    bool stale;
  };
  const std::vector<StaleCase> cases{
      {"45 days before the report", "at-least 100", "flow 2022-06-30=9", "2022-08-14", false},
      {"46 days before the report", "at-least 100", "flow 2022-06-30=9", "2022-08-15", true},
      {"on the report's day", "at-least 100", "flow 2022-06-30=9", "2022-06-30", false},
      {"45 days before the due date", "at-least 100", "flow 2022-11-16=9", "2023-06", false},
      {"46 days before the due date", "at-least 100", "flow 2022-11-15=9", "2023-06", true},
      {"on the due date", "at-least 100", "flow 2022-12-31=9", "2023-06", false},
      {"reported later, but too late", "at-least 80", "stock 2022-11-15=9 2023-01=9", "2023-06",
       true},
      {"a flow that is met", "at-least 100", "flow 2022-03=100", "2022-06", true},
      {"a figure still to be set", "set-later", "flow 2022-03=9", "2022-06", true},
      {"a milestone in progress", "done", "milestone 2022-03=in-progress", "2022-06", true},
      {"never a milestone that is done", "done", "milestone 2022-03=done", "2022-12", false},
      {"growth without a mean", "at-least 7 due=2026", "growth 2022=-150", "2023-06", true},
      {"45 days after words", "at-least 100", "flow 2022-03=9 words=2022-06-30", "2022-08-14",
       false},
      {"46 days after words", "at-least 100", "flow 2022-03=9 words=2022-06-30", "2022-08-15",
       true},
      {"before words", "at-least 100", "flow 2022-03=9 words=2022-09", "2022-06", true},
      {"never what is not there", "at-least 100", "flow", "2022-12", false},
      {"never what is withdrawn", "at-least 100 withdrawn", "flow 2022-03=9", "2022-12", false},
      {"by its rhythm: before the deadline", "at-least 100 rhythm=monthly", "flow 2022-04=9",
       "2022-06-10", false},
      {"by its rhythm: past the deadline", "at-least 100 rhythm=monthly", "flow 2022-04=9",
       "2022-06-11", true},
      {"by its rhythm: in mid-quarter", "at-least 100 rhythm=quarterly", "flow 2022-03=9",
       "2022-06-30", false},
      {"by its rhythm: a quarter is late", "at-least 100 rhythm=quarterly", "flow 2022-03=9",
       "2022-07-11", true},
      {"by its rhythm: reported once", "at-least 100 rhythm=once", "flow 2022-03=9", "2022-12-31",
       false},
      {"by its rhythm: a milestone done", "done rhythm=monthly", "milestone 2022-03=done",
       "2022-12-31", false},
  };
  for (const StaleCase& c : cases) {
    EXPECT_EQ(assessed(c.target, c.entries, c.as_of).stale, c.stale) << c.name;
  }
}

TEST(Assessment, WordsChangeNoFigureAndTheLatestOfThePeriodAreShown) {
  struct WordsCase {
    std::string name;
    std::string entries;
    std::string as_of;
    std::string said;
  };
  const std::vector<WordsCase> cases{
      {"nothing said", "flow 2022-03=9", "2022-06", "-"},
      {"the latest", "flow 2022-03=9 words=2022-04 words=2022-05", "2022-06", "as of 2022-05"},
      {"up to the report's day", "flow words=2022-04 words=2022-05", "2022-04", "as of 2022-04"},
      {"before the plan began", "flow words=2021-12", "2022-04", "-"},
      {"after the due date", "flow words=2023-02", "2023-03", "as of 2023-02"},
  };
  for (const WordsCase& c : cases) {
    const Assessment found = assessed("at-least 100", c.entries, c.as_of);
    EXPECT_EQ(found.progress ? found.progress->text : "-", c.said) << c.name;
    const std::string figures = c.entries.substr(0, c.entries.find(" words="));
    EXPECT_EQ(found.status, assessed("at-least 100", figures, c.as_of).status) << c.name;
  }
}

/// Everything that an assessment says beside its status, as `name=figure` where it is not blank.
std::string contents(const Assessment& found) {
  std::string text = found.actual ? "actual=" + shown(found.actual->figure) : "";
  const auto add = [&text](const std::string& name, const std::string& value) {
    if (value != "-") text += " " + name + "=" + value;
  };
  add("planned", shown(found.planned));
  add("baseline", shown(found.baseline));
  add("variance", shown(found.variance));
  add("attainment", shown(found.attainment));
  add("share", shown(found.share));
  add("expected", shown(found.expected));
  add("gap", shown(found.gap));
  add("remaining", shown(found.remaining));
  add("needed", shown(found.needed_per_month));
  add("projected", shown(found.projected));
  add("last-year", shown(found.last_year));
  add("reached-on", shown(found.reached_on));
  return text;
}

TEST(Assessment, AStatusTakesItsFiguresWithIt) {
  const std::vector<Case> cases{
      {"on its way", "at-least 80", "stock 2021-06=55 2021-12=60 2022-06=70", "2022-06",
       "actual=70 planned=80 baseline=60 variance=-10 attainment=0.875 share=0.5 expected=0.5 "
       "gap=0 remaining=10 needed=5/3 projected=80 last-year=55"},
      {"withdrawn: actual and planned", "at-least 100 withdrawn", "flow 2021-06=40 2022-06=120",
       "2022-06", "actual=120 planned=100"},
      {"withdrawn, a relation", "at-least x withdrawn", "growth 2021-06=5 2022-06=7", "2022-06",
       "actual=7 planned=6", "growth 2022-06=6"},
      {"withdrawn, a stock: its baseline too", "at-least 80 withdrawn",
       "stock 2021-12=60 2022-06=70", "2022-06", "actual=70 planned=80 baseline=60"},
      {"still to be set, a milestone: its attainment", "set-later",
       "milestone 2022-06=in-progress:40", "2022-06", "actual=40 attainment=0.4"},
      {"still to be set: no figure against one", "set-later", "stock 2021-06=55 2022-06=70",
       "2022-06", "actual=70 baseline=55 last-year=55"},
      {"without entries: planned", "at-least 100", "flow 2021-06=40", "2022-06", " planned=100"},
      {"growth without a mean: last year, planned", "at-least 7 due=2023",
       "growth 2021=5 2022=-150", "2022", "actual=- planned=7 last-year=5"},
      {"growth without a mean: reached as a ceiling", "at-most 7 due=2023",
       "growth 2022=8 2023=-150", "2023", "actual=- planned=7 last-year=8 reached-on=2023-12-31"},
      {"the reference missing: no figure against it", "at-least x", "growth 2021-06=5 2022-06=7",
       "2022-06", "actual=7 last-year=5"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(contents(assessed(c.target, c.entries, c.as_of, c.reference)), c.expected) << c.name;
  }
}

}  // namespace
}  // namespace milepost
