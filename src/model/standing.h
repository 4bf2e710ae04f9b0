// Which entry stands, docs/rules.md "Actual" and docs/progress-files.md "Corrections".
//
// Entries of one indicator, date and kind succeed each other in the order of recording: each but
// the first is a correction. The last of them that is not void stands. What came before it is
// corrected, whatever became of the entries between, and counts again once everything behind it is
// void.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/date.h"
#include "model/entry.h"
#include "model/history.h"

namespace milepost {

/// What the entries of one indicator succeed each other in.
using Slot = std::pair<Date, EntryKind>;

/// Of an entry, an observation, or whatever else is of a date and a kind.
template <class One>
Slot slot_of(const One& one) {
  return {one.as_of, one.kind};
}

/// Adds one that is not void to those of its indicator that stand, which are by slot: it takes the
/// place of the one in its own. They may come in the order of recording, or slot by slot and within
/// one in the order of recording.
template <class One>
void let_stand(std::vector<One>& standing, const One& next) {
  if (standing.empty() || slot_of(standing.back()) < slot_of(next)) {
    standing.push_back(next);
    return;
  }
  const auto place =
      std::lower_bound(standing.begin(), standing.end(), slot_of(next),
                       [](const One& one, const Slot& slot) { return slot_of(one) < slot; });
  if (slot_of(*place) == slot_of(next)) {
    *place = next;
  } else {
    standing.insert(place, next);
  }
}

/// Of the entries of one slot in the order of recording, the one that stands; `end` where none
/// does.
template <class Iterator>
Iterator standing_of(Iterator begin, Iterator end) {
  for (auto entry = end; entry != begin;) {
    if (!(--entry)->voided_at) return entry;
  }
  return end;
}

/// Of entries slot by slot, each in the order of recording: the one that took the place of `entry`,
/// which is the next of its slot that is not void; `end` where none did.
template <class Iterator>
Iterator correction_of(Iterator entry, Iterator end) {
  for (auto later = std::next(entry); later != end && slot_of(*later) == slot_of(*entry); ++later) {
    if (!later->voided_at) return later;
  }
  return end;
}

inline Observation observation_of(const Entry& entry) {
  return {entry.as_of, entry.kind, entry.value, entry.id};
}

/// Those that stand, by slot, of entries of one indicator in the order of recording or of date.
inline std::vector<Entry> standing_entries(const std::vector<Entry>& entries) {
  std::vector<Entry> standing;
  for (const Entry& entry : entries) {
    if (!entry.voided_at) let_stand(standing, entry);
  }
  return standing;
}

/// What those that stand say in words, by date and on one date in the order of recording.
inline std::vector<ProgressText> standing_texts(const std::vector<Entry>& entries) {
  std::vector<Entry> standing = standing_entries(entries);
  std::erase_if(standing, [](const Entry& entry) { return entry.remarks.progress.empty(); });
  std::sort(standing.begin(), standing.end(), [](const Entry& a, const Entry& b) {
    return std::pair(a.as_of, a.id) < std::pair(b.as_of, b.id);
  });
  std::vector<ProgressText> texts;
  for (const Entry& entry : standing) texts.push_back({entry.as_of, entry.remarks.progress});
  return texts;
}

/// The same as the rules take them.
inline History standing_history(Measure measure, const std::vector<Entry>& entries,
                                const Years& years = {}) {
  History history{measure, {}, years};
  for (const Entry& entry : entries) {
    if (entry.voided_at || entry.kind == EntryKind::progress) continue;
    let_stand(history.observations, observation_of(entry));
  }
  const bool is_any_text = std::any_of(entries.begin(), entries.end(), [](const Entry& entry) {
    return !entry.remarks.progress.empty();
  });
  if (is_any_text) history.progress = standing_texts(entries);
  return history;
}

/// The numbers of those that stand, of entries of any indicators in the order of recording.
inline std::unordered_set<std::int64_t> numbers_of_standing(const std::vector<Entry>& entries) {
  struct Numbered {
    Date as_of;
    EntryKind kind = EntryKind::year_to_date;
    std::int64_t id = 0;
  };
  std::map<std::pair<std::string_view, std::string_view>, std::vector<Numbered>> by_indicator;
  for (const Entry& entry : entries) {
    if (entry.voided_at) continue;
    let_stand(by_indicator[{entry.area, entry.indicator}],
              Numbered{entry.as_of, entry.kind, entry.id});
  }
  std::unordered_set<std::int64_t> numbers;
  for (const auto& [indicator, standing] : by_indicator) {
    for (const Numbered& one : standing) numbers.insert(one.id);
  }
  return numbers;
}

}  // namespace milepost
