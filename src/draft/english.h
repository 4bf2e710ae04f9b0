// Targets in English: lists, tables and plain sentences; docs/drafting.md "English".
#pragma once

#include <optional>
#include <string_view>

#include "draft/english_dates.h"
#include "draft/english_words.h"
#include "model/proposal.h"

namespace milepost {

/// Whether a text has letters and none of them is beyond Latin ones.
bool is_english(std::string_view text);

/// What a line promises, sentence by sentence, with every numeral of it. Positions count the
/// characters of the line. A sentence without a figure is a milestone where its verb says that
/// something is done once, and else an outcome without a target. `year` is that of the plan, for
/// months without one.
Draft propose_from_english(std::string_view line, const EnglishWords& words,
                           std::optional<int> year = {});

}  // namespace milepost
