#include "report/words/figures.h"

#include <gtest/gtest.h>

#include "report/report_fixture.h"

namespace milepost {
namespace {

TEST(Figures, KeepUpToFourDecimalsAndNoZerosBehindThem) {
  EXPECT_EQ(plain_figure(7), "7");
  EXPECT_EQ(plain_figure(ratio("6.96")), "6.96");
  EXPECT_EQ(plain_figure(ratio("-0.5")), "-0.5");
  EXPECT_EQ(plain_figure(100), "100");
  EXPECT_EQ(plain_figure(0), "0");
  EXPECT_EQ(plain_figure(ratio("922337203685477.5807")), "922337203685477.5807");
  EXPECT_EQ(plain_figure(ratio("922337203685477.5807") * 10), "9223372036854775.807");
  EXPECT_EQ(plain_figure(ratio("-922337203685477") * 1000000), "-922337203685477000000");
}

TEST(Figures, AreRoundedHalfAwayFromZeroWhereTheyAreComputed) {
  EXPECT_EQ(plain_figure(Ratio(1, 3)), "0.3333");
  EXPECT_EQ(plain_figure(Ratio(2, 3)), "0.6667");
  EXPECT_EQ(plain_figure(Ratio(1, 20000)), "0.0001");
  EXPECT_EQ(plain_figure(Ratio(-1, 20000)), "-0.0001");
  EXPECT_EQ(plain_figure(Ratio(1, 20001)), "0");
  EXPECT_EQ(plain_figure(Ratio(-1, 20001)), "0");
}

TEST(Figures, HaveSeparatorsInEnglishOnly) {
  EXPECT_EQ(figure(999, Language::en), "999");
  EXPECT_EQ(figure(1000, Language::en), "1,000");
  EXPECT_EQ(figure(-1000, Language::en), "-1,000");
  EXPECT_EQ(figure(-999, Language::en), "-999");
  EXPECT_EQ(figure(-100000, Language::en), "-100,000");
  EXPECT_EQ(figure(ratio("1234567.8905"), Language::en), "1,234,567.8905");
  EXPECT_EQ(figure(ratio("0.1234"), Language::en), "0.1234");
  EXPECT_EQ(figure(ratio("1234567.8905"), Language::zh), "1234567.8905");
}

TEST(Percentages, HaveOneDecimalHalfAwayFromZero) {
  EXPECT_EQ(percentage(Ratio(2519, 10000)), "25.2");
  EXPECT_EQ(percentage(ratio("0.0696")), "7.0");
  EXPECT_EQ(percentage(ratio("0.0695")), "7.0");
  EXPECT_EQ(percentage(ratio("0.0694")), "6.9");
  EXPECT_EQ(percentage(ratio("-0.0695")), "-7.0");
  EXPECT_EQ(percentage(ratio("1.1")), "110.0");
  EXPECT_EQ(percentage(0), "0.0");
  EXPECT_EQ(percentage(ratio("-0.0004")), "0.0");
  EXPECT_EQ(percentage(Ratio(1, 3)), "33.3");
}

TEST(Points, HaveASignUnlessTheyRoundToZero) {
  EXPECT_EQ(signed_points(ratio("0.15")), "+15.0");
  EXPECT_EQ(signed_points(ratio("-0.05")), "-5.0");
  EXPECT_EQ(signed_points(ratio("0.0005")), "+0.1");
  EXPECT_EQ(signed_points(ratio("-0.0005")), "-0.1");
  EXPECT_EQ(signed_points(ratio("0.0004")), "0.0");
  EXPECT_EQ(signed_points(ratio("-0.0004")), "0.0");
  EXPECT_EQ(signed_points(Ratio(-1, 100000)), "0.0");
  EXPECT_EQ(signed_points(0), "0.0");
}

TEST(Units, FollowTheirFigureInTheLanguageOfTheReport) {
  EXPECT_EQ(figure_with_unit(1000, "亿元", Language::zh), "1000 亿元");
  EXPECT_EQ(figure_with_unit(1000, "亿元", Language::en), "1,000 × ¥100 million");
  EXPECT_EQ(figure_with_unit(7, "%", Language::zh), "7%");
  EXPECT_EQ(figure_with_unit(7, "%", Language::en), "7%");
  EXPECT_EQ(figure_with_unit(30, "家", Language::zh), "30 家");
  EXPECT_EQ(figure_with_unit(30, "家", Language::en), "30");
  EXPECT_EQ(figure_with_unit(30, "标准箱", Language::en), "30 标准箱");
  EXPECT_EQ(figure_with_unit(30, "", Language::en), "30");
}

TEST(Units, InAChineseSentenceStandRightBehindTheirFigureUnlessTheyBeginWithALetter) {
  const std::pair<std::string, std::string> cases[] = {
      {"家", "12家"},  {"%", "12%"},          {"℃", "12℃"},  {"wells", "12 wells"}, {"MW", "12 MW"},
      {"m²", "12 m²"}, {"µg/m³", "12 µg/m³"}, {"Ω", "12 Ω"}, {"US$", "12 US$"},     {"", "12"}};
  for (const auto& [unit, text] : cases) EXPECT_EQ(amount(12, unit, Language::zh), text);
  EXPECT_EQ(amount(12, "wells", Language::en), "12 wells");
}

struct Planned {
  Requirement requirement;
  std::string unit;
  std::string zh;
  std::string en;
};

std::string planned(const Planned& asked, Commitment commitment, Language language) {
  Target target;
  target.requirement = asked.requirement;
  target.commitment = commitment;
  return planned_text(target, asked.unit, {"全省增速", "provincial growth"}, language);
}

TEST(PlannedText, SaysWhatEveryKindOfRequirementAsksFor) {
  const std::vector<Planned> all{
      {asks(RequirementKind::at_least, "7"), "%", "≥ 7%", "≥ 7%"},
      {asks(RequirementKind::at_least, "1000"), "亿元", "≥ 1000 亿元", "≥ 1,000 × ¥100 million"},
      {asks(RequirementKind::at_most, "0"), "起", "≤ 0 起", "≤ 0"},
      {asks(RequirementKind::more_than, "9.3"), "%", "> 9.3%", "> 9.3%"},
      {asks(RequirementKind::less_than, "2.04"), "倍", "< 2.04 倍", "< 2.04 times"},
      {asks(RequirementKind::equal_to, "3"), "条", "= 3 条", "= 3"},
      {asks_between("1000", "1200.5"), "亩", "1000–1200.5 亩", "1,000–1,200.5 mu"},
      {asks_relation(RequirementKind::at_least, "province"), "%", "≥ 全省增速",
       "≥ provincial growth"},
      {asks_relation(RequirementKind::at_most, "province"), "%", "≤ 全省增速",
       "≤ provincial growth"},
      {asks_relation(RequirementKind::more_than, "province"), "%", "> 全省增速",
       "> provincial growth"},
      {asks_relation(RequirementKind::less_than, "province"), "%", "< 全省增速",
       "< provincial growth"},
      {asks_relation(RequirementKind::in_step_with, "province", "1"), "%", "与全省增速同步",
       "in step with provincial growth"},
      {asks_relation(RequirementKind::in_step_with, "province", "0.5"), "%",
       "与全省增速同步（±0.5）", "in step with provincial growth (±0.5)"},
      {asks_relation(RequirementKind::in_step_with, "province", "0"), "%", "与全省增速同步（±0）",
       "in step with provincial growth (±0)"},
      {asks(RequirementKind::done), "", "完成", "done"},
      {asks(RequirementKind::set_later), "%", "待定", "to be set"}};
  for (const Planned& one : all) {
    EXPECT_EQ(planned(one, Commitment::firm, Language::zh), one.zh);
    EXPECT_EQ(planned(one, Commitment::firm, Language::en), one.en);
    EXPECT_EQ(planned(one, Commitment::strive, Language::zh), "力争 " + one.zh);
    EXPECT_EQ(planned(one, Commitment::strive, Language::en), "strive " + one.en);
  }
}

TEST(PlannedText, NamesAReferenceInTheOtherLanguageWhereItHasNoName) {
  Target target;
  target.requirement = asks_relation(RequirementKind::more_than, "province");
  EXPECT_EQ(planned_text(target, "%", {"全省增速", ""}, Language::en), "> 全省增速");
}

TEST(ActualText, IsAFigureWithoutItsUnitOrAState) {
  const Date date = day("2022-06-30");
  EXPECT_EQ(actual_text({date, Ratio(2000, 3), {}}, Language::zh), "666.6667");
  EXPECT_EQ(actual_text({date, 12000, {}}, Language::en), "12,000");
  EXPECT_EQ(actual_text({date, {}, MilestoneState::not_started}, Language::zh), "未开始");
  EXPECT_EQ(actual_text({date, 40, MilestoneState::in_progress}, Language::zh), "进行中 40%");
  EXPECT_EQ(actual_text({date, 40, MilestoneState::in_progress}, Language::en), "in progress 40%");
  EXPECT_EQ(actual_text({date, {}, MilestoneState::in_progress}, Language::en), "in progress");
  EXPECT_EQ(actual_text({date, {}, MilestoneState::done}, Language::en), "done");
}

TEST(ValueText, IsWhatWasRecordedWithItsUnit) {
  EXPECT_EQ(value_text({decimal("757"), {}, {}}, "亿元", Language::zh), "757 亿元");
  EXPECT_EQ(value_text({decimal("1234.5"), {}, {}}, "亩", Language::en), "1,234.5 mu");
  const Value fraction{decimal("86"), Fraction{decimal("172"), decimal("200")}, {}};
  EXPECT_EQ(value_text(fraction, "%", Language::en), "172/200 (86%)");
  EXPECT_EQ(value_text({{}, {}, MilestoneState::done}, "", Language::zh), "完成");
  EXPECT_EQ(value_text({decimal("40.5"), {}, MilestoneState::in_progress}, "", Language::en),
            "in progress 40.5%");
}

}  // namespace
}  // namespace milepost
