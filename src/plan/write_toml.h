// A plan as the text of a plan file, as a person would write it; docs/plan-files.md. The reverse of
// read_plan (plan/read.h): what is written is read as the same plan.
#pragma once

#include <string>

#include "model/plan.h"

namespace milepost {

/// Tables and keys stand in the order of docs/plan-files.md, and what goes without saying is left
/// out. Targets that are withdrawn are left out too, with what only they measure: a file that names
/// them would ask to restore them. Of a plan with none in force no file can be written that is read
/// as a plan; whoever asks for one sees to that first.
std::string write_toml(const Plan& plan);

}  // namespace milepost
