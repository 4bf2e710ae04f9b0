#include "draft/negated_bounds.h"

#include <gtest/gtest.h>

#include "draft/cell_value.h"
#include "draft/read_lines.h"

namespace milepost {
namespace {

void expect_lines(const std::vector<SentenceCase>& cases) {
  for (const SentenceCase& one : cases) {
    EXPECT_EQ(lines_of(one.sentence), one.lines) << one.sentence;
  }
}

TEST(NegatedBounds, TheyAreFoundAtTheEndOfAText) {
  const Lexicon lexicon = shipped_lexicon();
  const auto found = [&](std::string_view text, std::optional<RequirementKind> after) {
    const auto bound = negated_bound_at_end(text, after, lexicon);
    return bound ? std::string(word(bound->kind)) + " " +
                       std::string(text.substr(0, text.size() - bound->size))
                 : std::string("none");
  };
  EXPECT_EQ(found("失业率不得超过", {}), "at-most 失业率");
  EXPECT_EQ(found("失业率必须不能高于", {}), "at-most 失业率");
  EXPECT_EQ(found("参保率不得低于", {}), "at-least 参保率");
  EXPECT_EQ(found("参保率不得降至", RequirementKind::at_most), "at-least 参保率");
  EXPECT_EQ(found("失业率不得升至", RequirementKind::at_least), "at-most 失业率");
  EXPECT_EQ(found("失业率不得升至", {}), "none");
  EXPECT_EQ(found("失业率超过", {}), "none");
  EXPECT_EQ(found("不断突破", {}), "none");
}

TEST(NegatedBounds, WhatMayNotBeMoreIsAtMost) {
  expect_lines({
      {"失业率不得超过5%", {"A 失业率 at-most 5 % stock"}},
      {"失业率不得高于5.5%", {"A 失业率 at-most 5.5 % stock"}},
      {"失业率不能超过5%", {"A 失业率 at-most 5 % stock"}},
      {"失业率不可高于5%", {"A 失业率 at-most 5 % stock"}},
      {"失业率不应超过5%", {"A 失业率 at-most 5 % stock"}},
      {"失业率不宜高于5%", {"A 失业率 at-most 5 % stock"}},
      {"失业率不会超过5%", {"A 失业率 at-most 5 % stock"}},
      {"失业率不许超过5%", {"A 失业率 at-most 5 % stock"}},
      {"失业率不准突破5%", {"A 失业率 at-most 5 % stock"}},
      {"失业率必须不超过5%", {"A 失业率 at-most 5 % stock"}},
      {"失业率一律不得超过5%", {"A 失业率 at-most 5 % stock"}},
      {"失业率严禁超过5%", {"A 失业率 at-most 5 % stock"}},
      {"失业率防止超过5%", {"A 失业率 at-most 5 % stock"}},
      {"失业率避免高于5%", {"A 失业率 at-most 5 % stock"}},
      {"失业率不超出5%", {"A 失业率 at-most 5 % stock"}},
      {"失业率不逾5%", {"A 失业率 at-most 5 % stock"}},
      {"失业率不高过5%", {"A 失业率 at-most 5 % stock"}},
      {"失业率均不得超过5%", {"A 失业率 at-most 5 % stock"}},
      {"失业率不得升至5%以上", {"A 失业率 at-most 5 % stock"}},
      {"用水总量不得多于2亿立方米", {"A 用水总量 at-most 2 亿立方米 stock"}},
      {"用水总量不突破2亿立方米", {"A 用水总量 at-most 2 亿立方米 stock"}},
      {"用水总量不得突破2亿立方米", {"A 用水总量 at-most 2 亿立方米 stock"}},
      {"用水总量确保不突破2亿立方米", {"A 用水总量 at-most 2 亿立方米 stock"}},
      {"用水总量力争不突破2亿立方米", {"A 用水总量 at-most 2 亿立方米 stock"}},
      {"确保政府债务余额不突破50亿元", {"A 政府债务余额 at-most 50 亿元 flow"}},
      {"事故起数不得高于去年", {"B 事故起数增长 at-most [去年] % growth"}},
      {"地区生产总值增速不得低于6%", {"A 地区生产总值增长 at-least 6 % growth"}},
  });
}

TEST(NegatedBounds, WhatMayNotBeLessIsAtLeast) {
  expect_lines({
      {"参保率不得低于95%", {"A 参保率 at-least 95 % stock"}},
      {"参保率不能低于95%", {"A 参保率 at-least 95 % stock"}},
      {"参保率不应少于95%", {"A 参保率 at-least 95 % stock"}},
      {"绿地率不得小于35%", {"A 绿地率 at-least 35 % stock"}},
      {"参保率不得不足95%", {"A 参保率 at-least 95 % stock"}},
      {"参保率不得跌破95%", {"A 参保率 at-least 95 % stock"}},
      {"参保率不跌破95%", {"A 参保率 at-least 95 % stock"}},
      {"参保率不得降至95%以下", {"A 参保率 at-least 95 % stock"}},
      {"参保率坚决防止跌至95%以下", {"A 参保率 at-least 95 % stock"}},
      {"新建学校不得少于3所", {"A 新建学校 at-least 3 所 flow"}},
      {"耕地不得少于30万亩，永久基本农田不得少于25万亩",
       {"A 耕地 at-least 30 万亩 stock", "A 永久基本农田 at-least 25 万亩 stock"}},
  });
}

TEST(NegatedBounds, TheNextFigureGoesTheSameWay) {
  expect_lines({
      {"参保率不得低于95%，力争98%",
       {"A 参保率 at-least 95 % stock", "B 参保率 at-least 98 % stock strive"}},
      {"负债率不得高于60%、力争55%",
       {"A 负债率 at-most 60 % stock", "B 负债率 at-most 55 % stock strive"}},
      {"投诉办结时限不超过5个工作日、力争3个",
       {"A 投诉办结时限 at-most 5 个工作日 stock",
        "B 投诉办结时限 at-most 3 个工作日 flow strive"}},
  });
}

TEST(NegatedBounds, WhatIsNoBoundStaysAsItIs) {
  expect_lines({
      {"参保率不低于95%", {"A 参保率 at-least 95 % stock"}},
      {"失业率不超过5%", {"A 失业率 at-most 5 % stock"}},
      {"新建学校不少于3所", {"A 新建学校 at-least 3 所 flow"}},
      {"参保率超过95%", {"A 参保率 more-than 95 % stock"}},
      {"工业总产值突破100亿元", {"A 工业总产值 more-than 100 亿元 flow"}},
      {"失业率低于5%", {"A 失业率 less-than 5 % stock"}},
      {"失业率降至5%以下", {"A 失业率 at-most 5 % stock"}},
      {"参保率升至95%以上", {"A 参保率 at-least 95 % stock"}},
      {"失业率控制在5%以内", {"A 失业率 at-most 5 % stock"}},
      {"参保率不断提高到95%", {"A 参保率不断 at-least 95 % stock"}},
      {"不断新建公园3个", {"A 新建公园 at-least 3 个 flow"}},
      {"实现失业率低于5%的目标", {"B 失业率目标 less-than 5 % stock"}},
      {"清理未开工项目5个", {"A 清理未开工项目 at-least 5 个 flow"}},
  });
}

TEST(NegatedBounds, WhatMayNotHappenIsNoTarget) {
  const Lexicon lexicon = shipped_lexicon();
  for (const std::string_view sentence :
       {"单位能耗不得上升3%以上", "能耗不得增长5%以上", "失业率不得反弹至6%", "无新增尘肺病例1例",
        "不出现2起以上重大事故", "严防发生3人以上事故", "参保率未达95%的不得评优",
        "参保率未达到95%", "对未达到80%的乡镇约谈", "对参保率低于90%的乡镇进行约谈",
        "参保率达不到95%的不得评优", "暂停实施5个项目", "防止失业率反弹至6%以上",
        "不得使失业率超过5%", "避免参保率低于95%"}) {
    EXPECT_EQ(lines_of(sentence), std::vector<std::string>()) << sentence;
    const SentenceReading reading = read_sentence(sentence, {2024, {}}, lexicon);
    ASSERT_FALSE(reading.numerals.empty()) << sentence;
    for (const NumeralUse& one : reading.numerals)
      EXPECT_EQ(one.strength, Strength::weak) << sentence;
  }
}

TEST(NegatedBounds, NoneOfSomethingIsAtMostNone) {
  expect_lines({
      {"重大事故0起", {"B 重大事故 at-most 0 起 flow"}},
      {"重大事故为0起", {"B 重大事故 at-most 0 起 flow"}},
      {"三公经费不增长、压减5%", {"A 三公经费压减 at-least 5 % growth"}},
      {"三公经费零增长、下降5%", {"A 三公经费下降 at-least 5 % growth"}},
  });
}

TEST(NegatedBounds, MostAndLeastSayWhichWay) {
  expect_lines({
      {"最多新增企业5家", {"A 新增企业 at-most 5 家 flow"}},
      {"全年最多新增企业5家", {"A 新增企业 at-most 5 家 flow"}},
      {"至多保留企业5家", {"A 保留企业 at-most 5 家 flow"}},
      {"失业率上限为5%", {"A 失业率 at-most 5 % stock"}},
      {"失业率最高5%", {"A 失业率 at-most 5 % stock"}},
      {"失业率最高为5%", {"A 失业率 at-most 5 % stock"}},
      {"债务率控制线为100%", {"A 债务率 at-most 100 % stock"}},
      {"失业率最多5%", {"A 失业率 at-most 5 % stock"}},
      {"参保率下限为95%", {"A 参保率 at-least 95 % stock"}},
      {"参保率最低95%", {"A 参保率 at-least 95 % stock"}},
      {"参保率至少95%", {"A 参保率 at-least 95 % stock"}},
      {"甲镇最多新增企业5家", {"A 甲镇新增企业 at-most 5 家 flow"}},
      {"每户最高补助2万元", {"A 每户补助 at-most 2 万元 flow"}},
      {"最多新增企业5家、平台3个",
       {"A 新增企业 at-most 5 家 flow", "C 新增平台 at-least 3 个 flow"}},
      {"最多跑一次事项50项", {"B 最多跑一次事项 at-least 50 项 flow"}},
      {"至少新建公园3个", {"A 新建公园 at-least 3 个 flow"}},
      {"工业总产值创历史最高50亿元", {"B 工业总产值创历史最高 at-least 50 亿元 flow"}},
  });
}

TEST(NegatedBounds, TheyStandInCells) {
  const Vocabulary words = shipped_vocabulary();
  const auto asked = [&](std::string_view cell) {
    const auto value = read_cell_value(cell, words);
    return value && value->requirement ? word(*value->requirement) : "none";
  };
  EXPECT_EQ(asked("不得低于95%"), "at-least");
  EXPECT_EQ(asked("不得超过5"), "at-most");
  EXPECT_EQ(asked("不突破2亿立方米"), "at-most");
  EXPECT_EQ(asked("不得降至95%以下"), "at-least");
  EXPECT_EQ(asked("最高5%"), "at-most");
  EXPECT_EQ(asked("不低于95%"), "at-least");
  EXPECT_EQ(asked("超过95%"), "more-than");
  EXPECT_EQ(asked("低于95%"), "less-than");
}

TEST(NegatedBounds, WhatComparesIsTurnedRound) {
  EXPECT_EQ(turned(RequirementKind::more_than), RequirementKind::at_most);
  EXPECT_EQ(turned(RequirementKind::less_than), RequirementKind::at_least);
  EXPECT_EQ(turned(RequirementKind::at_least), std::nullopt);
  EXPECT_EQ(turned(RequirementKind::around), std::nullopt);
}

}  // namespace
}  // namespace milepost
