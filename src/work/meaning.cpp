#include "work/meaning.h"

#include <set>
#include <vector>

#include "base/error.h"
#include "base/names.h"
#include "base/phrases.h"
#include "store/plans.h"
#include "work/indicators.h"

namespace milepost::work {
namespace {

/// What a key or a name could mean.
struct Meanings {
  std::set<std::string> targets;        // of this key
  std::set<std::string> indicators;     // of this key
  std::set<std::string> targets_named;  // keys
  std::set<std::string> indicators_named;
  std::vector<Called> known;
};

/// The plans that the selection is about.
std::vector<Plan> plans_of(const Store& store, const Selection& selection) {
  const Moment known_at = selection.known_at.value_or(kEverything);
  std::vector<Plan> plans = read_plans(
      store, selection.plans.empty() ? list_plan_keys(store, known_at) : selection.plans, known_at);
  std::erase_if(plans, [&](const Plan& plan) {
    return !selection.areas.empty() && !contains(selection.areas, plan.area.key);
  });
  return plans;
}

void add_meanings(const std::string& typed, const Plan& plan, Meanings& meanings) {
  std::set<std::string> called_so;
  for (const Indicator& indicator : plan.indicators) {
    if (is_called(indicator.name, typed)) called_so.insert(indicator.key);
  }
  for (const Target& target : plan.targets) {
    if (target.key == typed) meanings.targets.insert(target.key);
    if (target.indicator == typed) meanings.indicators.insert(target.indicator);
    if (is_called(target.name, typed)) meanings.targets_named.insert(target.key);
    if (called_so.contains(target.indicator)) meanings.indicators_named.insert(target.indicator);
    meanings.known.push_back({target.key, target.name});
  }
}

}  // namespace

Selection meant_by(const Store& store, const std::string& written, Selection selection) {
  const std::string typed = as_typed(written);
  Meanings meanings;
  for (const Plan& plan : plans_of(store, selection)) add_meanings(typed, plan, meanings);
  if (!meanings.targets.empty() || meanings.known.empty()) {
    selection.targets = {typed};
  } else if (!meanings.indicators.empty()) {
    selection.indicator = typed;
  } else if (meanings.targets_named.size() == 1) {
    selection.targets = {*meanings.targets_named.begin()};
  } else if (meanings.indicators_named.size() == 1) {
    selection.indicator = *meanings.indicators_named.begin();
  } else if (!meanings.targets_named.empty()) {
    refuse_several({"several targets are called {}: {}", "名为{}的目标不止一个：{}"}, typed,
                   meanings.targets_named);
  } else if (!meanings.indicators_named.empty()) {
    refuse_several(kSeveralIndicators, typed, meanings.indicators_named);
  } else {
    throw Error(ErrorKind::not_found,
                naming_odd_sign(said({"there is no target {}, and none on such an indicator",
                                      "没有目标{}，也没有目标对应这样的指标"},
                                     in_quotes(typed)),
                                typed),
                suggest(typed, meanings.known, Offer::list_targets));
  }
  return selection;
}

std::string known_target(const Store& store, const std::string& typed, const Selection& within) {
  const Selection meant = meant_by(store, typed, within);
  if (meant.indicator.empty()) return meant.targets.front();
  std::set<std::string> targets;
  for (const Plan& plan : plans_of(store, meant)) {
    for (const Target& target : plan.targets) {
      if (target.indicator == meant.indicator) targets.insert(target.key);
    }
  }
  if (targets.size() > 1) {
    refuse_several({"several targets are on the indicator {}: {}", "指标{}上的目标不止一项：{}"},
                   meant.indicator, targets);
  }
  return *targets.begin();
}

}  // namespace milepost::work
