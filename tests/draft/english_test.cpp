#include "draft/english.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

std::string said(const Proposal& one) {
  std::string text = one.name + " | " + std::string(word(one.requirement));
  if (one.value) text += " " + to_string(*one.value);
  if (one.upper) text += ".." + to_string(*one.upper);
  text += " " + one.unit + " " + std::string(word(one.measure));
  if (one.due) text += " " + to_string(*one.due);
  return text;
}

/// The proposals, one a line, and what became of the other numerals.
std::string read(std::string_view line) {
  static const EnglishWords kWords = shipped_english_words();
  const Draft draft = propose_from_english(line, kWords, 2026);
  std::string text;
  for (const Proposal& one : draft.proposals) {
    EXPECT_NE(line.find(one.quote), std::string_view::npos) << one.quote;
    EXPECT_FALSE(one.quote.starts_with("- ") || one.quote.starts_with("• ")) << one.quote;
    if (one.value) {
      EXPECT_EQ(one.quote.find_first_of("0123456789", one.figure_at), one.figure_at) << one.quote;
    }
    text += said(one) + "\n";
  }
  for (const std::string& one : draft.outcomes) text += "= " + one + "\n";
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
       "reduce losses | at-most 15 % stock\n= Provide power to all villages\n"},
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
  EXPECT_EQ(read("3. Implement section 57 of the act"),
            "Implement section 57 of the act | done  milestone\n3: ordinal\n57: code\n");
  EXPECT_EQ(read("Monitor CO2 in the 2nd quarter of 2024"),
            "= Monitor CO2 in the 2nd quarter of 2024\n2: code\n2: date\n2024: date\n");
  EXPECT_EQ(read("Town Plan 2021–2030"), "2021: date\n2030: date\n");
}

TEST(English, ASentenceWithoutAFigureIsAMilestoneOrAnOutcome) {
  struct Case {
    const char* line;
    const char* read;
  };
  const Case cases[] = {
      {"- Open the new county hospital by September 2026",
       "Open the new county hospital | done  milestone 2026-09-30\n2026: date\n"},
      {"• Complete the ring road by 30 June 2026.",
       "Complete the ring road | done  milestone 2026-06-30\n30: date\n2026: date\n"},
      {"Launch the permit portal by the end of August",
       "Launch the permit portal | done  milestone 2026-08-31\n"},
      {"Promote reading", "= Promote reading\n"},
      {"- Plant 8,000 mu of trees", "Plant trees | at-least 8000 mu flow\n"},
      {"- Build 40 km of rural roads by 30 June 2026",
       "Build rural roads | at-least 40 km flow 2026-06-30\n30: date\n2026: date\n"},
      {"Build 40 km of rural roads. Improve drainage.",
       "Build rural roads | at-least 40 km flow\n= Improve drainage\n"},
      {"Open 3 clinics before June 30, 2026",
       "Open clinics | at-least 3  flow 2026-06-30\n30: date\n2026: date\n"},
      {"Open hours in may 30 or more", "Open hours | at-least 30  flow\n"},
  };
  for (const auto& [line, text] : cases) EXPECT_EQ(read(line), text) << line;
}

TEST(English, ALongLineIsReadInParts) {
  static const EnglishWords kWords = shipped_english_words();
  std::string line;
  for (int i = 0; i < 300; ++i) line += "Add 3 clinics. Open the hall of a ward. ";
  const Draft draft = propose_from_english(line, kWords);
  ASSERT_EQ(draft.proposals.size(), 600U);
  ASSERT_EQ(draft.numerals.size(), 300U);
  for (std::size_t i = 0; i < 300; ++i) {
    EXPECT_EQ(draft.numerals[i].position, 40 * i + 5);
    EXPECT_EQ(draft.proposals[draft.numerals[i].target.value()].name, "Add clinics");
  }
  const std::string word(5000, 'x');
  EXPECT_TRUE(propose_from_english(word + "7", kWords).proposals.empty());
}

TEST(English, EachSentenceHasItsOwnDayAndQuote) {
  static const EnglishWords kWords = shipped_english_words();
  const Draft draft = propose_from_english(
      "Open the county hospital by September 2026. Build at least 40 schools by 2030; pave 9 km.",
      kWords, 2026);
  ASSERT_EQ(draft.proposals.size(), 3U);
  EXPECT_EQ(draft.proposals[0].quote, "Open the county hospital by September 2026");
  EXPECT_EQ(said(draft.proposals[0]), "Open the county hospital | done  milestone 2026-09-30");
  EXPECT_EQ(draft.proposals[1].quote, "Build at least 40 schools by 2030");
  EXPECT_EQ(said(draft.proposals[1]), "Build schools | at-least 40  flow 2030-12-31");
  EXPECT_EQ(draft.proposals[2].quote, "pave 9 km");
  EXPECT_EQ(draft.proposals[2].due, std::nullopt);
  EXPECT_EQ(draft.numerals[1].target, 1U);
}

TEST(English, ADayBelongsToWhatItStandsBehindOrBeginsWith) {
  struct Case {
    const char* line;
    const char* read;
  };
  const Case cases[] = {
      {"By June 2026, open 4 clinics; by 2028, train 9 nurses.",
       "open clinics | at-least 4  flow 2026-06-30\ntrain nurses | at-least 9  flow 2028-12-31\n"
       "2026: date\n2028: date\n"},
      {"Build 40 schools, 3 clinics and a bridge by 2028.",
       "Build schools | at-least 40  flow 2028-12-31\nBuild clinics and a bridge | at-least 3  "
       "flow "
       "2028-12-31\n2028: date\n"},
      {"Build 40 schools by 2028 and 3 clinics by 2029.",
       "Build schools | at-least 40  flow 2028-12-31\nBuild clinics | at-least 3  flow 2029-12-31\n"
       "2028: date\n2029: date\n"},
      {"Cut emissions by 12% by December 2026 and cut waste by 3 tonnes.",
       "Cut emissions | at-least 12 % growth 2026-12-31\ncut waste | at-least 3 tonnes flow\n"
       "2026: date\n"},
      {"Open 3 clinics. Train 5 nurses by 2027. Cut waste by 4%.",
       "Open clinics | at-least 3  flow\nTrain nurses | at-least 5  flow 2027-12-31\n"
       "Cut waste | at-least 4 % growth\n2027: date\n"},
      {"1. Improve schools 2. Improve roads 3. Cut waste by 5%.",
       "Cut waste | at-least 5 % growth\n= Improve schools\n= Improve roads\n1: ordinal\n"
       "2: ordinal\n3: ordinal\n"},
  };
  for (const auto& [line, text] : cases) EXPECT_EQ(read(line), text) << line;
}

TEST(English, IsToldByItsLetters) {
  EXPECT_TRUE(is_english("Reduce losses – 5%"));
  EXPECT_FALSE(is_english("GDP增长5%"));
  EXPECT_FALSE(is_english("5%"));
}

}  // namespace
}  // namespace milepost
