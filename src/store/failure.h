// What went wrong with a database, as an Error that says what was being done and what helps.
#pragma once

#include <SQLiteCpp/Exception.h>

#include <string>
#include <system_error>

#include "base/error.h"

namespace milepost::store {

/// How long one who writes waits for another, in milliseconds.
inline constexpr int kPatienceMs = 5000;

inline constexpr Wording kChangedByOthers{
    "somebody changed it with another program: go back to the last copy made with: milepost backup",
    "有人用其他程序改动过它：请恢复最近一次用milepost backup所作的备份"};
inline constexpr Wording kNameAnother{
    "name another file with --db, or make a new database with: milepost init",
    "请用--db写明其他文件，或新建数据库：milepost init"};

/// What is done to a database.
enum class Doing { open, create, read, write_to, check, write_the_backup };

/// Throws the Error for what SQLite said while `doing` something to `path`.
[[noreturn]] void fail(const SQLite::Exception& cause, Doing doing, const std::string& path);

/// Runs `action`; what SQLite refuses becomes an Error that says what was being done.
template <class Action>
auto translated(Doing doing, const std::string& path, Action action) {
  try {
    return action();
  } catch (const SQLite::Exception& cause) {
    fail(cause, doing, path);
  }
}

/// Throws the Error for a file at `path` that is not to be overwritten.
[[noreturn]] void refuse_existing(const std::string& path, const Wording& remedy);

/// Throws the Error for a new file that could not be made. `if_there` is the remedy where a file
/// has the name.
[[noreturn]] void fail_to_make(Doing doing, const std::string& path, const std::system_error& cause,
                               const Wording& if_there);

}  // namespace milepost::store
