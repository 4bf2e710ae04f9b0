// What the chain of hashes is about: the kinds of rows that are recorded, and the bytes that stand
// for one row of each. These bytes never change: a later migration that adds a column to one of
// these tables leaves its content as it is, and makes a subject of its own for what is new.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/sql/sql.h"

namespace milepost::store {

/// One row of a subject. `revision` is 0 where the table has none in its key.
struct RowKey {
  std::int64_t id = 0;
  std::int64_t revision = 0;
};

/// The content of a row as bytes: each value with its type before it and a length or eight bytes,
/// the highest first, so that no two contents are the same bytes.
class Content {
 public:
  void clear() { bytes_.clear(); }
  void add_null();
  void add(std::int64_t value);
  void add(std::string_view text);
  /// Ends a row, where the content has several, and a list of rows.
  void end_row();
  void end_list();
  const std::string& bytes() const { return bytes_; }

 private:
  void add(char type, std::uint64_t number);
  std::string bytes_;
};

/// A kind of row. Statements take `:row_id` and `:revision`, or what is said of them.
struct ChainSubject {
  std::int64_t number;       // in link.subject, never given to another
  const char* table;         // has a column recorded_at
  const char* key;           // its column with the number of a row
  const char* revision;      // its column with the revision, or 0
  int moment;                // which column of the row, from 0, says when it was recorded
  bool is_of_a_day = false;  // the third part of its name is a day
  Wording name;              // what to call a row in a sentence
  const char* named_by;      // the columns that are the parts of its name
  Wording missing;           // what to call a row that is not there, by its number and revision
  std::array<const char*, 4> content;  // the row, then what belongs to it, each a list of rows
};

// Their numbers.
inline constexpr std::int64_t kPlanSubject = 1;
inline constexpr std::int64_t kIndicatorSubject = 2;
inline constexpr std::int64_t kTargetSubject = 3;
inline constexpr std::int64_t kEntrySubject = 4;
inline constexpr std::int64_t kEntryVoidSubject = 5;
inline constexpr std::int64_t kBatchSubject = 6;
inline constexpr std::int64_t kBatchVoidSubject = 7;
inline constexpr std::int64_t kAssignmentSubject = 8;
inline constexpr std::int64_t kAreaYearsSubject = 9;
inline constexpr std::int64_t kProgressSubject = 10;
inline constexpr std::int64_t kPlanRhythmSubject = 11;
inline constexpr std::int64_t kTargetRhythmSubject = 12;
inline constexpr std::int64_t kDecisionSubject = 13;
inline constexpr std::int64_t kPlanRemovalSubject = 14;
inline constexpr std::int64_t kTargetStepSubject = 15;
inline constexpr std::int64_t kLightsSubject = 16;
inline constexpr std::int64_t kScoringSubject = 17;
inline constexpr std::int64_t kIndicatorUnitSubject = 18;
inline constexpr std::int64_t kAreaInsideSubject = 19;
inline constexpr std::int64_t kIndicatorSumSubject = 20;

/// In the order of their numbers, in which the rows of one recording are linked, behind its entries
/// and voids of entries.
std::span<const ChainSubject> subjects();

/// nullptr where no subject has this number.
const ChainSubject* find_subject(std::int64_t number);

/// Reads the content of rows of one subject, with statements that are prepared once.
class ContentReader {
 public:
  ContentReader(Connection& connection, const ChainSubject& subject);
  /// Puts the content of a row into `content`; false where there is no such row.
  bool read(const RowKey& row, Content& content);
  /// When the row that was read last was recorded, as SQL has it.
  std::int64_t moment() const { return moment_; }

 private:
  std::vector<Statement> lists_;
  int moment_column_;
  std::int64_t moment_ = 0;
};

/// `entry 12 (gdp-growth 2022-06-30)`
Said name_of(Connection& connection, const ChainSubject& subject, const RowKey& row);

/// When a row was recorded; nullopt where there is no such row.
std::optional<std::int64_t> recorded_at(Connection& connection, const ChainSubject& subject,
                                        const RowKey& row);

}  // namespace milepost::store
