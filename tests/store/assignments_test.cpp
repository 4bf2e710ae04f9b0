// Who answers for a target: the plan file, until somebody is assigned, until the file says anew.
#include "store/assignments.h"

#include <gtest/gtest.h>

#include "store/store_fixture.h"

namespace milepost {
namespace {

class Assignments : public StoreTest {
 protected:
  void SetUp() override { save(sample_plan(), "2022-02-20T08:00:00Z"); }

  void assign_firms(std::string_view now, const NewAssignment& assigned,
                    const std::string& reason = "") {
    Recording recording(store, at(now));
    Target target = *read_plan(store, "district-2022")->find_target("firms");
    assigned.apply_to(target);
    assign(recording, "district-2022", target, reason);
    recording.commit();
  }

  /// `lead; with, with; leader` of the target firms.
  static std::string who(const std::optional<Plan>& plan) {
    return who(*plan->find_target("firms"));
  }
  static std::string who(const Target& target) {
    std::string with;
    for (const std::string& name : target.with) with += (with.empty() ? "" : ", ") + name;
    return target.lead + "; " + with + "; " + target.leader;
  }
  std::string who_at(std::string_view known_at) const {
    return who(read_plan(store, "district-2022", at(known_at)));
  }
  /// As reports read it.
  std::string reported_at(Moment known_at) const {
    std::string found;
    visit_histories(
        known_at,
        [&](const TargetHistory& history) {
          found = who(history.target);
          return true;
        },
        [](const Target& target, const Indicator&) { return target.key == "firms"; });
    return found;
  }
};

constexpr const char* kAsLoaded = "科技局; 经信局, 市场监管局; 副区长";

TEST_F(Assignments, CountFromTheirMomentOn) {
  assign_firms("2022-03-01T08:00:00Z", {"发改局", {}, {}});
  assign_firms("2022-05-01T08:00:00Z", {{}, std::vector<std::string>{"统计局"}, "张三"});
  EXPECT_EQ(who_at("2022-02-28"), kAsLoaded);
  EXPECT_EQ(who_at("2022-04-01"), "发改局; 经信局, 市场监管局; 副区长");
  EXPECT_EQ(who_at("2022-06-01"), "发改局; 统计局; 张三");
  EXPECT_EQ(reported_at(at("2022-02-28")), kAsLoaded);
  EXPECT_EQ(reported_at(at("2022-04-01")), "发改局; 经信局, 市场监管局; 副区长");
  EXPECT_EQ(reported_at(kEverything), "发改局; 统计局; 张三");
}

TEST_F(Assignments, TakeNamesAwayToo) {
  assign_firms("2022-03-01", {"", std::vector<std::string>{}, ""});
  EXPECT_EQ(who(read_plan(store, "district-2022")), "; ; ");
}

TEST_F(Assignments, AreListedWithTheirReasons) {
  assign_firms("2022-03-01T08:00:00Z", {"发改局", {}, {}}, "decision of the office");
  assign_firms("2022-05-01T08:00:00Z", {"统计局", {}, {}});
  const std::vector<Assignment> all = read_assignments(store, "district-2022", "firms");
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].recorded_at, at("2022-03-01T08:00:00Z"));
  EXPECT_EQ(all[0].lead, "发改局");
  EXPECT_EQ(all[0].with, (std::vector<std::string>{"经信局", "市场监管局"}));
  EXPECT_EQ(all[0].leader, "副区长");
  EXPECT_EQ(all[0].reason, "decision of the office");
  EXPECT_EQ(all[1].lead, "统计局");
  EXPECT_EQ(read_assignments(store, "district-2022", "firms", at("2022-04-01")).size(), 1U);
  EXPECT_TRUE(read_assignments(store, "district-2022", "road").empty());
}

TEST_F(Assignments, AreNoRevisionOfThePlanOrTheTarget) {
  assign_firms("2022-03-01", {"发改局", {}, {}});
  EXPECT_EQ(read_plan_as_loaded(store, "district-2022"), sample_plan());
  EXPECT_EQ(read_target_versions(store, "district-2022", "firms").size(), 1U);
  EXPECT_EQ(list_plans(store).front().revisions, 0U);
}

TEST_F(Assignments, AreLaterThanWhatWasRecordedBefore) {
  assign_firms("2022-03-01T08:00:00Z", {"发改局", {}, {}});
  EXPECT_EQ(last_recorded(store), at("2022-03-01T08:00:00Z"));
  EXPECT_EQ(Recording(store, at("2022-01-01")).moment(), at("2022-03-01T08:00:00.001Z"));
}

TEST_F(Assignments, OutliveARevisionThatNamesNobodyAnew) {
  assign_firms("2022-03-01", {"发改局", {}, {}});
  Plan revised = sample_plan();
  revised.targets[2].requirement.value = number("25");
  save(revised, "2022-05-01", "adjustment");
  EXPECT_EQ(who(read_plan(store, "district-2022")), "发改局; 经信局, 市场监管局; 副区长");
  EXPECT_EQ(read_plan_as_loaded(store, "district-2022"), revised);
}

TEST_F(Assignments, GiveWayToWhomTheFileNamesAnewAndToNobodyElse) {
  assign_firms("2022-03-01", {"发改局", {}, "张三"});
  Plan revised = sample_plan();
  revised.targets[2].lead = "经信局";
  save(revised, "2022-05-01", "reform");
  EXPECT_EQ(who_at("2022-04-01"), "发改局; 经信局, 市场监管局; 张三");
  EXPECT_EQ(who(read_plan(store, "district-2022")), "经信局; 经信局, 市场监管局; 张三");
  EXPECT_EQ(read_assignments(store, "district-2022", "firms").back().reason, "reform");
}

TEST_F(Assignments, AreNotRepeatedWhereTheFileNamesTheSame) {
  assign_firms("2022-03-01", {"发改局", {}, {}});
  Plan revised = sample_plan();
  revised.targets[2].lead = "发改局";
  save(revised, "2022-05-01", "as assigned");
  EXPECT_EQ(read_assignments(store, "district-2022", "firms").size(), 1U);
}

TEST_F(Assignments, AreOfTargetsOnRecord) {
  Recording recording(store, at("2022-03-01"));
  Target target;
  target.key = "nothing";
  EXPECT_EQ(refusal([&] { assign(recording, "district-2022", target, ""); }),
            "plan \"district-2022\" has no target \"nothing\" to assign\n  \nrefused");
}

TEST_F(Assignments, AreWhatOtherProgramsReadInTheViews) {
  assign_firms("2022-03-01T08:00:00Z", {"发改局", {}, {}}, "reform");
  const auto text = [&](const std::string& query) {
    return store::sql_of(store).execAndGet(query).getString();
  };
  EXPECT_EQ(text("SELECT lead || '; ' || \"with\" || '; ' || leader FROM targets"
                 " WHERE target = 'firms'"),
            "发改局; 经信局;市场监管局; 副区长");
  EXPECT_EQ(text("SELECT lead FROM target_revisions WHERE target = 'firms'"), "科技局");
  EXPECT_EQ(text("SELECT plan || ' ' || target || ' ' || lead || ' ' || reason || ' ' ||"
                 " recorded_at FROM assignments"),
            "district-2022 firms 发改局 reform 2022-03-01T08:00:00.000Z");
}

}  // namespace
}  // namespace milepost
