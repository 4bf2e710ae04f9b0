#include "draft/stated_names.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

const Lexicon& lexicon() {
  static const Lexicon kLexicon = shipped_lexicon();
  return kLexicon;
}

const ResultWords& words() {
  static const ResultWords kWords = shipped_result_words();
  return kWords;
}

NameMatch match(const std::string& asked, const std::string& said) {
  return match_names(name_form(asked, lexicon(), words()), name_form(said, lexicon(), words()),
                     lexicon(), words());
}

TEST(StatedNames, FormIsWithoutVerbsAndGrowth) {
  const std::vector<std::array<std::string, 3>> cases{
      {"新增规模以上工业企业", "新增", "规上工业企业"},
      {"规模以上工业增加值增长", "", "规上工业增加值"},
      {"新增培育高新技术企业", "培育", "高新技术企业"},
      {"城镇新增就业", "", "城镇新增就业"},
      {"全县空气质量优良率", "", "空气质量优良率"},
      {"全社会固定资产投资增长", "", "固定资产投资"},
      {"农村危房改造（抗震改造）", "", "农村危房改造"},
  };
  for (const auto& [name, verb, head] : cases) {
    EXPECT_EQ(name_form(name, lexicon(), words()), (NameForm{verb, head})) << name;
  }
}

TEST(StatedNames, AgreeByTheirHeads) {
  struct Case {
    const char* asked;
    const char* said;
    NameMatch match;
  };
  const std::vector<Case> cases{
      {"地区生产总值增长", "生产总值增长", NameMatch::equal},
      {"新增规模以上工业企业", "新增规上工业企业", NameMatch::equal},
      {"新培育高新技术企业", "新增高新技术企业", NameMatch::equal},
      {"中心城区空气质量优良率", "空气质量优良率", NameMatch::apart},
      {"环境空气质量优良率", "空气质量优良率", NameMatch::longer},
      {"农村居民收入增长", "城镇居民收入增长", NameMatch::none},
      {"工业增加值增长", "规上工业增加值增长", NameMatch::apart},
      {"投资增长", "技改投资增长", NameMatch::none},
      {"技改投资增长", "技术改造投资增长", NameMatch::equal},
      {"固定资产投资增长", "民间固定资产投资增长", NameMatch::apart},
      {"金融业增加值增长", "规上工业增加值增长", NameMatch::none},
      {"新能源产业产值", "林业产业产值", NameMatch::none},
      {"引进产业项目", "引进亿元以上产业项目", NameMatch::apart},
      {"新开工项目", "新入库项目", NameMatch::apart},
      {"启动老旧小区改造", "完成老旧小区改造", NameMatch::apart},
      {"职业技能培训", "创业技能培训", NameMatch::apart},
      {"农村危房改造", "农村危房及抗震改造", NameMatch::equal},
      {"城乡居民医疗保险参保率", "城乡居民养老保险和医疗保险参保率", NameMatch::longer},
      {"企业技术中心和工程中心", "企业技术中心", NameMatch::apart},
      {"新建停车场", "新建公厕", NameMatch::none},
      {"引进10亿元以上项目", "引进3亿元以上项目", NameMatch::apart},
      {"引进3亿元以上项目", "备案3亿元以上项目", NameMatch::apart},
      {"完成农村厕所改造", "改造农村厕所", NameMatch::equal},
      {"改造农村厕所", "完成农村厕所改造", NameMatch::equal},
      {"启动农村厕所改造", "改造农村厕所", NameMatch::none},
      {"加固渠堤和加装安防设施", "建成安防设施", NameMatch::apart},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(match(one.asked, one.said), one.match) << one.asked << " / " << one.said;
  }
}

TEST(StatedNames, UnitsCountTheSameThings) {
  EXPECT_TRUE(are_same_units("个", "家", words()));
  EXPECT_TRUE(are_same_units("亩", "亩", words()));
  EXPECT_FALSE(are_same_units("个", "户", words()));
  EXPECT_FALSE(are_same_units("亩", "公顷", words()));
}

TEST(StatedNames, PartsAreFoundByPairsOfCharacters) {
  EXPECT_EQ(percent_within("东桥", "东桥建成通车"), 100U);
  EXPECT_EQ(percent_within("县医院综合楼", "县人民医院综合楼建成"), 80U);
  EXPECT_EQ(percent_within("“体育进社区”行动", "体育进社区工程竣工"), 66U);
  EXPECT_EQ(percent_within("东", "东桥建成通车"), 0U);
  EXPECT_EQ(percent_within("", "东桥"), 0U);
}

}  // namespace
}  // namespace milepost
