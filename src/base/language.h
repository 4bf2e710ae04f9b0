// What is said in both languages of milepost.
#pragma once

#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "base/wording.h"
#include "base/words.h"

namespace milepost {

template <>
inline constexpr std::array<LabelledWord<Language>, 2> kWords<Language>{
    {{Language::zh, "zh", {"Chinese", "中文"}}, {Language::en, "en", {"English", "英文"}}}};

/// What an enumerator is called on a page.
template <class E>
constexpr std::string_view label(E value, Language language) {
  for (const LabelledWord<E>& entry : kWords<E>) {
    if (entry.value == value) return entry.label.in(language);
  }
  return {};
}

/// A text in both languages. What was only said in English stands for itself in Chinese too.
struct Said {
  Said() = default;
  Said(std::string only_english) : en(std::move(only_english)) {}
  Said(std::string_view only_english) : en(only_english) {}
  Said(const char* only_english) : en(only_english) {}
  Said(std::string english, std::string chinese) : en(std::move(english)), zh(std::move(chinese)) {}
  /// What stands in the sources in both languages is a Wording.
  Said(const char* english, const char* chinese) = delete;

  const std::string& in(Language language) const {
    return language == Language::zh && !zh.empty() ? zh : en;
  }
  bool empty() const { return en.empty(); }

  std::string en;
  std::string zh;
};

/// The word of an enumerator in English, and what it is called in Chinese.
template <class E>
Said said_word(E value) {
  return {std::string(word(value)), std::string(label<E>(value, Language::zh))};
}

/// What an enumerator is called on a page, in both languages.
template <class E>
Said said_label(E value) {
  return {std::string(label<E>(value, Language::en)), std::string(label<E>(value, Language::zh))};
}

/// `"x"` and `“x”`.
inline Said in_quotes(std::string_view text) {
  return {fmt::format("\"{}\"", text), fmt::format("“{}”", text)};
}

/// A wording with its parts, in one language; a part that is there in both is taken in that one.
template <class... Parts>
std::string worded(const Wording& wording, Language language, const Parts&... parts) {
  [[maybe_unused]] const auto part_in = [&](const auto& part) -> decltype(auto) {
    using Part = std::decay_t<decltype(part)>;
    if constexpr (std::is_same_v<Part, Said> || std::is_same_v<Part, Wording>) {
      return part.in(language);
    } else {
      return (part);
    }
  };
  return fmt::vformat(wording.in(language), fmt::make_format_args(part_in(parts)...));
}

/// A wording with its parts, in both languages.
template <class... Parts>
Said said(const Wording& wording, const Parts&... parts) {
  return {worded(wording, Language::en, parts...), worded(wording, Language::zh, parts...)};
}

}  // namespace milepost
