// Store::create and Store::open: one SQLite file, brought up to the newest schema.
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <utility>

#include "base/unfinished_file.h"
#include "store/sql/chain.h"
#include "store/sql/failure.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/failure.h"
#include "store/sqlite/schema.h"
#include "store/store.h"

namespace milepost {

namespace {

using store::Doing;
using store::fail_to_make;
using store::newest_schema;
using store::refuse_existing;
using store::refuse_unfit_name;
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
  if (version <= static_cast<std::int64_t>(newest_schema())) return;
  throw Error(ErrorKind::refused,
              said({"{} was written by a newer milepost: its schema is version {}, this program "
                    "knows versions up to {}",
                    "{}由较新的milepost写成：其结构版本为{}，本程序最高支持{}"},
                   path, version, newest_schema()),
              said({"update milepost; nothing was changed", "请升级milepost；没有作任何改动"}));
}

/// Where SQLite keeps what is not in the database yet is called by the name under which it was
/// opened: through another name nobody finds it.
void refuse_other_names(const std::string& path) {
  std::error_code unknown;
  const std::uintmax_t names = std::filesystem::hard_link_count(path, unknown);
  if (unknown || names <= 1) return;
  throw Error(
      ErrorKind::refused,
      said({"{} has {} names (hard links): what a command that was stopped left behind "
            "lies beside one of them, and is not found from the other",
            "{}有{}个名称（硬链接）：中断的命令留下的内容只在其中一个名称旁，从另一个名称找不到"},
           path, names),
      said({"keep the name that it is used by, and delete the other one, or make it a "
            "symbolic link; nothing was changed",
            "请保留平时使用的名称，删去另一个，或将其改为符号链接；没有作任何改动"}));
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

/// What is wrong with an older schema would be taken over by the newer one.
void refuse_altered_older_schema(const std::string& path, const SQLite::Database& sql,
                                 std::size_t version) {
  const store::SchemaFaults faults = store::find_schema_faults(sql, version);
  if (faults.found.empty()) return;
  throw Error(ErrorKind::machine,
              said({"cannot open {}: its schema is not that of version {}, which it names: {}",
                    "无法打开{}：其结构与所标的版本{}不符：{}"},
                   path, version, faults.found.front()),
              Offer::restore_changed);
}

void migrate(const std::string& path, SqliteConnection& connection) {
  SQLite::Database& sql = connection.sql();
  SQLite::Transaction transaction(sql, SQLite::TransactionBehavior::IMMEDIATE);
  // Read again under the lock: another process may have been first, and a newer milepost.
  refuse_other_version(path, pragma(sql, "user_version"));
  const std::int64_t before = pragma(sql, "user_version");
  refuse_altered_older_schema(path, sql, static_cast<std::size_t>(before));
  store::climb(sql, static_cast<std::size_t>(before), newest_schema());
  if (before < kFirstVersionWithChain) store::link_all_rows(connection);
  sql.exec("PRAGMA user_version = " + std::to_string(newest_schema()));
  transaction.commit();
}

}  // namespace

Store Store::create(const std::string& path) {
  refuse_unfit_name(path);
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
  refuse_unfit_name(path);
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
  refuse_other_names(path);
  return translated(Doing::open, path, [&] {
    auto connection = std::make_unique<SqliteConnection>(path);
    with_failures([&] {
      refuse_foreign_file(path, connection->sql());
      const auto newest = static_cast<std::int64_t>(newest_schema());
      if (pragma(connection->sql(), "user_version") < newest) migrate(path, *connection);
    });
    return Store(path, std::move(connection));
  });
}

}  // namespace milepost
