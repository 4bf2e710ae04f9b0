#include "draft/table_sections.h"

#include <algorithm>

#include "base/invisible.h"
#include "base/utf8.h"
#include "draft/table_offices.h"

namespace milepost {
namespace {

/// A label as it is written, and what stands behind it.
struct SectionLabel {
  int rank = 0;  // 1 一、, 2 （一）; 0: there is none
  std::string label;
  std::string_view rest;
};

SectionLabel label_of(std::string_view text, const Vocabulary& words) {
  const auto run_at = [&](std::string_view from) {
    std::size_t size = 0;
    for (std::string_view word = words.lexicon.ordinals.at_start_of(from); !word.empty();
         word = words.lexicon.ordinals.at_start_of(from.substr(size))) {
      size += word.size();
    }
    return size;
  };
  const TableWords& tables = words.tables;
  for (std::size_t i = 0; i < tables.open_label.size() && i < tables.close_label.size(); ++i) {
    const std::string& open = tables.open_label[i];
    const std::string& close = tables.close_label[i];
    if (!text.starts_with(open)) continue;
    const std::size_t end = open.size() + run_at(text.substr(open.size()));
    if (end == open.size() || !text.substr(end).starts_with(close)) continue;
    return {2, std::string(text.substr(0, end + close.size())),
            trim_invisible(text.substr(end + close.size()))};
  }
  const std::size_t size = run_at(text);
  if (size == 0) return {};
  for (const std::string& mark : tables.behind_label) {
    if (!text.substr(size).starts_with(mark)) continue;
    return {1, std::string(text.substr(0, size)), trim_invisible(text.substr(size + mark.size()))};
  }
  return {};
}

}  // namespace

/// A label in a cell of its own, as a column of numbers has it: 一, （二）, 三、
bool TableSections::take_numbered(const std::vector<std::string>& row) {
  std::vector<std::string_view> cells;
  for (const std::string& field : row) {
    const std::string_view cell = trim_invisible(field);
    if (!cell.empty() && (cells.empty() || cell != cells.back())) cells.push_back(cell);
  }
  if (cells.size() != 2 || row.size() < 3) return false;
  const std::string whole =
      std::string(cells[0]) +
      (label_of(cells[0], words_).rank > 0 ? "" : words_.tables.behind_label.front()) +
      std::string(cells[1]);
  const SectionLabel label = label_of(whole, words_);
  if (label.rank == 0 || label.rest != cells[1]) return false;
  return enter(whole, true);
}

bool TableSections::take(const std::vector<std::string>& row) {
  if (take_numbered(row)) return true;
  std::string_view text;
  std::size_t first = row.size();
  std::size_t filled = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::string_view cell = trim_invisible(row[i]);
    if (cell.empty()) continue;
    if (!text.empty() && cell != text) return false;
    text = cell;
    first = std::min(first, i);
    ++filled;
  }
  if (text.empty() || row.size() < 2) return false;
  return enter(text, filled == row.size() || first == 0);
}

/// `is_wide`: it stands where a heading may stand without a label.
bool TableSections::enter(std::string_view text, bool is_wide) {
  constexpr std::size_t kLongest = 60;  // characters
  const SectionLabel label = label_of(text, words_);
  if (label.rank == 0 && !is_wide) return false;
  if (count_characters(text) > kLongest || text.ends_with("。") || text.ends_with("；"))
    return false;
  const std::vector<Figure> figures =
      find_figures(label.rank > 0 ? label.rest : text, words_.lexicon);
  const bool promises = std::any_of(figures.begin(), figures.end(), [](const Figure& one) {
    return one.no_figure == NoFigure::none && (one.before || one.after || one.way != Motion::level);
  });
  const bool is_number = text.find_first_not_of("0123456789.") == std::string_view::npos;
  if (promises || is_number) return false;
  if (label.rank == 1) labels_ = {label.label, ""};
  if (label.rank == 2) labels_[1] = label.label;
  heading_ = label.rank > 0 ? label.rest : text;
  return true;
}

}  // namespace milepost
