#include "draft/carried_name.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

TEST(CarriedName, WhatIsLeftOutStoodBefore) {
  const Lexicon lexicon = shipped_lexicon();
  struct Case {
    std::string_view noun;
    std::string_view before;
    std::string_view name;
  };
  for (const Case& one : std::vector<Case>{
           {"省级", "“小巨人”企业国家级", "“小巨人”企业省级"},
           {"市级", "省级示范村", "市级示范村"},
           {"市级", "示范村", "市级"},
           {"产量", "粮食播种面积", "粮食产量"},
           {"总投资", "储备项目", "储备项目总投资"},
           {"产量", "", "产量"},
           {"停车位", "停车场", "停车位"},
           {"产量", "产量", "产量"},
       }) {
    EXPECT_EQ(carried_name(one.noun, one.before, lexicon), one.name) << one.noun << one.before;
  }
}

TEST(CarriedName, AnIndustryIsNamedWhereItsSentenceBegins) {
  const Lexicon lexicon = shipped_lexicon();
  EXPECT_EQ(name_of_industry("增加值", "推动冶金产业提速发展，增加值增长5%", lexicon),
            "冶金产业增加值");
  EXPECT_EQ(name_of_industry("增加值", "加快建设，增加值增长5%", lexicon), "增加值");
  EXPECT_EQ(name_of_industry("产值", "打造百亿级产业集群，产值5亿元", lexicon), "产值");
  EXPECT_EQ(name_of_industry("税收", "推动冶金产业提速发展，税收增长5%", lexicon), "税收");
}

TEST(CarriedName, AnotherVerbOfTheSameThings) {
  const Lexicon lexicon = shipped_lexicon();
  EXPECT_EQ(with_other_verb("园区开工项目", "竣工", lexicon), "园区竣工项目");
  EXPECT_EQ(with_other_verb("园区项目", "竣工", lexicon), "");
  EXPECT_EQ(with_other_verb("园区开工项目", "新增", lexicon), "");
}

TEST(CarriedName, WhatIsAwardedBehindALevelHasIt) {
  const Lexicon lexicon = shipped_lexicon();
  EXPECT_EQ(with_level_of("示范村", "省级先进乡镇", lexicon), "省级示范村");
  EXPECT_EQ(with_level_of("市级示范村", "省级先进乡镇", lexicon), "市级示范村");
  EXPECT_EQ(with_level_of("规上企业", "省级先进乡镇", lexicon), "规上企业");
  EXPECT_EQ(with_level_of("示范村", "先进乡镇", lexicon), "示范村");
}

}  // namespace
}  // namespace milepost
