// Which target of a new draft is one of the review of an earlier one; docs/drafting.md "Review".
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "model/plan_sheets.h"

namespace milepost {

struct RowMatch {
  std::optional<std::size_t> row;  // of the draft
  bool has_other_words = false;    // it was found by its key or its name
};

/// One for each row of the review, none of the draft for two of them. By its words first, of
/// several with the same words by key, name, figure and rule; then by a key that says what is
/// counted, or by name, unit and measure, in the same section first.
std::vector<RowMatch> match_rows(const std::vector<SheetRow>& reviewed,
                                 const std::vector<SheetRow>& drafted);

}  // namespace milepost
