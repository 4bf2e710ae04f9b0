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

/// `2 of 3; without Nan Town (last 2024-02-29)`, `0 of 3` where none has a figure; empty where the
/// indicator follows from no other.
std::string areas_text(const Assessment& found, Language language);

/// `without Nan Town`; empty where none is.
std::string missing_areas_text(const Assessment& found, Language language);

/// `sum of the areas inside, 2 of 3; without …`; where the area has a figure of its own, that it
/// has, and what theirs would make.
std::string made_up_text(const ReportRowView& row, Language language);

}  // namespace milepost
