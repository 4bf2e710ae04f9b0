// How many targets have each light.
#pragma once

#include <array>
#include <cstddef>
#include <numeric>
#include <optional>

#include "model/light.h"

namespace milepost {

class LightCounts {
 public:
  /// Of a target without a light nothing is counted.
  void add(std::optional<Light> light, std::size_t count = 1) {
    if (light) counts_[static_cast<std::size_t>(*light)] += count;
  }
  std::size_t of(Light light) const { return counts_[static_cast<std::size_t>(light)]; }
  std::size_t total() const {
    return std::accumulate(counts_.begin(), counts_.end(), std::size_t{0});
  }

 private:
  std::array<std::size_t, kWords<Light>.size()> counts_{};
};

}  // namespace milepost
