// The table [scoring] of a plan file, docs/plan-files.md "Scoring".
#pragma once

#include <optional>
#include <vector>

#include "base/problem.h"
#include "model/scoring.h"
#include "plan/draft.h"
#include "plan/table_reader.h"

namespace milepost {

/// Nothing where the file has no such table. `file` is the root; `targets` are those of the file,
/// whose weights become part of what is returned.
std::optional<Scoring> read_scoring(const TableReader& file,
                                    const std::vector<TargetDraft>& targets, Problems& problems);

}  // namespace milepost
