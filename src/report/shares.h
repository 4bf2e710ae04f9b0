// Parts of a whole as percentages that add up, docs/reports.md "Figures".
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/decimal.h"

namespace milepost {

/// What part of their total each count is, in whole tenths of a percent that add up to exactly
/// 100.0 %. Each is less than a tenth away from the exact part. Nothing has parts where the total
/// is 0.
std::vector<std::optional<Ratio>> shares_of(const std::vector<std::size_t>& counts);

}  // namespace milepost
