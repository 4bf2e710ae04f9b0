// The way of SQLite to the entries that stand: it hands them over itself.
#pragma once

#include <cstdint>
#include <memory>

#include "base/date.h"
#include "store/sql/history_reader.h"

struct sqlite3;

namespace milepost::store {

class SqliteHistoryReader final : public HistoryReader {
 public:
  /// Gives a connection the function `keep` of reports/questions/history.sql. Throws Failure.
  static void add_keep(sqlite3* database);

  /// Throws Failure.
  SqliteHistoryReader(sqlite3* database, Moment known_at);
  ~SqliteHistoryReader() override;

  void forget() override;
  void read(std::int64_t number, const Indicator& indicator, History& history) override;

 private:
  struct Pass;
  std::unique_ptr<Pass> pass_;
};

}  // namespace milepost::store
