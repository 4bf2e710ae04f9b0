// Store::create and Store::open: one SQLite file, brought up to the newest schema.
#include <sqlite3.h>

#include <filesystem>
#include <mutex>
#include <span>
#include <system_error>
#include <utility>

#include "base/compiled_in.h"
#include "base/unfinished_file.h"
#include "store/chain.h"
#include "store/connection.h"
#include "store/failure.h"
#include "store/history_reader.h"
#include "store/sql.h"
#include "store/store.h"

namespace milepost {

extern const std::span<const CompiledIn> kSchema;  // schema/sqlite/NNNN_*.sql in order

namespace {

using store::Connection;
using store::Doing;
using store::fail_to_make;
using store::kChangedByOthers;
using store::kNameAnother;
using store::refuse_existing;
using store::translated;

constexpr std::int64_t kApplicationId = 0x6D706F73;  // 'mpos', as schema/sqlite/0001 sets it
constexpr std::int64_t kFirstVersionWithChain = 2;
constexpr const char* kSettings = "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF";
constexpr Wording kNoDatabaseOverwritten{
    "choose another name with --db, or move the file away; milepost never overwrites a database",
    "请用--db另选名称，或先移走该文件；milepost不会覆盖数据库"};

std::int64_t pragma(const SQLite::Database& sql, const char* name) {
  SQLite::Statement statement(sql, std::string("PRAGMA ") + name);
  statement.executeStep();
  return statement.getColumn(0).getInt64();
}

/// SQLite counts all memory that it takes, under a lock; nobody here asks for the sum.
void count_no_memory() {
  static std::once_flag once;
  std::call_once(once, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
}

SQLite::Database open_file(const std::string& path) {
  count_no_memory();
  // One thread uses a connection: it needs no mutex of its own.
  return {path, SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX, store::kPatienceMs};
}

void refuse_other_version(const std::string& path, std::int64_t version) {
  if (version < 0) {
    throw Error(ExitCode::machine,
                said({"cannot open {}: its schema is said to be version {}",
                      "无法打开{}：所标结构版本为{}"},
                     path, version),
                said(kChangedByOthers));
  }
  if (version <= static_cast<std::int64_t>(kSchema.size())) return;
  throw Error(ExitCode::refused,
              said({"{} was written by a newer milepost: its schema is version {}, this program "
                    "knows versions up to {}",
                    "{}由较新的milepost写成：其结构版本为{}，本程序最高支持{}"},
                   path, version, kSchema.size()),
              said({"update milepost; nothing was changed", "请升级milepost；没有作任何改动"}));
}

}  // namespace

store::Connection::Connection(const std::string& path) : sql_(open_file(path)) {
  sql_.exec(kSettings);
  HistoryReader::add_keep(sql_.getHandle());
}

store::Connection& store::connection_of(const Store& store) { return *store.connection_; }

Store::Store(std::string path, std::unique_ptr<store::Connection> connection)
    : path_(std::move(path)), connection_(std::move(connection)) {}
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
    translated(Doing::create, path, [&] {
      const std::string name = unfinished.name().string();
      Store(name, std::make_unique<Connection>(name)).migrate();
    });
    unfinished.add();
  } catch (const std::system_error& cause) {
    fail_to_make(Doing::create, path, cause, kNoDatabaseOverwritten);
  }
  return open(path);
}

Store Store::open(const std::string& path) {
  std::error_code unknown;
  if (!std::filesystem::exists(path, unknown)) {
    throw Error(
        ExitCode::refused, said({"there is no database at {}", "没有数据库{}"}, path),
        said({"make one with: milepost init    or name another one with --db or MILEPOST_DB",
              "请新建数据库：milepost init    或用--db、MILEPOST_DB写明其他数据库"}));
  }
  if (std::filesystem::is_directory(path, unknown)) {
    throw Error(ExitCode::refused,
                said({"{} is a folder, not a database", "{}是文件夹，不是数据库"}, path),
                said({"name the database file in it", "请写明其中的数据库文件"}));
  }
  if (std::filesystem::is_regular_file(path, unknown) &&
      std::filesystem::file_size(path, unknown) == 0) {
    throw Error(ExitCode::refused,
                said({"{} is empty, and no database", "{}是空文件，不是数据库"}, path),
                said({"delete it, and make a new database with: milepost init",
                      "请删去该文件，再新建数据库：milepost init"}));
  }
  return translated(Doing::open, path, [&] {
    Store opened(path, std::make_unique<Connection>(path));
    opened.refuse_foreign_file();
    if (pragma(opened.connection_->sql(), "user_version") <
        static_cast<std::int64_t>(kSchema.size())) {
      opened.migrate();
    }
    return opened;
  });
}

void Store::refuse_foreign_file() const {
  const std::int64_t application = pragma(connection_->sql(), "application_id");
  if (application != kApplicationId) {
    throw Error(
        ExitCode::refused,
        said({"{} is an SQLite file, but not a milepost database (its application id is {})",
              "{}是SQLite文件，但不是milepost数据库（应用编号为{}）"},
             path_, application),
        said(kNameAnother));
  }
  refuse_other_version(path_, pragma(connection_->sql(), "user_version"));
}

void Store::migrate() {
  SQLite::Transaction transaction(connection_->sql(), SQLite::TransactionBehavior::IMMEDIATE);
  // Read again under the lock: another process may have been first, and a newer milepost.
  refuse_other_version(path_, pragma(connection_->sql(), "user_version"));
  const std::int64_t before = pragma(connection_->sql(), "user_version");
  auto version = static_cast<std::size_t>(before);
  for (; version < kSchema.size(); ++version)
    connection_->sql().exec(std::string(kSchema[version].text));
  if (before < kFirstVersionWithChain) store::link_all_rows(connection_->sql());
  connection_->sql().exec("PRAGMA user_version = " + std::to_string(version));
  transaction.commit();
}

}  // namespace milepost
