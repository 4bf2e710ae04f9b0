#include "report/reports/listing.h"

#include <gtest/gtest.h>

#include "report/report_fixture.h"

namespace milepost {
namespace {

RenderOptions options(Language language) { return {language, {}, false}; }

Entry entry_of(std::int64_t id, std::string_view value) {
  Entry entry;
  entry.id = id;
  entry.area = "luqiao";
  entry.indicator = "firms";
  entry.as_of = day("2022-06-30");
  entry.value.number = decimal(value);
  entry.recorded_at = at("2022-07-01T08:00:00Z");
  return entry;
}

const std::map<std::string, std::string> kUnits{{"luqiao/firms", "家"}, {"luqiao/area", "亩"}};

TEST(Listing, OfPlans) {
  const std::vector<PlanLine> plans{{"district-2022",
                                     "luqiao",
                                     {"2022年度目标", "2022 targets"},
                                     {day("2022-01-01"), day("2022-12-31")},
                                     131,
                                     1,
                                     2}};
  EXPECT_EQ(
      render_plans(plans, options(Language::en)),
      "Plan           Area    Name          Period                   Targets  Withdrawn  "
      "Revisions\n"
      "-------------------------------------------------------------------------------------------"
      "\n"
      "district-2022  luqiao  2022 targets  2022-01-01 – 2022-12-31      131          1          "
      "2\n");
  EXPECT_EQ(render_plans(plans, options(Language::zh)),
            R"(计划代码       地区    名称          计划期                  目标数  已调整  修订次数
-------------------------------------------------------------------------------------
district-2022  luqiao  2022年度目标  2022-01-01至2022-12-31     131       1         2
)");
}

TEST(Listing, OfAPlanWithItsWithdrawnTargets) {
  Plan plan = sample_plan();
  plan.targets[4].withdrawn = Withdrawal{"decision of 30 July", at("2022-08-01")};
  EXPECT_EQ(render_plan(plan, options(Language::en)), R"(2022 targets
  Plan      district-2022
  Area      Luqiao District (luqiao)
  Period    2022-01-01 – 2022-12-31
  Document  Work report (2022-02-18)
  URL       https://example.org/report

Target                             Planned  Due         Lead    Key
--------------------------------------------------------------------------
三 Main goals
  GDP growth                          ≥ 7%  2022-12-31  统计局  gdp-growth
  (一) Living standards
    Income growth  in step with GDP growth  2022-12-31          income
  (二) Industry
    Technology firms
      New firms                strive ≥ 30  2022-12-31  科技局  firms
        Coverage                  80–95.5%  2022-12-31  科技局  coverage
四 Key tasks
  Road opened             done (withdrawn)  2022-12-31          road
)");
}

TEST(Listing, OfATarget) {
  Plan plan = sample_plan();
  Target& target = plan.targets[2];
  target.checkpoints = {{day("2022-03-31"), decimal("5")}, {day("2022-06-30"), decimal("12.5")}};
  target.pace = Pace::constant;
  target.parent = "gdp-growth";
  target.with = {"经信局", "市场监管局"};
  target.leader = "副区长";
  target.note = "净增";
  target.source = "三(二)";
  Assessment found = stands(Status::behind, "12", "2022-06-30");
  found.attainment = ratio("0.4");
  found.share = ratio("0.4");
  found.expected = ratio("0.5");
  found.remaining = 18;
  found.needed_per_month = 3;
  found.projected = 24;
  found.last_year = 10;
  found.reached_on = day("2022-06-30");
  const AssessedPlan report = report_of({{"firms", found}}, plan);
  const ReportRow row = all_rows(report).front();
  Target first = plan.targets[2];
  first.requirement.value = decimal("40");
  first.due = day("2022-09-30");
  Target withdrawn = plan.targets[2];
  withdrawn.withdrawn = Withdrawal{"adjusted", at("2022-03-01")};
  const std::vector<TargetVersion> versions{{at("2022-02-20"), "", first},
                                            {at("2022-03-01"), "adjusted", withdrawn},
                                            {at("2022-04-01"), "taken up again", plan.targets[2]}};
  const std::vector<Assignment> assignments{
      {at("2022-05-01"), "科技局", {"经信局", "市场监管局"}, "副区长", "reform"},
      {at("2022-06-01"), "", {}, "", ""}};
  EXPECT_EQ(render_target(report, row, versions, assignments, options(Language::en)), R"(New firms
  Key          firms
  Plan         2022 targets (district-2022)
  Section      三 Main goals / (二) Industry / Technology firms
  Indicator    New firms (firms, flow)
  Planned      strive ≥ 30
  Due          2022-12-31
  Pace         constant
  Checkpoints  2022-03-31 5, 2022-06-30 12.5
  Part of      gdp-growth
  Lead         科技局
  With         经信局, 市场监管局
  Leader       副区长
  Source       三(二)
  Note         净增

as of 2022-07-10
  Status                 behind
  Actual                 12
  Data date              2022-06-30
  Attained               40.0%
  Share done             40.0%
  Expected share         50.0%
  Remaining              18
  Needed per month       3
  Projected at due date  24
  Last year              10
  Reached on             2022-06-30

Versions
  2022-02-20T23:59:59.999Z  strive ≥ 40 by 2022-09-30  first loaded
  2022-03-01T23:59:59.999Z  withdrawn  adjusted
  2022-04-01T23:59:59.999Z  strive ≥ 30 by 2022-12-31  taken up again

Assignments
  2022-05-01T23:59:59.999Z  Lead: 科技局; With: 经信局, 市场监管局; Leader: 副区长; Reason: reform
  2022-06-01T23:59:59.999Z  nobody
)");
  EXPECT_EQ(render_target(report, row, versions, assignments, options(Language::zh)), R"(新增企业
  指标代码  firms
  计划代码  2022年度目标（district-2022）
  章节      三 主要预期目标 / （二）产业 / 科技企业
  指标      新增企业（firms、累计量）
  计划      力争 ≥ 30 家
  完成时限  2022-12-31
  进度要求  始终保持
  阶段目标  2022-03-31 5 家、2022-06-30 12.5 家
  上级目标  gdp-growth
  牵头单位  科技局
  配合单位  经信局、市场监管局
  分管领导  副区长
  来源      三(二)
  备注      净增

截至 2022-07-10
  状态            欠进度
  实际            12 家
  数据日期        2022-06-30
  完成率          40.0%
  完成进度        40.0%
  序时进度        50.0%
  尚缺            18 家
  今后月均需完成  3 家
  按当前进度预计  24 家
  上年同期        10 家
  达到日期        2022-06-30

历次版本
  2022-02-20T23:59:59.999Z  力争 ≥ 40 家，2022-09-30前  首次录入
  2022-03-01T23:59:59.999Z  已调整  adjusted
  2022-04-01T23:59:59.999Z  力争 ≥ 30 家，2022-12-31前  taken up again

责任分工
  2022-05-01T23:59:59.999Z  牵头单位：科技局；配合单位：经信局、市场监管局；分管领导：副区长；原因：reform
  2022-06-01T23:59:59.999Z  无
)");
}

TEST(Log, ShowsWhatBecameOfEveryEntry) {
  Entry first = entry_of(1, "12");
  first.remarks = {"note",      "evidence",         "科技局",         "problem",
                   "next step", Outlook::will_miss, Vintage::verified};
  Entry second = entry_of(2, "1234.5");
  second.corrects = 1;
  second.correction_reason = "typing error";
  second.voided_at = at("2022-07-03T08:00:00Z");
  second.void_reason = "it was right";
  EXPECT_EQ(
      render_log({first, second}, kUnits, options(Language::en)),
      R"(Entry  Recorded at               Indicator  As of       Kind            Value  Remarks
-----------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------
    1  2022-07-01T08:00:00.000Z  firms      2022-06-30  year to date       12  note; verified; Outlook: will miss; Problem: problem; Next step: next step; Evidence: evidence; Reporter: 科技局
    2  2022-07-01T08:00:00.000Z  firms      2022-06-30  year to date  1,234.5  void 2022-07-03T08:00:00.000Z: it was right; corrects 1: typing error
)");
  EXPECT_EQ(render_log({first, second}, kUnits, options(Language::zh)),
            R"(编号  记录时间                  指标   日期        口径           数值  说明
----------------------------------------------------------------------------------------------------------------------------------------------------------------------------
   1  2022-07-01T08:00:00.000Z  firms  2022-06-30  本年累计      12 家  note；核实；预计：不能完成；存在问题：problem；下步措施：next step；依据：evidence；填报单位：科技局
   2  2022-07-01T08:00:00.000Z  firms  2022-06-30  本年累计  1234.5 家  2022-07-03T08:00:00.000Z作废：it was right；更正第1条：typing error
)");
}

TEST(Log, GreysWhatDoesNotStand) {
  Entry first = entry_of(1, "12");
  Entry second = entry_of(2, "14");
  Entry third = entry_of(3, "13");
  Entry other = entry_of(4, "15");
  second.corrects = 1;
  second.voided_at = at("2022-07-03T08:00:00Z");  // after it was corrected in turn
  third.corrects = 2;
  other.as_of = day("2022-09-30");
  RenderOptions colored = options(Language::en);
  colored.terminal.color = true;
  const std::vector<std::string> lines =
      lines_of(render_log({first, second, third, other}, kUnits, colored));
  const auto is_grey = [&](std::size_t row) {
    return lines.at(row + 2).find("\x1b[") != std::string::npos;
  };
  EXPECT_TRUE(is_grey(0));
  EXPECT_TRUE(is_grey(1));
  EXPECT_FALSE(is_grey(2));
  EXPECT_FALSE(is_grey(3));
}

TEST(Log, NamesTheAreasWhereThereAreSeveral) {
  Entry second = entry_of(2, "14");
  second.area = "jiaojiang";
  EXPECT_EQ(
      render_log({entry_of(1, "12"), second}, kUnits, options(Language::en)),
      R"(Entry  Recorded at               Area       Indicator  As of       Kind          Value  Remarks
-----------------------------------------------------------------------------------------------
    1  2022-07-01T08:00:00.000Z  luqiao     firms      2022-06-30  year to date     12
    2  2022-07-01T08:00:00.000Z  jiaojiang  firms      2022-06-30  year to date     14
)");
}

TEST(Log, OfNothingSaysSo) {
  EXPECT_EQ(render_log({}, kUnits, options(Language::en)), "nothing is on record\n");
  EXPECT_EQ(render_log({}, kUnits, options(Language::zh)), "没有记录\n");
}

TEST(Confirmation, SaysWhatWasDoneWithWhichEntry) {
  NewEntry entry;
  entry.indicator = "area";
  entry.as_of = day("2022-06-30");
  entry.value.number = decimal("430");
  const auto told = [&](Confirmation what, Language language) {
    return render_confirmation(what, 12, entry, "亩", language);
  };
  EXPECT_EQ(told(Confirmation::recorded, Language::en),
            "recorded: entry 12, area 2022-06-30 430 mu (year to date)\n");
  EXPECT_EQ(told(Confirmation::corrected, Language::en),
            "corrected: entry 12, area 2022-06-30 430 mu (year to date)\n");
  EXPECT_EQ(
      told(Confirmation::already_recorded, Language::en),
      "already on record, nothing changed: entry 12, area 2022-06-30 430 mu (year to date)\n");
  EXPECT_EQ(told(Confirmation::voided, Language::en),
            "voided: entry 12, area 2022-06-30 430 mu (year to date)\n");
  EXPECT_NE(told(Confirmation::recorded, Language::zh).find("第12条"), std::string::npos);
  EXPECT_NE(told(Confirmation::recorded, Language::zh).find("430 亩"), std::string::npos);
}

TEST(Import, SaysHowManyRowsWereRecorded) {
  EXPECT_EQ(render_import({3, 2, 1}, false, Language::en),
            "3 recorded, 2 corrected, 1 already on record\n");
  EXPECT_EQ(render_import({3, 2, 1}, true, Language::en),
            "dry run, nothing was kept: 3 recorded, 2 corrected, 1 already on record\n");
}

}  // namespace
}  // namespace milepost
