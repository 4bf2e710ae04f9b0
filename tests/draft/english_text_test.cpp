#include "draft/english_text.h"

#include <gtest/gtest.h>

#include <string>

namespace milepost {
namespace {

TEST(EnglishText, AMonthIsItsNameOrThreeLettersOfIt) {
  EXPECT_EQ(month_at_start("June 2026"), 6);
  EXPECT_EQ(month_at_start("Sept. 2026"), 9);
  EXPECT_EQ(month_at_start("DEC"), 12);
  EXPECT_EQ(month_at_start("mature trees"), 0);
  EXPECT_EQ(month_at_start("Ju"), 0);
  EXPECT_EQ(month_at_start(""), 0);
}

TEST(EnglishText, AWordDoesNotGoOn) {
  EXPECT_EQ(word_at_start("build up", {"build", "build up"}), "build up");
  EXPECT_EQ(word_at_start("builder", {"build"}), "");
  EXPECT_EQ(word_at_end("rebuild", {"build"}), "");
  EXPECT_EQ(word_at_end("to build", {"build"}), "build");
}

TEST(EnglishText, ADayStandsBehindAWordThatSaysUntilWhen) {
  for (const char* day : {" by June 2026", " before 30 June", " in 2026", " by the end of the plan",
                          " no later than early May 2026", " by mid-2026"}) {
    EXPECT_EQ(place_of_day("Open it" + std::string(day) + " for all"), 7U) << day;
  }
  EXPECT_EQ(place_of_day("Heat homes by gas in town"), 25U);
}

std::string joined(std::string_view text, const std::vector<EnglishTextPart>& parts) {
  std::string said;
  for (const auto& [begin, end] : parts) {
    said += (said.empty() ? "" : " / ") + std::string(text.substr(begin, end - begin));
  }
  return said;
}

TEST(EnglishText, SentencesEndAtFullStopsBeforeACapitalOrAFigure) {
  struct Case {
    const char* text;
    const char* sentences;
  };
  const Case cases[] = {
      {"Open it. Build 3. 40 more follow.", "Open it / Build / 3 / 40 more follow"},
      {"Complete St. Mary church. Go.", "Complete St. Mary church / Go"},
      {"Spend approx. 3 of No. 5; rest. ", "Spend approx. 3 of No. 5; rest"},
      {"Pave 12 km. Open J. Smith hall.", "Pave 12 km / Open J. Smith hall"},
      {"Reach 3.5 points", "Reach 3.5 points"},
      {"Raise nurses to 40. Finish Phase 2. Go", "Raise nurses to 40 / Finish Phase 2 / Go"},
      {"Improve schools 2. Improve roads", "Improve schools / 2 / Improve roads"},
      {"By June 30. Open it", "By June 30 / Open it"},
      {"", ""},
  };
  for (const auto& [text, sentences] : cases) {
    EXPECT_EQ(joined(text, english_sentences(text, 0)), sentences) << text;
  }
  EXPECT_EQ(joined("Open it; go. End", english_parts("Open it; go. End", 0)), "Open it / go / End");
}

TEST(EnglishText, MarksAndLabelsStandInFront) {
  EXPECT_EQ(size_of_marks("- open"), 2U);
  EXPECT_EQ(size_of_marks("≥ 5"), 0U);
  EXPECT_EQ(size_of_label("• 3. open"), std::string_view("• 3. ").size());
  EXPECT_EQ(size_of_label("(xiv) open"), 6U);
  EXPECT_EQ(size_of_label("30 schools"), 0U);
}

}  // namespace
}  // namespace milepost
