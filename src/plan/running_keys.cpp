#include "plan/running_keys.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "plan/indicators.h"

namespace milepost {
namespace {

/// `z` of `z12`, empty of `12`; the whole key where no number ends it.
std::string_view without_number(std::string_view key) {
  const auto last = key.find_last_not_of("0123456789");
  return last == std::string_view::npos ? std::string_view() : key.substr(0, last + 1);
}

/// `s2-1-` of a section and `t-` of none: the keys that milepost makes.
bool is_of_made_key(std::string_view rest) {
  if (rest == "t-") return true;
  return rest.size() > 2 && rest.front() == 's' && rest.back() == '-' &&
         rest.find_first_not_of("0123456789-", 1) == std::string_view::npos;
}

}  // namespace

std::vector<std::string> running_keys(const Plan& plan) {
  constexpr std::size_t kFewest = 3;
  std::map<std::string_view, std::vector<std::string>> by_rest;
  const std::set<std::string> of_steps = step_keys(plan);
  for (const Indicator& indicator : plan.indicators) {
    if (of_steps.contains(indicator.key)) continue;  // milepost itself numbers them
    const std::string_view rest = without_number(indicator.key);
    if (is_of_made_key(rest)) continue;
    if (rest.size() < indicator.key.size()) by_rest[rest].push_back(indicator.key);
  }
  const auto most = std::max_element(
      by_rest.begin(), by_rest.end(),
      [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
  if (most == by_rest.end()) return {};
  const std::size_t count = most->second.size();
  if (count < kFewest || 2 * count < plan.indicators.size() - of_steps.size()) return {};
  return most->second;
}

}  // namespace milepost
