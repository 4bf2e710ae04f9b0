// The sheets of a Word document: their size, their margins, and how they lie where a table is wide.
#pragma once

#include <cstddef>
#include <string>

#include "report/document.h"

namespace milepost::docx {

/// A page that stands upright or lies, in twips, of which an inch has 1440.
struct PageShape {
  std::size_t width;
  std::size_t height;
  std::size_t top;
  std::size_t right;
  std::size_t bottom;
  std::size_t left;
  std::size_t header;  // from the upper edge of the page to that of the header
  std::size_t footer;  // from the lower edge of the page to that of the footer
  std::size_t gutter = 0;
  std::size_t columns = 1;
  std::size_t between_columns = 720;

  /// Of a line: an inch where the margins leave less.
  std::size_t text_width() const;
  bool lies() const { return width > height; }
};

/// The same sheet, turned to the right with its margins; text stands in one column there.
PageShape turned(const PageShape& upright);

/// The sheets of a document without a template.
struct PageShapes {
  PageShape upright;
  PageShape lying;
};
const PageShapes& usual_pages(PaperStyle style);

/// `<w:pgSz …/>` and `<w:pgMar …/>`.
std::string page_size(const PageShape& page);
std::string page_margins(const PageShape& page);

}  // namespace milepost::docx
