// Documents as Word documents: the package by its rules, and every text in it as text.
#include <gtest/gtest.h>

#include <sstream>

#include "report/document_fixture.h"
#include "report/formats.h"
#include "report/package_reader.h"

namespace milepost {
namespace {

std::string bytes_of(const Document& document) {
  std::ostringstream out;
  render_docx(document, {}, out);
  return out.str();
}

/// What stands in the paragraphs of a piece of a document, one line each.
std::string text_in(std::string xml) {
  for (std::size_t at = xml.find("</w:t><w:br/><w:t "); at != std::string::npos;
       at = xml.find("</w:t><w:br/><w:t ")) {
    xml.replace(at, xml.find('>', at + 17) + 1 - at, "\n");
  }
  std::string text;
  for (const std::string& run : pieces(xml, "<w:t xml:space=\"preserve\">", "</w:t>")) text += run;
  return unescaped(text);
}

std::vector<std::string> paragraphs_of(const Document& document, const std::string& style) {
  std::vector<std::string> found;
  const auto parts = parts_of_package(bytes_of(document));
  for (const std::string& one : pieces(parts.at("word/document.xml"), "<w:p>", "</w:p>")) {
    if (one.starts_with("<w:pPr><w:pStyle w:val=\"" + style + "\"/>"))
      found.push_back(text_in(one));
  }
  return found;
}

Document document_of(std::vector<Block> blocks) {
  return {"sample", "targets", "Sample", Language::en, std::move(blocks)};
}

Table table_of(std::vector<Column> columns, std::vector<Row> rows) {
  Table table;
  table.columns = std::move(columns);
  table.for_each_row = rows_of(std::move(rows));
  return table;
}

TEST(Docx, IsAPackageOfWellFormedPartsThatAreAllDeclared) {
  const std::string bytes = bytes_of(sample_document());
  EXPECT_EQ(bytes, bytes_of(sample_document()));
  const auto parts = parts_of_package(bytes);
  const std::string& types = parts.at("[Content_Types].xml");
  for (const auto& [name, xml] : parts) {
    EXPECT_EQ(xml_fault(xml), "") << name;
    EXPECT_EQ(xml.find("{{"), std::string::npos) << name << " has a place that is not filled in";
    const bool is_declared = types.find("PartName=\"/" + name + "\"") != std::string::npos;
    EXPECT_TRUE(is_declared || name.starts_with('[') || name.ends_with(".rels")) << name;
  }
  for (const std::string& part : pieces(types, "PartName=\"/", "\"")) {
    EXPECT_TRUE(parts.contains(part)) << part;
  }
  const std::string& styles = parts.at("word/styles.xml");
  for (const std::string& style : pieces(parts.at("word/document.xml"), "Style w:val=\"", "\"")) {
    EXPECT_NE(styles.find("w:styleId=\"" + style + "\""), std::string::npos) << style;
  }
}

TEST(Docx, ShowsEveryTextAsText) {
  for (const std::string& text : hostile_texts()) {
    const auto parts = parts_of_package(bytes_of(sample_document(text)));
    for (const auto& [name, xml] : parts) EXPECT_EQ(xml_fault(xml), "") << name << ": " << text;
    const std::vector<std::string> items = paragraphs_of(sample_document(text), "ListItem");
    std::string shown;
    append_lines(shown, text);
    EXPECT_EQ(items, std::vector{"1. Coverage is 5.0 points behind. " + shown});
  }
}

TEST(Docx, HasCharactersThatXmlCannotHoldReplaced) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {std::string("a\0b\x01"
                   "c\x7F"
                   "d",
                   7),
       "a b c d"},
      {"\xEF\xBF\xBE", "\uFFFD"},
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
      {"😀 𠮷", "😀 𠮷"},
      {"a\r\nb\n\nc\u2028"
       "d",
       "a\nb\n\nc\nd"},
      {std::string(10'000, 'x'), std::string(10'000, 'x')},
  };
  for (const auto& [text, shown] : cases) {
    EXPECT_EQ(paragraphs_of(document_of({Paragraph{text}}), "Body"), std::vector{shown});
  }
}

TEST(Docx, HasTablesWithHeadsThatAreRepeatedAndRowsThatStayWhole) {
  Row total = row_of({"Total", std::int64_t{2}});
  total.is_total = true;
  Row out = row_of({"Void", std::int64_t{9}}, 1);
  out.is_out = true;
  const Document document = document_of(
      {Heading{1, "A"},
       table_of({{"name", "Name"},
                 {"course", "Course", CellKind::graphic},
                 {"n", "Count", CellKind::count}},
                {heading_row("Chapter"), row_of({"One", Sparkline{}, std::int64_t{1}}, 1),
                 row_of({"Part", Sparkline{}, std::int64_t{1}}, 2)}),
       table_of({{"name", "Name"}, {"n", "Count", CellKind::count}}, {out, total})});
  const std::string xml = parts_of_package(bytes_of(document)).at("word/document.xml");
  const std::vector<std::string> tables = pieces(xml, "<w:tbl>", "</w:tbl>");
  ASSERT_EQ(tables.size(), 2U);
  const std::vector<std::string> rows = pieces(tables[0], "<w:tr>", "</w:tr>");
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_NE(rows[0].find("<w:tblHeader/>"), std::string::npos);
  EXPECT_EQ(text_in(rows[0]), "NameCount");
  EXPECT_NE(rows[1].find("<w:gridSpan w:val=\"2\"/>"), std::string::npos);
  EXPECT_EQ(rows[2].find("<w:ind "), std::string::npos);
  EXPECT_NE(rows[3].find("<w:ind w:left=\"160\"/>"), std::string::npos)
      << "a part of the row before";
  for (const std::string& row : rows) EXPECT_NE(row.find("<w:cantSplit/>"), std::string::npos);
  EXPECT_NE(tables[1].find("<w:strike/>"), std::string::npos);
  EXPECT_NE(tables[1].find("<w:b/>"), std::string::npos);
}

TEST(Docx, NeverSqueezesChineseToOneSignALine) {
  std::vector<Column> columns{{"name", "目标任务"}};
  std::vector<Cell> cells{std::string("完成老旧小区改造并建成投用一批社区养老服务设施")};
  for (int i = 0; i < 9; ++i) {
    columns.push_back({"n", "全年计划完成数", CellKind::figure});
    cells.emplace_back(ratio("1234567.25"));
  }
  const std::string xml =
      parts_of_package(bytes_of(document_of({table_of(columns, {row_of(cells)})})))
          .at("word/document.xml");
  EXPECT_NE(xml.find("w:orient=\"landscape\""), std::string::npos);
  for (const std::string& width : pieces(xml, "<w:gridCol w:w=\"", "\"")) {
    EXPECT_GE(std::stoi(width), 900) << "four signs of the smallest size and the margins";
  }
}

TEST(Docx, TellsATableWithoutRowsInWordsOrNotAtAll) {
  Table silent = table_of({{"name", "Name"}}, {});
  Table told = silent;
  told.if_empty = "Nothing is on record.";
  Table head = silent;
  head.keeps_head = true;
  const std::string xml =
      parts_of_package(bytes_of(document_of({silent, told, head}))).at("word/document.xml");
  EXPECT_EQ(pieces(xml, "<w:tbl>", "</w:tbl>").size(), 1U);
  EXPECT_EQ(paragraphs_of(document_of({silent, told, head}), "Body"),
            std::vector<std::string>{"Nothing is on record."});
}

using Place = Paragraph::Place;

Document letter(PaperStyle style) {
  Document document =
      document_of({Paragraph{"第3期", false, Place::issue},
                   Paragraph{"督查室\t2022年7月5日", false, Place::masthead}, Heading{1, "通报"},
                   Paragraph{"各单位：", false, Place::addressee}, Paragraph{"正文"},
                   Paragraph{"督查室", false, Place::signature},
                   Paragraph{"2022年7月5日", false, Place::signature}, Heading{2, "附件", true},
                   table_of({{"name", "目标任务"}}, {row_of({"道路"})}), Heading{1, "另一份通报"},
                   Paragraph{"数据校验码：7-<abc>", false, Place::foot}});
  document.language = Language::zh;
  document.style = style;
  return document;
}

TEST(Docx, HasTheAnnexOnSheetsThatLieAndTheNextTitleOnSheetsThatStand) {
  for (const PaperStyle style : {PaperStyle::plain, PaperStyle::official}) {
    const auto parts = parts_of_package(bytes_of(letter(style)));
    const std::vector<std::string> sections =
        pieces(parts.at("word/document.xml"), "<w:sectPr>", "</w:sectPr>");
    std::vector<bool> lie;
    for (const std::string& section : sections) {
      lie.push_back(section.find("w:orient=\"landscape\"") != std::string::npos);
    }
    EXPECT_EQ(lie, (std::vector<bool>{false, true, false}));
  }
}

TEST(Docx, IsSetAsOfficialDocumentsAre) {
  const auto parts = parts_of_package(bytes_of(letter(PaperStyle::official)));
  for (const auto& [name, xml] : parts) EXPECT_EQ(xml_fault(xml), "") << name;
  const std::string& body = parts.at("word/document.xml");
  // 37, 26, 35 and 28 mm, of which each has 56.7 twips.
  EXPECT_NE(body.find("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\""),
            std::string::npos);
  const std::string& styles = parts.at("word/styles.xml");
  for (const char* font : {"仿宋_GB2312", "黑体", "楷体_GB2312", "方正小标宋简体"}) {
    EXPECT_NE(styles.find(font), std::string::npos) << font;
    EXPECT_NE(parts.at("word/fontTable.xml").find(font), std::string::npos) << font;
  }
  EXPECT_EQ(
      parts_of_package(bytes_of(letter(PaperStyle::plain))).at("word/styles.xml").find("仿宋"),
      std::string::npos);
}

TEST(Docx, HasEveryPlaceOfALetter) {
  const Document document = letter(PaperStyle::official);
  const std::vector<std::pair<std::string, std::string>> cases{
      {"Issue", "第3期"},        {"Masthead", "督查室2022年7月5日"},
      {"Addressee", "各单位："}, {"Body", "正文"},
      {"Signature", "督查室"},   {"SignatureDate", "2022年7月5日"},
      {"Annex", "附件"}};
  for (const auto& [style, text] : cases) {
    EXPECT_EQ(paragraphs_of(document, style), std::vector{text}) << style;
  }
  const auto parts = parts_of_package(bytes_of(document));
  EXPECT_EQ(parts.at("word/document.xml").find("校验码"), std::string::npos);
  for (const char* footer : {"word/footer1.xml", "word/footer2.xml"}) {
    EXPECT_NE(parts.at(footer).find("数据校验码：7-&lt;abc&gt;"), std::string::npos) << footer;
  }
}

}  // namespace
}  // namespace milepost
