// Many rows for one table: a hundred with one statement, which takes little more than half the time
// of a hundred statements.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/sql.h"

namespace milepost::store {

class BulkInsert {
 public:
  /// `columns` as SQL lists them.
  BulkInsert(const SQLite::Database& sql, std::string_view table, std::string_view columns);

  /// The values of a row, from the first column to the last.
  void add_null() { next().type = Type::null; }
  void add(std::int64_t number);
  void add(std::string_view text) { add(Type::text, text); }
  void add_blob(std::string_view bytes) { add(Type::blob, bytes); }
  /// Ends a row, which is in the table after `flush` at the latest.
  void end_row();
  void flush();

 private:
  enum class Type : std::uint8_t { null, number, text, blob };
  struct Value {
    Type type = Type::null;
    std::int64_t number = 0;
    std::string bytes;
  };

  Value& next() { return values_[count_++]; }
  void add(Type type, std::string_view bytes);
  void run(SQLite::Statement& insert, std::size_t first, std::size_t last);

  const SQLite::Database& sql_;
  std::string insert_;
  std::string row_;  // (?, ?)
  SQLite::Statement one_;
  std::optional<SQLite::Statement> many_;
  std::size_t columns_;
  std::vector<Value> values_;  // row after row; kept, so that texts need no new memory
  std::size_t count_ = 0;      // of values since the last flush
};

}  // namespace milepost::store
