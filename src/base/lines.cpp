#include "base/lines.h"

#include <algorithm>
#include <cstring>

namespace milepost {
namespace {

/// The place of the first \r or \n, or the end. One window after another is searched for each of
/// them: a text that has only one of the two is not searched to its end for the other, line after
/// line.
std::size_t find_break(std::string_view text) {
  constexpr std::size_t kWindow = 512;
  for (std::size_t start = 0; start < text.size(); start += kWindow) {
    const char* window = text.data() + start;
    std::size_t size = std::min(kWindow, text.size() - start);
    const void* feed = std::memchr(window, '\n', size);
    if (feed != nullptr) size = static_cast<std::size_t>(static_cast<const char*>(feed) - window);
    const void* found = std::memchr(window, '\r', size);
    if (found == nullptr) found = feed;
    if (found != nullptr)
      return static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
  }
  return text.size();
}

}  // namespace

std::size_t line_length(std::string_view text) {
  const std::size_t at = find_break(text);
  if (at == text.size()) return at;
  const auto is_feed = [text](std::size_t i) { return i < text.size() && text[i] == '\n'; };
  if (text[at] == '\n') return at + 1;
  if (is_feed(at + 1)) return at + 2;
  const bool is_ended_twice = text.substr(at + 1).starts_with('\r') && is_feed(at + 2);
  return is_ended_twice ? at + 3 : at + 1;
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
