// What a target asked for, version by version.
#pragma once

#include <vector>

#include "model/plan.h"
#include "report/document.h"
#include "report/tables/assessed_plan.h"
#include "report/view.h"

namespace milepost {

/// Every version of a target: the table `versions`.
Table version_table(const std::vector<TargetVersion>& versions, const ReportRowView& row,
                    const View& view);

}  // namespace milepost
