#include "base/columns.h"

#include <gtest/gtest.h>

#include <string>

namespace milepost {
namespace {

TEST(Columns, BlanksBreaksAndDashesInAHeadingDoNotMatter) {
  for (const std::string heading :
       {"as_of", "As of", "AS-OF", " as\nof ", "as \r\n of", "ａｓ＿ｏｆ", "asof", "\u200Bas_of"}) {
    EXPECT_TRUE(is_heading(heading_form(heading), "as_of")) << heading;
  }
  EXPECT_EQ(heading_form("数\n值"), "数值");
  EXPECT_EQ(heading_form("数　值"), "数值");
  EXPECT_EQ(heading_form("\u2F42本"), "文本");
  for (const std::string heading : {"as_off", "as", "", "a_s_o_f_f"}) {
    EXPECT_FALSE(is_heading(heading_form(heading), "as_of")) << heading;
  }
}

TEST(Columns, ATotalIsKnownByItsWord) {
  for (const std::string text :
       {"合计", "合 计", "总计：", "小计", "Total", "TOTAL:", "Grand total"}) {
    EXPECT_TRUE(is_total(text)) << text;
  }
  for (const std::string text : {"", "合计产值", "total investment", "注：合计"}) {
    EXPECT_FALSE(is_total(text)) << text;
  }
}

}  // namespace
}  // namespace milepost
