#include "plan/same_names.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "base/name_form.h"

namespace milepost {
namespace {

constexpr std::size_t kMostOfOneName = 3;

}  // namespace

std::vector<std::vector<std::size_t>> same_names(const Plan& plan) {
  using Called = std::tuple<std::string, std::string, Measure, std::string, Date, std::string>;
  std::map<Called, std::size_t> places;
  std::vector<std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < plan.targets.size(); ++i) {
    const Target& target = plan.targets[i];
    const Indicator* indicator = plan.find_indicator(target.indicator);
    if (target.withdrawn || !target.requirement.value || indicator == nullptr) continue;
    const std::string name = written_form(target.name.zh) + "\n" + written_form(target.name.en);
    const Called called{name,        indicator->unit, indicator->measure,
                        target.lead, target.due,      target.parent};
    const auto [found, is_new] = places.emplace(called, groups.size());
    if (is_new) groups.emplace_back();
    std::vector<std::size_t>& group = groups[found->second];
    const bool is_other = std::none_of(group.begin(), group.end(), [&](std::size_t one) {
      return plan.targets[one].requirement == target.requirement;
    });
    if (is_other) group.push_back(i);
  }
  std::erase_if(
      groups, [](const auto& group) { return group.size() < 2 || group.size() > kMostOfOneName; });
  return groups;
}

}  // namespace milepost
