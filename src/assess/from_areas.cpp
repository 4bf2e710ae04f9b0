#include "assess/from_areas.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "assess/actual.h"
#include "model/standing.h"

namespace milepost {
namespace {

/// Days after which a figure is taken for missing beside a later one of another area, in a plan
/// that says nothing of how often it is reported.
constexpr int kLaggingDays = 45;

/// What an area gives on a day.
struct Given {
  Date day;
  Ratio figure;
  Ratio whole;              // of a share
  bool is_partial = false;  // one of the areas inside it is missing
};

/// One area inside, with its history as it follows from the areas inside it in turn.
class Inside {
 public:
  Inside(const AreaSource& source, bool is_share, const AreasAsked& asked)
      : source_(source), figures_(made_up(source.figures, asked)) {
    if (is_share) whole_ = made_up(source.whole, asked);
  }

  const AreaSource& source() const { return source_; }

  void add_days(Date as_of, std::set<Date>& days) const {
    const auto add = [&](const History& history) {
      for (const Observation& one : history.observations) {
        if (one.as_of <= as_of) days.insert(one.as_of);
      }
    };
    add(figures_.history);
    if (whole_) add(whole_->history);
  }

  /// The last day of a period for which it has a figure.
  std::optional<Date> last_day(const Period& period) const {
    std::optional<Date> last = last_day(figures_.history, period);
    if (!whole_ || !last) return last;
    const std::optional<Date> of_whole = last_day(whole_->history, period);
    return of_whole ? std::optional(std::min(*last, *of_whole)) : std::nullopt;
  }

  /// What it has for a day, counted from the beginning of a year.
  std::optional<Given> given_on(Date day, Date year_start) const {
    const Period period{year_start, day};
    const auto part = actual_over(figures_.history, period, day);
    if (!part || !part->figure) return std::nullopt;
    Given given{part->data_date, *part->figure, {}, is_partial(figures_, period, day)};
    if (!whole_) return given;
    const auto whole = actual_over(whole_->history, period, day);
    if (!whole || !whole->figure) return std::nullopt;
    given.day = std::min(given.day, whole->data_date);
    given.whole = *whole->figure;
    given.is_partial = given.is_partial || is_partial(*whole_, period, day);
    return given;
  }

  bool can_fall() const {
    return figures_.history.can_fall ||
           std::any_of(
               figures_.history.observations.begin(), figures_.history.observations.end(),
               [](const Observation& o) { return o.value.number && *o.value.number < Decimal(); });
  }

 private:
  static std::optional<Date> last_day(const History& history, const Period& period) {
    const Observations of_period = dated_between(history, period.start, period.end);
    return of_period.empty() ? std::nullopt : std::optional(of_period.back().as_of);
  }

  const AreaSource& source_;
  MadeUpHistory figures_;
  std::optional<MadeUpHistory> whole_;
};

/// A figure as a value of an entry has it: where four decimals cannot say it, as a fraction, whose
/// numbers only the wildest of figures overstep.
std::optional<Value> value_of(const Ratio& figure) {
  Value value;
  value.number = round_to_decimal(figure);
  if (!value.number) return std::nullopt;
  if (to_ratio(*value.number) == figure) return value;
  const mpq_class exact = figure.to_mpq();
  const auto above = round_to_decimal(Ratio(mpq_class(exact.get_num())));
  const auto below = round_to_decimal(Ratio(mpq_class(exact.get_den() * 100)));
  if (above && below) value.fraction = Fraction{*above, *below};
  return value;
}

/// What figures come to; nothing where they come to none.
std::optional<Value> combined(Combining how, const std::vector<Given>& all) {
  if (all.empty()) return std::nullopt;
  Ratio sum;
  Ratio whole;
  for (const Given& one : all) {
    sum += one.figure;
    whole += one.whole;
  }
  const auto by_size = [](const Given& a, const Given& b) { return a.figure < b.figure; };
  switch (how) {
    case Combining::sum:
      return value_of(sum);
    case Combining::mean:
      return value_of(Ratio(sum / static_cast<long>(all.size())));
    case Combining::max:
      return value_of(std::max_element(all.begin(), all.end(), by_size)->figure);
    case Combining::min:
      return value_of(std::min_element(all.begin(), all.end(), by_size)->figure);
    case Combining::share:
      if (sgn(whole) <= 0) return std::nullopt;
      return value_of(Ratio(sum * 100 / whole));
  }
  return std::nullopt;
}

bool is_since(const std::optional<Given>& given, Date day) { return given && given->day >= day; }

/// What the areas make on a day.
struct Sum {
  Date as_of;  // the earliest of the days of those that have a figure for it
  Date taken;  // the last day of which figures are in it
  Date since;  // the first day of which one is for it
  Value value;
  bool is_partial = false;
};

class Combined {
 public:
  Combined(const FigureSource& source, const AreasAsked& asked)
      : source_(source),
        asked_(asked),
        reported_{asked.period.start, std::min(asked.period.end, asked.as_of)} {
    for (const AreaSource& one : source.areas) {
      areas_.emplace_back(one, *source.how == Combining::share, asked);
      areas_.back().add_days(asked.as_of, days_);
    }
    find_missing();
    sums_ = sums();
    add_sum_of_late_period();
    if (!last_of_period()) {
      leave_out_what_lags();
      sums_ = sums();
    }
  }

  MadeUpHistory made() const {
    MadeUpHistory made;
    made.history = source_.history;
    std::vector<Observation>& all = made.history.observations;
    all.clear();
    const EntryKind kind = usual_kind(source_.history.measure);
    for (const Sum& one : sums_) all.push_back({one.as_of, kind, one.value, 0});
    for (const Observation& own : source_.history.observations) let_stand(all, own);
    made.history.can_fall =
        std::any_of(areas_.begin(), areas_.end(), [](const Inside& one) { return one.can_fall(); });
    for (const Sum& one : sums_) {
      if (one.is_partial) made.partial.push_back(one.as_of);
    }
    made.complete = made.history;
    std::erase_if(made.complete.observations, [&](const Observation& one) {
      return one.entry == 0 &&
             std::binary_search(made.partial.begin(), made.partial.end(), one.as_of);
    });
    made.found = found();
    return made;
  }

 private:
  Date year_start_of(Date day) const { return source_.history.years.around(day).start; }

  /// Those of which nothing was reported in the period, or nothing for a time for which another one
  /// has and which is late.
  void find_missing() {
    for (const Inside& one : areas_) {
      last_days_.push_back(one.last_day(reported_));
      newest_ = std::max(newest_, last_days_.back());
    }
    if (newest_ && asked_.reporting) {
      for (const DuePeriod& one : due_periods(*asked_.reporting, asked_.as_of)) {
        if (one.deadline < asked_.as_of && answers(*asked_.reporting, one, *newest_)) late_ = one;
      }
    }
    const auto lags = [&](Date day) {
      if (asked_.reporting) return late_ && !answers(*asked_.reporting, *late_, day);
      return *newest_ - day > date::days{kLaggingDays};
    };
    for (const auto& day : last_days_) missing_.push_back(!day || lags(*day));
  }

  /// Where all have answered the period that is late, and not with figures of one week: what they
  /// reported last.
  void add_sum_of_late_period() {
    const Sum* last = last_of_period();
    if (!late_ || (last != nullptr && answers(*asked_.reporting, *late_, last->as_of))) return;
    const bool is_last = late_->period.end == asked_.period.end;
    const Date since = late_->period.end - date::days{is_last ? 0 : kDaysOfGrace};
    if (const auto sum = sum_on(*newest_, since)) add(sums_, *sum);
  }

  /// Where no day of the period has a figure of all the others: whoever is not up to the latest.
  void leave_out_what_lags() {
    if (!newest_) return;
    for (std::size_t i = 0; i < missing_.size(); ++i) {
      const std::optional<Date>& day = last_days_[i];
      missing_[i] = !day || *newest_ - *day > date::days{kDaysOfGrace};
    }
  }

  std::vector<std::optional<Given>> given_on(Date day) const {
    std::vector<std::optional<Given>> all;
    all.reserve(areas_.size());
    for (const Inside& one : areas_) all.push_back(one.given_on(day, year_start_of(day)));
    return all;
  }

  /// Of figures dated since another day. Nothing where one has none that is not missing altogether.
  std::optional<Sum> sum_on(Date day, Date since) const {
    const std::vector<std::optional<Given>> all = given_on(day);
    std::vector<Given> counted;
    Sum sum{day, day, since, {}, false};
    bool is_any_fresh = false;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const bool fresh = is_since(all[i], since);
      if (!fresh && !missing_[i]) return std::nullopt;
      sum.is_partial = sum.is_partial || !fresh || all[i]->is_partial;
      is_any_fresh = is_any_fresh || fresh;
      if (fresh) sum.as_of = std::min(sum.as_of, all[i]->day);
      if (all[i]) counted.push_back(*all[i]);
    }
    const std::optional<Value> value = combined(*source_.how, counted);
    if (!is_any_fresh || !value) return std::nullopt;
    sum.value = *value;
    return sum;
  }

  std::vector<Sum> sums() const {
    std::vector<Sum> found;
    for (const Date day : days_) {
      const std::optional<Sum> sum = sum_on(day, day - date::days{kDaysOfGrace});
      if (sum) add(found, *sum);
    }
    return found;
  }

  /// Of one day the latest counts.
  static void add(std::vector<Sum>& sums, const Sum& next) {
    if (!sums.empty() && sums.back().as_of >= next.as_of) sums.pop_back();
    sums.push_back(next);
  }

  const Sum* last_of_period() const {
    const auto last = std::find_if(sums_.rbegin(), sums_.rend(), [&](const Sum& one) {
      return one.as_of >= reported_.start && one.as_of <= reported_.end;
    });
    return last == sums_.rend() ? nullptr : &*last;
  }

  AreasFound found() const {
    AreasFound found;
    found.how = *source_.how;
    const Sum* last = last_of_period();
    const Date day = last != nullptr ? last->taken : reported_.end;
    const std::vector<std::optional<Given>> all = given_on(day);
    for (std::size_t i = 0; i < areas_.size(); ++i) {
      AreaFigure one{areas_[i].source().key, areas_[i].source().name, {}, {}, {}, false, true};
      if (last != nullptr && all[i]) {
        one.day = all[i]->day;
        one.figure = all[i]->figure;
        if (found.how == Combining::share) one.whole = all[i]->whole;
        const bool is_of_it = is_since(all[i], last->since);
        one.is_partial = is_of_it && all[i]->is_partial;
        one.is_missing = !is_of_it || one.is_partial;
      }
      found.areas.push_back(std::move(one));
    }
    if (last != nullptr) {
      found.figure = last->value.exact();
      found.day = last->as_of;
    }
    return found;
  }

  const FigureSource& source_;
  const AreasAsked& asked_;
  Period reported_;
  std::vector<Inside> areas_;
  std::set<Date> days_;
  std::vector<std::optional<Date>> last_days_;  // of the period
  std::optional<Date> newest_;                  // of these
  std::optional<DuePeriod> late_;               // the latest that one of them answers
  std::vector<bool> missing_;
  std::vector<Sum> sums_;
};

}  // namespace

std::vector<const AreaFigure*> missing_areas(const AreasFound& found) {
  std::vector<const AreaFigure*> missing;
  for (const AreaFigure& one : found.areas) {
    if (one.is_missing) missing.push_back(&one);
  }
  return missing;
}

MadeUpHistory made_up(const FigureSource& source, const AreasAsked& asked) {
  if (!source.how) return {source.history, source.history, {}, {}};
  return Combined(source, asked).made();
}

bool is_partial(const MadeUpHistory& made, const Period& period, Date until) {
  if (made.partial.empty()) return false;
  const std::vector<ActualPart> parts = parts_of_actual(made.history, period, until);
  return std::any_of(parts.begin(), parts.end(), [&](const ActualPart& part) {
    return part.entry == 0 &&
           std::binary_search(made.partial.begin(), made.partial.end(), part.as_of);
  });
}

}  // namespace milepost
