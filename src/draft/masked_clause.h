// A clause without what stands aside in it, so that the rest is read as if that were not there;
// docs/drafting.md "Figures" and "Reasons".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "draft/clause_figures.h"
#include "draft/lexicon.h"

namespace milepost {

struct MaskedClause {
  std::string text;  // as long as the clause: blanks stand where something was taken out
  std::vector<NoTarget> asides;  // the numerals that were taken out
};

/// Without brackets behind a figure that hold figures, 85个（1.1万户）, without what something
/// costs in front of its name, 总投资5亿元的, and without the quotes of what is counted in them,
/// “十件民生实事”.
MaskedClause masked_clause(std::string_view clause, const Lexicon& lexicon);

}  // namespace milepost
