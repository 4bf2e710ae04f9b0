// The words that people write for an outlook and a vintage, in both languages;
// docs/progress-files.md.
#pragma once

#include <string_view>
#include <variant>

#include "base/invisible.h"
#include "base/quoted.h"
#include "base/word_choice.h"
#include "model/entry.h"
#include "progress/value.h"

namespace milepost {

/// Reads a word of an Outlook or a Vintage, in English or Chinese.
template <class E>
std::variant<E, ValueFault> parse_remark_word(std::string_view text) {
  text = trim_invisible(text);
  if (const auto found = read_word<E>(text)) return *found;
  return ValueFault{said({"{} is not one of its words", "{}不是可填的词"}, quoted(text)),
                    choice_of_words<E>(text)};
}

}  // namespace milepost
