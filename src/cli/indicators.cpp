#include "cli/indicators.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.h"
#include "base/listed.h"
#include "base/suggest.h"
#include "cli/refusal.h"
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

[[noreturn]] void refuse_unknown_indicator(const std::string& key,
                                           const std::vector<std::string>& keys) {
  throw Error(ExitCode::refused, said({"there is no indicator {}", "没有指标{}"}, in_quotes(key)),
              did_you_mean(key, keys,
                           said({"list the keys with: milepost target list",
                                 "可用命令查看代码：milepost target list"})));
}

}  // namespace

std::string known_area(const Store& store, const std::string& area) {
  const std::vector<std::string> areas = list_areas(store);
  if (areas.empty()) {
    throw Error(
        ExitCode::refused,
        said({"{} holds no plan yet, so nothing can be recorded", "{}中还没有计划，无法记录数据"},
             store.path()),
        load_a_plan());
  }
  if (area.empty()) {
    if (areas.size() == 1) return areas.front();
    throw Error(ExitCode::refused,
                said({"the database has several areas, and none was named",
                      "数据库中有多个地区，请写明是哪一个"}),
                said({"say --area with one of: {}", "请用--area写明其中一个：{}"}, listed(areas)));
  }
  if (std::find(areas.begin(), areas.end(), area) != areas.end()) return area;
  throw Error(ExitCode::refused, said({"there is no area {}", "没有地区{}"}, in_quotes(area)),
              did_you_mean(area, areas, said({"there are: {}", "现有：{}"}, listed(areas))));
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
  refuse_unknown_indicator(key, keys);
}

void require_indicator(const Store& store, const std::string& key) {
  known_area(store, list_areas(store).empty() ? "" : list_areas(store).front());
  std::vector<std::string> keys;
  for (const auto& [area, indicators] : all_indicators(store).by_area) {
    for (const auto& [known, indicator] : indicators) keys.push_back(known);
  }
  if (std::find(keys.begin(), keys.end(), key) != keys.end()) return;
  refuse_unknown_indicator(key, keys);
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
