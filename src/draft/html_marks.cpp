#include "draft/html_marks.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace milepost {
namespace {

std::string lower_without_blanks(std::string_view text) {
  std::string lower;
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') continue;
    lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return lower;
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// What is behind the word for a footnote in a name that programs give one: `1` of `_ftn1`,
/// `ref1` of `fnref1`; nothing where it is no such name.
std::optional<std::string> behind_note_word(std::string_view name) {
  // Word, LibreOffice, Markdown, Wikipedia.
  constexpr std::array<std::string_view, 8> kWords{"sdfootnote", "sdendnote", "footnote", "endnote",
                                                   "cite_note",  "ftn",       "edn",      "fn"};
  const std::string lower = lower_without_blanks(name);
  const std::string_view text =
      std::string_view(lower).substr(std::min(lower.find_first_not_of('_'), lower.size()));
  const auto word = std::find_if(kWords.begin(), kWords.end(),
                                 [&](std::string_view one) { return text.starts_with(one); });
  if (word == kWords.end()) return std::nullopt;
  const std::string_view rest = text.substr(word->size());
  return std::string(rest.substr(std::min(rest.find_first_not_of("-_:."), rest.size())));
}

}  // namespace

std::string_view html_attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool is_left_out(const GumboElement& element) {
  switch (element.tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_RT:
    case GUMBO_TAG_RP:
      return true;
    default:
      break;
  }
  if (gumbo_get_attribute(&element.attributes, "hidden") != nullptr) return true;
  const std::string style = lower_without_blanks(html_attribute(element, "style"));
  return has(style, "display:none") || has(style, "visibility:hidden");
}

bool is_block(GumboTag tag) {
  constexpr std::array kBlocks{
      GUMBO_TAG_BODY,    GUMBO_TAG_P,          GUMBO_TAG_DIV,     GUMBO_TAG_H1,
      GUMBO_TAG_H2,      GUMBO_TAG_H3,         GUMBO_TAG_H4,      GUMBO_TAG_H5,
      GUMBO_TAG_H6,      GUMBO_TAG_UL,         GUMBO_TAG_OL,      GUMBO_TAG_LI,
      GUMBO_TAG_DL,      GUMBO_TAG_DT,         GUMBO_TAG_DD,      GUMBO_TAG_SECTION,
      GUMBO_TAG_ARTICLE, GUMBO_TAG_HEADER,     GUMBO_TAG_FOOTER,  GUMBO_TAG_MAIN,
      GUMBO_TAG_ASIDE,   GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_PRE,     GUMBO_TAG_ADDRESS,
      GUMBO_TAG_FIGURE,  GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FORM,    GUMBO_TAG_FIELDSET,
      GUMBO_TAG_LEGEND,  GUMBO_TAG_CENTER,     GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY,
      GUMBO_TAG_TABLE,   GUMBO_TAG_CAPTION,    GUMBO_TAG_TR,      GUMBO_TAG_TD,
      GUMBO_TAG_TH,      GUMBO_TAG_HR,         GUMBO_TAG_BR,      GUMBO_TAG_MENU,
      GUMBO_TAG_DIR,     GUMBO_TAG_LISTING,    GUMBO_TAG_XMP,     GUMBO_TAG_PLAINTEXT,
      GUMBO_TAG_HGROUP};
  return std::find(kBlocks.begin(), kBlocks.end(), tag) != kBlocks.end();
}

int heading_level_of(GumboTag tag) {
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? 1 + (tag - GUMBO_TAG_H1) : 0;
}

bool is_note_link(const GumboElement& element) {
  if (element.tag != GUMBO_TAG_A) return false;
  const std::string_view link = html_attribute(element, "href");
  const std::size_t mark = link.find('#');
  if (mark == std::string_view::npos) return false;
  return behind_note_word(link.substr(mark + 1)).has_value() || has(link.substr(mark), "#cite_ref");
}

bool is_note(const GumboElement& element) {
  if (!is_block(element.tag)) return false;
  const std::string_view role = html_attribute(element, "role");
  if (role == "doc-footnote" || role == "doc-endnote" || role == "doc-endnotes") return true;
  if (html_attribute(element, "class") == "footnotes") return true;
  const auto number = behind_note_word(html_attribute(element, "id"));
  return number && !number->empty() &&
         std::all_of(number->begin(), number->end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace milepost
