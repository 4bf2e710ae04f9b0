// Targets whose reporting lags: the rows of the report gaps, and of the bulletin.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"
#include "report/document.h"
#include "report/tables/assessed_plan.h"
#include "report/view.h"

namespace milepost {

/// Why somebody has to be reminded, the most urgent first.
enum class GapReason { overdue, never_reported, no_reference, stale };

template <>
inline constexpr std::array<Word<GapReason>, 4> kWords<GapReason>{
    {{GapReason::overdue, "overdue"},
     {GapReason::never_reported, "never-reported"},
     {GapReason::no_reference, "no-reference"},
     {GapReason::stale, "stale"}}};

struct GapRow {
  GapReason reason = GapReason::overdue;
  ReportRow row;
};

std::string_view label(GapReason reason, Language language);

/// Nothing where all that could be reported was: also before the period begins, and for what is
/// met or withdrawn.
std::optional<GapReason> gap_reason(const AssessedPlan& plan, const ReportRow& row);

/// By lead, those without one last; then by reason, then in the order of the plan.
std::vector<GapRow> reporting_gaps(const AssessedPlan& plan);

/// `12 wait for a report: 3 overdue, …`; where none does, what was looked at.
std::string gaps_sentence(const AssessedPlan& plan, const std::vector<GapRow>& gaps,
                          Language language);

/// The table `gaps`.
Table gap_table(const AssessedPlan& plan, const std::vector<GapRow>& gaps, const View& view);

}  // namespace milepost
