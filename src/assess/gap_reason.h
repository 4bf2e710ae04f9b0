// Whether somebody has to be reminded to report on a target, and why; docs/reports.md "Gaps".
#pragma once

#include <array>
#include <optional>

#include "assess/assessment.h"
#include "base/date.h"
#include "base/words.h"

namespace milepost {

/// The most urgent first.
enum class GapReason { overdue, never_reported, no_reference, stale };

template <>
inline constexpr std::array<Word<GapReason>, 4> kWords<GapReason>{
    {{GapReason::overdue, "overdue"},
     {GapReason::never_reported, "never-reported"},
     {GapReason::no_reference, "no-reference"},
     {GapReason::stale, "stale"}}};

/// Of a target that was found so on `as_of`, in a plan whose period begins on `start`. Nothing
/// where all that could be reported was: also before the period begins, and for what is met or
/// withdrawn.
std::optional<GapReason> gap_reason(const Assessment& found, Date start, Date as_of);

}  // namespace milepost
