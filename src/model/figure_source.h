// Where the figures of an indicator come from: what was recorded of it, and those of the areas
// inside its own from which it follows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/from_areas.h"
#include "model/history.h"
#include "model/name.h"

namespace milepost {

struct AreaSource;

struct FigureSource {
  History history;                // what was recorded of the indicator itself
  std::optional<Combining> how;   // nothing where it follows from no other
  std::vector<AreaSource> areas;  // inside its own that have the indicator, in the order of record
};

/// One area inside: the same indicator there, or of a share the two whose sums are divided.
struct AreaSource {
  std::string key;
  Name name;
  FigureSource figures;  // of a share: of the part
  FigureSource whole;    // of a share
};

}  // namespace milepost
