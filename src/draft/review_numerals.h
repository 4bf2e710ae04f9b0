// The numerals of a document that is drafted again after its draft was reviewed; docs/drafting.md
// "Review".
#pragma once

#include <map>
#include <set>
#include <string>

#include "base/problem.h"
#include "model/plan_sheets.h"

namespace milepost {

/// The targets of a review and of the new draft, by their numbers.
struct ReviewedTargets {
  std::map<std::string, std::string> numbers;  // of the review, and the same in the new draft
  std::set<std::string> known;                 // in the new draft: those of the review
  std::set<std::string> asked_again;           // those that the review had no more
};

/// What was decided on numerals goes to the same numeral of the new draft: the same one of as many
/// with the same clause. A tick is kept for the reason that was ticked, and a reason or a number of
/// a target where the reader wrote it; what cannot be kept is told. A target of the new draft that
/// takes a numeral which somebody has decided to be none is to be decided on again.
void keep_numerals(const PlanSheets& reviewed, ReviewedTargets& targets, PlanSheets& drafted,
                   Problems& told);

}  // namespace milepost
