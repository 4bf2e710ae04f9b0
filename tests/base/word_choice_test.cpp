#include "base/word_choice.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace milepost {

enum class Tide { low, high_water };

template <>
inline constexpr std::array<LabelledWord<Tide>, 2> kWords<Tide>{
    {{Tide::low, "low", {"low tide", "低潮"}},
     {Tide::high_water, "high-water", {"high water", "高潮"}}}};

namespace {

TEST(WordChoice, AWordIsReadInEitherLanguageAndAsAPageHasIt) {
  for (const char* text :
       {"high-water", "High-Water", "high water", "高潮", "ＨＩＧＨ－ＷＡＴＥＲ"}) {
    EXPECT_EQ(read_word<Tide>(text), Tide::high_water) << text;
  }
  EXPECT_EQ(read_word<Tide>("low tide"), Tide::low);
  EXPECT_EQ(read_word<Tide>("潮"), std::nullopt);
  EXPECT_EQ(read_word<Tide>(""), std::nullopt);
}

TEST(WordChoice, WhatIsNoWordIsAnsweredWithTheNearestOrWithAll) {
  EXPECT_EQ(choice_of_words<Tide>("hihg-water").en, "did you mean \"high-water\"?");
  EXPECT_EQ(choice_of_words<Tide>("flood").en, "write low or high-water");
  EXPECT_EQ(choice_of_words<Tide>("涨潮时分").zh, "请填低潮或高潮");
}

TEST(WordChoice, AWordIsSaidInBothLanguages) {
  EXPECT_EQ(said_word(Tide::high_water).en, "high-water");
  EXPECT_EQ(said_word(Tide::high_water).zh, "高潮");
  EXPECT_EQ(label(Tide::high_water, Language::en), "high water");
  EXPECT_EQ(words_in_both<Tide>().en, "low 低潮, high-water 高潮");
  EXPECT_EQ(words_in_both<Tide>().zh, "低潮（low）、高潮（high-water）");
}

}  // namespace
}  // namespace milepost
