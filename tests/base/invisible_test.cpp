#include "base/invisible.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace milepost {
namespace {

TEST(Invisible, AroundAValueIsTrimmed) {
  for (const std::string text :
       {"gdp", " gdp\t", "\u200Bgdp", "gdp\u200B", "\uFEFFgdp", "gdp\u00A0", "\u00A0 gdp \u00A0",
        "\u200Egdp\u200F", "\u3000gdp\u3000", " \u200B\u00A0\n\uFEFFgdp\u202F \u2060 "}) {
    EXPECT_EQ(trim_invisible(text), "gdp");
  }
  EXPECT_EQ(trim_invisible("\u3000路桥区\u3000"), "路桥区");
  EXPECT_EQ(trim_invisible("路桥区"), "路桥区");
  EXPECT_EQ(trim_invisible("é"), "é");
  EXPECT_EQ(trim_invisible("g\u200Bdp"), "g\u200Bdp");
  for (const std::string text : {"", " ", "\u200B", " \u00A0\uFEFF "}) {
    EXPECT_EQ(trim_invisible(text), "");
  }
}

TEST(Invisible, BrokenCharactersStay) {
  for (const std::string text : {"\xE2\x80", "\x8B", "a\x80", "\xFF", "\x80\x8B\x8B\x8B\x8B\x8B"}) {
    EXPECT_EQ(trim_invisible(text), text);
    EXPECT_EQ(without_invisible(text), text);
  }
}

TEST(Invisible, InsideAValueIsFoundWithItsPlace) {
  const auto place = [](const std::string& text) {
    const auto found = invisible_inside(text);
    return found ? static_cast<int>(found->at) : -1;
  };
  EXPECT_EQ(place("gdp"), -1);
  EXPECT_EQ(place("gdp growth"), -1);
  EXPECT_EQ(place("\u200Bgdp\u200B"), -1);
  EXPECT_EQ(place("\u200B"), -1);
  EXPECT_EQ(place("gdp\u200B-growth"), 3);
  EXPECT_EQ(place(" \u200Bgdp\u00A0-growth"), 7);
  EXPECT_EQ(invisible_inside("路\uFEFF桥")->codepoint, 0xFEFFU);
}

TEST(Invisible, IsTakenOutWhereItHasNoWidth) {
  EXPECT_EQ(without_invisible("2022\u200E年\u00A07月\uFEFF"), "2022年 7月");
}

}  // namespace
}  // namespace milepost
