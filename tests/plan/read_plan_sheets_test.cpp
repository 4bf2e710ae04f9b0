#include "plan/read_plan_sheets.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "both_languages.h"
#include "plan/diff.h"
#include "plan/made_up_plans.h"
#include "plan/read_sheets.h"
#include "plan/workbook_sheets.h"
#include "plan/write_sheets.h"
#include "plan/write_toml.h"
#include "plan_fixture.h"

namespace milepost {
namespace {

void expect_same(const Plan& plan, const Plan& again) {
  EXPECT_EQ(write_toml(plan), write_toml(again));
  EXPECT_TRUE(plan.targets == again.targets) << describe(diff(plan, again));
}

Plan read_again(const PlanSheets& sheets) {
  Problems problems = Problems::of_cells("plan.xlsx");
  const std::optional<Plan> plan = read_plan_sheets(sheets, {}, {}, problems);
  EXPECT_EQ(rendered(problems), "");
  return plan.value_or(Plan());
}

TEST(ReadPlanSheets, ReadsEveryPlanThatIsWritten) {
  MadeUpPlans made_up;
  for (int i = 0; i < 300 && !testing::Test::HasFailure(); ++i) {
    const Plan plan = made_up.plan();
    const Plan again = read_again(write_sheets(plan));
    expect_same(plan, again);
  }
}

TEST(ReadPlanSheets, ReadsThemOutOfCellsToo) {
  for (const Language language : {Language::zh, Language::en}) {
    MadeUpPlans made_up;
    for (int i = 0; i < 100 && !testing::Test::HasFailure(); ++i) {
      const Plan plan = made_up.plan();
      Problems problems = Problems::of_cells("plan.xlsx");
      const PlanSheets sheets = read_sheets(workbook_of(write_sheets(plan), language), problems);
      ASSERT_EQ(rendered(problems), "") << i;
      const Plan again = read_again(sheets);
      expect_same(plan, again);
    }
  }
}

}  // namespace
}  // namespace milepost
