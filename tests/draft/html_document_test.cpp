#include "draft/html_document.h"

#include <gtest/gtest.h>

#include "base/rendered.h"
#include "draft/printed.h"

namespace milepost {
namespace {

std::string read(const std::string& html, std::optional<Encoding> named = {}) {
  Problems problems("page.html", html);
  const auto document = read_html_document(html, named, problems);
  EXPECT_EQ(document.has_value(), problems.empty());
  return document ? printed(*document) : rendered(problems);
}

TEST(HtmlDocument, ShowsWhatABrowserShows) {
  struct Case {
    std::string html;
    std::string shown;
  };
  const std::vector<Case> cases{
      {"<p>一、目标</p><p>增长<b>7</b>%&nbsp;以上&mdash;&#x2014;</p>", "一、目标\n增长7% 以上——\n"},
      {"甲<br>　　乙<br/><br>丙", "甲\n乙\n丙\n"},
      {"<div>甲<div>乙</div>丙</div>", "甲\n乙\n丙\n"},
      {"<h1>题</h1><h2 class=a>一、<span>节</span></h2><h6>末</h6><p>文",
       "# 题\n## 一、节\n###### 末\n文\n"},
      // Lines of the source end between characters, not between words.
      {"<p>全年\n  增长7%，\r\n投资 5\n亿元 of\nthese</p>", "全年增长7%，投资 5 亿元 of these\n"},
      {"<p>规模<b>\n以上</b> 工业</p>", "规模以上 工业\n"},
      {"<head><title>题</title><style>p{}</style></head><script>if(a<b)x='<p>1</p>'</script>"
       "<noscript>请开启脚本</noscript><nav>首页</nav><select><option>一</select><button>查</"
       "button>"
       "<p hidden>藏</p><p style='color:red; DISPLAY : none'>藏</p><del>旧</del><ins>新</ins>"
       "<template><p>藏</p></template><!-- <p>注</p> -->",
       "新\n"},
      {"<pre>甲\n  乙  丙</pre>", "甲\n乙 丙\n"},
      {"<ruby>桥<rp>(</rp><rt>qiáo</rt><rp>)</rp></ruby>梁", "桥梁\n"},
      {"增长&shy;率&#8203;为&#65279;7&#0;%", "增长率为7\xEF\xBF\xBD%\n"},
      {"<P>未闭合<P>标签<TABLE><TR><TD>甲<TD>7<TR><TD>乙<TD>8</TABLE>尾",
       "未闭合\n标签\n[\n甲 | 7\n乙 | 8\n]\n尾\n"},
      {"<ol><li>甲<li><p>乙</p><li></li></ol><ol type=A start=3><li>丙<li value=9>丁</ol>"
       "<ul><li>戊</ul><ol style='list-style:none'><li>己</ol>庚",
       "1. 甲\n2. 乙\nC. 丙\nI. 丁\n戊\n己\n庚\n"},
      {"上一页 下一页 <a href=2.html>2</a>", "上一页 下一页 2\n"},
  };
  for (const Case& one : cases) EXPECT_EQ(read(one.html), one.shown) << one.html;
}

TEST(HtmlDocument, FillsMergedCells) {
  struct Case {
    std::string html;
    std::string shown;
  };
  const std::vector<Case> cases{
      {"<table><caption>表1</caption><tr><th rowspan=2>指标<th colspan=2>目标<tr><td>今年<td>明年"
       "<tr><td>产值<td>7%<td>8%</table>",
       "表1\n[\n指标 | 目标 | 目标\n指标 | 今年 | 明年\n产值 | 7% | 8%\n]\n"},
      {"<table><tr><td rowspan=0>甲<td>1<tr><td>2<tr><td>3</table>",
       "[\n甲 | 1\n甲 | 2\n甲 | 3\n]\n"},
      // Rows that are too short or too long, and spans beyond the table.
      {"<table><tr><td>甲<td>1<tr><td>乙<tr><td>丙<td>2<td>3</table>",
       "[\n甲 | 1 | \n乙 |  | \n丙 | 2 | 3\n]\n"},
      {"<table><tr><td colspan=1000000>题<tr><td>甲<td rowspan=99>1</table>",
       "[\n题 | 题\n甲 | 1\n]\n"},
      {"<table><tr><td colspan=-1>甲<td colspan=x>1</table>", "[\n甲 | 1\n]\n"},
      {"<table><tr><td>甲<p>乙<br>丙</td><td>1</td></tr></table>", "[\n甲/乙/丙 | 1\n]\n"},
      {"<table><tr><td></td><td> </td></tr></table>文", "文\n"},
  };
  for (const Case& one : cases) EXPECT_EQ(read(one.html), one.shown) << one.html;
}

TEST(HtmlDocument, TakesApartTablesThatOnlyArrange) {
  const std::string inner = "<table><tr><td>产值<td>7%</tr><tr><td>投资<td>9%</tr></table>";
  EXPECT_EQ(read("<table><tr><td>菜单<td><p>一、目标及其完成情况</p>" + inner + "</table>"),
            "菜单\n一、目标及其完成情况\n[\n产值 | 7%\n投资 | 9%\n]\n");
  EXPECT_EQ(read("<table><tr><td><h1>题</h1><p>甲</p></td></tr><tr><td>乙</td></tr></table>"),
            "# 题\n甲\n乙\n");
  // A table in one cell of many is a part of what stands there.
  EXPECT_EQ(read("<table><tr><td>各项工作按照年初方案继续推进并按季度报告<td>1<tr><td>乙<td>" +
                 inner + "</table>"),
            "[\n各项工作按照年初方案继续推进并按季度报告 | 1\n乙 | 产值 7%/投资 9%\n]\n");
}

TEST(HtmlDocument, SetsFootnotesApart) {
  const std::vector<std::string> cases{
      // LibreOffice, Word, Markdown.
      "<p>增长7%<a class=sdfootnoteanc name=sdfootnote1anc "
      "href='#sdfootnote1sym'><sup>1</sup></a>。"
      "</p><div id=sdfootnote1><p><a href='#sdfootnote1anc'>1</a>按可比价</p></div>",
      "<p>增长7%<a href='#_ftn1' name='_ftnref1'>[1]</a>。</p>"
      "<div id=ftn1><p><a href='#_ftnref1'>[1]</a> 按可比价</p></div>",
      "<p>增长7%<sup id=fnref1><a href='#fn1'>1</a></sup>。</p><section class=footnotes><ol>"
      "<li id=fn1><p>按可比价<a href='#fnref1'></a></p></li></ol></section>"};
  for (const std::string& html : cases) EXPECT_EQ(read(html), "增长7%。\n^ 按可比价\n") << html;
}

TEST(HtmlDocument, WhatCannotBeReadIsTold) {
  const std::string remedy =
      "  open it in a browser, and copy its text into a file of its own (.txt)\n";
  EXPECT_EQ(read("<html><body><script>draw()</script></body></html>"),
            "page.html: the page shows no text\n" + remedy);
  const auto repeated = [](const std::string& piece, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += piece;
    return text;
  };
  const std::string too_deep =
      "page.html: the page is nested deeper than any that a program saves\n" + remedy;
  const std::string split = "  split it into several files\n";
  struct Case {
    std::string html;
    std::string told;
  };
  const std::vector<Case> cases{
      {repeated("<div>", 1'000'000), too_deep},
      {repeated("<table><tr><td>", 300'000), too_deep},
      {repeated("<a href=x><p>甲", 20'000) + repeated("乙<p>", 100'000), too_deep},
      {repeated("<div><table><td></div></td></table>", 100'000), too_deep},
      {"<p " + repeated("a b c", 100'000) + ">甲", too_deep},
      {"<table>" + repeated("<tr><td colspan=1000>甲", 1000) + "</table>",
       "page.html: the document has more cells than one can hold\n" + split},
      {"<table><tr><td>乙<td colspan=1000>" + std::string(100'000, 'x') + repeated("<tr><td>", 2) +
           repeated("<td>", 1000),
       "page.html: the document has more text than one can hold\n" + split},
      {repeated("<p>甲</p>", 250'000),
       "page.html: the document has more paragraphs than one can hold\n" + split},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(read(one.html).substr(0, 400), one.told) << one.html.substr(0, 60);
  }
  EXPECT_EQ(read(repeated("<div>", 500) + "甲" + repeated("</div>", 500)), "甲\n");
}

}  // namespace
}  // namespace milepost
