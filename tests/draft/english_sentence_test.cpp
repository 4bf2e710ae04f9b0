#include "draft/english_sentence.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace milepost {
namespace {

/// One line for each proposal: its grade, its name and what is asked. In brackets the numerals
/// without a target, with `?` where the reason is a weak one.
std::string read(std::string_view sentence) {
  static const EnglishWords kWords = shipped_english_words();
  const EnglishSentence found = read_english_sentence(sentence, kWords, 2026);
  std::string text;
  for (const auto& [one, at] : found.proposals) {
    EXPECT_NE(sentence.find(one.quote), std::string_view::npos) << one.quote;
    text +=
        std::string(word(one.grade)) + " " + one.name + " " + std::string(word(one.requirement));
    if (one.value) text += " " + to_string(*one.value);
    if (one.upper) text += ".." + to_string(*one.upper);
    if (!one.unit.empty()) text += " " + one.unit;
    text += " " + std::string(word(one.measure));
    if (one.due) text += " by " + to_string(*one.due);
    text += "\n";
  }
  std::string rest;
  for (const EnglishSentence::Use& use : found.numerals) {
    const EnglishNumeral& one = use.numeral;
    EXPECT_NE(use.target.has_value(), !one.reason.empty()) << one.begin;
    if (use.target) continue;
    const std::size_t end = sentence.find_first_not_of("0123456789.,", one.begin);
    const std::size_t size = std::min(end, one.end) - one.begin;
    rest += (rest.empty() ? "(" : " ") + std::string(sentence.substr(one.begin, size));
    rest += ":" + one.reason + (one.strength == Strength::weak ? "?" : "");
  }
  return text + (rest.empty() ? "" : rest + ")\n");
}

struct Case {
  const char* sentence;
  const char* read;
};

TEST(EnglishSentence, AComparisonThatIsDeniedIsTurnedRound) {
  const Case cases[] = {
      {"Open the road; not fewer than 12 clinics",
       "B Open the road done milestone\n"
       "B clinics at-least 12 flow\n"},
      {"Keep the rate not below 12%", "B Keep the rate at-least 12 % stock\n"},
      {"Keep waste not above 12 tonnes", "B Keep waste at-most 12 tonnes flow\n"},
      {"Do not build more than 12 houses", "B Build houses at-most 12 flow\n"},
      {"Waste must not exceed 12 tonnes", "B Waste at-most 12 tonnes flow\n"},
      {"The unemployment rate should never rise above 6%",
       "B The unemployment rate at-most 6 % stock\n"},
      {"Do not let the forest cover fall below 40%", "B The forest cover at-least 40 % stock\n"},
      {"Do not reduce the budget by more than 5%", "B Reduce the budget at-most 5 % growth\n"},
      {"Energy use not greater than 500 GWh, water losses no higher than 20% and turnover under 8%",
       "B Energy use at-most 500 GWh flow\n"
       "B water losses at-most 20 % stock\n"
       "B turnover less-than 8 % stock\n"},
      {"Train fewer than 20 agents", "B Train agents less-than 20 flow\n"},
      {"Avoid more than 5 accidents", "C accidents at-most 5 flow\n"},
      {"Ensure that no school has more than 40 pupils", "C Ensure school at-most 40 flow\n"},
  };
  for (const auto& [sentence, text] : cases) EXPECT_EQ(read(sentence), text) << sentence;
}

TEST(EnglishSentence, WhatIsDeniedIsNoPromise) {
  const Case cases[] = {
      {"Do not open 3 landfills", "(3:unclear?)\n"},
      {"Never close 4 schools", "(4:unclear?)\n"},
      {"Stop building 5 dams by 2027", "(5:unclear? 2027:date)\n"},
      {"Cancel 6 permits", "(6:unclear?)\n"},
      {"Build 5 schools will not be started in 2026", "(5:unclear? 2026:date)\n"},
      {"Plans to build 9 parks are cancelled", "(9:unclear?)\n"},
      {"Prevent 8 layoffs and open 3 halls", "(8:unclear? 3:unclear?)\n"},
      {"Do not build 3 dams but open 5 parks",
       "B open parks at-least 5 flow\n"
       "(3:unclear?)\n"},
      {"We will open no landfill by 2026", "(2026:date)\n"},
  };
  for (const auto& [sentence, text] : cases) EXPECT_EQ(read(sentence), text) << sentence;
}

TEST(EnglishSentence, WordsThatOnlyLookLikeNegationsDenyNothing) {
  const Case cases[] = {
      {"Not later than 30 June 2026, open 3 clinics",
       "B open clinics at-least 3 flow by 2026-06-30\n"
       "(30:date 2026:date)\n"},
      {"Build not only 3 clinics but 5 schools",
       "B Build clinics at-least 3 flow\n"
       "B Build schools at-least 5 flow\n"},
      {"Connect 3 no-fee schools", "B Connect no-fee schools at-least 3 flow\n"},
      {"Open 12 notaries", "B Open notaries at-least 12 flow\n"},
  };
  for (const auto& [sentence, text] : cases) EXPECT_EQ(read(sentence), text) << sentence;
}

TEST(EnglishSentence, FractionsAndRatiosAreNoFigures) {
  const Case cases[] = {
      {"Increase jobs by 1/3", "(1:unclear? 3:unclear?)\n"},
      {"Reduce losses by one third", ""},
      {"Offer 24/7 service and open 3 desks",
       "B open desks at-least 3 flow\n"
       "(24:scheme 7:scheme)\n"},
      {"Reach 1 in 4 children and 9 out of 10 adults",
       "(1:unclear? 4:unclear? 9:unclear? 10:unclear?)\n"},
      {"Lower the pupil-teacher ratio to 30:1", "(30:unclear? 1:unclear?)\n"},
      {"Build 1,5 km of road",
       "C Build 1,5 km of road done milestone\n"
       "(1,5:unclear?)\n"},
      {"Build 1.500 houses",
       "C Build 1.500 houses done milestone\n"
       "(1.500:unclear?)\n"},
      {"Achieve -3% growth in waste", "(3:unclear?)\n"},
      {"Triple exports (3x) and grow jobs 4x", "(3:code? 4:unclear?)\n"},
      {"Build 1,50,000 houses and 12,500.5 km of road",
       "B Build houses at-least 150000 flow\n"
       "B Build road at-least 12500.5 km flow\n"},
      {"Build 40 000 houses and 1 200 km of road",
       "B Build houses at-least 40000 flow\n"
       "B Build road at-least 1200 km flow\n"},
  };
  for (const auto& [sentence, text] : cases) EXPECT_EQ(read(sentence), text) << sentence;
}

TEST(EnglishSentence, DaysThatAreNotClearAreNotTaken) {
  const Case cases[] = {
      {"Open the bridge by 06/07/2026",
       "C Open the bridge done milestone\n"
       "(06:date? 07:date? 2026:date?)\n"},
      {"Hire 60 doctors by 1/6/2026",
       "C Hire doctors at-least 60 flow\n"
       "(1:date? 6:date? 2026:date?)\n"},
      {"Open the bridge by 31 February 2026",
       "C Open the bridge done milestone\n"
       "(31:date? 2026:date?)\n"},
      {"Build 3 halls by 31 February 2026",
       "C Build halls at-least 3 flow\n"
       "(31:date? 2026:date?)\n"},
      {"In May 30 schools will open", "(30:date?)\n"},
      {"Open 3 halls by early 2027",
       "C Open halls at-least 3 flow\n"
       "(2027:date)\n"},
      {"Open 3 bridges by 13/07/2026",
       "B Open bridges at-least 3 flow by 2026-07-13\n"
       "(13:date 07:date 2026:date)\n"},
      {"Open the bridge by 2026-07-06",
       "B Open the bridge done milestone by 2026-07-06\n"
       "(2026:date 07:date 06:date)\n"},
      {"Open 3 clinics by July 6, 2026",
       "B Open clinics at-least 3 flow by 2026-07-06\n"
       "(6:date 2026:date)\n"},
      {"Open 3 clinics by 6th of July",
       "B Open clinics at-least 3 flow by 2026-07-06\n"
       "(6:date)\n"},
      {"Pave 25 km of road by mid-2026",
       "B Pave road at-least 25 km flow by 2026-06-30\n"
       "(2026:date)\n"},
      {"Increase beds by 2000 units and houses to 2000", "(2000:date? 2000:date?)\n"},
  };
  for (const auto& [sentence, text] : cases) EXPECT_EQ(read(sentence), text) << sentence;
}

TEST(EnglishSentence, TwoFiguresMayBeOne) {
  const Case cases[] = {
      {"Build 12-15 schools",
       "B Build schools between 12..15 flow\n"
       "(15:range)\n"},
      {"Build between 12 and 15 schools by 2027",
       "B Build schools between 12..15 flow by 2027-12-31\n"
       "(15:range 2027:date)\n"},
      {"Cut waste by 10-12%",
       "B Cut waste between 10..12 % growth\n"
       "(12:range)\n"},
      {"Invest $2 to $3 million in housing",
       "B Invest housing between 2..3 $ million flow\n"
       "(3:range)\n"},
      {"Increase coverage from 40% to 50%",
       "B Increase coverage at-least 50 % stock\n"
       "(40:baseline)\n"},
      {"Cut infant deaths from 30 to 20",
       "B Cut infant deaths at-most 20 stock\n"
       "(30:baseline)\n"},
      {"Cut permit time from 30 days to 10 days",
       "B Cut permit time at-most 10 days stock\n"
       "(30:baseline)\n"},
      {"Raise the rate by 2 percentage points to 50%",
       "B Raise the rate at-least 50 % stock\n"
       "(2:aside)\n"},
      {"Raise the rate 3 percentage points, to 41%",
       "B Raise the rate at-least 41 % stock\n"
       "(3:aside)\n"},
      {"Increase exports by 500 to 2,000 jobs",
       "C Increase exports between 500..2000 flow\n"
       "(2,000:range)\n"},
      {"Reduce vacancies to under 8% by Q4 2026, down from 11.5% in 2025",
       "B Reduce vacancies less-than 8 % stock by 2026-12-31\n"
       "(4:date 2026:date 11.5:baseline? 2025:date)\n"},
      {"Deaths at age 15-19 and 20-24", "(15:age 19:age 20:no-verb? 24:range)\n"},
  };
  for (const auto& [sentence, text] : cases) EXPECT_EQ(read(sentence), text) << sentence;
}

TEST(EnglishSentence, UnitsStandBesideTheirFigures) {
  const Case cases[] = {
      {"Invest $2.5 million in housing and £20m in roads",
       "B Invest housing at-least 2.5 $ million flow\n"
       "B Invest roads at-least 20 £ million flow\n"},
      {"Spend R500 million on roads", "B Spend roads at-least 500 R million flow\n"},
      {"Attract 1.2bn of investment", "B Attract investment at-least 1.2 billion flow\n"},
      {"Add USD500 and 50k jobs",
       "C Add at-least 500 USD flow\n"
       "B Add jobs at-least 50 thousand flow\n"},
      {"Train 2.5 m people", "C Train people at-least 2.5 m flow\n"},
      {"Reach 200+ villages and 1,000 or more farms",
       "B villages at-least 200 flow\n"
       "B farms at-least 1000 flow\n"},
      {"Answer complaints within 5 days", "B Answer complaints at-most 5 days flow\n"},
      {"Cut permit time by 5 days", "B Cut permit time at-least 5 days flow\n"},
      {"Raise output by 5 pp", "B Raise output at-least 5 percentage points flow\n"},
  };
  for (const auto& [sentence, text] : cases) EXPECT_EQ(read(sentence), text) << sentence;
}

TEST(EnglishSentence, NumeralsThatNameSomething) {
  const Case cases[] = {
      {"Cut CO2 emissions by 12%",
       "B Cut CO2 emissions at-least 12 % growth\n"
       "(2:code)\n"},
      {"Increase literacy under Goal 3.1 to 90%",
       "B Increase literacy under Goal 3.1 at-least 90 % stock\n"
       "(3.1:code)\n"},
      {"Finish Phase 2 of the tram by Q3 2026",
       "B Finish Phase 2 of the tram done milestone by 2026-09-30\n"
       "(2:code 3:date 2026:date)\n"},
      {"Submit the FY2026/27 budget by 31 March 2026",
       "B Submit the FY2026/27 budget done milestone by 2026-03-31\n"
       "(2026:date 27:date 31:date 2026:date)\n"},
      {"Bring the 90th percentile of waiting time below 30 days",
       "B Bring the 90th percentile of waiting time less-than 30 days flow\n"
       "(90:ordinal)\n"},
      {"Adopt a 5-year plan",
       "B Adopt a 5-year plan done milestone\n"
       "(5:duration)\n"},
      {"Build a 500-bed hospital by 2027",
       "B Build a 500-bed hospital done milestone by 2027-12-31\n"
       "(500:attribute? 2027:date)\n"},
      {"Open wards 3, 4 and 5",
       "B Open wards 3, 4 and 5 done milestone\n"
       "(3:code 4:code? 5:code?)\n"},
      {"Build 40 schools over 3 years",
       "B Build schools at-least 40 flow\n"
       "(3:duration)\n"},
      {"Within 3 years, build 40 schools",
       "B build schools at-least 40 flow\n"
       "(3:duration?)\n"},
      {"Outcome 2: Access to water raised from 48% (2022) to 75% by 2027",
       "B Access to water raised at-least 75 % stock by 2027-12-31\n"
       "(2:code? 48:baseline 2022:date 2027:date)\n"},
      {"Reduce PM2.5 to 35 µg/m3",
       "B Reduce PM2.5 at-most 35 stock\n"
       "(2.5:code 3:code)\n"},
  };
  for (const auto& [sentence, text] : cases) EXPECT_EQ(read(sentence), text) << sentence;
}

TEST(EnglishSentence, NamesHaveNoLooseEnds) {
  const Case cases[] = {
      {"Create 1.5 million jobs, of which 300,000 in rural areas, and train 2,000 teachers and 500 "
       "nurses",
       "B Create jobs at-least 1.5 million flow\n"
       "B train teachers at-least 2000 flow\n"
       "B train nurses at-least 500 flow\n"
       "(300,000:aside?)\n"},
      {"By 2027, at least 95% of households will have water",
       "B households will have water at-least 95 % stock by 2027-12-31\n"
       "(2027:date)\n"},
      {"Plant 10,000 trees (5,000 in the north and 5,000 in the south)",
       "B Plant trees at-least 10000 flow\n"
       "(5,000:aside? 5,000:aside?)\n"},
      {"Open of 3 halls", "B Open halls at-least 3 flow\n"},
      {"By June 2026, open 4 clinics; by 2028, open 9",
       "B open clinics at-least 4 flow by 2026-06-30\n"
       "C open at-least 9 flow by 2028-12-31\n"
       "(2026:date 2028:date)\n"},
      {"The council will build 250 homes by March 2027",
       "B The council will build homes at-least 250 flow by 2027-03-31\n"
       "(2027:date)\n"},
      {"Hold 4 town halls and publish 12 monthly scorecards",
       "B Hold town halls at-least 4 flow\n"
       "B publish monthly scorecards at-least 12 flow\n"},
      {"Construct 3 centres in each of the 20 wards",
       "B Construct centres at-least 3 flow\n"
       "(20:attribute?)\n"},
      {"Respond to 90% of 311 requests",
       "C Respond at-least 90 % stock\n"
       "(311:attribute?)\n"},
      {"Unemployment falls to 4%", "B Unemployment falls at-most 4 % stock\n"},
      {"Build 40 schools with at least 3 rooms each",
       "B Build schools at-least 40 flow\n"
       "(3:attribute?)\n"},
      {"Ensure 80% of roads are in good condition (2025: 72%)",
       "B roads are in good condition at-least 80 % stock\n"
       "(2025:date 72:aside?)\n"},
  };
  for (const auto& [sentence, text] : cases) EXPECT_EQ(read(sentence), text) << sentence;
}

TEST(EnglishSentence, AHalfIsAPartOfItsFigure) {
  const Case cases[] = {
      {"Increase GDP by 5\u00BD%", "B Increase GDP at-least 5.5 % growth\n"},
      {"Build 5\u00BD km of road", "B Build road at-least 5.5 km flow\n"},
      {"Reduce waiting times to 2\u00BC hours",
       "B Reduce waiting times at-most 2.25 hours stock\n"},
      {"Train 20\u00BE teams", "B Train teams at-least 20.75 flow\n"},
  };
  for (const auto& [sentence, text] : cases) EXPECT_EQ(read(sentence), text) << sentence;
}

TEST(EnglishSentence, ABoundMayBeReached) {
  const Case cases[] = {
      {"Keep unemployment at or below 4%", "B Keep unemployment at-most 4 % stock\n"},
      {"Keep coverage at or above 90%", "B Keep coverage at-least 90 % stock\n"},
      {"Keep losses equal to or less than 4%", "B Keep losses at-most 4 % stock\n"},
      {"Keep unemployment below 4%", "B Keep unemployment less-than 4 % stock\n"},
      {"Nobody waits more than 18 weeks", "C Waits at-most 18 weeks flow\n"},
      {"No one waits more than 18 weeks", "C Waits at-most 18 weeks flow\n"},
      {"Build no fewer than 12 and no more than 20 clinics",
       "B Build clinics between 12..20 flow\n(20:range)\n"},
      {"Build at least 3 but at most 5 clinics", "B Build clinics between 3..5 flow\n(5:range)\n"},
      {"Build at least 3 schools and no more than 5 clinics",
       "B Build schools at-least 3 flow\nB clinics at-most 5 flow\n"},
  };
  for (const auto& [sentence, text] : cases) EXPECT_EQ(read(sentence), text) << sentence;
}

TEST(EnglishSentence, TheYearOfWhatWasIsNoDay) {
  const Case cases[] = {
      {"Reach 80% coverage, up from 70% in 2025",
       "B coverage at-least 80 % stock\n(70:baseline? 2025:date)\n"},
      {"Raise coverage from 70% in 2025 to 80% in 2026",
       "B Raise coverage at-least 80 % stock by 2026-12-31\n"
       "(70:baseline 2025:date 2026:date)\n"},
      {"Raise coverage to 80% (70% in 2025)",
       "B Raise coverage at-least 80 % stock\n(70:aside? 2025:date)\n"},
      {"Raise coverage to 80%, compared with 70% in 2024",
       "B Raise coverage at-least 80 % stock\n(70:baseline? 2024:date)\n"},
      {"Build 10 more schools than in 2025",
       "B Build more schools at-least 10 flow\n(2025:date)\n"},
      {"Reach 80% coverage in 2026", "B coverage at-least 80 % stock by 2026-12-31\n(2026:date)\n"},
      {"Build 12 schools before 2027",
       "B Build schools at-least 12 flow by 2026-12-31\n(2027:date)\n"},
      {"Build 12 schools before the end of 2026",
       "B Build schools at-least 12 flow by 2026-12-31\n(2026:date)\n"},
      {"Build 12 schools not before 30 June 2026",
       "C Build schools at-least 12 flow\n(30:date 2026:date)\n"},
  };
  for (const auto& [sentence, text] : cases) EXPECT_EQ(read(sentence), text) << sentence;
}

}  // namespace
}  // namespace milepost
