#include "base/invisible.h"

#include "base/text.h"
#include "base/utf8.h"

namespace milepost {
namespace {

bool is_wide_blank(char32_t c) {
  return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

bool has_no_width(char32_t c) {
  return c == 0xAD || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
         (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || (c >= 0xE0100 && c <= 0xE01EF);
}

bool is_invisible(char32_t c) { return is_wide_blank(c) || has_no_width(c); }

}  // namespace

std::string_view trimmed_of_invisible(std::string_view text) {
  for (text = trim(text); !text.empty() && !is_ascii(text.front()); text = trim(text)) {
    const Character first = first_character(text);
    if (!is_invisible(first.codepoint)) break;
    text.remove_prefix(first.bytes);
  }
  for (; !text.empty() && !is_ascii(text.back()); text = trim(text)) {
    const Character hindmost = last_character(text);
    if (!is_invisible(hindmost.codepoint)) break;
    text.remove_suffix(hindmost.bytes);
  }
  return text;
}

std::optional<InvisibleCharacter> invisible_inside(std::string_view text) {
  const std::string_view inner = trim_invisible(text);
  const auto before =
      inner.empty() ? std::size_t{0} : static_cast<std::size_t>(inner.data() - text.data());
  for (std::size_t at = 0; at < inner.size();) {
    const Character one = first_character(inner.substr(at));
    if (is_invisible(one.codepoint)) {
      return InvisibleCharacter{static_cast<unsigned>(one.codepoint), before + at};
    }
    at += one.bytes;
  }
  return std::nullopt;
}

std::string without_invisible(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const Character one = first_character(text);
    if (is_wide_blank(one.codepoint)) {
      plain += ' ';
    } else if (!has_no_width(one.codepoint)) {
      plain += text.substr(0, one.bytes);
    }
    text.remove_prefix(one.bytes);
  }
  return plain;
}

}  // namespace milepost
