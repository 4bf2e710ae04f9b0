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
    return {name, name, bytes, {}, {}};
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
