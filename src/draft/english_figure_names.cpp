#include "draft/english_figure_names.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "draft/english_names.h"

namespace milepost {

/// Where what may be called by a name behind a figure ends: in front of the next figure, or of what
/// says how long.
std::size_t EnglishFigureNames::end_of_name(std::size_t index) const {
  const std::size_t behind = layout_.numerals[index].behind;
  for (std::size_t i = index + 1; i < layout_.numerals.size(); ++i) {
    const EnglishNumeral& next = layout_.numerals[i];
    if (next.begin < behind) continue;
    if (next.reason == "duration") {
      static const std::vector<std::string> kSpans{
          "over", "over the next", "over the", "within", "within the next",
          "in",   "in the next",   "for",      "during", "after"};
      const std::string_view span = layout_.before(next.begin);
      return std::max(span.size() - word_at_end(span, kSpans).size(), behind);
    }
    if (next.reason.empty() || next.reason == "aside" || next.reason == "attribute") {
      const bool parts = is_figure(next) && layout_.segments[i] > behind;
      return std::max(parts ? std::min(layout_.segments[i], next.asked) : next.asked, behind);
    }
  }
  return layout_.text.size();
}

/// What is counted, where it stands behind its figure.
std::string EnglishFigureNames::name_behind(std::size_t index) const {
  const EnglishNumeral& numeral = layout_.numerals[index];
  const std::size_t stop = layout_.part_of(numeral.begin).end;
  std::string_view behind =
      layout_.text.substr(numeral.behind, std::max(stop, numeral.behind) - numeral.behind);
  behind = behind.substr(0, end_of_name(index) - std::min(numeral.behind, end_of_name(index)));
  std::size_t end = std::min(behind.find_first_of(",;("), behind.size());
  constexpr std::size_t kShortestName = 8;  // `rise in the` goes on
  for (const std::string_view sign : {" by ", " over ", " in the ", " while ", " compared "}) {
    const std::size_t at = behind.find(sign);
    if (at != std::string_view::npos && at > kShortestName) end = std::min(end, at);
  }
  end = std::min(end, place_of_day(behind.substr(0, end)));
  const std::string name = english_name(behind.substr(0, end), layout_.words);
  return name.starts_with("the ") ? name.substr(4) : name;
}

/// Build houses of Do not build more than 12 houses.
std::string EnglishFigureNames::name_of_denied(std::size_t index, std::size_t begin) const {
  const EnglishTextPart place = *layout_.denies[index];
  const std::size_t asked = layout_.numerals[index].asked;
  std::string head = english_name(layout_.text.substr(begin, place.begin - begin), layout_.words);
  std::string tail = english_name(layout_.text.substr(place.end, asked - place.end), layout_.words);
  static const std::vector<std::string> kMoves{
      "fall",     "drop", "rise",  "go",   "be",     "grow", "exceed", "increase",
      "decrease", "sink", "climb", "have", "become", "last", "take",   "let"};
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

std::string EnglishFigureNames::name_of(std::size_t index) {
  const EnglishNumeral& numeral = layout_.numerals[index];
  const std::size_t begin = std::min(layout_.segments[index], numeral.asked);
  std::string_view in_front = trim(layout_.text.substr(begin, numeral.asked - begin));
  bool is_of = false;
  for (bool goes_on = true; goes_on;) {
    const std::string lower = lower_case(in_front);
    const std::string_view word = word_at_end(lower, layout_.words.plain);
    goes_on = !word.empty();
    is_of |= word == "of";
    in_front = trim_end(in_front.substr(0, in_front.size() - word.size()));
  }
  const bool is_denied = layout_.denies[index].has_value();
  std::string front =
      is_denied ? name_of_denied(index, begin) : english_name(in_front, layout_.words);
  const bool is_empty =
      !front.empty() &&
      word_at_start(lower_case(front), layout_.words.empty).size() >= front.size();
  const bool is_named =
      (is_denied ? front : std::string(in_front)).find(' ') != std::string::npos && !is_empty &&
      !is_bare_name(front, layout_.words) &&
      (is_denied || word_at_end(lower_case(front), layout_.words.other).empty());
  if (is_named) {
    carried_verb_.clear();
    return front;
  }
  const std::string behind = name_behind(index);
  if (!word_at_start(lower_case(front), layout_.words.empty).empty()) front.clear();
  if (front.empty() && !carried_verb_.empty() && !numeral.is_asked) front = carried_verb_;
  carried_verb_ = is_bare_name(front, layout_.words) ? front : std::string();
  const std::string verb = lower_case(front);
  const bool is_task = word_at_start(verb, layout_.words.tasks.finishing).size() == verb.size() ||
                       word_at_start(verb, layout_.words.tasks.making).size() == verb.size();
  if (is_of && !is_task && !behind.empty()) front += " of";
  if (!behind.empty()) front += (front.empty() ? "" : " ") + behind;
  return english_name(front, layout_.words);
}

bool EnglishFigureNames::says_little(std::size_t index, std::string_view name) const {
  const std::string_view behind = trim(layout_.text.substr(layout_.numerals[index].behind));
  const bool is_word = name.find(' ') == std::string_view::npos;
  const bool has_digit = name.find_first_of("0123456789") != std::string_view::npos;
  const bool leaves_out =
      is_word && behind.starts_with("of ") && !behind.substr(3).starts_with(name);
  return is_bare_name(name, layout_.words) || leaves_out || (is_word && has_digit) ||
         (!name.empty() && is_digit_sign(name.front()));
}

}  // namespace milepost
