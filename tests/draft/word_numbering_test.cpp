#include "draft/word_numbering.h"

#include <gtest/gtest.h>

#include "draft/document.h"
#include "draft/printed.h"
#include "draft/word_document.h"
#include "draft/word_fixture.h"

namespace milepost {
namespace {

std::string level(int number, const std::string& format, const std::string& text,
                  const std::string& more = "") {
  return "<w:lvl w:ilvl=\"" + std::to_string(number) +
         "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more +
         "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}
std::string kind(int number, const std::string& levels) {
  return "<w:abstractNum w:abstractNumId=\"" + std::to_string(number) + "\">" + levels +
         "</w:abstractNum>";
}
std::string list(int number, int of_kind, const std::string& overrides = "") {
  return "<w:num w:numId=\"" + std::to_string(number) + "\"><w:abstractNumId w:val=\"" +
         std::to_string(of_kind) + "\"/>" + overrides + "</w:num>";
}

struct Item {
  int list;
  int level;
};

/// The numbers of paragraphs that say `x`, in one line.
std::string numbers(const std::string& numbering, const std::vector<Item>& items) {
  std::string body;
  for (const Item& item : items) body += paragraph("x", in_list(item.list, item.level));
  const std::string bytes = word_package(body, {"", numbering, "", ""});
  Problems problems("report.docx", bytes);
  const auto document = read_word_document(bytes, problems);
  std::string line;
  for (const SourceBlock& block : document.value().blocks) {
    line += (line.empty() ? "" : "; ") + std::get<SourceParagraph>(block).text;
  }
  return line;
}

const std::string kReport =
    kind(7, level(0, "chineseCounting", "%1、") + level(1, "chineseCountingThousand", "（%2）") +
                level(2, "decimal", "%3.") + level(3, "decimalEnclosedCircle", "%4"));

TEST(WordNumbering, IsThatOfAReport) {
  EXPECT_EQ(numbers(kReport + list(1, 7),
                    {{1, 0}, {1, 1}, {1, 1}, {1, 2}, {1, 3}, {1, 2}, {1, 0}, {1, 1}, {1, 2}}),
            "一、x; （一）x; （二）x; 1. x; ① x; 2. x; 二、x; （一）x; 1. x");
}

TEST(WordNumbering, ShowsTheLevelsAbove) {
  const std::string levels = level(0, "chineseCounting", "第%1章") + level(1, "decimal", "%1.%2");
  EXPECT_EQ(numbers(kind(1, levels) + list(1, 1), {{1, 1}, {1, 0}, {1, 1}, {1, 1}}),
            "一.1 x; 第一章 x; 一.1 x; 一.2 x");
  EXPECT_EQ(
      numbers(kind(1, level(0, "chineseCounting", "%1") +
                          level(1, "decimal", "%1.%2", "<w:isLgl/><w:suff w:val=\"nothing\"/>")) +
                  list(1, 1),
              {{1, 0}, {1, 1}}),
      "一 x; 1.1x");
}

TEST(WordNumbering, BeginsAgainWhereTheListSaysSo) {
  const std::string start =
      "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";
  // Lists of one kind are counted on, unless one has a start of its own.
  EXPECT_EQ(numbers(kReport + list(1, 7) + list(2, 7) + list(3, 7, start),
                    {{1, 0}, {2, 0}, {3, 0}, {3, 0}, {1, 0}}),
            "一、x; 二、x; 五、x; 六、x; 七、x");
  const std::string levels = level(0, "decimal", "%1.") +
                             level(1, "decimal", "(%2)", "<w:lvlRestart w:val=\"0\"/>") +
                             level(2, "lowerLetter", "%3)", "<w:lvlRestart w:val=\"1\"/>");
  EXPECT_EQ(numbers(kind(1, levels) + list(1, 1),
                    {{1, 0}, {1, 1}, {1, 2}, {1, 1}, {1, 2}, {1, 0}, {1, 1}, {1, 2}}),
            "1. x; (1) x; a) x; (2) x; b) x; 2. x; (3) x; a) x");
}

TEST(WordNumbering, IsNoneWhereThereIsNoList) {
  EXPECT_EQ(numbers(kind(1, level(0, "bullet", "•") + level(1, "none", "")) + list(1, 1),
                    {{1, 0}, {1, 1}, {0, 0}, {9, 0}, {1, 8}, {1, -1}, {1, 99}}),
            "x; x; x; x; x; x; x");
  EXPECT_EQ(numbers(kind(1, level(0, "decimal", std::string(300, '%'))) + list(1, 1) + list(2, 9),
                    {{1, 0}, {2, 0}}),
            "x; x");
}

TEST(WordNumbering, IsThatOfTheStyle) {
  const std::string styles =
      "<w:style w:styleId=\"1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:styleId=\"2\"><w:basedOn w:val=\"1\"/><w:pPr><w:numPr><w:ilvl "
      "w:val=\"1\"/></w:numPr>"
      "</w:pPr></w:style><w:style w:styleId=\"3\"><w:basedOn w:val=\"1\"/></w:style>"
      "<w:style w:type=\"numbering\" w:styleId=\"of\"><w:pPr><w:numPr><w:numId "
      "w:val=\"1\"/></w:numPr>"
      "</w:pPr></w:style>";
  const std::string numbering =
      kind(1, level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）") +
                  level(2, "decimal", "%3.", "<w:pStyle w:val=\"3\"/>")) +
      kind(2, "<w:numStyleLink w:val=\"of\"/>") + list(1, 1) + list(2, 2);
  const auto of = [](const std::string& style) { return "<w:pStyle w:val=\"" + style + "\"/>"; };
  const std::string bytes =
      word_package(paragraph("x", of("1")) + paragraph("x", of("2")) + paragraph("x", of("3")) +
                       paragraph("x", of("1") + "<w:numPr><w:numId w:val=\"0\"/></w:numPr>") +
                       paragraph("", of("1")) + paragraph("x", in_list(2, 0)),
                   {styles, numbering, "", ""});
  Problems problems("report.docx", bytes);
  EXPECT_EQ(printed(read_word_document(bytes, problems).value()),
            "一、x\n（一）x\n1. x\nx\n三、x\n");
}

}  // namespace
}  // namespace milepost
