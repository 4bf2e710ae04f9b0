// A line of text by its characters, as places count them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace milepost {

/// One view for each character of UTF-8 text.
std::vector<std::string_view> characters_of(std::string_view text);

/// `count` characters of `text` from column `column` (from 1), or as many as there are.
std::string_view cut(std::string_view text, std::size_t column, std::size_t count);

/// How many characters `text` has.
std::size_t count_characters(std::string_view text);

}  // namespace milepost
