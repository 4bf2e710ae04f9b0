#include "store/sqlite/schema.h"

#include "store/store_fixture.h"

namespace milepost {
namespace {

/// What somebody does to the schema, and what is said to it.
struct Alteration {
  const char* what;
  const char* statements;
  std::vector<std::string> found;
};

std::string missing_guard(const std::string& name) {
  return "the trigger " + name + " is missing: somebody removed a guard of this file";
}
std::string missing(const std::string& what) {
  return "the " + what + " is missing: somebody removed it";
}
std::string changed(const std::string& what) {
  return "the " + what + " is not as milepost made it: somebody changed it";
}
std::string foreign(const std::string& what) {
  return "the " + what + " is not of milepost's making: somebody put it in";
}

const std::vector<Alteration> kAlterations{
    {"nothing", "", {}},
    {"what SQLite adds to find rows quickly", "ANALYZE", {}},
    {"another order of the same", "VACUUM", {}},
    {"no guard", "DROP TRIGGER entry_update", {missing_guard("entry_update")}},
    {"an idle guard",
     "DROP TRIGGER entry_update;"
     "CREATE TRIGGER entry_update BEFORE UPDATE ON entry BEGIN SELECT 1; END",
     {changed("trigger entry_update")}},
    {"a guard of another table",
     "DROP TRIGGER entry_update;"
     "CREATE TRIGGER entry_update BEFORE UPDATE ON area"
     " BEGIN SELECT RAISE(ABORT, 'an entry never changes: correct or void it'); END",
     {changed("trigger entry_update")}},
    {"a trigger that lies in wait",
     "CREATE TRIGGER sleeper AFTER INSERT ON target_revision BEGIN SELECT 1; END",
     {foreign("trigger sleeper")}},
    {"a view in the place of a table",
     "ALTER TABLE batch_void RENAME TO kept; CREATE VIEW batch_void AS SELECT * FROM kept",
     {changed("index batch_void_of_moment"), missing("table batch_void"),
      changed("trigger batch_void_delete"), changed("trigger batch_void_replace"),
      changed("trigger batch_void_update"), changed("view batches"), foreign("table kept"),
      foreign("view batch_void")}},
    {"another view", "DROP VIEW plans; CREATE VIEW plans AS SELECT 1", {changed("view plans")}},
    {"no view", "DROP VIEW plans", {missing("view plans")}},
    {"no index", "DROP INDEX plan_of_area", {missing("index plan_of_area")}},
    {"another index", "CREATE INDEX mine ON entry (note)", {foreign("index mine")}},
    {"another table", "CREATE TABLE mine (a)", {foreign("table mine")}},
    {"another column", "ALTER TABLE batch_void ADD COLUMN a TEXT", {changed("table batch_void")}},
};

class AlteredSchema : public StoreTest, public testing::WithParamInterface<Alteration> {
 protected:
  void SetUp() override {
    save(sample_plan(), "2022-02-20");
    const std::string file = path("altered.db");
    back_up(store, file);
    SQLite::Database(file, SQLite::OPEN_READWRITE).exec(GetParam().statements);
    altered.emplace(Store::open(file));
  }

  std::optional<Store> altered;
};

TEST_P(AlteredSchema, IsTold) {
  EXPECT_EQ(in_english(store::connection_of(*altered).find_schema_faults().found),
            GetParam().found);
  EXPECT_EQ(in_english(check_database(*altered)), GetParam().found);
}

TEST_P(AlteredSchema, IsNotWrittenTo) {
  const auto begin = [&] { Recording(*altered, at("2022-04-01")); };
  if (GetParam().found.empty()) {
    EXPECT_NO_THROW(begin());
  } else {
    EXPECT_EQ(refusal(begin), "cannot write to " + altered->name() + ": " +
                                  GetParam().found.front() + "\n  (an offer)\nmachine");
  }
}

INSTANTIATE_TEST_SUITE_P(Alterations, AlteredSchema, testing::ValuesIn(kAlterations),
                         [](const auto& alteration) {
                           std::string name = alteration.param.what;
                           for (char& c : name) {
                             if (c == ' ') c = '_';
                           }
                           return name;
                         });

class OlderSchema : public StoreTest, public testing::WithParamInterface<std::size_t> {
 protected:
  std::string older(const std::string& statements = "") const {
    const std::string file = path("older.db");
    SQLite::Database sql(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    store::climb(sql, 0, GetParam());
    sql.exec("PRAGMA user_version = " + std::to_string(GetParam()) + ";" + statements);
    return file;
  }
};

TEST_P(OlderSchema, IsOpenedAndWrittenTo) {
  Store opened = Store::open(older());
  EXPECT_EQ(in_english(check_database(opened)), std::vector<std::string>());
  EXPECT_NO_THROW(Recording(opened, at("2022-04-01")));
}

TEST_P(OlderSchema, ThatSomebodyAlteredIsNotTakenOver) {
  const std::string file =
      older("CREATE TRIGGER sleeper AFTER INSERT ON entry BEGIN SELECT 1; END");
  EXPECT_EQ(refusal([&] { Store::open(file); }),
            "cannot open " + file + ": its schema is not that of version " +
                std::to_string(GetParam()) + ", which it names: " + foreign("trigger sleeper") +
                "\n  (an offer)\nmachine");
}

INSTANTIATE_TEST_SUITE_P(Versions, OlderSchema,
                         testing::Range(std::size_t{1}, store::newest_schema()));

}  // namespace
}  // namespace milepost
