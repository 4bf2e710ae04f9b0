// Which target of a new draft is one of the review of an earlier one; docs/drafting.md "Review".
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
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

/// A row of the review that the new draft has no more.
struct LostRow {
  std::size_t row = 0;  // of the review
  std::string name;     // as it was drafted
  std::string section;  // the same in the new draft
  std::string rule;
  bool has_all_words = false;  // of `near_rows`: words were put into the name, or taken out of it
};

/// Which rows of the draft, by their places, may be ones that were lost: of the same section and
/// rule, with the most of the name; one for each, the nearest first. None of those that are known.
std::map<std::size_t, LostRow> near_rows(const std::vector<LostRow>& lost,
                                         const std::vector<SheetRow>& drafted,
                                         const std::set<std::size_t>& known);

}  // namespace milepost
