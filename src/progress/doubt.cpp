#include "progress/doubt.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <utility>

#include "progress/value.h"

namespace milepost {
namespace {

constexpr std::uint32_t kHundred = 100;
constexpr unsigned kMonths = 12;  // of a year

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

/// Of a wording whose parts are the value and date of the entry, those of the other one, and
/// `more`.
template <class... More>
Said beside(const Wording& wording, const NewEntry& entry, const Observation& other,
            const More&... more) {
  return said(wording, said_value(entry.value), to_string(entry.as_of), said_value(other.value),
              to_string(other.as_of), more...);
}

/// How much of its year is over at the end of the month of a day.
Ratio part_of_year(Date day, const Years& years) { return Ratio(years.month_of(day), kMonths); }

struct Factor {
  std::uint32_t times;
  Wording shown;
};

/// Those between units that are taken for each other: 元, 百元, 千元 and 万元, 万元 and 亿元.
constexpr std::array kFactors{Factor{100, {"100", "100"}}, Factor{1000, {"1,000", "1000"}},
                              Factor{10000, {"10,000", "1万"}}};

/// Either figure may be the wrong one. A factor between units is named where there is about one
/// between what was reported and what is like it.
Said ask_for_unit(const Ratio& reported, const Ratio& alike) {
  if (sgn(reported) != 0 && sgn(alike) != 0) {
    const Ratio times = abs(reported) >= abs(alike) ? abs(reported / alike) : abs(alike / reported);
    for (const Factor& factor : kFactors) {
      if (2 * times < 3 * factor.times && 3 * times > 2 * factor.times) {
        return said({"they differ by a factor of about {}, is one of them in another unit?",
                     "两者相差约{}倍，是否有一个单位有误？"},
                    said(factor.shown));
      }
    }
  }
  return said({"is one of them in another unit?", "是否有一个单位有误？"});
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

/// The one nearest in time, the earlier of two; null where there is none.
const Observation* nearest_to(const Observations& all, Date day) {
  const Observation* before = latest_before(all, day);
  const Observation* after = earliest_after(all, day);
  if (before == nullptr) return after;
  if (after == nullptr) return before;
  return after->as_of - day < day - before->as_of ? after : before;
}

Observations of_year(const Observations& all, const Years& years, int year) {
  Observations found;
  for (const Observation& one : all) {
    if (years.year_of(one.as_of) == year) found.push_back(one);
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
                "total does not fall: which of them is wrong?",
                "截至{1}的本年累计{0}小于截至{3}的{2}，而本年累计不应减少：哪一个有误？"},
               entry, *highest_before));
  }
  if (lowest_after != nullptr && is_below(lowest_after->value, value)) {
    out.push_back(
        beside({"a year-to-date of {0} on {1} is above the {2} of {3}, and a year's running "
                "total does not fall: which of them is wrong?",
                "截至{1}的本年累计{0}大于截至{3}的{2}，而本年累计不应减少：哪一个有误？"},
               entry, *lowest_after));
  }
  const Observation* before = latest_before(year, entry.as_of);
  if (before != nullptr && at_least_times(100, value, before->value)) {
    out.push_back(beside({"a year-to-date of {0} on {1} is 100 times the {2} of {3} or more: {4}",
                          "截至{1}的本年累计{0}达到截至{3}的{2}的100倍以上：{4}"},
                         entry, *before, ask_for_unit(value.exact(), before->value.exact())));
  }
}

void doubt_beside_other_year(const NewEntry& entry, const Indicator& indicator,
                             const Observations& all, const Years& years, bool is_first_of_year,
                             Doubts& out) {
  const int year = years.year_of(entry.as_of);
  std::optional<int> nearest;
  for (const Observation& one : all) {
    const int other = years.year_of(one.as_of);
    if (other == year) continue;
    const auto rank = [&](int y) { return std::pair(std::abs(y - year), y); };
    if (!nearest || rank(other) < rank(*nearest)) nearest = other;
  }
  if (!nearest) return;
  const Observations other_year = of_year(all, years, *nearest);
  const Observation* last = latest_before(other_year, years.first_day(*nearest + 1));
  const auto alike = [&] { return Ratio(last->value.exact() * part_of_year(entry.as_of, years)); };
  if (at_least_times(10, entry.value, last->value)) {
    out.push_back(beside({"a year-to-date of {0} on {1} is 10 times the {2} of {3} or more: {4}",
                          "截至{1}的本年累计{0}达到截至{3}的{2}的10倍以上：{4}"},
                         entry, *last, ask_for_unit(entry.value.exact(), alike())));
    return;
  }
  if (!is_first_of_year) return;
  const Ratio value = entry.value.exact();
  if (value > 0 && kHundred * value <= alike()) {
    out.push_back(beside(
        {"a year-to-date of {0} on {1} is a hundredth or less of what the {2} of {3} lets expect: "
         "{4}",
         "截至{1}的本年累计{0}不到按截至{3}的{2}推算的百分之一：{4}"},
        entry, *last, ask_for_unit(value, alike())));
  }
  constexpr unsigned kStartOfYear = 2;  // months
  const bool is_of_few = is_counted(indicator.unit) && value < 10;
  if (years.month_of(entry.as_of) <= kStartOfYear && *nearest == year - 1 && !is_of_few &&
      last->as_of == years.last_day(*nearest) && last->value.exact() > 0 &&
      value >= last->value.exact()) {
    out.push_back(beside({"a year-to-date of {0} on {1} is no less than the {2} of all the year up "
                          "to {3}: does it run on from last year?",
                          "截至{1}的本年累计{0}已不少于截至{3}的全年数{2}：是否从上年连续累计？"},
                         entry, *last));
  }
}

/// A total that is counted from the beginning of a year is no level: it falls at the turn.
void doubt_turn_of_year(const NewEntry& entry, const Observations& all, const Years& years,
                        Doubts& out) {
  const int last_year = years.year_of(entry.as_of) - 1;
  const Observation* before = latest_before(all, entry.as_of);
  if (before == nullptr || years.year_of(before->as_of) != last_year) return;
  const Observations year = of_year(all, years, last_year);
  const auto is_above = [&](const Observation& one) { return is_below(before->value, one.value); };
  const auto is_under = [&](const Observation& one) { return is_below(one.value, before->value); };
  const bool has_risen = std::none_of(year.begin(), year.end(), is_above) &&
                         std::any_of(year.begin(), year.end(), is_under);
  if (!has_risen || !at_least_times(2, before->value, entry.value)) return;
  out.push_back(beside({"a level of {0} on {1} is half of the {2} of {3} or less, after a year in "
                        "which it rose: is it counted from {4} on?",
                        "{1}的{0}不到{3}的{2}的一半，而上年逐步增加：是否从{4}起重新累计？"},
                       entry, *before, to_string(years.around(entry.as_of).start)));
}

void doubt_level(const NewEntry& entry, const Observations& all, const Years& years, Doubts& out) {
  const Observation* nearest = nearest_to(all, entry.as_of);
  if (nearest == nullptr) return;
  if (at_least_times(10, entry.value, nearest->value)) {
    out.push_back(beside({"a level of {0} on {1} is 10 times the {2} of {3} or more: {4}",
                          "{1}的{0}达到{3}的{2}的10倍以上：{4}"},
                         entry, *nearest,
                         ask_for_unit(entry.value.exact(), nearest->value.exact())));
  } else if (at_least_times(10, nearest->value, entry.value)) {
    out.push_back(beside({"a level of {0} on {1} is a tenth of the {2} of {3} or less: {4}",
                          "{1}的{0}不到{3}的{2}的十分之一：{4}"},
                         entry, *nearest,
                         ask_for_unit(entry.value.exact(), nearest->value.exact())));
  } else {
    doubt_turn_of_year(entry, all, years, out);
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

void doubt_growth(const NewEntry& entry, const Observations& all, Doubts& out) {
  const Ratio size = abs(entry.value.exact());
  if (size > 100) {
    out.push_back(
        said({"a growth of {} % is more than 100 % either way: is it an index or an amount "
              "rather than a rate?",
              "增速{}%的绝对值超过100%：填的是否为指数或绝对数，而不是增速？"},
             to_text(entry.value)));
  }
  if (size == 0 || size >= 1) return;
  constexpr std::uint32_t kFarBelow = 50;
  const bool has_hundredths = entry.value.number->raw() % (Decimal::kScale / 10) != 0;
  const Observation* other = nearest_to(all, entry.as_of);
  if (has_hundredths || (other != nullptr && abs(other->value.exact()) >= kFarBelow * size)) {
    out.push_back(said({"a growth of {} % is below 1 %: for a rate of 0.037 write 3.7",
                        "增速{}%不到1%：比率0.037应填3.7"},
                       to_text(entry.value)));
  }
}

/// Whether `late` is behind `early`: a lower state, or a lower percentage of the same state.
bool falls_back(const Value& early, const Value& late) {
  if (!early.state || !late.state) return false;
  if (*early.state != *late.state) return *late.state < *early.state;
  return early.number && late.number && *late.number < *early.number;
}

void doubt_milestone(const NewEntry& entry, const Observations& all, Doubts& out) {
  const Decimal done = entry.value.number.value_or(Decimal());
  if (done > Decimal() && done < Decimal::from_integer(1)) {
    out.push_back(said({"{} is less than 1 % of the work: for a share of 0.4 write 40%",
                        "{}不到1%：比例0.4应填40%"},
                       said_value(entry.value)));
  }
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

/// What a target asks for by a day, if it is reached evenly: of a running total its part.
Ratio planned_by(const NewEntry& entry, const PlannedFigure& planned, const Years& of_area,
                 Decimal figure) {
  Ratio all = to_ratio(figure);
  if (entry.kind == EntryKind::level) return all;
  const date::days days = planned.period.end - planned.period.start + date::days(1);
  constexpr int kDaysOfYear = 365;
  const Ratio years = std::max(Ratio(1), Ratio(days.count(), kDaysOfYear));
  return all / years * part_of_year(entry.as_of, of_area);
}

/// The whole of a target may be reached early, so that only the other bound knows the month.
std::optional<Said> doubt_beside_target(const NewEntry& entry, const Ratio& value,
                                        const PlannedFigure& planned, const Years& years) {
  const Ratio highest = to_ratio(planned.highest);
  const auto asking = [&](const Wording& wording, Decimal figure) {
    return said(wording, said_value(entry.value), to_string(entry.as_of), to_string(figure),
                ask_for_unit(value, planned_by(entry, planned, years, figure)));
  };
  if (highest > 0 && value >= 10 * highest) {
    return asking({"a first figure of {0} on {1} is 10 times the target of {2} or more: {3}",
                   "首个数据{0}（{1}）达到目标{2}的10倍以上：{3}"},
                  planned.highest);
  }
  if (!planned.lowest || entry.kind == EntryKind::increment || value <= 0) return std::nullopt;
  if (kHundred * value > planned_by(entry, planned, years, *planned.lowest)) return std::nullopt;
  return asking({"a first figure of {0} on {1} is a hundredth or less of what the target of {2} "
                 "asks for by then: {3}",
                 "首个数据{0}（{1}）不到目标{2}届时应达数的百分之一：{3}"},
                *planned.lowest);
}

}  // namespace

std::vector<Said> doubts(const NewEntry& entry, const Indicator& indicator, const History& history,
                         Date today) {
  Doubts out;
  const Observations all = comparable(entry, history);
  switch (entry.kind) {
    case EntryKind::year_to_date: {
      const Years& years = history.years;
      const Observations year = of_year(all, years, years.year_of(entry.as_of));
      doubt_count(entry, indicator, out);
      doubt_within_year(entry, year, out);
      doubt_beside_other_year(entry, indicator, all, years, year.empty(), out);
      break;
    }
    case EntryKind::increment:
    case EntryKind::progress:
      break;
    case EntryKind::level:
      doubt_level(entry, all, history.years, out);
      if (indicator.unit == "%") doubt_percentage(entry, all, out);
      break;
    case EntryKind::growth:
      doubt_growth(entry, all, out);
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

bool is_first_figure(const NewEntry& entry, const History& history) {
  const auto group = [](EntryKind kind) {
    return kind == EntryKind::increment ? EntryKind::year_to_date : kind;
  };
  return std::none_of(history.observations.begin(), history.observations.end(),
                      [&](const Observation& one) {
                        return group(one.kind) == group(entry.kind) &&
                               (one.kind != entry.kind || one.as_of != entry.as_of);
                      });
}

std::vector<Said> doubts_of_first(const NewEntry& entry, const Indicator& indicator,
                                  const std::vector<PlannedFigure>& planned, const Years& years) {
  const bool is_flow = entry.kind == EntryKind::year_to_date || entry.kind == EntryKind::increment;
  const bool is_share = indicator.unit == "%";
  if (planned.empty() || is_share || (!is_flow && entry.kind != EntryKind::level)) return {};
  const Ratio value = entry.value.exact();
  std::optional<Said> doubt;
  for (const PlannedFigure& one : planned) {
    const auto found = doubt_beside_target(entry, value, one, years);
    if (!found) return {};
    if (!doubt) doubt = found;
  }
  return {*std::move(doubt)};
}

std::vector<Said> doubts_of_date(const ImportRow& row) {
  Doubts out;
  const bool is_in_form = row.column != 0;
  if (row.is_exported || is_in_form) return out;
  const EntryKind kind = row.entry.kind;
  const Date as_of = row.entry.as_of;
  const bool is_of_a_period =
      kind == EntryKind::year_to_date || kind == EntryKind::level || kind == EntryKind::growth;
  if (is_of_a_period && date::year_month_day(as_of).day() == date::day(1)) {
    out.push_back(said({"{} is the first day of a month, which a spreadsheet makes of the month {}",
                        "{}是某月的第一天：表格软件会把月份{}变成这一天"},
                       to_string(as_of), to_string(as_of).substr(0, 7)));
  }
  if (row.runs_on) {
    out.push_back(said({"the dates run on by a day from row to row up to {}: was a cell dragged "
                        "down?",
                        "到{}为止，各行日期逐行相差一天：是否由下拉填充产生？"},
                       to_string(as_of)));
  }
  return out;
}

}  // namespace milepost
