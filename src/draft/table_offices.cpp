#include "draft/table_offices.h"

#include <algorithm>
#include <array>

#include "base/invisible.h"
#include "base/names.h"
#include "base/text.h"
#include "base/utf8.h"

namespace milepost {
namespace {

/// The size of the mark that parts two names at `at`; 0 where there is none.
std::size_t size_of_break(std::string_view text, std::size_t at) {
  static constexpr std::array<std::string_view, 9> kBreaks{"、", "，", "；", ",", ";",
                                                           "/",  "／", "\n", "\r"};
  const std::string_view rest = text.substr(at);
  for (const std::string_view mark : kBreaks) {
    if (rest.starts_with(mark)) return mark.size();
  }
  // Blanks part names in Chinese only: Corporate Services is one.
  const std::size_t next = rest.find_first_not_of(" \t");
  if (next == 0 || next == std::string_view::npos || at == 0) {
    if (rest.starts_with("\u3000")) return std::string_view("\u3000").size();
    return 0;
  }
  return !is_ascii(text[at - 1]) || !is_ascii(rest[next]) || text[at - 1] == ')' ? next : 0;
}

void add_name(std::vector<std::string>& names, std::string_view name) {
  name = trim_invisible(name);
  while (name.ends_with("。")) name.remove_suffix(std::string_view("。").size());
  const bool is_new = std::find(names.begin(), names.end(), name) == names.end();
  if (!name.empty() && is_new) names.emplace_back(name);
}

/// What stands in the place of an office by mistake: 9月底前, 100%, 1.
bool is_time_or_figure(std::string_view name, const TableWords& words) {
  constexpr std::string_view kDigits = "0123456789";
  if (name.find_first_of(kDigits) == std::string_view::npos) return false;
  while (!name.empty()) {
    const auto known =
        std::find_if(words.of_time.begin(), words.of_time.end(),
                     [&](const std::string& word) { return name.starts_with(word); });
    const bool is_digit = kDigits.find(name.front()) != std::string_view::npos;
    if (known == words.of_time.end() && !is_digit) return false;
    name.remove_prefix(is_digit ? 1 : known->size());
  }
  return true;
}

/// `县林业局` of 1.县林业局.
std::string_view without_number(std::string_view name, const TableWords& words) {
  const std::size_t digits = std::min(name.find_first_not_of("0123456789"), name.size());
  if (digits == 0 || digits > 2) return name;
  for (const std::string& mark : words.behind_label) {
    const std::string_view rest = name.substr(digits);
    if (rest.starts_with(mark) && rest.size() > mark.size())
      return trim_invisible(rest.substr(mark.size()));
  }
  return name;
}

/// Whether a label of such a column may stand among the names of a cell; 单位 may be part of one.
bool is_of_people_or_time(ColumnRole role) {
  return role == ColumnRole::lead || role == ColumnRole::responsible ||
         role == ColumnRole::supporting || role == ColumnRole::leader ||
         role == ColumnRole::assessor || role == ColumnRole::due || role == ColumnRole::note;
}

/// Sorts names by the role that their column or a mark beside them gives them.
class OfficeSorter {
 public:
  explicit OfficeSorter(const Vocabulary& words) : words_(words) {}

  void take(std::string_view cell, ColumnRole role) {
    if (is_nothing(cell, words_.tables)) return;
    for (const std::string& name : office_names(cell)) add(name, role);
  }

  RowOffices sorted() && {
    RowOffices offices;
    if (leads_.empty() && !responsible_.empty()) {
      leads_.push_back(responsible_.front());
      responsible_.erase(responsible_.begin());
    }
    offices.lead = joined_offices(leads_);
    for (const auto* list : {&responsible_, &supporting_}) {
      for (const std::string& name : *list) {
        const bool leads = std::find(leads_.begin(), leads_.end(), name) != leads_.end();
        if (!leads) add_name(offices.with, name);
      }
    }
    return offices;
  }

 private:
  /// `role` is that of the cell, until a label inside it says otherwise.
  void add(std::string_view name, ColumnRole& role) {
    for (const std::string_view colon : {"：", ":"}) {
      const std::size_t at = name.find(colon);
      if (at == std::string_view::npos) continue;
      const ColumnRole named = meaning_of_heading(name.substr(0, at), words_.tables).role;
      if (!is_of_people_or_time(named)) continue;
      role = named;
      name = trim_invisible(name.substr(at + colon.size()));
      break;
    }
    name = without_number(name, words_.tables);
    ColumnRole own = role;
    const auto marked_by = [&name](const std::vector<std::string>& marks) {
      for (const std::string& mark : marks) {
        if (name.size() <= mark.size() || !name.ends_with(mark)) continue;
        name = trim_invisible(name.substr(0, name.size() - mark.size()));
        return true;
      }
      return false;
    };
    const auto is_one_of = [form = search_form(name)](const std::vector<std::string>& list) {
      return std::find(list.begin(), list.end(), form) != list.end();
    };
    const bool is_open = is_one_of(words_.tables.set_later) || is_one_of(words_.tables.no_office);
    if (is_nothing(name, words_.tables) || is_open || is_time_or_figure(name, words_.tables))
      return;
    if (marked_by(words_.tables.lead_marks)) own = ColumnRole::lead;
    if (marked_by(words_.tables.supporting_marks)) own = ColumnRole::supporting;
    if (own == ColumnRole::lead) add_name(leads_, name);
    if (own == ColumnRole::responsible) add_name(responsible_, name);
    if (own == ColumnRole::supporting) add_name(supporting_, name);
  }

  const Vocabulary& words_;
  std::vector<std::string> leads_;
  std::vector<std::string> responsible_;
  std::vector<std::string> supporting_;
};

}  // namespace

bool is_office_name(std::string_view text, const TableWords& words) {
  return count_characters(text) >= 3 &&
         std::any_of(words.offices.begin(), words.offices.end(),
                     [&](const std::string& end) { return text.ends_with(end); });
}

bool is_nothing(std::string_view cell, const TableWords& words) {
  cell = trim_invisible(cell);
  constexpr std::size_t kLongest = 12;  // bytes
  if (cell.empty()) return true;
  return cell.size() <= kLongest && std::find(words.nothing.begin(), words.nothing.end(),
                                              search_form(cell)) != words.nothing.end();
}

std::vector<std::string> office_names(std::string_view cell) {
  static constexpr std::array<std::string_view, 3> kOpening{"（", "(", "【"};
  static constexpr std::array<std::string_view, 3> kClosing{"）", ")", "】"};
  const auto starts = [](const auto& signs, std::string_view text) {
    return std::any_of(signs.begin(), signs.end(),
                       [&](std::string_view sign) { return text.starts_with(sign); });
  };
  std::vector<std::string> names;
  std::size_t begin = 0;
  std::size_t depth = 0;
  cell = trim_invisible(cell);
  for (std::size_t at = 0; at < cell.size();) {
    const std::string_view rest = cell.substr(at);
    if (starts(kOpening, rest)) ++depth;
    if (starts(kClosing, rest) && depth > 0) --depth;
    const std::size_t size = depth == 0 ? size_of_break(cell, at) : 0;
    if (size > 0) {
      add_name(names, cell.substr(begin, at - begin));
      begin = at + size;
    }
    at += std::max<std::size_t>(size, first_character(rest).bytes);
  }
  add_name(names, cell.substr(begin));
  return names;
}

RowOffices offices_of(const OfficeCells& cells, const Vocabulary& words) {
  OfficeSorter sorter(words);
  sorter.take(cells.lead, ColumnRole::lead);
  sorter.take(cells.responsible, ColumnRole::responsible);
  sorter.take(cells.supporting, ColumnRole::supporting);
  return std::move(sorter).sorted();
}

}  // namespace milepost
