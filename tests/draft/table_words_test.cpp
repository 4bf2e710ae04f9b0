#include "draft/table_words.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

using enum ColumnRole;

HeadingMeaning meaning_of(std::string_view heading) {
  static const TableWords kWords = shipped_table_words();
  return meaning_of_heading(heading, kWords);
}

TEST(TableWords, AHeadingSaysWhatItsColumnHolds) {
  struct Case {
    const char* heading;
    ColumnRole role;
  };
  const Case cases[] = {
      {"序 号", number},
      {"项目编号", number},
      {"类别", category},
      {"一级指标", category},
      {"二级指标", name},
      {"指标名称", name},
      {"主要\n指标", name},
      {"项目名称", name},
      {"目标任务", task},
      {"主要工作任务", task},
      {"主要内容", task},
      {"民生实事", task},
      {"计量单位", unit},
      {"单 位", unit},
      {"目标值", target},
      {"2022年目标", target},
      {"年度目标", target},
      {"2022年度预期目标", target},
      {"计划数", target},
      {"基期值", baseline},
      {"2021年实际", baseline},
      {"2021年完成", baseline},
      {"上年完成数", baseline},
      {"一季度", checkpoint},
      {"第四季度目标", checkpoint},
      {"上半年目标", checkpoint},
      {"一季度进展情况", result},
      {"完成情况", result},
      {"牵头单位", lead},
      {"牵头责任单位", lead},
      {"主办部门", lead},
      {"牵头领导", leader},
      {"区政府分管领导", leader},
      {"责任人", leader},
      {"责任单位", responsible},
      {"责任单位（列首位的为牵头）", responsible},
      {"承办单位", responsible},
      {"配合单位", supporting},
      {"协办单位", supporting},
      {"监考单位", assessor},
      {"考核单位", assessor},
      {"完成时限", due},
      {"完成时间", due},
      {"时间节点", due},
      {"指标性质", nature},
      {"分值", weight},
      {"备注", note},
      {"数据来源", note},
      {"天气", unknown},
      {"", unknown},
      {"Performance Indicator", name},
      {"Performance Measure", name},
      {"Annual Target 2018/2019", target},
      {"Baseline", baseline},
      {"Department", responsible},
      {"Responsible Department", responsible},
      {"Lead agency", lead},
      {"POE Required", note},
      {"Strategic Objective", category},
      {"Q1 target", checkpoint},
      {"Unit of measure", unit},
      {"Due date", due},
  };
  for (const auto& [heading, role] : cases) {
    EXPECT_EQ(meaning_of(heading).role, role) << heading;
  }
}

TEST(TableWords, AHeadingNamesUnitYearAndGrowth) {
  EXPECT_EQ(meaning_of("目标值（亿元）").unit, "亿元");
  EXPECT_EQ(meaning_of("增长(±%)").unit, "%");
  EXPECT_TRUE(meaning_of("增长(±%)").is_growth);
  EXPECT_TRUE(meaning_of("2022年增速目标").is_growth);
  EXPECT_FALSE(meaning_of("2022年目标").is_growth);
  EXPECT_EQ(meaning_of("2022年目标").year, 2022);
  EXPECT_EQ(meaning_of("目标值（2022年）").year, 2022);
  EXPECT_EQ(meaning_of("目标值（2022年）").unit, "");
  EXPECT_EQ(meaning_of("Target 2018/19").year, 2018);
  EXPECT_EQ(meaning_of("Target 2018-2019").year, 2018);
  EXPECT_EQ(meaning_of("FY2018-19 target").year, 2018);
  EXPECT_TRUE(meaning_of("绝对值").is_part);
  EXPECT_TRUE(meaning_of("2022年").is_part);
  EXPECT_FALSE(meaning_of("目标").is_part);
}

TEST(TableWords, AYearStandsAloneOrIsTheOnlyOne) {
  EXPECT_EQ(year_alone("2022年度"), 2022);
  EXPECT_EQ(year_alone("2022"), 2022);
  EXPECT_EQ(year_alone("2022年目标"), std::nullopt);
  EXPECT_EQ(year_alone("3022"), std::nullopt);
  EXPECT_EQ(only_year_in("某县2022年任务分解表"), 2022);
  EXPECT_EQ(only_year_in("某县2022年至2025年任务"), std::nullopt);
  EXPECT_EQ(only_year_in("某县任务"), std::nullopt);
}

}  // namespace
}  // namespace milepost
