#include "store/batches.h"

#include <gtest/gtest.h>

#include "store/store_fixture.h"

namespace milepost {
namespace {

class Batches : public StoreTest {
 protected:
  void SetUp() override {
    save(sample_plan(), "2022-02-20");
    record(firms("2022-03-31", "5"), "2022-04-01");
    batch = import(
        "june.csv",
        {firms("2022-03-31", "6", "one more"), firms("2022-06-30", "12"), firms("2022-05-31", "9")},
        "2022-07-01");
  }

  std::int64_t batch = 0;
};

TEST_F(Batches, AreListedWithFileMomentAndUser) {
  import("july.csv", {firms("2022-07-31", "14")}, "2022-08-01");
  const std::vector<Batch> all = list_batches(store);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].id, batch);
  EXPECT_EQ(all[0].file, "june.csv");
  EXPECT_EQ(all[0].sha256, std::string(64, '0'));
  EXPECT_EQ(all[0].format, BatchFormat::csv);
  EXPECT_EQ(all[0].user, "clerk");
  EXPECT_EQ(all[0].recorded_at, at("2022-07-01"));
  EXPECT_EQ(all[0].first_entry, 2);
  EXPECT_EQ(all[0].last_entry, 4);
  EXPECT_EQ(all[0].entries(), 3U);
  EXPECT_EQ(all[0].standing, 3U);
  EXPECT_EQ(all[0].voided_at, std::nullopt);
  EXPECT_EQ(all[1].file, "july.csv");
}

TEST_F(Batches, AreTakenBackWhole) {
  EXPECT_EQ(take_back_batch(batch, "2022-07-02", "wrong district"), 3U);
  for (const std::int64_t entry : {2, 3, 4}) {
    EXPECT_EQ(find_entry(store, entry)->voided_at, at("2022-07-02"));
    EXPECT_EQ(find_entry(store, entry)->void_reason, "wrong district");
  }
  EXPECT_EQ(find_entry(store, 1)->voided_at, std::nullopt);
  EXPECT_EQ(find_batch(store, batch)->standing, 0U);
  EXPECT_EQ(find_batch(store, batch)->voided_at, at("2022-07-02"));
  EXPECT_EQ(find_batch(store, batch)->void_reason, "wrong district");
}

TEST_F(Batches, LeaveWhatTheyHadCorrectedStanding) {
  take_back_batch(batch, "2022-07-02");
  EXPECT_EQ(
      standing_entry(store, "luqiao", "firms", day("2022-03-31"), EntryKind::year_to_date)->id, 1);
}

TEST_F(Batches, KeepTheReasonOfAnEntryThatWasVoidBefore) {
  take_back(3, "2022-07-02", "typing error");
  EXPECT_EQ(find_batch(store, batch)->standing, 2U);
  EXPECT_EQ(take_back_batch(batch, "2022-07-03"), 2U);
  EXPECT_EQ(find_entry(store, 3)->void_reason, "typing error");
}

TEST_F(Batches, CountAsStandingOnlyWhatNoOtherEntryTookThePlaceOf) {
  const std::int64_t second =
      import("august.csv", {firms("2022-05-31", "10", "recount")}, "2022-08-01");
  EXPECT_EQ(find_batch(store, batch)->standing, 2U);
  EXPECT_EQ(find_batch(store, second)->standing, 1U);
  const std::int64_t third =
      import("september.csv", {firms("2022-05-31", "11", "recount")}, "2022-09-01");
  take_back_batch(second, "2022-09-02");
  EXPECT_EQ(find_batch(store, batch)->standing, 2U);
  take_back_batch(third, "2022-09-03");
  EXPECT_EQ(find_batch(store, batch)->standing, 3U);
}

TEST_F(Batches, CanBeImportedAgainAfterTheyWereTakenBack) {
  take_back_batch(batch, "2022-07-02");
  EXPECT_EQ(import("june.csv", {firms("2022-06-30", "12")}, "2022-07-03"), batch + 1);
}

TEST_F(Batches, AreTakenBackAtAMomentOfTheirOwnAlsoWhereNothingStoodAnyMore) {
  for (const std::int64_t entry : {2, 3, 4}) take_back(entry, "2022-07-02");
  EXPECT_EQ(take_back_batch(batch, "2022-07-05"), 0U);
  EXPECT_EQ(last_recorded(store), at("2022-07-05"));
}

TEST_F(Batches, AreTakenBackOnce) {
  take_back_batch(batch, "2022-07-02", "wrong district");
  EXPECT_EQ(refusal([&] { take_back_batch(batch, "2022-07-03"); }),
            "batch 1 is void already: wrong district\n  \nrefused");
}

TEST_F(Batches, ThatThereAreNotAreRefused) {
  EXPECT_EQ(refusal([&] { take_back_batch(9, "2022-07-03"); }),
            "there is no batch 9\n  (an offer)\nnot found");
}

}  // namespace
}  // namespace milepost
