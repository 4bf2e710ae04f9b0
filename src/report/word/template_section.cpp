#include "report/word/template_section.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "report/word/word_text.h"

namespace milepost::docx {
namespace {

using SectionNames = std::array<std::string_view, 4>;

bool is_named(const SectionNames& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// A distance of a sheet in twips, within what a sheet can have; `usual` where it is none.
std::size_t twips(std::string_view text, std::size_t least, std::size_t usual) {
  constexpr long kMost = 31'680;  // 22 inches, the largest sheet of Word
  const std::optional<long> read = to_number<long>(text.substr(0, text.find('.')));
  if (!read) return usual;
  const long within = std::clamp(*read, -kMost, kMost);
  return std::max(least, static_cast<std::size_t>(within < 0 ? -within : within));
}

}  // namespace

void add_child(TemplateSection& section, const XmlPiece& piece) {
  const auto number = [&](std::string_view name, std::size_t least, std::size_t usual) {
    return twips(piece.element.attribute(name), least, usual);
  };
  constexpr std::size_t kLeastSheet = 2'880;
  section.children.push_back(
      {std::string(piece.name),
       {piece.from, piece.to},
       piece.name == "pgNumType" ? std::string(piece.element.attribute("fmt")) : ""});
  PageShape& page = section.page;
  if (piece.name == "pgSz") {
    page.width = number("w", kLeastSheet, page.width);
    page.height = number("h", kLeastSheet, page.height);
  } else if (piece.name == "pgMar") {
    page.top = number("top", 0, page.top);
    page.right = number("right", 0, page.right);
    page.bottom = number("bottom", 0, page.bottom);
    page.left = number("left", 0, page.left);
    page.header = number("header", 0, page.header);
    page.footer = number("footer", 0, page.footer);
    page.gutter = number("gutter", 0, 0);
  } else if (piece.name == "cols") {
    constexpr std::size_t kMostColumns = 8;
    page.columns = std::min(number("num", 1, 1), kMostColumns);
    page.between_columns = number("space", 0, page.between_columns);
  }
}

std::string section_going_on(std::string_view xml, const TemplateSection& section, bool lies) {
  constexpr SectionNames kBeforeSize{"headerReference", "footerReference", "footnotePr",
                                     "endnotePr"};
  constexpr SectionNames kOfFirstSheet{"type", "titlePg", "sectPrChange"};
  constexpr SectionNames kOfUpright{"pgSz", "pgMar", "cols"};
  std::string head;
  std::string rest;
  for (const TemplateSection::Child& child : section.children) {
    if (is_named(kOfFirstSheet, child.name) || (lies && is_named(kOfUpright, child.name))) continue;
    std::string& to = is_named(kBeforeSize, child.name) ? head : rest;
    if (child.name != "pgNumType") {
      to += xml.substr(child.bytes.from, child.bytes.to - child.bytes.from);
    } else if (!child.format.empty()) {
      to += "<w:pgNumType w:fmt=\"";
      append_escaped(to, child.format);
      to += "\"/>";
    }
  }
  if (lies) {
    const PageShape page = turned(section.page);
    head += page_size(page) + page_margins(page);
  }
  return "<w:sectPr>" + head + rest + "</w:sectPr>";
}

}  // namespace milepost::docx
