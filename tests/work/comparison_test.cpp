// What changed: one question asked twice, the second time with all of its conditions.
#include "work/comparison.h"

#include <gtest/gtest.h>

#include "store/store_fixture.h"

namespace milepost::work {
namespace {

class Comparison : public StoreTest {
 protected:
  void SetUp() override {
    save(sample_plan(), "2022-02-20");
    record(firms("2022-05-31", "1"), "2022-06-05");
    record(firms("2022-06-30", "29"), "2022-07-05");
    selection.targets = {"firms"};
  }

  std::optional<AnsweredComparison> compared(const Between& between) const {
    return comparison_of(store, {selection, between},
                         {day("2022-07-15"), at("2022-07-15T08:00:00Z"), {}});
  }
  static std::string standing(const Answer& answer) {
    if (answer.plans.empty()) return "-";
    const ReportRow row = all_rows(answer.plans.front()).front();
    return to_string(answer.plans.front().as_of) + " " + std::string(word(row.assessment.status));
  }

  Selection selection;
};

TEST_F(Comparison, OfTwoDates) {
  const auto found = compared(std::pair{day("2022-05-31"), day("2022-06-30")});
  EXPECT_EQ(standing(found->before), "2022-05-31 off-track");
  EXPECT_EQ(standing(found->now), "2022-06-30 ahead");
}

TEST_F(Comparison, OfTwoMomentsOfOneDate) {
  selection.as_of = day("2022-06-30");
  const auto found = compared(std::pair{at("2022-06-10"), at("2022-07-10")});
  EXPECT_EQ(standing(found->before), "2022-06-30 off-track");
  EXPECT_EQ(standing(found->now), "2022-06-30 ahead");
}

TEST_F(Comparison, FindsWhatStoodOtherwiseBefore) {
  selection.statuses = {Status::ahead};
  const auto found = compared(std::pair{day("2022-05-31"), day("2022-06-30")});
  EXPECT_EQ(standing(found->before), "2022-05-31 off-track");
  EXPECT_EQ(found->selection.statuses, selection.statuses);
}

TEST_F(Comparison, DoesNotGuessWhichComesFirst) {
  EXPECT_FALSE(compared(std::pair{day("2022-06-30"), day("2022-05-31")}));
  EXPECT_FALSE(compared(std::pair{at("2022-07-10"), at("2022-06-10")}));
  EXPECT_TRUE(compared(std::pair{day("2022-06-30"), day("2022-06-30")}));
}

}  // namespace
}  // namespace milepost::work
