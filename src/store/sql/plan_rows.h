// How the columns of the questions about plans become targets and indicators. What is read into is
// overwritten, so that its memory is used again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/years.h"
#include "model/indicator.h"
#include "model/light.h"
#include "model/reporting.h"
#include "model/target.h"
#include "store/sql/statement.h"

namespace milepost::store {

/// The years of an area: their first month, and after which calendar year one is called.
Years read_years(Columns& row);

/// How often what a plan asks is reported; nothing where it says nothing of it.
std::optional<Reporting> read_reporting(Columns& row);

/// Which lights a plan gives, in five columns; nothing where it gives none.
std::optional<Lights> read_lights(Columns& row);

Name read_name(Columns& columns);

/// The columns of reports/questions/plan_targets.sql.
void read_target(Columns& columns, Target& target);

/// Who answers for a target: lead, with, leader.
void read_assigned(Columns& columns, Target& target);

/// Key, names, unit and measure.
void read_indicator(Columns& columns, Indicator& indicator);

/// What a target says of its own rhythm, in two columns.
void read_rhythm(Columns& columns, Target& target);

/// The same of one revision, out of reports/questions/target_rhythms.sql.
void read_rhythm(Pass& pass, std::int64_t target_revision, Target& target);

/// Those of one revision of a target, out of reports/questions/checkpoints.sql.
void read_checkpoints(Pass& pass, std::int64_t target_revision,
                      std::vector<Checkpoint>& checkpoints);

/// A step: its day and what is to be reached.
Step read_step(Columns& columns);

/// Those of one revision of a target, out of reports/questions/target_steps.sql, and the numbers of
/// the indicators that report them.
void read_steps(Pass& pass, std::int64_t target_revision, std::vector<Step>& steps,
                std::vector<std::int64_t>& indicators);

}  // namespace milepost::store
