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
  bool is_fresh = false;    // it is for the sum that it is in, and not an older one
  bool is_missing() const { return !is_fresh || is_partial; }
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
    if (!whole_) return last_day(figures_.history, period);
    const std::optional<Given> last = given_on(period.end, period.start);
    return last ? std::optional(last->day) : std::nullopt;
  }

  /// What it has for a day, counted from the beginning of a year.
  std::optional<Given> given_on(Date day, Date year_start) const {
    if (!whole_) return given_of(figures_, {year_start, day});
    // The last part and whole that are of one week.
    for (std::optional<Date> last = last_of_either({year_start, day}); last;
         last = last_of_either({year_start, *last - date::days{1}})) {
      std::optional<Given> part = given_of(figures_, {year_start, *last});
      const std::optional<Given> whole = given_of(*whole_, {year_start, *last});
      if (!part || !whole) return std::nullopt;
      if (date::abs(part->day - whole->day) > date::days{kDaysOfGrace}) continue;
      part->day = std::min(part->day, whole->day);
      part->whole = whole->figure;
      part->is_partial = part->is_partial || whole->is_partial;
      return part;
    }
    return std::nullopt;
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

  std::optional<Date> last_of_either(const Period& period) const {
    return std::max(last_day(figures_.history, period), last_day(whole_->history, period));
  }

  static std::optional<Given> given_of(const MadeUpHistory& made, const Period& period) {
    const auto actual = actual_over(made.history, period, period.end);
    if (!actual || !actual->figure) return std::nullopt;
    return Given{actual->data_date, *actual->figure, {}, is_partial(made, period, period.end)};
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

/// The latest of days; nothing where there is none.
std::optional<Date> newest_of(const std::vector<std::optional<Date>>& days) {
  const auto newest = std::max_element(days.begin(), days.end());
  return newest == days.end() ? std::nullopt : *newest;
}

bool is_since(const std::optional<Given>& given, Date day) { return given && given->day >= day; }

/// What the areas make on a day.
struct Sum {
  Date as_of;                               // the earliest day of those that have a figure for it
  std::vector<std::optional<Given>> given;  // in the order of the areas
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
      missing_ = behind(last_days_);
      sums_ = sums();
    }
    close_years();
  }

  MadeUpHistory made() const {
    MadeUpHistory made;
    made.history = source_.history;
    std::vector<Observation>& all = made.history.observations;
    all.clear();
    const EntryKind kind = usual_kind(source_.history.measure);
    for (const Sum& one : sums_) all.push_back({one.as_of, kind, one.value, 0});
    const auto of_areas = actual_over(made.history, asked_.period, asked_.as_of);
    for (const Observation& own : source_.history.observations) let_stand(all, own);
    made.history.can_fall =
        std::any_of(areas_.begin(), areas_.end(), [](const Inside& one) { return one.can_fall(); });
    for (const Sum& one : sums_) {
      if (one.is_partial) made.partial.push_back(one.as_of);
      made.made_on.push_back(day_made(one));
    }
    made.complete = made.history;
    std::erase_if(made.complete.observations, [&](const Observation& one) {
      return one.entry == 0 &&
             std::binary_search(made.partial.begin(), made.partial.end(), one.as_of);
    });
    made.found = found();
    if (of_areas) made.found.figure = of_areas->figure;
    tell_missing_in_earlier_years(made);
    return made;
  }

 private:
  Date year_start_of(Date day) const { return source_.history.years.around(day).start; }

  /// When the last of its figures was in or, where one is missing or they are not of one week, when
  /// the period that it is for was late.
  Date day_made(const Sum& sum) const {
    Date day = sum.as_of;
    for (const auto& one : sum.given) {
      if (one && one->is_fresh) day = std::max(day, one->day);
    }
    const bool waited = sum.is_partial || day - sum.as_of > date::days{kDaysOfGrace};
    if (!waited || !asked_.reporting) return day;
    for (const DuePeriod& one : due_periods(*asked_.reporting, asked_.as_of)) {
      const bool is_for = answers(*asked_.reporting, one, sum.as_of);
      if (is_for && one.deadline < asked_.as_of) day = std::max(day, one.deadline + date::days{1});
    }
    return day;
  }

  /// Those of which nothing was reported in the period, or nothing for a time for which another one
  /// has and which is late.
  void find_missing() {
    for (const Inside& one : areas_) last_days_.push_back(one.last_day(reported_));
    newest_ = newest_of(last_days_);
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

  /// Where all have answered the period that is late, and not with figures of one week: the figures
  /// that answered it.
  void add_sum_of_late_period() {
    const Sum* last = last_of_period();
    if (!late_ || (last != nullptr && answers(*asked_.reporting, *late_, last->as_of))) return;
    const bool is_last = late_->period.end == asked_.period.end;
    const Date since = late_->period.end - date::days{is_last ? 0 : kDaysOfGrace};
    if (auto sum = sum_of(answers_since(since), since, missing_)) add(sums_, std::move(*sum));
  }

  /// What each has at the end of the period that is late or, where that is older, the first
  /// thereafter that is not for the next one.
  std::vector<std::optional<Given>> answers_since(Date since) const {
    const Date end = late_->period.end;
    Date until = std::min(reported_.end, source_.history.years.around(end).end);
    for (const DuePeriod& one : due_periods(*asked_.reporting, asked_.reporting->period.end)) {
      if (one.period.start != end + date::days{1}) continue;
      until = std::min(until, one.period.end - date::days{kDaysOfGrace + 1});
    }
    std::vector<std::optional<Given>> all = given_on(end);
    for (auto day = days_.upper_bound(end); day != days_.end() && *day <= until; ++day) {
      for (std::size_t i = 0; i < all.size(); ++i) {
        if (!is_since(all[i], since)) all[i] = areas_[i].given_on(*day, year_start_of(*day));
      }
    }
    return all;
  }

  /// Whoever is not up to the latest.
  static std::vector<bool> behind(const std::vector<std::optional<Date>>& last_days) {
    const std::optional<Date> newest = newest_of(last_days);
    std::vector<bool> found;
    found.reserve(last_days.size());
    for (const auto& day : last_days) {
      found.push_back(!day || *newest - *day > date::days{kDaysOfGrace});
    }
    return found;
  }

  /// What a flow comes to in a year is its last figure of that year, so once a year is over whoever
  /// is not up to the latest of it is missing for good.
  void close_years() {
    if (source_.history.measure != Measure::flow) return;
    const Years& years = source_.history.years;
    const int last = years.year_of(reported_.end);
    for (int year = years.year_of(reported_.start); year < last; ++year) {
      close(std::max(years.first_day(year), reported_.start), years.last_day(year));
    }
  }

  void close(Date start, Date end) {
    const int days_to_report =
        asked_.reporting ? asked_.reporting->reporting.deadline : kLaggingDays;
    const bool is_late = asked_.as_of > end + date::days{days_to_report};
    if (!is_late && (sums_.empty() || sums_.back().as_of <= end)) return;
    std::vector<std::optional<Date>> last_days;
    for (const Inside& one : areas_) last_days.push_back(one.last_day({start, end}));
    const std::optional<Date> newest = newest_of(last_days);
    if (!newest) return;
    const std::vector<bool> missing = behind(last_days);
    if (std::find(missing.begin(), missing.end(), true) == missing.end()) return;
    auto sum = sum_of(given_on(*newest), *newest - date::days{kDaysOfGrace}, missing);
    if (!sum) return;
    std::erase_if(sums_,
                  [&](const Sum& one) { return one.as_of >= sum->as_of && one.as_of <= end; });
    const auto place =
        std::find_if(sums_.begin(), sums_.end(), [&](const Sum& one) { return one.as_of > end; });
    sums_.insert(place, std::move(*sum));
  }

  std::vector<std::optional<Given>> given_on(Date day) const {
    std::vector<std::optional<Given>> all;
    all.reserve(areas_.size());
    for (const Inside& one : areas_) all.push_back(one.given_on(day, year_start_of(day)));
    return all;
  }

  /// Of figures dated since a day. Nothing where one has none that is not missing altogether.
  std::optional<Sum> sum_of(std::vector<std::optional<Given>> given, Date since,
                            const std::vector<bool>& missing) const {
    Sum sum{{}, std::move(given), {}, false};
    std::vector<Given> counted;
    std::optional<Date> earliest;
    for (std::size_t i = 0; i < sum.given.size(); ++i) {
      std::optional<Given>& one = sum.given[i];
      const bool is_fresh = is_since(one, since);
      if (!is_fresh && !missing[i]) return std::nullopt;
      if (one) one->is_fresh = is_fresh;
      sum.is_partial = sum.is_partial || !one || one->is_missing();
      if (is_fresh) earliest = earliest ? std::min(*earliest, one->day) : one->day;
      if (one) counted.push_back(*one);
    }
    std::optional<Value> value = combined(*source_.how, counted);
    if (!earliest || !value) return std::nullopt;
    sum.as_of = *earliest;
    sum.value = std::move(*value);
    return sum;
  }

  std::vector<Sum> sums() const {
    std::vector<Sum> found;
    for (const Date day : days_) {
      auto sum = sum_of(given_on(day), day - date::days{kDaysOfGrace}, missing_);
      if (sum) add(found, std::move(*sum));
    }
    return found;
  }

  /// Of one day the latest counts.
  static void add(std::vector<Sum>& sums, Sum next) {
    if (!sums.empty() && sums.back().as_of >= next.as_of) sums.pop_back();
    sums.push_back(std::move(next));
  }

  const Sum* last_of_period() const {
    const auto last = std::find_if(sums_.rbegin(), sums_.rend(), [&](const Sum& one) {
      return one.as_of >= reported_.start && one.as_of <= reported_.end;
    });
    return last == sums_.rend() ? nullptr : &*last;
  }

  bool is_late(const std::optional<Date>& last) const {
    if (!asked_.reporting) {
      return reported_.end - last.value_or(reported_.start) > date::days{kLaggingDays};
    }
    const auto late = latest_late_period(*asked_.reporting, asked_.as_of);
    return late && (!last || !answers(*asked_.reporting, *late, *last));
  }

  AreasFound found() const {
    AreasFound found;
    found.how = *source_.how;
    const Sum* last = last_of_period();
    for (std::size_t i = 0; i < areas_.size(); ++i) {
      AreaFigure one{
          areas_[i].source().key, areas_[i].source().name, {}, {}, {}, false, true, false, {}};
      if (last != nullptr && last->given[i]) {
        const Given& given = *last->given[i];
        one.day = given.day;
        one.figure = given.figure;
        if (found.how == Combining::share) one.whole = given.whole;
        one.is_partial = given.is_fresh && given.is_partial;
        one.is_missing = given.is_missing();
      }
      one.is_late = is_late(last_days_[i]);
      found.areas.push_back(std::move(one));
    }
    if (last != nullptr) {
      found.figure = last->value.exact();
      found.day = last->as_of;
    }
    return found;
  }

  /// Whoever is missing from the sums of earlier years that are in the actual.
  void tell_missing_in_earlier_years(MadeUpHistory& made) const {
    if (made.partial.empty()) return;
    for (const ActualPart& part : parts_of_actual(made.history, asked_.period, asked_.as_of)) {
      if (part.entry != 0) continue;
      const auto sum = std::find_if(sums_.begin(), sums_.end(),
                                    [&](const Sum& one) { return one.as_of == part.as_of; });
      if (sum == sums_.end() || !sum->is_partial || &*sum == last_of_period()) continue;
      for (std::size_t i = 0; i < areas_.size(); ++i) {
        if (sum->given[i] && !sum->given[i]->is_missing()) continue;
        AreaFigure& one = made.found.areas[i];
        one.is_missing = true;
        if (!one.missing_on) one.missing_on = sum->as_of;
      }
    }
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

std::vector<const AreaFigure*> areas_that(const AreasFound& found, bool AreaFigure::*are) {
  std::vector<const AreaFigure*> all;
  for (const AreaFigure& one : found.areas) {
    if (one.*are) all.push_back(&one);
  }
  return all;
}

}  // namespace

std::vector<const AreaFigure*> missing_areas(const AreasFound& found) {
  return areas_that(found, &AreaFigure::is_missing);
}

std::vector<const AreaFigure*> late_areas(const AreasFound& found) {
  return areas_that(found, &AreaFigure::is_late);
}

MadeUpHistory made_up(const FigureSource& source, const AreasAsked& asked) {
  if (!source.how) return {source.history, source.history, {}, {}, {}};
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
