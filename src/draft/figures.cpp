#include "draft/figures.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/utf8.h"
#include "draft/clauses.h"
#include "draft/negated_bounds.h"
#include "draft/numerals.h"

namespace milepost {
namespace {

constexpr std::string_view kTen = "十";
constexpr std::size_t kLongestPeople = 36;  // in bytes: how far behind 2万 居民 may stand
constexpr std::size_t kSizeOfChinese = 3;
constexpr std::string_view kPlusMinus = "\u00B1";

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
    if (is_before_month(rest) || is_day_of_range(arabic)) return NoFigure::date;
    if (rest.starts_with("周年")) return NoFigure::duration;
    if (rest.starts_with("年") && !tells_how_long(in_front)) return NoFigure::duration;
    if (const std::size_t plus = size_of_plus(rest); plus > 0 && !is_open_end(rest)) {
      const std::string_view next = rest.substr(plus);  // 50+、
      const bool ends = next.empty() || !lexicon_.conjunctions.at_start_of(next).empty();
      return ends ? NoFigure::no_unit : NoFigure::scheme;
    }
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

  static std::size_t size_of_plus(std::string_view text) {
    if (text.starts_with('+')) return 1;
    return text.starts_with("\uFF0B") ? 3 : 0;
  }

  /// +张 of 200+张: that many and more; not +X, +1 or +网格化.
  bool is_open_end(std::string_view rest) const {
    const std::string_view behind_plus = trim_start(rest.substr(size_of_plus(rest)));
    if (behind_plus.empty() || is_ascii_letter(behind_plus.front())) return false;
    const Unit unit = lexicon_.unit_at_start_of(behind_plus);
    return unit.size > 0 && lexicon_.no_open_end.at_start_of(behind_plus).empty();
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

  /// 18 of 6月18—20日, and 20 of 6月18日—20日 and of 6月18日、20日.
  bool is_day_of_range(const Arabic& arabic) const {
    constexpr std::string_view kDay = "日";
    const std::string_view rest = behind(at_ + arabic.size);
    std::string_view in_front = before(at_);
    if (in_front.ends_with("月")) {
      const std::size_t end = end_of_range(at_ + arabic.size);
      return end > at_ + arabic.size && behind(end).starts_with(kDay);
    }
    if (!rest.starts_with(kDay) || figures_.empty()) return false;
    const Figure& last = figures_.back();
    if (last.no_figure != NoFigure::date || last.number_end > at_) return false;
    in_front.remove_prefix(last.number_end);
    if (in_front.starts_with(kDay)) in_front.remove_prefix(kDay.size());
    return lexicon_.to.contains(in_front) || lexicon_.conjunctions.contains(in_front);
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
      take_count_of_scheme(arabic.size, decimal_of(arabic.digits));
      return;
    }
    if (const NoFigure why = why_none(arabic); why != NoFigure::none) {
      add_no_figure(arabic.size, why);
      return;
    }
    if (is_rank(at_, at_ + arabic.size)) {
      take_rank(arabic.size, decimal_of(arabic.digits));
      return;
    }
    const std::size_t minus = size_of_minus();
    Figure figure;
    figure.number = at_ - minus;
    figure.number_end = at_ + arabic.size;
    figure.value = arabic.is_broken ? std::nullopt : decimal_of(arabic.digits);
    if (minus > 0 && figure.value) figure.value = Decimal::from_raw(-figure.value->raw());
    take_lower_part(figure, arabic);
    const Spoken spoken = spoken_at(at_, arabic);
    if (spoken.end > 0) {
      figure.number_end = spoken.end;
      figure.value = spoken.value;
      if (minus > 0) figure.value.reset();
    }
    const std::size_t plus = size_of_plus(behind(figure.number_end));
    figure.number_end += plus;
    multiple_ = spoken.multiple;
    read_unit(figure);
    multiple_ = {};
    figure.number_end -= plus;
    add_multiple(figure, spoken.multiple);
    if (plus > 0 && !figure.after) figure.after = RequirementKind::at_least;
    read_operators(figure);
    if (arabic.is_broken) figure.no_figure = NoFigure::no_unit;
    if (is_tolerance(figure)) {
      figures_.back().after = RequirementKind::around;  // 6%±0.5%
      figures_.back().end = std::max(figure.end, figure.number_end);
      figure.no_figure = NoFigure::tolerance;
    }
    const std::size_t begin = figure.number_end;
    const std::size_t end = figure.end;
    add(std::move(figure));
    note_sum(begin, end);
  }

  /// 3亿5000万元: one figure of 35000万元.
  void take_lower_part(Figure& figure, const Arabic& arabic) const {
    constexpr std::string_view kHigh = "亿";
    constexpr std::string_view kLow = "万";
    constexpr std::size_t kMostDigits = 4;
    const std::size_t at = figure.number_end + kHigh.size();
    if (!behind(figure.number_end).starts_with(kHigh)) return;
    const Arabic low = arabic_at_start_of(behind(at));
    const bool is_whole = arabic.digits.size() == arabic.whole && low.digits.size() == low.whole &&
                          low.size > 0 && low.whole <= kMostDigits;
    if (!is_whole || !behind(at + low.size).starts_with(kLow)) return;
    const std::string zeros(kMostDigits - low.whole, '0');
    figure.value = decimal_of(arabic.digits + zeros + low.digits);
    figure.number_end = at + low.size;
  }

  /// 1万2千, 3亿5千万: a figure of the higher of both.
  struct Spoken {
    std::size_t end = 0;  // 0 where there is no such figure
    std::string_view multiple;
    std::optional<Decimal> value;  // of multiples; nothing where nobody knows what is meant
  };

  /// 2千3百, in ones; where it ends stands in `at`.
  int below(std::size_t& at, int most) const {
    constexpr std::array<std::pair<std::string_view, int>, 3> kPlaces{
        {{"千", 1000}, {"百", 100}, {"十", 10}}};
    int sum = 0;
    for (bool goes_on = true; goes_on;) {
      goes_on = false;
      const Arabic digit = arabic_at_start_of(behind(at));
      if (digit.size == 0 || digit.digits.size() != 1) return sum;
      for (const auto& [word, size] : kPlaces) {
        if (size >= most || !behind(at + digit.size).starts_with(word)) continue;
        sum += (digit.digits.front() - '0') * size;
        at += digit.size + word.size();
        most = size;
        goes_on = true;
        break;
      }
    }
    return sum;
  }

  Spoken spoken_at(std::size_t begin, const Arabic& arabic) const {
    constexpr std::string_view kHighest = "亿";
    constexpr std::string_view kHigh = "万";
    constexpr std::string_view kLow = "千";
    constexpr int kMyriad = 10'000;
    constexpr int kThousand = 1000;
    if (arabic.size == 0 || arabic.digits.size() != arabic.whole || arabic.is_broken) return {};
    const std::string_view multiple = behind(begin + arabic.size).substr(0, kSizeOfChinese);
    if (multiple != kHighest && multiple != kHigh && multiple != kLow) return {};
    const int most = multiple == kLow ? kThousand : kMyriad;
    std::size_t at = begin + arabic.size + multiple.size();
    const int sum = below(at, most);
    if (sum == 0) return {};
    std::string decimals = std::to_string(most + sum).substr(1);
    decimals.resize(decimals.find_last_not_of('0') + 1);
    Spoken found{at, multiple, decimal_of(arabic.digits + "." + decimals)};
    if (multiple != kHighest) return found;
    if (behind(at).starts_with(kHigh)) {
      found.end += kHigh.size();
    } else {
      found.value.reset();  // 2亿5千
    }
    return found;
  }

  /// The unit of 1万2千.
  void add_multiple(Figure& figure, std::string_view multiple) const {
    if (multiple.empty() || figure.no_figure != NoFigure::no_unit) return;
    figure.unit = multiple;
    figure.no_figure = NoFigure::none;
    figure.unit_kind = lexicon_.unit_at_start_of(multiple).kind;
    figure.end = figure.number_end;
  }

  /// 个 of 1.5个亿, in bytes; not of 2个亿元项目.
  std::size_t size_of_spoken_piece(Figure& figure, std::size_t at) const {
    const std::string_view word = lexicon_.spoken_multiples.at_start_of(behind(at));
    if (word.empty()) return 0;
    std::string_view rest = behind(at + word.size());
    if (rest.starts_with(lexicon_.level) || lexicon_.unit_at_start_of(rest).size > 0) return 0;
    for (const auto& [kind, list] : lexicon_.after) {
      const std::string_view behind_it = list.at_start_of(rest);
      if (behind_it.empty() || behind_it.size() == rest.size()) continue;
      const std::string_view next = rest.substr(behind_it.size());
      if (lexicon_.conjunctions.at_start_of(next).empty()) figure.value.reset();
      break;  // 2个亿以上项目
    }
    return first_character(word).bytes;
  }

  /// ±0.5% directly behind another figure.
  bool is_tolerance(const Figure& figure) const {
    const std::string_view in_front = before(figure.number);
    return in_front.ends_with(kPlusMinus) && !figures_.empty() &&
           figures_.back().no_figure == NoFigure::none &&
           figures_.back().end + kPlusMinus.size() == in_front.size();
  }

  /// The numerals of 3（2+1）所 that stand in its bracket.
  void note_sum(std::size_t from, std::size_t to) {
    const std::size_t size = size_of_bracket_before_unit(from);
    if (size == 0) return;
    for (std::size_t at = from; at < std::min(from + size, to); ++at) {
      const Arabic arabic = arabic_at_start_of(behind(at));
      if (arabic.size == 0) continue;
      Figure figure;
      figure.begin = figure.number = at;
      figure.number_end = figure.end = at + arabic.size;
      figure.no_figure = NoFigure::scheme;
      figures_.push_back(std::move(figure));
      at += arabic.size - 1;
    }
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
    Figure figure;
    figure.number = at_;
    figure.number_end = figure.end = at_ + run + kPartsOf.size() + size;
    figure.value = decimal_of(digits);
    add_share(std::move(figure));
    return true;
  }

  void add_share(Figure figure) {
    figure.unit = "%";
    figure.unit_kind = UnitKind::share;
    read_after(figure);
    read_operators(figure);
    if (quoted_[at_]) figure.no_figure = NoFigure::quoted;
    add(std::move(figure));
  }

  /// 三个, 两家, 百分之三十, 千亿元: a Chinese numeral counts where a unit stands behind it.
  void take_chinese(std::size_t run) {
    const std::string_view rest = behind(at_);
    if (take_per_cent() || take_fraction(run)) return;
    const std::string_view word = rest.substr(0, run);
    if (const NoFigure why = why_none_in_chinese(word, rest.substr(run)); why != NoFigure::none) {
      add_no_figure(run, why);
      return;
    }
    const ChineseNumeral numeral = chinese_numeral_at_start_of(rest);
    const std::size_t range_end =
        end_of_range(at_ + numeral.size + size_of_more(at_ + numeral.size));
    const Unit unit = lexicon_.unit_at_start_of(behind(range_end));
    const auto number = numeral.size == run ? chinese_number(word) : std::nullopt;
    if (number && word != "一" && !quoted_[at_] && is_count_of_scheme(at_, rest.substr(run))) {
      take_count_of_scheme(run, whole(*number));
      return;
    }
    if (number && is_rank(at_, at_ + run)) {
      take_rank(run, whole(*number));
      return;
    }
    const bool is_alone = numeral.size == run && end_of_range(at_ + run) == at_ + run;
    const bool is_article =
        word == "一" && is_alone && lexicon_.each.at_end_of(before(at_)).empty() && !has_floor();
    const bool is_large = numeral.value && numeral.size > kSizeOfChinese && has_chinese_digit(word);
    if (is_article || unit.size == 0 || quoted_[at_] || before(at_).ends_with("第") ||
        before(at_).ends_with("届") || !counts_in(behind(range_end), unit, is_large)) {
      at_ += numeral.size;
      return;
    }
    Figure figure;
    figure.number = at_;
    figure.number_end = at_ + numeral.size;
    figure.value = numeral.value;
    figure.upper = numeral.upper;
    read_unit(figure);
    read_operators(figure);
    // 千亿级企业, 百公里长廊: a size that names something, where nothing is asked of it; not 十件.
    const bool is_ten = word == kTen && figure.unit_kind == UnitKind::counted;
    const bool is_size =
        behind(figure.end).starts_with(lexicon_.level) ||
        (!has_chinese_digit(word) && is_alone && !is_ten && !figure.before && !figure.after);
    if (is_size) {
      at_ = std::max(at_ + run, figure.end);
      return;
    }
    add(std::move(figure));
  }

  /// 至少一个, 至少打造一个: that 一 counts.
  bool has_floor() const {
    const std::string_view in_front = before(at_);
    const std::string_view verb = lexicon_.gain.at_end_of(in_front);
    return !lexicon_.floors.at_end_of(in_front.substr(0, in_front.size() - verb.size())).empty();
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

  /// 个, 家, 项, 元 …: a unit that Chinese numerals count in; those that are no single digit, 三百,
  /// in any but time.
  bool counts_in(std::string_view rest, const Unit& unit, bool is_large) const {
    const bool is_counted = is_large && unit.kind != UnitKind::time;
    return (is_counted || lexicon_.chinese_units.contains(rest.substr(0, unit.size))) &&
           is_number_of_unit(rest);
  }

  /// 百分之五点五, 百分之六到七, 百分之六至百分之七.
  bool take_per_cent() {
    constexpr std::string_view kPerCent = "百分之";
    const auto share_at = [&](std::size_t at) -> Numeral {
      const bool says_so = behind(at).starts_with(kPerCent);
      const std::size_t skipped = says_so ? kPerCent.size() : 0;
      Numeral found = numeral_at(at + skipped);
      if (found.size > 0) found.size += skipped;
      return found;
    };
    if (!behind(at_).starts_with(kPerCent)) return false;
    const Numeral first = share_at(at_);
    if (first.size == 0) return false;
    Figure figure;
    figure.number = at_;
    figure.number_end = at_ + first.size;
    figure.value = first.value;
    const std::string_view to = lexicon_.to.at_start_of(behind(figure.number_end));
    const Numeral second = to.empty() ? Numeral() : share_at(figure.number_end + to.size());
    const std::size_t end = figure.number_end + to.size() + second.size;
    const bool has_own_unit = second.size > 0 && (lexicon_.unit_at_start_of(behind(end)).size > 0 ||
                                                  behind(end).starts_with("月"));
    if (second.size > 0 && !has_own_unit) {
      figure.number_end = end;
      figure.upper = second.value;
      const bool rises = figure.value && figure.upper && *figure.value < *figure.upper;
      if (!rises) figure.value.reset();  // nobody knows what is meant
    }
    figure.end = figure.number_end;
    add_share(std::move(figure));
    return true;
  }

  /// A numeral of either kind.
  struct Numeral {
    std::size_t size = 0;
    std::optional<Decimal> value;
  };

  Numeral numeral_at(std::size_t at) const {
    const Arabic arabic = arabic_at_start_of(behind(at));
    if (arabic.size > 0)
      return {arabic.size, arabic.is_broken ? std::nullopt : decimal_of(arabic.digits)};
    const ChineseNumeral chinese = chinese_numeral_at_start_of(behind(at));
    return {chinese.size, chinese.upper ? std::nullopt : chinese.value};
  }

  /// 余 of 三十余家, in bytes.
  std::size_t size_of_more(std::size_t at) const {
    const std::string_view more = lexicon_.rather_more.at_start_of(behind(at));
    const bool is_more =
        !more.empty() && lexicon_.unit_at_start_of(behind(at + more.size())).size > 0;
    return is_more ? more.size() : 0;
  }

  /// Behind 到五 of 三到五家; `at` where no range goes on there.
  std::size_t end_of_range(std::size_t at) const {
    const std::string_view to = lexicon_.to.at_start_of(behind(at));
    if (to.empty()) return at;
    const Numeral next = numeral_at(at + to.size());
    return next.size > 0 ? at + to.size() + next.size : at;
  }

  /// 个, 家, 项, 元 …; not 类 or 期, of which 三类 and 二期 are names.
  bool is_number_of_unit(std::string_view rest) const {
    return lexicon_.rank_marks.at_start_of(rest).empty();
  }

  static std::optional<Decimal> whole(long long number) {
    return decimal_of(std::to_string(number));
  }

  void read_unit(Figure& figure) {
    std::size_t at = figure.number_end;
    const auto skip_blanks = [&] { at = text_.size() - trim_start(behind(at)).size(); };
    skip_blanks();
    at += size_of_more(at);
    at += size_of_spoken_piece(figure, at);
    Unit unit = lexicon_.unit_at_start_of(behind(at));
    if (unit.size == 0) at += size_of_bracket_before_unit(at);
    if (unit.size == 0) unit = lexicon_.unit_at_start_of(behind(at));
    if (unit.size == 0) {
      const bool is_few = figure.upper.has_value();
      read_range(figure, at);
      if (figure.upper && !is_few) return;
      figure.end = figure.number_end;
      figure.no_figure = NoFigure::no_unit;
      return;
    }
    figure.unit = std::string(multiple_);  // 万 of 1万2千人
    figure.unit += behind(at).substr(0, unit.size);
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
    at += take_unit_of_time(figure, at, unit.kind);
    figure.unit_kind = unit.kind;
    figure.end = at;
    read_range(figure, at);
    read_after(figure);
    const std::size_t mark = std::min(behind(figure.end).find("、"), kLongestPeople);
    const bool is_of_people = lexicon_.people.is_in(behind(figure.end).substr(0, mark));
    if (is_of_people && lexicon_.multiples.contains(figure.unit)) figure.unit += lexicon_.person;
  }

  /// 3（2+1）所: in bytes, of what it is made of, in front of its unit; 0 where that is no such
  /// sum.
  std::size_t size_of_bracket_before_unit(std::size_t at) const {
    for (const auto& [open, close] : kRoundBrackets) {
      if (!behind(at).starts_with(open)) continue;
      const std::string_view inside = behind(at + open.size());
      const std::size_t end = inside.find(close);
      if (end == std::string_view::npos) return 0;
      const bool is_sum =
          inside.substr(0, end).find_first_not_of("0123456789+") == std::string_view::npos;
      const std::size_t size = open.size() + end + close.size();
      return is_sum && lexicon_.unit_at_start_of(behind(at + size)).size > 0 ? size : 0;
    }
    return 0;
  }

  /// 公顷/年, 个/月: what there is of it in each of those.
  std::size_t take_unit_of_time(Figure& figure, std::size_t at, UnitKind kind) const {
    constexpr std::string_view kPer = "/";
    const bool is_plain = kind == UnitKind::counted || kind == UnitKind::measured;
    if (!is_plain || !behind(at).starts_with(kPer)) return 0;
    const std::string_view time = lexicon_.per.at_start_of(behind(at + kPer.size()));
    if (time.empty()) return 0;
    figure.unit += std::string(kPer) + std::string(time);
    return kPer.size() + time.size();
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

  /// —8% behind 7%, or —2个 behind 1, or 到5万亩 behind 3万.
  void read_range(Figure& figure, std::size_t at) {
    const std::string_view to = lexicon_.to.at_start_of(behind(at));
    if (to.empty() || figure.upper) return;
    const std::size_t next_at = at + to.size();
    Numeral next = numeral_at(next_at);
    if (next.size == 0) return;
    const Spoken spoken = spoken_at(next_at, arabic_at_start_of(behind(next_at)));
    if (spoken.end > 0) next = {spoken.end - next_at, spoken.value};
    const std::string_view unit_at = trim_start(behind(next_at + next.size));
    const Unit unit = lexicon_.unit_at_start_of(unit_at);
    if (unit.size == 0) return;
    std::string unit_text(spoken.multiple);
    unit_text += unit_at.substr(0, unit.size);
    if (unit_text == "％") unit_text = "%";
    const bool goes_on =
        lexicon_.multiples.contains(figure.unit) && unit_text.starts_with(figure.unit);
    if (!figure.unit.empty() && figure.unit != unit_text && !goes_on) return;
    if (!next.value || !figure.value || *next.value <= *figure.value) return;
    figure.upper = next.value;
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
    // 8%+, where nothing else stands behind it.
    const std::size_t plus = longest.empty() ? size_of_plus(rest) : 0;
    const std::string_view next = rest.substr(plus);
    if (plus == 0 || (!next.empty() && lexicon_.conjunctions.at_start_of(next).empty())) return;
    figure.after = RequirementKind::at_least;
    figure.end = text_.size() - next.size();
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
      const auto negated = negated_bound_at_end(in_front, figure.after, lexicon_);
      if (negated && negated->size > longest.size()) {
        figure.before = negated->kind;
        figure.is_bound = true;
        figure.begin = in_front.size() - negated->size;
        continue;
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
      if (lexicon_.no_operators.at_end_of(in_front).size() > longest.size()) return;
      if (!figure.before || *figure.before == RequirementKind::at_least) figure.before = kind;
      figure.begin = in_front.size() - longest.size();
    }
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  std::vector<bool> quoted_;
  std::size_t at_ = 0;
  std::string_view multiple_;  // in front of the unit of the figure that is read
  std::vector<Figure> figures_;
};

}  // namespace

RequirementKind Figure::requirement() const {
  if (upper) return RequirementKind::between;
  if (is_bound && before) return *before;
  const auto behind = after.value_or(RequirementKind::at_least);
  const auto in_front = before.value_or(RequirementKind::at_least);
  if (!after) return in_front;
  if (behind == RequirementKind::at_least && before && in_front != RequirementKind::at_most)
    return in_front;
  return behind;
}

std::vector<Figure> find_figures(std::string_view text, const Lexicon& lexicon) {
  return FigureFinder(text, lexicon).find();
}

}  // namespace milepost
