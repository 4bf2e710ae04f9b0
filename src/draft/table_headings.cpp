#include "draft/table_headings.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/invisible.h"
#include "base/text.h"
#include "base/utf8.h"
#include "draft/table_offices.h"

namespace milepost {
namespace {

using Role = ColumnRole;

/// Cells of a heading, as it is told from a sentence by its length.
constexpr std::size_t kLongestHeading = 24;         // characters
constexpr std::size_t kLongestEnglishHeading = 70;  // the same, of ASCII alone
constexpr std::size_t kMostHeadingRows = 3;

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789.,%") == std::string_view::npos &&
         !year_alone(text);
}

bool is_value(std::string_view text) {
  constexpr std::size_t kLongest = 30;  // bytes
  static constexpr std::array<std::string_view, 6> kSigns{"≥", "≤", "±", ">", "<", "-"};
  if (text.empty() || text.size() > kLongest) return false;
  const auto is_sign = [&](std::string_view sign) { return text.starts_with(sign); };
  return (text.front() >= '0' && text.front() <= '9') ||
         std::any_of(kSigns.begin(), kSigns.end(), is_sign);
}

bool is_known(const HeadingMeaning& meaning) {
  return meaning.role != Role::unknown || meaning.is_growth || meaning.is_part;
}

/// What a row says, cell by cell, without blanks around it.
std::vector<std::string_view> cells_of(const SourceTable& table, std::size_t row) {
  std::vector<std::string_view> cells;
  if (row >= table.rows.size()) return cells;
  for (const std::string& cell : table.rows[row]) cells.push_back(trim_invisible(cell));
  return cells;
}

bool may_be_heading(std::string_view cell) {
  const bool is_english = std::all_of(cell.begin(), cell.end(), is_ascii);
  return count_characters(cell) <= (is_english ? kLongestEnglishHeading : kLongestHeading) &&
         cell.find("。") == std::string_view::npos && !is_number(cell);
}

/// Meanings of a row of headings; empty where a cell of it is none.
std::vector<HeadingMeaning> meanings_of(const std::vector<std::string_view>& cells,
                                        const TableWords& words) {
  if (!std::all_of(cells.begin(), cells.end(), may_be_heading)) return {};
  std::vector<HeadingMeaning> meanings;
  meanings.reserve(cells.size());
  for (const std::string_view cell : cells) {
    meanings.push_back(cell.empty() ? HeadingMeaning() : meaning_of_heading(cell, words));
  }
  return meanings;
}

/// Whether a row is the first one of headings.
bool begins_headings(const std::vector<std::string_view>& cells,
                     const std::vector<HeadingMeaning>& meanings) {
  std::set<std::string_view> texts;
  std::set<std::string_view> known;
  bool promises = false;
  for (std::size_t i = 0; i < meanings.size(); ++i) {
    if (cells[i].empty()) continue;
    texts.insert(cells[i]);
    if (!is_known(meanings[i])) continue;
    known.insert(cells[i]);
    const ColumnRole role = meanings[i].role;
    promises |=
        role == Role::name || role == Role::task || role == Role::target || role == Role::category;
  }
  // Who and until when say that there is something to do, whatever its column is called.
  constexpr std::size_t kEnough = 3;
  promises |= known.size() >= kEnough;
  return promises && known.size() >= 2 && known.size() * 5 >= texts.size() * 3;
}

/// Whether the cell of a column is one of several under one heading: those beside it say the same,
/// or nothing, as merged cells do.
bool is_in_group(const std::vector<std::string_view>& above, std::size_t column) {
  if (above[column].empty()) return true;
  const auto continues = [&](std::size_t other) {
    return other < above.size() && (above[other].empty() || above[other] == above[column]);
  };
  return continues(column + 1) || (column > 0 && continues(column - 1));
}

/// Whether a row divides the headings above it.
bool continues_headings(const std::vector<std::string_view>& above,
                        const std::vector<std::string_view>& cells, const TableWords& words) {
  const std::vector<HeadingMeaning> meanings = meanings_of(cells, words);
  if (meanings.empty()) return false;
  std::set<std::string_view> parts;
  bool goes_on = false;  // a heading that takes both rows
  for (std::size_t i = 0; i < cells.size(); ++i) {
    goes_on |= !above[i].empty() && (cells[i].empty() || cells[i] == above[i]);
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].empty() || cells[i] == above[i]) continue;
    if (!is_known(meanings[i]) || !(goes_on || is_in_group(above, i))) return false;
    parts.insert(cells[i]);
  }
  return parts.size() > 1;
}

/// The headings above a row that divides them; those that stand for several columns in each.
std::vector<std::string_view> spread(std::vector<std::string_view> above,
                                     const std::vector<std::string_view>& cells) {
  for (std::size_t i = 1; i < above.size(); ++i) {
    if (above[i].empty() && !cells[i].empty() && !cells[i - 1].empty()) above[i] = above[i - 1];
  }
  return above;
}

bool tells_time(ColumnRole role) {
  return role == Role::baseline || role == Role::checkpoint || role == Role::result;
}

void add_heading(TableColumn& column, std::string_view text, const TableWords& words) {
  if (text.empty()) return;
  const HeadingMeaning meaning = meaning_of_heading(text, words);
  const bool keeps =
      meaning.role == Role::unknown || meaning.is_part ||
      (tells_time(column.role) && (meaning.role == Role::target || meaning.role == Role::task));
  if (!keeps || column.role == Role::unknown) column.role = meaning.role;
  column.is_growth |= meaning.is_growth;
  if (!meaning.unit.empty()) column.unit = meaning.unit;
  if (meaning.year) column.year = meaning.year;
  column.heading += (column.heading.empty() ? "" : " ") + std::string(text);
}

/// What is left open by a heading that is a year alone, or growth alone.
void settle_years_and_growth(std::vector<TableColumn>& columns) {
  std::optional<int> first_target;
  for (const TableColumn& column : columns) {
    if (column.role == Role::target && column.year) {
      first_target = std::min(first_target.value_or(*column.year), *column.year);
    }
  }
  ColumnRole values_before = Role::target;
  for (TableColumn& column : columns) {
    if (column.role == Role::unknown && column.year) {
      column.role = first_target && *column.year < *first_target ? Role::baseline : Role::target;
    } else if (column.role == Role::unknown && column.is_growth) {
      column.role = values_before;
    }
    if (column.role == Role::target || tells_time(column.role)) values_before = column.role;
  }
}

/// Whether more of the cells below that say anything are so than are not.
template <class Is>
bool most_are(const SourceTable& table, const TableHeadings& headings, std::size_t column, Is is) {
  std::size_t filled = 0;
  std::size_t so = 0;
  for (std::size_t row = headings.first_row; row < headings.end_of_look; ++row) {
    const std::string_view cell = trim_invisible(table.rows[row][column]);
    if (cell.empty()) continue;
    ++filled;
    if (is(cell)) ++so;
  }
  return so * 2 > filled;
}

/// Of the columns that nothing is known of the one with the longest texts holds what is to be done.
void name_longest_texts(const SourceTable& table, TableHeadings& headings) {
  std::size_t most = 0;
  TableColumn* longest = nullptr;
  for (std::size_t i = 0; i < headings.columns.size(); ++i) {
    if (headings.columns[i].role != Role::unknown) continue;
    std::size_t size = 0;
    for (std::size_t row = headings.first_row; row < headings.end_of_look; ++row) {
      size += table.rows[row][i].size();
    }
    if (size > most) longest = &headings.columns[i];
    most = std::max(most, size);
  }
  if (longest != nullptr) longest->role = Role::task;
}

void settle_by_what_is_below(const SourceTable& table, TableHeadings& headings,
                             const TableWords& words) {
  const auto names_office = [&](std::string_view cell) { return is_office_name(cell, words); };
  const auto is_text = [](const TableColumn& one) {
    return one.role == Role::name || one.role == Role::task;
  };
  const auto texts = std::count_if(headings.columns.begin(), headings.columns.end(), is_text);
  for (std::size_t i = 0; i < headings.columns.size(); ++i) {
    TableColumn& column = headings.columns[i];
    if (column.role == Role::unit && most_are(table, headings, i, names_office)) {
      column.role = Role::responsible;
    }
    if (column.role == Role::task && texts > 1 && most_are(table, headings, i, is_value)) {
      column.role = Role::target;
    }
  }
  for (const std::size_t i : headings.of(Role::category)) {
    if (!headings.has(Role::target) && most_are(table, headings, i, is_value)) {
      headings.columns[i].role = Role::target;
    }
  }
  if (headings.has(Role::name) || headings.has(Role::task)) return;
  if (!headings.has(Role::category)) {
    name_longest_texts(table, headings);
    return;
  }
  const std::vector<std::size_t> categories = headings.of(Role::category);
  if (!categories.empty()) headings.columns[categories.back()].role = Role::name;
}

}  // namespace

std::size_t end_of_look(const SourceTable& table, std::size_t first, std::size_t first_row) {
  constexpr std::size_t kRowsLooked = 100;
  const std::size_t end = std::min(table.rows.size(), first_row + kRowsLooked);
  std::size_t row = first_row;
  while (row < end && table.rows[row] != table.rows[first]) ++row;
  return row;
}

bool TableHeadings::has(ColumnRole role) const {
  return std::any_of(columns.begin(), columns.end(),
                     [&](const TableColumn& column) { return column.role == role; });
}

std::vector<std::size_t> TableHeadings::of(ColumnRole role) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].role == role) found.push_back(i);
  }
  return found;
}

std::optional<TableHeadings> headings_at(const SourceTable& table, std::size_t row,
                                         const TableWords& words) {
  std::vector<std::string_view> above = cells_of(table, row);
  const std::vector<HeadingMeaning> meanings = meanings_of(above, words);
  if (!begins_headings(above, meanings)) return std::nullopt;
  TableHeadings headings{row, row + 1, 0, std::vector<TableColumn>(above.size())};
  std::vector<std::vector<std::string_view>> rows;
  while (rows.size() + 1 < kMostHeadingRows) {
    const std::vector<std::string_view> next = cells_of(table, headings.first_row);
    if (next.empty() || !continues_headings(above, next, words)) break;
    rows.push_back(spread(above, next));
    above = next;
    ++headings.first_row;
  }
  rows.push_back(above);
  for (std::size_t column = 0; column < headings.columns.size(); ++column) {
    std::string_view last;
    for (const auto& cells : rows) {
      if (cells[column] != last) add_heading(headings.columns[column], cells[column], words);
      if (!cells[column].empty()) last = cells[column];
    }
  }
  headings.end_of_look = end_of_look(table, headings.first, headings.first_row);
  settle_years_and_growth(headings.columns);
  settle_by_what_is_below(table, headings, words);
  return headings;
}

std::optional<TableHeadings> find_headings(const SourceTable& table, std::size_t row,
                                           const TableWords& words) {
  for (; row < table.rows.size(); ++row) {
    if (auto headings = headings_at(table, row, words)) return headings;
  }
  return std::nullopt;
}

std::vector<std::size_t> columns_of_other_years(const TableHeadings& headings,
                                                std::optional<int> year) {
  std::set<int> years;
  const std::vector<std::size_t> targets = headings.of(Role::target);
  for (const std::size_t i : targets) {
    if (headings.columns[i].year) years.insert(*headings.columns[i].year);
  }
  if (years.size() < 2) return {};
  const int chosen = year && years.contains(*year) ? *year : *years.rbegin();
  std::vector<std::size_t> others;
  std::copy_if(targets.begin(), targets.end(), std::back_inserter(others), [&](std::size_t i) {
    return headings.columns[i].year && headings.columns[i].year != chosen;
  });
  return others;
}

}  // namespace milepost
