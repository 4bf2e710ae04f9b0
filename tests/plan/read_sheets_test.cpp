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

TEST(ReadSheets, TakesWhatPeopleWrite) {
  const std::vector<std::vector<std::string>> plan{{"项目", "内容"},
                                                   {"起始日期", "2026年1月"},
                                                   {"截止日期", "2026-12-31"},
                                                   {"报送期限（天）", "10天"}};
  EXPECT_EQ(read({sheet_of("计划", plan),
                  sheet_of("目标", {{"序号", "名称", "要求", "目标值", "单位", "完成期限"},
                                    {"２６", "甲", "", "92%以上", "", "6月底"},
                                    {"", "乙", "≤", "≤3.9%", "", "12月"},
                                    {"", "丙", "", "约1.6万", "亩", "6/30"},
                                    {"", "丁", "≥", "3", "个", "三季度"},
                                    {"", "戊", "≥", "4%以内", "", "明年"}})},
                 PlanSheet::targets),
            "2: row=26 name=甲 requirement=at-least value=92 unit=% due=2026-06-30\n"
            "3: name=乙 requirement=at-most value=3.9 unit=% due=2026-12-31\n"
            "4: name=丙 requirement=around value=16000 unit=亩 due=2026-06-30\n"
            "5: name=丁 requirement=at-least value=3 unit=个 due=2026-09-30\n"
            "6: name=戊 requirement=at-least value=4% due=明年\n"
            "plan.xlsx:目标!D6: \"4%以内\" asks for something else than at least, which is the "
            "requirement of the row\n"
            "  write the figure alone, or change the requirement\n"
            "plan.xlsx:目标!F6: \"明年\" is not a date\n"
            "  write a day (2022-06-30), or a month (2022-06), quarter (2022Q2), half (2022H1) or "
            "year (2022) for its last day\n");
}

TEST(ReadSheets, TakesTheYearOfThePlanAndNotOfItsDraft) {
  const std::vector<std::vector<std::string>> drafted{
      {"项目", "内容"}, {"起始日期", "2024年1月"}, {"截止日期", "2024-12-31"}};
  const std::vector<std::vector<std::string>> plan{
      {"项目", "内容"}, {"起始日期", "2026年1月"}, {"截止日期", "2026-12-31"}};
  const auto read_from = [&](const std::vector<WorkbookSheet>& sheets) {
    return read(sheets, PlanSheet::targets);
  };
  const WorkbookSheet targets = sheet_of(
      "目标", {{"名称", "要求", "目标值", "单位", "完成期限"}, {"甲", "≥", "3", "个", "6月底"}});
  const std::string line = "2: name=甲 requirement=at-least value=3 unit=个 due=2026-06-30\n";
  EXPECT_EQ(read_from({sheet_of("计划", plan), targets, sheet_of("计划（起草时）", drafted)}),
            line);
  EXPECT_EQ(read_from({sheet_of("计划（起草时）", drafted), sheet_of("计划", plan), targets}),
            line);
}

TEST(ReadSheets, TellsRowsThatAreNoTargetsOnce) {
  EXPECT_EQ(read({sheet_of("计划", kPlan),
                  sheet_of("目标", {{"序号", "名称", "要求", "目标值", "牵头单位"},
                                    {"1", "食堂", "≥", "3", "经发办"},
                                    {"二、重点工程"},
                                    {"", "二、重点工程"},
                                    {"2", "公园", "≥", "", ""},
                                    {"", "审核人：张三", "", "", "制表：李四"}})},
                 PlanSheet::targets),
            "2: row=1 name=食堂 requirement=at-least value=3 lead=经发办\n"
            "5: row=2 name=公园 requirement=at-least\n"
            "plan.xlsx:目标!B4: this row is no target: beside \"二、重点工程\" nothing says what "
            "is asked for\n"
            "  delete the row, or write it above the headings; fill it in if it is a target\n"
            "plan.xlsx:目标!B6: this row is no target: beside \"审核人：张三\" nothing says what "
            "is asked for\n"
            "  delete the row, or write it above the headings; fill it in if it is a target\n");
}

TEST(ReadSheets, TellsAHiddenSheetThatIsLost) {
  const WorkbookSheet plan = sheet_of("计划", kPlan);
  const std::vector<std::vector<std::string>> targets_cells{{"序号", "是否采用", "名称", "要求"},
                                                            {"1", "采用", "甲", "完成"}};
  const WorkbookSheet targets = sheet_of("目标", targets_cells);
  const WorkbookSheet numerals =
      sheet_of("数字", {{"序号", "数字", "未列原因", "已核对"}, {"1", "3", "", ""}});
  const WorkbookSheet drafted_numerals =
      sheet_of("数字（起草时）", {{"序号", "数字", "未列原因", "已核对"}, {"1", "3", "", ""}});
  const WorkbookSheet drafted_plan = sheet_of("计划（起草时）", kPlan);
  const WorkbookSheet drafted_targets = sheet_of("目标（起草时）", targets_cells);
  const std::string row = "2: row=1 accept=yes name=甲 requirement=done\n";
  EXPECT_EQ(read({plan, targets, numerals, drafted_numerals, drafted_plan, drafted_targets},
                 PlanSheet::targets),
            row);
  EXPECT_EQ(read({plan, targets, numerals}, PlanSheet::targets), row);
  for (const WorkbookSheet& lost : {sheet_of("草稿", targets_cells),
                                    sheet_of("目标（起草时）", {{"序号", "是否采用", "x", "要求"},
                                                                {"1", "采用", "甲", "完成"}})}) {
    WorkbookSheet sheet = lost;
    sheet.is_hidden = true;
    EXPECT_EQ(
        read({plan, targets, numerals, drafted_numerals, drafted_plan, sheet}, PlanSheet::targets),
        row +
            "plan.xlsx: the hidden sheet Targets (as drafted) is missing, or is called otherwise "
            "or "
            "has other headings\n"
            "  copy it from the workbook as it was drafted; without it nobody knows what was "
            "changed\n");
  }
}

TEST(ReadSheets, TellsWhatAReviewLacks) {
  EXPECT_EQ(read({sheet_of("计划", kPlan), sheet_of("目标", {{"名称", "要求"}, {"甲", "完成"}}),
                  sheet_of("数字", {{"序号", "数字", "未列原因", "已核对"}, {"1", "3", "", ""}})},
                 PlanSheet::targets),
            "2: name=甲 requirement=done\n"
            "plan.xlsx:目标!A1: the sheet lacks \"Row\" and \"Accept\"\n"
            "  put the column back from the workbook as it was drafted\n");
}

}  // namespace
}  // namespace milepost
