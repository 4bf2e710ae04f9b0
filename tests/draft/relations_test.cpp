#include "draft/relations.h"

#include <gtest/gtest.h>

#include "draft/read_lines.h"

namespace milepost {
namespace {

TEST(Relations, WhatHasNoFigureOfItsOwn) {
  const std::vector<SentenceCase> cases{
      {"居民收入增速与经济增长基本同步", {"B 居民收入增长 in-step-with [经济增长] % growth"}},
      {"农村居民收入增速高于城镇居民收入增速",
       {"B 农村居民收入增长 more-than [城镇居民收入增速] % growth"}},
      {"节能减排指标完成市下达任务", {"B 节能减排指标 set-later % stock"}},
      {"实现行政村快递服务全覆盖", {"B 行政村快递服务覆盖率 at-least 100 % stock"}},
      {"力争实现上市企业零的突破", {"B 上市企业 at-least 1 个 stock strive"}},
      {"劣质断面全部清零", {"B 劣质断面 at-most 0 个 stock"}},
      {"学前教育普惠率保持在全省平均水平以上",
       {"B 学前教育普惠率增长 at-least [全省平均水平] % growth"}},
      {"税收收入、居民收入增长与经济增长基本同步",
       {"B 税收收入增长 in-step-with [经济增长] % growth",
        "B 居民收入增长 in-step-with [经济增长] % growth"}},
      {"农药使用零增长", {"B 农药使用增长 at-most 0 % growth"}},
      {"零就业家庭动态清零", {"B 零就业家庭 at-most 0 户 stock"}},
      {"守住不发生系统性风险底线", {"C 系统性风险底线 at-most 0 起 flow"}},
      {"坚决不发生重大安全事故", {"C 重大安全事故 at-most 0 起 flow"}},
      {"推动学校援助全覆盖", {"B 学校援助覆盖率 at-least 100 % stock"}},
      {"推进学校援助全覆盖", {"C 学校援助覆盖率 at-least 100 % stock"}},
      {"坚决遏制重特大事故", {"C 重特大事故 at-most 0 起 flow"}},
      {"进一步提高参保率", {"C 参保率增长 more-than 0 % growth"}},
      {"逐步缩小城乡收入差距", {"C 城乡收入差距下降 more-than 0 % growth"}},
  };
  for (const SentenceCase& one : cases)
    EXPECT_EQ(lines_of(one.sentence), one.lines) << one.sentence;
}

TEST(Relations, FiguresThatSomebodyElseSets) {
  const std::vector<SentenceCase> cases{
      {"全面完成上级下达的各项约束性指标", {"B 上级下达的各项约束性指标 set-later % stock"}},
      {"居民消费价格指数控制在省调控范围内", {"B 居民消费价格指数 set-later % stock"}},
      {"实际利用外资、能耗强度，均完成市下达任务",
       {"B 实际利用外资 set-later % stock", "B 能耗强度 set-later % stock"}},
      {"主要污染物排放达到国家和省考核要求", {"B 主要污染物排放 set-later % stock"}},
      {"完成市政道路任务", {"B 完成市政道路任务 done milestone"}},
  };
  for (const SentenceCase& one : cases)
    EXPECT_EQ(lines_of(one.sentence), one.lines) << one.sentence;
}

TEST(Relations, WhatGoesUpOrDownOrStays) {
  const std::vector<SentenceCase> cases{
      {"生产总值比2020年翻一番", {"B 生产总值增长 at-least 100 % growth"}},
      {"居民收入翻两番", {"B 居民收入增长 at-least 300 % growth"}},
      {"劳动生产率稳步提高", {"C 劳动生产率增长 more-than 0 % growth"}},
      {"生产安全事故起数有较大幅度下降", {"C 生产安全事故起数下降 more-than 0 % growth"}},
      {"粮食播种面积和产量稳定",
       {"C 粮食播种面积增长 at-least 0 % growth", "C 产量增长 at-least 0 % growth"}},
      {"民生支出只增不减", {"C 民生支出增长 at-least 0 % growth"}},
      {"压缩“三公”经费", {"C “三公”经费下降 more-than 0 % growth"}},
      {"提高困难群体救助标准", {"C 困难群体救助标准增长 more-than 0 % growth"}},
      {"干部作风明显改善", {}},
  };
  for (const SentenceCase& one : cases)
    EXPECT_EQ(lines_of(one.sentence), one.lines) << one.sentence;
}

}  // namespace
}  // namespace milepost
