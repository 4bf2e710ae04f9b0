#include "draft/clauses.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

std::vector<std::string> texts(const std::vector<Span>& spans, std::string_view text) {
  std::vector<std::string> found;
  for (const Span& span : spans) found.emplace_back(span.of(text));
  return found;
}

using Texts = std::vector<std::string>;

TEST(Clauses, SentencesAndClausesEndAtMarksOutsideOfQuotes) {
  const std::string_view text =
      "增长5%；新增“小、精，特。”企业3家（其中，甲镇1家）。投资1,200万元，开工";
  EXPECT_EQ(texts(sentences_of(text), text),
            (Texts{"增长5%", "新增“小、精，特。”企业3家（其中，甲镇1家）", "投资1,200万元，开工"}));
  const std::string_view sentence = "目标是：投资1,200万元，“甲，乙”开工,建成";
  EXPECT_EQ(texts(clauses_of(sentence), sentence),
            (Texts{"目标是", "投资1,200万元", "“甲，乙”开工", "建成"}));
  const std::string_view torn = "打造“没有结尾的引号，以后还有句子。下一句";
  EXPECT_EQ(texts(sentences_of(torn), torn).size(), 1U);
}

struct ThingsCase {
  std::string_view text;
  Texts things;
};

TEST(Clauses, ListsAreSplitAndShareWhatStandsOnce) {
  static const Lexicon lexicon = shipped_lexicon();
  const std::vector<ThingsCase> cases{
      {"甲中学、乙小学和丙幼儿园", {"甲中学", "乙小学", "丙幼儿园"}},
      {"“甲”“乙”企业", {"“甲”企业", "“乙”企业"}},
      {"“甲”、“乙”企业", {"“甲”企业", "“乙”企业"}},
      {"滨江路（一、二期）、环城路", {"滨江路（一、二期）", "环城路"}},
      {"和平公园", {"和平公园"}},
  };
  for (const ThingsCase& one : cases) {
    EXPECT_EQ(listed_things(one.text, lexicon), one.things) << one.text;
  }
}

TEST(Clauses, WhatIsMeasuredBelongsToAllOfAList) {
  static const Lexicon lexicon = shipped_lexicon();
  EXPECT_EQ(with_shared_tail({"城镇", "农村居民收入"}, lexicon),
            (Texts{"城镇居民收入", "农村居民收入"}));
  EXPECT_EQ(with_shared_tail({"粮食", "中药材面积"}, lexicon), (Texts{"粮食面积", "中药材面积"}));
  EXPECT_EQ(with_shared_tail({"公厕", "口袋公园"}, lexicon), (Texts{"公厕", "口袋公园"}));
  EXPECT_EQ(town_and_country("城乡居民收入", lexicon), (Texts{"城镇居民收入", "农村居民收入"}));
  EXPECT_EQ(with_shared_tail({"一", "二", "三产"}, lexicon), (Texts{"一产", "二产", "三产"}));
  EXPECT_EQ(with_shared_tail({"工业增加值", "服务业占总值比重"}, lexicon),
            (Texts{"工业增加值占总值比重", "服务业占总值比重"}));
  EXPECT_EQ(with_shared_tail({"省级项目", "市级项目落地率"}, lexicon),
            (Texts{"省级项目落地率", "市级项目落地率"}));
  EXPECT_EQ(halves_of("存贷款余额", lexicon), (Texts{"存款余额", "贷款余额"}));
  EXPECT_EQ(halves_of("城乡居民收入", lexicon), (Texts{"城镇居民收入", "农村居民收入"}));
  EXPECT_EQ(halves_of("投资", lexicon), (Texts{"投资"}));
}

}  // namespace
}  // namespace milepost
