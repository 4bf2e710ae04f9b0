// Files of entries: all of them are on record afterwards, or none; what became of each is told.
#include "work/import.h"

#include <gtest/gtest.h>

#include "base/rendered.h"
#include "store/store_fixture.h"

namespace milepost::work {
namespace {

class ImportFiles : public StoreTest {
 protected:
  void SetUp() override { save(sample_plan(), "2022-02-20"); }

  static ImportFile file(const std::string& name, std::string_view bytes) {
    return {name, name, bytes, {}};
  }

  ImportOutcome import_all(const std::vector<ImportFile>& files,
                           const ImportRequest& request = {}) {
    told_.clear();
    return import_files(
        store, files, request,
        {day("2022-12-31"), at("2022-12-31T08:00:00Z"), [] { return std::string("clerk"); }},
        [&](const ImportFile& one, const FileOutcome& outcome) {
          told_ += one.name + " " + std::to_string(outcome.counts.recorded) + "\n" +
                   rendered(outcome.problems);
        });
  }

  std::int64_t entries() const { return count("SELECT count(*) FROM entry"); }

  std::string told_;
};

constexpr std::string_view kHalf = "indicator,as_of,value\nfirms,2022-06-30,12\n";
constexpr std::string_view kQuarter = "indicator,as_of,value\nfirms,2022-03-31,5\n";

TEST_F(ImportFiles, ArePutOnRecordEachAsABatch) {
  const ImportOutcome outcome = import_all({file("a.csv", kQuarter), file("b.csv", kHalf)});
  EXPECT_EQ(told_, "a.csv 1\nb.csv 1\n");
  EXPECT_EQ(outcome.counts.recorded, 2U);
  ASSERT_EQ(outcome.batches.size(), 2U);
  EXPECT_EQ(outcome.batches[1].content.file, "b.csv");
  EXPECT_EQ(outcome.batches[1].content.user, "clerk");
  EXPECT_EQ(entries(), 2);
}

TEST_F(ImportFiles, LeaveNothingBehindWhereOneHasAProblem) {
  const ImportOutcome outcome = import_all(
      {file("a.csv", kQuarter), file("b.csv", "indicator,as_of,value\nfirms,2022-06-30,x\n")});
  EXPECT_EQ(outcome.problems, 1U);
  EXPECT_NE(told_.find("b.csv:2:"), std::string::npos) << told_;
  EXPECT_EQ(entries(), 0);
}

TEST_F(ImportFiles, AreOnlyLookedAtInADryRun) {
  const ImportOutcome outcome = import_all({file("a.csv", kQuarter)}, {true, false, ""});
  ASSERT_EQ(outcome.preview.size(), 1U);
  EXPECT_EQ(outcome.preview[0].line, 2U);
  EXPECT_EQ(entries(), 0);
}

TEST_F(ImportFiles, CorrectWhatIsOnRecordWhereTheRequestSaysWhy) {
  import_all({file("a.csv", kHalf)});
  constexpr std::string_view kOther = "indicator,as_of,value\nfirms,2022-06-30,13\n";
  EXPECT_EQ(import_all({file("b.csv", kOther)}).problems, 1U);
  const ImportOutcome outcome = import_all({file("b.csv", kOther)}, {false, false, "final"});
  EXPECT_EQ(outcome.counts.corrected, 1U);
  EXPECT_EQ(entries(), 2);
}

TEST_F(ImportFiles, CountEachRowOnce) {
  struct Case {
    std::string rows;
    ImportCounts counts;  // recorded, corrected, known, overtaken, left out, refused
  };
  import_all({file("a.csv", kQuarter)});
  const std::string header = "indicator,as_of,value,kind,corrects\n";
  const std::vector<Case> cases{
      {"", {}},
      {",,,,\n", {}},
      {"firms,2022-06-30,12,,\n", {1, 0, 0, 0, 0, 0}},
      {"firms,2022-03-31,5,,\n", {0, 0, 1, 0, 0, 0}},
      {"firms,2022-03-31,6,,\n", {0, 0, 0, 0, 0, 1}},
      {"firms,2022-03-31,6,,late\n", {0, 1, 0, 0, 0, 0}},
      {"firms,2022-06-30,12,,\nfirms,2022-06-30,12,,\n", {1, 0, 1, 0, 0, 0}},
      {"firms,2022-06-30,12,,\nfirms,2022-06-30,13,,\nfirms,2022-06-30,13,,\n", {1, 0, 0, 0, 0, 2}},
      {"firms,2022-06-10,2,increment,\nfirms,2022-06-10,2,increment,\n", {1, 0, 0, 0, 0, 1}},
      {"firms,2022-06-30,4,,\n", {0, 0, 0, 0, 0, 1}},  // doubtful
      {"firms,2022-06-30,x,,\nfirms,2022-06-30\nfirm,2022-06-30,x,y,\n", {0, 0, 0, 0, 0, 3}},
      {"firms,2022-06-30,12,,no entry\n", {0, 0, 0, 0, 0, 1}}};
  for (const Case& one : cases) {
    const std::string text = header + one.rows;
    import_files(store, {file("b.csv", text)}, {true, false, ""},
                 {day("2022-12-31"), at("2022-12-31T08:00:00Z"), [] { return std::string(); }},
                 [&](const ImportFile&, const FileOutcome& outcome) {
                   const ImportCounts& counts = outcome.counts;
                   EXPECT_EQ(counts.recorded, one.counts.recorded) << one.rows;
                   EXPECT_EQ(counts.corrected, one.counts.corrected) << one.rows;
                   EXPECT_EQ(counts.known, one.counts.known) << one.rows;
                   EXPECT_EQ(counts.refused, one.counts.refused) << one.rows;
                 });
  }
}

TEST_F(ImportFiles, HaveAnIncrementOnce) {
  constexpr std::string_view kIncrement =
      "indicator,as_of,value,kind\nfirms,2022-06-10,2,increment\n";
  EXPECT_EQ(import_all({file("a.csv", kIncrement), file("b.csv", kIncrement)}).problems, 1U);
  EXPECT_NE(told_.find("b.csv:2: a.csv already reports the same increment of \"firms\""),
            std::string::npos)
      << told_;
  EXPECT_EQ(import_all({file("a.csv", kIncrement)}).counts.recorded, 1U);
  EXPECT_EQ(import_all({file("a.csv", kIncrement)}).counts.known, 1U) << "it was taken before";
}

TEST_F(ImportFiles, MayHaveDatesThatASpreadsheetMade) {
  constexpr std::string_view kFirst = "indicator,as_of,value\nfirms,2022/6/1,12\n";
  EXPECT_EQ(import_all({file("a.csv", kFirst)}).problems, 1U);
  EXPECT_NE(told_.find("2022-06-01 is the first day of a month"), std::string::npos) << told_;
  EXPECT_EQ(import_all({file("a.csv", kFirst)}, {false, true, ""}).counts.recorded, 1U);
  EXPECT_EQ(import_all({file("a.csv", kFirst)}).counts.known, 1U) << "it was taken before";
  EXPECT_EQ(told_, "a.csv 0\n");
}

TEST_F(ImportFiles, NameEachDoubtThatIsAccepted) {
  constexpr std::string_view kRows =
      "indicator,as_of,value\nfirms,2022-03-31,12\nfirms,2022-06-30,9\nfirms,2023-01-31,1\n";
  struct Case {
    std::string_view what;
    bool accepts_doubts;
    std::vector<std::string> accepted;
    std::size_t problems;
    std::vector<std::string> passed_over;
    std::vector<std::string> not_doubted;
  };
  const std::vector<Case> cases{
      {"nobody accepts them", false, {}, 2, {}, {}},
      {"one alone", false, {"a.csv:3"}, 1, {"a.csv:3"}, {}},
      {"one alone, and one that is none",
       false,
       {"a.csv:2", "a.csv:3"},
       1,
       {"a.csv:3"},
       {"a.csv:2"}},
      {"of another file", false, {"b.csv:3"}, 2, {}, {"b.csv:3"}},
      {"one that is none", true, {"a.csv:1"}, 0, {"a.csv:3", "a.csv:4"}, {"a.csv:1"}},
      {"each by its place", false, {"a.csv:4", "a.csv:3"}, 0, {"a.csv:3", "a.csv:4"}, {}},
      {"what is on record already", false, {"a.csv:4", "a.csv:3"}, 0, {}, {}},
  };
  for (const Case& c : cases) {
    ImportRequest request;
    request.accepts_doubts = c.accepts_doubts;
    request.accepted = c.accepted;
    const std::int64_t before = entries();
    const ImportOutcome outcome = import_all({file("a.csv", kRows)}, request);
    std::vector<std::string> passed_over;
    for (const AcceptedDoubt& doubt : outcome.accepted) passed_over.push_back(doubt.place);
    EXPECT_EQ(outcome.problems, c.problems) << c.what;
    EXPECT_EQ(passed_over, c.passed_over) << c.what;
    EXPECT_EQ(outcome.accepted_in_all, c.passed_over.size()) << c.what;
    EXPECT_EQ(outcome.not_doubted, c.not_doubted) << c.what;
    const bool is_recorded = c.problems == 0 && c.not_doubted.empty() && before == 0;
    EXPECT_EQ(entries(), is_recorded ? 3 : before) << c.what;
  }
}

TEST_F(ImportFiles, LeaveOutWhatWasVoid) {
  const ImportOutcome outcome = import_all(
      {file("a.csv",
            "indicator,as_of,value,entry,voided\nfirms,2022-03-31,5,1,2022-04-01T08:00:00Z\n"
            "firms,2022-06-30,12,2,\n")});
  EXPECT_EQ(outcome.counts.recorded, 1U);
  EXPECT_EQ(outcome.counts.left_out, 1U);
}

TEST_F(ImportFiles, CanBeWrittenAgainWithWhatIsWrong) {
  std::optional<std::string> rows;
  import_files(store, {file("a.csv", "indicator,as_of,value\nfirm,2022-06-30,1\n")}, {},
               {day("2022-12-31"), at("2022-12-31T08:00:00Z"), {}},
               [&](const ImportFile&, const FileOutcome& outcome) {
                 rows = with_errors(outcome, Language::en, &say_plainly);
                 EXPECT_FALSE(marked(outcome, &say_plainly));
               });
  ASSERT_TRUE(rows);
  EXPECT_NE(rows->find("indicator,as_of,value,error"), std::string::npos) << *rows;
}

}  // namespace
}  // namespace milepost::work
