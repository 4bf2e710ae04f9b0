// Words and names one after another.
#pragma once

#include <string>
#include <vector>

#include "base/language.h"

namespace milepost {

/// `a, b, c` and `a、b、c`.
Said listed(const std::vector<std::string>& names);
/// `a, b or c`
Said any_of(const std::vector<Said>& choices);
/// `a, b and c`
Said all_of(const std::vector<Said>& parts);

}  // namespace milepost
