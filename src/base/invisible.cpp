#include "base/invisible.h"

#include <utf8proc.h>

#include "base/text.h"

namespace milepost {
namespace {

bool is_wide_blank(utf8proc_int32_t c) {
  return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

bool has_no_width(utf8proc_int32_t c) {
  return c == 0xAD || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

bool is_invisible(utf8proc_int32_t c) { return is_wide_blank(c) || has_no_width(c); }

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

struct Character {
  utf8proc_int32_t codepoint = 0;
  std::size_t bytes = 1;
};

/// The first character; a byte that is none of one stands for itself as U+FFFD.
Character first_of(std::string_view text) {
  if (is_ascii(text.front())) return {text.front(), 1};
  Character found;
  const utf8proc_ssize_t length =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                       static_cast<utf8proc_ssize_t>(text.size()), &found.codepoint);
  if (length <= 0) return {0xFFFD, 1};
  found.bytes = static_cast<std::size_t>(length);
  return found;
}

Character last_of(std::string_view text) {
  std::size_t start = text.size() - 1;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
  const Character found = first_of(text.substr(start));
  return found.bytes == text.size() - start ? found : Character{0xFFFD, 1};
}

}  // namespace

std::string_view trimmed_of_invisible(std::string_view text) {
  for (text = trim(text); !text.empty() && !is_ascii(text.front()); text = trim(text)) {
    const Character first = first_of(text);
    if (!is_invisible(first.codepoint)) break;
    text.remove_prefix(first.bytes);
  }
  for (; !text.empty() && !is_ascii(text.back()); text = trim(text)) {
    const Character hindmost = last_of(text);
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
    const Character one = first_of(inner.substr(at));
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
    const Character one = first_of(text);
    if (is_wide_blank(one.codepoint)) {
      plain += ' ';
    } else if (!has_no_width(one.codepoint)) {
      plain += text.substr(0, one.bytes);
    }
    text.remove_prefix(one.bytes);
  }
  return plain;
}

Said naming_invisible(const Said& what, std::string_view text) {
  const auto found = invisible_inside(text);
  if (!found) return what;
  constexpr std::size_t kLongest = 40;
  const std::string before = one_line(trim_invisible(text.substr(0, found->at)));
  return said({"{}; it contains an invisible character, U+{:04X}, after {}",
               "{0}；其中{2}之后有一个不可见字符（U+{1:04X}）"},
              what, found->codepoint, in_quotes(shorten(before, kLongest)));
}

}  // namespace milepost
