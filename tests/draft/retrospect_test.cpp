#include "draft/retrospect.h"

#include <gtest/gtest.h>

#include "draft/text_document.h"

namespace milepost {
namespace {

Retrospect review_in(const std::vector<std::string>& paragraphs, std::optional<int> year = {}) {
  static const Lexicon kLexicon = shipped_lexicon();
  static const ResultWords kWords = shipped_result_words();
  InputDocument document;
  for (const std::string& text : paragraphs) document.blocks.emplace_back(SourceParagraph{text});
  return retrospect_of(document, year, kLexicon, kWords);
}

/// `name 5 家 [total] [years] [vague] by 2024-06-30 of "quote"`
std::vector<std::string> figures_in(const std::string& sentence) {
  std::vector<std::string> lines;
  for (const RetrospectStatement& one : review_in({"一、2024年工作回顾", sentence}).figures) {
    std::string line = one.name + " " + to_string(*one.value) + one.unit;
    if (one.caveat) line += " " + std::string(word(*one.caveat));
    if (one.day) line += " on " + to_string(*one.day);
    lines.push_back(line + ": " + one.quote);
  }
  return lines;
}

TEST(Retrospect, IsWhatStandsUnderHeadingsThatLookBack) {
  const Retrospect review =
      review_in({"某县政府工作报告", "各位代表：现在作报告。", "一、2024年工作回顾",
                 "全年新增企业9家。", "二、2025年工作安排", "新增企业12家。"});
  ASSERT_EQ(review.figures.size(), 1U);
  EXPECT_EQ(review.figures.front().quote, "全年新增企业9家");
  EXPECT_EQ(review.year, 2024);
  EXPECT_TRUE(review.is_found);
}

TEST(Retrospect, WithoutSuchAHeadingIsWhatStandsInFrontOfThePlan) {
  const Retrospect review =
      review_in({"各位代表：去年新增企业9家，成效明显，值得肯定，各项工作有序。",
                 "二、2025年工作安排", "新增企业12家。"});
  ASSERT_EQ(review.figures.size(), 1U);
  EXPECT_EQ(review.figures.front().quote, "去年新增企业9家");
}

TEST(Retrospect, OfAPlanAloneIsNotFound) {
  EXPECT_FALSE(review_in({"2025年工作安排", "新增企业12家。"}).is_found);
}

TEST(Retrospect, YearMayBeNamed) {
  EXPECT_EQ(review_in({"一、工作回顾", "新增企业9家。"}, 2023).year, 2023);
  EXPECT_EQ(review_in({"一、工作回顾", "新增企业9家。"}).year, std::nullopt);
}

TEST(Retrospect, SaysWhatIsOfAnotherTime) {
  const std::vector<std::pair<std::string, std::vector<std::string>>> cases{
      {"新增企业9家。", {"新增企业 9家: 新增企业9家"}},
      {"累计新增企业90家。", {"新增企业 90家 total: 累计新增企业90家"}},
      {"五年来，新增企业90家。", {"新增企业 90家 other-years: 新增企业90家"}},
      {"生产总值年均增长6%。", {"生产总值增长 6% other-years: 生产总值年均增长6%"}},
      {"游客较2019年增长16%。", {"游客较2019年增长 16% other-years: 游客较2019年增长16%"}},
      {"截至10月底，新增企业9家。", {"新增企业 9家 on 2024-10-31: 新增企业9家"}},
      {"上半年工业投资增长9%。", {"工业投资增长 9% on 2024-06-30: 上半年工业投资增长9%"}},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(figures_in(text), expected) << text;
}

TEST(Retrospect, QuoteReachesBackToTheName) {
  EXPECT_EQ(figures_in("进出口总额达5亿元，同比增长8%。"),
            (std::vector<std::string>{"进出口总额 5亿元: 进出口总额达5亿元",
                                      "进出口总额增长 8%: 进出口总额达5亿元，同比增长8%"}));
}

TEST(Retrospect, SharesOutFiguresOfAListInTheClauseBehind) {
  EXPECT_EQ(figures_in("城乡居民收入分别达5万元、3万元，分别增长5%、6%。"),
            (std::vector<std::string>{
                "城镇居民收入 5万元: 城乡居民收入分别达5万元、3万元",
                "农村居民收入 3万元: 城乡居民收入分别达5万元、3万元",
                "城镇居民收入增长 5%: 城乡居民收入分别达5万元、3万元，分别增长5%、6%",
                "农村居民收入增长 6%: 城乡居民收入分别达5万元、3万元，分别增长5%、6%"}));
}

TEST(Retrospect, HasEveryClause) {
  const Retrospect review = review_in({"一、2024年工作回顾", "东桥于6月28日建成通车，北路开工。"});
  ASSERT_EQ(review.clauses.size(), 3U);
  EXPECT_EQ(review.clauses[1].quote, "东桥于6月28日建成通车");
  EXPECT_EQ(review.clauses[1].day, make_date(2024, 6, 28));
  EXPECT_EQ(review.clauses[2].day, std::nullopt);
}

TEST(Retrospect, SaysWhichFiguresAreNotTrueOfTheThingInTheYear) {
  const std::vector<std::pair<std::string, std::optional<Caveat>>> cases{
      {"新建公园3个。", std::nullopt},
      {"2024年新建公园3个。", std::nullopt},
      {"计划新建公园5个。", Caveat::planned},
      {"力争新建公园5个。", Caveat::planned},
      {"投资预计增长8%。", Caveat::planned},
      {"新建公园不足2个。", Caveat::inexact},
      {"新建公园10余个。", Caveat::inexact},
      {"新建公园近10个。", Caveat::inexact},
      {"参保率超过95%。", Caveat::inexact},
      {"参保率达95%以上。", Caveat::inexact},
      {"参保率控制在5%以内。", Caveat::inexact},
      {"签约项目10个。", std::nullopt},
      {"新建公园较上年减少2个。", Caveat::change},
      {"参保率较上年提高2个百分点。", std::nullopt},  // that is a growth
      {"明年新建公园8个。", Caveat::other_years},
      {"2025年新建公园8个。", Caveat::other_years},
      {"截至2023年底，新建公园9个。", Caveat::other_years},
      {"五年新建公园12个。", Caveat::other_years},
      {"投资增长8%。", std::nullopt},
      {"投资连续三年增长8%。", Caveat::other_years},
      {"四季度投资增长8%。", Caveat::part_of_year},
      {"投资增长8%、总量居第四。", std::nullopt},
  };
  for (const auto& [sentence, caveat] : cases) {
    const auto figures = review_in({"一、2024年工作回顾", sentence}, 2024).figures;
    ASSERT_EQ(figures.size(), 1) << sentence;
    EXPECT_EQ(figures[0].caveat, caveat) << sentence;
  }
}

TEST(Retrospect, QuotesWhatWasLeftOut) {
  const Retrospect review = review_in({"一、2024年工作回顾", "扣除留抵退税后，预算收入增长9%。"});
  ASSERT_EQ(review.figures.size(), 1U);
  EXPECT_TRUE(review.figures[0].is_adjusted);
  EXPECT_EQ(review.figures[0].quote, "扣除留抵退税后，预算收入增长9%");
}

TEST(Retrospect, SaysWhoseFiguresTheyAre) {
  const Retrospect review = review_in(
      {"一、2024年工作回顾", "全省新建公园30个。全县新建公园3个。新建民宿5家。全县绿道达5公里。"});
  ASSERT_EQ(review.figures.size(), 4U);
  EXPECT_EQ(review.figures[0].area, "省");
  EXPECT_EQ(review.figures[1].area, "县");
  EXPECT_EQ(review.figures[2].area, "");
  EXPECT_EQ(review.areas, (std::map<std::string, std::size_t>{{"县", 2}, {"省", 1}}));
}

}  // namespace
}  // namespace milepost
