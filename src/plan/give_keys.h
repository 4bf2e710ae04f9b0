// Keys for the targets of a workbook that have none; docs/drafting.md "Keys".
#pragma once

#include "model/glossary.h"
#include "model/plan_sheets.h"
#include "plan/keys.h"

namespace milepost {

/// Precondition: its sections have keys (plan/complete_sheets.h).
void give_keys(PlanSheets& sheets, const KeyRecord& record, const Glossary& glossary);

}  // namespace milepost
