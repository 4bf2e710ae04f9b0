// One entry: every outcome is a value, and only one of them leaves something behind.
#include "work/record.h"

#include <gtest/gtest.h>

#include "store/store_fixture.h"

namespace milepost::work {
namespace {

class RecordAnEntry : public StoreTest {
 protected:
  void SetUp() override { save(sample_plan(), "2022-02-20"); }

  static Circumstances now() {
    return {day("2022-12-31"), at("2022-12-31T08:00:00Z"), [] { return std::string("clerk"); }};
  }

  static EntryRequest request(const std::string& indicator, const std::string& value,
                              std::string_view as_of = "2022-06-30") {
    EntryRequest made;
    made.indicator = indicator;
    made.value = value;
    made.as_of = day(as_of);
    return made;
  }

  EntryOutcome outcome_of(const EntryRequest& request) {
    return milepost::work::record(store, request, now()).outcome;
  }

  std::int64_t entries() const { return count("SELECT count(*) FROM entry"); }
};

TEST_F(RecordAnEntry, ByItsKeyOrItsName) {
  EXPECT_TRUE(std::holds_alternative<Recorded>(outcome_of(request("firms", "12"))));
  const EntryAnswer named = milepost::work::record(store, request("GDP growth", "3.7%"), now());
  EXPECT_EQ(named.found.indicator.key, "gdp-growth");
  EXPECT_EQ(named.value, "3.7");
  EXPECT_EQ(named.entry.kind, EntryKind::growth);
  EXPECT_EQ(entries(), 2);
}

TEST_F(RecordAnEntry, ASecondTimeAddsNothing) {
  outcome_of(request("firms", "12"));
  EXPECT_TRUE(std::holds_alternative<AlreadyRecorded>(outcome_of(request("firms", "12"))));
  EXPECT_EQ(entries(), 1);
}

TEST_F(RecordAnEntry, ThatSaysSomethingElseIsAConflictWithWhatStands) {
  outcome_of(request("firms", "12"));
  const EntryOutcome outcome = outcome_of(request("firms", "13"));
  ASSERT_TRUE(std::holds_alternative<Conflict>(outcome));
  EXPECT_EQ(std::get<Conflict>(outcome).standing.value, figure_of("12"));
  EXPECT_EQ(entries(), 1);
}

TEST_F(RecordAnEntry, OfOneLeadIsEnoughAndAnotherThatSaysOtherwiseIsAConflict) {
  const auto by = [](const std::string& office, const std::string& value,
                     const std::string& problem = "") {
    EntryRequest made = request("firms", value);
    made.remarks.reporter = office;
    made.remarks.problem = problem;
    return made;
  };
  outcome_of(by("科技局", "12", "人手不足"));
  EXPECT_TRUE(std::holds_alternative<AlreadyRecorded>(outcome_of(by("经信局", "12"))));
  EXPECT_TRUE(std::holds_alternative<AlreadyRecorded>(outcome_of(by("经信局", "12", "人手不足"))));
  EXPECT_TRUE(std::holds_alternative<Conflict>(outcome_of(by("经信局", "13"))));
  EXPECT_TRUE(std::holds_alternative<Conflict>(outcome_of(by("经信局", "12", "用地未批"))));
  EXPECT_TRUE(std::holds_alternative<Conflict>(outcome_of(by("科技局", "12"))));
  EXPECT_EQ(entries(), 1);
}

TEST_F(RecordAnEntry, ThatWasCorrectedSinceIsAConflictToo) {
  outcome_of(request("firms", "12"));
  EntryRequest correction = request("firms", "13");
  correction.correction_reason = "counted twice";
  const EntryOutcome corrected = outcome_of(correction);
  ASSERT_TRUE(std::holds_alternative<Recorded>(corrected));
  EXPECT_EQ(std::get<Recorded>(corrected).replaced->value, figure_of("12"));
  const EntryOutcome again = outcome_of(request("firms", "12"));
  ASSERT_TRUE(std::holds_alternative<Conflict>(again));
  EXPECT_EQ(std::get<Conflict>(again).standing.value, figure_of("13"));
}

TEST_F(RecordAnEntry, WhereNothingStandsThereIsNothingToCorrect) {
  EntryRequest correction = request("firms", "13");
  correction.correction_reason = "counted twice";
  EXPECT_TRUE(std::holds_alternative<NothingToCorrect>(outcome_of(correction)));
  EXPECT_EQ(entries(), 0);
}

TEST_F(RecordAnEntry, ThatLooksWrongIsLeftOutUnlessItIsMeant) {
  outcome_of(request("firms", "12", "2022-03-31"));
  EntryRequest less = request("firms", "7");
  const EntryOutcome doubtful = outcome_of(less);
  ASSERT_TRUE(std::holds_alternative<Doubtful>(doubtful));
  EXPECT_EQ(std::get<Doubtful>(doubtful).reasons.size(), 1U);
  EXPECT_EQ(entries(), 1);
  less.accepts_doubts = true;
  EXPECT_TRUE(std::holds_alternative<Recorded>(outcome_of(less)));
  EXPECT_EQ(entries(), 2);
}

TEST_F(RecordAnEntry, LeavesOutRemarksThatSayNothing) {
  EntryRequest made = request("firms", "12");
  made.remarks.problem = "无";
  made.remarks.next_step = "抓紧申报";
  made.remarks.note = "——";
  const EntryAnswer answer = milepost::work::record(store, made, now());
  EXPECT_EQ(answer.entry.remarks.problem, "");
  EXPECT_EQ(answer.entry.remarks.next_step, "抓紧申报");
  EXPECT_EQ(answer.entry.remarks.note, "");
}

TEST_F(RecordAnEntry, ASecondTimeAddsNothingWhereTheFirstKeptThem) {
  NewEntry before;
  before.area = "luqiao";
  before.indicator = "firms";
  before.as_of = day("2022-06-30");
  before.value = figure_of("12");
  before.remarks.problem = "无";
  StoreTest::record(before, "2022-07-01");
  EntryRequest again = request("firms", "12");
  again.remarks.problem = "无";
  EXPECT_TRUE(std::holds_alternative<AlreadyRecorded>(outcome_of(again)));
  again.remarks.problem = "用地不足";
  EXPECT_TRUE(std::holds_alternative<Conflict>(outcome_of(again)));
  EXPECT_EQ(entries(), 1);
}

TEST_F(RecordAnEntry, WithEvidenceThatCannotBeTakenIsRefused) {
  EntryRequest made = request("firms", "12");
  made.take_evidence = [](EvidenceFiles&, Remarks&) {
    return EvidenceFault{"there is no file x", "send it"};
  };
  EXPECT_EQ(refusal([&] { outcome_of(made); }), "there is no file x\n  send it\nrefused");
  EXPECT_EQ(entries(), 0);
}

TEST_F(RecordAnEntry, OfNothingThatThereIsNamesTheNearest) {
  EXPECT_EQ(refusal([&] { outcome_of(request("firm", "12")); }),
            "there is no indicator \"firm\"\n  did you mean \"firms\" (New firms)?\nnot found");
  EXPECT_EQ(refusal([&] { outcome_of(request("coverage", "x")); }).substr(0, 1), "\"");
}

}  // namespace
}  // namespace milepost::work
