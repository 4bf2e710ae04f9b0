// Whether two names are of the same thing, docs/drafting.md "Results".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "draft/lexicon.h"
#include "draft/result_words.h"

namespace milepost {

/// How far two names agree.
enum class NameMatch {
  none,
  apart,  // alike, and one of them has a word that tells them apart
  alike,
  longer,  // one of them ends with the other
  equal,
};

/// A name as it is compared: verbs in front and the words for growth behind it taken off, one word
/// in place of those that say the same.
struct NameForm {
  std::string verb;
  std::string head;

  bool operator==(const NameForm&) const = default;
};

NameForm name_form(std::string_view name, const Lexicon& lexicon, const ResultWords& words);

/// `said` may list several things, which share what stands behind the last of them.
NameMatch match_names(const NameForm& asked, const NameForm& said, const Lexicon& lexicon,
                      const ResultWords& words);

/// `text` in half width, without brackets and what stands in them, and with one word in place of
/// those that say the same.
std::string plain_form(std::string_view text, const ResultWords& words);

/// How much of `part` stands in `text`: of its pairs of neighbouring characters, in hundredths.
/// Nothing of what has less than two characters.
std::size_t percent_within(std::string_view part, std::string_view text);

/// Whether two units count the same things: 个 and 家.
bool are_same_units(std::string_view a, std::string_view b, const ResultWords& words);

}  // namespace milepost
