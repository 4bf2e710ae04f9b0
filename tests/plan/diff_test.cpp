#include "plan/diff.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/local_clock.h"
#include "plan_fixture.h"

namespace milepost {
namespace {

Plan sample() {
  return plan_of(
      "[[section]]\nkey = \"4\"\nlabel = \"四\"\nname = { zh = \"民生\", en = \"Wellbeing\" }\n" +
      target("gdp-growth", "unit = \"%\"\nmeasure = \"growth\"\nat-least = 7\n") +
      target("income", "unit = \"%\"\nmeasure = \"growth\"\nin-step-with = \"gdp-growth\"\n") +
      target("firms", "unit = \"家\"\nmeasure = \"flow\"\nat-least = 30\n"));
}

using Change = std::function<void(Plan&)>;

std::string described(const Change& change_before, const Change& change_after) {
  Plan before = sample();
  Plan after = sample();
  change_before(before);
  change_after(after);
  const PlanDiff changes = diff(before, after);
  EXPECT_EQ(changes.empty(), describe(changes).empty());
  return describe(changes);
}

std::string described(const Change& change) {
  return described([](Plan&) {}, change);
}

void withdraw_firms(Plan& plan) {
  plan.targets.at(2).withdrawn =
      Withdrawal{"merged into another", parse_moment("2022-09-01T08:00", LocalClock())->first};
}

void drop_firms(Plan& plan) {
  plan.targets.pop_back();
  plan.indicators.pop_back();
}

TEST(Diff, OfAPlanWithItselfIsEmpty) { EXPECT_TRUE(diff(sample(), sample()).empty()); }

struct Case {
  std::string rule;
  Change change;
  std::string text;
};

void PrintTo(const Case& one, std::ostream* out) { *out << one.rule; }

class Diffs : public testing::TestWithParam<Case> {};

TEST_P(Diffs, AreDescribed) { EXPECT_EQ(described(GetParam().change), GetParam().text); }

const Decimal kFigure = Decimal::from_raw(65'000);

INSTANTIATE_TEST_SUITE_P(
    OfEverything, Diffs,
    testing::ValuesIn(std::vector<Case>{
        {"DocumentKey", [](Plan& p) { p.document.key = "r"; },
         "~ plan  document.key: report-2022 -> r\n"},
        {"DocumentTitle", [](Plan& p) { p.document.title.en = "R"; },
         "~ plan  document.title: 报告 / Report -> 报告 / R\n"},
        {"DocumentDate", [](Plan& p) { p.document.date += date::days{1}; },
         "~ plan  document.date: 2022-02-18 -> 2022-02-19\n"},
        {"DocumentUrl", [](Plan& p) { p.document.url = "https://example.org"; },
         "~ plan  document.url: (none) -> https://example.org\n"},
        {"Key", [](Plan& p) { p.key = "other"; }, "~ plan  key: luqiao-2022 -> other\n"},
        {"AreaKey", [](Plan& p) { p.area.key = "lq"; }, "~ plan  area.key: luqiao -> lq\n"},
        {"AreaName", [](Plan& p) { p.area.name.zh = "路桥"; },
         "~ plan  area.name: 路桥区 / Luqiao -> 路桥 / Luqiao\n"},
        {"Name", [](Plan& p) { p.name.zh = "年度目标"; },
         "~ plan  name: 目标 / Targets -> 年度目标 / Targets\n"},
        {"Period", [](Plan& p) { p.period.end += date::days{365}; },
         "~ plan  period: 2022-01-01 to 2022-12-31 -> 2022-01-01 to 2023-12-31\n"},
        {"Thresholds", [](Plan& p) { p.thresholds.ahead = kFigure; },
         "~ plan  thresholds: points, ahead 10, on-track 0, behind -10 -> points, ahead 6.5, "
         "on-track 0, behind -10\n"},
        {"SectionLabel", [](Plan& p) { p.sections.at(1).label = "五"; },
         "~ section 4 label: 四 -> 五\n"},
        {"SectionName", [](Plan& p) { p.sections.at(1).name.zh = "福祉"; },
         "~ section 4 name: 民生 / Wellbeing -> 福祉 / Wellbeing\n"},
        {"SectionParent", [](Plan& p) { p.sections.at(1).parent = "3"; },
         "~ section 4 parent: (none) -> 3\n"},
        {"SectionGone", [](Plan& p) { p.sections.pop_back(); },
         "~ section 4: 四 民生 / Wellbeing -> (none)\n"},
        {"SectionAdded",
         [](Plan& p) {
           p.sections.push_back({"5", "", {"五", "Five"}, ""});
         },
         "~ section 5: (none) -> 五 / Five\n"},
        {"SectionsReordered", [](Plan& p) { std::swap(p.sections[0], p.sections[1]); },
         "~ sections or targets stand in another order\n"},
        {"IndicatorName", [](Plan& p) { p.indicators.at(2).name.en = "Firms"; },
         "~ indicator firms name: 指标 / Indicator -> 指标 / Firms\n"},
        {"IndicatorUnit", [](Plan& p) { p.indicators.at(2).unit = "个"; },
         "~ indicator firms unit: 家 -> 个\n"},
        {"IndicatorMeasure", [](Plan& p) { p.indicators.at(2).measure = Measure::stock; },
         "~ indicator firms measure: flow -> stock\n"},
        {"IndicatorAdded",
         [](Plan& p) {
           p.indicators.push_back({"cpi", {"物价", "CPI"}, "%", Measure::growth});
         },
         "~ indicator cpi: (none) -> 物价 / CPI\n"},
        {"IndicatorsReordered", [](Plan& p) { std::swap(p.indicators[0], p.indicators[1]); }, ""},
        {"Figure", [](Plan& p) { p.targets.at(0).requirement.value = kFigure; },
         "~ gdp-growth  at-least: 7 -> 6.5\n"},
        {"Tolerance",
         [](Plan& p) { p.targets.at(1).requirement.tolerance = Decimal::from_integer(2); },
         "~ income  in-step-with: gdp-growth ± 1 -> gdp-growth ± 2\n"},
        {"RequirementOfAnotherKind",
         [](Plan& p) { p.targets.at(0).requirement = p.targets.at(1).requirement; },
         "~ gdp-growth  requirement: at-least 7 -> in-step-with gdp-growth ± 1\n"},
        {"TargetSection", [](Plan& p) { p.targets.at(0).section = "4"; },
         "~ gdp-growth  section: 3 -> 4\n"},
        {"TargetIndicator", [](Plan& p) { p.targets.at(0).indicator = "income"; },
         "~ gdp-growth  indicator: gdp-growth -> income\n"},
        {"TargetName", [](Plan& p) { p.targets.at(0).name.en = "GDP"; },
         "~ gdp-growth  name: 指标 / Indicator -> 指标 / GDP\n"},
        {"Commitment", [](Plan& p) { p.targets.at(0).commitment = Commitment::strive; },
         "~ gdp-growth  commitment: firm -> strive\n"},
        {"Due", [](Plan& p) { p.targets.at(0).due -= date::days{1}; },
         "~ gdp-growth  due: 2022-12-31 -> 2022-12-30\n"},
        {"Steps",
         [](Plan& p) {
           p.targets.at(2).steps = {{*make_date(2022, 3, 31), {"立项", "Approved"}},
                                    {*make_date(2022, 6, 30), {"招标", ""}}};
         },
         "~ firms  steps: (none) -> 2022-03-31 立项 / Approved, 2022-06-30 招标 (zh)\n"},
        {"Checkpoints",
         [](Plan& p) {
           p.targets.at(2).checkpoints = {{*make_date(2022, 3, 31), kFigure},
                                          {*make_date(2022, 6, 30), kFigure}};
         },
         "~ firms  checkpoints: (none) -> 2022-03-31 6.5, 2022-06-30 6.5\n"},
        {"Pace", [](Plan& p) { p.targets.at(0).pace = Pace::at_due; },
         "~ gdp-growth  pace: linear -> at-due\n"},
        {"Parent", [](Plan& p) { p.targets.at(1).parent = "gdp-growth"; },
         "~ income  parent: (none) -> gdp-growth\n"},
        {"Lead", [](Plan& p) { p.targets.at(0).lead = "统计局"; },
         "~ gdp-growth  lead: (none) -> 统计局\n"},
        {"With",
         [](Plan& p) {
           p.targets.at(0).with = {"甲", "乙"};
         },
         "~ gdp-growth  with: (none) -> 甲, 乙\n"},
        {"Leader", [](Plan& p) { p.targets.at(0).leader = "王某"; },
         "~ gdp-growth  leader: (none) -> 王某\n"},
        {"NoteOnOneLine", [](Plan& p) { p.targets.at(0).note = "first\nsecond"; },
         "~ gdp-growth  note: (none) -> first second\n"},
        {"Source", [](Plan& p) { p.targets.at(0).source = "三"; },
         "~ gdp-growth  source: (none) -> 三\n"},
        {"SeveralFields",
         [](Plan& p) {
           p.targets.at(0).lead = "统计局";
           p.targets.at(0).requirement.value = kFigure;
         },
         "~ gdp-growth  at-least: 7 -> 6.5\n~ gdp-growth  lead: (none) -> 统计局\n"},
        {"TargetsReordered", [](Plan& p) { std::swap(p.targets[0], p.targets[2]); },
         "~ sections or targets stand in another order\n"},
        {"TargetWithItsIndicatorGone", drop_firms, "- firms  withdrawn (not in the file)\n"},
    }),
    [](const testing::TestParamInfo<Case>& one) { return one.param.rule; });

TEST(Diff, PassesOverLineEndsOfOtherSystems) {
  EXPECT_EQ(described([](Plan& plan) { plan.targets.at(0).note = "a\r\nb\rc"; },
                      [](Plan& plan) { plan.targets.at(0).note = "a\nb\nc"; }),
            "");
}

TEST(Diff, TellsWhatANewTargetAsks) {
  EXPECT_EQ(described(drop_firms, [](Plan&) {}), "+ firms  at-least: 30 家, due: 2022-12-31\n");
  EXPECT_EQ(described(
                [](Plan& plan) {
                  drop_firms(plan);
                  plan.targets.pop_back();
                  plan.indicators.pop_back();
                },
                drop_firms),
            "+ income  in-step-with: gdp-growth ± 1, due: 2022-12-31\n");
}

TEST(Diff, TellsThatAMilestoneIsNew) {
  EXPECT_EQ(described(drop_firms,
                      [](Plan& plan) {
                        plan.targets.at(2).requirement = {RequirementKind::done, {}, {}, {}, {}};
                      }),
            "+ firms  done: true, due: 2022-12-31\n");
}

TEST(Diff, DoesNotMissATargetThatWasWithdrawnBefore) {
  EXPECT_EQ(described(withdraw_firms, drop_firms), "");
}

TEST(Diff, TellsThatAWithdrawnTargetWouldBeRestored) {
  EXPECT_EQ(described(withdraw_firms, [](Plan&) {}),
            "+ firms  withdrawn on 2022-09-01 (merged into another); the file still has it, so "
            "loading would restore it\n");
}

TEST(Diff, TellsWhatElseIsNewInARestoredTarget) {
  const auto change = [](Plan& plan) { plan.targets.at(2).requirement.value = kFigure; };
  EXPECT_EQ(described(withdraw_firms, change),
            "+ firms  withdrawn on 2022-09-01 (merged into another); the file still has it, so "
            "loading would restore it\n"
            "~ firms  at-least: 30 -> 6.5\n");
}

TEST(Diff, HasItsChangesAsValues) {
  Plan before = sample();
  Plan after = sample();
  withdraw_firms(before);
  after.targets.at(0).requirement.value = kFigure;
  std::swap(after.targets.at(1), after.targets.at(2));
  const Name name{"指标", "Indicator"};
  const PlanDiff changes = diff(before, after);
  EXPECT_EQ(changes.targets,
            (std::vector<TargetChange>{
                {TargetChangeKind::changed, "gdp-growth", name, {{"at-least", "7", "6.5"}}},
                {TargetChangeKind::restored,
                 "firms",
                 name,
                 {{"withdrawn", "2022-09-01 (merged into another)", ""}}}}));
  EXPECT_FALSE(changes.reordered) << "the order of targets that stayed in force is the same";
}

TEST(Diff, ComparesTheOrderOfWhatBothPlansHave) {
  EXPECT_EQ(described(drop_firms, [](Plan& plan) { std::swap(plan.targets[0], plan.targets[2]); }),
            "+ firms  at-least: 30 家, due: 2022-12-31\n"
            "~ sections or targets stand in another order\n");
}

TEST(Diff, IsToldInChineseToo) {
  Plan before = sample();
  Plan after = sample();
  before.targets.at(1).withdrawn =
      Withdrawal{"并入他项", parse_moment("2022-09-01T08:00", LocalClock())->first};
  before.targets.at(0).requirement = {RequirementKind::between, kFigure, {}, {}, {}};
  before.targets.at(0).requirement.upper = Decimal::from_integer(8);
  before.targets.pop_back();
  before.targets.push_back(after.targets.at(0));
  before.targets.back().key = "old";
  after.period.end += date::days{365};
  after.thresholds.ahead = kFigure;
  after.sections.at(1).label = "五";
  after.indicators.at(2).unit = "wells";
  after.targets.at(0).with = {"甲", "乙"};
  after.targets.at(0).checkpoints = {{*make_date(2022, 3, 31), kFigure}};
  std::swap(after.sections[0], after.sections[1]);
  EXPECT_EQ(describe(diff(before, after), Language::zh),
            "~ 计划  period：2022-01-01至2022-12-31 → 2022-01-01至2023-12-31\n"
            "~ 计划  thresholds：points，ahead 10，on-track 0，behind -10 → points，ahead 6.5，"
            "on-track 0，behind -10\n"
            "~ 章节4 label：四 → 五\n"
            "~ 指标firms unit：家 → wells\n"
            "~ gdp-growth  requirement：between 6.5至8 → at-least 7\n"
            "~ gdp-growth  checkpoints：（无） → 2022-03-31 6.5\n"
            "~ gdp-growth  with：（无） → 甲、乙\n"
            "+ income  已于2022-09-01（并入他项）取消；文件中仍有，载入后将重新列入\n"
            "+ firms  at-least：30 wells，due：2022-12-31\n"
            "- old  取消（文件中已无此目标）\n"
            "~ 章节或目标的顺序有变\n");
}

}  // namespace
}  // namespace milepost
