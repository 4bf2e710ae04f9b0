// Texts that a spreadsheet takes for numbers or dates, and writes in another way when it saves the
// file: of the key 1.10 it makes 1.1.
#pragma once

#include <string>
#include <string_view>

namespace milepost {

/// What a spreadsheet keeps of a text that it takes for a number, the same for 1.10, 1.1 and 01.1,
/// or for 1e2 and 100: fifteen digits and an exponent. Empty where it is no number to it.
std::string kept_number(std::string_view text);

/// Whether a spreadsheet may write the text in another way than it read it: 1.10, 007, 1e5,
/// 123456789012, and what it takes for a date: 3-12, dec-25.
bool is_respelt(std::string_view text);

}  // namespace milepost
