// The sheets of a workbook that is a plan, found by the headings of their columns;
// docs/plan-files.md "A plan as a workbook".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "base/workbook.h"
#include "model/plan_sheets.h"

namespace milepost {

/// The column of a sheet that a heading names, by its word or in either language.
std::optional<PlanColumn> column_of(PlanSheet sheet, std::string_view heading);

/// A sheet of the workbook, what it is, and where its headings stand.
struct FoundSheet {
  PlanSheet kind = PlanSheet::targets;
  const WorkbookSheet* sheet = nullptr;
  SheetHead head;
  bool is_drafted = false;  // it says how the sheet of this kind was drafted, of a review
};

/// The sheet of a kind, or the one that says how it was drafted; null where there is none.
const FoundSheet* find_sheet(const std::vector<FoundSheet>& found, PlanSheet kind,
                             bool is_drafted = false);

/// In the order of the workbook, each kind once. A sheet is told by its name, or by its headings
/// where it is called otherwise; title rows may stand above them. Sheets that are no part of a plan
/// are passed over, and hidden ones, but for those of a review: that they are hidden decides
/// nothing. Told: headings that are nearly those of a column, columns that are missing or stand
/// there twice, a second sheet of a kind. Noted: other headings, whose columns are passed over.
std::vector<FoundSheet> find_sheets(const std::vector<WorkbookSheet>& sheets, Problems& problems);

}  // namespace milepost
