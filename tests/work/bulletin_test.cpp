// The bulletin: which date, which knowledge and which records it is held against.
#include "work/bulletin.h"

#include <gtest/gtest.h>

#include "store/store_fixture.h"

namespace milepost::work {
namespace {

class Bulletin : public StoreTest {
 protected:
  void SetUp() override {
    save(sample_plan(), "2022-02-20");
    record(firms("2022-05-31", "1"), "2022-06-05");
    record(firms("2022-06-30", "29"), "2022-07-05");
    request.selection.targets = {"firms"};
  }

  std::optional<AnsweredBulletin> made() const {
    return bulletin_of(store, request, {day("2022-07-15"), at("2022-07-15T08:00:00Z"), {}});
  }
  static Date date_of(const Answer& answer) { return answer.plans.front().as_of; }
  static Status status_of(const Answer& answer) {
    return all_rows(answer.plans.front()).front().assessment.status;
  }

  BulletinRequest request;
};

TEST_F(Bulletin, IsHeldAgainstTheEndOfTheMonthBefore) {
  const auto found = made();
  EXPECT_EQ(date_of(found->now), day("2022-07-15"));
  EXPECT_EQ(date_of(found->before), day("2022-06-30"));
  EXPECT_EQ(found->changed_after, at("2022-06-30"));
}

TEST_F(Bulletin, IsHeldAgainstTheLastOne) {
  request.selection.as_of = day("2022-06-30");
  request.since = day("2022-05-31");
  const auto found = made();
  EXPECT_EQ(date_of(found->before), day("2022-05-31"));
  EXPECT_EQ(status_of(found->before), Status::off_track);
  EXPECT_EQ(status_of(found->now), Status::ahead);
  EXPECT_EQ(found->changed_after, at("2022-05-31"));
}

TEST_F(Bulletin, KnowsWhatTheLastOneKnew) {
  request.since = day("2022-06-30");
  request.since_known_at = at("2022-06-10");
  const auto found = made();
  EXPECT_EQ(status_of(found->before), Status::off_track);
  EXPECT_EQ(found->changed_after, at("2022-06-10"));
}

TEST_F(Bulletin, FindsWhatStoodOtherwiseBefore) {
  request.selection.as_of = day("2022-06-30");
  request.selection.statuses = {Status::ahead};
  EXPECT_EQ(status_of(made()->before), Status::off_track);
}

TEST_F(Bulletin, FollowsNoLaterOne) {
  request.since = day("2022-07-16");
  EXPECT_FALSE(made());
  request.since = day("2022-07-15");
  EXPECT_TRUE(made());
}

TEST_F(Bulletin, IsSealedWithAllThatIsKnown) {
  EXPECT_EQ(made()->seal->recorded_at, at("2022-07-05"));
  request.selection.known_at = at("2022-06-10");
  EXPECT_EQ(made()->seal->recorded_at, at("2022-06-05"));
}

}  // namespace
}  // namespace milepost::work
