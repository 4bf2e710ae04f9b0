#include "plan/sheet_cells.h"

#include <gtest/gtest.h>

#include <string>

#include "base/rendered.h"

namespace milepost {
namespace {

using Kind = WorkbookCell::Kind;

struct CellCase {
  std::string rule;
  WorkbookCell cell;
  PlanCellKind kind;
  std::string read;  // or what is told
  bool starts = false;
};

class CellOfPlan : public testing::TestWithParam<CellCase> {};

TEST_P(CellOfPlan, IsRead) {
  const CellCase& one = GetParam();
  Problems problems = Problems::of_cells("plan.xlsx");
  const SheetCell cell = read_cell(one.cell, one.kind, {7, 4}, {}, problems, one.starts);
  EXPECT_EQ(problems.empty() ? cell.text : rendered(problems), one.read);
  EXPECT_EQ(cell.is_told, !problems.empty());
  EXPECT_EQ(cell.column, 4U);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, CellOfPlan,
    testing::Values(
        CellCase{"ANumber", {Kind::number, "7.5"}, PlanCellKind::figure, "7.5"},
        CellCase{"ANumberAsText", {Kind::text, "７．５"}, PlanCellKind::figure, "7.5"},
        CellCase{"Thousands", {Kind::text, "1,234,567.5"}, PlanCellKind::figure, "1234567.5"},
        CellCase{"FullWidthThousands", {Kind::text, "12，000"}, PlanCellKind::figure, "12000"},
        CellCase{"ADecimalComma",
                 {Kind::text, "7,5"},
                 PlanCellKind::figure,
                 "plan.xlsx:D7: \"7,5\" is not a number\n"
                 "  write a plain number such as 7, 6.96 or -0.5\n"},
        CellCase{"APercentage", {Kind::number, "7%"}, PlanCellKind::figure, "7%"},
        CellCase{"AUnitBehindIt", {Kind::text, "1,200 亿元"}, PlanCellKind::figure, "1200亿元"},
        CellCase{"FiveDecimals",
                 {Kind::number, "1.23456"},
                 PlanCellKind::figure,
                 "plan.xlsx:D7: \"1.23456\" has more than four decimals\n"
                 "  round it yourself to at most four decimals, or choose a smaller unit; milepost "
                 "never rounds a figure silently\n"},
        CellCase{"ScaledByItsFormat",
                 {Kind::scaled, "8000"},
                 PlanCellKind::figure,
                 "plan.xlsx:D7: the cell holds 8000, but its format shows it in thousands or "
                 "millions\n"
                 "  write the figure as it is meant, and give the cell the format General\n"},
        CellCase{"StruckThrough",
                 {Kind::text, "8", true},
                 PlanCellKind::figure,
                 "plan.xlsx:D7: \"8\" is struck through, raised or lowered, or part of it is\n"
                 "  write what is meant in plain characters\n"},
        CellCase{
            "RaisedInAName", {Kind::text, "二氧化碳CO2", true}, PlanCellKind::line, "二氧化碳CO2"},
        CellCase{"AnError",
                 {Kind::error, "#REF!"},
                 PlanCellKind::line,
                 "plan.xlsx:D7: the cell holds the error #REF!\n"
                 "  write what is meant itself instead of a formula\n"},
        CellCase{"NothingOfAColumnThatIsNotRead",
                 {Kind::error, "#REF!"},
                 PlanCellKind::ignored,
                 "#REF!"},
        CellCase{"ADateCell", {Kind::date, "2024-06-30"}, PlanCellKind::day, "2024-06-30"},
        CellCase{"ADateAsText", {Kind::text, "2024年6月30日"}, PlanCellKind::day, "2024-06-30"},
        CellCase{"AMonth", {Kind::text, "2024年6月"}, PlanCellKind::day, "2024-06-30"},
        CellCase{"AYearThatStarts", {Kind::number, "2024"}, PlanCellKind::day, "2024-01-01", true},
        CellCase{
            "AMonthThatStarts", {Kind::text, "2026年1月"}, PlanCellKind::day, "2026-01-01", true},
        CellCase{
            "DigitsThatStart", {Kind::number, "202602"}, PlanCellKind::day, "2026-02-01", true},
        CellCase{
            "ADayThatStarts", {Kind::text, "2026-01-31"}, PlanCellKind::day, "2026-01-31", true},
        CellCase{"TheEndOfAMonthThatStarts",
                 {Kind::text, "2026年1月底"},
                 PlanCellKind::day,
                 "2026-01-31",
                 true},
        CellCase{"AMonthThatEnds", {Kind::text, "2026年1月"}, PlanCellKind::day, "2026-01-31"},
        CellCase{"ADateForAKey",
                 {Kind::date, "2024-03-12"},
                 PlanCellKind::key,
                 "plan.xlsx:D7: the cell holds the date 2024-03-12\n"
                 "  give the cell the format Text, and write it again\n"},
        CellCase{"ALineThatIsWrapped", {Kind::text, "新建\n食堂"}, PlanCellKind::line, "新建食堂"},
        CellCase{"EnglishThatIsWrapped",
                 {Kind::text, "new\r\ncanteens"},
                 PlanCellKind::line,
                 "new canteens"},
        CellCase{"OfficesOneBelowTheOther",
                 {Kind::text, "甲局\n乙局"},
                 PlanCellKind::offices,
                 "甲局、乙局"},
        CellCase{"AParagraphAsItIs", {Kind::text, "一\n二"}, PlanCellKind::paragraph, "一\n二"}),
    [](const auto& one) { return one.param.rule; });

struct ChoiceCase {
  PlanColumn column;
  std::string text;
  std::string word;  // empty where it is none
};

class ChoiceOfPlan : public testing::TestWithParam<ChoiceCase> {};

TEST_P(ChoiceOfPlan, IsAWordOfPlanFiles) {
  const ChoiceCase& one = GetParam();
  EXPECT_EQ(word_of_choice(PlanSheet::targets, one.column, one.text).value_or(""), one.word)
      << one.text;
}

INSTANTIATE_TEST_SUITE_P(
    Cases, ChoiceOfPlan,
    testing::Values(ChoiceCase{PlanColumn::requirement, "不低于", "at-least"},
                    ChoiceCase{PlanColumn::requirement, "at least", "at-least"},
                    ChoiceCase{PlanColumn::requirement, "at-least", "at-least"},
                    ChoiceCase{PlanColumn::requirement, "≥", "at-least"},
                    ChoiceCase{PlanColumn::requirement, "不超过", "at-most"},
                    ChoiceCase{PlanColumn::requirement, "＞", "more-than"},
                    ChoiceCase{PlanColumn::requirement, "同步", "in-step-with"},
                    ChoiceCase{PlanColumn::requirement, "另行下达", "set-later"},
                    ChoiceCase{PlanColumn::requirement, "大概", ""},
                    ChoiceCase{PlanColumn::measure, "累计量", "flow"},
                    ChoiceCase{PlanColumn::measure, "Stock", "stock"},
                    ChoiceCase{PlanColumn::requirement, "大于等于", "at-least"},
                    ChoiceCase{PlanColumn::commitment, "力争", "strive"},
                    ChoiceCase{PlanColumn::commitment, "争取", "strive"},
                    ChoiceCase{PlanColumn::rhythm, "每季度", "quarterly"},
                    ChoiceCase{PlanColumn::pace, "到期一次", "at-due"},
                    ChoiceCase{PlanColumn::both_ways, "TRUE", "yes"},
                    ChoiceCase{PlanColumn::checked, "√", "yes"},
                    ChoiceCase{PlanColumn::accept, "修改后采用", "edit"},
                    ChoiceCase{PlanColumn::accept, "是", "yes"},
                    ChoiceCase{PlanColumn::accept, "否", "no"},
                    ChoiceCase{PlanColumn::name, "是", ""}));

TEST(SheetCells, KnowsTheFirstDayOfYearsAsASpreadsheetHasIt) {
  EXPECT_EQ(year_start_text("04-01"), "04-01");
  EXPECT_EQ(year_start_text("2026-04-01"), "04-01");
  EXPECT_EQ(year_start_text("April"), "April");
}

}  // namespace
}  // namespace milepost
