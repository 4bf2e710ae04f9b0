// From a document to what it promises, with every numeral accounted for; docs/drafting.md.
#pragma once

#include <optional>

#include "draft/cell_value.h"
#include "draft/document.h"
#include "model/proposal.h"

namespace milepost {

/// Running text in Chinese by its clauses, in English by its lines, and tables by their headings.
/// Tables of the part that looks back are left out, and those of annexes are not. `year` is that of
/// the plan; without it, the one that the document names.
Draft draft_of(const InputDocument& document, std::optional<int> year, const Vocabulary& words);

}  // namespace milepost
