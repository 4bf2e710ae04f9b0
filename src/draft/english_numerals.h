// The numerals of a sentence in English: which of them are figures, and why the others are none;
// docs/drafting.md "Reasons", "English".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "draft/english_dates.h"
#include "draft/english_numeral.h"
#include "draft/english_words.h"

namespace milepost {

/// The numerals of `sentence` in their order, each by what stands beside it; `days` are those that
/// english_days finds in it, `year` that of the plan.
std::vector<EnglishNumeral> english_numerals(std::string_view sentence,
                                             const std::vector<EnglishDay>& days,
                                             const EnglishWords& words,
                                             std::optional<int> year = {});

}  // namespace milepost
