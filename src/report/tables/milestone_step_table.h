// The steps of one milestone with how far each is: 节点目标.
#pragma once

#include "report/document.h"
#include "report/tables/assessed_plan.h"
#include "report/view.h"

namespace milepost {

/// The table `milestone_steps`, a row for each step of the target; without rows where it has none.
/// Of a step that is reached no days are told.
Table milestone_step_table(const ReportRowView& row, Date as_of, const View& view);

/// `节点“完成立项”应于2024年3月31日完成，未报完成`, of the first step that is overdue; empty where
/// none is.
std::string overdue_step_text(const ReportRowView& row, Language language);

}  // namespace milepost
