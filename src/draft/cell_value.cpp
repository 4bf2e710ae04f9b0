#include "draft/cell_value.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/as_of.h"
#include "base/invisible.h"
#include "base/text.h"
#include "base/utf8.h"
#include "draft/clauses.h"
#include "draft/negated_bounds.h"

namespace milepost {
namespace {

std::string_view without_blanks_at_end(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
  return text;
}

bool may_be_value(const Figure& figure) {
  const bool is_number = figure.no_figure == NoFigure::none ||
                         figure.no_figure == NoFigure::no_unit ||
                         figure.no_figure == NoFigure::version;
  return is_number && figure.number_end > figure.number;
}

/// A number without a unit, or of a version: 9.0 alone is 9.
std::optional<Decimal> number_of(std::string_view text) {
  std::string digits = to_half_width(text);
  std::erase(digits, ',');
  const auto parsed = parse_decimal(digits);
  const auto* value = std::get_if<Decimal>(&parsed);
  return value == nullptr ? std::nullopt : std::optional(*value);
}

/// Reads what stands around the one figure of a cell, from the figure to both sides.
class ValueReader {
 public:
  ValueReader(std::string_view cell, const Vocabulary& words) : cell_(cell), words_(words) {}

  std::optional<CellValue> read() {
    std::vector<Figure> figures = find_figures(cell_, words_.lexicon);
    if (figures.empty() || !may_be_value(figures.front()) || !take(figures)) return std::nullopt;
    const std::size_t end = at_end_;
    if (!read_front(cell_.substr(0, value_.at)) || !read_behind(cell_.substr(end))) {
      return std::nullopt;
    }
    if (value_.upper) value_.requirement = RequirementKind::between;
    return std::move(value_);
  }

 private:
  /// The figure, or two with a dash between them.
  bool take(const std::vector<Figure>& figures) {
    const Figure& first = figures.front();
    value_.at = first.number;
    value_.size = first.number_end - first.number;
    value_.value = first.value ? first.value : number_of(cell_.substr(value_.at, value_.size));
    value_.upper = first.upper;
    value_.unit = first.unit;
    value_.unit_kind = first.unit_kind;
    value_.requirement = first.after;
    at_end_ = first.no_figure == NoFigure::none ? first.end : first.number_end;
    if (figures.size() == 2 && may_be_value(figures[1]) && first.unit.empty() && !first.upper) {
      const Figure& second = figures[1];
      const std::string_view between =
          trim(cell_.substr(first.number_end, second.number - first.number_end));
      value_.upper =
          second.value ? second.value
                       : number_of(cell_.substr(second.number, second.number_end - second.number));
      if (!words_.lexicon.to.contains(between) || second.upper) return false;
      if (!value_.value || !value_.upper || !(*value_.value < *value_.upper)) return false;
      value_.size = second.number_end - first.number;
      value_.unit = second.unit;
      value_.unit_kind = second.unit_kind;
      at_end_ = second.no_figure == NoFigure::none ? second.end : second.number_end;
    } else if (figures.size() > 1) {
      return false;
    }
    return value_.value.has_value();
  }

  void ask(RequirementKind kind) {
    if (is_bound_) return;
    const bool is_open = !value_.requirement || value_.requirement == RequirementKind::at_least;
    if (is_open || kind == RequirementKind::around) value_.requirement = kind;
  }

  /// One word off the end of `front`; false where it is none that may stand before a value.
  bool read_word_in_front(std::string_view& front) {
    const auto cut = [&front](std::string_view word) {
      front = without_blanks_at_end(front.substr(0, front.size() - word.size()));
      return true;
    };
    const Lexicon& lexicon = words_.lexicon;
    std::string_view longest;
    std::optional<RequirementKind> kind;
    for (const auto& [requirement, list] : lexicon.before) {
      const std::string_view word = list.at_end_of(front);
      if (word.size() <= longest.size()) continue;
      longest = word;
      kind = requirement;
    }
    const auto negated = negated_bound_at_end(front, value_.requirement, lexicon);
    if (negated && negated->size > longest.size()) {
      value_.requirement = negated->kind;
      is_bound_ = true;
      return cut(front.substr(front.size() - negated->size));
    }
    const std::string_view growth = lexicon.growth.at_end_of(front);
    const std::string_view fall = lexicon.fall.at_end_of(front);
    std::string_view gain;  // as only some of them do stand in a cell of values
    for (const std::string& verb : words_.tables.flow_verbs) {
      if (front.ends_with(verb) && verb.size() > gain.size()) gain = verb;
    }
    if (const auto word = lexicon.strive.at_end_of(front); word.size() > longest.size()) {
      value_.commitment = Commitment::strive;
      return cut(word);
    }
    if (std::max(growth.size(), fall.size()) > std::max(longest.size(), gain.size())) {
      value_.way = growth.size() >= fall.size() ? Motion::growth : Motion::fall;
      return cut(growth.size() >= fall.size() ? growth : fall);
    }
    if (gain.size() >= longest.size() && !gain.empty()) {
      value_.adds_up = true;
      return cut(gain);
    }
    if (kind) {
      ask(*kind);
      return cut(longest);
    }
    if (const auto word = lexicon.firm.at_end_of(front); !word.empty()) return cut(word);
    if (const auto word = lexicon.lead_in.at_end_of(front); !word.empty()) return cut(word);
    if (const auto asked = asked_in_front(front, words_.english)) {
      ask(asked->kind);
      return cut(front.substr(asked->at));
    }
    for (const std::string_view sign : {"：", ":", "±", "+", "＋", "~", "~"}) {
      if (front.ends_with(sign)) return cut(sign);
    }
    return false;
  }

  bool read_front(std::string_view front) {
    front = without_blanks_at_end(front);
    for (const std::string_view minus : {"-", "－", "−"}) {
      if (front != minus || !value_.value || value_.upper) continue;
      value_.value = Decimal::from_raw(-value_.value->raw());
      value_.at -= minus.size();
      value_.size += minus.size();
      return cell_.substr(value_.at).starts_with(minus);
    }
    while (!trim_invisible(front).empty()) {
      if (!read_word_in_front(front)) return false;
    }
    return true;
  }

  /// What may stand behind a value: what is asked of it, a unit in English, a noun, a note in
  /// brackets, a full stop.
  bool read_behind(std::string_view behind) {
    constexpr std::size_t kLongestNoun = 5;  // characters
    constexpr std::size_t kLongestUnit = 30;
    behind = trim_invisible(behind);
    for (const auto& [kind, list] : words_.lexicon.after) {
      const std::string_view word = list.at_start_of(behind);
      if (word.empty()) continue;
      ask(kind);
      behind = trim_invisible(behind.substr(word.size()));
    }
    const TableWords& tables = words_.tables;
    for (std::size_t i = 0; i < tables.open_label.size(); ++i) {
      const std::string& close = tables.close_label[i];
      if (!behind.starts_with(tables.open_label[i])) continue;
      if (behind.find(close) + close.size() == behind.size()) return true;
    }
    while (behind.ends_with("。") || behind.ends_with("；")) behind.remove_suffix(3);
    while (behind.ends_with('.') || behind.ends_with(';')) behind.remove_suffix(1);
    if (behind.empty()) return true;
    if (behind.find_first_of("0123456789\n") != std::string_view::npos) return false;
    if (is_english(behind)) {
      if (!value_.unit.empty() || behind.size() > kLongestUnit) return value_.unit == "%";
      const bool is_share = std::find(words_.english.shares.begin(), words_.english.shares.end(),
                                      behind) != words_.english.shares.end();
      value_.unit = is_share ? "%" : std::string(behind);
      value_.unit_kind = is_share ? UnitKind::share : UnitKind::measured;
      return true;
    }
    const bool is_noun =
        count_characters(behind) <= kLongestNoun && words_.lexicon.ends.at_end_of(behind).empty() &&
        behind.find("、") == std::string_view::npos && behind.find("，") == std::string_view::npos;
    const bool is_rate = behind.starts_with('/') || behind.starts_with("／");
    if (is_noun && !is_rate && value_.unit.empty()) value_.unit = behind;
    return is_noun;
  }

  std::string_view cell_;
  const Vocabulary& words_;
  CellValue value_;
  std::size_t at_end_ = 0;
  bool is_bound_ = false;  // 不得超过
};

/// The longest beginning of a text that is a date, with `year` in front of it where there is one.
std::optional<Date> date_at_start(std::string_view text, std::string_view year) {
  constexpr std::size_t kLongest = 16;  // characters
  for (std::size_t count = std::min(count_characters(text), kLongest); count > 0; --count) {
    const std::string_view start = first_characters(text, count);
    const std::string_view rest = text.substr(start.size());
    constexpr std::string_view kGoesOn = "0123456789./-";
    if (!rest.empty() && kGoesOn.find(rest.front()) != std::string_view::npos) continue;
    if (const auto date = parse_as_of(std::string(year) + std::string(start))) return date;
  }
  return std::nullopt;
}

struct ClosedNumber {
  std::string text;
  std::size_t removed = 0;  // bytes
};

/// `1 200` is 1200: blanks between groups of three digits, where the text has no other number.
ClosedNumber without_blanks_in_number(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789";
  const std::size_t begin = text.find_first_of(kDigits);
  const std::size_t end = text.find_last_of(kDigits);
  ClosedNumber closed{std::string(text), 0};
  if (begin == std::string_view::npos) return closed;
  const std::string_view number = text.substr(begin, end + 1 - begin);
  std::string digits;
  std::size_t group = 0;  // digits since the last blank
  std::size_t groups = 0;
  for (const char sign : number) {
    if (sign != ' ') {
      if (kDigits.find(sign) == std::string_view::npos) return closed;
      digits += sign;
      ++group;
      continue;
    }
    if (group == 0 || group > 3 || (groups > 0 && group != 3)) return closed;
    ++groups;
    group = 0;
  }
  if (groups == 0 || group != 3) return closed;
  closed.text = std::string(text.substr(0, begin)) + digits + std::string(text.substr(end + 1));
  closed.removed = groups;
  return closed;
}

}  // namespace

Vocabulary shipped_vocabulary() {
  return {shipped_lexicon(), shipped_table_words(), shipped_english_words(), shipped_front_words()};
}

namespace {

/// 50 of 50（其中技改10）: what stands in front of a bracket at the end; empty where there is none.
std::string_view in_front_of_bracket(std::string_view text) {
  for (const auto& [open, close] : kRoundBrackets) {
    const std::size_t at = text.find(open);
    if (text.ends_with(close) && at != std::string_view::npos)
      return trim_invisible(text.substr(0, at));
  }
  return {};
}

}  // namespace

std::optional<CellValue> read_cell_value(std::string_view cell, const Vocabulary& words) {
  constexpr std::size_t kLongest = 120;  // bytes
  const std::string_view text = trim_invisible(cell);
  if (text.size() > kLongest) return std::nullopt;
  const ClosedNumber closed = without_blanks_in_number(text);
  auto value = ValueReader(closed.text, words).read();
  if (!value) {
    const std::string_view front = in_front_of_bracket(text);
    if (!front.empty()) value = read_cell_value(front, words);
    if (value) value->at += static_cast<std::size_t>(front.data() - cell.data());
    return value;
  }
  // One number had blanks, and so the value is that one.
  value->size += closed.removed;
  value->at += static_cast<std::size_t>(text.data() - cell.data());
  return value;
}

bool is_figures_alone(std::string_view text) {
  constexpr std::size_t kMostWords = 1;  // characters
  std::size_t words = 0;
  bool has_digit = false;
  int depth = 0;
  while (!text.empty()) {
    const std::string_view sign = text.substr(0, first_character(text).bytes);
    text.remove_prefix(sign.size());
    const auto is_sign = [&](std::string_view other) { return sign == other; };
    for (const auto& [open, close] : kRoundBrackets) depth += is_sign(open) - is_sign(close);
    constexpr std::array<std::string_view, 9> kBetween{"、", "，", "；", "／",
                                                       "—",  "－", "～", "±"};
    if (depth > 0 || std::any_of(kBetween.begin(), kBetween.end(), is_sign)) continue;
    has_digit |= sign.front() >= '0' && sign.front() <= '9';
    if (!is_ascii(sign.front()) && !is_sign("）")) ++words;
  }
  return has_digit && words <= kMostWords;
}

std::optional<Date> read_cell_due(std::string_view cell, std::optional<int> year,
                                  const Vocabulary& words) {
  constexpr std::size_t kLongest = 300;  // bytes
  std::string_view text = trim_invisible(cell);
  const auto& whole = words.tables.whole_period;
  if (text.size() > kLongest || std::find(whole.begin(), whole.end(), text) != whole.end()) {
    return std::nullopt;
  }
  // Of several days the last one is meant: 6月开工，12月完工.
  for (const std::string_view sign : {"，", "；", ",", ";", "\n", "、"}) {
    const std::size_t at = text.rfind(sign);
    if (at == std::string_view::npos) continue;
    if (const auto date = read_cell_due(text.substr(at + sign.size()), year, words)) return date;
  }
  for (bool goes_on = true; goes_on;) {
    goes_on = false;
    for (const WordList* list :
         {&words.lexicon.strive, &words.lexicon.firm, &words.lexicon.lead_in}) {
      const std::string_view word = list->at_start_of(text);
      if (word.empty() || word.size() == text.size()) continue;
      // 全年 and 上半年 lead in, and are days.
      if (date_at_start(text, year ? std::to_string(*year) + "年" : "")) break;
      text.remove_prefix(word.size());
      goes_on = true;
    }
  }
  if (const auto date = date_at_start(text, "")) return date;
  if (is_english(text)) {
    if (const auto date = english_date(text)) return date;
  }
  return year ? date_at_start(text, std::to_string(*year) + "年") : std::nullopt;
}

}  // namespace milepost
