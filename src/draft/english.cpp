#include "draft/english.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "base/as_of.h"
#include "base/text.h"
#include "base/utf8.h"
#include "draft/english_text.h"
#include "draft/word_file.h"

namespace milepost {
namespace {

using Words = std::vector<std::string>;

/// The last word of a text, without the mark behind it.
std::string_view last_word(std::string_view text) {
  text = trim_end(text);
  const std::size_t blank = text.find_last_of(" (");
  return blank == std::string_view::npos ? text : text.substr(blank + 1);
}

/// What a numeral of a line is.
struct EnglishNumeral {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string reason;  // empty: it is a figure
  Strength strength = Strength::strong;
  std::optional<Decimal> value;
  std::optional<Decimal> upper;
  std::size_t asked = 0;   // where what is asked of it begins
  std::size_t behind = 0;  // where its unit ends
  std::string unit;
  RequirementKind kind = RequirementKind::at_least;
  bool is_asked = false;
  bool is_growth = false;
  bool is_share = false;
  bool is_reached = false;  // "to" stands in front of it
};

class EnglishReader {
 public:
  EnglishReader(std::string_view line, const EnglishWords& words, std::optional<int> year)
      : line_(line),
        lower_(lower_case(line)),
        words_(words),
        year_(year),
        start_(size_of_label(lower_)),
        quote_(size_of_list_mark()) {}

  Draft read();

 private:
  std::string_view before(std::size_t at) const {
    return trim_end(std::string_view(lower_).substr(0, at));
  }
  std::string_view from(std::size_t at) const {
    std::string_view rest = std::string_view(lower_).substr(at);
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    return rest;
  }
  std::size_t place_of(std::string_view rest) const { return lower_.size() - rest.size(); }

  void find_numerals();
  void name_reason(EnglishNumeral& numeral) const;
  bool is_year(const EnglishNumeral& numeral) const;
  void read_unit(EnglishNumeral& numeral) const;
  void read_asked(EnglishNumeral& numeral) const;
  void settle_pairs();
  bool follows(std::size_t begin, std::size_t end) const;
  std::size_t segment_begin(std::size_t index) const;
  std::string name_of(std::size_t index) const;
  std::size_t size_of_list_mark() const;
  bool is_day_of_month(const EnglishNumeral& numeral) const;
  std::optional<Date> due(std::size_t begin, std::size_t end) const;
  std::optional<Date> due_of_month(std::size_t begin, std::size_t end) const;
  std::size_t first_figure(std::size_t begin, std::size_t end) const;
  void read_tasks(Draft& draft) const;
  bool says(std::size_t index, const Words& words) const;
  bool promises(std::size_t index) const;
  Proposal proposal_of(std::size_t index) const;

  std::string_view line_;
  std::string lower_;
  const EnglishWords& words_;
  std::optional<int> year_;
  std::size_t start_;  // behind the mark or the number of the line
  std::size_t quote_;  // behind the mark of a list
  std::vector<EnglishNumeral> numerals_;
};

void EnglishReader::find_numerals() {
  for (std::size_t at = 0; at < line_.size();) {
    if (!is_digit_sign(line_[at])) {
      ++at;
      continue;
    }
    EnglishNumeral numeral;
    numeral.begin = at;
    std::string digits;
    for (; at < line_.size(); ++at) {
      const bool is_inside = (line_[at] == ',' || line_[at] == '.') && at + 1 < line_.size() &&
                             is_digit_sign(line_[at + 1]);
      if (!is_digit_sign(line_[at]) && !is_inside) break;
      if (line_[at] != ',') digits += line_[at];
    }
    numeral.end = numeral.behind = at;
    numeral.asked = numeral.begin;
    const auto parsed = parse_decimal(digits);
    if (const auto* value = std::get_if<Decimal>(&parsed)) numeral.value = *value;
    name_reason(numeral);
    if (numeral.reason.empty()) {
      read_unit(numeral);
      read_asked(numeral);
    }
    numerals_.push_back(std::move(numeral));
  }
}

/// `- `, `• `; a quotation mark belongs to what is quoted.
std::size_t EnglishReader::size_of_list_mark() const {
  const std::size_t size = size_of_marks(lower_);
  const std::string_view marks = line_.substr(0, size);
  const bool is_plain =
      marks.find_first_not_of("-*?•·–—●○▪■□◆\xEF\x80\x81\x82\xB7\xA7 ") == std::string_view::npos;
  return is_plain && (marks.ends_with(' ') || size > 1) ? size : 0;
}

/// 30 of 30 June, or of June 30: with a capital, because some months are words too.
bool EnglishReader::is_day_of_month(const EnglishNumeral& numeral) const {
  const std::string_view digits = line_.substr(numeral.begin, numeral.end - numeral.begin);
  if (digits.size() > 2) return false;
  const auto is_month = [&](std::string_view text) {
    return !text.empty() && text.front() >= 'A' && text.front() <= 'Z' && month_at_start(text) > 0;
  };
  std::string_view rest = trim(line_.substr(numeral.end));
  for (const std::string_view ordinal : {"st ", "nd ", "rd ", "th "}) {
    if (rest.starts_with(ordinal)) rest = trim(rest.substr(ordinal.size()));
  }
  if (rest.starts_with("of ")) rest.remove_prefix(3);
  const std::string_view in_front = trim(line_.substr(0, numeral.begin));
  const std::size_t blank = in_front.find_last_of(' ');
  return is_month(rest) ||
         is_month(blank == std::string_view::npos ? in_front : in_front.substr(blank + 1));
}

bool EnglishReader::is_year(const EnglishNumeral& numeral) const {
  const std::string_view digits = line_.substr(numeral.begin, numeral.end - numeral.begin);
  if (digits.size() != 4 || (!digits.starts_with("19") && !digits.starts_with("20"))) return false;
  const std::string_view rest = from(numeral.end);
  if (rest.empty() || rest.starts_with('-') || rest.starts_with("–") || rest.starts_with('/')) {
    return true;
  }
  const bool goes_on = is_letter_sign(rest.front()) || rest.starts_with('%');
  return !goes_on || !word_at_start(rest, words_.behind_years).empty() ||
         !word_at_end(before(numeral.begin), words_.years).empty();
}

/// Why a numeral is no figure, as far as what stands beside it tells.
void EnglishReader::name_reason(EnglishNumeral& numeral) const {
  const std::string_view in_front = before(numeral.begin);
  const std::string_view rest = std::string_view(lower_).substr(numeral.end);
  const bool is_joined = numeral.begin > 0 && in_front.size() == numeral.begin;
  const auto says = [&](const char* reason) { numeral.reason = reason; };
  // The second year of 2011–12.
  if (!numerals_.empty() && numerals_.back().reason == "date" && is_joined) {
    const std::string_view between =
        line_.substr(numerals_.back().end, numeral.begin - numerals_.back().end);
    if (between == "-" || between == "–" || between == "/") return says("date");
  }
  if (!numerals_.empty() && numerals_.back().reason == "age" && is_joined) return says("age");
  if (is_year(numeral) || is_day_of_month(numeral)) return says("date");
  const bool begins = in_front.empty() || in_front == "(";
  const bool is_item = rest.size() > 2 && rest.starts_with(". ") && is_letter_sign(rest[2]) &&
                       line_[numeral.end + 2] != lower_[numeral.end + 2];
  if (is_item || numeral.begin < start_ || (begins && rest.starts_with(')')))
    return says("ordinal");
  const bool is_hyphened = is_joined && in_front.size() > 1 && in_front.back() == '-' &&
                           is_letter_sign(in_front[in_front.size() - 2]);
  if (is_hyphened || (is_joined && is_letter_sign(in_front.back()))) return says("code");
  for (const std::string_view ordinal : {"st ", "nd ", "rd ", "th "}) {
    if (rest.starts_with(ordinal)) return says("ordinal");
  }
  if (!rest.empty() && is_letter_sign(rest.front()) &&
      word_at_start(rest, words_.measured).empty() &&
      word_at_start(rest, words_.multiples).empty()) {
    return says("code");
  }
  if (!word_at_end(in_front, words_.codes).empty()) return says("code");
  if (!word_at_end(in_front, words_.ages).empty() || rest.starts_with("-year")) return says("age");
  if (in_front.ends_with(" per")) return says("unit");
  const std::string_view time = word_at_start(from(numeral.end), words_.times);
  const std::string_view behind = from(place_of(from(numeral.end)) + time.size());
  const bool is_asked = asked_in_front(in_front, words_) || in_front.ends_with(" to");
  if (!time.empty() && !is_asked && !is_digit_sign(in_front.empty() ? ' ' : in_front.back())) {
    return says(behind.starts_with("or more") || behind.starts_with("of age") ||
                        behind.starts_with("old")
                    ? "age"
                    : "duration");
  }
  if (!time.empty() && (behind.starts_with("or more") || behind.starts_with("of age") ||
                        behind.starts_with("old"))) {
    return says("age");
  }
  if (!numeral.value) return says("too-long");
}

void EnglishReader::read_unit(EnglishNumeral& numeral) const {
  std::string_view rest = from(numeral.end);
  if (const auto points = word_at_start(rest, words_.points); !points.empty()) {
    numeral.unit = points;
    numeral.behind = place_of(rest) + points.size();
    return;
  }
  if (const auto share = word_at_start(rest, words_.shares); !share.empty()) {
    numeral.unit = "%";
    numeral.is_share = true;
    numeral.behind = place_of(rest) + share.size();
    return;
  }
  const auto take = [&](const Words& words) {
    const std::string_view word = word_at_start(rest, words);
    if (word.empty()) return;
    const std::size_t at = place_of(rest);
    numeral.unit += (numeral.unit.empty() ? "" : " ") + std::string(line_.substr(at, word.size()));
    numeral.behind = at + word.size();
    rest = from(numeral.behind);
  };
  take(words_.multiples);
  take(words_.measured);
}

void EnglishReader::read_asked(EnglishNumeral& numeral) const {
  const std::string_view in_front = before(numeral.begin);
  if (const auto asked = asked_in_front(in_front, words_)) {
    numeral.kind = asked->kind;
    numeral.is_asked = true;
    numeral.asked = asked->at;
  }
  if (const auto money = word_at_end(before(numeral.asked), words_.currencies); !money.empty()) {
    numeral.asked = before(numeral.asked).size() - money.size();
    const std::string more = numeral.unit.empty() ? "" : " " + numeral.unit;
    numeral.unit = std::string(line_.substr(numeral.asked, money.size())) + more;
  }
  const std::string_view word = last_word(before(numeral.asked));
  numeral.is_reached = word == "to";
  const bool is_by = word == "by";
  if (numeral.is_reached || is_by) numeral.asked = before(numeral.asked).size() - word.size();
  const std::string_view rest = from(numeral.behind);
  for (const auto& [kind, words] : words_.after) {
    const std::string_view behind = word_at_start(rest, words);
    if (behind.empty()) continue;
    numeral.kind = kind;
    numeral.is_asked = true;
    numeral.behind = place_of(rest) + behind.size();
  }
  const auto tells = [&](const Words& words) {
    return !word_at_start(rest, words).empty() ||
           (is_by && std::any_of(words.begin(), words.end(), [&](const auto& one) {
              return before(numeral.asked).find(one) != std::string_view::npos;
            }));
  };
  Words changes = words_.growth;
  for (const Words* more : {&words_.fall, &words_.more, &words_.less}) {
    changes.insert(changes.end(), more->begin(), more->end());
  }
  const std::string_view named = before(numeral.asked);
  const std::string_view rate =
      word_at_end(trim_end(named.substr(0, named.size())),
                  {"growth rate of", "growth rate at", "growth of", "growth at", "growth rate"});
  numeral.is_growth = numeral.is_share && (tells(changes) || !rate.empty());
}

/// Whether between two places nothing stands but a unit and the words of a pair.
bool EnglishReader::follows(std::size_t begin, std::size_t end) const {
  const std::string_view between = trim(std::string_view(lower_).substr(begin, end - begin));
  return between == "to" || between == "-" || between == "–";
}

/// `from 10% to 15%` has a baseline; `20 per cent to 25 per cent` is a range; what stands behind a
/// figure in the same phrase says more of what is counted.
void EnglishReader::settle_pairs() {
  std::optional<std::size_t> last;
  for (std::size_t i = 0; i < numerals_.size(); ++i) {
    EnglishNumeral& numeral = numerals_[i];
    if (!numeral.reason.empty()) continue;
    if (last) {
      EnglishNumeral& earlier = numerals_[*last];
      const std::string_view phrase = before(earlier.begin);
      const std::size_t at = phrase.rfind("from");
      constexpr std::size_t kNear = 30;  // bytes
      if (numeral.is_reached && at != std::string_view::npos && phrase.size() - at < kNear) {
        earlier.reason = "baseline";
        numeral.asked = at;
      } else if (follows(earlier.behind, numeral.begin) && earlier.unit == numeral.unit &&
                 earlier.value && numeral.value && *earlier.value < *numeral.value) {
        earlier.upper = numeral.value;
        earlier.kind = RequirementKind::between;
        earlier.end = numeral.end;
        earlier.behind = numeral.behind;
        earlier.is_growth |= numeral.is_growth;
        numeral.reason = "range";
        continue;
      } else if (!numeral.is_asked && segment_begin(i) <= earlier.begin) {
        numeral.reason = "attribute";
        numeral.strength = Strength::weak;
        continue;
      }
    }
    last = i;
  }
}

/// Where the phrase of a figure begins: behind a semicolon, or an `and` or a comma that stands
/// between two figures or before a verb.
std::size_t EnglishReader::segment_begin(std::size_t index) const {
  const std::string_view in_front = std::string_view(lower_).substr(0, numerals_[index].begin);
  std::size_t begin = std::min(start_, numerals_[index].begin);
  for (const std::string_view sign : {"; ", ". ", " and ", ", "}) {
    const std::size_t at = in_front.rfind(sign);
    if (at == std::string_view::npos) continue;
    const std::string_view rest = in_front.substr(at + sign.size());
    const bool has_verb = !word_at_start(rest, words_.more).empty() ||
                          !word_at_start(rest, words_.less).empty() ||
                          !word_at_start(rest, words_.other).empty();
    const bool parts_figures =
        std::any_of(numerals_.begin(), numerals_.begin() + static_cast<std::ptrdiff_t>(index),
                    [&](const EnglishNumeral& one) { return one.reason.empty() && one.end <= at; });
    const bool ends = sign == "; " || (sign == ". " && parts_figures);
    if (ends || has_verb || parts_figures) begin = std::max(begin, at + sign.size());
  }
  return begin;
}

/// The text of a figure without the figure and what is asked of it.
std::string EnglishReader::name_of(std::size_t index) const {
  const EnglishNumeral& numeral = numerals_[index];
  const std::size_t begin = std::min(segment_begin(index), numeral.asked);
  std::string_view in_front = trim(line_.substr(begin, numeral.asked - begin));
  bool is_of = false;
  for (bool goes_on = true; goes_on;) {
    const std::string lower = lower_case(in_front);
    const std::string_view word = word_at_end(lower, words_.plain);
    goes_on = !word.empty();
    is_of |= word == "of";
    in_front = trim_end(in_front.substr(0, in_front.size() - word.size()));
  }
  const bool is_named = in_front.find(' ') != std::string_view::npos &&
                        word_at_start(lower_case(in_front), words_.empty).size() < in_front.size();
  if (is_named) return std::string(in_front);
  std::string_view behind = line_.substr(numeral.behind);
  constexpr std::size_t kShortestName = 8;  // `rise in the` goes on
  std::size_t end = behind.find_first_of(",;");
  for (const std::string_view sign : {" by ", " over ", " in the ", ". "}) {
    const std::size_t at = behind.find(sign);
    const bool is_far = at > kShortestName || sign == ". ";
    if (at != std::string_view::npos && is_far) end = std::min(end, at);
  }
  end = std::min(end, place_of_day(behind));
  for (const EnglishNumeral& next : numerals_) {
    if (next.begin >= numeral.behind) end = std::min(end, next.asked - numeral.behind);
  }
  behind = trim(behind.substr(0, end));
  while (behind.ends_with('.')) behind.remove_suffix(1);
  for (const std::string_view word : {"of ", "in ", "for ", "the "}) {
    if (behind.starts_with(word)) behind.remove_prefix(word.size());
  }
  if (!word_at_start(lower_case(in_front), words_.empty).empty()) in_front = {};
  std::string name(in_front);
  if (is_of && !name.empty()) name += " of";
  if (!behind.empty()) name += (name.empty() ? "" : " ") + std::string(behind);
  return name;
}

/// `by 2030`, `by the end of 2030`, `in June 2030`; not by 2011–12, whose last day the line does
/// not say.
std::optional<Date> EnglishReader::due(std::size_t begin, std::size_t end) const {
  for (const EnglishNumeral& numeral : numerals_) {
    if (numeral.begin < begin || numeral.end > end || numeral.reason != "date" ||
        numeral.end - numeral.begin != 4) {
      continue;
    }
    const std::string_view in_front = before(numeral.begin);
    const std::string_view rest = from(numeral.end);
    if (rest.starts_with('-') || rest.starts_with("–") || rest.starts_with('/')) continue;
    const std::size_t by = in_front.rfind("by ");
    if (in_front.ends_with("by") || in_front.ends_with("by the end of") ||
        in_front.ends_with("by end of") || in_front.ends_with("by end")) {
      return parse_as_of(line_.substr(numeral.begin, 4));
    }
    if (by != std::string_view::npos && by >= begin) {
      if (const auto date = english_date(line_.substr(by + 3, numeral.end - by - 3))) return date;
    }
    for (const std::string_view word : {"in ", "before ", "later than ", "until ", "on "}) {
      const std::size_t at = in_front.rfind(word);
      if (at == std::string_view::npos || at < begin) continue;
      const std::size_t from = at + word.size();
      constexpr std::size_t kLongest = 18;  // bytes of 30 September 2030
      if (numeral.end - from > kLongest) continue;
      if (const auto date = english_date(line_.substr(from, numeral.end - from))) return date;
    }
  }
  return due_of_month(begin, end);
}

/// `by September`, of the year of the plan.
std::optional<Date> EnglishReader::due_of_month(std::size_t begin, std::size_t end) const {
  if (!year_) return std::nullopt;
  for (const std::string_view word : {" by the end of ", " by end of ", " by ", " before "}) {
    const std::size_t at = lower_.find(word, begin);
    if (at == std::string::npos || at + word.size() >= end) continue;
    const std::string_view rest = line_.substr(at + word.size(), end - at - word.size());
    const std::size_t day = std::min(rest.find_first_not_of("0123456789 "), rest.size());
    std::size_t size = day;
    while (size < rest.size() && is_letter_sign(rest[size])) ++size;
    const bool has_month = size > day && month_at_start(rest.substr(day)) > 0;
    if (has_month) return english_date(rest.substr(0, size), year_);
  }
  return std::nullopt;
}

/// Whether one of `words` stands in front of a figure: in its phrase, or where that has no verb, in
/// the line.
bool EnglishReader::says(std::size_t index, const Words& words) const {
  const auto has = [&](std::size_t begin, const Words& list) {
    const std::string_view phrase = std::string_view(lower_).substr(0, numerals_[index].begin);
    for (std::size_t at = begin; at < phrase.size(); ++at) {
      const bool begins = at == 0 || !is_letter_sign(phrase[at - 1]);
      if (begins && !word_at_start(phrase.substr(at), list).empty()) return true;
    }
    return false;
  };
  const std::size_t begin = segment_begin(index);
  const bool has_verb = has(begin, words_.more) || has(begin, words_.less) ||
                        has(begin, words_.other) || has(begin, words_.fall);
  return has(has_verb ? begin : 0, words);
}

/// Whether a line asks anything of a figure: with a verb, or words beside it.
bool EnglishReader::promises(std::size_t index) const {
  const EnglishNumeral& numeral = numerals_[index];
  return numeral.is_asked || numeral.is_reached || numeral.is_growth || says(index, words_.more) ||
         says(index, words_.less) || says(index, words_.other) || says(index, words_.fall);
}

Proposal EnglishReader::proposal_of(std::size_t index) const {
  const EnglishNumeral& numeral = numerals_[index];
  Proposal proposal;
  proposal.grade = Grade::b;
  proposal.rule = "english";
  proposal.quote = line_.substr(quote_);
  proposal.figure_at = numeral.begin - quote_;
  proposal.figure_size = numeral.end - numeral.begin;
  proposal.name = name_of(index);
  proposal.value = numeral.value;
  proposal.upper = numeral.upper;
  proposal.requirement = numeral.kind;
  proposal.unit = numeral.unit;
  proposal.due = due(0, line_.size());
  const bool is_lowered =
      numeral.is_reached && (says(index, words_.less) || says(index, words_.fall));
  if (is_lowered && !numeral.is_asked) proposal.requirement = RequirementKind::at_most;
  if (numeral.is_growth) {
    proposal.measure = Measure::growth;
  } else if (numeral.is_share || numeral.is_reached) {
    proposal.measure = Measure::stock;
  }
  return proposal;
}

/// Where the first phrase of a figure begins between two places; the second of them where there is
/// none.
std::size_t EnglishReader::first_figure(std::size_t begin, std::size_t end) const {
  std::size_t first = end;
  for (std::size_t i = 0; i < numerals_.size(); ++i) {
    const EnglishNumeral& one = numerals_[i];
    const bool is_inside = begin <= one.begin && one.end <= end;
    if (is_inside && one.reason.empty()) first = std::min(first, segment_begin(i));
  }
  return first;
}

/// The sentences that no figure was proposed of, and what stands in front of the phrase of one:
/// Provide water to all villages and reduce losses to 15%.
void EnglishReader::read_tasks(Draft& draft) const {
  for (EnglishTask& task : english_tasks(line_, start_, words_.tasks)) {
    const std::size_t figure = first_figure(task.begin, task.end);
    if (figure < task.end) {
      const std::size_t size = figure - std::min(figure, task.begin);
      std::string_view head = trim_end(line_.substr(task.begin, size));
      for (const std::string_view joint : {"and", ",", ";"}) {
        if (head.ends_with(joint)) head = trim_end(head.substr(0, head.size() - joint.size()));
      }
      if (!head.empty()) draft.outcomes.emplace_back(head);
      continue;
    }
    const std::string_view quote = line_.substr(task.begin, task.end - task.begin);
    constexpr std::size_t kLongestName = 160;  // bytes; a text beyond is no name
    if (task.name.empty() || task.name.size() > kLongestName) {
      draft.outcomes.emplace_back(quote);
      continue;
    }
    Proposal& proposal = draft.proposals.emplace_back();
    proposal.grade = task.is_sure ? Grade::b : Grade::c;
    proposal.rule = "english";
    proposal.quote = quote;
    proposal.name = std::move(task.name);
    proposal.requirement = RequirementKind::done;
    proposal.measure = Measure::milestone;
    proposal.due = due(task.begin, task.end);
  }
}

Draft EnglishReader::read() {
  find_numerals();
  settle_pairs();
  Draft draft;
  for (std::size_t i = 0; i < numerals_.size(); ++i) {
    const EnglishNumeral& found = numerals_[i];
    Numeral& numeral = draft.numerals.emplace_back();
    numeral.position = count_characters(line_.substr(0, found.begin)) + 1;
    numeral.text = line_.substr(found.begin, found.end - found.begin);
    numeral.clause = found.begin < quote_ ? line_ : line_.substr(quote_);
    numeral.reason = found.reason;
    numeral.strength = found.strength;
    if (!found.reason.empty()) continue;
    Proposal proposal = proposal_of(i);
    if (!promises(i) || proposal.name.empty()) {
      numeral.reason = proposal.name.empty() ? "no-name" : "no-verb";
      numeral.strength = Strength::weak;
      continue;
    }
    numeral.target = draft.proposals.size();
    draft.proposals.push_back(std::move(proposal));
  }
  read_tasks(draft);
  return draft;
}

}  // namespace

namespace {

/// A line beyond is read in parts, each as if it were a line, so that the time grows with its
/// length.
constexpr std::size_t kLongestLine = 2000;  // bytes

/// The bytes of the first part: up to the last sentence that ends in it, else the last word.
std::size_t size_of_part(std::string_view line) {
  if (line.size() <= kLongestLine) return line.size();
  const std::string_view part = line.substr(0, kLongestLine);
  for (const std::string_view end : {". ", "; ", " "}) {
    const std::size_t at = part.rfind(end);
    if (at != std::string_view::npos && at > 0) return at + end.size();
  }
  std::size_t size = 0;
  while (size < kLongestLine) size += first_character(line.substr(size)).bytes;
  return size;
}

}  // namespace

EnglishWords shipped_english_words() {
  const TomlValue table = shipped_words("english.toml");
  EnglishWords words;
  words.before = words_by_requirement(words_member(table, "before"));
  words.plain = words_at(words_member(table, "before"), "plain");
  words.after = words_by_requirement(words_member(table, "after"));
  const TomlValue& verbs = words_member(table, "verbs");
  words.more = words_at(verbs, "more");
  words.less = words_at(verbs, "less");
  words.growth = words_at(verbs, "growth");
  words.fall = words_at(verbs, "fall");
  words.other = words_at(verbs, "other");
  words.empty = words_at(verbs, "empty");
  EnglishTaskWords& tasks = words.tasks;
  tasks.finishing = words_at(verbs, "finishing");
  tasks.making = words_at(verbs, "making");
  tasks.directions = words_at(verbs, "soft");
  for (const Words* more : {&words.more, &words.less, &words.other, &words.fall}) {
    tasks.directions.insert(tasks.directions.end(), more->begin(), more->end());
  }
  tasks.finished = words_at(verbs, "finished");
  tasks.modals = words_at(verbs, "modals");
  const TomlValue& units = words_member(table, "units");
  words.shares = words_at(units, "share");
  words.points = words_at(units, "points");
  words.multiples = words_at(units, "multiples");
  words.measured = words_at(units, "measured");
  words.times = words_at(units, "time");
  words.currencies = words_at(units, "currency");
  const TomlValue& numerals = words_member(table, "numerals");
  words.years = words_at(numerals, "year");
  words.behind_years = words_at(numerals, "year-behind");
  words.codes = words_at(numerals, "code");
  words.ages = words_at(numerals, "age");
  return words;
}

bool is_english(std::string_view text) {
  bool has_letters = false;
  bool is_latin = true;
  for_each_character(text, [&](Character one, std::string_view) {
    constexpr char32_t kFirstOther = 0x2E80;  // radicals, ideographs and their marks
    has_letters |= one.codepoint < 0x80 && is_letter_sign(static_cast<char>(one.codepoint));
    is_latin &= one.codepoint < kFirstOther;
  });
  return has_letters && is_latin;
}

Draft propose_from_english(std::string_view line, const EnglishWords& words,
                           std::optional<int> year) {
  if (line.size() <= kLongestLine) return EnglishReader(line, words, year).read();
  Draft draft;
  std::size_t before = 0;  // characters in front of the part
  while (!line.empty()) {
    const std::string_view part = line.substr(0, size_of_part(line));
    Draft own = EnglishReader(part, words, year).read();
    const std::size_t first = draft.proposals.size();
    std::move(own.proposals.begin(), own.proposals.end(), std::back_inserter(draft.proposals));
    for (Numeral& numeral : own.numerals) {
      numeral.position += before;
      if (numeral.target) *numeral.target += first;
      draft.numerals.push_back(std::move(numeral));
    }
    std::move(own.outcomes.begin(), own.outcomes.end(), std::back_inserter(draft.outcomes));
    before += count_characters(part);
    line.remove_prefix(part.size());
  }
  return draft;
}

std::optional<AskedInFront> asked_in_front(std::string_view before, const EnglishWords& words) {
  const std::string lower = lower_case(trim_end(before));
  std::optional<AskedInFront> found;
  std::size_t longest = 0;
  for (const auto& [kind, list] : words.before) {
    const std::string_view word = word_at_end(lower, list);
    if (word.size() <= longest) continue;
    longest = word.size();
    found = AskedInFront{kind, lower.size() - word.size()};
  }
  return found;
}

bool begins_with_less(std::string_view name, const EnglishWords& words) {
  const std::string lower = lower_case(name);
  return !word_at_start(lower, words.less).empty() || !word_at_start(lower, words.fall).empty();
}

std::optional<Date> english_date(std::string_view text, std::optional<int> year) {
  static constexpr std::array<std::string_view, 12> kMonths{
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
  const std::string lower = lower_case(text);
  int month = 0;
  std::vector<int> numbers;
  for (std::size_t at = 0; at < lower.size();) {
    std::size_t end = at;
    if (is_digit_sign(lower[at])) {
      while (end < lower.size() && is_digit_sign(lower[end])) ++end;
      numbers.push_back(to_number<int>(lower.substr(at, end - at)).value_or(-1));
    } else if (is_letter_sign(lower[at])) {
      while (end < lower.size() && is_letter_sign(lower[end])) ++end;
      const auto found = std::find(kMonths.begin(), kMonths.end(), lower.substr(at, 3));
      if (found != kMonths.end()) month = static_cast<int>(found - kMonths.begin()) + 1;
    } else {
      ++end;
    }
    at = end;
  }
  if (year) numbers.push_back(*year);
  if (month == 0 || numbers.empty() || numbers.size() > 2) return std::nullopt;
  const bool has_day = numbers.size() == 2;
  const int own = has_day ? std::max(numbers[0], numbers[1]) : numbers[0];
  if (has_day) return make_date(own, month, std::min(numbers[0], numbers[1]));
  const auto first = make_date(own, month, 1);
  if (!first) return std::nullopt;
  return Date(date::year(own) / date::month(static_cast<unsigned>(month)) / date::last);
}

}  // namespace milepost
