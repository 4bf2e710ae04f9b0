// What a plan file says of areas inside others, docs/plan-files.md "Areas inside an area": where
// its area lies, and which of its indicators follow from those of the areas inside.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "plan/draft.h"
#include "plan/indicators.h"
#include "plan/table_reader.h"

namespace milepost {

/// The key of the area in which that of the table lies, which has the key `own`; empty where it
/// says none, or none that can be.
std::string read_inside(const TableReader& area, const std::string& own, Problems& problems);

/// What a table says with `from-areas` of its indicator; nothing where it says nothing.
std::optional<FromAreasDraft> read_from_areas(const TableReader& table,
                                              const std::string& indicator, Problems& problems);

/// Whether what is said fits what is measured, and whether several tables say the same.
void check_from_areas(const PlanDraft& draft, const Indicators& indicators, Problems& problems);

/// What a draft without problems says, by the keys of the indicators.
std::vector<FromAreas> from_areas_of(const PlanDraft& draft);

}  // namespace milepost
