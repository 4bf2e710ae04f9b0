// The words that people write for an outlook and a vintage, in both languages;
// docs/progress-files.md.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/suggest.h"
#include "base/text.h"
#include "model/entry.h"
#include "progress/chinese_words.h"
#include "progress/quoted.h"
#include "progress/value.h"

namespace milepost {

/// Reads a word of an Outlook or a Vintage, in English or Chinese.
template <class E>
std::variant<E, ValueFault> parse_remark_word(std::string_view text) {
  if (const auto found = from_word<E>(text)) return *found;
  if (const auto found = from_word<E>(search_form(text))) return *found;
  std::vector<std::string> words = all_words<E>();
  for (const auto& [value, name] : kChineseWords<E>) {
    if (text == name) return value;
    words.emplace_back(name);
  }
  return ValueFault{said({"{} is not one of its words", "{}不是可填的词"}, quoted(text)),
                    did_you_mean(text, words, said({"write {}", "请填{}"}, any_word<E>()))};
}

}  // namespace milepost
