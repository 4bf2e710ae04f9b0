// Figures as people write them into the cells of a plan, with their unit and with what is asked of
// them: 1,200亿元, ≥92%, 65%以上, 1.6万; docs/plan-files.md "A workbook of one's own".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/target.h"

namespace milepost {

/// The requirement that a word or a sign stands for; nothing where it is none.
std::optional<RequirementKind> requirement_called(std::string_view text);

/// A figure, and what the words in front of it or behind it ask. `text` is as it was where they say
/// nothing, or two things.
struct AskedFigure {
  std::optional<RequirementKind> asked;
  std::string text;
};
AskedFigure asked_figure(std::string_view text);

/// Takes the unit off a figure that has one behind it: `7%`, `1,200 亿元`. Empty where it has none.
struct FigureText {
  std::string figure;
  std::string unit;
};
FigureText split_figure(std::string_view text);

/// Whether a unit that stands behind a figure is that of its row; points are those of a percentage.
bool is_unit_of_row(std::string_view unit, std::string_view of_row);

/// 10 of `10天`: a count of days needs no unit. Any other text as it is.
std::string without_days(const std::string& text);

/// The figure in the unit of its row, where behind it stands by how many times of that it counts:
/// 16000 of 1.6, 万 and 亩. Nothing where that is not so, or where the result is too large.
std::optional<std::string> figure_in_unit_of_row(const FigureText& figure, std::string_view of_row);

}  // namespace milepost
