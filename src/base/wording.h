// The two languages of milepost, and how a text in both is written down.
#pragma once

#include <cstddef>
#include <string_view>

namespace milepost {

enum class Language { zh, en };

/// A text in both languages as it stands in the sources, or a pattern of one. `{}` stands for its
/// parts one after another in both, `{1}` for the second of them. The compiler refuses a wording
/// that lacks a language, and one whose languages do not name the same parts.
struct Wording {
  consteval Wording(const char* english, const char* chinese) : en(english), zh(chinese) {
    if (en.empty() || zh.empty()) throw "a wording lacks a language";
    if (parts_of(en) != parts_of(zh)) throw "the languages of a wording name different parts";
  }

  constexpr std::string_view in(Language language) const {
    return language == Language::zh ? zh : en;
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
      if (first == '{') {  // a brace of the text itself
        ++at;
        continue;
      }
      const bool has_number = first >= '0' && first <= '9';
      (has_number ? is_numbered : is_counted) = true;
      parts |= 1U << (has_number ? static_cast<unsigned>(first - '0') : next++);
    }
    if (is_counted && is_numbered) throw "a pattern numbers some of its parts only";
    return parts;
  }
};

/// Behind a switch that has a wording for every value.
inline constexpr Wording kNoWording{"?", "?"};

}  // namespace milepost
