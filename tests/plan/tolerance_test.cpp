#include "plan/tolerance.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace milepost {
namespace {

struct Case {
  RequirementKind kind;
  std::int64_t figure;  // in 1/10000
  Measure measure;
  std::string usual;
};

TEST(UsualTolerance, FollowsFromRequirementAndMeasure) {
  const std::vector<Case> cases{
      {RequirementKind::in_step_with, 0, Measure::growth, "1"},
      {RequirementKind::in_step_with, 0, Measure::flow, "1"},
      {RequirementKind::around, 80'000, Measure::growth, "0.5"},
      {RequirementKind::around, 1'000'000, Measure::flow, "2"},
      {RequirementKind::around, -1'000'000, Measure::stock, "2"},
      {RequirementKind::around, 0, Measure::stock, "0"},
      {RequirementKind::around, 3'333, Measure::stock, "0.0067"},
  };
  for (const Case& one : cases) {
    const Requirement requirement{one.kind, Decimal::from_raw(one.figure), {}, "", {}};
    EXPECT_EQ(to_string(usual_tolerance(requirement, one.measure)), one.usual)
        << word(one.kind) << " " << one.figure;
  }
}

}  // namespace
}  // namespace milepost
