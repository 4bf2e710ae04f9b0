#include "draft/named_years.h"

#include <gtest/gtest.h>

#include <vector>

namespace milepost {
namespace {

TEST(NamedYears, BesideADayAndOfSeveralYears) {
  const Lexicon lexicon = shipped_lexicon();
  EXPECT_EQ(year_at_start_of("2025年参保率", lexicon).year, 2025);
  EXPECT_EQ(year_at_start_of("明年新建", lexicon).years_on, 1);
  EXPECT_EQ(year_at_start_of("今年新建", lexicon).years_on, 0);
  EXPECT_EQ(year_at_start_of("5年", lexicon).size, 0U);
  EXPECT_EQ(year_at_end_of("甲桥2025年", "上半年", lexicon).year, 2025);
  EXPECT_EQ(year_at_end_of("甲桥24年", "6月", lexicon).year, 2024);
  EXPECT_EQ(year_at_end_of("甲桥明", "年底", lexicon).years_on, 1);
  EXPECT_EQ(year_at_end_of("甲桥明", "6月", lexicon).size, 0U);
  EXPECT_EQ(year_at_end_of("甲桥", "年底", lexicon).size, 0U);
}

TEST(NamedYears, TheLastOfSeveral) {
  const Lexicon lexicon = shipped_lexicon();
  struct Case {
    const char* text;
    NamedYear years;
  };
  const std::vector<Case> cases{
      {"今后三年新建公园", {12, {}, 2}},
      {"三年内新建公园", {9, {}, 2}},
      {"5年内新建公园", {7, {}, 4}},
      {"2024—2026年新建", {14, 2026, {}}},
      {"2024年至2026年新建", {17, 2026, {}}},
      {"“十四五”期间新建", {21, 2025, {}}},
      {"三年行动", {}},
      {"“十四五”规划", {}},
      {"2024年新建", {}},
      {"一年内", {}},
  };
  for (const Case& one : cases) {
    const NamedYear years = years_at_start_of(one.text, lexicon);
    EXPECT_EQ(years.size, one.years.size) << one.text;
    EXPECT_EQ(years.year, one.years.year) << one.text;
    EXPECT_EQ(years.years_on, one.years.years_on) << one.text;
  }
  EXPECT_TRUE(years_at_start_of("2024—2026年每年新建", lexicon).is_of_each);
}

}  // namespace
}  // namespace milepost
