// The entries of a recording, on their way into the table and into the chain of hashes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/entry.h"
#include "store/sql/chain.h"
#include "store/sql/connection.h"
#include "store/sql/new_rows.h"
#include "store/sql/sql.h"

namespace milepost::store {

class NewEntries {
 public:
  /// `chain` must outlive it.
  NewEntries(Connection& connection, Chain& chain, Moment moment);

  /// The number of the entry, which is in the table after `flush` at the latest. `revision` counts
  /// those before it of the same indicator, date and kind; `corrected` is one of them, or null.
  std::int64_t add(const NewEntry& entry, std::int64_t indicator, std::size_t revision,
                   const Entry* corrected);
  void flush();

  /// Whether no entry was on record before.
  bool are_the_first() const { return are_the_first_; }

 private:
  struct Text {
    std::int64_t entry;
    std::string text;
  };

  Chain& chain_;
  Moment moment_;
  Content content_;
  NewRows rows_;
  NewRows text_rows_;
  std::vector<Text> texts_;  // of entries that were added, not recorded yet
  Numbering numbers_;
  bool are_the_first_;
};

}  // namespace milepost::store
