#include "draft/table_names.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

const Vocabulary& words() {
  static const Vocabulary kWords = shipped_vocabulary();
  return kWords;
}

TEST(TableNames, ANameIsWithoutNumberUnitAndMarks) {
  struct Case {
    const char* cell;
    const char* name;
    const char* unit;
    bool is_part;
  };
  const Case cases[] = {
      {"工业总产值", "工业总产值", "", false},
      {"3.工业总产值（亿元）", "工业总产值", "亿元", false},
      {"（二）工业总产值", "工业总产值", "", false},
      {"三、工业总产值：", "工业总产值", "", false},
      {"其中：技改投资", "技改投资", "", true},
      {"#民间投资", "民间投资", "", true},
      {"人均可支配收入(元)", "人均可支配收入", "元", false},
      {"污水处理率（%）", "污水处理率", "%", false},
      {"进出口额（不含保税）", "进出口额（不含保税）", "", false},
      {"5G基站数", "5G基站数", "", false},
      {"3.5万吨级泊位", "3.5万吨级泊位", "", false},
      {"单位产值能耗（吨标准煤/万元）", "单位产值能耗", "吨标准煤/万元", false},
  };
  for (const auto& [cell, name, unit, is_part] : cases) {
    EXPECT_EQ(row_name(cell, words()), (RowName{name, unit, is_part})) << cell;
  }
}

TEST(TableNames, OfTwoUnitsOneFits) {
  EXPECT_EQ(unit_of_cell("亿元、%", false), "亿元");
  EXPECT_EQ(unit_of_cell("亿元、%", true), "%");
  EXPECT_EQ(unit_of_cell("亿元", true), "亿元");
  EXPECT_EQ(unit_of_cell("元/人", false), "元/人");
}

/// `name: at-least growth %`
std::string settled(const char* name, const char* unit, const char* cell, bool is_growth = false) {
  Proposal proposal;
  const auto value = read_cell_value(cell, words());
  if (!value) return "no value";
  proposal.name = name;
  proposal.unit = value->unit.empty() ? unit : value->unit;
  proposal.value = value->value;
  TableColumn column;
  column.is_growth = is_growth;
  settle_measure(proposal, *value, column, words());
  return proposal.name + ": " + std::string(word(proposal.requirement)) + " " +
         std::string(word(proposal.measure)) + " " + proposal.unit;
}

TEST(TableNames, TheMeasureFollowsFromNameUnitAndColumn) {
  EXPECT_EQ(settled("工业总产值", "亿元", "5"), "工业总产值: at-least flow 亿元");
  EXPECT_EQ(settled("地区生产总值", "亿元", "5"), "地区生产总值: at-least stock 亿元");
  EXPECT_EQ(settled("工业总产值", "%", "5"), "工业总产值增长: at-least growth %");
  EXPECT_EQ(settled("工业总产值", "", "5", true), "工业总产值增长: at-least growth %");
  EXPECT_EQ(settled("工业总产值增速", "%", "5"), "工业总产值增速: at-least growth %");
  EXPECT_EQ(settled("工业总产值", "亿元", "增长5%"), "工业总产值增长: at-least growth %");
  EXPECT_EQ(settled("污水处理率", "%", "95"), "污水处理率: at-least stock %");
  EXPECT_EQ(settled("新增就业", "人", "500"), "新增就业: at-least flow 人");
  EXPECT_EQ(settled("企业总数", "家", "500"), "企业总数: at-least stock 家");
  EXPECT_EQ(settled("Percentage of budget spent", "", "90%"),
            "Percentage of budget spent: at-least stock %");
}

TEST(TableNames, ABareFigureIsACeilingWhereLessIsBetter) {
  EXPECT_EQ(settled("登记失业率", "%", "4.5"), "登记失业率: at-most stock %");
  EXPECT_EQ(settled("登记失业率", "%", "低于4.5"), "登记失业率: less-than stock %");
  EXPECT_EQ(settled("单位能耗下降", "%", "3"), "单位能耗下降: at-least growth %");
  EXPECT_EQ(settled("用水量", "", "-3%", true), "用水量增长: at-most growth %");
}

}  // namespace
}  // namespace milepost
