#include "draft/english_words.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

std::string asked(std::string_view before) {
  static const EnglishWords kWords = shipped_english_words();
  const auto found = asked_in_front(before, kWords);
  if (!found) return "";
  return std::string(word(found->kind)) + " behind " + std::string(before.substr(0, found->at));
}

TEST(EnglishWords, ComparisonsAreReadWithTheirNegations) {
  for (const char* words : {"not fewer than", "no fewer than", "not less than", "no less than",
                            "not below", "not under", "not lower than", "never below",
                            "never fewer than", "at least", "a minimum of", "≥"}) {
    EXPECT_EQ(asked("keep it " + std::string(words)), "at-least behind keep it ") << words;
  }
  for (const char* words :
       {"not above", "not more than", "no more than", "not over", "not exceeding", "not exceed",
        "not greater than", "no higher than", "never exceed", "never more than", "up to", "≤"}) {
    EXPECT_EQ(asked("keep it " + std::string(words)), "at-most behind keep it ") << words;
  }
  for (const char* words : {"fewer than", "less than", "below", "under", "lower than"}) {
    EXPECT_EQ(asked("keep it " + std::string(words)), "less-than behind keep it ") << words;
  }
  for (const char* words : {"more than", "over", "above", "greater than", "exceeding"}) {
    EXPECT_EQ(asked("keep it " + std::string(words)), "more-than behind keep it ") << words;
  }
  EXPECT_EQ(asked("keep it"), "");
  EXPECT_EQ(asked("the moreover"), "");
}

TEST(EnglishWords, SomeVerbsAskForLess) {
  const EnglishWords words = shipped_english_words();
  EXPECT_TRUE(begins_with_less("Reduce water losses", words));
  EXPECT_FALSE(begins_with_less("Water losses", words));
}

}  // namespace
}  // namespace milepost
