#include "report/tables/notice.h"

#include <algorithm>

namespace milepost {

NoticeOfPlan notice_of(const AssessedPlan& plan) {
  NoticeOfPlan found{plan, all_rows(plan), {}};
  std::erase_if(found.rows, [](const ReportRow& row) { return row.target.withdrawn.has_value(); });
  found.gaps = reporting_gaps(plan, found.rows);
  return found;
}

bool is_late(const NoticeOfPlan& notice, const GapRow& gap) {
  return gap.gap.periods.empty() || gap.gap.periods.front().deadline < notice.plan.as_of;
}

}  // namespace milepost
