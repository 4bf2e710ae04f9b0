// What is said to whoever fills in the workbook of a plan.
#pragma once

#include <string_view>

#include "base/wording.h"
#include "model/plan_sheets.h"

namespace milepost::xlsx {

inline constexpr Wording kChooseFromList{"Choose from the list.", "请从下拉列表中选择。"};

/// What a cell of the column is to hold, in a sentence or two; empty where its heading says all.
std::string_view help_for(PlanColumn column, bool is_review, Language language);
/// The same of the sheet of the plan.
std::string_view help_for(PlanFact fact, Language language);
/// How to fill in a sheet.
std::string_view help_for(PlanSheet sheet, bool is_review, Language language);

}  // namespace milepost::xlsx
