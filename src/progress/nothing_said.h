// Texts that say that there is nothing to say, which people write because a cell was there:
// docs/progress-files.md "Texts that say nothing".
#pragma once

#include <string_view>

#include "model/entry.h"

namespace milepost {

/// Whether the text as a whole is a word or a sign for nothing (无, /, —, none), in upper or lower
/// case, full or half width, with blanks around it or a full stop behind it.
bool says_nothing(std::string_view text);

/// Empties problem, next step, note and progress where they say nothing.
void leave_out_nothing(Remarks& remarks);

}  // namespace milepost
