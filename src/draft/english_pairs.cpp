#include "draft/english_pairs.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "draft/negated_bounds.h"

namespace milepost {
namespace {

class PairSettler {
 public:
  explicit PairSettler(EnglishLayout& layout) : layout_(layout) {}

  void settle_pairs();
  void settle_negations();

 private:
  bool is_aside(std::size_t index, const EnglishNumeral* earlier) const;
  bool is_of_before(std::size_t index) const;
  bool is_of_whole(std::size_t index) const;
  bool settle_pair(EnglishNumeral& earlier, EnglishNumeral& numeral);
  bool settle_range(EnglishNumeral& earlier, EnglishNumeral& numeral);
  void settle_baseline(EnglishNumeral& earlier, EnglishNumeral& numeral, std::size_t from);
  void deny(std::size_t index);
  bool is_undone(std::size_t index) const;

  EnglishLayout& layout_;
};

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

/// What says more of a figure before it: (5,000 in the north), of which 300.
bool PairSettler::is_aside(std::size_t index, const EnglishNumeral* earlier) const {
  if (earlier == nullptr) return false;
  const EnglishNumeral& numeral = layout_.numerals[index];
  const std::string_view since =
      std::string_view(layout_.lower).substr(earlier->begin, numeral.begin - earlier->begin);
  const std::size_t open = std::string_view(layout_.lower).substr(0, numeral.begin).rfind('(');
  const bool is_in_bracket =
      open != std::string::npos && layout_.lower.find(')', open) != std::string::npos &&
      layout_.lower.find(')', open) > numeral.begin &&
      std::any_of(layout_.numerals.begin(),
                  layout_.numerals.begin() + static_cast<std::ptrdiff_t>(index),
                  [&](const EnglishNumeral& one) { return is_figure(one) && one.end <= open; });
  if (is_in_bracket) return true;
  const std::vector<std::string> kParts{
      "of which",  "of whom",    "of these",           "of them",
      "including", "among them", "including at least", "of which at least"};
  if (!word_at_end(layout_.before(numeral.asked), kParts).empty()) return true;
  const std::size_t of_which = since.rfind("of which");
  return of_which != std::string_view::npos &&
         !layout_.has_verb_in(earlier->begin + of_which, numeral.begin, false);
}

/// 12–15 schools, 20 per cent to 25 per cent, between 12 and 15.
bool PairSettler::settle_range(EnglishNumeral& earlier, EnglishNumeral& numeral) {
  const std::string_view joint = layout_.between(earlier.behind, numeral.asked);
  const bool is_dash = joint == "-" || joint == "–" || joint == "—" || joint == "−";
  const bool is_to = numeral.is_reached && joint.empty();
  const bool are_bounds =
      (joint == "and" || joint == "but" || joint == ", and" || joint == ", but") &&
      earlier.is_asked && numeral.is_asked && !numeral.is_reached &&
      earlier.kind == RequirementKind::at_least && numeral.kind == RequirementKind::at_most;
  const bool is_between =
      joint == "and" && word_at_end(layout_.before(earlier.asked), {"between"}) == "between";
  if (!is_dash && !is_to && !is_between && !are_bounds) return false;
  const auto unit = unit_of_pair(earlier, numeral);
  if (is_to && earlier.is_by && !unit) return false;
  numeral.reason = "range";
  if (!unit || !earlier.value || !numeral.value || *numeral.value <= *earlier.value) {
    earlier.reason = "range";
    earlier.strength = numeral.strength = Strength::weak;
    return true;
  }
  if (is_between)
    earlier.asked = layout_.before(earlier.asked).size() - std::string_view("between").size();
  if (is_between) {
    const std::string_view word = word_at_end(layout_.before(earlier.asked), {"to", "by"});
    earlier.is_reached = word == "to";
    earlier.is_by = word == "by";
    earlier.asked = layout_.before(earlier.asked).size() - word.size();
  }
  earlier.upper = numeral.value;
  earlier.kind = RequirementKind::between;
  earlier.is_asked |= is_between || are_bounds;
  earlier.unit = *unit;
  earlier.end = numeral.end;
  earlier.behind = numeral.behind;
  earlier.is_share |= numeral.is_share;
  earlier.is_growth |=
      numeral.is_growth || (earlier.is_by && numeral.is_share && layout_.says(0, false));
  // By 500 to 2,000 may be how much and how many.
  earlier.is_doubtful |= numeral.is_doubtful || (is_to && earlier.is_by);
  return true;
}

/// From 40% to 50%.
void PairSettler::settle_baseline(EnglishNumeral& earlier, EnglishNumeral& numeral,
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
bool PairSettler::settle_pair(EnglishNumeral& earlier, EnglishNumeral& numeral) {
  const std::string_view phrase = layout_.before(earlier.begin);
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
  const std::string_view joint = layout_.between(earlier.behind, numeral.asked);
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
bool PairSettler::is_of_before(std::size_t index) const {
  const EnglishNumeral& numeral = layout_.numerals[index];
  const std::string_view in_front = layout_.before(numeral.asked);
  if (!word_at_end(in_front, {"compared", "compared with", "relative", "against", "equivalent"})
           .empty()) {
    return true;
  }
  if (word_at_end(in_front, {"from"}).empty()) return false;
  const auto next = std::find_if(layout_.numerals.begin() + static_cast<std::ptrdiff_t>(index) + 1,
                                 layout_.numerals.end(),
                                 [&](const EnglishNumeral& one) { return is_figure(one); });
  if (next == layout_.numerals.end()) return true;
  const std::string_view joint = layout_.between(numeral.behind, next->asked);
  return !next->is_reached && !joint.empty() && joint != "-" && joint != "–";
}

/// Two of the 6 pools, each of the 20 wards.
bool PairSettler::is_of_whole(std::size_t index) const {
  const EnglishNumeral& numeral = layout_.numerals[index];
  if (numeral.is_asked || numeral.is_reached) return false;
  static const std::vector<std::string> kWholes{
      "of the",  "of its", "of our",     "of their",   "of all",  "of these", "each of", "all of",
      "one of",  "two of", "three of",   "four of",    "five of", "six of",   "half of", "most of",
      "some of", "in all", "across the", "across all", "in the",  "in its"};
  return !word_at_end(layout_.before(numeral.asked), kWholes).empty();
}

void PairSettler::settle_pairs() {
  std::optional<std::size_t> last;
  for (std::size_t i = 0; i < layout_.numerals.size(); ++i) {
    EnglishNumeral& numeral = layout_.numerals[i];
    if (!is_figure(numeral)) continue;
    EnglishNumeral* earlier = last ? &layout_.numerals[*last] : nullptr;
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
    if (earlier != nullptr && earlier->reason.empty() && layout_.segments[i] <= earlier->begin) {
      numeral.reason = "attribute";
      numeral.strength = Strength::weak;
      continue;
    }
    last = i;
  }
}

/// Whether what stands behind a figure takes it back: 5 schools will not be built.
bool PairSettler::is_undone(std::size_t index) const {
  const auto next = std::find_if(layout_.numerals.begin() + static_cast<std::ptrdiff_t>(index) + 1,
                                 layout_.numerals.end(),
                                 [&](const EnglishNumeral& one) { return is_figure(one); });
  std::size_t end = layout_.part_of(layout_.numerals[index].begin).end;
  if (next != layout_.numerals.end()) end = std::min(end, next->asked);
  const std::string_view behind = layout_.between(layout_.numerals[index].behind, end);
  for (std::size_t at = 0; at < behind.size(); ++at) {
    const bool begins = at == 0 || behind[at - 1] == ' ';
    if (!begins || word_at_start(behind.substr(at), layout_.words.undone).empty()) continue;
    if (word_at_end(trim_end(behind.substr(0, at)), {"that", "which", "who"}).empty()) return true;
  }
  return false;
}

/// A figure whose part has a negation in front: turned round where words compare, else no promise.
void PairSettler::deny(std::size_t index) {
  EnglishNumeral& numeral = layout_.numerals[index];
  std::size_t begin = layout_.part_of(numeral.begin).begin;
  for (const std::string_view turn : {" but ", " instead "}) {
    const std::size_t at = std::string_view(layout_.lower).substr(0, numeral.asked).rfind(turn);
    if (at != std::string_view::npos) begin = std::max(begin, at);
  }
  std::vector<const EnglishNegation*> found;
  for (const EnglishNegation& one : layout_.negations) {
    if (one.place.begin >= begin && one.place.end <= numeral.asked) found.push_back(&one);
  }
  if (found.empty()) {
    if (!is_undone(index)) return;
  } else {
    const auto kind = numeral.is_asked ? turned(numeral.kind) : std::nullopt;
    const EnglishNegation& last = *found.back();
    if (kind && found.size() == 1 && last.place.begin >= layout_.segments[index]) {
      numeral.kind = *kind;
      numeral.is_doubtful |= !last.is_plain;
      layout_.denies[index] = last.place;
      return;
    }
  }
  numeral.reason = "unclear";
  numeral.strength = Strength::weak;
}

void PairSettler::settle_negations() {
  // Those that belong to what is asked, as in not more than, have done what they do.
  std::erase_if(layout_.negations, [&](const EnglishNegation& one) {
    return std::any_of(layout_.numerals.begin(), layout_.numerals.end(),
                       [&](const EnglishNumeral& numeral) {
                         return numeral.asked <= one.place.begin && one.place.end <= numeral.begin;
                       });
  });
  for (std::size_t i = 0; i < layout_.numerals.size(); ++i) {
    if (is_figure(layout_.numerals[i])) deny(i);
  }
}

}  // namespace

void settle_pairs(EnglishLayout& layout) { PairSettler(layout).settle_pairs(); }

void settle_negations(EnglishLayout& layout) { PairSettler(layout).settle_negations(); }

}  // namespace milepost
