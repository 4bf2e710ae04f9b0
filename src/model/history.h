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

/// What happened, in words, as an entry that counts says it (进展情况).
struct ProgressText {
  Date as_of;
  std::string text;
};

/// By date; on one date a year-to-date before an increment.
struct History {
  Measure measure = Measure::flow;
  std::vector<Observation> observations;  // none of them in words alone
  Years years = {};  // of its area: a year-to-date counts from the first day of one
  std::vector<ProgressText> progress = {};  // by date; on one date in the order of recording
  bool can_fall = false;  // of a flow: a figure below 0 stands behind it that is not among these
};

}  // namespace milepost
