#include "plan/write_toml.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "plan/diff.h"
#include "plan/made_up_plans.h"
#include "plan/withdrawn.h"
#include "plan_fixture.h"

namespace milepost {
namespace {

Plan read_back(const std::string& text) {
  Problems problems("plan.toml", text);
  std::optional<Plan> plan = read_plan(text, problems);
  EXPECT_EQ(rendered(problems), "") << text;
  return plan.value_or(Plan());
}

/// Without what means nothing: the order of indicators, and whether what is usual was said.
Plan comparable(Plan plan) {
  std::sort(plan.indicators.begin(), plan.indicators.end(),
            [](const Indicator& a, const Indicator& b) { return a.key < b.key; });
  plan.reporting = plan.reporting.value_or(Reporting());
  return plan;
}

void expect_same(const Plan& plan, const std::string& text) {
  const Plan again = read_back(text);
  EXPECT_EQ(describe(diff(plan, again)), "") << text;
  EXPECT_TRUE(comparable(plan) == comparable(again)) << text;
}

/// What is written behind the head, which is the same in all cases.
std::string body_of(const Plan& plan) {
  const std::string text = write_toml(plan);
  constexpr std::string_view kLastOfHead =
      "name = { zh = \"主要预期目标\", en = \"Main goals\" }\n";
  const std::size_t end = text.find(kLastOfHead);
  EXPECT_NE(end, std::string::npos) << text;
  return text.substr(end + kLastOfHead.size());
}

TEST(WriteToml, StandsInTheOrderOfThePage) {
  EXPECT_EQ(write_toml(plan_of(target("firms", R"(unit = "家"
measure = "flow"
at-least = 30
)"))),
            R"([document]
key = "report-2022"
title = { zh = "报告", en = "Report" }
date = 2022-02-18

[plan]
key = "luqiao-2022"
area = { key = "luqiao", name = { zh = "路桥区", en = "Luqiao" } }
name = { zh = "目标", en = "Targets" }
period = { start = 2022-01-01, end = 2022-12-31 }

[[section]]
key = "3"
name = { zh = "主要预期目标", en = "Main goals" }

[[target]]
key = "firms"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "家"
measure = "flow"
at-least = 30
)");
}

/// Lines of a target, and those that are written of them.
struct TargetCase {
  std::string rule;
  std::string given;
  std::string written;
};

std::vector<TargetCase> target_cases() {
  const std::string growth = "unit = \"%\"\nmeasure = \"growth\"\n";
  const std::string flow = "unit = \"家\"\nmeasure = \"flow\"\n";
  const std::string stock = "unit = \"%\"\nmeasure = \"stock\"\n";
  const std::string done = "measure = \"milestone\"\ndone = true\n";
  const auto same = [](std::string rule, const std::string& lines) {
    return TargetCase{std::move(rule), lines, lines};
  };
  return {
      same("at least", growth + "at-least = 7\n"),
      same("more than", stock + "more-than = 99.85\n"),
      same("at most", flow + "at-most = 0\n"),
      same("less than", stock + "less-than = -2.0401\n"),
      same("equal to", flow + "equal-to = 5\n"),
      same("between", growth + "between = [5, 6.5]\n"),
      same("around", growth + "around = 8\n"),
      same("around, on both sides, with another tolerance",
           growth + "around = 8\ntolerance = 0.3\nboth-ways = true\n"),
      {"around with the usual tolerance", flow + "around = 100\ntolerance = 2\n",
       flow + "around = 100\n"},
      same("around without any tolerance", flow + "around = 100\ntolerance = 0\n"),
      same("held against another indicator", growth + "more-than = \"county\"\n"),
      {"in step with another, with the usual tolerance",
       growth + "in-step-with = \"county\"\ntolerance = 1\n",
       growth + "in-step-with = \"county\"\n"},
      same("in step with another, with a tolerance",
           growth + "in-step-with = \"county\"\ntolerance = 0\n"),
      same("done", done),
      same("set later", growth + "set-later = true\n"),
      {"a figure with zeros and lines", flow + "at-least = 1_000.50\n",
       flow + "at-least = 1000.5\n"},
      {"what goes without saying",
       flow + "at-least = 3\ncommitment = \"firm\"\ndue = 2022-12-31\npace = \"linear\"\n",
       flow + "at-least = 3\n"},
      {"everything that may be said", flow + R"(at-least = 3
source = "三"
note = "净增"
leader = "王某"
with = ["规建办", "财政所"]
lead = "经发办"
deadline = 0
rhythm = "quarterly"
checkpoints = [{ date = 2022-06-30, value = 1.5 }]
due = 2022-11-30
commitment = "strive"
)",
       flow + R"(at-least = 3
commitment = "strive"
due = 2022-11-30
checkpoints = [{ date = 2022-06-30, value = 1.5 }]
rhythm = "quarterly"
deadline = 0
lead = "经发办"
with = ["规建办", "财政所"]
leader = "王某"
note = "净增"
source = "三"
)"},
      same("another pace", stock + "at-least = 3\npace = \"at-due\"\n"),
      {"several leads in one text", flow + "at-least = 3\nlead = \"经发办、规建办\"\n",
       flow + "at-least = 3\nlead = [\"经发办\", \"规建办\"]\n"},
      same("leads that a list would write otherwise",
           flow + "at-least = 3\nlead = \"甲局，乙局\"\n"),
      same("one lead with brackets", flow + "at-least = 3\nlead = \"办公室（财政、税务）\"\n"),
      {"short lists on one line",
       done + "steps = [\n  { by = 2022-03-31, what = { zh = \"立项\" } },\n]\n",
       done + "steps = [{ by = 2022-03-31, what = \"立项\" }]\n"},
      {"long lists on a line each",
       done + "steps = [{ by = 2022-03-31, what = \"立项\" }, { by = 2022-06-30, what = { zh = "
              "\"主体结构封顶\", en = \"roof on\" } }]\n",
       done + "steps = [\n  { by = 2022-03-31, what = \"立项\" },\n"
              "  { by = 2022-06-30, what = { zh = \"主体结构封顶\", en = \"roof on\" } },\n]\n"},
      {"quotes", flow + "at-least = 3\nsource = \"the \\\"three\\\" C:\\\\plan\"\n",
       flow + "at-least = 3\nsource = 'the \"three\" C:\\plan'\n"},
      same("quotes of both kinds", flow + "at-least = 3\nsource = \"the \\\"mayor's\\\" \\\\\"\n"),
      same("several lines of a note",
           flow + "at-least = 3\nnote = \"\"\"\n一、\"净增\"\n\n  二\"\"\"\n"),
      same("quotes at the end of a note",
           flow + "at-least = 3\nnote = \"\"\"\n一\n\\\"\\\"\\\"二\\\"\"\"\"\n"),
      {"tabs and line ends of other systems in a note",
       flow + "at-least = 3\nnote = \"\"\"\n一\\t二\\r\n三\\\\\"\"\"\n",
       flow + "at-least = 3\nnote = \"\"\"\n一\\t二\n三\\\\\"\"\"\n"},
      {"notes and sources in which nothing is to be seen",
       flow + "at-least = 3\nnote = \"\\u200B\"\nsource = \" \\u3000\"\n", flow + "at-least = 3\n"},
      same("a tab in a note of one line", flow + "at-least = 3\nnote = \"一\\t二\"\n"),
  };
}

TEST(WriteToml, WritesTargetsAsAPersonWould) {
  const std::string county =
      "[[indicator]]\nkey = \"county\"\nname = \"全县\"\nunit = \"%\"\nmeasure = \"growth\"\n";
  for (const TargetCase& one : target_cases()) {
    const std::string head = one.given.find("county") == std::string::npos ? "" : "\n" + county;
    const Plan plan = plan_of(head + target("t", one.given));
    EXPECT_EQ(body_of(plan), head + "\n" + target("t", one.written)) << one.rule;
    expect_same(plan, write_toml(plan));
  }
}

/// Bodies that are written as they stand.
TEST(WriteToml, LeavesAloneWhatIsWrittenSo) {
  const std::vector<std::string> bodies{
      // sections in each other, with numbers
      R"(
[[section]]
key = "3.1"
parent = "3"
label = "（一）"
name = "投资"

[[target]]
key = "t"
section = "3.1"
name = "Investment"
measure = "milestone"
done = true
)",
      // a part of another target
      R"(
[[target]]
key = "whole"
section = "3"
name = "全部"
unit = "家"
measure = "flow"
at-least = 30

[[target]]
key = "part"
section = "3"
parent = "whole"
name = "其中"
unit = "家"
measure = "flow"
at-least = 3
)",
      // two targets about one indicator: one describes it, the other only names it
      R"(
[[target]]
key = "gdp"
section = "3"
name = "地区生产总值"
unit = "亿元"
measure = "flow"
at-least = 700

[[target]]
key = "gdp-strive"
section = "3"
indicator = "gdp"
at-least = 720
commitment = "strive"

[[target]]
key = "gdp-otherwise"
section = "3"
indicator = "gdp"
name = "经济总量"
at-least = 690
)",
      // an indicator that no target is called after
      R"(
[[indicator]]
key = "gdp"
name = "地区生产总值"
unit = "亿元"
measure = "flow"

[[target]]
key = "t"
section = "3"
indicator = "gdp"
name = "经济总量"
at-least = 700
)",
      // names in the language that nobody would guess
      R"(
[[target]]
key = "t"
section = "3"
name = { zh = "GDP" }
measure = "milestone"
done = true

[[target]]
key = "u"
section = "3"
name = { en = "the 一 road" }
measure = "milestone"
set-later = true
)",
  };
  for (const std::string& body : bodies) {
    const Plan plan = plan_of(body);
    EXPECT_EQ(body_of(plan), body);
    expect_same(plan, write_toml(plan));
  }
}

/// What stands between the head and the sections.
TEST(WriteToml, WritesWhatHoldsForAllTargets) {
  const std::vector<std::string> tables{
      "[lights]\n",
      "[lights]\nyellow-below = 0\nred-below = -10\n",
      "[lights]\ngreen = [\"met\", \"ahead\", \"on-track\"]\nred = [\"no-data\", \"missed\", "
      "\"overdue\", \"off-track\"]\nnone = [\"behind\"]\n",
      "[scoring]\n",
      "[scoring]\ncap = 1.2\nfloor = -0.5\nmilestone-late = 0.5\nlate-reporting = -0.5\n"
      "bonus = [{ target = \"t\", by = 1, points = 0.5, at-most = 2 }]\n"
      "deduction = [\n  { target = \"t\", by = 0.1, points = 0.2 },\n"
      "  { target = \"t\", by = 1, points = 3, at-most = 4 },\n]\n",
  };
  for (const std::string& table : tables) {
    const Plan plan =
        plan_of(table + target("t", "unit = \"%\"\nmeasure = \"growth\"\nat-least = 7\n"));
    EXPECT_NE(write_toml(plan).find("\n\n" + table + "\n[[section]]\n"), std::string::npos)
        << write_toml(plan);
    expect_same(plan, write_toml(plan));
  }
}

TEST(WriteToml, WritesWeightsOfTheTargetsThatSayOne) {
  const std::string lines = "measure = \"milestone\"\ndone = true\n";
  const Plan plan = plan_of("[scoring]\n" + target("t", lines + "weight = 1\n") +
                            target("u", lines + "weight = 0.5\n") + target("v", lines));
  EXPECT_EQ(body_of(plan), "\n" + target("t", lines + "weight = 1\n") + "\n" +
                               target("u", lines + "weight = 0.5\n") + "\n" + target("v", lines));
  expect_same(plan, write_toml(plan));
}

TEST(WriteToml, WritesTheHead) { EXPECT_EQ(write_toml(read_back(kPlanInEnglish)), kPlanInEnglish); }

TEST(WriteToml, LeavesOutWhatIsWithdrawn) {
  const std::string flow = "unit = \"家\"\nmeasure = \"flow\"\n";
  Plan plan = plan_of(
      "[scoring]\nbonus = [{ target = \"whole\", by = 1, points = 1 }]\n"
      "[[indicator]]\nkey = \"last\"\nname = \"上年\"\nunit = \"家\"\nmeasure = \"flow\"\n" +
      target("whole", flow + "at-least = 30\nweight = 5\n") +
      target("gone", flow + "at-least = \"last\"\n") +
      target("road",
             "measure = \"milestone\"\ndone = true\nsteps = [{ by = 2022-03-31, what = "
             "\"立项\" }]\n") +
      target("part", flow + "more-than = \"whole\"\nparent = \"whole\"\n"));
  for (const std::size_t i : {0U, 1U, 2U})
    plan.targets.at(i).withdrawn = Withdrawal{"given up", {}};
  // What the one left is held against has to be described, and so has what only a reference was.
  EXPECT_EQ(write_toml(plan).substr(write_toml(plan).find("[scoring]")), R"([scoring]

[[section]]
key = "3"
name = { zh = "主要预期目标", en = "Main goals" }

[[indicator]]
key = "last"
name = "上年"
unit = "家"
measure = "flow"

[[indicator]]
key = "whole"
name = { zh = "指标", en = "Indicator" }
unit = "家"
measure = "flow"

[[target]]
key = "part"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "家"
measure = "flow"
more-than = "whole"
)");
  const Plan again = read_back(write_toml(plan));
  plan.targets.back().parent.clear();
  plan.scoring->lines.clear();
  EXPECT_EQ(describe(diff(plan, again)), "");
}

TEST(WriteToml, WritesThePlansThatShipAsTheyAre) {
  for (const char* seed : {"annual-2022", "five-year-2022-2026"}) {
    const std::string path = std::string(MILEPOST_PROJECT "/seeds/luqiao/") + seed + ".toml";
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const Plan plan = read_back(text);
    expect_same(plan, write_toml(plan));
  }
}

/// The names of the indicators of steps are made when a file is read.
void leave_out_step_indicators(Plan& plan) {
  std::erase_if(plan.indicators,
                [](const Indicator& one) { return one.key.find("-step-") != std::string::npos; });
}

TEST(WriteToml, IsReadAsTheSamePlanWhateverItAsks) {
  MadeUpPlans made_up;
  for (int i = 0; i < 200 && !testing::Test::HasFailure(); ++i) {
    Plan plan = made_up.plan();
    const std::string text = write_toml(plan);
    Plan again = read_back(text);
    leave_out_step_indicators(plan);
    leave_out_step_indicators(again);
    EXPECT_TRUE(comparable(plan) == comparable(again)) << text << describe(diff(plan, again));
    EXPECT_EQ(write_toml(again), text);
  }
}

TEST(WriteToml, IsNoChangeWhateverIsWithdrawn) {
  MadeUpPlans made_up;
  for (int i = 0; i < 200 && !testing::Test::HasFailure(); ++i) {
    Plan plan = made_up.plan();
    for (std::size_t one = 1; one < plan.targets.size(); one += 2) {
      plan.targets[one].withdrawn = Withdrawal{"given up", {}};
    }
    const std::string text = write_toml(plan);
    Plan again = read_back(text);
    keep_what_names_withdrawn(plan, again);
    leave_out_step_indicators(plan);
    leave_out_step_indicators(again);
    EXPECT_EQ(describe(diff(plan, again)), "") << text;
  }
}

}  // namespace
}  // namespace milepost
