#include "store/sql/chain.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "store/seal.h"
#include "store/store_fixture.h"

namespace milepost {
namespace {

using store::Content;
using store::link_hash;

class ChainTest : public StoreTest {
 protected:
  void SetUp() override {
    save(sample_plan(), "2022-02-20");
    record(firms("2022-03-31", "5"), "2022-04-01");
    record(firms("2022-03-31", "6", "one more"), "2022-04-02");
    take_back(2, "2022-04-03");
    Plan revised = sample_plan();
    revised.targets[0].requirement.value = number("6");
    revised.indicators[0].name.en = "Growth of GDP";
    save(revised, "2022-05-01", "adjustment");
  }

  /// How many links there are of each subject.
  std::string links(const std::string& from = "") const {
    return store::sql_of(store)
        .execAndGet(
            "SELECT group_concat(subject || ':' || n, ' ')"
            " FROM (SELECT subject, sum(length(hashes)) / 32 AS n FROM link " +
            from + " GROUP BY subject ORDER BY subject)")
        .getString();
  }
};

TEST(Content, OfDifferentValuesIsDifferent) {
  const auto bytes = [](auto... parts) {
    Content content;
    (content.add(parts), ...);
    return content.bytes();
  };
  using Text = std::string_view;
  EXPECT_EQ(bytes(Text("ab"), std::int64_t{-2}),
            std::string("t\0\0\0\0\0\0\0\2abi\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFE", 20));
  EXPECT_NE(bytes(Text("ab"), Text("c")), bytes(Text("a"), Text("bc")));
  EXPECT_NE(bytes(Text("")), bytes());
  EXPECT_NE(bytes(Text("1")), bytes(std::int64_t{1}));
}

TEST(Content, TellsWhereARowAndAListEnd) {
  Content two_rows;
  two_rows.add(std::int64_t{1});
  two_rows.end_row();
  two_rows.add_null();
  two_rows.end_row();
  two_rows.end_list();
  EXPECT_EQ(two_rows.bytes(), std::string("i\0\0\0\0\0\0\0\1rnrl", 13));
  two_rows.clear();
  EXPECT_EQ(two_rows.bytes(), "");
}

TEST(LinkHash, IsOfTheLinkBeforeTheSubjectAndTheContent) {
  Sha256 sha256;
  const Hash before = milepost::sha256("before");
  const Hash hash = link_hash(sha256, before, store::kEntrySubject, "content");
  EXPECT_EQ(hash, milepost::sha256(std::string(before.begin(), before.end()) +
                                   std::string("i\0\0\0\0\0\0\0\4", 9) + "content"));
}

TEST_F(ChainTest, HasALinkForEverythingThatWasRecorded) {
  // The plan twice, five indicators and one name that changed, six targets and one that changed,
  // two entries, one void.
  EXPECT_EQ(links(), "1:2 2:6 3:7 4:2 5:1");
  const std::int64_t batch = import("june.csv", {firms("2022-06-30", "9")}, "2022-07-01");
  EXPECT_EQ(links("WHERE link_id > 18"), "4:1 6:1");
  take_back_batch(batch, "2022-07-02");
  EXPECT_EQ(links("WHERE link_id > 20"), "5:1 7:1");
}

TEST_F(ChainTest, HasNoneForWhatWasNotKept) {
  {
    const Recording recording(store, at("2022-06-01"));
    append(recording, firms("2022-05-31", "9"));
  }
  EXPECT_EQ(links(), "1:2 2:6 3:7 4:2 5:1");
}

TEST_F(ChainTest, OfTheSameRecordingsIsTheSameForEver) {
  EXPECT_EQ(to_string(seal_at(store)->seal),
            "18-b6cdb38ed8273341c6d0058b74ed5d02bce410b50451b9073191b90caad46f1a")
      << "the bytes that are hashed must never change: seals were given for them";
}

TEST_F(ChainTest, HasALinkForEveryStepOfAVersionOfATarget) {
  // What was revised before is as it was at first again: a target, and the name of an indicator.
  save(sample_plan_with_steps(), "2022-08-01", "steps");
  EXPECT_EQ(links("WHERE link_id > 18"), "1:1 2:3 3:2 15:2");
  EXPECT_EQ(in_english(check_database(store)), std::vector<std::string>());
  tamper(std::string(kPartRuns) + "UPDATE target_step SET due = due + 90 WHERE number = 2");
  const std::vector<std::string> found = in_english(check_database(store));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found.front().find("step 2 of revision"), std::string::npos) << found.front();
}

TEST_F(ChainTest, OfStepsIsTheSameForEver) {
  save(sample_plan_with_steps(), "2022-08-01", "steps");
  EXPECT_EQ(to_string(seal_at(store)->seal),
            "26-1894950d02c45e1db057a7dc76aeb3f27a432dce1b43d508526eb6fd182020d1")
      << "the bytes that are hashed must never change: seals were given for them";
}

/// A file of an older version that holds what `store` does.
class OlderVersion : public ChainTest {
 protected:
  SQLite::Database older(const std::vector<std::string>& migrations) const {
    SQLite::Database old(path("old.db"), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    for (const std::string& migration : migrations) {
      std::ifstream schema(std::string(MILEPOST_PROJECT) + "/schema/sqlite/" + migration);
      std::ostringstream text;
      text << schema.rdbuf();
      old.exec(text.str());
    }
    old.exec("ATTACH '" + store.name() + "' AS now");
    for (const char* table :
         {"area", "indicator", "indicator_revision", "plan", "plan_revision", "section", "target",
          "target_revision", "checkpoint", "plan_target", "plan_indicator", "entry"}) {
      old.exec(std::string("INSERT INTO ") + table + " SELECT * FROM now." + table);
    }
    old.exec("INSERT INTO entry_void SELECT * FROM now.entry_void; PRAGMA user_version = " +
             std::to_string(migrations.size()));
    return old;
  }
};

class FirstVersion : public OlderVersion {
 protected:
  void SetUp() override {
    ChainTest::SetUp();
    older({"0001_initial.sql"});
  }
};

TEST_F(FirstVersion, GetsTheChainThatItWouldHave) {
  const Store migrated = Store::open(path("old.db"));
  EXPECT_EQ(in_english(check_database(migrated)), std::vector<std::string>());
  EXPECT_EQ(seal_at(migrated)->seal, seal_at(store)->seal);
  EXPECT_EQ(seal_at(migrated, at("2022-04-02"))->seal, seal_at(store, at("2022-04-02"))->seal);
}

TEST_F(FirstVersion, GetsItOnce) {
  const Seal seal = seal_at(Store::open(path("old.db")))->seal;
  EXPECT_EQ(seal_at(Store::open(path("old.db")))->seal, seal);
}

class ThirdVersion : public OlderVersion {
 protected:
  void SetUp() override {
    ChainTest::SetUp();
    SQLite::Database old =
        older({"0001_initial.sql", "0002_batches_and_chain.sql", "0003_assignments.sql"});
    // The columns had these names then.
    tamper(kPartRuns);
    old.exec("INSERT INTO link SELECT link_id, subject, row_id, revision, hashes FROM now.link");
  }
};

TEST_F(ThirdVersion, KeepsItsChain) {
  Store migrated = Store::open(path("old.db"));
  EXPECT_EQ(in_english(check_database(migrated)), std::vector<std::string>());
  EXPECT_EQ(seal_at(migrated)->seal, seal_at(store)->seal);
  EXPECT_EQ(seal_at(migrated, at("2022-04-02"))->seal, seal_at(store, at("2022-04-02"))->seal);
}

TEST_F(ThirdVersion, GoesOnWithIt) {
  Store migrated = Store::open(path("old.db"));
  const Seal seal = seal_at(migrated)->seal;
  Recording recording(migrated, at("2022-06-01"));
  append(recording, firms("2022-05-31", "9"));
  recording.commit();
  EXPECT_EQ(seal_at(migrated)->seal.links, seal.links + 1);
  EXPECT_TRUE(std::holds_alternative<Moment>(check_seal(migrated, seal)));
  EXPECT_EQ(in_english(check_database(migrated)), std::vector<std::string>());
}

class FifthVersion : public OlderVersion {
 protected:
  void SetUp() override {
    ChainTest::SetUp();
    SQLite::Database old =
        older({"0001_initial.sql", "0002_batches_and_chain.sql", "0003_assignments.sql",
               "0004_runs_of_links.sql", "0005_area_years.sql"});
    old.exec("INSERT INTO link SELECT * FROM now.link");
  }
};

TEST_F(FifthVersion, KeepsItsChainAndTakesWhatIsSaidInWords) {
  Store migrated = Store::open(path("old.db"));
  const Seal seal = seal_at(migrated)->seal;
  EXPECT_EQ(seal, seal_at(store)->seal);
  Recording recording(migrated, at("2022-06-01"));
  NewEntry beside = firms("2022-05-31", "9");
  beside.remarks.progress = "两家在谈";
  append(recording, beside);
  NewEntry alone = entry("road", "2022-05-31", EntryKind::progress, {});
  alone.remarks.progress = "路基完成";
  append(recording, alone);
  recording.commit();
  EXPECT_EQ(seal_at(migrated)->seal.links, seal.links + 4);
  EXPECT_TRUE(std::holds_alternative<Moment>(check_seal(migrated, seal)));
  EXPECT_EQ(in_english(check_database(migrated)), std::vector<std::string>());
  EXPECT_EQ(find_entry(migrated, 4)->remarks.progress, "路基完成");
}

}  // namespace
}  // namespace milepost
