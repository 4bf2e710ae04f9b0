#include "draft/numerals.h"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

namespace milepost {
namespace {

constexpr std::string_view kFullWidthZero = "\uFF10";

constexpr std::array<std::pair<std::string_view, int>, 13> kChineseDigits{{{"〇", 0},
                                                                           {"零", 0},
                                                                           {"一", 1},
                                                                           {"二", 2},
                                                                           {"两", 2},
                                                                           {"三", 3},
                                                                           {"四", 4},
                                                                           {"五", 5},
                                                                           {"六", 6},
                                                                           {"七", 7},
                                                                           {"八", 8},
                                                                           {"九", 9},
                                                                           {"○", 0}}};
constexpr std::array<std::pair<std::string_view, int>, 3> kChinesePowers{
    {{"十", 10}, {"百", 100}, {"千", 1000}}};
constexpr std::size_t kSizeOfChinese = 3;

/// Which one of a list a character is; -1 where it is none.
template <std::size_t Count>
int value_in(const std::array<std::pair<std::string_view, int>, Count>& list,
             std::string_view character) {
  const auto found = std::find_if(list.begin(), list.end(),
                                  [&](const auto& one) { return one.first == character; });
  return found == list.end() ? -1 : found->second;
}

int chinese_digit(std::string_view character) { return value_in(kChineseDigits, character); }

std::string_view character_at(std::string_view text, std::size_t at) {
  return text.substr(std::min(at, text.size()), kSizeOfChinese);
}

/// 点五: what stands behind the point, as Arabic digits with it; nothing where none do.
std::string decimals_of(std::string_view text, std::size_t& size) {
  if (!text.starts_with("点")) return {};
  std::string digits = ".";
  std::size_t at = kSizeOfChinese;
  for (int digit = chinese_digit(character_at(text, at)); digit >= 0;
       digit = chinese_digit(character_at(text, at))) {
    digits += static_cast<char>('0' + digit);
    at += kSizeOfChinese;
  }
  if (digits.size() == 1) return {};
  size = at;
  return digits;
}

/// 三五家, 两三个: two digits, the second a little more than the first.
bool take_few(std::string_view run, ChineseNumeral& numeral) {
  constexpr int kMost = 2;
  if (run.size() != 2 * kSizeOfChinese) return false;
  const int low = chinese_digit(character_at(run, 0));
  const int high = chinese_digit(character_at(run, kSizeOfChinese));
  if (low < 1 || high <= low || high - low > kMost) return false;
  numeral.value = Decimal::from_integer(low);
  numeral.upper = Decimal::from_integer(high);
  return true;
}

/// Behind 一万 and 三亿: what is below it, 五千 and 两千三百; nothing where it is said shortly,
/// 一万五.
std::optional<long long> rest_below(std::string_view run, long long power) {
  const bool follows_zero = chinese_digit(character_at(run, 0)) == 0;
  if (follows_zero) run.remove_prefix(kSizeOfChinese);
  const auto number = chinese_number(run);
  const bool is_short =
      !follows_zero && run.size() == kSizeOfChinese && chinese_digit(run) > 0;  // 一万五
  return number && !is_short && *number < power ? number : std::nullopt;
}

}  // namespace

Digit digit_at_start_of(std::string_view text) {
  if (text.empty()) return {};
  if (text.front() >= '0' && text.front() <= '9') return {text.front(), 1};
  if (text.size() < 3 || !text.starts_with(kFullWidthZero.substr(0, 2))) return {};
  const int value =
      static_cast<unsigned char>(text[2]) - static_cast<unsigned char>(kFullWidthZero[2]);
  if (value < 0 || value > 9) return {};
  return {static_cast<char>('0' + value), 3};
}

std::size_t point_at_start_of(std::string_view text) {
  if (text.starts_with('.')) return 1;
  return text.starts_with("\uFF0E") ? 3 : 0;
}

Arabic arabic_at_start_of(std::string_view text) {
  Arabic found;
  const auto take_digits = [&] {
    std::size_t count = 0;
    for (Digit digit = digit_at_start_of(text.substr(found.size)); digit.size > 0;
         digit = digit_at_start_of(text.substr(found.size))) {
      found.digits += digit.digit;
      found.size += digit.size;
      ++count;
    }
    return count;
  };
  found.whole = take_digits();
  if (found.whole == 0) return {};
  // Thousands: exactly three digits behind each comma.
  while (found.whole <= 3 || found.digits.size() > found.whole) {
    const std::string_view rest = text.substr(found.size);
    if (!rest.starts_with(',') || found.whole > 3) break;
    const auto is_digit = [&](std::size_t at) {
      return at < rest.size() && rest[at] >= '0' && rest[at] <= '9';
    };
    if (!is_digit(1) || !is_digit(2) || !is_digit(3) || is_digit(4)) break;
    found.digits += rest.substr(1, 3);
    found.size += 4;
  }
  while (text.substr(found.size).starts_with(',') &&
         digit_at_start_of(text.substr(found.size + 1)).size > 0) {
    found.is_broken = true;
    ++found.size;
    take_digits();
  }
  const std::string_view rest = text.substr(found.size);
  const std::size_t point = point_at_start_of(rest);
  if (point > 0 && digit_at_start_of(rest.substr(point)).size > 0) {
    found.digits += '.';
    found.size += point;
    take_digits();
  }
  return found;
}

std::size_t chinese_run(std::string_view text) {
  std::size_t size = 0;
  while (chinese_digit(character_at(text, size)) >= 0 ||
         value_in(kChinesePowers, character_at(text, size)) >= 0) {
    size += kSizeOfChinese;
  }
  return size;
}

bool has_chinese_digit(std::string_view word) {
  return std::any_of(kChineseDigits.begin(), kChineseDigits.end(), [&](const auto& one) {
    return word.find(one.first) != std::string_view::npos;
  });
}

ChineseNumeral chinese_numeral_at_start_of(std::string_view text) {
  ChineseNumeral numeral;
  numeral.size = chinese_run(text);
  if (numeral.size == 0) return numeral;
  const auto number = chinese_number(text.substr(0, numeral.size));
  if (!number) {
    take_few(text.substr(0, numeral.size), numeral);
    return numeral;
  }
  numeral.value = decimal_of(std::to_string(*number));
  std::size_t more = 0;
  if (const std::string decimals = decimals_of(text.substr(numeral.size), more);
      !decimals.empty()) {
    numeral.value = decimal_of(std::to_string(*number) + decimals);
    numeral.size += more;
    return numeral;
  }
  constexpr long long kMyriad = 10'000;
  const std::string_view power = character_at(text, numeral.size);
  const bool is_million = power == "亿";
  const std::size_t below =
      chinese_run(text.substr(std::min(numeral.size + kSizeOfChinese, text.size())));
  if ((power != "万" && !is_million) || below == 0) return numeral;
  const auto rest = rest_below(text.substr(numeral.size + kSizeOfChinese, below), kMyriad);
  numeral.size += kSizeOfChinese + below;
  // 三亿五千万元: in ten thousands, as its unit has it.
  const bool fits = is_million == (character_at(text, numeral.size) == "万");
  numeral.value =
      rest && fits ? decimal_of(std::to_string(*number * kMyriad + *rest)) : std::nullopt;
  return numeral;
}

std::optional<long long> chinese_number(std::string_view text) {
  long long sum = 0;
  long long digit = -1;
  long long last_power = 1;
  bool follows_power = false;
  bool follows_zero = false;
  for (std::size_t at = 0; at + kSizeOfChinese <= text.size(); at += kSizeOfChinese) {
    const std::string_view character = text.substr(at, kSizeOfChinese);
    if (const int value = chinese_digit(character); value >= 0) {
      if (digit > 0) return std::nullopt;  // 三五: a year, a name
      follows_zero = value == 0 || (digit == 0 && sum > 0);
      digit = value;
      follows_power = false;
      continue;
    }
    const int power = value_in(kChinesePowers, character);
    if (power < 0) return std::nullopt;
    if (digit < 0 && follows_power) return std::nullopt;  // 百千万
    follows_power = true;
    sum += (digit < 0 ? 1 : digit) * power;
    last_power = power;
    digit = -1;
  }
  const bool is_short = digit > 0 && last_power > 10 && !follows_zero;  // 三百二: 320
  if (is_short) return std::nullopt;
  if (digit > 0) sum += digit;
  if (sum == 0) return std::nullopt;
  return sum;
}

Roman roman_at_start_of(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, int>, 10> kClasses{{{"\u2160", 1},
                                                                       {"\u2161", 2},
                                                                       {"\u2162", 3},
                                                                       {"\u2163", 4},
                                                                       {"\u2164", 5},
                                                                       {"III", 3},
                                                                       {"II", 2},
                                                                       {"IV", 4},
                                                                       {"I", 1},
                                                                       {"V", 5}}};
  for (const auto& [sign, value] : kClasses) {
    if (text.starts_with(sign)) return {value, sign.size()};
  }
  return {};
}

std::optional<Decimal> decimal_of(std::string_view digits) {
  const auto parsed = parse_decimal(digits);
  const auto* value = std::get_if<Decimal>(&parsed);
  return value == nullptr ? std::nullopt : std::optional(*value);
}

}  // namespace milepost
