// How wide the columns of a table are on paper: no figure is broken, and no text is squeezed to one
// sign a line.
#pragma once

#include <cstddef>
#include <vector>

namespace milepost::docx {

/// What a column has to hold, in columns of a terminal: a Chinese sign takes two.
struct ColumnNeed {
  std::size_t least = 2;    // what may not be broken
  std::size_t usual = 2;    // what most of its cells take, at least `least`
  bool takes_rest = false;  // may be wider than that
};

/// Widths in the unit of `whole`, which they add up to, where a terminal column takes `unit` and a
/// cell `margin` beside its text. Where not even the least fits, all are narrower alike.
std::vector<std::size_t> column_widths(const std::vector<ColumnNeed>& needs, std::size_t unit,
                                       std::size_t margin, std::size_t whole);

/// Whether the least of every column fits.
bool is_wide_enough(const std::vector<ColumnNeed>& needs, std::size_t unit, std::size_t margin,
                    std::size_t whole);

}  // namespace milepost::docx
