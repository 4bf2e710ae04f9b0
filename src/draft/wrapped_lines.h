// Lines that an editor broke at a width, put together again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace milepost {

/// The paragraphs of a text by its `lines`, which keep the blanks before and behind them; empty
/// lines are left out. Each line is a paragraph, unless the text is clearly broken at a width: then
/// a line that had no room for what the next one begins with goes on there, but for one that ends a
/// sentence or is followed by one that is indented or numbered.
std::vector<std::string> paragraphs_of(const std::vector<std::string_view>& lines);

}  // namespace milepost
