#include "draft/table_places.h"

#include <gtest/gtest.h>

#include "draft/table_fixture.h"

namespace milepost {
namespace {

const Vocabulary& words() {
  static const Vocabulary kWords = shipped_vocabulary();
  return kWords;
}

/// `1 | 新增企业 家 | 增速 %`: the column of places, and those of targets with name and unit.
std::string headings(std::string_view text, std::string_view title = "") {
  const auto found = place_headings_at(table_of(text), 0, title, words());
  if (!found) return "none";
  std::string said = std::to_string(*found->places) + "/" + std::to_string(found->first_row);
  for (const std::size_t column : found->of(ColumnRole::target)) {
    const TableColumn& one = found->columns[column];
    said += " | " + (one.is_sum ? "sum" : one.name);
    if (!one.unit.empty()) said += " " + one.unit;
    if (one.is_growth) said += " growth";
    if (one.year) said += " " + std::to_string(*one.year);
  }
  return said;
}

TEST(TablePlaces, TheirColumnIsCalledSoAndTheOthersHoldFigures) {
  EXPECT_EQ(headings("乡镇|新增企业（家）|修建道路（公里）\n甲镇|3|5\n乙镇|4|6\n合计|7|11"),
            "0/1 | 新增企业 家 | 修建道路 公里");
  EXPECT_EQ(headings("序号|乡镇（街道）|新增企业（家）|备注\n1|甲镇|3|含续建\n2|乙街道|4|"),
            "1/1 | 新增企业 家");
  EXPECT_EQ(headings("单位|向上争取资金（万元）|招引项目（个）\n县发改局|300|2\n县财政局|500|—"),
            "0/1 | 向上争取资金 万元 | 招引项目 个");
  EXPECT_EQ(headings("Township|Wells dug|Roads (km)\nNorth Hill|3|5\nTotal|3|5"),
            "0/1 | Wells dug | Roads km");
}

TEST(TablePlaces, HeadingsMayBeSeveralRows) {
  EXPECT_EQ(headings("乡镇|工业|工业|农业\n乡镇|工业总产值（亿元）|增长（%）|粮食产量（吨）\n"
                     "甲镇|3|5|600\n乙镇|4|6|700"),
            "0/2 | 工业总产值 亿元 | 工业总产值 % growth | 粮食产量 吨");
  EXPECT_EQ(headings("乡镇|新增学位（个）|||造林\n|小学|初中|合计|（亩）\n甲镇|30|50|80|600"),
            "0/2 | 新增学位（小学） 个 | 新增学位（初中） 个 | 新增学位 个 | 造林 亩");
  EXPECT_EQ(headings("乡镇|改厕|修路\n|户|公里\n甲镇|30|5"), "0/2 | 改厕 户 | 修路 公里");
}

TEST(TablePlaces, YearsAndWhatWasAreKnown) {
  EXPECT_EQ(headings("乡镇|粮食产量（吨）||新建公厕\n|2023年完成|2024年目标|目标任务数（座）\n"
                     "甲镇|500|600|2"),
            "0/2 | 粮食产量 吨 2024 | 新建公厕 座");
  EXPECT_EQ(headings("县区|实际利用外资（万美元）|2024年新增企业目标\n甲县|30|5"),
            "0/1 | 实际利用外资 万美元 | 新增企业 2024");
}

TEST(TablePlaces, TheTitleNamesAColumnThatSaysNothing) {
  constexpr std::string_view kTable = "单位|2024年任务数（亿元）|完成时限\n甲镇|3|6月底\n乙镇|2|";
  EXPECT_EQ(headings(kTable, "清水县2024年招商引资任务分解表"), "0/1 | 招商引资 亿元 2024");
  EXPECT_EQ(headings(kTable), "0/1 |  亿元 2024");
  EXPECT_EQ(name_of_title("附件2：各乡镇2024年度农村改厕目标任务分解表", words().tables),
            "农村改厕");
  EXPECT_EQ(name_of_title("2024年造林任务分解表（亩）", words().tables), "造林");
  EXPECT_EQ(name_of_title("（三）建设生态清水", words().tables), "");
  EXPECT_EQ(name_of_title("目标任务分解表", words().tables), "");
}

TEST(TablePlaces, OtherTablesAreNone) {
  EXPECT_EQ(headings("指标|单位|目标值\n产值|亿元|5"), "none");
  EXPECT_EQ(headings("单位|指标|目标值\n亿元|产值|5"), "none");
  EXPECT_EQ(headings("单位|工作任务|目标值\n县发改局|招引项目|5"), "none");
  EXPECT_EQ(headings("责任单位|完成时限\n县发改局|6月底"), "none");
  EXPECT_EQ(headings("乡镇\n甲镇"), "none");
  EXPECT_EQ(headings(""), "none");
}

TEST(TablePlaces, TheWholeAreaIsWhatPlacesAddUpTo) {
  for (const char* whole : {"合计", "合 计", "全县", "总计：", "Total"}) {
    EXPECT_TRUE(is_whole_area(whole, words().tables)) << whole;
  }
  for (const char* place : {"甲镇", "小计", "", "县直"}) {
    EXPECT_FALSE(is_whole_area(place, words().tables)) << place;
  }
}

}  // namespace
}  // namespace milepost
