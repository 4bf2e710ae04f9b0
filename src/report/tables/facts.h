// Facts line by line: what, and what is so. Those of plans and targets are written here once, for
// every report that shows some of them.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/plan.h"
#include "report/document.h"
#include "report/tables/assessed_plan.h"
#include "report/words/labels.h"

namespace milepost {

struct Fact {
  std::string_view name;  // for programs: due
  Label heading;          // for people
  Cell value;
};
using Facts = std::vector<Fact>;

/// How many different names a plan has, and in which language some are missing.
struct NameCounts {
  std::size_t all = 0;
  std::size_t without_zh = 0;
  std::size_t without_en = 0;
};
NameCounts count_names(const Plan& plan);

/// Those of a plan that are named, in that order and without those that it does not have.
/// Precondition: the names are those of kPlanFacts in facts.cpp.
Facts plan_facts(const Plan& plan, const std::vector<std::string_view>& names, Language language);

/// The same of a target, and of its plan. Precondition: the names are those of kTargetFacts, else
/// of kPlanFacts.
Facts target_facts(const Plan& plan, const ReportRowView& row,
                   const std::vector<std::string_view>& names, Language language);

/// A table of them, without those that are empty texts or cells: `facts`, a grid.
Table fact_table(Facts facts, Language language);

/// The same as lines without headings above them, under a title that may be empty.
Table fact_lines(Facts facts, std::string title, Language language);

}  // namespace milepost
