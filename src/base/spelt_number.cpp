#include "base/spelt_number.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"

namespace milepost {
namespace {

/// A number as it is written: 12.50e-3.
struct Written {
  std::string_view whole;
  std::string_view decimals;
  bool has_point = false;
  std::string_view exponent;  // with its sign
};

constexpr std::string_view kDigits = "0123456789";

std::string_view take_digits(std::string_view& text) {
  const std::size_t size = std::min(text.find_first_not_of(kDigits), text.size());
  const std::string_view digits = text.substr(0, size);
  text.remove_prefix(size);
  return digits;
}

std::optional<Written> scan_number(std::string_view text) {
  Written number;
  number.whole = take_digits(text);
  if (text.starts_with('.')) {
    number.has_point = true;
    text.remove_prefix(1);
    number.decimals = take_digits(text);
  }
  if (number.whole.empty() && number.decimals.empty()) return std::nullopt;
  if (text.empty()) return number;
  if (text.front() != 'e' && text.front() != 'E') return std::nullopt;
  text.remove_prefix(1);
  number.exponent = text;
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  constexpr std::size_t kMostDigits = 3;
  const std::string_view digits = take_digits(text);
  if (digits.empty() || digits.size() > kMostDigits || !text.empty()) return std::nullopt;
  return number;
}

/// `3-12`, `2025-1`, `12-3-2025`, `dec-25`, `25-dec`
bool may_be_date(std::string_view text) {
  constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                     "jul", "aug", "sep", "oct", "nov", "dec"};
  constexpr std::size_t kMostPartsOfDates = 3;
  std::size_t parts = 0;
  std::size_t named = 0;
  for (; parts < kMostPartsOfDates; ++parts) {
    const std::string_view part = text.substr(0, text.find('-'));
    const bool is_month = std::find(kMonths.begin(), kMonths.end(), part) != kMonths.end();
    const bool is_number = !part.empty() && part.size() <= 4 &&
                           part.find_first_not_of(kDigits) == std::string_view::npos;
    if (!is_month && !is_number) return false;
    if (is_month) ++named;
    text.remove_prefix(part.size());
    if (text.empty()) break;
    text.remove_prefix(1);
  }
  return text.empty() && parts >= 1 && named <= 1;
}

}  // namespace

std::string kept_number(std::string_view text) {
  const auto number = scan_number(text);
  if (!number) return {};
  constexpr std::size_t kKept = 15;
  std::string digits = std::string(number->whole).append(number->decimals);
  int exponent = 0;
  if (!number->exponent.empty()) {
    std::string_view written = number->exponent;
    if (written.starts_with('+')) written.remove_prefix(1);
    exponent = to_number<int>(written).value_or(0);
  }
  exponent -= static_cast<int>(number->decimals.size());
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  if (digits.size() > kKept) {
    exponent += static_cast<int>(digits.size() - kKept);
    digits.resize(kKept);
  }
  while (digits.ends_with('0')) {
    digits.pop_back();
    ++exponent;
  }
  if (digits.empty()) return "0";
  return digits + "e" + std::to_string(exponent);
}

bool is_respelt(std::string_view text) {
  const auto number = scan_number(text);
  if (!number) return may_be_date(text);
  constexpr std::size_t kMostShown = 11;  // of the digits of a number without a format
  const bool has_leading_zero = number->whole.size() > 1 && number->whole.front() == '0';
  const bool has_idle_end =
      number->has_point && (number->decimals.empty() || number->decimals.ends_with('0'));
  return !number->exponent.empty() || number->whole.empty() || has_leading_zero || has_idle_end ||
         number->whole.size() + number->decimals.size() > kMostShown;
}

}  // namespace milepost
