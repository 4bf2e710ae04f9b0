#include "store/store.h"

#include <sqlite3.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/compiled_in.h"
#include "base/unfinished_file.h"
#include "store/chain.h"
#include "store/evidence.h"
#include "store/history_reader.h"
#include "store/new_entries.h"
#include "store/own_files.h"
#include "store/sql.h"

namespace milepost {

extern const std::span<const CompiledIn> kSchema;   // schema/NNNN_*.sql in order
extern const std::span<const CompiledIn> kReports;  // reports/*.sql

namespace {

using store::translated;

constexpr std::int64_t kApplicationId = 0x6D706F73;  // 'mpos', as schema/0001 sets it
constexpr int kPatienceMs = 5000;
constexpr std::int64_t kFirstVersionWithChain = 2;
constexpr const char* kSettings = "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF";
// Changed pages are kept in memory until the commit, nearly 96 MB of them, in KB here. Written
// earlier, they would shut readers out from then on, not just for the moment of the commit.
constexpr const char* kBeginRecording = "PRAGMA cache_size = -98304; BEGIN IMMEDIATE";

std::uint64_t recordings_kept = 0;

std::int64_t pragma(const SQLite::Database& sql, const char* name) {
  SQLite::Statement statement(sql, std::string("PRAGMA ") + name);
  statement.executeStep();
  return statement.getColumn(0).getInt64();
}

/// SQLite counts all memory that it takes, under a lock; nobody here asks for the sum.
void count_no_memory() {
  [[maybe_unused]] static const int kOnce = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

std::unique_ptr<SQLite::Database> open_file(const std::string& path, int flags) {
  count_no_memory();
  // One thread uses a connection: it needs no mutex of its own.
  auto sql = std::make_unique<SQLite::Database>(path, flags | SQLite::OPEN_NOMUTEX, kPatienceMs);
  sql->exec(kSettings);
  store::HistoryReader::add_keep(sql->getHandle());
  return sql;
}

void refuse_other_version(const std::string& path, std::int64_t version) {
  if (version < 0) {
    throw Error(
        ExitCode::machine,
        "cannot open " + path + ": its schema is said to be version " + std::to_string(version),
        "somebody changed it with another program: go back to the last copy made with: "
        "milepost backup");
  }
  if (version <= static_cast<std::int64_t>(kSchema.size())) return;
  throw Error(ExitCode::refused,
              path + " was written by a newer milepost: its schema is version " +
                  std::to_string(version) + ", this program knows versions up to " +
                  std::to_string(kSchema.size()),
              "update milepost; nothing was changed");
}

constexpr const char* kNoDatabaseOverwritten =
    "choose another name with --db, or move the file away; milepost never overwrites a database";
constexpr const char* kNoBackupOverwrites = "choose another name; a backup never overwrites a file";

[[noreturn]] void refuse_existing(const std::string& path, const char* remedy) {
  throw Error(ExitCode::refused, path + " already exists", remedy);
}

/// `if_there` is the remedy where a file has the name.
[[noreturn]] void fail_to_make(const std::string& doing, const std::string& path,
                               const std::system_error& cause, const char* if_there) {
  if (cause.code() == std::errc::file_exists) refuse_existing(path, if_there);
  throw Error(ExitCode::machine, "cannot " + doing + " " + path + ": " + cause.code().message(),
              "check that the folder exists and that you may write to it");
}

/// What SQLite says of a statement that fits every database of its version.
bool names_what_is_not_as_it_was_made(std::string_view said) {
  return said.starts_with("no such table: ") || said.starts_with("no such column: ") ||
         said.find(" already exists") != std::string_view::npos;
}

}  // namespace

namespace store {

std::string joined_names(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ";") + name;
  return text;
}

std::vector<std::string> split_names(std::string_view text) {
  std::vector<std::string> names;
  std::size_t start = 0;
  while (start < text.size()) {
    const std::size_t end = std::min(text.find(';', start), text.size());
    names.emplace_back(text.substr(start, end - start));
    start = end + 1;
  }
  return names;
}

std::string question(std::string_view name) {
  for (const CompiledIn& file : kReports) {
    if (file.name.substr(0, file.name.size() - 4) == name) return std::string(file.text);
  }
  throw std::logic_error("reports/" + std::string(name) + ".sql is not compiled in");
}

void fail(const SQLite::Exception& cause, std::string_view doing, const std::string& path) {
  const std::string where = "cannot " + std::string(doing) + " " + path + ": ";
  switch (cause.getErrorCode()) {
    case SQLITE_NOTADB:
      throw Error(ExitCode::refused, path + " is not a milepost database: it is not an SQLite file",
                  "name another file with --db, or make a new database with: milepost init");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Error(ExitCode::machine,
                  where + "another program is writing to it (waited " +
                      std::to_string(kPatienceMs / 1000) + " seconds)",
                  "try again when the other program is done; nothing was changed");
    case SQLITE_READONLY:
      throw Error(ExitCode::machine, where + "the file or its folder is read-only",
                  "ask for write permission, or copy the database to a place of your own");
    case SQLITE_FULL:
      throw Error(ExitCode::machine, where + "the disk is full",
                  "free some space and try again; nothing was changed");
    case SQLITE_CORRUPT:
      throw Error(ExitCode::machine, where + "the database is damaged (" + cause.what() + ")",
                  "go back to the last copy made with: milepost backup");
    case SQLITE_CANTOPEN:
      throw Error(ExitCode::machine, where + "the file cannot be opened",
                  "check that the folder exists and that you may write to it");
    case SQLITE_IOERR:
      throw Error(ExitCode::machine, where + "the disk reports an error (" + cause.what() + ")",
                  "nothing was changed; check the disk");
    case SQLITE_CONSTRAINT:
      throw Error(ExitCode::refused, where + cause.what());
    case SQLITE_ERROR:
      if (names_what_is_not_as_it_was_made(cause.what())) {
        throw Error(ExitCode::machine,
                    where + "the version of the schema that it names does not fit its tables (" +
                        cause.what() + ")",
                    "somebody changed it with another program: go back to the last copy made with: "
                    "milepost backup");
      }
      throw Error(ExitCode::machine, where + cause.what());
    default:
      throw Error(ExitCode::machine, where + cause.what());
  }
}

}  // namespace store

Store::Store(std::string path, std::unique_ptr<SQLite::Database> sql)
    : path_(std::move(path)), sql_(std::move(sql)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::create(const std::string& path) {
  std::error_code unknown;
  if (std::filesystem::exists(std::filesystem::symlink_status(path, unknown))) {
    refuse_existing(path, kNoDatabaseOverwritten);
  }
  try {
    // Whole before it has its name: nobody opens half of it, and of two who make it one does.
    UnfinishedFile unfinished(path);
    unfinished.close();
    translated("create", path, [&] {
      const std::string name = unfinished.name().string();
      Store(name, open_file(name, SQLite::OPEN_READWRITE)).migrate();
    });
    unfinished.add();
  } catch (const std::system_error& cause) {
    fail_to_make("create", path, cause, kNoDatabaseOverwritten);
  }
  return open(path);
}

Store Store::open(const std::string& path) {
  std::error_code unknown;
  if (!std::filesystem::exists(path, unknown)) {
    throw Error(ExitCode::refused, "there is no database at " + path,
                "make one with: milepost init    or name another one with --db or MILEPOST_DB");
  }
  if (std::filesystem::is_directory(path, unknown)) {
    throw Error(ExitCode::refused, path + " is a folder, not a database",
                "name the database file in it");
  }
  if (std::filesystem::is_regular_file(path, unknown) &&
      std::filesystem::file_size(path, unknown) == 0) {
    throw Error(ExitCode::refused, path + " is empty, and no database",
                "delete it, and make a new database with: milepost init");
  }
  return translated("open", path, [&] {
    Store opened(path, open_file(path, SQLite::OPEN_READWRITE));
    opened.refuse_foreign_file();
    if (pragma(opened.sql(), "user_version") < static_cast<std::int64_t>(kSchema.size())) {
      opened.migrate();
    }
    return opened;
  });
}

void Store::refuse_foreign_file() const {
  const std::int64_t application = pragma(*sql_, "application_id");
  if (application != kApplicationId) {
    throw Error(ExitCode::refused,
                path_ + " is an SQLite file, but not a milepost database (its application id is " +
                    std::to_string(application) + ")",
                "name another file with --db, or make a new database with: milepost init");
  }
  refuse_other_version(path_, pragma(*sql_, "user_version"));
}

void Store::migrate() {
  SQLite::Transaction transaction(*sql_, SQLite::TransactionBehavior::IMMEDIATE);
  // Read again under the lock: another process may have been first, and a newer milepost.
  refuse_other_version(path_, pragma(*sql_, "user_version"));
  const std::int64_t before = pragma(*sql_, "user_version");
  auto version = static_cast<std::size_t>(before);
  for (; version < kSchema.size(); ++version) sql_->exec(std::string(kSchema[version].text));
  if (before < kFirstVersionWithChain) store::link_all_rows(*sql_);
  sql_->exec("PRAGMA user_version = " + std::to_string(version));
  transaction.commit();
}

void Store::backup_to(const std::string& path) const {
  std::error_code unknown;
  if (std::filesystem::exists(std::filesystem::symlink_status(path, unknown))) {
    refuse_existing(path, kNoBackupOverwrites);
  }
  if (const std::string what = own_file(path_, path); !what.empty()) {
    throw Error(ExitCode::refused, "cannot write the backup " + path + ": it is " + what,
                "choose another name; nothing was written");
  }
  try {
    UnfinishedFile unfinished(path);
    unfinished.close();
    translated("write the backup", path, [&] {
      SQLite::Database copy(unfinished.name().string(), SQLite::OPEN_READWRITE, kPatienceMs);
      SQLite::Backup backup(copy, *sql_);
      backup.executeStep(-1);
    });
    copy_evidence(*this, path);
    unfinished.add();
  } catch (const std::system_error& cause) {
    fail_to_make("write the backup", path, cause, kNoBackupOverwrites);
  }
}

Moment last_recorded(const Store& store, Moment known_at) {
  return translated("read", store.path(), [&] {
    SQLite::Statement last(store.sql(), store::question("last_recorded"));
    last.bind(":known_at", store::to_sql(known_at));
    last.executeStep();
    return Moment(std::chrono::milliseconds(last.getColumn(0).getInt64()));
  });
}

Reading::Reading(const Store& store) : store_(store) {
  if (sqlite3_get_autocommit(store.sql().getHandle()) == 0) return;
  translated("read", store.path(), [&] { store_.sql().exec("BEGIN"); });
  open_ = true;
}

Reading::~Reading() {
  if (!open_) return;
  try {
    store_.sql().exec("COMMIT");
  } catch (const SQLite::Exception&) {
    // Nothing was written; the lock goes with the connection.
  }
}

Recording::Recording(Store& store, Moment now) : store_(store), moment_(now) {
  translated("write to", store.path(), [&] {
    store_.sql().exec(kBeginRecording);
    try {
      const Moment latest = last_recorded(store_);
      if (moment_ <= latest) moment_ = latest + std::chrono::milliseconds(1);
      highest_ = store::highest_numbers(store_.sql());
      chain_ = std::make_unique<store::Chain>(store_.sql());
      new_entries_ = std::make_unique<store::NewEntries>(store_.sql(), *chain_, moment_);
    } catch (...) {
      store_.sql().exec("ROLLBACK");
      throw;
    }
  });
}

Recording::~Recording() {
  if (!open_) return;
  try {
    store_.sql().exec("ROLLBACK");
  } catch (const SQLite::Exception&) {
    // SQLite has rolled back by itself, or will when the file is opened next.
  }
}

void Recording::commit() {
  translated("write to", store_.path(), [&] {
    new_entries_->flush();
    store::link_new_rows(*chain_, store_.sql(), highest_, moment_);
    const bool is_anything_new = last_recorded(store_) == moment_;
    store_.sql().exec("COMMIT");
    if (is_anything_new) ++recordings_kept;
  });
  open_ = false;
}

std::uint64_t Recording::kept_so_far() { return recordings_kept; }

}  // namespace milepost
