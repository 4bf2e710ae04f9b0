#include "draft/wrapped_lines.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <numeric>
#include <utility>

#include "base/invisible.h"
#include "base/text.h"
#include "base/utf8.h"
#include "draft/plain_blanks.h"

namespace milepost {
namespace {

/// What an editor counts as it breaks lines: columns, of which a Chinese character takes two, or
/// characters.
struct LineMeasure {
  std::size_t (*width)(std::string_view text);
  std::size_t narrowest;
  std::size_t widest;
};

/// As columns of Chinese text are: its dashes and quotation marks take two as well.
std::size_t columns_of(std::string_view text) {
  constexpr char32_t kFirstWide = 0x1100;
  std::size_t columns = 0;
  for_each_character(text, [&](Character one, std::string_view) {
    const bool is_mark = one.codepoint >= 0x2010 && one.codepoint <= 0x2027;
    columns += is_mark || one.codepoint >= kFirstWide ? 2 : 1;
  });
  return columns;
}

constexpr std::array<LineMeasure, 2> kMeasures{
    {{&columns_of, 40, 160}, {&count_characters, 20, 80}}};

/// The part of the width that a line may fall short.
constexpr std::size_t kSlack = 2;

struct Line {
  std::string_view raw;
  std::string text;             // with plain blanks, not empty
  std::size_t indent = 0;       // columns
  std::string_view first_unit;  // what is not broken at its beginning
  bool is_behind_empty = false;
};

bool is_in_word(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_any_of(char32_t c, std::u32string_view signs) {
  return signs.find(c) != std::u32string_view::npos;
}

bool is_closing_mark(char32_t c) { return is_any_of(c, U",.;:!?%)、。，；：！？”’）》％"); }

bool ends_sentence(std::string_view text) {
  return is_any_of(last_character(text).codepoint, U".;:!?。；：！？”…");
}

/// The word or the character at the beginning, with the marks behind it.
std::string_view first_unit_of(std::string_view text) {
  std::size_t bytes = 0;
  bool is_word = true;
  bool is_first = true;
  for_each_character(text, [&, is_over = false](Character one, std::string_view piece) mutable {
    if (is_over) return;
    const bool is_part = is_in_word(one.codepoint) && is_word;
    is_over = !is_first && !is_part && !is_closing_mark(one.codepoint);
    if (is_over) return;
    is_word = is_part;
    is_first = false;
    bytes += piece.size();
  });
  return text.substr(0, bytes);
}

/// Columns of the blanks before the text.
std::size_t indent_of(std::string_view line) {
  constexpr std::size_t kTab = 8;
  std::size_t columns = 0;
  while (!line.empty()) {
    const Character one = first_character(line);
    if (one.codepoint == U'\u3000') {
      columns += 2;
    } else if (one.codepoint == '\t') {
      columns += kTab;
    } else if (one.codepoint == ' ' || one.codepoint == U'\u00A0') {
      ++columns;
    } else {
      break;
    }
    line.remove_prefix(one.bytes);
  }
  return columns;
}

/// With the indentation, without the blanks that pages leave behind a line.
std::string_view trimmed_of_end(std::string_view line) {
  const std::string_view inner = trim_invisible(line);
  return {line.data(), static_cast<std::size_t>(inner.data() + inner.size() - line.data())};
}

std::vector<Line> measured(const std::vector<std::string_view>& lines) {
  std::vector<Line> measured;
  bool is_behind_empty = false;
  for (const std::string_view raw : lines) {
    Line line;
    line.text = with_plain_blanks(raw);
    line.is_behind_empty = is_behind_empty;
    is_behind_empty = line.text.empty();
    if (is_behind_empty) continue;
    line.raw = trimmed_of_end(raw);
    line.indent = indent_of(raw);
    line.first_unit = first_unit_of(trim_invisible(raw));
    measured.push_back(std::move(line));
  }
  return measured;
}

/// Whether the text begins with what people put in front of a paragraph: 一、 （二） 3. 4） 第五 or
/// a dash or a bullet.
bool is_numbered(std::string_view text) {
  constexpr std::u32string_view kBullets = U"—•●■◆★*#";
  constexpr std::u32string_view kNumerals = U"0123456789一二三四五六七八九十百";
  const auto take = [&](std::u32string_view signs) {
    std::size_t taken = 0;
    while (!text.empty() && is_any_of(first_character(text).codepoint, signs)) {
      text.remove_prefix(first_character(text).bytes);
      ++taken;
    }
    return taken;
  };
  if (take(kBullets) > 0) return true;
  const bool has_ordinal = take(U"第") > 0;
  const bool has_bracket = take(U"(（") > 0;
  if (take(kNumerals) == 0) return false;
  if (has_ordinal) return true;
  if (has_bracket) return take(U")）") > 0;
  const bool has_point = text.starts_with('.');
  if (take(U"、．.)）") == 0) return false;
  return !has_point || text.empty() || !is_any_of(first_character(text).codepoint, kNumerals);
}

/// How a text is broken.
struct Breaking {
  const LineMeasure* measure = nullptr;  // null where it is not
  std::size_t width = 0;
  bool has_indents = false;      // at the beginnings of its paragraphs
  bool has_empty_lines = false;  // between them

  bool is_full(const Line& line, const Line& next) const {
    return measure->width(line.raw) + measure->width(next.first_unit) + kSlack > width;
  }
};

struct UsualWidth {
  std::size_t width = 0;  // 0 where there is none
  std::size_t lines = 0;
};

/// The width that most lines have, of those that an editor may break at, and how many have it;
/// hardly a line may be wider.
UsualWidth usual_width(const LineMeasure& measure, const std::vector<Line>& lines) {
  constexpr std::size_t kOverhang = 6;  // of marks that must not begin a line
  constexpr std::size_t kFew = 50;      // one in as many
  std::map<std::size_t, std::size_t> lines_by_width;
  for (const Line& line : lines) {
    const std::size_t width = measure.width(line.raw);
    if (width >= measure.narrowest) ++lines_by_width[width];
  }
  const auto usual =
      std::max_element(lines_by_width.begin(), lines_by_width.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  if (usual == lines_by_width.end() || usual->first > measure.widest) return {};
  const auto wider = lines_by_width.upper_bound(usual->first + kOverhang);
  const std::size_t wider_lines =
      std::accumulate(wider, lines_by_width.end(), std::size_t{0},
                      [](std::size_t sum, const auto& one) { return sum + one.second; });
  if (kFew * wider_lines > lines.size()) return {};
  return {usual->first, usual->second};
}

/// How the text is broken at this width, if it is.
Breaking breaking_at(const LineMeasure& measure, std::size_t width,
                     const std::vector<Line>& lines) {
  Breaking breaking{&measure, width};
  std::size_t full = 0;
  std::size_t full_and_ended = 0;
  std::size_t indented = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    indented += lines[i].indent >= 2 ? 1 : 0;
    breaking.has_empty_lines |= i > 1 && lines[i].is_behind_empty;
    if (lines[i + 1].is_behind_empty || !breaking.is_full(lines[i], lines[i + 1])) continue;
    ++full;
    full_and_ended += ends_sentence(lines[i].text) ? 1 : 0;
  }
  // Of a text that is not broken hardly a line is as wide as the widest, and most end a sentence.
  if (full < 4 || 4 * full < lines.size() || 3 * full_and_ended > full) return {};
  breaking.has_indents = indented > 0 && 4 * indented < 3 * lines.size();
  return breaking;
}

Breaking breaking_of(const std::vector<Line>& lines) {
  constexpr std::size_t kFewest = 6;  // or nothing is clear
  if (lines.size() < kFewest) return {};
  const auto columns = usual_width(kMeasures[0], lines);
  const auto characters = usual_width(kMeasures[1], lines);
  const bool by_columns = columns.lines >= characters.lines;
  const std::size_t width = by_columns ? columns.width : characters.width;
  return width == 0 ? Breaking() : breaking_at(kMeasures.at(by_columns ? 0 : 1), width, lines);
}

bool goes_on(const Line& line, const Line& next, const Breaking& breaking) {
  if (breaking.measure == nullptr || next.is_behind_empty || !breaking.is_full(line, next))
    return false;
  if (breaking.has_indents) return next.indent < 2;
  if (ends_sentence(line.text)) return breaking.has_empty_lines;
  return !is_numbered(next.text);
}

/// With a blank between words of other languages; in Chinese a number is broken like anything else.
void append_line(std::string& paragraph, std::string_view line) {
  const char32_t last = last_character(paragraph).codepoint;
  const char32_t first = first_character(line).codepoint;
  const bool is_number = last >= '0' && last <= '9' && first >= '0' && first <= '9';
  const bool is_chinese =
      std::any_of(paragraph.begin(), paragraph.end(), [](char byte) { return !is_ascii(byte); });
  constexpr char32_t kFirstWide = 0x1100;
  const bool are_words = last < kFirstWide && first < kFirstWide && !is_closing_mark(first);
  if (are_words && !(is_number && is_chinese)) paragraph += ' ';
  paragraph += line;
}

}  // namespace

std::vector<std::string> paragraphs_of(const std::vector<std::string_view>& lines) {
  std::vector<Line> all = measured(lines);
  const Breaking breaking = breaking_of(all);
  std::vector<std::string> paragraphs;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i > 0 && goes_on(all[i - 1], all[i], breaking)) {
      append_line(paragraphs.back(), all[i].text);
    } else {
      paragraphs.push_back(all[i].text);
    }
  }
  return paragraphs;
}

}  // namespace milepost
