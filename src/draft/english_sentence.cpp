#include "draft/english_sentence.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "draft/english_dates.h"
#include "draft/english_names.h"
#include "draft/english_text.h"

namespace milepost {
namespace {

using Words = std::vector<std::string>;

/// Two places of a text, in bytes.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A verb that asks something, by where it stands.
struct Verb {
  std::size_t at = 0;
  bool is_less = false;  // reduce, fall
};

struct Negation {
  Stretch place;
  bool is_plain = true;  // not a verb (avoid, stop), nor said of what is counted (no school)
};

/// Until when something is due.
struct Due {
  std::size_t at = 0;
  std::optional<Date> last;
  bool is_clear = true;
};

class SentenceReader {
 public:
  SentenceReader(std::string_view text, const EnglishWords& words, std::optional<int> year)
      : text_(text),
        lower_(lower_case(text)),
        words_(words),
        year_(year),
        days_(english_days(text, year)),
        numerals_(english_numerals(text, days_, words, year)) {}

  EnglishSentence read();

 private:
  std::string_view before(std::size_t at) const {
    return trim_end(std::string_view(lower_).substr(0, at));
  }
  std::string_view between(std::size_t begin, std::size_t end) const {
    return trim(std::string_view(lower_).substr(begin, std::max(begin, end) - begin));
  }
  bool is_figure(const EnglishNumeral& one) const { return one.reason.empty() && !one.joins; }

  void find_words();
  void find_dues();
  void settle_segments();
  std::size_t segment_begin(std::size_t index) const;
  void settle_pairs();
  bool is_aside(std::size_t index, const EnglishNumeral* earlier) const;
  bool is_of_before(std::size_t index) const;
  bool is_of_whole(std::size_t index) const;
  bool settle_pair(EnglishNumeral& earlier, EnglishNumeral& numeral);
  bool settle_range(EnglishNumeral& earlier, EnglishNumeral& numeral);
  void settle_baseline(EnglishNumeral& earlier, EnglishNumeral& numeral, std::size_t from);
  void settle_negations();
  void deny(std::size_t index);
  bool is_undone(std::size_t index) const;
  Stretch part_of(std::size_t at) const;
  Stretch segment_of(std::size_t index) const;
  const Due* due_of(std::size_t index) const;
  const Due* due_in(Stretch place) const;
  bool has_verb_in(std::size_t begin, std::size_t end, bool less_only) const;
  bool says(std::size_t index, bool less_only) const;
  bool promises(std::size_t index) const;
  std::string name_of(std::size_t index);
  std::size_t end_of_name(std::size_t index) const;
  std::string name_behind(std::size_t index) const;
  std::string name_of_denied(std::size_t index, std::size_t begin) const;
  bool says_little(std::size_t index, std::string_view name) const;
  Proposal proposal_of(std::size_t index);
  std::size_t first_figure(std::size_t begin, std::size_t end) const;
  void read_figures(EnglishSentence& found);
  void read_tasks(EnglishSentence& found) const;

  std::string_view text_;
  std::string lower_;
  const EnglishWords& words_;
  std::optional<int> year_;
  std::vector<EnglishDay> days_;
  std::vector<EnglishNumeral> numerals_;
  std::vector<Stretch> parts_;
  std::vector<Verb> verbs_;
  std::vector<Negation> negations_;
  std::vector<Due> dues_;
  std::vector<Stretch> separators_;             // and, a comma, a bracket
  std::vector<std::size_t> segments_;           // where the phrase of each numeral begins
  std::vector<std::optional<Stretch>> denies_;  // the negation that turned it round
  std::string carried_verb_;  // of the figure before: train of train 2,000 teachers
};

/// Goes through the words of the sentence once.
void SentenceReader::find_words() {
  const std::string_view lower = lower_;
  for (const EnglishTextPart& one : english_parts(text_, 0)) parts_.push_back({one.begin, one.end});
  for (std::size_t at = 0; at < lower.size(); ++at) {
    const std::string_view rest = lower.substr(at);
    for (const std::string_view sign : {"; ", " and ", ", ", " but ", " (", " while "}) {
      if (rest.starts_with(sign)) separators_.push_back({at, at + sign.size()});
    }
    const bool begins = is_letter_sign(lower[at]) && (at == 0 || !is_letter_sign(lower[at - 1]));
    if (!begins) continue;
    const bool is_less =
        !word_at_start(rest, words_.less).empty() || !word_at_start(rest, words_.fall).empty();
    if (is_less || !word_at_start(rest, words_.more).empty() ||
        !word_at_start(rest, words_.other).empty()) {
      verbs_.push_back({at, is_less});
    }
    if (const auto none = word_at_start(rest, words_.no_negations); !none.empty()) {
      at += none.size() - 1;
      continue;
    }
    const std::string_view averting = word_at_start(rest, words_.averting);
    const std::string_view negation = word_at_start(rest, words_.negations);
    const std::size_t size = std::max(averting.size(), negation.size());
    const bool is_of_word = rest.substr(size).starts_with('-') || (at > 0 && lower[at - 1] == '-');
    if (size == 0 || is_of_word) continue;
    const bool is_of_things =
        negation == "no" || negation == "none" || negation == "nor" || negation == "neither";
    negations_.push_back({{at, at + size}, averting.empty() && !is_of_things});
  }
}

/// What is due when: by 2030, in June 2026, before 30 June.
void SentenceReader::find_dues() {
  const auto add = [&](std::size_t begin, std::optional<Date> last, bool is_clear) {
    const std::string_view in_front = before(begin);
    if (!is_until(in_front)) return;
    const std::string_view vague =
        word_at_end(in_front, {"early", "early in", "start of", "beginning of", "middle of"});
    const bool is_mid = in_front.ends_with("mid-") || in_front.ends_with("mid");
    const int year = last ? year_of(*last) : 0;
    if (is_mid && last == last_day_of_year(year)) {
      last = make_date(year, 6, 30);
    } else if (is_mid || !vague.empty()) {
      is_clear = false;
    }
    dues_.push_back({begin, is_clear ? last : std::nullopt, is_clear});
  };
  for (const EnglishDay& day : days_) add(day.begin, day.last, day.is_clear);
  for (const EnglishNumeral& one : numerals_) {
    const bool is_of_day = std::any_of(days_.begin(), days_.end(), [&](const EnglishDay& day) {
      return day.begin <= one.begin && one.end <= day.end;
    });
    if (one.reason != "date" || is_of_day || one.end - one.begin != 4) continue;
    const int year = to_number<int>(text_.substr(one.begin, 4)).value_or(0);
    add(one.begin, last_day_of_year(year), one.strength == Strength::strong);
  }
  std::sort(dues_.begin(), dues_.end(), [](const Due& a, const Due& b) { return a.at < b.at; });
}

/// Where the phrase of a figure begins: behind a semicolon, or an `and`, a comma or a bracket that
/// stands between two figures or before a verb.
std::size_t SentenceReader::segment_begin(std::size_t index) const {
  const EnglishNumeral& numeral = numerals_[index];
  const auto first = std::find_if(numerals_.begin(), numerals_.end(),
                                  [&](const EnglishNumeral& one) { return is_figure(one); });
  const std::size_t end = std::min(numeral.begin, std::max(numeral.asked, std::size_t{0}));
  auto at = std::upper_bound(separators_.begin(), separators_.end(), end,
                             [](std::size_t place, const Stretch& one) { return place < one.end; });
  while (at != separators_.begin()) {
    --at;
    const std::string_view sign = std::string_view(lower_).substr(at->begin, at->end - at->begin);
    const bool is_bracket = sign == " (";
    if (is_bracket && between(at->end, numeral.begin).find(')') != std::string_view::npos) continue;
    const bool parts_figures = first != numerals_.end() && first->end <= at->begin;
    const std::string_view rest = std::string_view(lower_).substr(at->end);
    const bool has_verb = !is_bracket && (!word_at_start(rest, words_.more).empty() ||
                                          !word_at_start(rest, words_.less).empty() ||
                                          !word_at_start(rest, words_.other).empty());
    if (sign == "; " || is_bracket || has_verb || parts_figures) return at->end;
  }
  return 0;
}

void SentenceReader::settle_segments() {
  segments_.clear();
  for (std::size_t i = 0; i < numerals_.size(); ++i) segments_.push_back(segment_begin(i));
}

Stretch SentenceReader::part_of(std::size_t at) const {
  const auto part = std::find_if(parts_.begin(), parts_.end(), [&](const Stretch& one) {
    return one.begin <= at && at < one.end;
  });
  return part == parts_.end() ? Stretch{0, text_.size()} : *part;
}

/// What says more of a figure before it: (5,000 in the north), of which 300.
bool SentenceReader::is_aside(std::size_t index, const EnglishNumeral* earlier) const {
  if (earlier == nullptr) return false;
  const EnglishNumeral& numeral = numerals_[index];
  const std::string_view since =
      std::string_view(lower_).substr(earlier->begin, numeral.begin - earlier->begin);
  const std::size_t open = std::string_view(lower_).substr(0, numeral.begin).rfind('(');
  const bool is_in_bracket =
      open != std::string::npos && lower_.find(')', open) != std::string::npos &&
      lower_.find(')', open) > numeral.begin &&
      std::any_of(numerals_.begin(), numerals_.begin() + static_cast<std::ptrdiff_t>(index),
                  [&](const EnglishNumeral& one) { return is_figure(one) && one.end <= open; });
  if (is_in_bracket) return true;
  const Words kParts{"of which",  "of whom",    "of these",           "of them",
                     "including", "among them", "including at least", "of which at least"};
  if (!word_at_end(before(numeral.asked), kParts).empty()) return true;
  const std::size_t of_which = since.rfind("of which");
  return of_which != std::string_view::npos &&
         !has_verb_in(earlier->begin + of_which, numeral.begin, false);
}

/// The unit that two figures of one range have: $2 to 3 million; nothing where they count two
/// things.
std::optional<std::string> unit_of_pair(const EnglishNumeral& earlier,
                                        const EnglishNumeral& later) {
  if (earlier.unit == later.unit || earlier.unit.empty()) return later.unit;
  if (later.unit.starts_with(earlier.unit)) return later.unit;
  const bool is_multiple = later.unit.ends_with("illion") || later.unit == "thousand";
  const bool is_money = earlier.unit.find(' ') == std::string::npos;
  if (is_multiple && is_money) return earlier.unit + " " + later.unit;
  return std::nullopt;
}

/// 12–15 schools, 20 per cent to 25 per cent, between 12 and 15.
bool SentenceReader::settle_range(EnglishNumeral& earlier, EnglishNumeral& numeral) {
  const std::string_view joint = between(earlier.behind, numeral.asked);
  const bool is_dash = joint == "-" || joint == "–" || joint == "—" || joint == "−";
  const bool is_to = numeral.is_reached && joint.empty();
  const bool is_between =
      joint == "and" && word_at_end(before(earlier.asked), {"between"}) == "between";
  if (!is_dash && !is_to && !is_between) return false;
  const auto unit = unit_of_pair(earlier, numeral);
  if (is_to && earlier.is_by && !unit) return false;
  numeral.reason = "range";
  if (!unit || !earlier.value || !numeral.value || *numeral.value <= *earlier.value) {
    earlier.reason = "range";
    earlier.strength = numeral.strength = Strength::weak;
    return true;
  }
  if (is_between) earlier.asked = before(earlier.asked).size() - std::string_view("between").size();
  if (is_between) {
    const std::string_view word = word_at_end(before(earlier.asked), {"to", "by"});
    earlier.is_reached = word == "to";
    earlier.is_by = word == "by";
    earlier.asked = before(earlier.asked).size() - word.size();
  }
  earlier.upper = numeral.value;
  earlier.kind = RequirementKind::between;
  earlier.is_asked |= is_between;
  earlier.unit = *unit;
  earlier.end = numeral.end;
  earlier.behind = numeral.behind;
  earlier.is_share |= numeral.is_share;
  earlier.is_growth |= numeral.is_growth || (earlier.is_by && numeral.is_share && says(0, false));
  // By 500 to 2,000 may be how much and how many.
  earlier.is_doubtful |= numeral.is_doubtful || (is_to && earlier.is_by);
  return true;
}

/// From 40% to 50%.
void SentenceReader::settle_baseline(EnglishNumeral& earlier, EnglishNumeral& numeral,
                                     std::size_t from) {
  earlier.reason = "baseline";
  numeral.asked = from;
  if (numeral.unit.empty()) {
    numeral.unit = earlier.unit;
    numeral.is_share = earlier.is_share;
  }
  if (numeral.is_asked || !earlier.value || !numeral.value || earlier.unit != numeral.unit) return;
  if (*numeral.value < *earlier.value) numeral.kind = RequirementKind::at_most;
  numeral.is_asked = *numeral.value != *earlier.value;
}

/// Whether two figures that follow each other are told by both together.
bool SentenceReader::settle_pair(EnglishNumeral& earlier, EnglishNumeral& numeral) {
  const std::string_view phrase = before(earlier.begin);
  const std::size_t from = phrase.rfind("from ");
  constexpr std::size_t kNear = 30;  // bytes
  const bool begins = from != std::string_view::npos && (from == 0 || phrase[from - 1] == ' ');
  const bool is_from =
      phrase.ends_with(" from") || phrase == "from" || (begins && phrase.size() - from < kNear);
  if (numeral.is_reached && is_from) {
    settle_baseline(earlier, numeral, std::min(phrase.rfind("from"), earlier.asked));
    return false;
  }
  if (settle_range(earlier, numeral)) return true;
  const std::string_view joint = between(earlier.behind, numeral.asked);
  const bool is_change = earlier.is_by || earlier.unit.starts_with("percentage");
  const bool is_level = is_change && numeral.is_reached && (joint.empty() || joint == ",");
  if (is_level) {  // by 2 percentage points to 50%
    earlier.reason = "aside";
    numeral.asked = earlier.asked;
    numeral.is_growth = false;
  }
  return false;
}

/// Down from 11.5%, compared to 11.5%; not the first of two: the one behind it decides then.
bool SentenceReader::is_of_before(std::size_t index) const {
  const EnglishNumeral& numeral = numerals_[index];
  const std::string_view in_front = before(numeral.asked);
  if (!word_at_end(in_front, {"compared", "compared with", "relative", "against", "equivalent"})
           .empty()) {
    return true;
  }
  if (word_at_end(in_front, {"from"}).empty()) return false;
  const auto next =
      std::find_if(numerals_.begin() + static_cast<std::ptrdiff_t>(index) + 1, numerals_.end(),
                   [&](const EnglishNumeral& one) { return is_figure(one); });
  if (next == numerals_.end()) return true;
  const std::string_view joint = between(numeral.behind, next->asked);
  return !next->is_reached && !joint.empty() && joint != "-" && joint != "–";
}

/// Two of the 6 pools, each of the 20 wards.
bool SentenceReader::is_of_whole(std::size_t index) const {
  const EnglishNumeral& numeral = numerals_[index];
  if (numeral.is_asked || numeral.is_reached) return false;
  static const Words kWholes{
      "of the",  "of its", "of our",     "of their",   "of all",  "of these", "each of", "all of",
      "one of",  "two of", "three of",   "four of",    "five of", "six of",   "half of", "most of",
      "some of", "in all", "across the", "across all", "in the",  "in its"};
  return !word_at_end(before(numeral.asked), kWholes).empty();
}

/// `from 10% to 15%` has a baseline; `20 per cent to 25 per cent` is a range; what stands behind a
/// figure in the same phrase says more of what is counted.
void SentenceReader::settle_pairs() {
  std::optional<std::size_t> last;
  for (std::size_t i = 0; i < numerals_.size(); ++i) {
    EnglishNumeral& numeral = numerals_[i];
    if (!is_figure(numeral)) continue;
    EnglishNumeral* earlier = last ? &numerals_[*last] : nullptr;
    if (earlier != nullptr && earlier->reason.empty() && settle_pair(*earlier, numeral)) continue;
    if (is_of_before(i)) {
      numeral.reason = "baseline";
      numeral.strength = Strength::weak;
      continue;
    }
    if (is_of_whole(i)) {
      numeral.reason = "attribute";
      numeral.strength = Strength::weak;
      continue;
    }
    if (is_aside(i, earlier)) {
      numeral.reason = "aside";
      numeral.strength = Strength::weak;
      continue;
    }
    if (earlier != nullptr && earlier->reason.empty() && segments_[i] <= earlier->begin) {
      numeral.reason = "attribute";
      numeral.strength = Strength::weak;
      continue;
    }
    last = i;
  }
}

/// Whether what stands behind a figure takes it back: 5 schools will not be built.
bool SentenceReader::is_undone(std::size_t index) const {
  const auto next =
      std::find_if(numerals_.begin() + static_cast<std::ptrdiff_t>(index) + 1, numerals_.end(),
                   [&](const EnglishNumeral& one) { return is_figure(one); });
  std::size_t end = part_of(numerals_[index].begin).end;
  if (next != numerals_.end()) end = std::min(end, next->asked);
  const std::string_view behind = between(numerals_[index].behind, end);
  for (std::size_t at = 0; at < behind.size(); ++at) {
    const bool begins = at == 0 || behind[at - 1] == ' ';
    if (!begins || word_at_start(behind.substr(at), words_.undone).empty()) continue;
    if (word_at_end(trim_end(behind.substr(0, at)), {"that", "which", "who"}).empty()) return true;
  }
  return false;
}

/// A figure whose part has a negation in front: turned round where words compare, else no promise.
void SentenceReader::deny(std::size_t index) {
  EnglishNumeral& numeral = numerals_[index];
  std::size_t begin = part_of(numeral.begin).begin;
  for (const std::string_view turn : {" but ", " instead "}) {
    const std::size_t at = std::string_view(lower_).substr(0, numeral.asked).rfind(turn);
    if (at != std::string_view::npos) begin = std::max(begin, at);
  }
  std::vector<const Negation*> found;
  for (const Negation& one : negations_) {
    if (one.place.begin >= begin && one.place.end <= numeral.asked) found.push_back(&one);
  }
  if (found.empty()) {
    if (!is_undone(index)) return;
  } else {
    const auto kind = numeral.is_asked ? denied(numeral.kind) : std::nullopt;
    const Negation& last = *found.back();
    if (kind && found.size() == 1 && last.place.begin >= segments_[index]) {
      numeral.kind = *kind;
      numeral.is_doubtful |= !last.is_plain;
      denies_[index] = last.place;
      return;
    }
  }
  numeral.reason = "unclear";
  numeral.strength = Strength::weak;
}

void SentenceReader::settle_negations() {
  denies_.assign(numerals_.size(), std::nullopt);
  // Those that belong to what is asked, as in not more than, have done what they do.
  std::erase_if(negations_, [&](const Negation& one) {
    return std::any_of(numerals_.begin(), numerals_.end(), [&](const EnglishNumeral& numeral) {
      return numeral.asked <= one.place.begin && one.place.end <= numeral.begin;
    });
  });
  for (std::size_t i = 0; i < numerals_.size(); ++i) {
    if (is_figure(numerals_[i])) deny(i);
  }
}

bool SentenceReader::has_verb_in(std::size_t begin, std::size_t end, bool less_only) const {
  auto at = std::lower_bound(verbs_.begin(), verbs_.end(), begin,
                             [](const Verb& one, std::size_t place) { return one.at < place; });
  for (; at != verbs_.end() && at->at < end; ++at) {
    if (!less_only || at->is_less) return true;
  }
  return false;
}

/// Whether a verb stands in front of a figure: in its phrase, or where that has none, in the
/// sentence.
bool SentenceReader::says(std::size_t index, bool less_only) const {
  const std::size_t begin = segments_[index];
  const std::size_t end = numerals_[index].begin;
  return has_verb_in(has_verb_in(begin, end, false) ? begin : 0, end, less_only);
}

/// Whether a sentence asks anything of a figure: with a verb, or words beside it.
bool SentenceReader::promises(std::size_t index) const {
  const EnglishNumeral& numeral = numerals_[index];
  return numeral.is_asked || numeral.is_reached || numeral.is_growth || says(index, false);
}

/// From the phrase of a figure to that of the next.
Stretch SentenceReader::segment_of(std::size_t index) const {
  std::size_t end = part_of(numerals_[index].begin).end;
  for (std::size_t i = index + 1; i < numerals_.size(); ++i) {
    const bool is_next = is_figure(numerals_[i]) && segments_[i] > numerals_[index].begin;
    if (is_next) return {segments_[index], std::min(end, segments_[i])};
  }
  return {segments_[index], end};
}

const Due* SentenceReader::due_in(Stretch place) const {
  const auto at = std::lower_bound(dues_.begin(), dues_.end(), place.begin,
                                   [](const Due& one, std::size_t from) { return one.at < from; });
  return at != dues_.end() && at->at < place.end ? &*at : nullptr;
}

/// The day of a figure: its own, else the next behind it in its part, else one that stands in front
/// of all figures of it, or begins the sentence.
const Due* SentenceReader::due_of(std::size_t index) const {
  const Stretch own = segment_of(index);
  const Stretch part = part_of(numerals_[index].begin);
  if (const Due* due = due_in(own)) return due;
  if (const Due* due = due_in({own.end, part.end})) return due;
  const std::size_t first = first_figure(part.begin, part.end);
  if (const Due* due = due_in({part.begin, std::max(first, part.begin)})) return due;
  constexpr std::size_t kFront = 24;  // bytes of By the end of June 2026
  const std::size_t comma = std::min(lower_.find(','), kFront);
  return due_in({0, std::min(comma, part.begin)});
}

/// Where the first figure stands between two places; the second of them where there is none.
std::size_t SentenceReader::first_figure(std::size_t begin, std::size_t end) const {
  const auto first =
      std::find_if(numerals_.begin(), numerals_.end(), [&](const EnglishNumeral& one) {
        return is_figure(one) && begin <= one.begin && one.end <= end;
      });
  return first == numerals_.end() ? end : first->begin;
}

/// Where what may be called by a name behind a figure ends: in front of the next figure, or of what
/// says how long.
std::size_t SentenceReader::end_of_name(std::size_t index) const {
  const std::size_t behind = numerals_[index].behind;
  for (std::size_t i = index + 1; i < numerals_.size(); ++i) {
    const EnglishNumeral& next = numerals_[i];
    if (next.begin < behind) continue;
    if (next.reason == "duration") {
      static const Words kSpans{"over", "over the next", "over the", "within", "within the next",
                                "in",   "in the next",   "for",      "during", "after"};
      const std::string_view span = before(next.begin);
      return std::max(span.size() - word_at_end(span, kSpans).size(), behind);
    }
    if (next.reason.empty() || next.reason == "aside" || next.reason == "attribute") {
      const bool parts = is_figure(next) && segments_[i] > behind;
      return std::max(parts ? std::min(segments_[i], next.asked) : next.asked, behind);
    }
  }
  return text_.size();
}

/// What is counted, where it stands behind its figure.
std::string SentenceReader::name_behind(std::size_t index) const {
  const EnglishNumeral& numeral = numerals_[index];
  const std::size_t stop = part_of(numeral.begin).end;
  std::string_view behind =
      text_.substr(numeral.behind, std::max(stop, numeral.behind) - numeral.behind);
  behind = behind.substr(0, end_of_name(index) - std::min(numeral.behind, end_of_name(index)));
  std::size_t end = std::min(behind.find_first_of(",;("), behind.size());
  constexpr std::size_t kShortestName = 8;  // `rise in the` goes on
  for (const std::string_view sign : {" by ", " over ", " in the ", " while ", " compared "}) {
    const std::size_t at = behind.find(sign);
    if (at != std::string_view::npos && at > kShortestName) end = std::min(end, at);
  }
  end = std::min(end, place_of_day(behind.substr(0, end)));
  const std::string name = english_name(behind.substr(0, end), words_);
  return name.starts_with("the ") ? name.substr(4) : name;
}

/// Build houses of Do not build more than 12 houses.
std::string SentenceReader::name_of_denied(std::size_t index, std::size_t begin) const {
  const Stretch place = *denies_[index];
  const std::size_t asked = numerals_[index].asked;
  std::string head = english_name(text_.substr(begin, place.begin - begin), words_);
  std::string tail = english_name(text_.substr(place.end, asked - place.end), words_);
  static const Words kMoves{"fall",   "drop",     "rise",     "go",   "be",    "grow",
                            "exceed", "increase", "decrease", "sink", "climb", "have",
                            "become", "last",     "take",     "let"};
  for (const std::string& move : kMoves) {
    const std::string_view lower = tail;
    if (lower == move && !head.empty()) return head;
    if (lower.ends_with(" " + move)) tail.resize(tail.size() - move.size() - 1);
  }
  if (!head.empty() && !tail.empty()) head += " ";
  head += tail;
  if (!head.empty() && head.front() >= 'a' && head.front() <= 'z') {
    head.front() = static_cast<char>(head.front() - 'a' + 'A');
  }
  return head;
}

/// The text of a figure without the figure and what is asked of it.
std::string SentenceReader::name_of(std::size_t index) {
  const EnglishNumeral& numeral = numerals_[index];
  const std::size_t begin = std::min(segments_[index], numeral.asked);
  std::string_view in_front = trim(text_.substr(begin, numeral.asked - begin));
  bool is_of = false;
  for (bool goes_on = true; goes_on;) {
    const std::string lower = lower_case(in_front);
    const std::string_view word = word_at_end(lower, words_.plain);
    goes_on = !word.empty();
    is_of |= word == "of";
    in_front = trim_end(in_front.substr(0, in_front.size() - word.size()));
  }
  const bool is_denied = denies_[index].has_value();
  std::string front = is_denied ? name_of_denied(index, begin) : english_name(in_front, words_);
  const bool is_empty =
      !front.empty() && word_at_start(lower_case(front), words_.empty).size() >= front.size();
  const bool is_named =
      (is_denied ? front : std::string(in_front)).find(' ') != std::string::npos && !is_empty &&
      !is_bare_name(front, words_) &&
      (is_denied || word_at_end(lower_case(front), words_.other).empty());
  if (is_named) {
    carried_verb_.clear();
    return front;
  }
  const std::string behind = name_behind(index);
  if (!word_at_start(lower_case(front), words_.empty).empty()) front.clear();
  if (front.empty() && !carried_verb_.empty() && !numeral.is_asked) front = carried_verb_;
  carried_verb_ = is_bare_name(front, words_) ? front : std::string();
  const std::string verb = lower_case(front);
  const bool is_task = word_at_start(verb, words_.tasks.finishing).size() == verb.size() ||
                       word_at_start(verb, words_.tasks.making).size() == verb.size();
  if (is_of && !is_task && !behind.empty()) front += " of";
  if (!behind.empty()) front += (front.empty() ? "" : " ") + behind;
  return english_name(front, words_);
}

/// Whether a name may leave out what is counted: Respond of Respond to 90% of 311 calls.
bool SentenceReader::says_little(std::size_t index, std::string_view name) const {
  const std::string_view behind = trim(text_.substr(numerals_[index].behind));
  const bool is_word = name.find(' ') == std::string_view::npos;
  const bool has_digit = name.find_first_of("0123456789") != std::string_view::npos;
  const bool leaves_out =
      is_word && behind.starts_with("of ") && !behind.substr(3).starts_with(name);
  return is_bare_name(name, words_) || leaves_out || (is_word && has_digit) ||
         (!name.empty() && is_digit_sign(name.front()));
}

Proposal SentenceReader::proposal_of(std::size_t index) {
  const EnglishNumeral& numeral = numerals_[index];
  const Stretch part = part_of(numeral.begin);
  Proposal proposal;
  proposal.rule = "english";
  proposal.quote = text_.substr(part.begin, part.end - part.begin);
  proposal.figure_at = numeral.begin - part.begin;
  proposal.figure_size = numeral.end - numeral.begin;
  proposal.name = name_of(index);
  proposal.value = numeral.value;
  proposal.upper = numeral.upper;
  proposal.requirement = numeral.kind;
  proposal.unit = numeral.unit;
  const Due* due = due_of(index);
  if (due != nullptr) proposal.due = due->last;
  const bool is_lowered = numeral.is_reached && says(index, true);
  if (is_lowered && !numeral.is_asked) proposal.requirement = RequirementKind::at_most;
  // Reduce from 10 to 12 says two things.
  const bool contradicts = is_lowered && numeral.is_asked && !denies_[index] &&
                           numeral.kind == RequirementKind::at_least &&
                           numeral.asked < numeral.begin && before(numeral.begin).ends_with("to") &&
                           std::string_view(lower_).substr(numeral.asked).starts_with("from");
  if (numeral.is_growth) {
    proposal.measure = Measure::growth;
  } else if (numeral.is_share || numeral.is_reached) {
    proposal.measure = Measure::stock;
  }
  const bool is_doubtful = numeral.is_doubtful || contradicts || (due != nullptr && !due->is_clear);
  proposal.grade = is_doubtful || says_little(index, proposal.name) ? Grade::c : Grade::b;
  return proposal;
}

void SentenceReader::read_figures(EnglishSentence& found) {
  for (std::size_t i = 0; i < numerals_.size(); ++i) {
    const EnglishNumeral& numeral = numerals_[i];
    const Stretch part = part_of(numeral.begin);
    found.numerals.push_back({numeral, text_.substr(part.begin, part.end - part.begin), {}});
    EnglishSentence::Use& use = found.numerals.back();
    if (numeral.joins) {
      const EnglishSentence::Use& whole = found.numerals[*numeral.joins];
      use.target = whole.target;
      use.numeral.reason = whole.numeral.reason;
      use.numeral.strength = whole.numeral.strength;
      continue;
    }
    if (!numeral.reason.empty()) continue;
    Proposal proposal = proposal_of(i);
    if (!promises(i) || proposal.name.empty()) {
      use.numeral.reason = proposal.name.empty() ? "no-name" : "no-verb";
      use.numeral.strength = Strength::weak;
      continue;
    }
    use.target = found.proposals.size();
    found.proposals.push_back({std::move(proposal), numeral.begin});
  }
}

/// The sentences that no figure was proposed of, and what stands in front of the phrase of one:
/// Provide water to all villages and reduce losses to 15%.
void SentenceReader::read_tasks(EnglishSentence& found) const {
  for (EnglishTask& task : english_tasks(text_, 0, words_.tasks)) {
    std::size_t figure = task.end;
    for (std::size_t i = 0; i < numerals_.size(); ++i) {
      const bool is_inside = task.begin <= numerals_[i].begin && numerals_[i].end <= task.end;
      if (is_inside && is_figure(numerals_[i])) figure = std::min(figure, segments_[i]);
    }
    if (figure < task.end) {
      const std::size_t size = figure - std::min(figure, task.begin);
      std::string_view head = trim_end(text_.substr(task.begin, size));
      for (const std::string_view joint : {"and", ",", ";", "("}) {
        if (head.ends_with(joint)) head = trim_end(head.substr(0, head.size() - joint.size()));
      }
      // A day in front says only when.
      if (!english_name(head, words_).empty()) found.outcomes.emplace_back(head);
      continue;
    }
    const std::string_view quote = text_.substr(task.begin, task.end - task.begin);
    const std::string name = english_name(task.name, words_);
    const std::string spaced = lower_case(name) + " ";
    const bool is_denied =
        std::any_of(negations_.begin(), negations_.end(), [&](const Negation& one) {
          return task.begin <= one.place.begin && one.place.end <= task.end;
        });
    constexpr std::size_t kLongestName = 160;  // bytes; a text beyond is no name
    if (name.empty() || name.size() > kLongestName || is_denied) {
      found.outcomes.emplace_back(quote);
      continue;
    }
    const Due* due = due_in({task.begin, task.end});
    const bool is_doubtful =
        (due != nullptr && !due->is_clear) ||
        std::any_of(numerals_.begin(), numerals_.end(), [&](const EnglishNumeral& one) {
          return task.begin <= one.begin && one.end <= task.end && one.strength == Strength::weak &&
                 (one.reason == "unclear" || one.reason == "date" || one.reason == "range");
        });
    Proposal proposal;
    proposal.grade = task.is_sure && !is_doubtful ? Grade::b : Grade::c;
    proposal.rule = "english";
    proposal.quote = quote;
    proposal.name = name;
    proposal.requirement = RequirementKind::done;
    proposal.measure = Measure::milestone;
    if (due != nullptr) proposal.due = due->last;
    found.proposals.push_back({std::move(proposal), task.begin});
  }
}

EnglishSentence SentenceReader::read() {
  find_words();
  find_dues();
  settle_segments();
  settle_pairs();
  settle_segments();
  settle_negations();
  EnglishSentence found;
  read_figures(found);
  read_tasks(found);
  // What is promised stands in the order of the text.
  std::vector<std::size_t> order(found.proposals.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return found.proposals[a].at < found.proposals[b].at;
  });
  std::vector<EnglishProposal> sorted;
  std::vector<std::size_t> places(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    places[order[i]] = i;
    sorted.push_back(std::move(found.proposals[order[i]]));
  }
  found.proposals = std::move(sorted);
  for (EnglishSentence::Use& use : found.numerals) {
    if (use.target) use.target = places[*use.target];
  }
  return found;
}

}  // namespace

EnglishSentence read_english_sentence(std::string_view sentence, const EnglishWords& words,
                                      std::optional<int> year) {
  return SentenceReader(sentence, words, year).read();
}

}  // namespace milepost
