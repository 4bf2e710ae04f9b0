#include "draft/draft.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "draft/text_document.h"

namespace milepost {
namespace {

Draft draft_of_text(std::string_view text) {
  static const Vocabulary words = shipped_vocabulary();
  Problems problems("report.txt", text);
  return draft_of(*read_text_document(text, {}, problems), {}, words);
}

constexpr std::string_view kReport =
    "一、2023年工作回顾\n新增企业9家。\n二、2024年工作安排\n今年主要目标是：新增企业12家。\n"
    "（一）做强产业\n优化梯队。力争新增企业12家，6月底前建成标准厂房。围绕3大产业招商。\n";

TEST(Draft, OnlyThePlanIsReadAndWhatItSaysTwiceIsOneTarget) {
  const Draft draft = draft_of_text(kReport);
  ASSERT_EQ(draft.proposals.size(), 2U);
  EXPECT_EQ(draft.proposals[0].name, "新增企业");
  EXPECT_EQ(draft.proposals[0].section, "二");
  EXPECT_EQ(draft.proposals[1].name, "建成标准厂房");
  EXPECT_EQ(draft.proposals[1].section, "二（一）");
  EXPECT_EQ(draft.proposals[1].heading, "优化梯队");
  EXPECT_EQ(draft.proposals[1].due, make_date(2024, 6, 30));
}

TEST(Draft, WhatIsBuiltInTwoSectionsIsTwoTargets) {
  const Draft draft = draft_of_text(
      "二、2024年工作安排\n（一）城镇\n新建公园2个。参保率达95%"
      "。\n（二）乡村\n新建公园2个。参保率达95%。"
      "\n新建公园2个。\n");
  std::vector<std::string> found;
  for (const Proposal& one : draft.proposals) found.push_back(one.section + " " + one.name);
  EXPECT_EQ(found, (std::vector<std::string>{"二（一） 新建公园", "二（一） 参保率",
                                             "二（二） 新建公园"}));
  std::vector<std::size_t> targets;
  for (const Numeral& one : draft.numerals) {
    if (one.target) targets.push_back(*one.target);
  }
  EXPECT_EQ(targets, (std::vector<std::size_t>{0, 1, 2, 1, 2}));
}

TEST(Draft, GoalsThatAreToldAgainInTheirSectionAreOneTarget) {
  const Draft draft =
      draft_of_text("2024年工作安排\n一、主要目标\n新增企业12家。\n二、产业\n新增企业12家。\n");
  ASSERT_EQ(draft.proposals.size(), 1U);
  EXPECT_EQ(draft.proposals[0].section, "一");
}

TEST(Draft, EveryNumeralOfThePlanStandsInTheLedgerWhereItStandsInTheText) {
  const Draft draft = draft_of_text(kReport);
  std::vector<std::string> ledger;
  for (const Numeral& one : draft.numerals) {
    ledger.push_back(std::to_string(one.position) + " " + one.text +
                     (one.target ? " -> " + std::to_string(*one.target + 1) : " " + one.reason));
  }
  EXPECT_EQ(ledger, (std::vector<std::string>{"23 2024 date", "45 12 -> 1", "69 12 -> 1",
                                              "73 6 date", "86 3 scheme"}));
}

TEST(Draft, WhoAnswersForATaskStandsInBracketsOrOnALineOfItsOwn) {
  const Draft draft = draft_of_text(
      "2024年工作任务\n1．新建学校3所，改造医院2所。（责任单位：甲局、乙局；完成时限：9月底）\n"
      "2．改造小区5个（牵头单位：丙局），建设车位60个。\n3．新建公园4座。\n责任单位：丁局\n");
  std::vector<std::string> found;
  for (const Proposal& one : draft.proposals) {
    std::string text = one.name + " " + one.quote + " | " + one.lead;
    for (const std::string& name : one.with) text += " + " + name;
    if (one.due) text += " by " + to_string(*one.due);
    found.push_back(text);
  }
  EXPECT_EQ(found,
            (std::vector<std::string>{"新建学校 1．新建学校3所 | 甲局 + 乙局 by 2024-09-30",
                                      "改造医院 改造医院2所 | 甲局 + 乙局 by 2024-09-30",
                                      "改造小区 2．改造小区5个 | 丙局", "建设车位 建设车位60个 | ",
                                      "新建公园 3．新建公园4座 | 丁局"}));
  const auto day = std::find_if(draft.numerals.begin(), draft.numerals.end(),
                                [](const Numeral& one) { return one.text == "9"; });
  ASSERT_NE(day, draft.numerals.end());
  EXPECT_EQ(day->reason, "date");
}

/// `新建公园 @甲局 | …`
std::string leads_in(const std::string& lines) {
  std::string text;
  for (const Proposal& one : draft_of_text("二、2024年工作安排\n" + lines + "\n").proposals) {
    text += (text.empty() ? "" : " | ") + one.name + " @" + one.lead;
    if (one.due) text += " " + to_string(*one.due);
  }
  return text;
}

TEST(Draft, OfficesInBracketsAnswerForTheirSentenceOrBehindAFullStopForTheParagraph) {
  EXPECT_EQ(
      leads_in("修建公厕9座。新建公园2个（责任单位：甲局；完成时限：6月底前）。改造小区20个。"),
      "修建公厕 @ | 新建公园 @甲局 2024-06-30 | 改造小区 @");
  EXPECT_EQ(leads_in("新建公园2个，新建学校3所（责任单位：甲局），改造小区4个（责任单位：乙局）。"),
            "新建公园 @甲局 | 新建学校 @甲局 | 改造小区 @乙局");
  EXPECT_EQ(leads_in("新建公园2个。新建学校3所。（责任单位：甲局）"),
            "新建公园 @甲局 | 新建学校 @甲局");
  EXPECT_EQ(leads_in("新建公园2个（责任单位：甲局）。新建学校3所。（责任单位：乙局）"),
            "新建公园 @甲局 | 新建学校 @乙局");
  EXPECT_EQ(leads_in("新建公园2个。（责任单位：甲局）新建学校3所。"),
            "新建公园 @甲局 | 新建学校 @");
  EXPECT_EQ(leads_in("新建公园2个（责任单位：待定），新建学校3所（责任单位：甲局）。"),
            "新建公园 @ | 新建学校 @甲局");
}

TEST(Draft, LinesOfOfficesAreOfTheParagraphAboveThem) {
  EXPECT_EQ(
      leads_in("新建公园2个。新建学校3所。\n责任单位：甲局\n完成时限：6月底前\n改造小区4个。"),
      "新建公园 @甲局 2024-06-30 | 新建学校 @甲局 2024-06-30 | 改造小区 @");
  EXPECT_EQ(leads_in("新建公园2个。\n【责任单位：甲局】【完成时限：6月底前】"),
            "新建公园 @甲局 2024-06-30");
  EXPECT_EQ(leads_in("新建公园2个（责任单位：甲局）。新建学校3所。\n责任单位：乙局"),
            "新建公园 @甲局 | 新建学校 @乙局");
}

TEST(Draft, ATableThatIsReadIsNotLeftOut) {
  const auto left_out = [](std::vector<SourceBlock> blocks) {
    static const Vocabulary words = shipped_vocabulary();
    return draft_of({std::move(blocks), {}}, 2024, words).left_out;
  };
  const auto line = [](const char* text) { return SourceBlock(SourceParagraph{text}); };
  const SourceBlock table =
      SourceTable{{{"指标", "单位", "2024年目标"}, {"新建公园", "个", "2"}}, {}};
  const std::vector<std::string> none;
  EXPECT_EQ(left_out({line("二、2024年工作安排"), line("新建学校3所。"),
                      line("附件：2024年目标任务分解表"), table}),
            none);
  EXPECT_EQ(left_out({line("二、2024年工作安排"), line("新建学校3所。"), line("附件1"),
                      line("2024年目标任务分解表"), table, line("名词解释"),
                      line("1.“一号”工程：是指某项工程，由县里实施。")}),
            std::vector<std::string>{"名词解释"});
  EXPECT_EQ(left_out({line("一、2023年工作回顾"), line("新建学校3所。"), line("二、2024年工作安排"),
                      line("新建学校4所。")}),
            std::vector<std::string>{"2023年工作回顾"});
}

}  // namespace
}  // namespace milepost
