// Rows for one table, each with the bytes that the chain of hashes is over: what was meant to be
// recorded goes into both, so that nothing in the file can change it on its way to the hash.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "base/date.h"
#include "base/decimal.h"
#include "store/sql/bulk_insert.h"
#include "store/sql/subjects.h"

namespace milepost::store {

/// The values of a row come in the order of the columns, which is that of the content. Throws
/// Failure.
class NewRows {
 public:
  /// `columns` as SQL lists them. What is hashed of the rows is added to `content`.
  NewRows(Connection& connection, std::string_view table, std::string_view columns,
          Content& content);

  /// A value of the row, which is hashed too.
  template <class T>
  NewRows& put(const T& value) {
    keep(value);
    return hash(value);
  }
  /// A value of the row that is not hashed with it.
  template <class T>
  NewRows& keep(const T& value) {
    with_plain(value, [this](const auto&... plain) { this->add_to_row(plain...); });
    return *this;
  }
  /// What is hashed with the row and stands in another table.
  template <class T>
  NewRows& hash(const T& value) {
    with_plain(value, [this](const auto&... plain) { this->add_to_content(plain...); });
    return *this;
  }

  /// Ends a row, which is in the table after `flush` at the latest.
  void end_row();
  void flush() { insert_->flush(); }

 private:
  void add_to_row() { insert_->add_null(); }
  void add_to_row(std::int64_t number) { insert_->add(number); }
  void add_to_row(std::string_view text) { insert_->add(text); }
  void add_to_content() { content_.add_null(); }
  void add_to_content(std::int64_t number) { content_.add(number); }
  void add_to_content(std::string_view text) { content_.add(text); }

  /// Calls `add` with the number or the text that a value is in a database, and with nothing where
  /// there is none.
  template <class Add>
  static void with_plain(std::int64_t number, Add add) {
    add(number);
  }
  template <class Add>
  static void with_plain(std::string_view text, Add add) {
    add(text);
  }
  template <class Add>
  static void with_plain(Date day, Add add) {
    add(to_sql(day));
  }
  template <class Add>
  static void with_plain(Moment moment, Add add) {
    add(to_sql(moment));
  }
  template <class Add>
  static void with_plain(Decimal figure, Add add) {
    add(figure.raw());
  }
  template <class T, class Add>
  static void with_plain(const std::optional<T>& value, Add add) {
    value ? with_plain(*value, add) : add();
  }

  std::unique_ptr<BulkInsert> insert_;
  Content& content_;
};

}  // namespace milepost::store
