// The lists of what is on record, as documents like every report: docs/reports.md "Lists". A new
// one is a file of its own, and a line here.
//
// What is given must outlive the document, which reads it while it is rendered. `known_at` is when
// the last was recorded of what a list is made of; on a terminal, lists have neither title nor
// that.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/assignment.h"
#include "model/batch.h"
#include "model/entry.h"
#include "model/plan.h"
#include "model/plan_removal.h"
#include "report/document.h"
#include "report/tables/assessed_plan.h"
#include "report/tables/entry_table.h"
#include "report/view.h"

namespace milepost {

/// Entries in the order given: the report `log`. `only` is the indicator that they are of, where
/// only one was asked for.
struct EntryLog {
  std::vector<Entry> entries;
  IndicatorsByArea indicators;
  std::optional<Indicator> only;
  Moment known_at;
  std::vector<PlanRemoval> removals = {};  // of plans
};
Document entry_log(const EntryLog& log, const View& view);

/// The files that were imported.
Document batch_list(const std::vector<Batch>& batches, Moment known_at, const View& view);

/// One imported file, with its entries in the order given.
struct BatchLog {
  Batch batch;
  std::vector<Entry> entries;
  IndicatorsByArea indicators;
  Moment known_at;
};
Document batch_show(const BatchLog& log, const View& view);

struct PlanLine {
  std::string key;
  std::string area;
  Name name;
  Period period;
  std::size_t targets = 0;  // those not withdrawn
  std::size_t withdrawn = 0;
  std::size_t revisions = 0;
  std::optional<PlanRemoval> removal = {};
};
/// The plans on record; with `and_removed` a line says of each whether it was removed.
Document plan_list(const std::vector<PlanLine>& plans, Moment known_at, const View& view,
                   bool and_removed = false);

/// A plan's head, its sections, and what its targets ask for.
Document plan_show(const Plan& plan, Moment known_at, const View& view);

/// What the targets ask for, with where each stands. There is at least one plan.
Document target_list(const AssessedPlans& plans, const View& view);

/// Who was assigned to a target of a plan, oldest first.
using AssignmentsOf =
    std::function<std::vector<Assignment>(const Plan& plan, const Target& target)>;

/// Everything about each target: what it asks for, where it stands, every version of it and
/// everyone who was assigned to it.
Document target_show(const AssessedPlans& plans, const AssignmentsOf& assignments_of,
                     const View& view);

}  // namespace milepost
