// A table for a terminal that lines up with Chinese in it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/terminal.h"

namespace milepost {

enum class Align { left, right };

/// Foreground colours of the sixteen that every terminal has.
enum class Color { none, red, green, yellow, blue, gray, bold };

std::string colored(std::string_view text, Color color, const Terminal& terminal);

struct TextCell {
  std::string text;
  Color color = Color::none;
};

class TextTable {
 public:
  struct Column {
    std::string heading;
    Align align = Align::left;
    bool shrinks = false;  // gives up width first where the terminal is too narrow
    bool drops = false;    // is left out where that is not enough
  };

  explicit TextTable(std::vector<Column> columns) : columns_(std::move(columns)) {}

  void add_row(const std::vector<TextCell>& cells);
  /// A line across the table, such as a heading between rows.
  void add_heading(std::string_view text);

  std::string render(const Terminal& terminal) const;

 private:
  /// A cell as it will be shown: on one line, and how wide it is.
  struct Measured {
    std::string text;
    std::size_t width = 0;
    Color color = Color::none;
  };
  struct Line {
    std::vector<Measured> cells;
    bool heading = false;
  };
  static Measured measured(std::string_view text, Color color);

  std::vector<std::size_t> widths_for(const Terminal& terminal) const;

  std::vector<Column> columns_;
  std::vector<Line> lines_;
};

}  // namespace milepost
