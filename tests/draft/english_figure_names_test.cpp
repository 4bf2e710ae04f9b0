#include "draft/english_figure_names.h"

#include <gtest/gtest.h>

#include <string>

#include "draft/english_pairs.h"

namespace milepost {
namespace {

/// The names of the figures of a sentence, `?` behind one that may leave something out.
std::string names(std::string_view sentence) {
  static const EnglishWords kWords = shipped_english_words();
  EnglishLayout layout(sentence, kWords, 2026);
  settle_pairs(layout);
  layout.settle_segments();
  settle_negations(layout);
  EnglishFigureNames reader(layout);
  std::string text;
  for (std::size_t i = 0; i < layout.numerals.size(); ++i) {
    if (!is_figure(layout.numerals[i])) continue;
    const std::string name = reader.name_of(i);
    text += (text.empty() ? "" : " / ") + name + (reader.says_little(i, name) ? "?" : "");
  }
  return text;
}

TEST(EnglishFigureNames, AreTheTextAroundThem) {
  EXPECT_EQ(names("Reduce water losses to 20%"), "Reduce water losses");
  EXPECT_EQ(names("At least 90% of homes have water"), "homes have water");
  EXPECT_EQ(names("Train 2,000 teachers and 500 nurses"), "Train teachers / Train nurses");
  EXPECT_EQ(names("The council will build 250 homes by 2027"), "The council will build homes");
  EXPECT_EQ(names("Build 40 schools over 3 years"), "Build schools");
  EXPECT_EQ(names("Do not build more than 12 houses"), "Build houses");
  EXPECT_EQ(names("The rate must not fall below 12%"), "The rate");
  EXPECT_EQ(names("Plant 10 trees (5 in town)"), "Plant trees");
}

TEST(EnglishFigureNames, MayLeaveOutWhatIsCounted) {
  EXPECT_EQ(names("Respond to 90% of 311 calls"), "Respond?");
  EXPECT_EQ(names("Open 9"), "Open?");
  EXPECT_EQ(names("up to 20 km of road"), "road");
}

}  // namespace
}  // namespace milepost
