#include "store/sqlite/connection.h"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <mutex>
#include <utility>

#include "store/reading.h"
#include "store/sql/failure.h"
#include "store/sql/sql.h"
#include "store/sqlite/bulk_insert.h"
#include "store/sqlite/failure.h"
#include "store/sqlite/history_reader.h"
#include "store/sqlite/schema.h"
#include "store/sqlite/statement.h"

namespace milepost::store {
namespace {

// What was recorded is so after a power cut too: SQLite waits until the disk has not only the pages
// but also the folder, from which the journal is gone. With less it would be found there and be
// rolled back.
constexpr const char* kSettings =
    "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA synchronous = EXTRA";
// Changed pages are kept in memory until the commit, nearly 96 MB of them, in KB here. Written
// earlier, they would shut readers out from then on, not just for the moment of the commit.
constexpr const char* kBeginRecording = "PRAGMA cache_size = -98304; BEGIN IMMEDIATE";

constexpr Wording kDamage{"{}", "SQLite完整性检查发现问题：{}"};
constexpr const char* kFindDamage =
    "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'";
constexpr Wording kNamesMissing{"a row of {} names a row of {} that is missing",
                                "数据表{}有一行所指的数据表{}中的行已缺失"};
constexpr const char* kFindNamesMissing = "SELECT \"table\", parent FROM pragma_foreign_key_check";
/// SQLite counts all memory that it takes, under a lock; nobody here asks for the sum.
void count_no_memory() {
  static std::once_flag once;
  std::call_once(once, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
}

SQLite::Database open_file(const std::string& path) {
  count_no_memory();
  // One thread uses a connection: it needs no mutex of its own.
  return with_failures([&] {
    return SQLite::Database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX, kPatienceMs);
  });
}

}  // namespace

SqliteConnection::SqliteConnection(const std::string& path) : sql_(open_file(path)) {
  run(kSettings);
  SqliteHistoryReader::add_keep(sql_.getHandle());
}

std::unique_ptr<Prepared> SqliteConnection::prepare(const std::string& sql) {
  return std::make_unique<SqliteStatement>(sql_.getHandle(), sql);
}

void SqliteConnection::run(const std::string& statements) {
  with_failures([&] { sql_.exec(statements); });
}

bool SqliteConnection::is_in_transaction() const {
  return sqlite3_get_autocommit(sql_.getHandle()) == 0;
}

void SqliteConnection::begin_reading() { run("BEGIN"); }

void SqliteConnection::begin_recording() { run(kBeginRecording); }

void SqliteConnection::commit() { run("COMMIT"); }

void SqliteConnection::roll_back() { run("ROLLBACK"); }

std::unique_ptr<BulkInsert> SqliteConnection::bulk_insert(std::string_view table,
                                                          std::string_view columns) {
  return std::make_unique<SqliteBulkInsert>(sql_.getHandle(), table, columns);
}

std::unique_ptr<HistoryReader> SqliteConnection::history_reader(Moment known_at) {
  return std::make_unique<SqliteHistoryReader>(sql_.getHandle(), known_at);
}

OpenBeside SqliteConnection::beside(const Store& store) {
  if (sqlite3_txn_state(sql_.getHandle(), "main") != SQLITE_TXN_READ) return {};
  return [path = sql_.getFilename(), last = last_recorded(store)]() -> std::optional<Store> {
    Store second = Store::open(path);
    // Who waits to write here waits for the first connection as well.
    sqlite3_busy_timeout(sql_of(second).getHandle(), 0);
    translated(Doing::read, path, [&] { connection_of(second).begin_reading(); });
    if (last_recorded(second) != last) return std::nullopt;
    return second;
  };
}

std::string SqliteConnection::folder() const {
  return std::filesystem::path(sql_.getFilename()).parent_path().string();
}

void SqliteConnection::copy_to(const std::string& path) {
  with_failures([&] {
    SQLite::Database copy(path, SQLite::OPEN_READWRITE, kPatienceMs);
    // No file is left beside one that is thrown away where this fails.
    copy.exec("PRAGMA journal_mode = MEMORY");
    SQLite::Backup backup(copy, sql_);
    const int answer = backup.executeStep(-1);
    if (answer != SQLITE_DONE) throw failure_of(answer, sqlite3_errstr(answer));
  });
}

std::vector<Said> SqliteConnection::find_damage() {
  std::vector<Said> found = said_rows(*this, kDamage, kFindDamage);
  std::vector<Said> missing = said_rows(*this, kNamesMissing, kFindNamesMissing);
  std::move(missing.begin(), missing.end(), std::back_inserter(found));
  return found;
}

SchemaFaults SqliteConnection::find_schema_faults() {
  return with_failures([&] { return store::find_schema_faults(sql_, newest_schema()); });
}

SQLite::Database& sql_of(const Store& store) {
  return static_cast<SqliteConnection&>(connection_of(store)).sql();
}

}  // namespace milepost::store
