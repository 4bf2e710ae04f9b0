// The rows of a progress file, packed: a million of them take some 50 MB. They come out in the
// order in which the database keeps entries, so that it is written from one end to the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "model/entry.h"
#include "progress/import_row.h"
#include "progress/known_indicators.h"

namespace milepost {

/// May change what it is given, which is good for the time of the call.
using TakeRow = std::function<void(ImportRow&)>;

class RowPack {
 public:
  /// `index` must outlive the pack.
  explicit RowPack(const IndicatorIndex& index) : index_(index) {}

  /// `entry` is of the indicator with this number; its area and indicator are not looked at.
  void add(std::uint32_t indicator, std::size_t line, const NewEntry& entry, bool runs_on = false);

  /// Whether it holds as much as it should in one go.
  bool is_full() const;

  /// Gives the rows to `take` and forgets them: up to ten thousand in the order of adding, more by
  /// indicator, date and kind, and of those in the order of adding. Another row of the same
  /// indicator, date and kind is a problem unless it gives a reason to correct the one before, or
  /// is wholly like an earlier one; of increments, which may well be alike, that is one too.
  void release(Problems& problems, const TakeRow& take);

 private:
  struct Packed {
    std::uint32_t indicator = 0;
    std::int32_t as_of = 0;  // days since 1970
    std::int64_t number = 0;
    std::uint64_t texts = 0;  // where they are in texts_, or kNone
    std::uint32_t line = 0;
    std::uint32_t order = 0;  // of adding
    std::uint8_t kind = 0;
    std::uint8_t state = 0;  // counted from 1; 0 is none, and so below
    std::uint8_t outlook : 4 = 0;
    std::uint8_t vintage : 4 = 0;
    bool has_number : 1 = false;
    bool has_fraction : 1 = false;
    bool runs_on : 1 = false;
  };

  std::uint64_t pack_texts(const NewEntry& entry);
  void unpack(const Packed& packed, ImportRow& row) const;
  using Accept = std::function<void(const Packed&)>;
  void release_subject(std::size_t begin, std::size_t end, Problems& problems,
                       const Accept& accept);

  const IndicatorIndex& index_;
  std::vector<Packed> rows_;
  std::string texts_;       // fraction, if any, and texts of each row that has some
  std::string last_texts_;  // rows after each other often have the same reporter and nothing else
  std::uint64_t last_place_ = 0;
  ImportRow row_;
};

}  // namespace milepost
