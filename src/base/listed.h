// Names one after another.
#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include "base/language.h"

namespace milepost {

/// `a, b, c` and `a、b、c`.
inline Said listed(const std::vector<std::string>& names) {
  return {fmt::format("{}", fmt::join(names, ", ")), fmt::format("{}", fmt::join(names, "、"))};
}

}  // namespace milepost
