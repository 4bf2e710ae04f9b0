// One entry: recorded, or put in the place of one on record.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "model/entry.h"
#include "store/store.h"
#include "work/answer.h"
#include "work/circumstances.h"
#include "work/entry_recorder.h"
#include "work/indicators.h"

namespace milepost::work {

struct EntryRequest {
  std::string area;       // may be empty where there is one only
  std::string indicator;  // its key or its name
  std::string step;       // of a milestone, by its number; empty for the milestone itself
  std::string value;      // as typed; empty where the remarks say in words what happened
  Date as_of;
  bool is_increment = false;
  Remarks remarks;
  std::string correction_reason;  // empty unless it is to correct an entry
  bool accepts_doubts = false;
  TakeEvidence take_evidence;
};

struct EntryAnswer {
  FoundIndicator found;
  NewEntry entry;     // as it was read
  std::string value;  // as it can be typed again
  EntryOutcome outcome;
};

/// The kind of an entry of this indicator. Throws Error where it has no increments.
EntryKind kind_of(const Indicator& indicator, bool is_increment);

/// Records the entry; it is on record where the outcome is Recorded, and nothing is otherwise. What
/// was corrected since is a conflict with what stands. Throws Error where there is no such
/// indicator, the value is none of it, or its evidence cannot be kept.
EntryAnswer record(Store& store, const EntryRequest& request, const Circumstances& circumstances);

/// The targets of this indicator, each plan by itself, as they stand on a day.
std::vector<Answer> standing_on(const Store& store, const FoundIndicator& found, Date as_of,
                                const Circumstances& circumstances);

}  // namespace milepost::work
