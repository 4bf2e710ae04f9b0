#include "base/blanks.h"

#include "base/utf8.h"

namespace milepost {

std::string without_any_blanks(std::string_view text) {
  constexpr char32_t kWideBlank = 0x3000;
  std::string kept;
  for_each_character(text, [&](const Character& one, std::string_view bytes) {
    const char32_t c = one.codepoint;
    if (c > U' ' && c != kWideBlank) kept += bytes;
  });
  return kept;
}

}  // namespace milepost
