#include "draft/table_places.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/columns.h"
#include "base/invisible.h"
#include "base/text.h"
#include "base/utf8.h"
#include "draft/table_names.h"
#include "draft/table_offices.h"

namespace milepost {
namespace {

using Role = ColumnRole;

constexpr std::size_t kMostRows = 3;       // of headings
constexpr std::size_t kColumnsLooked = 3;  // for the places

bool is_one_of(std::string_view text, const std::vector<std::string>& words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

std::string_view cell_at(const SourceTable& table, std::size_t row, std::size_t column) {
  return trim_invisible(table.rows[row][column]);
}

/// `乡镇街道` of 乡镇（街道）, `县市区` of 县（市、区）.
std::string form_without_marks(std::string_view cell) {
  std::string form = heading_form(cell);
  for (const std::string_view mark : {"(", ")", "（", "）", "、", "/"}) {
    for (std::size_t at = form.find(mark); at != std::string::npos; at = form.find(mark)) {
      form.erase(at, mark.size());
    }
  }
  return form;
}

/// `亩` of （亩）
std::string_view without_brackets(std::string_view text) {
  constexpr std::string_view kOpen = "（";
  constexpr std::string_view kClose = "）";
  if (text.starts_with(kOpen) && text.ends_with(kClose)) {
    text = text.substr(kOpen.size(), text.size() - kOpen.size() - kClose.size());
  }
  return text;
}

bool is_figure(std::string_view cell) {
  constexpr std::size_t kLongest = 30;  // bytes
  if (cell.empty() || cell.size() > kLongest) return false;
  for (const std::string_view sign : {"≥", "≤", "±", ">", "<", "-", "+"}) {
    if (cell.starts_with(sign)) cell.remove_prefix(sign.size());
  }
  return !cell.empty() && cell.front() >= '0' && cell.front() <= '9';
}

/// Takes years and the words that only say of which kind a figure is (目标, 计划, 完成) off both
/// ends of a heading.
std::string_view without_qualifiers(std::string_view text, const TableWords& words) {
  for (bool goes_on = true; goes_on && !text.empty();) {
    goes_on = false;
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits == 4) {
      text.remove_prefix(digits);
      goes_on = true;
    }
    for (const std::string& word : words.place_qualifiers) {
      if (text.starts_with(word)) {
        text.remove_prefix(word.size());
        goes_on = true;
      } else if (text.ends_with(word)) {
        text.remove_suffix(word.size());
        goes_on = true;
      }
    }
  }
  return text;
}

/// The name that a heading gives, without the year in front and 目标, 任务数 behind; empty where it
/// gives none.
std::string name_of_heading(std::string_view cell, const Vocabulary& words) {
  const std::string whole = row_name(cell, words).name;
  const TableWords& tables = words.tables;
  if (without_qualifiers(whole, tables).empty()) return {};
  std::string_view name = whole;
  const std::size_t digits = std::min(name.find_first_not_of("0123456789"), name.size());
  for (const std::string& word : tables.place_years) {
    if (digits != 4 || !name.substr(digits).starts_with(word)) continue;
    name.remove_prefix(digits + word.size());
    break;
  }
  for (const std::string& word : tables.place_ends) {
    if (name.size() > word.size() && name.ends_with(word)) {
      name.remove_suffix(word.size());
      break;
    }
  }
  return std::string(trim_invisible(name));
}

/// The bytes of a title up to its last year with 年 behind it; 0 where it names none.
std::size_t size_up_to_year(std::string_view title, const TableWords& words) {
  const std::string& year = words.place_years.back();
  for (std::size_t at = title.rfind(year); at != std::string_view::npos && at > 0;
       at = title.rfind(year, at - 1)) {
    const bool has_digits =
        at >= 4 && title[at - 1] >= '0' && title[at - 1] <= '9' &&
        title.substr(at - 4, 4).find_first_not_of("0123456789") == std::string_view::npos;
    if (has_digits) return at + year.size();
  }
  return 0;
}

/// Whether figures below a heading of this role are no targets, whatever else it says.
bool is_never_target(Role role) {
  return role != Role::unknown && role != Role::target && role != Role::task &&
         role != Role::name && role != Role::category && role != Role::unit &&
         role != Role::baseline;
}

class PlaceHeadingReader {
 public:
  PlaceHeadingReader(const SourceTable& table, std::size_t row, std::string_view title,
                     const Vocabulary& words)
      : table_(table), title_(title), words_(words) {
    found_.first = row;
    found_.first_row = row + 1;
  }

  std::optional<TableHeadings> read() {
    if (found_.first >= table_.rows.size()) return std::nullopt;
    found_.columns.resize(table_.rows[found_.first].size());
    if (!find_places()) return std::nullopt;
    take_rows();
    found_.end_of_look = end_of_look(table_, found_.first, found_.first_row);
    if (!are_places()) return std::nullopt;
    bool has_targets = false;
    for (std::size_t column = 0; column < found_.columns.size(); ++column) {
      if (column == *found_.places) continue;
      read_column(column);
      if (!fits(column)) return std::nullopt;
      has_targets |= found_.columns[column].role == Role::target;
    }
    if (!has_targets) return std::nullopt;
    found_.columns[*found_.places].role = Role::responsible;
    return std::move(found_);
  }

 private:
  bool find_places() {
    const std::size_t looked = std::min(kColumnsLooked, found_.columns.size());
    for (std::size_t column = 0; column < looked && !found_.places; ++column) {
      const std::string form = form_without_marks(cell_at(table_, found_.first, column));
      if (is_one_of(form, words_.tables.place_headings)) found_.places = column;
    }
    return found_.places && found_.columns.size() > 1;
  }

  /// Rows below the first belong to the headings as long as the cell of the places goes on and
  /// none of their cells is a figure.
  void take_rows() {
    const std::string_view places = cell_at(table_, found_.first, *found_.places);
    while (found_.first_row < table_.rows.size() && found_.first_row - found_.first < kMostRows) {
      const std::string_view own = cell_at(table_, found_.first_row, *found_.places);
      const std::vector<std::string>& row = table_.rows[found_.first_row];
      const auto says = [](const std::string& cell) { return !trim_invisible(cell).empty(); };
      const auto has_figure = [](const std::string& cell) {
        const std::string_view text = trim_invisible(cell);
        return !text.empty() && text.find_first_not_of("0123456789.,%-") == text.npos &&
               !year_alone(text);
      };
      const bool goes_on = own.empty() || own == places;
      if (!goes_on || std::none_of(row.begin(), row.end(), says) ||
          std::any_of(row.begin(), row.end(), has_figure)) {
        break;
      }
      ++found_.first_row;
    }
  }

  bool is_place(std::string_view cell) const {
    const TableWords& tables = words_.tables;
    const auto ends = [&](const std::string& word) {
      return cell.size() > word.size() && cell.ends_with(word);
    };
    return is_whole_area(cell, tables) || is_office_name(cell, tables) || is_total(cell) ||
           std::any_of(tables.place_names.begin(), tables.place_names.end(), ends) ||
           (is_english(cell) && !is_unit(cell, words_.lexicon));
  }

  bool are_places() const {
    std::size_t filled = 0;
    std::size_t places = 0;
    for (std::size_t row = found_.first_row; row < found_.end_of_look; ++row) {
      const std::string_view cell = cell_at(table_, row, *found_.places);
      if (cell.empty()) continue;
      ++filled;
      if (is_place(cell)) ++places;
    }
    return places * 2 > filled;
  }

  /// What the headings of a column say, from the first row to the last, each once. An empty cell of
  /// an upper row belongs to the group at its left.
  std::vector<std::string_view> parts_of(std::size_t column) {
    std::vector<std::string_view> parts;
    for (std::size_t row = found_.first; row < found_.first_row; ++row) {
      std::string_view cell = cell_at(table_, row, column);
      const bool is_last = row + 1 == found_.first_row;
      const bool is_in_group =
          !is_last && cell.empty() && !cell_at(table_, found_.first_row - 1, column).empty();
      if (is_in_group && column > *found_.places + 1) cell = groups_[row - found_.first];
      if (!is_last) groups_[row - found_.first] = cell;
      if (!cell.empty() && (parts.empty() || parts.back() != cell)) parts.push_back(cell);
    }
    return parts;
  }

  void read_column(std::size_t column) {
    TableColumn& known = found_.columns[column];
    std::vector<std::string> names;
    bool is_unit_of_last = false;
    bool is_growth_alone = false;
    for (const std::string_view part : parts_of(column)) {
      known.heading += (known.heading.empty() ? "" : " ") + std::string(part);
      if (const std::string_view bare = without_brackets(part); is_unit(bare, words_.lexicon)) {
        known.unit = bare;
        is_unit_of_last = true;
        continue;
      }
      const HeadingMeaning meaning = meaning_of_heading(part, words_.tables);
      if (is_never_target(meaning.role)) known.role = meaning.role;
      if (meaning.year) known.year = meaning.year;
      known.is_growth |= meaning.is_growth;
      const std::string unit = row_name(part, words_).unit;
      if (!unit.empty()) known.unit = unit;
      std::string name = name_of_heading(part, words_);
      if (is_total(name)) {
        is_total_ = column;
        continue;
      }
      is_growth_alone = is_one_of(heading_form(name), words_.tables.growth);
      if (name.empty() || is_growth_alone || meaning.is_part) {
        if (meaning.role == Role::baseline && known.role == Role::unknown) {
          known.role = Role::baseline;
        }
        continue;
      }
      names.push_back(std::move(name));
      is_unit_of_last = !unit.empty();
    }
    known.name = joined_name(names, is_unit_of_last || known.unit.empty());
    // 增长 below 工业 is that of the column at its left where that names more than the group.
    const bool is_of_group = names.size() == 1 && names.back() == last_group_;
    if (is_growth_alone && is_of_group && !last_name_.empty()) known.name = last_name_;
    if (!is_growth_alone) last_group_ = names.size() > 1 ? names[names.size() - 2] : std::string();
    settle(column);
  }

  /// `新增学位（小学）` where what stands below the group says too little by itself.
  static std::string joined_name(const std::vector<std::string>& names, bool says_unit) {
    if (names.empty()) return {};
    constexpr std::size_t kShort = 2;  // characters
    const std::string& last = names.back();
    if (names.size() < 2 || (says_unit && count_characters(last) > kShort)) return last;
    return names[names.size() - 2] + "（" + last + "）";
  }

  /// The role of a column, and the name that the column before it or the title gives it.
  void settle(std::size_t column) {
    TableColumn& known = found_.columns[column];
    const bool is_sum = is_total_ == column && known.name.empty();
    if (known.role != Role::unknown || known.heading.empty()) return;
    if (is_sum) {
      known.is_sum = true;
    } else if (known.name.empty() && known.is_growth && !last_name_.empty()) {
      known.name = last_name_;
    } else if (known.name.empty()) {
      known.name = name_of_title(title_, words_.tables);
    }
    known.role = Role::target;
    if (!known.name.empty()) last_name_ = known.name;
  }

  /// Whether most cells of a column are figures, or it is one that need hold none.
  bool fits(std::size_t column) {
    std::size_t filled = 0;
    std::size_t figures = 0;
    for (std::size_t row = found_.first_row; row < found_.end_of_look; ++row) {
      const std::string_view cell = cell_at(table_, row, column);
      if (is_nothing(cell, words_.tables) || !is_place(cell_at(table_, row, *found_.places))) {
        continue;
      }
      ++filled;
      const bool is_later = is_one_of(heading_form(cell), words_.tables.set_later);
      if (is_figure(cell) || is_later || read_cell_value(cell, words_)) ++figures;
    }
    TableColumn& known = found_.columns[column];
    if (known.role != Role::target) return known.role != Role::unknown || filled == 0;
    const bool is_category =
        meaning_of_heading(known.heading, words_.tables).role == Role::category;
    if (figures * 2 <= filled && is_category) {
      known.role = Role::category;
      known.name.clear();
      return true;
    }
    return figures * 2 > filled || filled == 0;
  }

  const SourceTable& table_;
  std::string_view title_;
  const Vocabulary& words_;
  TableHeadings found_;
  std::array<std::string_view, kMostRows> groups_;  // of the headings at the left of a column
  std::optional<std::size_t> is_total_;
  std::string last_name_;
  std::string last_group_;
};

}  // namespace

bool is_whole_area(std::string_view cell, const TableWords& words) {
  std::string form = heading_form(cell);
  while (form.ends_with(':')) form.pop_back();
  return is_one_of(form, words.whole_area);
}

std::string name_of_title(std::string_view title, const TableWords& words) {
  title = trim_invisible(title);
  const std::size_t bracket = title.rfind("（");
  if (title.ends_with("）") && bracket != std::string_view::npos) title = title.substr(0, bracket);
  const bool is_title = std::any_of(words.title_words.begin(), words.title_words.end(),
                                    [&](const auto& word) { return title.ends_with(word); });
  if (!is_title) return {};
  if (const std::size_t size = size_up_to_year(title, words); size > 0) title.remove_prefix(size);
  for (bool goes_on = true; goes_on;) {
    goes_on = false;
    for (const std::string& word : words.title_words) {
      if (title.starts_with(word)) {
        title.remove_prefix(word.size());
        goes_on = true;
      } else if (title.ends_with(word)) {
        title.remove_suffix(word.size());
        goes_on = true;
      }
    }
  }
  return std::string(title);
}

std::optional<TableHeadings> place_headings_at(const SourceTable& table, std::size_t row,
                                               std::string_view title, const Vocabulary& words) {
  return PlaceHeadingReader(table, row, title, words).read();
}

}  // namespace milepost
