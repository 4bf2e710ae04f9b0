// The years by which a date is read that somebody typed; docs/rules.md "Years".
#pragma once

#include <string>

#include "base/years.h"
#include "store/store.h"

namespace milepost::work {

/// The years by which `text` is to be read: those of `area`, or, where that is empty, those by
/// which all areas count. Throws Error where the text means other days in one area than in another.
Years years_for(const Store& store, const std::string& area, const std::string& text);

}  // namespace milepost::work
