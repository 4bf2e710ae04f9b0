// What a review says of the targets of a plan, docs/drafting.md "Results".
#pragma once

#include "base/date.h"
#include "draft/lexicon.h"
#include "draft/result_words.h"
#include "draft/retrospect.h"
#include "model/plan.h"
#include "model/stated_result.h"

namespace milepost {

/// For each target that is not withdrawn what is said of it: the figure where unit, kind and the
/// head of the name agree, `done` where the review says so of that name, or only the words that
/// come near. `as_of` is the last day of the year that the review is of. A figure is never
/// calculated but from one multiple of a unit into another, and only where nothing is lost.
StatedResults results_of(const Plan& plan, const Retrospect& review, Date as_of,
                         const Lexicon& lexicon, const ResultWords& words);

}  // namespace milepost
