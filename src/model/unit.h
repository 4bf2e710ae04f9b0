// How a unit stands behind a figure; docs/reports.md "Figures".
#pragma once

#include <string>
#include <string_view>

#include "base/utf8.h"

namespace milepost {

/// A unit as Chinese has it right behind a figure: `家`, `%`, and ` wells` with a blank before what
/// begins with a letter, also a Greek one or µ.
inline std::string behind_figure(std::string_view unit) {
  constexpr char32_t kMicro = 0xB5;
  constexpr char32_t kBehindLetters = 0x2000;
  if (unit.empty()) return {};
  const char32_t first = first_character(unit).codepoint;
  const bool is_letter = (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z') ||
                         (first >= kMicro && first < kBehindLetters);
  return (is_letter ? " " : "") + std::string(unit);
}

}  // namespace milepost
