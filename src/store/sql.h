// Small helpers over SQLite for this room: named questions, translated errors.
#pragma once

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/error.h"
#include "store/rows.h"
#include "store/store.h"

namespace milepost::store {

/// The names of one field, such as target_revision.with: joined by semicolons.
std::string joined_names(const std::vector<std::string>& names);
std::vector<std::string> split_names(std::string_view text);

/// The text of reports/questions/<name>.sql.
std::string question(std::string_view name);

/// A wording whose parts are the columns of a row, three at most.
inline Said said_row(const Wording& wording, SQLite::Statement& row) {
  const auto part = [&](int column) {
    return column < row.getColumnCount() ? row.getColumn(column).getString() : std::string();
  };
  return said(wording, part(0), part(1), part(2));
}

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

inline std::int64_t to_sql(Date day) { return day.time_since_epoch().count(); }
inline std::int64_t to_sql(Moment moment) { return moment.time_since_epoch().count(); }

inline void bind_optional(SQLite::Statement& statement, const char* name,
                          const std::optional<std::int64_t>& value) {
  if (value) {
    statement.bind(name, *value);
  } else {
    statement.bind(name);
  }
}
inline void bind_optional(SQLite::Statement& statement, const char* name,
                          const std::optional<Decimal>& value) {
  bind_optional(statement, name, value ? std::optional(value->raw()) : std::nullopt);
}

}  // namespace milepost::store
