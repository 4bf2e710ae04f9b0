#include "draft/english_text.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/utf8.h"

namespace milepost {
namespace {

/// Whether a text begins as a day does: June 2026, 30 June, the end of 2026, 2026.
bool is_day(std::string_view text) {
  for (const std::string_view front : {"the ", "end of ", "the ", "early ", "late ", "mid-"}) {
    if (lower_case(text.substr(0, front.size())) == front) text.remove_prefix(front.size());
  }
  if (month_at_start(text) > 0) return true;
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::size_t figures = std::min(text.find_first_not_of("0123456789/."), text.size());
  const std::string_view day = text.substr(0, figures);
  if (digits > 0 && digits < 3 && digits < day.size() &&
      std::count(day.begin(), day.end(), day[digits]) == 2)
    return true;
  if (text.starts_with("FY") || (digits == 0 && text.size() > 1 &&
                                 (text[0] == 'Q' || text[0] == 'H') && is_digit_sign(text[1])))
    return true;
  if (digits == 4) return text.starts_with("19") || text.starts_with("20");
  if (digits != 1 && digits != 2) return false;
  std::string_view rest = text.substr(digits);
  for (const std::string_view ordinal : {"st ", "nd ", "rd ", "th "}) {
    if (rest.starts_with(ordinal)) rest.remove_prefix(2);
  }
  rest = trim(rest);
  if (rest.starts_with("of ")) rest.remove_prefix(3);
  return month_at_start(rest) > 0;
}

/// Whether a text that ends in front of a full stop ends with a short word, as in St. and No., or
/// with the letter of a name.
bool ends_with_short_word(std::string_view text) {
  static const std::vector<std::string> kShort{
      "st",   "no",   "nos", "mr",  "ms",  "dr",  "rd",  "jr",     "co",   "vs",
      "ca",   "cf",   "al",  "pp",  "p",   "art", "fig", "approx", "incl", "excl",
      "dept", "govt", "max", "min", "est", "sec", "vol", "para"};
  std::size_t letters = 0;
  while (letters < text.size() && is_letter_sign(text[text.size() - 1 - letters])) ++letters;
  const char last = text.empty() ? ' ' : text.back();
  const bool is_initial = letters == 1 && last >= 'A' && last <= 'Z';
  return is_initial || !word_at_end(lower_case(text), kShort).empty();
}

/// Where the number of the next item of a list begins that stands in front of a full stop: 2 of
/// 1. Improve schools 2. Improve roads; the end of the text where a figure may stand there.
std::size_t place_of_item(std::string_view text) {
  static const std::vector<std::string> kInFront{
      "to",     "by",        "than",    "least",  "most",   "about",   "around", "of",
      "from",   "over",      "under",   "below",  "above",  "is",      "are",    "at",
      "and",    "or",        "between", "within", "only",   "exactly", "no",     "goal",
      "phase",  "section",   "chapter", "table",  "pillar", "article", "annex",  "ward",
      "tier",   "stage",     "step",    "part",   "line",   "class",   "grade",  "level",
      "to usd", "objective", "outcome", "output", "exceed", "up to",   ":",      "=",
      "type",   "priority",  "target",  "lot",    "block",  "number",  "reach"};
  std::size_t digits = 0;
  while (digits < text.size() && is_digit_sign(text[text.size() - 1 - digits])) ++digits;
  constexpr std::size_t kLongest = 2;
  const std::size_t at = text.size() - digits;
  const std::string_view front = trim_end(text.substr(0, at));
  const bool is_alone = digits > 0 && digits <= kLongest && at > 0 && text[at - 1] == ' ' &&
                        !front.empty() && (is_letter_sign(front.back()) || front.back() == ';');
  if (!is_alone) return text.size();
  const std::size_t blank = front.find_last_of(' ');
  const std::string_view word = blank == std::string_view::npos ? front : front.substr(blank + 1);
  const bool may_count =
      !word_at_end(lower_case(front), kInFront).empty() || month_at_start(word) > 0;
  return may_count ? text.size() : at;
}

std::vector<EnglishTextPart> parts_of(std::string_view text, std::size_t begin,
                                      bool at_semicolons) {
  std::vector<EnglishTextPart> parts;
  for (std::size_t at = begin; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    const bool is_semicolon = rest.starts_with("; ");
    const bool is_stop = rest.starts_with(". ") && rest.size() > 2 &&
                         ((rest[2] >= 'A' && rest[2] <= 'Z') || is_digit_sign(rest[2])) &&
                         !ends_with_short_word(text.substr(begin, at - begin));
    if (!is_stop && !(is_semicolon && at_semicolons)) continue;
    const std::size_t item = is_stop ? begin + place_of_item(text.substr(begin, at - begin)) : at;
    if (item < at) parts.push_back({begin, item});
    parts.push_back({std::min(item, at) < at ? item : begin, at});
    begin = at + 2;
  }
  parts.push_back({begin, text.size()});
  for (auto& [from, to] : parts) {
    while (from < to && text[from] == ' ') ++from;
    while (from < to && (text[to - 1] == ' ' || text[to - 1] == '.' || text[to - 1] == ';')) --to;
  }
  std::erase_if(parts, [](const EnglishTextPart& one) { return one.begin == one.end; });
  return parts;
}

}  // namespace

bool is_digit_sign(char c) { return c >= '0' && c <= '9'; }
bool is_letter_sign(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

std::string_view word_at_start(std::string_view text, const std::vector<std::string>& words) {
  std::string_view longest;
  for (const std::string& word : words) {
    if (word.size() <= longest.size() || !text.starts_with(word)) continue;
    const bool goes_on = is_letter_sign(word.back()) && word.size() < text.size() &&
                         is_letter_sign(text[word.size()]);
    if (!goes_on) longest = text.substr(0, word.size());
  }
  return longest;
}

std::string_view word_at_end(std::string_view text, const std::vector<std::string>& words) {
  std::string_view longest;
  for (const std::string& word : words) {
    if (word.size() <= longest.size() || !text.ends_with(word)) continue;
    const std::size_t at = text.size() - word.size();
    const bool goes_on = at > 0 && is_letter_sign(word.front()) && is_letter_sign(text[at - 1]);
    if (!goes_on) longest = text.substr(at);
  }
  return longest;
}

std::string_view trim_end(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

int month_at_start(std::string_view text) {
  static constexpr std::array<std::string_view, 12> kMonths{
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  constexpr std::size_t kShort = 3;  // letters of the short form; Sept. has one more
  const std::string lower = lower_case(text.substr(0, 9));
  std::size_t size = 0;
  while (size < lower.size() && is_letter_sign(lower[size])) ++size;
  const std::string_view word = std::string_view(lower).substr(0, size);
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    const bool is_short = word == kMonths[i].substr(0, kShort) || word == "sept";
    if (word == kMonths[i] || (is_short && kMonths[i].starts_with(word))) {
      return static_cast<int>(i) + 1;
    }
  }
  return 0;
}

std::size_t place_of_day(std::string_view text) {
  std::size_t first = text.size();
  const std::string lower = lower_case(text);
  for (const std::string_view word :
       {" by ", " before ", " in ", " no later than ", " not later than ", " until ", " on ",
        " through ", " during "}) {
    for (std::size_t at = lower.find(word); at < first; at = lower.find(word, at + 1)) {
      const std::string_view rest = text.substr(at + word.size());
      const bool is_end = word == " by " && lower.compare(at + word.size(), 11, "the end of ") == 0;
      if (is_end || is_day(rest)) first = at;
    }
  }
  return first;
}

std::vector<EnglishTextPart> english_sentences(std::string_view text, std::size_t begin) {
  return parts_of(text, begin, false);
}

std::vector<EnglishTextPart> english_parts(std::string_view text, std::size_t begin) {
  return parts_of(text, begin, true);
}

std::size_t size_of_marks(std::string_view lower) {
  constexpr std::string_view kBegins = "(%<>$";
  std::size_t at = 0;
  while (at < lower.size()) {
    const Character first = first_character(lower.substr(at));
    const char sign = lower[at];
    const bool is_mark = first.bytes > 1 ? first.codepoint != U'≥' && first.codepoint != U'≤'
                                         : !is_letter_sign(sign) && !is_digit_sign(sign) &&
                                               kBegins.find(sign) == std::string_view::npos;
    if (!is_mark) break;
    at += first.bytes;
  }
  return at;
}

std::size_t size_of_label(std::string_view lower) {
  const std::size_t at = size_of_marks(lower);
  const std::string_view rest = lower.substr(at);
  const std::size_t close = rest.find(')');
  constexpr std::size_t kLongestListLabel = 8;
  std::size_t size = 0;
  if (rest.starts_with('(') && close < kLongestListLabel &&
      rest.substr(1, close - 1).find_first_not_of("ivxlcdm0123456789abefgh") ==
          std::string_view::npos) {
    size = close + 1;
  } else {
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (digits > 0 && digits < 3 && rest.substr(digits).starts_with(". ")) size = digits + 1;
  }
  while (size > 0 && at + size < lower.size() && lower[at + size] == ' ') ++size;
  return at + size;
}

}  // namespace milepost
