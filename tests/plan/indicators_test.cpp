#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "plan_fixture.h"

namespace milepost {
namespace {

class IndicatorDescriptions : public testing::TestWithParam<Fault> {};

TEST_P(IndicatorDescriptions, IsTold) { EXPECT_EQ(faults_of(GetParam().body), GetParam().told); }

// clang-format off
INSTANTIATE_TEST_SUITE_P(Rules, IndicatorDescriptions, testing::ValuesIn(std::vector<Fault>{
    {"ATargetDescribesWhatNobodyElseDescribes", target("gdp", R"(at-least = 7
)"),
     R"(plan.toml:14:7: target "gdp" has no measure
  14 | key = "gdp"
     |       ^~~~~
  give it one of flow, stock, growth or milestone
plan.toml:14:7: target "gdp" has no unit
  14 | key = "gdp"
     |       ^~~~~
  add one such as unit = "%", "家" or "亿元"
)"},
    {"ATargetNeedsAUnit", target("gdp", R"(measure = "growth"
at-least = 7
)"),
     R"(plan.toml:14:7: target "gdp" has no unit
  14 | key = "gdp"
     |       ^~~~~
  add one such as unit = "%", "家" or "亿元"
)"},
    {"ATargetNeedsAMeasure", target("gdp", R"(unit = "%"
at-least = 7
)"),
     R"(plan.toml:14:7: target "gdp" has no measure
  14 | key = "gdp"
     |       ^~~~~
  give it one of flow, stock, growth or milestone
)"},
    {"ATargetNeedsAName", R"([[target]]
key = "gdp"
section = "3"
unit = "%"
measure = "growth"
at-least = 7
)",
     R"(plan.toml:14:7: target "gdp" has no name
  14 | key = "gdp"
     |       ^~~~~
  add name = { zh = "…", en = "…" }
)"},
    {"OnlyDoneIsTakenForAMilestone", target("line", R"(done = true
)"),
     R"(plan.toml:14:7: target "line" has no measure
  14 | key = "line"
     |       ^~~~~~
  give it one of flow, stock, growth or milestone
)"},
    {"AUnitIsNotEmpty", target("gdp", R"(unit = ""
measure = "growth"
at-least = 7
)"),
     R"(plan.toml:17:8: the unit is empty
  17 | unit = ""
     |        ^~
  write one such as "%", "家" or "亿元"
)"},
    {"AMilestoneHasNoUnit", target("line", R"(unit = "条"
measure = "milestone"
done = true
)"),
     R"(plan.toml:17:8: a milestone has no unit, but this one has "条"
  17 | unit = "条"
     |        ^~~~
  leave the unit out
)"},
    {"AnIndicatorThatIsNamedIsDescribed", R"([[target]]
key = "gdp-growth"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-least = 7
[[target]]
key = "gdp-2022"
section = "3"
name = { zh = "指标", en = "Indicator" }
indicator = "gdp-grwth"
at-least = 8
)",
     R"(plan.toml:24:13: no indicator "gdp-grwth" in this file
  24 | indicator = "gdp-grwth"
     |             ^~~~~~~~~~~
  did you mean "gdp-growth"?
)"},
    {"AnIndicatorThatIsNamedNearNothingIsDescribed", target("gdp-2022", R"(indicator = "economy"
at-least = 8
)"),
     R"(plan.toml:17:13: no indicator "economy" in this file
  17 | indicator = "economy"
     |             ^~~~~~~~~
  give this target a unit and a measure, or describe the indicator in an [[indicator]] table
)"},
    {"TwoDescriptionsHaveOneUnit", R"([[target]]
key = "a"
section = "3"
name = { zh = "指标", en = "Indicator" }
indicator = "gdp"
unit = "%"
measure = "growth"
at-least = 7
[[target]]
key = "b"
section = "3"
name = { zh = "指标", en = "Indicator" }
indicator = "gdp"
unit = "亿元"
at-least = 8
)",
     R"(plan.toml:26:8: indicator "gdp" has the unit "亿元" here, but "%" on line 18
  26 | unit = "亿元"
     |        ^~~~~~
  describe it alike, or once, and leave the unit out elsewhere
)"},
    {"TwoDescriptionsHaveOneMeasure", R"([[indicator]]
key = "gdp"
name = { zh = "总值", en = "GDP" }
unit = "%"
measure = "growth"
[[target]]
key = "gdp"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "stock"
at-least = 8
)",
     R"(plan.toml:23:11: indicator "gdp" has the measure stock here, but growth on line 17
  23 | measure = "stock"
     |           ^~~~~~~
  describe it alike, or once, and leave the measure out elsewhere
)"},
    {"AnIndicatorTableIsComplete", R"([[indicator]]
key = "gdp"
[[target]]
key = "gdp"
section = "3"
name = { zh = "指标", en = "Indicator" }
at-least = 8
)",
     R"(plan.toml:14:7: indicator "gdp" has no name
  14 | key = "gdp"
     |       ^~~~~
  add name = { zh = "…", en = "…" }
plan.toml:14:7: indicator "gdp" has no measure
  14 | key = "gdp"
     |       ^~~~~
  write one of flow, stock, growth or milestone
plan.toml:14:7: indicator "gdp" has no unit
  14 | key = "gdp"
     |       ^~~~~
  add unit = "…"
)"},
    {"AnIndicatorTableHasAKey", R"([[indicator]]
name = { zh = "总值", en = "GDP" }
unit = "%"
measure = "growth"
[[target]]
key = "gdp"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-least = 8
)",
     R"(plan.toml:13:1: this indicator has no key
  13 | [[indicator]]
     | ^~~~~~~~~~~~~
  add key = "…"
)"},
    {"AnIndicatorTableHasNothingElse", R"([[indicator]]
key = "cpi"
name = { zh = "物价", en = "CPI" }
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
     R"(plan.toml:18:1: unknown key "at-least"
  18 | at-least = 7
     | ^~~~~~~~
  valid keys here: key, name, unit, measure or from-areas
)"},
}), rule_of);
// clang-format on

TEST(Indicators, AreListedInTheOrderOfTheirDescriptions) {
  const Plan plan = plan_of(
      target("b", "indicator = \"x\"\nat-least = 1\n") +
      target("a", "unit = \"%\"\nmeasure = \"growth\"\nat-least = 7\n") +
      "[[indicator]]\nkey = \"x\"\nname = { zh = \"企业\", en = \"Firms\" }\nunit = \"家\"\n"
      "measure = \"flow\"\n");
  ASSERT_EQ(plan.indicators.size(), 2U);
  EXPECT_EQ(plan.indicators[0].key, "a");
  EXPECT_EQ(plan.indicators[1], (Indicator{"x", {"企业", "Firms"}, "家", Measure::flow}));
}

TEST(Indicators, AreNamedByTheirOwnTableBeforeATarget) {
  const Plan plan =
      plan_of(target("gdp", "at-least = 7\n") +
              "[[indicator]]\nkey = \"gdp\"\nname = { zh = \"总值\", en = \"GDP\" }\nunit = \"%\"\n"
              "measure = \"growth\"\n");
  EXPECT_EQ(plan.indicators.at(0).name, (Name{"总值", "GDP"}));
  EXPECT_EQ(plan.targets.at(0).name, (Name{"指标", "Indicator"}));
}

TEST(Indicators, AreNamedByTheFirstTargetThatDescribesThem) {
  const Plan plan = plan_of(
      "[[target]]\nkey = \"a\"\nsection = \"3\"\nindicator = \"gdp\"\nat-least = 7\n"
      "name = { zh = \"甲\", en = \"A\" }\n" +
      target("b", "indicator = \"gdp\"\nunit = \"%\"\nmeasure = \"growth\"\nat-least = 8\n"));
  EXPECT_EQ(plan.indicators.at(0).name, (Name{"指标", "Indicator"}));
}

TEST(Indicators, LendTheirNameToATargetWithoutOne) {
  const Plan plan = plan_of(
      target("gdp", "unit = \"%\"\nmeasure = \"growth\"\nat-least = 7\n") +
      "[[target]]\nkey = \"gdp-more\"\nsection = \"3\"\nindicator = \"gdp\"\nat-least = 8\n");
  EXPECT_EQ(plan.targets.at(1).name, (Name{"指标", "Indicator"}));
  EXPECT_EQ(plan.targets.at(1).indicator, "gdp");
}

TEST(Indicators, MayBeDescribedTwiceAlike) {
  const std::string same =
      "indicator = \"gdp\"\nunit = \"%\"\nmeasure = \"growth\"\nat-least = 7\n";
  EXPECT_EQ(plan_of(target("a", same) + target("b", same)).indicators.size(), 1U);
}

TEST(Indicators, OfMilestonesMayHaveAnEmptyUnit) {
  const Plan plan = plan_of(target("line", "unit = \"\"\nmeasure = \"milestone\"\ndone = true\n"));
  EXPECT_EQ(plan.indicators.at(0).unit, "");
}

}  // namespace
}  // namespace milepost
