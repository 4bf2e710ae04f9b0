// Finding the indicator that somebody means on the command line.
#pragma once

#include <map>
#include <string>

#include "model/indicator.h"
#include "progress/import.h"
#include "store/store.h"

namespace milepost::cli {

struct FoundIndicator {
  std::string area;
  Indicator indicator;
};

/// The area that `area` names, or the only one there is where it is empty. Throws Error.
std::string known_area(const Store& store, const std::string& area);

/// The indicator with this key, or that of the target with this key. Throws Error with the nearest
/// keys where there is none.
FoundIndicator known_indicator(const Store& store, const std::string& area, const std::string& key);

/// Throws Error with the nearest keys where no area has an indicator with this key.
void require_indicator(const Store& store, const std::string& key);

/// Every indicator of every area.
KnownIndicators all_indicators(const Store& store);

/// The unit of every indicator, under `area/key`.
std::map<std::string, std::string> units_of_indicators(const Store& store);

}  // namespace milepost::cli
