#include "draft/clause_figures.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

/// `pre|figure|post`, and what else is known of each figure of a clause.
std::vector<std::string> shared(std::string_view clause) {
  static const Lexicon lexicon = shipped_lexicon();
  ClauseFigures found = figures_of_clause(clause, lexicon);
  share_text(found.figures, clause, 0, lexicon);
  std::vector<std::string> texts;
  for (const FigureInText& one : found.figures) {
    const Figure& figure = one.figure;
    std::string text(one.pre);
    text += "|" + std::string(clause.substr(figure.number, figure.end - figure.number)) + "|";
    text += one.post;
    if (one.is_attribute) text += " attribute";
    if (one.is_behind) text += " behind";
    if (one.is_baseline) text += " baseline";
    if (one.is_next) text += " next";
    if (one.is_share_of) text += " share-of";
    texts.push_back(text);
  }
  for (const NoTarget& one : found.others) {
    const Figure& figure = one.figure;
    texts.push_back(std::string(clause.substr(figure.number, figure.number_end - figure.number)) +
                    " " + std::string(one.reason));
  }
  return texts;
}

TEST(ClauseFigures, TheTextBetweenTwoBelongsToOneOfThem) {
  using Texts = std::vector<std::string>;
  EXPECT_EQ(shared("新增企业3家、项目2个"), (Texts{"新增企业|3家|", "项目|2个|"}));
  EXPECT_EQ(shared("引进10亿元以上项目5个"),
            (Texts{"引进|10亿元以上| attribute", "引进10亿元以上项目|5个|"}));
  EXPECT_EQ(shared("改造小区5个、3000户"), (Texts{"改造小区|5个|", "|3000户| next"}));
  EXPECT_EQ(shared("治理率由42%提高到50%"), (Texts{"治理率由|42%| baseline", "治理率|50%|"}));
  EXPECT_EQ(shared("80%村收入高于50万元"),
            (Texts{"|80%|村收入高于50万元 share-of", "|50万元| attribute behind"}));
  EXPECT_EQ(shared("新增10个年收入超50万元村"),
            (Texts{"新增|10个|年收入超50万元村", "|50万元|村 attribute behind"}));
}

TEST(ClauseFigures, WhatIsNoFigureHasAReason) {
  using Texts = std::vector<std::string>;
  EXPECT_EQ(shared("2024年实施3年行动"), (Texts{"2024 date", "3 duration"}));
  EXPECT_EQ(shared("第3届展会签约项目5个"), (Texts{"第3届展会签约项目|5个|", "3 ordinal"}));
  EXPECT_EQ(shared("拨打电话12345"), (Texts{"12345 no-unit"}));
}

TEST(ClauseFigures, WhatIsNoPartOfANameIsLeftOutBehindAFigure) {
  static const Lexicon lexicon = shipped_lexicon();
  const auto bare = [&](std::string_view post) {
    return std::string(bare_post({Figure{}, {}, post}, lexicon));
  };
  EXPECT_EQ(bare("的老旧小区"), "老旧小区");
  EXPECT_EQ(bare("（含公房）"), "");
  EXPECT_EQ(bare("、争创示范"), "");
  EXPECT_EQ(bare("目标"), "");
}

}  // namespace
}  // namespace milepost
