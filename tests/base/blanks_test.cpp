#include "base/blanks.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

TEST(Blanks, AreTakenOutWhereverTheyStand) {
  EXPECT_EQ(without_any_blanks(" 新建\n食堂　5 个\t"), "新建食堂5个");
  EXPECT_EQ(without_any_blanks("a b"), "ab");
  EXPECT_EQ(without_any_blanks(" \n　"), "");
}

}  // namespace
}  // namespace milepost
