#include "draft/milestones.h"

#include <gtest/gtest.h>

#include "draft/read_lines.h"

namespace milepost {
namespace {

TEST(Milestones, OneForEachThingThatIsNamed) {
  const std::vector<SentenceCase> cases{
      {"开工建设滨江大道、城北水厂等工程",
       {"A 开工建设滨江大道 done milestone", "A 开工建设城北水厂 done milestone"}},
      {"确保体育馆、图书馆年内建成投用",
       {"A 体育馆建成投用 done milestone by 2024-12-31",
        "A 图书馆建成投用 done milestone by 2024-12-31"}},
      {"9月底前环城路全线通车", {"A 环城路全线通车 done milestone by 2024-09-30"}},
      {"争创国家卫生城市、省级文明县城",
       {"A 争创国家卫生城市 done milestone strive", "A 争创省级文明县城 done milestone strive"}},
      {"将东湖村建成省级示范村", {"B 东湖村建成省级示范村 done milestone"}},
      {"力争南山景区创建成为国家级旅游度假区",
       {"B 南山景区创建成为国家级旅游度假区 done milestone strive"}},
      {"推动甲镇争创省级样板、乙镇打造特色小镇",
       {"B 甲镇争创省级样板 done milestone", "B 乙镇打造特色小镇 done milestone"}},
      {"技师学院顺利通过省级评估验收", {"B 技师学院顺利通过省级评估验收 done milestone"}},
      {"完成城市更新规划编制", {"B 完成城市更新规划编制 done milestone"}},
      {"举办第三届龙舟大会", {"B 举办第三届龙舟大会 done milestone"}},
      {"加快推进城北污水处理厂二期工程", {}},
      {"引进一批新材料、新能源项目", {}},
      {"大力弘扬企业家精神", {}},
      {"推动南桥20万吨铝材、北桥变电站等项目建成投产",
       {"B 南桥20万吨铝材建成投产 done milestone", "B 北桥变电站建成投产 done milestone"}},
  };
  for (const SentenceCase& one : cases)
    EXPECT_EQ(lines_of(one.sentence), one.lines) << one.sentence;
}

}  // namespace
}  // namespace milepost
