// The entries of one indicator that stand at a known moment: what the rules are applied to.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/years.h"
#include "model/entry.h"

namespace milepost {

/// One entry that counts: not voided, not corrected by another.
struct Observation {
  Date as_of;
  EntryKind kind = EntryKind::year_to_date;
  Value value;
  std::int64_t entry = 0;
};

/// By date; on one date a year-to-date before an increment.
struct History {
  Measure measure = Measure::flow;
  std::vector<Observation> observations;
  Years years = {};  // of its area: a year-to-date counts from the first day of one
};

}  // namespace milepost
