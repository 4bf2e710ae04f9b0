// How much of a review is left to check, as its workbook says above the targets.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/wording.h"
#include "model/plan_sheets.h"
#include "report/workbook/plan_layout.h"

namespace milepost::xlsx {

struct LeftToCheck {
  std::string formula;  // counts as the workbook is filled in
  std::string result;   // for those that compute nothing
};

/// Targets that are undecided, numerals that are open, and `facts`, the rows of the sheet of the
/// plan, that are needed and empty.
LeftToCheck left_to_check(const Library& library, const std::map<PlanSheet, SheetLayout>& layouts,
                          const PlanSheets& sheets, const std::vector<SheetRow>& facts,
                          Language language);

}  // namespace milepost::xlsx
