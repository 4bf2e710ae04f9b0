// What became of targets between two answers to the same question: the rows of the report compare,
// and of the bulletin.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "assess/changes.h"
#include "report/document.h"
#include "report/tables/assessed_plan.h"
#include "report/view.h"

namespace milepost {

std::string_view label(Change change, Language language);

struct ChangedRow {
  Change change = Change::status;
  std::optional<ReportRow> before;  // nothing where the target was not in the plan
  ReportRow after;
};

/// What changed in a plan, in the order of the plan now. Each target once, under the change that
/// says most.
std::vector<ChangedRow> changes(const AssessedPlan& before, const AssessedPlan& after);

/// The table `changes`.
Table change_table(const AssessedPlan& after, const std::vector<ChangedRow>& changed,
                   const View& view);

}  // namespace milepost
