#include "progress/value.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace milepost {
namespace {

const Indicator kGrowth{"gdp-growth", {}, "%", Measure::growth};
const Indicator kInvestment{"investment", {}, "亿元", Measure::flow};
const Indicator kLand{"land", {}, "亩", Measure::stock};
const Indicator kCoverage{"coverage", {}, "%", Measure::stock};
const Indicator kAccidents{"accidents", {}, "", Measure::flow};
const Indicator kLine{"s1-line", {}, "", Measure::milestone};

/// The value as text, or `what; remedy`.
std::string read_as(const std::string& text, const Indicator& indicator, EntryKind kind) {
  const auto result = parse_value(text, indicator, kind);
  if (const auto* fault = std::get_if<ValueFault>(&result)) {
    return fault->what.en + "; " + fault->remedy.en;
  }
  return to_text(std::get<Value>(result));
}

std::string read(const std::string& text, const Indicator& indicator) {
  return read_as(text, indicator, usual_kind(indicator.measure));
}

TEST(Value, AFigureMayBeTypedWithBlanksSeparatorsAndWideDigits) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"3.7", "3.7"},
      {" 3.7\t", "3.7"},
      {"　3.7　", "3.7"},
      {"\u00A03.7\u00A0", "3.7"},
      {"+3.7", "3.7"},
      {"-0.5", "-0.5"},
      {"\u22120.5", "-0.5"},
      {"－０．５", "-0.5"},
      {"３．７", "3.7"},
      {"1,234.5", "1234.5"},
      {"-1,234,567", "-1234567"},
      {"1，234.5", "1234.5"},
      {"１，２３４．５", "1234.5"},
      {"12,345", "12345"},
      {"3.70000", "3.7"},
      {"0", "0"},
  };
  for (const auto& [text, value] : cases) EXPECT_EQ(read(text, kGrowth), value) << text;
}

TEST(Value, TheIndicatorsOwnUnitMayStandAfterTheFigure) {
  const std::vector<std::tuple<std::string, Indicator, std::string>> cases{
      {"3.7%", kGrowth, "3.7"},         {"3.7 %", kGrowth, "3.7"},
      {"３．７％", kGrowth, "3.7"},     {"757亿元", kInvestment, "757"},
      {"757 亿元", kInvestment, "757"}, {"1,757.5亿元", kInvestment, "1757.5"},
      {"1100亩", kLand, "1100"},        {"86%", kCoverage, "86"},
  };
  for (const auto& [text, indicator, value] : cases)
    EXPECT_EQ(read(text, indicator), value) << text;
}

TEST(Value, AnotherUnitIsRefusedAndNeverConverted) {
  const std::string alone = "; write the figure in 亿元, with that unit or without one";
  const std::vector<std::pair<std::string, std::string>> cases{
      {"7570000万元",
       "\"7570000万元\" is in 万元, but the unit of \"investment\" is 亿元; convert it to 亿元 "
       "yourself (divide by 10000); milepost does not convert figures"},
      {"75700000000元",
       "\"75700000000元\" is in 元, but the unit of \"investment\" is 亿元; convert it to 亿元 "
       "yourself (divide by 100000000); milepost does not convert figures"},
      {"0.07万亿元",
       "\"0.07万亿元\" is in 万亿元, but the unit of \"investment\" is 亿元; convert it to 亿元 "
       "yourself (multiply by 10000); milepost does not convert figures"},
      {"757亿", "\"757亿\" is in 亿, but the unit of \"investment\" is 亿元" + alone},
      {"757 亿美元", "\"757 亿美元\" is in 亿美元, but the unit of \"investment\" is 亿元" + alone},
      {"3.7%", "\"3.7%\" is in %, but the unit of \"investment\" is 亿元" + alone},
  };
  for (const auto& [text, fault] : cases) EXPECT_EQ(read(text, kInvestment), fault) << text;
  EXPECT_EQ(
      read("37‰", kGrowth),
      "\"37‰\" is in ‰, but the unit of \"gdp-growth\" is %; convert it to % yourself (divide "
      "by 10); milepost does not convert figures");
  EXPECT_EQ(read("3起", kAccidents),
            "\"3起\" is in 起, but \"accidents\" has no unit; write the figure alone");
}

TEST(Value, WhatIsNoNumberIsRefused) {
  for (const std::string text : {"3.x", "x", "3..7", "1e5", "0x10", "3 7", "--3", "757-", "亿元",
                                 "3.7 (preliminary 2)", "约757", "5.", ".5", "=1+1"}) {
    EXPECT_EQ(read(text, kInvestment),
              "\"" + text + "\" is not a number; write a plain number such as 7, 6.96 or -0.5");
  }
}

TEST(Value, CommasStandBeforeGroupsOfThreeOnly) {
  for (const std::string text :
       {"1,23", "1,2345", "1234,567", ",123", "1,,234", "1,234,", "0,123", "-,123", "1.234,5"}) {
    EXPECT_EQ(read(text, kGrowth),
              "\"" + text +
                  "\" has a comma in the wrong place; part thousands as in 1,234.5, or leave the "
                  "commas out; the decimal sign is a point");
  }
}

TEST(Value, AFigureThatCannotBeKeptExactlyIsRefused) {
  EXPECT_EQ(read("3.14159", kGrowth),
            "\"3.14159\" has more than four decimals; round it yourself to at most four decimals, "
            "or choose a smaller unit; milepost never rounds a figure silently");
  EXPECT_EQ(read("922337203685478亿元", kInvestment),
            "\"922337203685478亿元\" is too large to keep exactly; figures go up to "
            "922337203685477.5807; choose a larger unit");
}

TEST(Value, AnEmptyValueIsRefused) {
  EXPECT_EQ(read("", kGrowth), "the value is empty; write a figure in %, such as 7, 6.96 or -0.5");
  EXPECT_EQ(read(" 　", kAccidents),
            "the value is empty; write a plain number such as 7, 6.96 or -0.5");
  EXPECT_EQ(read(" ", kLine),
            "the value is empty; write done, in-progress, in-progress 40% or not-started (已完成, "
            "进行中, 进行中40%, 未开始)");
}

TEST(Value, ALevelInPercentMayBeAFractionOfWhichBothNumbersAreKept) {
  struct Case {
    std::string text;
    std::string number;
    std::string fraction;
  };
  const std::vector<Case> cases{
      {"172/200", "86", "172/200"},        {" 172 / 200 ", "86", "172/200"},
      {"１７２／２００", "86", "172/200"}, {"1/3", "33.3333", "1/3"},
      {"2/3", "66.6667", "2/3"},           {"1/800000", "0.0001", "1/800000"},
      {"1/2000001", "0", "1/2000001"},     {"0/200", "0", "0/200"},
      {"210/200", "105", "210/200"},       {"1,720/2,000", "86", "1720/2000"},
      {"1.5/2.5", "60", "1.5/2.5"},
  };
  for (const Case& c : cases) {
    const auto result = parse_value(c.text, kCoverage, EntryKind::level);
    ASSERT_TRUE(std::holds_alternative<Value>(result)) << c.text;
    const Value& value = std::get<Value>(result);
    EXPECT_EQ(to_string(value.number.value()), c.number) << c.text;
    EXPECT_EQ(to_text(value), c.fraction) << c.text;
    EXPECT_FALSE(value.state.has_value());
  }
}

TEST(Value, AFractionHasANumeratorFromZeroAndADenominatorAboveIt) {
  const std::string remedy = "; write the part and the whole, such as 172/200";
  const std::vector<std::pair<std::string, std::string>> cases{
      {"172/0", "the denominator of \"172/0\" is not above zero" + remedy},
      {"172/-200", "the denominator of \"172/-200\" is not above zero" + remedy},
      {"-172/200", "the numerator of \"-172/200\" is below zero" + remedy},
      {"172/", "\"172/\" is not a fraction" + remedy},
      {"/200", "\"/200\" is not a fraction" + remedy},
      {"1/2/3", "\"1/2/3\" is not a fraction" + remedy},
      {"17 2/200", "\"17 2\" is not a number; write a plain number such as 7, 6.96 or -0.5"},
      {"172/200%", "\"172/200%\" is not a number; write a plain number such as 7, 6.96 or -0.5"},
      {"1/0.00001",
       "\"0.00001\" has more than four decimals; round it yourself to at most four decimals, or "
       "choose a smaller unit; milepost never rounds a figure silently"},
      {"922337203685477/0.0001",
       "\"922337203685477/0.0001\" is too large to keep exactly; figures go up to "
       "922337203685477.5807; choose a larger unit"},
  };
  for (const auto& [text, fault] : cases) EXPECT_EQ(read(text, kCoverage), fault) << text;
}

TEST(Value, OnlyALevelInPercentTakesAFraction) {
  EXPECT_EQ(read("172/200", kLand),
            "\"172/200\" is a fraction, which only a level in % takes; write a figure in 亩, such "
            "as 7, 6.96 or -0.5");
  EXPECT_EQ(read("172/200", kGrowth),
            "\"172/200\" is a fraction, which only a level in % takes; write a figure in %, such "
            "as 7, 6.96 or -0.5");
}

TEST(Value, AMilestoneTakesAStateInEnglishOrChinese) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"done", "done"},
      {" Done ", "done"},
      {"已完成", "done"},
      {"完成", "done"},
      {"not-started", "not-started"},
      {"未开始", "not-started"},
      {"未开工", "not-started"},
      {"in-progress", "in-progress"},
      {"not started", "not-started"},
      {"in progress", "in-progress"},
      {"In progress 40%", "in-progress 40%"},
      {"进行中", "in-progress"},
      {"in-progress 40%", "in-progress 40%"},
      {"in-progress 40", "in-progress 40%"},
      {"in-progress 40 %", "in-progress 40%"},
      {"in-progress 45.5%", "in-progress 45.5%"},
      {"in-progress 0%", "in-progress 0%"},
      {"in-progress 100%", "in-progress 100%"},
      {"进行中40%", "in-progress 40%"},
      {"进行中 ４０％", "in-progress 40%"},
      {"40%", "in-progress 40%"},
      {"４０％", "in-progress 40%"},
  };
  for (const auto& [text, value] : cases) EXPECT_EQ(read(text, kLine), value) << text;
}

TEST(Value, WhatIsNoStateIsRefused) {
  const std::string states =
      "; write done, in-progress, in-progress 40% or not-started (已完成, 进行中, 进行中40%, "
      "未开始)";
  const std::vector<std::pair<std::string, std::string>> cases{
      {"100%",
       "\"100%\" leaves open whether the milestone is done; write done, or in-progress 100% where "
       "something is still missing"},
      {"in-progress 140%",
       "the percentage of \"in-progress 140%\" is not between 0 and 100; write how much of the "
       "work "
       "is done, such as in-progress 40%"},
      {"-1%",
       "the percentage of \"-1%\" is not between 0 and 100; write how much of the work is done, "
       "such as in-progress 40%"},
      {"in-progress 4.x", "\"in-progress 4.x\" is not a state of a milestone" + states},
      {"x%", "\"x%\" is not a number; write a plain number such as 7, 6.96 or -0.5"},
      {"done 40%",
       "\"done 40%\" is two states at once; only work in progress has a percentage: write "
       "in-progress 40%, or the state alone"},
      {"已完成40%",
       "\"已完成40%\" is two states at once; only work in progress has a percentage: write "
       "in-progress 40%, or the state alone"},
      {"dnoe", "\"dnoe\" is not a state of a milestone; did you mean \"done\"?"},
      {"in-progess",
       "\"in-progess\" is not a state of a milestone; did you mean "
       "\"in-progress\"?"},
      {"opened to traffic", "\"opened to traffic\" is not a state of a milestone" + states},
      {"done, nearly", "\"done, nearly\" is not a state of a milestone" + states},
  };
  for (const auto& [text, fault] : cases) EXPECT_EQ(read(text, kLine), fault) << text;
}

TEST(Value, AFigureIsNoStateAndAStateIsNoFigure) {
  EXPECT_EQ(read("40", kLine),
            "\"40\" is a value of the wrong kind: \"s1-line\" is a milestone and takes a state; "
            "write done, in-progress, in-progress 40% or not-started (已完成, 进行中, 进行中40%, "
            "未开始)");
  EXPECT_EQ(read("done", kGrowth),
            "\"done\" is a value of the wrong kind: \"gdp-growth\" takes a figure; write a figure "
            "in %, such as 7, 6.96 or -0.5");
  EXPECT_EQ(read("进行中40%", kCoverage),
            "\"进行中40%\" is a value of the wrong kind: \"coverage\" takes a figure; write a "
            "figure in %, such as 7, 6.96 or -0.5");
}

TEST(Value, AKindFitsTheMeasureItBelongsTo) {
  EXPECT_TRUE(kind_fits(EntryKind::year_to_date, Measure::flow));
  EXPECT_TRUE(kind_fits(EntryKind::increment, Measure::flow));
  EXPECT_TRUE(kind_fits(EntryKind::level, Measure::stock));
  EXPECT_TRUE(kind_fits(EntryKind::growth, Measure::growth));
  EXPECT_TRUE(kind_fits(EntryKind::milestone, Measure::milestone));
  EXPECT_FALSE(kind_fits(EntryKind::level, Measure::flow));
  EXPECT_FALSE(kind_fits(EntryKind::growth, Measure::stock));
}

TEST(Value, AKindThatDoesNotFitIsRefusedNamingThoseThatDo) {
  EXPECT_EQ(read_as("7", kInvestment, EntryKind::level),
            "\"level\" does not fit \"investment\", whose measure is flow; its entries are of kind "
            "year-to-date or increment");
  EXPECT_EQ(read_as("7", kGrowth, EntryKind::increment),
            "\"increment\" does not fit \"gdp-growth\", whose measure is growth; its entries are "
            "of kind growth");
  EXPECT_EQ(read_as("7", kInvestment, EntryKind::increment), "7");
}

TEST(Value, WhatIsTypedCannotColourTheTerminalOrFillIt) {
  EXPECT_EQ(read("\x1B[31m\n3", kGrowth),
            "\" [31m 3\" is not a number; write a plain number such as 7, 6.96 or -0.5");
  EXPECT_EQ(read(std::string(1000, 'x'), kGrowth),
            "\"" + std::string(59, 'x') +
                "…\" is not a number; write a plain number such as 7, 6.96 or -0.5");
}

TEST(Value, EveryValueIsReadBackFromItsText) {
  const std::vector<std::pair<std::string, Indicator>> cases{{"3.7", kGrowth},
                                                             {"-922337203685477.5808", kInvestment},
                                                             {"172/200", kCoverage},
                                                             {"in-progress", kLine},
                                                             {"in-progress 45.5%", kLine},
                                                             {"in-progress 100%", kLine},
                                                             {"not-started", kLine},
                                                             {"done", kLine}};
  for (const auto& [text, indicator] : cases) EXPECT_EQ(read(text, indicator), text);
}

TEST(Value, AFigureMayBeTwoWhereTheCommaMayBeTheDecimalSign) {
  for (const std::string text :
       {"1,234", "1.234", "-12,345", "123,456家", "１，２３４", "3 + 1,234", "1,234/5"}) {
    EXPECT_TRUE(fault_of_decimal_sign(text)) << text;
  }
  for (const std::string text : {"1234", "1,234,567", "1,234.5", "1.234,5", "0.123", "3.7", "3,7",
                                 "12.3456", "1234.567", ",123", "", "done"}) {
    EXPECT_FALSE(fault_of_decimal_sign(text)) << text;
  }
  EXPECT_EQ(fault_of_decimal_sign("1,234")->what.en,
            "1,234 may be 1.234 or 1234: the file may have decimal commas");
  EXPECT_EQ(fault_of_decimal_sign("1,234")->remedy.en, "write 1234, or 1.2340");
  for (const std::string text : {"3,7", "0,123", "12,3456", "3,7%"}) {
    EXPECT_TRUE(has_decimal_comma(text)) << text;
  }
  for (const std::string text : {"3.7", "1,234", "1,234.5", "1,234,567"}) {
    EXPECT_FALSE(has_decimal_comma(text)) << text;
  }
}

}  // namespace
}  // namespace milepost
