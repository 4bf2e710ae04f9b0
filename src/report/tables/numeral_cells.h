// The cells of a numeral that no target has: why it has none, and how sure that is. People read
// words, programs those of docs/drafting.md "Reasons".
#pragma once

#include "model/proposal.h"
#include "report/document.h"
#include "report/view.h"

namespace milepost {

/// Empty where no reason is known.
Cell reason_cell(const Numeral& numeral, const View& view);

Cell strength_cell(const Numeral& numeral, const View& view);

}  // namespace milepost
