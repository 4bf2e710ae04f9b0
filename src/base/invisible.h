// Characters that nobody sees: they come with what is copied from pages and chats. Around a value
// they are passed over, inside one they are named.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace milepost {

/// trim_invisible where something may have to go.
std::string_view trimmed_of_invisible(std::string_view text);

/// As trim, and without invisible characters at both ends: no-break and full-width spaces,
/// zero-width characters, direction marks, variation selectors, byte-order marks.
inline std::string_view trim_invisible(std::string_view text) {
  // Nearly every field of a file begins and ends with a plain character.
  const auto is_plain = [](char c) { return c > ' ' && c <= '~'; };
  if (!text.empty() && is_plain(text.front()) && is_plain(text.back())) return text;
  return trimmed_of_invisible(text);
}

struct InvisibleCharacter {
  unsigned codepoint = 0;
  std::size_t at = 0;  // the bytes before it
};

/// The first one that stands inside `text`, not around it; the ordinary blank is none.
std::optional<InvisibleCharacter> invisible_inside(std::string_view text);

/// `text` without the invisible characters that take no room; the others as ordinary blanks.
std::string without_invisible(std::string_view text);

}  // namespace milepost
