#include "work/units.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/listed.h"
#include "plan/phrases.h"
#include "store/entries.h"
#include "store/plans.h"

namespace milepost::work {
namespace {

/// Why the unit and the measure of an indicator stay: one remedy, in which {0} is the unit or the
/// measure, {1} what is on record, {2} what the file says and {3} the names below.
struct Obstacle {
  Wording remedy;
  std::vector<std::string> names = {};
};

constexpr Wording kHasEntries{
    "entries are on record of it (void ones count too), so its {0} stays: write {1}, or give this "
    "one a key of its own",
    "该指标已有填报记录（含已作废的），{0}不能再改：请写成{1}，或另用一个代码"};
constexpr Wording kStepsHaveEntries{
    "entries are on record of its steps (void ones count too), so its {0} stays: write {1}, or "
    "give this one a key of its own",
    "其节点已有填报记录（含已作废的），{0}不能再改：请写成{1}，或另用一个代码"};
constexpr Wording kIsWithdrawn{
    "a target that is withdrawn keeps what it asked for ({3}): write {1}, or give this one a key "
    "of its own",
    "取消的目标仍按原样保留（{3}）：请写成{1}，或另用一个代码"};
constexpr Wording kIsUsed{
    "nothing is recorded of it: to revise its {0}, write {2} in {3} too and load them together; "
    "otherwise write {1}, or give this one a key of its own",
    "该指标尚无填报记录，如确要修改{0}，请在{3}中也写成{2}并一起载入；否则请写成{1}"
    "，或另用一个代码"};
constexpr Wording kIsOtherwise{
    "plans that are loaded together say the same {0} of it: write {2} in {3} too, or {1} here, or "
    "give this one a key of its own",
    "一起载入的计划须写相同的{0}：请在{3}中也写成{2}，或在此写成{1}，或另用一个代码"};

using IndicatorsByKey = std::map<std::string_view, const Indicator*>;

IndicatorsByKey by_key(const std::vector<Indicator>& all) {
  IndicatorsByKey found;
  for (const Indicator& one : all) found.emplace(one.key, &one);
  return found;
}

bool is_measured_alike(const Indicator& one, const Indicator& other) {
  return one.unit == other.unit && one.measure == other.measure;
}

bool names(const Target& target, const std::string& indicator) {
  if (target.indicator == indicator || target.requirement.reference == indicator) return true;
  for (std::size_t i = 0; i < target.steps.size(); ++i) {
    if (step_key(target.indicator, i + 1) == indicator) return true;
  }
  return false;
}

/// The targets on an indicator that the file does not hold.
std::vector<std::string> withdrawn_on(const std::string& indicator, const HeldPlan& held) {
  std::vector<std::string> found;
  if (!held.before) return found;
  for (const Target& target : held.before->targets) {
    if (!names(target, indicator) || held.plan.find_target(target.key) != nullptr) continue;
    found.push_back(target.key);
  }
  return found;
}

/// Whether anything is on record of the steps of a milestone.
bool has_entries_of_steps(const Store& store, const std::string& indicator, const HeldPlan& held) {
  const auto is_known = [&](const std::string& key) {
    return std::any_of(held.on_record.begin(), held.on_record.end(),
                       [&](const Indicator& one) { return one.key == key; });
  };
  for (std::size_t number = 1;; ++number) {
    const std::string step = step_key(indicator, number);
    if (!is_known(step)) return false;
    if (has_entries(store, held.plan.area.key, step)) return true;
  }
}

std::optional<Obstacle> obstacle_to(const Store& store, const Indicator& revised,
                                    const HeldPlan& held) {
  const std::string& area = held.plan.area.key;
  if (has_entries(store, area, revised.key)) return Obstacle{kHasEntries};
  if (has_entries_of_steps(store, revised.key, held)) return Obstacle{kStepsHaveEntries};
  if (std::vector<std::string> gone = withdrawn_on(revised.key, held); !gone.empty()) {
    return Obstacle{kIsWithdrawn, std::move(gone)};
  }
  std::vector<std::string> elsewhere;
  std::vector<std::string> without;
  std::vector<std::string> otherwise;
  for (const std::string& plan : list_plans_with(store, area, revised.key)) {
    if (plan == held.plan.key) continue;
    const auto other = held.together.find(plan);
    if (other == held.together.end()) {
      elsewhere.push_back(plan);
      continue;
    }
    const Indicator* theirs = other->second->find_indicator(revised.key);
    if (theirs == nullptr) {
      without.push_back(plan);
    } else if (!is_measured_alike(*theirs, revised)) {
      otherwise.push_back(plan);
    }
  }
  if (!elsewhere.empty()) return Obstacle{kIsUsed, std::move(elsewhere)};
  if (!without.empty()) return Obstacle{kIsWithdrawn, std::move(without)};
  if (!otherwise.empty()) return Obstacle{kIsOtherwise, std::move(otherwise)};
  return std::nullopt;
}

}  // namespace

void tell_units_that_stay(const Store& store, const HeldPlan& held, Problems& problems) {
  const IndicatorsByKey on_record = by_key(held.on_record);
  const IndicatorsByKey before = held.before ? by_key(held.before->indicators) : IndicatorsByKey();
  for (std::size_t i = 0; i < held.plan.indicators.size(); ++i) {
    const Indicator& now = held.plan.indicators[i];
    const Indicator* was = nullptr;
    // A plan that is loaded together with this one may have revised what is on record.
    for (const IndicatorsByKey* known : {&before, &on_record}) {
      const auto found = known->find(now.key);
      if (was != nullptr || found == known->end()) continue;
      if (!is_measured_alike(*found->second, now)) was = found->second;
    }
    if (was == nullptr) continue;
    const std::optional<Obstacle> obstacle = obstacle_to(store, now, held);
    if (!obstacle) continue;
    const auto tell = [&](const Wording& what, const Place& place, std::string_view here,
                          std::string_view there) {
      if (here == there) return;
      problems.add(place,
                   said({"indicator {} is on record with the {} {}, not {}",
                         "指标{0}已载入的{1}为{2}，而不是{3}"},
                        in_quotes(now.key), said(what), in_quotes(there), in_quotes(here)),
                   said(obstacle->remedy, said(what), in_quotes(there), in_quotes(here),
                        listed(obstacle->names)));
    };
    // Whoever makes a milestone of it or the reverse is told of the measure.
    if (!now.unit.empty() && !was->unit.empty()) {
      tell(kUnitWord, held.places.at(i).unit, now.unit, was->unit);
    }
    tell(kMeasureWord, held.places.at(i).measure, word(now.measure), word(was->measure));
  }
}

}  // namespace milepost::work
