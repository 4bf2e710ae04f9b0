#include "progress/sheet.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "base/rendered.h"

namespace milepost {
namespace {

using namespace std::string_literals;

/// The value column of every readable row as `line:column+length=text`, and the problems.
std::string values_of(const std::string& text, bool needs_area = false) {
  Problems problems("p.csv", text);
  std::string shown;
  if (auto sheet = Sheet::open(text, needs_area, problems)) {
    while (const CsvRow* row = sheet->next(problems)) {
      const Place place = sheet->place(*row, SheetColumn::value);
      shown += std::to_string(place.line) + ":" + std::to_string(place.column) + "+" +
               std::to_string(place.length) + "=" +
               std::string(sheet->cell(*row, SheetColumn::value)) + "\n";
    }
  }
  return shown + rendered(problems);
}

TEST(Sheet, ColumnsAreFoundByNameInAnyOrderCaseAndWidth) {
  EXPECT_EQ(values_of("value,indicator,as_of\n7,gdp,2022\n"), "2:1+1=7\n");
  EXPECT_EQ(values_of("As_Of, INDICATOR ,ＶＡＬＵＥ\n2022,gdp,7\n"), "2:10+1=7\n");
}

TEST(Sheet, AFieldKnowsItsCharactersWhereItsRowTakesOneLine) {
  const std::string header = "note,indicator,as_of,value\n";
  EXPECT_EQ(values_of(header + "路桥,gdp,2022,3.x\n"), "2:13+3=3.x\n");
  EXPECT_EQ(values_of(header + "\"a,\"\"b\",gdp,2022,\"3,x\"\r\n"), "2:18+5=3,x\n");
  EXPECT_EQ(values_of(header + ",gdp,2022,\n"), "2:11+1=\n");
  EXPECT_EQ(values_of(header + "\"a\nb\",gdp,2022,7\n"), "2:0+1=7\n");
  EXPECT_EQ(values_of("\xEF\xBB\xBF" + header + "x,gdp,2022,7\n"), "2:12+1=7\n");
}

TEST(Sheet, RowsAndColumnsThatASpreadsheetLeavesEmptyAreNoProblem) {
  EXPECT_EQ(values_of("indicator,as_of,value,,\ngdp,2022,7,,\n,,,,\n\n  \ngdp,2021,8,,\n"),
            "2:10+1=7\n6:10+1=8\n");
}

TEST(Sheet, TheSeparatorIsThatWhichMakesKnownColumns) {
  const std::vector<std::pair<std::string, char>> cases{
      {"indicator,as_of,value\n", ','},
      {"indicator;as_of;value\n", ';'},
      {"指标\t日期\t数值\n", '\t'},
      {"\"a,b,c\";value;as_of\n", ';'},
      {"x,y;z\n", ','},
      {"", ','},
  };
  for (const auto& [text, separator] : cases) EXPECT_EQ(detect_separator(text), separator) << text;
}

TEST(Sheet, TheHeadingsOfAFormAreColumnsToo) {
  const std::vector<std::pair<std::string, SheetColumn>> cases{
      {"目标", SheetColumn::indicator_name}, {"数据截至", SheetColumn::as_of},
      {"数值或状态", SheetColumn::value},    {"存在问题", SheetColumn::problem},
      {"下步措施", SheetColumn::next_step},  {"预计", SheetColumn::outlook},
      {"数据性质", SheetColumn::vintage},    {"备注", SheetColumn::note},
      {"依据", SheetColumn::evidence},       {"填报人", SheetColumn::person},
      {"进展情况", SheetColumn::progress},
  };
  for (const auto& [heading, column] : cases) EXPECT_EQ(column_of(heading), column) << heading;
}

TEST(Sheet, BlanksInAChineseNameDoNotMatter) {
  const std::vector<std::pair<std::string, SheetColumn>> cases{
      {"序 号", SheetColumn::row_number}, {"单　位", SheetColumn::unit},
      {"计量单位", SheetColumn::unit},    {"Unit", SheetColumn::unit},
      {"备  注", SheetColumn::note},      {"填报单位", SheetColumn::reporter},
  };
  for (const auto& [heading, column] : cases) EXPECT_EQ(column_of(heading), column) << heading;
  EXPECT_EQ(column_of("责任单位"), std::nullopt);
}

TEST(Sheet, LineBreaksInAHeadingAreBlanks) {
  EXPECT_EQ(column_of("数\n值"), SheetColumn::value);
  EXPECT_EQ(column_of("as\r\nof"), SheetColumn::as_of);
  EXPECT_EQ(values_of("indicator,as_of,\"value\n\"\ngdp,2022,7\n"), "3:10+1=7\n");
}

TEST(Sheet, HeadingsBelowATitleAreToldWithTheirLine) {
  EXPECT_EQ(values_of("河东镇2025年6月进展表,,\n指标代码,日期,数值\ngdp,2022,7\n"),
            "p.csv:2: the headings stand in line 2, and something else above them\n"
            "  delete what stands above, so that the file begins with the headings\n");
}

TEST(Sheet, AFormSavedAsCsvIsToldAsOne) {
  EXPECT_EQ(values_of("科技局目标进展填报表,,,\n编号,目标,数值或状态,存在问题,下步措施,完成预期,"
                      "数据性质,备注,依据,填报人\n1,新增企业,7,,,,,,,\n"),
            "p.csv:2: the file is a form that was saved as CSV: what its rows stand for is lost\n"
            "  hand in the form itself, as an Excel workbook (.xlsx)\n");
}

TEST(Sheet, ALineForExcelAboutTheSeparatorIsPassedOver) {
  EXPECT_EQ(values_of("sep=;\nindicator;as_of;value\ngdp;2022;7\n"), "3:10+1=7\n");
}

TEST(Sheet, ARowWithNothingButItsNumberIsPassedOver) {
  EXPECT_EQ(values_of("序号,indicator,as_of,value\n1,gdp,2022,7\n2,,,\n 3 ,,,\n,gdp,2022,8\n"),
            "2:12+1=7\n5:11+1=8\n");
}

TEST(Sheet, TwoNamesOfOneColumnAreAProblem) {
  EXPECT_EQ(values_of("indicator,日期,数据日期,value\n"),
            "p.csv:1:14: \"数据日期\" and \"日期\" are the same column\n"
            "  1 | indicator,日期,数据日期,value\n"
            "    |                ^~~~~~~~\n"
            "  keep one of the two\n");
}

TEST(Sheet, AFieldUnderNoNameIsAProblem) {
  EXPECT_EQ(values_of("indicator,as_of,value,\ngdp,2022,7,x\n"),
            "p.csv:2:12: \"x\" stands in a column without a name\n"
            "  2 | gdp,2022,7,x\n"
            "    |            ^\n"
            "  name the column in the header, or clear the field\n");
}

TEST(Sheet, AnEmptyFileIsAProblem) {
  const std::string problem =
      "p.csv: the file is empty\n"
      "  its first line names the columns, at least indicator,as_of,value\n";
  EXPECT_EQ(values_of(""), problem);
  EXPECT_EQ(values_of("\xEF\xBB\xBF\n \r\n"), problem);
}

TEST(Sheet, AnUnknownColumnIsAProblemWithTheNearestName) {
  EXPECT_EQ(values_of("indicator,as_of,value,reportr\ngdp,2022,7,x\n"),
            "2:10+1=7\n"
            "p.csv:1:23: unknown column \"reportr\"\n"
            "  1 | indicator,as_of,value,reportr\n"
            "    |                       ^~~~~~~\n"
            "  did you mean \"reporter\"?\n");
  EXPECT_EQ(values_of("备柱,indicator,as_of,value\n"),
            "p.csv:1:1: unknown column \"备柱\"\n"
            "  1 | 备柱,indicator,as_of,value\n"
            "    | ^~~~\n"
            "  did you mean \"备注\"?\n");
  EXPECT_EQ(values_of("甲乙丙丁,indicator,as_of,value\n"),
            "p.csv:1:1: unknown column \"甲乙丙丁\"\n"
            "  1 | 甲乙丙丁,indicator,as_of,value\n"
            "    | ^~~~~~~~\n"
            "  the columns are area, indicator, as_of, kind, value, numerator, denominator, state, "
            "note, evidence, reporter, problem, next_step, outlook, vintage, recorded_at, entry, "
            "corrects, voided, correction_reason, void_reason, progress, indicator_name, unit, "
            "row_number, "
            "error, person, step, or their Chinese names\n");
}

TEST(Sheet, AColumnThatAppearsTwiceIsAProblem) {
  EXPECT_EQ(values_of("indicator,as_of,value,Value\n"),
            "p.csv:1:23: column \"value\" appears twice\n"
            "  1 | indicator,as_of,value,Value\n"
            "    |                       ^~~~~\n"
            "  keep one of the two\n");
}

TEST(Sheet, AllMissingColumnsAreToldAtOnce) {
  const std::string required = "  the columns indicator, as_of and value are required\n";
  EXPECT_EQ(values_of("note\n", true),
            "p.csv:1: column \"area\" is missing\n"
            "  the database has several areas: name the area of every row\n"
            "p.csv:1: column \"indicator\" is missing\n" +
                required + "p.csv:1: column \"as_of\" is missing\n" + required +
                "p.csv:1: column \"value\" is missing\n" + required);
  EXPECT_EQ(values_of("as_of,value\n1,2,3\n"),
            "p.csv:1: column \"indicator\" is missing\n" + required);
}

TEST(Sheet, ARowIsShorterOrLongerByEmptyFieldsOnly) {
  EXPECT_EQ(values_of("indicator,as_of,value\ngdp,2022\ngdp\ngdp,2022,1,5\ngdp,2022,7,,\n"),
            "2:0+1=\n"
            "3:0+1=\n"
            "5:10+1=7\n"
            "p.csv:4: this row has 4 fields, the header has 3\n"
            "  a text with a comma in it needs quotes around it\n");
}

TEST(Sheet, AMillionColumnsAreToldOnce) {
  EXPECT_EQ(values_of("indicator,as_of,value" + std::string(1'000'000, ',') + "\n"),
            "p.csv:1: the header has 1000003 fields\n"
            "  a progress file has at most 1000 columns: delete those that are empty\n");
}

TEST(Sheet, AFieldHasNoMoreCharactersThanACellOfASpreadsheet) {
  const std::string header = "indicator,as_of,value,note\ngdp,2022,7,";
  std::string longest;
  for (int i = 0; i < 32'767; ++i) longest += "路";
  EXPECT_EQ(values_of(header + longest + "\n"), "2:10+1=7\n");
  EXPECT_EQ(values_of(header + std::string(1'000'000, 'x') + "\n"),
            "p.csv:2: column \"note\": the field has 1000000 characters\n"
            "  a field has at most 32767, as many as a cell of a spreadsheet holds\n");
}

TEST(Sheet, AControlCharacterIsAProblemAndALineBreakInANoteIsNot) {
  EXPECT_EQ(values_of("indicator,as_of,value,note\ngdp,2022,7,\"a\tb\r\nc\"\n"), "2:10+1=7\n");
  EXPECT_EQ(values_of("indicator,as_of,value,note\ngdp,2022,7,a\0b\ngdp,2022,7\x7F,a\n"
                      "gdp,2022,7,\u0085\n"s),
            "p.csv:2:12: column \"note\": there is a control character (U+0000) in the field\n"
            "  2 | gdp,2022,7,a b\n"
            "    |            ^~~\n"
            "  delete it\n"
            "p.csv:3:10: column \"value\": there is a control character (U+007F) in the field\n"
            "  3 | gdp,2022,7 ,a\n"
            "    |          ^~\n"
            "  delete it\n"
            "p.csv:4:12: column \"note\": there is a control character (U+0085) in the field\n"
            "  4 | gdp,2022,7, \n"
            "    |            ^\n"
            "  delete it\n");
}

TEST(Sheet, TheReasonOfACorrectionHasItsOwnColumnOnlyBesideEntryNumbers) {
  EXPECT_EQ(values_of("indicator,as_of,value,correction_reason\n"),
            "p.csv:1:23: column \"correction_reason\" is of use only beside column \"entry\"\n"
            "  1 | indicator,as_of,value,correction_reason\n"
            "    |                       ^~~~~~~~~~~~~~~~~\n"
            "  write the reason of a correction in column \"corrects\"\n");
  EXPECT_EQ(values_of("indicator,as_of,value,entry,correction_reason\ngdp,2022,7,,\n"),
            "2:10+1=7\n");
}

}  // namespace
}  // namespace milepost
