// Keys for the targets of a workbook that have none; docs/drafting.md "Keys".
#pragma once

#include "base/problem.h"
#include "model/glossary.h"
#include "model/plan_sheets.h"
#include "plan/keys.h"

namespace milepost {

/// Gives keys to the targets of `meant`, which is what was accepted of `sheets`: no key that stands
/// anywhere in these goes to another row. Of a review, a key that is on record for something else
/// that stands in the sheet without a key is a problem. Precondition: the sections have keys
/// (plan/complete_sheets.h).
void give_keys(PlanSheets& meant, const PlanSheets& sheets, const KeyRecord& record,
               const Glossary& glossary, Problems& problems);

}  // namespace milepost
