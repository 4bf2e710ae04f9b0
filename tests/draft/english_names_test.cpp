#include "draft/english_names.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

TEST(EnglishNames, BeginAndEndWithWhatIsMeant) {
  static const EnglishWords kWords = shipped_english_words();
  struct Case {
    const char* text;
    const char* name;
  };
  const Case cases[] = {
      {"of which", ""},
      {"train teachers and", "train teachers"},
      {"By 2027,", ""},
      {"By 2027, households with water", "households with water"},
      {"By the end of June 2026, farms", "farms"},
      {"Plant trees (", "Plant trees"},
      {"south)", "south"},
      {"Plant trees (north and south)", "Plant trees (north and south)"},
      {"(in the north", "the north"},
      {"/", ""},
      {"in", ""},
      {"and, of", ""},
      {"Waste must not", "Waste"},
      {"Open data – ", "Open data"},
      {"In-service training", "In-service training"},
      {"Offer by gas", "Offer by gas"},
      {"Outcome 2: Access to water", "Access to water"},
      {"Goal 3.1 Literacy", "Goal 3.1 Literacy"},
      {"We will raise taxes", "raise taxes"},
  };
  for (const auto& [text, name] : cases) EXPECT_EQ(english_name(text, kWords), name) << text;
}

TEST(EnglishNames, AVerbAloneSaysTooLittle) {
  static const EnglishWords kWords = shipped_english_words();
  for (const char* name : {"Open", "open", "Set up", "Reduce", "it", "a", "-", ""}) {
    EXPECT_TRUE(is_bare_name(name, kWords)) << name;
  }
  for (const char* name : {"Open halls", "unemployment", "GDP"}) {
    EXPECT_FALSE(is_bare_name(name, kWords)) << name;
  }
}

}  // namespace
}  // namespace milepost
