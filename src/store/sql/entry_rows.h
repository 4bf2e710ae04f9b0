// How entries are found and read, for those who tell of them and those who add to them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/entry.h"
#include "store/sql/statement.h"

namespace milepost::store {

/// The columns of reports/questions/log.sql.
void read_entry(Columns& columns, Entry& entry);

/// Finds the numbers of indicators, one after another with the same statement.
class FindIndicator {
 public:
  explicit FindIndicator(const Store& store);

  std::optional<std::int64_t> operator()(const std::string& area, const std::string& indicator);

 private:
  Statement find_;
};

/// All entries of one indicator after another as they were on record at a moment, in the order of
/// the table: by date and kind, and what corrects another behind it.
class EntriesOfIndicator {
 public:
  explicit EntriesOfIndicator(const Store& store, Moment known_at = kEverything);

  void read(std::int64_t indicator, std::vector<Entry>& entries);

 private:
  Statement rows_;
};

}  // namespace milepost::store
