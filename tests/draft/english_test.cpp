#include "draft/english.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

std::string said(const Proposal& one) {
  std::string text =
      one.name + " | " + std::string(word(one.requirement)) + " " + to_string(*one.value);
  if (one.upper) text += ".." + to_string(*one.upper);
  text += " " + one.unit + " " + std::string(word(one.measure));
  if (one.due) text += " " + to_string(*one.due);
  return text;
}

/// The proposals, one a line, and what became of the other numerals.
std::string read(std::string_view line) {
  static const EnglishWords kWords = shipped_english_words();
  const Draft draft = propose_from_english(line, kWords);
  std::string text;
  for (const Proposal& one : draft.proposals) {
    EXPECT_EQ(one.quote, line);
    text += said(one) + "\n";
  }
  for (const Numeral& one : draft.numerals) {
    if (!one.target) text += one.text + ": " + one.reason + "\n";
  }
  return text;
}

TEST(English, ALinePromisesWhatItsFigureIsAskedFor) {
  struct Case {
    const char* line;
    const char* read;
  };
  const Case cases[] = {
      {"Reduce water losses to 20 per cent by 2025",
       "Reduce water losses | at-most 20 % stock 2025-12-31\n2025: date\n"},
      {"Increase the share of waste recycled from 31% to 50% by the end of 2026.",
       "Increase the share of waste recycled | at-least 50 % stock 2026-12-31\n"
       "31: baseline\n2026: date\n"},
      {"Cut fleet emissions by 30%", "Cut fleet emissions | at-least 30 % growth\n"},
      {"Average farm output growth rate of 4% per year",
       "Average farm output growth rate | at-least 4 % growth\n"},
      {"15% rise in the use of buses", "rise in the use of buses | at-least 15 % growth\n"},
      {"Keep unemployment below 5%", "Keep unemployment | less-than 5 % stock\n"},
      {"At least 90% of households have piped water",
       "households have piped water | at-least 90 % stock\n"},
      {"No more than 12 complaints a month", "complaints a month | at-most 12  flow\n"},
      {"Add 1,500 MW of solar capacity", "Add solar capacity | at-least 1500 MW flow\n"},
      {"Creation of 2.5 million jobs", "Creation of jobs | at-least 2.5 million flow\n"},
      {"Cut emissions by 20 per cent to 25 per cent by 2030",
       "Cut emissions | between 20..25 % growth 2030-12-31\n25: range\n2030: date\n"},
      {"Infant deaths to be reduced to 28 and maternal deaths to 1 per 1000 live births",
       "Infant deaths to be reduced | at-most 28  stock\nmaternal deaths | at-most 1  "
       "stock\n1000: unit\n"},
      {"Provide power to all villages and reduce losses to 15%",
       "reduce losses | at-most 15 % stock\n"},
      {"Literacy of persons of age 7 years or more to reach 85% by 2011-12",
       "Literacy of persons of age 7 years or more to reach | at-least 85 % stock\n7: age\n2011: "
       "date\n12: date\n"},
  };
  for (const auto& [line, text] : cases) EXPECT_EQ(read(line), text) << line;
}

TEST(English, AFigureThatNothingIsAskedOfIsNone) {
  EXPECT_EQ(read("Youth unemployment rate: 25.3%"), "25.3: no-verb\n");
  EXPECT_EQ(read("Services 39.9"), "39.9: no-verb\n");
  EXPECT_EQ(read("Effects of COVID-19"), "19: code\n");
  EXPECT_EQ(read("A plan of 10 years"), "10: duration\n");
  EXPECT_EQ(read("• Raise income per head to USD 2,220"),
            "Raise income per head | at-least 2220 USD stock\n");
}

TEST(English, NumeralsThatAreNoFiguresHaveTheirReasons) {
  EXPECT_EQ(read("3. Implement section 57 of the act"), "3: ordinal\n57: code\n");
  EXPECT_EQ(read("Monitor CO2 in the 2nd quarter of 2024"), "2: code\n2: ordinal\n2024: date\n");
  EXPECT_EQ(read("Town Plan 2021–2030"), "2021: date\n2030: date\n");
}

TEST(English, DatesAreWrittenInMonths) {
  EXPECT_EQ(to_string(*english_date("30 June 2019")), "2019-06-30");
  EXPECT_EQ(to_string(*english_date("June 2019")), "2019-06-30");
  EXPECT_EQ(to_string(*english_date("February 1, 2019")), "2019-02-01");
  EXPECT_EQ(english_date("2019"), std::nullopt);
  EXPECT_EQ(english_date("31 June 2019"), std::nullopt);
}

TEST(English, IsToldByItsLetters) {
  EXPECT_TRUE(is_english("Reduce losses – 5%"));
  EXPECT_FALSE(is_english("GDP增长5%"));
  EXPECT_FALSE(is_english("5%"));
}

}  // namespace
}  // namespace milepost
