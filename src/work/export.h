// Targets and entries as CSV for other programs; docs/csv-columns.md.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "store/store.h"
#include "work/circumstances.h"
#include "work/selection.h"

namespace milepost::work {

/// What every selected target asks for, with the header. Throws Error as `ask` does.
std::string targets_csv(const Store& store, const Selection& selection,
                        const Circumstances& circumstances);

/// Every entry that was on record at `known_at`, dated up to `as_of`, with the header.
std::string entries_csv(const Store& store, const std::optional<Date>& as_of,
                        const std::optional<Moment>& known_at);

}  // namespace milepost::work
