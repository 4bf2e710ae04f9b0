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
       {"B 学前教育普惠率 at-least [全省平均水平] % stock"}},
      {"残疾人补贴保障水平不低于省定标准", {"B 残疾人补贴保障水平 at-least [省定标准] % stock"}},
      {"孤儿养育补贴不低于省定标准", {"B 孤儿养育补贴 at-least [省定标准] % stock"}},
      {"按每千人不低于6张床位的标准配建养老院", {}},
      {"开展社区托育服务全覆盖试点", {}},
      {"严格落实8个常态化要求", {}},
      {"在建安置房项目全部竣工", {"B 在建安置房项目竣工比例 at-least 100 % stock"}},
      {"加快推进安置房项目全部竣工", {"B 安置房项目竣工 done milestone"}},
      {"严禁新增政府隐性债务", {"B 新增政府隐性债务 at-most 0 元 flow"}},
      {"稳妥化解政府隐性债务", {"C 政府隐性债务下降 more-than 0 % growth"}},
      {"进出口总额力争正增长", {"B 进出口总额增长 more-than 0 % growth"}},
      {"一般公共预算收入保持正增长", {"B 一般公共预算收入增长 more-than 0 % growth"}},
      {"降低企业融资成本", {"C 企业融资成本下降 more-than 0 % growth"}},
      {"税收收入、居民收入增长与经济增长基本同步",
       {"B 税收收入增长 in-step-with [经济增长] % growth",
        "B 居民收入增长 in-step-with [经济增长] % growth"}},
      {"农药使用零增长", {"B 农药使用增长 at-most 0 % growth"}},
      {"零就业家庭动态清零", {"B 零就业家庭 at-most 0 户 stock"}},
      {"动态消除零就业家庭", {"B 零就业家庭 at-most 0 户 stock"}},
      {"消除安全隐患", {"C 消除安全隐患 done milestone"}},
      {"保持养老金标准与经济增长联动", {"B 养老金标准增长 in-step-with [经济增长] % growth"}},
      {"建设债、水利资金占全省份额超过经济占比",
       {"B 建设债占全省份额 more-than [经济占比] % stock",
        "B 水利资金占全省份额 more-than [经济占比] % stock"}},
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
      {"空气质量和能耗指标均控制在市上下达的目标以内",
       {"B 空气质量 set-later % stock", "B 能耗指标 set-later % stock"}},
      {"PM2.5、优良天数达到市定目标",
       {"B PM2.5 set-later % stock", "B 优良天数 set-later % stock"}},
      {"河流断面水质达到考核目标要求", {"B 河流断面水质 set-later % stock"}},
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
      {"实现纳税企业、规上企业数量“双倍增”",
       {"B 纳税企业数量增长 at-least 100 % growth", "B 规上企业数量增长 at-least 100 % growth"}},
      {"推动科技型企业数量倍增", {"B 科技型企业数量增长 at-least 100 % growth"}},
      {"推动企业倍增", {}},
      {"茶叶占全市份额基本稳定", {"C 茶叶占全市份额增长 at-least 0 % growth"}},
      {"城乡消费倍差进一步缩小", {"C 城乡消费倍差下降 more-than 0 % growth"}},
      {"服务贸易出口量增质升", {"C 服务贸易出口增长 more-than 0 % growth"}},
      {"到位外资稳定增长", {"C 到位外资增长 more-than 0 % growth"}},
      {"确保粮田面积不减少、水体质量不下降",
       {"C 粮田面积增长 at-least 0 % growth", "C 水体质量增长 at-least 0 % growth"}},
      {"提高晴好天数和保障率",
       {"C 晴好天数增长 more-than 0 % growth", "C 保障率增长 more-than 0 % growth"}},
      {"压缩“三公”经费", {"C “三公”经费下降 more-than 0 % growth"}},
      {"提高困难群体救助标准", {"C 困难群体救助标准增长 more-than 0 % growth"}},
      {"干部作风明显改善", {}},
  };
  for (const SentenceCase& one : cases)
    EXPECT_EQ(lines_of(one.sentence), one.lines) << one.sentence;
}

}  // namespace
}  // namespace milepost
