#include "draft/plain_blanks.h"

#include "base/invisible.h"
#include "base/usual_signs.h"

namespace milepost {

std::string with_plain_blanks(std::string_view text) {
  constexpr char kDelete = 0x7F;
  std::string plain;
  plain.reserve(text.size());
  bool is_behind_blank = true;
  for (const char c : without_invisible(text)) {
    const bool is_blank = (static_cast<unsigned char>(c) <= ' ') || c == kDelete;
    if (!is_blank) {
      plain += c;
    } else if (!is_behind_blank) {
      plain += ' ';
    }
    is_behind_blank = is_blank;
  }
  if (plain.ends_with(' ')) plain.pop_back();
  return with_usual_signs(plain);
}

}  // namespace milepost
