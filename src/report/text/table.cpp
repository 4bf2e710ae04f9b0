#include "report/text/table.h"

#include <algorithm>
#include <numeric>

#include "base/text.h"

namespace milepost {
namespace {

constexpr std::size_t kGap = 2;               // columns between two columns
constexpr std::size_t kNarrowestShrunk = 16;  // below which a column does not shrink

std::string_view escape_code(Color color) {
  switch (color) {
    case Color::none:
      return "";
    case Color::red:
      return "\x1b[31m";
    case Color::green:
      return "\x1b[32m";
    case Color::yellow:
      return "\x1b[33m";
    case Color::blue:
      return "\x1b[34m";
    case Color::gray:
      return "\x1b[90m";
    case Color::bold:
      return "\x1b[1m";
  }
  return "";
}

std::size_t total_width(const std::vector<std::size_t>& widths) {
  std::size_t total = 0;
  for (const std::size_t width : widths) total += width == 0 ? 0 : width + kGap;
  return total == 0 ? 0 : total - kGap;
}

std::string without_trailing_blanks(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

}  // namespace

std::string colored(std::string_view text, Color color, const Terminal& terminal) {
  if (!terminal.color || color == Color::none || text.empty()) return std::string(text);
  return std::string(escape_code(color)) + std::string(text) + "\x1b[0m";
}

TextTable::Measured TextTable::measured(std::string_view text, Color color) {
  std::string shown = one_line(text);
  const std::size_t width = display_width(shown);
  return {std::move(shown), width, color};
}

void TextTable::add_row(const std::vector<TextCell>& cells) {
  Line line;
  line.cells.reserve(cells.size());
  for (const TextCell& cell : cells) line.cells.push_back(measured(cell.text, cell.color));
  lines_.push_back(std::move(line));
}

void TextTable::add_heading(std::string_view text) {
  lines_.push_back({{measured(text, Color::bold)}, true});
}

std::vector<std::size_t> TextTable::widths_for(const Terminal& terminal) const {
  std::vector<std::size_t> widths;
  for (const Column& column : columns_) widths.push_back(display_width(column.heading));
  for (const Line& line : lines_) {
    if (line.heading) continue;
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
      widths[i] = std::max(widths[i], line.cells[i].width);
    }
  }
  if (terminal.width == 0) return widths;
  const auto excess = [&] {
    const std::size_t total = total_width(widths);
    return total > terminal.width ? total - terminal.width : 0;
  };
  const auto shrink = [&] {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (!columns_[i].shrinks || widths[i] <= kNarrowestShrunk) continue;
      widths[i] -= std::min(excess(), widths[i] - kNarrowestShrunk);
    }
  };
  const std::vector<std::size_t> natural = widths;
  shrink();
  for (std::size_t i = columns_.size(); i-- > 0 && excess() > 0;) {
    if (!columns_[i].drops) continue;
    for (std::size_t j = 0; j < columns_.size(); ++j) {
      if (widths[j] > 0) widths[j] = natural[j];
    }
    widths[i] = 0;
    shrink();
  }
  return widths;
}

std::string TextTable::render(const Terminal& terminal) const {
  const std::vector<std::size_t> widths = widths_for(terminal);
  std::string out;
  const auto print = [&](const std::vector<Measured>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (widths[i] == 0) continue;
      if (!line.empty()) line.append(kGap, ' ');
      const bool fits = cells[i].width <= widths[i];
      const std::string text = fits ? cells[i].text : shorten(cells[i].text, widths[i]);
      const std::string blanks(widths[i] - (fits ? cells[i].width : display_width(text)), ' ');
      const std::string shown = colored(text, cells[i].color, terminal);
      line += columns_[i].align == Align::left ? shown + blanks : blanks + shown;
    }
    out += without_trailing_blanks(std::move(line)) + "\n";
  };
  std::vector<Measured> headings;
  headings.reserve(columns_.size());
  for (const Column& column : columns_) headings.push_back(measured(column.heading, Color::bold));
  print(headings);
  out.append(total_width(widths), '-');
  out += "\n";
  for (const Line& line : lines_) {
    if (line.heading) {
      const std::string& text = line.cells.front().text;
      out += colored(terminal.width == 0 ? text : shorten(text, terminal.width),
                     line.cells.front().color, terminal) +
             "\n";
    } else {
      print(line.cells);
    }
  }
  return out;
}

}  // namespace milepost
