#include "draft/text_document.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

TEST(TextDocument, EachLineIsAParagraph) {
  const std::string text = "\xEF\xBB\xBF一、目标\r\n\r\n  增长7%。\n";
  Problems problems("report.txt", text);
  const auto document = read_text_document(text, {}, problems);
  ASSERT_TRUE(document);
  EXPECT_EQ(document->blocks, (std::vector<SourceBlock>{SourceParagraph{"一、目标", 0},
                                                        SourceParagraph{"增长7%。", 0}}));
}

}  // namespace
}  // namespace milepost
