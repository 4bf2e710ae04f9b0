// Statements over a connection, whatever engine it leads to: named parameters go in, rows with
// typed columns come out. All of it throws Failure.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/decimal.h"
#include "base/words.h"
#include "store/sql/prepared.h"
#include "store/store.h"

namespace milepost::store {

/// One statement, which can be run again.
class Statement {
 public:
  Statement(Connection& connection, const std::string& sql);
  Statement(const Store& store, const std::string& sql);

  bool takes(const char* name) const { return prepared_->takes(name); }
  void bind(const char* name, std::int64_t number) { prepared_->bind(name, number); }
  void bind(const char* name, std::string_view text) { prepared_->bind(name, text); }
  void bind(const char* name, const std::optional<std::int64_t>& number);
  void bind(const char* name, const std::optional<Decimal>& figure);

  /// Goes on to the next row; false where there is none.
  bool next() { return prepared_->next(); }
  /// Begins again at the first row; what is bound stays.
  void reset() { prepared_->reset(); }
  /// Runs it to its end and resets it. How many rows it added.
  std::int64_t run();

  /// The columns of the current row.
  const Prepared& row() const { return *prepared_; }

 private:
  std::unique_ptr<Prepared> prepared_;
};

/// The columns of the current row from left to right, each read once.
class Columns {
 public:
  explicit Columns(const Statement& statement) : row_(statement.row()) {}

  bool is_null() const { return row_.type(next_) == Prepared::Type::null; }
  void skip(int columns = 1) { next_ += columns; }
  std::int64_t integer() { return row_.integer(next_++); }
  /// Gone with the next step.
  std::string_view view() { return row_.text(next_++); }
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
    std::int64_t raw = 0;
    if (!row_.read(next_++, raw)) return std::nullopt;
    return Decimal::from_raw(raw);
  }

 private:
  const Prepared& row_;
  int next_ = 0;
};

/// The rows of a question whose first column is an id and which begins at the id `:first`. Ids that
/// are asked in their order, as those of all targets of a plan mostly are, come out of one pass;
/// any other costs a seek.
class Pass {
 public:
  Pass(const Store& store, const std::string& sql) : rows_(store, sql) {}

  Statement& rows() { return rows_; }

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

  Statement rows_;
  std::optional<std::int64_t> ended_at_;  // from this id on there are no rows
  bool open_ = false;
  std::int64_t at_ = 0;  // the id of the current row
};

}  // namespace milepost::store
