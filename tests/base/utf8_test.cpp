#include "base/utf8.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace milepost {
namespace {

using namespace std::string_literals;

struct Case {
  std::string text;
  std::vector<std::string_view> characters;  // as they are counted and cut
  std::u32string codepoints;                 // as they are read
  bool is_valid = true;
};

const std::vector<Case>& cases() {
  static const std::vector<Case> kCases{
      {"", {}, U""},
      {"gdp", {"g", "d", "p"}, U"gdp"},
      {"\0a"s, {std::string_view("\0", 1), "a"}, U"\0a"s},
      {"\x7F", {"\x7F"}, U"\u007F"},
      {"\u0080é\u07FF", {"\u0080", "é", "\u07FF"}, U"\u0080é\u07FF"},
      {"\u0800路\uFFFF", {"\u0800", "路", "\uFFFF"}, U"\u0800路\uFFFF"},
      {"\U00010000😀\U0010FFFF", {"\U00010000", "😀", "\U0010FFFF"}, U"\U00010000😀\U0010FFFF"},
      {"2022年", {"2", "0", "2", "2", "年"}, U"2022年"},
      {"e\u0301", {"e", "\u0301"}, U"e\u0301"},  // a letter and its accent are two
      {"\uFFFD", {"\uFFFD"}, U"\uFFFD"},         // written, not put in
      // A byte that cannot be, and one that continues nothing.
      {"a\xFFz", {"a", "\xFF", "z"}, U"a\uFFFDz", false},
      {"\xFE", {"\xFE"}, U"\uFFFD", false},
      {"a\x80z", {"a\x80", "z"}, U"a\uFFFDz", false},
      // Cut off, at the end and before other characters.
      {"\xE8\xB7", {"\xE8\xB7"}, U"\uFFFD\uFFFD", false},
      {"\xE8\xB7z", {"\xE8\xB7", "z"}, U"\uFFFD\uFFFDz", false},
      {"\xC2\xB7\xC7", {"\xC2\xB7", "\xC7"}, U"·\uFFFD", false},
      {"\xF0\x9F\x98路", {"\xF0\x9F\x98", "路"}, U"\uFFFD\uFFFD\uFFFD路", false},
      // Longer than need be, half of a pair of UTF-16, beyond the last character.
      {"\xC0\x80", {"\xC0\x80"}, U"\uFFFD\uFFFD", false},
      {"\xE0\x80\xAF", {"\xE0\x80\xAF"}, U"\uFFFD\uFFFD\uFFFD", false},
      {"\xED\xA0\x80", {"\xED\xA0\x80"}, U"\uFFFD\uFFFD\uFFFD", false},
      {"\xF4\x90\x80\x80", {"\xF4\x90\x80\x80"}, U"\uFFFD\uFFFD\uFFFD\uFFFD", false},
  };
  return kCases;
}

TEST(Utf8, OnlyWhatIsWellFormedIsValid) {
  for (const Case& one : cases()) {
    EXPECT_EQ(is_valid_utf8(one.text), one.is_valid) << one.text;
    // Wherever it stands to what is looked at eight bytes at once.
    for (std::size_t before = 1; before <= 16; ++before) {
      const std::string text = std::string(before, 'x') + one.text + "12345678";
      EXPECT_EQ(is_valid_utf8(text), one.is_valid) << text;
    }
  }
}

TEST(Utf8, CharactersAreCountedByWhereTheyBegin) {
  for (const Case& one : cases()) {
    EXPECT_EQ(count_characters(one.text), one.characters.size()) << one.text;
    EXPECT_EQ(characters_of(one.text), one.characters) << one.text;
  }
}

TEST(Utf8, CharactersAreCutFromAnyColumnOn) {
  for (const Case& one : cases()) {
    const std::size_t size = one.characters.size();
    for (std::size_t column = 1; column <= size + 2; ++column) {
      std::string expected;
      for (std::size_t count = 0; count <= size + 2; ++count) {
        EXPECT_EQ(characters_at(one.text, column, count), expected) << one.text;
        if (column == 1) {
          EXPECT_EQ(first_characters(one.text, count), expected) << one.text;
        }
        if (column + count <= size) expected += one.characters[column + count - 1];
      }
    }
    EXPECT_EQ(characters_at(one.text, 0, 1), "") << one.text;
  }
}

TEST(Utf8, CharactersAreReadOneByOne) {
  for (const Case& one : cases()) {
    std::u32string read;
    std::string bytes;
    bool is_valid = true;
    for_each_character(one.text, [&](Character character, std::string_view its_bytes) {
      read += character.codepoint;
      bytes += its_bytes;
      is_valid = is_valid && !character.is_broken();
      EXPECT_EQ(character.bytes, its_bytes.size());
    });
    EXPECT_EQ(read, one.codepoints) << one.text;
    EXPECT_EQ(bytes, one.text);
    EXPECT_EQ(is_valid, one.is_valid) << one.text;
  }
}

TEST(Utf8, CharactersAreReadFromTheEnd) {
  for (const Case& one : cases()) {
    std::u32string read;
    for (std::string_view rest = one.text; !rest.empty();) {
      const Character last = last_character(rest);
      read.insert(read.begin(), last.codepoint);
      rest.remove_suffix(last.bytes);
    }
    EXPECT_EQ(read, one.codepoints) << one.text;
  }
  const Character last = last_character("\x80\x8B\x8B\x8B\x8B\x8B");
  EXPECT_TRUE(last.is_broken());
}

TEST(Utf8, AByteTellsWhatItIs) {
  for (const char byte : "a\n\x7F"s) {
    EXPECT_TRUE(is_ascii(byte));
    EXPECT_FALSE(continues_character(byte));
  }
  for (const char byte : "\x80\xA0\xBF"s) {
    EXPECT_FALSE(is_ascii(byte));
    EXPECT_TRUE(continues_character(byte));
  }
  for (const char byte : "\xC0\xC2\xE8\xF0\xFF"s) {
    EXPECT_FALSE(is_ascii(byte));
    EXPECT_FALSE(continues_character(byte));
  }
}

TEST(Utf8, ControlCharactersAreFound) {
  for (const std::string& text : {""s, "路桥\t区\r\n"s, "\u00A0"s, "é"s, "·"s, "\xC2"s}) {
    EXPECT_FALSE(control_character(text)) << text;
  }
  EXPECT_EQ(control_character("路\x1B桥"), 0x1BU);
  EXPECT_EQ(control_character("a\0"s), 0U);
  EXPECT_EQ(control_character("a\x7Fz"), 0x7FU);
  EXPECT_EQ(control_character("a\u0080"), 0x80U);
  EXPECT_EQ(control_character("\u009F\x1B"), 0x9FU);
}

}  // namespace
}  // namespace milepost
