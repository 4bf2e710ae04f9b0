// What was decided of targets that were asked to be adjusted.
#include "store/decisions.h"

#include <gtest/gtest.h>

#include "store/store_fixture.h"

namespace milepost {
namespace {

class Decisions : public StoreTest {
 protected:
  void SetUp() override {
    save(sample_plan(), "2022-02-20T08:00:00Z");
    record(firms("2022-02-28", "1"), "2022-03-01T08:00:00Z");
  }

  void decide_on(const std::string& target, std::string_view now, Ruling ruling,
                 const std::string& reason) {
    Recording recording(store, at(now));
    decide(recording, "district-2022", target, {ruling, reason, "李四", 1, {}});
    recording.commit();
  }
};

TEST_F(Decisions, AreListedByTargetWithMomentReasonAndUser) {
  decide_on("firms", "2022-03-02T08:00:00Z", Ruling::refuse, "too early");
  decide_on("firms", "2022-05-02T08:00:00Z", Ruling::accept, "meeting");
  const auto all = read_decisions(store, "district-2022");
  ASSERT_EQ(all.size(), 1U);
  const std::vector<Decision>& firms = all.at("firms");
  ASSERT_EQ(firms.size(), 2U);
  EXPECT_EQ(firms[0].ruling, Ruling::refuse);
  EXPECT_EQ(firms[0].reason, "too early");
  EXPECT_EQ(firms[0].user, "李四");
  EXPECT_EQ(firms[0].entry, 1);
  EXPECT_EQ(firms[0].recorded_at, at("2022-03-02T08:00:00Z"));
  EXPECT_EQ(firms[1].ruling, Ruling::accept);
  EXPECT_EQ(in_english(check_database(store)), std::vector<std::string>());
}

TEST_F(Decisions, AreKnownFromTheirMomentOn) {
  decide_on("firms", "2022-03-02T08:00:00Z", Ruling::refuse, "too early");
  EXPECT_TRUE(read_decisions(store, "district-2022", at("2022-03-01")).empty());
  EXPECT_EQ(read_decisions(store, "district-2022", at("2022-03-02")).size(), 1U);
  EXPECT_EQ(last_recorded(store), at("2022-03-02T08:00:00Z"));
  EXPECT_TRUE(read_decisions(store, "another").empty());
}

TEST_F(Decisions, AreOnTargetsOnRecord) {
  Recording recording(store, at("2022-03-02"));
  EXPECT_EQ(refusal([&] {
              decide(recording, "district-2022", "nothing", {Ruling::accept, "why", "", 1, {}});
            }),
            "plan \"district-2022\" has no target \"nothing\" to decide on\n  \nrefused");
}

TEST_F(Decisions, AreWhatOtherProgramsReadInAView) {
  decide_on("firms", "2022-03-02T08:00:00Z", Ruling::accept, "meeting");
  EXPECT_EQ(store::sql_of(store)
                .execAndGet("SELECT plan || ' ' || target || ' ' || ruling || ' ' || reason || ' '"
                            " || \"user\" || ' ' || recorded_at || ' ' || entry FROM decisions")
                .getString(),
            "district-2022 firms accept meeting 李四 2022-03-02T08:00:00.000Z 1");
}

}  // namespace
}  // namespace milepost
