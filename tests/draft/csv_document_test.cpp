#include "draft/csv_document.h"

#include <gtest/gtest.h>

#include "base/encoding.h"
#include "base/rendered.h"
#include "draft/table_fixture.h"

namespace milepost {
namespace {

std::string read(std::string_view bytes) {
  Problems problems("table.csv", bytes);
  const auto document = read_csv_document(bytes, std::nullopt, problems);
  if (!document) return rendered(problems);
  return shown(std::get<SourceTable>(document->blocks.front()));
}

TEST(CsvDocument, TheSeparatorIsTheOneByWhichRowsAreAlike) {
  EXPECT_EQ(read("指标,目标\n产值,5\n"), "指标|目标\n产值|5\n");
  EXPECT_EQ(read("指标;目标\n产值;5,5\n总额;1,2\n"), "指标|目标\n产值|5,5\n总额|1,2\n");
  EXPECT_EQ(read("任务\t单位\n产值增长5%,收入增长6%\t甲局\n"),
            "任务|单位\n产值增长5%,收入增长6%|甲局\n");
}

TEST(CsvDocument, RowsBecomeEquallyLongAndEmptyOnesGo) {
  EXPECT_EQ(read("某县任务表\n指标,目标,备注\n,,\n产值,5,\n收入,6,\n"),
            "某县任务表||\n指标|目标|备注\n产值|5|\n收入|6|\n");
}

TEST(CsvDocument, AQuotedCellMayHaveLines) {
  EXPECT_EQ(read("任务,单位\n\"建成\n两座\",甲局\n"), "任务|单位\n建成\n两座|甲局\n");
}

TEST(CsvDocument, QuotesThatAreNotPairedAreSignsBetweenTabs) {
  EXPECT_EQ(read("任务\t单位\n推进\"双百\"工程\t甲局\n"), "任务|单位\n推进\"双百\"工程|甲局\n");
}

TEST(CsvDocument, TheEncodingOfExcelInChinaIsRead) {
  EXPECT_EQ(
      read(in_gb18030("指标,目标,责任单位\n工业总产值,5,经济和信息化局\n财政收入,6,财政局\n")),
      "指标|目标|责任单位\n工业总产值|5|经济和信息化局\n财政收入|6|财政局\n");
}

TEST(CsvDocument, TextIsNoTable) {
  EXPECT_EQ(read("今年要做好三件事。\n第一,修路。\n第二,建校。第三,治水,护林。\n完。\n"),
            "table.csv: the file is no table: its lines do not fall into the same fields\n"
            "  save the table as an Excel workbook (.xlsx), or as CSV with a heading for each "
            "column\n");
  EXPECT_FALSE(find_csv_table(
      "1.修路3条。(责任领导:甲;牵头单位:乙局)\n2.建校2所。(责任领导:丙;牵头单位:丁局)\n"));
  EXPECT_TRUE(find_csv_table("任务;单位\n修路(三条);甲局\n建校(两所);乙局\n"));
  EXPECT_FALSE(find_csv_table(""));
  EXPECT_FALSE(find_csv_table("a\nb\n"));
}

}  // namespace
}  // namespace milepost
