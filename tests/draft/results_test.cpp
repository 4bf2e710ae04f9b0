#include "draft/results.h"

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

Plan plan_with(const std::string& name, const std::string& unit, Measure measure) {
  Plan plan;
  plan.key = "plan";
  plan.period = {*make_date(2024, 1, 1), *make_date(2024, 12, 31)};
  plan.indicators.push_back({"one", {name, ""}, unit, measure});
  Target target;
  target.key = "one";
  target.indicator = "one";
  target.name.zh = name;
  plan.targets.push_back(target);
  return plan;
}

StatedResults results_in(const std::string& text, const Plan& plan) {
  InputDocument document;
  document.blocks.emplace_back(SourceParagraph{"一、2024年工作回顾"});
  document.blocks.emplace_back(SourceParagraph{text});
  const Retrospect review = retrospect_of(document, {}, lexicon(), words());
  return results_of(plan, review, *make_date(2024, 12, 31), lexicon(), words());
}

/// `proposed 8.4 2024-12-31 (84000万元)`
std::string result_in(const std::string& text, const std::string& name, const std::string& unit,
                      Measure measure) {
  const StatedResult one = results_in(text, plan_with(name, unit, measure)).results.at(0);
  std::string line(word(one.status));
  if (one.value.number) line += " " + to_string(*one.value.number);
  if (one.value.state) line += " " + std::string(word(*one.value.state));
  if (one.caveat) line += " " + std::string(word(*one.caveat));
  if (one.as_of) line += " " + to_string(*one.as_of);
  if (!one.said.empty()) line += " (" + one.said + ")";
  EXPECT_EQ(one.quote.empty(), one.status == ResultStatus::not_stated);
  EXPECT_EQ(one.as_of.has_value(), one.status == ResultStatus::proposed);
  EXPECT_EQ(one.caveat.has_value(), one.status == ResultStatus::other_definition);
  return line;
}

TEST(Results, WhatWasDoneAheadOfItsDayOrOnItIsDatedOnThatDay) {
  struct Case {
    const char* text;
    const char* day;
  };
  const std::vector<Case> cases{
      {"东桥提前三个月建成通车。", "2024-09-30"},
      {"东桥如期建成通车。", "2024-09-30"},
      {"东桥、南路按期建成通车。", "2024-09-30"},
      {"南路、东桥按期建成通车。", "2024-09-30"},
      {"东桥建成通车、南路如期开工。", "2024-12-31"},  // of another
      {"东桥建成通车。", "2024-12-31"},
      {"东桥提前于6月28日建成通车。", "2024-06-28"},  // the text knows the day
      {"东桥于10月28日建成通车。", "2024-10-28"},
  };
  for (const Case& one : cases) {
    Plan plan = plan_with("东桥建成通车", "", Measure::milestone);
    plan.targets.front().due = *make_date(2024, 9, 30);
    const StatedResult found = results_in(one.text, plan).results.at(0);
    ASSERT_TRUE(found.as_of) << one.text;
    EXPECT_EQ(to_string(*found.as_of), one.day) << one.text;
  }
  // For the end of the year it was promised, and nobody can say that it was done before.
  Plan plan = plan_with("东桥建成通车", "", Measure::milestone);
  plan.targets.front().due = *make_date(2024, 12, 31);
  EXPECT_EQ(results_in("东桥提前建成通车。", plan).results.at(0).as_of, *make_date(2024, 12, 31));
}

TEST(Results, OfFigures) {
  struct Case {
    const char* text;
    const char* name;
    const char* unit;
    Measure measure;
    const char* result;
  };
  const std::vector<Case> cases{
      {"新增企业9家。", "新增企业", "家", Measure::flow, "proposed 9 2024-12-31"},
      {"参保率达98.5%。", "参保率", "%", Measure::stock, "proposed 98.5 2024-12-31"},
      {"工业投资增长9%。", "工业投资增长", "%", Measure::growth, "proposed 9 2024-12-31"},
      {"工业投资下降3%。", "工业投资增长", "%", Measure::growth, "proposed -3 2024-12-31"},
      {"用水强度下降3%。", "用水强度下降", "%", Measure::growth, "proposed 3 2024-12-31"},
      {"固定资产投资完成118.5亿元。", "固定资产投资", "亿元", Measure::flow,
       "proposed 118.5 2024-12-31"},
      // That of the year, no mean of several.
      {"PM2.5年均浓度28微克/立方米。", "PM2.5年均浓度", "微克/立方米", Measure::stock,
       "proposed 28 2024-12-31"},
      {"年均新增企业9家。", "新增企业", "家", Measure::flow, "other-definition other-years"},
      // A level is no growth.
      {"工业投资达到90亿元。", "工业投资增长", "%", Measure::growth, "other-definition definition"},
      {"完成农村危房及抗震改造80户。", "农村危房改造（抗震改造）", "户", Measure::flow,
       "other-definition definition"},
      {"工业投资增长9%。", "工业投资", "亿元", Measure::flow, "other-definition definition"},
      {"累计新增企业90家。", "新增企业", "家", Measure::flow, "other-definition total"},
      {"引进工业项目9个。", "引进项目", "个", Measure::flow, "not-stated"},
      {"引进10亿元以上项目9个。", "引进亿元以上项目", "个", Measure::flow,
       "other-definition definition"},
      {"新增停车场9家。", "新增企业", "家", Measure::flow, "not-stated"},
      // So does the verb tell things of one name apart.
      {"新建食堂5个，投用食堂2个。", "投用食堂", "个", Measure::flow, "proposed 2 2024-12-31"},
      {"新建食堂5个，投用食堂2个。", "新建食堂", "个", Measure::flow, "proposed 5 2024-12-31"},
      // The whole year goes before a part of it.
      {"上半年工业投资增长9%，全年工业投资增长7%。", "工业投资增长", "%", Measure::growth,
       "proposed 7 2024-12-31"},
      {"上半年工业投资增长9%。", "工业投资增长", "%", Measure::growth, "proposed 9 2024-06-30"},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(result_in(one.text, one.name, one.unit, one.measure), one.result)
        << one.text << " / " << one.name;
  }
}

/// What a plan of a county makes of it.
std::string of_a_county(const std::string& text, const std::string& name, const std::string& unit,
                        Measure measure, const std::string& source = "") {
  Plan plan = plan_with(name, unit, measure);
  plan.area.name.zh = "河西县";
  plan.targets.front().requirement.value = Decimal::from_integer(10);
  plan.targets.front().source = source;
  const StatedResult one = results_in(text, plan).results.at(0);
  std::string line(word(one.status));
  if (one.value.number) line += " " + to_string(*one.value.number);
  if (one.caveat) line += " " + std::string(word(*one.caveat));
  return line + (one.quote.empty() ? "" : ": " + one.quote);
}

TEST(Results, OfOtherAreasAreNone) {
  const auto parks = [](const std::string& text) {
    return of_a_county(text, "新建公园", "个", Measure::flow);
  };
  EXPECT_EQ(parks("全县新建公园9个。"), "proposed 9: 全县新建公园9个");
  EXPECT_EQ(parks("全省新建公园9个。全县绿化提升。"), "not-stated");
  EXPECT_EQ(parks("全市新建公园9个，我县新建公园8个。"), "proposed 8: 我县新建公园8个");
  EXPECT_EQ(parks("我镇新建公园9个。全县绿化提升。"), "not-stated");
  EXPECT_EQ(parks("邻县新建公园9个。"), "not-stated");
  EXPECT_EQ(parks("全省新建公园9个。"), "not-stated");
  EXPECT_EQ(parks("河东镇新建公园9个。"), "not-stated");
  EXPECT_EQ(parks("新建公园9个，其中河东镇新建公园3个。"), "proposed 9: 新建公园9个");
  EXPECT_EQ(parks("新建公园9个，数量居全市第一。"), "proposed 9: 新建公园9个");
  EXPECT_EQ(of_a_county("邻县东桥建成通车。", "东桥建成通车", "", Measure::milestone),
            "not-stated");
}

TEST(Results, OfAnotherBasisAreToldWithIt) {
  const auto revenue = [](const std::string& text, const std::string& source) {
    return of_a_county(text, "预算收入增长", "%", Measure::growth, source);
  };
  EXPECT_EQ(revenue("扣除留抵退税后，预算收入增长9%。", ""),
            "other-definition basis: 扣除留抵退税后，预算收入增长9%");
  EXPECT_EQ(revenue("预算收入同口径增长9%。", ""), "other-definition basis: 预算收入同口径增长9%");
  EXPECT_EQ(revenue("预算收入同口径增长9%。", "预算收入同口径增长8%"),
            "proposed 9: 预算收入同口径增长9%");
  EXPECT_EQ(revenue("预算收入增长9%。", "预算收入同口径增长8%"),
            "other-definition basis: 预算收入增长9%");
  EXPECT_EQ(of_a_county("生产总值按可比价格计算增长9%。", "生产总值增长", "%", Measure::growth),
            "proposed 9: 生产总值按可比价格计算增长9%");
}

TEST(Results, OfAnAreaWhoseNameDoesNotSayWhatItIs) {
  Plan plan = plan_with("新建公园", "个", Measure::flow);
  plan.area.name.zh = "白州";
  const auto status = [&](const std::string& text) {
    return results_in(text, plan).results.at(0).status;
  };
  EXPECT_EQ(status("全市新建公园9个。全市绿道5公里。全省民宿8家。"), ResultStatus::proposed);
  EXPECT_EQ(status("全省新建公园9个。全市绿道5公里。全市民宿8家。"), ResultStatus::not_stated);
  EXPECT_EQ(status("全市新建公园9个。全省绿道5公里。全省民宿8家。"), ResultStatus::proposed);
  EXPECT_EQ(status("全省新建公园9个。全省绿道5公里。"), ResultStatus::proposed);
  EXPECT_EQ(status("全州新建公园9个。全市绿道5公里。全市民宿8家。"), ResultStatus::proposed);
}

TEST(Results, WhatWasGivenUpIsNone) {
  const auto parks = [](const std::string& text, const std::string& name = "新建公园") {
    return result_in(text, name, "个", Measure::flow);
  };
  for (const char* text : {"取消新建公园3个。", "新建公园3个被取消。", "全年新建公园3个全部暂缓。",
                           "停止新建公园3个。", "全年放弃新建公园3个。"}) {
    EXPECT_FALSE(parks(text).starts_with("proposed")) << text;
  }
  EXPECT_EQ(parks("取消旧规划后，新建公园3个。"), "proposed 3 2024-12-31");
  EXPECT_EQ(parks("取消审批事项3个。", "取消审批事项"), "proposed 3 2024-12-31");
  EXPECT_EQ(parks("取消收费站2个，新建公园3个。"), "proposed 3 2024-12-31");
}

TEST(Results, WhatIsYetToBeIsNone) {
  const auto bridge = [](const std::string& text) {
    return result_in(text, "东桥建成通车", "", Measure::milestone);
  };
  for (const char* text :
       {"东桥建成通车后将惠及万人。", "东桥建成通车后，车流将加倍。", "东桥将建成通车。",
        "东桥将于年底全线贯通。", "东桥将正式通车。", "东桥拟建成通车。",
        "若东桥建成通车，可惠及万人。", "如果东桥建成通车，可惠及万人。", "东桥暂缓建成通车。",
        "东桥建成通车一事搁置。"}) {
    EXPECT_EQ(bridge(text), "other-definition not-done") << text;
  }
  for (const char* text : {"东桥建成通车。", "东桥建成通车，将惠及万人。", "已将东桥建成通车。",
                           "东桥建成通车后车流加倍。"}) {
    EXPECT_EQ(bridge(text), "proposed done 2024-12-31") << text;
  }
  EXPECT_EQ(result_in("成功将河西县创建为卫生县城。", "争创卫生县城", "", Measure::milestone),
            "proposed done 2024-12-31");
}

TEST(Results, OfFiguresThatDifferNoneIsProposedAndAllAreTold) {
  const auto firms = [](const std::string& text) {
    const StatedResult one =
        results_in(text, plan_with("新增企业", "家", Measure::flow)).results.at(0);
    std::string line(word(one.status));
    if (one.caveat) line += " " + std::string(word(*one.caveat));
    if (one.value.number) line += " " + to_string(*one.value.number);
    if (one.as_of) line += " " + to_string(*one.as_of);
    return line + ": " + one.quote;
  };
  const std::string differ = "other-definition several: ";
  for (const char* said :
       {"新增企业12家、13家", "新增企业12家和13家", "新增企业5家（上半年）、8家（下半年）",
        "新增企业上半年5家、下半年8家"}) {
    EXPECT_EQ(firms(said + std::string("。")), differ + said);
  }
  EXPECT_EQ(firms("新增企业13家。新增企业14家。"), differ + "新增企业13家；新增企业14家");
  EXPECT_EQ(firms("新增企业13家。新增企业14家。新增企业15家。"),
            differ + "新增企业13家；新增企业14家；新增企业15家");
  EXPECT_EQ(firms("新增企业12家、13家。新增企业14家。"),
            differ + "新增企业12家、13家；新增企业14家");
  EXPECT_EQ(firms("新增企业13家。年末新增企业13家。"), "proposed 13 2024-12-31: 新增企业13家");
  EXPECT_EQ(firms("新增企业13家、停车位20个。"),
            "proposed 13 2024-12-31: 新增企业13家、停车位20个");
  EXPECT_EQ(firms("上半年新增企业5家，全年新增企业13家。"),
            "proposed 13 2024-12-31: 全年新增企业13家");
  EXPECT_EQ(firms("上半年新增企业5家，前三季度新增企业8家。"),
            "proposed 8 2024-09-30: 前三季度新增企业8家");
  // Rounded is not otherwise.
  EXPECT_EQ(
      result_in("完成工业投资120亿元。工业投资119.6亿元。", "工业投资", "亿元", Measure::flow),
      "proposed 120 2024-12-31");
  EXPECT_EQ(result_in("完成工业投资120亿元。工业投资118亿元。", "工业投资", "亿元", Measure::flow),
            "other-definition several");
  EXPECT_EQ(
      result_in("完成工业投资120亿元。工业投资120.5亿元。", "工业投资", "亿元", Measure::flow),
      "proposed 120 2024-12-31");
  // Each of its own thing.
  EXPECT_EQ(result_in("新建食堂5个，投用2个。", "新增食堂", "个", Measure::flow),
            "proposed 5 2024-12-31");
  EXPECT_EQ(result_in("工业投资、农业投资分别增长9%、10%。", "工业投资增长", "%", Measure::growth),
            "proposed 9 2024-12-31");
  EXPECT_EQ(result_in("城乡居民收入分别增长3%、7%。", "城镇居民收入增长", "%", Measure::growth),
            "proposed 3 2024-12-31");
  EXPECT_EQ(result_in("工业投资增长9%、10%。", "工业投资增长", "%", Measure::growth),
            "other-definition several");
}

TEST(Results, OfThingsThatAreCountedAreWhole) {
  EXPECT_EQ(result_in("新增企业13.5家。", "新增企业", "家", Measure::flow),
            "other-definition inexact");
  EXPECT_EQ(result_in("新增就业0.35万人。", "新增就业", "人", Measure::flow),
            "proposed 3500 2024-12-31 (0.35万人)");
  EXPECT_EQ(result_in("改造公路13.5公里。", "改造公路", "公里", Measure::flow),
            "proposed 13.5 2024-12-31");
}

TEST(Results, LevelsAndWhatIsAddedAreTwoThings) {
  EXPECT_EQ(result_in("规上企业达30家。", "新增规上企业", "家", Measure::flow),
            "other-definition definition");
  EXPECT_EQ(result_in("新增养老床位30张。", "养老床位", "张", Measure::stock),
            "other-definition definition");
  EXPECT_EQ(result_in("养老床位达30张。", "养老床位", "张", Measure::stock),
            "proposed 30 2024-12-31");
}

TEST(Results, OfPartsOfTheYearHaveTheirDayOrAreNone) {
  const auto output = [](const std::string& text) {
    return result_in(text, "工业产值增长", "%", Measure::growth);
  };
  EXPECT_EQ(output("前三季度工业产值增长9%。"), "proposed 9 2024-09-30");
  EXPECT_EQ(output("1—10月工业产值增长9%。"), "proposed 9 2024-10-31");
  EXPECT_EQ(output("四季度工业产值增长9%。"), "other-definition part-of-year");
  EXPECT_EQ(output("三季度工业产值增长9%。"), "other-definition part-of-year");
  EXPECT_EQ(output("6月份工业产值增长9%。"), "other-definition part-of-year");
  EXPECT_EQ(result_in("东桥6月建成通车。", "东桥建成通车", "", Measure::milestone),
            "proposed done 2024-06-30");
}

TEST(Results, ThatAreFarFromATargetOfAnotherNameAreNone) {
  EXPECT_EQ(of_a_county("落实蔬菜面积1万亩。", "蔬菜种植面积", "万亩", Measure::stock),
            "not-stated");
  EXPECT_EQ(of_a_county("蔬菜种植面积1万亩。", "蔬菜种植面积", "万亩", Measure::stock),
            "proposed 1: 蔬菜种植面积1万亩");
}

TEST(Results, OneFigureIsOfOneTarget) {
  Plan plan = plan_with("新增停车位", "个", Measure::flow);
  plan.indicators.push_back({"two", {"新增停车位", ""}, "个", Measure::flow});
  plan.targets.push_back(plan.targets.front());
  plan.targets.back().key = plan.targets.back().indicator = "two";
  StatedResults found = results_in("新增停车位9个。", plan);
  EXPECT_EQ(found.results[0].status, ResultStatus::other_definition);
  EXPECT_EQ(found.results[1].status, ResultStatus::other_definition);
  // The name that agrees better has it.
  plan.targets.back().name.zh = "中心城区新增停车位";
  found = results_in("新增停车位9个。", plan);
  EXPECT_EQ(found.results[0].status, ResultStatus::proposed);
  // Two targets of one indicator have one result.
  plan.targets.back() = plan.targets.front();
  found = results_in("新增停车位9个。", plan);
  EXPECT_EQ(found.results[1].status, ResultStatus::proposed);
}

TEST(Results, AreConvertedWhereNothingIsLost) {
  const auto result = [](const std::string& said, const std::string& unit) {
    return result_in("完成工业投资" + said + "。", "工业投资", unit, Measure::flow);
  };
  EXPECT_EQ(result("84000万元", "亿元"), "proposed 8.4 2024-12-31 (84000万元)");
  EXPECT_EQ(result("8.4亿元", "万元"), "proposed 84000 2024-12-31 (8.4亿元)");
  EXPECT_EQ(result("8.4亿元", "亿元"), "proposed 8.4 2024-12-31");
  EXPECT_EQ(result("84001万元", "亿元"), "proposed 8.4001 2024-12-31 (84001万元)");
  EXPECT_EQ(result("84000.5万元", "亿元"), "other-definition definition");
  EXPECT_EQ(result("8.4亿美元", "亿元"), "other-definition definition");
}

TEST(Results, OfMilestonesAndAwards) {
  EXPECT_EQ(result_in("东桥于6月28日建成通车。", "东桥通车", "", Measure::milestone),
            "proposed done 2024-06-28");
  EXPECT_EQ(result_in("东桥加快建设。", "东桥通车", "", Measure::milestone),
            "other-definition not-done");
  EXPECT_EQ(result_in("南路建成通车。", "东桥通车", "", Measure::milestone), "not-stated");
  EXPECT_EQ(result_in("东湖村、西湖村获评省级示范村。", "争创省级示范村", "个", Measure::flow),
            "proposed 2 2024-12-31");
}

TEST(Results, LeaveOutWhatIsWithdrawn) {
  Plan plan = plan_with("新增企业", "家", Measure::flow);
  plan.targets.front().withdrawn = Withdrawal{"moved", {}};
  EXPECT_TRUE(results_in("新增企业9家。", plan).results.empty());
}

TEST(Results, OfANameInEnglishAloneAreNotStated) {
  Plan plan = plan_with("", "家", Measure::flow);
  plan.targets.front().name = {"", "New firms"};
  EXPECT_EQ(results_in("新增企业9家。", plan).results.at(0).status, ResultStatus::not_stated);
}

}  // namespace
}  // namespace milepost
