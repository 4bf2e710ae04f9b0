// The entries of a recording, on their way into the table and into the chain of hashes.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "model/entry.h"
#include "store/sql/bulk_insert.h"
#include "store/sql/chain.h"
#include "store/sql/connection.h"
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
  void flush() { insert_->flush(); }

  /// Whether no entry was on record before.
  bool are_the_first() const { return are_the_first_; }

 private:
  void put(std::int64_t number);
  void put(std::string_view text);
  void put_null();
  void put_optional(const std::optional<std::int64_t>& number);
  void put_optional(const std::optional<Decimal>& figure);
  template <class E>
  void put_word(const std::optional<E>& value);

  Chain& chain_;
  const ChainSubject& subject_ = *find_subject(kEntrySubject);
  Moment moment_;
  std::unique_ptr<BulkInsert> insert_;
  Content content_;
  Numbering numbers_;
  bool are_the_first_;
};

}  // namespace milepost::store
