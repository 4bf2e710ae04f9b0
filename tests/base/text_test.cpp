#include "base/text.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace milepost {
namespace {

using namespace std::string_literals;

TEST(Text, TrimTakesBlanksAndLineBreaksOffBothEnds) {
  EXPECT_EQ(trim(" \t a b\r\n"), "a b");
  EXPECT_EQ(trim(" \t\r\n"), "");
  EXPECT_EQ(trim(""), "");
}

TEST(Text, WhatTrimLeavesIsAPartOfTheText) {
  for (const std::string_view text : {"", " ", " \t\r\n", " a", "a "}) {
    const std::string_view rest = trim(text);
    EXPECT_GE(rest.data(), text.data()) << text;
    EXPECT_LE(rest.data() + rest.size(), text.data() + text.size()) << text;
  }
}

TEST(Text, AWideCharacterTakesTwoColumnsAndACombiningOneNone) {
  EXPECT_EQ(display_width("abc"), 3U);
  EXPECT_EQ(display_width("路桥区"), 6U);
  EXPECT_EQ(display_width("GDP增长"), 7U);
  EXPECT_EQ(display_width("e\u0301"), 1U);
  EXPECT_EQ(display_width("％"), 2U);
  EXPECT_EQ(display_width(""), 0U);
}

TEST(Text, PaddingCountsColumnsAndNeverCuts) {
  EXPECT_EQ(pad_right("路桥", 6), "路桥  ");
  EXPECT_EQ(pad_left("路桥", 6), "  路桥");
  EXPECT_EQ(pad_right("路桥区", 4), "路桥区");
  EXPECT_EQ(pad_left("7", 1), "7");
}

TEST(Text, ShorteningLeavesRoomForTheEllipsis) {
  EXPECT_EQ(shorten("abcdef", 6), "abcdef");
  EXPECT_EQ(shorten("abcdef", 5), "abcd…");
  EXPECT_EQ(shorten("路桥区政府", 10), "路桥区政府");
  EXPECT_EQ(shorten("路桥区政府", 9), "路桥区政…");
  EXPECT_EQ(shorten("路桥区政府", 8), "路桥区…");
  EXPECT_EQ(shorten("路桥", 1), "…");
}

TEST(Text, LinesBreakAtBlanksAndBetweenWideCharacters) {
  using Lines = std::vector<std::string>;
  EXPECT_EQ(wrap("one two three", 8), (Lines{"one two", "three"}));
  EXPECT_EQ(wrap("路桥区政府", 6), (Lines{"路桥区", "政府"}));
  EXPECT_EQ(wrap("见--as-of选项", 9), (Lines{"见", "--as-of选", "项"}));
  EXPECT_EQ(wrap("路桥区政府", 0), Lines{"路桥区政府"});
  EXPECT_EQ(wrap("", 5), Lines{""});
}

TEST(Text, NoLineBeginsWithAClosingMarkOrEndsWithAnOpeningOne) {
  using Lines = std::vector<std::string>;
  EXPECT_EQ(wrap("路桥区，政府", 6), (Lines{"路桥", "区，政", "府"}));
  EXPECT_EQ(wrap("路桥（区）", 6), (Lines{"路桥", "（区）"}));
  EXPECT_EQ(wrap("（路桥区）。", 8), (Lines{"（路桥", "区）。"}));
  EXPECT_EQ(wrap("，，，，", 4), (Lines{"，，", "，，"})) << "where there is no other way";
}

TEST(Text, FullWidthSignsHaveOrdinaryTwins) {
  EXPECT_EQ(to_half_width("１２３．５％"), "123.5%");
  EXPECT_EQ(to_half_width("－１，２３４／５"), "-1,234/5");
  EXPECT_EQ(to_half_width("　ＡＢｃ　"), " ABc ");
  EXPECT_EQ(to_half_width("亿元。"), "亿元。");
}

TEST(Text, TheSearchFormForgetsCaseAndWidth) {
  EXPECT_EQ(search_form("GDP"), search_form("ｇｄｐ"));
  EXPECT_EQ(search_form("e\u0301"), search_form("É"));
  EXPECT_NE(search_form("路桥"), search_form("椒江"));
}

TEST(Text, TheSearchFormHasTheUsualSigns) {
  EXPECT_EQ(search_form("\u2F2F信局"), search_form("工信局"));
  EXPECT_EQ(search_form("\u2EA0政局"), search_form("民政局"));
}

TEST(Text, OneLineHasNoControlCharactersAndNoDirectionMarks) {
  EXPECT_EQ(one_line("a\nb\tc\r"), "a b c ");
  EXPECT_EQ(one_line("\x1B[31mred"), " [31mred");
  EXPECT_EQ(one_line("a\u202Eb\u2066c\u200Fd"), "abcd");
  EXPECT_EQ(one_line("a\u2028b\u0085c"), "a b c");
  EXPECT_EQ(one_line("a\xFFz"), "a\uFFFDz");
  EXPECT_EQ(one_line("路桥\0区"s), "路桥 区");
}

TEST(Text, LinesKeepTheirBreaksAndNothingElseThatIsNotSeen) {
  const auto lines = [](std::string_view text) {
    std::string out = "> ";
    append_lines(out, text);
    return out;
  };
  EXPECT_EQ(lines("a\nb\r\nc\rd\u2028e"), "> a\nb\nc\nd\ne");
  EXPECT_EQ(lines("a\tb\x1B\u0085c"), "> a b  c");
  EXPECT_EQ(lines("a\u202Eb\u2066c"), "> abc");
  EXPECT_EQ(lines("a\xFFz\uFFFE\uFFFF"), "> a\uFFFDz\uFFFD\uFFFD");
}

TEST(Text, HasOneKindOfLineEnds) {
  EXPECT_EQ(with_plain_line_ends("a\r\nb\rc\nd\r\n\r\n"), "a\nb\nc\nd\n\n");
}

}  // namespace
}  // namespace milepost
