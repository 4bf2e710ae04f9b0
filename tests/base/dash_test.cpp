#include "base/dash.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

TEST(Dash, SaysNothing) {
  for (const char* text : {"-", "/", "–", "—", "——", "－", "／", " - "}) {
    EXPECT_TRUE(is_dash(text)) << text;
  }
  for (const char* text : {"", "--", "a-", "\xE2\x80\x8B-"}) EXPECT_FALSE(is_dash(text)) << text;
}

TEST(Dash, SaysSomethingWhereItIsMarked) {
  for (const std::string text : {"-", "——", "／", "\xE2\x80\x8B-", "\xE2\x80\x8B\xE2\x80\x8B—"}) {
    EXPECT_FALSE(is_dash(marked_if_dash(text))) << text;
    EXPECT_EQ(without_dash_mark(marked_if_dash(text)), text);
  }
  for (const std::string text : {"", "a", "3-5", "\xE2\x80\x8B", "\xE2\x80\x8B甲"}) {
    EXPECT_EQ(marked_if_dash(text), text);
    EXPECT_EQ(without_dash_mark(text), text);
  }
}

}  // namespace
}  // namespace milepost
