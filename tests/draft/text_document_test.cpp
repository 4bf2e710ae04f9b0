#include "draft/text_document.h"

#include <gtest/gtest.h>

#include "base/rendered.h"

namespace milepost {
namespace {

using namespace std::string_literals;

TEST(TextDocument, EachLineIsAParagraphWhateverItsEncoding) {
  const std::vector<SourceBlock> blocks{SourceParagraph{"一、目标", 0},
                                        SourceParagraph{"增长7%。", 0}};
  const std::vector<std::string> cases{
      "一、目标\n增长7%。", "\xEF\xBB\xBF一、目标\r\n\r\n  增长7%。\n",
      "一、目标\r　　增长7%。\u00A0", in_gb18030("一、目标\n增长7%。\n"),
      "\xFF\xFE\x00\x4E\x01\x30\xEE\x76\x07\x68\x0A\x00\x9E\x58\x7F\x95\x37\x00\x25\x00\x02\x30"s};
  for (const std::string& text : cases) {
    Problems problems("report.txt", text);
    const auto document = read_text_document(text, {}, problems);
    ASSERT_TRUE(document) << rendered(problems);
    EXPECT_EQ(document->blocks, blocks);
  }
}

TEST(TextDocument, WhatIsNoTextIsToldWithWhatHelps) {
  struct Case {
    std::string bytes;
    std::string told;
  };
  const std::vector<Case> cases{
      {std::string(1'000'000, '\n'),
       "report.txt: the document has more paragraphs than one can hold\n"
       "  split it into several files\n"},
      {" \r\n\u3000\n", "report.txt: the file holds no text\n"},
      {"增长\xE4\xBA 7%，目标是这样的。\n",
       "report.txt:1: there are bytes here that are no character in UTF-8 (0xE4 0xBA)\n"
       "  save it again as a text in UTF-8, or as a Word document (.docx)\n"},
      {"\xFF\xFE\x00\xD8"s,
       "report.txt:1: there are bytes here that are no character in UTF-16LE (0x00 0xD8)\n"
       "  save it again as a text in UTF-8, or as a Word document (.docx)\n"}};
  for (const Case& one : cases) {
    Problems problems("report.txt", one.bytes);
    EXPECT_FALSE(read_text_document(one.bytes, {}, problems));
    EXPECT_EQ(rendered(problems), one.told);
  }
}

}  // namespace
}  // namespace milepost
