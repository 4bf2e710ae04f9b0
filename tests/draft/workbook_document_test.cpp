#include "draft/workbook_document.h"

#include <gtest/gtest.h>

#include "base/rendered.h"
#include "base/workbook_fixture.h"
#include "draft/table_fixture.h"

namespace milepost {
namespace {

/// The sheets as the reader has them, one after another.
std::string read(const PackageParts& parts) {
  const std::string bytes = package_of(parts);
  Problems problems = Problems::of_cells("table.xlsx");
  const auto document = read_workbook_document(bytes, problems);
  if (!document) return rendered(problems);
  std::string text;
  for (const SourceBlock& block : document->blocks) {
    if (const auto* table = std::get_if<SourceTable>(&block)) {
      text += "[" + table->name + "]\n" + shown(*table);
    } else {
      text += std::get<SourceParagraph>(block).text + "\n";
    }
  }
  return text;
}

/// Puts something in front of the cells of the first sheet, or behind them.
PackageParts with(PackageParts parts, const std::string& before, const std::string& behind) {
  for (auto& [name, content] : parts) {
    if (name != "xl/worksheets/part1.xml") continue;
    content.insert(content.find("<sheetData>"), before);
    content.insert(content.find("</worksheet>"), behind);
  }
  return parts;
}

TEST(WorkbookDocument, WhatStandsInMergedCellsStandsInEachOfThem) {
  const PackageParts parts =
      workbook_parts({text_row(1, {"类别", "指标", "目标"}) + text_row(2, {"经济", "产值", "5"}) +
                      text_row(3, {"", "收入", "6"}) + text_row(4, {"合计"})});
  EXPECT_EQ(read(with(parts, "",
                      "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"A4:C4\"/>"
                      "<mergeCell ref=\"A9:Z99\"/><mergeCell ref=\"?\"/></mergeCells>")),
            "[Sheet1]\n类别|指标|目标\n经济|产值|5\n经济|收入|6\n合计|合计|合计\n");
}

TEST(WorkbookDocument, HiddenSheetsAndColumnsAreLeftOutAndHiddenRowsStay) {
  PackageParts parts =
      workbook_parts({text_row(1, {"指标", "旧值", "目标"}) +
                          "<row r=\"2\" hidden=\"1\"><c t=\"inlineStr\"><is><t>产值</t></is></c>"
                          "<c><v>4</v></c><c><v>5</v></c></row>",
                      text_row(1, {"甲局", "乙局"}), text_row(1, {"丙局", "丁局"})});
  for (auto& [name, content] : parts) {
    if (name != "xl/workbook.xml") continue;
    content.insert(content.find("name=\"Sheet2\""), "state=\"hidden\" ");
    content.insert(content.find("name=\"Sheet3\""), "state=\"veryHidden\" ");
  }
  EXPECT_EQ(read(with(parts, "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>", "")),
            "[Sheet1]\n指标|目标\n产值|5\n");
}

TEST(WorkbookDocument, FiguresAreAsTheyAreShown) {
  EXPECT_EQ(read(workbook_parts({"<row><c t=\"inlineStr\"><is><t>增速</t></is></c>"
                                 "<c s=\"1\"><v>0.075</v></c><c s=\"2\"><v>44742</v></c></row>"},
                                "",
                                "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/>"
                                "<xf numFmtId=\"14\"/></cellXfs>")),
            "[Sheet1]\n增速|7.5%|2022-06-30\n");
}

TEST(WorkbookDocument, EmptyRowsAndColumnsGoAndOneColumnIsText) {
  EXPECT_EQ(read(workbook_parts(
                {text_row(3, {"", "指标", "", "目标"}) + text_row(7, {"", "产值", "", "5"}),
                 text_row(1, {"一、目标"}) + text_row(2, {"产值增长5%。"})})),
            "[Sheet1]\n指标|目标\n产值|5\n一、目标\n产值增长5%。\n");
}

TEST(WorkbookDocument, CellsThatAreFarApartMakeNoTable) {
  std::string rows;
  for (int i = 0; i < 26 * 60; ++i) {
    const std::string column{static_cast<char>('A' + i / 676), static_cast<char>('A' + i / 26 % 26),
                             static_cast<char>('A' + i % 26)};
    const std::string row = std::to_string(i + 1);
    rows += "<row r=\"" + row + "\"><c r=\"" + column + row + "\"><v>1</v></c></row>";
  }
  EXPECT_EQ(read(workbook_parts({rows})),
            "table.xlsx: the sheet \"Sheet1\" has cells too far apart to be a table\n"
            "  copy the table alone into a new workbook\n");
}

}  // namespace
}  // namespace milepost
