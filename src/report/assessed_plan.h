// A plan with its targets assessed on a date: what every report is made of.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "assess/assessment.h"
#include "model/entry.h"
#include "model/plan.h"
#include "report/status_counts.h"

namespace milepost {

/// One target with where it stands.
struct ReportRow {
  Target target;
  Indicator indicator;
  std::optional<Indicator> reference;  // where the requirement has one
  Assessment assessment;
};

/// Takes one row; false where it needs no more. It may take what it is given.
using ReportRowVisitor = std::function<bool(ReportRow&)>;

struct AssessedPlan {
  Plan plan;  // its head and its sections; the targets come one by one
  Date as_of;
  Moment known_at;            // when the last was recorded of what it is made of
  bool in_plan_order = true;  // and not sorted by something else
  /// Visits the selected targets, and can be called again.
  std::function<void(const ReportRowVisitor&)> for_each_row;
  /// Everything recorded of an indicator up to `as_of`, by date.
  std::function<std::vector<Entry>(const Indicator&)> entries_of;
  /// Every version of a target, oldest first.
  std::function<std::vector<TargetVersion>(const Target&)> versions_of;
};

using AssessedPlans = std::vector<AssessedPlan>;

/// All rows at once, for reports that need to see them together.
std::vector<ReportRow> all_rows(const AssessedPlan& plan);

/// How many targets of a group have each status.
struct Group {
  std::string key;  // for programs: the key of a section, the name of a lead
  Name name;
  StatusCounts counts;
};

/// What the rows of a plan add up to.
struct Summary {
  StatusCounts counts;
  std::vector<Group> by_section;     // the chapters below the plan's top level, in the plan's order
  std::vector<Group> by_lead;        // empty where no target has a lead
  std::vector<Group> by_commitment;  // only those that occur
};

Summary summarise(const AssessedPlan& plan);

/// The sections around a target from the outermost in; those that do not exist are left out.
std::vector<const Section*> sections_around(const Plan& plan, const std::string& section);

/// `(一) 工业`: the label of a section and its name.
std::string heading(const Section& section, Language language);

/// The headings around a section in one line: `三 … / (一) 工业`.
std::string section_path(const Plan& plan, const std::string& section, Language language);

}  // namespace milepost
