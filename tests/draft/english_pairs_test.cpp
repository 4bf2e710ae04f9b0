#include "draft/english_pairs.h"

#include <gtest/gtest.h>

#include <string>

namespace milepost {
namespace {

/// The numerals of a sentence after both have been settled.
std::string settled(std::string_view sentence) {
  static const EnglishWords kWords = shipped_english_words();
  EnglishLayout layout(sentence, kWords, 2026);
  settle_pairs(layout);
  layout.settle_segments();
  settle_negations(layout);
  std::string text;
  for (const EnglishNumeral& one : layout.numerals) {
    if (!text.empty()) text += " / ";
    if (!one.reason.empty()) {
      text += one.reason + (one.strength == Strength::weak ? "?" : "");
      continue;
    }
    text += std::string(word(one.kind)) + " " + to_string(one.value.value());
    if (one.upper) text += ".." + to_string(*one.upper);
    if (!one.unit.empty()) text += " " + one.unit;
    if (one.is_doubtful) text += "?";
  }
  return text;
}

TEST(EnglishPairs, FiguresThatFollowEachOtherAreToldTogether) {
  EXPECT_EQ(settled("Raise it from 40% to 50%"), "baseline / at-least 50 %");
  EXPECT_EQ(settled("Cut it from 50% to 40"), "baseline / at-most 40 %");
  EXPECT_EQ(settled("Raise it by 2 percentage points to 50%"), "aside / at-least 50 %");
  EXPECT_EQ(settled("Build 12–15 schools"), "between 12..15 / range");
  EXPECT_EQ(settled("between 2 and 3 per cent"), "between 2..3 % / range");
  EXPECT_EQ(settled("Spend $2-3 million"), "between 2..3 $ million / range");
  EXPECT_EQ(settled("Build 15-12 schools"), "range? / range?");
  EXPECT_EQ(settled("Build 5 km to 7 ha"), "range? / range?");
  EXPECT_EQ(settled("Raise it by 500 to 2,000"), "between 500..2000? / range");
  EXPECT_EQ(settled("down from 11.5%"), "baseline?");
  EXPECT_EQ(settled("Train 9 (5 women), of which 3 nurses"), "at-least 9 / aside? / aside?");
  EXPECT_EQ(settled("Build 3 halls in the 20 wards"), "at-least 3 / attribute?");
}

TEST(EnglishPairs, WhatIsDeniedIsTurnedRoundOrNoPromise) {
  EXPECT_EQ(settled("Do not build more than 12"), "at-most 12");
  EXPECT_EQ(settled("It must never fall below 12"), "at-least 12");
  EXPECT_EQ(settled("Avoid more than 12"), "at-most 12?");
  EXPECT_EQ(settled("Do not open 3"), "unclear?");
  EXPECT_EQ(settled("Do not open 3 but build 4"), "unclear? / at-least 4");
  EXPECT_EQ(settled("Do not open 3; build 4"), "unclear? / at-least 4");
  EXPECT_EQ(settled("Never not more than 3"), "unclear?");
  EXPECT_EQ(settled("Building 3 halls is cancelled"), "unclear?");
  EXPECT_EQ(settled("Build 3 halls that are not heated"), "at-least 3");
}

}  // namespace
}  // namespace milepost
