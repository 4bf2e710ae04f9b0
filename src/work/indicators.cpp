#include "work/indicators.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/error.h"
#include "base/invisible.h"
#include "base/listed.h"
#include "base/names.h"
#include "base/phrases.h"
#include "base/suggest.h"
#include "base/text.h"
#include "base/usual_signs.h"
#include "model/target.h"
#include "store/plans.h"
#include "work/selection.h"

namespace milepost::work {
namespace {

/// The keys of the indicators that targets of this key measure, or else of this name.
std::set<std::string> measured_by(const Store& store, const std::vector<std::string>& areas,
                                  const std::string& target) {
  std::set<std::string> by_key;
  std::set<std::string> by_name;
  for (const PlanSummary& summary : list_plans(store)) {
    if (!contains(areas, summary.area)) continue;
    const std::optional<Plan> plan = read_plan(store, summary.key);
    for (const Target& one : plan->targets) {
      if (one.key == target) by_key.insert(one.indicator);
      if (is_called(one.name, target)) by_name.insert(one.indicator);
    }
  }
  return by_key.empty() ? by_name : by_key;
}

std::set<std::string> called(const Store& store, const std::vector<std::string>& areas,
                             const std::string& name) {
  std::set<std::string> keys;
  for (const std::string& area : areas) {
    for (const Indicator& one : list_indicators(store, area)) {
      if (is_called(one.name, name)) keys.insert(one.key);
    }
  }
  return keys;
}

[[noreturn]] void refuse_unknown(const Store& store, const std::vector<std::string>& areas,
                                 const std::string& typed) {
  std::vector<Called> known;
  for (const std::string& area : areas) {
    for (const Indicator& one : list_indicators(store, area)) known.push_back({one.key, one.name});
  }
  for (const PlanSummary& summary : list_plans(store)) {
    if (!contains(areas, summary.area)) continue;
    const std::optional<Plan> plan = read_plan(store, summary.key);
    for (const Target& one : plan->targets) known.push_back({one.key, one.name});
  }
  throw Error(ErrorKind::not_found, naming_odd_sign(said(kNoIndicator, in_quotes(typed)), typed),
              suggest(typed, known, Offer::list_indicators));
}

/// The key of the only indicator of these areas that is meant: by its key, else its name, else a
/// target that measures it.
std::string meant_in(const Store& store, const std::vector<std::string>& areas,
                     const std::string& written) {
  std::string typed = as_typed(written);
  for (const std::string& area : areas) {
    if (find_indicator(store, area, typed)) return typed;
  }
  std::set<std::string> meant = called(store, areas, typed);
  if (meant.empty()) meant = measured_by(store, areas, typed);
  if (meant.empty()) refuse_unknown(store, areas, typed);
  if (meant.size() > 1) refuse_several(kSeveralIndicators, typed, meant);
  return *meant.begin();
}

using TargetNames =
    std::map<std::pair<std::string /*area*/, std::string /*indicator*/>, std::vector<Name>>;

TargetNames target_names(const Store& store) {
  TargetNames names;
  for (const PlanSummary& summary : list_plans(store)) {
    const std::optional<Plan> plan = read_plan(store, summary.key);
    for (const Target& one : plan->targets) {
      names[{summary.area, one.indicator}].push_back(one.name);
    }
  }
  return names;
}

}  // namespace

std::string as_typed(const std::string& written) {
  return with_usual_signs(trim_invisible(written));
}

bool is_called(const Name& name, const std::string& typed) {
  const std::string form = search_form(typed);
  return !form.empty() && (search_form(name.zh) == form || search_form(name.en) == form);
}

Remedy suggest(const std::string& typed, const std::vector<Called>& known, Offer otherwise) {
  std::multimap<std::string, const Called*> by_text;
  for (const Called& one : known) {
    for (const std::string& text : std::set{one.key, one.name.zh, one.name.en}) {
      if (!text.empty()) by_text.emplace(text, &one);
    }
  }
  std::vector<std::string> texts;
  for (const auto& entry : by_text) texts.push_back(entry.first);
  std::set<std::string> told;
  std::vector<Said> choices;
  for (const std::string& text : nearest(typed, texts)) {
    const auto [first, last] = by_text.equal_range(text);
    for (auto one = first; one != last; ++one) {
      const Called& called = *one->second;
      if (!told.insert(called.key).second) continue;
      choices.push_back(said(kAside, in_quotes(called.key),
                             Said(called.name.in(Language::en), called.name.in(Language::zh))));
    }
  }
  if (choices.empty()) return otherwise;
  return said(kDidYouMean, any_of(choices));
}

void refuse_several(const Wording& what, const std::string& name,
                    const std::set<std::string>& keys) {
  throw Error(ErrorKind::refused,
              said(what, in_quotes(name), all_of(std::vector<Said>(keys.begin(), keys.end()))),
              said({"write the key of the one that is meant", "请写明所指的那个代码"}));
}

void refuse_several_plans(const std::string& target, const std::vector<std::string>& plans) {
  throw Error(ErrorKind::refused,
              said({"several plans have a target {}", "有目标{}的计划不止一个"}, in_quotes(target)),
              Remedy(Offer::choose_plan, {listed(plans)}));
}

std::string known_area(const Store& store, const std::string& area) {
  const std::vector<std::string> areas = list_areas(store);
  if (areas.empty()) {
    throw Error(
        ErrorKind::refused,
        said({"{} holds no plan yet, so nothing can be recorded", "{}中还没有计划，无法记录数据"},
             store.name()),
        Offer::load_plan);
  }
  if (area.empty()) {
    if (areas.size() == 1) return areas.front();
    throw Error(ErrorKind::refused,
                said({"the database has several areas, and none was named",
                      "数据库中有多个地区，请写明是哪一个"}),
                Remedy(Offer::choose_area, {listed(areas)}));
  }
  if (std::find(areas.begin(), areas.end(), area) != areas.end()) return area;
  throw Error(ErrorKind::not_found, said(kNoArea, in_quotes(area)),
              did_you_mean(area, areas, said(kThereAre, listed(areas))));
}

FoundIndicator known_indicator(const Store& store, const std::string& area,
                               const std::string& typed) {
  const std::string in_area = known_area(store, area);
  const std::string key = meant_in(store, {in_area}, typed);
  return {in_area, find_indicator(store, in_area, key).value()};
}

std::string indicator_of_any_area(const Store& store, const std::string& typed) {
  const std::vector<std::string> areas = list_areas(store);
  known_area(store, areas.empty() ? "" : areas.front());
  return meant_in(store, areas, typed);
}

std::string measured_by_targets(const Store& store, const FoundIndicator& found) {
  const std::string& key = found.indicator.key;
  const auto dash = key.rfind("-step-");
  if (dash == std::string::npos || found.indicator.measure != Measure::milestone) return key;
  const auto number = to_number<std::size_t>(std::string_view(key).substr(dash + 6));
  const std::string milestone = key.substr(0, dash);
  const bool is_step =
      number && step_key(milestone, *number) == key && find_indicator(store, found.area, milestone);
  return is_step ? milestone : key;
}

KnownIndicators all_indicators(const Store& store) {
  KnownIndicators known;
  for (const std::string& area : list_areas(store)) {
    auto& of_area = known.by_area[area];
    if (const Years years = years_of_area(store, area); !years.are_calendar_years()) {
      known.years.emplace(area, years);
    }
    for (Indicator& indicator : list_indicators(store, area)) {
      const std::string key = indicator.key;
      known.in_order[area].push_back(key);
      of_area.emplace(key, std::move(indicator));
    }
  }
  known.reports_step = [&store,
                        steps = std::optional<std::set<std::pair<std::string, std::string>>>()](
                           const std::string& area, const std::string& key) mutable {
    if (!steps) steps = list_steps(store);
    return steps->contains({area, key});
  };
  known.target_names = [&store, names = std::optional<TargetNames>()](
                           const std::string& area, const std::string& key) mutable {
    if (!names) names = target_names(store);
    return (*names)[{area, key}];
  };
  return known;
}

std::map<std::string, std::map<std::string, Indicator>> every_indicator(const Store& store) {
  std::map<std::string, std::map<std::string, Indicator>> all;
  for (const std::string& area : list_every_area(store)) {
    auto& of_area = all[area];
    for (Indicator& indicator : list_every_indicator(store, area)) {
      const std::string key = indicator.key;
      of_area.emplace(key, std::move(indicator));
    }
  }
  return all;
}

}  // namespace milepost::work
