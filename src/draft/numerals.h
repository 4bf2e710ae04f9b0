// Numerals as they are written: Arabic ones of either width, Chinese ones with all of their parts,
// and Roman classes. What they count stands in figures.h; docs/drafting.md "Figures".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.h"

namespace milepost {

/// A digit that a text begins with, of either width; `size` in bytes is 0 where there is none.
struct Digit {
  char digit = 0;
  std::size_t size = 0;
};

Digit digit_at_start_of(std::string_view text);

/// In bytes, of a decimal point of either width; 0 where there is none.
std::size_t point_at_start_of(std::string_view text);

/// An Arabic numeral that a text begins with: as it is written and what it is.
struct Arabic {
  std::string digits;      // 1234.5
  std::size_t size = 0;    // in bytes; 0 where there is none
  std::size_t whole = 0;   // how many digits stand before the point
  bool is_broken = false;  // 1,2: a comma that separates no thousands, so nobody knows what it is
};

Arabic arabic_at_start_of(std::string_view text);

/// How far a text begins with digits and powers up to 千, in bytes.
std::size_t chinese_run(std::string_view text);

bool has_chinese_digit(std::string_view word);

/// A Chinese numeral that a text begins with, whole: 两千三百, 一万五千, 五点五, 三亿五千 of
/// 三亿五千万元, of which 万 is left to the unit.
struct ChineseNumeral {
  std::size_t size = 0;          // in bytes; 0 where there is none
  std::optional<Decimal> value;  // nothing where it is none that can be told: 三百二, 十四五
  std::optional<Decimal> upper;  // of 三五 and 两三, which are said of a few
};

ChineseNumeral chinese_numeral_at_start_of(std::string_view text);

/// The value of a Chinese numeral of digits and powers up to 千: 三十五, 一百二十, 两; nothing
/// where it is none.
std::optional<long long> chinese_number(std::string_view text);

/// A class of water, as in Ⅲ类 and III类: from 1 to 5.
struct Roman {
  int value = 0;
  std::size_t size = 0;
};

Roman roman_at_start_of(std::string_view text);

/// Nothing where there are more digits than a figure has.
std::optional<Decimal> decimal_of(std::string_view digits);

}  // namespace milepost
