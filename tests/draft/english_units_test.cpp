#include "draft/english_units.h"

#include <gtest/gtest.h>

#include <string>

#include "draft/english_text.h"

namespace milepost {
namespace {

/// The first figure of a text with its unit and what is asked of it.
std::string figure(std::string_view text) {
  static const EnglishWords kWords = shipped_english_words();
  const std::string lower = lower_case(text);
  const EnglishView view{text, lower, kWords};
  EnglishNumeral numeral;
  numeral.begin = numeral.asked = text.find_first_of("0123456789");
  numeral.end = numeral.behind =
      std::min(text.find_first_not_of("0123456789.", numeral.begin), text.size());
  read_unit(view, numeral);
  read_asked(view, numeral);
  std::string said = numeral.is_asked ? std::string(word(numeral.kind)) : "-";
  if (numeral.is_reached) said += " to";
  if (numeral.is_by) said += " by";
  if (numeral.is_growth) said += " growth";
  return said + " [" + numeral.unit + "] behind " + std::string(text.substr(0, numeral.asked));
}

TEST(EnglishUnits, StandBesideTheFigureWithWhatIsAsked) {
  EXPECT_EQ(figure("spend at least $2.5 million"), "at-least [$ million] behind spend ");
  EXPECT_EQ(figure("cut waste by 12%"), "- by growth [%] behind cut waste ");
  EXPECT_EQ(figure("cut waste to below 12 km"), "less-than to [km] behind cut waste ");
  EXPECT_EQ(figure("12% or more"), "at-least [%] behind ");
  EXPECT_EQ(figure("open 200+ halls"), "at-least [] behind open ");
  EXPECT_EQ(figure("growth of 5%"), "- growth [%] behind growth of ");
  EXPECT_EQ(figure("see 5 of them"), "- [] behind see ");
}

TEST(EnglishUnits, MoneyIsKnownByItsSignsOrWhatStandsBehind) {
  const EnglishWords words = shipped_english_words();
  const auto money = [&](std::string_view text) {
    const std::string lower = lower_case(text);
    return std::string(money_in_front({text, lower, words}, text.find_first_of("0123456789")));
  };
  EXPECT_EQ(money("US$ 5"), "us$");
  EXPECT_EQ(money("GBP5"), "gbp");
  EXPECT_EQ(money("R5 million"), "r");
  EXPECT_EQ(money("R5 road"), "");
  EXPECT_EQ(money("A12"), "");
}

}  // namespace
}  // namespace milepost
