#include "draft/figures.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/utf8.h"

namespace milepost {
namespace {

constexpr std::string_view kFullWidthZero = "\uFF10";

/// The digit that `text` begins with, of either width.
struct Digit {
  char digit = 0;
  std::size_t size = 0;
};

Digit digit_at_start_of(std::string_view text) {
  if (text.empty()) return {};
  if (text.front() >= '0' && text.front() <= '9') return {text.front(), 1};
  if (text.size() < 3 || !text.starts_with(kFullWidthZero.substr(0, 2))) return {};
  const int value =
      static_cast<unsigned char>(text[2]) - static_cast<unsigned char>(kFullWidthZero[2]);
  if (value < 0 || value > 9) return {};
  return {static_cast<char>('0' + value), 3};
}

std::size_t point_at_start_of(std::string_view text) {
  if (text.starts_with('.')) return 1;
  return text.starts_with("\uFF0E") ? 3 : 0;
}

/// An Arabic numeral as it is written and what it is.
struct Arabic {
  std::string digits;  // 1234.5
  std::size_t size = 0;
  std::size_t whole = 0;  // how many digits stand before the point
};

Arabic arabic_at_start_of(std::string_view text) {
  Arabic found;
  const auto take_digits = [&] {
    std::size_t count = 0;
    for (Digit digit = digit_at_start_of(text.substr(found.size)); digit.size > 0;
         digit = digit_at_start_of(text.substr(found.size))) {
      found.digits += digit.digit;
      found.size += digit.size;
      ++count;
    }
    return count;
  };
  found.whole = take_digits();
  if (found.whole == 0) return {};
  // Thousands: exactly three digits behind each comma.
  while (found.whole <= 3 || found.digits.size() > found.whole) {
    const std::string_view rest = text.substr(found.size);
    if (!rest.starts_with(',') || found.whole > 3) break;
    const auto is_digit = [&](std::size_t at) {
      return at < rest.size() && rest[at] >= '0' && rest[at] <= '9';
    };
    if (!is_digit(1) || !is_digit(2) || !is_digit(3) || is_digit(4)) break;
    found.digits += rest.substr(1, 3);
    found.size += 4;
  }
  const std::string_view rest = text.substr(found.size);
  const std::size_t point = point_at_start_of(rest);
  if (point > 0 && digit_at_start_of(rest.substr(point)).size > 0) {
    found.digits += '.';
    found.size += point;
    take_digits();
  }
  return found;
}

constexpr std::array<std::pair<std::string_view, int>, 13> kChineseDigits{{{"〇", 0},
                                                                           {"零", 0},
                                                                           {"一", 1},
                                                                           {"二", 2},
                                                                           {"两", 2},
                                                                           {"三", 3},
                                                                           {"四", 4},
                                                                           {"五", 5},
                                                                           {"六", 6},
                                                                           {"七", 7},
                                                                           {"八", 8},
                                                                           {"九", 9},
                                                                           {"○", 0}}};
constexpr std::array<std::pair<std::string_view, int>, 3> kChinesePowers{
    {{"十", 10}, {"百", 100}, {"千", 1000}}};
constexpr std::string_view kTen = "十";
constexpr std::size_t kSizeOfChinese = 3;
constexpr std::size_t kLongestPeople = 36;  // in bytes: how far behind 2万 居民 may stand

std::size_t chinese_run(std::string_view text) {
  std::size_t size = 0;
  const auto is_any = [](const auto& list, std::string_view character) {
    return std::any_of(list.begin(), list.end(),
                       [&](const auto& one) { return one.first == character; });
  };
  while (size + kSizeOfChinese <= text.size()) {
    const std::string_view character = text.substr(size, kSizeOfChinese);
    if (!is_any(kChineseDigits, character) && !is_any(kChinesePowers, character)) break;
    size += kSizeOfChinese;
  }
  return size;
}

/// A class of water, as in Ⅲ类 and III类: from 1 to 5.
struct Roman {
  int value = 0;
  std::size_t size = 0;
};

Roman roman_at_start_of(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, int>, 10> kClasses{{{"\u2160", 1},
                                                                       {"\u2161", 2},
                                                                       {"\u2162", 3},
                                                                       {"\u2163", 4},
                                                                       {"\u2164", 5},
                                                                       {"III", 3},
                                                                       {"II", 2},
                                                                       {"IV", 4},
                                                                       {"I", 1},
                                                                       {"V", 5}}};
  for (const auto& [sign, value] : kClasses) {
    if (text.starts_with(sign)) return {value, sign.size()};
  }
  return {};
}

bool is_ascii_letter(char sign) {
  return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
}

/// Whether a numeral that ends a text so is part of a name: S465, PM2.5, 3+1.
bool continues_code(std::string_view before) {
  if (before.empty()) return false;
  const char last = before.back();
  if (is_ascii_letter(last) || last == '+' || last == '_' || last == '#') return true;
  if (before.ends_with("\uFF0B")) return true;
  return last == '-' && before.size() > 1 && is_ascii_letter(before[before.size() - 2]);
}

/// The places of a text that stand in quotes: names of campaigns, titles.
std::vector<bool> quoted_bytes(std::string_view text) {
  std::vector<bool> quoted(text.size(), false);
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kQuotes{
      {{"“", "”"}, {"《", "》"}, {"「", "」"}, {"『", "』"}}};
  for (const auto& [open, close] : kQuotes) {
    for (std::size_t at = text.find(open); at != std::string_view::npos; at = text.find(open, at)) {
      const std::size_t end = text.find(close, at);
      if (end == std::string_view::npos) break;
      std::fill(quoted.begin() + static_cast<std::ptrdiff_t>(at),
                quoted.begin() + static_cast<std::ptrdiff_t>(end), true);
      at = end;
    }
  }
  return quoted;
}

class FigureFinder {
 public:
  FigureFinder(std::string_view text, const Lexicon& lexicon)
      : text_(text), lexicon_(lexicon), quoted_(quoted_bytes(text)) {}

  std::vector<Figure> find() {
    while (at_ < text_.size()) {
      const std::string_view rest = text_.substr(at_);
      if (const Arabic arabic = arabic_at_start_of(rest); arabic.size > 0) {
        take_arabic(arabic);
      } else if (const std::size_t run = chinese_run(rest); run > 0) {
        take_chinese(run);
      } else if (const Roman roman = roman_at_start_of(rest); roman.size > 0 && is_class(roman)) {
        take_class(roman);
      } else {
        at_ += first_character(rest).bytes;
      }
    }
    return std::move(figures_);
  }

 private:
  std::string_view before(std::size_t at) const { return text_.substr(0, at); }
  std::string_view behind(std::size_t at) const { return text_.substr(at); }

  void add(Figure figure) {
    at_ = std::max(figure.end, figure.number_end);
    figures_.push_back(std::move(figure));
  }

  void add_no_figure(std::size_t size, NoFigure why) {
    Figure figure;
    figure.begin = figure.number = at_;
    figure.number_end = figure.end = at_ + size;
    figure.no_figure = why;
    add(std::move(figure));
  }

  bool begins_with(std::size_t at, const WordList& words) const {
    return !words.at_start_of(behind(at)).empty();
  }

  /// Why the Arabic numeral here is no figure, as far as it alone and its neighbours tell.
  NoFigure why_none(const Arabic& arabic) const {
    const std::size_t end = at_ + arabic.size;
    const std::string_view in_front = before(at_);
    const std::string_view rest = behind(end);
    if (quoted_[at_]) return NoFigure::quoted;
    if (in_front.ends_with("第")) return NoFigure::ordinal;
    if (continues_code(in_front)) return NoFigure::code;
    if (!lexicon_.roads.at_end_of(in_front).empty() || !lexicon_.roads.at_start_of(rest).empty()) {
      return NoFigure::code;
    }
    const bool is_year = arabic.digits.size() == 4 &&
                         (arabic.digits.starts_with("19") || arabic.digits.starts_with("20"));
    if (is_year && (rest.starts_with("年") || is_before_year(rest))) return NoFigure::date;
    if (trim_start(rest).starts_with("月") || (rest.starts_with("日") && in_front.ends_with("月")))
      return NoFigure::date;
    if (is_before_month(rest)) return NoFigure::date;
    if (rest.starts_with("周年")) return NoFigure::duration;
    if (rest.starts_with("年") && !tells_how_long(in_front)) return NoFigure::duration;
    if (rest.starts_with("+") || rest.starts_with("\uFF0B")) return NoFigure::scheme;
    if (begins_with(end, lexicon_.schemes)) return NoFigure::scheme;
    const bool has_unit = lexicon_.unit_at_start_of(trim_start(rest)).size > 0;
    if (!rest.empty() && is_ascii_letter(rest.front()) && !has_unit) return NoFigure::code;
    if (point_at_start_of(rest) > 0 &&
        digit_at_start_of(rest.substr(point_at_start_of(rest))).size > 0)
      return NoFigure::code;
    if (arabic.digits.ends_with(".0") && !has_unit) return NoFigure::version;
    if (begins_with(end, lexicon_.rank_marks)) return NoFigure::rank;
    if (is_note_mark(end)) return NoFigure::note;
    const bool is_near = arabic.digits.starts_with("201") || arabic.digits.starts_with("202");
    const bool is_listed = !lexicon_.conjunctions.at_start_of(rest).empty();
    if (is_year && !has_unit && (in_front.ends_with("到") || (is_near && !is_listed)))
      return NoFigure::date;  // 2024文化节
    return NoFigure::none;
  }

  /// 平均受教育年限达, 寿命: how many years something lasts is a figure.
  bool tells_how_long(std::string_view in_front) const {
    constexpr std::size_t kShortest = 6;  // not 为 or 超
    const WordList& asked = lexicon_.before.at(RequirementKind::at_least);
    const std::string_view word = asked.at_end_of(in_front);
    const bool is_asked = word.size() >= kShortest || word == "达";
    return is_asked || !lexicon_.lasting.at_end_of(in_front).empty();
  }

  static std::string_view without_blanks_behind(std::string_view text) {
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
  }

  static std::string_view trim_start(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.starts_with("\u00A0")) text.remove_prefix(2);
    return text;
  }

  /// —2025年 or 、2025年 behind a year.
  bool is_before_year(std::string_view rest) const {
    const std::string_view to = lexicon_.to.at_start_of(rest);
    const std::size_t skipped = !to.empty() ? to.size() : rest.starts_with("、") ? 3 : 0;
    if (skipped == 0) return false;
    const Arabic next = arabic_at_start_of(rest.substr(skipped));
    return next.digits.size() == 4 && rest.substr(skipped + next.size).starts_with("年");
  }

  /// —6月 behind the number of a month.
  bool is_before_month(std::string_view rest) const {
    const std::string_view to = lexicon_.to.at_start_of(rest);
    if (to.empty()) return false;
    const Arabic next = arabic_at_start_of(rest.substr(to.size()));
    return next.size > 0 && next.digits.size() <= 2 &&
           rest.substr(to.size() + next.size).starts_with("月");
  }

  /// [12], 〔3〕, （1） as the mark of a note or an item.
  bool is_note_mark(std::size_t end) const {
    const std::string_view in_front = before(at_);
    const std::string_view rest = behind(end);
    const bool in_square = (in_front.ends_with('[') && rest.starts_with(']')) ||
                           (in_front.ends_with("〔") && rest.starts_with("〕")) ||
                           (in_front.ends_with("【") && rest.starts_with("】")) ||
                           (in_front.ends_with("［") && rest.starts_with("］"));
    const bool in_round = (in_front.ends_with("（") && rest.starts_with("）")) ||
                          (in_front.ends_with('(') && rest.starts_with(')'));
    const bool is_item =
        at_ == 0 && (rest.starts_with("．") || rest.starts_with("、") || rest.starts_with('.'));
    return in_square || in_round || is_item;
  }

  void take_arabic(const Arabic& arabic) {
    if (!quoted_[at_] && is_count_of_scheme(at_, behind(at_ + arabic.size))) {
      take_count_of_scheme(arabic.size, decimal(arabic.digits));
      return;
    }
    if (const NoFigure why = why_none(arabic); why != NoFigure::none) {
      add_no_figure(arabic.size, why);
      return;
    }
    if (is_rank(at_, at_ + arabic.size)) {
      take_rank(arabic.size, decimal(arabic.digits));
      return;
    }
    const std::size_t minus = size_of_minus();
    Figure figure;
    figure.number = at_ - minus;
    figure.number_end = at_ + arabic.size;
    figure.value = decimal(arabic.digits);
    if (minus > 0 && figure.value) figure.value = Decimal::from_raw(-figure.value->raw());
    read_unit(figure);
    read_operators(figure);
    add(std::move(figure));
  }

  /// In bytes, of a sign in front: 增长-3%, and not of a range such as 5亩-8亩.
  std::size_t size_of_minus() const {
    for (const std::string_view sign : {"-", "\u2212", "\uFF0D"}) {
      if (!before(at_).ends_with(sign)) continue;
      const std::size_t begin = at_ - sign.size();
      const bool is_behind_figure = !figures_.empty() && figures_.back().end >= begin;
      const bool is_behind_text = begin > 0 && static_cast<signed char>(text_[begin - 1]) < 0;
      return is_behind_text && !is_behind_figure ? sign.size() : 0;
    }
    return 0;
  }

  /// 三分之二, as a percentage of two places.
  bool take_fraction(std::size_t run) {
    constexpr std::string_view kPartsOf = "分之";
    constexpr long long kInAll = 10'000;  // hundredths of a per cent
    const std::string_view rest = behind(at_);
    if (!rest.substr(run).starts_with(kPartsOf)) return false;
    const std::string_view above = rest.substr(run + kPartsOf.size());
    const std::size_t size = chinese_run(above);
    const auto whole_parts = chinese_number(rest.substr(0, run));
    const auto parts = chinese_number(above.substr(0, size));
    if (!whole_parts || !parts || *parts < 1 || *parts >= *whole_parts) return false;
    const long long hundredths = (*parts * kInAll * 2 + *whole_parts) / (*whole_parts * 2);
    std::string digits = std::to_string(hundredths / 100);
    if (const long long places = hundredths % 100; places > 0) {
      digits += places < 10 ? ".0" : ".";
      digits += std::to_string(places);
      if (digits.ends_with('0')) digits.pop_back();
    }
    add_share(run + kPartsOf.size() + size, decimal(digits));
    return true;
  }

  void add_share(std::size_t size, std::optional<Decimal> value) {
    Figure figure;
    figure.number = at_;
    figure.number_end = figure.end = at_ + size;
    figure.value = value;
    figure.unit = "%";
    figure.unit_kind = UnitKind::share;
    read_after(figure);
    read_operators(figure);
    if (quoted_[at_]) figure.no_figure = NoFigure::quoted;
    add(std::move(figure));
  }

  static std::optional<Decimal> decimal(std::string_view digits) {
    const auto parsed = parse_decimal(digits);
    const auto* value = std::get_if<Decimal>(&parsed);
    return value == nullptr ? std::nullopt : std::optional(*value);
  }

  /// 三个, 两家, 百分之三十, 千亿元: a Chinese numeral counts where a unit stands behind it.
  void take_chinese(std::size_t run) {
    constexpr std::string_view kPerCent = "百分之";
    const std::string_view rest = behind(at_);
    const bool is_share =
        rest.starts_with(kPerCent) && chinese_run(rest.substr(kPerCent.size())) > 0;
    if (is_share) {
      const std::size_t size = chinese_run(rest.substr(kPerCent.size()));
      const auto number = chinese_number(rest.substr(kPerCent.size(), size));
      add_share(kPerCent.size() + size, number ? std::optional(whole(*number)) : std::nullopt);
      return;
    }
    if (take_fraction(run)) return;
    const std::string_view word = rest.substr(0, run);
    if (const NoFigure why = why_none_in_chinese(word, rest.substr(run)); why != NoFigure::none) {
      add_no_figure(run, why);
      return;
    }
    const Unit unit = lexicon_.unit_at_start_of(rest.substr(run));
    const auto number = chinese_number(word);
    if (number && word != "一" && !quoted_[at_] && is_count_of_scheme(at_, rest.substr(run))) {
      take_count_of_scheme(run, whole(*number));
      return;
    }
    if (number && is_rank(at_, at_ + run)) {
      take_rank(run, whole(*number));
      return;
    }
    const bool is_article = word == "一" && lexicon_.each.at_end_of(before(at_)).empty();
    const bool is_counting =
        unit.size > 0 && lexicon_.chinese_units.contains(rest.substr(run, unit.size));
    if (!number || is_article || !is_counting || quoted_[at_] || before(at_).ends_with("第") ||
        before(at_).ends_with("届") || !is_number_of_unit(rest.substr(run))) {
      at_ += run;
      return;
    }
    Figure figure;
    figure.number = at_;
    figure.number_end = at_ + run;
    figure.value = whole(*number);
    read_unit(figure);
    read_operators(figure);
    // 千亿级企业, 百公里长廊: a size that names something, where nothing is asked of it; not 十件.
    const bool is_ten = word == kTen && figure.unit_kind == UnitKind::counted;
    const bool is_size = behind(figure.end).starts_with(lexicon_.level) ||
                         (!has_chinese_digit(word) && !is_ten && !figure.before && !figure.after);
    if (is_size) {
      at_ = std::max(at_ + run, figure.end);
      return;
    }
    add(std::move(figure));
  }

  /// 十大工程, 三年行动, 第三届: what a Chinese numeral tells that counts nothing. Those in names
  /// in quotes, and 一, are parts of words.
  NoFigure why_none_in_chinese(std::string_view word, std::string_view rest) const {
    if (quoted_[at_] || word == "一") return NoFigure::none;
    if (before(at_).ends_with("第")) return NoFigure::ordinal;
    if (!chinese_number(word)) return NoFigure::none;
    if (rest.starts_with("年") && !tells_how_long(before(at_))) return NoFigure::duration;
    if (is_count_of_scheme(at_, rest)) return NoFigure::none;
    return !lexicon_.schemes.at_start_of(rest).empty() ? NoFigure::scheme : NoFigure::none;
  }

  /// 实施十大工程: as many things are promised, where 大 stands in place of a unit.
  bool is_count_of_scheme(std::size_t begin, std::string_view rest) const {
    if (!rest.starts_with(lexicon_.great)) return false;
    const std::string_view in_front = without_who_sets(before(begin));
    const bool has_verb = !lexicon_.gain.at_end_of(in_front).empty() ||
                          in_front.ends_with(lexicon_.and_others.back());
    const std::size_t end = std::min(rest.find("、"), rest.size());
    return has_verb && !lexicon_.of_schemes.at_end_of(rest.substr(0, end)).empty();
  }

  /// 办好省、市: without those whose schemes they are.
  std::string_view without_who_sets(std::string_view text) const {
    for (std::string_view who = lexicon_.who_sets.at_end_of(text); !who.empty();
         who = lexicon_.who_sets.at_end_of(text)) {
      text.remove_suffix(who.size());
      text.remove_suffix(lexicon_.joins_who_sets.at_end_of(text).size());
    }
    return text;
  }

  void take_count_of_scheme(std::size_t size, std::optional<Decimal> value) {
    Figure figure;
    figure.begin = figure.number = at_;
    figure.number_end = at_ + size;
    figure.end = figure.number_end + lexicon_.great.size();
    figure.value = value;
    const std::string_view counted = behind(figure.end).substr(0, behind(figure.end).find("、"));
    const bool is_deed = !lexicon_.deeds.at_end_of(counted).empty();
    figure.unit = is_deed ? lexicon_.deed_unit : lexicon_.usual_unit;
    figure.unit_kind = UnitKind::counted;
    figure.is_scheme = true;
    add(std::move(figure));
  }

  /// 前三位, 前10名, 前三; not 目前三位.
  bool is_rank(std::size_t begin, std::size_t end) const {
    if (!before(begin).ends_with(lexicon_.rank_front)) return false;
    const std::size_t front = begin - lexicon_.rank_front.size();
    if (!lexicon_.ends_before_rank.at_end_of(before(front)).empty()) return false;
    return has_rank_unit(end) || ends_rank(end);
  }

  bool has_rank_unit(std::size_t end) const {
    return !lexicon_.rank_units.at_start_of(trim_start(behind(end))).empty();
  }

  /// Where a place needs no unit: 进入全省前三、….
  bool ends_rank(std::size_t end) const {
    const std::string_view rest = trim_start(behind(end));
    return rest.empty() || !lexicon_.behind_rank.at_start_of(rest).empty();
  }

  /// The lower the place, the better.
  void take_rank(std::size_t size, std::optional<Decimal> value) {
    Figure figure;
    figure.number = at_;
    figure.number_end = at_ + size;
    figure.begin = at_ - lexicon_.rank_front.size();
    figure.value = value;
    const std::string_view rest = trim_start(behind(figure.number_end));
    figure.unit = lexicon_.rank_units.at_start_of(rest);
    figure.unit_kind = UnitKind::counted;
    figure.end = figure.number_end;
    if (!figure.unit.empty()) figure.end = text_.size() - rest.size() + figure.unit.size();
    if (figure.unit.empty()) figure.unit = lexicon_.usual_rank_unit;
    figure.before = RequirementKind::at_most;
    if (quoted_[at_]) figure.no_figure = NoFigure::quoted;
    add(std::move(figure));
  }

  bool is_class(const Roman& roman) const {
    const std::string_view in_front = before(at_);
    return behind(at_ + roman.size).starts_with(lexicon_.water_class) &&
           (in_front.empty() || !is_ascii_letter(in_front.back()));
  }

  /// 水质达到Ⅲ类: the lower the class, the better the water.
  void take_class(const Roman& roman) {
    Figure figure;
    figure.number = at_;
    figure.number_end = at_ + roman.size;
    figure.value = whole(roman.value);
    figure.unit = lexicon_.water_class;
    figure.unit_kind = UnitKind::counted;
    figure.end = figure.number_end + figure.unit.size();
    read_after(figure);
    read_operators(figure);
    figure.after.reset();
    figure.before = RequirementKind::at_most;
    if (quoted_[at_]) figure.no_figure = NoFigure::quoted;
    // Ⅲ类及以上水质比例: a part of a name.
    const std::string_view rest = behind(figure.end).substr(0, behind(figure.end).find("、"));
    const bool is_in_name = !rest.empty() && lexicon_.shares.is_in(rest);
    if (in_front_is_bad() || is_in_name) figure.no_figure = NoFigure::rank;
    add(std::move(figure));
  }

  /// 劣Ⅴ类 is a name.
  bool in_front_is_bad() const { return before(at_).ends_with(lexicon_.worse_than_class); }

  static bool has_chinese_digit(std::string_view word) {
    return std::any_of(kChineseDigits.begin(), kChineseDigits.end(), [&](const auto& one) {
      return word.find(one.first) != std::string_view::npos;
    });
  }

  /// 个, 家, 项, 元 …; not 类 or 期, of which 三类 and 二期 are names.
  bool is_number_of_unit(std::string_view rest) const {
    return lexicon_.rank_marks.at_start_of(rest).empty();
  }

  static std::optional<Decimal> whole(long long number) { return decimal(std::to_string(number)); }

  void read_unit(Figure& figure) {
    std::size_t at = figure.number_end;
    const auto skip_blanks = [&] { at = text_.size() - trim_start(behind(at)).size(); };
    skip_blanks();
    const std::string_view more = lexicon_.rather_more.at_start_of(behind(at));
    if (!more.empty() && lexicon_.unit_at_start_of(behind(at + more.size())).size > 0)
      at += more.size();
    Unit unit = lexicon_.unit_at_start_of(behind(at));
    if (unit.size == 0) {
      read_range(figure, at);
      if (figure.upper) return;
      figure.end = figure.number_end;
      figure.no_figure = NoFigure::no_unit;
      return;
    }
    figure.unit = behind(at).substr(0, unit.size);
    at += unit.size;
    // 2万余条
    const std::string_view later = lexicon_.rather_more.at_start_of(behind(at));
    if (!later.empty() && lexicon_.multiples.contains(figure.unit)) {
      const Unit rest = lexicon_.unit_at_start_of(behind(at + later.size()));
      if (rest.size > 0) {
        figure.unit += behind(at + later.size()).substr(0, rest.size);
        unit.kind = rest.kind;
        at += later.size() + rest.size;
      }
    }
    if (figure.unit == "％" || figure.unit == "﹪") figure.unit = "%";
    at += take_bracketed_unit(figure, at);
    figure.unit_kind = unit.kind;
    figure.end = at;
    read_range(figure, at);
    read_after(figure);
    const std::size_t mark = std::min(behind(figure.end).find("、"), kLongestPeople);
    const bool is_of_people = lexicon_.people.is_in(behind(figure.end).substr(0, mark));
    if (is_of_people && lexicon_.multiples.contains(figure.unit)) figure.unit += lexicon_.person;
  }

  /// 头（只）: a second unit in brackets.
  std::size_t take_bracketed_unit(Figure& figure, std::size_t at) const {
    constexpr std::string_view kBracket = "（";
    constexpr std::string_view kBracketEnd = "）";
    if (!behind(at).starts_with(kBracket)) return 0;
    const std::string_view inside = behind(at + kBracket.size());
    const std::size_t end = inside.find(kBracketEnd);
    if (end == std::string_view::npos || lexicon_.unit_at_start_of(inside).size != end) return 0;
    const std::size_t size = kBracket.size() + end + kBracketEnd.size();
    figure.unit += behind(at).substr(0, size);
    return size;
  }

  /// —8% behind 7%, or —2个 behind 1.
  void read_range(Figure& figure, std::size_t at) {
    const std::string_view to = lexicon_.to.at_start_of(behind(at));
    if (to.empty()) return;
    const std::size_t next_at = at + to.size();
    const Arabic next = arabic_at_start_of(behind(next_at));
    if (next.size == 0) return;
    const std::string_view unit_at = trim_start(behind(next_at + next.size));
    const Unit unit = lexicon_.unit_at_start_of(unit_at);
    if (unit.size == 0) return;
    std::string unit_text(unit_at.substr(0, unit.size));
    if (unit_text == "％") unit_text = "%";
    if (!figure.unit.empty() && figure.unit != unit_text) return;
    const auto upper = decimal(next.digits);
    if (!upper || !figure.value || *upper <= *figure.value) return;
    figure.upper = upper;
    figure.unit = unit_text;
    figure.unit_kind = unit.kind;
    figure.number_end = next_at + next.size;
    figure.end = text_.size() - unit_at.size() + unit.size;
    read_after(figure);
  }

  void read_after(Figure& figure) {
    const std::string_view rest = trim_start(behind(figure.end));
    std::string_view longest;
    for (const auto& [kind, list] : lexicon_.after) {
      const std::string_view word = list.at_start_of(rest);
      if (word.size() <= longest.size()) continue;
      longest = word;
      figure.after = kind;
    }
    if (!longest.empty()) figure.end = text_.size() - rest.size() + longest.size();
  }

  /// What stands in front of the figure, from the figure backwards: 增速 保持在 不低于.
  void read_operators(Figure& figure) {
    figure.begin = figure.number;
    for (int step = 0; step < 3; ++step) {
      const std::string_view in_front = without_blanks_behind(before(figure.begin));
      std::string_view longest;
      std::optional<RequirementKind> kind;
      for (const auto& [requirement, list] : lexicon_.before) {
        const std::string_view word = list.at_end_of(in_front);
        if (word.size() <= longest.size()) continue;
        longest = word;
        kind = requirement;
      }
      const bool may_move =
          figure.unit_kind == UnitKind::share || figure.unit_kind == UnitKind::points;
      const std::string_view growth =
          may_move ? lexicon_.growth.at_end_of(in_front) : std::string_view();
      const std::string_view fall =
          may_move ? lexicon_.fall.at_end_of(in_front) : std::string_view();
      const std::string_view way = growth.size() >= fall.size() ? growth : fall;
      if (way.size() > longest.size()) {
        figure.way = growth.size() >= fall.size() ? Motion::growth : Motion::fall;
        figure.way_size = way.size();
        figure.begin = in_front.size() - way.size();
        return;
      }
      if (longest.empty()) return;
      if (!figure.before || *figure.before == RequirementKind::at_least) figure.before = kind;
      figure.begin = in_front.size() - longest.size();
    }
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  std::vector<bool> quoted_;
  std::size_t at_ = 0;
  std::vector<Figure> figures_;
};

}  // namespace

RequirementKind Figure::requirement() const {
  if (upper) return RequirementKind::between;
  const auto behind = after.value_or(RequirementKind::at_least);
  const auto in_front = before.value_or(RequirementKind::at_least);
  if (!after) return in_front;
  if (behind == RequirementKind::at_least && before && in_front != RequirementKind::at_most)
    return in_front;
  return behind;
}

std::optional<long long> chinese_number(std::string_view text) {
  long long sum = 0;
  long long digit = -1;
  bool follows_power = false;
  bool has_power = false;
  for (std::size_t at = 0; at + kSizeOfChinese <= text.size(); at += kSizeOfChinese) {
    const std::string_view character = text.substr(at, kSizeOfChinese);
    const auto value = std::find_if(kChineseDigits.begin(), kChineseDigits.end(),
                                    [&](const auto& one) { return one.first == character; });
    if (value != kChineseDigits.end()) {
      if (digit > 0 && !has_power) return std::nullopt;  // 三五: a year, a name
      if (digit > 0) return std::nullopt;
      digit = value->second;
      follows_power = false;
      continue;
    }
    const auto power = std::find_if(kChinesePowers.begin(), kChinesePowers.end(),
                                    [&](const auto& one) { return one.first == character; });
    if (power == kChinesePowers.end()) return std::nullopt;
    if (digit < 0 && follows_power) return std::nullopt;  // 百千万
    follows_power = true;
    sum += (digit < 0 ? 1 : digit) * power->second;
    digit = -1;
    has_power = true;
  }
  if (digit > 0) sum += digit;
  if (sum == 0) return std::nullopt;
  return sum;
}

std::vector<Figure> find_figures(std::string_view text, const Lexicon& lexicon) {
  return FigureFinder(text, lexicon).find();
}

}  // namespace milepost
