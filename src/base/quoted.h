// What somebody typed, as a message repeats it.
#pragma once

#include <string>
#include <string_view>

#include "base/language.h"
#include "base/text.h"

namespace milepost {

/// `text` in quotes, on one line and cut where it is long.
inline Said quoted(std::string_view text) {
  constexpr std::size_t kLongest = 60;
  return in_quotes(shorten(one_line(text), kLongest));
}

/// std::quoted would be taken for a std::string wherever <iomanip> is included.
inline Said quoted(const std::string& text) { return quoted(std::string_view(text)); }

/// The same of a text that is another one in each language.
inline Said quoted_in_both(const Said& text) {
  return {quoted(text.en).en, quoted(text.in(Language::zh)).zh};
}

}  // namespace milepost
