#include "assess/formula.h"

#include <gtest/gtest.h>

#include <string>

#include "assess/cases.h"

namespace milepost {
namespace {

/// A formula in the signs of a keyboard.
std::string written(const Formula& formula) {
  std::string out;
  for (const FormulaPart& part : formula) {
    if (!out.empty()) out += " ";
    if (const auto* one = std::get_if<Operand>(&part)) {
      out += shown(one->value);
      continue;
    }
    switch (std::get<Operation>(part)) {
      case Operation::plus:
        out += "+";
        break;
      case Operation::open:
        out += "(";
        break;
      case Operation::close:
        out += ")";
        break;
      case Operation::less:
        out += "<";
        break;
      case Operation::equal:
        out += "=";
        break;
      case Operation::greater:
        out += ">";
        break;
      default:
        out += "?";
    }
  }
  return out;
}

TEST(Formula, SaysWhichOfTwoSidesIsTheLarger) {
  const auto held = [](int left, int right) {
    return written(compared(operand(left), operand(right), Ratio(left - right)));
  };
  EXPECT_EQ(held(3, 4), "3 < 4");
  EXPECT_EQ(held(4, 4), "4 = 4");
  EXPECT_EQ(held(5, 4), "5 > 4");
}

TEST(Formula, HasBracketsOnlyAroundSeveralOperands) {
  EXPECT_EQ(written(bracketed(operand(7))), "7");
  EXPECT_EQ(written(bracketed(combined(operand(7), Operation::plus, operand(8)))), "( 7 + 8 )");
}

TEST(Formula, KeepsADayAsItIs) {
  for (const char* text : {"1970-01-01", "1969-12-31", "2022-06-30", "2024-02-29"}) {
    const Formula formula = operand(day(text));
    const auto& one = std::get<Operand>(formula.at(0));
    EXPECT_EQ(one.quantity, Quantity::date);
    EXPECT_EQ(day_of(one), day(text)) << text;
  }
}

}  // namespace
}  // namespace milepost
