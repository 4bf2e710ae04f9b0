// What offices are told of one plan: what of it is behind, and what is not reported.
#pragma once

#include <vector>

#include "report/tables/assessed_plan.h"
#include "report/tables/reporting_gaps.h"

namespace milepost {

struct NoticeOfPlan {
  const AssessedPlan& plan;
  std::vector<ReportRow> rows;  // in force
  std::vector<GapRow> gaps;
};

/// `plan` must outlive it.
NoticeOfPlan notice_of(const AssessedPlan& plan);

/// Whether a figure that waits should have been there before the day of the report. In a plan
/// without rhythm everything that waits should.
bool is_late(const NoticeOfPlan& notice, const GapRow& gap);

}  // namespace milepost
