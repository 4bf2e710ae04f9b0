// What figures of a sentence in English say together, and what is denied; docs/drafting.md
// "English".
#pragma once

#include "draft/english_layout.h"

namespace milepost {

/// `from 10% to 15%` has a baseline; `20 per cent to 25 per cent` is a range; what stands behind a
/// figure in the same phrase, or in brackets, says more of what is counted. Numerals get their
/// reasons, and figures their second one.
void settle_pairs(EnglishLayout& layout);

/// Turns round what is asked of a figure that has a negation in front (do not build more than 12),
/// and takes those for no promise that are denied otherwise (do not open 3).
void settle_negations(EnglishLayout& layout);

}  // namespace milepost
