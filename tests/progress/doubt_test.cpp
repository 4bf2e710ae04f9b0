#include "progress/doubt.h"

#include <gtest/gtest.h>

#include <optional>
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
std::string about_last(const Indicator& indicator, const std::vector<Dated>& dated,
                       const Years& years = {}) {
  const EntryKind kind = usual_kind(indicator.measure);
  History history{indicator.measure, {}, years};
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

TEST(Doubt, AFirstValueIsBelievedWhereNothingIsPlanned) {
  EXPECT_EQ(about_last(kFlow, {{"2022-06", "300"}}), "");
  EXPECT_EQ(about_last(kStock, {{"2022-06", "300"}}), "");
  EXPECT_EQ(about_last(kCoverage, {{"2022-06", "172/200"}}), "");
  EXPECT_EQ(about_last(kGrowth, {{"2022-06", "3.7"}}), "");
  EXPECT_EQ(about_last(kLine, {{"2022-06", "done"}}), "");
}

TEST(Doubt, AYearToDateDoesNotFallWithinItsYear) {
  EXPECT_EQ(about_last(kFlow, {{"2022-04", "350"}, {"2022-05", "340"}, {"2022-06", "300"}}),
            "a year-to-date of 300 on 2022-06-30 is below the 350 of 2022-04-30, and a year's "
            "running total does not fall: which of them is wrong?\n");
  EXPECT_EQ(about_last(kFlow, {{"2022-08", "350"}, {"2022-07", "340"}, {"2022-06", "345"}}),
            "a year-to-date of 345 on 2022-06-30 is above the 340 of 2022-07-31, and a year's "
            "running total does not fall: which of them is wrong?\n");
  EXPECT_EQ(about_last(kFlow, {{"2022-05", "300"}, {"2022-07", "300"}, {"2022-06", "300"}}), "");
  EXPECT_EQ(about_last(kFlow, {{"2021-12", "350"}, {"2022-01", "40"}}), "");
}

TEST(Doubt, AYearToDateAHundredTimesTheOneBeforeItIsPerhapsInAnotherUnit) {
  EXPECT_EQ(
      about_last(kFlow, {{"2022-05", "3"}, {"2022-06", "300"}}),
      "a year-to-date of 300 on 2022-06-30 is 100 times the 3 of 2022-05-31 or more: they differ "
      "by a factor of about 100, is one of them in another unit?\n");
  EXPECT_EQ(about_last(kFlow, {{"2022-01", "3"}, {"2022-05", "200"}, {"2022-06", "300"}}), "");
  EXPECT_EQ(about_last(kFlow, {{"2022-05", "0"}, {"2022-06", "300"}}), "");
}

TEST(Doubt, AYearToDateTenTimesTheNearestOtherYearIsPerhapsInAnotherUnit) {
  const std::string doubt =
      "a year-to-date of 300 on 2022-06-30 is 10 times the 30 of 2021-12-31 or more: is one of "
      "them "
      "in another unit?\n";
  EXPECT_EQ(about_last(kFlow, {{"2021-06", "9"}, {"2021-12", "30"}, {"2022-06", "300"}}), doubt);
  EXPECT_EQ(about_last(kFlow, {{"2021-12", "30"}, {"2023-06", "900"}, {"2022-06", "300"}}), doubt);
  EXPECT_EQ(about_last(kFlow, {{"2020-12", "30"}, {"2023-06", "900"}, {"2022-06", "300"}}), "");
  EXPECT_EQ(about_last(kFlow, {{"2021-12", "30"}, {"2022-06", "299.9999"}}), "");
  EXPECT_EQ(about_last(kFlow, {{"2021-12", "-30"}, {"2022-06", "300"}}), "");
}

TEST(Doubt, AFactorBetweenUnitsIsNamed) {
  const auto question = [](const std::string& first, const std::string& second) {
    const std::string all = about_last(kStock, {{"2021-12", first}, {"2022-12", second}});
    return all.substr(all.find(": ") + 2);
  };
  const auto factor = [](const std::string& times) {
    return "they differ by a factor of about " + times + ", is one of them in another unit?\n";
  };
  EXPECT_EQ(question("3", "280"), factor("100"));
  EXPECT_EQ(question("2900", "3.1"), factor("1,000"));
  EXPECT_EQ(question("2.8", "29000"), factor("10,000"));
  EXPECT_EQ(question("3", "1200"), "is one of them in another unit?\n");
}

TEST(Doubt, TheFirstOfAYearIsHeldAgainstTheMonthsOfTheNearestOther) {
  EXPECT_EQ(about_last(kFlow, {{"2021-12", "1200"}, {"2022-03", "3"}}),
            "a year-to-date of 3 on 2022-03-31 is a hundredth or less of what the 1200 of "
            "2021-12-31 lets expect: they differ by a factor of about 100, is one of them in "
            "another unit?\n");
  EXPECT_EQ(about_last(kFlow, {{"2021-12", "1200"}, {"2022-03", "3.1"}}), "");
  EXPECT_EQ(about_last(kFlow, {{"2021-12", "1200"}, {"2022-03", "0"}}), "");
  EXPECT_EQ(about_last(kFlow, {{"2021-12", "1200"}, {"2022-02", "2.5"}, {"2022-03", "3"}}), "");
}

TEST(Doubt, ATotalThatRunsOnFromLastYear) {
  EXPECT_EQ(about_last(kFlow, {{"2021-12", "1200"}, {"2022-01", "1300"}}),
            "a year-to-date of 1300 on 2022-01-31 is no less than the 1200 of all the year up to "
            "2021-12-31: does it run on from last year?\n");
  EXPECT_EQ(about_last(kFlow, {{"2021-12", "1200"}, {"2022-01", "1199"}}), "");
  EXPECT_EQ(about_last(kFlow, {{"2021-11", "1200"}, {"2022-01", "1300"}}), "");
  EXPECT_EQ(about_last(kFlow, {{"2021-12", "1200"}, {"2022-03", "1300"}}), "");
  const Indicator firms{"firms", {}, "家", Measure::flow};
  EXPECT_EQ(about_last(firms, {{"2021-12", "1"}, {"2022-01", "2"}}), "") << "so few say nothing";
}

TEST(Doubt, ALevelThatIsHalvedAtTheTurnOfTheYearPerhapsCountsFromJanuary) {
  EXPECT_EQ(
      about_last(kStock, {{"2021-06", "150"}, {"2021-12", "300"}, {"2022-03", "100"}}),
      "a level of 100 on 2022-03-31 is half of the 300 of 2021-12-31 or less, after a year in "
      "which it rose: is it counted from 2022-01-01 on?\n");
  EXPECT_EQ(about_last(kStock, {{"2021-06", "150"}, {"2021-12", "300"}, {"2022-03", "151"}}), "");
  EXPECT_EQ(about_last(kStock, {{"2021-06", "350"}, {"2021-12", "300"}, {"2022-03", "100"}}), "");
  EXPECT_EQ(about_last(kStock, {{"2021-12", "300"}, {"2022-03", "100"}}), "");
  EXPECT_EQ(about_last(kStock, {{"2022-01", "150"}, {"2022-02", "300"}, {"2022-03", "100"}}), "");
}

Decimal decimal(const std::string& text) { return std::get<Decimal>(parse_decimal(text)); }

/// Of one figure or, where there are two, a range; for the year 2022 or up to another one.
PlannedFigure planned(const std::string& lowest, const std::string& highest = "",
                      int last_year = 2022) {
  return {decimal(lowest),
          decimal(highest.empty() ? lowest : highest),
          {first_day_of_year(2022), last_day_of_year(last_year)}};
}

/// The doubts about a first figure beside what is planned.
std::string about_first(const Indicator& indicator, const Dated& dated,
                        const std::vector<PlannedFigure>& targets,
                        std::optional<EntryKind> kind = {}) {
  NewEntry entry;
  entry.as_of = parse_as_of(dated.first).value();
  entry.kind = kind.value_or(usual_kind(indicator.measure));
  entry.value = std::get<Value>(parse_value(dated.second, indicator, entry.kind));
  std::string shown;
  for (const Said& doubt : doubts_of_first(entry, indicator, targets)) shown += doubt.en + "\n";
  return shown;
}

TEST(Doubt, AFirstFigureIsHeldAgainstWhatIsPlanned) {
  const auto high = [](const std::string& figure, const std::string& question) {
    return "a first figure of " + figure + " is 10 times the target of 52 or more: " + question +
           "is one of them in another unit?\n";
  };
  const auto low = [](const std::string& figure, const std::string& question) {
    return "a first figure of " + figure +
           " is a hundredth or less of what the target of 52 asks "
           "for by then: " +
           question + "is one of them in another unit?\n";
  };
  const std::string ten_thousand = "they differ by a factor of about 10,000, ";
  const std::string hundred = "they differ by a factor of about 100, ";
  EXPECT_EQ(about_first(kFlow, {"2022-06", "29000"}, {planned("52")}),
            high("29000 on 2022-06-30", "they differ by a factor of about 1,000, "));
  EXPECT_EQ(about_first(kFlow, {"2022-06", "260000"}, {planned("52")}),
            high("260000 on 2022-06-30", ten_thousand));
  EXPECT_EQ(about_first(kFlow, {"2022-12", "520"}, {planned("52")}), high("520 on 2022-12-31", ""));
  EXPECT_EQ(about_first(kFlow, {"2022-01", "519"}, {planned("52")}), "");
  EXPECT_EQ(about_first(kFlow, {"2022-06", "0.26"}, {planned("52")}),
            low("0.26 on 2022-06-30", hundred));
  EXPECT_EQ(about_first(kFlow, {"2022-01", "0.26"}, {planned("52")}), "") << "of one month";
  EXPECT_EQ(about_first(kFlow, {"2022-12", "0.26"}, {planned("52", "", 2026)}), "")
      << "of one of five years";
  EXPECT_EQ(about_first(kFlow, {"2022-06", "0"}, {planned("52")}), "");
  EXPECT_EQ(about_first(kFlow, {"2022-06", "0.26"}, {planned("52")}, EntryKind::increment), "");
  EXPECT_EQ(about_first(kFlow, {"2022-06", "5200"}, {planned("52")}, EntryKind::increment),
            "a first figure of 5200 on 2022-06-30 is 10 times the target of 52 or more: is one of "
            "them in another unit?\n");
  EXPECT_EQ(about_first(kStock, {"2021-12", "0.52"}, {planned("52")}),
            low("0.52 on 2021-12-31", hundred));
  EXPECT_EQ(about_first(kStock, {"2021-12", "0.53"}, {planned("52")}), "");
}

TEST(Doubt, OneTargetThatAgreesWithAFirstFigureIsEnough) {
  EXPECT_EQ(about_first(kFlow, {"2022-12", "520"}, {planned("52"), planned("600")}), "");
  EXPECT_EQ(about_first(kFlow, {"2022-12", "520"}, {planned("30", "53")}), "");
  EXPECT_NE(about_first(kFlow, {"2022-12", "530"}, {planned("30", "53")}), "");
  EXPECT_EQ(about_first(kFlow, {"2022-12", "520"}, {}), "");
  PlannedFigure at_most = planned("52");
  at_most.lowest.reset();
  EXPECT_EQ(about_first(kFlow, {"2022-12", "0.1"}, {at_most}), "") << "less is better";
  EXPECT_EQ(about_first(kFlow, {"2022-12", "520"}, {planned("0")}), "");
  EXPECT_EQ(about_first(kFlow, {"2022-12", "520"}, {planned("-5")}), "");
}

TEST(Doubt, FiguresAreComparedWithinTheYearsOfTheirArea) {
  const Years april{4, YearName::start};
  EXPECT_EQ(about_last(kFlow, {{"2025-12", "90"}, {"2026-03", "80"}}, april),
            "a year-to-date of 80 on 2026-03-31 is below the 90 of 2025-12-31, and a year's "
            "running total does not fall: which of them is wrong?\n");
  EXPECT_EQ(about_last(kFlow, {{"2025-12", "90"}, {"2026-03", "80"}}), "");
  EXPECT_EQ(about_last(kFlow, {{"2026-03", "90"}, {"2026-06", "20"}}, april), "");
  EXPECT_EQ(about_last(kFlow, {{"2026-03", "90"}, {"2026-04", "97"}}, april),
            "a year-to-date of 97 on 2026-04-30 is no less than the 90 of all the year up to "
            "2026-03-31: does it run on from last year?\n");
  EXPECT_EQ(about_last(kStock, {{"2025-06", "30"}, {"2026-03", "90"}, {"2026-04", "40"}}, april),
            "a level of 40 on 2026-04-30 is half of the 90 of 2026-03-31 or less, after a year in "
            "which it rose: is it counted from 2026-04-01 on?\n");
}

TEST(Doubt, SharesRatesAndMilestonesAreNotHeldAgainstATarget) {
  EXPECT_EQ(about_first(kCoverage, {"2022-12", "0.9"}, {planned("95")}), "");
  EXPECT_EQ(about_first(kGrowth, {"2022-12", "80"}, {planned("7")}), "");
  EXPECT_EQ(about_first(kLine, {"2022-12", "done"}, {planned("7")}), "");
}

TEST(Doubt, AFigureIsTheFirstWhereNothingOfItsKindIsOnRecord) {
  const Date may = parse_as_of("2022-05").value();
  const Date june = parse_as_of("2022-06").value();
  const auto is_first = [&](EntryKind kind, const Observation& on_record) {
    const NewEntry entry{"luqiao", "investment", june, kind, {}, {}, {}};
    return is_first_figure(entry, {Measure::flow, {on_record}});
  };
  EXPECT_FALSE(is_first(EntryKind::year_to_date, {may, EntryKind::year_to_date, {}, 1}));
  EXPECT_FALSE(is_first(EntryKind::increment, {may, EntryKind::year_to_date, {}, 1}));
  EXPECT_TRUE(is_first(EntryKind::year_to_date, {june, EntryKind::year_to_date, {}, 1}))
      << "that one it corrects";
  EXPECT_TRUE(is_first(EntryKind::level, {may, EntryKind::growth, {}, 1}));
}

TEST(Doubt, ALevelTenTimesOrATenthOfTheNearestIsPerhapsInAnotherUnit) {
  EXPECT_EQ(about_last(kStock, {{"2021-12", "30"}, {"2022-06", "300"}}),
            "a level of 300 on 2022-06-30 is 10 times the 30 of 2021-12-31 or more: is one of "
            "them in another unit?\n");
  EXPECT_EQ(about_last(kStock, {{"2021-12", "300"}, {"2022-06", "30"}}),
            "a level of 30 on 2022-06-30 is a tenth of the 300 of 2021-12-31 or less: is one of "
            "them in another unit?\n");
  EXPECT_EQ(about_last(kStock, {{"2021-12", "30"}, {"2022-06", "299"}}), "");
  EXPECT_EQ(about_last(kStock, {{"2021-12", "30"}, {"2022-07", "290"}, {"2022-06", "300"}}), "");
  EXPECT_EQ(about_last(kStock, {{"2021-12", "0"}, {"2022-06", "300"}}), "");
  EXPECT_EQ(about_last(kStock, {{"2021-12", "300"}, {"2022-06", "0"}}), "");
  EXPECT_EQ(about_last(kStock, {{"2021-12", "-3"}, {"2022-06", "300"}}), "");
  EXPECT_EQ(about_last(kStock, {{"2021-12", "-300"}, {"2022-06", "-30"}}),
            "a level of -30 on 2022-06-30 is a tenth of the -300 of 2021-12-31 or less: is one of "
            "them in another unit?\n");
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

TEST(Doubt, AGrowthBelowOneIsPerhapsAShare) {
  const auto doubt = [](const std::string& rate) {
    return "a growth of " + rate + " % is below 1 %: for a rate of 0.037 write 3.7\n";
  };
  EXPECT_EQ(about_last(kGrowth, {{"2022-06", "0.037"}}), doubt("0.037"));
  EXPECT_EQ(about_last(kGrowth, {{"2022-06", "-0.04"}}), doubt("-0.04"));
  EXPECT_EQ(about_last(kGrowth, {{"2022-05", "9.8"}, {"2022-06", "0.1"}}), doubt("0.1"));
  EXPECT_EQ(about_last(kGrowth, {{"2022-05", "3.7"}, {"2022-06", "0.1"}}), "");
  EXPECT_EQ(about_last(kGrowth, {{"2022-06", "0.5"}}), "");
  EXPECT_EQ(about_last(kGrowth, {{"2022-06", "0"}}), "");
  EXPECT_EQ(about_last(kGrowth, {{"2022-06", "1.25"}}), "");
}

TEST(Doubt, ALittleOfAMilestoneIsPerhapsAShare) {
  EXPECT_EQ(about_last(kLine, {{"2022-06", "in-progress 0.4%"}}),
            "in-progress 0.4% is less than 1 % of the work: for a share of 0.4 write 40%\n");
  EXPECT_EQ(about_last(kLine, {{"2022-06", "in-progress 0%"}}), "");
}

std::string about_date(const ImportRow& row) {
  std::string shown;
  for (const Said& doubt : doubts_of_date(row)) shown += doubt.en + "\n";
  return shown;
}

TEST(Doubt, TheFirstOfAMonthIsPerhapsTheMonth) {
  ImportRow row;
  row.entry.as_of = parse_as_of("2025/12/1").value();
  const std::string doubt =
      "2025-12-01 is the first day of a month, which a spreadsheet makes of the month 2025-12\n";
  for (const EntryKind kind : {EntryKind::year_to_date, EntryKind::level, EntryKind::growth}) {
    row.entry.kind = kind;
    EXPECT_EQ(about_date(row), doubt);
  }
  for (const EntryKind kind : {EntryKind::increment, EntryKind::milestone}) {
    row.entry.kind = kind;
    EXPECT_EQ(about_date(row), "");
  }
  row.entry.kind = EntryKind::level;
  row.is_exported = true;
  EXPECT_EQ(about_date(row), "") << "it was taken before";
  row.is_exported = false;
  row.column = 9;
  EXPECT_EQ(about_date(row), "") << "a form has dates of its own";
  row.column = 0;
  row.entry.as_of = parse_as_of("2025-12").value();
  EXPECT_EQ(about_date(row), "");
}

TEST(Doubt, DaysThatRunOnArePerhapsDragged) {
  ImportRow row;
  row.entry.as_of = parse_as_of("2025-07-02").value();
  row.runs_on = true;
  EXPECT_EQ(about_date(row),
            "the dates run on by a day from row to row up to 2025-07-02: was a cell dragged "
            "down?\n");
}

}  // namespace
}  // namespace milepost
