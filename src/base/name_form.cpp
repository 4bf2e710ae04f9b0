#include "base/name_form.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/usual_signs.h"

namespace milepost {
namespace {

/// The longest of these that `text` ends with and is longer than; empty where there is none.
std::string_view longest_end(std::string_view text, const std::vector<std::string>& words) {
  std::string_view longest;
  for (const std::string& word : words) {
    if (word.size() > longest.size() && word.size() < text.size() && text.ends_with(word)) {
      longest = word;
    }
  }
  return longest;
}

std::string_view longest_start(std::string_view text, const std::vector<std::string>& words) {
  std::string_view longest;
  for (const std::string& word : words) {
    if (word.size() > longest.size() && word.size() < text.size() && text.starts_with(word)) {
      longest = word;
    }
  }
  return longest;
}

}  // namespace

std::string written_form(std::string_view name) {
  constexpr std::array<std::string_view, 12> kIdle{" ", "\t", "\n", "\r", "\u3000", "\u00A0",
                                                   "“", "”",  "\"", "'",  "‘",      "’"};
  std::string form = search_form(with_usual_signs(name));
  for (const std::string_view sign : kIdle) replace_all(form, sign, "");
  return form;
}

std::string name_form(std::string_view name, const NameWords& words) {
  std::string form = written_form(name);
  for (const auto& [from, to] : words.alike) {
    if (form != from)
      replace_all(form, from, to);
    else if (!to.empty())
      form = to;
  }
  std::string_view rest = form;
  for (bool goes_on = true; goes_on;) {
    const std::string_view front = longest_start(rest, words.before);
    rest.remove_prefix(front.size());
    const std::string_view end = longest_end(rest, words.after);
    rest.remove_suffix(end.size());
    goes_on = !front.empty() || !end.empty();
  }
  return std::string(rest);
}

std::pair<std::string_view, NameEnd> without_end(std::string_view form, const NameWords& words) {
  const std::string_view growth = longest_end(form, words.growth);
  const std::string_view fall = longest_end(form, words.fall);
  const std::string_view end = std::max(
      growth, fall, [](std::string_view a, std::string_view b) { return a.size() < b.size(); });
  if (end.empty()) return {form, NameEnd::plain};
  form.remove_suffix(end.size());
  return {form, growth.size() >= fall.size() ? NameEnd::growth : NameEnd::fall};
}

}  // namespace milepost
