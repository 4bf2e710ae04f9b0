// What is taken back stays on record, and which entry was meant is found by number or by date.
#include "work/take_back.h"

#include <gtest/gtest.h>

#include "store/store_fixture.h"

namespace milepost::work {
namespace {

class TakeBack : public StoreTest {
 protected:
  void SetUp() override {
    save(sample_plan(), "2022-02-20");
    record(firms("2022-06-30", "12"), "2022-07-01");
  }

  static Circumstances now() { return {day("2022-12-31"), at("2022-12-31T08:00:00Z"), {}}; }

  static VoidRequest of(const std::string& entry, const std::string& as_of = "") {
    VoidRequest request;
    request.entry = entry;
    if (!as_of.empty()) request.as_of = [as_of] { return std::optional(day(as_of)); };
    request.reason = "another district";
    return request;
  }
  TakenBack take(const VoidRequest& request) {
    return milepost::work::take_back(store, request, now());
  }
};

TEST_F(TakeBack, ByNumber) { EXPECT_EQ(take(of("1")).entry.void_reason, "another district"); }

TEST_F(TakeBack, ByIndicatorAndDate) {
  EXPECT_EQ(take(of("New firms", "2022-06-30")).entry.id, 1);
  EXPECT_EQ(refusal([&] { take(of("firms", "2022-06-30")); }),
            "firms has no year-to-date for 2022-06-30\n  (an offer)\nnot found");
}

TEST_F(TakeBack, AsksWhichEntryIsMeant) {
  try {
    take(of("firms"));
    FAIL() << "it was not asked";
  } catch (const Error& error) {
    EXPECT_EQ(error.remedy().offer(), Offer::name_entry);
    EXPECT_EQ(error.remedy().parts().at(0).en, "firms");
  }
}

TEST_F(TakeBack, AWholeFile) {
  const std::int64_t batch =
      import("a.csv", {firms("2022-07-31", "13"), firms("2022-08-31", "14")}, "2022-09-01");
  const BatchTakenBack taken = milepost::work::take_back_batch(store, batch, "wrong file", now());
  EXPECT_EQ(taken.entries, 2U);
  EXPECT_EQ(taken.last_as_of, day("2022-08-31"));
  EXPECT_TRUE(taken.batch.voided_at);
}

}  // namespace
}  // namespace milepost::work
