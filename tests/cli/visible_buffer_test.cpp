#include "cli/visible_buffer.h"

#include <gtest/gtest.h>

#include <ostream>
#include <sstream>
#include <string>
#include <vector>

namespace milepost::cli {
namespace {

/// What is shown of what is printed in these pieces.
std::string shown(const std::vector<std::string>& pieces, bool has_colors = false) {
  std::stringbuf to;
  VisibleBuffer buffer(to, has_colors);
  std::ostream out(&buffer);
  for (const std::string& piece : pieces) out << piece;
  out << std::flush;
  return to.str();
}

TEST(VisibleBuffer, ShowsWhatWouldSteerATerminal) {
  struct Case {
    std::string printed;
    std::string shown;
  };
  for (const Case& one : std::vector<Case>{
           {"", ""},
           {"a line\n\tanother 新增企业 – 3\n", "a line\n\tanother 新增企业 – 3\n"},
           {"\x1b]0;title\x07", "<U+001B>]0;title<U+0007>"},
           {"\x1b[31mred", "<U+001B>[31mred"},
           {std::string("a\0b", 3), "a<U+0000>b"},
           {"over\rwritten", "over<U+000D>written"},
           {"a,b\r\nc,d\r\n\r", "a,b\nc,d\n<U+000D>"},
           {"gone\x7f", "gone<U+007F>"},
           {"\xc2\x9b"
            "31m",
            "<U+009B>31m"},
           {"\x9b"
            "31m",
            "\uFFFD31m"},
           {"a\xE2\x80\xAE"
            "b",
            "a<U+202E>b"},
           {"\xE2\x81\xA6"
            "b\xE2\x80\x8F",
            "<U+2066>b<U+200F>"},
           {"a\xE2\x80\xA8"
            "b",
            "a<U+2028>b"},
           {"cut \xE6\x96", "cut \uFFFD\uFFFD"},
       }) {
    EXPECT_EQ(shown({one.printed}), one.shown);
  }
}

TEST(VisibleBuffer, TakesCharactersInPieces) {
  EXPECT_EQ(shown({"a\r", "\nb\r", "c"}), "a\nb<U+000D>c");
  EXPECT_EQ(shown({"\xE6", "\x96", "\xB0", "\xF0\x9F", "\x98\x80", "\xE2\x80", "\xAE"}),
            "新😀<U+202E>");
}

TEST(VisibleBuffer, LetsTheColorsOfReportsPassWhereThereAreAny) {
  EXPECT_EQ(shown({"\x1b[31mlate\x1b[0m \x1b[9", "0m-\x1b[1m!\x1b[0m"}, true),
            "\x1b[31mlate\x1b[0m \x1b[90m-\x1b[1m!\x1b[0m");
  EXPECT_EQ(shown({"\x1b[8mhidden\x1b[2J\x1b[999m\x1b"}, true),
            "<U+001B>[8mhidden<U+001B>[2J<U+001B>[999m<U+001B>");
}

TEST(VisibleBuffer, SaysWhereNothingCanBePrinted) {
  struct Full : std::streambuf {
  } full;
  VisibleBuffer buffer(full, false);
  std::ostream out(&buffer);
  out << "text" << std::flush;
  EXPECT_TRUE(out.bad());
}

}  // namespace
}  // namespace milepost::cli
