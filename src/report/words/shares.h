// Parts of a whole as percentages that add up, docs/reports.md "Figures".
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/decimal.h"

namespace milepost {

/// What part of their total each count is, in whole tenths of a percent. Equal counts have equal
/// shares. Each is rounded up or down so that they add up to 100.0 %; where that is not possible,
/// the largest count that no other equals may be a tenth further away; where that does not help
/// either, they add up to as near as can be. Nothing has parts where the total is 0.
std::vector<std::optional<Ratio>> shares_of(const std::vector<std::size_t>& counts);

}  // namespace milepost
