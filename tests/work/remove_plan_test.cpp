// A plan that was loaded by mistake is removed where nothing hangs in the air afterwards.
#include "work/remove_plan.h"

#include <gtest/gtest.h>

#include "store/removals.h"
#include "store/store_fixture.h"
#include "work/answer.h"
#include "work/load.h"

namespace milepost::work {
namespace {

class RemovePlan : public StoreTest {
 protected:
  void SetUp() override { save(sample_plan(), "2022-02-20"); }

  static Circumstances now(const std::string& user = "clerk") {
    Circumstances circumstances{day("2022-12-31"), at("2022-03-02T08:00:00Z"), {}};
    circumstances.user = [user] { return user; };
    return circumstances;
  }

  RemovedPlan remove(const std::string& plan, const std::string& user = "clerk") {
    return milepost::work::remove_plan(store, {plan, " the draft "}, now(user));
  }

  void save_other() {
    Plan other = sample_plan();
    other.key = "district-2022-2";
    save(other, "2022-02-21");
  }
};

TEST_F(RemovePlan, AnswersWithThePlanAndWhatIsShared) {
  EXPECT_EQ(remove("district-2022").plan.targets.size(), 6U);
  EXPECT_EQ(find_removal(store, "district-2022")->reason, "the draft");
  EXPECT_EQ(find_removal(store, "district-2022")->user, "clerk");
}

TEST_F(RemovePlan, CountsTheIndicatorsOfOtherPlans) {
  save_other();
  EXPECT_EQ(remove("district-2022").shared, 5U);
}

TEST_F(RemovePlan, TwiceIsRefused) {
  remove("district-2022");
  EXPECT_EQ(refusal([&] { remove("district-2022"); }),
            "plan \"district-2022\" was removed at 2022-03-02 08:00 by clerk: the draft\n"
            "  (an offer)\nnot found");
}

TEST_F(RemovePlan, SaysNobodyWhereTheUserIsNotKnown) {
  remove("district-2022", "");
  EXPECT_EQ(said_removed(*find_removal(store, "district-2022"), LocalClock()).en,
            "plan \"district-2022\" was removed at 2022-03-02 08:00: the draft");
}

TEST_F(RemovePlan, NamesTheNearestOfAPlanThatIsNone) {
  EXPECT_EQ(refusal([&] { remove("district-2021"); }),
            "there is no plan \"district-2021\"\n"
            "  did you mean \"district-2022\"?\nnot found");
}

TEST_F(RemovePlan, IsRefusedWhereFiguresWouldBelongToNothing) {
  record(firms("2022-01-31", "1"), "2022-02-25");
  record(firms("2022-02-28", "2"), "2022-03-01");
  EXPECT_EQ(refusal([&] { remove("district-2022"); }),
            "plan \"district-2022\" cannot be removed: entries are on record of indicators that no "
            "other plan names, 2 in all, of \"firms\"\n  (an offer)\nconflict");
  EXPECT_TRUE(list_removals(store).empty());
}

TEST_F(RemovePlan, IsDoneWhereTheFiguresBelongToAnotherPlanOrWereTakenBack) {
  record(firms("2022-02-28", "2"), "2022-03-01");
  save_other();
  EXPECT_EQ(remove("district-2022").shared, 5U);
  take_back(1, "2022-03-03");
  remove("district-2022-2");
  EXPECT_TRUE(list_plans(store).empty());
}

TEST_F(RemovePlan, IsWhatWhoeverAsksForThePlanIsTold) {
  save_other();
  remove("district-2022");
  Selection selection;
  EXPECT_EQ(ask(store, selection, now()).plans.size(), 1U);
  selection.plans = {"district-2022"};
  EXPECT_EQ(refusal([&] { ask(store, selection, now()); }),
            "plan \"district-2022\" was removed at 2022-03-02 08:00 by clerk: the draft\n"
            "  (an offer)\nnot found");
  selection.known_at = at("2022-03-01");
  EXPECT_EQ(ask(store, selection, now()).plans.size(), 1U);
}

TEST_F(RemovePlan, OfTheLastOneLeavesNoneToAskFor) {
  remove("district-2022");
  EXPECT_EQ(refusal([&] { ask(store, {}, now()); }), "every plan in " + store.name() +
                                                         " was removed\n"
                                                         "  (an offer)\nrefused");
}

TEST_F(RemovePlan, KeepsItsKeyForItself) {
  save_other();
  remove("district-2022");
  const std::string text = R"([document]
key = "report"
title = { zh = "报告", en = "Report" }
date = 2022-02-18

[plan]
key = "district-2022"
area = { key = "luqiao", name = { zh = "路桥区", en = "Luqiao District" } }
name = { zh = "目标", en = "Targets" }
period = { start = 2022-01-01, end = 2022-12-31 }

[[section]]
key = "1"
label = "一"
name = { zh = "一", en = "One" }

[[target]]
key = "roads"
section = "1"
name = { zh = "道路", en = "Roads" }
unit = "km"
measure = "flow"
at-least = 7
)";
  const PlanFile file{"plan.toml", text};
  const PlanReading reading = read_plan_file(store, file, LocalClock());
  EXPECT_FALSE(reading.plan);
  EXPECT_EQ(
      rendered(reading.problems),
      "plan.toml: plan \"district-2022\" was removed at 2022-03-02 08:00 by clerk: the draft\n"
      "  its key stays taken: give the plan another key, such as \"district-2022-3\"\n");
}

}  // namespace
}  // namespace milepost::work
