// Characters that nobody sees: they come with what is copied from pages and chats. Around a value
// they are passed over, inside one they are named.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/language.h"

namespace milepost {

/// As trim, and without invisible characters at both ends: no-break and full-width spaces,
/// zero-width characters, direction marks, byte-order marks.
std::string_view trim_invisible(std::string_view text);

struct InvisibleCharacter {
  unsigned codepoint = 0;
  std::size_t at = 0;  // the bytes before it
};

/// The first one that stands inside `text`, not around it; the ordinary blank is none.
std::optional<InvisibleCharacter> invisible_inside(std::string_view text);

/// `text` without the invisible characters that take no room; the others as ordinary blanks.
std::string without_invisible(std::string_view text);

/// `what`, and where an invisible character stands inside `text`, which one and after what.
Said naming_invisible(const Said& what, std::string_view text);

}  // namespace milepost
