// Targets whose reporting lags: the rows of the report gaps, and of the bulletin.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assess/gap_reason.h"
#include "report/document.h"
#include "report/tables/assessed_plan.h"
#include "report/view.h"

namespace milepost {

struct GapRow {
  ReportingGap gap;
  std::optional<ReportingRule> rule;
  ReportRow row;
};

std::string_view label(GapReason reason, Language language);

/// By lead, those without one last; then by reason, then in the order of the plan.
std::vector<GapRow> reporting_gaps(const AssessedPlan& plan, const std::vector<ReportRow>& rows);

/// From which targets that follow from areas inside an area is missing that could have reported, a
/// sentence for each: their own plans ask these areas.
std::vector<std::string> missing_sentences(const AssessedPlan& plan,
                                           const std::vector<ReportRow>& rows, Language language);

/// `12 wait for a report: 3 overdue, …`; where none does, what was looked at.
std::string gaps_sentence(const AssessedPlan& plan, const std::vector<GapRow>& gaps,
                          Language language);

/// `新增企业：应报6月数据，期限2022年7月10日，已逾期5天。`
std::string due_text(const AssessedPlan& plan, const GapRow& gap, Language language);

/// The table `gaps`. Where the plan has a rhythm, people read for which periods a figure is due and
/// by when the last one had to be there; programs always do.
Table gap_table(const AssessedPlan& plan, const std::vector<GapRow>& gaps, const View& view);

}  // namespace milepost
