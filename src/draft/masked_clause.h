// A clause without what stands aside in it, so that the rest is read as if that were not there;
// docs/drafting.md "Figures" and "Reasons".
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "draft/clause_figures.h"
#include "draft/lexicon.h"

namespace milepost {

struct MaskedClause {
  std::string text;  // as long as the clause: blanks stand where something was taken out
  std::vector<NoTarget> asides;  // the numerals that were taken out
  bool has_size = false;         // what something costs or how large it is was taken out
  std::vector<std::pair<std::size_t, std::size_t>> sizes;  // from where to where that was

  /// Whether the size of one thing is told across a byte of the clause.
  bool joins(std::size_t at) const {
    return std::any_of(sizes.begin(), sizes.end(),
                       [&](const auto& one) { return one.first <= at && at < one.second; });
  }
};

/// Without brackets behind a figure that hold figures, 85个（1.1万户）, without what something
/// costs or how large it is in front of its name, 总投资12亿元、占地30亩的, and without the quotes
/// of what is counted in them, “十件民生实事”.
MaskedClause masked_clause(std::string_view clause, const Lexicon& lexicon);

}  // namespace milepost
