// Many rows for one table: a hundred with one statement, which takes little more than half the time
// of a hundred statements.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/sql/bulk_insert.h"
#include "store/sqlite/statement.h"

namespace milepost::store {

class SqliteBulkInsert final : public BulkInsert {
 public:
  /// `columns` as SQL lists them. Throws Failure.
  SqliteBulkInsert(sqlite3* database, std::string_view table, std::string_view columns);

  void add_null() override { next().type = Type::null; }
  void add(std::int64_t number) override;
  void add(std::string_view text) override { add(Type::text, text); }
  void add_blob(std::string_view bytes) override { add(Type::blob, bytes); }
  void end_row() override;
  void flush() override;

 private:
  enum class Type : std::uint8_t { null, number, text, blob };
  struct Value {
    Type type = Type::null;
    std::int64_t number = 0;
    std::string bytes;
  };

  Value& next() { return values_[count_++]; }
  void add(Type type, std::string_view bytes);
  void run(SqliteStatement& insert, std::size_t first, std::size_t last);

  sqlite3* database_;
  std::string insert_;
  std::string row_;  // (?, ?)
  SqliteStatement one_;
  std::optional<SqliteStatement> many_;
  std::size_t columns_;
  std::vector<Value> values_;  // row after row; kept, so that texts need no new memory
  std::size_t count_ = 0;      // of values since the last flush
};

}  // namespace milepost::store
