// A report and the table that breaks it down, drafted together; docs/drafting.md "A report and its
// table".
#pragma once

#include <cstddef>
#include <vector>

#include "draft/lexicon.h"
#include "model/proposal.h"

namespace milepost {

/// What is joined of two drafts, by the places of the proposals in `draft`.
struct Join {
  Draft draft;
  std::vector<std::size_t> in_both;
  std::vector<std::size_t> in_text_alone;
  std::vector<std::size_t> in_table_alone;
};

/// Targets are one where figure and unit are the same and their names end alike: 规上工业增加值增长
/// and 规模以上工业增加值增速. The report says what is promised and where it stands, the table who
/// leads, who is with it and until when. What only one of them has is kept and listed; each
/// proposal is joined once, with the one whose name is most like its own. Numerals of the report go
/// before those of the table.
Join join(Draft text, Draft table, const Lexicon& lexicon);

}  // namespace milepost
