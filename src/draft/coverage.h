// Which numerals of a text the targets of plans cover, and which targets are not in it;
// docs/drafting.md "Checking a plan".
#pragma once

#include <optional>
#include <vector>

#include "draft/cell_value.h"
#include "draft/document.h"
#include "draft/result_words.h"
#include "model/plan.h"
#include "model/plan_coverage.h"

namespace milepost {

/// A target covers a numeral where its source has the words that the numeral stands in to the
/// letter, or else where figure and unit are the same and the name agrees with the words around it.
/// Numerals that a target covers are left out; of the others each has the reason of the ledger, or
/// none, and is unexplained then. What a review of the draft `decided` has the reason that stands
/// there, which is sure then. Targets that are withdrawn count for nothing. Told too are targets
/// that the text has with another due date, another unit, or at most where the plan has at least.
PlanCoverage coverage_of(const std::vector<InputDocument>& documents, std::optional<int> year,
                         const std::vector<Plan>& plans, const Vocabulary& vocabulary,
                         const ResultWords& words, const ReviewDecisions& decided = {});

}  // namespace milepost
