// Reads what the rules are applied to of an indicator: the entries that stand at a moment.
#pragma once

#include <cstdint>
#include <memory>

#include "model/history.h"
#include "model/indicator.h"
#include "store/store.h"

struct sqlite3;

namespace milepost::store {

/// Reads histories one after another. Those of indicators that are asked in the order of their ids,
/// as all of a plan mostly are, come out of one pass; any other costs a seek.
class HistoryReader {
 public:
  /// Gives a connection the function `keep` of reports/questions/history.sql. Throws
  /// SQLite::Exception.
  static void add_keep(sqlite3* database);

  /// Throws SQLite::Exception, as `read` does.
  HistoryReader(const Store& store, Moment known_at);
  HistoryReader(HistoryReader&&) noexcept;
  ~HistoryReader();

  /// To be called where something may have been recorded since the last reading.
  void forget();
  /// `number` is the id of `indicator`.
  void read(std::int64_t number, const Indicator& indicator, History& history);

 private:
  struct Pass;
  std::unique_ptr<Pass> pass_;
};

}  // namespace milepost::store
