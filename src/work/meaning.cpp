#include "work/meaning.h"

#include <set>
#include <vector>

#include "base/error.h"
#include "base/invisible.h"
#include "base/names.h"
#include "base/phrases.h"
#include "base/usual_signs.h"
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
  std::vector<Called> known;  // targets
};

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
  const std::string typed = with_usual_signs(trim_invisible(written));
  const Moment known_at = selection.known_at.value_or(kEverything);
  const std::vector<std::string> plans =
      selection.plans.empty() ? list_plan_keys(store, known_at) : selection.plans;
  Meanings meanings;
  for (const Plan& plan : read_plans(store, plans, known_at)) {
    if (!selection.areas.empty() && !contains(selection.areas, plan.area.key)) continue;
    add_meanings(typed, plan, meanings);
  }
  if (!meanings.targets.empty()) {
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
  } else if (!meanings.known.empty()) {
    throw Error(ErrorKind::not_found,
                naming_odd_sign(said({"there is no target {}, and none on such an indicator",
                                      "没有目标{}，也没有目标对应这样的指标"},
                                     in_quotes(typed)),
                                typed),
                suggest(typed, meanings.known, Offer::list_targets));
  }
  return selection;
}

}  // namespace milepost::work
