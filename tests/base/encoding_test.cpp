#include "base/encoding.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace milepost {
namespace {

using namespace std::string_literals;

const std::string kText = "指标,日期\ngdp,2022\n";

std::string in_utf16(const std::u16string& text, bool big_endian) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8U);
    const char low = static_cast<char>(unit & 0xFFU);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  }
  return bytes;
}

/// `encoding: text`, or the fault.
std::string read(const std::string& bytes) {
  const Decoded decoded = decode(bytes);
  if (decoded.fault) {
    return std::to_string(decoded.fault->place.line) + ": " + decoded.fault->what.en;
  }
  return std::string(word(decoded.encoding)) + ": " + std::string(decoded.text(bytes));
}

TEST(Encoding, IsFoundWithAndWithoutAMark) {
  const std::u16string text = u"指标,日期\ngdp,2022\n";
  const std::string gb18030 = "\xD6\xB8\xB1\xEA,\xC8\xD5\xC6\xDA\ngdp,2022\n";
  const std::vector<std::pair<std::string, std::string>> cases{
      {kText, "UTF-8: " + kText},
      {"a,b\n", "UTF-8: a,b\n"},
      {"", "UTF-8: "},
      {"\xEF\xBB\xBF" + kText, "UTF-8: \xEF\xBB\xBF" + kText},
      {"\xFF\xFE" + in_utf16(text, false), "UTF-16LE: " + kText},
      {"\xFE\xFF" + in_utf16(text, true), "UTF-16BE: " + kText},
      {in_utf16(text, false), "UTF-16LE: " + kText},
      {in_utf16(text, true), "UTF-16BE: " + kText},
      {gb18030, "GB18030: " + kText},
      {"\x84\x31\x95\x33" + gb18030, "GB18030: \xEF\xBB\xBF" + kText},
      {"\x81\x39\xEF\x30\xD6\xB8\xB1\xEA\n", "GB18030: 㐁指标\n"},
  };
  for (const auto& [bytes, expected] : cases) EXPECT_EQ(read(bytes), expected);
}

TEST(Encoding, ALongTextIsConvertedWhole) {
  std::string bytes;
  std::string text;
  for (int i = 0; i < 50'000; ++i) {
    bytes += "\xD6\xB8\xB1\xEA,1\n";
    text += "指标,1\n";
  }
  EXPECT_TRUE(read(bytes) == "GB18030: " + text);
}

TEST(Encoding, BytesThatAreNoCharacterAreAFaultWithTheirLine) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"a,b\n\xB7\n",
       "2: there are bytes here that are no character in UTF-8 or GB18030 (0xB7 0x0A)"},
      {"\xEF\xBB\xBF"
       "a\n\xD6\xC8\n",
       "2: there are bytes here that are no character in UTF-8 (0xD6 0xC8)"},
      {kText + kText + "\xFF\n",
       "5: there are bytes here that are no character in UTF-8 (0xFF 0x0A)"},
      {"\xEF\xBB\xBF"
       "a\rb\nc\r\n\xD6\xC8\n",
       "4: there are bytes here that are no character in UTF-8 (0xD6 0xC8)"},
      {"\xFF\xFE" + in_utf16(u"a\n", false) + "\x3D\xD8" + in_utf16(u"b\n", false),
       "2: there are bytes here that are no character in UTF-16LE (0x3D 0xD8)"},
      {"\xFF\xFE" + in_utf16(u"a\n", false) + "b",
       "2: there are bytes here that are no character in UTF-16LE (0x62)"},
  };
  for (const auto& [bytes, expected] : cases) EXPECT_EQ(read(bytes), expected);
}

TEST(Encoding, DamagedUtf8IsCountedBySequencesAndIsNotGb18030) {
  const std::string told = "2: there are bytes here that are no character in UTF-8 ";
  const std::vector<std::pair<std::string, std::string>> cases{
      {"a\n已核实企\xE4\xB8\n", told + "(0xE4 0xB8)"},  // cut in its middle
      {"a\n正\xE5\xB8,b\n", told + "(0xE5 0xB8)"},      // as many whole as broken
      {"a\n正\xB8\xB8\n", told + "(0xB8 0xB8)"},        // its first byte is gone
      {"a\nr\xC3\xA9"
       "alis\xC3\xA9 l\xC3\n",
       told + "(0xC3 0x0A)"},
      {"a\n已核实\xE4\xB8\xFF\xFF", told + "(0xE4 0xB8)"},
  };
  for (const auto& [bytes, expected] : cases) EXPECT_EQ(read(bytes), expected);
}

TEST(Encoding, Gb18030WithoutCommonCharactersIsAQuestion) {
  const std::string asked =
      "2: it is not clear which encoding the file has: read as GB18030 it says ";
  const std::vector<std::pair<std::string, std::string>> cases{
      {"a\nInvestissements r\xE9"
       "alis\xE9s\n",  // Latin-1
       asked + "\"Investissements r閍lis閟\""},
      {"a\nM\xE1laga,3\n", asked + "\"M醠aga,3\""},
      {"a\n\xD0\xE0\xE7\xE2\xE8\xF2\xE8\xE5\n", asked + "\"朽玮栩桢\""},  // Cyrillic
      {"a\n\xE4\xB8\xAD,b\xE5\x9B,c\xE5\n", ""},                          // more broken than whole
  };
  for (const auto& [bytes, expected] : cases) {
    const std::string shown = read(bytes);
    if (!expected.empty()) {
      EXPECT_EQ(shown, expected);
    }
    EXPECT_FALSE(shown.starts_with("GB18030")) << shown;
  }
  // Two of these three are characters of UTF-8 as well.
  EXPECT_EQ(read("a\n\xD1\xA7\xD0\xA3\xB3\xA4\n"), "GB18030: a\n学校长\n");
  // A rare character among common ones is a name.
  EXPECT_EQ(read("a\n\xD6\xEC\xE9\x46\xBB\xF9\n"), "GB18030: a\n朱镕基\n");
}

TEST(Encoding, WhatIsNamedIsNotAskedFor) {
  const auto read_as = [](const std::string& bytes, Encoding named) {
    const Decoded decoded = decode(bytes, named);
    return decoded.fault ? decoded.fault->what.en : std::string(decoded.text(bytes));
  };
  EXPECT_EQ(read_as("r\xE9"
                    "alis\xE9\n",
                    Encoding::windows_1252),
            "réalisé\n");
  EXPECT_EQ(read_as("\xE5\xEB\xEE\n", Encoding::windows_1251), "ело\n");
  EXPECT_EQ(read_as("\xAB\xFC\xBC\xD0\n", Encoding::big5), "指標\n");
  EXPECT_EQ(read_as("M\xE1laga\n", Encoding::gb18030), "M醠aga\n");
  EXPECT_EQ(read_as("\xD6\xC8\n", Encoding::utf8),
            "there are bytes here that are no character in UTF-8 (0xD6 0xC8)");
  // A mark says more.
  EXPECT_EQ(read_as("\xEF\xBB\xBF指标\n", Encoding::gb18030), "\xEF\xBB\xBF指标\n");
}

TEST(Encoding, AFewZeroBytesMakeNoUtf16) {
  EXPECT_EQ(read("a,b\0,c,d,e,f,g,h\n"s), "UTF-8: a,b\0,c,d,e,f,g,h\n"s);
}

}  // namespace
}  // namespace milepost
