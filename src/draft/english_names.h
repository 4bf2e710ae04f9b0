// What a promise in English is called: the text around its figure without what says nothing of it;
// docs/drafting.md "English".
#pragma once

#include <string>
#include <string_view>

#include "draft/english_words.h"

namespace milepost {

/// A name without the conjunctions, prepositions and marks that it begins or ends with, without
/// brackets of which only one is there, and without the day in front (By 2027, …). Empty where
/// nothing is left.
std::string english_name(std::string_view text, const EnglishWords& words);

/// Whether a name says too little: a verb alone (Open), or no word of more than one letter.
bool is_bare_name(std::string_view name, const EnglishWords& words);

}  // namespace milepost
