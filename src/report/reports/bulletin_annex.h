// The annex of a bulletin: every target with its lead, as offices lay it out.
#pragma once

#include "report/document.h"
#include "report/tables/assessed_plan.h"
#include "report/view.h"

namespace milepost {

/// The table `targets` of a bulletin for people: numbered, with the lead and, where any target has
/// one, the leader in charge. `plan` must outlive it.
Table annex_table(const AssessedPlan& plan, const View& view);

/// `table` without the columns of these names.
Table without_columns(Table table, const std::vector<std::string_view>& names);

}  // namespace milepost
