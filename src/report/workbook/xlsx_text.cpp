#include "report/workbook/xlsx_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text.h"
#include "base/utf8.h"
#include "base/web_address.h"
#include "report/words/figures.h"

namespace milepost::xlsx {
namespace {

constexpr std::string_view kEllipsis = "…";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_hex(char c) { return is_digit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

/// Whether `text` begins with what a spreadsheet reads as a character: `_x000D_`.
bool begins_with_escape(std::string_view text) {
  return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + 6, is_hex);
}

bool is_short_and_plain(std::string_view text) {
  return text.size() <= kLongestCell &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; }) &&
         text.find("_x") == std::string_view::npos;
}

/// Cuts `text` to `most` UTF-16 code units.
void cut(std::string& text, std::size_t most, std::string_view ending) {
  if (text.size() <= most) return;
  std::size_t units = 0;
  std::size_t kept = 0;  // bytes that still fit before the ending
  for (std::size_t at = 0; at < text.size();) {
    const Character next = first_character(std::string_view(text).substr(at));
    units += next.codepoint > 0xFFFF ? 2 : 1;
    if (units > most) {
      text.resize(kept);
      text += ending;
      return;
    }
    at += next.bytes;
    if (units + (ending.empty() ? 0 : 1) <= most) kept = at;
  }
}

void escape_escapes(std::string& text) {
  constexpr std::string_view kUnderscore = "x005F_";
  for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
    if (!begins_with_escape(std::string_view(text).substr(at))) continue;
    text.insert(at + 1, kUnderscore);
    at += kUnderscore.size();
  }
}

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

/// Whether a reference to a sheet of this name could be read as something else, such as `A1`:
/// libxlsxwriter quotes only names with other signs in them.
bool is_like_an_address(std::string_view name) {
  return std::all_of(name.begin(), name.end(),
                     [](char c) { return is_digit(c) || is_letter(c); }) &&
         (name.size() == 1 || std::any_of(name.begin(), name.end(), is_digit));
}

std::string without(std::string text, std::string_view characters) {
  std::erase_if(text, [&](char c) { return characters.find(c) != std::string_view::npos; });
  return text;
}

}  // namespace

const char* CellText::of(const std::string& text) {
  return is_short_and_plain(text) ? text.c_str() : of(std::string_view(text));
}

const char* CellText::of(std::string_view text) {
  if (is_short_and_plain(text)) {
    buffer_ = text;
    return buffer_.c_str();
  }
  buffer_.clear();
  append_lines(buffer_, text);
  escape_escapes(buffer_);
  cut(buffer_, kLongestCell, kEllipsis);
  return buffer_.c_str();
}

std::string to_the_letter(std::string_view text) {
  std::string escaped(text);
  escape_escapes(escaped);
  std::string out;
  for_each_character(escaped, [&](Character one, std::string_view bytes) {
    const char32_t c = one.codepoint;
    const bool is_allowed = (c >= ' ' && c != 0xFFFE && c != 0xFFFF) || c == '\n' || c == '\t';
    if (one.is_broken()) {
      out += "\uFFFD";
    } else if (is_allowed) {
      out += bytes;
    } else {
      out += fmt::format("_x{:04X}_", static_cast<unsigned>(c));
    }
  });
  return out;
}

namespace {

/// Cut behind a whole word, unless words of a blank are too long for that.
void cut_at_word(std::string& name, std::size_t longest) {
  const std::string whole = name;
  cut(name, longest, "");
  const bool is_within_word = name.size() < whole.size() && whole[name.size()] != ' ';
  const std::size_t blank = name.rfind(' ');
  if (is_within_word && blank != std::string::npos && blank >= name.size() / 2) name.resize(blank);
}

}  // namespace

std::string sheet_name(std::string_view title, const std::vector<std::string>& taken) {
  const auto is_free = [&](std::string_view name) {
    const std::string form = search_form(name);
    // Excel keeps this one for itself.
    return form != "history" && std::none_of(taken.begin(), taken.end(), [&](const auto& other) {
             return search_form(other) == form;
           });
  };
  const auto made = [&](std::string_view suffix) {
    std::string name(trim(without(one_line(title), "[]:*?/\\")));
    while (name.starts_with('\'')) name.erase(0, 1);
    if (name.empty()) name = "Sheet";
    if (is_like_an_address(name)) name.insert(0, 1, '_');
    cut_at_word(name, kLongestSheetName - suffix.size());
    while (name.ends_with('\'') || name.ends_with(' ')) name.pop_back();
    return name.append(suffix);
  };
  std::string name = made("");
  for (int number = 2; !is_free(name); ++number) name = made(fmt::format(" ({})", number));
  return name;
}

bool is_followable(std::string_view url) {
  if (!is_web_address(url) || url.size() > kLongestUrl) return false;
  // libxlsxwriter knows schemes in lower case.
  if (!url.starts_with(web_scheme(url))) return false;
  if (url.find_first_of(" \"<>[]\\^`{|}") != std::string_view::npos) return false;
  // libxlsxwriter takes these for places in the workbook and for files.
  if (url.find("internal:") != std::string_view::npos) return false;
  if (url.find("external:") != std::string_view::npos) return false;
  for (std::size_t at = url.find('%'); at != std::string_view::npos; at = url.find('%', at + 1)) {
    if (at + 2 >= url.size() || !is_hex(url[at + 1]) || !is_hex(url[at + 2])) return false;
  }
  return is_valid_utf8(url) && !control_character(url) &&
         url.find_first_of("\t\r\n") == std::string_view::npos && one_line(url) == url;
}

std::optional<Number> exact_number(Decimal figure) {
  constexpr std::array<double, 5> kPowers{1e0, 1e1, 1e2, 1e3, 1e4};
  constexpr std::int64_t kTooLong = 1'000'000'000'000'000;
  std::int64_t digits = figure.raw();
  std::size_t places = Decimal::kPlaces;
  for (; places > 0 && digits % 10 == 0; --places) digits /= 10;
  if (digits >= kTooLong || digits <= -kTooLong) return std::nullopt;
  // Both are exact, so the quotient is the number nearest to the figure.
  return Number{static_cast<double>(digits) / kPowers[places], places};
}

double nearest_number(const Ratio& value) {
  constexpr std::int64_t kExact = std::int64_t{1} << 53;
  const std::optional<Terms> terms = value.terms();
  if (terms && terms->numerator <= kExact && terms->numerator >= -kExact &&
      terms->denominator <= kExact) {
    return static_cast<double>(terms->numerator) / static_cast<double>(terms->denominator);
  }
  return to_double(value);
}

std::optional<double> serial_day(Date day) {
  constexpr date::sys_days kZero = date::year(1899) / 12 / 30;
  constexpr date::sys_days kFirst = date::year(1900) / 3 / 1;
  if (day < kFirst) return std::nullopt;
  return static_cast<double>((day - kZero).count());
}

std::optional<double> serial_minute(LocalTime time) {
  const auto day = date::floor<date::days>(time);
  const std::optional<double> whole = serial_day(Date(day.time_since_epoch()));
  if (!whole) return std::nullopt;
  constexpr double kMinutesOfADay = 1440;
  const auto minutes = date::floor<std::chrono::minutes>(time - day);
  return *whole + static_cast<double>(minutes.count()) / kMinutesOfADay;
}

}  // namespace milepost::xlsx
