#include "plan/workbook_diff.h"

#include <gtest/gtest.h>

#include <string>

#include "plan_fixture.h"

namespace milepost {
namespace {

const std::string kFlow = "unit = \"家\"\nmeasure = \"flow\"\n";

std::string told(const std::string& before, const std::string& after,
                 const std::vector<std::string>& rejected = {}) {
  const Plan plan = plan_of(after);
  const PlanDiff changes = diff(plan_of(before), plan);
  return describe_as_workbook(changes, plan, rejected, Language::zh) +
         describe_as_workbook(changes, plan, rejected, Language::en);
}

TEST(WorkbookDiff, CallsTargetsByTheirNamesAndFieldsByTheirColumns) {
  EXPECT_EQ(told(target("t", kFlow + "at-least = 3\n"),
                 target("t", kFlow + "at-least = 2.5\ncommitment = \"strive\"\n"
                                     "due = 2022-11-30\nlead = [\"甲局\", \"乙局\"]\n")),
            "~ 指标（t）  目标值：3 → 2.5\n"
            "~ 指标（t）  确保或力争：确保 → 力争\n"
            "~ 指标（t）  完成期限：2022-12-31 → 2022-11-30\n"
            "~ 指标（t）  牵头单位：（无） → 甲局、乙局\n"
            "~ Indicator (t)  Figure: 3 -> 2.5\n"
            "~ Indicator (t)  Commitment: firm -> strive\n"
            "~ Indicator (t)  Due: 2022-12-31 -> 2022-11-30\n"
            "~ Indicator (t)  Lead: (none) -> 甲局、乙局\n");
}

TEST(WorkbookDiff, TellsAnotherRequirement) {
  EXPECT_EQ(told(target("t", kFlow + "at-least = 3\n"),
                 target("t", "unit = \"户\"\nmeasure = \"flow\"\nbetween = [3, 5]\n")),
            "~ 指标（t）  单位：家 → 户\n"
            "~ 指标（t）  要求：不低于3 → 区间3至5\n"
            "~ Indicator (t)  Unit: 家 -> 户\n"
            "~ Indicator (t)  Requirement: at least 3 -> between 3 and 5\n");
}

TEST(WorkbookDiff, SpellsATolerance) {
  const std::string kGrowth = "unit = \"%\"\nmeasure = \"growth\"\n";
  EXPECT_EQ(told(target("t", kGrowth + "at-least = 5\n"),
                 target("t", kGrowth + "around = 5\ntolerance = 0.1\n")),
            "~ 指标（t）  要求：不低于5 → 左右5，允许偏差0.1\n"
            "~ Indicator (t)  Requirement: at least 5 -> around 5, tolerance 0.1 below\n");
  EXPECT_EQ(told(target("t", kGrowth + "at-least = 5\n"),
                 target("t", kGrowth + "around = 5\ntolerance = 0.1\nboth-ways = true\n")),
            "~ 指标（t）  要求：不低于5 → 左右5，允许上下偏差0.1\n"
            "~ Indicator (t)  Requirement: at least 5 -> around 5, tolerance 0.1 both ways\n");
}

TEST(WorkbookDiff, TellsWhatComesAndWhatGoes) {
  const std::string whole = target("whole", kFlow + "at-least = 30\n");
  const std::string part = target("part", kFlow + "at-least = 3\n");
  const std::string road = target("road", "measure = \"milestone\"\ndone = true\n");
  EXPECT_EQ(told(whole + part, whole + road),
            "+ 指标（road）  要求：完成，完成期限：2022-12-31\n"
            "- 指标（part）  取消（工作簿中已无此目标）\n"
            "+ Indicator (road)  Requirement: done, Due: 2022-12-31\n"
            "- Indicator (part)  withdrawn (not in the workbook)\n");
  EXPECT_EQ(told(whole + part, whole, {"part"}),
            "- 指标（part）  取消（工作簿中选择了“不采用”）\n"
            "- Indicator (part)  withdrawn (in the workbook it is not accepted)\n");
  EXPECT_EQ(told(whole, whole + part),
            "+ 指标（part）  要求：不低于3家，完成期限：2022-12-31\n"
            "+ Indicator (part)  Requirement: at least 3 家, Due: 2022-12-31\n");
}

TEST(WorkbookDiff, TellsWhatIsSaidOnce) {
  const std::string one = target("t", kFlow + "at-least = 3\n");
  Plan before = plan_of(one);
  Plan after = plan_of(one);
  after.name.zh = "新目标";
  after.document.date = before.document.date + date::days(1);
  after.period.end = before.period.end + date::days(365);
  after.sections.front().name.zh = "新章节";
  after.indicators.front().name.zh = "别名";
  EXPECT_EQ(describe_as_workbook(diff(before, after), after, {}, Language::zh),
            "~ 计划  文件日期：2022-02-18 → 2022-02-19\n"
            "~ 计划  计划名称：目标 / Targets → 新目标 / Targets\n"
            "~ 计划  计划期：2022-01-01至2022-12-31 → 2022-01-01至2023-12-31\n"
            "~ 章节新章节（3）  名称：主要预期目标 / Main goals → 新章节 / Main goals\n"
            "~ 指标（t）  名称：指标 / Indicator → 别名 / Indicator\n");
}

}  // namespace
}  // namespace milepost
