#include "base/utf8.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <functional>

namespace milepost {
namespace {

constexpr std::size_t kLongestCharacter = 4;  // bytes

}  // namespace

Character first_beyond_ascii(std::string_view text) {
  utf8proc_int32_t codepoint = 0;
  const utf8proc_ssize_t length =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                       static_cast<utf8proc_ssize_t>(text.size()), &codepoint);
  if (length <= 0) return {};
  return {static_cast<char32_t>(codepoint), static_cast<std::size_t>(length)};
}

Character last_character(std::string_view text) {
  std::size_t bytes = 1;
  while (bytes < std::min(kLongestCharacter, text.size()) &&
         continues_character(text[text.size() - bytes])) {
    ++bytes;
  }
  const Character found = first_character(text.substr(text.size() - bytes));
  return found.bytes == bytes ? found : Character();
}

bool is_valid_utf8(std::string_view text) {
  while (!text.empty()) {
    // Most text is plain: eight bytes at once where none has its highest bit set.
    std::uint64_t eight = 0;
    if (text.size() >= sizeof eight) {
      std::memcpy(&eight, text.data(), sizeof eight);
      if ((eight & 0x8080808080808080U) == 0) {
        text.remove_prefix(sizeof eight);
        continue;
      }
    }
    const Character first = first_character(text);
    if (first.is_broken()) return false;
    text.remove_prefix(first.bytes);
  }
  return true;
}

/// By bytes: with every character decoded, a Chinese text takes twice as long. U+0080 to U+009F are
/// 0xC2 and one byte more.
std::optional<unsigned> control_character(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F) return byte;
    if (byte != 0xC2 || i + 1 == text.size()) continue;
    const auto next = static_cast<unsigned char>(text[i + 1]);
    if (next < 0xA0) return next;
  }
  return std::nullopt;
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), std::not_fn(&continues_character)));
}

std::string_view first_characters(std::string_view text, std::size_t count) {
  std::size_t bytes = 0;
  for (; bytes < text.size() && count > 0; --count) {
    do {
      ++bytes;
    } while (bytes < text.size() && continues_character(text[bytes]));
  }
  return text.substr(0, bytes);
}

std::vector<std::string_view> characters_of(std::string_view text) {
  std::vector<std::string_view> characters;
  while (!text.empty()) {
    characters.push_back(first_characters(text, 1));
    text.remove_prefix(characters.back().size());
  }
  return characters;
}

std::string_view characters_at(std::string_view text, std::size_t column, std::size_t count) {
  if (column == 0) return {};
  text.remove_prefix(first_characters(text, column - 1).size());
  return first_characters(text, count);
}

bool is_begun_character(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  const std::size_t bytes = first >= 0xF0U ? 4 : first >= 0xE0U ? 3 : 2;
  return first >= 0xC0U && text.size() < bytes &&
         std::all_of(text.begin() + 1, text.end(), continues_character);
}

}  // namespace milepost
