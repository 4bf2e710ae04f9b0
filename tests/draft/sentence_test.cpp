#include "draft/sentence.h"

#include <gtest/gtest.h>

#include "draft/read_lines.h"

namespace milepost {
namespace {

void expect(const std::vector<SentenceCase>& cases) {
  for (const SentenceCase& one : cases)
    EXPECT_EQ(lines_of(one.sentence), one.lines) << one.sentence;
}

TEST(Sentence, AYearThatIsNamedIsThatYear) {
  expect({
      {"明年一季度新建公园3个", {"A 新建公园 at-least 3 个 flow by 2025-03-31"}},
      {"2025年一季度建成公园3个", {"A 建成公园 at-least 3 个 flow by 2025-03-31"}},
      {"东湖大桥2025年上半年通车", {"A 东湖大桥通车 done milestone by 2025-06-30"}},
      {"东湖大桥明年6月建成", {"A 东湖大桥建成 done milestone by 2025-06-30"}},
      {"东湖大桥明年底前通车", {"A 东湖大桥通车 done milestone by 2025-12-31"}},
      {"东湖大桥明年通车", {"A 东湖大桥通车 done milestone by 2025-12-31"}},
      {"东湖大桥25年6月通车", {"A 东湖大桥通车 done milestone by 2025-06-30"}},
      {"力争明年上半年建成东湖大桥", {"A 建成东湖大桥 done milestone strive by 2025-06-30"}},
      {"后年建成东湖大桥", {"A 建成东湖大桥 done milestone by 2026-12-31"}},
      {"明年新建公园3个", {"A 新建公园 at-least 3 个 flow by 2025-12-31"}},
      {"到明年底参保率达99%", {"A 参保率 at-least 99 % stock by 2025-12-31"}},
      // What stands behind it in its sentence may be of either year.
      {"明年新建公园3个，新建学校2所",
       {"A 新建公园 at-least 3 个 flow by 2025-12-31",
        "C 新建学校 at-least 2 所 flow by 2025-12-31"}},
      // The year of the plan.
      {"今年6月底前建成东湖大桥", {"A 建成东湖大桥 done milestone by 2024-06-30"}},
      {"本年三季度东湖大桥通车", {"A 东湖大桥通车 done milestone by 2024-09-30"}},
      {"2024年上半年东湖大桥通车", {"A 东湖大桥通车 done milestone by 2024-06-30"}},
      {"今年新建公园3个", {"A 新建公园 at-least 3 个 flow"}},
      {"创建全国文明年度城市2个", {"A 创建全国文明年度城市 at-least 2 个 flow"}},
  });
}

TEST(Sentence, OfSeveralYearsTheLastIsTheDay) {
  expect({
      {"今后三年新建公园30个", {"A 新建公园 at-least 30 个 flow by 2026-12-31"}},
      {"三年内新建公园30个", {"A 新建公园 at-least 30 个 flow by 2026-12-31"}},
      {"2024年—2026年新建公园30个", {"A 新建公园 at-least 30 个 flow by 2026-12-31"}},
      {"2024—2026年每年新建公园10个", {"C 新建公园 at-least 10 个 flow by 2026-12-31"}},
      {"“十四五”期间新建公园30个", {"A 新建公园 at-least 30 个 flow by 2025-12-31"}},
      {"未来五年参保率达99%", {"A 参保率 at-least 99 % stock by 2028-12-31"}},
  });
}

TEST(Sentence, OfSeveralDaysOfOneYearTheLastIsTheTarget) {
  expect({
      {"一季度开工率达30%、上半年达60%、全年达100%",
       {"C 开工率 at-least 30 % stock by 2024-03-31", "C 开工率 at-least 60 % stock by 2024-06-30",
        "B 开工率 at-least 100 % stock"}},
      {"东湖大桥确保3月开工，力争10月建成",
       {"A 东湖大桥开工 done milestone by 2024-03-31",
        "B 东湖大桥建成 done milestone strive by 2024-10-31"}},
      {"东湖项目6月竣工，明年3月投用",
       {"A 东湖项目竣工 done milestone by 2024-06-30",
        "B 东湖项目投用 done milestone by 2025-03-31"}},
  });
}

TEST(Sentence, DaysInBracketsByNameAndInAClauseOfTheirOwn) {
  expect({
      {"新建公园2个（6月底前）", {"A 新建公园 at-least 2 个 flow by 2024-06-30"}},
      {"新建公园2个，由县林业局牵头，6月底前完成", {"A 新建公园 at-least 2 个 flow by 2024-06-30"}},
      {"国庆节前建成东湖大桥", {"A 建成东湖大桥 done milestone by 2024-09-30"}},
      {"五一前建成东湖大桥", {"A 建成东湖大桥 done milestone by 2024-04-30"}},
      {"六月底前建成东湖大桥", {"A 建成东湖大桥 done milestone by 2024-06-30"}},
      {"2024.6.30前建成东湖大桥", {"A 建成东湖大桥 done milestone by 2024-06-30"}},
      {"东湖大桥9·30前通车", {"A 东湖大桥通车 done milestone by 2024-09-30"}},
      // Only a calendar knows that day.
      {"春节前建成东湖大桥", {"C 建成东湖大桥 done milestone"}},
      {"新建公园2个（省级1个）", {"A 新建公园 at-least 2 个 flow"}},
  });
}

TEST(Sentence, AFigureBehindItsName) {
  expect({
      {"地区生产总值增长6.5%以上", {"A 地区生产总值增长 at-least 6.5 % growth"}},
      {"力争工业用电量达到12亿千瓦时", {"A 工业用电量 at-least 12 亿千瓦时 flow strive"}},
      {"城镇登记失业率控制在5%以内", {"A 城镇登记失业率 at-most 5 % stock"}},
      {"居民消费价格涨幅控制在2%左右", {"A 居民消费价格增长 around 2 % growth"}},
      {"单位产值能耗下降3%", {"A 单位产值能耗下降 at-least 3 % growth"}},
      {"新增上市企业2家", {"A 新增上市企业 at-least 2 家 flow"}},
      {"完成造林1.5万亩", {"A 完成造林 at-least 1.5 万亩 flow"}},
      {"海洋经济产业实现产值80亿元", {"A 海洋经济产业产值 at-least 80 亿元 flow"}},
      {"河道水质达到Ⅲ类标准", {"A 河道水质 at-most 3 类 stock"}},
  });
}

TEST(Sentence, AFigureInFrontOfWhatItCounts) {
  expect({
      {"改造30个老旧小区", {"B 改造老旧小区 at-least 30 个 flow"}},
      {"引进10亿元以上产业项目5个", {"A 引进10亿元以上产业项目 at-least 5 个 flow"}},
      {"新开工3个10亿元以上产业项目", {"B 新开工10亿元以上产业项目 at-least 3 个 flow"}},
      {"每个乡镇打造1个特色园区", {"B 每个乡镇打造特色园区 at-least 1 个 flow"}},
      {"推动200家企业上云", {"B 企业上云 at-least 200 家 flow"}},
      {"完成500名骨干教师培训任务", {"B 完成骨干教师培训任务 at-least 500 名 flow"}},
      {"80%行政村集体收入高于50万元", {"B 行政村集体收入高于50万元 at-least 80 % stock"}},
  });
}

TEST(Sentence, WhatIsWorkedOnOrDescribesIsNoTarget) {
  expect({
      {"加快推进15个重点项目建设", {}},
      {"聚焦5大领域", {}},
      {"实施4个专项行动", {}},
      {"发挥2个产业联盟作用", {}},
  });
}

TEST(Sentence, ListsShareVerbsFiguresAndWhatIsCounted) {
  expect({
      {"固定资产投资、工业投资分别增长8%、10%以上",
       {"A 固定资产投资增长 at-least 8 % growth", "A 工业投资增长 at-least 10 % growth"}},
      {"城乡居民人均可支配收入分别增长6%、7%",
       {"A 城镇居民人均可支配收入增长 at-least 6 % growth",
        "A 农村居民人均可支配收入增长 at-least 7 % growth"}},
      {"城镇和农村居民收入分别增长6%、7%",
       {"A 城镇居民收入增长 at-least 6 % growth", "A 农村居民收入增长 at-least 7 % growth"}},
      {"垃圾分类、污水处理覆盖率均达95%以上",
       {"A 垃圾分类覆盖率 at-least 95 % stock", "A 污水处理覆盖率 at-least 95 % stock"}},
      {"培育高新技术企业20家、科技型中小企业50家",
       {"A 培育高新技术企业 at-least 20 家 flow", "A 培育科技型中小企业 at-least 50 家 flow"}},
      {"建成停车场6个、投用4个",
       {"A 建成停车场 at-least 6 个 flow", "B 投用停车场 at-least 4 个 flow"}},
      {"新增“小巨人”“单项冠军”企业各1家",
       {"A 新增“小巨人”企业 at-least 1 家 flow", "A 新增“单项冠军”企业 at-least 1 家 flow"}},
      {"粮食、蔬菜面积稳定在30万亩、8万亩",
       {"B 粮食面积 at-least 30 万亩 stock", "B 蔬菜面积 at-least 8 万亩 stock"}},
      {"改造小区12个、6000户",
       {"A 改造小区 at-least 12 个 flow", "B 改造小区 at-least 6000 户 flow"}},
      {"安排项目60个，其中市级项目15个",
       {"A 安排项目 at-least 60 个 flow", "A 安排市级项目 at-least 15 个 flow in 1"}},
      {"省级项目4个、市级项目9个，开工率分别达到80%、60%以上",
       {"B 省级项目 at-least 4 个 flow", "B 市级项目 at-least 9 个 flow",
        "A 省级项目开工率 at-least 80 % stock", "A 市级项目开工率 at-least 60 % stock"}},
  });
}

TEST(Sentence, ADayHoldsForWhatStandsBehindItInItsClause) {
  expect({
      {"6月底前建成泵站3座、闸门5座",
       {"A 建成泵站 at-least 3 座 flow by 2024-06-30",
        "A 建成闸门 at-least 5 座 flow by 2024-06-30"}},
      {"6月底前建成泵站3座，改造闸门5座",
       {"A 建成泵站 at-least 3 座 flow by 2024-06-30", "A 改造闸门 at-least 5 座 flow"}},
      {"确保2026年高新技术企业突破90家、参保率达99%",
       {"A 高新技术企业 more-than 90 家 stock by 2026-12-31",
        "A 参保率 at-least 99 % stock by 2026-12-31"}},
      {"2024年新增企业5家", {"A 新增企业 at-least 5 家 flow"}},
      {"推动6个项目上半年竣工投产", {"B 项目竣工投产 at-least 6 个 flow by 2024-06-30"}},
      {"确保2020年以来供地项目90%开工", {"B 2020年以来供地项目开工 at-least 90 % stock"}},
  });
}

TEST(Sentence, WhatAShortNameLeavesOut) {
  expect({
      {"新增“小巨人”企业国家级5家、省级20家",
       {"A 新增“小巨人”企业国家级 at-least 5 家 flow",
        "A 新增“小巨人”企业省级 at-least 20 家 flow"}},
      {"粮食播种面积稳定在30万亩、产量12万吨以上",
       {"A 粮食播种面积 at-least 30 万亩 stock", "B 粮食产量 at-least 12 万吨 flow"}},
      {"新增规模工业企业20家以上、规模服务业企业10家以上",
       {"A 新增规模工业企业 at-least 20 家 flow", "A 新增规模服务业企业 at-least 10 家 flow"}},
      {"粮食播种面积稳定在30万亩，产量12万吨左右",
       {"A 粮食播种面积 at-least 30 万亩 stock", "B 粮食产量 around 12 万吨 flow"}},
      {"改造停车场20个、车位约6000个",
       {"A 改造停车场 at-least 20 个 flow", "A 改造车位 around 6000 个 flow"}},
      {"治理滑坡点5处、复绿矿山8处",
       {"A 治理滑坡点 at-least 5 处 flow", "A 复绿矿山 at-least 8 处 flow"}},
      {"新组建创新联合体5家", {"A 新组建创新联合体 at-least 5 家 flow"}},
      {"苹果、茶叶产值和劳务收入分别达到3亿元、2亿元、5亿元",
       {"A 苹果产值 at-least 3 亿元 flow", "A 茶叶产值 at-least 2 亿元 flow",
        "A 劳务收入 at-least 5 亿元 flow"}},
      {"造纸产值超五十亿", {"A 造纸产值 more-than 50 亿元 flow"}},
      {"断面水质稳定达到地表水Ⅳ类标准", {"A 断面水质 at-most 4 类 stock"}},
      {"断面Ⅲ类及以上水质比例、水源地水质达标率均保持100%",
       {"A 断面Ⅲ类及以上水质比例 at-least 100 % stock", "A 水源地水质达标率 at-least 100 % stock"}},
  });
}

TEST(Sentence, ThingsByNameInFrontOfThoseThatAreCounted) {
  expect({
      {"建成东湖公园、滨河路和3条支路",
       {"A 建成东湖公园 done milestone", "A 建成滨河路 done milestone",
        "B 建成支路 at-least 3 条 flow"}},
      {"推动总投资8亿元的东湖光伏、西湖储能等6个项目开工",
       {"B 项目开工 at-least 6 个 flow", "B 东湖光伏开工 done milestone in 1",
        "B 西湖储能开工 done milestone in 1"}},
      {"建成市级以上重点实验室、技术中心等平台4个",
       {"A 建成平台 at-least 4 个 flow", "C 建成市级以上重点实验室 done milestone in 1",
        "C 建成技术中心 done milestone in 1"}},
      {"继续办好“十件民生实事”", {"B 办好民生实事 at-least 10 件 flow"}},
      {"落实惠企政策20条", {"C 落实惠企政策 at-least 20 条 flow"}},
      {"完成12处“小水源”工程", {"B 完成“小水源”工程 at-least 12 处 flow"}},
  });
}

TEST(Sentence, CommitmentAndDayHoldUpToTheComma) {
  expect({
      {"力争新增专精特新企业8家，完成技改投资30亿元",
       {"A 新增专精特新企业 at-least 8 家 flow strive", "A 技改投资 at-least 30 亿元 flow"}},
      {"力争签约项目12个，招商引资到位资金40亿元以上",
       {"A 签约项目 at-least 12 个 flow strive", "A 招商引资到位资金 at-least 40 亿元 flow"}},
      {"力争培育企业15户，服务业增加值增长8%",
       {"A 培育企业 at-least 15 户 flow strive", "A 服务业增加值增长 at-least 8 % growth"}},
      {"力争新增规上企业12家，高新技术企业3家",
       {"A 新增规上企业 at-least 12 家 flow strive",
        "A 新增高新技术企业 at-least 3 家 flow strive"}},
      {"力争产值达到8亿元，增长6%",
       {"A 产值 at-least 8 亿元 flow strive", "B 产值增长 at-least 6 % growth strive"}},
      {"力争甲桥建成通车，乙路开工",
       {"A 甲桥建成通车 done milestone strive", "A 乙路开工 done milestone"}},
      {"甲桥力争6月底前建成", {"A 甲桥建成 done milestone strive by 2024-06-30"}},
      {"力争签约项目12个，到位资金40亿元以上",
       {"A 签约项目 at-least 12 个 flow strive", "A 到位资金 at-least 40 亿元 flow"}},
      {"6月底前建成充电桩300个", {"A 建成充电桩 at-least 300 个 flow by 2024-06-30"}},
      {"确保三季度前开工学校2所", {"A 开工学校 at-least 2 所 flow by 2024-09-30"}},
      {"到2027年建成公园10个", {"A 建成公园 at-least 10 个 flow by 2027-12-31"}},
  });
}

TEST(Sentence, WhatIsStrivenForBehindABoundHasItsDirection) {
  expect({
      {"失业率控制在5%以内、力争4.5%",
       {"A 失业率 at-most 5 % stock", "B 失业率 at-most 4.5 % stock strive"}},
      {"失业率控制在5%以内，力争4.5%",
       {"A 失业率 at-most 5 % stock", "B 失业率 at-most 4.5 % stock strive"}},
      {"单位能耗不高于0.5吨、力争0.45吨",
       {"A 单位能耗 at-most 0.5 吨 stock", "B 单位能耗 at-most 0.45 吨 flow strive"}},
      {"PM2.5浓度控制在35微克/立方米以下、力争30微克/立方米",
       {"A PM2.5浓度 at-most 35 微克/立方米 stock",
        "B PM2.5浓度 at-most 30 微克/立方米 stock strive"}},
      {"PM2.5浓度控制在35微克/立方米以下，努力达到30微克/立方米",
       {"A PM2.5浓度 at-most 35 微克/立方米 stock",
        "C PM2.5浓度 at-most 30 微克/立方米 stock strive"}},
      {"失业率力争4.5%、确保5%以内",
       {"A 失业率 at-most 4.5 % stock", "B 失业率 at-most 5 % stock"}},
      {"办结时限压缩至5天以内、力争3天",
       {"A 办结时限 at-most 5 天 stock", "B 办结时限 at-most 3 天 flow strive"}},
      {"失业率控制在5%以内、力争6%",
       {"A 失业率 at-most 5 % stock", "C 失业率 at-most 6 % stock strive"}},
      {"森林覆盖率不低于60%、力争62%",
       {"A 森林覆盖率 at-least 60 % stock", "B 森林覆盖率 at-least 62 % stock strive"}},
      {"失业率控制在5%以内、参保率95%",
       {"A 失业率 at-most 5 % stock", "A 参保率 at-least 95 % stock"}},
      {"新增债务不超过5亿元、新增企业3家",
       {"A 新增债务 at-most 5 亿元 flow", "A 新增企业 at-least 3 家 flow"}},
      {"投资增长5.5%左右、力争6%",
       {"A 投资增长 around 5.5 % growth", "B 投资增长 at-least 6 % growth strive"}},
  });
}

TEST(Sentence, EachOfSeveralDoesIt) {
  expect({
      {"甲镇、乙镇分别新增企业3家、4家",
       {"B 甲镇新增企业 at-least 3 家 flow", "B 乙镇新增企业 at-least 4 家 flow"}},
      {"丙、丁项目各完成投资5亿元",
       {"B 丙项目完成投资 at-least 5 亿元 flow", "B 丁项目完成投资 at-least 5 亿元 flow"}},
      {"东川、西川镇各新建公园2个",
       {"B 东川镇新建公园 at-least 2 个 flow", "B 西川镇新建公园 at-least 2 个 flow"}},
      {"全市各新建公园2个", {"B 新建公园 at-least 2 个 flow"}},
      {"东部、西部各新建学校2所、医院1所",
       {"B 东部新建学校 at-least 2 所 flow", "B 西部新建学校 at-least 2 所 flow",
        "C 医院 at-least 1 所 flow"}},
      {"新增企业12家、13家", {"C 新增企业 at-least 12 家 flow"}},
      {"每个镇各新建公园1个", {"B 每个镇新建公园 at-least 1 个 flow"}},
      // Fewer figures than things, or more: nobody knows which is of which.
      {"工业、服务业、农业占比达30%、50%",
       {"C 工业占比 at-least 30 % stock", "C 服务业占比 at-least 50 % stock",
        "C 农业占比 at-least 50 % stock"}},
      {"甲乙丙三镇分别新增企业3家、4家", {"C 甲乙丙三镇新增企业 at-least 3 家 flow"}},
      {"改造小区12个、6000户",
       {"A 改造小区 at-least 12 个 flow", "B 改造小区 at-least 6000 户 flow"}},
  });
}

TEST(Sentence, WhatThingsCostOrHowLargeTheyAre) {
  expect({
      {"总投资12亿元、占地30亩的甲项目开工", {"A 甲项目开工 done milestone"}},
      {"总投资12亿元，占地30亩的甲项目开工", {"A 甲项目开工 done milestone"}},
      {"总投资12亿元的甲项目开工", {"A 甲项目开工 done milestone"}},
      {"开工总投资12亿元、占地30亩的甲项目", {"A 开工甲项目 done milestone"}},
      {"推动总投资5亿元、年产3万吨的乙厂投产", {"B 乙厂投产 done milestone"}},
      {"占地30亩、建筑面积2万平方米的丙中心建成", {"A 丙中心建成 done milestone"}},
      {"实施项目50个、总投资120亿元",
       {"A 实施项目 at-least 50 个 flow", "B 项目总投资 at-least 120 亿元 flow"}},
      {"投资3亿元建设学校2所", {"A 建设学校 at-least 2 所 flow"}},
      {"投资3亿元建设1所学校", {"B 建设学校 at-least 1 所 flow"}},
      {"投入2000万元改造小区5个", {"A 改造小区 at-least 5 个 flow"}},
      {"新建公园2个、投用4个、在建2个",
       {"A 新建公园 at-least 2 个 flow", "B 投用公园 at-least 4 个 flow"}},
      {"新增企业国家级5家、市级（含县级）30家",
       {"A 新增企业国家级 at-least 5 家 flow", "A 新增企业市级（含县级） at-least 30 家 flow"}},
      {"新建（改、扩建）学校3（2+1）所", {"A 新建（改、扩建）学校 at-least 3 所 flow"}},
  });
}

TEST(Sentence, AMonthIsTheDayOfWhatIsDoneInIt) {
  expect({
      {"甲桥6月建成", {"A 甲桥建成 done milestone by 2024-06-30"}},
      {"丙桥6月份通车", {"A 丙桥通车 done milestone by 2024-06-30"}},
      {"戊桥于6月30日建成", {"A 戊桥建成 done milestone by 2024-06-30"}},
      {"甲桥计划于10月建成", {"A 甲桥建成 done milestone by 2024-10-31"}},
      {"甲路一季度开工", {"A 甲路开工 done milestone by 2024-03-31"}},
      {"乙路三季度末投用", {"A 乙路投用 done milestone by 2024-09-30"}},
      {"乙桥下半年开工", {"A 乙桥开工 done milestone by 2024-12-31"}},
      {"甲桥9月中旬建成", {"A 甲桥建成 done milestone by 2024-09-20"}},
      {"甲桥2月下旬建成", {"A 甲桥建成 done milestone by 2024-02-29"}},
      {"甲桥2025年6月建成", {"A 甲桥建成 done milestone by 2025-06-30"}},
      {"甲桥6月建成、乙桥8月开工",
       {"A 甲桥建成 done milestone by 2024-06-30", "A 乙桥开工 done milestone by 2024-08-31"}},
      {"6月18日—20日举办文化节", {"B 举办文化节 done milestone by 2024-06-20"}},
      {"6月28日至7月2日举办文化节", {"B 举办文化节 done milestone by 2024-07-02"}},
      {"加快推进联通东川的甲高速、乙高速前期工作，力争10月开工建设",
       {"B 甲高速开工建设 done milestone strive by 2024-10-31",
        "B 乙高速开工建设 done milestone strive by 2024-10-31"}},
      {"1—6月完成投资5亿元", {"A 1—6月完成投资 at-least 5 亿元 flow"}},
  });
}

TEST(Sentence, AnAreaThatIsAddedOrWorkedOnIsNoLevel) {
  expect({
      {"新增造林8000亩", {"A 新增造林 at-least 8000 亩 flow"}},
      {"新增绿化面积50公顷", {"A 新增绿化面积 at-least 50 公顷 flow"}},
      {"新增停车位面积2000平方米", {"A 新增停车位面积 at-least 2000 平方米 flow"}},
      {"改造厂房5万平方米", {"A 改造厂房 at-least 5 万平方米 flow"}},
      {"完成造林面积2万亩", {"A 完成造林面积 at-least 2 万亩 flow"}},
      {"建成区绿地面积达到500公顷", {"A 建成区绿地面积 at-least 500 公顷 stock"}},
      {"森林面积达到300万亩", {"A 森林面积 at-least 300 万亩 stock"}},
      {"新增参保率5%", {"A 新增参保率 at-least 5 % stock"}},
  });
}

TEST(Sentence, AKindAndWhatComesOfAThingAreNamedWithIt) {
  expect({
      {"新建乡村示范村20个，其中省级2个",
       {"A 新建乡村示范村 at-least 20 个 flow",
        "A 新建乡村示范村（省级） at-least 2 个 flow in 1"}},
      {"培训农民500人，其中女性200人",
       {"A 培训农民 at-least 500 人 flow", "A 培训农民（女性） at-least 200 人 flow in 1"}},
      {"建设农田3万亩，其中新建2万亩",
       {"A 建设农田 at-least 3 万亩 flow", "B 新建农田 at-least 2 万亩 flow in 1"}},
      {"改造老旧小区28个、惠及居民3600户",
       {"A 改造老旧小区 at-least 28 个 flow", "A 改造老旧小区惠及居民 at-least 3600 户 flow"}},
      {"惠及居民3600户", {"A 惠及居民 at-least 3600 户 flow"}},
  });
}

TEST(Sentence, SomeOfThoseThatAreCountedAreNamed) {
  expect({
      {"启动南苑、北苑等5个小区改造",
       {"B 启动小区改造 at-least 5 个 flow", "B 启动南苑改造 done milestone in 1",
        "B 启动北苑改造 done milestone in 1"}},
      {"开工建设江北大桥、滨河路等重点项目6个",
       {"A 开工建设重点项目 at-least 6 个 flow", "B 开工建设江北大桥 done milestone in 1",
        "B 开工建设滨河路 done milestone in 1"}},
  });
}

TEST(Sentence, WhatWasIsNoPromise) {
  expect({
      {"过去一年，引进项目85个", {}},
      {"2023年新增企业20家，2024年新增30家", {"B 新增企业 at-least 30 家 flow"}},
      {"在去年增长5%的基础上，今年出口增长6%", {"A 出口增长 at-least 6 % growth"}},
      {"截至目前，已开工项目20个", {}},
  });
}

TEST(Sentence, MarksBlanksAndBracketsChangeNothing) {
  expect({
      {"改造小区85个（1.1万户）、新建学校3所（其中高中1所）",
       {"A 改造小区 at-least 85 个 flow", "A 新建学校 at-least 3 所 flow"}},
      {"出口增长 6.5% 左右", {"A 出口增长 around 6.5 % growth"}},
      {"培育企业 1-2 家", {"A 培育企业 between 1..2 家 flow"}},
      {"9 月底前建成车位 50 个", {"A 建成车位 at-least 50 个 flow by 2024-09-30"}},
      {"出口增长5.5%左右、力争6%",
       {"A 出口增长 around 5.5 % growth", "B 出口增长 at-least 6 % growth strive"}},
      {"到2030年，新建学校50所", {"A 新建学校 at-least 50 所 flow by 2030-12-31"}},
      {"五年内新增就业5万人", {"A 新增就业 at-least 5 万人 flow by 2028-12-31"}},
      {"发放5亿元以上惠农贷款", {"B 发放惠农贷款 at-least 5 亿元 flow"}},
      {"（3）新建车位50个", {"A 新建车位 at-least 50 个 flow"}},
      {"城镇化率达到70%", {"A 城镇化率 at-least 70 % stock"}},
      {"死亡人数下降5%", {"A 死亡人数下降 at-least 5 % growth"}},
      {"污水治理率由42%提高到50%", {"A 污水治理率 at-least 50 % stock"}},
      {"自来水普及率、卫生厕所普及率分别达96%和92%",
       {"A 自来水普及率 at-least 96 % stock", "A 卫生厕所普及率 at-least 92 % stock"}},
      {"经济总量进入全省前三位", {"B 经济总量全省排名 at-most 3 位 stock"}},
      {"综合考核保持全市前10名", {"B 综合考核全市排名 at-most 10 名 stock"}},
      {"力争创成全国文明城市", {"A 创成全国文明城市 done milestone strive"}},
  });
}

TEST(Sentence, ANameIsWholeWhereItStandsAlone) {
  expect({
      {"改造提升旅游景区2个，升创国家4A级景区1个",
       {"A 改造提升旅游景区 at-least 2 个 flow", "A 升创国家4A级景区 at-least 1 个 flow"}},
      {"争创省级先进乡镇1个、示范村2个，市级先进乡镇1个、示范村6个",
       {"A 争创省级先进乡镇 at-least 1 个 flow strive",
        "A 争创省级示范村 at-least 2 个 flow strive",
        "A 争创市级先进乡镇 at-least 1 个 flow strive",
        "A 争创市级示范村 at-least 6 个 flow strive"}},
      {"新增省级示范企业2家、规上企业5家",
       {"A 新增省级示范企业 at-least 2 家 flow", "A 新增规上企业 at-least 5 家 flow"}},
      {"力促东湖矿业等企业全面复产", {"B 东湖矿业等企业全面复产 done milestone strive"}},
      {"预算收入同口径增长6%以上", {"A 预算收入同口径增长 at-least 6 % growth"}},
      {"力争东湖高速、西湖高速纳入全省规划",
       {"B 东湖高速纳入全省规划 done milestone strive",
        "B 西湖高速纳入全省规划 done milestone strive"}},
      {"东湖景区全力创建成为国家级旅游度假区",
       {"B 东湖景区创建成为国家级旅游度假区 done milestone"}},
      {"办好第三届东湖论坛暨第二届西湖峰会",
       {"B 办好第三届东湖论坛暨第二届西湖峰会 done milestone"}},
      {"启动东山雪梨、西山芒果县级农业园区建设",
       {"B 启动东山雪梨县级农业园区建设 done milestone",
        "B 启动西山芒果县级农业园区建设 done milestone"}},
  });
}

TEST(Sentence, WhatSeveralShareGoesToEachOfThem) {
  expect({
      {"金融机构存贷款余额分别增长9%、12%",
       {"A 金融机构存款余额增长 at-least 9 % growth",
        "A 金融机构贷款余额增长 at-least 12 % growth"}},
      {"一、二、三产分别增长3%、5%、6%",
       {"A 一产增长 at-least 3 % growth", "A 二产增长 at-least 5 % growth",
        "A 三产增长 at-least 6 % growth"}},
      {"制造业增加值、数字经济占生产总值比重达到30%、45%",
       {"B 制造业增加值占生产总值比重 at-least 30 % stock",
        "B 数字经济占生产总值比重 at-least 45 % stock"}},
      {"省级项目、市级项目落地率分别达到50%、40%",
       {"A 省级项目落地率 at-least 50 % stock", "A 市级项目落地率 at-least 40 % stock"}},
      {"工业投资、技改投资增长15%以上",
       {"B 工业投资增长 at-least 15 % growth", "B 技改投资增长 at-least 15 % growth"}},
      {"绿色食品、有机食品认证率达98%", {"A 绿色食品、有机食品认证率 at-least 98 % stock"}},
      {"果品、蔬菜面积稳定在30万亩、20万亩，综合产值达到12亿元、8亿元",
       {"B 果品面积 at-least 30 万亩 stock", "B 蔬菜面积 at-least 20 万亩 stock",
        "B 果品综合产值 at-least 12 亿元 flow", "B 蔬菜综合产值 at-least 8 亿元 flow"}},
      {"新建小学、幼儿园各一所",
       {"A 新建小学 at-least 1 所 flow", "A 新建幼儿园 at-least 1 所 flow"}},
  });
}

TEST(Sentence, HowLongSomethingLastsIsAFigure) {
  expect({
      {"城乡居民人均受教育年限达到10.5年", {"A 城乡居民人均受教育年限 at-least 10.5 年 stock"}},
      {"人均预期寿命79.5岁", {"A 人均预期寿命 at-least 79.5 岁 stock"}},
      {"企业开办时间压缩到1天", {"A 企业开办时间 at-most 1 天 stock"}},
  });
}

TEST(Sentence, WhatPeopleGetAndWhatWorkLeavesIsCounted) {
  expect({
      {"确保3万居民喝上好水", {"B 居民喝上好水 at-least 3 万人 flow"}},
      {"确保6万平方米厂房投用", {"B 厂房投用 at-least 6 万平方米 flow"}},
      {"完成4个小区9万平方米老旧小区改造",
       {"B 完成老旧小区改造 at-least 4 个 flow", "B 完成老旧小区改造 at-least 9 万平方米 flow"}},
      {"打造30公里滨江绿道", {"B 打造滨江绿道 at-least 30 公里 flow"}},
      {"为200户困难家庭实施适老化改造", {"B 困难家庭实施适老化改造 at-least 200 户 flow"}},
      {"解决3万户9万人饮水问题",
       {"B 解决饮水问题 at-least 3 万户 flow", "B 解决饮水问题 at-least 9 万人 flow"}},
      {"8家商户列入名店后备库", {"B 商户列入名店后备库 at-least 8 家 flow"}},
      {"预算的80%以上用于教育", {"B 预算用于教育 at-least 80 % stock"}},
      {"确保预算的三分之二以上用于教育", {"B 预算用于教育 at-least 66.67 % stock"}},
      {"利用茶园面积占全市五分之一的优势", {"C 利用茶园面积占全市优势 at-least 20 % stock"}},
      {"确保占比提高到四分之三", {"A 占比 at-least 75 % stock"}},
      {"承接省级试点20项", {"A 承接省级试点 at-least 20 项 flow"}},
      {"办好省、市十大民生实事", {"C 办好省、市民生实事 at-least 10 件 flow"}},
      {"20个贫困村退出", {"B 贫困村退出 at-least 20 个 flow"}},
      {"12条河道实现长治久清", {"B 河道长治久清 at-least 12 条 flow"}},
      {"加快治理中小河流60公里", {"A 治理中小河流 at-least 60 公里 flow"}},
      {"推动土地流转2万亩", {"A 土地流转 at-least 2 万亩 flow"}},
      {"植树造林4万亩", {"A 植树造林 at-least 4 万亩 flow"}},
  });
}

TEST(Sentence, SizesOfThingsAreNoTargets) {
  expect({
      {"开工年产30万吨铝材项目", {"A 开工年产30万吨铝材项目 done milestone"}},
      {"淘汰20蒸吨以下燃煤锅炉", {}},
      {"在500人以上社区建立驿站", {}},
      {"新增10个年收入超50万元村", {"B 新增年收入超50万元村 at-least 10 个 flow"}},
      {"力争40%以上村年经营收入50万元以上",
       {"B 村年经营收入50万元以上 at-least 40 % stock strive"}},
      {"8个平台总营收达到300亿元以上", {"A 8个平台总营收 at-least 300 亿元 flow"}},
  });
}

TEST(Sentence, TheVerbSaysWhatIsAsked) {
  expect({
      {"压减一般性支出10%", {"A 一般性支出下降 at-least 10 % growth"}},
      {"全力突破总产值500亿元", {"A 总产值 more-than 500 亿元 flow"}},
  });
}

TEST(Sentence, ThingsWithAVerbOfTheirOwnStandBesideFigures) {
  expect({
      {"担保余额提高到60亿元、争创省级示范企业",
       {"A 担保余额 at-least 60 亿元 flow", "A 争创省级示范企业 done milestone strive"}},
      {"开工建设滨江大道、改造老旧小区12个",
       {"A 开工建设滨江大道 done milestone", "A 改造老旧小区 at-least 12 个 flow"}},
      {"瑞丰广场、新城商厦两个综合体建成投用",
       {"B 综合体建成投用 at-least 2 个 flow", "B 瑞丰广场建成投用 done milestone in 1",
        "B 新城商厦建成投用 done milestone in 1"}},
      {"推动甲厂二期、乙厂扩能等5个项目建成投产",
       {"B 项目建成投产 at-least 5 个 flow", "B 甲厂二期建成投产 done milestone in 1",
        "B 乙厂扩能项目建成投产 done milestone in 1"}},
  });
}

TEST(Sentence, PlacesNeedNoUnit) {
  expect({
      {"新增上市企业2至3家、总数进入全省前三",
       {"A 新增上市企业 between 2..3 家 flow", "B 总数全省排名 at-most 3 位 stock"}},
      {"省创新型城市排名进入全国前25位", {"B 省创新型城市全国排名 at-most 25 位 stock"}},
      {"目前三家企业入驻", {}},
  });
}

TEST(Sentence, NamesKeepTheirFirstWords) {
  expect({
      {"高标准农田建设8万亩", {"A 高标准农田建设 at-least 8 万亩 flow"}},
      {"全年争资争项额度20亿元", {"A 争资争项额度 at-least 20 亿元 flow"}},
      {"研究与试验发展经费增长12%", {"A 研究与试验发展经费增长 at-least 12 % growth"}},
      {"新增规模企业20家、创新型企业30家",
       {"A 新增规模企业 at-least 20 家 flow", "A 新增创新型企业 at-least 30 家 flow"}},
  });
}

TEST(Sentence, MarksOfItemsAreNoPartOfNames) {
  expect({
      {"二是新建充电桩60个", {"A 新建充电桩 at-least 60 个 flow"}},
      {"①改造危桥3座", {"A 改造危桥 at-least 3 座 flow"}},
      {"②完成造林3万亩", {"A 完成造林 at-least 3 万亩 flow"}},
  });
}

TEST(Sentence, WhatTheClauseBeforeTells) {
  expect({
      {"加强公益性岗位管理，稳定在800个以上", {"C 公益性岗位管理 at-least 800 个 stock"}},
      {"在完成去年20个的基础上，完成整治点位15个", {"A 完成整治点位 at-least 15 个 flow"}},
      {"实施十大民生工程", {"C 实施民生工程 at-least 10 个 flow"}},
  });
}

struct LedgerCase {
  std::string_view sentence;
  std::vector<std::string> numerals;
};

TEST(Sentence, EveryNumeralHasATargetOrAReason) {
  static const Lexicon lexicon = shipped_lexicon();
  const std::vector<LedgerCase> cases{
      {"2024年引进10亿元以上项目5个", {"2024 date strong", "10 attribute strong", "5 -> 1"}},
      {"加快推进15个重点项目，实施“3+1”工程",
       {"15 work weak", "3 quoted strong", "1 quoted strong"}},
      {"改造小区85个（1.1万户（含公房2个））", {"1.1 aside weak", "2 aside weak", "85 -> 1"}},
      {"开工年产20万吨铝材项目", {"20 attribute weak"}},
      {"第三届招商会签约项目12个，推进三年行动",
       {"三 ordinal strong", "12 -> 1", "三 duration strong"}},
      {"聚焦五大产业，严格落实八项规定", {"五 scheme strong", "八 scheme strong"}},
      {"放大2024竹博会效应", {"2024 date strong"}},
      {"在500人以上社区建立驿站", {"500 attribute strong"}},
      {"8个平台总营收达到300亿元以上", {"8 attribute weak", "300 -> 1"}},
      {"实施十大民生工程", {"十 -> 1"}},
      {"新增企业99999999999999999999家", {"99999999999999999999 too-long weak"}},
  };
  for (const LedgerCase& one : cases) {
    std::vector<std::string> found;
    for (const NumeralUse& use : read_sentence(one.sentence, {2024, {}}, lexicon).numerals) {
      const std::string text(one.sentence.substr(use.begin, use.end - use.begin));
      found.push_back(use.target ? text + " -> " + std::to_string(*use.target + 1)
                                 : text + " " + use.reason + " " + std::string(word(use.strength)));
    }
    EXPECT_EQ(found, one.numerals) << one.sentence;
  }
}

TEST(Sentence, AFigureStandsInItsQuote) {
  static const Lexicon lexicon = shipped_lexicon();
  const std::string_view sentence = "  确保新增企业30家，粮食产量稳定在 12 万吨以上";
  const SentenceReading reading = read_sentence(sentence, {2024, {}}, lexicon);
  ASSERT_EQ(reading.proposals.size(), 2U);
  const auto figure = [](const Proposal& one) {
    return one.quote.substr(one.figure_at, one.figure_size);
  };
  EXPECT_EQ(figure(reading.proposals[0]), "30家");
  EXPECT_EQ(figure(reading.proposals[1]), "12 万吨以上");
}

TEST(Sentence, WhatIsStrivenForBehindACommaMovesAsTheFigureBefore) {
  expect({
      {"地区生产总值增长6%，力争7%",
       {"A 地区生产总值增长 at-least 6 % growth", "B 地区生产总值增长 at-least 7 % growth strive"}},
      {"地区生产总值增长6%—7%，力争7.5%",
       {"A 地区生产总值增长 between 6..7 % growth",
        "B 地区生产总值增长 at-least 7.5 % growth strive"}},
      {"地区生产总值增长5%到6%，确保5%",
       {"A 地区生产总值增长 between 5..6 % growth", "B 地区生产总值增长 at-least 5 % growth"}},
      {"单位能耗下降3%，力争3.5%",
       {"A 单位能耗下降 at-least 3 % growth", "B 单位能耗下降 at-least 3.5 % growth strive"}},
      {"城镇化率提高2%，力争3%",
       {"A 城镇化率提高 at-least 2 % growth", "B 城镇化率提高 at-least 3 % growth strive"}},
      // What is no growth stays none.
      {"城镇化率达到65%，力争66%",
       {"A 城镇化率 at-least 65 % stock", "B 城镇化率 at-least 66 % stock strive"}},
      {"失业率控制在5%以内，力争4.5%",
       {"A 失业率 at-most 5 % stock", "B 失业率 at-most 4.5 % stock strive"}},
      {"新增企业10家，力争12家",
       {"A 新增企业 at-least 10 家 flow", "B 企业 at-least 12 家 flow strive"}},
      // Nobody knows which of them it is of.
      {"固定资产投资增长8%，完成投资50亿元，力争9%",
       {"A 固定资产投资增长 at-least 8 % growth", "A 投资 at-least 50 亿元 flow",
        "C 投资 at-least 9 % stock strive"}},
      {"投诉办结时限不超过5个工作日、力争3个",
       {"A 投诉办结时限 at-most 5 个工作日 stock",
        "B 投诉办结时限 at-most 3 个工作日 flow strive"}},
      {"工业投资占比达40%、增长12%",
       {"A 工业投资占比 at-least 40 % stock", "C 工业投资占比增长 at-least 12 % growth"}},
      {"工业投资达40亿元、增长12%",
       {"A 工业投资 at-least 40 亿元 flow", "B 工业投资增长 at-least 12 % growth"}},
  });
}

TEST(Sentence, TheSpeedOfGrowthIsAGrowth) {
  expect({
      {"GDP、固投、社零增速分别为6%、8%、9%",
       {"A GDP增长 at-least 6 % growth", "A 固投增长 at-least 8 % growth",
        "A 社零增长 at-least 9 % growth"}},
      {"工业、农业、服务业增加值增速分别达7%、3%、8%左右",
       {"A 工业增加值增长 around 7 % growth", "A 农业增加值增长 around 3 % growth",
        "A 服务业增加值增长 around 8 % growth"}},
      {"工业、投资、消费增速均达6%",
       {"A 工业增长 at-least 6 % growth", "A 投资增长 at-least 6 % growth",
        "A 消费增长 at-least 6 % growth"}},
      {"工业、投资、消费分别增长6%、7%、8%",
       {"A 工业增长 at-least 6 % growth", "A 投资增长 at-least 7 % growth",
        "A 消费增长 at-least 8 % growth"}},
      {"单位能耗、化学需氧量降幅分别达3%、4%",
       {"A 单位能耗下降 at-least 3 % growth", "A 化学需氧量下降 at-least 4 % growth"}},
      {"城镇、农村居民收入增速分别达到6%、7%",
       {"A 城镇居民收入增长 at-least 6 % growth", "A 农村居民收入增长 at-least 7 % growth"}},
      {"地区生产总值增长目标为6%", {"A 地区生产总值增长 at-least 6 % growth"}},
      {"地区生产总值增速目标为6%", {"A 地区生产总值增长 at-least 6 % growth"}},
      {"地区生产总值预期增长目标为6%左右", {"A 地区生产总值增长 around 6 % growth"}},
      // A rate of its own is none.
      {"城镇化率、工业增速分别达65%、6%",
       {"A 城镇化率 at-least 65 % stock", "A 工业增长 at-least 6 % growth"}},
      {"城镇化率、参保率分别达65%、99%",
       {"A 城镇化率 at-least 65 % stock", "A 参保率 at-least 99 % stock"}},
  });
}

TEST(Sentence, OneThingForEachPlace) {
  expect({
      {"甲乡、乙乡、丙乡分别新建学校2所、医院1所、公园3个",
       {"B 甲乡新建学校 at-least 2 所 flow", "B 乙乡新建医院 at-least 1 所 flow",
        "B 丙乡新建公园 at-least 3 个 flow"}},
      {"甲乡、乙乡、丙乡分别新建学校2所、医院1所",
       {"C 甲乡新建学校 at-least 2 所 flow", "C 乙乡新建学校 at-least 2 所 flow",
        "C 丙乡新建学校 at-least 2 所 flow", "C 医院 at-least 1 所 flow"}},
      {"甲乡、乙乡分别新建2所学校、1所医院",
       {"B 甲乡新建学校 at-least 2 所 flow", "B 乙乡新建医院 at-least 1 所 flow"}},
      {"甲镇、乙镇分别新增企业3家、4家",
       {"B 甲镇新增企业 at-least 3 家 flow", "B 乙镇新增企业 at-least 4 家 flow"}},
      {"甲镇、乙镇各新建公园2个",
       {"B 甲镇新建公园 at-least 2 个 flow", "B 乙镇新建公园 at-least 2 个 flow"}},
  });
}

TEST(Sentence, AFigureMayBeWrittenAsItIsSpoken) {
  expect({
      {"新增就业1万2千人", {"A 新增就业 at-least 1.2 万人 flow"}},
      {"种植油茶1万5千亩", {"A 种植油茶 at-least 1.5 万亩 flow"}},
      {"种植油茶2万3千4百亩", {"A 种植油茶 at-least 2.34 万亩 flow"}},
      {"新增就业1万2千人至1万5千人", {"A 新增就业 between 1.2..1.5 万人 flow"}},
      {"争取资金1.5个亿", {"A 争取资金 at-least 1.5 亿元 flow"}},
      {"完成投资2个亿", {"A 投资 at-least 2 亿元 flow"}},
      {"完成投资两个亿", {"A 投资 at-least 2 亿元 flow"}},
      {"完成投资3亿5千万元", {"A 投资 at-least 3.5 亿元 flow"}},
      {"完成投资3亿5000万元", {"A 投资 at-least 35000 万元 flow"}},
      {"产值达到12亿5千2百万元", {"A 产值 at-least 12.52 亿元 flow"}},
      {"新增贷款3千5百万元", {"A 新增贷款 at-least 3.5 千万元 flow"}},
      {"水电、风电、光伏装机分别达到10万、20万、30万千瓦",
       {"A 水电 at-least 10 万千瓦 stock", "A 风电 at-least 20 万千瓦 stock",
        "A 光伏装机 at-least 30 万千瓦 stock"}},
      {"完成投资2亿5千", {}},
      // Two figures, and things that are counted.
      {"种植油茶1万亩、油菜5千亩",
       {"A 种植油茶 at-least 1 万亩 flow", "A 种植油菜 at-least 5 千亩 flow"}},
      {"培育2个亿元项目", {"B 培育亿元项目 at-least 2 个 flow"}},
      {"培育2个亿元以上项目", {"B 培育亿元以上项目 at-least 2 个 flow"}},
      {"培育2个亿级产业", {"C 培育亿级产业 at-least 2 个 flow"}},
  });
}

TEST(Sentence, AtLeastOneIsAFigure) {
  expect({
      {"至少打造一个特色街区", {"B 打造特色街区 at-least 1 个 flow"}},
      {"至少打造2个特色街区", {"B 打造特色街区 at-least 2 个 flow"}},
      {"每个乡镇至少打造一个特色街区", {"C 每个乡镇打造特色街区 at-least 1 个 flow"}},
      {"打造一个特色街区", {"C 打造一个特色街区 done milestone"}},
      {"完成4个小区9.2万平方米老旧小区改造",
       {"B 完成老旧小区改造 at-least 4 个 flow", "B 完成老旧小区改造 at-least 9.2 万平方米 flow"}},
      {"完成4个小区12公里小区道路改造", {"B 完成4个小区小区道路改造 at-least 12 公里 flow"}},
  });
}

}  // namespace
}  // namespace milepost
