// Who answers for targets: what a request means, and what it changes.
#include "work/assign.h"

#include <gtest/gtest.h>

#include "store/store_fixture.h"

namespace milepost::work {
namespace {

class AssignTargets : public StoreTest {
 protected:
  void SetUp() override { save(sample_plan(), "2022-02-20"); }

  AssignOutcome assign_all(const AssignRequest& request) {
    return assign_targets(store, request, {day("2022-12-31"), at("2022-12-31T08:00:00Z"), {}});
  }
  static AssignRequest to(const std::string& lead, const std::vector<std::string>& targets) {
    AssignRequest request;
    request.assigned = assignment_of(lead, {}, {});
    request.selection.targets = targets;
    return request;
  }
  std::string lead_of(const std::string& target) const {
    return read_plan(store, "district-2022")->find_target(target)->lead;
  }
};

TEST_F(AssignTargets, ThatAreNamed) {
  const AssignOutcome outcome = assign_all(to("统计局", {"gdp-growth", "income"}));
  ASSERT_EQ(outcome.plans.size(), 1U);
  EXPECT_EQ(outcome.plans[0].targets.size(), 2U);
  EXPECT_EQ(lead_of("income"), "统计局");
  EXPECT_EQ(assign_all(to("统计局", {"income"})).plans[0].unchanged, 1U);
}

TEST_F(AssignTargets, OnlyAsATry) {
  AssignRequest request = to("统计局", {"gdp-growth"});
  request.is_dry_run = true;
  EXPECT_EQ(assign_all(request).plans[0].targets[0].after.lead, "统计局");
  EXPECT_EQ(lead_of("gdp-growth"), "");
}

TEST_F(AssignTargets, ByAList) {
  AssignRequest request;
  request.list = {"list.csv", "target,lead\nincome,统计局\n"};
  EXPECT_EQ(assign_all(request).plans[0].targets.size(), 1U);
  request.list = {"list.csv", "target,lead\nincomes,统计局\n"};
  const AssignOutcome wrong = assign_all(request);
  ASSERT_TRUE(wrong.problems);
  EXPECT_EQ(wrong.problems->size(), 1U);
}

TEST_F(AssignTargets, NeverEveryTargetByMistake) {
  const auto kind_of = [&](const AssignRequest& request) {
    try {
      assign_all(request);
    } catch (const Error& error) {
      return std::pair(error.kind(), error.remedy().offer());
    }
    return std::pair(ErrorKind::machine, std::optional<Offer>());
  };
  EXPECT_EQ(kind_of(to("统计局", {})),
            std::pair(ErrorKind::usage, std::optional(Offer::name_targets)));
  EXPECT_EQ(kind_of({}), std::pair(ErrorKind::usage, std::optional(Offer::name_assignees)));
  AssignRequest all = to("统计局", {});
  all.means_all = true;
  EXPECT_EQ(assign_all(all).plans[0].targets.size(), 6U);
}

TEST(AssignmentOf, WhatWasTyped) {
  const NewAssignment typed = assignment_of("-", {"a;b", "c"}, {});
  EXPECT_EQ(typed.lead, "");
  EXPECT_EQ(typed.with, (std::vector<std::string>{"a", "b", "c"}));
  EXPECT_FALSE(typed.leader);
}

}  // namespace
}  // namespace milepost::work
