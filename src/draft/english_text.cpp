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
  if (digits == 4) return text.starts_with("19") || text.starts_with("20");
  const bool has_day = digits == 1 || digits == 2;
  return has_day && month_at_start(trim(text.substr(digits))) > 0;
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
       {" by ", " before ", " in ", " no later than ", " not later than ", " until ", " on "}) {
    for (std::size_t at = lower.find(word); at < first; at = lower.find(word, at + 1)) {
      const std::string_view rest = text.substr(at + word.size());
      const bool is_end = word == " by " && lower.compare(at + word.size(), 11, "the end of ") == 0;
      if (is_end || is_day(rest)) first = at;
    }
  }
  return first;
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
