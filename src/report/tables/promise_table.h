// What targets ask for, as programs read it: the columns of docs/csv-columns.md "Export targets".
#pragma once

#include <string>
#include <vector>

#include "model/plan.h"
#include "report/document.h"

namespace milepost {

/// The indicator of a plan with this key; one without name and unit where the plan has none.
Indicator indicator_in(const Plan& plan, const std::string& key);

/// The columns of `export targets`.
std::vector<Column> promise_columns(Language language);
/// One for each of them.
std::vector<Cell> promise_cells(const Plan& plan, const Target& target, const Indicator& indicator,
                                Language language);

/// The interim figures of targets, one row for each: the table `checkpoints`.
Table checkpoint_table(const Plan& plan, const std::vector<Target>& targets, Language language);

}  // namespace milepost
