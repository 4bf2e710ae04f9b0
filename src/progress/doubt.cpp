#include "progress/doubt.h"

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <utility>

#include "progress/value.h"

namespace milepost {
namespace {

using Observations = std::vector<Observation>;

/// The observations of the entry's kind, without what it corrects.
Observations comparable(const NewEntry& entry, const History& history) {
  Observations found;
  for (const Observation& observation : history.observations) {
    if (observation.kind == entry.kind && observation.as_of != entry.as_of) {
      found.push_back(observation);
    }
  }
  return found;
}

std::string on_its_date(const Observation& observation) {
  return to_text(observation.value) + " of " + to_string(observation.as_of);
}

std::string on_its_date(const NewEntry& entry) {
  return to_text(entry.value) + " on " + to_string(entry.as_of);
}

/// Whether both are whole counts of ten-thousandths, which are quicker to compare than ratios.
bool are_plain(const Value& a, const Value& b) { return !a.fraction && !b.fraction; }

bool is_below(const Value& a, const Value& b) {
  return are_plain(a, b) ? *a.number < *b.number : a.exact() < b.exact();
}

std::uint64_t magnitude(Decimal figure) {
  const auto raw = static_cast<std::uint64_t>(figure.raw());
  return figure < Decimal() ? 0 - raw : raw;
}

/// Of one sign, and the first so many times the second or more.
bool at_least_times(std::uint32_t times, const Value& large, const Value& small) {
  if (are_plain(large, small)) {
    const Decimal a = *large.number;
    const Decimal b = *small.number;
    return a != Decimal() && b != Decimal() && (a < Decimal()) == (b < Decimal()) &&
           magnitude(a) / times >= magnitude(b);
  }
  const Ratio a = large.exact();
  const Ratio b = small.exact();
  return sgn(a) * sgn(b) > 0 && abs(a) >= times * abs(b);
}

const Observation* latest_before(const Observations& all, Date day) {
  const Observation* found = nullptr;
  for (const Observation& one : all) {
    if (one.as_of < day && (found == nullptr || one.as_of > found->as_of)) found = &one;
  }
  return found;
}

const Observation* earliest_after(const Observations& all, Date day) {
  const Observation* found = nullptr;
  for (const Observation& one : all) {
    if (one.as_of > day && (found == nullptr || one.as_of < found->as_of)) found = &one;
  }
  return found;
}

Observations of_year(const Observations& all, int year) {
  Observations found;
  for (const Observation& one : all) {
    if (year_of(one.as_of) == year) found.push_back(one);
  }
  return found;
}

void doubt_within_year(const NewEntry& entry, const Observations& year,
                       std::vector<std::string>& out) {
  const Value& value = entry.value;
  const Observation* highest_before = nullptr;
  const Observation* lowest_after = nullptr;
  for (const Observation& one : year) {
    if (one.as_of < entry.as_of) {
      if (highest_before == nullptr || is_below(highest_before->value, one.value)) {
        highest_before = &one;
      }
    } else if (lowest_after == nullptr || is_below(one.value, lowest_after->value)) {
      lowest_after = &one;
    }
  }
  if (highest_before != nullptr && is_below(value, highest_before->value)) {
    out.push_back("a year-to-date of " + on_its_date(entry) + " is below the " +
                  on_its_date(*highest_before) + ", and a year's running total does not fall");
  }
  if (lowest_after != nullptr && is_below(lowest_after->value, value)) {
    out.push_back("a year-to-date of " + on_its_date(entry) + " is above the " +
                  on_its_date(*lowest_after) + ", and a year's running total does not fall");
  }
  const Observation* before = latest_before(year, entry.as_of);
  if (before != nullptr && at_least_times(100, value, before->value)) {
    out.push_back("a year-to-date of " + on_its_date(entry) + " is 100 times the " +
                  on_its_date(*before) + " or more: is it in the indicator's unit?");
  }
}

void doubt_beside_other_year(const NewEntry& entry, const Observations& all,
                             std::vector<std::string>& out) {
  const int year = year_of(entry.as_of);
  std::optional<int> nearest;
  for (const Observation& one : all) {
    const int other = year_of(one.as_of);
    if (other == year) continue;
    const auto rank = [&](int y) { return std::pair(std::abs(y - year), y); };
    if (!nearest || rank(other) < rank(*nearest)) nearest = other;
  }
  if (!nearest) return;
  const Observations other_year = of_year(all, *nearest);
  const Observation* last = latest_before(other_year, first_day_of_year(*nearest + 1));
  if (!at_least_times(10, entry.value, last->value)) return;
  out.push_back("a year-to-date of " + on_its_date(entry) + " is 10 times the " +
                on_its_date(*last) + " or more: is it in the indicator's unit?");
}

void doubt_level(const NewEntry& entry, const Observations& all, std::vector<std::string>& out) {
  const Observation* before = latest_before(all, entry.as_of);
  const Observation* after = earliest_after(all, entry.as_of);
  const Observation* nearest = before;
  if (before == nullptr ||
      (after != nullptr && after->as_of - entry.as_of < entry.as_of - before->as_of)) {
    nearest = after;
  }
  if (nearest == nullptr) return;
  if (at_least_times(10, entry.value, nearest->value)) {
    out.push_back("a level of " + on_its_date(entry) + " is " + "10 times the " +
                  on_its_date(*nearest) + " or more: is it in the indicator's unit?");
  } else if (at_least_times(10, nearest->value, entry.value)) {
    out.push_back("a level of " + on_its_date(entry) + " is " + "a tenth of the " +
                  on_its_date(*nearest) + " or less: is it in the indicator's unit?");
  }
}

void doubt_percentage(const NewEntry& entry, std::vector<std::string>& out) {
  const Ratio value = entry.value.exact();
  if (value > 100) {
    out.push_back("a level of " + to_text(entry.value) + (entry.value.fraction ? "" : " %") +
                  " is above 100 %, which a coverage or share cannot be");
  } else if (value < 0) {
    out.push_back("a level of " + to_text(entry.value) + " % is negative");
  }
}

void doubt_growth(const NewEntry& entry, std::vector<std::string>& out) {
  if (abs(entry.value.exact()) <= 100) return;
  out.push_back(
      "a growth of " + to_text(entry.value) +
      " % is more than 100 % either way: is it an index or an amount rather than a rate?");
}

/// Whether `late` is behind `early`: a lower state, or a lower percentage of the same state.
bool falls_back(const Value& early, const Value& late) {
  if (!early.state || !late.state) return false;
  if (*early.state != *late.state) return *late.state < *early.state;
  return early.number && late.number && *late.number < *early.number;
}

void doubt_milestone(const NewEntry& entry, const Observations& all,
                     std::vector<std::string>& out) {
  const Observation* before = latest_before(all, entry.as_of);
  const Observation* after = earliest_after(all, entry.as_of);
  if (before != nullptr && falls_back(before->value, entry.value)) {
    out.push_back(on_its_date(entry) + " goes back behind " + on_its_date(*before));
  }
  if (after != nullptr && falls_back(entry.value, after->value)) {
    out.push_back(on_its_date(entry) + " is further on than " + on_its_date(*after));
  }
}

}  // namespace

std::vector<std::string> doubts(const NewEntry& entry, const Indicator& indicator,
                                const History& history, Date today) {
  std::vector<std::string> out;
  const Observations all = comparable(entry, history);
  switch (entry.kind) {
    case EntryKind::year_to_date:
      doubt_within_year(entry, of_year(all, year_of(entry.as_of)), out);
      doubt_beside_other_year(entry, all, out);
      break;
    case EntryKind::increment:
      break;
    case EntryKind::level:
      doubt_level(entry, all, out);
      if (indicator.unit == "%") doubt_percentage(entry, out);
      break;
    case EntryKind::growth:
      doubt_growth(entry, out);
      break;
    case EntryKind::milestone:
      doubt_milestone(entry, all, out);
      break;
  }
  if (entry.as_of > today) out.push_back(to_string(entry.as_of) + " lies in the future");
  return out;
}

}  // namespace milepost
