// A plan held against the text that it was taken from, as a document like every report:
// docs/drafting.md "Checking a plan".
#pragma once

#include <string>

#include "model/plan_coverage.h"
#include "report/document.h"
#include "report/view.h"

namespace milepost {

/// The numerals that no target has, and the targets that are not in the text. Numerals with a
/// strong reason are left out unless `and_strong`. `file` is what the documents are called.
/// `coverage` must outlive the document.
Document plan_check(const PlanCoverage& coverage, const std::string& file, bool and_strong,
                    const View& view);

/// How many numerals and targets there are, and what is left of them.
std::string plan_check_counts(const PlanCoverage& coverage, Language language);

}  // namespace milepost
