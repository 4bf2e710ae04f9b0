// Batches in the database: the files that were imported, each with its entries, taken back whole
// where a file was wrong.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/batch.h"
#include "store/recording.h"
#include "store/store.h"

namespace milepost {

/// Records where the entries from `first_entry` to `last_entry` came from: all that one file added
/// in this recording. The number of the batch.
std::int64_t record_batch(const Recording& recording, const NewBatch& batch);

/// Takes back every entry of a batch that still stands, each with `reason`; what they had corrected
/// counts again. How many there were. Refused where there is no such batch or it is void already.
std::size_t void_batch(const Recording& recording, std::int64_t batch, const std::string& reason);

/// The batches that were on record at `known_at`, as they were then, in the order of recording.
std::vector<Batch> list_batches(const Store& store, Moment known_at = kEverything);

/// One batch by its number.
std::optional<Batch> find_batch(const Store& store, std::int64_t batch);

}  // namespace milepost
