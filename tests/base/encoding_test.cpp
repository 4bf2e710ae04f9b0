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
      {"\x81\x39\xEF\x30\xD6\xB8\n", "GB18030: 㐁指\n"},
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

TEST(Encoding, AFewZeroBytesMakeNoUtf16) {
  EXPECT_EQ(read("a,b\0,c,d,e,f,g,h\n"s), "UTF-8: a,b\0,c,d,e,f,g,h\n"s);
}

}  // namespace
}  // namespace milepost
