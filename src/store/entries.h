// Entries in the database: what was observed, recorded once and never changed.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "model/entry.h"
#include "model/history.h"
#include "model/planned_figure.h"
#include "store/recording.h"
#include "store/store.h"

namespace milepost {

/// The entry is on record now; `replaced` is the one that it corrects.
struct Recorded {
  std::int64_t entry = 0;
  std::optional<Entry> replaced;
};
/// The very same entry was on record before; nothing was added.
struct AlreadyRecorded {
  std::int64_t entry = 0;
  std::optional<Entry>
      overtaken_by;  // the entry that counts now, where this one was corrected since
};
/// Another value stands for this indicator, date and kind, and the new one does not correct it.
struct Conflict {
  Entry standing;
};
/// The new entry is to correct one, but none stands for its indicator, date and kind.
struct NothingToCorrect {};

using RecordOutcome = std::variant<Recorded, AlreadyRecorded, Conflict, NothingToCorrect>;

/// Records entries one after another; the last of them are in the table when the recording is
/// committed, or a batch of them is recorded. What is on record of an indicator is looked at once
/// for all entries of it that follow each other; entries in the order of indicators and dates are
/// quickest. While it lives, nothing else may record entries or voids.
class Appending {
 public:
  explicit Appending(const Recording& recording);
  Appending(const Appending&) = delete;
  Appending& operator=(const Appending&) = delete;
  ~Appending();

  /// What stands of an indicator, with all that has been appended.
  const History& history(const std::string& area, const Indicator& indicator);

  /// The figures that targets on an indicator ask for, as all plans now stand: those of the plans
  /// loaded first come first. Relations, milestones and targets that are withdrawn or set later
  /// have none.
  std::vector<PlannedFigure> planned_figures(const std::string& area, const Indicator& indicator);

  /// Records one entry for an indicator, which must be on record. A conflict leaves nothing behind.
  RecordOutcome append(const NewEntry& entry);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Records one entry for `indicator`, which must be on record. A conflict leaves nothing behind.
RecordOutcome append(const Recording& recording, const NewEntry& entry);

/// Takes back an entry; what it had corrected counts again. Refused where there is no such entry or
/// it is void already.
void void_entry(const Recording& recording, std::int64_t entry, const std::string& reason);

/// The entry that stands for an indicator, date and kind, if any.
std::optional<Entry> standing_entry(const Store& store, const std::string& area,
                                    const std::string& indicator, Date as_of, EntryKind kind);

/// Whether anything is on record of an area, void or not.
bool has_entries(const Store& store, const std::string& area);

/// The same of one indicator of the area.
bool has_entries(const Store& store, const std::string& area, const std::string& indicator);

/// One entry by its number.
std::optional<Entry> find_entry(const Store& store, std::int64_t entry);

/// Which entries a log tells of.
struct LogFilter {
  std::optional<std::string> area;
  std::optional<std::string> indicator;  // with its area
  Moment known_at = kEverything;
  std::optional<std::pair<std::int64_t, std::int64_t>> numbers = {};  // from the first to the last
};

/// Visits the entries known at the moment, in the order of recording.
void for_each_entry(const Store& store, const LogFilter& filter,
                    const std::function<void(const Entry&)>& visit);

}  // namespace milepost
