#include "draft/html_text.h"

#include <gtest/gtest.h>

#include <string>

#include "base/rendered.h"

namespace milepost {
namespace {

TEST(HtmlText, IsInTheEncodingThatThePageNames) {
  struct Case {
    std::string html;
    std::optional<Encoding> encoding;
  };
  const std::vector<Case> cases{
      {"<meta charset=utf-8>", Encoding::utf8},
      {"<META http-equiv=Content-Type content=\"text/html; charset=GB2312\">", Encoding::gb18030},
      {"<meta content='text/html;charset = gbk' >", Encoding::gb18030},
      {"<meta charset=\"Big5\"/>", Encoding::big5},
      {"<p>charset of the page</p><meta charset=ISO-8859-1>", Encoding::windows_1252},
      {"<meta charset=shift_jis>", std::nullopt},
      {"<p>charset=", std::nullopt},
  };
  for (const Case& one : cases) EXPECT_EQ(encoding_named_in(one.html), one.encoding) << one.html;
}

TEST(HtmlText, IsReadByWhatItIsWhereThePageIsWrong) {
  const auto read = [](const std::string& html, std::optional<Encoding> named = {}) {
    Problems problems("page.html", html);
    const auto decoded = decode_page(html, named, problems);
    return decoded ? std::string(decoded->text(html)) : rendered(problems);
  };
  const std::string text = "全年增长7%，投资增长9%";
  for (const std::string charset : {"gb2312", "utf-8", "iso-8859-1", "shift_jis"}) {
    const std::string page = "<meta charset=" + charset + ">" + text;
    EXPECT_EQ(read(page), page);
    EXPECT_EQ(read(in_gb18030(page)), page);
    EXPECT_EQ(read(in_gb18030(page), Encoding::gb18030), page);
  }
  // é in Latin is no character of Chinese.
  EXPECT_EQ(read("<meta charset=windows-1252>caf\xE9 t\xE9l\xE9"),
            "<meta charset=windows-1252>café télé");
  EXPECT_EQ(read("<meta charset=big5>\xA4\xA4\xA4\xE5"), "<meta charset=big5>中文");
  EXPECT_EQ(read("<meta charset=gb2312>\xFF\xFF"),
            "page.html:1: there are bytes here that are no character in GB18030 (0xFF 0xFF)\n"
            "  save it again as a text in UTF-8, or as a Word document (.docx)\n");
}

}  // namespace
}  // namespace milepost
