#include "model/target.h"

#include <gtest/gtest.h>

#include <string>

namespace milepost {
namespace {

TEST(RequirementRow, StandsWhereItsKindDoes) {
  for (std::size_t i = 0; i < kWords<RequirementKind>.size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(kWords<RequirementKind>[i].value), i)
        << kWords<RequirementKind>[i].text;
  }
}

std::string told(const RequirementRow& row) {
  std::string text(row.sign);
  switch (row.operand) {
    case OperandKind::figure:
      text += "figure";
      break;
    case OperandKind::figure_or_reference:
      text += "figure or reference";
      break;
    case OperandKind::range:
      text += "range";
      break;
    case OperandKind::reference:
      text += "reference";
      break;
    case OperandKind::nothing:
      text += "nothing";
      break;
  }
  switch (row.better) {
    case Direction::more_is_better:
      text += ", more";
      break;
    case Direction::less_is_better:
      text += ", less";
      break;
    case Direction::neither:
      break;
  }
  if (row.is_reached) text += ", reached";
  if (row.asks_figures) text += ", of figures";
  if (row.asks_milestone) text += ", of a milestone";
  return text;
}

TEST(RequirementRow, SaysWhatItsKindAsksFor) {
  const std::pair<RequirementKind, std::string> cases[] = {
      {RequirementKind::at_least, "≥ figure or reference, more, reached, of figures"},
      {RequirementKind::at_most, "≤ figure or reference, less, of figures"},
      {RequirementKind::more_than, "> figure or reference, more, reached, of figures"},
      {RequirementKind::less_than, "< figure or reference, less, of figures"},
      {RequirementKind::equal_to, "= figure, reached, of figures"},
      {RequirementKind::between, "range, of figures"},
      {RequirementKind::around, "figure, more, reached, of figures"},
      {RequirementKind::in_step_with, "reference, of figures"},
      {RequirementKind::done, "nothing, of a milestone"},
      {RequirementKind::set_later, "nothing, of figures, of a milestone"},
  };
  for (const auto& [kind, expected] : cases) EXPECT_EQ(told(row_of(kind)), expected) << word(kind);
}

}  // namespace
}  // namespace milepost
