// A plan, or a draft to be reviewed, as a workbook to be edited: docs/plan-files.md "A plan as a
// workbook", docs/drafting.md "Review". What is written is read back as the same sheets.
#pragma once

#include <ostream>
#include <string>

#include "base/wording.h"
#include "model/plan_sheets.h"

namespace milepost {

/// `counts` is what stands above the targets of a review: what was found. Throws Error.
void render_plan_book(const PlanSheets& sheets, Language language, const std::string& counts,
                      std::ostream& out);

}  // namespace milepost
