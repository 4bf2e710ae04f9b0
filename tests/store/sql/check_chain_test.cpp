#include "store/sql/check_chain.h"

#include <gtest/gtest.h>

#include "store/seal.h"
#include "store/sql/chain.h"
#include "store/store_fixture.h"

namespace milepost {
namespace {

using Sentences = std::vector<std::string>;

std::string changed(const std::string& what, int link) {
  return what + " does not agree with link " + std::to_string(link) +
         " of the chain: it was changed, or what was recorded before it was changed or removed";
}

std::string removed(const std::string& what, int link) {
  return what + " was removed: link " + std::to_string(link) + " of the chain stands for it";
}

std::string unlinked(const std::string& what) {
  return what +
         " is not in the chain: it was put in by other means than milepost, or its link was "
         "removed";
}

/// What somebody does with the guards away, and what the chain says to it.
struct Tampering {
  const char* what;
  const char* statements;
  Sentences found;
};

void PrintTo(const Tampering& tampering, std::ostream* out) { *out << tampering.what; }

const std::vector<Tampering> kTamperings{
    {"nothing", "", {}},
    {"a value is changed",
     "UPDATE entry SET value = 60000 WHERE entry_id = 1",
     {changed("entry 1 (firms 2022-03-31)", 15)}},
    {"a note is changed",
     "UPDATE entry SET note = 'n' WHERE entry_id = 3",
     {changed("entry 3 (firms 2022-04-30)", 17)}},
    {"a progress text is changed",
     "UPDATE entry_progress SET text = '全部完成'",
     {changed("the progress text of entry 6 (firms 2022-07-31)", 26)}},
    {"a progress text is removed",
     "DELETE FROM entry_progress",
     {removed("the progress text of entry 6 (firms 2022-07-31)", 26)}},
    {"a progress text is put in",
     "INSERT INTO entry_progress VALUES (1, 0, '全部完成')",
     {unlinked("the progress text of entry 1 (firms 2022-03-31)")}},
    {"an entry is moved to another date",
     "UPDATE entry SET as_of = as_of + 1 WHERE entry_id = 3",
     {changed("entry 3 (firms 2022-05-01)", 17)}},
    {"a unit is changed",
     "UPDATE indicator SET unit = '万家' WHERE key = 'firms'",
     {changed("revision 0 of indicator firms", 4)}},
    {"a reason of a correction is changed",
     "UPDATE entry SET correction_reason = 'r' WHERE entry_id = 2",
     {changed("entry 2 (firms 2022-03-31)", 16)}},
    {"a reason of a void is changed",
     "UPDATE entry_void SET reason = 'r'",
     {changed("the void of entry 2 (firms 2022-03-31)", 18),
      changed("the void of entry 4 (firms 2022-05-31)", 22),
      changed("the void of entry 5 (firms 2022-06-30)", 23)}},
    {"a void is removed",
     "DELETE FROM entry_void",
     {removed("the void of entry 2 (firms 2022-03-31)", 18),
      removed("the void of entry 4 (firms 2022-05-31)", 22),
      removed("the void of entry 5 (firms 2022-06-30)", 23)}},
    {"a void is removed with its link",
     "DELETE FROM entry_void; DELETE FROM link WHERE subject = 5",
     {"link 18 of the chain is missing: what it stood for was removed",
      "links 22 to 23 of the chain are missing: what they stood for was removed"}},
    {"a reason of a revision is changed",
     "UPDATE plan_revision SET reason = 'r' WHERE revision = 1",
     {changed("revision 1 of plan district-2022", 13)}},
    {"the figure of a target is changed",
     "UPDATE target_revision SET value = 60000 WHERE target_revision_id = 1",
     {changed("revision 0 of target gdp-growth of plan district-2022", 7)}},
    {"a checkpoint is put in",
     "INSERT INTO checkpoint VALUES (3, 19000, 1)",
     {changed("revision 0 of target firms of plan district-2022", 9)}},
    {"a target is taken out of a plan",
     "DELETE FROM plan_target WHERE plan_revision_id = 1 AND position = 5",
     {changed("revision 0 of plan district-2022", 1)}},
    {"the key of a plan is changed",
     "UPDATE plan SET key = 'other'",
     {changed("revision 0 of plan other", 1),
      changed("revision 0 of target gdp-growth of plan other", 7),
      changed("revision 0 of target income of plan other", 8),
      changed("revision 0 of target firms of plan other", 9),
      changed("revision 0 of target coverage of plan other", 10),
      changed("revision 0 of target road of plan other", 11),
      changed("revision 0 of target later of plan other", 12),
      changed("revision 1 of plan other", 13),
      changed("revision 1 of target gdp-growth of plan other", 14)}},
    {"an entry is removed", "DELETE FROM entry WHERE entry_id = 3", {removed("entry 3", 17)}},
    {"an entry is removed with its link",
     "DELETE FROM entry WHERE entry_id = 3;"
     "DELETE FROM link WHERE subject = 4 AND row_id = 3",
     {"link 17 of the chain is missing: what it stood for was removed"}},
    {"an entry is removed with its link, and the others are numbered again",
     "DELETE FROM entry WHERE entry_id = 3;"
     "DELETE FROM link WHERE subject = 4 AND row_id = 3;"
     "UPDATE link SET link_id = link_id - 1 WHERE link_id > 16",
     {changed("the void of entry 2 (firms 2022-03-31)", 17)}},
    {"an entry is put in",
     "INSERT INTO entry (indicator_id, as_of, kind, revision, value, recorded_at, entry_id)"
     " SELECT indicator_id, 19100, 1, 0, 70000, 9999999999999, 7 FROM indicator"
     " WHERE key = 'firms'",
     {unlinked("entry 7 (firms 2022-04-18)")}},
    {"an entry is put in with a link",
     "INSERT INTO entry (indicator_id, as_of, kind, revision, value, recorded_at, entry_id)"
     " SELECT indicator_id, 19100, 1, 0, 70000, 9999999999999, 7 FROM indicator"
     " WHERE key = 'firms';"
     "INSERT INTO link SELECT max(link_id) + 1, 4, 7, 0, zeroblob(32) FROM link",
     {changed("entry 7 (firms 2022-04-18)", 27)}},
    {"two links are swapped",
     "UPDATE link SET row_id = CASE row_id WHEN 1 THEN 2 ELSE 1 END"
     " WHERE subject = 4 AND row_id IN (1, 2)",
     {changed("entry 2 (firms 2022-03-31)", 15), changed("entry 1 (firms 2022-03-31)", 16)}},
    {"a link is altered",
     "UPDATE link SET hashes = zeroblob(32) WHERE subject = 4 AND row_id = 2",
     {"link 16 of the chain was altered; entry 2 (firms 2022-03-31), which it stands for, was "
      "not"}},
    {"a link is replaced",
     "INSERT OR REPLACE INTO link SELECT link_id, subject, row_id, revision, zeroblob(32) FROM link"
     " WHERE link_id = 16",
     {"link 16 of the chain was altered; entry 2 (firms 2022-03-31), which it stands for, was "
      "not"}},
    {"a link stands for nothing",
     "UPDATE link SET subject = 99 WHERE link_id = 3",
     {"link 3 of the chain was altered: there is nothing of kind 99",
      unlinked("revision 0 of indicator income")}},
    {"a link stands for another row",
     "UPDATE link SET row_id = 1 WHERE subject = 4 AND row_id = 2",
     {"entry 1 (firms 2022-03-31) is in the chain twice, the second time in link 16",
      changed("entry 1 (firms 2022-03-31)", 16), unlinked("entry 2 (firms 2022-03-31)")}},
    {"a batch gets another name",
     "UPDATE batch SET file = 'july.csv'",
     {changed("batch 1 (july.csv)", 21)}},
    {"a batch is removed",
     "DELETE FROM batch_void; DELETE FROM batch",
     {removed("batch 1", 21), removed("the void of batch 1", 24)}},
};

class ChainCheck : public StoreTest, public testing::WithParamInterface<Tampering> {
 protected:
  void SetUp() override {
    save(sample_plan(), "2022-02-20");
    Plan revised = sample_plan();
    revised.targets[0].requirement.value = number("6");
    save(revised, "2022-03-01", "adjustment");
    record(firms("2022-03-31", "5"), "2022-04-01");
    record(firms("2022-03-31", "6", "one more"), "2022-04-02");
    record(firms("2022-04-30", "7"), "2022-05-01");
    take_back(2, "2022-05-02");
    take_back_batch(
        import("june.csv", {firms("2022-05-31", "8"), firms("2022-06-30", "9")}, "2022-07-01"),
        "2022-07-02");
    NewEntry said = firms("2022-07-31", "10");
    said.remarks.progress = "十家已签约";
    record(said, "2022-08-01");
  }
};

TEST_P(ChainCheck, Finds) {
  tamper(kPartRuns + std::string(GetParam().statements));
  EXPECT_EQ(in_english(store::check_chain(store)), GetParam().found);
}

INSTANTIATE_TEST_SUITE_P(Tamperings, ChainCheck, testing::ValuesIn(kTamperings),
                         [](const auto& tampering) {
                           std::string name = tampering.param.what;
                           std::erase(name, ',');
                           for (char& c : name) {
                             if (c == ' ') c = '_';
                           }
                           return name;
                         });

/// A file of 150 entries whose links stand in two rows, after the thirteen of the plan.
class ChainOfRuns : public StoreTest {
 protected:
  void SetUp() override {
    save(sample_plan(), "2022-02-20");
    Recording recording(store, at("2022-07-01"));
    Appending appending(recording);
    for (int i = 0; i < 150; ++i) {
      appending.append(entry("firms", to_string(day("2022-01-01") + date::days(i)),
                             EntryKind::increment, figure_of("1")));
    }
    recording.commit();
  }

  Sentences found_after(const std::string& statements) {
    tamper(statements);
    return in_english(store::check_chain(store));
  }
};

TEST_F(ChainOfRuns, StandInAsFewRowsAsTheyCan) {
  EXPECT_EQ(count("SELECT count(*) FROM link WHERE subject = 4"), 2);
  EXPECT_EQ(count("SELECT sum(length(hashes)) / 32 FROM link WHERE subject = 4"), 150);
  EXPECT_EQ(in_english(store::check_chain(store)), Sentences());
}

TEST_F(ChainOfRuns, AreSealedOneByOne) {
  const std::int64_t links = seal_at(store)->seal.links;
  for (const std::int64_t number :
       {std::int64_t{1}, links - 150, links - 149, links - 50, links - 49, links}) {
    EXPECT_EQ(store::find_link(store::connection_of(store), number)->number, number);
  }
  EXPECT_FALSE(store::find_link(store::connection_of(store), links + 1));
  EXPECT_FALSE(store::find_link(store::connection_of(store), 0));
}

TEST_F(ChainOfRuns, GoOnWithTheNextRecording) {
  record(firms("2022-06-30", "9"), "2022-07-02");
  EXPECT_EQ(count("SELECT count(*) FROM link WHERE subject = 4"), 3);
  EXPECT_EQ(in_english(store::check_chain(store)), Sentences());
}

TEST_F(ChainOfRuns, ShowAChangedEntry) {
  EXPECT_EQ(found_after("UPDATE entry SET value = 20000 WHERE entry_id = 70"),
            Sentences{changed("entry 70 (firms 2022-03-11)", 82)});
}

TEST_F(ChainOfRuns, ShowAnAlteredHash) {
  EXPECT_EQ(
      found_after("UPDATE link SET hashes = CAST(substr(hashes, 1, 32 * 69) || zeroblob(32) ||"
                  " substr(hashes, 32 * 70 + 1) AS BLOB) WHERE link_id = 13"),
      Sentences{"link 82 of the chain was altered; entry 70 (firms 2022-03-11), which it "
                "stands for, was not"});
}

TEST_F(ChainOfRuns, ShowHashesThatWereCutOff) {
  EXPECT_EQ(found_after("UPDATE link SET hashes = substr(hashes, 1, 32 * 98) WHERE link_id = 13"),
            (Sentences{"links 111 to 112 of the chain are missing: what they stood for was removed",
                       unlinked("entry 99 (firms 2022-04-09)"),
                       unlinked("entry 100 (firms 2022-04-10)")}));
}

TEST_F(ChainOfRuns, ShowARunThatWasTakenOut) {
  const Sentences found = found_after("DELETE FROM link WHERE link_id = 13");
  ASSERT_EQ(found.size(), 21U);
  EXPECT_EQ(found[0], "links 13 to 112 of the chain are missing: what they stood for was removed");
  EXPECT_EQ(found[1], unlinked("entry 1 (firms 2022-01-01)"));
}

TEST_F(ChainOfRuns, ShowNumbersThatAreThereTwice) {
  EXPECT_EQ(found_after("UPDATE link SET link_id = 112, row_id = 100 WHERE link_id = 113").front(),
            "link 112 of the chain was altered: there are two of that number");
}

TEST_F(ChainOfRuns, ShowHashesThatAreNoneAtAll) {
  const Sentences found = found_after(
      "PRAGMA ignore_check_constraints = ON; UPDATE link SET hashes = x'00' WHERE link_id = 113");
  EXPECT_EQ(found.front(), changed("entry 101 (firms 2022-04-11)", 113));
}

class ManyChanges : public StoreTest {};

TEST_F(ManyChanges, AreCountedAfterTheFirstTwenty) {
  save(sample_plan(), "2022-02-20");
  std::vector<NewEntry> entries;
  for (int i = 0; i < 30; ++i) {
    entries.push_back(entry("firms", to_string(day("2022-01-01") + date::days(i)),
                            EntryKind::increment, figure_of("1")));
  }
  import("june.csv", entries, "2022-07-01");
  tamper("UPDATE entry SET value = 20000");
  const Sentences found = in_english(store::check_chain(store));
  ASSERT_EQ(found.size(), 21U);
  EXPECT_TRUE(found[0].starts_with("entry 1 (firms 2022-01-01) does not agree")) << found[0];
  EXPECT_EQ(found[20], "and 10 more that do not agree with the chain");
}

}  // namespace
}  // namespace milepost
