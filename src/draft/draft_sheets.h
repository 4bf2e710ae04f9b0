// A draft as the sheets of a workbook to be reviewed; docs/drafting.md "Review".
#pragma once

#include <string>

#include "model/plan.h"
#include "model/plan_sheets.h"
#include "model/proposal.h"

namespace milepost {

/// Targets in the order of the document, whatever their grade; numerals that nothing explains
/// first, then those with a weak reason, then the rest. Of the plan what the document says, and of
/// its area what is known already; nothing else is guessed. Not accepted are targets of grade C,
/// and those that are due after the year of the plan, because they belong to another plan.
PlanSheets draft_sheets(const Draft& draft, const Area& area);

}  // namespace milepost
