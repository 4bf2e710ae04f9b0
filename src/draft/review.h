// A document that is drafted again after its draft was reviewed: what was decided is kept;
// docs/drafting.md "Review".
#pragma once

#include "base/problem.h"
#include "model/plan_sheets.h"

namespace milepost {

/// The sheets of the new draft with the decisions of the reviewed one. A decision is what differs
/// from what was drafted then, as the reviewed workbook says itself; what the reader left as it was
/// is that of the new draft. Targets are found again by their quotes, those of one quote by what
/// they say, and numerals by their clauses. Rows that were added by hand, and what is said once,
/// are kept too. Row numbers are those of the new draft. `since` of a row says what is new of it.
/// `told` gets what could not be kept, and what differs in the review and in the document, at its
/// cell of the reviewed workbook.
PlanSheets keep_decisions(const PlanSheets& reviewed, PlanSheets drafted, Problems& told);

}  // namespace milepost
