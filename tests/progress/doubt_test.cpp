#include "progress/doubt.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "base/as_of.h"
#include "progress/value.h"

namespace milepost {
namespace {

const Indicator kFlow{"investment", {}, "亿元", Measure::flow};
const Indicator kStock{"beds", {}, "张", Measure::stock};
const Indicator kCoverage{"coverage", {}, "%", Measure::stock};
const Indicator kGrowth{"gdp-growth", {}, "%", Measure::growth};
const Indicator kLine{"s1-line", {}, "", Measure::milestone};

using Dated = std::pair<std::string, std::string>;  // date, value

/// The doubts about the last of `dated` beside those before it, one a line.
std::string about_last(const Indicator& indicator, const std::vector<Dated>& dated) {
  const EntryKind kind = usual_kind(indicator.measure);
  History history{indicator.measure, {}};
  NewEntry entry;
  for (const auto& [day, text] : dated) {
    const Date as_of = parse_as_of(day).value();
    const Value value = std::get<Value>(parse_value(text, indicator, kind));
    if (&day != &dated.back().first) {
      history.observations.push_back({as_of, kind, value, 0});
    } else {
      entry = {"luqiao", indicator.key, as_of, kind, value, {}, {}};
    }
  }
  std::string shown;
  for (const Said& doubt : doubts(entry, indicator, history, Date::max())) {
    shown += doubt.en + "\n";
  }
  return shown;
}

TEST(Doubt, AFirstValueIsBelieved) {
  EXPECT_EQ(about_last(kFlow, {{"2022-06", "300"}}), "");
  EXPECT_EQ(about_last(kStock, {{"2022-06", "300"}}), "");
  EXPECT_EQ(about_last(kCoverage, {{"2022-06", "172/200"}}), "");
  EXPECT_EQ(about_last(kGrowth, {{"2022-06", "3.7"}}), "");
  EXPECT_EQ(about_last(kLine, {{"2022-06", "done"}}), "");
}

TEST(Doubt, AYearToDateDoesNotFallWithinItsYear) {
  EXPECT_EQ(about_last(kFlow, {{"2022-04", "350"}, {"2022-05", "340"}, {"2022-06", "300"}}),
            "a year-to-date of 300 on 2022-06-30 is below the 350 of 2022-04-30, and a year's "
            "running total does not fall\n");
  EXPECT_EQ(about_last(kFlow, {{"2022-08", "350"}, {"2022-07", "340"}, {"2022-06", "345"}}),
            "a year-to-date of 345 on 2022-06-30 is above the 340 of 2022-07-31, and a year's "
            "running total does not fall\n");
  EXPECT_EQ(about_last(kFlow, {{"2022-05", "300"}, {"2022-07", "300"}, {"2022-06", "300"}}), "");
  EXPECT_EQ(about_last(kFlow, {{"2021-12", "350"}, {"2022-01", "40"}}), "");
}

TEST(Doubt, AYearToDateAHundredTimesTheOneBeforeItIsPerhapsInAnotherUnit) {
  EXPECT_EQ(
      about_last(kFlow, {{"2022-05", "3"}, {"2022-06", "300"}}),
      "a year-to-date of 300 on 2022-06-30 is 100 times the 3 of 2022-05-31 or more: is it in "
      "the indicator's unit?\n");
  EXPECT_EQ(about_last(kFlow, {{"2022-01", "3"}, {"2022-05", "200"}, {"2022-06", "300"}}), "");
  EXPECT_EQ(about_last(kFlow, {{"2022-05", "0"}, {"2022-06", "300"}}), "");
}

TEST(Doubt, AYearToDateTenTimesTheNearestOtherYearIsPerhapsInAnotherUnit) {
  const std::string doubt =
      "a year-to-date of 300 on 2022-06-30 is 10 times the 30 of 2021-12-31 or more: is it in the "
      "indicator's unit?\n";
  EXPECT_EQ(about_last(kFlow, {{"2021-06", "9"}, {"2021-12", "30"}, {"2022-06", "300"}}), doubt);
  EXPECT_EQ(about_last(kFlow, {{"2021-12", "30"}, {"2023-06", "900"}, {"2022-06", "300"}}), doubt);
  EXPECT_EQ(about_last(kFlow, {{"2020-12", "30"}, {"2023-06", "900"}, {"2022-06", "300"}}), "");
  EXPECT_EQ(about_last(kFlow, {{"2021-12", "30"}, {"2022-06", "299.9999"}}), "");
  EXPECT_EQ(about_last(kFlow, {{"2021-12", "-30"}, {"2022-06", "300"}}), "");
}

TEST(Doubt, ALevelTenTimesOrATenthOfTheNearestIsPerhapsInAnotherUnit) {
  EXPECT_EQ(about_last(kStock, {{"2021-12", "30"}, {"2022-06", "300"}}),
            "a level of 300 on 2022-06-30 is 10 times the 30 of 2021-12-31 or more: is it in the "
            "indicator's unit?\n");
  EXPECT_EQ(about_last(kStock, {{"2021-12", "300"}, {"2022-06", "30"}}),
            "a level of 30 on 2022-06-30 is a tenth of the 300 of 2021-12-31 or less: is it in the "
            "indicator's unit?\n");
  EXPECT_EQ(about_last(kStock, {{"2021-12", "30"}, {"2022-06", "299"}}), "");
  EXPECT_EQ(about_last(kStock, {{"2021-12", "30"}, {"2022-07", "290"}, {"2022-06", "300"}}), "");
  EXPECT_EQ(about_last(kStock, {{"2021-12", "0"}, {"2022-06", "300"}}), "");
  EXPECT_EQ(about_last(kStock, {{"2021-12", "300"}, {"2022-06", "0"}}), "");
  EXPECT_EQ(about_last(kStock, {{"2021-12", "-3"}, {"2022-06", "300"}}), "");
  EXPECT_EQ(about_last(kStock, {{"2021-12", "-300"}, {"2022-06", "-30"}}),
            "a level of -30 on 2022-06-30 is a tenth of the -300 of 2021-12-31 or less: is it in "
            "the indicator's unit?\n");
}

TEST(Doubt, OfTwoLevelsEquallyNearTheEarlierCounts) {
  EXPECT_EQ(about_last(kStock, {{"2022-06-29", "299"}, {"2022-07-01", "1"}, {"2022-06-30", "300"}}),
            "");
}

TEST(Doubt, ALevelInPercentIsBetween0And100) {
  EXPECT_EQ(about_last(kCoverage, {{"2022-06", "100"}}), "");
  EXPECT_EQ(about_last(kCoverage, {{"2022-06", "100.0001"}}),
            "a level of 100.0001 % is above 100 %, which a coverage or share cannot be\n");
  EXPECT_EQ(about_last(kCoverage, {{"2022-06", "210/200"}}),
            "a level of 210/200 is above 100 %, which a coverage or share cannot be\n");
  EXPECT_EQ(about_last(kCoverage, {{"2022-06", "-0.1"}}), "a level of -0.1 % is negative\n");
  EXPECT_EQ(about_last(kStock, {{"2022-06", "-1000"}}), "");
}

TEST(Doubt, AGrowthBeyond100PercentIsPerhapsAnIndexOrAnAmount) {
  EXPECT_EQ(about_last(kGrowth, {{"2022-06", "100"}}), "");
  EXPECT_EQ(about_last(kGrowth, {{"2022-06", "-100"}}), "");
  EXPECT_EQ(about_last(kGrowth, {{"2022-06", "107.4"}}),
            "a growth of 107.4 % is more than 100 % either way: is it an index or an amount rather "
            "than a rate?\n");
  EXPECT_EQ(about_last(kGrowth, {{"2022-06", "-100.1"}}),
            "a growth of -100.1 % is more than 100 % either way: is it an index or an amount "
            "rather than a rate?\n");
}

TEST(Doubt, AMilestoneDoesNotGoBack) {
  EXPECT_EQ(about_last(kLine, {{"2022-05", "done"}, {"2022-06", "in-progress"}}),
            "in-progress on 2022-06-30 goes back behind done of 2022-05-31\n");
  EXPECT_EQ(about_last(kLine, {{"2022-05", "in-progress 40%"}, {"2022-06", "in-progress 30%"}}),
            "in-progress 30% on 2022-06-30 goes back behind in-progress 40% of 2022-05-31\n");
  EXPECT_EQ(about_last(kLine, {{"2022-07", "in-progress"}, {"2022-06", "done"}}),
            "done on 2022-06-30 is further on than in-progress of 2022-07-31\n");
  EXPECT_EQ(about_last(kLine, {{"2022-05", "in-progress 40%"}, {"2022-06", "in-progress"}}), "");
  EXPECT_EQ(about_last(kLine, {{"2022-05", "in-progress 40%"}, {"2022-06", "done"}}), "");
  EXPECT_EQ(about_last(kLine, {{"2022-05", "not-started"}, {"2022-06", "in-progress"}}), "");
}

TEST(Doubt, ARunningTotalIsNotBelowZero) {
  EXPECT_EQ(about_last(kFlow, {{"2022-06", "-5"}}), "a year-to-date of -5 is below zero\n");
  EXPECT_EQ(about_last(kFlow, {{"2022-06", "0"}}), "");
}

TEST(Doubt, WhatIsCountedOneByOneIsWhole) {
  const Indicator firms{"firms", {}, "家", Measure::flow};
  EXPECT_EQ(about_last(firms, {{"2022-06", "3.5"}}), "3.5 家 is not a whole number\n");
  EXPECT_EQ(about_last(firms, {{"2022-06", "3"}}), "");
  EXPECT_EQ(about_last(kFlow, {{"2022-06", "3.5"}}), "");
}

TEST(Doubt, AFirstShareBelowOnePercentIsPerhapsAFraction) {
  EXPECT_EQ(about_last(kCoverage, {{"2022-06", "0.953"}}),
            "a level of 0.953 % is below 1 %: for a share of 0.86 write 86\n");
  EXPECT_EQ(about_last(kCoverage, {{"2022-05", "0.9"}, {"2022-06", "0.953"}}), "");
  EXPECT_EQ(about_last(kCoverage, {{"2022-06", "1/200"}}), "");
  EXPECT_EQ(about_last(kCoverage, {{"2022-06", "0"}}), "");
  EXPECT_EQ(about_last(kCoverage, {{"2022-06", "1"}}), "");
}

TEST(Doubt, WhatTheEntryCorrectsIsPassedOver) {
  EXPECT_EQ(about_last(kFlow, {{"2022-06", "3000"}, {"2022-06", "300"}}), "");
  EXPECT_EQ(about_last(kStock, {{"2022-06", "3000"}, {"2022-06", "300"}}), "");
  EXPECT_EQ(about_last(kLine, {{"2022-06", "done"}, {"2022-06", "not-started"}}), "");
}

TEST(Doubt, IncrementsAreNotComparedWithYearsToDate) {
  const Value small = std::get<Value>(parse_value("3", kFlow, EntryKind::increment));
  const Value large = std::get<Value>(parse_value("3000", kFlow, EntryKind::year_to_date));
  const Date may = parse_as_of("2022-05").value();
  const Date june = parse_as_of("2022-06").value();
  const NewEntry entry{"luqiao", "investment", june, EntryKind::increment, small, {}, {}};
  const History history{Measure::flow, {{may, EntryKind::year_to_date, large, 1}}};
  EXPECT_TRUE(doubts(entry, kFlow, history, june).empty());
}

TEST(Doubt, ADateAfterTodayIsDoubtful) {
  const Value value = std::get<Value>(parse_value("3", kFlow, EntryKind::increment));
  const Date june = parse_as_of("2022-06").value();
  const NewEntry entry{"luqiao", "investment", june, EntryKind::increment, value, {}, {}};
  const History history{Measure::flow, {}};
  EXPECT_TRUE(doubts(entry, kFlow, history, june).empty());
  const std::vector<Said> future = doubts(entry, kFlow, history, june - date::days{1});
  ASSERT_EQ(future.size(), 1U);
  EXPECT_EQ(future[0].en, "2022-06-30 lies in the future");
  EXPECT_EQ(future[0].zh, "2022-06-30尚未到来");
}

}  // namespace
}  // namespace milepost
