// Texts without their blanks: a spreadsheet keeps none of them as they were.
#pragma once

#include <string>
#include <string_view>

namespace milepost {

/// Without blanks, line breaks and other control characters, and without the wide blank.
std::string without_any_blanks(std::string_view text);

}  // namespace milepost
