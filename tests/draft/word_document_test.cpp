#include "draft/word_document.h"

#include <gtest/gtest.h>

#include "base/rendered.h"
#include "draft/printed.h"
#include "draft/word_fixture.h"

namespace milepost {
namespace {

std::string read_bytes(const std::string& bytes) {
  Problems problems("report.docx", bytes);
  const auto document = read_word_document(bytes, problems);
  EXPECT_EQ(document.has_value(), problems.empty());
  return document ? printed(*document) : rendered(problems);
}

std::string read(const std::string& body, const WordParts& parts = {}) {
  return read_bytes(word_package(body, parts));
}

TEST(WordDocument, ShowsWhatWordShows) {
  struct Case {
    std::string body;
    std::string shown;
  };
  const std::string field_begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
  const std::string field_separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
  const std::string field_end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  const auto code = [](const std::string& text) {
    return "<w:r><w:instrText>" + text + "</w:instrText></w:r>";
  };
  const std::vector<Case> cases{
      {paragraph("一、目标") + "<w:p/>" + paragraph("　　增长7%。") + "<w:sectPr><w:x/></w:sectPr>",
       "一、目标\n增长7%。\n"},
      {"<w:p>" + run("增长") + run("7") + "<w:hyperlink>" + run("%") + "</w:hyperlink>" +
           "<w:smartTag><w:smartTagPr/>" + run("以上") + "</w:smartTag></w:p>",
       "增长7%以上\n"},
      {"<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/>"
       "<w:t>丙</w:t><w:br w:type=\"page\"/><w:t>丁</w:t><w:cr/></w:r></w:p>",
       "甲 乙\n丙\n丁\n"},
      {"<w:p><w:r><w:t>2021</w:t><w:noBreakHyphen/><w:t>20</w:t><w:softHyphen/><w:t>25</w:t>"
       "<w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>"
       "<w:sym w:font=\"Arial\" w:char=\"2265\"/></w:r></w:p>",
       "2021-2025≥≥\n"},
      {"<w:p>" + run("甲") + "<w:del>" + run("乙") +
           "<w:r><w:delText>丙</w:delText></w:r></w:del><w:ins>" + run("丁") +
           "</w:ins><w:moveFrom>" + run("戊") + "</w:moveFrom><w:moveTo>" + run("己") +
           "</w:moveTo></w:p>",
       "甲丁己\n"},
      {"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("前") + "</w:p>" + paragraph("后"),
       "前后\n"},
      {"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/>"
       "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>显</w:t></w:r></w:p>",
       "显\n"},
      {"<w:p>" + field_begin + code(" REF a ") + field_begin + code("PAGE") + field_end +
           field_separate + run("结果") + field_end + run("文") + "</w:p>",
       "结果文\n"},
      {"<w:p>" + field_begin + code("TOC \\o") + field_separate + run("一、目标 3") +
           "</w:p><w:p>" + run("二、措施 9") + field_end +
           "</w:p><w:p><w:fldSimple w:instr=\" TOC \">" + run("目录") +
           "</w:fldSimple><w:fldSimple w:instr=\"DATE\">" + run("今天") + "</w:fldSimple></w:p>",
       "今天\n"},
      {"<w:p>" + field_begin + code("IF") + "</w:p>" + paragraph("文"), "文\n"},
      {"<w:p><w:r><w:ruby><w:rt>" + run("lù") + "</w:rt><w:rubyBase>" + run("路") +
           "</w:rubyBase></w:ruby></w:r></w:p>",
       "路\n"},
      {"<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>" + paragraph("内容") +
           "</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></"
           "w:sdtPr><w:sdtContent>" +
           run("单击输入") + "</w:sdtContent></w:sdt>" + run("文") + "</w:p>",
       "内容\n文\n"},
      {"<w:p>" + run("前") + "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" +
           paragraph("框") + "</w:txbxContent></w:drawing></mc:Choice><mc:Choice>" + run("不") +
           "</mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" + paragraph("框") +
           "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" +
           run("后") + "</w:p>",
       "前后\n框\n"},
      {"<w:p>" + run("率") + "<w:oMath><w:f><w:num>" + run("1") + "</w:num><w:den>" + run("2") +
           "</w:den></w:f></w:oMath></w:p>",
       "率1/2\n"},
  };
  for (const Case& one : cases) EXPECT_EQ(read(one.body), one.shown) << one.body;
}

TEST(WordDocument, FillsMergedCells) {
  const std::string wide = "<w:gridSpan w:val=\"2\"/>";
  const std::string first = "<w:vMerge w:val=\"restart\"/>";
  const std::string next = "<w:vMerge/>";
  EXPECT_EQ(
      read(table(row(cell(paragraph("指标"), first) + cell(paragraph("目标"), wide)) +
                 row(cell("<w:p/>", next) + cell(paragraph("今年")) + cell(paragraph("明年"))) +
                 row(cell(paragraph("产值")) + cell(paragraph("7%")) +
                     cell(paragraph("8%") + paragraph("左右"))))),
      "[\n指标 | 目标 | 目标\n指标 | 今年 | 明年\n产值 | 7% | 8%/左右\n]\n");
  EXPECT_EQ(read(table(row(cell(paragraph("甲")) + cell(paragraph("1"))) +
                       row(cell(paragraph("旧")) + cell(paragraph("2")), "<w:del/>") +
                       row(cell(paragraph("3")), "<w:gridBefore w:val=\"1\"/>") +
                       "<w:sdt><w:sdtContent>" + row(cell(paragraph("乙")) + cell("")) +
                       "</w:sdtContent></w:sdt>") +
                 paragraph("文")),
            "[\n甲 | 1\n | 3\n乙 | \n]\n文\n");
  // A table in a cell, and one around the whole document.
  const std::string inner = table(row(cell(paragraph("产值")) + cell(paragraph("7%"))));
  EXPECT_EQ(read(table(row(cell(paragraph("全部工作按照年初方案推进")) + cell(inner)))),
            "[\n全部工作按照年初方案推进 | 产值 7%\n]\n");
  EXPECT_EQ(read(table(row(cell(paragraph("题") + inner + paragraph("尾"))))),
            "题\n[\n产值 | 7%\n]\n尾\n");
}

TEST(WordDocument, KnowsHeadingsByTheirStyles) {
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name "
      "w:val=\"Normal\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn "
      "w:val=\"a\"/>"
      "</w:style><w:style w:type=\"paragraph\" w:styleId=\"own\"><w:name w:val=\"own\"/><w:basedOn "
      "w:val=\"1\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"x\"><w:name "
      "w:val=\"x\"/><w:pPr>"
      "<w:outlineLvl w:val=\"2\"/></w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"h\">"
      "<w:name w:val=\"h\"/><w:rPr><w:vanish/></w:rPr></w:style><w:style "
      "w:styleId=\"loop\"><w:basedOn "
      "w:val=\"loop\"/></w:style><w:style w:styleId=\"t\"><w:name w:val=\"Title\"/></w:style>";
  const auto of = [](const std::string& style) { return "<w:pStyle w:val=\"" + style + "\"/>"; };
  EXPECT_EQ(
      read(paragraph("题", of("t")) + paragraph("一", of("1")) + paragraph("二", of("own")) +
               paragraph("三", of("x")) + paragraph("藏", of("h")) + paragraph("文", of("loop")) +
               paragraph("文", of("none")) + paragraph("四", "<w:outlineLvl w:val=\"1\"/>") +
               paragraph("文", of("1") + "<w:outlineLvl w:val=\"9\"/>"),
           {styles, "", "", ""}),
      "# 题\n# 一\n# 二\n### 三\n文\n文\n## 四\n文\n");
}

TEST(WordDocument, SetsNotesApart) {
  EXPECT_EQ(
      read("<w:p>" + run("增长7%") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + run("。") +
               "</w:p>",
           {"", "",
            "<w:footnote w:type=\"separator\">" + paragraph("—") + "</w:footnote><w:footnote>" +
                paragraph("按可比价") + paragraph("计算") + "</w:footnote>",
            "<w:endnote>" + paragraph("初步数") + "</w:endnote>"}),
      "增长7%。\n^ 按可比价 计算\n^ 初步数\n");
}

TEST(WordDocument, WhatCannotBeReadIsTold) {
  EXPECT_EQ(read("<w:p/>"), "report.docx: the document holds no text\n");
  PackageParts scan = word_package_parts("<w:p><w:r><w:drawing/></w:r></w:p>");
  scan.emplace_back("word/media/image1.jpeg", "\xFF\xD8\xFF");
  EXPECT_EQ(read_bytes(package_of(scan)),
            "report.docx: the document holds pictures and no text, as a scan does\n"
            "  ask for the document that was scanned: text is not read from pictures\n");
  EXPECT_EQ(read_bytes("PK\x03\x04 damaged"),
            "report.docx: the document is damaged\n"
            "  open it and save it again, or ask for it once more\n");
  EXPECT_EQ(read("<w:p>"),
            "report.docx: the part \"word/document.xml\" is not well formed at line 1\n"
            "  open it and save it again, or ask for it once more\n");
}

TEST(WordDocument, StaysWithinBounds) {
  const auto repeated = [](const std::string& piece, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += piece;
    return text;
  };
  const std::string split = "  split it into several files\n";
  const std::string cells = "report.docx: the document has more cells than one can hold\n" + split;
  const std::string text = "report.docx: the document has more text than one can hold\n" + split;
  const std::string deep =
      "report.docx: the part \"word/document.xml\" is nested deeper than any that a program saves\n"
      "  open it and save it again, or ask for it once more\n";
  const std::string wide = "<w:gridSpan w:val=\"1000000000\"/>";
  const std::string merged = row(cell("", "<w:gridSpan w:val=\"1000\"/><w:vMerge/>"));
  const std::string box = "<w:r><w:txbxContent><w:p>";
  struct Case {
    std::string body;
    std::string told;
  };
  const std::vector<Case> cases{
      {repeated("<w:x>", 100'000), deep},
      {table(repeated(row(cell(paragraph("甲"), wide)), 400)), cells},
      {table(repeated(merged, 400)), cells},
      {table(row(cell(paragraph(std::string(100'000, 'x')), "<w:gridSpan w:val=\"1000\"/>")) +
             row(repeated(cell(""), 1000))),
       text},
      {"<w:p>" + repeated(box, 30) + run("甲") + repeated("</w:p></w:txbxContent></w:r>", 30) +
           "</w:p>",
       "文\n"},
      {repeated(paragraph("甲"), 210'000),
       "report.docx: the document has more paragraphs than one can hold\n" + split},
  };
  for (const Case& one : cases) {
    const std::string told = read("<w:p>" + run("文") + "</w:p>" + one.body);
    EXPECT_EQ(told.substr(0, 300), one.told) << one.body.substr(0, 100);
  }
}

}  // namespace
}  // namespace milepost
