// Which row of a review is which of the rows that were drafted; docs/drafting.md "Review".
#pragma once

#include "model/plan_sheets.h"

namespace milepost {

/// Fills in `origin` of the targets and the numerals of a review that says how it was drafted.
/// Targets are told by their quotes and by number, key, name, figure and rule, those that agree in
/// most first, so that rows may be sorted, copied, numbered again and edited; numerals by their
/// clauses, several of the same by their positions. A row that was copied is nothing that was
/// drafted.
void find_origins(PlanSheets& sheets);

}  // namespace milepost
