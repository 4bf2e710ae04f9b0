#include "draft/named_offices.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace milepost {
namespace {

std::string named_in(std::string_view text) {
  static const Vocabulary kWords = shipped_vocabulary();
  std::string said;
  for (const NamedOffices& one : offices_named_in(text, kWords)) {
    const std::string& lead = one.offices.lead;
    said += "[" + std::string(text.substr(one.begin, one.end - one.begin)) + "]";
    if (!lead.empty()) said += " " + lead;
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

TEST(NamedOffices, WhatStandsBehindTheNextLabelIsOfThatOne) {
  for (const char* between : {" ", "\t", "　", "；", ";", "，", "、", "  ", "\n"}) {
    const std::string text =
        "牵头单位：甲局" + std::string(between) + "责任单位：乙局" + between + "完成时限：6月底前";
    EXPECT_EQ(named_in(text), "[" + text + "] 甲局 + 乙局 by 6-30");
    EXPECT_EQ(named_in("新建公园2个（" + text + "）"), "[（" + text + "）] 甲局 + 乙局 by 6-30");
  }
  EXPECT_EQ(named_in("牵头单位：甲局 乙局 配合单位：丙局"),
            "[牵头单位：甲局 乙局 配合单位：丙局] 甲局、乙局 + 丙局");
  EXPECT_EQ(named_in("新建公园2个（责任单位：甲局，7月底前完成）"),
            "[（责任单位：甲局，7月底前完成）] 甲局 by 7-31");
  EXPECT_EQ(named_in("新建公园2个（完成时限：6月底前；责任领导：张三；责任单位：甲局）"),
            "[（完成时限：6月底前；责任领导：张三；责任单位：甲局）] 甲局 by 6-30");
}

TEST(NamedOffices, BracketsMayBeSquareAndStandSideBySide) {
  for (const auto& [open, close] :
       {std::pair("【", "】"), {"[", "]"}, {"〔", "〕"}, {"［", "］"}}) {
    const std::string bracket = open + std::string("牵头单位:甲局 配合单位:乙局") + close;
    EXPECT_EQ(named_in("新建医院2所" + bracket + "。"), "[" + bracket + "] 甲局 + 乙局");
    EXPECT_EQ(named_in(bracket), "[" + bracket + "] 甲局 + 乙局");
  }
  EXPECT_EQ(named_in("建桥【责任单位：甲局】【完成时限：6月底】"),
            "[【责任单位：甲局】【完成时限：6月底】] 甲局 by 6-30");
  EXPECT_EQ(named_in("建桥（责任单位：甲局（乙办））"),
            "[（责任单位：甲局（乙办））] 甲局（乙办）");
  EXPECT_EQ(named_in("建桥（县住建局牵头，县水利局配合）"),
            "[（县住建局牵头，县水利局配合）] 县住建局 + 县水利局");
}

TEST(NamedOffices, WhatIsNoOfficeDoesNotLead) {
  for (const char* none :
       {"待定", "待明确", "无", "暂无", "/", "2024年6月", "9月底前", "100%", "1."}) {
    const std::string bracket = "（责任单位：" + std::string(none) + "）";
    EXPECT_TRUE(named_in("新建公园2个" + bracket).starts_with("[" + bracket + "]")) << none;
    EXPECT_EQ(named_in("新建公园2个" + bracket).find("局"), std::string::npos) << none;
  }
  EXPECT_EQ(named_in("新建公园2个（责任单位：待定）"), "[（责任单位：待定）]");
  EXPECT_EQ(named_in("新建公园2个（责任单位：12345热线中心）"),
            "[（责任单位：12345热线中心）] 12345热线中心");
}

TEST(NamedOffices, OtherBracketsNameNone) {
  EXPECT_EQ(named_in("改造小区85个（1.1万户），新建（改建）学校3所（其中：高中1所）"), "");
  EXPECT_EQ(named_in("今年的主要目标是：新增企业12家"), "");
  EXPECT_EQ(named_in("（责任单位：甲局"), "");
  EXPECT_EQ(named_in("新建医院1所（县中医院），【重点】改造小区[12]个"), "");
  EXPECT_EQ(named_in("责任单位：甲局。新建公园2个。"), "");
}

TEST(NamedOffices, WhatNamesNoOfficeIsNone) {
  for (const char* none : {"同上", "同前", "详见附件", "见附件", "见附表", "待定"}) {
    const std::string bracket = "（责任单位：" + std::string(none) + "）";
    EXPECT_EQ(named_in("新建公园2个" + bracket), "[" + bracket + "]") << none;
  }
}

TEST(NamedOffices, ADayBehindAnOfficeIsNoPartOfIt) {
  EXPECT_EQ(named_in("新建公园2个（责任单位：县林业局6月底前完成）"),
            "[（责任单位：县林业局6月底前完成）] 县林业局 by 6-30");
  EXPECT_EQ(named_in("新建公园2个（责任单位：甲局、乙局9月底前办结）"),
            "[（责任单位：甲局、乙局9月底前办结）] 甲局 + 乙局 by 9-30");
  EXPECT_EQ(named_in("新建公园2个（责任单位：县2024年重点项目办）"),
            "[（责任单位：县2024年重点项目办）] 县2024年重点项目办");
}

}  // namespace
}  // namespace milepost
