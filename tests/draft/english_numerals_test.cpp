#include "draft/english_numerals.h"

#include <gtest/gtest.h>

#include <string>

namespace milepost {
namespace {

/// The numerals of a sentence by themselves: what is asked of a figure with its unit, or the reason
/// why it is none, with `?` where that is a weak one.
std::string numerals(std::string_view sentence) {
  static const EnglishWords kWords = shipped_english_words();
  std::string text;
  for (const EnglishNumeral& one :
       english_numerals(sentence, english_days(sentence, 2026), kWords, 2026)) {
    if (!text.empty()) text += " / ";
    if (!one.reason.empty()) {
      text += one.reason + (one.strength == Strength::weak ? "?" : "");
    } else if (one.joins) {
      text += "joins " + std::to_string(*one.joins);
    } else {
      text +=
          (one.is_asked ? std::string(word(one.kind)) + " " : "") + to_string(one.value.value());
      if (!one.unit.empty()) text += " " + one.unit;
      if (one.is_doubtful) text += "?";
    }
  }
  return text;
}

struct Case {
  const char* sentence;
  const char* numerals;
};

TEST(EnglishNumerals, FiguresHaveTheirUnits) {
  const Case cases[] = {
      {"at least $2.5 million", "at-least 2.5 $ million"},
      {"£20m, €1.2bn and US$ 3 billion", "20 £ million / 1.2 € billion / 3 US$ billion"},
      {"KES500 million for R2.5bn", "500 KES million / 2.5 R billion"},
      {"50k jobs and 3 mn trees", "50 thousand / 3 million"},
      {"2.5 m people", "2.5 m?"},
      {"a hole 2.5 m deep", "2.5 m"},
      {"20km, 5MW and 3 ha", "20 km / 5 MW / 3 ha"},
      {"12 pct to 13 per cent", "12 % / 13 %"},
      {"2 pp or 3 percentage points", "2 percentage points / 3 percentage points"},
      {"200+ or 300 or more", "at-least 200 / at-least 300"},
      {"40 000 and 1 234 567", "40000 / joins 0 / 1234567 / joins 2 / joins 2"},
      {"1,234.5 and 12,34,567", "1234.5 / 1234567"},
  };
  for (const auto& [sentence, text] : cases) EXPECT_EQ(numerals(sentence), text) << sentence;
}

TEST(EnglishNumerals, OthersHaveTheirReasons) {
  const Case cases[] = {
      {"the A12, CO2, PM2.5 and COVID-19", "code / code / code / code"},
      {"5G and 3D", "code / code"},
      {"5xyz", "code?"},
      {"Goal 3.1, section 57, part 1.2.3", "code / code / code"},
      {"the Objective 2 of it", "code"},
      {"an objective 2", "code?"},
      {"Wards 3, 5 and 7", "code / code? / code?"},
      {"phase 50%", "50 %"},
      {"the 90th percentile, 1st", "ordinal / ordinal"},
      {"(2) open it", "ordinal"},
      {"a 5-year plan for 7-year-olds", "duration / age"},
      {"a 500-bed home", "attribute?"},
      {"per 1,000", "unit"},
      {"for 3 years", "duration"},
      {"aged 15", "age"},
      {"24/7", "scheme / scheme"},
      {"1/3", "unclear? / unclear?"},
      {"3:1", "unclear? / unclear?"},
      {"1 in 4", "unclear? / unclear?"},
      {"3 in 2026", "3 / date"},
      {"1,5 and 1,23,45 and 1234,567", "unclear? / unclear? / unclear?"},
      {"of 1.500", "unclear?"},
      {"-3% and ±5", "unclear? / unclear?"},
      {"4x more", "unclear?"},
      {"in 2026, the 1990s", "date / date"},
      {"over 2000 houses", "date?"},
      {"at least 2000 houses", "at-least 2000"},
      {"2000 houses", "2000"},
      {"06/07/2026", "date? / date? / date?"},
      {"12345678901234567890", "too-long?"},
  };
  for (const auto& [sentence, text] : cases) EXPECT_EQ(numerals(sentence), text) << sentence;
}

}  // namespace
}  // namespace milepost
