#include "draft/english_numerals.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "draft/english_text.h"
#include "draft/english_units.h"

namespace milepost {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t kGroup = 3;  // digits between marks of thousands

/// 1,200, 12,000.5 and 1,50,000, as in India; not 1,5.
bool has_whole_groups(std::string_view digits) {
  const std::string_view whole = digits.substr(0, digits.find('.'));
  std::size_t from = whole.find(',');
  if (from == std::string_view::npos) return digits.find(',') == std::string_view::npos;
  if (digits.substr(whole.size()).find(',') != std::string_view::npos || from > kGroup)
    return false;
  bool has_pairs = false;
  while (from != std::string_view::npos) {
    const std::size_t next = whole.find(',', from + 1);
    const std::size_t size = std::min(next, whole.size()) - from - 1;
    const bool is_last = next == std::string_view::npos;
    if (size != kGroup && (is_last || size != kGroup - 1)) return false;
    if (size == kGroup - 1) has_pairs = true;
    if (!is_last && size == kGroup && has_pairs) return false;
    from = next;
  }
  return true;
}

/// 1.500, which is 1500 in many countries.
bool may_be_thousands(std::string_view digits) {
  const std::size_t point = digits.find('.');
  return point <= kGroup && digits.front() != '0' && digits.size() == point + 1 + kGroup &&
         digits.back() == '0' && digits.find(',') == std::string_view::npos;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kFractions{
    {{"\u00BC", ".25"}, {"\u00BD", ".5"}, {"\u00BE", ".75"}}};

/// ½ as decimals; nothing where `text` begins with no such sign.
std::string_view fraction_at(std::string_view text) {
  const auto found = std::find_if(kFractions.begin(), kFractions.end(),
                                  [&](const auto& one) { return text.starts_with(one.first); });
  return found == kFractions.end() ? std::string_view() : found->second;
}

std::size_t size_of_fraction(std::string_view text) { return fraction_at(text).empty() ? 0 : 2; }

class NumeralReader {
 public:
  NumeralReader(std::string_view text, const std::vector<EnglishDay>& days,
                const EnglishWords& words, std::optional<int> year)
      : text_(text),
        lower_(lower_case(text)),
        view_{text_, lower_, words},
        days_(days),
        words_(words),
        year_(year) {}

  std::vector<EnglishNumeral> read();

 private:
  std::string_view before(std::size_t at) const { return view_.before(at); }
  std::string_view rest_of(std::size_t at) const { return view_.rest_of(at); }
  std::string_view from(std::size_t at) const { return view_.from(at); }
  std::size_t place_of(std::string_view rest) const { return view_.place_of(rest); }
  std::string_view digits_of(const EnglishNumeral& numeral) const {
    return text_.substr(numeral.begin, numeral.end - numeral.begin);
  }
  bool is_joined(const EnglishNumeral& numeral) const {
    return numeral.begin > 0 && text_[numeral.begin - 1] != ' ';
  }

  void read_value(EnglishNumeral& numeral) const;
  bool joins_last(const EnglishNumeral& numeral) const;
  void name_reason(EnglishNumeral& numeral) const;
  bool is_of_day(EnglishNumeral& numeral) const;
  bool is_year(EnglishNumeral& numeral) const;
  bool is_unclear(EnglishNumeral& numeral) const;
  bool is_ratio(EnglishNumeral& numeral) const;
  bool is_item(const EnglishNumeral& numeral) const;
  bool is_code(EnglishNumeral& numeral) const;
  bool goes_on_code(const EnglishNumeral& numeral) const;
  bool has_unit(const EnglishNumeral& numeral) const;
  bool is_glued(EnglishNumeral& numeral) const;
  bool is_hyphened(EnglishNumeral& numeral) const;
  bool is_time(EnglishNumeral& numeral) const;
  bool stands_for_span(std::string_view in_front) const;

  std::string_view text_;
  std::string lower_;
  EnglishView view_;
  const std::vector<EnglishDay>& days_;
  const EnglishWords& words_;
  std::optional<int> year_;
  std::vector<EnglishNumeral> numerals_;
};

std::vector<EnglishNumeral> NumeralReader::read() {
  for (std::size_t at = 0; at < text_.size();) {
    if (!is_digit_sign(text_[at])) {
      ++at;
      continue;
    }
    EnglishNumeral numeral;
    numeral.begin = at;
    for (; at < text_.size(); ++at) {
      const bool is_inside = (text_[at] == ',' || text_[at] == '.') && at + 1 < text_.size() &&
                             is_digit_sign(text_[at + 1]);
      if (!is_digit_sign(text_[at]) && !is_inside) break;
    }
    at += size_of_fraction(text_.substr(at));
    numeral.end = numeral.behind = at;
    numeral.asked = numeral.begin;
    read_value(numeral);
    if (joins_last(numeral)) {
      std::size_t first = numerals_.size() - 1;
      if (numerals_[first].joins) first = *numerals_[first].joins;
      numeral.joins = first;
      numerals_.push_back(numeral);
      EnglishNumeral& whole = numerals_[first];
      whole.end = whole.behind = numeral.end;
      whole.is_doubtful = whole.is_growth = whole.is_share = false;
      whole.unit.clear();
      read_value(whole);
      read_unit(view_, whole);
      read_asked(view_, whole);
      continue;
    }
    name_reason(numeral);
    if (numeral.reason.empty()) {
      read_unit(view_, numeral);
      read_asked(view_, numeral);
    }
    numerals_.push_back(std::move(numeral));
  }
  return std::move(numerals_);
}

void NumeralReader::read_value(EnglishNumeral& numeral) const {
  std::string digits;
  const std::string_view said = digits_of(numeral);
  for (std::size_t i = 0; i < said.size(); ++i) {
    if (size_of_fraction(said.substr(i)) > 0) {
      digits += fraction_at(said.substr(i));  // 5½
      break;
    }
    if (said[i] != ',' && said[i] != ' ') digits += said[i];
  }
  const auto parsed = parse_decimal(digits);
  numeral.value.reset();
  if (const auto* value = std::get_if<Decimal>(&parsed)) numeral.value = *value;
}

/// 000 of 40 000.
bool NumeralReader::joins_last(const EnglishNumeral& numeral) const {
  if (numerals_.empty()) return false;
  const EnglishNumeral& last = numerals_.back();
  const EnglishNumeral& first = last.joins ? numerals_[*last.joins] : last;
  const std::string_view digits = digits_of(numeral);
  const bool is_group = digits.find(',') == std::string_view::npos &&
                        std::min(digits.find('.'), digits.size()) == kGroup;
  const std::string_view front = digits_of(last);
  const bool is_front =
      front.size() <= kGroup && front.find_first_of(",.") == std::string_view::npos;
  return first.reason.empty() && is_front && is_group && last.end + 1 == numeral.begin &&
         text_[last.end] == ' ';
}

/// A numeral that belongs to a day.
bool NumeralReader::is_of_day(EnglishNumeral& numeral) const {
  const auto day = std::find_if(days_.begin(), days_.end(), [&](const EnglishDay& one) {
    return one.begin <= numeral.begin && numeral.end <= one.end;
  });
  if (day == days_.end()) return false;
  numeral.reason = "date";
  if (!day->is_clear) numeral.strength = Strength::weak;
  return true;
}

/// 2026, where nothing says that it counts something.
bool NumeralReader::is_year(EnglishNumeral& numeral) const {
  const std::string_view digits = digits_of(numeral);
  if (digits.size() != 4 || (!digits.starts_with("19") && !digits.starts_with("20"))) return false;
  if (digits.find_first_not_of("0123456789") != std::string_view::npos) return false;
  const std::string_view in_front = before(numeral.begin);
  if (!money_in_front(view_, numeral.begin).empty()) return false;
  const auto asked = asked_in_front(in_front, words_);
  const bool may_be_span = in_front.ends_with("over") || in_front.ends_with("within") ||
                           in_front.ends_with("up to") || in_front.ends_with("about");
  if (asked && !may_be_span) return false;
  const std::string_view rest = from(numeral.end);
  const std::string_view next = rest_of(numeral.end);
  if (next.starts_with("s ") || next.starts_with("s,") || next == "s") {
    numeral.reason = "date";
    return true;
  }
  const bool goes_on = !rest.empty() && (is_letter_sign(rest.front()) || rest.starts_with('%'));
  const bool has_front = !word_at_end(in_front, words_.years).empty();
  const bool has_behind = !word_at_start(rest, words_.behind_years).empty();
  const bool may_be = !word_at_end(in_front, words_.maybe_years).empty();
  if (goes_on && !has_behind && !has_front && !may_be) return false;
  numeral.reason = "date";
  const bool is_change = in_front.ends_with(" to") || (in_front.ends_with("by") && goes_on);
  const int own = to_number<int>(digits).value_or(0);
  const bool is_sure = has_behind || (!goes_on && !in_front.ends_with(" to")) ||
                       (has_front && !(is_change && year_ && own < *year_));
  if (!is_sure) numeral.strength = Strength::weak;
  return true;
}

/// 3.1.2 is a name; 1,5 and 1.500 may be two figures, and so may what has a mark of its own.
bool NumeralReader::is_unclear(EnglishNumeral& numeral) const {
  const std::string_view digits = digits_of(numeral);
  if (std::count(digits.begin(), digits.end(), '.') > 1 &&
      digits.find(',') == std::string_view::npos) {
    numeral.reason = "code";
    return true;
  }
  const std::string_view in_front = std::string_view(lower_).substr(0, numeral.begin);
  const bool has_sign = in_front.ends_with("-") || in_front.ends_with("–") ||
                        in_front.ends_with("−") || in_front.ends_with("—");
  std::string_view beyond = in_front;
  while (!beyond.empty() && !is_letter_sign(beyond.back()) && !is_digit_sign(beyond.back()) &&
         beyond.back() != ' ' && beyond.back() != '(' && beyond.back() != '%' &&
         beyond.back() != '$') {
    beyond.remove_suffix(1);
  }
  const bool is_negative =
      has_sign && (beyond.empty() || beyond.back() == ' ' || beyond.back() == '(') &&
      !(beyond.ends_with(' ') &&
        is_digit_sign(trim_end(beyond).empty() ? ' ' : trim_end(beyond).back()));
  const std::string_view rest = rest_of(numeral.end);
  const bool is_times = rest.starts_with("x ") || rest.starts_with("×") || rest == "x";
  if (has_whole_groups(digits) && !may_be_thousands(digits) && !is_negative &&
      !in_front.ends_with("±") && !in_front.ends_with("+/-") && !is_times) {
    return false;
  }
  numeral.reason = "unclear";
  numeral.strength = Strength::weak;
  return true;
}

/// 24/7; 1/3, 3:1, 1 in 4 and 9 out of 10.
bool NumeralReader::is_ratio(EnglishNumeral& numeral) const {
  const std::string_view in_front = std::string_view(lower_).substr(0, numeral.begin);
  const std::string_view rest = rest_of(numeral.end);
  const auto digit_at = [](std::string_view text, std::size_t at) {
    return at < text.size() && is_digit_sign(text[at]);
  };
  const std::string_view before_mark =
      in_front.substr(0, in_front.size() - (in_front.empty() ? 0 : 1));
  const bool is_behind = !before_mark.empty() && is_digit_sign(before_mark.back());
  for (const char mark : {'/', ':'}) {
    const bool is_first = rest.starts_with(mark) && digit_at(rest, 1);
    const bool is_second = in_front.ends_with(mark) && is_behind;
    if (!is_first && !is_second) continue;
    const bool is_always = (digits_of(numeral) == "24" && rest.starts_with("/7")) ||
                           (in_front.ends_with("24/") && digits_of(numeral) == "7") ||
                           in_front.ends_with("24/7/");
    numeral.reason = is_always ? "scheme" : "unclear";
    if (!is_always) numeral.strength = Strength::weak;
    return true;
  }
  const Words joints{"in", "out of", "in every", "out of every", "of every"};
  std::string_view next = from(numeral.end);
  const std::string_view joint = word_at_start(next, joints);
  const auto counts = [&](std::string_view digits) {
    constexpr std::size_t kMost = 3;  // digits
    return !digits.empty() && digits.size() <= kMost;
  };
  const auto digits_in_front = [](std::string_view text) {
    return text.substr(0, std::min(text.find_first_not_of("0123456789"), text.size()));
  };
  if (!joint.empty() && counts(digits_of(numeral))) {
    next = from(place_of(next) + joint.size());
    if (!counts(digits_in_front(next))) return false;
    const std::size_t at = place_of(next);
    const bool is_day = std::any_of(days_.begin(), days_.end(), [&](const EnglishDay& one) {
      return one.begin <= at && at < one.end;
    });
    if (is_day) return false;
    numeral.reason = "unclear";
    numeral.strength = Strength::weak;
    return true;
  }
  const std::string_view front_joint = word_at_end(before(numeral.begin), joints);
  const bool follows =
      !front_joint.empty() && !numerals_.empty() && numerals_.back().reason == "unclear" &&
      trim(text_.substr(numerals_.back().end, numeral.begin - numerals_.back().end)) == front_joint;
  if (!follows) return false;
  numeral.reason = "unclear";
  numeral.strength = Strength::weak;
  return true;
}

/// (2) of an item, or a sentence that is but a number.
bool NumeralReader::is_item(const EnglishNumeral& numeral) const {
  const std::string_view in_front = before(numeral.begin);
  const std::string_view rest = rest_of(numeral.end);
  constexpr std::size_t kLongestAlone = 3;  // digits
  const bool is_short = digits_of(numeral).size() <= kLongestAlone;
  if (in_front.empty() && is_short && (trim(rest).empty() || rest.starts_with(')'))) return true;
  if (!in_front.ends_with('(') || !rest.starts_with(')')) return false;
  const std::string_view front = trim_end(in_front.substr(0, in_front.size() - 1));
  constexpr std::size_t kLongest = 2;  // digits
  const bool begins = front.empty() || front.back() == ';' || front.back() == ',' ||
                      front.back() == ':' || front.ends_with(" and");
  return begins && digits_of(numeral).size() <= kLongest && !trim(rest.substr(1)).empty();
}

bool NumeralReader::has_unit(const EnglishNumeral& numeral) const {
  const std::string_view rest = from(numeral.end);
  return !word_at_start(rest, words_.shares).empty() ||
         !word_at_start(rest, words_.multiples).empty() ||
         !word_at_start(rest, words_.points).empty();
}

/// 5 of wards 3, 4 and 5.
bool NumeralReader::goes_on_code(const EnglishNumeral& numeral) const {
  if (numerals_.empty() || numerals_.back().reason != "code" || is_joined(numerals_.back())) {
    return false;
  }
  const std::string_view between = trim(
      std::string_view(lower_).substr(numerals_.back().end, numeral.begin - numerals_.back().end));
  return between == "," || between == "and" || between == ", and" || between == "&" ||
         between == "-" || between == "–" || between == "to" || between == "or";
}

bool NumeralReader::is_code(EnglishNumeral& numeral) const {
  if (has_unit(numeral)) return false;
  const std::string_view in_front = before(numeral.begin);
  if (!word_at_end(in_front, words_.codes).empty()) {
    numeral.reason = "code";
    return true;
  }
  const std::string_view maybe = word_at_end(in_front, words_.maybe_codes);
  if (!maybe.empty() || goes_on_code(numeral)) {
    const std::size_t at = in_front.size() - maybe.size();
    const bool has_capital = !maybe.empty() && text_[at] != lower_[at] && at > 0;
    const bool may_count = !maybe.empty() && !has_capital;
    // At the start of a sentence every word has a capital.
    const bool ends = from(numeral.end).empty() || !is_letter_sign(from(numeral.end).front());
    if (may_count && !ends) return false;
    numeral.reason = "code";
    if (!has_capital) numeral.strength = Strength::weak;
    return true;
  }
  return false;
}

/// Letters beside it: CO2, 5G, 90th; not 20km, 1.2bn and USD500.
bool NumeralReader::is_glued(EnglishNumeral& numeral) const {
  const std::string_view in_front = std::string_view(lower_).substr(0, numeral.begin);
  const std::string_view rest = rest_of(numeral.end);
  for (const std::string_view ordinal : {"st", "nd", "rd", "th"}) {
    const bool ends = rest.size() == ordinal.size() ||
                      (rest.size() > ordinal.size() && !is_letter_sign(rest[ordinal.size()]));
    if (!rest.starts_with(ordinal) || !ends) continue;
    numeral.reason = "ordinal";
    return true;
  }
  const bool is_behind_letter = !in_front.empty() && is_letter_sign(in_front.back());
  const bool is_behind_name = in_front.size() > 1 && in_front.back() == '-' &&
                              is_letter_sign(in_front[in_front.size() - 2]);
  if ((is_behind_letter && money_in_front(view_, numeral.begin).empty()) || is_behind_name) {
    numeral.reason = "code";
    return true;
  }
  if (rest.empty() || !is_letter_sign(rest.front())) return false;
  const bool is_short =
      std::any_of(words_.short_multiples.begin(), words_.short_multiples.end(),
                  [&](const auto& one) { return !word_at_start(rest, {one.first}).empty(); });
  const bool is_money =
      !money_in_front(view_, numeral.begin).empty() && !word_at_start(rest, {"m", "b"}).empty();
  if (is_short || is_money || !word_at_start(rest, words_.measured).empty() ||
      !word_at_start(rest, words_.multiples).empty() ||
      !word_at_start(rest, words_.points).empty() || !word_at_start(rest, words_.shares).empty()) {
    return false;
  }
  numeral.reason = "code";
  const bool is_name =
      text_[numeral.end] != lower_[numeral.end] && (rest.size() == 1 || !is_letter_sign(rest[1]));
  if (!is_name) numeral.strength = Strength::weak;
  return true;
}

/// 5-year, 500-bed.
bool NumeralReader::is_hyphened(EnglishNumeral& numeral) const {
  const std::string_view rest = rest_of(numeral.end);
  const bool has_word = rest.size() > 1 && rest.front() == '-' && is_letter_sign(rest[1]);
  if (!has_word) return false;
  const std::string_view word = rest.substr(1);
  const std::string_view time = word_at_start(word, words_.times);
  if (time.empty()) {
    numeral.reason = "attribute";
    numeral.strength = Strength::weak;
    return true;
  }
  numeral.reason = word.substr(time.size()).starts_with("-old") ? "age" : "duration";
  return true;
}

/// Whether words in front of a figure say how long something goes on: over 3 years.
bool NumeralReader::stands_for_span(std::string_view in_front) const {
  const std::string_view word = word_at_end(
      in_front, {"over", "within", "over the next", "within the next", "up to", "about"});
  if (word.empty()) return false;
  const std::string_view head = trim_end(in_front.substr(0, in_front.size() - word.size()));
  if (head.empty() || head.ends_with(',')) return true;
  return std::any_of(numerals_.begin(), numerals_.end(),
                     [](const EnglishNumeral& one) { return one.reason.empty(); });
}

bool NumeralReader::is_time(EnglishNumeral& numeral) const {
  const std::string_view time = word_at_start(from(numeral.end), words_.times);
  if (time.empty()) return false;
  const std::string_view in_front = before(numeral.begin);
  const std::string_view behind = from(place_of(from(numeral.end)) + time.size());
  const bool is_age = behind.starts_with("or more") || behind.starts_with("of age") ||
                      behind.starts_with("old") || behind.starts_with("and over") ||
                      behind.starts_with("and above");
  const bool is_span = stands_for_span(in_front);
  const bool is_reached = in_front.ends_with(" to") || in_front.ends_with(" from");
  const bool is_by = in_front.ends_with(" by");
  const bool is_asked = asked_in_front(in_front, words_) || is_reached || is_by;
  if (!is_age && is_asked && !is_span) return false;
  numeral.reason = is_age ? "age" : "duration";
  const bool has_figures =
      std::any_of(numerals_.begin(), numerals_.end(),
                  [](const EnglishNumeral& one) { return one.reason.empty(); });
  if (is_span && !has_figures) numeral.strength = Strength::weak;
  return true;
}

/// Why a numeral is no figure, as far as what stands beside it tells.
void NumeralReader::name_reason(EnglishNumeral& numeral) const {
  const std::string_view in_front = before(numeral.begin);
  if (is_of_day(numeral)) return;
  if (!numerals_.empty() && numerals_.back().reason == "age" && is_joined(numeral)) {
    numeral.reason = "age";
    return;
  }
  if (is_ratio(numeral) || is_year(numeral)) return;
  if (is_item(numeral)) {
    numeral.reason = "ordinal";
    return;
  }
  if (is_code(numeral) || is_unclear(numeral) || is_glued(numeral)) return;
  if (!word_at_end(in_front, words_.ages).empty()) {
    numeral.reason = "age";
    return;
  }
  if (is_hyphened(numeral)) return;
  if (!word_at_end(in_front, {"per", "for every", "in every", "out of every"}).empty()) {
    numeral.reason = "unit";
    return;
  }
  if (is_time(numeral)) return;
  if (!numeral.value) {
    numeral.reason = "too-long";
    numeral.strength = Strength::weak;
  }
}

}  // namespace

std::vector<EnglishNumeral> english_numerals(std::string_view sentence,
                                             const std::vector<EnglishDay>& days,
                                             const EnglishWords& words, std::optional<int> year) {
  return NumeralReader(sentence, days, words, year).read();
}

}  // namespace milepost
