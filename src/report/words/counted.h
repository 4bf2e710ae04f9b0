// Counts in sentences: 1 numeral belongs, 2 numerals belong.
#pragma once

#include <cstddef>
#include <string>

#include "base/language.h"
#include "base/wording.h"

namespace milepost {

/// What is said of one thing, and of any other number of them; both name the count.
struct Counted {
  Wording one;
  Wording many;
};

inline std::string counted(const Counted& words, std::ptrdiff_t count, Language language) {
  return said(count == 1 ? words.one : words.many, count).in(language);
}

inline constexpr Counted kCountedTargets{{"{} target", "{}项"}, {"{} targets", "{}项"}};
inline constexpr Counted kCountedNumerals{{"{} numeral", "{}个"}, {"{} numerals", "{}个"}};

}  // namespace milepost
