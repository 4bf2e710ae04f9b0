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

}  // namespace

void keep_what_names_withdrawn(const Plan& before, Plan& plan) {
  const WithdrawnKeys gone = withdrawn_for_good(before, plan);
  if (gone.empty()) return;
  keep_parents(before, gone, plan);
  keep_lines(before, gone, plan);
}

}  // namespace milepost
