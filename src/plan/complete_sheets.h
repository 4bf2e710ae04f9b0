// What a workbook may leave out or say by a name is put there as a TOML file would say it;
// docs/plan-files.md "A plan as a workbook".
#pragma once

#include <string>

#include "base/problem.h"
#include "model/plan_sheets.h"

namespace milepost {

/// The content of a fact; empty where it is not there or cannot be read.
std::string fact_of(const PlanSheets& sheets, PlanFact fact);

/// The keys of the plan that the sheets describe and of its area; empty where they are not known.
struct PlanIdentity {
  std::string plan;
  std::string area;
};
PlanIdentity identity_of(PlanSheets sheets);

/// The key of the plan and that of its document, where they are left out: those of the area and
/// the years of the period.
void complete_facts(PlanSheets& sheets);

/// Sections without a key get one by their place (2.1). The section of a target may be written as
/// its key, as its labels from the outermost one (二（一）) or as its name, if no other has it.
/// Where the workbook describes no sections, they are what the targets say, or one called like the
/// plan.
void complete_sections(PlanSheets& sheets, Problems& problems);

/// Targets of a review stand under their section, in the order of the sheet of these and by their
/// numbers, however the rows were sorted; those of a plan stand as their rows do. To be called when
/// sections have keys.
void order_targets(PlanSheets& sheets);

/// To be called when all targets have keys. What names a target or an indicator names it by its
/// key then: `parent`, `reference`, and the targets of dates, bonuses and deductions. Of a review,
/// a target may be named by its row too.
void complete_references(PlanSheets& sheets, Problems& problems);

}  // namespace milepost
