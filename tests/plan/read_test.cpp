#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/rendered.h"
#include "plan/requirement_text.h"
#include "plan_fixture.h"

namespace milepost {
namespace {

constexpr std::string_view kFigures = "unit = \"家\"\nmeasure = \"flow\"\n";

TEST(Plan, TakesNamesInOneLanguage) {
  struct Case {
    const char* language;  // of the document, as its file has it
    const char* name;
    Name read;
  };
  const std::vector<Case> cases{
      {"", R"({ zh = "企业", en = "Firms" })", {"企业", "Firms"}},
      {"", R"({ zh = "企业" })", {"企业", ""}},
      {"", R"({ en = "Firms" })", {"", "Firms"}},
      {"", R"("企业")", {"企业", ""}},
      {"", R"("Firms")", {"", "Firms"}},
      {"", R"("R&D支出")", {"R&D支出", ""}},
      {"", R"("Größe")", {"", "Größe"}},
      {"language = \"en\"\n", R"("Firms")", {"", "Firms"}},
      {"language = \"en\"\n", R"("Tourists from 台州")", {"", "Tourists from 台州"}},
      {"language = \"zh\"\n", R"("GDP")", {"GDP", ""}},
      {"language = \"zh\"\n", R"({ en = "Firms" })", {"", "Firms"}},
  };
  for (const Case& c : cases) {
    const std::string name = c.name;
    const std::string text = "[document]\nkey = \"r\"\ndate = 2022-02-18\n" +
                             std::string(c.language) + "title = " + name +
                             "\n[plan]\nkey = \"p\"\narea = { key = \"a\", name = " + name +
                             " }\nname = " + name +
                             "\nperiod = { start = 2022-01-01, end = 2022-12-31 }\n"
                             "[[section]]\nkey = \"1\"\nname = " +
                             name + "\n[[indicator]]\nkey = \"i\"\nname = " + name + "\n" +
                             std::string(kFigures) + "[[target]]\nkey = \"t\"\nsection = \"1\"\n" +
                             "name = " + name + "\n" + std::string(kFigures) + "at-least = 1\n";
    Problems problems("plan.toml", text);
    const std::optional<Plan> plan = read_plan(text, problems);
    ASSERT_TRUE(plan) << rendered(problems);
    for (const Name& read :
         {plan->document.title, plan->area.name, plan->name, plan->sections.front().name,
          plan->indicators.front().name, plan->targets.front().name}) {
      EXPECT_EQ(read, c.read) << c.language << name;
    }
  }
}

TEST(Plan, HasAllThatItsFileSays) {
  constexpr std::string_view kWhole = R"~([document]
key = "report-2022"
title = { zh = "报告", en = "Report" }
date = 2022-02-18
url = "https://example.org/report"
[plan]
key = "luqiao-2022"
area = { key = "luqiao", name = { zh = "路桥区", en = "Luqiao" } }
name = { zh = "目标", en = "Targets" }
period = { start = 2022-01-01, end = 2022-12-31 }
thresholds = { ahead = 5, on-track = -0.5 }
rhythm = "quarterly"
deadline = 15
[[section]]
key = "3"
label = "三"
name = { zh = "重点", en = "Priorities" }
[[section]]
key = "3.1"
name = { zh = "工业", en = "Industry" }
parent = "3"
[[target]]
key = "firms"
section = "3"
name = { zh = "高新企业", en = "High-tech firms" }
unit = "家"
measure = "flow"
at-least = 30
[[target]]
key = "new-firms"
section = "3.1"
indicator = "small-firms"
name = { zh = "小升规", en = "Small firms" }
unit = "家"
measure = "flow"
at-least = 1_000.50
commitment = "strive"
due = 2022-11-30
checkpoints = [{ date = 2022-03-31, value = 12 }, { date = 2022-06-30, value = 10 }]
parent = "firms"
rhythm = "once"
deadline = 0
lead = " 经信局 "
with = ["科技局", "统计局"]
leader = "王某"
note = """
first
second"""
source = "三(一)"
)~";
  Problems problems("plan.toml", kWhole);
  const std::optional<Plan> plan = read_plan(kWhole, problems);
  ASSERT_TRUE(plan) << rendered(problems);

  const auto day = [](int month, int of_month) { return *make_date(2022, month, of_month); };
  EXPECT_EQ(plan->document,
            (SourceDocument{
                "report-2022", {"报告", "Report"}, day(2, 18), "https://example.org/report"}));
  EXPECT_EQ(plan->key, "luqiao-2022");
  EXPECT_EQ(plan->area, (Area{"luqiao", {"路桥区", "Luqiao"}}));
  EXPECT_EQ(plan->name, (Name{"目标", "Targets"}));
  EXPECT_EQ(plan->period, (Period{day(1, 1), day(12, 31)}));
  EXPECT_EQ(plan->thresholds, (Thresholds{PaceComparison::points, Decimal::from_integer(5),
                                          Decimal::from_raw(-5000), Decimal::from_integer(-10)}));
  EXPECT_EQ(plan->reporting, (Reporting{Rhythm::quarterly, 15}));
  EXPECT_EQ(plan->sections, (std::vector<Section>{{"3", "三", {"重点", "Priorities"}, ""},
                                                  {"3.1", "", {"工业", "Industry"}, "3"}}));
  EXPECT_EQ(
      plan->indicators,
      (std::vector<Indicator>{{"firms", {"高新企业", "High-tech firms"}, "家", Measure::flow},
                              {"small-firms", {"小升规", "Small firms"}, "家", Measure::flow}}));

  Target firms;
  firms.key = "firms";
  firms.indicator = "firms";
  firms.section = "3";
  firms.name = {"高新企业", "High-tech firms"};
  firms.requirement.value = Decimal::from_integer(30);
  firms.due = day(12, 31);
  Target new_firms;
  new_firms.key = "new-firms";
  new_firms.indicator = "small-firms";
  new_firms.section = "3.1";
  new_firms.name = {"小升规", "Small firms"};
  new_firms.requirement.value = Decimal::from_raw(10'005'000);
  new_firms.commitment = Commitment::strive;
  new_firms.due = day(11, 30);
  new_firms.checkpoints = {{day(3, 31), Decimal::from_integer(12)},
                           {day(6, 30), Decimal::from_integer(10)}};
  new_firms.rhythm = Rhythm::once;
  new_firms.deadline = 0;
  new_firms.parent = "firms";
  new_firms.lead = "经信局";
  new_firms.with = {"科技局", "统计局"};
  new_firms.leader = "王某";
  new_firms.note = "first\nsecond";
  new_firms.source = "三(一)";
  EXPECT_EQ(plan->targets, (std::vector<Target>{firms, new_firms}));
}

struct Asked {
  std::string rule;
  std::string lines;
  std::string requirement;
};

void PrintTo(const Asked& asked, std::ostream* out) { *out << asked.rule; }

class Requirements : public testing::TestWithParam<Asked> {};

TEST_P(Requirements, AreReadAsWritten) {
  const Plan plan = plan_of(target("gdp", "unit = \"%\"\nmeasure = \"growth\"\nat-least = 7\n") +
                            target("asked", GetParam().lines));
  EXPECT_EQ(to_text(plan.targets.at(1).requirement).en, GetParam().requirement);
}

const std::string kGrowth = "unit = \"%\"\nmeasure = \"growth\"\n";
const std::string kMilestone = "measure = \"milestone\"\n";

INSTANTIATE_TEST_SUITE_P(
    Words, Requirements,
    testing::ValuesIn(std::vector<Asked>{
        {"AtLeast", kGrowth + "at-least = 7\n", "at-least 7"},
        {"AtMost", kGrowth + "at-most = -0.5\n", "at-most -0.5"},
        {"MoreThan", kGrowth + "more-than = +7\n", "more-than 7"},
        {"LessThan", kGrowth + "less-than = 6.9600\n", "less-than 6.96"},
        {"EqualTo", kGrowth + "equal-to = 7.00000\n", "equal-to 7"},
        {"Between", kGrowth + "between = [1, 3.25]\n", "between 1 and 3.25"},
        {"AtLeastAnIndicator", kGrowth + "at-least = \"gdp\"\n", "at-least gdp"},
        {"AtMostAnIndicator", kGrowth + "at-most = \"gdp\"\n", "at-most gdp"},
        {"MoreThanAnIndicator", kGrowth + "more-than = \"gdp\"\n", "more-than gdp"},
        {"LessThanAnIndicator", kGrowth + "less-than = \"gdp\"\n", "less-than gdp"},
        {"InStepWithWithinAPoint", kGrowth + "in-step-with = \"gdp\"\n", "in-step-with gdp ± 1"},
        {"InStepWithWithinATolerance", kGrowth + "in-step-with = \"gdp\"\ntolerance = 0\n",
         "in-step-with gdp ± 0"},
        {"AroundGrowth", kGrowth + "around = 8\n", "around 8 − 0.5"},
        {"AroundALevelInPercent", "unit = \"%\"\nmeasure = \"stock\"\naround = 80\n",
         "around 80 − 1.6"},
        {"AroundAFigure", std::string(kFigures) + "around = 1001\n", "around 1001 − 20.02"},
        {"AroundAFigureBelowZero", std::string(kFigures) + "around = -50\n", "around -50 − 1"},
        {"AroundRoundsToFourDecimals", std::string(kFigures) + "around = 0.0075\n",
         "around 0.0075 − 0.0002"},
        {"AroundWithATolerance", kGrowth + "around = 8\ntolerance = 0.3\n", "around 8 − 0.3"},
        {"AroundBothWays", kGrowth + "around = 8\nboth-ways = true\n", "around 8 ± 0.5"},
        {"AroundTheLargestFigureBothWays",
         kGrowth + "around = 922337203685477.5807\nboth-ways = true\n",
         "around 922337203685477.5807 ± 0.5"},
        {"Done", kMilestone + "done = true\n", "done"},
        {"SetLaterForAFigure", kGrowth + "set-later = true\n", "set-later"},
        {"SetLaterForAMilestone", kMilestone + "set-later = true\n", "set-later"},
        // These have no exact twin in binary floating point.
        {"TheSmallestDecimals", kGrowth + "at-least = 922337203685477.5807\n",
         "at-least 922337203685477.5807"},
        {"TheLowestFigure", kGrowth + "at-least = -922337203685477.5808\n",
         "at-least -922337203685477.5808"},
        {"ATenth", kGrowth + "at-least = 0.1 # 占比\n", "at-least 0.1"},
    }),
    [](const testing::TestParamInfo<Asked>& asked) { return asked.param.rule; });

TEST(Figures, AreFoundBehindChineseOnTheirLine) {
  const Plan plan = plan_of(
      "[[target]]\nkey = \"a\"\nsection = \"3\"\nunit = \"家\"\nmeasure = \"flow\"\n"
      "name = { zh = \"高新企业\", en = \"Firms\" }\nat-least = 30\n"
      "checkpoints = [{ \"date\" = 2022-06-30, \"value\" = 12.3456 }] # 年中\n");
  EXPECT_EQ(plan.targets.at(0).checkpoints.at(0).value, Decimal::from_raw(123456));
}

TEST(Thresholds, ThatCompareByRatioHaveTheirOwnUsualValues) {
  std::string file(kHead);
  file.insert(file.find("[[section]]"), "thresholds = { compare = \"ratio\" }\n");
  file += target("a", std::string(kFigures) + "at-least = 1\n");
  Problems problems("plan.toml", file);
  const std::optional<Plan> plan = read_plan(file, problems);
  ASSERT_TRUE(plan) << rendered(problems);
  EXPECT_EQ(plan->thresholds, (Thresholds{PaceComparison::ratio, Decimal::from_raw(11500),
                                          Decimal::from_raw(8500), Decimal::from_raw(7000)}));
}

TEST(Years, BeginWhereTheAreaSaysSo) {
  const auto with = [](const std::string& keys) {
    std::string text(kHead);
    const std::string name = "en = \"Luqiao\" }";
    text.insert(text.find(name) + name.size(), keys);
    return text;
  };
  const std::vector<std::pair<std::string, Years>> cases{
      {"", {}},
      {", year-start = \"01-01\"", {}},
      {", year-start = \"04-01\"", {4, YearName::start}},
      {", year-start = \"04-01\", year-name = \"start\"", {4, YearName::start}},
      {", year-start = \"10-01\", year-name = \"end\"", {10, YearName::end}},
      {", year-start = \"01-01\", year-name = \"end\"", {}},
  };
  for (const auto& [keys, years] : cases) {
    const std::string text = with(keys) + target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
)");
    Problems problems("plan.toml", text);
    const std::optional<Plan> plan = read_plan(text, problems);
    EXPECT_EQ(rendered(problems), "") << keys;
    EXPECT_EQ(plan.value_or(Plan()).area.years, years) << keys;
  }
}

TEST(Targets, MayShareAnIndicatorWithAnother) {
  const Plan plan = plan_of(target("a", std::string(kFigures) + "at-least = 1\n") +
                            target("b", "indicator = \"a\"\nat-most = 9\n"));
  EXPECT_EQ(plan.targets.at(1).indicator, "a");
  EXPECT_EQ(plan.indicators.size(), 1U);
}

TEST(Checkpoints, AreAllowedForEveryFigureThatAFlowOrAStockIsToReach) {
  for (const std::string kind : {"at-least", "more-than", "equal-to", "at-most", "less-than"}) {
    for (const std::string measure : {"flow", "stock"}) {
      if (measure == "flow" && (kind == "at-most" || kind == "less-than")) continue;  // a ceiling
      const Plan plan =
          plan_of(target("a", "unit = \"家\"\nmeasure = \"" + measure + "\"\n" + kind +
                                  " = 9\ncheckpoints = [{ date = " + "2022-01-01, value = 1 }]\n"));
      EXPECT_EQ(plan.targets.at(0).checkpoints.size(), 1U) << kind << ' ' << measure;
    }
  }
}

TEST(PlanFile, IsNoPlanWhereItsTextHasAFault) {
  const std::string right = target("gdp", "unit = \"%\"\nmeasure = \"growth\"\nat-least = 7\n");
  const std::string text =
      std::string(kHead) + right + target("firms", std::string(kFigures) + "at-least = 1\n");
  Problems problems("plan.toml", text);
  const std::optional<TomlValue> root = read_toml(text, problems);
  ASSERT_TRUE(root);
  EXPECT_TRUE(read_plan_tables(*root, problems));
  problems.add({13, 1, 0}, said({"cannot be read", "无法读取"}), said({"mend it", "请改正"}));
  EXPECT_FALSE(read_plan_tables(*root, problems));

  const std::string broken =
      "[[target]]\nkey = \"firms\"\nsection = \"3\"\nname = {\nzh = \"企业\" }\n" +
      std::string(kFigures) + "at-least = 1\n";
  EXPECT_EQ(faults_of(right + broken), R"(plan.toml:23:9: { } not closed on its line
  23 | name = {
     |         ^
  keep everything from { to } on one line
)");
}

TEST(PlanFile, TellsAllItsFaultsInOneGo) {
  EXPECT_EQ(faults_of(R"([[target]]
key = "gdp"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = growth
at-lest = 7
[[target]]
key = "firms"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "家"
measure = "flow"
at-least = 30家
due = 2022-02-30
lead = 7
[[target]]
key = "income"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
more-than = "gdp-growth"
)"),
            R"(plan.toml:18:11: growth is not in quotes
  18 | measure = growth
     |           ^~~~~~
  write text in straight quotes: "growth"
plan.toml:19:1: unknown key "at-lest"
  19 | at-lest = 7
     | ^~~~~~~
  did you mean "at-least"?
plan.toml:26:12: 30家 is not a number
  26 | at-least = 30家
     |            ^~~~
  write it as 30; the 家 belongs into unit
plan.toml:27:7: 2022-02-30 is not a date
  27 | due = 2022-02-30
     |       ^~~~~~~~~~
  write a day that exists, such as 2022-06-30
plan.toml:28:8: lead must be text, but 7 is a number
  28 | lead = 7
     |        ^
  write it in quotes: "7"
plan.toml:35:13: no indicator "gdp-growth" in this file
  35 | more-than = "gdp-growth"
     |             ^~~~~~~~~~~~
  describe it in an [[indicator]] table, or name an indicator of this file
)");
}

class PlanFile : public testing::TestWithParam<Fault> {};

TEST_P(PlanFile, IsTold) { EXPECT_EQ(faults_of_file(GetParam().body), GetParam().told); }

// clang-format off
INSTANTIATE_TEST_SUITE_P(Rules, PlanFile, testing::ValuesIn(std::vector<Fault>{
    {"ADocumentIsNeeded", R"([plan]
key = "p"
name = { zh = "甲", en = "A" }
area = { key = "a", name = { zh = "甲", en = "A" } }
period = { start = 2022-01-01, end = 2022-12-31 }
[[section]]
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
     R"(plan.toml: the file has no [document]
  add one [document] with key, title and date
)"},
    {"ADocumentHasAKeyATitleAndADate", R"([document]
[plan]
key = "p"
name = { zh = "甲", en = "A" }
area = { key = "a", name = { zh = "甲", en = "A" } }
period = { start = 2022-01-01, end = 2022-12-31 }
[[section]]
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
     R"(plan.toml:1:1: [document] has no key
  1 | [document]
    | ^~~~~~~~~~
  add key = "…"
plan.toml:1:1: [document] has no title
  1 | [document]
    | ^~~~~~~~~~
  add title = { zh = "…", en = "…" }
plan.toml:1:1: [document] has no date
  1 | [document]
    | ^~~~~~~~~~
  add date = 2022-06-30
)"},
    {"ADocumentHasNothingElse", R"([document]
key = "d"
title = { zh = "甲", en = "A" }
date = 2022-02-18
author = "x"
[plan]
key = "p"
name = { zh = "甲", en = "A" }
area = { key = "a", name = { zh = "甲", en = "A" } }
period = { start = 2022-01-01, end = 2022-12-31 }
[[section]]
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
     R"(plan.toml:5:1: unknown key "author"
  5 | author = "x"
    | ^~~~~~
  valid keys here: key, title, date, url or language
)"},
    {"APlanIsNeeded", R"([document]
key = "d"
title = { zh = "甲", en = "A" }
date = 2022-02-18
[[section]]
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
     R"(plan.toml: the file has no [plan]
  add one [plan] with key, name, area and period
)"},
    {"APlanHasAKeyANameAnAreaAndAPeriod", R"([document]
key = "d"
title = { zh = "甲", en = "A" }
date = 2022-02-18
[plan]
[[section]]
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
     R"(plan.toml:5:1: [plan] has no key
  5 | [plan]
    | ^~~~~~
  add key = "…"
plan.toml:5:1: [plan] has no name
  5 | [plan]
    | ^~~~~~
  add name = { zh = "…", en = "…" }
plan.toml:5:1: [plan] has no area
  5 | [plan]
    | ^~~~~~
  add area = { key = "…", name = "…" }
plan.toml:5:1: [plan] has no period
  5 | [plan]
    | ^~~~~~
  add period = { start = 2022-01-01, end = 2022-12-31 }
)"},
    {"APlanHasNothingElse", R"([document]
key = "d"
title = { zh = "甲", en = "A" }
date = 2022-02-18
[plan]
key = "p"
name = { zh = "甲", en = "A" }
area = { key = "a", name = { zh = "甲", en = "A" } }
period = { start = 2022-01-01, end = 2022-12-31 }
budget = 7
[[section]]
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
     R"(plan.toml:10:1: unknown key "budget"
  10 | budget = 7
     | ^~~~~~
  valid keys here: key, area, name, period, thresholds, rhythm or deadline
)"},
    {"AnAreaIsATable", R"([document]
key = "d"
title = { zh = "甲", en = "A" }
date = 2022-02-18
[plan]
key = "p"
name = { zh = "甲", en = "A" }
area = "luqiao"
period = { start = 2022-01-01, end = 2022-12-31 }
[[section]]
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
     R"(plan.toml:8:8: area must be a table, but "luqiao" is text
  8 | area = "luqiao"
    |        ^~~~~~~~
  write area = { key = "…", name = "…" }
)"},
    {"AnAreaHasAKeyAndAName", R"([document]
key = "d"
title = { zh = "甲", en = "A" }
date = 2022-02-18
[plan]
key = "p"
name = { zh = "甲", en = "A" }
area = { nam = 1 }
period = { start = 2022-01-01, end = 2022-12-31 }
[[section]]
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
     R"(plan.toml:8:8: area has no key
  8 | area = { nam = 1 }
    |        ^~~~~~~~~~~
  add key = "…"
plan.toml:8:10: unknown key "nam"
  8 | area = { nam = 1 }
    |          ^~~
  did you mean "name"?
)"},
    {"APeriodHasAStartAndAnEnd", R"([document]
key = "d"
title = { zh = "甲", en = "A" }
date = 2022-02-18
[plan]
key = "p"
name = { zh = "甲", en = "A" }
area = { key = "a", name = { zh = "甲", en = "A" } }
period = { begin = 2022-01-01 }
[[section]]
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
     R"(plan.toml:9:10: period has no start
  9 | period = { begin = 2022-01-01 }
    |          ^~~~~~~~~~~~~~~~~~~~~~
  add start = 2022-06-30
plan.toml:9:10: period has no end
  9 | period = { begin = 2022-01-01 }
    |          ^~~~~~~~~~~~~~~~~~~~~~
  add end = 2022-06-30
plan.toml:9:12: unknown key "begin"
  9 | period = { begin = 2022-01-01 }
    |            ^~~~~
  valid keys here: start or end
)"},
    {"APeriodDoesNotEndBeforeItStarts", R"([document]
key = "d"
title = { zh = "甲", en = "A" }
date = 2022-02-18
[plan]
key = "p"
name = { zh = "甲", en = "A" }
area = { key = "a", name = { zh = "甲", en = "A" } }
period = { start = 2022-12-31, end = 2022-01-01 }
[[section]]
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
     R"(plan.toml:9:38: the period ends on 2022-01-01, before it starts on 2022-12-31
  9 | period = { start = 2022-12-31, end = 2022-01-01 }
    |                                      ^~~~~~~~~~
  end is the last day of the period
)"},
    {"YearsBeginOnTheFirstOfAMonth", R"([document]
key = "d"
title = { zh = "甲", en = "A" }
date = 2022-02-18
[plan]
key = "p"
name = { zh = "甲", en = "A" }
area = { key = "a", name = { zh = "甲", en = "A" }, year-start = "4月", year-name = "first" }
period = { start = 2022-04-01, end = 2023-03-31 }
[[section]]
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
     R"(plan.toml:8:65: "4月" is not the day on which the years of an area begin
  8 | area = { key = "a", name = { zh = "甲", en = "A" }, year-start = "4月", year-name = "first" }
    |                                                                  ^~~~~
  write month and day of the first of a month: year-start = "04-01"
plan.toml:8:83: unknown year-name "first"
  8 | area = { key = "a", name = { zh = "甲", en = "A" }, year-start = "4月", year-name = "first" }
    |                                                                                     ^~~~~~~
  write one of start or end
)"},
    {"ANameOfYearsNeedsTheirBeginning", R"([document]
key = "d"
title = { zh = "甲", en = "A" }
date = 2022-02-18
[plan]
key = "p"
name = { zh = "甲", en = "A" }
area = { key = "a", name = { zh = "甲", en = "A" }, year-name = "end" }
period = { start = 2022-04-01, end = 2023-03-31 }
[[section]]
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
     R"(plan.toml:8:64: year-name says nothing about calendar years
  8 | area = { key = "a", name = { zh = "甲", en = "A" }, year-name = "end" }
    |                                                                 ^~~~~
  add year-start = "04-01", or leave year-name out
)"},
    {"ThresholdsCompareByPointsOrRatio", R"([document]
key = "d"
title = { zh = "甲", en = "A" }
date = 2022-02-18
[plan]
key = "p"
name = { zh = "甲", en = "A" }
area = { key = "a", name = { zh = "甲", en = "A" } }
period = { start = 2022-01-01, end = 2022-12-31 }
thresholds = { compare = "percent" , ahead = 5 }
[[section]]
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
     R"(plan.toml:10:26: unknown compare "percent"
  10 | thresholds = { compare = "percent" , ahead = 5 }
     |                          ^~~~~~~~~
  write one of points or ratio
)"},
    {"ThresholdsStandInOrder", R"([document]
key = "d"
title = { zh = "甲", en = "A" }
date = 2022-02-18
[plan]
key = "p"
name = { zh = "甲", en = "A" }
area = { key = "a", name = { zh = "甲", en = "A" } }
period = { start = 2022-01-01, end = 2022-12-31 }
thresholds = { on-track = 10 }
[[section]]
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
     R"(plan.toml:10:14: thresholds out of order: ahead 10, on-track 10, behind -10
  10 | thresholds = { on-track = 10 }
     |              ^~~~~~~~~~~~~~~~~
  ahead must be greater than on-track, and on-track greater than behind
)"},
    {"ARhythmIsOneOfFive", R"([document]
key = "d"
title = { zh = "甲", en = "A" }
date = 2022-02-18
[plan]
key = "p"
name = { zh = "甲", en = "A" }
area = { key = "a", name = { zh = "甲", en = "A" } }
period = { start = 2022-01-01, end = 2022-12-31 }
rhythm = "weekly"
[[section]]
key = "3"
name = { zh = "甲", en = "A" }
[[target]]
key = "gdp"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-least = 7
rhythm = "quaterly"
)",
     R"(plan.toml:10:10: unknown rhythm "weekly"
  10 | rhythm = "weekly"
     |          ^~~~~~~~
  write one of monthly, quarterly, half-yearly, yearly or once
plan.toml:21:10: unknown rhythm "quaterly"
  21 | rhythm = "quaterly"
     |          ^~~~~~~~~~
  did you mean "quarterly"?
)"},
    {"ADeadlineIsWholeDays", R"([document]
key = "d"
title = { zh = "甲", en = "A" }
date = 2022-02-18
[plan]
key = "p"
name = { zh = "甲", en = "A" }
area = { key = "a", name = { zh = "甲", en = "A" } }
period = { start = 2022-01-01, end = 2022-12-31 }
deadline = 10.5
[[section]]
key = "3"
name = { zh = "甲", en = "A" }
[[target]]
key = "gdp"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-least = 7
deadline = -1
)",
     R"(plan.toml:10:12: 10.5 is not a number of days from 0 to 366
  10 | deadline = 10.5
     |            ^~~~
  write how many days after the end of a period its figure may come, e.g. deadline = 10
plan.toml:21:12: -1 is not a number of days from 0 to 366
  21 | deadline = -1
     |            ^~
  write how many days after the end of a period its figure may come, e.g. deadline = 10
)"},
    {"ThresholdsOfARatioStandInOrder", R"([document]
key = "d"
title = { zh = "甲", en = "A" }
date = 2022-02-18
[plan]
key = "p"
name = { zh = "甲", en = "A" }
area = { key = "a", name = { zh = "甲", en = "A" } }
period = { start = 2022-01-01, end = 2022-12-31 }
thresholds = { compare = "ratio", ahead = 0.85 }
[[section]]
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
     R"(plan.toml:10:14: thresholds out of order: ahead 0.85, on-track 0.85, behind 0.7
  10 | thresholds = { compare = "ratio", ahead = 0.85 }
     |              ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  ahead must be greater than on-track, and on-track greater than behind
)"},
    {"ThresholdsHaveNothingElse", R"([document]
key = "d"
title = { zh = "甲", en = "A" }
date = 2022-02-18
[plan]
key = "p"
name = { zh = "甲", en = "A" }
area = { key = "a", name = { zh = "甲", en = "A" } }
period = { start = 2022-01-01, end = 2022-12-31 }
thresholds = { on_track = 1 }
[[section]]
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
     R"(plan.toml:10:16: unknown key "on_track"
  10 | thresholds = { on_track = 1 }
     |                ^~~~~~~~
  did you mean "on-track"?
)"},
    {"ASectionHasAKeyAndAName", R"([document]
key = "d"
title = { zh = "甲", en = "A" }
date = 2022-02-18
[plan]
key = "p"
name = { zh = "甲", en = "A" }
area = { key = "a", name = { zh = "甲", en = "A" } }
period = { start = 2022-01-01, end = 2022-12-31 }
[[section]]
key = "3"
name = { zh = "甲", en = "A" }
[[section]]
label = "四"
[[target]]
key = "gdp"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-least = 7
)",
     R"(plan.toml:13:1: this section has no key
  13 | [[section]]
     | ^~~~~~~~~~~
  add key = "…"
plan.toml:13:1: this section has no name
  13 | [[section]]
     | ^~~~~~~~~~~
  add name = { zh = "…", en = "…" }
)"},
    {"ASectionHasNothingElse", R"([document]
key = "d"
title = { zh = "甲", en = "A" }
date = 2022-02-18
[plan]
key = "p"
name = { zh = "甲", en = "A" }
area = { key = "a", name = { zh = "甲", en = "A" } }
period = { start = 2022-01-01, end = 2022-12-31 }
[[section]]
key = "3"
name = { zh = "甲", en = "A" }
titel = "四"
[[target]]
key = "gdp"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-least = 7
)",
     R"(plan.toml:13:1: unknown key "titel"
  13 | titel = "四"
     | ^~~~~
  valid keys here: key, label, name or parent
)"},
    {"SectionsHaveTwoBrackets", R"([document]
key = "d"
title = { zh = "甲", en = "A" }
date = 2022-02-18
[plan]
key = "p"
name = { zh = "甲", en = "A" }
area = { key = "a", name = { zh = "甲", en = "A" } }
period = { start = 2022-01-01, end = 2022-12-31 }
[section]
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
     R"(plan.toml:10:1: section must be a list of tables, not a table
  10 | [section]
     | ^~~~~~~~~
  write its heading as [[section]]
)"},
    {"PlanAndDocumentHaveOneBracket", R"([[document]]
key = "d"
title = { zh = "甲", en = "A" }
date = 2022-02-18
[plan]
key = "p"
name = { zh = "甲", en = "A" }
area = { key = "a", name = { zh = "甲", en = "A" } }
period = { start = 2022-01-01, end = 2022-12-31 }
[[section]]
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
     R"(plan.toml:1:1: document must be a table, not a list
  1 | [[document]]
    | ^~~~~~~~~~~~
  write one [document] with key, title and date
)"},
    {"TargetsAreNeeded", R"([document]
key = "d"
title = { zh = "甲", en = "A" }
date = 2022-02-18
[plan]
key = "p"
name = { zh = "甲", en = "A" }
area = { key = "a", name = { zh = "甲", en = "A" } }
period = { start = 2022-01-01, end = 2022-12-31 }
[[section]]
key = "3"
name = { zh = "甲", en = "A" }
)",
     R"(plan.toml: the file has no [[target]]
  add one for every promise of the plan
)"},
    {"AMisspeltTableIsToldOnce", R"([document]
key = "d"
title = { zh = "甲", en = "A" }
date = 2022-02-18
[plan]
key = "p"
name = { zh = "甲", en = "A" }
area = { key = "a", name = { zh = "甲", en = "A" } }
period = { start = 2022-01-01, end = 2022-12-31 }
[[section]]
key = "3"
name = { zh = "甲", en = "A" }
[[targets]]
key = "gdp"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-least = 7
)",
     R"(plan.toml:13:3: unknown key "targets"
  13 | [[targets]]
     |   ^~~~~~~
  did you mean "target"?
)"},
    {"AnUnreadableSectionKeyIsNotMissedByItsTargets", R"([document]
key = "d"
title = { zh = "甲", en = "A" }
date = 2022-02-18
[plan]
key = "p"
name = { zh = "甲", en = "A" }
area = { key = "a", name = { zh = "甲", en = "A" } }
period = { start = 2022-01-01, end = 2022-12-31 }
[[section]]
key = 3
name = { zh = "甲", en = "A" }
[[target]]
key = "gdp"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-least = 7
)",
     R"(plan.toml:11:7: key must be text, but 3 is a number
  11 | key = 3
     |       ^
  write it in quotes: "3"
)"},
}), rule_of);
// clang-format on

}  // namespace
}  // namespace milepost
