// The lists as a terminal shows them, and what programs get of them.
#include "report/reports/lists.h"

#include <gtest/gtest.h>

#include "report/report_fixture.h"

namespace milepost {
namespace {

/// What a terminal shows of a list.
std::string text_of(const Document& document, const Terminal& terminal = {}) {
  std::ostringstream out;
  render_text(document, {document.language, terminal, false}, out);
  return out.str();
}

constexpr View kEnglish{Language::en, Audience::terminal};
constexpr View kChinese{Language::zh, Audience::terminal};

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

/// All entries, of an indicator that is known in one of the areas.
EntryLog log_of(std::vector<Entry> entries) {
  return {std::move(entries),
          {{"luqiao", {{"firms", *sample_plan().find_indicator("firms")}}}},
          std::nullopt,
          at("2022-07-05T08:00:00Z")};
}

TEST(List, OfPlans) {
  const std::vector<PlanLine> plans{{"district-2022",
                                     "luqiao",
                                     {"2022年度目标", "2022 targets"},
                                     {day("2022-01-01"), day("2022-12-31")},
                                     131,
                                     1,
                                     2}};
  EXPECT_EQ(
      text_of(plan_list(plans, {}, kEnglish)),
      "Plan           Area    Name          Period                   Targets  Withdrawn  "
      "Revisions\n"
      "-------------------------------------------------------------------------------------------"
      "\n"
      "district-2022  luqiao  2022 targets  2022-01-01 – 2022-12-31      131          1          "
      "2\n");
  EXPECT_EQ(text_of(plan_list(plans, {}, kChinese)),
            R"(计划代码       地区    名称          计划期                  目标数  已取消  修订次数
-------------------------------------------------------------------------------------
district-2022  luqiao  2022年度目标  2022-01-01至2022-12-31     131       1         2
)");
}

TEST(List, OfAPlanWithItsWithdrawnTargets) {
  Plan plan = sample_plan();
  plan.targets[4].withdrawn = Withdrawal{"decision of 30 July", at("2022-08-01")};
  EXPECT_EQ(text_of(plan_show(plan, {}, kEnglish)), R"(2022 targets
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

TEST(List, OfATarget) {
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
  Target first = plan.targets[2];
  first.requirement.value = decimal("40");
  first.due = day("2022-09-30");
  Target withdrawn = plan.targets[2];
  withdrawn.withdrawn = Withdrawal{"adjusted", at("2022-03-01")};
  const std::vector<TargetVersion> versions{
      {at("2022-02-20"), "", first, "家"},
      {at("2022-03-01"), "adjusted", withdrawn, "家"},
      {at("2022-04-01"), "taken up again", plan.targets[2], "家"}};
  AssessedPlans plans{report_of({{"firms", found}}, plan)};
  plans.front().versions_of = [&](const Target&) { return versions; };
  const std::vector<Assignment> assignments{
      {at("2022-05-01"), "科技局", {"经信局", "市场监管局"}, "副区长", "reform"},
      {at("2022-06-01"), "", {}, "", ""}};
  const auto assignments_of = [&](const Plan&, const Target&) { return assignments; };
  EXPECT_EQ(text_of(target_show(plans, assignments_of, kEnglish)), R"(New firms
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
  2022-02-20 23:59  strive ≥ 40 by 2022-09-30  first loaded
  2022-03-01 23:59  withdrawn  adjusted
  2022-04-01 23:59  strive ≥ 30 by 2022-12-31  taken up again

Assignments
  2022-05-01 23:59  Lead: 科技局; With: 经信局, 市场监管局; Leader: 副区长; Reason: reform
  2022-06-01 23:59  nobody
)");
  EXPECT_EQ(text_of(target_show(plans, assignments_of, kChinese)), R"(新增企业
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
  2022-02-20 23:59  力争 ≥ 40 家，2022-09-30前  首次录入
  2022-03-01 23:59  已取消  adjusted
  2022-04-01 23:59  力争 ≥ 30 家，2022-12-31前  taken up again

责任分工
  2022-05-01 23:59  牵头单位：科技局；配合单位：经信局、市场监管局；分管领导：副区长；原因：reform
  2022-06-01 23:59  无
)");
}

TEST(Log, ShowsWhatBecameOfEveryEntry) {
  Entry first = entry_of(1, "12");
  first.remarks = {"note",      "evidence",         "科技局",          "problem",
                   "next step", Outlook::will_miss, Vintage::verified, "progress"};
  Entry second = entry_of(2, "1234.5");
  second.corrects = 1;
  second.correction_reason = "typing error";
  second.voided_at = at("2022-07-03T08:00:00Z");
  second.void_reason = "it was right";
  const EntryLog both = log_of({first, second});
  EXPECT_EQ(text_of(entry_log(both, kEnglish)),
            R"(Entry  Recorded at       Indicator  As of       Kind            Value  Remarks
-----------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------
    1  2022-07-01 08:00  firms      2022-06-30  year to date       12  Progress: progress; note; verified; Outlook: will miss; Problem: problem; Next step: next step; Evidence: evidence; Reporter: 科技局
    2  2022-07-01 08:00  firms      2022-06-30  year to date  1,234.5  void 2022-07-03 08:00: it was right; corrects 1: typing error
)");
  EXPECT_EQ(text_of(entry_log(both, kChinese)),
            R"(编号  记录时间          指标   日期        口径           数值  说明
----------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------
   1  2022-07-01 08:00  firms  2022-06-30  本年累计      12 家  进展情况：progress；note；核实；预计：不能完成；存在问题：problem；下步措施：next step；依据：evidence；填报单位：科技局
   2  2022-07-01 08:00  firms  2022-06-30  本年累计  1234.5 家  2022年7月3日08:00作废：it was right；更正第1条：typing error
)");
}

TEST(Log, NamesTheAreasWhereThereAreSeveral) {
  Entry second = entry_of(2, "14");
  second.area = "jiaojiang";
  const EntryLog both = log_of({entry_of(1, "12"), second});
  EXPECT_EQ(
      text_of(entry_log(both, kEnglish)),
      R"(Entry  Recorded at       Area       Indicator  As of       Kind          Value  Remarks
---------------------------------------------------------------------------------------
    1  2022-07-01 08:00  luqiao     firms      2022-06-30  year to date     12
    2  2022-07-01 08:00  jiaojiang  firms      2022-06-30  year to date     14
)");
}

TEST(Log, OfNothingSaysSo) {
  const EntryLog none = log_of({});
  EXPECT_EQ(text_of(entry_log(none, kEnglish)), "nothing is on record\n");
  EXPECT_EQ(text_of(entry_log(none, kChinese)), "没有记录\n");
}

/// The names of the columns of each table that programs get, as `targets: area plan …`.
std::vector<std::string> tables_of(const Document& document) {
  std::vector<std::string> tables;
  for (const Block& block : document.blocks) {
    const auto* table = std::get_if<Table>(&block);
    if (table == nullptr) continue;
    std::string told = std::string(table->name) + ":";
    for (const Column& column : table->columns) told += " " + std::string(column.name);
    tables.push_back(std::move(told));
  }
  return tables;
}

constexpr const char* kPromises =
    "targets: area plan target section name_zh name_en indicator measure unit requirement value "
    "upper reference tolerance due commitment parent lead with leader source pace note withdrawn "
    "rhythm deadline";
constexpr const char* kEntries =
    "entries: area indicator as_of kind value state note evidence reporter problem next_step "
    "outlook vintage recorded_at entry corrects correction_reason voided void_reason progress";
constexpr const char* kBatches =
    "batches: batch recorded_at file format sha256 user first_entry last_entry standing voided "
    "void_reason";
constexpr const char* kTargets =
    "targets: area plan target section name_zh name_en unit requirement planned reference baseline "
    "actual data_date variance attainment_pct share_pct expected_pct gap_points status stale "
    "remaining needed_per_month projected last_year commitment lead due reached_on planned_upper "
    "parent as_of progress year_on_year this_period";

// docs/csv-columns.md "Lists": these names never change.
TEST(List, HasNamesForPrograms) {
  const View view{Language::zh, Audience::program};
  AssessedPlans plans{report_of({{"firms", stands(Status::behind, "12", "2022-06-30")}})};
  plans.front().versions_of = [](const Target&) { return std::vector<TargetVersion>(); };
  const auto nobody = [](const Plan&, const Target&) { return std::vector<Assignment>(); };
  const EntryLog log = log_of({entry_of(1, "12")});
  const BatchLog batch{{}, log.entries, log.indicators, {}};
  const Plan plan = sample_plan();
  struct Case {
    Document document;
    std::string report;
    std::string main;
    std::vector<std::string> tables;
  };
  const std::vector<Case> cases{
      {entry_log(log, view),
       "log",
       "entries",
       {kEntries, "removals: recorded_at area plan reason user"}},
      {batch_list({{}}, {}, view), "batch-list", "batches", {kBatches}},
      {batch_show(batch, view), "batch-show", "entries", {kBatches, kEntries}},
      {plan_list({}, {}, view),
       "plan-list",
       "plans",
       {"plans: area plan name_zh name_en period_start period_end targets withdrawn revisions"}},
      {plan_list({}, {}, view, true),
       "plan-list",
       "plans",
       {"plans: area plan name_zh name_en period_start period_end targets withdrawn revisions "
        "removed_at removed_by removal_reason"}},
      {plan_show(plan, {}, view),
       "plan-show",
       "targets",
       {"plans: area plan name_zh name_en period_start period_end document document_title_zh "
        "document_title_en document_date document_url names_without_zh names_without_en year_start "
        "year_name rhythm deadline",
        "sections: plan section parent label name_zh name_en", kPromises,
        "checkpoints: plan target date value"}},
      {target_list(plans, view), "target-list", "targets", {kTargets}},
      {target_show(plans, nobody, view),
       "target-show",
       "targets",
       {std::string(kTargets) +
            " indicator measure tolerance with leader source pace note withdrawn rhythm deadline",
        "versions: plan target recorded_at asks_for reason",
        "assignments: plan target recorded_at lead with leader reason",
        "decisions: plan target recorded_at ruling reason user",
        "checkpoints: plan target date value"}}};
  for (const Case& one : cases) {
    EXPECT_EQ(one.document.report, one.report);
    EXPECT_EQ(one.document.main, one.main) << one.report;
    EXPECT_EQ(tables_of(one.document), one.tables) << one.report;
  }
}

TEST(List, OfTargetsIsOneTableOfAllPlansForPeople) {
  AssessedPlans plans{report_of({{"firms", stands(Status::behind, "12", "2022-06-30")},
                                 {"road", stands(Status::withdrawn)}}),
                      report_of({{"firms", stands(Status::no_data)}})};
  plans.back().plan.key = "other";
  EXPECT_EQ(text_of(target_list(plans, kEnglish)),
            R"(Key    Plan           Target           Planned  Status     Lead
-----------------------------------------------------------------
firms  district-2022  New firms    strive ≥ 30  behind     科技局
road   district-2022  Road opened         done  withdrawn
firms  other          New firms    strive ≥ 30  no data    科技局
)");
  // Without colours, as ever.
  EXPECT_EQ(text_of(target_list(plans, kEnglish), {0, true, false}).find("\x1b[33m"),
            std::string::npos);
}

TEST(List, OfTargetsInSeveralPlansHasOneEmptyLineBetweenThem) {
  AssessedPlans plans{report_of({{"road", stands(Status::open)}}),
                      report_of({{"road", stands(Status::open)}})};
  for (AssessedPlan& plan : plans) {
    plan.versions_of = [](const Target&) { return std::vector<TargetVersion>(); };
  }
  const auto nobody = [](const Plan&, const Target&) { return std::vector<Assignment>(); };
  const std::string text = text_of(target_show(plans, nobody, kEnglish));
  EXPECT_NE(text.find("Status  open\n\nRoad opened\n  Key"), std::string::npos) << text;
}

TEST(List, OfPlansKeepsItsHeadWhereThereAreNone) {
  const std::string text = text_of(plan_list({}, {}, kEnglish));
  EXPECT_EQ(lines_of(text).size(), 2U);
  EXPECT_EQ(text.find("Plan  Area  Name"), 0U);
}

TEST(List, OfFilesShowsWhatWasTakenBackPaler) {
  Batch standing;
  standing.id = 1;
  standing.file = "june.csv";
  standing.user = "wang";
  standing.first_entry = 1;
  standing.last_entry = 14;
  standing.standing = 14;
  standing.recorded_at = at("2022-07-01T08:00:00Z");
  Batch taken_back = standing;
  taken_back.id = 2;
  taken_back.first_entry = taken_back.last_entry = 15;
  taken_back.standing = 0;
  taken_back.voided_at = at("2022-07-02T08:00:00Z");
  taken_back.void_reason = "wrong district";
  const std::vector<Batch> batches{standing, taken_back};
  EXPECT_EQ(text_of(batch_list(batches, {}, kEnglish)),
            R"(Batch  Recorded at       File      User  Entry numbers  Standing  Remarks
-------------------------------------------------------------------------------------------------------
    1  2022-07-01 08:00  june.csv  wang           1–14        14
    2  2022-07-01 08:00  june.csv  wang             15         0  void 2022-07-02 08:00: wrong district
)");
  const std::vector<std::string> lines =
      lines_of(text_of(batch_list(batches, {}, kEnglish), {0, true, false}));
  EXPECT_EQ(lines[2].find("\x1b[90m"), std::string::npos) << lines[2];
  EXPECT_NE(lines[3].find("\x1b[90mjune.csv\x1b[0m"), std::string::npos) << lines[3];
  EXPECT_EQ(text_of(batch_list({}, {}, kEnglish)), "no file was imported\n");
}

TEST(List, OfNothingSaysSoInEveryFormat) {
  const EntryLog none = log_of({});
  for (const std::string_view name : {"text", "markdown", "html"}) {
    const Format& format = *find_format(name);
    std::ostringstream out;
    format.render(entry_log(none, {Language::en, format.audience}), {Language::en, {}, false}, out);
    EXPECT_NE(out.str().find("nothing is on record"), std::string::npos) << name;
  }
}

TEST(List, OfAPageLeavesOutWhatNoEntrySays) {
  const EntryLog log = log_of({entry_of(1, "12")});
  const Document page = entry_log(log, {Language::en, Audience::page});
  EXPECT_EQ(tables_of(page),
            (std::vector<std::string>{
                "entries: indicator_name as_of kind value_text recorded_at entry"}));
}

}  // namespace
}  // namespace milepost
