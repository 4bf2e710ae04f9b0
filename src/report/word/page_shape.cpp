#include "report/word/page_shape.h"

#include <fmt/format.h>

namespace milepost::docx {
namespace {

constexpr PageShapes kPlainPages{{11906, 16838, 1417, 1417, 1417, 1417, 720, 737},
                                 {16838, 11906, 1134, 1134, 1134, 1134, 720, 567}};
/// GB/T 9704: 37 mm above, 35 below, 28 on the left, 26 on the right; turned where it lies.
constexpr PageShapes kOfficialPages{{11906, 16838, 2098, 1474, 1984, 1588, 720, 1077},
                                    {16838, 11906, 1588, 2098, 1474, 1984, 720, 680}};

/// As far from the edge as before, in proportion to its margin.
std::size_t in_proportion(std::size_t distance, std::size_t margin, std::size_t to_margin) {
  return margin == 0 ? distance : distance * to_margin / margin;
}

}  // namespace

std::size_t PageShape::text_width() const {
  constexpr std::size_t kLeast = 1440;
  const std::size_t beside = left + right + gutter + (columns - 1) * between_columns;
  const std::size_t text = width > beside ? (width - beside) / columns : 0;
  return text < kLeast ? kLeast : text;
}

PageShape turned(const PageShape& upright) {
  PageShape lying = upright;
  lying.width = upright.height;
  lying.height = upright.width;
  lying.top = upright.left;
  lying.right = upright.top;
  lying.bottom = upright.right;
  lying.left = upright.bottom;
  lying.header = in_proportion(upright.header, upright.top, lying.top);
  lying.footer = in_proportion(upright.footer, upright.bottom, lying.bottom);
  lying.columns = 1;
  return lying;
}

const PageShapes& usual_pages(PaperStyle style) {
  return style == PaperStyle::official ? kOfficialPages : kPlainPages;
}

std::string page_size(const PageShape& page) {
  return fmt::format("<w:pgSz w:w=\"{}\" w:h=\"{}\"{}/>", page.width, page.height,
                     page.lies() ? " w:orient=\"landscape\"" : "");
}

std::string page_margins(const PageShape& page) {
  return fmt::format(
      "<w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" w:header=\"{}\" "
      "w:footer=\"{}\" w:gutter=\"{}\"/>",
      page.top, page.right, page.bottom, page.left, page.header, page.footer, page.gutter);
}

}  // namespace milepost::docx
