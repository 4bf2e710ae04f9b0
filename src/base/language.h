// The two languages of milepost, and what is said in both.
#pragma once

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "base/words.h"

namespace milepost {

enum class Language { zh, en };

template <>
inline constexpr std::array<LabelledWord<Language>, 2> kWords<Language>{
    {{Language::zh, "zh", "中文", "Chinese"}, {Language::en, "en", "英文", "English"}}};

/// What an enumerator is called on a page.
template <class E>
constexpr std::string_view label(E value, Language language) {
  for (const LabelledWord<E>& entry : kWords<E>) {
    if (entry.value == value) return language == Language::zh ? entry.zh : entry.en;
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

/// `"x"` and `“x”`.
inline Said in_quotes(std::string_view text) {
  return {fmt::format("\"{}\"", text), fmt::format("“{}”", text)};
}

/// The patterns of a text in both languages. `{}` stands for its parts one after another in both,
/// `{1}` for the second of them. The compiler refuses a wording that lacks a language, and one
/// whose languages do not name the same parts.
struct Wording {
  consteval Wording(const char* english, const char* chinese) : en(english), zh(chinese) {
    if (en.empty() || zh.empty()) throw "a wording lacks a language";
    if (parts_of(en) != parts_of(zh)) throw "the languages of a wording name different parts";
  }

  std::string_view en;
  std::string_view zh;

 private:
  /// A bit for each part that a pattern names.
  static consteval unsigned parts_of(std::string_view pattern) {
    unsigned parts = 0;
    unsigned next = 0;
    bool is_counted = false;
    bool is_numbered = false;
    for (std::size_t at = pattern.find('{'); at < pattern.size(); at = pattern.find('{', at + 1)) {
      const char first = at + 1 < pattern.size() ? pattern[at + 1] : '\0';
      const bool has_number = first >= '0' && first <= '9';
      (has_number ? is_numbered : is_counted) = true;
      parts |= 1U << (has_number ? static_cast<unsigned>(first - '0') : next++);
    }
    if (is_counted && is_numbered) throw "a pattern numbers some of its parts only";
    return parts;
  }
};

/// A wording with its parts; a part that is said in both languages stands in each in that language.
template <class... Parts>
Said said(const Wording& wording, const Parts&... parts) {
  const auto in = [&](Language language, std::string_view pattern) {
    [[maybe_unused]] const auto part_in = [&](const auto& part) -> const auto& {
      if constexpr (std::is_same_v<std::decay_t<decltype(part)>, Said>) {
        return part.in(language);
      } else {
        return part;
      }
    };
    return fmt::vformat(pattern, fmt::make_format_args(part_in(parts)...));
  };
  return {in(Language::en, wording.en), in(Language::zh, wording.zh)};
}

}  // namespace milepost
