#include "plan/write_sheets.h"

#include <gtest/gtest.h>

#include <string>

#include "model/sheet_text.h"
#include "plan_fixture.h"

namespace milepost {
namespace {

/// Lines of a target, and what stands in its row and on the sheet of dates.
struct TargetCase {
  std::string rule;
  std::string lines;
  std::string row;
  std::string dates = {};
};

class SheetOfTargets : public testing::TestWithParam<TargetCase> {};

TEST_P(SheetOfTargets, Says) {
  const TargetCase& one = GetParam();
  const std::string county =
      "[[indicator]]\nkey = \"county\"\nname = \"全县\"\nunit = \"%\"\nmeasure = \"growth\"\n";
  const PlanSheets sheets = write_sheets(plan_of(
      (one.lines.find("county") == std::string::npos ? "" : county) + target("t", one.lines)));
  const std::string head = "section=3, name=指标, english-name=Indicator, ";
  EXPECT_EQ(rows_of(sheets, PlanSheet::targets), head + one.row + "\n");
  EXPECT_EQ(rows_of(sheets, PlanSheet::dates), one.dates);
}

const std::string kGrowth = "unit = \"%\"\nmeasure = \"growth\"\n";
const std::string kFlow = "unit = \"家\"\nmeasure = \"flow\"\n";
const std::string kDone = "measure = \"milestone\"\ndone = true\n";

INSTANTIATE_TEST_SUITE_P(
    Cases, SheetOfTargets,
    testing::Values(
        TargetCase{"AtLeast", kGrowth + "at-least = 7.5\n",
                   "requirement=at-least, value=7.5, unit=%, measure=growth, key=t"},
        TargetCase{"Between", kGrowth + "between = [5, 6.5]\n",
                   "requirement=between, value=5, upper=6.5, unit=%, measure=growth, key=t"},
        TargetCase{"AroundAsUsual", kFlow + "around = 100\ntolerance = 2\n",
                   "requirement=around, value=100, unit=家, measure=flow, key=t"},
        TargetCase{"AroundOnBothSides", kGrowth + "around = 8\ntolerance = 0.3\nboth-ways = true\n",
                   "requirement=around, value=8, tolerance=0.3, both-ways=yes, unit=%, "
                   "measure=growth, key=t"},
        TargetCase{"HeldAgainst", kGrowth + "more-than = \"county\"\n",
                   "requirement=more-than, reference=county, unit=%, measure=growth, key=t"},
        TargetCase{"InStepAsUsual", kGrowth + "in-step-with = \"county\"\n",
                   "requirement=in-step-with, reference=county, unit=%, measure=growth, key=t"},
        TargetCase{"InStepWithATolerance", kGrowth + "in-step-with = \"county\"\ntolerance = 0\n",
                   "requirement=in-step-with, reference=county, tolerance=0, unit=%, "
                   "measure=growth, key=t"},
        TargetCase{"SetLater", kGrowth + "set-later = true\n",
                   "requirement=set-later, unit=%, measure=growth, key=t"},
        TargetCase{"Steps",
                   kDone + "steps = [{ by = 2022-03-31, what = \"立项\" }, { by = 2022-06-30, what "
                           "= { zh = \"封顶\", en = \"roof on\" } }]\n",
                   "requirement=done, measure=milestone, key=t",
                   "target=t, kind=step, date=2022-03-31, what=立项\n"
                   "english-name=roof on, target=t, kind=step, date=2022-06-30, what=封顶\n"},
        TargetCase{
            "WhatGoesWithoutSaying",
            kFlow + "at-least = 3\ncommitment = \"firm\"\ndue = 2022-12-31\npace = \"linear\"\n",
            "requirement=at-least, value=3, unit=家, measure=flow, key=t"},
        TargetCase{"AnotherPace", kFlow + "at-least = 3\npace = \"at-due\"\n",
                   "requirement=at-least, value=3, unit=家, measure=flow, key=t, pace=at-due"},
        TargetCase{"FromAreas", kFlow + "at-least = 3\nfrom-areas = \"sum\"\n",
                   "requirement=at-least, value=3, unit=家, measure=flow, key=t, from-areas=sum"},
        TargetCase{"Everything",
                   kFlow +
                       R"(at-least = 3
commitment = "strive"
due = 2022-11-30
checkpoints = [{ date = 2022-06-30, value = 1.5 }]
rhythm = "quarterly"
deadline = 0
lead = ["经发办", "规建办"]
with = ["规建办", "财政、税务"]
leader = "王某"
note = "净增"
source = "三"
)",
                   "requirement=at-least, value=3, unit=家, measure=flow, commitment=strive, "
                   "due=2022-11-30, lead=经发办、规建办, with=规建办;财政、税务, leader=王某, "
                   "key=t, rhythm=quarterly, deadline=0, source=三, note=净增",
                   "value=1.5, target=t, kind=checkpoint, date=2022-06-30\n"}),
    [](const auto& one) { return one.param.rule; });

TEST(WriteSheets, SaysOnceWhatHoldsForAll) {
  const PlanSheets sheets = write_sheets(plan_of(target("t", kGrowth + "at-least = 7\n")));
  EXPECT_EQ(rows_of(sheets, PlanSheet::plan),
            "fact=document.key, content=report-2022\n"
            "fact=document.title, content=报告\n"
            "fact=document.title.en, content=Report\n"
            "fact=document.date, content=2022-02-18\n"
            "fact=document.language, content=zh\n"
            "fact=plan.key, content=luqiao-2022\n"
            "fact=plan.name, content=目标\n"
            "fact=plan.name.en, content=Targets\n"
            "fact=area.key, content=luqiao\n"
            "fact=area.name, content=路桥区\n"
            "fact=area.name.en, content=Luqiao\n"
            "fact=period.start, content=2022-01-01\n"
            "fact=period.end, content=2022-12-31\n");
  EXPECT_EQ(rows_of(sheets, PlanSheet::sections),
            "name=主要预期目标, english-name=Main goals, key=3\n");
  EXPECT_FALSE(sheets.is_review);
  EXPECT_EQ(sheets.sheets.size(), 3);
}

TEST(WriteSheets, NamesInEnglishWhereNoneIsInChinese) {
  Problems problems("plan.toml", "");
  const auto plan = read_plan(kPlanInEnglish, problems);
  ASSERT_TRUE(plan);
  const PlanSheets sheets = write_sheets(*plan);
  EXPECT_EQ(rows_of(sheets, PlanSheet::plan),
            "fact=document.key, content=report-2025\n"
            "fact=document.title, content=Work report\n"
            "fact=document.date, content=2025-02-18\n"
            "fact=document.url, content=https://example.org/2025\n"
            "fact=document.language, content=en\n"
            "fact=plan.key, content=plan-2025\n"
            "fact=plan.name, content=Targets\n"
            "fact=area.key, content=area\n"
            "fact=area.name, content=Area\n"
            "fact=area.year-start, content=10-01\n"
            "fact=area.year-name, content=end\n"
            "fact=area.inside, content=county\n"
            "fact=period.start, content=2025-10-01\n"
            "fact=period.end, content=2026-09-30\n"
            "fact=plan.rhythm, content=once\n"
            "fact=plan.deadline, content=30\n"
            "fact=thresholds.compare, content=ratio\n"
            "fact=thresholds.ahead, content=1.2\n"
            "fact=thresholds.on-track, content=0.85\n"
            "fact=thresholds.behind, content=0.7\n");
  EXPECT_EQ(rows_of(sheets, PlanSheet::targets),
            "section=1, name=Road, requirement=done, measure=milestone, key=t\n");
}

TEST(WriteSheets, SaysLightsAndScoring) {
  const PlanSheets sheets = write_sheets(
      plan_of("[lights]\ngreen = [\"met\", \"ahead\", \"on-track\"]\nred = [\"no-data\", \"missed\""
              ", \"overdue\", \"off-track\"]\nnone = [\"behind\"]\nyellow-below = 0\nred-below = "
              "-10\n[scoring]\ncap = 1.2\nfloor = -0.5\nmilestone-late = 0.5\nlate-reporting = "
              "-0.5\nbonus = [{ target = \"t\", by = 1, points = 0.5, at-most = 2 }]\n"
              "deduction = [{ target = \"t\", by = 0.1, points = 0.2 }]\n" +
              target("t", kGrowth + "at-least = 7\nweight = 2.5\n")));
  const std::string facts = rows_of(sheets, PlanSheet::plan);
  EXPECT_EQ(facts.substr(facts.find("fact=lights")),
            "fact=lights, content=yes\n"
            "fact=lights.green, content=met、ahead、on-track\n"
            "fact=lights.red, content=no-data、missed、overdue、off-track\n"
            "fact=lights.none, content=behind\n"
            "fact=lights.yellow-below, content=0\n"
            "fact=lights.red-below, content=-10\n"
            "fact=scoring, content=yes\n"
            "fact=scoring.cap, content=1.2\n"
            "fact=scoring.floor, content=-0.5\n"
            "fact=scoring.milestone-late, content=0.5\n"
            "fact=scoring.late-reporting, content=-0.5\n");
  EXPECT_EQ(rows_of(sheets, PlanSheet::scoring),
            "target=t, kind=bonus, by=1, points=0.5, at-most=2\n"
            "target=t, kind=deduction, by=0.1, points=0.2\n");
  EXPECT_NE(rows_of(sheets, PlanSheet::targets).find("weight=2.5"), std::string::npos);
}

TEST(WriteSheets, LeavesOutWhatIsWithdrawn) {
  Plan plan = plan_of("[scoring]\nbonus = [{ target = \"whole\", by = 1, points = 1 }]\n" +
                      target("whole", kFlow + "at-least = 30\n") +
                      target("gone", kFlow + "at-least = 3\n") +
                      target("part", kFlow + "more-than = \"whole\"\nparent = \"whole\"\n"));
  for (const std::size_t i : {0U, 1U}) plan.targets.at(i).withdrawn = Withdrawal{"given up", {}};
  const PlanSheets sheets = write_sheets(plan);
  EXPECT_EQ(rows_of(sheets, PlanSheet::targets),
            "section=3, name=指标, english-name=Indicator, requirement=more-than, "
            "reference=whole, unit=家, measure=flow, key=part\n");
  EXPECT_EQ(rows_of(sheets, PlanSheet::indicators),
            "name=指标, english-name=Indicator, unit=家, measure=flow, key=whole\n");
  EXPECT_EQ(rows_of(sheets, PlanSheet::scoring), "");
}

TEST(WriteSheets, DescribesAnIndicatorOfSeveralTargetsOnce) {
  const PlanSheets sheets = write_sheets(plan_of(
      target("gdp", kFlow + "at-least = 700\n") +
      "[[target]]\nkey = \"more\"\nsection = \"3\"\nindicator = \"gdp\"\nat-least = 720\n"));
  EXPECT_EQ(rows_of(sheets, PlanSheet::targets),
            "section=3, name=指标, english-name=Indicator, requirement=at-least, value=700, "
            "unit=家, measure=flow, key=gdp\n"
            "section=3, name=指标, english-name=Indicator, requirement=at-least, value=720, "
            "key=more, indicator=gdp\n");
}

}  // namespace
}  // namespace milepost
