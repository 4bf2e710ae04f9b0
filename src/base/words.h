// An enumerator and the word it is printed as, in one table both ways.
//
// An enumeration that users see specialises `kWords<E>` beside its definition; `word` and
// `from_word` then work for it. The same word stands in the schema, the files, the command line
// and the docs.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/wording.h"

namespace milepost {

template <class E>
struct Word {
  E value;
  std::string_view text;
};

/// A word that people read and write in both languages.
template <class E>
struct LabelledWord {
  E value;
  std::string_view text;
  Wording label;
};

/// Specialise as a std::array of Word<E> or LabelledWord<E> with every enumerator once.
template <class E>
inline constexpr std::array<Word<E>, 0> kWords{};

/// The printed word of an enumerator.
template <class E>
constexpr std::string_view word(E value) {
  static_assert(!kWords<E>.empty(), "this enumeration has no table of words");
  for (const auto& entry : kWords<E>) {
    if (entry.value == value) return entry.text;
  }
  return {};
}

/// The enumerator of a printed word, if it is one.
template <class E>
constexpr std::optional<E> from_word(std::string_view text) {
  static_assert(!kWords<E>.empty(), "this enumeration has no table of words");
  for (const auto& entry : kWords<E>) {
    if (entry.text == text) return entry.value;
  }
  return std::nullopt;
}

/// All words of an enumeration in table order, for suggestions and help.
template <class E>
std::vector<std::string> all_words() {
  std::vector<std::string> words;
  words.reserve(kWords<E>.size());
  for (const auto& entry : kWords<E>) words.emplace_back(entry.text);
  return words;
}

}  // namespace milepost
