// What offices are asked to report, as a form to fill in; docs/progress-files.md "Forms".
#pragma once

#include <vector>

#include "model/form.h"
#include "report/tables/assessed_plan.h"

namespace milepost {

/// One form for every lead of the plans, by name: what is not on record yet of the targets that it
/// answers for, and what it helps with. A form without rows has nothing left to ask. Targets
/// without a lead are asked in none. Behind them one for every office that only helps, and one for
/// every lead of nothing but targets that follow from the areas inside.
///
/// An indicator is asked once, for the date of the plans or for an earlier due date of its targets.
/// Left out are withdrawn targets, milestones that are done, and what was reported for that date.
std::vector<Form> open_forms(const AssessedPlans& plans, Language language);

}  // namespace milepost
