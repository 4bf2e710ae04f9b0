#include "draft/cell_value.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

const Vocabulary& words() {
  static const Vocabulary kWords = shipped_vocabulary();
  return kWords;
}

/// `at-least 7 % growth`, `none`
std::string read(std::string_view cell) {
  const auto value = read_cell_value(cell, words());
  if (!value) return "none";
  std::string text(value->requirement ? word(*value->requirement) : "bare");
  text += " " + to_string(*value->value);
  if (value->upper) text += ".." + to_string(*value->upper);
  if (!value->unit.empty()) text += " " + value->unit;
  if (value->way == Motion::growth) text += " growth";
  if (value->way == Motion::fall) text += " fall";
  if (value->adds_up) text += " adds-up";
  if (value->commitment == Commitment::strive) text += " strive";
  EXPECT_LE(value->at + value->size, cell.size()) << cell;
  return text;
}

TEST(CellValue, ACellIsAFigureAndWhatIsAskedOfIt) {
  struct Case {
    const char* cell;
    const char* read;
  };
  const Case cases[] = {
      {"186", "bare 186"},
      {"10,000", "bare 10000"},
      {"9.0", "bare 9"},
      {"50（其中技改10）", "bare 50"},
      {"50(+8%)", "bare 50"},
      {"≥8%（上年7%）", "at-least 8 %"},
      {"（1）50（2）60", "none"},
      {"7%", "bare 7 %"},
      {"７％", "bare 7 %"},
      {"30家", "bare 30 家"},
      {"1.5万元", "bare 1.5 万元"},
      {"-5", "bare -5"},
      {"≥7%", "at-least 7 %"},
      {">=7", "at-least 7"},
      {"≤4.5", "at-most 4.5"},
      {"7%以上", "at-least 7 %"},
      {"7以上", "at-least 7"},
      {"8%左右", "around 8 %"},
      {"不低于90%", "at-least 90 %"},
      {"低于 4.1", "less-than 4.1"},
      {"控制在4.5%以内", "at-most 4.5 %"},
      {"达到350亿元", "at-least 350 亿元"},
      {"增长7%", "bare 7 % growth"},
      {"增长 7 以上", "at-least 7 growth"},
      {"下降3%", "bare 3 % fall"},
      {"1-2", "between 1..2"},
      {"6%—7%", "between 6..7 %"},
      {"新增30家", "bare 30 家 adds-up"},
      {"力争20%", "bare 20 % strive"},
      {"100%（预期性）", "bare 100 %"},
      {"12个项目", "bare 12 个"},
      {"85 %", "bare 85 %"},
      {"at least 85%", "at-least 85 %"},
      {"Less than 5%", "less-than 5 %"},
      {"4 reports", "bare 4 reports"},
      {"12 km", "bare 12 km"},
      {" 5 ", "bare 5"},
  };
  for (const auto& [cell, text] : cases) EXPECT_EQ(read(cell), text) << cell;
}

TEST(CellValue, WhatSaysMoreIsNone) {
  for (const char* cell :
       {"", "完成", "待定", "新增企业30家、高企20家", "完成投资5亿元", "2022年6月", "12月底前",
        "前3名", "第一", "5个开工", "年终根据全省平均水平综合考核", "G312", "1/2/3"}) {
    EXPECT_EQ(read(cell), "none") << cell;
  }
}

TEST(CellValue, AFigureStandsWhereItIsSaidToStand) {
  const std::string_view cell = " 控制在4.5%以内";
  const auto value = read_cell_value(cell, words());
  ASSERT_TRUE(value);
  EXPECT_EQ(cell.substr(value->at, value->size), "4.5");
  const std::string_view range = "约1-2个";
  const auto both = read_cell_value(range, words());
  ASSERT_TRUE(both);
  EXPECT_EQ(range.substr(both->at, both->size), "1-2");
}

TEST(CellValue, ADayIsReadAsOfficesWriteIt) {
  struct Case {
    const char* cell;
    const char* day;
  };
  const Case cases[] = {
      {"2022-06-30", "2022-06-30"},
      {"2022年6月底前", "2022-06-30"},
      {"2022年6月30日前", "2022-06-30"},
      {"6月底", "2022-06-30"},
      {"6月底前", "2022-06-30"},
      {"12月", "2022-12-31"},
      {"上半年", "2022-06-30"},
      {"三季度", "2022-09-30"},
      {"第三季度末", "2022-09-30"},
      {"9月投入使用", "2022-09-30"},
      {"5月底前动工", "2022-05-31"},
      {"力争10月15日前", "2022-10-15"},
      {"6月开工，11月完工", "2022-11-30"},
      {"2022年底前完成", "2022-12-31"},
      {"年内", "none"},
      {"长期坚持", "none"},
      {"", "none"},
      {"2022.1", "none"},
      {"30 June 2022", "2022-06-30"},
      {"June 2022", "2022-06-30"},
  };
  for (const auto& [cell, day] : cases) {
    const auto date = read_cell_due(cell, 2022, words());
    EXPECT_EQ(date ? to_string(*date) : "none", day) << cell;
  }
  EXPECT_EQ(read_cell_due("6月底", std::nullopt, words()), std::nullopt);
}

}  // namespace
}  // namespace milepost
