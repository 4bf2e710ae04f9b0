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

}  // namespace
}  // namespace milepost
