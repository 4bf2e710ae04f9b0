// By largest remainders: every share is rounded down, and the tenths that are then missing go to
// those that lost most.
#include "report/shares.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace milepost {
namespace {

constexpr int kTenths = 1000;  // of a percent, in the whole

}  // namespace

std::vector<std::optional<Ratio>> shares_of(const std::vector<std::size_t>& counts) {
  const mpz_class total = std::accumulate(counts.begin(), counts.end(), mpz_class(0));
  if (total == 0) return std::vector<std::optional<Ratio>>(counts.size());

  std::vector<mpz_class> tenths;
  std::vector<mpz_class> lost;
  std::size_t missing = kTenths;
  for (const std::size_t count : counts) {
    const mpz_class parts = mpz_class(count) * kTenths;
    tenths.emplace_back(parts / total);
    lost.emplace_back(parts % total);
    missing -= tenths.back().get_ui();
  }

  std::vector<std::size_t> by_loss(counts.size());
  std::iota(by_loss.begin(), by_loss.end(), std::size_t{0});
  std::stable_sort(by_loss.begin(), by_loss.end(),
                   [&](std::size_t a, std::size_t b) { return lost[a] > lost[b]; });
  for (std::size_t i = 0; i < missing; ++i) ++tenths[by_loss[i]];

  std::vector<std::optional<Ratio>> shares;
  shares.reserve(counts.size());
  for (const mpz_class& part : tenths) shares.emplace_back(Ratio(part.get_si(), kTenths));
  return shares;
}

}  // namespace milepost
