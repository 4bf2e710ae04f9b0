#include "work/areas.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/listed.h"
#include "base/phrases.h"
#include "model/unit.h"
#include "store/plans.h"

namespace milepost::work {
namespace {

/// `家 (flow)`
Said measured_in(const Indicator& indicator) {
  return said(kAside, indicator.unit, word(indicator.measure));
}

void tell_circle(const Store& store, const Area& area, Problems& problems) {
  std::vector<std::string> way{area.key};
  for (std::string around = area.inside; !around.empty(); around = area_around(store, around)) {
    way.push_back(around);
    if (around != area.key) {
      if (std::count(way.begin(), way.end(), around) > 1) return;  // a circle without this area
      continue;
    }
    std::string text;
    for (const std::string& one : way) text += (text.empty() ? "" : " → ") + one;
    problems.add({}, said({"areas lie inside each other: {}", "地区互为上级：{}"}, text),
                 said({"leave inside out in the plans of the outermost area",
                       "请在最上一级地区的计划中删去inside"}));
    return;
  }
}

/// `inner` of one area is to be part of `outer` of the area around it.
void tell_other_measure(const std::string& inner_area, const Indicator& inner,
                        const std::string& outer_area, const Indicator& outer, Problems& problems) {
  if (inner.unit == outer.unit && inner.measure == outer.measure) return;
  problems.add(
      {},
      said({"indicator {} of area {} is measured in {}, and that of area {}, which is made "
            "of it, in {}",
            "指标{}在地区{}的单位为{}，而据以汇总的上级地区{}的单位为{}"},
           in_quotes(inner.key), in_quotes(inner_area), measured_in(inner), in_quotes(outer_area),
           measured_in(outer)),
      said({"write the same unit and measure in the plans of both areas",
            "请在两个地区的计划中写相同的单位和计量方式"}));
}

/// The keys of the indicators of areas inside from which one follows.
std::vector<std::string> parts_of(const FromAreas& one) {
  if (one.how == Combining::share) return {one.part, one.whole};
  return {one.indicator};
}

/// What one plan makes of areas inside its own, as it is on record of them.
void tell_units_inside(const Store& store, const Plan& plan, Problems& problems) {
  if (plan.from_areas.empty()) return;
  for (const std::string& area : list_areas(store)) {
    if (area_around(store, area) != plan.area.key) continue;
    for (const FromAreas& one : plan.from_areas) {
      for (const std::string& key : parts_of(one)) {
        const Indicator* outer = plan.find_indicator(key);
        const std::optional<Indicator> inner = find_indicator(store, area, key);
        if (outer != nullptr && inner) {
          tell_other_measure(area, *inner, plan.area.key, *outer, problems);
        }
      }
    }
  }
}

/// What the area around that of a plan makes of the plan's indicators.
void tell_units_around(const Store& store, const Plan& plan, Problems& problems) {
  if (plan.area.inside.empty()) return;
  for (const FromAreas& one : list_from_areas(store, plan.area.inside)) {
    for (const std::string& key : parts_of(one)) {
      const Indicator* inner = plan.find_indicator(key);
      const std::optional<Indicator> outer = find_indicator(store, plan.area.inside, key);
      if (inner != nullptr && outer) {
        tell_other_measure(plan.area.key, *inner, plan.area.inside, *outer, problems);
      }
    }
  }
}

}  // namespace

void tell_areas_that_do_not_fit(const Store& store, const Plan& plan, Problems& problems) {
  tell_circle(store, plan.area, problems);
  tell_units_inside(store, plan, problems);
  tell_units_around(store, plan, problems);
}

std::vector<FieldChange> other_ways_to_make_up(const Store& store, const Plan& plan) {
  std::vector<FieldChange> changes;
  for (const FromAreas& known : list_from_areas(store, plan.area.key)) {
    const auto ours =
        std::find_if(plan.from_areas.begin(), plan.from_areas.end(),
                     [&](const FromAreas& one) { return one.indicator == known.indicator; });
    if (ours == plan.from_areas.end() || *ours == known) continue;
    changes.push_back(
        {known.indicator + " from-areas", text_of_from_areas(known), text_of_from_areas(*ours)});
  }
  return changes;
}

}  // namespace milepost::work
