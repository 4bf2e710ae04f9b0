#include "draft/english_names.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "base/utf8.h"
#include "draft/english_text.h"

namespace milepost {
namespace {

/// Without the part behind an opening bracket that nothing closes, and from a closing one on that
/// nothing opened; what stands behind the former where nothing is in front.
std::string_view without_half_brackets(std::string_view text) {
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '(' || text[at] == '[') open.push_back(at);
    if (text[at] != ')' && text[at] != ']') continue;
    if (open.empty()) return without_half_brackets(text.substr(0, at));
    open.pop_back();
  }
  if (open.empty()) return text;
  const std::string_view head = trim(text.substr(0, open.front()));
  return head.empty() ? without_half_brackets(text.substr(open.front() + 1)) : head;
}

bool is_mark(char c) {
  constexpr std::string_view kMarks = ",;:.-/&+=~*<>|!?";
  return kMarks.find(c) != std::string_view::npos;
}

/// Without marks and blanks at both ends, but for the full stop of a short word and a quotation.
std::string_view without_marks(std::string_view text) {
  constexpr std::string_view kDashes[]{"–", "—", "•", "≥", "≤", "−"};
  for (bool goes_on = true; goes_on;) {
    const std::size_t before = text.size();
    text = trim(text);
    while (!text.empty() && is_mark(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_mark(text.back())) text.remove_suffix(1);
    for (const std::string_view dash : kDashes) {
      if (text.starts_with(dash)) text.remove_prefix(dash.size());
      if (text.ends_with(dash)) text.remove_suffix(dash.size());
    }
    if (text.ends_with("()") || text.ends_with("[]")) text.remove_suffix(2);
    goes_on = text.size() < before;
  }
  return text;
}

/// By 2027, By the end of June, In 2026
std::string_view without_day_in_front(std::string_view text) {
  const std::size_t comma = text.find(',');
  const std::string spaced = " " + std::string(text);
  if (place_of_day(spaced) != 0) return text;
  if (comma != std::string_view::npos) return text.substr(comma + 1);
  return text.find_first_of("0123456789") == std::string_view::npos ? text : std::string_view();
}

/// Outcome 2: Access to water
std::string_view without_label(std::string_view text, const EnglishWords& words) {
  const std::string lower = lower_case(text.substr(0, text.find(':')));
  if (lower.size() == text.size()) return text;
  const std::string_view front =
      std::string_view(lower).substr(0, lower.find_last_not_of("0123456789.") + 1);
  const bool is_label =
      front.size() < lower.size() && front.ends_with(' ') &&
      (word_at_start(trim(front), words.codes).size() == trim(front).size() ||
       word_at_start(trim(front), words.maybe_codes).size() == trim(front).size());
  return is_label ? text.substr(lower.size() + 1) : text;
}

}  // namespace

std::string english_name(std::string_view text, const EnglishWords& words) {
  for (bool goes_on = true; goes_on;) {
    const std::size_t before = text.size();
    text = without_marks(without_half_brackets(text));
    text = without_marks(without_day_in_front(without_label(text, words)));
    const std::string lower = lower_case(text);
    // 3.0 of something is not cut: words end at blanks.
    const std::string_view begin = word_at_start(lower, words.name_begins);
    if (!begin.empty() &&
        (begin.size() == text.size() || text[begin.size()] == ' ' || text[begin.size()] == ',')) {
      text.remove_prefix(begin.size());
    }
    const std::string rest = lower_case(text);
    const std::string_view end = word_at_end(rest, words.name_ends);
    const bool is_word =
        !end.empty() && (end.size() == text.size() || rest[rest.size() - end.size() - 1] == ' ' ||
                         rest[rest.size() - end.size() - 1] == ',');
    if (is_word) text.remove_suffix(end.size());
    goes_on = text.size() < before;
  }
  return std::string(text);
}

bool is_bare_name(std::string_view name, const EnglishWords& words) {
  const std::string lower = lower_case(name);
  std::size_t letters = 0;
  std::size_t longest = 0;
  for (const char c : lower) {
    letters = is_letter_sign(c) || static_cast<unsigned char>(c) > 0x7F ? letters + 1 : 0;
    longest = std::max(longest, letters);
  }
  if (longest < 2) return true;
  static const std::vector<std::string> kSaysNothing{
      "it", "they", "this", "these", "those", "that", "them", "there", "we", "all", "more"};
  const auto is_all = [&](const std::vector<std::string>& list) {
    return word_at_start(lower, list).size() == lower.size();
  };
  return is_all(words.more) || is_all(words.less) || is_all(words.other) || is_all(words.fall) ||
         is_all(words.growth) || is_all(kSaysNothing);
}

}  // namespace milepost
