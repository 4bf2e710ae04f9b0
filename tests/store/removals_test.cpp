// Plans that were loaded by mistake: removed, and on record.
#include "store/removals.h"

#include <gtest/gtest.h>

#include "store/store_fixture.h"

namespace milepost {
namespace {

class Removals : public StoreTest {
 protected:
  void SetUp() override { save(sample_plan(), "2022-02-20T08:00:00Z"); }

  void remove(const std::string& plan, std::string_view now) {
    Recording recording(store, at(now));
    PlanRemoval removal;
    removal.plan = plan;
    removal.reason = "the draft";
    removal.user = "李四";
    remove_plan(recording, removal);
    recording.commit();
  }

  /// The same promises under another key.
  static Plan other_plan() {
    Plan plan = sample_plan();
    plan.key = "district-2022-2";
    return plan;
  }
};

TEST_F(Removals, AreOnRecordWithMomentReasonAndUser) {
  remove("district-2022", "2022-03-02T08:00:00Z");
  const std::vector<PlanRemoval> all = list_removals(store);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].plan, "district-2022");
  EXPECT_EQ(all[0].area, "luqiao");
  EXPECT_EQ(all[0].name.en, "2022 targets");
  EXPECT_EQ(all[0].reason, "the draft");
  EXPECT_EQ(all[0].user, "李四");
  EXPECT_EQ(all[0].recorded_at, at("2022-03-02T08:00:00Z"));
  EXPECT_EQ(find_removal(store, "district-2022")->reason, "the draft");
  EXPECT_FALSE(find_removal(store, "another"));
  EXPECT_EQ(last_recorded(store), at("2022-03-02T08:00:00Z"));
  EXPECT_EQ(in_english(check_database(store)), std::vector<std::string>());
}

TEST_F(Removals, CountFromTheirMomentOn) {
  remove("district-2022", "2022-03-02T08:00:00Z");
  for (const auto& [known_at, is_there] :
       std::vector<std::pair<Moment, bool>>{{at("2022-03-01"), true}, {at("2022-03-02"), false}}) {
    SCOPED_TRACE(to_string(known_at));
    EXPECT_EQ(list_plans(store, known_at).size(), is_there ? 1U : 0U);
    EXPECT_EQ(list_every_plan(store, known_at).size(), 1U);
    EXPECT_EQ(list_every_plan(store, known_at).front().is_removed, !is_there);
    EXPECT_EQ(list_plan_keys(store, known_at).size(), is_there ? 1U : 0U);
    EXPECT_EQ(list_areas(store, known_at).size(), is_there ? 1U : 0U);
    EXPECT_EQ(read_plan(store, "district-2022", known_at).has_value(), is_there);
    EXPECT_EQ(read_plan_head(store, "district-2022", known_at).has_value(), is_there);
    EXPECT_EQ(find_removal(store, "district-2022", known_at).has_value(), !is_there);
  }
}

TEST_F(Removals, TakeWithThemWhatNobodyElseNames) {
  remove("district-2022", "2022-03-02");
  EXPECT_FALSE(find_indicator(store, "luqiao", "firms"));
  EXPECT_TRUE(list_indicators(store, "luqiao").empty());
  EXPECT_EQ(list_every_indicator(store, "luqiao").size(), 5U);
  EXPECT_EQ(list_every_area(store), std::vector<std::string>{"luqiao"});
  EXPECT_TRUE(list_plans_with(store, "luqiao", "firms").empty());
}

TEST_F(Removals, LeaveWhatAnotherPlanNamesToo) {
  Plan other = other_plan();
  std::erase_if(other.targets, [](const Target& one) { return one.key != "firms"; });
  std::erase_if(other.indicators, [](const Indicator& one) { return one.key != "firms"; });
  save(other, "2022-02-21");
  record(firms("2022-02-28", "1"), "2022-03-01");
  const PlanUses uses = uses_of_plan(store, "district-2022");
  EXPECT_EQ(uses.shared, 1U);
  EXPECT_TRUE(uses.only_here.empty());
  remove("district-2022", "2022-03-02");
  EXPECT_EQ(list_indicators(store, "luqiao").size(), 1U);
  EXPECT_EQ(list_plans_with(store, "luqiao", "firms"), std::vector<std::string>{"district-2022-2"});
  EXPECT_EQ(list_areas(store), std::vector<std::string>{"luqiao"});
}

TEST_F(Removals, KnowWhatIsRecordedOfIndicatorsThatOnlyTheyName) {
  record(firms("2022-01-31", "1"), "2022-02-25");
  record(firms("2022-02-28", "2"), "2022-03-01");
  take_back(1, "2022-03-02");
  const PlanUses uses = uses_of_plan(store, "district-2022");
  EXPECT_EQ(uses.shared, 0U);
  ASSERT_EQ(uses.only_here.size(), 1U);
  EXPECT_EQ(uses.only_here[0].indicator, "firms");
  EXPECT_EQ(uses.only_here[0].entries, 1U);
  save(other_plan(), "2022-03-03");
  EXPECT_TRUE(uses_of_plan(store, "district-2022").only_here.empty());
  remove("district-2022-2", "2022-03-04");
  EXPECT_EQ(uses_of_plan(store, "district-2022").only_here.size(), 1U);
}

TEST_F(Removals, AskForNothingWhereADoubtIsRaised) {
  save(other_plan(), "2022-02-21");
  remove("district-2022", "2022-03-02");
  Recording recording(store, at("2022-03-05"));
  Appending appending(recording);
  EXPECT_EQ(appending.planned_figures("luqiao", *find_indicator(store, "luqiao", "firms")).size(),
            1U);
}

TEST_F(Removals, AreFinal) {
  remove("district-2022", "2022-03-02");
  const std::string guarded = "the guards of the database refuse it";
  EXPECT_NE(refusal([&] { remove("district-2022", "2022-03-03"); }).find(guarded),
            std::string::npos);
  EXPECT_NE(refusal([&] { save(sample_plan(), "2022-03-03", "again"); }).find(guarded),
            std::string::npos);
  EXPECT_EQ(refusal([&] { remove("nothing", "2022-03-03"); }),
            "there is no plan \"nothing\" to remove\n  \nrefused");
}

TEST_F(Removals, AreWhatOtherProgramsReadInAView) {
  const auto count = [&](const std::string& view) {
    return store::sql_of(store).execAndGet("SELECT count(*) FROM " + view).getInt();
  };
  EXPECT_EQ(count("plans"), 1);
  EXPECT_EQ(count("targets"), 6);
  remove("district-2022", "2022-03-02T08:00:00Z");
  EXPECT_EQ(count("plans"), 0);
  EXPECT_EQ(count("targets"), 0);
  EXPECT_EQ(count("target_revisions"), 6);
  EXPECT_EQ(store::sql_of(store)
                .execAndGet("SELECT plan || ' ' || reason || ' ' || \"user\" || ' ' || recorded_at"
                            " FROM plan_removals")
                .getString(),
            "district-2022 the draft 李四 2022-03-02T08:00:00.000Z");
}

}  // namespace
}  // namespace milepost
