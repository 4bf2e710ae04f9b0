#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "plan_fixture.h"

namespace milepost {
namespace {

class PartsThatDoNotFit : public testing::TestWithParam<Fault> {};

TEST_P(PartsThatDoNotFit, IsTold) { EXPECT_EQ(faults_of(GetParam().body), GetParam().told); }

// clang-format off
INSTANTIATE_TEST_SUITE_P(Rules, PartsThatDoNotFit, testing::ValuesIn(std::vector<Fault>{
    {"AKeyIsUsedOnce", R"([[target]]
key = "gdp"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-least = 7
[[target]]
key = "gdp"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-least = 8
)",
     R"(plan.toml:21:7: target "gdp" appears twice, first on line 14
  21 | key = "gdp"
     |       ^~~~~
  give one of them another key
)"},
    {"KeysAreDifferentNumbersToASpreadsheet", R"([[section]]
key = "3.10"
name = { zh = "甲", en = "A" }
[[section]]
key = "3.1"
name = { zh = "乙", en = "B" }
[[target]]
key = "1.1"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-least = 7
[[target]]
key = "1.10"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-least = 8
)",
     R"(plan.toml:27:7: target "1.10" is the number "1.1" to a spreadsheet
  27 | key = "1.10"
     |       ^~~~~~
  begin both keys with a letter
)"},
    {"ASectionKeyIsUsedOnce", R"([[section]]
key = "3"
name = { zh = "甲", en = "A" }
[[target]]
key = "gdp"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-least = 7
)",
     R"(plan.toml:14:7: section "3" appears twice, first on line 11
  14 | key = "3"
     |       ^~~
  give one of them another key
)"},
    {"AnIndicatorIsDescribedByOneTable", R"([[target]]
key = "gdp"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-least = 7
[[indicator]]
key = "cpi"
name = { zh = "物价", en = "CPI" }
unit = "%"
measure = "growth"
[[indicator]]
key = "cpi"
name = { zh = "物价", en = "CPI" }
unit = "%"
measure = "growth"
)",
     R"(plan.toml:26:7: indicator "cpi" appears twice, first on line 21
  26 | key = "cpi"
     |       ^~~~~
  give one of them another key
)"},
    {"ASectionExists", R"([[section]]
key = "3.1"
name = { zh = "甲", en = "A" }
[[target]]
key = "gdp"
section = "3.11"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-least = 7
)",
     R"(plan.toml:18:11: no section "3.11" in this file
  18 | section = "3.11"
     |           ^~~~~~
  did you mean "3.1"?
)"},
    {"ASectionNearNothingHasToBeDescribed", R"([[target]]
key = "gdp"
section = "economy"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-least = 7
)",
     R"(plan.toml:15:11: no section "economy" in this file
  15 | section = "economy"
     |           ^~~~~~~~~
  describe it in a [[section]] table
)"},
    {"AParentOfASectionExists", R"([[section]]
key = "4"
name = { zh = "甲", en = "A" }
parent = "economy"
[[target]]
key = "gdp"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-least = 7
)",
     R"(plan.toml:16:10: no section "economy" in this file
  16 | parent = "economy"
     |          ^~~~~~~~~
  name the key of another [[section]]
)"},
    {"SectionsDoNotStandInsideOfEachOther", R"([[section]]
key = "4"
name = { zh = "甲", en = "A" }
parent = "5"
[[section]]
key = "5"
name = { zh = "乙", en = "B" }
parent = "4"
[[target]]
key = "gdp"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-least = 7
)",
     R"(plan.toml:16:10: sections stand inside of each other: 4 -> 5 -> 4
  16 | parent = "5"
     |          ^~~
  leave the parent of the outermost section out
)"},
    {"AParentOfATargetExists", R"([[target]]
key = "firms"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "家"
measure = "flow"
at-least = 7
[[target]]
key = "new-firms"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "家"
measure = "flow"
at-least = 8
parent = "firm"
)",
     R"(plan.toml:27:10: no target "firm" in this file
  27 | parent = "firm"
     |          ^~~~~~
  did you mean "firms"?
)"},
    {"TargetsAreNotPartsOfThemselves", R"([[target]]
key = "firms"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "家"
measure = "flow"
at-least = 7
parent = "firms"
)",
     R"(plan.toml:20:10: targets are parts of each other: firms -> firms
  20 | parent = "firms"
     |          ^~~~~~~
  leave the parent of the outermost target out
)"},
    {"TargetsAreNotPartsOfEachOther", R"([[target]]
key = "a"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "家"
measure = "flow"
at-least = 7
parent = "b"
[[target]]
key = "b"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "家"
measure = "flow"
at-least = 7
parent = "c"
[[target]]
key = "c"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "家"
measure = "flow"
at-least = 7
parent = "a"
)",
     R"(plan.toml:20:10: targets are parts of each other: a -> b -> c -> a
  20 | parent = "b"
     |          ^~~
  leave the parent of the outermost target out
)"},
    {"ADueDateLiesInThePeriod", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
due = 2023-01-01
)"),
     R"(plan.toml:20:7: due 2023-01-01 is outside the period 2022-01-01 to 2022-12-31
  20 | due = 2023-01-01
     |       ^~~~~~~~~~
  write a day of the period, or leave due out for its last day
)"},
    {"ADueDateIsNotBeforeThePeriod", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
due = 2021-12-31
)"),
     R"(plan.toml:20:7: due 2021-12-31 is outside the period 2022-01-01 to 2022-12-31
  20 | due = 2021-12-31
     |       ^~~~~~~~~~
  write a day of the period, or leave due out for its last day
)"},
    {"AMilestoneHasNoFigure", target("line", R"(measure = "milestone"
at-least = 7
)"),
     R"(plan.toml:18:1: at-least does not go with a milestone
  18 | at-least = 7
     | ^~~~~~~~
  write done = true or set-later = true
)"},
    {"AMilestoneHasNoRelation", R"([[target]]
key = "gdp"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-least = 7
[[target]]
key = "line"
section = "3"
name = { zh = "指标", en = "Indicator" }
measure = "milestone"
more-than = "gdp"
)",
     R"(plan.toml:25:1: more-than does not go with a milestone
  25 | more-than = "gdp"
     | ^~~~~~~~~
  write done = true or set-later = true
)"},
    {"DoneGoesWithMilestonesOnly", target("gdp", R"(unit = "家"
measure = "flow"
done = true
)"),
     R"(plan.toml:19:1: done goes with a milestone, not with a flow
  19 | done = true
     | ^~~~
  write measure = "milestone", or a figure such as at-least = 7
)"},
    {"AReferenceLeadsToAnIndicator", R"([[target]]
key = "gdp-growth"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-least = 7
[[target]]
key = "income"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
more-than = "gdp-grwth"
)",
     R"(plan.toml:26:13: no indicator "gdp-grwth" in this file
  26 | more-than = "gdp-grwth"
     |             ^~~~~~~~~~~
  did you mean "gdp-growth"?
)"},
    {"AReferenceNearNothingHasToBeDescribed", target("income", R"(unit = "%"
measure = "growth"
more-than = "economy"
)"),
     R"(plan.toml:19:13: no indicator "economy" in this file
  19 | more-than = "economy"
     |             ^~~~~~~~~
  describe it in an [[indicator]] table, or name an indicator of this file
)"},
    {"AReferenceToATargetIsToldItsIndicator", R"([[target]]
key = "gdp-2022"
section = "3"
name = { zh = "指标", en = "Indicator" }
indicator = "gdp-growth"
unit = "%"
measure = "growth"
at-least = 7
[[target]]
key = "income"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
in-step-with = "gdp-2022"
)",
     R"(plan.toml:27:16: no indicator "gdp-2022" in this file
  27 | in-step-with = "gdp-2022"
     |                ^~~~~~~~~~
  target "gdp-2022" measures the indicator "gdp-growth": name that
)"},
    {"AReferenceIsNotTheTargetsOwnIndicator", target("income", R"(unit = "%"
measure = "growth"
more-than = "income"
)"),
     R"(plan.toml:19:13: target "income" is held against itself
  19 | more-than = "income"
     |             ^~~~~~~~
  name another indicator, or write the figure
)"},
    {"AReferenceIsNotTheTargetsOwnIndicatorUnderAnotherKey", target("income-2022", R"(indicator = "income"
unit = "%"
measure = "growth"
more-than = "income"
)"),
     R"(plan.toml:20:13: target "income-2022" is held against itself
  20 | more-than = "income"
     |             ^~~~~~~~
  name another indicator, or write the figure
)"},
    {"AReferenceHasTheSameUnit", R"([[target]]
key = "firms"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "家"
measure = "flow"
at-least = 7
[[target]]
key = "income"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
less-than = "firms"
)",
     R"(plan.toml:26:13: "firms" is measured in "家", but "income" in "%"
  26 | less-than = "firms"
     |             ^~~~~~~
  name an indicator of the same unit
)"},
    {"AReferenceIsNoMilestone", R"([[target]]
key = "line"
section = "3"
name = { zh = "指标", en = "Indicator" }
measure = "milestone"
done = true
[[target]]
key = "income"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-most = "line"
)",
     R"(plan.toml:25:11: "line" is a milestone, which has no figure
  25 | at-most = "line"
     |           ^~~~~~
  name an indicator that has figures
)"},
    {"IndicatorsAreNotHeldAgainstEachOther", R"([[target]]
key = "a"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
in-step-with = "b"
[[target]]
key = "b"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
more-than = "a"
)",
     R"(plan.toml:19:16: indicators are held against each other in a circle: a -> b -> a
  19 | in-step-with = "b"
     |                ^~~
  give one of them a figure
)"},
    {"ACircleOfThreeIsToldOnce", R"([[target]]
key = "x"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-least = "b"
[[target]]
key = "a"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
in-step-with = "b"
[[target]]
key = "b"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
more-than = "c"
[[target]]
key = "c"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
less-than = "a"
)",
     R"(plan.toml:26:16: indicators are held against each other in a circle: a -> b -> c -> a
  26 | in-step-with = "b"
     |                ^~~
  give one of them a figure
)"},
    {"StepsAreToldWithAllTheirProblems", target("school", R"(measure = "milestone"
done = true
due = 2022-06-30
steps = [
  { by = 2022-04-30, what = "立项" },
  { by = 2022-03-31, what = "招标" },
  { by = 2022-07-01, what = "立项" },
]
)"),
     R"(plan.toml:22:10: the step of 2022-03-31 does not come after that of 2022-04-30
  22 |   { by = 2022-03-31, what = "招标" },
     |          ^~~~~~~~~~
  write steps in the order of their dates, one for each date
plan.toml:23:10: the step of 2022-07-01 is not between the start 2022-01-01 and the due date 2022-06-30
  23 |   { by = 2022-07-01, what = "立项" },
     |          ^~~~~~~~~~
  write a day of the period, the due date at the latest
plan.toml:23:29: step 1 says the same
  23 |   { by = 2022-07-01, what = "立项" },
     |                             ^~~~~~
  leave one of the two out, or say what makes it another step
)"},
    {"FiguresHaveNoSteps", target("firms", R"(unit = "家"
measure = "flow"
at-least = 7
steps = [{ by = 2022-06-30, what = "立项" }]
)"),
     R"(plan.toml:20:1: steps do not go with at-least of a flow
  20 | steps = [{ by = 2022-06-30, what = "立项" }]
     | ^~~~~
  they are steps on the way to a milestone that is to be done: of figures write checkpoints
)"},
    {"AMilestoneHasItsStepsOnce", target("school", R"(measure = "milestone"
done = true
steps = [{ by = 2022-06-30, what = "立项" }]

[[target]]
key = "school-strive"
section = "3"
indicator = "school"
name = "争取建成"
done = true
steps = [{ by = 2022-06-30, what = "立项" }]
)"),
     R"(plan.toml:27:1: target "school" is the same milestone and has steps too, on line 19
  27 | steps = [{ by = 2022-06-30, what = "立项" }]
     | ^~~~~
  write the steps of a milestone once
)"},
    {"TheKeyOfAStepIsItsOwn", target("school", R"(measure = "milestone"
done = true
steps = [{ by = 2022-06-30, what = "立项" }]

[[indicator]]
key = "school-step-1"
name = "学校"
measure = "milestone"
)"),
     R"(plan.toml:19:10: step 1 is reported as "school-step-1", which the file uses for something else
  19 | steps = [{ by = 2022-06-30, what = "立项" }]
     |          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  give the other one another key
)"},
    {"CheckpointsStandInOrder", target("firms", R"(unit = "家"
measure = "flow"
at-least = 7
checkpoints = [
  { date = 2022-06-30, value = 3 },
  { date = 2022-03-31, value = 1 },
]
)"),
     R"(plan.toml:22:12: checkpoint 2022-03-31 does not come after 2022-06-30
  22 |   { date = 2022-03-31, value = 1 },
     |            ^~~~~~~~~~
  write checkpoints in the order of their dates, one for each date
)"},
    {"ACheckpointHasADateOfItsOwn", target("firms", R"(unit = "家"
measure = "flow"
at-least = 7
checkpoints = [{ date = 2022-06-30, value = 3 }, { date = 2022-06-30, value = 4 }]
)"),
     R"(plan.toml:20:59: checkpoint 2022-06-30 does not come after 2022-06-30
  20 | checkpoints = [{ date = 2022-06-30, value = 3 }, { date = 2022-06-30, value = 4 }]
     |                                                           ^~~~~~~~~~
  write checkpoints in the order of their dates, one for each date
)"},
    {"ACheckpointComesBeforeTheDueDate", target("firms", R"(unit = "家"
measure = "flow"
at-least = 7
due = 2022-06-30
checkpoints = [{ date = 2022-06-30, value = 3 }]
)"),
     R"(plan.toml:21:25: checkpoint 2022-06-30 is not between the start 2022-01-01 and the due date 2022-06-30
  21 | checkpoints = [{ date = 2022-06-30, value = 3 }]
     |                         ^~~~~~~~~~
  write a day of the period before the due date
)"},
    {"ACheckpointLiesInThePeriod", target("firms", R"(unit = "家"
measure = "flow"
at-least = 7
checkpoints = [{ date = 2021-12-31, value = 3 }]
)"),
     R"(plan.toml:20:25: checkpoint 2021-12-31 is not between the start 2022-01-01 and the due date 2022-12-31
  20 | checkpoints = [{ date = 2021-12-31, value = 3 }]
     |                         ^~~~~~~~~~
  write a day of the period before the due date
)"},
    {"GrowthHasNoCheckpoints", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
checkpoints = [{ date = 2022-06-30, value = 3 }]
)"),
     R"(plan.toml:20:1: checkpoints do not go with at-least of a growth
  20 | checkpoints = [{ date = 2022-06-30, value = 3 }]
     | ^~~~~~~~~~~
  they are figures on the way to one figure: of a flow at-least, more-than or equal-to, of a stock at-most or less-than too
)"},
    {"ARangeHasNoCheckpoints", target("firms", R"(unit = "家"
measure = "flow"
between = [7, 9]
checkpoints = [{ date = 2022-06-30, value = 3 }]
)"),
     R"(plan.toml:20:1: checkpoints do not go with between of a flow
  20 | checkpoints = [{ date = 2022-06-30, value = 3 }]
     | ^~~~~~~~~~~
  they are figures on the way to one figure: of a flow at-least, more-than or equal-to, of a stock at-most or less-than too
)"},
    {"ARelationHasNoCheckpoints", R"([[target]]
key = "old"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "家"
measure = "flow"
at-least = 7
[[target]]
key = "firms"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "家"
measure = "flow"
more-than = "old"
checkpoints = [{ date = 2022-06-30, value = 3 }]
)",
     R"(plan.toml:27:1: checkpoints do not go with more-than of a flow
  27 | checkpoints = [{ date = 2022-06-30, value = 3 }]
     | ^~~~~~~~~~~
  they are figures on the way to one figure: of a flow at-least, more-than or equal-to, of a stock at-most or less-than too
)"},
    {"CheckpointsAreTheLinearPace", target("firms", R"(unit = "家"
measure = "flow"
at-least = 7
pace = "at-due"
checkpoints = [{ date = 2022-06-30, value = 3 }]
)"),
     R"(plan.toml:21:1: checkpoints do not go with pace "at-due"
  21 | checkpoints = [{ date = 2022-06-30, value = 3 }]
     | ^~~~~~~~~~~
  keep one of the two
)"},
}), rule_of);
// clang-format on

}  // namespace
}  // namespace milepost
