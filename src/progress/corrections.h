// What the rows of an exported file say about each other: which corrects which, by number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/problem.h"
#include "model/entry.h"

namespace milepost {

/// A row that has been read on its own.
struct DraftRow {
  std::size_t line = 0;
  Place corrects_place;
  std::optional<std::int64_t> number;    // of the entry in the database that it was exported from
  std::optional<std::int64_t> corrects;  // the number of the entry that it took the place of
  bool is_entry = false;                 // not where it was voided or has problems
  std::uint32_t indicator = 0;           // its number in the IndicatorIndex
  NewEntry entry;
  bool runs_on = false;
};

/// Puts the rows in the order of recording: by their number, those without one after them as they
/// stand in the file. A row that corrects a number which is not recorded again, because it is not
/// in the file or was voided, corrects what that one had corrected, or becomes an original.
void settle_corrections(std::vector<DraftRow>& drafts, Problems& problems);

}  // namespace milepost
