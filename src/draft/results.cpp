#include "draft/results.h"

#include <algorithm>
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

class ResultFinder {
 public:
  ResultFinder(const Plan& plan, const Retrospect& review, Date as_of, const Lexicon& lexicon,
               const ResultWords& words)
      : plan_(plan),
        review_(review),
        as_of_(as_of),
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
    for (const Target& target : plan_.targets) {
      const Indicator* indicator = plan_.find_indicator(target.indicator);
      if (target.withdrawn || indicator == nullptr) continue;
      found.results.push_back(result_of(target, *indicator));
    }
    return found;
  }

 private:
  StatedResult result_of(const Target& target, const Indicator& indicator) const {
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
      find_figure(result, target.name.zh, indicator);
      if (result.status != ResultStatus::proposed && indicator.measure == Measure::flow &&
          is_counted(indicator.unit)) {
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
    if (!said.is_done) return;
    result.value.state = MilestoneState::done;
    result.as_of = day_of(said.statement->day);
  }

  /// 争创示范村2个, and the report says who was: 甲村、乙村获评示范村.
  void find_awards(StatedResult& result, std::string_view name) const {
    const MilestoneStatement said = milestones_.find_awards(name);
    if (said.statement == nullptr) return;
    result.status = ResultStatus::proposed;
    result.quote = said.statement->quote;
    result.value.number = Decimal::from_integer(static_cast<std::int32_t>(said.things));
    result.as_of = day_of(said.statement->day);
  }

  void find_figure(StatedResult& result, std::string_view name, const Indicator& indicator) const {
    const NameForm asked = name_form(name, lexicon_, words_);
    const bool falls = is_of_a_fall(name);
    std::tuple<int, NameMatch, bool> best{0, NameMatch::none, true};
    for (std::size_t i = 0; i < review_.figures.size(); ++i) {
      const RetrospectStatement& one = review_.figures[i];
      const NameMatch match = match_names(asked, forms_[i], lexicon_, words_);
      if (match == NameMatch::none) continue;
      const auto value = value_of(one, indicator, falls != falls_[i]);
      const bool is_right = value && match > NameMatch::apart;
      // What is of another kind comes near only where the name is right.
      if (!is_right && (match == NameMatch::alike || (!value && match == NameMatch::apart)))
        continue;
      // What is true of the year goes before what is true of a part of it.
      const int of_year = one.day ? 1 : 2;
      const std::tuple rank{is_right ? of_year : 0, match, forms_[i].verb == asked.verb};
      if (rank <= best) continue;
      best = rank;
      result.quote = one.quote;
      result.status = is_right ? ResultStatus::proposed : ResultStatus::other_definition;
      result.value.number = is_right ? value : std::nullopt;
      result.said.clear();
      result.as_of.reset();
      if (!is_right) continue;
      if (one.unit != indicator.unit) result.said = to_string(*one.value) + one.unit;
      result.as_of = day_of(one.day);
    }
  }

  /// In the unit of the indicator; nothing where the kind or the unit is another one.
  std::optional<Decimal> value_of(const RetrospectStatement& one, const Indicator& indicator,
                                  bool is_turned) const {
    if (one.is_vague || one.is_total || one.is_of_years) return std::nullopt;
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
