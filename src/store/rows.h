// The rows that a question has for an answer, read column by column.
//
// Own code over SQLite: SQLiteCpp makes an object for every cell, which takes longer than reading
// it. What is written goes through SQLiteCpp.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/decimal.h"
#include "base/words.h"
#include "store/store.h"

namespace milepost::store {

/// One question, which can be asked again. Throws SQLite::Exception.
class Rows {
 public:
  Rows(const Store& store, const std::string& sql);

  void bind(const char* name, std::int64_t value);
  void bind(const char* name, const std::string& value);
  /// For a function of the question that knows this type; valid while the question is.
  void bind_pointer(const char* name, void* value, const char* type);
  /// Goes on to the next row; false where there is none.
  bool next();
  /// Begins again at the first row; what is bound stays.
  void reset();

  sqlite3_stmt* row() const { return statement_.get(); }

 private:
  int index_of(const char* name) const;
  void check(int answer) const;

  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// The columns of the current row from left to right, each read once. Values are asked as those of
/// functions are: a connection is used by one thread, where SQLite makes no difference between
/// them.
class Columns {
 public:
  explicit Columns(const Rows& rows) : row_(rows.row()) {}

  bool is_null() const { return is_null(sqlite3_column_value(row_, next_)); }
  void skip(int columns = 1) { next_ += columns; }
  std::int64_t integer() { return sqlite3_value_int64(value()); }
  /// Gone with the next step.
  std::string_view view() {
    sqlite3_value* const read = value();
    const int size = sqlite3_value_bytes(read);
    if (size == 0) return {};
    return {reinterpret_cast<const char*>(sqlite3_value_text(read)),
            static_cast<std::size_t>(size)};
  }
  std::string text() { return std::string(view()); }
  Date day() { return Date(date::days(static_cast<int>(integer()))); }
  Moment moment() { return Moment(std::chrono::milliseconds(integer())); }
  Decimal decimal() { return Decimal::from_raw(integer()); }
  template <class E>
  E enumerator() {
    return from_word<E>(view()).value();
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
    sqlite3_value* const read = value();
    if (is_null(read)) return std::nullopt;
    return Decimal::from_raw(sqlite3_value_int64(read));
  }

 private:
  static bool is_null(sqlite3_value* read) { return sqlite3_value_type(read) == SQLITE_NULL; }
  sqlite3_value* value() { return sqlite3_column_value(row_, next_++); }

  sqlite3_stmt* row_;
  int next_ = 0;
};

/// The rows of a question whose first column is an id and which begins at the id `:first`. Ids that
/// are asked in their order, as those of all targets of a plan mostly are, come out of one pass;
/// any other costs a seek.
class Pass {
 public:
  Pass(const Store& store, const std::string& sql) : rows_(store, sql) {}

  Rows& rows() { return rows_; }

  /// Visits the rows of one id, each from its second column on.
  template <class Visit>
  void for_each(std::int64_t id, Visit visit) {
    for (go_to(id); open_ && at_ == id; step()) {
      Columns columns(rows_);
      columns.skip();
      visit(columns);
    }
  }

 private:
  void go_to(std::int64_t id);
  void seek(std::int64_t id);
  void step();

  Rows rows_;
  std::optional<std::int64_t> ended_at_;  // from this id on there are no rows
  bool open_ = false;
  std::int64_t at_ = 0;  // the id of the current row
};

}  // namespace milepost::store
