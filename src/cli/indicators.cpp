#include "cli/indicators.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.h"
#include "base/suggest.h"
#include "store/plans.h"

namespace milepost::cli {
namespace {

/// Keys of targets that measure an indicator of another key.
std::map<std::string, std::string> indicators_by_target(const Store& store,
                                                        const std::string& area) {
  std::map<std::string, std::string> indicators;
  for (const PlanSummary& summary : list_plans(store)) {
    if (summary.area != area) continue;
    const std::optional<Plan> plan = read_plan(store, summary.key);
    for (const Target& target : plan->targets) {
      indicators.emplace(target.key, target.indicator);
    }
  }
  return indicators;
}

}  // namespace

std::string known_area(const Store& store, const std::string& area) {
  const std::vector<std::string> areas = list_areas(store);
  if (areas.empty()) {
    throw Error(ExitCode::refused, store.path() + " holds no plan yet, so nothing can be recorded",
                "load one with: milepost plan load plan.toml");
  }
  std::string all;
  for (const std::string& one : areas) all += (all.empty() ? "" : ", ") + one;
  if (area.empty()) {
    if (areas.size() == 1) return areas.front();
    throw Error(ExitCode::refused, "the database has several areas, and none was named",
                "say --area with one of: " + all);
  }
  if (std::find(areas.begin(), areas.end(), area) != areas.end()) return area;
  throw Error(ExitCode::refused, fmt::format("there is no area \"{}\"", area),
              did_you_mean(area, areas, "there are: " + all));
}

FoundIndicator known_indicator(const Store& store, const std::string& area,
                               const std::string& key) {
  const std::string in_area = known_area(store, area);
  if (const auto found = find_indicator(store, in_area, key)) return {in_area, *found};
  const std::map<std::string, std::string> by_target = indicators_by_target(store, in_area);
  if (const auto target = by_target.find(key); target != by_target.end()) {
    return {in_area, find_indicator(store, in_area, target->second).value()};
  }
  std::vector<std::string> keys;
  for (const Indicator& one : list_indicators(store, in_area)) keys.push_back(one.key);
  throw Error(ExitCode::refused, fmt::format("there is no indicator \"{}\"", key),
              did_you_mean(key, keys, "list the keys with: milepost target list"));
}

void require_indicator(const Store& store, const std::string& key) {
  known_area(store, list_areas(store).empty() ? "" : list_areas(store).front());
  std::vector<std::string> keys;
  for (const auto& [area, indicators] : all_indicators(store).by_area) {
    for (const auto& [known, indicator] : indicators) keys.push_back(known);
  }
  if (std::find(keys.begin(), keys.end(), key) != keys.end()) return;
  throw Error(ExitCode::refused, fmt::format("there is no indicator \"{}\"", key),
              did_you_mean(key, keys, "list the keys with: milepost target list"));
}

KnownIndicators all_indicators(const Store& store) {
  KnownIndicators known;
  for (const std::string& area : list_areas(store)) {
    auto& of_area = known.by_area[area];
    for (Indicator& indicator : list_indicators(store, area)) {
      const std::string key = indicator.key;
      known.in_order[area].push_back(key);
      of_area.emplace(key, std::move(indicator));
    }
  }
  return known;
}

std::map<std::string, std::string> units_of_indicators(const Store& store) {
  std::map<std::string, std::string> units;
  for (const auto& [area, indicators] : all_indicators(store).by_area) {
    for (const auto& [key, indicator] : indicators) units.emplace(area + "/" + key, indicator.unit);
  }
  return units;
}

}  // namespace milepost::cli
