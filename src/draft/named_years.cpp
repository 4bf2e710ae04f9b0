#include "draft/named_years.h"

#include <algorithm>
#include <string>

#include "draft/numerals.h"

namespace milepost {
namespace {

constexpr std::string_view kYearSign = "年";
constexpr std::size_t kYearDigits = 4;

bool is_year_digit(char sign) { return sign >= '0' && sign <= '9'; }

std::size_t year_digits_at_start(std::string_view text) {
  const auto end =
      std::find_if_not(text.begin(), text.end(), [](char sign) { return is_year_digit(sign); });
  return static_cast<std::size_t>(end - text.begin());
}

std::size_t year_digits_at_end(std::string_view text) {
  const auto end =
      std::find_if_not(text.rbegin(), text.rend(), [](char sign) { return is_year_digit(sign); });
  return static_cast<std::size_t>(end - text.rbegin());
}

/// 2025, and 24 of 24年6月.
std::optional<int> year_in_digits(std::string_view digits) {
  constexpr int kCentury = 2000;
  constexpr int kFirst = 20;
  constexpr int kLast = 60;
  if (digits.size() != kYearDigits && digits.size() != 2) return std::nullopt;
  const int number = std::stoi(std::string(digits));
  if (digits.size() == kYearDigits)
    return number > kCentury - 100 && number < kCentury + 100 ? std::optional(number)
                                                              : std::nullopt;
  return number >= kFirst && number <= kLast ? std::optional(kCentury + number) : std::nullopt;
}

/// 2024—2026年 and 2024年至2026年.
NamedYear range_at_start_of(std::string_view text, const Lexicon& lexicon) {
  if (year_digits_at_start(text) != kYearDigits) return {};
  std::size_t at = kYearDigits;
  if (text.substr(at).starts_with(kYearSign)) at += kYearSign.size();
  const std::size_t to = lexicon.to.at_start_of(text.substr(at)).size();
  at += to;
  if (to == 0 || year_digits_at_start(text.substr(at)) != kYearDigits) return {};
  const auto last = year_in_digits(text.substr(at, kYearDigits));
  at += kYearDigits;
  if (!last || !text.substr(at).starts_with(kYearSign)) return {};
  return {at + kYearSign.size(), last, {}};
}

/// “十四五”期间; not “十四五”规划.
NamedYear period_at_start_of(std::string_view text, const Lexicon& lexicon) {
  for (const auto& [words, last] : lexicon.periods) {
    if (!text.starts_with(words)) continue;
    const std::string_view behind = lexicon.in_years.at_start_of(text.substr(words.size()));
    if (!behind.empty()) return {words.size() + behind.size(), last, {}};
  }
  return {};
}

/// 今后三年 and 三年内: the first of them is that of the plan.
NamedYear stretch_at_start_of(std::string_view text, const Lexicon& lexicon) {
  constexpr int kMost = 20;
  std::size_t at = lexicon.from_now.at_start_of(text).size();
  const bool says_from_now = at > 0;
  const std::size_t digits = year_digits_at_start(text.substr(at));
  const std::size_t size = digits > 0 ? digits : chinese_run(text.substr(at));
  const std::string_view numeral = text.substr(at, size);
  std::optional<long long> years;
  if (digits == 1 || digits == 2) years = std::stoi(std::string(numeral));
  if (digits == 0 && size > 0) years = chinese_number(numeral);
  at += size;
  if (!years || *years < 2 || *years > kMost || !text.substr(at).starts_with(kYearSign)) return {};
  at += kYearSign.size();
  const std::string_view within = lexicon.in_years.at_start_of(text.substr(at));
  if (!says_from_now && within.empty()) return {};
  return {at + within.size(), {}, static_cast<int>(*years) - 1};
}

}  // namespace

NamedYear year_at_start_of(std::string_view text, const Lexicon& lexicon) {
  if (year_digits_at_start(text) == kYearDigits &&
      text.substr(kYearDigits).starts_with(kYearSign)) {
    if (const auto year = year_in_digits(text.substr(0, kYearDigits)))
      return {kYearDigits + kYearSign.size(), year, {}};
  }
  for (const auto& [word, years_on] : lexicon.years_on) {
    if (text.starts_with(word)) return {word.size(), {}, years_on};
  }
  return {};
}

NamedYear year_at_end_of(std::string_view text, std::string_view day, const Lexicon& lexicon) {
  const bool shares_year = day.starts_with(kYearSign);
  const auto found = [&](std::string_view with_year) -> NamedYear {
    for (const auto& [word, years_on] : lexicon.years_on) {
      if (with_year.ends_with(word)) return {word.size(), {}, years_on};
    }
    std::string_view rest = with_year;
    if (rest.ends_with("度")) rest.remove_suffix(std::string_view("度").size());
    if (!rest.ends_with(kYearSign)) return {};
    rest.remove_suffix(kYearSign.size());
    const std::size_t digits = year_digits_at_end(rest);
    const auto year = year_in_digits(rest.substr(rest.size() - digits));
    if (!year) return {};
    return {with_year.size() - rest.size() + digits, year, {}};
  };
  NamedYear whole = found(text);
  if (whole.size > 0 || !shares_year) return whole;
  whole = found(std::string(text) + std::string(kYearSign));
  whole.size -= std::min(whole.size, kYearSign.size());
  return whole;
}

NamedYear years_at_start_of(std::string_view text, const Lexicon& lexicon) {
  NamedYear years = range_at_start_of(text, lexicon);
  if (years.size == 0) years = period_at_start_of(text, lexicon);
  if (years.size == 0) years = stretch_at_start_of(text, lexicon);
  if (years.size == 0) return years;
  years.size += lexicon.in_years.at_start_of(text.substr(years.size)).size();
  const std::size_t each = lexicon.of_each_year.at_start_of(text.substr(years.size)).size();
  years.size += each;
  years.is_of_each = each > 0;
  return years;
}

}  // namespace milepost
