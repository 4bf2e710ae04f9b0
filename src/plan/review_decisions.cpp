#include "plan/review_decisions.h"

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/text.h"

namespace milepost {

ReviewDecisions decisions_of(const PlanSheets& review) {
  ReviewDecisions decisions;
  std::map<std::string, std::optional<Acceptance>> targets;  // by their numbers
  for (const SheetRow& row : review.rows(PlanSheet::targets)) {
    const auto accepted = from_word<Acceptance>(row.text(PlanColumn::accept));
    targets.emplace(row.text(PlanColumn::row), accepted);
    if (accepted == Acceptance::edit) decisions.edited.push_back(row.text(PlanColumn::quote));
  }
  for (const SheetRow& row : review.rows(PlanSheet::numerals)) {
    NumeralDecision one{row.text(PlanColumn::numeral), row.text(PlanColumn::clause),
                        row.text(PlanColumn::reason)};
    if (const std::string& number = row.text(PlanColumn::row); !number.empty()) {
      const auto target = targets.find(number);
      if (target == targets.end() || !target->second || target->second == Acceptance::yes) continue;
      one.reason = target->second == Acceptance::no ? kRejectedTarget : kEditedTarget;
    } else if (one.reason.empty() || (row.text(PlanColumn::strength) == word(Strength::weak) &&
                                      row.text(PlanColumn::checked) != word(YesNo::yes))) {
      continue;
    }
    decisions.numerals.push_back(std::move(one));
  }
  return decisions;
}

}  // namespace milepost
