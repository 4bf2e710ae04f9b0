// The words of an enumeration as people write them, in both languages.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/listed.h"
#include "base/phrases.h"
#include "base/suggest.h"
#include "base/text.h"

namespace milepost {

/// The enumerator that somebody means: by its word, or by what it is called on a page in either
/// language.
template <class E>
std::optional<E> read_word(std::string_view text) {
  if (const auto found = from_word<E>(text)) return found;
  const std::string form = search_form(text);
  for (const LabelledWord<E>& entry : kWords<E>) {
    for (const std::string_view known : {entry.text, entry.label.zh, entry.label.en}) {
      if (form == search_form(known)) return entry.value;
    }
  }
  return std::nullopt;
}

/// All words of an enumeration in both languages, in table order.
template <class E>
std::vector<Said> all_said_words() {
  std::vector<Said> words;
  for (const LabelledWord<E>& entry : kWords<E>) words.push_back(said_word(entry.value));
  return words;
}

/// `will-meet 能完成` and `能完成（will-meet）`
template <class E>
Said word_in_both(E value) {
  return said({"{0} {1}", "{1}（{0}）"}, word(value), label<E>(value, Language::zh));
}

/// `will-meet 能完成, difficult 有困难` and `能完成（will-meet）、有困难（difficult）`: all words,
/// each with what it is called in Chinese.
template <class E>
Said words_in_both() {
  Said all;
  for (const LabelledWord<E>& entry : kWords<E>) {
    const Said one = word_in_both(entry.value);
    all = all.empty() ? one : said(kAndName, all, one);
  }
  return all;
}

/// Did you mean one of them? Otherwise `a, b or c` of all.
template <class E>
Said choice_of_words(std::string_view text) {
  const std::vector<Said> words = all_said_words<E>();
  std::vector<std::string> names = all_words<E>();
  for (const Said& one : words) names.push_back(one.zh);
  return did_you_mean(text, names, said({"write {}", "请填{}"}, any_of(words)));
}

}  // namespace milepost
