#include "base/names.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/invisible.h"
#include "base/text.h"
#include "base/usual_signs.h"
#include "base/utf8.h"

namespace milepost {

std::string usual_name(std::string_view text) {
  return with_usual_signs(without_invisible(trim_invisible(text)));
}

std::optional<char32_t> unusual_sign_in(std::string_view text) {
  const std::string usual = with_usual_signs(text);
  const auto within = [](char32_t c, char32_t lowest, char32_t highest) {
    return c >= lowest && c <= highest;
  };
  const auto is_latin = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const bool has_latin = std::any_of(usual.begin(), usual.end(), is_latin);
  std::optional<char32_t> found;
  for_each_character(usual, [&](Character one, std::string_view) {
    const char32_t c = one.codepoint;
    const bool is_private = within(c, 0xE000, 0xF8FF) || c >= 0xF0000;
    const bool is_like_latin =
        within(c, 0x0370, 0x052F) || within(c, 0x2010, 0x2015) || c == 0x2212 || c == 0xFF0D;
    if (!found && (within(c, 0x2E80, 0x2FDF) || within(c, 0x0300, 0x036F) || is_private ||
                   c == U'\uFFFD' || (has_latin && is_like_latin))) {
      found = c;
    }
  });
  return found;
}

std::vector<std::string> offices_in(std::string_view text) {
  constexpr std::array<std::string_view, 5> kBreaks{"、", "，", ",", "；", ";"};
  constexpr std::array<std::string_view, 4> kOpening{"（", "(", "[", "【"};
  constexpr std::array<std::string_view, 4> kClosing{"）", ")", "]", "】"};
  const auto starts_with = [&text](const auto& signs, std::size_t at) {
    const auto found = std::find_if(signs.begin(), signs.end(), [&](std::string_view sign) {
      return text.substr(at).starts_with(sign);
    });
    return found == signs.end() ? std::size_t{0} : found->size();
  };
  std::vector<std::string> offices;
  const auto add = [&](std::string_view name) {
    name = trim(name);
    const bool is_new = std::find(offices.begin(), offices.end(), name) == offices.end();
    if (!name.empty() && is_new) offices.emplace_back(name);
  };
  std::size_t start = 0;
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (starts_with(kOpening, at) > 0) ++depth;
    if (starts_with(kClosing, at) > 0 && depth > 0) --depth;
    const std::size_t length = depth == 0 ? starts_with(kBreaks, at) : 0;
    if (length > 0) {
      add(text.substr(start, at - start));
      start = at + length;
    }
    at += std::max<std::size_t>(length, 1);
  }
  add(text.substr(start));
  return offices;
}

std::vector<std::string> offices_in(const std::vector<std::string>& texts) {
  return offices_in(joined_offices(texts));
}

std::string first_office_in(std::string_view text) {
  std::vector<std::string> offices = offices_in(text);
  return offices.empty() ? std::string() : std::move(offices.front());
}

std::string joined_offices(const std::vector<std::string>& offices) {
  std::string text;
  for (const std::string& office : offices) text += (text.empty() ? "" : "、") + office;
  return text;
}

std::string office_list(const std::vector<std::string>& offices) {
  std::string text = joined_offices(offices);
  if (offices_listed_in(text) == offices) return text;
  text.clear();
  for (const std::string& office : offices) text += (text.empty() ? "" : ";") + office;
  const bool is_split_alike = offices_listed_in(text) == offices;
  return is_split_alike ? text : text + ';';
}

std::vector<std::string> offices_listed_in(std::string_view text) {
  const bool has_both = text.find("；") != std::string_view::npos && !trim(text).ends_with(';');
  if (has_both || text.find(';') == std::string_view::npos) return offices_in(text);
  std::vector<std::string> offices;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(';'), text.size());
    const std::string_view office = trim(text.substr(0, end));
    if (!office.empty()) offices.emplace_back(office);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return offices;
}

Said naming_odd_sign(const Said& what, std::string_view text) {
  if (const auto found = invisible_inside(text)) {
    constexpr std::size_t kLongest = 40;
    const std::string before = one_line(trim_invisible(text.substr(0, found->at)));
    return said({"{}; it contains an invisible character, U+{:04X}, after {}",
                 "{0}；其中{2}之后有一个不可见字符（U+{1:04X}）"},
                what, found->codepoint, in_quotes(shorten(before, kLongest)));
  }
  if (const auto sign = unusual_sign_in(text)) {
    return said({"{}; it contains an unusual sign, U+{:04X}, which may look like another",
                 "{}；其中有一个不常用的字符（U+{:04X}），可能与常用字符形似"},
                what, static_cast<unsigned>(*sign));
  }
  return what;
}

}  // namespace milepost
