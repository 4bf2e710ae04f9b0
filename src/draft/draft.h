// From a document to what it promises, with every numeral accounted for; docs/drafting.md.
#pragma once

#include <optional>

#include "draft/document.h"
#include "draft/lexicon.h"
#include "draft/proposal.h"

namespace milepost {

/// `year` is that of the plan; without it, the one that the document names.
Draft draft_of(const SourceDocument& document, std::optional<int> year, const Lexicon& lexicon);

}  // namespace milepost
