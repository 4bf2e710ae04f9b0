#include "plan/read_sheets.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/rendered.h"
#include "plan/workbook_sheets.h"

namespace milepost {
namespace {

const std::vector<std::vector<std::string>> kPlan{{"项目", "内容"}, {"计划名称", "目标"}};

/// `3: name=… value=…`, a line for each row of a sheet, and what is told.
std::string read(const std::vector<WorkbookSheet>& sheets, PlanSheet kind) {
  Problems problems = Problems::of_cells("plan.xlsx");
  const PlanSheets read = read_sheets(sheets, problems);
  std::string text;
  const auto rows = read.sheets.find(kind);
  if (rows == read.sheets.end()) return rendered(problems);
  for (const SheetRow& row : rows->second) {
    text += std::to_string(row.line) + ":";
    for (const auto& [column, cell] : row.cells) {
      text += " " + std::string(word(column)) + "=" + cell.text;
    }
    text += "\n";
  }
  return text + rendered(problems);
}

TEST(ReadSheets, ReadsColumnsInAnyOrderAndPassesOverEmptyRows) {
  EXPECT_EQ(read({sheet_of("计划", kPlan), sheet_of("目标", {{"要求", "目标值", "序号", "名称"},
                                                             {"不低于", "8", "1", "投资"},
                                                             {"", "", "2", ""},
                                                             {"要求", "目标值", "序号", "名称"},
                                                             {"≤", "-", "3", "事故"}})},
                 PlanSheet::targets),
            "2: row=1 name=投资 requirement=at-least value=8\n"
            "5: row=3 name=事故 requirement=at-most\n");
}

TEST(ReadSheets, TakesTheUnitOffAFigure) {
  EXPECT_EQ(read({sheet_of("计划", kPlan), sheet_of("目标", {{"名称", "要求", "目标值", "单位"},
                                                             {"甲", "不低于", "7%", "%"},
                                                             {"乙", "不低于", "7亿元", ""},
                                                             {"丙", "不低于", "7万元", "亿元"}})},
                 PlanSheet::targets),
            "2: name=甲 requirement=at-least value=7 unit=%\n"
            "3: name=乙 requirement=at-least value=7 unit=亿元\n"
            "4: name=丙 requirement=at-least value=7 unit=亿元\n"
            "plan.xlsx:目标!C4: the figure is in \"万元\", but the unit of the row is \"亿元\"\n"
            "  write the figure in the unit of the row, alone\n");
}

TEST(ReadSheets, FillsWhatRowsShare) {
  WorkbookSheet targets = sheet_of("目标", {{"章节", "名称", "要求", "牵头单位"},
                                            {"经济", "甲", "完成", "一局"},
                                            {"", "乙", "完成", ""},
                                            {"", "丙", "完成", ""}});
  targets.merged = {{{2, 1}, {4, 1}}, {{2, 4}, {3, 4}}, {{2, 2}, {2, 2}}};
  EXPECT_EQ(read({sheet_of("计划", kPlan), targets}, PlanSheet::targets),
            "2: section=经济 name=甲 requirement=done lead=一局\n"
            "3: section=经济 name=乙 requirement=done lead=一局\n"
            "4: section=经济 name=丙 requirement=done\n");
}

TEST(ReadSheets, ReadsFactsByWhatTheySay) {
  EXPECT_EQ(read({sheet_of("计划", {{"项目", "内容"},
                                    {"document.date", "2024年1月18日"},
                                    {"年度起始日", "04-01"},
                                    {"起始日期", "FY2024"},
                                    {"Last day", "FY2024"},
                                    {"报送频次", "每季度"},
                                    {"是否亮灯", "√"},
                                    {"上级地区代码", ""}}),
                  sheet_of("目标", {{"名称", "要求"}, {"甲", "完成"}})},
                 PlanSheet::plan),
            "2: fact=document.date content=2024-01-18\n"
            "3: fact=area.year-start content=04-01\n"
            "4: fact=period.start content=2024-04-01\n"
            "5: fact=period.end content=2025-03-31\n"
            "6: fact=plan.rhythm content=quarterly\n"
            "7: fact=lights content=yes\n"
            "8: fact=area.inside\n");
}

TEST(ReadSheets, TellsSheetsThatAreMissing) {
  EXPECT_EQ(read({sheet_of("Sheet1", {{"甲"}})}, PlanSheet::targets),
            "plan.xlsx: the workbook has no sheet Targets\n"
            "  a plan has such a sheet, with the headings \"Name\" and \"Requirement\"\n"
            "plan.xlsx: the workbook has no sheet Plan\n"
            "  a plan has such a sheet, with the headings \"What\" and \"Content\"\n");
}

TEST(ReadSheets, KnowsAReview) {
  Problems problems = Problems::of_cells("plan.xlsx");
  const WorkbookSheet plan = sheet_of("计划", kPlan);
  const auto is_review = [&](const std::vector<std::string>& headings) {
    return read_sheets({plan, sheet_of("目标", {headings, {"甲", "完成"}})}, problems).is_review;
  };
  EXPECT_FALSE(is_review({"名称", "要求"}));
  EXPECT_TRUE(is_review({"名称", "要求", "是否采用"}));
}

}  // namespace
}  // namespace milepost
