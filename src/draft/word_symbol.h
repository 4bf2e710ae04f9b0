// Signs that Word writes as a place in a font.
#pragma once

#include <string>
#include <string_view>

namespace milepost {

/// The character at `code`, which is hexadecimal, of `font`: itself where it is one of Unicode; of
/// the font Symbol what stands there: `≥` at F0B3. Empty of a picture (a bullet, a box to tick).
std::string word_symbol(std::string_view font, std::string_view code);

}  // namespace milepost
