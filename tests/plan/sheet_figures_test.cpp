#include "plan/sheet_figures.h"

#include <gtest/gtest.h>

#include <string>

namespace milepost {
namespace {

/// `at-least 92%`, or the text alone.
std::string asked(const std::string& text) {
  const AskedFigure figure = asked_figure(text);
  return (figure.asked ? std::string(word(*figure.asked)) + " " : "") + figure.text;
}

TEST(SheetFigures, KnowWhatIsAskedOfThem) {
  EXPECT_EQ(asked("92%以上"), "at-least 92%");
  EXPECT_EQ(asked("≥ 92％"), "at-least 92%");
  EXPECT_EQ(asked(">=3"), "at-least 3");
  EXPECT_EQ(asked("＞3"), "more-than 3");
  EXPECT_EQ(asked("≤3.9%"), "at-most 3.9%");
  EXPECT_EQ(asked("4%以内"), "at-most 4%");
  EXPECT_EQ(asked("控制在4%以内"), "at-most 4%");
  EXPECT_EQ(asked("约65"), "around 65");
  EXPECT_EQ(asked("65家左右"), "around 65家");
  EXPECT_EQ(asked("at least 1,200 GWh"), "at-least 1,200 GWh");
  EXPECT_EQ(asked("不低于-0.5"), "at-least -0.5");
}

TEST(SheetFigures, StayAsTheyAreWhereNothingOrTwoThingsAreAsked) {
  for (const std::string text :
       {"7.5", "1,200亿元", "≥三千", "不低于92%以下", "以上", "5—7", "三千"}) {
    EXPECT_EQ(asked(text), text);
  }
}

TEST(SheetFigures, KnowTheWordsOfRequirements) {
  EXPECT_EQ(requirement_called("大于等于"), RequirementKind::at_least);
  EXPECT_EQ(requirement_called("At Most"), RequirementKind::at_most);
  EXPECT_EQ(requirement_called("in-step-with"), RequirementKind::in_step_with);
  EXPECT_EQ(requirement_called("大概"), std::nullopt);
}

TEST(SheetFigures, AreInTheUnitOfTheirRow) {
  const auto scaled = [](const std::string& text, const std::string& unit) {
    return figure_in_unit_of_row(split_figure(text), unit).value_or("none");
  };
  EXPECT_EQ(scaled("1.6万", "亩"), "16000");
  EXPECT_EQ(scaled("3千", ""), "3000");
  EXPECT_EQ(scaled("0.00005亿", "元"), "none");  // five decimals
  EXPECT_EQ(scaled("1.6万", "万亩"), "none");
  EXPECT_EQ(scaled("1.6万亩", "亩"), "none");
  EXPECT_EQ(scaled("1.6", "亩"), "none");
  EXPECT_EQ(scaled("7%", "%"), "none");
  EXPECT_EQ(scaled("99999999999万亿", "元"), "none");
}

TEST(SheetFigures, KnowTheUnitOfARow) {
  EXPECT_TRUE(is_unit_of_row("％", "%"));
  EXPECT_TRUE(is_unit_of_row("个百分点", "%"));
  EXPECT_FALSE(is_unit_of_row("个百分点", "亿元"));
  EXPECT_FALSE(is_unit_of_row("万元", "亿元"));
}

TEST(SheetFigures, CountDaysWithoutAUnit) {
  EXPECT_EQ(without_days("10天"), "10");
  EXPECT_EQ(without_days("10"), "10");
  EXPECT_EQ(without_days("10家"), "10家");
}

}  // namespace
}  // namespace milepost
