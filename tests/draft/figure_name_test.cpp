#include "draft/figure_name.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

/// The name and the measure that the first figure of a clause gets.
std::string named(std::string_view clause, const std::string& verb, std::string_view noun) {
  static const Lexicon lexicon = shipped_lexicon();
  Proposal proposal;
  name_figure(proposal, find_figures(clause, lexicon).front(), clause, verb, noun, lexicon);
  return proposal.name + " " + std::string(word(proposal.measure));
}

TEST(FigureName, SaysHowTheFigureIsTold) {
  EXPECT_EQ(named("投资增长8%", "", "投资"), "投资增长 growth");
  EXPECT_EQ(named("能耗下降3%", "", "能耗"), "能耗下降 growth");
  EXPECT_EQ(named("城镇化率提高2个百分点", "", "城镇化率"), "城镇化率提高 growth");
  EXPECT_EQ(named("参保率达98%", "", "参保率"), "参保率 stock");
  EXPECT_EQ(named("新增企业30家", "新增", "企业"), "新增企业 flow");
  EXPECT_EQ(named("生猪存栏稳定在50万头", "", "生猪存栏"), "生猪存栏 stock");
  EXPECT_EQ(named("完成产值8亿元", "完成", "产值"), "产值 flow");
  EXPECT_EQ(named("固定资产投资完成118.5亿元", "", "固定资产投资完成"), "固定资产投资 flow");
}

TEST(FigureName, OfAPlaceSaysAmongWhom) {
  EXPECT_EQ(named("前三位", "", "总量进入全省"), "总量全省排名 stock");
  EXPECT_EQ(named("前25位", "", "城市排名进入全国"), "城市全国排名 stock");
}

TEST(FigureName, MarksOfNotesAreNoPartOfIt) {
  EXPECT_EQ(named("5个", "新建", "工坊〔24〕"), "新建工坊 flow");
}

/// Why the only figure of a clause is no target.
std::string reason(std::string_view clause) {
  static const Lexicon lexicon = shipped_lexicon();
  ClauseFigures found = figures_of_clause(clause, lexicon);
  share_text(found.figures, clause, 0, lexicon);
  const FigureInText& entry = found.figures.front();
  const Phrase phrase = phrase_of(entry.pre, lexicon);
  return std::string(
      reason_against(entry, phrase, bare_post(entry, lexicon), phrase.verb, {clause, {}}, lexicon));
}

TEST(FigureName, WhatCountsWorkOrNothingIsNoTarget) {
  EXPECT_EQ(reason("加快推进15个项目建设"), "work");
  EXPECT_EQ(reason("实施4个专项行动"), "abstract");
  EXPECT_EQ(reason("每百人有8名学生"), "no-verb");
  EXPECT_EQ(reason("达到30亿元"), "no-name");
  EXPECT_EQ(reason("推动土地流转2万亩"), "");
  EXPECT_EQ(reason("为30户家庭提供服务"), "");
}

}  // namespace
}  // namespace milepost
