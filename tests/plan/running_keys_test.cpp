#include "plan/running_keys.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

TEST(RunningKeys, AreThoseThatDifferByANumberAtTheirEndAlone) {
  struct Case {
    std::string name;
    std::vector<std::string> keys;
    std::string running;
  };
  const std::vector<Case> cases{
      {"names", {"gdp", "gdp-growth", "new-firms"}, ""},
      {"numbers behind a letter", {"z1", "z2", "z12"}, "z1 z2 z12 "},
      {"numbers alone", {"1", "2", "3"}, "1 2 3 "},
      {"behind words", {"target-01", "target-02", "target-03"}, "target-01 target-02 target-03 "},
      {"two are no list", {"z1", "z2"}, ""},
      {"half of a plan", {"z1", "z2", "z3", "gdp", "roads", "beds"}, "z1 z2 z3 "},
      {"less than half", {"z1", "z2", "z3", "gdp", "roads", "beds", "jobs"}, ""},
      {"lines that are called so", {"s1-line", "s2-line", "s3-line"}, ""},
      {"of several lists", {"a1", "a2", "b1", "b2", "c1", "c2"}, ""},
      {"made of sections", {"s2-2-01", "s2-2-02", "s2-2-03", "s2-2-04"}, ""},
      {"made of no section", {"t-01", "t-02", "t-03"}, ""},
      {"a letter and a number", {"s1", "s2", "s3"}, "s1 s2 s3 "},
      {"none", {}, ""},
  };
  for (const Case& c : cases) {
    Plan plan;
    for (const std::string& key : c.keys) plan.indicators.push_back({key, {}, "家", Measure::flow});
    std::string running;
    for (const std::string& key : running_keys(plan)) running += key + " ";
    EXPECT_EQ(running, c.running) << c.name;
  }
}

TEST(RunningKeys, AreNotThoseOfSteps) {
  Plan plan;
  plan.targets.emplace_back().indicator = "school";
  plan.targets.back().steps.resize(4);
  plan.indicators.push_back({"school", {}, "", Measure::milestone});
  for (int i = 1; i <= 4; ++i) {
    plan.indicators.push_back({"school-step-" + std::to_string(i), {}, "", Measure::milestone});
  }
  EXPECT_TRUE(running_keys(plan).empty());
  for (const char* key : {"z1", "z2", "z3"}) {
    plan.indicators.push_back({key, {}, "家", Measure::flow});
  }
  EXPECT_EQ(running_keys(plan).size(), 3U) << "of four without the steps";
}

}  // namespace
}  // namespace milepost
