// The table [lights] of a plan file, docs/plan-files.md "Lights".
#pragma once

#include <optional>

#include "base/problem.h"
#include "model/light.h"
#include "plan/table_reader.h"

namespace milepost {

/// Nothing where the file has no such table, or one with problems. `file` is the root.
std::optional<Lights> read_lights(const TableReader& file, Problems& problems);

}  // namespace milepost
