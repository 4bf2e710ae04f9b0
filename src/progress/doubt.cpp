#include "progress/doubt.h"

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <utility>

#include "progress/value.h"

namespace milepost {
namespace {

using Observations = std::vector<Observation>;
using Doubts = std::vector<Said>;

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

/// Of a wording whose parts are the value and date of the entry, and those of the other one.
Said beside(const Wording& wording, const NewEntry& entry, const Observation& other) {
  return said(wording, said_value(entry.value), to_string(entry.as_of), said_value(other.value),
              to_string(other.as_of));
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

void doubt_within_year(const NewEntry& entry, const Observations& year, Doubts& out) {
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
    out.push_back(
        beside({"a year-to-date of {0} on {1} is below the {2} of {3}, and a year's running "
                "total does not fall",
                "截至{1}的本年累计{0}小于截至{3}的{2}，而本年累计不应减少"},
               entry, *highest_before));
  }
  if (lowest_after != nullptr && is_below(lowest_after->value, value)) {
    out.push_back(
        beside({"a year-to-date of {0} on {1} is above the {2} of {3}, and a year's running "
                "total does not fall",
                "截至{1}的本年累计{0}大于截至{3}的{2}，而本年累计不应减少"},
               entry, *lowest_after));
  }
  const Observation* before = latest_before(year, entry.as_of);
  if (before != nullptr && at_least_times(100, value, before->value)) {
    out.push_back(
        beside({"a year-to-date of {0} on {1} is 100 times the {2} of {3} or more: is it in "
                "the indicator's unit?",
                "截至{1}的本年累计{0}达到截至{3}的{2}的100倍以上，单位是否填错？"},
               entry, *before));
  }
}

void doubt_beside_other_year(const NewEntry& entry, const Observations& all, Doubts& out) {
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
  out.push_back(
      beside({"a year-to-date of {0} on {1} is 10 times the {2} of {3} or more: is it in the "
              "indicator's unit?",
              "截至{1}的本年累计{0}达到截至{3}的{2}的10倍以上，单位是否填错？"},
             entry, *last));
}

void doubt_level(const NewEntry& entry, const Observations& all, Doubts& out) {
  const Observation* before = latest_before(all, entry.as_of);
  const Observation* after = earliest_after(all, entry.as_of);
  const Observation* nearest = before;
  if (before == nullptr ||
      (after != nullptr && after->as_of - entry.as_of < entry.as_of - before->as_of)) {
    nearest = after;
  }
  if (nearest == nullptr) return;
  if (at_least_times(10, entry.value, nearest->value)) {
    out.push_back(beside({"a level of {0} on {1} is 10 times the {2} of {3} or more: is it in the "
                          "indicator's unit?",
                          "{1}的{0}达到{3}的{2}的10倍以上，单位是否填错？"},
                         entry, *nearest));
  } else if (at_least_times(10, nearest->value, entry.value)) {
    out.push_back(
        beside({"a level of {0} on {1} is a tenth of the {2} of {3} or less: is it in the "
                "indicator's unit?",
                "{1}的{0}不到{3}的{2}的十分之一，单位是否填错？"},
               entry, *nearest));
  }
}

void doubt_percentage(const NewEntry& entry, const Observations& all, Doubts& out) {
  const Ratio value = entry.value.exact();
  const std::string shown = to_text(entry.value) + (entry.value.fraction ? "" : " %");
  if (value > 100) {
    out.push_back(said({"a level of {} is above 100 %, which a coverage or share cannot be",
                        "{}超过100%，覆盖率或比重不会超过100%"},
                       shown));
  } else if (value < 0) {
    out.push_back(said({"a level of {} is negative", "{}是负数"}, shown));
  } else if (value > 0 && value < 1 && all.empty() && !entry.value.fraction) {
    out.push_back(said(
        {"a level of {} is below 1 %: for a share of 0.86 write 86", "{}不到1%：比例0.86应填86"},
        shown));
  }
}

/// What is counted one by one is not there in part, and a running total of it is not below zero.
void doubt_count(const NewEntry& entry, const Indicator& indicator, Doubts& out) {
  const Decimal figure = entry.value.number.value_or(Decimal());
  if (figure < Decimal()) {
    out.push_back(
        said({"a year-to-date of {} is below zero", "本年累计{}小于零"}, to_text(entry.value)));
  } else if (is_counted(indicator.unit) && figure.raw() % Decimal::kScale != 0) {
    out.push_back(said({"{} {} is not a whole number", "{}{}不是整数"}, to_text(entry.value),
                       indicator.unit));
  }
}

void doubt_growth(const NewEntry& entry, Doubts& out) {
  if (abs(entry.value.exact()) <= 100) return;
  out.push_back(said({"a growth of {} % is more than 100 % either way: is it an index or an amount "
                      "rather than a rate?",
                      "增速{}%的绝对值超过100%：填的是否为指数或绝对数，而不是增速？"},
                     to_text(entry.value)));
}

/// Whether `late` is behind `early`: a lower state, or a lower percentage of the same state.
bool falls_back(const Value& early, const Value& late) {
  if (!early.state || !late.state) return false;
  if (*early.state != *late.state) return *late.state < *early.state;
  return early.number && late.number && *late.number < *early.number;
}

void doubt_milestone(const NewEntry& entry, const Observations& all, Doubts& out) {
  const Observation* before = latest_before(all, entry.as_of);
  const Observation* after = earliest_after(all, entry.as_of);
  if (before != nullptr && falls_back(before->value, entry.value)) {
    out.push_back(beside({"{0} on {1} goes back behind {2} of {3}", "{1}的{0}落后于此前{3}的{2}"},
                         entry, *before));
  }
  if (after != nullptr && falls_back(entry.value, after->value)) {
    out.push_back(
        beside({"{0} on {1} is further on than {2} of {3}", "{1}已是{0}，而此后的{3}仍是{2}"},
               entry, *after));
  }
}

}  // namespace

std::vector<Said> doubts(const NewEntry& entry, const Indicator& indicator, const History& history,
                         Date today) {
  Doubts out;
  const Observations all = comparable(entry, history);
  switch (entry.kind) {
    case EntryKind::year_to_date:
      doubt_count(entry, indicator, out);
      doubt_within_year(entry, of_year(all, year_of(entry.as_of)), out);
      doubt_beside_other_year(entry, all, out);
      break;
    case EntryKind::increment:
      break;
    case EntryKind::level:
      doubt_level(entry, all, out);
      if (indicator.unit == "%") doubt_percentage(entry, all, out);
      break;
    case EntryKind::growth:
      doubt_growth(entry, out);
      break;
    case EntryKind::milestone:
      doubt_milestone(entry, all, out);
      break;
  }
  if (entry.as_of > today) {
    out.push_back(said({"{} lies in the future", "{}尚未到来"}, to_string(entry.as_of)));
  }
  return out;
}

}  // namespace milepost
