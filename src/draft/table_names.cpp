#include "draft/table_names.h"

#include <algorithm>
#include <vector>

#include "base/invisible.h"
#include "base/text.h"
#include "base/utf8.h"
#include "draft/table_offices.h"

namespace milepost {
namespace {

using WordsOfNames = std::vector<std::string>;

bool ends_with_any(std::string_view text, const WordsOfNames& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return text.ends_with(word); });
}
bool begins_with_any(std::string_view text, const WordsOfNames& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return text.starts_with(word); });
}
bool has_any(std::string_view text, const WordsOfNames& words) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return text.find(word) != std::string_view::npos;
  });
}

/// Takes `（亿元）` off the end of a name.
std::string take_unit(std::string_view& name, const Vocabulary& words) {
  for (std::size_t i = 0; i < words.tables.close_label.size(); ++i) {
    const std::string& close = words.tables.close_label[i];
    const std::string& open = words.tables.open_label[i];
    const std::size_t at = name.rfind(open);
    if (!name.ends_with(close) || at == std::string_view::npos || at == 0) continue;
    std::string_view inside =
        name.substr(at + open.size(), name.size() - close.size() - at - open.size());
    if (inside.starts_with("±")) inside.remove_prefix(std::string_view("±").size());
    if (!is_unit(inside, words.lexicon)) continue;
    std::string unit(trim_invisible(inside));
    name = trim_invisible(name.substr(0, at));
    return unit == "％" ? "%" : unit;
  }
  return {};
}

}  // namespace

std::string_view without_label(std::string_view text, const Vocabulary& words) {
  const auto run_at = [&](std::string_view from) {
    std::size_t size = std::min(from.find_first_not_of("0123456789"), from.size());
    while (size < from.size() || size == 0) {
      const std::string_view word = words.lexicon.ordinals.at_start_of(from.substr(size));
      if (word.empty()) break;
      size += word.size();
    }
    return size;
  };
  for (std::size_t i = 0; i < words.tables.open_label.size(); ++i) {
    const std::string& open = words.tables.open_label[i];
    const std::string& close = words.tables.close_label[i];
    if (!text.starts_with(open)) continue;
    const std::size_t size = open.size() + run_at(text.substr(open.size()));
    if (size > open.size() && text.substr(size).starts_with(close)) {
      return trim_invisible(text.substr(size + close.size()));
    }
  }
  std::size_t size = run_at(text);
  if (size == 0) return text;
  // 1A., 1B as programmes in English number their indicators.
  const bool has_letter = size + 1 < text.size() && text[size] >= 'A' && text[size] <= 'Z';
  if (has_letter && text[size + 1] == ' ') return trim_invisible(text.substr(size + 1));
  if (has_letter && text[size + 1] == '.') ++size;
  const std::string_view rest = text.substr(size);
  for (const std::string& mark : words.tables.behind_label) {
    if (!rest.starts_with(mark) || mark == " ") continue;
    const std::string_view name = rest.substr(mark.size());
    const bool is_decimal = !name.empty() && name.front() >= '0' && name.front() <= '9';
    if (!is_decimal && !trim_invisible(name).empty()) return trim_invisible(name);
  }
  return text;
}

bool is_unit(std::string_view text, const Lexicon& lexicon) {
  constexpr std::size_t kLongest = 8;  // characters
  text = trim_invisible(text);
  if (text.empty() || count_characters(text) > kLongest) return false;
  if (text == "%" || text == "％" || text == "‰") return true;
  const std::size_t known = lexicon.unit_at_start_of(text).size;
  if (known == text.size()) return true;
  return known > 0 && (text.substr(known).starts_with('/') || text.substr(known).starts_with("／"));
}

RowName row_name(std::string_view cell, const Vocabulary& words) {
  RowName row;
  std::string_view name = without_label(trim_invisible(cell), words);
  for (const std::string& word : words.tables.part_of) {
    if (!name.starts_with(word) || name.size() == word.size()) continue;
    row.is_part = true;
    name.remove_prefix(word.size());
    for (const std::string_view mark : {"：", ":", "，", ",", " "}) {
      if (name.starts_with(mark)) name.remove_prefix(mark.size());
    }
    break;
  }
  for (const std::string_view mark : {"。", "：", ":", "；", ";", "."}) {
    if (name.ends_with(mark)) name.remove_suffix(mark.size());
  }
  row.unit = take_unit(name, words);
  row.name = trim_invisible(name);
  std::replace(row.name.begin(), row.name.end(), '\n', ' ');
  std::erase(row.name, '\r');
  return row;
}

std::string unit_of_cell(std::string_view cell, bool is_growth) {
  const std::vector<std::string> units = office_names(cell);
  // 元/人 is one, and so is what no mark parts.
  if (units.size() < 2 || cell.find('/') != std::string_view::npos) {
    const std::string_view unit = trim_invisible(cell);
    return unit == "％" ? "%" : std::string(unit);
  }
  const auto fits = std::find_if(units.begin(), units.end(), [&](const std::string& unit) {
    return (unit == "%" || unit == "％") == is_growth;
  });
  const std::string unit = fits == units.end() ? units.front() : *fits;
  return unit == "％" ? "%" : unit;
}

void add_multiple(Proposal& proposal, const std::string& multiple, const Lexicon& lexicon) {
  const std::string_view own = lexicon.multiples.at_start_of(proposal.unit);
  if (own == multiple) return;
  if (!own.empty()) {
    proposal.grade = Grade::c;
    if (!lexicon.multiples.contains(multiple + std::string(own)))
      proposal.unit.erase(0, own.size());
  }
  proposal.unit.insert(0, multiple);
}

void settle_measure(Proposal& proposal, const CellValue& value, const TableColumn& column,
                    const Vocabulary& words) {
  const Lexicon& lexicon = words.lexicon;
  std::string& name = proposal.name;
  const bool names_fall = !lexicon.fall.at_end_of(name).empty();
  const bool names_growth = names_fall || !lexicon.growth.at_end_of(name).empty() ||
                            ends_with_any(name, words.tables.growth);
  const bool is_share = proposal.unit == "%" || proposal.unit == "‰";
  const bool grows = value.way != Motion::level || column.is_growth || names_growth ||
                     (is_share && ends_with_any(name, words.tables.amounts));
  if (grows && (is_share || proposal.unit.empty())) {
    proposal.measure = Measure::growth;
    if (proposal.unit.empty()) proposal.unit = "%";
    if (!names_growth && !name.empty() && !is_english(name)) {
      const bool is_yearly = has_any(column.heading, words.tables.yearly);
      if (is_yearly) name += words.tables.yearly.front();
      name += value.way == Motion::fall ? lexicon.usual_fall : lexicon.usual_growth;
    }
  } else {
    const bool is_level = is_share || ends_with_any(name, words.tables.share_names) ||
                          value.unit_kind == UnitKind::share ||
                          (!value.adds_up && !begins_with_any(name, words.tables.flow_verbs) &&
                           has_any(name, words.tables.level_names));
    proposal.measure = is_level ? Measure::stock : Measure::flow;
  }
  if (value.requirement) {
    proposal.requirement = *value.requirement;
    return;
  }
  const bool falls = value.way == Motion::fall || names_fall;
  // -2 below 增长 is a growth that may be so low, as it is in running text.
  const bool tells_growth =
      !falls && (column.is_growth || names_growth || ends_with_any(name, words.tables.amounts));
  const bool is_held = has_any(name, words.tables.held) ||
                       (is_english(name) && !grows && begins_with_less(name, words.english)) ||
                       (!falls && has_any(name, words.tables.lower_names)) ||
                       (grows && !tells_growth && proposal.value && *proposal.value < Decimal());
  proposal.requirement = is_held ? RequirementKind::at_most : RequirementKind::at_least;
}

}  // namespace milepost
