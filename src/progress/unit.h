// Units as they stand after a figure: 亿元, 亩, %.
#pragma once

#include <optional>
#include <string_view>

namespace milepost {

/// The power of ten between two units of one thing: 4 from 元 to 万元, -4 from 亿元 to 万元, -1
/// from % to ‰. Nothing where they count different things. Both units in half width, without blanks
/// around them.
std::optional<int> powers_of_ten(std::string_view from, std::string_view to);

}  // namespace milepost
