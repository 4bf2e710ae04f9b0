#include "assess/entry_uses.h"

#include <algorithm>
#include <map>
#include <utility>

#include "model/standing.h"

namespace milepost {
namespace {

std::vector<Entry> by_date(std::vector<Entry> entries) {
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return std::pair(slot_of(a), a.id) < std::pair(slot_of(b), b.id);
  });
  return entries;
}

std::vector<const Observation*> dated_between(const History& history, Date first, Date last) {
  std::vector<const Observation*> dated;
  for (const Observation& o : history.observations) {
    if (first <= o.as_of && o.as_of <= last) dated.push_back(&o);
  }
  return dated;
}

ActualPart part_of(const Observation& o, bool taken_off = false) {
  return {o.entry, o.as_of, o.value.number ? std::optional(o.value.exact()) : std::nullopt,
          taken_off};
}

/// The last year-to-date among entries of one year, if there is one.
const Observation* last_year_to_date(const std::vector<const Observation*>& of_one_year) {
  for (auto o = of_one_year.rbegin(); o != of_one_year.rend(); ++o) {
    if ((*o)->kind == EntryKind::year_to_date) return *o;
  }
  return nullptr;
}

void add_year(std::vector<ActualPart>& parts, const std::vector<const Observation*>& of_one_year,
              bool taken_off) {
  const Observation* total = last_year_to_date(of_one_year);
  if (total != nullptr) parts.push_back(part_of(*total, taken_off));
  for (const Observation* o : of_one_year) {
    if (o->kind != EntryKind::increment) continue;
    if (total == nullptr || o->as_of > total->as_of) parts.push_back(part_of(*o, taken_off));
  }
}

std::vector<ActualPart> parts_of_flow(const History& history, const Period& period, Date last) {
  std::vector<ActualPart> parts;
  for (int year = year_of(period.start); year <= year_of(last); ++year) {
    const Date year_start = first_day_of_year(year);
    const Date first = std::max(period.start, year_start);
    const auto in_period = dated_between(history, first, std::min(last, last_day_of_year(year)));
    if (first > year_start && last_year_to_date(in_period) != nullptr) {
      add_year(parts, dated_between(history, year_start, first - date::days{1}), true);
    }
    add_year(parts, in_period, false);
  }
  return parts;
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
  const Period year_before{one_year_before(subject.start), one_year_before(subject.target.due)};
  const Date until = one_year_before(found.actual->data_date);
  for (const ActualPart& part : parts_of_actual(subject.history, year_before, until)) {
    uses[part.entry].push_back(part.taken_off ? EntryUse::last_year_taken_off
                                              : EntryUse::last_year);
  }
}

void add_baseline(Uses& uses, const Subject& subject, const Assessment& found) {
  if (!found.baseline) return;
  const Observation* latest = nullptr;
  for (const Observation& o : subject.history.observations) {
    if (o.as_of < subject.start) latest = &o;
  }
  uses[latest->entry].push_back(EntryUse::baseline);
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
    } else if (entry.as_of < window.period.start) {
      if (used.uses.empty()) add(EntryUse::before_period);
    } else if (entry.as_of > window.last) {
      add(window.after);
    } else if (!is_in_actual) {
      add(entry.kind == EntryKind::increment ? EntryUse::in_year_to_date : EntryUse::replaced,
          replaced_by(entry, history, parts));
    }
    all.push_back(std::move(used));
  }
  return all;
}

}  // namespace

std::vector<ActualPart> parts_of_actual(const History& history, const Period& period, Date until) {
  const Date last = std::min(until, period.end);
  if (history.measure == Measure::flow) return parts_of_flow(history, period, last);
  const bool is_yearly =
      history.measure == Measure::growth && year_of(period.start) != year_of(period.end);
  std::vector<ActualPart> parts;
  for (const Observation* o : dated_between(history, period.start, last)) {
    const bool follows_in_year = !parts.empty() && year_of(parts.back().as_of) == year_of(o->as_of);
    if (!parts.empty() && (!is_yearly || follows_in_year)) parts.pop_back();
    parts.push_back(part_of(*o));
  }
  return parts;
}

std::vector<UsedEntry> uses_of_entries(const Subject& subject, Date as_of, const Assessment& found,
                                       const std::vector<Entry>& entries) {
  const Period period{subject.start, subject.target.due};
  const Date last = std::min(as_of, period.end);
  Uses uses;
  add_actual(uses, subject.history, period, last);
  add_baseline(uses, subject, found);
  add_last_year(uses, subject, found);
  return told(entries, subject.history, {period, last, EntryUse::after_due}, std::move(uses));
}

std::vector<UsedEntry> uses_of_reference(const Subject& subject, const Assessment& found,
                                         const std::vector<Entry>& entries) {
  const Period period{subject.start, subject.target.due};
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
