// Small helpers over SQLiteCpp for this room: named questions, typed columns, translated errors.
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
#include "store/store.h"

namespace milepost::store {

/// The names of one field, such as target_revision.with: joined by semicolons.
std::string joined_names(const std::vector<std::string>& names);
std::vector<std::string> split_names(const std::string& text);

/// The text of reports/<name>.sql.
std::string question(std::string_view name);

/// Throws the Error for what SQLite said while `doing` something to `path`.
[[noreturn]] void fail(const SQLite::Exception& cause, std::string_view doing,
                       const std::string& path);

/// Runs `action`; what SQLite refuses becomes an Error that says what was being done.
template <class Action>
auto translated(std::string_view doing, const std::string& path, Action action) {
  try {
    return action();
  } catch (const SQLite::Exception& cause) {
    fail(cause, doing, path);
  }
}

inline std::int64_t to_sql(Date day) { return day.time_since_epoch().count(); }
inline std::int64_t to_sql(Moment moment) { return moment.time_since_epoch().count(); }

/// The columns of the current row from left to right, each read once.
class Columns {
 public:
  explicit Columns(SQLite::Statement& row) : row_(row) {}

  bool is_null() const { return row_.getColumn(next_).isNull(); }
  void skip() { ++next_; }
  std::int64_t integer() { return row_.getColumn(next_++).getInt64(); }
  std::string text() {
    const SQLite::Column column = row_.getColumn(next_++);
    return {column.getText(""), static_cast<std::size_t>(column.getBytes())};
  }
  Date day() { return Date(date::days(static_cast<int>(integer()))); }
  Moment moment() { return Moment(std::chrono::milliseconds(integer())); }
  Decimal decimal() { return Decimal::from_raw(integer()); }
  template <class E>
  E enumerator() {
    return from_word<E>(text()).value();
  }
  template <class Read>
  auto optional(Read read) -> std::optional<decltype(read(*this))> {
    if (is_null()) {
      skip();
      return std::nullopt;
    }
    return read(*this);
  }
  std::optional<Decimal> optional_decimal() {
    return optional([](Columns& c) { return c.decimal(); });
  }

 private:
  SQLite::Statement& row_;
  int next_ = 0;
};

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
