#include "store/store.h"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <thread>

#include "store/assignments.h"
#include "store/decisions.h"
#include "store/removals.h"
#include "store/sqlite/schema.h"
#include "store/store_fixture.h"

namespace milepost {
namespace {

void write_file(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

class StoreFile : public StoreTest {
 protected:
  std::vector<std::string> names_of_files() const {
    std::vector<std::string> names;
    for (const auto& file : std::filesystem::directory_iterator(folder_)) {
      names.push_back(file.path().filename().string());
    }
    return names;
  }
  /// What opening `path` is refused with.
  std::string refusal_to_open(const std::string& path) {
    return refusal([&] { Store::open(path); });
  }
};

TEST_F(StoreFile, IsMadeOnlyWhereNoneIs) {
  const std::string file = path("milepost.db");
  EXPECT_EQ(refusal([&] { Store::create(file); }), file +
                                                       " already exists\n"
                                                       "  (an offer)\nrefused");
}

TEST_F(StoreFile, IsNotLeftBehindWhereItCannotBeMade) {
  const std::string file = path("missing/new.db");
  EXPECT_EQ(refusal([&] { Store::create(file); }),
            "cannot create " + file +
                ": No such file or directory\n"
                "  check that the folder exists and that you may write to it\nmachine");
  EXPECT_FALSE(std::filesystem::exists(file));
}

TEST_F(StoreFile, IsNotTakenForOneWhereItIsEmpty) {
  const std::string file = path("empty.db");
  write_file(file, "");
  EXPECT_EQ(refusal_to_open(file), file +
                                       " is empty, and no database\n"
                                       "  (an offer)\nrefused");
}

TEST_F(StoreFile, SaysWhereItIsDamaged) {
  save(sample_plan(), "2022-02-20");
  const std::string file = path("damaged.db");
  back_up(store, file);
  std::fstream bytes(file, std::ios::binary | std::ios::in | std::ios::out);
  bytes.seekp(4096);
  bytes << std::string(100 * 4096, '\xAB');
  bytes.close();
  const std::string told = refusal([&] { list_plans(Store::open(file)); });
  EXPECT_NE(told.find(file + ": the database is damaged ("), std::string::npos) << told;
  EXPECT_TRUE(told.ends_with("\n  (an offer)\nmachine")) << told;
}

TEST_F(StoreFile, IsMigratedWhollyOrNotAtAll) {
  const std::string file = path("half.db");
  {
    SQLite::Database half(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    store::climb(half, 0, 3);
    // The fourth migration has made other tables when it comes to this link, which has no hash.
    half.exec(
        "PRAGMA user_version = 3; PRAGMA ignore_check_constraints = ON;"
        "INSERT INTO link VALUES (1, 1, 1, 0, x'00')");
  }
  EXPECT_NE(refusal_to_open(file).find("the guards of the database refuse it"), std::string::npos);
  SQLite::Database half(file);
  EXPECT_EQ(
      half.execAndGet("SELECT count(*) FROM sqlite_schema WHERE name = 'single_link'").getInt(), 0);
  EXPECT_EQ(half.execAndGet("PRAGMA user_version").getInt(), 3);
}

TEST_F(StoreFile, OfANewerMilepostIsRefusedAlsoWhereItBecomesNewerWhileWeWait) {
  const std::string file = path("old.db");
  SQLite::Database other(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  other.exec("PRAGMA application_id = 0x6D706F73; BEGIN IMMEDIATE; PRAGMA user_version = 99");
  std::thread newer([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    other.exec("COMMIT");
  });
  const std::string told = refusal_to_open(file);
  newer.join();
  EXPECT_EQ(told, file +
                      " was written by a newer milepost: its schema is version 99, this program "
                      "knows versions up to 15\n  update milepost; nothing was changed\nrefused");
  EXPECT_EQ(other.execAndGet("SELECT count(*) FROM sqlite_schema").getInt(), 0);
}

TEST_F(StoreFile, ThatAnotherProgramWritesToIsWaitedForAndThenLeftAlone) {
  SQLite::Database other(store.name(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE");
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(refusal([&] { Recording(store, at("2022-02-20")); }),
            "cannot write to " + store.name() +
                ": another program is writing to it (waited 5 seconds)\n"
                "  try again when the other program is done; nothing was changed\nmachine");
  EXPECT_GE(std::chrono::steady_clock::now() - start, std::chrono::seconds(4));
  other.exec("ROLLBACK");
  save(sample_plan(), "2022-02-20");
}

TEST_F(StoreFile, OnAFullDiskKeepsWhatItHadAndNothingElse) {
  save(sample_plan(), "2022-02-20");
  record(firms("2022-01-31", "1"), "2022-02-21");
  store::sql_of(store).exec(
      "PRAGMA max_page_count = 1");  // as small as it can be: as large as it is
  const std::string told = refusal([&] {
    Recording recording(store, at("2022-02-22"));
    for (int i = 0; i < 1000; ++i) {
      NewEntry one = entry("firms", to_string(day("2022-01-01") + date::days(i)),
                           EntryKind::increment, figure_of("1"));
      one.remarks.note = std::string(500, 'n');
      append(recording, one);
    }
    recording.commit();
  });
  EXPECT_EQ(told, "cannot write to " + store.name() +
                      ": the disk is full\n"
                      "  free some space and try again; nothing was changed\nmachine");
  EXPECT_EQ(count("SELECT count(*) FROM entry"), 1);
  const Store again = Store::open(store.name());
  EXPECT_EQ(in_english(check_database(again)), std::vector<std::string>());
  EXPECT_EQ(store::sql_of(again).execAndGet("SELECT count(*) FROM entry").getInt(), 1);
}

TEST_F(StoreFile, ThatIsReadOnlyCanBeReadAndSaysSoWhenWrittenTo) {
  save(sample_plan(), "2022-02-20");
  store::sql_of(store).exec("PRAGMA query_only = 1");
  EXPECT_EQ(list_plans(store).size(), 1U);
  EXPECT_EQ(refusal([&] { record(firms("2022-01-31", "1"), "2022-02-21"); }),
            "cannot write to " + store.name() +
                ": the file or its folder is read-only\n"
                "  ask for write permission, or copy the database to a place of your own, with the "
                "file of the same name that ends in \"-journal\" if there is one: without it the "
                "copy may be half of what was recorded\nmachine");
}

TEST_F(StoreFile, IsBackedUpWithAllThatIsInIt) {
  save(sample_plan(), "2022-02-20");
  record(firms("2022-01-31", "1"), "2022-02-21");
  back_up(store, path("copy.db"));
  const Store copy = Store::open(path("copy.db"));
  EXPECT_EQ(read_plan(copy, "district-2022"), read_plan(store, "district-2022"));
  EXPECT_EQ(find_entry(copy, 1)->value, figure_of("1"));
  EXPECT_EQ(in_english(check_database(copy)), std::vector<std::string>());
  for (const auto& file : std::filesystem::directory_iterator(folder_)) {
    EXPECT_NE(file.path().extension(), ".part") << file.path();
  }
}

TEST_F(StoreFile, IsBackedUpAsItWasBeforeWhatIsBeingWritten) {
  save(sample_plan(), "2022-02-20");
  Store writer = Store::open(store.name());
  const Recording unfinished(writer, at("2022-02-21"));
  append(unfinished, firms("2022-01-31", "1"));
  back_up(store, path("copy.db"));
  EXPECT_EQ(find_entry(Store::open(path("copy.db")), 1), std::nullopt);
}

TEST_F(StoreFile, ThatIsNotWholeIsBackedUpAllTheSameAndTold) {
  save(sample_plan(), "2022-02-20");
  tamper("UPDATE target_revision SET value = 20000 WHERE target_revision_id = 1");
  EXPECT_EQ(refusal([&] { back_up(store, path("copy.db")); }),
            "the backup " + path("copy.db") +
                " was made, but is not whole: revision 0 of target gdp-growth of plan "
                "district-2022 does not agree with link 7 of the chain: it was changed, or what "
                "was recorded before it was changed or removed\n  (an offer)\nmachine");
  EXPECT_EQ(in_english(check_database(Store::open(path("copy.db")))),
            in_english(check_database(store)));
}

TEST_F(StoreFile, IsNotBackedUpWhereAnotherProgramDoesNotLetItBeRead) {
  SQLite::Database other(store.name(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN EXCLUSIVE");
  store::sql_of(store).exec("PRAGMA busy_timeout = 1");
  EXPECT_EQ(refusal([&] { back_up(store, path("copy.db")); }),
            "cannot write the backup " + path("copy.db") +
                ": another program is writing to it (waited 5 seconds)\n"
                "  try again when the other program is done; nothing was changed\nmachine");
  EXPECT_EQ(names_of_files(), std::vector<std::string>{"milepost.db"});
}

TEST_F(StoreFile, IsNotOpenedWhereItHasTwoNames) {
  std::filesystem::create_hard_link(store.name(), path("twin.db"));
  for (const std::string& file : {store.name(), path("twin.db")}) {
    EXPECT_EQ(refusal_to_open(file),
              file +
                  " has 2 names (hard links): what a command that was stopped left behind lies "
                  "beside one of them, and is not found from the other\n"
                  "  keep the name that it is used by, and delete the other one, or make it a "
                  "symbolic link; nothing was changed\nrefused");
  }
  std::filesystem::remove(path("twin.db"));
  std::filesystem::create_symlink(store.name(), path("twin.db"));
  EXPECT_EQ(refusal_to_open(path("twin.db")), "nothing was refused");
}

TEST_F(StoreFile, HasANameUnderWhichItCanBeUsed) {
  for (const std::string name : {":memory:", "file:copy.db", "file:copy.db?mode=memory"}) {
    const std::string no_file =
        name +
        " is no name of a file: what would be recorded there would be lost\n  (an "
        "offer)\nrefused";
    EXPECT_EQ(refusal([&] { Store::create(name); }), no_file);
    EXPECT_EQ(refusal_to_open(name), no_file);
    EXPECT_EQ(refusal([&] { back_up(store, name); }), no_file);
  }
  const std::string longest = path(std::string(247, 'a'));
  EXPECT_NO_THROW(Store::create(longest));
  EXPECT_NO_THROW(Recording(*std::make_unique<Store>(Store::open(longest)), at("2022-02-20")));
  const std::string longer = path(std::string(248, 'a'));
  const std::string too_long =
      "the name " + longer +
      " is too long for a database: \"-journal\" is added to it for a file "
      "that is kept beside\n"
      "  choose another name; nothing was written\nrefused";
  EXPECT_EQ(refusal([&] { Store::create(longer); }), too_long);
  EXPECT_EQ(refusal([&] { back_up(store, longer); }), too_long);
}

TEST_F(StoreFile, IsOnTheDiskWithItsFolderWhenSomethingWasRecorded) {
  constexpr std::int64_t kExtra = 3;
  EXPECT_EQ(count("PRAGMA synchronous"), kExtra);
}

class ReadingTest : public StoreTest {
 protected:
  void SetUp() override { save(sample_plan(), "2022-02-20"); }
};

TEST_F(ReadingTest, SeesOneStateUntilItEnds) {
  SQLite::Database other(store.name(), SQLite::OPEN_READWRITE);
  {
    const Reading reading(store);
    list_plans(store);
    EXPECT_THROW(other.exec("BEGIN EXCLUSIVE"), SQLite::Exception);
  }
  EXPECT_NO_THROW(other.exec("BEGIN EXCLUSIVE; ROLLBACK"));
}

TEST_F(ReadingTest, LeavesARecordingAsItIs) {
  Recording recording(store, at("2022-02-21"));
  append(recording, firms("2022-01-31", "1"));
  {
    const Reading reading(store);
    EXPECT_EQ(find_entry(store, 1)->value, figure_of("1"));
  }
  recording.commit();
  EXPECT_EQ(count("SELECT count(*) FROM entry"), 1);
}

class RecordingTest : public StoreTest {};

TEST_F(RecordingTest, KeepsNothingUnlessItIsCommitted) {
  save(sample_plan(), "2022-02-20");
  {
    const Recording recording(store, at("2022-02-21"));
    append(recording, firms("2022-01-31", "1"));
    EXPECT_EQ(count("SELECT count(*) FROM entry"), 1);
  }
  EXPECT_EQ(count("SELECT count(*) FROM entry"), 0);
  record(firms("2022-01-31", "2"), "2022-02-22");
  EXPECT_EQ(find_entry(store, 1)->value, figure_of("2"));
}

TEST_F(RecordingTest, LeavesReadersTheOldStateHoweverMuchIsBeingRecorded) {
  save(sample_plan(), "2022-02-20");
  const Store reader = Store::open(store.name());
  Recording recording(store, at("2022-02-21"));
  for (int i = 0; i < 500; ++i) {
    NewEntry one = entry("firms", to_string(day("2022-01-01") + date::days(i)),
                         EntryKind::increment, figure_of("1"));
    one.remarks.note = std::string(10'000, 'n');
    append(recording, one);
  }
  EXPECT_EQ(last_recorded(reader), at("2022-02-20"));
  recording.commit();
  EXPECT_EQ(last_recorded(reader), at("2022-02-21"));
}

TEST_F(RecordingTest, OfWhatTheDatabaseRefusesSaysSoInBothLanguages) {
  Plan reversed = sample_plan();
  std::swap(reversed.period.start, reversed.period.end);
  try {
    save(reversed, "2022-02-20");
    FAIL() << "nothing was refused";
  } catch (const Error& error) {
    EXPECT_EQ(error.said().en, "cannot write to " + store.name() +
                                   ": the guards of the database refuse it: it does not fit what "
                                   "is on record");
    EXPECT_EQ(error.said().zh,
              "无法写入" + store.name() + "：数据库的保护规则不接受：与已有记录不符");
    EXPECT_EQ(error.kind(), ErrorKind::refused);
  }
  EXPECT_EQ(count("SELECT count(*) FROM area"), 0);
}

TEST_F(RecordingTest, OfAnActionThatThrowsKeepsNothing) {
  save(sample_plan(), "2022-02-20");
  const auto add_and_throw = [&](Recording& recording) {
    append(recording, firms("2022-01-31", "1"));
    throw std::runtime_error("enough");
  };
  EXPECT_THROW(milepost::record(store, at("2022-02-21"), add_and_throw), std::runtime_error);
  EXPECT_EQ(find_entry(store, 1), std::nullopt);
}

TEST_F(RecordingTest, TellsThatSomethingWasKept) {
  save(sample_plan(), "2022-02-20");
  int told = 0;
  const auto record = [&](const std::function<void(Recording&)>& action) {
    milepost::record(store, at("2022-02-21"), action, [&] { ++told; });
  };
  record([](Recording&) {});
  record([&](Recording& recording) {
    append(recording, firms("2022-01-31", "1"));
    recording.give_up();
  });
  EXPECT_EQ(find_entry(store, 1), std::nullopt);
  EXPECT_EQ(told, 0);
  record([&](Recording& recording) { append(recording, firms("2022-01-31", "1")); });
  EXPECT_TRUE(find_entry(store, 1));
  EXPECT_EQ(told, 1);
}

TEST_F(RecordingTest, NumbersItsRowsOnFromTheHighest) {
  save(sample_plan(), "2022-02-20");
  Plan other = sample_plan();
  other.key = "town-2022";
  other.area.key = "town";
  save(other, "2022-02-21");
  save(other, "2022-02-22", "the same once more");
  import("june.csv", {firms("2022-06-30", "9")}, "2022-07-01");
  import("july.csv", {firms("2022-07-31", "9")}, "2022-08-01");
  const auto numbers = [&](const std::string& table) {
    return store::sql_of(store)
        .execAndGet("SELECT group_concat(" + table + "_id, ' ') FROM (SELECT " + table +
                    "_id FROM " + table + " ORDER BY 1)")
        .getString();
  };
  EXPECT_EQ(numbers("area"), "1 2");
  EXPECT_EQ(numbers("indicator"), "1 2 3 4 5 6 7 8 9 10");
  EXPECT_EQ(numbers("plan"), "1 2");
  EXPECT_EQ(numbers("plan_revision"), "1 2 3");
  EXPECT_EQ(numbers("target"), "1 2 3 4 5 6 7 8 9 10 11 12");
  EXPECT_EQ(numbers("target_revision"), "1 2 3 4 5 6 7 8 9 10 11 12");
  EXPECT_EQ(numbers("batch"), "1 2");
  EXPECT_EQ(numbers("entry"), "1 2");
}

TEST_F(RecordingTest, CarriesTheMomentOfTheClock) {
  EXPECT_EQ(Recording(store, at("2022-02-20T08:00:00Z")).moment(), at("2022-02-20T08:00:00Z"));
}

TEST_F(RecordingTest, IsLaterThanEveryOtherAlsoWhereTheClockStandsStillOrGoesBack) {
  const std::string clock = "2022-02-20T08:00:00Z";
  save(sample_plan(), clock);
  record(firms("2022-01-31", "1"), clock);
  record(firms("2022-01-31", "2", "typing error"), "2021-01-01");
  take_back(2, "2020-01-01");
  EXPECT_EQ(find_entry(store, 1)->recorded_at, at("2022-02-20T08:00:00.001Z"));
  EXPECT_EQ(find_entry(store, 2)->recorded_at, at("2022-02-20T08:00:00.002Z"));
  EXPECT_EQ(find_entry(store, 2)->voided_at, at("2022-02-20T08:00:00.003Z"));
  EXPECT_EQ(Recording(store, at("2019-01-01")).moment(), at("2022-02-20T08:00:00.004Z"));
}

/// Every table that holds what was recorded.
constexpr const char* kTables[] = {"area",           "indicator",       "indicator_revision",
                                   "plan",           "plan_revision",   "section",
                                   "target",         "target_revision", "checkpoint",
                                   "plan_indicator", "plan_target",     "entry",
                                   "entry_void",     "batch",           "batch_void",
                                   "assignment",     "area_years",      "plan_rhythm",
                                   "target_rhythm",  "entry_progress",  "decision",
                                   "plan_lights",    "scoring",         "scoring_line",
                                   "scoring_weight", "plan_removal",    "target_step",
                                   "indicator_unit", "area_inside",     "indicator_sum"};

/// The rows of this store in a file as the first schema had it.
void write_as_of_first_schema(const Store& store, const std::string& file) {
  std::ostringstream schema;
  schema
      << std::ifstream(std::string(MILEPOST_PROJECT) + "/schema/sqlite/0001_initial.sql").rdbuf();
  SQLite::Database old(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  old.exec(schema.str() + "PRAGMA user_version = 1; ATTACH '" + store.name() + "' AS new");
  for (const std::string table : kTables) {
    if (!old.tableExists(table)) continue;
    old.exec("INSERT INTO main." + table + " SELECT * FROM new." + table);
  }
}

TEST_F(StoreFile, FromBeforeAssignmentsKeepsWhomThePlanFileNames) {
  save(sample_plan(), "2022-02-20");
  record(firms("2022-01-31", "1"), "2022-02-21");
  write_as_of_first_schema(store, path("old.db"));
  const Store old = Store::open(path("old.db"));
  EXPECT_EQ(read_plan(old, "district-2022"), sample_plan());
  EXPECT_EQ(in_english(check_database(old)), std::vector<std::string>());
  EXPECT_EQ(
      store::sql_of(old).execAndGet("SELECT lead FROM targets WHERE target = 'firms'").getString(),
      "科技局");
}

class AppendOnly : public StoreTest, public testing::WithParamInterface<const char*> {
 protected:
  void SetUp() override {
    Plan plan = sample_plan_with_steps();
    plan.area.years = {4, YearName::start};
    plan.area.inside = "city";
    plan.from_areas = {{"firms", Combining::sum, {}, {}}};
    plan.reporting = Reporting{Rhythm::quarterly, 15};
    plan.lights = usual_lights();
    plan.scoring = Scoring();
    plan.scoring->lines = {{ScoreLineKind::bonus, "firms", number("1"), number("0.5"), {}}};
    plan.scoring->weights = {{"firms", number("2")}};
    plan.targets[0].rhythm = Rhythm::once;
    save(plan, "2022-02-20");
    NewEntry said = firms("2022-01-31", "1");
    said.remarks.progress = "十家已签约";
    record(said, "2022-02-21");
    take_back(1, "2022-02-22");
    const std::int64_t batch = import("june.csv", {firms("2022-02-28", "2")}, "2022-03-01");
    take_back_batch(batch, "2022-03-02");
    Recording recording(store, at("2022-02-23"));
    assign(recording, "district-2022", sample_plan().targets[0], "");
    decide(recording, "district-2022", "firms", {Ruling::accept, "meeting", "", 1, {}});
    recording.commit();
    plan.indicators[3].unit = "户";
    save(plan, "2022-02-24", "the unit");
    plan.key = "mistake";
    save(plan, "2022-02-24");
    PlanRemoval removal;
    removal.plan = "mistake";
    removal.reason = "the draft";
    milepost::record(store, at("2022-02-25"),
                     [&](Recording& removing) { remove_plan(removing, removal); });
  }

  std::string rows() const {
    std::string all;
    SQLite::Statement read(store::sql_of(store), std::string("SELECT * FROM ") + GetParam());
    while (read.executeStep()) {
      for (int i = 0; i < read.getColumnCount(); ++i) all += read.getColumn(i).getString() + "|";
      all += "\n";
    }
    return all;
  }

  void expect_refused(const std::string& statement) {
    const std::string before = rows();
    ASSERT_NE(before, "") << "there is nothing to guard";
    // As from a program that knows nothing of keys between tables.
    store::sql_of(store).exec("PRAGMA foreign_keys = OFF");
    EXPECT_THROW(store::sql_of(store).exec(statement), SQLite::Exception) << statement;
    EXPECT_EQ(rows(), before) << statement;
  }

  std::string first_column() const {
    return store::sql_of(store)
        .execAndGet("SELECT name FROM pragma_table_info('" + std::string(GetParam()) + "') LIMIT 1")
        .getString();
  }
};

TEST_P(AppendOnly, NoRowChanges) {
  const std::string table = GetParam();
  expect_refused("UPDATE " + table + " SET " + first_column() + " = " + first_column());
  expect_refused("UPDATE OR REPLACE " + table + " SET " + first_column() + " = 1");
}

TEST_P(AppendOnly, NoRowGoes) { expect_refused(std::string("DELETE FROM ") + GetParam()); }

TEST_P(AppendOnly, NoRowIsReplaced) {
  const std::string table = GetParam();
  expect_refused("INSERT OR REPLACE INTO " + table + " SELECT * FROM " + table);
}

INSTANTIATE_TEST_SUITE_P(Tables, AppendOnly, testing::ValuesIn(kTables),
                         [](const auto& table) { return std::string(table.param); });

// Links are cheap to write: one that was replaced is found by the chain (check_chain_test.cpp).
TEST_F(StoreTest, NoLinkOfTheChainChangesOrGoes) {
  save(sample_plan(), "2022-02-20");
  EXPECT_THROW(store::sql_of(store).exec("UPDATE link SET subject = 4"), SQLite::Exception);
  EXPECT_THROW(store::sql_of(store).exec("DELETE FROM link"), SQLite::Exception);
}

TEST_F(StoreTest, EveryTableIsAmongThoseThatAreGuarded) {
  std::set<std::string> guarded(std::begin(kTables), std::end(kTables));
  guarded.insert("link");
  SQLite::Statement tables(store::sql_of(store),
                           "SELECT name FROM sqlite_schema WHERE type = 'table'");
  while (tables.executeStep()) {
    EXPECT_TRUE(guarded.erase(tables.getColumn(0).getString()) == 1) << tables.getColumn(0);
  }
  EXPECT_TRUE(guarded.empty());
}

/// Rows that collide in their second key only.
TEST_F(StoreTest, NoRowIsReplacedThroughItsOtherKeyEither) {
  save(sample_plan(), "2022-02-20");
  record(firms("2022-01-31", "1"), "2022-02-21");
  for (const char* statement :
       {"INSERT OR REPLACE INTO area VALUES (9, 'luqiao')",
        "INSERT OR REPLACE INTO indicator SELECT 99, area_id, key, '万家', measure FROM indicator",
        "INSERT OR REPLACE INTO plan SELECT 9, area_id, key FROM plan",
        "INSERT OR REPLACE INTO target SELECT 99, plan_id, key FROM target",
        "INSERT OR REPLACE INTO section SELECT plan_revision_id, 99, key, label, 'X', 'X', parent"
        " FROM section",
        "INSERT OR REPLACE INTO entry SELECT indicator_id, as_of + 1, kind, 0, 7, state,"
        " recorded_at, entry_id, numerator, denominator, corrects, correction_reason, note,"
        " evidence, reporter, problem, next_step, outlook, vintage FROM entry"}) {
    EXPECT_THROW(store::sql_of(store).exec(statement), SQLite::Exception) << statement;
  }
}

/// A row that the schema accepts, and what each column is overridden with to be refused.
using Row = std::map<std::string, std::string>;

struct BadRow {
  std::string rule;
  std::string table;
  Row overrides;
  std::string told = "CHECK constraint failed";
};

void PrintTo(const BadRow& bad, std::ostream* out) { *out << bad.rule; }

const Row kGoodEntry{{"indicator_id", "(SELECT indicator_id FROM indicator WHERE key = 'firms')"},
                     {"as_of", "19000"},
                     {"kind", "1"},
                     {"revision", "0"},
                     {"value", "70000"},
                     {"state", "NULL"},
                     {"recorded_at", "1"},
                     {"entry_id", "100"},
                     {"numerator", "NULL"},
                     {"denominator", "NULL"},
                     {"corrects", "NULL"},
                     {"correction_reason", "''"},
                     {"outlook", "NULL"},
                     {"vintage", "NULL"}};
const std::string kStock = "(SELECT indicator_id FROM indicator WHERE key = 'coverage')";
const std::string kMilestone = "(SELECT indicator_id FROM indicator WHERE key = 'road')";

const Row kGoodTarget{{"target_id", "1"},    {"revision", "7"},
                      {"recorded_at", "1"},  {"reason", "'r'"},
                      {"indicator_id", "1"}, {"section", "'3'"},
                      {"name_zh", "''"},     {"name_en", "''"},
                      {"value", "70000"},    {"upper", "NULL"},
                      {"tolerance", "NULL"}, {"reference_id", "NULL"},
                      {"due", "19000"},      {"requirement", "'at-least'"},
                      {"parent", "''"},      {"commitment", "'firm'"},
                      {"lead", "''"},        {"pace", "'linear'"},
                      {"\"with\"", "''"},    {"leader", "''"},
                      {"note", "''"},        {"source", "''"},
                      {"withdrawn", "0"}};

const Row kGoodPlan{{"plan_id", "1"},
                    {"revision", "7"},
                    {"recorded_at", "1"},
                    {"reason", "'r'"},
                    {"name_zh", "''"},
                    {"name_en", "''"},
                    {"area_name_zh", "''"},
                    {"area_name_en", "''"},
                    {"document_key", "''"},
                    {"document_title_zh", "''"},
                    {"document_title_en", "''"},
                    {"document_date", "19000"},
                    {"document_url", "''"},
                    {"period_start", "18993"},
                    {"period_end", "19357"},
                    {"compare", "'points'"},
                    {"ahead", "100000"},
                    {"on_track", "0"},
                    {"behind", "-100000"}};

const std::map<std::string, Row> kGoodRows{
    {"entry", kGoodEntry},
    {"target_revision", kGoodTarget},
    {"plan_revision", kGoodPlan},
    {"indicator", {{"area_id", "1"}, {"key", "'jobs'"}, {"unit", "'人'"}, {"measure", "'flow'"}}},
    {"area", {{"key", "'jiaojiang'"}}},
    {"entry_void", {{"entry_id", "1"}, {"recorded_at", "1"}, {"reason", "'r'"}}},
    {"entry_progress", {{"entry_id", "1"}, {"recorded_at", "1"}, {"text", "'t'"}}},
    {"target_step",
     {{"target_revision_id", "1"},
      {"number", "1"},
      {"recorded_at", "1"},
      {"due", "19000"},
      {"what_zh", "'s'"},
      {"what_en", "''"},
      {"indicator_id", "1"}}},
    {"indicator_unit",
     {{"indicator_id", "2"},
      {"revision", "1"},
      {"recorded_at", "1"},
      {"unit", "'户'"},
      {"measure", "'flow'"}}},
    {"area_inside", {{"area_id", "1"}, {"recorded_at", "1"}, {"inside_id", "NULL"}}},
    {"indicator_sum",
     {{"plan_revision_id", "1"},
      {"indicator_id", "1"},
      {"recorded_at", "1"},
      {"how", "'sum'"},
      {"part_id", "NULL"},
      {"whole_id", "NULL"}}},
    {"decision",
     {{"target_id", "1"},
      {"recorded_at", "1"},
      {"entry_id", "1"},
      {"ruling", "'accept'"},
      {"reason", "'r'"},
      {"\"user\"", "''"}}},
    {"plan_removal",
     {{"plan_id", "1"}, {"recorded_at", "1"}, {"reason", "'r'"}, {"\"user\"", "''"}}},
};

const std::vector<BadRow> kBadRows{
    {"an entry has a year from 1900 to 2199", "entry", {{"as_of", "-25568"}}},
    {"an entry lies before the year 2200", "entry", {{"as_of", "84006"}}},
    {"a kind is one of six", "entry", {{"kind", "7"}}, "does not fit"},
    {"words alone have no value", "entry", {{"kind", "6"}}},
    {"words alone have no state", "entry", {{"kind", "6"}, {"value", "NULL"}, {"state", "1"}}},
    {"a kind fits its measure", "entry", {{"kind", "3"}}, "does not fit"},
    {"a figure has a value", "entry", {{"value", "NULL"}}},
    {"a figure is exact", "entry", {{"value", "7.5"}}, "cannot store REAL value"},
    {"a figure has no state", "entry", {{"state", "2"}}},
    {"a milestone has a state",
     "entry",
     {{"indicator_id", kMilestone}, {"kind", "5"}, {"value", "NULL"}}},
    {"a milestone has a known state",
     "entry",
     {{"indicator_id", kMilestone}, {"kind", "5"}, {"value", "NULL"}, {"state", "3"}}},
    {"only work in progress has a percentage",
     "entry",
     {{"indicator_id", kMilestone}, {"kind", "5"}, {"value", "500000"}, {"state", "2"}}},
    {"a percentage is at most 100",
     "entry",
     {{"indicator_id", kMilestone}, {"kind", "5"}, {"value", "1000001"}, {"state", "1"}}},
    {"only a level is a fraction", "entry", {{"numerator", "1"}, {"denominator", "2"}}},
    {"a fraction has two parts",
     "entry",
     {{"indicator_id", kStock}, {"kind", "3"}, {"numerator", "1"}}},
    {"a denominator is above zero",
     "entry",
     {{"indicator_id", kStock}, {"kind", "3"}, {"numerator", "1"}, {"denominator", "0"}}},
    {"a numerator is not below zero",
     "entry",
     {{"indicator_id", kStock}, {"kind", "3"}, {"numerator", "-1"}, {"denominator", "2"}}},
    {"a correction has a reason",
     "entry",
     {{"revision", "1"}, {"as_of", "19023"}, {"corrects", "1"}}},
    {"a reason corrects something", "entry", {{"correction_reason", "'typing error'"}}},
    {"a first entry corrects nothing",
     "entry",
     {{"corrects", "1"}, {"correction_reason", "'typing error'"}}},
    {"a chain has no gap", "entry", {{"revision", "1"}}, "before this one in its chain is missing"},
    {"a second entry corrects the one that stands",
     "entry",
     {{"revision", "1"}, {"as_of", "19023"}},
     "must correct the one that stands"},
    {"an outlook is one of four", "entry", {{"outlook", "'fine'"}}},
    {"a vintage is one of three", "entry", {{"vintage", "'old'"}}},
    {"an indicator is on record", "entry", {{"indicator_id", "999"}}, "does not fit"},
    {"a void has a reason", "entry_void", {{"reason", "''"}}},
    {"a step says something", "target_step", {{"what_zh", "''"}}},
    {"a step is numbered from one on", "target_step", {{"number", "0"}}},
    {"a step is of a target", "target_step", {{"target_revision_id", "99"}}, "FOREIGN KEY"},
    {"a step is reported by an indicator", "target_step", {{"indicator_id", "99"}}, "FOREIGN KEY"},
    {"a ruling is one of two", "decision", {{"ruling", "'perhaps'"}}},
    {"a decision has a reason", "decision", {{"reason", "''"}}},
    {"a decision is about an entry", "decision", {{"entry_id", "99"}}, "FOREIGN KEY"},
    {"a removal has a reason", "plan_removal", {{"reason", "''"}}},
    {"a removal is of a plan", "plan_removal", {{"plan_id", "99"}}, "FOREIGN KEY"},
    {"a text says something", "entry_progress", {{"text", "''"}}},
    {"a text is of an entry",
     "entry_progress",
     {{"entry_id", "99"}},
     "FOREIGN KEY constraint failed"},
    {"a void is of an entry", "entry_void", {{"entry_id", "99"}}, "FOREIGN KEY constraint failed"},
    {"a requirement is one of nine", "target_revision", {{"requirement", "'about'"}}},
    {"at-least has a figure or a reference", "target_revision", {{"value", "NULL"}}},
    {"at-least has not both", "target_revision", {{"reference_id", "2"}}},
    {"between has two figures", "target_revision", {{"requirement", "'between'"}}},
    {"between goes upwards", "target_revision", {{"requirement", "'between'"}, {"upper", "60000"}}},
    {"only between has an upper figure", "target_revision", {{"upper", "90000"}}},
    {"equal-to has a figure",
     "target_revision",
     {{"requirement", "'equal-to'"}, {"value", "NULL"}}},
    {"equal-to has no reference",
     "target_revision",
     {{"requirement", "'equal-to'"}, {"value", "NULL"}, {"reference_id", "2"}}},
    {"in-step-with has a reference",
     "target_revision",
     {{"requirement", "'in-step-with'"}, {"value", "NULL"}, {"tolerance", "10000"}}},
    {"in-step-with has a tolerance",
     "target_revision",
     {{"requirement", "'in-step-with'"}, {"value", "NULL"}, {"reference_id", "2"}}},
    {"a tolerance is not below zero",
     "target_revision",
     {{"requirement", "'in-step-with'"},
      {"value", "NULL"},
      {"reference_id", "2"},
      {"tolerance", "-1"}}},
    {"only in-step-with has a tolerance", "target_revision", {{"tolerance", "10000"}}},
    {"done has no figure", "target_revision", {{"requirement", "'done'"}}},
    {"set-later has no figure", "target_revision", {{"requirement", "'set-later'"}}},
    {"a target is not held against itself",
     "target_revision",
     {{"value", "NULL"}, {"reference_id", "1"}}},
    {"a commitment is one of two", "target_revision", {{"commitment", "'perhaps'"}}},
    {"a pace is one of three", "target_revision", {{"pace", "'fast'"}}},
    {"a withdrawal has a reason", "target_revision", {{"withdrawn", "1"}, {"reason", "''"}}},
    {"a period ends after it starts", "plan_revision", {{"period_end", "18992"}}},
    {"ahead is more than on track", "plan_revision", {{"ahead", "0"}}},
    {"on track is more than behind", "plan_revision", {{"behind", "0"}}},
    {"a comparison is one of two", "plan_revision", {{"compare", "'feeling'"}}},
    {"a revision has a reason", "plan_revision", {{"reason", "''"}}},
    {"a measure is one of four", "indicator", {{"measure", "'mood'"}}},
    {"only a milestone has no unit", "indicator", {{"unit", "''"}}},
    {"an indicator has a key", "indicator", {{"key", "''"}}},
    {"the first unit is that of the indicator", "indicator_unit", {{"revision", "0"}}},
    {"a revised measure is one of four", "indicator_unit", {{"measure", "'mood'"}}},
    {"only a milestone is left without a unit", "indicator_unit", {{"unit", "''"}}},
    {"a revised unit is that of an indicator",
     "indicator_unit",
     {{"indicator_id", "99"}},
     "FOREIGN KEY"},
    {"an indicator with entries keeps its unit",
     "indicator_unit",
     {{"indicator_id", "3"}},
     "keeps its unit"},
    {"an area has a key", "area", {{"key", "''"}}},
    {"an area does not lie inside itself", "area_inside", {{"inside_id", "1"}}},
    {"a way to make up a figure is one of five", "indicator_sum", {{"how", "'total'"}}},
    {"a share is of two indicators", "indicator_sum", {{"how", "'share'"}}},
    {"nothing but a share is of two", "indicator_sum", {{"part_id", "1"}, {"whole_id", "2"}}},
};

class Schema : public StoreTest, public testing::WithParamInterface<BadRow> {
 protected:
  void SetUp() override {
    save(sample_plan(), "2022-02-20");
    record(firms("2022-01-31", "1"), "2022-02-21");  // day 19023
  }

  static std::string insert(const std::string& table, const Row& overrides) {
    Row row = kGoodRows.at(table);
    for (const auto& [column, value] : overrides) row.at(column) = value;
    std::string columns;
    std::string values;
    for (const auto& [column, value] : row) {
      columns += (columns.empty() ? "" : ", ") + column;
      values += (values.empty() ? "" : ", ") + value;
    }
    return "INSERT INTO " + table + " (" + columns + ") VALUES (" + values + ")";
  }
};

TEST_P(Schema, Refuses) {
  const BadRow& bad = GetParam();
  EXPECT_NO_THROW(store::sql_of(store).exec("BEGIN; " + insert(bad.table, {}) + "; ROLLBACK"));
  try {
    store::sql_of(store).exec(insert(bad.table, bad.overrides));
    FAIL() << "the row was accepted";
  } catch (const SQLite::Exception& refused) {
    EXPECT_NE(std::string(refused.what()).find(bad.told), std::string::npos) << refused.what();
  }
}

INSTANTIATE_TEST_SUITE_P(Rows, Schema, testing::ValuesIn(kBadRows), [](const auto& bad) {
  std::string name = bad.param.rule;
  for (char& c : name) {
    if (c == ' ' || c == '-') c = '_';
  }
  return name;
});

}  // namespace
}  // namespace milepost
