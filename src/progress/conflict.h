// A row of a file against the entry that stands for its indicator, date and kind.
#pragma once

#include "base/problem.h"
#include "model/entry.h"
#include "progress/row_pack.h"

namespace milepost {

/// What stands, who reported it and when, and what the row says, side by side.
Problem conflict_with_record(const ImportRow& row, const Entry& standing);

}  // namespace milepost
