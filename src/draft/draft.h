// From a document to what it promises, with every numeral accounted for; docs/drafting.md.
#pragma once

#include <optional>
#include <vector>

#include "draft/cell_value.h"
#include "draft/document.h"
#include "model/proposal.h"

namespace milepost {

/// Running text in Chinese by its clauses, in English by its lines, and tables by their headings.
/// Tables of the part that looks back are left out, and those of annexes are not. `year` is that of
/// the plan; without it, the one that the document names.
Draft draft_of(const InputDocument& document, std::optional<int> year, const Vocabulary& words);

/// The same, with what the text proposes and what tables propose apart, so that they can be held
/// against each other (draft/join.h); one draft where only one of them proposes anything.
struct SidedDraft {
  DraftSide side = DraftSide::whole;
  Draft draft;
};
std::vector<SidedDraft> sided_drafts_of(const InputDocument& document, std::optional<int> year,
                                        const Vocabulary& words);

}  // namespace milepost
