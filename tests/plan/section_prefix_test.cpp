#include "plan/section_prefix.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

TEST(SectionPrefix, IsMadeOfTheNumbersOfTheLabel) {
  struct Case {
    const char* label;
    const char* prefix;
  };
  const Case cases[] = {
      {"二", "s2"},
      {"二（一）", "s2-1"},
      {"三（十二）", "s3-12"},
      {"二十一", "s21"},
      {"一百二十", "s120"},
      {"二〇", "s20"},
      {"十", "s10"},
      {"第三章", "s3"},
      {"二（一）1.", "s2-1-1"},
      {"3.1", "s3-1"},
      {"（３）", "s3"},
      {"01", "s1"},
      {"0", "s0"},
      {"economy", "s-economy"},
      {"Annex B", "s-annex-b"},
      {"A1", "s-a-1"},
      {"", "t"},
      {"——", "t"},
      {"总体目标", "t"},
      {"1234567890123456", "s123456789012"},
      {"1.2.3.4.5.6.7.8.9.10.11.12.13.14.15.16.17.18.19.20",
       "s1-2-3-4-5-6-7-8-9-10-11-12-13-14-15-16"},
      {"十十十十十十十十十十十十十十十十十十", "s120"},
  };
  for (const Case& c : cases) EXPECT_EQ(section_prefix(c.label), c.prefix) << c.label;
}

}  // namespace
}  // namespace milepost
