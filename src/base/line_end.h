// How the lines of a text end.
#pragma once

#include <cstddef>
#include <string_view>

namespace milepost {

/// The last character of every line: a return where the first line ends with one alone, as old
/// Macs wrote, otherwise a line feed. Line breaks in quotes are not looked at.
inline char line_end_of(std::string_view text) {
  bool in_quotes = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') in_quotes = !in_quotes;
    if (in_quotes || (text[i] != '\r' && text[i] != '\n')) continue;
    const std::size_t next = text.find_first_not_of('\r', i);
    const bool is_alone = text[i] == '\r' && (next == std::string_view::npos || text[next] != '\n');
    return is_alone ? '\r' : '\n';
  }
  return '\n';
}

}  // namespace milepost
