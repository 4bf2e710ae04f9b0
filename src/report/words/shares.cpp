// Every share is rounded up or down, all of those with the same count alike, so that they add up.
// docs/reports.md "Figures" has the rule.
#include "report/words/shares.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <numeric>
#include <utility>

namespace milepost {
namespace {

constexpr std::int64_t kWhole = 1000;  // tenths of a percent

/// All with the same count.
struct ShareGroup {
  mpz_class count;
  std::int64_t size = 0;
  std::int64_t down = 0;     // tenths, rounded down
  bool is_exact = false;     // is so many tenths to the last digit
  bool may_stretch = false;  // may be a tenth further away
};

/// The tenths of each group.
struct Choice {
  std::int64_t sum = 0;  // over all counts
  mpz_class distance;    // from the exact shares, all counts together, in parts of the total
  std::vector<std::int64_t> tenths;

  std::int64_t missing() const { return std::abs(kWhole - sum); }
};

std::vector<ShareGroup> groups_of(const std::vector<std::size_t>& counts, const mpz_class& total) {
  std::map<std::size_t, std::int64_t> sizes;
  for (const std::size_t count : counts) ++sizes[count];
  std::vector<ShareGroup> groups;
  for (const auto& [count, size] : sizes) {
    const mpz_class parts = mpz_class(count) * kWhole;
    const mpz_class down = parts / total;
    groups.push_back({mpz_class(count), size, down.get_si(), parts % total == 0, false});
  }
  return groups;
}

/// What adds up best: closest to the whole, then closest to the exact shares. A larger count never
/// has a smaller share.
Choice best_choice(const std::vector<ShareGroup>& groups, const mpz_class& total) {
  // By the tenths of the last group and the sum: the choices that can still be told apart.
  std::map<std::pair<std::int64_t, std::int64_t>, Choice> choices{{{0, 0}, {}}};
  for (const ShareGroup& group : groups) {
    std::map<std::pair<std::int64_t, std::int64_t>, Choice> next;
    const std::int64_t up = group.down + (group.is_exact ? 0 : 1);
    const std::int64_t stretch = group.may_stretch ? 1 : 0;
    for (const auto& [key, before] : choices) {
      for (std::int64_t tenths = std::max(key.first, group.down - stretch); tenths <= up + stretch;
           ++tenths) {
        Choice choice = before;
        choice.sum += tenths * group.size;
        choice.distance += group.size * abs(tenths * total - kWhole * group.count);
        choice.tenths.push_back(tenths);
        const auto [known, is_new] = next.try_emplace({tenths, choice.sum}, choice);
        if (!is_new && choice.distance < known->second.distance) known->second = std::move(choice);
      }
    }
    choices = std::move(next);
  }
  const Choice* best = &choices.begin()->second;
  for (const auto& [key, choice] : choices) {
    const auto rank = [](const Choice& one) { return std::pair(one.missing(), one.distance); };
    if (rank(choice) < rank(*best)) best = &choice;
  }
  return *best;
}

Choice choice_of(std::vector<ShareGroup>& groups, const mpz_class& total) {
  Choice choice = best_choice(groups, total);
  if (choice.missing() == 0) return choice;
  const auto largest_alone =
      std::find_if(groups.rbegin(), groups.rend(),
                   [](const ShareGroup& group) { return group.size == 1 && group.count > 0; });
  if (largest_alone == groups.rend()) return choice;
  largest_alone->may_stretch = true;
  Choice stretched = best_choice(groups, total);
  return stretched.missing() == 0 ? stretched : choice;
}

}  // namespace

std::vector<std::optional<Ratio>> shares_of(const std::vector<std::size_t>& counts) {
  const mpz_class total = std::accumulate(counts.begin(), counts.end(), mpz_class(0));
  if (total == 0) return std::vector<std::optional<Ratio>>(counts.size());
  std::vector<ShareGroup> groups = groups_of(counts, total);
  const Choice choice = choice_of(groups, total);
  std::vector<std::optional<Ratio>> shares;
  shares.reserve(counts.size());
  for (const std::size_t count : counts) {
    const auto group = std::find_if(groups.begin(), groups.end(),
                                    [&](const ShareGroup& one) { return one.count == count; });
    shares.emplace_back(
        Ratio(choice.tenths.at(static_cast<std::size_t>(group - groups.begin())), kWhole));
  }
  return shares;
}

}  // namespace milepost
