#include "draft/named_offices.h"

#include <gtest/gtest.h>

#include <string>

namespace milepost {
namespace {

std::string named_in(std::string_view text) {
  static const Vocabulary kWords = shipped_vocabulary();
  std::string said;
  for (const NamedOffices& one : offices_named_in(text, kWords)) {
    said +=
        "[" + std::string(text.substr(one.begin, one.end - one.begin)) + "] " + one.offices.lead;
    for (const std::string& name : one.offices.with) said += " + " + name;
    if (one.day)
      said += " by " + std::to_string(one.day->month) + "-" + std::to_string(one.day->day);
  }
  return said;
}

TEST(NamedOffices, InBracketsBehindATask) {
  EXPECT_EQ(named_in("新建学校3所（责任单位：甲局、乙局）"),
            "[（责任单位：甲局、乙局）] 甲局 + 乙局");
  EXPECT_EQ(named_in("新建学校3所。(牵头单位:甲局;配合单位:乙局、丙局)"),
            "[(牵头单位:甲局;配合单位:乙局、丙局)] 甲局 + 乙局 + 丙局");
  EXPECT_EQ(named_in("改造小区5个（责任单位：甲局，完成时限：6月底）"),
            "[（责任单位：甲局，完成时限：6月底）] 甲局 by 6-30");
}

TEST(NamedOffices, AsALineOfTheirOwn) {
  EXPECT_EQ(named_in("责任单位：甲局、乙局"), "[责任单位：甲局、乙局] 甲局 + 乙局");
  EXPECT_EQ(named_in("责任单位:甲局、乙局(丙,丁)"),
            "[责任单位:甲局、乙局(丙,丁)] 甲局 + 乙局(丙,丁)");
}

TEST(NamedOffices, WhatIsNoOfficeDoesNotLead) {
  for (const char* none : {"待定", "无", "/", "2024年6月", "9月底前", "100%", "1."}) {
    EXPECT_EQ(named_in("新建公园2个（责任单位：" + std::string(none) + "）"), "") << none;
  }
  EXPECT_EQ(named_in("新建公园2个（责任单位：12345热线中心）"),
            "[（责任单位：12345热线中心）] 12345热线中心");
}

TEST(NamedOffices, OtherBracketsNameNone) {
  EXPECT_EQ(named_in("改造小区85个（1.1万户），新建（改建）学校3所（其中：高中1所）"), "");
  EXPECT_EQ(named_in("今年的主要目标是：新增企业12家"), "");
  EXPECT_EQ(named_in("（责任单位：甲局"), "");
}

}  // namespace
}  // namespace milepost
