#include "draft/english_units.h"

#include <algorithm>
#include <string>
#include <vector>

#include "draft/english_text.h"

namespace milepost {
namespace {

using Words = std::vector<std::string>;

/// million, bn, and behind money m; k.
void read_multiple(const EnglishView& view, EnglishNumeral& numeral, std::string_view& rest,
                   bool is_money) {
  std::string multiple;
  std::string_view word = word_at_start(rest, view.words.multiples);
  if (!word.empty()) multiple = view.text.substr(view.place_of(rest), word.size());
  for (const auto& [text, meaning] : view.words.short_multiples) {
    if (!multiple.empty() || word_at_start(rest, {text}).empty()) continue;
    word = rest.substr(0, text.size());
    multiple = meaning;
  }
  if (multiple.empty() && is_money) {
    word = word_at_start(rest, {"m", "b"});
    if (word == "m") multiple = "million";
    if (word == "b") multiple = "billion";
  }
  const bool is_capital =
      multiple.empty() && rest.starts_with('m') && view.text[view.place_of(rest)] == 'M';
  if (is_capital && !word_at_start(rest, {"m"}).empty()) {
    word = rest.substr(0, 1);
    multiple = "million";
    numeral.is_doubtful = true;
  }
  if (multiple.empty()) return;
  numeral.unit = multiple;
  numeral.behind = view.place_of(rest) + word.size();
  rest = view.from(numeral.behind);
}

/// Whether a percentage says how much something changes: with a word behind it, or a verb in front.
bool tells_of_change(const EnglishView& view, const EnglishNumeral& numeral) {
  const std::string_view rest = view.from(numeral.behind);
  const std::string_view in_front = view.before(numeral.asked);
  for (const Words* words :
       {&view.words.growth, &view.words.fall, &view.words.more, &view.words.less}) {
    if (!word_at_start(rest, *words).empty()) return true;
    if (!numeral.is_by) continue;
    const bool has_verb = std::any_of(words->begin(), words->end(), [&](const std::string& one) {
      return in_front.find(one) != std::string_view::npos;
    });
    if (has_verb) return true;
  }
  return !word_at_end(in_front,
                      {"growth rate of", "growth rate at", "growth of", "growth at", "growth rate"})
              .empty();
}

void read_asked_behind(const EnglishView& view, EnglishNumeral& numeral) {
  const std::string_view rest = view.from(numeral.behind);
  for (const auto& [kind, words] : view.words.after) {
    const std::string_view behind = word_at_start(rest, words);
    if (behind.empty()) continue;
    numeral.kind = kind;
    numeral.is_asked = true;
    numeral.behind = view.place_of(rest) + behind.size();
  }
}

}  // namespace

std::string_view EnglishView::before(std::size_t at) const { return trim_end(lower.substr(0, at)); }

std::string_view EnglishView::from(std::size_t at) const {
  std::string_view rest = lower.substr(at);
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  return rest;
}

std::string_view money_in_front(const EnglishView& view, std::size_t at) {
  const std::string_view in_front = view.before(at);
  if (const auto money = word_at_end(in_front, view.words.currencies); !money.empty()) return money;
  constexpr std::size_t kLongest = 4;  // letters
  std::size_t size = 0;
  while (size < in_front.size() && is_letter_sign(in_front[in_front.size() - 1 - size])) ++size;
  const bool is_joined = in_front.size() == at && size > 0 && size < kLongest;
  const std::size_t begin = in_front.size() - size;
  if (!is_joined || (begin > 0 && in_front[begin - 1] != ' ')) return {};
  const std::size_t end =
      std::min(view.lower.find_first_not_of("0123456789.,", at), view.lower.size());
  const bool has_multiple = !word_at_start(view.from(end), view.words.multiples).empty() ||
                            !word_at_start(view.from(end), {"bn", "mn"}).empty();
  return has_multiple && view.text[begin] != view.lower[begin] ? in_front.substr(begin)
                                                               : std::string_view();
}

void read_unit(const EnglishView& view, EnglishNumeral& numeral) {
  std::string_view rest = view.from(numeral.end);
  if (rest.starts_with('+')) {
    numeral.behind = view.place_of(rest) + 1;
    numeral.is_asked = true;
    rest = view.from(numeral.behind);
  }
  if (const auto points = word_at_start(rest, view.words.points); !points.empty()) {
    const bool is_short = points == "pp" || points == "p.p.";
    numeral.unit = is_short ? "percentage points" : points;
    numeral.behind = view.place_of(rest) + points.size();
    return;
  }
  if (const auto share = word_at_start(rest, view.words.shares); !share.empty()) {
    numeral.unit = "%";
    numeral.is_share = true;
    numeral.behind = view.place_of(rest) + share.size();
    return;
  }
  read_multiple(view, numeral, rest, !money_in_front(view, numeral.begin).empty());
  const std::string_view word = word_at_start(rest, view.words.measured);
  if (word.empty()) return;
  const std::size_t at = view.place_of(rest);
  numeral.unit +=
      (numeral.unit.empty() ? "" : " ") + std::string(view.text.substr(at, word.size()));
  numeral.behind = at + word.size();
  rest = view.from(numeral.behind);
  static const Words kOfMetres{"of", "long",  "wide",  "high", "deep", "tall", "and", "or",  "in",
                               "by", "above", "below", "per",  "to",   "at",   "for", "from"};
  // 2.5 m people
  const bool goes_on = !rest.empty() && is_letter_sign(rest.front());
  if (word == "m" && goes_on && word_at_start(rest, kOfMetres).empty()) numeral.is_doubtful = true;
}

void read_asked(const EnglishView& view, EnglishNumeral& numeral) {
  numeral.asked = numeral.begin;
  std::string_view in_front = view.before(numeral.begin);
  if (const auto money = money_in_front(view, numeral.begin); !money.empty()) {
    numeral.asked = in_front.size() - money.size();
    const std::string more = numeral.unit.empty() ? "" : " " + numeral.unit;
    numeral.unit = std::string(view.text.substr(numeral.asked, money.size())) + more;
    in_front = view.before(numeral.asked);
  }
  if (const auto asked = asked_in_front(in_front, view.words)) {
    numeral.kind = asked->kind;
    numeral.is_asked = true;
    numeral.asked = asked->at;
    in_front = view.before(numeral.asked);
  }
  const std::string_view word = word_at_end(in_front, {"to", "by"});
  numeral.is_reached = word == "to";
  numeral.is_by = word == "by";
  if (!word.empty()) numeral.asked = in_front.size() - word.size();
  numeral.is_growth = numeral.is_share && tells_of_change(view, numeral);
  read_asked_behind(view, numeral);
}

}  // namespace milepost
