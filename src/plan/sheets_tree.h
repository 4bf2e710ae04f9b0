// The sheets of a workbook as the tables that a TOML file would have, so that both are read and
// checked alike; docs/plan-files.md "A plan as a workbook". What a workbook may leave out is filled
// in here: keys, and the section of a plan without sections.
#pragma once

#include "base/problem.h"
#include "base/toml_tree.h"
#include "model/plan_sheets.h"

namespace milepost {

/// `sheets` has only the targets that are meant. Every value knows its cell, and so does what is
/// not there. What names something else by its name, by its labels (二（一）) or by its row names
/// it by its key here; what leads nowhere stays as it is.
TomlValue tree_of(const PlanSheets& sheets, Problems& problems);

}  // namespace milepost
