#include "draft/html_cost.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace milepost {
namespace {

std::string many(const std::string& piece) {
  std::string text;
  while (text.size() < 1'500'000) text += piece;
  return text;
}

TEST(HtmlCost, IsSmallOfWhatPeopleWrite) {
  const std::vector<std::string> cases{
      "",
      "<",
      "</",
      "<!",
      "<!--",
      "<p",
      "<p a",
      "<p a=",
      "<p a='",
      "<![CDATA[",
      many("<p>增长7%</p>"),
      many("<tr><td>甲</td><td><br>乙</td></tr>\n"),
      many("<!-- <div> -->"),
      many("<!-->甲"),
      many("<img src='a>b' alt=\"<div>\">"),
      many("<script>x<y</script >"),
      many("</div>"),
      many("<!--"),
      many("<!x> <?y>"),
      many("a < b "),
      "<div title=\"" + many("<div>") + "\">",
      many("<style><!-- p{} --></style>").substr(0, 20'000),
      many("<svg><path d='M1'/></svg><p>甲</p>").substr(0, 100'000)};
  for (const std::string& html : cases) EXPECT_TRUE(is_parsed_in_time(html)) << html.substr(0, 80);
}

TEST(HtmlCost, IsLargeOfWhatNestsBehindEndsThatCloseNothing) {
  const std::vector<std::string> cases{many("<div>"),
                                       many("<div></span>"),
                                       many("<div><!-- --!></span>"),
                                       many("<!--><div>"),
                                       many("<!---><div>"),
                                       many("<i><b></i>"),
                                       many("<div a='</div>'>"),
                                       many("<svg><![CDATA[></svg>]]>"),
                                       many("<div/>"),
                                       many("<div =\"></div\">"),
                                       many("<div><!-- </div> -->"),
                                       many("<div><script><!--<script></script></div></script>"),
                                       many("<svg><script></svg></script>"),
                                       "<title><a b=\"</title>" + many("<div>"),
                                       "<title><a>" + many("<div a='</div>'>"),
                                       many("<title><!--</title><div>"),
                                       many("<svg><style a='</style>'>"),
                                       many("<title><script></title><div></script>")};
  for (const std::string& html : cases) EXPECT_FALSE(is_parsed_in_time(html)) << html.substr(0, 80);
}

}  // namespace
}  // namespace milepost
