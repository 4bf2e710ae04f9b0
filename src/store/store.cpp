#include "store/store.h"

#include <sqlite3.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/cause.h"
#include "base/compiled_in.h"
#include "base/unfinished_file.h"
#include "store/chain.h"
#include "store/evidence.h"
#include "store/history_reader.h"
#include "store/new_entries.h"
#include "store/own_files.h"
#include "store/sql.h"

namespace milepost {

extern const std::span<const CompiledIn> kSchema;     // schema/sqlite/NNNN_*.sql in order
extern const std::span<const CompiledIn> kQuestions;  // reports/questions/*.sql

namespace {

using store::Doing;
using store::translated;

constexpr std::int64_t kApplicationId = 0x6D706F73;  // 'mpos', as schema/sqlite/0001 sets it
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

constexpr Wording kChangedByOthers{
    "somebody changed it with another program: go back to the last copy made with: milepost backup",
    "有人用其他程序改动过它：请恢复最近一次用milepost backup所作的备份"};
constexpr Wording kNameAnother{
    "name another file with --db, or make a new database with: milepost init",
    "请用--db写明其他文件，或新建数据库：milepost init"};
constexpr Wording kCheckTheFolder{"check that the folder exists and that you may write to it",
                                  "请核对该文件夹是否存在、是否有写入权限"};

Said cannot(Doing doing, const std::string& path) {
  switch (doing) {
    case Doing::open:
      return said({"cannot open {}", "无法打开{}"}, path);
    case Doing::create:
      return said({"cannot create {}", "无法新建{}"}, path);
    case Doing::read:
      return said({"cannot read {}", "无法读取{}"}, path);
    case Doing::write_to:
      return said({"cannot write to {}", "无法写入{}"}, path);
    case Doing::check:
      return said({"cannot check {}", "无法检查{}"}, path);
    case Doing::write_the_backup:
      return said({"cannot write the backup {}", "无法写入备份{}"}, path);
  }
  return {};
}

void refuse_other_version(const std::string& path, std::int64_t version) {
  if (version < 0) {
    throw Error(ErrorKind::machine,
                said({"cannot open {}: its schema is said to be version {}",
                      "无法打开{}：所标结构版本为{}"},
                     path, version),
                said(kChangedByOthers));
  }
  if (version <= static_cast<std::int64_t>(kSchema.size())) return;
  throw Error(ErrorKind::refused,
              said({"{} was written by a newer milepost: its schema is version {}, this program "
                    "knows versions up to {}",
                    "{}由较新的milepost写成：其结构版本为{}，本程序最高支持{}"},
                   path, version, kSchema.size()),
              said({"update milepost; nothing was changed", "请升级milepost；没有作任何改动"}));
}

constexpr Wording kNoDatabaseOverwritten{
    "choose another name with --db, or move the file away; milepost never overwrites a database",
    "请用--db另选名称，或先移走该文件；milepost不会覆盖数据库"};
constexpr Wording kNoBackupOverwrites{"choose another name; a backup never overwrites a file",
                                      "请另选名称；备份不会覆盖文件"};

[[noreturn]] void refuse_existing(const std::string& path, const Wording& remedy) {
  throw Error(ErrorKind::refused, said({"{} already exists", "{}已存在"}, path), said(remedy));
}

/// `if_there` is the remedy where a file has the name.
[[noreturn]] void fail_to_make(Doing doing, const std::string& path, const std::system_error& cause,
                               const Wording& if_there) {
  if (cause.code() == std::errc::file_exists) refuse_existing(path, if_there);
  throw Error(ErrorKind::machine,
              said({"{}: {}", "{}：{}"}, cannot(doing, path), said_cause(cause.code().value())),
              said(kCheckTheFolder));
}

/// What SQLite says of a statement that fits every database of its version.
bool names_what_is_not_as_it_was_made(std::string_view said) {
  return said.starts_with("no such table: ") || said.starts_with("no such column: ") ||
         said.find(" already exists") != std::string_view::npos;
}

/// Why SQLite did not do something, and what helps.
struct Failure {
  ErrorKind kind = ErrorKind::machine;
  Said why;
  Said remedy;
};

Failure failure_of(const SQLite::Exception& cause) {
  switch (cause.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorKind::machine,
              said({"another program is writing to it (waited {} seconds)",
                    "另一个程序正在写入（已等待{}秒）"},
                   kPatienceMs / 1000),
              said({"try again when the other program is done; nothing was changed",
                    "请待另一个程序写完再试；没有作任何改动"})};
    case SQLITE_READONLY:
      return {ErrorKind::machine,
              said({"the file or its folder is read-only", "该文件或所在文件夹只能读取"}),
              said({"ask for write permission, or copy the database to a place of your own",
                    "请取得写入权限，或将数据库复制到自己的文件夹"})};
    case SQLITE_FULL:
      return {ErrorKind::machine, said({"the disk is full", "磁盘已满"}),
              said({"free some space and try again; nothing was changed",
                    "请腾出空间再试；没有作任何改动"})};
    case SQLITE_CORRUPT:
      return {ErrorKind::machine,
              said({"the database is damaged ({})", "数据库已损坏（{}）"}, cause.what()),
              said({"go back to the last copy made with: milepost backup",
                    "请恢复最近一次用milepost backup所作的备份"})};
    case SQLITE_CANTOPEN:
      return {ErrorKind::machine, said({"the file cannot be opened", "文件打不开"}),
              said(kCheckTheFolder)};
    case SQLITE_IOERR:
      return {ErrorKind::machine,
              said({"the disk reports an error ({})", "磁盘读写出错（{}）"}, cause.what()),
              said({"nothing was changed; check the disk", "没有作任何改动；请检查磁盘"})};
    case SQLITE_CONSTRAINT:
      return {ErrorKind::refused, cause.what(), {}};
    case SQLITE_ERROR:
      if (!names_what_is_not_as_it_was_made(cause.what())) break;
      return {ErrorKind::machine,
              said({"the version of the schema that it names does not fit its tables ({})",
                    "所标结构版本与其中的表不符（{}）"},
                   cause.what()),
              said(kChangedByOthers)};
    default:
      break;
  }
  return {ErrorKind::machine, cause.what(), {}};
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
  for (const CompiledIn& file : kQuestions) {
    if (file.name.substr(0, file.name.size() - 4) == name) return std::string(file.text);
  }
  throw std::logic_error("reports/" + std::string(name) + ".sql is not compiled in");
}

void fail(const SQLite::Exception& cause, Doing doing, const std::string& path) {
  if (cause.getErrorCode() == SQLITE_NOTADB) {
    throw Error(ErrorKind::refused,
                said({"{} is not a milepost database: it is not an SQLite file",
                      "{}不是milepost数据库：不是SQLite文件"},
                     path),
                said(kNameAnother));
  }
  const Failure failure = failure_of(cause);
  throw Error(failure.kind, said({"{}: {}", "{}：{}"}, cannot(doing, path), failure.why),
              failure.remedy);
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
    translated(Doing::create, path, [&] {
      const std::string name = unfinished.name().string();
      Store(name, open_file(name, SQLite::OPEN_READWRITE)).migrate();
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
        ErrorKind::not_found, said({"there is no database at {}", "没有数据库{}"}, path),
        said({"make one with: milepost init    or name another one with --db or MILEPOST_DB",
              "请新建数据库：milepost init    或用--db、MILEPOST_DB写明其他数据库"}));
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
                said({"delete it, and make a new database with: milepost init",
                      "请删去该文件，再新建数据库：milepost init"}));
  }
  return translated(Doing::open, path, [&] {
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
    throw Error(
        ErrorKind::refused,
        said({"{} is an SQLite file, but not a milepost database (its application id is {})",
              "{}是SQLite文件，但不是milepost数据库（应用编号为{}）"},
             path_, application),
        said(kNameAnother));
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
  if (const Said what = own_file(path_, path); !what.empty()) {
    throw Error(
        ErrorKind::refused,
        said({"cannot write the backup {}: it is {}", "不能写入备份{}：这是{}"}, path, what),
        said({"choose another name; nothing was written", "请另选名称；没有写入任何内容"}));
  }
  try {
    UnfinishedFile unfinished(path);
    unfinished.close();
    translated(Doing::write_the_backup, path, [&] {
      SQLite::Database copy(unfinished.name().string(), SQLite::OPEN_READWRITE, kPatienceMs);
      SQLite::Backup backup(copy, *sql_);
      backup.executeStep(-1);
    });
    copy_evidence(*this, path);
    unfinished.add();
  } catch (const std::system_error& cause) {
    fail_to_make(Doing::write_the_backup, path, cause, kNoBackupOverwrites);
  }
}

Moment last_recorded(const Store& store, Moment known_at) {
  return translated(Doing::read, store.path(), [&] {
    SQLite::Statement last(store.sql(), store::question("last_recorded"));
    last.bind(":known_at", store::to_sql(known_at));
    last.executeStep();
    return Moment(std::chrono::milliseconds(last.getColumn(0).getInt64()));
  });
}

Reading::Reading(const Store& store) : store_(store) {
  if (sqlite3_get_autocommit(store.sql().getHandle()) == 0) return;
  translated(Doing::read, store.path(), [&] { store_.sql().exec("BEGIN"); });
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
  translated(Doing::write_to, store.path(), [&] {
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
  translated(Doing::write_to, store_.path(), [&] {
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
