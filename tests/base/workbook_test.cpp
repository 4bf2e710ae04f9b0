#include "base/workbook.h"

#include <gtest/gtest.h>

#include "base/rendered.h"
#include "base/workbook_fixture.h"

namespace milepost {
namespace {

std::optional<std::vector<WorkbookSheet>> read(const std::string& bytes, std::string& told) {
  Problems problems = Problems::of_cells("form.xlsx");
  auto sheets = read_workbook(bytes, problems);
  told = rendered(problems);
  return sheets;
}

std::string problems_of(const std::string& bytes) {
  std::string told;
  EXPECT_FALSE(read(bytes, told));
  return told;
}

constexpr const char* kShared =
    "<si><t>人手不足</t></si>"
    "<si><r><t>两段</t></r><r><t xml:space=\"preserve\"> 文字</t></r><rPh><t>yin</t></rPh></si>";
constexpr const char* kStyles =
    "<numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
    "<numFmt numFmtId=\"177\" formatCode=\"0.0&quot;days&quot;\"/></numFmts>"
    "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/>"
    "<xf numFmtId=\"176\"/><xf numFmtId=\"177\"/></cellXfs>";

struct CellCase {
  const char* name;
  const char* xml;
  WorkbookCell::Kind kind;
  const char* text;
};

TEST(Workbook, ACellIsReadAsEveryProgramWritesIt) {
  using Kind = WorkbookCell::Kind;
  const CellCase cases[] = {
      {"a shared text", R"(<c t="s"><v>0</v></c>)", Kind::text, "人手不足"},
      {"runs without reading aids", R"(<c t="s"><v>1</v></c>)", Kind::text, "两段 文字"},
      {"an inline text", "<c t=\"inlineStr\"><is><t> a </t></is></c>", Kind::text, "a"},
      {"a text that a formula made", "<c t=\"str\"><f>A1</f><v>12</v></c>", Kind::text, "12"},
      {"a formula that nothing calculated", "<c><f>6+6</f></c>", Kind::formula, "=6+6"},
      {"the same with an empty result", "<c><f>6+6</f><v></v></c>", Kind::formula, "=6+6"},
      {"the same, shorter", "<c t=\"n\"><f>6+6</f><v/></c>", Kind::formula, "=6+6"},
      {"a shared formula", "<c><f t=\"shared\" si=\"0\"/><v/></c>", Kind::formula, "="},
      {"an escaped character", "<c t=\"str\"><v>a_x000D_b_x005F_c</v></c>", Kind::text, "ab_c"},
      {"a number", "<c><v>52</v></c>", Kind::number, "52"},
      {"a number with its type", "<c t=\"n\"><v>-0.5</v></c>", Kind::number, "-0.5"},
      {"all digits of a binary", "<c><v>0.10000000000000001</v></c>", Kind::number, "0.1"},
      {"a calculated number", "<c><v>0.30000000000000004</v></c>", Kind::number, "0.3"},
      {"another", "<c><v>0.7999999999999999</v></c>", Kind::number, "0.8"},
      {"sixteen digits", "<c><v>922337203685477.5</v></c>", Kind::number, "922337203685477.5"},
      {"an exponent", "<c><v>1.2E3</v></c>", Kind::number, "1200"},
      {"five decimals stay", "<c><v>1.23456</v></c>", Kind::number, "1.23456"},
      {"a date", "<c s=\"1\"><v>44742</v></c>", Kind::date, "2022-06-30"},
      {"a date with a time", "<c s=\"3\"><v>44742.75</v></c>", Kind::date, "2022-06-30"},
      {"an ISO date", "<c t=\"d\"><v>2022-06-30T00:00:00</v></c>", Kind::date, "2022-06-30"},
      {"a moment", "<c t=\"d\"><v>2022-06-29T16:00:00Z</v></c>", Kind::date,
       "2022-06-29T16:00:00Z"},
      {"a percentage", "<c s=\"2\"><v>3.6999999999999998E-2</v></c>", Kind::number, "3.7%"},
      {"a whole percentage", "<c s=\"2\"><v>1</v></c>", Kind::number, "100%"},
      {"a negative percentage", "<c s=\"2\"><v>-5.0000000000000001E-3</v></c>", Kind::number,
       "-0.5%"},
      {"words in a pattern are no date", "<c s=\"4\"><v>3</v></c>", Kind::number, "3"},
      {"a truth", "<c t=\"b\"><v>1</v></c>", Kind::boolean, "TRUE"},
      {"an error", "<c t=\"e\"><v>#REF!</v></c>", Kind::error, "#REF!"},
  };
  for (const CellCase& one : cases) {
    std::string told;
    const auto sheets = read(
        package_of(workbook_parts({"<row>" + std::string(one.xml) + "</row>"}, kShared, kStyles)),
        told);
    ASSERT_TRUE(sheets) << one.name << told;
    const WorkbookCell* cell = sheets->at(0).cell(1, 1);
    // Where a row has no number of its own, it follows the one before.
    ASSERT_NE(cell, nullptr) << one.name;
    EXPECT_EQ(cell->kind, one.kind) << one.name;
    EXPECT_EQ(cell->text, one.text) << one.name;
  }
}

/// The first cell, shown by a format of this pattern.
WorkbookCell formatted(const std::string& pattern, const std::string& number) {
  const std::string styles = "<numFmts><numFmt numFmtId=\"200\" formatCode=\"" + pattern +
                             "\"/></numFmts><cellXfs><xf numFmtId=\"200\"/></cellXfs>";
  std::string told;
  const auto sheets = read(
      package_of(workbook_parts({"<row><c s=\"0\"><v>" + number + "</v></c></row>"}, "", styles)),
      told);
  EXPECT_TRUE(sheets) << told;
  return *sheets->at(0).cell(1, 1);
}

TEST(Workbook, ANumberIsWhatItsFormatMakesOfIt) {
  using Kind = WorkbookCell::Kind;
  struct Case {
    std::string pattern;
    Kind kind;
    std::string text;
  };
  const std::vector<Case> cases{
      {"General", Kind::number, "12345.6"},
      {"#,##0.00", Kind::number, "12345.6"},
      {"#,##0.00_ ;[Red]-#,##0.00", Kind::number, "12345.6"},
      {"0.0&quot; (a, b)&quot;", Kind::number, "12345.6"},
      {"#,##0.0,", Kind::scaled, "12345.6"},
      {"0.00,,&quot;M&quot;", Kind::scaled, "12345.6"},
      {"#,##0,", Kind::scaled, "12345.6"},
      {"0,.0", Kind::scaled, "12345.6"},
      {"0!.0,", Kind::scaled, "12345.6"},
      {"[&gt;=10000]0.0,&quot;k&quot;;0", Kind::scaled, "12345.6"},
      {"[&lt;1000]0;0.0,", Kind::scaled, "12345.6"},
      {"0.0,%", Kind::scaled, "12345.6"},
      {"0.0&quot;万元&quot;", Kind::number, "12345.6万元"},
      {"0.0\\万\\元", Kind::number, "12345.6万元"},
      {"0.0万", Kind::number, "12345.6万"},
      {"0.0 &quot;亿元&quot;", Kind::number, "12345.6亿元"},
      {"0.0&quot;家&quot;", Kind::number, "12345.6"},
      {"&quot;万&quot;0.0", Kind::number, "12345.6"},
      {"0%", Kind::number, "1234560%"},
      {"yyyy-mm-dd", Kind::date, "1933-10-18"},
      {"yyyy&quot;年&quot;m&quot;月&quot;;@", Kind::date, "1933-10-18"},
  };
  for (const Case& one : cases) {
    const WorkbookCell cell = formatted(one.pattern, "12345.6");
    EXPECT_EQ(cell.kind, one.kind) << one.pattern;
    EXPECT_EQ(cell.text, one.text) << one.pattern;
  }
}

TEST(Workbook, WhatIsStruckThroughRaisedOrLoweredIsMarked) {
  const std::string shared =
      "<si><r><rPr><strike/></rPr><t>12</t></r><r><t>15</t></r></si>"
      "<si><r><t>15</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r></si>"
      "<si><r><rPr><strike val=\"0\"/><vertAlign val=\"baseline\"/></rPr><t>15</t></r></si>"
      "<si><r><rPr><strike/></rPr><t> </t></r><r><t>15</t></r></si>";
  const std::string styles =
      "<fonts><font><sz/></font><font><strike/></font></fonts>"
      "<dxfs><dxf><font><strike/></font></dxf></dxfs>"
      "<cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/></cellXfs>";
  const std::vector<std::pair<std::string, bool>> cases{
      {"<c t=\"s\"><v>0</v></c>", true},
      {"<c t=\"s\"><v>1</v></c>", true},
      {"<c t=\"s\"><v>2</v></c>", false},
      {"<c t=\"s\"><v>3</v></c>", false},
      {"<c t=\"inlineStr\"><is><r><rPr><vertAlign val=\"subscript\"/></rPr><t>1</t></r></is></c>",
       true},
      {"<c t=\"inlineStr\"><is><r><t>1</t></r></is></c>", false},
      {"<c s=\"1\"><v>15</v></c>", true},
      {"<c s=\"0\"><v>15</v></c>", false},
  };
  for (const auto& [xml, is_marked] : cases) {
    std::string told;
    const auto sheets =
        read(package_of(workbook_parts({"<row>" + xml + "</row>"}, shared, styles)), told);
    ASSERT_TRUE(sheets) << xml << told;
    EXPECT_EQ(sheets->at(0).cell(1, 1)->is_marked, is_marked) << xml;
  }
}

TEST(Workbook, ACellOfInvisibleCharactersHoldsNothing) {
  std::string told;
  const auto sheets = read(package_of(workbook_parts({text_row(1, {"\u00A0\u200B", "x"})})), told);
  ASSERT_TRUE(sheets) << told;
  EXPECT_EQ(sheets->at(0).cell(1, 1), nullptr);
  EXPECT_EQ(sheets->at(0).cell(1, 2)->text, "x");
}

TEST(Workbook, SheetsComeInTheirOrderWithCellsAtTheirAddresses) {
  std::string told;
  const auto sheets =
      read(package_of(workbook_parts({"<row r=\"7\"><c r=\"AB7\"><v>1</v></c><c><v>2</v></c></row>",
                                      text_row(2, {"x", "y"})})),
           told);
  ASSERT_TRUE(sheets) << told;
  ASSERT_EQ(sheets->size(), 2U);
  EXPECT_EQ(sheets->at(0).cell(7, 28)->text, "1");
  EXPECT_EQ(sheets->at(0).cell(7, 29)->text, "2");
  EXPECT_EQ(sheets->at(1).cell(2, 2)->text, "y");
  EXPECT_EQ(sheets->at(1).cell(1, 1), nullptr);
}

TEST(Workbook, WhatCannotBeReadIsToldInOneSentence) {
  EXPECT_EQ(problems_of("PK\x03\x04 and nothing more"),
            "form.xlsx: the workbook is damaged\n"
            "  open it and save it again, or ask for it once more\n");
  EXPECT_EQ(problems_of(package_of({{"notes.txt", "x"}})),
            "form.xlsx: the file is no workbook: it has no part \"_rels/.rels\"\n"
            "  save it as an Excel workbook (.xlsx)\n");
  std::string broken = package_of(workbook_parts({text_row(1, {"a"})}));
  broken[broken.find("<t>a</t>") + 3] = 'b';
  EXPECT_EQ(problems_of(broken),
            "form.xlsx: the workbook is damaged\n"
            "  open it and save it again, or ask for it once more\n");
  EXPECT_EQ(problems_of(package_of(workbook_parts({"<row><c></row>"}))),
            "form.xlsx: the part \"xl/worksheets/part1.xml\" is not well formed at line 1\n"
            "  open it and save it again, or ask for it once more\n");
  EXPECT_EQ(problems_of(package_of(workbook_parts({"<row><c t=\"s\"><v>9</v></c></row>"}))),
            "form.xlsx: a cell refers to a text that is not in the workbook\n"
            "  open it and save it again\n");
}

TEST(Workbook, EntitiesAreRefused) {
  PackageParts parts = workbook_parts({text_row(1, {"a"})});
  for (auto& [name, content] : parts) {
    if (name == "xl/sharedStrings.xml") {
      content = "<!DOCTYPE sst [<!ENTITY a \"aaaa\">]><sst><si><t>&a;</t></si></sst>";
    }
  }
  EXPECT_EQ(problems_of(package_of(parts)),
            "form.xlsx: the part \"xl/sharedStrings.xml\" declares a document type, as no workbook "
            "does\n  make the file with a spreadsheet program\n");
}

TEST(Workbook, SizesAreBounded) {
  const std::string remedy = "\n  send the form alone, without other data in it\n";
  EXPECT_EQ(problems_of(package_of(workbook_parts({text_row(1, {std::string(200'000, 'a')})}))),
            "form.xlsx: a cell holds more text than a cell can" + remedy);
  EXPECT_EQ(problems_of(package_of(workbook_parts({"<row r=\"99999999\"><c><v>1</v></c></row>"}))),
            "form.xlsx: the sheet Sheet1 has more rows or columns than a sheet can" + remedy);
  EXPECT_EQ(problems_of(package_of(workbook_parts({"<row><c r=\"XFE1\"><v>1</v></c></row>"}))),
            "form.xlsx: the sheet Sheet1 has more rows or columns than a sheet can" + remedy);
  std::string many;
  for (int i = 0; i < 20; ++i) {
    many += "<row>";
    for (int k = 0; k < 16'000; ++k) many += "<c><v>1</v></c>";
    many += "</row>";
  }
  EXPECT_EQ(problems_of(package_of(workbook_parts({many}))),
            "form.xlsx: the workbook has more cells than a form can" + remedy);
  EXPECT_EQ(problems_of(package_of(workbook_parts({std::string(40U << 20U, ' ')}))),
            "form.xlsx: the workbook unpacks to more than a form can hold" + remedy);
}

TEST(Workbook, ATextThatManyCellsShareCountsInEachOfThem) {
  const std::string shared = "<si><t>" + std::string(100'000, 'a') + "</t></si>";
  std::string cells;
  for (int i = 0; i < 300; ++i) cells += "<c t=\"s\"><v>0</v></c>";
  const auto parts = [&](const std::string& more) {
    return workbook_parts({"<row>" + cells + more + "</row>"}, shared);
  };
  std::string told;
  EXPECT_TRUE(read(package_of(parts("")), told)) << told;
  EXPECT_EQ(problems_of(package_of(parts(cells))),
            "form.xlsx: the workbook has more text than a form can\n"
            "  send the form alone, without other data in it\n");
}

TEST(Workbook, APathOutOfTheArchiveLeadsNowhere) {
  for (const std::string path : {"../../escaped.xml", "xl/../../escaped.xml", "xl\\..\\escaped.xml",
                                 "/escaped.xml", "xl/.."}) {
    PackageParts parts = workbook_parts({text_row(1, {"a"})});
    parts.emplace_back(path, "x");
    EXPECT_EQ(problems_of(package_of(parts)),
              "form.xlsx: the archive holds a file whose path leads outside it: \"" + path +
                  "\"\n  send the form itself, as a spreadsheet program saves it\n");
  }
  PackageParts parts = workbook_parts({text_row(1, {"a"})});
  parts.emplace_back("xl/..notes.xml", "x");
  std::string told;
  EXPECT_TRUE(read(package_of(parts), told)) << told;
  for (auto& [name, content] : parts) {
    if (name == "xl/_rels/workbook.xml.rels") {
      content = "<Relationships>" + relationship("r1", "worksheet", "../../../../etc/passwd") +
                "</Relationships>";
    }
  }
  EXPECT_EQ(problems_of(package_of(parts)),
            "form.xlsx: the file is no workbook: it has no part \"etc/passwd\"\n"
            "  save it as an Excel workbook (.xlsx)\n");
}

TEST(Workbook, MergedCellsHiddenColumnsAndHiddenSheetsAreNoted) {
  PackageParts parts = workbook_parts({text_row(1, {"a", "b"}), text_row(1, {"c"})});
  for (auto& [name, content] : parts) {
    if (name == "xl/worksheets/part1.xml") {
      content.insert(
          content.find("<sheetData>"),
          "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"4\" max=\"4\"/></cols>");
      content.insert(
          content.find("</worksheet>"),
          "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"B2:A1\"/></mergeCells>");
    }
    if (name == "xl/workbook.xml") {
      content.insert(content.find("name=\"Sheet2\""), "state=\"veryHidden\" ");
    }
  }
  std::string told;
  const auto sheets = read(package_of(parts), told);
  ASSERT_TRUE(sheets) << told;
  EXPECT_EQ((*sheets)[0].merged, (std::vector<CellRange>{{{1, 1}, {2, 2}}}));
  EXPECT_EQ((*sheets)[0].hidden_columns, (std::vector<ColumnSpan>{{2, 3}}));
  EXPECT_FALSE((*sheets)[0].is_hidden);
  EXPECT_TRUE((*sheets)[1].is_hidden);
}

}  // namespace
}  // namespace milepost
