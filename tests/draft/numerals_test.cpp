#include "draft/numerals.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

std::string shown(const std::optional<Decimal>& value) { return value ? to_string(*value) : "?"; }

TEST(Numerals, ChineseOnesAreReadWhole) {
  struct Case {
    std::string_view text;
    std::string_view value;  // ? where there is none
    std::string_view rest;   // behind it
  };
  for (const auto& [text, value, rest] : std::initializer_list<Case>{
           {"三十五个", "35", "个"},
           {"两千三百亩", "2300", "亩"},
           {"一万五千亩", "15000", "亩"},
           {"三万亩", "3", "万亩"},
           {"一万零五百户", "10500", "户"},
           {"三亿五千万元", "35000", "万元"},
           {"五点五个", "5.5", "个"},
           {"十二点零五公里", "12.05", "公里"},
           {"一千零五户", "1005", "户"},
           {"一百一十家", "110", "家"},
           {"三点一线", "3.1", "线"},
           {"三百二户", "?", "户"},
           {"一万五亩", "?", "亩"},
           {"三亿五千元", "?", "元"},
           {"十四五", "?", ""},
           {"百千万工程", "?", "万工程"},
       }) {
    const ChineseNumeral numeral = chinese_numeral_at_start_of(text);
    EXPECT_EQ(shown(numeral.value), value) << text;
    EXPECT_EQ(text.substr(numeral.size), rest) << text;
  }
}

TEST(Numerals, AFewAreTwoDigitsBesideEachOther) {
  struct Case {
    std::string_view text;
    std::string_view low;
    std::string_view high;
  };
  for (const auto& [text, low, high] : std::initializer_list<Case>{{"三五家", "3", "5"},
                                                                   {"两三个", "2", "3"},
                                                                   {"五六处", "5", "6"},
                                                                   {"五三", "?", "?"},
                                                                   {"一九", "?", "?"},
                                                                   {"三五八", "?", "?"}}) {
    const ChineseNumeral numeral = chinese_numeral_at_start_of(text);
    EXPECT_EQ(shown(numeral.value), low) << text;
    EXPECT_EQ(shown(numeral.upper), high) << text;
  }
}

TEST(Numerals, CommasOfArabicOnesSeparateThousands) {
  struct Case {
    std::string_view text;
    std::string_view digits;
    bool is_broken;
  };
  for (const auto& [text, digits, is_broken] : std::initializer_list<Case>{
           {"1,200万元", "1200", false},
           {"1,234,567.5元", "1234567.5", false},
           {"１２３个", "123", false},
           {"1,2亿元", "12", true},
           {"1,2345元", "12345", true},
           {"1234,567元", "1234567", true},
           {"12,3家", "123", true},
       }) {
    const Arabic arabic = arabic_at_start_of(text);
    EXPECT_EQ(arabic.digits, digits) << text;
    EXPECT_EQ(arabic.is_broken, is_broken) << text;
  }
}

}  // namespace
}  // namespace milepost
