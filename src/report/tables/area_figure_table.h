// What the areas inside give to an actual that follows from theirs; docs/rules.md "Areas inside an
// area".
#pragma once

#include <string>

#include "report/document.h"
#include "report/tables/assessed_plan.h"
#include "report/view.h"

namespace milepost {

/// The table `areas_inside`: a row for each of them.
Table area_figure_table(const ReportRowView& row, const View& view);

/// `2 of 3; without Nan Town (last 2024-02-29)`, `0 of 3` where none has a figure and none is late;
/// where the area has a figure of its own, `own figure; the areas inside make 49`. Empty where the
/// indicator follows from no other.
std::string areas_text(const ReportRowView& row, Language language);

/// `without Nan Town`; empty where none is missing.
std::string missing_areas_text(const Assessment& found, Language language);

/// `not reported by Nan Town (last 2024-02-29)`: those that are late, whether another has reported
/// or not.
std::string late_areas_text(const Assessment& found, Language language);

/// What there is to be said of a figure beside it: who is missing, or that it is the area's own.
std::string areas_remark(const ReportRowView& row, Language language);

/// `sum of the areas inside, 2 of 3; without …`; where the area has a figure of its own, that it
/// has, and what theirs would make.
std::string made_up_text(const ReportRowView& row, Language language);

}  // namespace milepost
