// Finding the indicator that somebody means by what was typed.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/language.h"
#include "base/remedy.h"
#include "model/indicator.h"
#include "progress/import.h"
#include "store/store.h"

namespace milepost::work {

struct FoundIndicator {
  std::string area;
  Indicator indicator;
};

/// The area that `area` names, or the only one there is where it is empty. Throws Error.
std::string known_area(const Store& store, const std::string& area);

/// The indicator with this key, else the only one of this name, else the only one that targets of
/// this key or name measure. Throws Error where there is none, with the nearest, and where several
/// are called so.
FoundIndicator known_indicator(const Store& store, const std::string& area,
                               const std::string& typed);

/// The key of the indicator that is meant so in any of the areas. Throws Error likewise.
std::string indicator_of_any_area(const Store& store, const std::string& typed);

/// The key of the indicator that targets measure where this one is reported: its own, and of a step
/// that of its milestone.
std::string measured_by_targets(const Store& store, const FoundIndicator& found);

/// What somebody may mean by a key or a name.
struct Called {
  std::string key;
  Name name;
};

/// What somebody typed, in usual signs and without what nobody sees.
std::string as_typed(const std::string& written);

/// Whether a name in one of its languages is what was typed but for case, width and the like.
bool is_called(const Name& name, const std::string& typed);

/// `did you mean "gdp-growth" (GDP growth)?` of those whose key or name is near, or `otherwise`
/// where none is.
Remedy suggest(const std::string& typed, const std::vector<Called>& known, Offer otherwise);

/// Throws Error where several have a name: `what` says of what, with the name and the keys.
[[noreturn]] void refuse_several(const Wording& what, const std::string& name,
                                 const std::set<std::string>& keys);

/// `plans` have a target of this key, and none of them was named.
[[noreturn]] void refuse_several_plans(const std::string& target,
                                       const std::vector<std::string>& plans);

/// Every indicator of every area. `store` must outlive what is asked of it later.
KnownIndicators all_indicators(const Store& store);

/// Every indicator by area and key, also those that no plan names any more: what entries are told
/// with.
std::map<std::string /*area*/, std::map<std::string /*key*/, Indicator>> every_indicator(
    const Store& store);

}  // namespace milepost::work
