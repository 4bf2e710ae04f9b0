#include "draft/table_draft.h"

#include <gtest/gtest.h>

#include "draft/table_fixture.h"
#include "draft/table_ledger.h"

namespace milepost {
namespace {

const Vocabulary& words() {
  static const Vocabulary kWords = shipped_vocabulary();
  return kWords;
}

void add_with(std::string& text, const Proposal& one) {
  for (const std::string& name : one.with) text += "+" + name;
}

/// `工业总产值 ≥ 5 亿元 flow @甲局+乙局 2022-06-30`
std::string said(const Proposal& one) {
  const std::string_view sign = row_of(one.requirement).sign;
  std::string text = one.name + " " + std::string(sign.empty() ? word(one.requirement) : sign);
  if (sign.empty() && one.value) text += " ";
  if (one.value) text += to_string(*one.value);
  if (one.upper) text += ".." + to_string(*one.upper);
  if (!one.unit.empty()) text += " " + one.unit;
  text += " " + std::string(word(one.measure));
  if (!one.lead.empty() || !one.with.empty()) text += " @" + one.lead;
  add_with(text, one);
  if (one.due) text += " " + to_string(*one.due);
  if (one.parent) text += " of " + std::to_string(*one.parent);
  return text;
}

Draft draft_of_text(std::string_view text, std::optional<int> year = 2022) {
  const SourceTable table = table_of(text);
  const Draft draft = propose_from_table(table, {"", "", year, 1}, words());
  for (const Proposal& one : draft.proposals) {
    EXPECT_LE(one.figure_at + one.figure_size, one.quote.size()) << one.quote;
  }
  std::size_t digits = 0;
  for (const auto& row : table.rows) {
    for (const std::string& cell : row) digits += digit_runs(cell).size();
  }
  std::size_t listed = 0;
  for (const Numeral& one : draft.numerals) listed += digit_runs(one.text).size();
  EXPECT_EQ(digits, listed) << text;
  return draft;
}

std::string read(std::string_view text, std::optional<int> year = 2022) {
  std::string lines;
  for (const Proposal& one : draft_of_text(text, year).proposals) lines += said(one) + "\n";
  return lines;
}

/// Numerals that are no targets, with their reasons.
std::string reasons(std::string_view text) {
  std::string line;
  for (const Numeral& one : draft_of_text(text).numerals) {
    if (!one.target) line += one.text + ":" + (one.reason.empty() ? "?" : one.reason) + " ";
  }
  return line;
}

TEST(TableDraft, AValueIsOfTheIndicatorOfItsRow) {
  EXPECT_EQ(read("序号|指标名称|单位|2022年目标|责任单位\n"
                 "1|工业总产值|亿元|350|经信局\n"
                 "2|城镇登记失业率|%|4.5|人社局\n"
                 "3|新增就业|人|≥5000|人社局\n"
                 "4|污水处理率|%|95以上|住建局\n"),
            "工业总产值 ≥ 350 亿元 flow @经信局\n"
            "城镇登记失业率 ≤ 4.5 % stock @人社局\n"
            "新增就业 ≥ 5000 人 flow @人社局\n"
            "污水处理率 ≥ 95 % stock @住建局\n");
}

TEST(TableDraft, ColumnsStandInAnyOrder) {
  EXPECT_EQ(read("责任部门|目标值|计量单位|完成时间|主要指标\n"
                 "经信局|350|亿元|11月底前|工业总产值\n"),
            "工业总产值 ≥ 350 亿元 flow @经信局 2022-11-30\n");
}

TEST(TableDraft, AUnitStandsWhereverItStands) {
  EXPECT_EQ(read("指标|目标值（亿元）\n工业总产值|350\n"), "工业总产值 ≥ 350 亿元 flow\n");
  EXPECT_EQ(read("指标|目标值\n工业总产值（亿元）|350\n"), "工业总产值 ≥ 350 亿元 flow\n");
  EXPECT_EQ(read("指标|目标值\n工业总产值|350亿元\n"), "工业总产值 ≥ 350 亿元 flow\n");
  EXPECT_EQ(read("指标|单位|目标值\n工业总产值|亿元|350万元\n"), "工业总产值 ≥ 350 万元 flow\n");
  EXPECT_EQ(read("指标|目标值\n工业总产值|350\n"), "工业总产值 ≥ 350 flow\n");
}

TEST(TableDraft, AmountAndGrowthAreTwoTargets) {
  EXPECT_EQ(read("指标|单位|2021年完成|2021年完成|2022年目标|2022年目标|责任单位\n"
                 "指标|单位|总量|增长（%）|总量|增长（%）|责任单位\n"
                 "地区生产总值|亿元|300|6.5|330|7|发改局\n"),
            "地区生产总值 ≥ 330 亿元 stock @发改局\n"
            "地区生产总值增长 ≥ 7 % growth @发改局\n");
  EXPECT_EQ(reasons("指标|2021年完成|2022年目标\n产值|300|330\n"),
            "2021:heading 2022:heading 300:baseline ");
}

TEST(TableDraft, ANameThatOnlyDividesHasTheOneBeforeIt) {
  EXPECT_EQ(read("主要指标|主要指标|单位|目标值\n"
                 "地区生产总值|总量|亿元|330\n"
                 "地区生产总值|增速|%|7\n"),
            "地区生产总值 ≥ 330 亿元 stock\n"
            "地区生产总值增速 ≥ 7 % growth\n");
}

TEST(TableDraft, CheckpointsAndResultsAreNoTargets) {
  EXPECT_EQ(
      reasons("指标|全年目标|一季度|二季度|三季度|四季度|完成情况\n产值|40|10|20|30|40|9.5\n"),
      "10:checkpoint 20:checkpoint 30:checkpoint 40:checkpoint 9.5:result ");
  EXPECT_EQ(read("指标|全年目标|一季度|二季度|三季度|四季度|完成情况\n产值|40|10|20|30|40|9.5\n"),
            "产值 ≥ 40 flow\n");
}

TEST(TableDraft, OfSeveralYearsTheOneOfThePlanIsMeant) {
  constexpr std::string_view kTable = "指标|2022年|2023年|2025年\n绿化率（%）|30|32|36\n";
  EXPECT_EQ(read(kTable, 2023), "绿化率 ≥ 32 % stock\n");
  EXPECT_EQ(read(kTable, std::nullopt), "绿化率 ≥ 36 % stock\n");
  EXPECT_EQ(
      read("2023年任务表|||\n指标|2022年|2023年|2025年\n绿化率（%）|30|32|36\n", std::nullopt),
      "绿化率 ≥ 32 % stock\n");
  EXPECT_EQ(reasons(kTable), "2022:heading 2023:heading 2025:heading 32:other-year 36:other-year ");
}

TEST(TableDraft, RequirementsStandInCells) {
  EXPECT_EQ(read("指标|目标\n"
                 "失业率|控制在5%以内\n"
                 "产值增速|8%左右\n"
                 "人口|1-2万人\n"
                 "能耗|下降3%\n"
                 "游客|突破100万人次\n"
                 "占比|力争20%\n"),
            "失业率 ≤ 5 % stock\n"
            "产值增速 around 8 % growth\n"
            "人口 between 1..2 万人 stock\n"
            "能耗下降 ≥ 3 % growth\n"
            "游客 > 100 万人次 flow\n"
            "占比 ≥ 20 % stock\n");
}

TEST(TableDraft, ATextGivesWhatRunningTextWould) {
  EXPECT_EQ(read("序号|工作任务|牵头单位|配合单位|完成时限\n"
                 "1|新增规上企业30家、高新技术企业20家。|经信局|科技局、税务局|12月底前\n"),
            "新增规上企业 ≥ 30 家 flow @经信局+科技局+税务局 2022-12-31\n"
            "新增高新技术企业 ≥ 20 家 flow @经信局+科技局+税务局 2022-12-31\n");
}

TEST(TableDraft, AWordlessRowIsAMilestone) {
  EXPECT_EQ(read("序号|重点任务|责任单位|时限\n"
                 "1|开工建设县文化馆|文旅局|6月底\n"
                 "2|推进老旧小区连片改造工作。|住建局|年底前\n"),
            "开工建设县文化馆 done milestone @文旅局 2022-06-30\n"
            "推进老旧小区连片改造工作 done milestone @住建局\n");
  EXPECT_EQ(read("项目名称|年度目标|责任单位\n甲大桥|建成通车|交通局\n乙学校|√|教育局\n"),
            "甲大桥建成通车 done milestone @交通局\n"
            "乙学校 done milestone @教育局\n");
}

TEST(TableDraft, WhatIsNotSetYetIsSetLater) {
  EXPECT_EQ(
      read("指标|单位|目标值|责任单位\n能耗强度|%|待定|发改局\n排放量|吨|以上级下达为准|环境局\n"
           "产值|亿元||经信局\n收入|亿元|—|财政局\n"),
      "能耗强度 set-later % stock @发改局\n"
      "排放量 set-later 吨 flow @环境局\n");
}

TEST(TableDraft, ARowWithoutANumberContinuesTheOneAbove) {
  EXPECT_EQ(read("序号|工作任务|责任单位|时限\n"
                 "1|新建公园2个|住建局、城管局|6月底\n"
                 " |新建绿道5公里||9月底\n"
                 "2|新建学校1所||\n"),
            "新建公园 ≥ 2 个 flow @住建局+城管局 2022-06-30\n"
            "新建绿道 ≥ 5 公里 flow @住建局+城管局 2022-09-30\n"
            "新建学校 ≥ 1 所 flow\n");
}

TEST(TableDraft, SectionsAndCategoriesAreHeadings) {
  const Draft draft = draft_of_text(
      "序号|指标|单位|目标值\n"
      "一、经济发展|一、经济发展|一、经济发展|一、经济发展\n"
      "（一）工业|||\n"
      "1|产值|亿元|5\n"
      "二、民生|||\n"
      "2|就业|人|50\n");
  ASSERT_EQ(draft.proposals.size(), 2U);
  EXPECT_EQ(draft.proposals[0].section, "一（一）");
  EXPECT_EQ(draft.proposals[0].heading, "工业");
  EXPECT_EQ(draft.proposals[1].section, "二");
  EXPECT_EQ(draft.proposals[1].heading, "民生");
  const Draft by_category = draft_of_text("类别|指标|目标值\n经济|产值|5\n|收入|6\n民生|就业|7\n");
  ASSERT_EQ(by_category.proposals.size(), 3U);
  EXPECT_EQ(by_category.proposals[1].heading, "经济");
  EXPECT_EQ(by_category.proposals[2].heading, "民生");
}

TEST(TableDraft, TotalsNotesAndTitlesArePassedOver) {
  EXPECT_EQ(read("某县2022年目标表|||\n单位|指标|目标值|备注\n亿元|投资|5|含3个项目\n合计||5|\n"
                 "注：共1项指标，由甲局考核。|||\n"),
            "投资 ≥ 5 亿元 flow\n");
  EXPECT_EQ(reasons("某县2022年目标表|||\n单位|指标|目标值|备注\n亿元|投资|5|含3个项目\n合计||5|\n"
                    "注：共1项指标。|||\n"),
            "2022:heading 3:note 5:total 1:note ");
}

TEST(TableDraft, APartIsOfTheRowAbove) {
  EXPECT_EQ(
      read("指标|单位|目标值\n投资|亿元|50\n其中：技改投资|亿元|20\n其中：民间投资占比|%|30\n"),
      "投资 ≥ 50 亿元 flow\n"
      "技改投资 ≥ 20 亿元 flow of 0\n"
      "民间投资占比 ≥ 30 % stock\n");
}

TEST(TableDraft, MergedRowsSayATargetOnce) {
  EXPECT_EQ(read("指标|目标值|责任单位\n投资|5亿元|甲局\n投资|5亿元|甲局\n投资|6亿元|甲局\n"),
            "投资 ≥ 5 亿元 flow @甲局\n"
            "投资 ≥ 6 亿元 flow @甲局\n");
}

TEST(TableDraft, ANumeralOfANameIsNoTarget) {
  EXPECT_EQ(reasons("指标|目标值\n新引进5亿元以上项目|9\n"), "5:name ");
  EXPECT_EQ(read("指标|目标值（个）\n新引进5亿元以上项目|9\n"),
            "新引进5亿元以上项目 ≥ 9 个 flow\n");
}

TEST(TableDraft, ATableMayFollowAnother) {
  EXPECT_EQ(read("指标|单位|目标值||\n产值|亿元|5||\n"
                 "序号|工作任务|责任单位|完成时限|备注\n1|新建学校2所|教育局|8月底|\n"),
            "产值 ≥ 5 亿元 flow\n"
            "新建学校 ≥ 2 所 flow @教育局 2022-08-31\n");
}

TEST(TableDraft, NoLeadIsInvented) {
  EXPECT_EQ(read("指标|目标值|考核单位|备注\n产值|5亿元|甲局|乙局提供数据\n"),
            "产值 ≥ 5 亿元 flow\n");
}

TEST(TableDraft, TablesInEnglish) {
  EXPECT_EQ(read("No|Indicator|Unit|Baseline|Target 2018/19|Department|Due date\n"
                 "1|Percentage of capital budget spent|%|70|90|Finance|30 June 2019\n"
                 "2|Number of wards cleaned|Number|4|at least 6|Community Services|\n"
                 "3|Water policy reviewed||New|Policy approved by council|Technical Services|\n"
                 "4|Roads resealed|km|2|TBC|Technical Services|\n",
                 std::nullopt),
            "Percentage of capital budget spent ≥ 90 % stock @Finance 2019-06-30\n"
            "Number of wards cleaned ≥ 6 flow @Community Services\n"
            "Water policy reviewed: Policy approved by council done milestone @Technical Services\n"
            "Roads resealed set-later km flow @Technical Services\n");
}

TEST(TableDraft, ALabelMayStandInTheColumnOfNumbers) {
  const Draft draft = draft_of_text(
      "序号|指标|单位|目标值\n"
      "一|经济发展||\n"
      "1|产值|亿元|5\n"
      "（二）|民生||\n"
      "2|就业|人|50\n");
  ASSERT_EQ(draft.proposals.size(), 2U);
  EXPECT_EQ(draft.proposals[0].section, "一");
  EXPECT_EQ(draft.proposals[0].heading, "经济发展");
  EXPECT_EQ(draft.proposals[1].section, "一（二）");
}

TEST(TableDraft, ATitleMayNameTheUnit) {
  EXPECT_EQ(read("单位：亿元||\n指标|目标值|增速\n工业投资|50|8\n城镇化率|60|\n"),
            "工业投资 ≥ 50 亿元 flow\n"
            "工业投资增长 ≥ 8 % growth\n"
            "城镇化率 ≥ 60 stock\n");
}

TEST(TableDraft, NumbersOfItemsInTextsAreNoPartOfNames) {
  EXPECT_EQ(read("实事项目|责任单位\n1.新建公园2个；2.改造管网30公里。|"
                 "牵头单位：住建局；配合单位：城管局\n"),
            "新建公园 ≥ 2 个 flow @住建局+城管局\n"
            "改造管网 ≥ 30 公里 flow @住建局+城管局\n");
}

TEST(TableDraft, ARankIsAMilestoneInWords) {
  EXPECT_EQ(read("指标|目标值\n营商环境评价|全省前30名\n"),
            "营商环境评价全省前30名 done milestone\n");
}

TEST(TableDraft, AGoalMayBeACategoryOrAFigure) {
  EXPECT_EQ(read("Goal|KPI|Unit|Annual target|Q1|Responsible person\n"
                 "Water|Reduce water losses|%|25|34|Technical Director\n"
                 "Jobs|Jobs created|#|1 200||\n"),
            "Reduce water losses ≤ 25 % stock @Technical Director\n"
            "Jobs created ≥ 1200 flow\n");
  EXPECT_EQ(read("Indicator|Goal\nPiped water|90%\n"), "Piped water ≥ 90 % stock\n");
}

TEST(TableDraft, WhoAndWhenMakeATableWhateverTheTextIsCalled) {
  EXPECT_EQ(read("序号|报告摘录|责任单位|分管领导|办理时限\n1|新建公园2个。|住建局|甲|6月底\n"),
            "新建公园 ≥ 2 个 flow @住建局 2022-06-30\n");
}

TEST(TableDraft, PeopleBesideOfficesDoNotLead) {
  EXPECT_EQ(read("任务|责任单位及责任人\n新建公园2个|县住建局 张三\n"),
            "新建公园 ≥ 2 个 flow @县住建局\n");
}

TEST(TableDraft, TheWholeIsTheTargetAndItsPlacesAreNot) {
  EXPECT_EQ(read("指标|单位|全县|甲镇|乙镇\n工业总产值|亿元|100|60|40\n"),
            "工业总产值 ≥ 100 亿元 flow\n");
}

TEST(TableDraft, TheYearOfADayIsThatOfTheOtherDays) {
  EXPECT_EQ(
      read("任务|责任单位|完成时限\n新建公园2个|甲局|2024年12月31日前\n新建学校1所|乙局|6月底\n",
           std::nullopt),
      "新建公园 ≥ 2 个 flow @甲局 2024-12-31\n"
      "新建学校 ≥ 1 所 flow @乙局 2024-06-30\n");
}

TEST(TableDraft, AQuoteHasTheCellsFromNameToFigure) {
  const Draft draft = draft_of_text("目标值|指标|单位\n ≥5 |产值|亿元\n");
  ASSERT_EQ(draft.proposals.size(), 1U);
  const Proposal& one = draft.proposals.front();
  EXPECT_EQ(one.quote, "≥5\t产值");
  EXPECT_EQ(one.quote.substr(one.figure_at, one.figure_size), "5");
}

TEST(TableDraft, AnUnknownColumnIsToldAsUnexplained) {
  EXPECT_EQ(reasons("指标|目标值|甲\n产值|5|7\n"), "7:? ");
}

TEST(TableDraft, ACellThatIsOnlyALabelSaysNothing) {
  EXPECT_EQ(read("（五）|||排"), "");
  EXPECT_EQ(read("任务|备注\n（一）|\n（二）|排"), "");
  EXPECT_EQ(read("（一）|聚力工业强县||新增规上企业20家\n（二）|||排查隐患"),
            "新增规上企业 ≥ 20 家 flow\n");
}

TEST(TableDraft, RowsMayBePlacesWithTheirFigures) {
  constexpr std::string_view kTable =
      "2022年任务分解表||||\n"
      "序号|乡镇（街道）|新增企业（家）|城镇化率（%）|备注\n"
      "1|甲镇|3|60|含2家续建\n2|乙街道|4|≥65|\n|小计|7||\n||9||\n|合计|7|62|\n注：共2个。||||\n";
  EXPECT_EQ(read(kTable),
            "甲镇新增企业 ≥ 3 家 flow @甲镇\n"
            "甲镇城镇化率 ≥ 60 % stock @甲镇\n"
            "乙街道新增企业 ≥ 4 家 flow @乙街道\n"
            "乙街道城镇化率 ≥ 65 % stock @乙街道\n"
            "新增企业 ≥ 7 家 flow\n"
            "城镇化率 ≥ 62 % stock\n");
  EXPECT_EQ(reasons(kTable), "2022:heading 1:ordinal 2:note 2:ordinal 7:total 9:? 2:note ");
  const Draft draft = draft_of_text(kTable);
  EXPECT_EQ(draft.proposals[0].quote, "甲镇\t3");
  EXPECT_EQ(draft.proposals[0].grade, Grade::b);
}

TEST(TableDraft, PlacesMayHaveGroupsOfColumnsAndYears) {
  EXPECT_EQ(read("乡镇|工业总产值||新增学位（个）|||牵头单位\n"
                 "|2021年完成（亿元）|2022年目标（亿元）|小学|初中|合计|\n"
                 "甲镇|3.5|4|30|—|30|县经信局\n"
                 "全县|9|10.5|90|60|150|\n"),
            "甲镇工业总产值 ≥ 4 亿元 flow @甲镇+县经信局\n"
            "甲镇新增学位（小学） ≥ 30 个 flow @甲镇+县经信局\n"
            "甲镇新增学位 ≥ 30 个 flow @甲镇+县经信局\n"
            "工业总产值 ≥ 10.5 亿元 flow\n"
            "新增学位（小学） ≥ 90 个 flow\n"
            "新增学位（初中） ≥ 60 个 flow\n"
            "新增学位 ≥ 150 个 flow\n");
}

TEST(TableDraft, APlaceMayHaveAnotherTableBelowIt) {
  EXPECT_EQ(read("单位|新增企业（家）|修路（公里）\n甲镇|3|待定\n乙镇|4|\n丙镇||6\n指标|单位|"
                 "目标值\n产值|亿元|5\n"),
            "甲镇新增企业 ≥ 3 家 flow @甲镇\n"
            "甲镇修路 set-later 公里 flow @甲镇\n"
            "乙镇新增企业 ≥ 4 家 flow @乙镇\n"
            "丙镇修路 ≥ 6 公里 flow @丙镇\n"
            "产值 ≥ 5 亿元 flow\n");
}

TEST(TableDraft, AQuoteOverManyColumnsHasTheTwoCellsAlone) {
  std::string heads = "乡镇";
  std::string row = "甲镇";
  for (int i = 1; i <= 60; ++i) {
    heads += "|修路" + std::to_string(i) + "段（公里）";
    row += "|" + std::to_string(i);
  }
  const Draft draft = draft_of_text(heads + "\n" + row + "\n");
  ASSERT_EQ(draft.proposals.size(), 60U);
  EXPECT_EQ(draft.proposals[1].quote, "甲镇\t1\t2");
  EXPECT_EQ(draft.proposals[59].quote, "甲镇\t60");
  EXPECT_EQ(draft.proposals[59].quote.substr(draft.proposals[59].figure_at), "60");
}

TEST(TableDraft, TenThousandsAreOfTheUnitOfTheRow) {
  EXPECT_EQ(read("指标|单位|2024年目标\n粮食播种面积|亩|3万\n"), "粮食播种面积 ≥ 3 万亩 stock\n");
  EXPECT_EQ(read("指标|单位|2024年目标\n粮食播种面积|万亩|3万\n"), "粮食播种面积 ≥ 3 万亩 stock\n");
  EXPECT_EQ(read("指标|2024年目标\n粮食播种面积|3万亩\n"), "粮食播种面积 ≥ 3 万亩 stock\n");
}

TEST(TableDraft, OfTwoMultiplesAReaderHasToSay) {
  const auto grade = [](std::string_view text) { return draft_of_text(text).proposals[0].grade; };
  EXPECT_EQ(read("指标|单位|2024年目标\n产值|万元|1.2亿\n"), "产值 ≥ 1.2 亿元 flow\n");
  EXPECT_EQ(read("指标|单位|2024年目标\n产值|万元|3千\n"), "产值 ≥ 3 千万元 flow\n");
  EXPECT_EQ(read("乡镇|产值（万元）\n甲镇|1.2亿\n乙镇|30\n"),
            "甲镇产值 ≥ 1.2 亿元 flow @甲镇\n乙镇产值 ≥ 30 万元 flow @乙镇\n");
  EXPECT_EQ(grade("指标|单位|2024年目标\n产值|万元|1.2亿\n"), Grade::c);
  EXPECT_EQ(grade("指标|单位|2024年目标\n产值|元|1.2亿\n"), Grade::a);
}

TEST(TableDraft, FiguresBesideOneAreAsidesAndSeveralAreNone) {
  EXPECT_EQ(read("乡镇|产值（亿元）\n甲镇|50（其中技改10）\n乙镇|30(+8%)\n丙镇|约20\n"),
            "甲镇产值 ≥ 50 亿元 flow @甲镇\n乙镇产值 ≥ 30 亿元 flow @乙镇\n"
            "丙镇产值 around 20 亿元 flow @丙镇\n");
  EXPECT_EQ(reasons("乡镇|产值（亿元）\n甲镇|50（其中技改10）\n乙镇|30(+8%)\n丙镇|约20\n"),
            "10:aside 8:aside ");
  constexpr std::string_view kSeveral =
      "乡镇|产值（亿元）\n甲镇|50/60\n乙镇|50、60\n丙镇|3+2\n丁镇|20（规上5，限上6）左右\n"
      "戊镇|1\n己镇|2\n庚镇|3\n辛镇|4\n";
  EXPECT_EQ(reasons(kSeveral),
            "50:no-unit 60:no-unit 50:no-unit 60:no-unit 3:no-unit 2:no-unit 20:no-unit 5:no-unit "
            "6:no-unit ");
  for (const Proposal& one : draft_of_text(kSeveral).proposals) EXPECT_EQ(one.rule, "places");
  for (const Numeral& one : draft_of_text(kSeveral).numerals) {
    EXPECT_TRUE(one.target || one.strength == Strength::weak) << one.text;
  }
  EXPECT_EQ(read("指标|单位|2022年目标\n项目|个|50、60\n桥|座|2号桥建成\n"),
            "桥2号桥建成 done milestone\n");
}

TEST(TableDraft, AFigureOfAPlaceThatNothingNamesIsToBeLookedAt) {
  EXPECT_EQ(reasons("单位|任务数|完成数\n甲镇|3|2\n乙镇|4|1\n"),
            "3:no-name 2:baseline 4:no-name 1:baseline ");
  EXPECT_EQ(read("2022年造林任务分解表（亩）||\n单位|任务数|完成时限\n甲镇|300亩|6月底\n"),
            "甲镇造林 ≥ 300 亩 flow @甲镇 2022-06-30\n");
}

TEST(TableDraft, PlacesHaveDaysAndBounds) {
  EXPECT_EQ(
      read("2022年新建公园任务分配表||\n乡镇|任务数（个）|完成时限\n甲镇|2|6月底\n乙镇|3|9月底\n"),
      "甲镇新建公园 ≥ 2 个 flow @甲镇 2022-06-30\n"
      "乙镇新建公园 ≥ 3 个 flow @乙镇 2022-09-30\n");
  EXPECT_EQ(read("2022年目标表||\n乡镇|新增企业（家）|增长（%）\n甲镇|3|5\n乙镇|4|-2\n"),
            "甲镇新增企业 ≥ 3 家 flow @甲镇\n"
            "甲镇新增企业增长 ≥ 5 % growth @甲镇\n"
            "乙镇新增企业 ≥ 4 家 flow @乙镇\n"
            "乙镇新增企业增长 ≥ -2 % growth @乙镇\n");
  EXPECT_EQ(
      read("2022年目标表||\n乡镇|新增企业（家）|失业率（%）\n甲镇|3|不高于4\n乙镇|4|不低于5\n"),
      "甲镇新增企业 ≥ 3 家 flow @甲镇\n"
      "甲镇失业率 ≤ 4 % stock @甲镇\n"
      "乙镇新增企业 ≥ 4 家 flow @乙镇\n"
      "乙镇失业率 ≥ 5 % stock @乙镇\n");
}

TEST(TableDraft, HowLargeAProjectIsAndWhenItBeginsIsNoTarget) {
  EXPECT_EQ(reasons("项目名称|建设内容|总投资（万元）|开工时间|竣工时间\n"
                    "甲桥|新建桥梁1座|5000|3月|2024年6月\n"),
            "5000:attribute 3:date 2024:date 6:date ");
}

}  // namespace
}  // namespace milepost
