#include "draft/list_number.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace milepost {
namespace {

constexpr std::size_t kSigns = 10;
using Digits = std::array<std::string_view, kSigns>;

struct Numerals {
  Digits digits;
  std::array<std::string_view, 4> units;  // of 10, 100, 1000, 10000
};

constexpr Numerals kUsual{{"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"},
                          {"十", "百", "千", "万"}};
constexpr Numerals kLegal{{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"},
                          {"拾", "佰", "仟", "万"}};
constexpr std::string_view kZero = "零";
constexpr Digits kStems{"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
constexpr std::array<std::string_view, 12> kBranches{"子", "丑", "寅", "卯", "辰", "巳",
                                                     "午", "未", "申", "酉", "戌", "亥"};

std::string digit_by_digit(long number, const Digits& digits) {
  std::string text;
  for (const char c : fmt::format("{}", number)) {
    text += digits.at(static_cast<std::size_t>(c - '0'));
  }
  return text;
}

/// `number` from 1 to 9999 with its units, `is_begun` where ten thousands stand before it.
std::string below_ten_thousand(long number, const Numerals& numerals, bool is_begun) {
  std::string text;
  bool has_gap = false;
  long unit = 1000;
  for (std::size_t i = 3; i + 1 > 0; --i, unit /= 10) {
    const auto digit = static_cast<std::size_t>(number / unit % 10);
    if (digit == 0) {
      has_gap = is_begun;
    } else {
      if (has_gap) text += kZero;
      has_gap = false;
      is_begun = true;
      text += numerals.digits.at(digit);
      if (i > 0) text += numerals.units.at(i - 1);
    }
    if (i == 0) break;
  }
  return text;
}

constexpr long kMostCounted = 99'999'999;

std::string counted(long number, const Numerals& numerals) {
  constexpr long kTenThousand = 10'000;
  std::string text;
  if (number >= kTenThousand) {
    text = below_ten_thousand(number / kTenThousand, numerals, false);
    text += numerals.units.back();
  }
  text += below_ten_thousand(number % kTenThousand, numerals, !text.empty());
  return text;
}

/// Ten to nineteen are said without the one in front.
std::string counted_as_said(long number) {
  const std::string text = counted(number, kUsual);
  const bool is_teen = number >= 10 && number < 20;
  return is_teen ? text.substr(kUsual.digits[1].size()) : text;
}

std::string roman(long number) {
  struct Step {
    long value;
    std::string_view sign;
  };
  constexpr std::array<Step, 13> kSteps{{{1000, "M"},
                                         {900, "CM"},
                                         {500, "D"},
                                         {400, "CD"},
                                         {100, "C"},
                                         {90, "XC"},
                                         {50, "L"},
                                         {40, "XL"},
                                         {10, "X"},
                                         {9, "IX"},
                                         {5, "V"},
                                         {4, "IV"},
                                         {1, "I"}}};
  std::string text;
  for (const Step& step : kSteps) {
    for (; number >= step.value; number -= step.value) text += step.sign;
  }
  return text;
}

/// A to Z, AA to ZZ, AAA …
std::string letters(long number) {
  constexpr long kLetters = 26;
  const auto times = static_cast<std::size_t>((number - 1) / kLetters + 1);
  return std::string(times, static_cast<char>('A' + (number - 1) % kLetters));
}

std::string in_small_letters(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return static_cast<char>(c - 'A' + 'a'); });
  return text;
}

std::string character(long codepoint) {
  const auto byte = [](long bits, long mark) { return static_cast<char>(bits | mark); };
  return {byte(codepoint >> 12, 0xE0), byte((codepoint >> 6) & 0x3F, 0x80),
          byte(codepoint & 0x3F, 0x80)};
}

std::string in_full_width(long number) {
  constexpr long kZeroSign = 0xFF10;
  std::string text;
  for (const char c : fmt::format("{}", number)) text += character(kZeroSign + (c - '0'));
  return text;
}

std::string in_circle(long number) {
  if (number <= 20) return character(0x2460 + number - 1);
  if (number <= 35) return character(0x3251 + number - 21);
  return character(0x32B1 + number - 36);
}

/// What writes the numbers from 1 to `most`.
struct Format {
  std::string_view name;
  long most;
  std::string (*write)(long number);
};

std::string counted_below_hundred(long number) {
  return number < 100 ? counted_as_said(number) : digit_by_digit(number, kUsual.digits);
}

constexpr long kMostRoman = 4'999;
constexpr long kMostLetters = 780;
constexpr long kAny = 2'147'483'647;

constexpr std::array<Format, 23> kFormats{{
    {"chineseCounting", kMostCounted, &counted_below_hundred},
    {"taiwaneseCounting", kMostCounted, &counted_below_hundred},
    {"chineseCountingThousand", kMostCounted, &counted_as_said},
    {"taiwaneseCountingThousand", kMostCounted, &counted_as_said},
    {"japaneseCounting", kMostCounted, &counted_as_said},
    {"chineseLegalSimplified", kMostCounted, [](long n) { return counted(n, kLegal); }},
    {"ideographLegalTraditional", kMostCounted, [](long n) { return counted(n, kLegal); }},
    {"ideographDigital", kAny, [](long n) { return digit_by_digit(n, kUsual.digits); }},
    {"japaneseDigitalTenThousand", kAny, [](long n) { return digit_by_digit(n, kUsual.digits); }},
    {"ideographTraditional", 10,
     [](long n) { return std::string(kStems.at(static_cast<std::size_t>(n - 1))); }},
    {"ideographZodiac", 12,
     [](long n) { return std::string(kBranches.at(static_cast<std::size_t>(n - 1))); }},
    {"decimalFullWidth", kAny, &in_full_width},
    {"decimalFullWidth2", kAny, &in_full_width},
    {"decimalEnclosedCircle", 50, &in_circle},
    {"decimalEnclosedCircleChinese", 50, &in_circle},
    {"decimalEnclosedFullstop", 20, [](long n) { return character(0x2488 + n - 1); }},
    {"decimalEnclosedParen", 20, [](long n) { return character(0x2474 + n - 1); }},
    {"ideographEnclosedCircle", 10, [](long n) { return character(0x3280 + n - 1); }},
    {"upperRoman", kMostRoman, &roman},
    {"lowerRoman", kMostRoman, [](long n) { return in_small_letters(roman(n)); }},
    {"upperLetter", kMostLetters, &letters},
    {"lowerLetter", kMostLetters, [](long n) { return in_small_letters(letters(n)); }},
    {"decimalZero", kAny, [](long n) { return fmt::format("{:02}", n); }},
}};

}  // namespace

std::string list_number(std::string_view format, long number) {
  if (format == "none" || format == "bullet") return {};
  const auto found = std::find_if(kFormats.begin(), kFormats.end(),
                                  [&](const Format& one) { return one.name == format; });
  const bool is_writable = found != kFormats.end() && number >= 1 && number <= found->most;
  return is_writable ? found->write(number) : fmt::format("{}", number);
}

}  // namespace milepost
