// A workbook that came out of a document and was reviewed; docs/drafting.md "Review".
#pragma once

#include "base/problem.h"
#include "model/plan_sheets.h"

namespace milepost {

/// The targets that are accepted, each with the words that it was read from as its source, where it
/// names none. Told: targets of which nothing says whether they are accepted, parts of targets that
/// are not, and numerals that were left undecided. A numeral is decided that has the row of a
/// target, accepted or not, or a reason, which has to be checked where it is a weak one.
PlanSheets decided(const PlanSheets& sheets, Problems& problems);

}  // namespace milepost
