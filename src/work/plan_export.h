// A plan on record as a plan file again; docs/plan-files.md "A plan on record as a file".
#pragma once

#include <optional>
#include <string>

#include "base/local_clock.h"
#include "model/plan_sheets.h"
#include "store/store.h"

namespace milepost::work {

/// The text of a plan file that says what the plan asked for at `known_at`, or asks for now: to
/// load what the newest version says changes nothing. Who was assigned since is not in it. Throws
/// Error where there is no such plan, and where all its targets are withdrawn.
std::string plan_as_toml(const Store& store, const std::string& plan,
                         const std::optional<Moment>& known_at, const LocalClock& clock);

/// The same as the sheets of a workbook.
PlanSheets plan_as_sheets(const Store& store, const std::string& plan,
                          const std::optional<Moment>& known_at, const LocalClock& clock);

/// Throws Error: there is no plan of this key at `known_at`, because it was removed by then, or was
/// not on record yet, or never was.
[[noreturn]] void refuse_unknown_plan(const Store& store, const std::string& plan, Moment known_at,
                                      const LocalClock& clock);

}  // namespace milepost::work
