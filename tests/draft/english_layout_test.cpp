#include "draft/english_layout.h"

#include <gtest/gtest.h>

#include <string>

namespace milepost {
namespace {

EnglishLayout layout_of(std::string_view sentence) {
  static const EnglishWords kWords = shipped_english_words();
  return EnglishLayout(sentence, kWords, 2026);
}

/// The phrase of each figure, with its day.
std::string phrases(std::string_view sentence) {
  const EnglishLayout layout = layout_of(sentence);
  std::string text;
  for (std::size_t i = 0; i < layout.numerals.size(); ++i) {
    if (!is_figure(layout.numerals[i])) continue;
    const EnglishTextPart place = layout.segment_of(i);
    const EnglishDue* due = layout.due_of(i);
    text += (text.empty() ? "" : " / ") +
            std::string(sentence.substr(place.begin, place.end - place.begin)) + " @";
    text += due == nullptr ? "-" : due->last ? to_string(*due->last) : "?";
  }
  return text;
}

TEST(EnglishLayout, EachFigureHasItsPhraseAndItsDay) {
  EXPECT_EQ(phrases("Build 40 schools and 3 clinics by 2028"),
            "Build 40 schools and  @2028-12-31 / 3 clinics by 2028 @2028-12-31");
  EXPECT_EQ(phrases("Build 40 schools by 2028, 3 clinics by 2029"),
            "Build 40 schools by 2028,  @2028-12-31 / 3 clinics by 2029 @2029-12-31");
  EXPECT_EQ(phrases("By 2028, build 40 schools; open 3"),
            "build 40 schools @2028-12-31 / open 3 @2028-12-31");
  EXPECT_EQ(phrases("Build 40 schools by 2028; open 3"),
            "Build 40 schools by 2028 @2028-12-31 / open 3 @-");
  EXPECT_EQ(phrases("Build 40 schools by 06/07/2026"), "Build 40 schools by 06/07/2026 @?");
}

TEST(EnglishLayout, VerbsAndNegationsAreFoundAsWords) {
  const EnglishLayout layout =
      layout_of("Do not reduce a no-fee lowering, no later than 2026; stop 3");
  ASSERT_EQ(layout.negations.size(), 2U);
  EXPECT_EQ(layout.negations[0].place.begin, 3U);
  EXPECT_TRUE(layout.negations[0].is_plain);
  EXPECT_FALSE(layout.negations[1].is_plain);
  ASSERT_EQ(layout.verbs.size(), 2U);
  EXPECT_TRUE(layout.verbs[0].is_less);
  EXPECT_EQ(layout.parts.size(), 2U);
  EXPECT_TRUE(layout.has_verb_in(0, 10, true));
  EXPECT_FALSE(layout.has_verb_in(0, 5, false));
}

}  // namespace
}  // namespace milepost
