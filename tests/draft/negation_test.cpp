#include "draft/negation.h"

#include <gtest/gtest.h>

#include "draft/read_lines.h"

namespace milepost {
namespace {

TEST(Negation, WhatStandsInFrontOfAFigureDeniesIt) {
  const Lexicon lexicon = shipped_lexicon();
  struct Case {
    std::string_view pre;
    std::string_view post;
    bool is_denied;
  };
  for (const auto& [pre, post, denied] : std::initializer_list<Case>{
           {"不新增政府债务", "", true},
           {"杜绝新增违建", "", true},
           {"取消新建公园", "", true},
           {"停止改造小区", "", true},
           {"原计划新建公园", "", true},
           {"全县不再新建楼堂馆所", "", true},
           {"坚决不再新增高耗能项目", "", true},
           {"控制新增债务", "", true},
           {"不断新增企业", "", false},
           {"取消证明事项", "", false},
           {"清理未开工项目", "", false},
           {"未开工项目", "全部开工", false},
           {"整治不合格企业", "", false},
           {"新增不锈钢产能", "", false},
           {"不低于", "", false},
           {"关停企业", "", false},
       }) {
    EXPECT_EQ(is_denied(pre, post, lexicon), denied) << pre;
  }
}

TEST(Negation, WhatIsNotDoneIsNoTarget) {
  for (const SentenceCase& one : std::vector<SentenceCase>{
           {"不新增政府债务7亿元以上", {}},
           {"杜绝新增违建8处", {}},
           {"不再新建公园4个、广场2个，改造小区5个", {"A 改造小区 at-least 5 个 flow"}},
           {"取消新建公园3个，产值达到5亿元", {"A 产值 at-least 5 亿元 flow"}},
           {"新建公园3个的计划取消", {}},
           {"控制新增建设用地500亩以内", {"A 控制新增建设用地 at-most 500 亩 flow"}},
           {"原计划新建公园9个", {}},
           {"暂缓新建公园3个", {}},
           {"严禁新增产能5万吨", {}},
           {"甲大桥不再开工建设", {}},
           {"甲桥推迟开工", {}},
           {"甲桥暂缓开工", {}},
           {"政府隐性债务零新增", {"B 新增政府隐性债务 at-most 0 亿元 flow"}},
           {"违法建设零新增", {"B 新增违法建设 at-most 0 处 flow"}},
           {"淘汰落后产能5万吨", {"A 淘汰落后产能 at-least 5 万吨 flow"}},
           {"取消证明事项20项", {"A 取消证明事项 at-least 20 项 flow"}},
           {"推动未开工项目30个开工", {"B 未开工项目开工 at-least 30 个 flow"}},
       }) {
    EXPECT_EQ(lines_of(one.sentence), one.lines) << one.sentence;
  }
}

TEST(Negation, WhatItsNumeralsAreIsToBeLookedAt) {
  const Lexicon lexicon = shipped_lexicon();
  const SentenceReading reading = read_sentence("不再新建公园4个、广场2个", {2024, {}}, lexicon);
  ASSERT_EQ(reading.numerals.size(), 2U);
  for (const NumeralUse& one : reading.numerals) {
    EXPECT_EQ(one.reason, "not-promised");
    EXPECT_EQ(one.strength, Strength::weak);
  }
}

}  // namespace
}  // namespace milepost
