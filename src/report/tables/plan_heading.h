// What a report says of a plan before it speaks of its targets.
#pragma once

#include <string>

#include "report/document.h"
#include "report/tables/assessed_plan.h"
#include "report/view.h"

namespace milepost {

/// The name of an area as it stands before another one in a title: in Chinese a blank parts the two
/// where neither has Chinese characters there.
std::string area_before(const Name& area, const Name& next, Language language);

/// `路桥区2022年度目标（2022-01-01—2022-12-31），截至2022-06-30`
std::string plan_title(const AssessedPlan& plan, Language language);

/// A line for each plan that is over: where its targets stand. Nothing for programs.
void add_plans_over(Document& document, const AssessedPlans& plans, const View& view);

/// `Source: … (2022-02-18). On record up to …`
std::string source_line(const AssessedPlan& plan, const View& view);

/// For programs: the table `plans`, one row for each.
Table plan_rows(const AssessedPlans& plans, const View& view);
/// The same of a plan by itself, without the date and the moment asked for, and with how many of
/// its names lack a language.
Table plan_row(const Plan& plan, Language language);

}  // namespace milepost
