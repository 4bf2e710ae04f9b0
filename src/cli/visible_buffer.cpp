#include "cli/visible_buffer.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"

namespace milepost::cli {
namespace {

constexpr char kEscape = '\x1b';
constexpr std::size_t kLongestColor = 5;  // ESC [ 3 1 m

bool is_digit_in(char c, std::string_view digits) {
  return digits.find(c) != std::string_view::npos;
}

/// The bytes of a colour at the beginning of `text`, or of its end; 0 where there is none.
std::size_t length_of_color(std::string_view text) {
  if (!text.starts_with("\x1b[")) return 0;
  const std::string_view code = text.substr(2, std::min(text.find('m'), text.size()) - 2);
  const bool is_color =
      code == "0" || code == "1" ||
      (code.size() == 2 && is_digit_in(code[0], "39") && is_digit_in(code[1], "01234567"));
  return is_color ? code.size() + 3 : 0;
}

/// How much of `text` are whole characters, line ends and colours.
std::size_t whole_length(std::string_view text, bool has_colors) {
  if (text.ends_with('\r')) return text.size() - 1;
  const std::size_t escape = text.rfind(kEscape);
  if (has_colors && escape != std::string_view::npos && text.size() - escape < kLongestColor &&
      text.find('m', escape) == std::string_view::npos) {
    return escape;
  }
  constexpr std::size_t kLongestCharacter = 4;
  for (std::size_t back = 1; back < kLongestCharacter && back <= text.size(); ++back) {
    const char byte = text[text.size() - back];
    if (continues_character(byte)) continue;
    return is_ascii(byte) || !is_begun_character(text.substr(text.size() - back))
               ? text.size()
               : text.size() - back;
  }
  return text.size();
}

}  // namespace

bool VisibleBuffer::hand_on(std::string_view text) {
  std::string shown;
  while (!text.empty()) {
    if (const std::size_t color = has_colors_ ? length_of_color(text) : 0; color > 0) {
      shown += text.substr(0, color);
      text.remove_prefix(color);
      continue;
    }
    if (text.starts_with("\r\n")) text.remove_prefix(1);  // a terminal adds its own
    const Character one = first_character(text);
    if (one.is_broken()) {
      shown += "\uFFFD";
    } else if (steers_terminal(one.codepoint)) {
      shown += fmt::format("<U+{:04X}>", static_cast<unsigned>(one.codepoint));
    } else {
      shown += text.substr(0, one.bytes);
    }
    text.remove_prefix(one.bytes);
  }
  const auto size = static_cast<std::streamsize>(shown.size());
  return to_.sputn(shown.data(), size) == size;
}

std::streamsize VisibleBuffer::xsputn(const char* text, std::streamsize count) {
  begun_.append(text, static_cast<std::size_t>(count));
  const std::size_t whole = whole_length(begun_, has_colors_);
  const bool done = hand_on(std::string_view(begun_).substr(0, whole));
  begun_.erase(0, whole);
  return done ? count : 0;
}

VisibleBuffer::int_type VisibleBuffer::overflow(int_type c) {
  if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
  const char one = traits_type::to_char_type(c);
  return xsputn(&one, 1) == 1 ? c : traits_type::eof();
}

int VisibleBuffer::sync() {
  const bool done = hand_on(begun_);
  begun_.clear();
  return done && to_.pubsync() == 0 ? 0 : -1;
}

}  // namespace milepost::cli
