// Store::create and Store::open: one SQLite file, brought up to the newest schema.
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <system_error>
#include <utility>

#include "base/compiled_in.h"
#include "base/unfinished_file.h"
#include "store/sql/chain.h"
#include "store/sql/failure.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/failure.h"
#include "store/store.h"

namespace milepost {

extern const std::span<const CompiledIn> kSchema;  // schema/sqlite/NNNN_*.sql in order

namespace {

using store::Doing;
using store::fail_to_make;
using store::refuse_existing;
using store::SqliteConnection;
using store::translated;
using store::with_failures;

constexpr std::int64_t kApplicationId = 0x6D706F73;  // 'mpos', as schema/sqlite/0001 sets it
constexpr std::int64_t kFirstVersionWithChain = 2;

std::int64_t pragma(const SQLite::Database& sql, const char* name) {
  SQLite::Statement statement(sql, std::string("PRAGMA ") + name);
  statement.executeStep();
  return statement.getColumn(0).getInt64();
}

void refuse_other_version(const std::string& path, std::int64_t version) {
  if (version < 0) {
    throw Error(ErrorKind::machine,
                said({"cannot open {}: its schema is said to be version {}",
                      "无法打开{}：所标结构版本为{}"},
                     path, version),
                Offer::restore_changed);
  }
  if (version <= static_cast<std::int64_t>(kSchema.size())) return;
  throw Error(ErrorKind::refused,
              said({"{} was written by a newer milepost: its schema is version {}, this program "
                    "knows versions up to {}",
                    "{}由较新的milepost写成：其结构版本为{}，本程序最高支持{}"},
                   path, version, kSchema.size()),
              said({"update milepost; nothing was changed", "请升级milepost；没有作任何改动"}));
}

void refuse_foreign_file(const std::string& path, const SQLite::Database& sql) {
  const std::int64_t application = pragma(sql, "application_id");
  if (application != kApplicationId) {
    throw Error(
        ErrorKind::refused,
        said({"{} is an SQLite file, but not a milepost database (its application id is {})",
              "{}是SQLite文件，但不是milepost数据库（应用编号为{}）"},
             path, application),
        Offer::name_database);
  }
  refuse_other_version(path, pragma(sql, "user_version"));
}

void migrate(const std::string& path, SqliteConnection& connection) {
  SQLite::Database& sql = connection.sql();
  SQLite::Transaction transaction(sql, SQLite::TransactionBehavior::IMMEDIATE);
  // Read again under the lock: another process may have been first, and a newer milepost.
  refuse_other_version(path, pragma(sql, "user_version"));
  const std::int64_t before = pragma(sql, "user_version");
  auto version = static_cast<std::size_t>(before);
  for (; version < kSchema.size(); ++version) sql.exec(std::string(kSchema[version].text));
  if (before < kFirstVersionWithChain) store::link_all_rows(connection);
  sql.exec("PRAGMA user_version = " + std::to_string(version));
  transaction.commit();
}

}  // namespace

Store Store::create(const std::string& path) {
  std::error_code unknown;
  if (std::filesystem::exists(std::filesystem::symlink_status(path, unknown))) {
    refuse_existing(path, Offer::name_new_database);
  }
  try {
    // Whole before it has its name: nobody opens half of it, and of two who make it one does.
    UnfinishedFile unfinished(path);
    unfinished.close();
    translated(Doing::create, path, [&] {
      const std::string name = unfinished.name().string();
      SqliteConnection made(name);
      with_failures([&] { migrate(name, made); });
    });
    unfinished.add();
  } catch (const std::system_error& cause) {
    fail_to_make(Doing::create, path, cause, Offer::name_new_database);
  }
  return open(path);
}

Store Store::open(const std::string& path) {
  std::error_code unknown;
  if (!std::filesystem::exists(path, unknown)) {
    throw Error(ErrorKind::not_found, said({"there is no database at {}", "没有数据库{}"}, path),
                Offer::make_database);
  }
  if (std::filesystem::is_directory(path, unknown)) {
    throw Error(ErrorKind::refused,
                said({"{} is a folder, not a database", "{}是文件夹，不是数据库"}, path),
                said({"name the database file in it", "请写明其中的数据库文件"}));
  }
  if (std::filesystem::is_regular_file(path, unknown) &&
      std::filesystem::file_size(path, unknown) == 0) {
    throw Error(ErrorKind::refused,
                said({"{} is empty, and no database", "{}是空文件，不是数据库"}, path),
                Offer::make_database_anew);
  }
  return translated(Doing::open, path, [&] {
    auto connection = std::make_unique<SqliteConnection>(path);
    with_failures([&] {
      refuse_foreign_file(path, connection->sql());
      const auto newest = static_cast<std::int64_t>(kSchema.size());
      if (pragma(connection->sql(), "user_version") < newest) migrate(path, *connection);
    });
    return Store(path, std::move(connection));
  });
}

}  // namespace milepost
