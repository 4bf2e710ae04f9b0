#include "draft/english_layout.h"

#include <algorithm>

#include "base/text.h"

namespace milepost {

bool is_figure(const EnglishNumeral& one) { return one.reason.empty() && !one.joins; }

EnglishLayout::EnglishLayout(std::string_view sentence, const EnglishWords& list,
                             std::optional<int> year)
    : text(sentence),
      lower(lower_case(sentence)),
      words(list),
      days(english_days(sentence, year)),
      numerals(english_numerals(sentence, days, list, year)),
      denies(numerals.size()) {
  find_words();
  find_dues();
  settle_segments();
}

std::string_view EnglishLayout::before(std::size_t at) const {
  return trim_end(std::string_view(lower).substr(0, at));
}

std::string_view EnglishLayout::between(std::size_t begin, std::size_t end) const {
  return trim(std::string_view(lower).substr(begin, std::max(begin, end) - begin));
}

/// Goes through the words of the sentence once.
void EnglishLayout::find_words() {
  for (const EnglishTextPart& one : english_parts(text, 0)) parts.push_back({one.begin, one.end});
  for (std::size_t at = 0; at < lower.size(); ++at) {
    const std::string_view rest = std::string_view(lower).substr(at);
    for (const std::string_view sign : {"; ", " and ", ", ", " but ", " (", " while "}) {
      if (rest.starts_with(sign)) separators.push_back({at, at + sign.size()});
    }
    const bool begins = is_letter_sign(lower[at]) && (at == 0 || !is_letter_sign(lower[at - 1]));
    if (!begins) continue;
    const bool is_less =
        !word_at_start(rest, words.less).empty() || !word_at_start(rest, words.fall).empty();
    if (is_less || !word_at_start(rest, words.more).empty() ||
        !word_at_start(rest, words.other).empty()) {
      verbs.push_back({at, is_less});
    }
    if (const auto none = word_at_start(rest, words.no_negations); !none.empty()) {
      at += none.size() - 1;
      continue;
    }
    const std::string_view averting = word_at_start(rest, words.averting);
    const std::string_view negation = word_at_start(rest, words.negations);
    const std::size_t size = std::max(averting.size(), negation.size());
    const bool is_of_word = rest.substr(size).starts_with('-') || (at > 0 && lower[at - 1] == '-');
    if (size == 0 || is_of_word) continue;
    static const std::vector<std::string> kOfThings{"no",     "none",   "nor",    "neither",
                                                    "nobody", "no one", "no-one", "nothing"};
    const bool is_of_things =
        std::find(kOfThings.begin(), kOfThings.end(), negation) != kOfThings.end();
    negations.push_back({{at, at + size}, averting.empty() && !is_of_things});
  }
}

/// Up from 70% in 2025, than in 2025, compared with 70% in 2025: when something was so.
bool EnglishLayout::is_of_baseline(std::string_view in_front) const {
  const std::string_view joint = word_at_end(in_front, {"in", "during", "at the end of", "on"});
  if (joint.empty()) return false;
  const std::string_view head = trim_end(in_front.substr(0, in_front.size() - joint.size()));
  static const std::vector<std::string> kThan{"than", "as", "compared with", "compared to"};
  if (!word_at_end(head, kThan).empty()) return true;
  const auto last = std::find_if(
      numerals.rbegin(), numerals.rend(),
      [&](const EnglishNumeral& one) { return is_figure(one) && one.behind <= head.size(); });
  if (last == numerals.rend()) return false;
  const std::string_view said = trim(head.substr(last->behind));
  constexpr std::size_t kLongest = 24;  // bytes of what is counted: schools
  if (said.size() > kLongest || said.find_first_of(",;()") != said.npos) return false;
  static const std::vector<std::string> kFrom{
      "from",   "than", "compared with", "compared to", "compared",    "against",
      "versus", "vs",   "vs.",           "relative to", "baseline of", "a baseline of"};
  const std::string_view front = before(last->begin);
  const bool is_aside = front.ends_with('(') && last != std::prev(numerals.rend());
  return is_aside || !word_at_end(front, kFrom).empty();
}

/// What is due when: by 2030, in June 2026, before 30 June.
void EnglishLayout::find_dues() {
  const auto add = [&](std::size_t begin, std::optional<Date> last, bool is_clear) {
    const std::string_view in_front = before(begin);
    if (!is_until(in_front) || is_of_baseline(in_front)) return;
    static const std::vector<std::string> kNotBefore{"not before", "not until", "no earlier than",
                                                     "not earlier than", "never before"};
    if (!word_at_end(in_front, kNotBefore).empty()) is_clear = false;
    const std::string_view vague =
        word_at_end(in_front, {"early", "early in", "start of", "beginning of", "middle of"});
    const bool is_mid = in_front.ends_with("mid-") || in_front.ends_with("mid");
    const int year = last ? year_of(*last) : 0;
    if (is_mid && last == last_day_of_year(year)) {
      last = make_date(year, 6, 30);
    } else if (is_mid || !vague.empty()) {
      is_clear = false;
    }
    dues.push_back({begin, is_clear ? last : std::nullopt, is_clear});
  };
  for (const EnglishDay& day : days) add(day.begin, day.last, day.is_clear);
  for (const EnglishNumeral& one : numerals) {
    const bool is_of_day = std::any_of(days.begin(), days.end(), [&](const EnglishDay& day) {
      return day.begin <= one.begin && one.end <= day.end;
    });
    if (one.reason != "date" || is_of_day || one.end - one.begin != 4) continue;
    const int year = to_number<int>(text.substr(one.begin, 4)).value_or(0);
    const bool is_before = !word_at_end(before(one.begin), {"before"}).empty();
    add(one.begin, last_day_of_year(is_before ? year - 1 : year), one.strength == Strength::strong);
  }
  std::sort(dues.begin(), dues.end(),
            [](const EnglishDue& a, const EnglishDue& b) { return a.at < b.at; });
}

/// Where the phrase of a figure begins: behind a semicolon, or an `and`, a comma or a bracket that
/// stands between two figures or before a verb.
std::size_t EnglishLayout::segment_begin(std::size_t index) const {
  const EnglishNumeral& numeral = numerals[index];
  const auto first = std::find_if(numerals.begin(), numerals.end(),
                                  [&](const EnglishNumeral& one) { return is_figure(one); });
  const std::size_t end = std::min(numeral.begin, std::max(numeral.asked, std::size_t{0}));
  auto at = std::upper_bound(
      separators.begin(), separators.end(), end,
      [](std::size_t place, const EnglishTextPart& one) { return place < one.end; });
  while (at != separators.begin()) {
    --at;
    const std::string_view sign = std::string_view(lower).substr(at->begin, at->end - at->begin);
    const bool is_bracket = sign == " (";
    if (is_bracket && between(at->end, numeral.begin).find(')') != std::string_view::npos) continue;
    const bool parts_figures = first != numerals.end() && first->end <= at->begin;
    const std::string_view rest = std::string_view(lower).substr(at->end);
    const bool has_verb = !is_bracket && (!word_at_start(rest, words.more).empty() ||
                                          !word_at_start(rest, words.less).empty() ||
                                          !word_at_start(rest, words.other).empty());
    if (sign == "; " || is_bracket || has_verb || parts_figures) return at->end;
  }
  return 0;
}

void EnglishLayout::settle_segments() {
  segments.clear();
  for (std::size_t i = 0; i < numerals.size(); ++i) segments.push_back(segment_begin(i));
}

EnglishTextPart EnglishLayout::part_of(std::size_t at) const {
  const auto part = std::find_if(parts.begin(), parts.end(), [&](const EnglishTextPart& one) {
    return one.begin <= at && at < one.end;
  });
  return part == parts.end() ? EnglishTextPart{0, text.size()} : *part;
}

bool EnglishLayout::has_verb_in(std::size_t begin, std::size_t end, bool less_only) const {
  auto at =
      std::lower_bound(verbs.begin(), verbs.end(), begin,
                       [](const EnglishVerb& one, std::size_t place) { return one.at < place; });
  for (; at != verbs.end() && at->at < end; ++at) {
    if (!less_only || at->is_less) return true;
  }
  return false;
}

bool EnglishLayout::says(std::size_t index, bool less_only) const {
  const std::size_t begin = segments[index];
  const std::size_t end = numerals[index].begin;
  return has_verb_in(has_verb_in(begin, end, false) ? begin : 0, end, less_only);
}

EnglishTextPart EnglishLayout::segment_of(std::size_t index) const {
  std::size_t end = part_of(numerals[index].begin).end;
  for (std::size_t i = index + 1; i < numerals.size(); ++i) {
    const bool is_next = is_figure(numerals[i]) && segments[i] > numerals[index].begin;
    if (is_next) return {segments[index], std::min(end, segments[i])};
  }
  return {segments[index], end};
}

const EnglishDue* EnglishLayout::due_in(EnglishTextPart place) const {
  const auto at =
      std::lower_bound(dues.begin(), dues.end(), place.begin,
                       [](const EnglishDue& one, std::size_t from) { return one.at < from; });
  return at != dues.end() && at->at < place.end ? &*at : nullptr;
}

const EnglishDue* EnglishLayout::due_of(std::size_t index) const {
  const EnglishTextPart own = segment_of(index);
  const EnglishTextPart part = part_of(numerals[index].begin);
  if (const EnglishDue* due = due_in(own)) return due;
  if (const EnglishDue* due = due_in({own.end, part.end})) return due;
  const std::size_t first = first_figure(part.begin, part.end);
  if (const EnglishDue* due = due_in({part.begin, std::max(first, part.begin)})) return due;
  constexpr std::size_t kLongestFront = 40;  // bytes of By the end of September 2026,
  const std::size_t comma = lower.find(',');
  const bool begins = comma < kLongestFront && first_figure(0, comma) == comma;
  return begins ? due_in({0, std::min(comma, part.begin)}) : nullptr;
}

std::size_t EnglishLayout::first_figure(std::size_t begin, std::size_t end) const {
  const auto first = std::find_if(numerals.begin(), numerals.end(), [&](const EnglishNumeral& one) {
    return is_figure(one) && begin <= one.begin && one.end <= end;
  });
  return first == numerals.end() ? end : first->begin;
}

}  // namespace milepost
