// The workbook in which a draft was reviewed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/problem.h"
#include "model/plan_sheets.h"

namespace milepost::work {

/// Nothing where `bytes` are no such workbook, or where anything in it cannot be read: `problems`,
/// which must be those of cells, say why. `file` is what it is called.
std::optional<PlanSheets> read_review(const std::string& file, std::string_view bytes,
                                      Problems& problems);

}  // namespace milepost::work
