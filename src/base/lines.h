// The lines of a text, as every reader and every message counts them.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace milepost {

/// The length of the first line of `text`, its end included. A line ends with \n, \r\n or \r, or
/// with \r\r\n, which programs write that end lines twice; files may mix them, and breaks inside
/// quotes are line ends too. So where a file is shown, its lines are those of the message.
std::size_t line_length(std::string_view text);

/// A line as `line_length` cuts it off, without its end.
std::string_view without_line_end(std::string_view line);

/// How often a line ends in `text`.
std::size_t count_line_ends(std::string_view text);

/// All lines, without their ends; behind the end of the last line there is one more, an empty one.
std::vector<std::string_view> lines_of(std::string_view text);

}  // namespace milepost
