// Text by its characters: whatever walks the bytes of UTF-8 does it with these.
//
// A character takes one to four bytes. ASCII is as it always was; of any other character the first
// byte says how many there are, and all but the first are 0x80 to 0xBF. So each byte tells by
// itself whether a character begins there. Counting and cutting go by that alone: it is quick,
// takes any bytes, and what is no character is still passed. What a character is, and whether bytes
// are one at all (not if something shorter would do, if it is half of a pair of UTF-16, or beyond
// U+10FFFF), utf8proc says.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace milepost {

inline bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

/// Whether `byte` belongs to a character that began before it.
inline bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

bool is_valid_utf8(std::string_view text);

/// Whether `text`, which begins with a byte that is not ASCII, may be the beginning of a character
/// whose last bytes are missing.
bool is_begun_character(std::string_view text);

/// The first control character that no text needs: any but tab and line breaks.
std::optional<unsigned> control_character(std::string_view text);

/// How many characters `text` has.
std::size_t count_characters(std::string_view text);

/// One view for each character of `text`.
std::vector<std::string_view> characters_of(std::string_view text);

/// The first `count` characters of `text`, or as many as there are.
std::string_view first_characters(std::string_view text, std::size_t count);

/// `count` characters of `text` from column `column` (from 1), or as many as there are.
std::string_view characters_at(std::string_view text, std::size_t column, std::size_t count);

/// A character and what it takes. A byte that is none, nor part of one, is U+FFFD on its own.
struct Character {
  char32_t codepoint = U'\uFFFD';
  std::size_t bytes = 1;

  /// U+FFFD can also have been written, in three bytes.
  bool is_broken() const { return codepoint == U'\uFFFD' && bytes == 1; }
};

/// first_character where it is not ASCII.
Character first_beyond_ascii(std::string_view text);

/// Of a text that is not empty.
inline Character first_character(std::string_view text) {
  if (!is_ascii(text.front())) return first_beyond_ascii(text);
  return {static_cast<unsigned char>(text.front()), 1};
}
Character last_character(std::string_view text);

/// Calls `visit(character, bytes)` for each character of `text` with the bytes that it is made of.
template <class Visit>
void for_each_character(std::string_view text, Visit visit) {
  while (!text.empty()) {
    const Character first = first_character(text);
    visit(first, text.substr(0, first.bytes));
    text.remove_prefix(first.bytes);
  }
}

}  // namespace milepost
