// The chain of hashes: one link for every row that was recorded, so that nothing can be changed,
// removed or put in later without a trace; docs/promises.md "The chain".
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/sha256.h"
#include "store/bulk_insert.h"
#include "store/subjects.h"

namespace milepost::store {

/// The hash of a link: over the link before, the number of the subject, and the content of the row.
Hash link_hash(Sha256& sha256, const Hash& before, const ChainSubject& subject,
               std::string_view content);

/// A link as it stands in the file. Its subject may be one that there is not.
struct ChainLink {
  std::int64_t number = 0;  // from 1
  std::int64_t subject = 0;
  RowKey row;
  Hash hash{};
};

/// The columns link_id, subject, row_id, revision, hash.
ChainLink read_link(SQLite::Statement& row);

/// The end of the chain, to which links are added inside a transaction.
class Chain {
 public:
  explicit Chain(const SQLite::Database& sql);

  void append(const ChainSubject& subject, const RowKey& row, std::string_view content);
  /// After it all links are in the table.
  void flush() { insert_.flush(); }

 private:
  std::int64_t number_ = 0;  // of the last link
  Hash hash_{};
  Sha256 sha256_;
  BulkInsert insert_;
};

/// Up to which numbers rows were on record when a recording began, for each subject.
using HighestNumbers = std::vector<std::int64_t>;
HighestNumbers highest_numbers(const SQLite::Database& sql);

/// Links what was recorded at `moment` and since `before`, but for what is linked as it is
/// inserted. Costs what is new, whatever is on record.
void link_new_rows(Chain& chain, const SQLite::Database& sql, const HighestNumbers& before,
                   Moment moment);

/// Links all that is on record, in the order of recording: for a file that has no chain yet.
void link_all_rows(const SQLite::Database& sql);

}  // namespace milepost::store
