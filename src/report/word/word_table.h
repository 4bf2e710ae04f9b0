// Tables as WordprocessingML: heads that are repeated on every page, rows that stay on one, widths
// that are fixed.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "report/document.h"
#include "report/word/template_styles.h"

namespace milepost::docx {

/// Where text goes, one piece after another.
using Sink = std::function<void(std::string_view)>;

/// What is told of a table before it is written.
struct Paper {
  const Document& document;
  std::size_t text_width;  // in twips, of which an inch has 1440
  StyleIds& styles;
  bool is_template = false;  // whose style of tables says nothing of what is taken for granted here
};

/// How many columns a table shows on paper: all but its graphics.
std::size_t columns_on_paper(const Table& table);

/// Writes the table `table`, a grid. A paragraph must follow it. Precondition: it has a column to
/// show.
void write_grid(const Paper& paper, const Table& table, const Sink& sink);

}  // namespace milepost::docx
