// Whether somebody has to be reminded to report on a target, and why; docs/reports.md "Gaps".
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "assess/assessment.h"
#include "base/date.h"
#include "base/words.h"

namespace milepost {

/// The most urgent first. `late` and `due` are of plans that have a rhythm, `stale` of those
/// without.
enum class GapReason { overdue, late, never_reported, no_reference, due, stale };

template <>
inline constexpr std::array<Word<GapReason>, 6> kWords<GapReason>{
    {{GapReason::overdue, "overdue"},
     {GapReason::late, "late"},
     {GapReason::never_reported, "never-reported"},
     {GapReason::no_reference, "no-reference"},
     {GapReason::due, "due"},
     {GapReason::stale, "stale"}}};

struct ReportingGap {
  GapReason reason = GapReason::overdue;
  std::vector<DuePeriod> periods = {};  // that wait for a figure; none in a plan without rhythm
};

/// Of a target that was found so on `as_of`, in a plan whose period begins on `start`. Nothing
/// where all that could be reported was: also before the period begins, and for what is met,
/// withdrawn or follows from areas inside, of which their own plans ask.
std::optional<ReportingGap> reporting_gap(const std::optional<ReportingRule>& rule,
                                          const Assessment& found, Date start, Date as_of);

}  // namespace milepost
