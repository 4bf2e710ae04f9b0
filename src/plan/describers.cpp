#include "plan/describers.h"

#include <algorithm>

#include "plan/indicators.h"

namespace milepost {

Describers::Describers(const Plan& plan) : steps_(step_keys(plan)) {
  for (const Indicator& one : plan.indicators) indicators_.emplace(one.key, &one);
  for (const FromAreas& one : plan.from_areas) from_areas_.emplace(one.indicator, &one);
  for (const Target& target : plan.targets) {
    if (!target.withdrawn) in_force_.insert(target.key);
    (target.withdrawn ? measured_before_ : needed_).insert(target.indicator);
    if (!target.withdrawn && target.requirement.is_relation()) {
      needed_.insert(target.requirement.reference);
    }
  }
  const auto describe = [&](const Target& target) {
    const Indicator* indicator = find(target.indicator);
    if (target.withdrawn || indicator == nullptr || indicator->name != target.name) return;
    described_.emplace(target.indicator, &target);
  };
  for (const Target& target : plan.targets) {
    if (target.key == target.indicator) describe(target);
  }
  std::for_each(plan.targets.begin(), plan.targets.end(), describe);
  for (const FromAreas& one : plan.from_areas) {
    if (one.how == Combining::share && is_written(one.indicator)) {
      needed_.insert(one.part);
      needed_.insert(one.whole);
    }
  }
}

const Indicator* Describers::find(std::string_view key) const {
  const auto found = indicators_.find(key);
  return found == indicators_.end() ? nullptr : found->second;
}

bool Describers::is_described_by(const Target& target) const {
  const auto found = described_.find(target.indicator);
  return found != described_.end() && found->second == &target;
}

bool Describers::has_own_table(const Indicator& indicator) const {
  return !described_.contains(indicator.key) && is_written(indicator.key);
}

const FromAreas* Describers::from_areas(const Indicator& indicator) const {
  const auto found = from_areas_.find(indicator.key);
  return found == from_areas_.end() ? nullptr : found->second;
}

bool Describers::is_written(const std::string& indicator) const {
  if (described_.contains(indicator) || needed_.contains(indicator)) return true;
  return !steps_.contains(indicator) && !measured_before_.contains(indicator);
}

}  // namespace milepost
