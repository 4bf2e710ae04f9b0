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

constexpr long kLargestSheet = 31'680;  // in twips: 22 inches, the largest of Word

/// The width or the height of a sheet in twips, which is also written with a unit behind; nothing
/// where no sheet has it.
std::optional<std::size_t> length_of_sheet(std::string_view text) {
  struct Unit {
    std::string_view name;
    double twips;
  };
  constexpr std::array<Unit, 6> kUnits{{{"mm", 1440 / 25.4},
                                        {"cm", 1440 / 2.54},
                                        {"in", 1440},
                                        {"pt", 20},
                                        {"pc", 240},
                                        {"pi", 240}}};
  constexpr double kLeast = 1'700;  // 3 cm
  const auto unit = std::find_if(kUnits.begin(), kUnits.end(),
                                 [&](const Unit& one) { return text.ends_with(one.name); });
  if (unit != kUnits.end()) text.remove_suffix(unit->name.size());
  const bool is_figure = text.find_first_not_of("0123456789.") == std::string_view::npos;
  const auto figure = is_figure ? to_number<double>(text) : std::nullopt;
  if (!figure) return std::nullopt;
  const double twips = *figure * (unit == kUnits.end() ? 1 : unit->twips);
  if (twips < kLeast) return std::nullopt;
  return static_cast<std::size_t>(std::min(twips, static_cast<double>(kLargestSheet)));
}

/// A distance of a sheet in twips, within what a sheet can have; `usual` where it is none.
std::size_t twips(std::string_view text, std::size_t least, std::size_t usual) {
  const std::optional<long> read = to_number<long>(text.substr(0, text.find('.')));
  if (!read) return usual;
  const long within = std::clamp(*read, -kLargestSheet, kLargestSheet);
  return std::max(least, static_cast<std::size_t>(within < 0 ? -within : within));
}

}  // namespace

std::vector<std::string> add_child(TemplateSection& section, const XmlPiece& piece) {
  const auto number = [&](std::string_view name, std::size_t least, std::size_t usual) {
    return twips(piece.element.attribute(name), least, usual);
  };
  std::vector<std::string> wrong;
  const auto take_length = [&](std::string_view name, std::size_t& length) {
    const std::string_view text = piece.element.attribute(name);
    const std::optional<std::size_t> read = length_of_sheet(text);
    if (read) {
      length = *read;
    } else if (!text.empty()) {
      wrong.emplace_back(text);
    }
  };
  section.children.push_back(
      {std::string(piece.name),
       {piece.from, piece.to},
       piece.name == "pgNumType" ? std::string(piece.element.attribute("fmt")) : ""});
  PageShape& page = section.page;
  if (piece.name == "pgSz") {
    take_length("w", page.width);
    take_length("h", page.height);
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
  return wrong;
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
