#include "plan/sheet_columns.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/rendered.h"
#include "plan/workbook_sheets.h"

namespace milepost {
namespace {

TEST(SheetColumns, KnowsHeadingsInBothLanguages) {
  EXPECT_EQ(column_of(PlanSheet::targets, "目标值"), PlanColumn::value);
  EXPECT_EQ(column_of(PlanSheet::targets, " Highest\nfigure "), PlanColumn::upper);
  EXPECT_EQ(column_of(PlanSheet::targets, "both-ways"), PlanColumn::both_ways);
  EXPECT_EQ(column_of(PlanSheet::targets, "报送期限(天)"), PlanColumn::deadline);
  EXPECT_EQ(column_of(PlanSheet::targets, "责任单位"), PlanColumn::lead);
  EXPECT_EQ(column_of(PlanSheet::plan, "What"), PlanColumn::fact);
  EXPECT_EQ(column_of(PlanSheet::dates, "what"), PlanColumn::what);
  EXPECT_EQ(column_of(PlanSheet::targets, "分值"), std::nullopt);
}

TEST(SheetColumns, EveryLabelOfASheetIsItsOwn) {
  for (const LabelledWord<PlanColumn>& column : kWords<PlanColumn>) {
    for (const LabelledWord<PlanSheet>& sheet : kWords<PlanSheet>) {
      const auto by_word = column_of(sheet.value, column.text);
      if (by_word != column.value) continue;  // no column of that sheet
      EXPECT_EQ(column_of(sheet.value, column.label.zh), column.value) << sheet.text << column.text;
      EXPECT_EQ(column_of(sheet.value, column.label.en), column.value) << sheet.text << column.text;
    }
  }
}

struct FindCase {
  std::string rule;
  std::vector<WorkbookSheet> sheets;
  std::string found;  // `targets 1:3`, and what is told
};

class SheetsOfPlan : public testing::TestWithParam<FindCase> {};

TEST_P(SheetsOfPlan, AreFound) {
  Problems problems = Problems::of_cells("plan.xlsx");
  std::vector<std::string> names;
  for (const WorkbookSheet& sheet : GetParam().sheets) names.push_back(sheet.name);
  problems.name_sheets(names);
  std::string text;
  for (const FoundSheet& one : find_sheets(GetParam().sheets, problems)) {
    text += std::string(word(one.kind)) + " " + std::to_string(one.head.number) + ":" +
            std::to_string(one.head.line) + (one.is_drafted ? " drafted" : "") + "\n";
  }
  text += problems.render_notes(Language::en);
  EXPECT_EQ(text + rendered(problems), GetParam().found);
}

WorkbookSheet hidden(WorkbookSheet sheet) {
  sheet.is_hidden = true;
  return sheet;
}

INSTANTIATE_TEST_SUITE_P(
    Cases, SheetsOfPlan,
    testing::Values(
        FindCase{"ByTheirNames",
                 {sheet_of("Plan", {{"What", "Content"}}), sheet_of("目标", {{"名称", "要求"}})},
                 "plan 1:1\ntargets 2:1\n"},
        FindCase{"ByTheirHeadingsWhereTheyAreCalledOtherwise",
                 {sheet_of("Sheet1", {{"要求", "目标值", "指标名称"}}),
                  sheet_of("Sheet2", {{"项目", "内容"}})},
                 "targets 1:1\nplan 2:1\n"},
        FindCase{"OfAReviewThoughTheyAreHidden",
                 {sheet_of("目标", {{"是否采用", "名称", "要求"}}),
                  hidden(sheet_of("数字", {{"序号", "数字", "未列原因", "已核对"}})),
                  hidden(sheet_of("目标（起草时）", {{"是否采用", "名称", "要求"}})),
                  hidden(sheet_of("Plan (as drafted)", {{"What", "Content"}})),
                  hidden(sheet_of("Sheet1", {{"项目", "内容"}}))},
                 "targets 1:1\ntargets 3:1 drafted\nplan 4:1 drafted\nnumerals 2:1\n"},
        FindCase{"BelowTitleRows",
                 {sheet_of("目标", {{"2024年目标"}, {}, {"名称", "要求"}})},
                 "targets 1:3\n"},
        FindCase{
            "ButNoHiddenOnesAndNoNotes",
            {hidden(sheet_of("目标", {{"名称", "要求"}})),
             sheet_of("说明", {{"代码", "名称", "用途"}, {"a", "b", "c"}}), sheet_of("Sheet3", {})},
            ""},
        FindCase{"OnesOfOtherHeadingsAreNone", {sheet_of("名单", {{"名称", "电话"}})}, ""},
        FindCase{"WithAnUnknownHeading",
                 {sheet_of("目标", {{"名称", "要求", "目标数值"}})},
                 "targets 1:1\n"
                 "plan.xlsx:目标!C1: unknown column \"目标数值\"\n"
                 "  did you mean \"目标值\"?\n"},
        FindCase{"WithAColumnOfOnesOwn",
                 {sheet_of("目标", {{"名称", "要求", "我的看法"}})},
                 "targets 1:1\n"
                 "plan.xlsx:目标!C1: column 我的看法 is none of a plan and was passed over\n"},
        FindCase{"WithAHeadingInPlaceOfOneThatIsNeeded",
                 {sheet_of("目标", {{"名称", "要求是"}})},
                 "plan.xlsx:目标!B1: unknown column \"要求是\"\n"
                 "  did you mean \"要求\"?\n"},
        FindCase{"WithoutAnyHeading",
                 {sheet_of("目标", {{"食堂", "3"}})},
                 "plan.xlsx:目标: the sheet has no row of headings\n"
                 "  write the headings above their columns: \"Name\", \"Requirement\" and what "
                 "else there is\n"},
        FindCase{"WithAHeadingTwice",
                 {sheet_of("目标", {{"名称", "要求", "指标名称"}})},
                 "targets 1:1\n"
                 "plan.xlsx:目标!C1: column \"指标名称\" appears twice\n"
                 "  keep one of the two\n"},
        FindCase{"WithoutAHeading",
                 {sheet_of("目标", {{"名称", "目标值"}})},
                 "plan.xlsx:目标!A1: the sheet lacks \"Requirement\"\n"
                 "  write these headings above their columns\n"},
        FindCase{"OneOfAKind",
                 {sheet_of("目标", {{"名称", "要求"}}), sheet_of("二", {{"名称", "要求"}})},
                 "targets 1:1\n"
                 "plan.xlsx:二: the sheet \"目标\" has the columns of Targets too\n"
                 "  put all rows into one of the two, and delete the other\n"}),
    [](const auto& one) { return one.param.rule; });

}  // namespace
}  // namespace milepost
