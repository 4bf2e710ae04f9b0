// Documents inside templates: what stays of a template, what goes into it, and what is told of one
// that cannot be used.
#include "report/word/in_template.h"

#include <gtest/gtest.h>

#include <sstream>

#include "base/zip_writer.h"
#include "report/document_fixture.h"
#include "report/formats.h"
#include "report/package_reader.h"

namespace milepost {
namespace {

using docx::TemplateField;

constexpr const char* kMain =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
constexpr const char* kSheet =
    "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2000\" w:right=\"1400\" "
    "w:bottom=\"1800\" "
    "w:left=\"1600\" w:header=\"800\" w:footer=\"900\" w:gutter=\"0\"/>";

/// What a letterhead is made of, each to be replaced.
struct Parts {
  std::string body = "<w:p><w:r><w:t>{body}</w:t></w:r></w:p>";
  std::string section = std::string("<w:sectPr>") + kSheet + "</w:sectPr>";
  std::string header;
  std::string styles;
  std::string type = "wordprocessingml.document.main+xml";
  std::map<std::string, std::string> others;
};

std::string text(const std::string& text) {
  return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

std::string bytes_of(const Parts& parts) {
  ZipWriter package;
  const auto add = [&](const std::string& name, const std::string& content) {
    if (parts.others.contains(name)) return;
    package.begin(name);
    package.add(content);
  };
  const std::string office = "application/vnd.openxmlformats-officedocument.";
  const std::string relation =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const auto relations = [](const std::string& all) {
    return "<Relationships "
           "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           all + "</Relationships>";
  };
  add("[Content_Types].xml",
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
      "PartName=\"/word/document.xml\" ContentType=\"" +
          office + parts.type + "\"/></Types>");
  add("_rels/.rels", relations("<Relationship Id=\"rId1\" Type=\"" + relation +
                               "officeDocument\" Target=\"word/document.xml\"/>"));
  std::string of_document;
  if (!parts.styles.empty()) {
    of_document +=
        "<Relationship Id=\"rId1\" Type=\"" + relation + "styles\" Target=\"styles.xml\"/>";
    add("word/styles.xml", std::string("<w:styles ") + kMain + ">" + parts.styles + "</w:styles>");
  }
  if (!parts.header.empty()) {
    of_document +=
        "<Relationship Id=\"rId2\" Type=\"" + relation + "header\" Target=\"header1.xml\"/>";
    add("word/header1.xml", std::string("<w:hdr ") + kMain + ">" + parts.header + "</w:hdr>");
  }
  add("word/_rels/document.xml.rels", relations(of_document));
  add("word/document.xml", std::string("<w:document ") + kMain + "><w:body>" + parts.body +
                               parts.section + "</w:body></w:document>");
  for (const auto& [name, content] : parts.others) {
    if (content.empty()) continue;
    package.begin(name);
    package.add(content);
  }
  return package.finish();
}

/// In English, a line each.
std::string faults_of(const std::string& bytes, const std::string& name = "letterhead.docx") {
  Problems problems(name, {});
  const bool is_read = read_word_template(bytes, problems).has_value();
  EXPECT_EQ(is_read, problems.empty());
  std::string told;
  for (const Problem& one : problems.all()) {
    EXPECT_FALSE(one.what.zh.empty()) << one.what.en;
    told += one.what.en + "\n";
  }
  return told;
}

std::map<std::string, std::string> written(const Parts& parts, const Document& document) {
  const std::string bytes = bytes_of(parts);
  Problems problems("letterhead.docx", {});
  const std::optional<WordTemplate> letterhead = read_word_template(bytes, problems);
  if (!letterhead) {
    ADD_FAILURE() << problems.all().front().what.en;
    return {};
  }
  for (const Problem& one : faults_between(*letterhead, document)) ADD_FAILURE() << one.what.en;
  RenderOptions options;
  options.letterhead = &*letterhead;
  std::ostringstream out;
  render_docx(document, options, out);
  std::ostringstream again;
  render_docx(document, options, again);
  EXPECT_EQ(out.str(), again.str());
  std::map<std::string, std::string> found = parts_of_package(out.str());
  for (const auto& [name, xml] : found) EXPECT_EQ(xml_fault(xml), "") << name << "\n" << xml;
  return found;
}

Document letter_of(std::vector<Block> blocks) {
  Document document{"sample", "targets", "Title", Language::en, std::move(blocks)};
  document.letterhead = {3, "A & B", parse_iso_date("2022-07-08"), "12-abc"};
  return document;
}

/// `Style: text` for each paragraph of a body, and its sections as `[top left]`.
std::string outline(const std::string& xml) {
  std::string out;
  for (const std::string& one : pieces(xml, "<w:p>", "</w:p>")) {
    std::string line;
    for (const std::string& style : pieces(one, "<w:pStyle w:val=\"", "\"")) line += style + ": ";
    for (const char* begin : {"<w:t>", "<w:t xml:space=\"preserve\">"}) {
      for (const std::string& run : pieces(one, begin, "</w:t>")) line += run;
    }
    for (const std::string& margin : pieces(one, "<w:pgMar ", "/>")) {
      line +=
          "[" + attribute(" " + margin, "w:top") + " " + attribute(" " + margin, "w:left") + "]";
    }
    out += line + "\n";
  }
  const std::string rest = xml.substr(xml.rfind("</w:p>"));
  for (const std::string& margin : pieces(rest, "<w:pgMar ", "/>")) {
    out += "[" + attribute(" " + margin, "w:top") + " " + attribute(" " + margin, "w:left") + "]\n";
  }
  return out;
}

Table wide_table() {
  Table table;
  Row row;
  for (int i = 0; i < 9; ++i) {
    table.columns.push_back({"n", "Count", CellKind::count});
    row.cells.emplace_back(std::int64_t{1});
  }
  table.for_each_row = rows_of({row});
  return table;
}

TEST(InTemplate, ReplacesTheParagraphOfTheBodyAndKeepsAllElse) {
  struct Case {
    std::string body;
    std::string then;
  };
  const std::vector<Case> cases{
      {text("Head") + text("{body}") + text("Copies"),
       "Head\nHeading1: Title\nBody: Hello\nCopies\n"},
      {text("Head"), "Head\nHeading1: Title\nBody: Hello\n"},
      {"", "Heading1: Title\nBody: Hello\n"},
      {text("Head") + text("｛ 正文 ｝"), "Head\nHeading1: Title\nBody: Hello\n"},
      {text("{{Body}}") + text("{other thing: 1}"),
       "Heading1: Title\nBody: Hello\n{other thing: 1}\n"},
      {"<w:p><w:r><w:t>{</w:t></w:r><w:proofErr/><w:r><w:t>bo</w:t></w:r><w:r><w:t>dy</w:t></w:r>"
       "<w:r><w:t>&#125;</w:t></w:r></w:p>",
       "Heading1: Title\nBody: Hello\n"},
      {"<w:p><w:r><w:drawing/></w:r><w:r><w:t>{body}</w:t></w:r></w:p>" + text("Copies"),
       "\nHeading1: Title\nBody: Hello\nCopies\n"},
  };
  for (const Case& one : cases) {
    Parts parts;
    parts.body = one.body;
    const auto found = written(parts, letter_of({Paragraph{"Hello"}}));
    EXPECT_EQ(outline(found.at("word/document.xml")), one.then + "[2000 1600]\n") << one.body;
  }
}

TEST(InTemplate, KeepsWhatIsAnchoredInTheParagraphAndTheRangesThatEndThere) {
  Parts parts;
  parts.body = "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:r><w:t>{body}</w:t></w:r></w:p>" +
               std::string("<w:p><w:bookmarkEnd w:id=\"1\"/></w:p>");
  EXPECT_NE(written(parts, letter_of({})).at("word/document.xml").find("<w:bookmarkStart "),
            std::string::npos);
  parts.body = "<w:p><w:r><w:drawing/></w:r><w:r><w:t>{body}</w:t></w:r></w:p>";
  EXPECT_NE(written(parts, letter_of({})).at("word/document.xml").find("<w:drawing/>"),
            std::string::npos);
}

TEST(InTemplate, FillsFieldsWhereverTextStands) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"No. {number} of {year}", "No. 3 of 2022"},
      {"{发文机关}　{日期}", "A &amp; B　2022-07-08"},
      {"{ Seal }", "12-abc"},
      {"｛期号｝期", "3期"},
      {"a {0} {1-2} {} { } {x.y} {A1B2-C3} {", "a {0} {1-2} {} { } {x.y} {A1B2-C3} {"},
      {"by hand: {-} {--} {__} {________} {_ _}", "by hand: {-} {--} {__} {________} {_ _}"},
  };
  for (const auto& [before, after] : cases) {
    Parts parts;
    parts.header = text(before);
    parts.body = "<w:tbl><w:tr><w:tc>" + text(before) + text("{number}") +
                 "</w:tc></w:tr></w:tbl>" + text("{body}");
    const auto found = written(parts, letter_of({}));
    EXPECT_NE(found.at("word/header1.xml").find("<w:t>" + after + "</w:t>"), std::string::npos)
        << found.at("word/header1.xml");
    EXPECT_NE(found.at("word/document.xml").find("<w:t>" + after + "</w:t>"), std::string::npos);
  }
}

/// A letterhead with notes of one kind.
Parts with_notes(const std::string& kind, const std::string& note) {
  Parts parts;
  parts.others["word/_rels/document.xml.rels"] =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      "<Relationship Id=\"rId7\" "
      "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
      kind + "\" Target=\"" + kind + ".xml\"/></Relationships>";
  const std::string one = kind.substr(0, kind.size() - 1);
  parts.others["word/" + kind + ".xml"] = "<w:" + kind + " " + kMain + "><w:" + one +
                                          " w:id=\"1\">" + text(note) + "</w:" + one +
                                          "></w:" + kind + ">";
  return parts;
}

TEST(InTemplate, FillsFieldsInNotesAndTellsWhatIsNoneThere) {
  for (const auto& [kind, called] :
       {std::pair("footnotes", "a footnote"), std::pair("endnotes", "an endnote")}) {
    const Parts parts = with_notes(kind, "No. {number}");
    const auto found = written(parts, letter_of({}));
    EXPECT_NE(found.at(std::string("word/") + kind + ".xml").find("<w:t>No. 3</w:t>"),
              std::string::npos);
    EXPECT_EQ(faults_of(bytes_of(with_notes(kind, "{nummer}"))),
              std::string(called) + ", \"{nummer}\": \"{nummer}\" is no placeholder\n");
    EXPECT_EQ(
        faults_of(bytes_of(with_notes(kind, "{body}"))),
        std::string(called) + ", \"{body}\": {body} stands outside of the body of the document\n");
  }
}

TEST(InTemplate, LeavesOutItsOwnHeadAndSealWhereTheTemplateHasThem) {
  const std::vector<Block> blocks{Paragraph{"Issue 3", false, Paragraph::Place::issue},
                                  Paragraph{"A\t2022", false, Paragraph::Place::masthead},
                                  Heading{1, "Title"},
                                  Paragraph{"Seal: 12-abc", false, Paragraph::Place::foot}};
  Parts parts;
  EXPECT_EQ(outline(written(parts, letter_of(blocks)).at("word/document.xml")),
            "Issue: Issue 3\nMasthead: A2022\nHeading1: Title\nFoot: Seal: 12-abc\n[2000 1600]\n");
  parts.header = text("{number} {date} {seal}");
  EXPECT_EQ(outline(written(parts, letter_of(blocks)).at("word/document.xml")),
            "Heading1: Title\n[2000 1600]\n");
}

TEST(InTemplate, TurnsTheSheetsOfAnAnnexAndOfWideTables) {
  const std::vector<Block> annexed{Heading{1, "Title"}, Heading{2, "Annex", true}, Paragraph{"x"}};
  const std::string references = "<w:headerReference w:type=\"default\" r:id=\"rId2\"/>";
  const std::string first = "<w:pgNumType w:fmt=\"decimal\" w:start=\"1\"/><w:titlePg/>";
  Parts parts;
  parts.header = text("Header");
  parts.section = "<w:sectPr>" + references + kSheet + first + "</w:sectPr>";

  std::string xml = written(parts, letter_of(annexed)).at("word/document.xml");
  EXPECT_EQ(outline(xml),
            "Heading1: Title\nSectionEnd: [2000 1600]\nAnnex: Annex\nBody: x\n[1600 1800]\n");
  EXPECT_EQ(pieces(xml, "r:id=\"rId2\"", ">").size(), 2U) << "headers stay in both";
  EXPECT_EQ(pieces(xml, "<w:titlePg", ">").size(), 1U) << "one first page";
  EXPECT_EQ(pieces(xml, "w:start=", ">").size(), 1U) << "numbers go on";
  EXPECT_NE(xml.find("<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"),
            std::string::npos);

  parts.body = text("{body}") + text("Copies");
  EXPECT_EQ(outline(written(parts, letter_of(annexed)).at("word/document.xml")),
            "Heading1: Title\nSectionEnd: [2000 1600]\nAnnex: Annex\nBody: x\n"
            "SectionEnd: [1600 1800]\nCopies\n[2000 1600]\n");

  parts.body = "<w:p><w:pPr>" + parts.section + "</w:pPr><w:r><w:t>{body}</w:t></w:r></w:p>" +
               text("Behind");
  EXPECT_EQ(outline(written(parts, letter_of(annexed)).at("word/document.xml")),
            "Heading1: Title\nSectionEnd: [2000 1600]\nAnnex: Annex\nBody: x\n"
            "SectionEnd: [1600 1800]\nBehind\n[2000 1600]\n");

  parts.section = "";
  parts.body = text("{body}") + text("Copies");
  EXPECT_EQ(outline(written(parts, letter_of(annexed)).at("word/document.xml")),
            "Heading1: Title\nSectionEnd: [1417 1417]\nAnnex: Annex\nBody: x\n"
            "SectionEnd: [1417 1417]\nCopies\n[1417 1417]\n");

  parts = {};
  xml = written(parts, letter_of({Heading{1, "Title"}, Paragraph{"x"}, Heading{2, "All"},
                                  wide_table(), Heading{1, "Next"}}))
            .at("word/document.xml");
  const std::string lines = outline(xml);
  EXPECT_TRUE(
      lines.starts_with("Heading1: Title\nBody: x\nSectionEnd: [2000 1600]\nHeading2: All\n"))
      << lines;
  EXPECT_TRUE(lines.ends_with("SectionEnd: [1600 1800]\nHeading1: Next\n[2000 1600]\n")) << lines;
}

TEST(InTemplate, StaysOnSheetsThatLieAlreadyButBeginsNewOnesForAnAnnex) {
  const std::string size = "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>";
  const std::string margins =
      "<w:pgMar w:top=\"1000\" w:right=\"1100\" w:bottom=\"1200\" w:left=\"1300\"/>";
  Parts parts;
  parts.section = "<w:sectPr>" + size + margins + "<w:titlePg/></w:sectPr>";
  const auto xml_of = [&](std::vector<Block> blocks) {
    return written(parts, letter_of(std::move(blocks))).at("word/document.xml");
  };
  const std::vector<Block> annexed{Heading{1, "Title"}, Heading{2, "Annex", true}, wide_table()};
  std::string xml = xml_of(annexed);
  EXPECT_TRUE(outline(xml).starts_with("Heading1: Title\nSectionEnd: [1000 1300]\nAnnex: Annex\n"))
      << outline(xml);
  EXPECT_EQ(pieces(xml, "<w:pgSz ", "/>").size(), 2U);
  EXPECT_EQ(pieces(xml, size.substr(0, size.size() - 2), "/>").size(), 2U) << xml;
  EXPECT_EQ(pieces(xml, "<w:titlePg", ">").size(), 1U) << "one first page";
  EXPECT_EQ(pieces(xml, "<w:tblW w:w=\"14438\"", ">").size(), 1U) << "as wide as the sheet";

  parts.body = text("{body}") + text("Copies");
  xml = xml_of(annexed);
  EXPECT_TRUE(outline(xml).ends_with("SectionEnd: [1000 1300]\nCopies\n[1000 1300]\n"))
      << outline(xml);

  parts.body = text("{body}");
  EXPECT_EQ(pieces(xml_of({Heading{1, "Title"}, wide_table()}), "<w:sectPr>", "</w:sectPr>").size(),
            1U);
}

TEST(InTemplate, HasTheStylesOfTheTemplateByNameAndItsOwnForTheRest) {
  const auto style = [](const std::string& id, const std::string& name, const std::string& type,
                        const std::string& more = "") {
    return "<w:style w:type=\"" + type + "\" w:styleId=\"" + id + "\"" + more +
           "><w:name w:val=\"" + name + "\"/></w:style>";
  };
  Parts parts;
  parts.styles = style("a", "Normal", "paragraph", " w:default=\"1\"") +
                 style("1", "Heading 1", "paragraph") + style("a3", "Table Grid", "table") +
                 style("Body", "Something", "character") + style("Lead", "My Lead", "paragraph");
  const Document document =
      letter_of({Heading{1, "Title"}, Paragraph{"x"}, Paragraph{"y", true}, wide_table()});
  const auto found = written(parts, document);
  const std::string& xml = found.at("word/document.xml");
  const std::string& styles = found.at("word/styles.xml");
  EXPECT_TRUE(outline(xml).starts_with("1: Title\nBodyMilepost: x\nLead: y\n")) << outline(xml);
  EXPECT_NE(xml.find("<w:tblStyle w:val=\"a3\"/>"), std::string::npos);
  EXPECT_NE(styles.find("w:styleId=\"BodyMilepost\"><w:name w:val=\"Body Text\"/><w:basedOn "
                        "w:val=\"a\"/>"),
            std::string::npos)
      << styles;
  for (const std::string& id : pieces(xml, "Style w:val=\"", "\"")) {
    EXPECT_EQ(pieces(styles, "w:styleId=\"" + id + "\"", ">").size(), 1U) << id;
  }
  for (const std::string& id : pieces(styles, "<w:basedOn w:val=\"", "\"")) {
    EXPECT_EQ(pieces(styles, "w:styleId=\"" + id + "\"", ">").size(), 1U) << id;
  }
  EXPECT_EQ(pieces(styles, "w:default=", ">").size(), 1U);
}

TEST(InTemplate, LetsNoStyleCountItsHeadings) {
  Parts parts;
  parts.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr>"
      "<w:numId w:val=\"4\"/></w:numPr></w:pPr></w:style><w:style w:type=\"paragraph\" "
      "w:styleId=\"2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"1\"/></w:style>";
  const std::string xml =
      written(parts, letter_of({Heading{1, "A"}, Heading{2, "B"}, Heading{3, "C"}, Paragraph{"x"}}))
          .at("word/document.xml");
  for (const char* counting : {"1", "2"}) {
    EXPECT_NE(xml.find("<w:pStyle w:val=\"" + std::string(counting) +
                       "\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
              std::string::npos);
  }
  EXPECT_EQ(pieces(xml, "<w:numPr>", "</w:numPr>").size(), 2U)
      << "where nothing counts, a style keeps the room before its first line";
}

TEST(InTemplate, PassesOverTheStyleOfTextThatLibreOfficeWritesIntoEveryDocument) {
  const std::string begin =
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name "
      "w:val=\"Normal\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"TextBody\"><w:name "
      "w:val=\"Body Text\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:lineRule=\"auto\" "
      "w:line=\"276\" w:before=\"0\" w:after=\"140\"/>";
  const auto style_of_text = [&](const std::string& more) {
    Parts parts;
    parts.styles = begin + more + "</w:pPr></w:style>";
    const auto found = written(parts, letter_of({Paragraph{"x"}}));
    const std::string& styles = found.at("word/styles.xml");
    EXPECT_EQ(pieces(styles, "<w:name w:val=\"Body Text\"", ">").size(), 1U) << styles;
    const std::string lines = outline(found.at("word/document.xml"));
    return lines.substr(lines.find('\n') + 1, lines.find(": x") - lines.find('\n') - 1);
  };
  EXPECT_EQ(style_of_text(""), "Body");
  EXPECT_EQ(style_of_text("<w:ind w:firstLineChars=\"200\"/>"), "TextBody");
}

TEST(InTemplate, BringsItsStylesWhereTheTemplateHasNone) {
  const auto found = written(Parts{}, letter_of({}));
  EXPECT_TRUE(found.contains("word/milepost-styles.xml"));
  EXPECT_NE(found.at("word/_rels/document.xml.rels").find("milepost-styles.xml"),
            std::string::npos);
  EXPECT_NE(found.at("[Content_Types].xml").find("/word/milepost-styles.xml"), std::string::npos);
}

TEST(InTemplate, TakesTemplatesByTheirTypeAndParts) {
  Parts parts;
  parts.type = "wordprocessingml.template.main+xml";
  EXPECT_EQ(
      pieces(written(parts, letter_of({})).at("[Content_Types].xml"), "wordprocessingml.", ".")
          .front(),
      "document");
  parts = {};
  parts.others["word/media/image1.png"] = "picture";
  parts.others["customXml/item1.xml"] = "<a/>";
  const auto found = written(parts, letter_of({}));
  EXPECT_EQ(found.at("word/media/image1.png"), "picture");
  EXPECT_EQ(found.at("customXml/item1.xml"), "<a/>");
}

TEST(InTemplate, TellsWhatIsWrongWithATemplate) {
  const auto with_body = [](const std::string& body) {
    Parts parts;
    parts.body = body;
    return bytes_of(parts);
  };
  const auto with_part = [](const std::string& name, const std::string& content) {
    Parts parts;
    parts.others[name] = content;
    return bytes_of(parts);
  };
  const auto of_type = [](const std::string& type) {
    Parts parts;
    parts.type = type;
    return bytes_of(parts);
  };
  const std::string document = "word/document.xml";
  const std::string ours = kMain;
  const std::vector<std::pair<std::string, std::string>> cases{
      {with_body(text("第{期数}期")), "the body, \"第{期数}期\": \"{期数}\" is no placeholder\n"},
      {with_body(text("Seal: 48-" + std::string(64, 'a'))),
       "the body, \"Seal: 48-" + std::string(50, 'a') +
           "…\": the seal of another document stands there\n"},
      {with_body(text("{正文")), "the body, \"{正文\": the brace before body is not closed\n"},
      {with_body(text("x {body}")),
       "the body, \"x {body}\": {body} stands beside other text, which would be lost\n"},
      {with_body(text("{body}") + text("{正文}")),
       "the body, \"{正文}\": {body} stands there a second time\n"},
      {with_body("<w:tbl><w:tr><w:tc>" + text("{body}") + "</w:tc></w:tr></w:tbl>"),
       "the body, \"{body}\": {body} stands in a table, a box or a frame\n"},
      {with_part("word/document.xml", "<w:document " + ours + "></w:document>"),
       "the document has no body\n"},
      {with_part("word/document.xml", "<w:document " + ours + "><w:body/></w:document>"),
       "the document has no body\n"},
      {with_part(document, "<document><body/></document>"),
       "the document is written in a form of its format that is not read (such as Strict Open "
       "XML)\n"},
      {with_part(document, "<!DOCTYPE a><a/>"),
       "the part \"word/document.xml\" declares a document type, as no document does\n"},
      {with_part(document, "<a>"), "the part \"word/document.xml\" is not well formed at line 1\n"},
      {with_part(document, ""), "the file is no document: it has no part \"word/document.xml\"\n"},
      {with_part(document, "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>"),
       "the part \"word/document.xml\" is not in UTF-8\n"},
      {with_part("[Content_Types].xml", ""),
       "the file is no document: it has no part \"[Content_Types].xml\"\n"},
      {with_part("_xmlsignatures/origin.sigs", "x"),
       "the document has a digital signature, which nothing that is written into it keeps\n"},
      {with_part("word/vbaProject.bin", "x"), "the file is a Word document with macros (.docm)\n"},
      {of_type("spreadsheetml.sheet.main+xml"),
       "the file is an Excel workbook and no Word document\n"},
      {of_type("presentationml.presentation.main+xml"),
       "the file is a presentation and no Word document\n"},
      {of_type("else"), "the file is no Word document\n"},
      {"", "the file is empty\n"},
      {"PK\x03\x04 damaged", "the document is damaged\n"},
      {"%PDF-1.7", "the file is a PDF\n"},
  };
  for (const auto& [bytes, told] : cases) EXPECT_EQ(faults_of(bytes), told);
}

TEST(InTemplate, TellsSheetsThatThereAreNot) {
  struct Case {
    std::string width;
    std::string height;
    std::string wrong;  // nothing: there are such sheets
  };
  const std::vector<Case> cases{
      {"11906", "16838", ""},        {"11906.5", "16838", ""}, {"21cm", "297mm", ""},
      {"1701", "30mm", ""},          {"99999", "16838", ""},   {"", "16838", ""},
      {"-11906", "16838", "-11906"}, {"11906", "abc", "abc"},  {"1699", "16838", "1699"},
      {"11906", "29mm", "29mm"},     {"1e5", "16838", "1e5"},  {"nan", "16838", "nan"},
      {"1.2.3", "16838", "1.2.3"},   {"0", "0", "0"},          {"cm", "16838", "cm"},
  };
  for (const Case& one : cases) {
    Parts parts;
    parts.section =
        "<w:sectPr><w:pgSz w:w=\"" + one.width + "\" w:h=\"" + one.height + "\"/></w:sectPr>";
    EXPECT_EQ(
        faults_of(bytes_of(parts)),
        one.wrong.empty() ? "" : "no sheet has a width or a height of \"" + one.wrong + "\"\n")
        << one.width << " x " << one.height;
  }
}

TEST(InTemplate, TellsAllProblemsAtOnceAndABoxOnce) {
  Parts parts;
  parts.body = "<w:p><w:r><w:pict>" + text("{one}") + "</w:pict><w:pict>" + text("{one}") +
               "</w:pict></w:r></w:p>" + text("{two}");
  parts.header = text("{body}");
  EXPECT_EQ(faults_of(bytes_of(parts)),
            "the body, \"{one}\": \"{one}\" is no placeholder\n"
            "the body, \"{two}\": \"{two}\" is no placeholder\n"
            "a header, \"{body}\": {body} stands outside of the body of the document\n");
}

TEST(InTemplate, TellsWhatADocumentAndATemplateDoNotHaveInCommon) {
  const auto told = [](const std::string& header, const Letterhead& head) {
    Parts parts;
    parts.header = text(header);
    Problems problems("letterhead.docx", {});
    const auto letterhead = read_word_template(bytes_of(parts), problems);
    Document document = letter_of({});
    document.letterhead = head;
    std::string all;
    for (const Problem& one : faults_between(*letterhead, document)) all += one.what.en + "\n";
    return all;
  };
  const Date day = *parse_iso_date("2022-07-08");
  EXPECT_EQ(told("{number} {from} {date}", {{}, "", day, ""}),
            "the template has a place for the number, {number}, and none is given\n"
            "the template has a place for the office that sends it, {from}, and none is given\n");
  EXPECT_EQ(told("{seal}", {3, "A", day, ""}),
            "the template has a place {seal}, of which this document has nothing to say\n");
  EXPECT_EQ(told("{date}", {}),
            "the template has a place {date}, of which this document has nothing to say\n");
  EXPECT_EQ(told("{date}", {3, "A", day, ""}),
            "the template has a head of its own without a place for the number 3\n");
  EXPECT_EQ(told("Office", {3, "A", day, ""}), "");
}

}  // namespace
}  // namespace milepost
