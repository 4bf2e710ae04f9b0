#include "report/page/markup.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

TEST(Escaped, LeavesNothingThatEndsAnElementOrAnAttribute) {
  EXPECT_EQ(escaped("a < b & c > d"), "a &lt; b &amp; c &gt; d");
  EXPECT_EQ(escaped("\"x\" 'y'"), "&quot;x&quot; &#39;y&#39;");
  EXPECT_EQ(escaped("&lt;"), "&amp;lt;");
  EXPECT_EQ(escaped("≥ 30 家"), "≥ 30 家");
}

TEST(Escaped, KeepsOneLineAndOneDirection) {
  EXPECT_EQ(escaped("one\ntwo\r\nthree\tfour"), "one two  three four");
  EXPECT_EQ(escaped("\xE2\x80\xAEtxt.exe"), "txt.exe");
  EXPECT_EQ(escaped("\x1b[31mred"), " [31mred");
  EXPECT_EQ(escaped("bad \xFF byte"), "bad \uFFFD byte");
}

TEST(Prose, KeepsDatesTogether) {
  EXPECT_EQ(prose("as of 2022-06-30, <b>"),
            R"(as of <span class="d">2022-06-30</span>, &lt;b&gt;)");
  EXPECT_EQ(prose("2022-01-01–2022-12-31"),
            R"(<span class="d">2022-01-01</span>–<span class="d">2022-12-31</span>)");
  EXPECT_EQ(prose("2022-13-45 is no date"), "2022-13-45 is no date");
  EXPECT_EQ(prose("-01-02 a-b"), "-01-02 a-b");
}

TEST(CssString, EndsNeitherItselfNorItsSheet) {
  EXPECT_EQ(css_string("计划"), "\"计划\"");
  EXPECT_EQ(css_string("a\"b"), "\"a\\22 b\"");
  EXPECT_EQ(css_string("</style>"), "\"\\3c \\2f style\\3e \"");
  EXPECT_EQ(css_string("a\\\nb"), "\"a\\5c \\20 b\"");
}

TEST(Punctuation, IsThatOfTheLanguage) {
  EXPECT_EQ(punctuation(Language::zh).colon, "：");
  EXPECT_EQ(punctuation(Language::en).colon, ": ");
}

}  // namespace
}  // namespace milepost
