// What a target asked for, version by version.
#pragma once

#include <string>
#include <vector>

#include "model/plan.h"
#include "report/document.h"
#include "report/tables/assessed_plan.h"
#include "report/view.h"

namespace milepost {

/// What a version of the target of `row` asks for, and by when: `≥ 30 by 2022-12-31`; with its
/// measure where that is another now.
std::string version_text(const TargetVersion& version, const ReportRowView& row, Language language);

/// The same with the steps of a milestone and their days.
std::string whole_version_text(const TargetVersion& version, const ReportRowView& row,
                               Language language);

/// Every version of a target: the table `versions`.
Table version_table(const std::vector<TargetVersion>& versions, const ReportRowView& row,
                    const View& view);

}  // namespace milepost
