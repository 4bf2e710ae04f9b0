#include "assess/entry_uses.h"

#include <algorithm>
#include <map>
#include <utility>

#include "assess/parts.h"
#include "assess/this_period.h"
#include "model/standing.h"

namespace milepost {
namespace {

std::vector<Entry> by_date(std::vector<Entry> entries) {
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return std::pair(slot_of(a), a.id) < std::pair(slot_of(b), b.id);
  });
  return entries;
}

EntryUse use_in_actual(EntryKind kind) {
  switch (kind) {
    case EntryKind::year_to_date:
      return EntryUse::year_to_date;
    case EntryKind::increment:
      return EntryUse::increment;
    case EntryKind::level:
      return EntryUse::level;
    case EntryKind::growth:
      return EntryUse::growth;
    case EntryKind::milestone:
      return EntryUse::state;
    case EntryKind::progress:
      return EntryUse::in_words;
  }
  return EntryUse::level;
}

/// The uses of entries by their numbers.
using Uses = std::map<std::int64_t, std::vector<EntryUse>>;

void add_actual(Uses& uses, const History& history, const Period& period, Date until) {
  std::map<std::int64_t, EntryKind> kinds;
  for (const Observation& o : history.observations) kinds[o.entry] = o.kind;
  for (const ActualPart& part : parts_of_actual(history, period, until)) {
    uses[part.entry].push_back(part.taken_off ? EntryUse::taken_off
                                              : use_in_actual(kinds.at(part.entry)));
  }
}

void add_last_year(Uses& uses, const Subject& subject, const Assessment& found) {
  if (!found.last_year) return;
  const Date until = one_year_before(found.actual->data_date);
  for (const ActualPart& part : parts_of_actual(subject.history, subject.year_before(), until)) {
    uses[part.entry].push_back(part.taken_off ? EntryUse::last_year_taken_off
                                              : EntryUse::last_year);
  }
}

/// What the gain of the latest period is made of; each entry once, and not again what is in the
/// actual.
void add_this_period(Uses& uses, const Subject& subject, Date as_of, const Assessment& found) {
  if (!found.this_period) return;
  const PeriodGain gain = *gain_of_period(subject, as_of);
  const auto add_total = [&](Date until, EntryUse use) {
    for (const ActualPart& part : parts_of_actual(subject.history, gain.year, until)) {
      std::vector<EntryUse>& of_entry = uses[part.entry];
      if (of_entry.empty()) of_entry.push_back(use);
    }
  };
  add_total(gain.period.end, EntryUse::this_period);
  if (gain.before) add_total(gain.end_before(), EntryUse::previous_period);
}

void add_baseline(Uses& uses, const Subject& subject, Date as_of, const Assessment& found) {
  if (!found.baseline) return;
  const Observation* level = baseline_entry(subject.known(), subject.start, as_of);
  uses[level->entry].push_back(EntryUse::baseline);
}

/// Those by which a flow is known to be one that can fall again.
void add_below_zero(Uses& uses, const Subject& subject, const Assessment& found) {
  if (subject.history.measure != Measure::flow || !found.actual) return;
  if (subject.target.requirement.is_relation()) return;
  for (const Observation& o : subject.history.observations) {
    if (o.as_of > found.actual->data_date) break;
    if (*o.value.number < Decimal()) uses[o.entry].push_back(EntryUse::below_zero);
  }
}

/// Which entry of the actual took the place of one inside the period that is no part of it.
std::optional<std::int64_t> replaced_by(const Entry& entry, const History& history,
                                        const std::vector<ActualPart>& parts) {
  std::map<std::int64_t, EntryKind> kinds;
  for (const Observation& o : history.observations) kinds[o.entry] = o.kind;
  for (const ActualPart& part : parts) {
    if (part.taken_off || part.as_of < entry.as_of) continue;
    if (kinds.at(part.entry) == EntryKind::increment) continue;
    return part.entry;
  }
  return std::nullopt;
}

struct Window {
  Period period;
  Date last;       // the last day that counts
  EntryUse after;  // why an entry after it does not
};

std::vector<UsedEntry> told(const std::vector<Entry>& recorded, const History& history,
                            const Window& window, Uses uses) {
  const std::vector<Entry> entries = by_date(recorded);
  const std::vector<ActualPart> parts = parts_of_actual(history, window.period, window.last);
  std::vector<UsedEntry> all;
  for (auto at = entries.begin(); at != entries.end(); ++at) {
    const Entry& entry = *at;
    UsedEntry used{entry, uses[entry.id], std::nullopt};
    const bool is_in_actual = std::any_of(used.uses.begin(), used.uses.end(),
                                          [](EntryUse use) { return use <= EntryUse::state; });
    const auto add = [&](EntryUse use, std::optional<std::int64_t> other = std::nullopt) {
      used.uses.insert(used.uses.begin(), use);
      used.other = other;
    };
    if (entry.voided_at) {
      add(EntryUse::voided);
    } else if (const auto correction = correction_of(at, entries.end());
               correction != entries.end()) {
      add(EntryUse::corrected, correction->id);
    } else if (entry.kind == EntryKind::progress) {
      add(EntryUse::in_words);
    } else if (entry.as_of < window.period.start) {
      if (used.uses.empty()) add(EntryUse::before_period);
    } else if (entry.as_of > window.last) {
      add(window.after);
    } else if (!is_in_actual && replaced_by(entry, history, parts) == 0) {
      add(EntryUse::replaced_by_areas);
    } else if (!is_in_actual) {
      add(entry.kind == EntryKind::increment ? EntryUse::in_year_to_date : EntryUse::replaced,
          replaced_by(entry, history, parts));
    }
    all.push_back(std::move(used));
  }
  return all;
}

}  // namespace

std::vector<UsedEntry> uses_of_entries(const Subject& subject, Date as_of, const Assessment& found,
                                       const std::vector<Entry>& entries) {
  const Period period = subject.period();
  const Date last = std::min(as_of, period.end);
  Uses uses;
  add_actual(uses, subject.history, period, last);
  add_baseline(uses, subject, as_of, found);
  add_last_year(uses, subject, found);
  add_below_zero(uses, subject, found);
  add_this_period(uses, subject, as_of, found);
  return told(entries, subject.history, {period, last, EntryUse::after_due}, std::move(uses));
}

std::vector<UsedEntry> uses_of_reference(const Subject& subject, const Assessment& found,
                                         const std::vector<Entry>& entries) {
  const Period period = subject.period();
  if (!found.actual) {
    const Date none = period.start - date::days{1};
    return told(entries, *subject.reference, {period, none, EntryUse::without_own_figure}, {});
  }
  const Date last = found.actual->data_date;
  Uses uses;
  add_actual(uses, *subject.reference, period, last);
  return told(entries, *subject.reference, {period, last, EntryUse::after_data_date},
              std::move(uses));
}

}  // namespace milepost
