// Units as they stand after a figure: 亿元, 亩, %.
#pragma once

#include <optional>
#include <string_view>

#include "base/language.h"

namespace milepost {

/// The power of ten between two units of one thing: 4 from 元 to 万元, -4 from 亿元 to 万元, -1
/// from % to ‰. Nothing where they count different things. Both units in half width, without blanks
/// around them.
std::optional<int> powers_of_ten(std::string_view from, std::string_view to);

/// Whether a unit begins with a multiplier: 万元, 亿
bool is_multiple(std::string_view unit);

/// How to get a figure in `to` from one in `from`: by how much to divide or multiply it. Nothing
/// where that is not done by a power of ten. Units as above.
std::optional<Said> how_to_convert(std::string_view from, std::string_view to);

}  // namespace milepost
