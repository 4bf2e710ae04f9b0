// What is taken back: entries alone or those of a batch.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/recording.h"

namespace milepost::store {

/// Records that these entries, in the order of their numbers, are void. Throws Failure.
void record_voids(const Recording& recording, const std::vector<std::int64_t>& entries,
                  const std::string& reason);

}  // namespace milepost::store
