// What becomes of an entry that somebody reports, one by one or out of a file: said in one way.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/language.h"
#include "model/entry.h"
#include "model/indicator.h"
#include "store/entries.h"
#include "store/evidence.h"
#include "store/recording.h"

namespace milepost::work {

/// The entry is in the recording, but does not look right; docs/rules.md "Doubts". Whether it stays
/// there is for whoever asked to say.
struct Doubtful {
  Recorded recorded;
  std::vector<Said> reasons;
};

using EntryOutcome = std::variant<Recorded, AlreadyRecorded, Conflict, NothingToCorrect, Doubtful>;

/// What is wrong with a correction where nothing stands.
Said nothing_to_correct(const NewEntry& entry);

/// Makes evidence that names a file the name under which the file will be kept. Only the edge knows
/// what a name stands for: a path, or a file that was sent.
using TakeEvidence = std::function<std::optional<EvidenceFault>(EvidenceFiles&, Remarks&)>;

class EntryRecorder {
 public:
  struct Rules {
    Date today;
    /// Why values on record were wrong where an entry says something else and gives no reason of
    /// its own; empty where they are not to be corrected.
    std::string correction_reason = {};
  };

  EntryRecorder(const Recording& recording, Rules rules)
      : recording_(recording), rules_(std::move(rules)), appending_(recording) {}

  /// Records the entry, which is of `indicator`; a reason to correct is put into it where the rules
  /// have one. A conflict leaves nothing behind. Doubts are asked last: a conflict is the better
  /// answer to a second value for one date.
  EntryOutcome record(NewEntry& entry, const Indicator& indicator);

  /// What stands of the indicator of an entry, with all that has been recorded.
  const History& history(const NewEntry& entry, const Indicator& indicator) {
    return appending_.history(entry.area, indicator);
  }

 private:
  const Recording& recording_;
  Rules rules_;
  Appending appending_;
};

}  // namespace milepost::work
