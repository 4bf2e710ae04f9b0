// What somebody means by a key or a name that may be that of a target or of an indicator.
#pragma once

#include <string>

#include "store/store.h"
#include "work/selection.h"

namespace milepost::work {

/// `selection` narrowed to the targets that are meant: those of this key, else those on the
/// indicator of this key, else the same by name. Throws Error where there is none, with the
/// nearest, and where several are called so.
Selection meant_by(const Store& store, const std::string& typed, Selection selection);

/// The key of the one target of the plans of `within` that is meant likewise: an indicator stands
/// for its target where it has one only. Throws Error likewise.
std::string known_target(const Store& store, const std::string& typed, const Selection& within);

}  // namespace milepost::work
