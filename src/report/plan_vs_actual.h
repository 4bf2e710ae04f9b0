// The report plan-vs-actual as a value: the assessed targets of a plan and what they add up to.
// Every format is rendered from this; docs/reports.md.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "assess/assessment.h"
#include "model/plan.h"
#include "report/table.h"

namespace milepost {

/// One target with where it stands. `reference` is null where the requirement has none.
struct ReportRow {
  const Target* target = nullptr;
  const Indicator* indicator = nullptr;
  const Indicator* reference = nullptr;
  Assessment assessment;
};

/// How many targets have each status.
class StatusCounts {
 public:
  void add(Status status) { ++counts_[static_cast<std::size_t>(status)]; }
  std::size_t of(Status status) const { return counts_[static_cast<std::size_t>(status)]; }
  /// All but the withdrawn, which are in no denominator.
  std::size_t total() const;

 private:
  std::array<std::size_t, kWords<Status>.size()> counts_{};
};

/// The counts of one group of targets: a chapter of the plan, a lead.
struct Group {
  Name name;
  StatusCounts counts;
};

struct PlanVsActual {
  Plan plan;
  Date as_of;
  std::optional<Moment> known_at;  // where the report was asked for as known at a moment
  std::vector<ReportRow> rows;     // in the order of the plan; they point into `plan`
  StatusCounts counts;
  std::vector<Group> by_section;  // the chapters below the plan's top level, in the plan's order
  std::vector<Group> by_lead;     // empty where no target has a lead
};

/// Builds the report target by target. `plan` moves in first, so that rows can point into it.
class PlanVsActualBuilder {
 public:
  PlanVsActualBuilder(Plan plan, Date as_of, std::optional<Moment> known_at);

  const Plan& plan() const { return report_.plan; }
  /// `target` is one of plan().targets.
  void add(const Target& target, Assessment assessment);
  PlanVsActual build() &&;

 private:
  PlanVsActual report_;
  std::map<std::string, const Indicator*> indicators_;
};

/// The sections around a target from the outermost in; those that do not exist are left out.
std::vector<const Section*> sections_around(const Plan& plan, const std::string& section);

/// Adds the sections around a target that were not printed yet to a table, as headings. Returns how
/// far in the target stands.
std::size_t add_headings(TextTable& table, const Plan& plan, const Target& target,
                         std::set<std::string>& printed, Language language);

/// `(一) 工业`: the label of a section and its name.
std::string heading(const Section& section, Language language);

}  // namespace milepost
