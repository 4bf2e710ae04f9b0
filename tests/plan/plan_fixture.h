// Plan files for tests: a head that is right, and what is wrong with a body behind it.
#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>

#include "base/problem.h"
#include "base/rendered.h"
#include "both_languages.h"
#include "plan/read.h"

namespace milepost {

/// Lines 1 to 12 of a file; a body begins on line 13.
inline constexpr std::string_view kHead = R"([document]
key = "report-2022"
title = { zh = "报告", en = "Report" }
date = 2022-02-18
[plan]
key = "luqiao-2022"
name = { zh = "目标", en = "Targets" }
area = { key = "luqiao", name = { zh = "路桥区", en = "Luqiao" } }
period = { start = 2022-01-01, end = 2022-12-31 }
[[section]]
key = "3"
name = { zh = "主要预期目标", en = "Main goals" }
)";

/// A target that is right but for what `lines` leave out or get wrong.
inline std::string target(std::string_view key, std::string_view lines) {
  return "[[target]]\nkey = \"" + std::string(key) +
         "\"\nsection = \"3\"\nname = { zh = \"指标\", en = \"Indicator\" }\n" + std::string(lines);
}

/// Everything that is wrong with a whole file, as a user sees it.
inline std::string faults_of_file(std::string_view text) {
  Problems problems("plan.toml", text);
  const std::optional<Plan> plan = read_plan(text, problems);
  EXPECT_EQ(plan.has_value(), problems.empty());
  expect_both_languages(problems);
  return rendered(problems);
}

inline std::string faults_of(std::string_view body) {
  return faults_of_file(std::string(kHead) + std::string(body));
}

/// The plan of a file that is right.
inline Plan plan_of(std::string_view body) {
  const std::string text = std::string(kHead) + std::string(body);
  Problems problems("plan.toml", text);
  std::optional<Plan> plan = read_plan(text, problems);
  EXPECT_EQ(rendered(problems), "");
  return plan.value_or(Plan());
}

/// One rule of the format, a body that breaks it, and the whole of what is told.
struct Fault {
  std::string rule;
  std::string body;
  std::string told;
};

inline std::string rule_of(const testing::TestParamInfo<Fault>& fault) { return fault.param.rule; }

inline void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.rule; }

/// A plan as the program writes it, all of whose names are in English.
inline const std::string kPlanInEnglish = R"([document]
key = "report-2025"
title = "Work report"
date = 2025-02-18
url = "https://example.org/2025"

[plan]
key = "plan-2025"
area = { key = "area", name = "Area", inside = "county", year-start = "10-01", year-name = "end" }
name = "Targets"
period = { start = 2025-10-01, end = 2026-09-30 }
thresholds = { compare = "ratio", ahead = 1.2, on-track = 0.85, behind = 0.7 }
rhythm = "once"
deadline = 30

[[section]]
key = "1"
name = "Economy"

[[target]]
key = "t"
section = "1"
name = "Road"
measure = "milestone"
done = true
)";

}  // namespace milepost
