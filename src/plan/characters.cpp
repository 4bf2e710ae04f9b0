#include "plan/characters.h"

namespace milepost {
namespace {

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

std::vector<std::string_view> characters_of(std::string_view text) {
  std::vector<std::string_view> characters;
  std::size_t start = 0;
  for (std::size_t i = 1; i <= text.size(); ++i) {
    if (i < text.size() && continues_character(text[i])) continue;
    characters.push_back(text.substr(start, i - start));
    start = i;
  }
  return characters;
}

std::string_view cut(std::string_view text, std::size_t column, std::size_t count) {
  const std::vector<std::string_view> characters = characters_of(text);
  if (column == 0 || column > characters.size() || count == 0) return {};
  const std::size_t last =
      count > characters.size() - column ? characters.size() - 1 : column + count - 2;
  const char* first = characters[column - 1].data();
  const char* past = characters[last].data() + characters[last].size();
  return {first, static_cast<std::size_t>(past - first)};
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) count += continues_character(byte) ? 0U : 1U;
  return count;
}

}  // namespace milepost
