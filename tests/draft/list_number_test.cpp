#include "draft/list_number.h"

#include <gtest/gtest.h>

#include <vector>

namespace milepost {
namespace {

TEST(ListNumber, IsWrittenAsTheFormatHasIt) {
  struct Case {
    std::string format;
    long number;
    std::string text;
  };
  const std::vector<Case> cases{
      {"decimal", 12, "12"},
      {"", 3, "3"},
      {"cardinalText", 3, "3"},
      {"none", 3, ""},
      {"bullet", 3, ""},
      {"decimalZero", 3, "03"},
      {"decimalFullWidth", 12, "１２"},
      {"chineseCounting", 1, "一"},
      {"chineseCounting", 10, "十"},
      {"chineseCounting", 11, "十一"},
      {"chineseCounting", 20, "二十"},
      {"chineseCounting", 99, "九十九"},
      {"chineseCounting", 101, "一〇一"},
      {"chineseCountingThousand", 100, "一百"},
      {"chineseCountingThousand", 101, "一百零一"},
      {"chineseCountingThousand", 110, "一百一十"},
      {"chineseCountingThousand", 1001, "一千零一"},
      {"chineseCountingThousand", 10'000, "一万"},
      {"chineseCountingThousand", 10'203, "一万零二百零三"},
      {"chineseCountingThousand", 1'000'000'000, "1000000000"},
      {"japaneseCounting", 12, "十二"},
      {"chineseLegalSimplified", 12, "壹拾贰"},
      {"ideographDigital", 20, "二〇"},
      {"ideographTraditional", 1, "甲"},
      {"ideographTraditional", 10, "癸"},
      {"ideographTraditional", 11, "11"},
      {"ideographZodiac", 12, "亥"},
      {"decimalEnclosedCircle", 1, "①"},
      {"decimalEnclosedCircle", 20, "⑳"},
      {"decimalEnclosedCircle", 21, "㉑"},
      {"decimalEnclosedCircle", 50, "㊿"},
      {"decimalEnclosedCircle", 51, "51"},
      {"decimalEnclosedFullstop", 3, "⒊"},
      {"decimalEnclosedParen", 20, "⒇"},
      {"ideographEnclosedCircle", 10, "㊉"},
      {"upperRoman", 1994, "MCMXCIV"},
      {"lowerRoman", 4, "iv"},
      {"upperRoman", 1'000'000'000, "1000000000"},
      {"lowerLetter", 26, "z"},
      {"upperLetter", 27, "AA"},
      {"lowerLetter", 1'000'000'000, "1000000000"},
      {"chineseCounting", 0, "0"},
      {"upperRoman", -1, "-1"},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(list_number(one.format, one.number), one.text) << one.format << " " << one.number;
  }
}

}  // namespace
}  // namespace milepost
