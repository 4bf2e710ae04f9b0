// check_database: nothing in a sound file, and every kind of damage by its own sentence.
#include <gtest/gtest.h>

#include "store/store_fixture.h"

namespace milepost {
namespace {

using Sentences = std::vector<std::string>;

std::string changed(const std::string& what, int link) {
  return what + " does not agree with link " + std::to_string(link) +
         " of the chain: it was changed, or what was recorded before it was changed or removed";
}

class Check : public StoreTest {
 protected:
  void SetUp() override {
    save(sample_plan(), "2022-02-20T08:00:00Z");
    Plan revised = sample_plan();
    revised.targets.pop_back();
    save(revised, "2022-03-01T08:00:00Z", "adjustment");
    record(firms("2022-03-31", "5"), "2022-04-01T08:00:00Z");
    record(firms("2022-03-31", "6", "one more"), "2022-04-02T08:00:00Z");
    record(entry("coverage", "2022-03-31", EntryKind::level,
                 {number("33.3333"), Fraction{number("1"), number("3")}, {}}),
           "2022-04-03T08:00:00Z");
    record(firms("2022-06-30", "12"), "2022-07-01T08:00:00Z");
    take_back(4, "2022-07-02T08:00:00Z");
  }

  Sentences found_after(const std::string& statement) {
    tamper(statement);
    return in_english(check_database(store));
  }
};

TEST_F(Check, FindsNothingInASoundFile) {
  EXPECT_EQ(in_english(check_database(store)), Sentences());
}

TEST_F(Check, FindsNothingInAnEmptyFile) {
  EXPECT_EQ(in_english(check_database(Store::create(path("empty.db")))), Sentences());
}

TEST_F(Check, FindsAnEntryThatIsMissing) {
  EXPECT_EQ(found_after("DELETE FROM entry WHERE entry_id = 3"),
            (Sentences{"entry 3 is missing: entry numbers run on from 2 to 4",
                       "entry 3 was removed: link 17 of the chain stands for it"}));
}

TEST_F(Check, FindsAFirstEntryThatIsMissing) {
  EXPECT_EQ(found_after("DELETE FROM entry WHERE entry_id = 1"),
            (Sentences{"a row of entry names a row of entry that is missing",
                       "entry 2 follows an entry that is missing",
                       "entry 1 is missing: entry numbers run on from 0 to 2",
                       "entry 1 was removed: link 15 of the chain stands for it"}));
}

TEST_F(Check, FindsAVoidOfAnEntryThatIsMissing) {
  EXPECT_EQ(found_after("DELETE FROM entry WHERE entry_id = 4"),
            (Sentences{"a row of entry_void names a row of entry that is missing",
                       "entry 4 was removed: link 18 of the chain stands for it"}));
}

TEST_F(Check, FindsAnEntryOfTheWrongKind) {
  EXPECT_EQ(found_after("UPDATE entry SET kind = 4 WHERE entry_id = 4"),
            (Sentences{"entry 4 has a kind that does not fit the measure of its indicator",
                       changed("entry 4 (firms 2022-06-30)", 18)}));
}

TEST_F(Check, FindsAnEntryThatHasLostWhatItSays) {
  NewEntry said = entry("road", "2022-06-30", EntryKind::progress, {});
  said.remarks.progress = "路基完成";
  record(said, "2022-07-03T08:00:00Z");
  EXPECT_EQ(in_english(check_database(store)), Sentences());
  EXPECT_EQ(found_after("DELETE FROM entry_progress"),
            (Sentences{"entry 5 has neither a value nor a text",
                       "the progress text of entry 5 (road 2022-06-30) was removed: link 21 of the "
                       "chain stands for it"}));
}

TEST_F(Check, FindsAnEntryThatWasDatedBack) {
  EXPECT_EQ(found_after("UPDATE entry SET recorded_at = 0 WHERE entry_id = 3"),
            (Sentences{"entry 3 claims to have been recorded before entry 2",
                       changed("entry 3 (coverage 2022-03-31)", 17)}));
}

TEST_F(Check, FindsALevelThatIsNotItsFraction) {
  EXPECT_EQ(found_after("UPDATE entry SET value = 340000 WHERE entry_id = 3"),
            (Sentences{"entry 3 has a level that is not its numerator over its denominator",
                       changed("entry 3 (coverage 2022-03-31)", 17)}));
}

TEST_F(Check, TakesAFractionOfAnySizeExactly) {
  const auto level = [&](std::string_view as_of, const char* value, const char* numerator,
                         const char* denominator) {
    return entry("coverage", as_of, EntryKind::level,
                 {number(value), Fraction{number(numerator), number(denominator)}, {}});
  };
  record(level("2022-04-30", "920990323733.3333", "27629709712", "3"), "2022-07-03T08:00:00Z");
  record(level("2022-05-31", "66.6667", "614891469123651.72", "922337203685477.58"),
         "2022-07-04T08:00:00Z");
  EXPECT_EQ(in_english(check_database(store)), Sentences());
  record(level("2022-06-30", "920990323733.3334", "27629709712", "3"), "2022-07-05T08:00:00Z");
  EXPECT_EQ(in_english(check_database(store)),
            Sentences{"entry 7 has a level that is not its numerator over its "
                      "denominator"});
}

TEST_F(Check, FindsAValueThatTheSchemaRefuses) {
  tamper(
      "PRAGMA ignore_check_constraints = ON; UPDATE entry SET value = NULL WHERE entry_id = 4;"
      "PRAGMA ignore_check_constraints = OFF");
  EXPECT_EQ(
      in_english(check_database(store)),
      (Sentences{"CHECK constraint failed in entry", changed("entry 4 (firms 2022-06-30)", 18)}));
}

TEST_F(Check, FindsATargetInASectionThatThereIsNot) {
  EXPECT_EQ(found_after("UPDATE section SET key = '4' WHERE key = '3.1'"
                        " AND plan_revision_id = 1"),
            (Sentences{"target firms stands in section 3.1, which its plan does not have",
                       changed("revision 0 of plan district-2022", 1)}));
}

TEST_F(Check, FindsAnIndicatorThatNoPlanDescribes) {
  EXPECT_EQ(found_after("INSERT INTO indicator VALUES (99, 1, 'stray', '%', 'growth')"),
            Sentences{"indicator stray was never described by a plan"});
}

TEST_F(Check, FindsABatchWithEntriesOfAnotherMoment) {
  import("june.csv", {firms("2022-06-30", "13")}, "2022-07-03T08:00:00Z");
  EXPECT_EQ(found_after("UPDATE batch SET first_entry = 3"),
            (Sentences{"batch 1 (june.csv) holds entry 3, which was recorded at another moment",
                       "batch 1 (june.csv) holds entry 4, which was recorded at another moment",
                       changed("batch 1 (june.csv)", 21)}));
}

TEST_F(Check, FindsAPlanWhoseTargetIsMissing) {
  EXPECT_EQ(found_after("DELETE FROM target_revision WHERE target_revision_id = 7"),
            (Sentences{"a row of plan_target names a row of target_revision that is missing",
                       "a revision of a target was removed: link 14 of the chain stands for it"}));
}

TEST_F(Check, FindsEveryGuardThatIsMissing) {
  Sentences names;
  SQLite::Statement triggers(store::sql_of(store),
                             "SELECT name FROM sqlite_schema WHERE type = 'trigger'");
  while (triggers.executeStep()) names.push_back(triggers.getColumn(0).getString());
  triggers.reset();
  EXPECT_GE(names.size(), 40U);
  for (const std::string& name : names) {
    store::sql_of(store).exec("SAVEPOINT guard; DROP TRIGGER " + name);
    EXPECT_EQ(
        in_english(check_database(store)),
        Sentences{"the trigger " + name + " is missing: somebody removed a guard of this file"});
    store::sql_of(store).exec("ROLLBACK TO guard; RELEASE guard");
  }
}

}  // namespace
}  // namespace milepost
