#include "base/language.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

TEST(Said, IsSaidInBothLanguages) {
  const Said both = said({"{} of {}", "{1}的{0}"}, 3, in_quotes("x"));
  EXPECT_EQ(both.in(Language::en), "3 of \"x\"");
  EXPECT_EQ(both.in(Language::zh), "“x”的3");
}

TEST(Said, WhatWasOnlySaidInEnglishStandsForItself) {
  const Said english = "only English";
  EXPECT_EQ(english.in(Language::zh), "only English");
  EXPECT_EQ(said({"{}!", "{}！"}, english).zh, "only English！");
}

TEST(Wording, MayHaveBracesOfItsOwn) {
  EXPECT_EQ(said({"a table, {}", "用{{ }}括起的{}"}, "x").zh, "用{ }括起的x");
}

TEST(Wording, TakesItsPartsInTheLanguage) {
  constexpr Wording kName{"note", "备注"};
  EXPECT_EQ(worded({"no {}", "没有{}"}, Language::zh, kName), "没有备注");
  EXPECT_EQ(worded({"no {}", "没有{}"}, Language::en, kName), "no note");
}

}  // namespace
}  // namespace milepost
