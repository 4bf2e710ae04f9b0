// What is news of a target in a bulletin because it was recorded since the last one, beside what
// two answers to the same question show; docs/reports.md "Bulletin".
#pragma once

#include <vector>

#include "base/date.h"
#include "model/target.h"

namespace milepost {

/// The date of the last bulletin where none is named: the end of the month before.
Date usual_last_bulletin(Date as_of);

// `versions` below are those of one target, oldest first.

/// Whether a target came to its plan after `since`.
bool is_added_after(const std::vector<TargetVersion>& versions, Moment since);

bool is_withdrawn_after(const Target& target, Moment since);

/// Of a target that was revised after `since`, the version that stood then, or its first where it
/// is younger; null where it was not revised.
const TargetVersion* revised_from(const std::vector<TargetVersion>& versions, Moment since);

/// Whether a version of a target asks for something else than another one does, in another unit or
/// by another measure, or only one of them is withdrawn.
bool asks_otherwise(const TargetVersion& then, const TargetVersion& now);

}  // namespace milepost
