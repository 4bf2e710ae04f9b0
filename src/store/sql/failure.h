// What went wrong with a database, as an Error that says what was being done and what helps.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <system_error>

#include "base/error.h"

namespace milepost::store {

/// How long one who writes waits for another, in milliseconds.
inline constexpr int kPatienceMs = 5000;

/// What is done to a database.
enum class Doing { open, create, read, write_to, check, write_the_backup };

/// What an engine did not do. Its message is that of the engine, for people who know it.
class Failure : public std::runtime_error {
 public:
  enum class Kind : std::uint8_t {
    busy,          // somebody else is writing, for longer than kPatienceMs
    read_only,     // there is no permission to write
    full,          // there is no room left
    damaged,       // what is stored makes no sense
    cannot_open,   // it is not there, or nobody may read it
    disk,          // reading or writing failed
    guarded,       // a constraint or a trigger of the schema refuses it
    no_database,   // what is there is something else
    other_schema,  // tables or columns are missing, or there already
    other
  };

  Failure(Kind kind, const char* said) : runtime_error(said), kind_(kind) {}
  Kind kind() const { return kind_; }

 private:
  Kind kind_;
};

/// Throws the Error for what went wrong while `doing` something to the database that people know as
/// `name`.
[[noreturn]] void fail(const Failure& cause, Doing doing, const std::string& name);

/// Runs `action`; a Failure becomes an Error that says what was being done.
template <class Action>
auto translated(Doing doing, const std::string& name, Action action) {
  try {
    return action();
  } catch (const Failure& cause) {
    fail(cause, doing, name);
  }
}

/// Throws the Error for a file at `path` that is not to be overwritten.
[[noreturn]] void refuse_existing(const std::string& path, const Remedy& remedy);

/// Throws Error where `path` is no name for a database: one that stands for no file, or so long
/// that what is kept beside it has none.
void refuse_unfit_name(const std::string& path);

/// Throws the Error for a new file that could not be made. `if_there` is the remedy where a file
/// has the name.
[[noreturn]] void fail_to_make(Doing doing, const std::string& path, const std::system_error& cause,
                               const Remedy& if_there);

}  // namespace milepost::store
