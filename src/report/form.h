// What offices are asked to report, as a form to fill in; docs/progress-files.md "Forms".
#pragma once

#include <ostream>
#include <vector>

#include "model/form.h"
#include "report/assessed_plan.h"

namespace milepost {

/// One form for every lead of the plans, by name: what is not on record yet of the targets that it
/// answers for. A form without rows has nothing left to ask. Targets without a lead are in none.
///
/// An indicator is asked once, for the date of the plans or for an earlier due date of its targets.
/// Left out are withdrawn targets, milestones that are done, and what was reported for that date.
std::vector<Form> open_forms(const AssessedPlans& plans, Language language);

/// Writes the form as a workbook: one sheet to fill in, all else locked, and a hidden one with the
/// keys. Answers that it has are filled in, and those with a fault marked and explained. The same
/// form is the same bytes. Throws Error where libxlsxwriter or the disk fails.
void render_form(const Form& form, std::ostream& out);

}  // namespace milepost
