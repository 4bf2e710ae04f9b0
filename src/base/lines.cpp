#include "base/lines.h"

#include <algorithm>

namespace milepost {
namespace {

/// The place of the first \r or \n, or the end. One window after another is searched for each of
/// them: a text that has only one of the two is not searched to its end for the other, line after
/// line.
std::size_t find_break(std::string_view text) {
  constexpr std::size_t kWindow = 512;
  for (std::size_t start = 0; start < text.size(); start += kWindow) {
    std::string_view window = text.substr(start, kWindow);
    const std::size_t feed = window.find('\n');
    window = window.substr(0, feed);
    const std::size_t at = std::min(feed, window.find('\r'));
    if (at != std::string_view::npos) return start + at;
  }
  return text.size();
}

}  // namespace

std::size_t line_length(std::string_view text) {
  const std::size_t end = find_break(text);
  if (end == text.size()) return end;
  const std::string_view rest = text.substr(end);
  for (const std::string_view one : {"\r\n", "\r\r\n"}) {
    if (rest.starts_with(one)) return end + one.size();
  }
  return end + 1;
}

std::string_view without_line_end(std::string_view line) {
  return line.substr(0, line.find_last_not_of("\r\n") + 1);
}

std::size_t count_line_ends(std::string_view text) {
  std::size_t count = 0;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, line_length(text));
    if (line.back() == '\n' || line.back() == '\r') ++count;
    text.remove_prefix(line.size());
  }
  return count;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (true) {
    const std::string_view line = text.substr(0, line_length(text));
    lines.push_back(without_line_end(line));
    if (line.size() == lines.back().size()) return lines;
    text.remove_prefix(line.size());
  }
}

}  // namespace milepost
