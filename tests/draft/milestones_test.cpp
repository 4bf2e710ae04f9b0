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
      {"申报认定一批市级实验室、工程技术中心", {}},
      {"大力弘扬企业家精神", {}},
      {"推动南桥20万吨铝材、北桥变电站等项目建成投产",
       {"B 南桥20万吨铝材项目建成投产 done milestone", "B 北桥变电站建成投产 done milestone"}},
  };
  for (const SentenceCase& one : cases)
    EXPECT_EQ(lines_of(one.sentence), one.lines) << one.sentence;
}

TEST(Milestones, InAListEachIsDueOnItsOwnDay) {
  const auto due = [](const std::string& day) {
    return "A 站前街开工建设 done milestone by " + day;
  };
  const std::string first = "A 滨河路建成通车 done milestone by 2024-12-31";
  const std::vector<SentenceCase> cases{
      {"确保滨河路年内建成通车、站前街三季度前开工建设", {first, due("2024-09-30")}},
      {"确保滨河路年内建成通车、站前街9月底前开工建设", {first, due("2024-09-30")}},
      {"确保滨河路年内建成通车、站前街国庆前开工建设", {first, due("2024-09-30")}},
      {"确保滨河路年内建成通车、站前街上半年开工建设", {first, due("2024-06-30")}},
      {"确保滨河路年内建成通车、站前街10月1日前开工建设", {first, due("2024-10-01")}},
      {"力争滨河路6月底前、站前街9月底前通车",
       {"A 滨河路通车 done milestone strive by 2024-06-30",
        "A 站前街通车 done milestone strive by 2024-09-30"}},
      {"年内建成滨河公园、三季度前开工站前广场",
       {"A 建成滨河公园 done milestone by 2024-12-31",
        "A 开工站前广场 done milestone by 2024-09-30"}},
      {"推动滨河路年内建成通车、站前街三季度前开工建设",
       {"B 滨河路建成通车 done milestone by 2024-12-31",
        "B 站前街开工建设 done milestone by 2024-09-30"}},
      {"2025年滨河铁路通车、2026年站前铁路通车",
       {"A 2025年滨河铁路通车 done milestone by 2025-12-31",
        "A 2026年站前铁路通车 done milestone by 2026-12-31"}},
      {"滨河路建成通车、站前街三季度前开工建设",
       {"A 滨河路建成通车 done milestone", due("2024-09-30")}},
  };
  for (const SentenceCase& one : cases)
    EXPECT_EQ(lines_of(one.sentence), one.lines) << one.sentence;
}

TEST(Milestones, WhatHasAnEndIsPromisedWhateverItIs) {
  const std::vector<SentenceCase> cases{
      {"启动东湖古镇、西湖新城建设",
       {"B 启动东湖古镇建设 done milestone", "B 启动西湖新城建设 done milestone"}},
      {"完成全部行政村道路硬化", {"B 完成行政村道路硬化 done milestone"}},
      {"完成东一路改造（滨河路至站前路）和站前街西延",
       {"B 完成东一路改造（滨河路至站前路） done milestone", "B 完成站前街西延 done milestone"}},
      {"顺利通过第二轮省级卫生县城复审", {"B 通过第二轮省级卫生县城复审 done milestone"}},
      {"申办省级龙舟大会", {"B 申办省级龙舟大会 done milestone"}},
      {"启动“体育进社区”行动", {"B 启动“体育进社区”行动 done milestone"}},
      {"完成河道水环境治理", {"B 完成河道水环境治理 done milestone"}},
      {"完成供水体制改革任务", {"B 完成供水体制改革任务 done milestone"}},
      {"完成征兵任务", {"C 完成征兵任务 done milestone"}},
      {"出台住房、医疗等支持政策", {"B 出台住房、医疗等支持政策 done milestone"}},
      {"组建开放、高效的创新联合体", {"B 组建开放、高效的创新联合体 done milestone"}},
      {"构建开放、高效的服务平台", {"C 构建开放、高效的服务平台 done milestone"}},
      {"举办第三届东湖马拉松", {"B 举办第三届东湖马拉松 done milestone"}},
      {"举办“东湖之夜”评选活动", {"B 举办“东湖之夜”评选活动 done milestone"}},
      {"提标改造城北污水处理厂", {"B 提标改造城北污水处理厂 done milestone"}},
      {"基本消除黑臭水体", {"B 基本消除黑臭水体 done milestone"}},
      {"争取设立东湖海关", {"B 设立东湖海关 done milestone strive"}},
  };
  for (const SentenceCase& one : cases)
    EXPECT_EQ(lines_of(one.sentence), one.lines) << one.sentence;
}

TEST(Milestones, WhatStandsOnceBehindAListIsOfAllOfIt) {
  const std::vector<SentenceCase> cases{
      {"完成滨河路、站前街和学府路改造提升",
       {"B 完成滨河路改造提升 done milestone", "B 完成站前街改造提升 done milestone",
        "B 完成学府路改造提升 done milestone"}},
      {"启动滨河路、站前街等道路改造",
       {"B 启动滨河路改造 done milestone", "B 启动站前街改造 done milestone"}},
      {"力促东湖光伏发电、西湖换电等项目开工",
       {"B 东湖光伏发电项目开工 done milestone strive",
        "B 西湖换电项目开工 done milestone strive"}},
      {"建成东湖公园、西湖广场等项目",
       {"A 建成东湖公园 done milestone", "A 建成西湖广场 done milestone"}},
      {"建成东湖公园、滨河路改造",
       {"A 建成东湖公园 done milestone", "A 建成滨河路改造 done milestone"}},
  };
  for (const SentenceCase& one : cases)
    EXPECT_EQ(lines_of(one.sentence), one.lines) << one.sentence;
}

TEST(Milestones, WhatIsNumberedIsHeldAndOver) {
  const std::vector<SentenceCase> cases{
      {"扎实开展第四次全国土壤普查", {"B 开展第四次全国土壤普查 done milestone"}},
      {"认真做好第8次人口普查工作", {"B 做好第8次人口普查 done milestone"}},
      {"评选第三批东湖工匠", {"B 评选第三批东湖工匠 done milestone"}},
      {"做好第三轮督察迎检准备", {}},
      {"开展土壤普查", {}},
  };
  for (const SentenceCase& one : cases)
    EXPECT_EQ(lines_of(one.sentence), one.lines) << one.sentence;
}

TEST(Milestones, WhatComesToAPlace) {
  const std::vector<SentenceCase> cases{
      {"力争甲研究院、乙研发中心落户东湖",
       {"B 甲研究院落户东湖 done milestone strive", "B 乙研发中心落户东湖 done milestone strive"}},
      {"推动政策落地生根", {}},
      {"简化落户手续", {}},
      {"推动更多项目落户东湖", {}},
  };
  for (const SentenceCase& one : cases)
    EXPECT_EQ(lines_of(one.sentence), one.lines) << one.sentence;
}

TEST(Milestones, WhatGoesOnHasNoEnd) {
  const std::vector<SentenceCase> cases{
      {"支持东湖股份、西湖股份等企业做大做强并加快上市",
       {"C 东湖股份上市 done milestone", "C 西湖股份上市 done milestone"}},
      {"严守生态保护红线、资源利用上线", {}},
      {"推动东乡撤乡设镇", {"B 东乡撤乡设镇 done milestone"}},
      {"东湖引水工程建成通水", {"A 东湖引水工程建成通水 done milestone"}},
      {"确保东县、西县整县“摘帽”", {"B 东县“摘帽” done milestone", "B 西县“摘帽” done milestone"}},
  };
  for (const SentenceCase& one : cases)
    EXPECT_EQ(lines_of(one.sentence), one.lines) << one.sentence;
}

TEST(Milestones, VerbsThatSayNothingOfWhatStandsBehindThem) {
  const std::vector<SentenceCase> cases{
      {"打通惠民服务“最后一公里”", {"C 打通惠民服务“最后一公里” done milestone"}},
      {"打通滨河路断头路", {"A 打通滨河路断头路 done milestone"}},
      {"通过设立引导基金", {"C 通过设立引导基金 done milestone"}},
      {"东湖大桥通过竣工验收", {"B 东湖大桥通过竣工验收 done milestone"}},
      {"持续深化改革开放", {}},
      {"政务平台平稳运行", {}},
      {"严格挂牌销号制度", {"C 挂牌销号制度 done milestone"}},
      {"推进产业项目、招商项目落地", {}},
      {"推动东湖综合体、西湖中心等建设运营", {}},
  };
  for (const SentenceCase& one : cases)
    EXPECT_EQ(lines_of(one.sentence), one.lines) << one.sentence;
}

TEST(Milestones, OneThingBecomesAnother) {
  const std::vector<SentenceCase> cases{
      {"支持东湖县申创国家级高新区、西湖学院升格为西湖大学",
       {"B 东湖县申创国家级高新区 done milestone", "B 西湖学院升格为西湖大学 done milestone"}},
      {"推动龙门创建国家级旅游示范区", {"B 龙门创建国家级旅游示范区 done milestone"}},
      {"确保县人民医院成功创建三级乙等医院", {"B 县人民医院创建三级乙等医院 done milestone"}},
      {"支持东湖园区申创国家级高新区、国家物流枢纽",
       {"B 东湖园区申创国家级高新区 done milestone", "B 东湖园区申创国家物流枢纽 done milestone"}},
      {"支持东湖茶叶、西湖莲藕等产业打造“单品冠军”",
       {"C 东湖茶叶打造“单品冠军” done milestone", "C 西湖莲藕打造“单品冠军” done milestone"}},
      {"开展节约型机关创建行动", {}},
      {"以滨江公园为重点打造一批示范基地", {}},
      {"拓宽销售渠道、打造东湖品牌", {}},
  };
  for (const SentenceCase& one : cases)
    EXPECT_EQ(lines_of(one.sentence), one.lines) << one.sentence;
}

TEST(Milestones, WhatIsAwarded) {
  const std::vector<SentenceCase> cases{
      {"积极争创先进材料、电子信息国家级产业集群",
       {"A 争创先进材料、电子信息国家级产业集群 done milestone strive"}},
      {"蝉联全国双拥模范城", {"A 蝉联全国双拥模范城 done milestone"}},
      {"争创全省全民健身示范县", {"A 争创全省全民健身示范县 done milestone strive"}},
      {"力争进入省级培育名单", {"B 进入省级培育名单 done milestone strive"}},
      {"争取列入国家首批联系点", {"B 争取列入国家首批联系点 done milestone strive"}},
      {"实现双拥模范城“九连冠”", {"A 实现双拥模范城“九连冠” done milestone"}},
      {"申报保税物流中心", {"B 申报保税物流中心 done milestone"}},
      {"创建绿色生态城市", {"B 创建绿色生态城市 done milestone"}},
      {"创建文明校园", {"C 创建文明校园 done milestone"}},
      {"力争全国文明城市创建成功", {"A 全国文明城市创建成功 done milestone strive"}},
  };
  for (const SentenceCase& one : cases)
    EXPECT_EQ(lines_of(one.sentence), one.lines) << one.sentence;
}

TEST(Milestones, TheEndOfAListTellsWhatItNames) {
  const std::vector<SentenceCase> cases{
      {"基本建成东湖水厂二期", {"A 基本建成东湖水厂二期 done milestone"}},
      {"全线贯通滨河大道", {"A 全线贯通滨河大道 done milestone"}},
      {"基本建成高等级航道网", {"B 基本建成高等级航道网 done milestone"}},
      {"加快推进东湖酒店、西湖乐园等项目开工",
       {"B 东湖酒店开工 done milestone", "B 西湖乐园开工 done milestone"}},
      {"推进东湖大桥竣工通车、西湖大桥主桥完工",
       {"B 东湖大桥竣工通车 done milestone", "B 西湖大桥主桥完工 done milestone"}},
      {"东湖乙烯项目全面动工", {"A 东湖乙烯项目动工 done milestone"}},
      {"10月开工建设东湖大桥", {"A 开工建设东湖大桥 done milestone by 2024-10-31"}},
      {"10月份投资形势", {}},
      {"出台光电产业等支持政策", {"B 出台光电产业等支持政策 done milestone"}},
      {"（9）启动东湖小学新建项目", {"B 启动东湖小学新建项目 done milestone"}},
      {"二是启动东湖中学新建项目", {"B 启动东湖中学新建项目 done milestone"}},
  };
  for (const SentenceCase& one : cases)
    EXPECT_EQ(lines_of(one.sentence), one.lines) << one.sentence;
}

}  // namespace
}  // namespace milepost
