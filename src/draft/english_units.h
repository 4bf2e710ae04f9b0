// What stands beside a figure in English: its unit, and what is asked of it; docs/drafting.md
// "English".
#pragma once

#include <cstddef>
#include <string_view>

#include "draft/english_numeral.h"
#include "draft/english_words.h"

namespace milepost {

/// A sentence, as it is and in lower case; it stays where it is.
struct EnglishView {
  std::string_view text;
  std::string_view lower;
  const EnglishWords& words;

  /// In lower case: what stands in front of a place without the blanks between, what from there on,
  /// and the same without the blanks in front.
  std::string_view before(std::size_t at) const;
  std::string_view rest_of(std::size_t at) const { return lower.substr(at); }
  std::string_view from(std::size_t at) const;
  /// Where a rest of the text begins.
  std::size_t place_of(std::string_view rest) const { return lower.size() - rest.size(); }
};

/// What money is called in front of a figure: $, US$, USD, and letters that only money has: R2.5
/// million. Empty where there is none.
std::string_view money_in_front(const EnglishView& view, std::size_t at);

/// Reads the unit behind a figure whose digits are known: %, million, km, 200+.
void read_unit(const EnglishView& view, EnglishNumeral& numeral);

/// Reads what is asked of a figure whose unit is known: at least, to, by; or more.
void read_asked(const EnglishView& view, EnglishNumeral& numeral);

}  // namespace milepost
