// A document that is drafted again after its draft was reviewed: what was decided is kept;
// docs/drafting.md "Review".
#pragma once

#include "base/problem.h"
#include "model/plan_sheets.h"

namespace milepost {

/// The sheets of the new draft with the decisions of the reviewed one. Targets are found again by
/// their quotes, those of one quote by name and figure, and numerals by their clauses; with them
/// come all cells as the reader left them. Rows that were added by hand, and what is said once, are
/// kept too. Row numbers are those of the new draft. `lost` gets what could not be kept, at its
/// cell of the reviewed workbook.
PlanSheets keep_decisions(const PlanSheets& reviewed, PlanSheets drafted, Problems& lost);

}  // namespace milepost
