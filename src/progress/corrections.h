// What the rows of one progress file say about each other: corrections, repeats, conflicts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/problem.h"
#include "model/entry.h"
#include "progress/import.h"

namespace milepost {

/// A row that has been read on its own.
struct DraftRow {
  std::size_t line = 0;
  Place corrects_place;
  std::optional<std::int64_t> number;    // of the entry in the database that it was exported from
  std::optional<std::int64_t> corrects;  // the number of the entry that it took the place of
  std::optional<NewEntry> entry;         // nothing where it was voided or has problems
};

/// The entries to record, in order: rows by their number, those without one after them as they
/// stand in the file. A row that corrects a number which is not recorded again, because it is not
/// in the file or was voided, corrects what that one had corrected, or becomes an original.
/// A row wholly like an earlier one is dropped; two different rows of one indicator, date and kind
/// are a problem unless the later gives a reason.
std::vector<ImportRow> settle(std::vector<DraftRow> drafts, Problems& problems);

}  // namespace milepost
