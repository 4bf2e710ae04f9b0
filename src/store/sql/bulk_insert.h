// Many rows for one table, by the quickest way that the engine has.
#pragma once

#include <cstdint>
#include <string_view>

namespace milepost::store {

class BulkInsert {
 public:
  BulkInsert() = default;
  BulkInsert(const BulkInsert&) = delete;
  BulkInsert& operator=(const BulkInsert&) = delete;
  virtual ~BulkInsert() = default;

  /// The values of a row, from the first column to the last.
  virtual void add_null() = 0;
  virtual void add(std::int64_t number) = 0;
  virtual void add(std::string_view text) = 0;
  virtual void add_blob(std::string_view bytes) = 0;
  /// Ends a row, which is in the table after `flush` at the latest. Throws Failure.
  virtual void end_row() = 0;
  /// Throws Failure.
  virtual void flush() = 0;
};

}  // namespace milepost::store
