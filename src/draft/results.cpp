#include "draft/results.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "base/text.h"
#include "base/utf8.h"
#include "draft/clauses.h"
#include "draft/figures.h"
#include "draft/milestone_results.h"
#include "draft/names.h"
#include "draft/stated_names.h"

namespace milepost {
namespace {

/// 万元 is ten thousand 元.
struct UnitParts {
  std::int64_t multiple = 1;
  std::string_view base;
};

UnitParts parts_of(std::string_view unit, const Lexicon& lexicon, const ResultWords& words) {
  UnitParts parts{1, unit};
  const std::string_view multiple = lexicon.multiples.at_start_of(unit);
  if (multiple.empty() || multiple.size() == unit.size()) return parts;
  parts.base = unit.substr(multiple.size());
  for (const auto& [word, power] : words.powers) {
    if (multiple.find(word) != std::string_view::npos) parts.multiple *= power;
  }
  return parts;
}

/// How the name of the area of the plan ends: 县. Where it does not say (惠州), how the name of the
/// area ends that the review speaks of most.
std::string end_of_area(const Plan& plan, const Retrospect& review, const ResultWords& words) {
  const std::string& name = plan.area.name.zh;
  const auto own = std::find_if(words.areas.begin(), words.areas.end(), [&](const auto& one) {
    const bool may_be_of_a_name = words.ends_of_names.contains(one.second);
    return name.ends_with(one.second) && (!may_be_of_a_name || review.areas.contains(one.second));
  });
  if (own != words.areas.end()) return own->second;
  const auto most = std::max_element(
      review.areas.begin(), review.areas.end(), [&](const auto& one, const auto& other) {
        return std::pair(!words.above.contains(one.first), one.second) <
               std::pair(!words.above.contains(other.first), other.second);
      });
  return most == review.areas.end() ? "" : most->first;
}

class ResultFinder {
 public:
  ResultFinder(const Plan& plan, const Retrospect& review, Date as_of, const Lexicon& lexicon,
               const ResultWords& words)
      : plan_(plan),
        review_(review),
        as_of_(as_of),
        own_(end_of_area(plan, review, words)),
        lexicon_(lexicon),
        words_(words),
        milestones_(review, lexicon, words) {
    for (const RetrospectStatement& one : review.figures) {
      forms_.push_back(name_form(one.name, lexicon, words));
      falls_.push_back(is_of_a_fall(one.name));
    }
  }

  StatedResults find() const {
    StatedResults found{plan_.key, plan_.name, plan_.area.key, {}};
    std::vector<Claim> claims;
    for (const Target& target : plan_.targets) {
      const Indicator* indicator = plan_.find_indicator(target.indicator);
      if (target.withdrawn || indicator == nullptr) continue;
      Claim claim;
      found.results.push_back(result_of(target, *indicator, claim));
      claims.push_back(claim);
    }
    settle(found.results, claims);
    return found;
  }

 private:
  /// Which figures a target has taken for its own, and how far the names agree.
  struct Claim {
    std::vector<const RetrospectStatement*> figures;
    std::pair<NameMatch, bool> rank{NameMatch::none, false};
  };

  /// A figure is of one indicator: that whose name agrees best, and of none where several do.
  static void settle(std::vector<StatedResult>& results, const std::vector<Claim>& claims) {
    std::map<const RetrospectStatement*, std::vector<std::size_t>> claimed;
    for (std::size_t i = 0; i < claims.size(); ++i) {
      for (const RetrospectStatement* figure : claims[i].figures) claimed[figure].push_back(i);
    }
    for (const auto& [figure, by] : claimed) {
      for (const std::size_t one : by) {
        const bool is_of_it = std::all_of(by.begin(), by.end(), [&](std::size_t other) {
          return results[other].target.indicator == results[one].target.indicator ||
                 claims[other].rank < claims[one].rank;
        });
        if (is_of_it || results[one].status != ResultStatus::proposed) continue;
        results[one].status = ResultStatus::other_definition;
        results[one].caveat = Caveat::definition;
        results[one].value = {};
        results[one].said.clear();
        results[one].as_of.reset();
      }
    }
  }

  /// How well a figure is that of a target: of the year as a whole or a part, by its name, its verb
  /// and the day that it is of.
  using Rank = std::tuple<int, NameMatch, bool, std::optional<Date>>;

  StatedResult result_of(const Target& target, const Indicator& indicator, Claim& claim) const {
    StatedResult result;
    result.target = target;
    result.unit = indicator.unit;
    result.measure = indicator.measure;
    if (const Indicator* other = plan_.find_indicator(target.requirement.reference)) {
      result.reference = other->name;
    }
    if (target.name.zh.empty()) return result;
    if (indicator.measure == Measure::milestone) {
      take(result, milestones_.find(target.name.zh));
    } else {
      find_figure(result, target.name.zh, indicator, claim);
      if (result.status != ResultStatus::proposed && result.caveat != Caveat::several &&
          indicator.measure == Measure::flow && is_counted(indicator.unit)) {
        find_awards(result, target.name.zh);
      }
    }
    return result;
  }

  Date day_of(const std::optional<Date>& day) const {
    return day && *day <= as_of_ && *day >= plan_.period.start ? *day : as_of_;
  }

  void take(StatedResult& result, const MilestoneStatement& said) const {
    if (said.statement == nullptr) return;
    result.quote = said.statement->quote;
    result.status = said.is_done ? ResultStatus::proposed : ResultStatus::other_definition;
    if (!said.is_done) {
      result.caveat = said.statement->caveat.value_or(Caveat::not_done);
      return;
    }
    result.value.state = MilestoneState::done;
    const Date due = result.target.due;
    const bool is_by_due = said.is_on_time && !said.statement->day && due < as_of_;
    result.as_of = is_by_due && due >= plan_.period.start ? due : day_of(said.statement->day);
  }

  /// 争创示范村2个, and the report says who was: 甲村、乙村获评示范村.
  void find_awards(StatedResult& result, std::string_view name) const {
    const MilestoneStatement said = milestones_.find_awards(name);
    if (said.statement == nullptr) return;
    result.status = ResultStatus::proposed;
    result.caveat.reset();
    result.quote = said.statement->quote;
    result.value.number = Decimal::from_integer(static_cast<std::int32_t>(said.things));
    result.as_of = day_of(said.statement->day);
  }

  void find_figure(StatedResult& result, std::string_view name, const Indicator& indicator,
                   Claim& claim) const {
    const NameForm asked = name_form(name, lexicon_, words_);
    const bool falls = is_of_a_fall(name);
    Rank best{-1, NameMatch::none, true, {}};
    std::size_t best_at = 0;
    for (std::size_t i = 0; i < review_.figures.size(); ++i) {
      const RetrospectStatement& one = review_.figures[i];
      if (is_elsewhere(one)) continue;
      const NameMatch match = match_names(asked, forms_[i], lexicon_, words_);
      if (match == NameMatch::none) continue;
      const auto value = value_of(one, indicator, falls != falls_[i]);
      const auto caveat = caveat_of(one, result, value, asked, forms_[i], match);
      // What is of another kind comes near only where the name is right.
      if (caveat && (match == NameMatch::alike || (!value && match == NameMatch::apart))) continue;
      // What is true of the year goes before what is true of a part of it.
      const int of_year = one.day ? 2 : 3;
      const int of_kind = value ? 1 : 0;
      const bool is_same_verb = forms_[i].verb == asked.verb;
      const Rank rank{caveat && *caveat != Caveat::several ? of_kind : of_year, match, is_same_verb,
                      caveat ? std::nullopt : one.day};
      const bool is_of_same = rank == best && said_verb(forms_[i]) == said_verb(forms_[best_at]);
      if (is_of_same && !caveat && value) add_another(one, *value, result, claim);
      if (rank <= best) continue;
      best = rank;
      best_at = i;
      claim = {};
      if (!caveat || *caveat == Caveat::several) claim = {{&one}, {match, is_same_verb}};
      take(one, value, caveat, indicator, result);
    }
  }

  void take(const RetrospectStatement& one, const std::optional<Decimal>& value,
            const std::optional<Caveat>& caveat, const Indicator& indicator,
            StatedResult& result) const {
    result.quote = one.quote;
    result.caveat = caveat;
    result.status = caveat ? ResultStatus::other_definition : ResultStatus::proposed;
    result.value.number = caveat ? std::nullopt : value;
    result.said.clear();
    result.as_of.reset();
    if (caveat) return;
    if (one.unit != indicator.unit) result.said = to_string(*one.value) + one.unit;
    result.as_of = day_of(one.day);
  }

  /// Without one that says no more than that it was done: 投用 of 投用食堂, nothing of 完成投资.
  std::string_view said_verb(const NameForm& form) const {
    return words_.done.at(Outcome::completed).contains(form.verb) ? std::string_view() : form.verb;
  }

  /// 新增企业13家, and elsewhere 新增企业14家: nobody knows which it is.
  void add_another(const RetrospectStatement& one, Decimal value, StatedResult& result,
                   Claim& claim) const {
    const bool is_told = result.caveat == Caveat::several;
    if (!is_told && (!result.value.number || are_alike(*result.value.number, value))) return;
    if (result.quote.find(one.quote) == std::string::npos) result.quote += "；" + one.quote;
    claim.figures.push_back(&one);
    result.status = ResultStatus::other_definition;
    result.caveat = Caveat::several;
    result.value = {};
    result.said.clear();
    result.as_of.reset();
  }

  /// The same, or the one rounded to the places of the other: 120 and 119.6.
  static bool are_alike(Decimal one, Decimal other) {
    const auto is_rounded = [](Decimal rough, Decimal exact) {
      std::int64_t place = 1;
      constexpr std::int64_t kOne = 10'000;
      while (place < kOne && rough.raw() % (place * 10) == 0) place *= 10;
      const std::int64_t more = 2 * (exact.raw() - rough.raw());
      return -place <= more && more <= place;
    };
    return is_rounded(one, other) || is_rounded(other, one);
  }

  /// 全省 and 邻县 in a plan of a county, and 全镇 too: they are no part of what it is about.
  bool is_elsewhere(const RetrospectStatement& one) const {
    return !one.area.empty() && !own_.empty() && one.area != own_;
  }

  /// Why the figure is not the result; nothing where it is.
  std::optional<Caveat> caveat_of(const RetrospectStatement& one, const StatedResult& result,
                                  const std::optional<Decimal>& value, const NameForm& asked,
                                  const NameForm& said, NameMatch match) const {
    if (!value || match == NameMatch::apart) return one.caveat.value_or(Caveat::definition);
    if (one.caveat) return one.caveat;
    if (one.is_given_up && !words_.cancelled.is_in(result.target.name.zh)) return Caveat::not_done;
    if (one.is_one_of_several) return Caveat::several;
    if (is_counted(result.unit) && !is_whole(*value)) return Caveat::inexact;
    if (one.is_adjusted != is_adjusted(result.target)) return Caveat::basis;
    if (is_share(result.unit)) return std::nullopt;
    if (is_level_for_gain(one.measure, said, result.measure, asked)) return Caveat::definition;
    const bool is_of_several =
        listed_things(said.head, lexicon_).size() > listed_things(asked.head, lexicon_).size();
    if (is_of_several) return Caveat::definition;
    const bool is_unlike = match != NameMatch::equal && is_far(*value, result);
    return is_unlike ? std::optional(Caveat::unlike) : std::nullopt;
  }

  /// 规上企业达30家 is not how many were added, and 新增床位9张 not how many there are.
  bool is_level_for_gain(Measure said, const NameForm& said_name, Measure asked,
                         const NameForm& asked_name) const {
    if (said == Measure::stock && asked == Measure::flow) {
      return said_name.verb.empty() && !asked_name.verb.empty() &&
             !words_.done.at(Outcome::completed).contains(asked_name.verb);
    }
    return said == Measure::flow && asked == Measure::stock && !said_name.verb.empty() &&
           asked_name.verb.empty();
  }

  bool is_adjusted(const Target& target) const {
    return words_.adjusted.is_in(target.name.zh) || words_.adjusted.is_in(target.source);
  }

  bool is_share(std::string_view unit) const {
    const UnitKind kind = lexicon_.unit_at_start_of(unit).kind;
    return kind == UnitKind::share || kind == UnitKind::points;
  }

  /// 13.5家 are none.
  static bool is_whole(Decimal value) { return value.raw() % Decimal::kScale == 0; }

  /// A figure that is less than a fifth of what was promised, or more than five times as much, and
  /// has not quite the same name, is hardly of the same thing.
  static bool is_far(Decimal value, const StatedResult& result) {
    constexpr int kTimes = 5;
    const std::optional<Decimal>& asked = result.target.requirement.value;
    if (!asked || asked->raw() <= 0 || value.raw() <= 0) return false;
    const Ratio ratio = to_ratio(value) / to_ratio(*asked);
    return ratio > Ratio(kTimes) || ratio * Ratio(kTimes) < Ratio(1);
  }

  /// In the unit of the indicator; nothing where the kind or the unit is another one.
  std::optional<Decimal> value_of(const RetrospectStatement& one, const Indicator& indicator,
                                  bool is_turned) const {
    if ((one.measure == Measure::growth) != (indicator.measure == Measure::growth))
      return std::nullopt;
    auto value = converted(*one.value, one.unit, indicator.unit);
    if (!value || indicator.measure != Measure::growth || !is_turned) return value;
    return Decimal::from_raw(-value->raw());  // 增长10%, and it fell by 3%
  }

  std::optional<Decimal> converted(Decimal value, std::string_view from,
                                   std::string_view to) const {
    if (from == to) return value;
    const UnitParts a = parts_of(from, lexicon_, words_);
    const UnitParts b = parts_of(to, lexicon_, words_);
    if (!are_same_units(a.base, b.base, words_)) return std::nullopt;
    const Ratio exact = to_ratio(value) * Ratio(a.multiple) / Ratio(b.multiple);
    const auto rounded = round_to_decimal(exact);
    return rounded && to_ratio(*rounded) == exact ? rounded : std::nullopt;
  }

  bool is_of_a_fall(std::string_view name) const {
    return lexicon_.fall.at_end_of(name).size() > lexicon_.growth.at_end_of(name).size();
  }

  const Plan& plan_;
  const Retrospect& review_;
  Date as_of_;
  std::string own_;  // how the name of the area of the plan ends: 县
  const Lexicon& lexicon_;
  const ResultWords& words_;
  MilestoneResults milestones_;
  std::vector<NameForm> forms_;  // of the figures
  std::vector<bool> falls_;
};

}  // namespace

StatedResults results_of(const Plan& plan, const Retrospect& review, Date as_of,
                         const Lexicon& lexicon, const ResultWords& words) {
  return ResultFinder(plan, review, as_of, lexicon, words).find();
}

}  // namespace milepost
