// The chain of hashes: one link for every row that was recorded, so that nothing can be changed,
// removed or put in later without a trace; docs/promises.md "The chain".
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/sha256.h"
#include "store/sql/bulk_insert.h"
#include "store/sql/subjects.h"

namespace milepost::store {

/// The hash of a link: over the link before, the number of the subject, and the content of the row.
Hash link_hash(Sha256& sha256, const Hash& before, std::int64_t subject, std::string_view content);

/// A link as it stands in the file. Its subject may be one that there is not.
struct ChainLink {
  std::int64_t number = 0;  // from 1
  std::int64_t subject = 0;
  RowKey row;
  Hash hash{};
};

/// Links that follow each other, of rows that follow each other: what a row of the table holds.
class LinkRun {
 public:
  LinkRun() = default;
  /// The columns kColumns.
  explicit LinkRun(const Statement& run);
  static constexpr std::string_view kColumns = "link_id, subject, row_id, revision, hashes";

  std::size_t size() const { return hashes_.size() / sizeof(Hash); }
  /// Of those from 0 on, the one at `place`.
  ChainLink link(std::size_t place) const;
  /// Adds a link where it continues the run, or where there is none yet; false where it does not.
  bool add(const ChainLink& link);
  /// Adds the run to its table, and is empty then.
  void insert(BulkInsert& table);

 private:
  ChainLink first_;
  std::string hashes_;
};

/// The last link; nullopt where there is none.
std::optional<ChainLink> last_link(Connection& connection);
std::optional<ChainLink> find_link(Connection& connection, std::int64_t number);

/// The end of the chain, to which links are added inside a transaction.
class Chain {
 public:
  explicit Chain(Connection& connection);

  /// Links a row at once: of entries and their voids there may be a million.
  void append(std::int64_t subject, const RowKey& row, std::string_view content);
  /// Links a row behind all that are linked at once, in the order of subjects and then of numbers,
  /// in whatever order it was recorded.
  void append_in_order(std::int64_t subject, const RowKey& row, const Content& content);
  /// After it all links are in the table.
  void flush();

 private:
  struct Waiting {
    std::int64_t subject;
    RowKey row;
    std::string content;
  };

  ChainLink last_;
  std::vector<Waiting> waiting_;
  LinkRun run_;  // of links that are not in the table yet
  Sha256 sha256_;
  std::unique_ptr<BulkInsert> insert_;
};

/// Links all that is on record, in the order of recording: for a file that has no chain yet.
void link_all_rows(Connection& connection);

}  // namespace milepost::store
