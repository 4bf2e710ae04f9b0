#include "plan/withdrawn.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace milepost {
namespace {

using WithdrawnKeys = std::set<std::string_view>;

/// The targets that are withdrawn and do not come back with `plan`.
WithdrawnKeys withdrawn_for_good(const Plan& before, const Plan& plan) {
  WithdrawnKeys gone;
  for (const Target& target : before.targets) {
    if (target.withdrawn) gone.insert(target.key);
  }
  for (const Target& target : plan.targets) gone.erase(target.key);
  return gone;
}

void keep_parents(const Plan& before, const WithdrawnKeys& gone, Plan& plan) {
  std::map<std::string_view, std::string_view> parents;
  for (const Target& target : before.targets) {
    if (gone.contains(target.parent)) parents.emplace(target.key, target.parent);
  }
  for (Target& target : plan.targets) {
    const auto was = parents.find(target.key);
    if (target.parent.empty() && was != parents.end()) target.parent = was->second;
  }
}

/// Only where the lines of the others are as they were: in which order new ones would stand among
/// those of withdrawn targets, nobody knows.
void keep_lines(const Plan& before, const WithdrawnKeys& gone, Plan& plan) {
  if (!before.scoring || !plan.scoring) return;
  std::vector<ScoreLine> of_others = before.scoring->lines;
  std::erase_if(of_others, [&](const ScoreLine& line) { return gone.contains(line.target); });
  if (of_others == plan.scoring->lines) plan.scoring->lines = before.scoring->lines;
}

/// How indicators follow from those of the areas inside that only withdrawn targets measure. A
/// share stays as long as its part and its whole are on record.
void keep_from_areas(const Plan& before, const WithdrawnKeys& gone, Plan& plan) {
  std::set<std::string_view> measured;
  for (const Target& target : before.targets) {
    if (gone.contains(target.key)) measured.insert(target.indicator);
  }
  const auto is_on_record = [&](const std::string& key) {
    return key.empty() || measured.contains(key) || plan.find_indicator(key) != nullptr;
  };
  for (const FromAreas& one : before.from_areas) {
    if (!measured.contains(one.indicator) || plan.find_indicator(one.indicator) != nullptr) {
      continue;
    }
    if (is_on_record(one.part) && is_on_record(one.whole)) plan.from_areas.push_back(one);
  }
  std::sort(plan.from_areas.begin(), plan.from_areas.end(),
            [](const FromAreas& a, const FromAreas& b) { return a.indicator < b.indicator; });
}

}  // namespace

void keep_what_names_withdrawn(const Plan& before, Plan& plan) {
  const WithdrawnKeys gone = withdrawn_for_good(before, plan);
  if (gone.empty()) return;
  keep_parents(before, gone, plan);
  keep_lines(before, gone, plan);
  keep_from_areas(before, gone, plan);
}

}  // namespace milepost
