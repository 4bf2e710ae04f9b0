// Bounds that are told by what may not be: 不得超过5%, 不突破5%, 不得低于95%; docs/drafting.md
// "Figures".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "draft/lexicon.h"

namespace milepost {

struct NegatedBound {
  std::size_t size = 0;  // in bytes, at the end of the text: 必须不得超过
  RequirementKind kind = RequirementKind::at_most;
};

/// 不得超过 is at_most and 不得低于 at_least. 不得降至 and 不得升至 are a bound only where the
/// words behind the figure, `after`, say what they lead to: 不得降至95%以下.
std::optional<NegatedBound> negated_bound_at_end(std::string_view text,
                                                 std::optional<RequirementKind> after,
                                                 const Lexicon& lexicon);

/// How long a denying word at the end of a text is, with the adverbs in front of it: 一律不得; 0
/// where there is none.
std::size_t negation_at_end(std::string_view text, const Lexicon& lexicon);

/// What is asked where the words for `kind` are denied, in either language: 不得超过 and not more
/// than are at-most, 不得低于 and not below at-least. Nothing of the others: not about 5 asks
/// nothing.
std::optional<RequirementKind> turned(RequirementKind kind);

}  // namespace milepost
