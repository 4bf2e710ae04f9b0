// Circles in what refers to what.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/language.h"

namespace milepost {

struct Edge {
  std::string from;
  std::string to;
};

/// Every circle once, as the indexes of its edges in order, beginning with the lowest.
std::vector<std::vector<std::size_t>> find_cycles(const std::vector<Edge>& edges);

/// `a -> b -> a`
Said cycle_text(const std::vector<Edge>& edges, const std::vector<std::size_t>& cycle);

}  // namespace milepost
