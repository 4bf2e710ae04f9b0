#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "report/document_fixture.h"
#include "report/formats.h"
#include "report/words/labels.h"

namespace milepost {
namespace {

std::string page_of(const Document& document) {
  std::ostringstream out;
  render_html(document, {}, out);
  return out.str();
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::size_t count_of(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

/// What stands between the style and the script: everything that comes out of a document.
std::string body_of(const std::string& page) {
  const std::size_t start = page.find("<body>");
  return page.substr(start, page.rfind("<script>") - start);
}

struct Tag {
  std::string name;                     // with a slash in front where it closes an element
  std::vector<std::string> attributes;  // their names
  bool closes_itself = false;
};

/// All tags of a page; fails where one is not well formed. Every value of an attribute is quoted.
std::vector<Tag> tags_of(const std::string& page) {
  std::vector<Tag> tags;
  for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at)) {
    Tag tag;
    std::size_t end = page.find_first_of(" />", at + 2);
    tag.name = page.substr(at + 1, end - at - 1);
    while (page[end] == ' ') {
      const std::size_t name = end + 1;
      end = page.find_first_of("= />", name);
      tag.attributes.push_back(page.substr(name, end - name));
      if (page[end] != '=') continue;
      if (page[end + 1] != '"') ADD_FAILURE() << page.substr(at, 200);
      end = page.find('"', end + 2) + 1;
    }
    tag.closes_itself = page[end] == '/';
    if (tag.closes_itself) ++end;
    if (page[end] != '>') {
      ADD_FAILURE() << page.substr(at, 200);
      return tags;
    }
    tags.push_back(std::move(tag));
    at = end;
    const std::string& name = tags.back().name;
    if (name == "style" || name == "script") at = page.find("</" + name, at);
  }
  return tags;
}

/// Names of tags and attributes in their order: what no text may change.
std::string skeleton_of(const std::string& page) {
  std::string skeleton;
  for (const Tag& tag : tags_of(page)) {
    skeleton += tag.name;
    for (const std::string& attribute : tag.attributes) skeleton += " " + attribute;
    skeleton += "\n";
  }
  return skeleton;
}

Column column(std::string heading, CellKind kind = CellKind::text) {
  return {"column", std::move(heading), kind};
}

Table table_of(std::vector<Column> columns, std::vector<Row> rows) {
  Table table;
  table.name = "targets";
  table.title = "Targets";
  table.columns = std::move(columns);
  table.for_each_row = rows_of(std::move(rows));
  return table;
}

Document document_of(std::vector<Block> blocks, Language language = Language::en) {
  return {"plan-vs-actual", "targets", "Luqiao", language, std::move(blocks)};
}

/// What one cell looks like.
std::string cell_of(Cell cell, CellKind kind, Language language = Language::en) {
  const std::string page = page_of(document_of(
      {table_of({column("A"), column("B", kind)}, {row_of({std::string("x"), std::move(cell)})})},
      language));
  const std::size_t row = page.find("<th scope=\"row\"");
  const std::size_t start = page.find("<td", row);
  return page.substr(start, page.find("</td>", start) - start);
}

TEST(Html, IsOnePageWithItsTitleFirst) {
  const std::string page = page_of(sample_document());
  EXPECT_TRUE(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
  EXPECT_TRUE(holds(page, "<title>Luqiao District: New firms</title>"));
  EXPECT_EQ(count_of(page, "<h1>"), 1U);
  EXPECT_LT(page.find("<h1>"), page.find("<p class=\"lead\">"));
  EXPECT_LT(page.find("<p class=\"lead\">"), page.find("class=\"bar\""));
  EXPECT_LT(page.find("class=\"bar\""), page.find("<table"));
  EXPECT_TRUE(page.ends_with("</html>\n"));
}

TEST(Html, AllowsItselfNothingButItsOwnStyleAndScript) {
  const std::string page = page_of(sample_document());
  EXPECT_TRUE(holds(page, "Content-Security-Policy\" content=\"default-src 'none'; "));
  for (const char* outside : {"src=", "<link", "@import", "url(", "<iframe", "<img"}) {
    EXPECT_FALSE(holds(page, outside)) << outside;
  }
}

TEST(Html, ClosesWhatItOpens) {
  const std::set<std::string> needs_no_end{"!DOCTYPE", "meta", "input"};
  for (const Language language : {Language::zh, Language::en}) {
    std::vector<std::string> open;
    for (const Tag& tag : tags_of(page_of(sample_document("New firms", language)))) {
      if (tag.closes_itself || needs_no_end.contains(tag.name)) continue;
      if (tag.name.front() != '/') {
        open.push_back(tag.name);
        continue;
      }
      ASSERT_FALSE(open.empty()) << tag.name;
      ASSERT_EQ("/" + open.back(), tag.name);
      open.pop_back();
    }
    EXPECT_TRUE(open.empty());
  }
}

TEST(Html, HasTheSameBytesTwice) {
  EXPECT_EQ(page_of(sample_document()), page_of(sample_document()));
}

TEST(Html, SpeaksBothLanguages) {
  const std::string page = page_of(sample_document("新增企业", Language::zh));
  EXPECT_TRUE(holds(page, "<html lang=\"zh-Hans\">"));
  for (const char* shown : {"已完成", "欠进度", "查找", "按状态筛选", "明细", "不计入合计",
                            "展开全部明细", "完成进度：110.0%，序时进度：50.0%"}) {
    EXPECT_TRUE(holds(page, shown)) << shown;
  }
  EXPECT_FALSE(holds(body_of(page), ">met<"));
}

TEST(Html, LetsNoTextChangeItsSkeleton) {
  const std::string tame = skeleton_of(page_of(sample_document()));
  for (const std::string& text : hostile_texts()) {
    const std::string page = page_of(sample_document(text));
    EXPECT_EQ(skeleton_of(page), tame) << text;
    EXPECT_EQ(count_of(page, "<script"), 1U) << text;
    EXPECT_EQ(count_of(page, "</style"), 1U) << text;
    for (const char* harm : {"\x1b", "\xE2\x80\xAE", "\t"})
      EXPECT_FALSE(holds(body_of(page), harm));
  }
}

TEST(Html, EscapesInEveryPlaceWhereTextCanStand) {
  const auto everywhere = [](const std::string& text) {
    Row row = row_of({Marked{text, text}, Link{text, "https://example.org/" + text},
                      Term{"word", "label"}, text});
    row.anchor = text;
    Table detail = table_of({column(text), column(text)}, {row_of({text, text})});
    detail.title = text;
    Table empty = table_of({column("A")}, {});
    empty.if_empty = text;
    row.details = [=] { return std::vector<Table>{detail, empty}; };
    Row item = row_of({text});
    item.anchor = text;
    Table list = table_of({column("A")}, {heading_row(text), item});
    list.layout = Table::Layout::list;
    list.title = text;
    Table none = table_of({column("A")}, {});
    none.title = text;
    none.if_empty = text;
    Table facts = table_of({column("A"), column("B")}, {row_of({text, text})});
    facts.layout = Table::Layout::facts;
    facts.title = text;
    Table grid = table_of({column(text), column(text), column(text), column(text)},
                          {heading_row(text), row});
    grid.title = text;
    TimeChart chart{text, text, {{day("2022-03-31"), 5}}, {{text, {{day("2022-12-31"), 30}}}}};
    Document document = document_of(
        {Heading{1, text}, Paragraph{text}, Heading{1, text}, Heading{2, text},
         Paragraph{text, true}, StatusBar{text, counts_of({{Status::met, 1}})}, std::move(list),
         std::move(facts), std::move(grid), std::move(none), std::move(chart)});
    document.title = text;
    return page_of(document);
  };
  const std::string tame = skeleton_of(everywhere("New firms"));
  for (const std::string& text : hostile_texts()) {
    const std::string page = everywhere(text);
    EXPECT_EQ(skeleton_of(page), tame) << text;
    EXPECT_EQ(count_of(page, "<script"), 1U) << text;
    EXPECT_EQ(count_of(page, "</style"), 1U) << text;
  }
}

TEST(Html, LeavesBracesOfTextsAlone) {
  EXPECT_TRUE(holds(page_of(sample_document("{{title}} {{{style}}} {{> body}}")),
                    "<h1><bdi>Luqiao District: {{title}} {{{style}}} {{&gt; body}}</bdi></h1>"));
}

TEST(Cells, FollowLinksToTheWebAndToEvidenceOnly) {
  EXPECT_EQ(cell_of(Link{"a<b", "https://example.org/?a=1&b=\"2\""}, CellKind::text),
            "<td class=\"t\"><a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\" "
            "rel=\"noopener\">a&lt;b</a>");
  const std::string kept = "evidence/" + std::string(64, 'a') + ".pdf";
  EXPECT_EQ(cell_of(Link{"<a\">.pdf", kept}, CellKind::text),
            "<td class=\"t\"><a href=\"" + kept + "\" rel=\"noopener\">&lt;a&quot;&gt;.pdf</a>");
  for (const char* url : {"javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x",
                          "\x01javascript:alert(1)", "file:///etc/passwd", "evidence/report.pdf"}) {
    EXPECT_EQ(cell_of(Link{"text", url}, CellKind::text), "<td class=\"t\">text") << url;
  }
}

TEST(Cells, ShowFiguresAsTheLanguageWritesThem) {
  EXPECT_EQ(cell_of(ratio("1234.5"), CellKind::figure), "<td class=\"n\">1,234.5");
  EXPECT_EQ(cell_of(ratio("1234.5"), CellKind::figure, Language::zh), "<td class=\"n\">1234.5");
  EXPECT_EQ(cell_of(std::int64_t{12345}, CellKind::count), "<td class=\"n\">12,345");
  EXPECT_EQ(cell_of(Percent{ratio("1.1")}, CellKind::percent), "<td class=\"n\">110.0%");
  EXPECT_EQ(cell_of(Points{ratio("0.15")}, CellKind::points), "<td class=\"n\">+15.0");
  EXPECT_EQ(cell_of(Points{ratio("-0.05")}, CellKind::points), "<td class=\"n\">-5.0");
  EXPECT_EQ(cell_of(Points{ratio("-0.0001")}, CellKind::points), "<td class=\"n\">0.0");
  EXPECT_EQ(cell_of(Points{ratio("0")}, CellKind::points), "<td class=\"n\">0.0");
}

TEST(Cells, ShowDatesMomentsAndFlags) {
  EXPECT_EQ(cell_of(day("2022-06-30"), CellKind::date), "<td class=\"d\">2022-06-30");
  EXPECT_EQ(cell_of(at("2022-07-01T08:30:00Z"), CellKind::moment),
            "<td class=\"d\"><time datetime=\"2022-07-01T08:30:00.000Z\">2022-07-01 08:30"
            "</time>");
  EXPECT_TRUE(holds(cell_of(at("2022-07-01T08:30:00.250Z"), CellKind::moment),
                    "datetime=\"2022-07-01T08:30:00.250Z\">2022-07-01 08:30<"));
  EXPECT_TRUE(holds(cell_of(true, CellKind::flag), "aria-label=\"yes\""));
  EXPECT_TRUE(holds(cell_of(false, CellKind::flag, Language::zh), "aria-label=\"否\""));
  EXPECT_EQ(cell_of(std::monostate(), CellKind::flag), "<td class=\"f\">");
}

TEST(Cells, ShowAStatusByColourWordAndShape) {
  for (const auto& entry : kWords<Status>) {
    const std::string word(entry.text);
    for (const Language language : {Language::zh, Language::en}) {
      EXPECT_EQ(cell_of(entry.value, CellKind::status, language),
                "<td class=\"s\"><svg class=\"m " + word +
                    "\" aria-hidden=\"true\"><use href=\"#_" + word + "\"/></svg>" +
                    std::string(label(entry.value, language)));
    }
  }
}

TEST(Cells, HaveTheColourOfTheirStatusInLightAndInDark) {
  std::ifstream file(std::string(MILEPOST_PROJECT) + "/reports/page/page.css");
  std::ostringstream style;
  style << file.rdbuf();
  const std::string text = style.str();
  for (const StatusRow& row : kWords<Status>) {
    const std::string rule = "." + std::string(row.text) + " { --c: #";
    const std::size_t light = text.find("\n" + rule);
    ASSERT_NE(light, std::string::npos) << row.text;
    EXPECT_EQ(text.substr(light + 1 + rule.size(), 6), fmt::format("{:06x}", row.color));
    EXPECT_NE(text.find("\n  " + rule), std::string::npos) << row.text;
  }
}

TEST(Cells, PutAMarkBehindAText) {
  EXPECT_EQ(cell_of(Marked{"2022-06-30", "stale"}, CellKind::text),
            "<td class=\"t\"><span class=\"marked\"><bdi><span class=\"d\">2022-06-30</span>"
            "</bdi> <span class=\"badge\">stale</span></span>");
  EXPECT_EQ(cell_of(Marked{"x", ""}, CellKind::text), "<td class=\"t\">x");
  EXPECT_FALSE(holds(cell_of(Marked{std::string(300, 'x'), "stale"}, CellKind::text), "marked"));
}

TEST(Tables, HaveCaptionHeadAndRowsWithHeads) {
  const std::string page = page_of(sample_document());
  EXPECT_TRUE(holds(page, "<caption>Targets</caption>"));
  EXPECT_TRUE(holds(page, "<thead><tr><th scope=\"col\" class=\"t w\">Target</th>"));
  EXPECT_TRUE(holds(page, "<th scope=\"row\" class=\"t w\">New firms</th>"));
  EXPECT_TRUE(holds(page, "data-name=\"targets\""));
}

TEST(Tables, BeginAGroupAtEveryHeading) {
  const std::string page =
      page_of(document_of({table_of({column("A")}, {row_of({"a"}), heading_row("One"),
                                                    heading_row("Two", 1), row_of({"b"}, 2)})}));
  EXPECT_EQ(count_of(page, "<tbody>"), 3U);
  EXPECT_TRUE(holds(page,
                    "<tbody>\n<tr class=\"h d1\"><th colspan=\"1\" scope=\"rowgroup\"><bdi>"
                    "Two</bdi></th></tr>\n<tr class=\"d2\">"))
      << page;
}

TEST(Tables, WithoutRowsAreASentenceOrNothing) {
  Table none = table_of({column("A")}, {});
  EXPECT_FALSE(holds(page_of(document_of({none})), "Targets"));
  none.if_empty = "Nobody is missing.";
  const std::string page = page_of(document_of({none}));
  EXPECT_TRUE(holds(page, "<p class=\"empty\">Nobody is missing.</p>"));
  EXPECT_FALSE(holds(page, "<table"));
}

TEST(Tables, WithoutRowsMayKeepTheirHead) {
  Table none = table_of({column("Plan"), column("Name")}, {});
  none.keeps_head = true;
  const std::string page = page_of(document_of({Heading{1, "Plans"}, std::move(none)}));
  EXPECT_TRUE(holds(page, ">Plan</th>")) << page;
  EXPECT_TRUE(holds(page, "<tbody>\n</tbody>"));
}

TEST(Tables, OfFactsAreTermsWithWhatIsSo) {
  Table facts = table_of({column("What"), column("Value"), column("Reason")},
                         {row_of({"Lead", "科技局", "reform"})});
  facts.layout = Table::Layout::facts;
  facts.title = "As of 2022";
  const std::string page = page_of(document_of({Heading{1, "Plan"}, std::move(facts)}));
  EXPECT_TRUE(holds(page, "<div><dt>Lead</dt><dd>科技局</dd><dd>reform</dd></div>")) << page;
  EXPECT_FALSE(holds(page, ">What<"));
}

TEST(Tables, MarkRowsThatCountNoMore) {
  Row out = row_of({"void"}, 1);
  out.is_out = true;
  const std::string page =
      page_of(document_of({Heading{1, "Log"}, table_of({column("Name")}, {row_of({"a"}), out})}));
  EXPECT_TRUE(holds(page, R"(<tr class="d0"><th)")) << page;
  EXPECT_TRUE(holds(page, R"(<tr class="d1 out"><th)")) << page;
}

TEST(Tables, CountTheirRowsWithoutTheTotalWhichStandsAtTheFoot) {
  Row total = row_of({"Total", std::int64_t{3}});
  total.is_total = true;
  const std::string page = page_of(document_of(
      {table_of({column("Lead"), column("Targets", CellKind::count)},
                {row_of({"a", std::int64_t{1}}), row_of({"b", std::int64_t{2}}), total})}));
  EXPECT_TRUE(holds(page, "Targets</bdi> <span class=\"count\">2</span>")) << page;
  EXPECT_TRUE(
      holds(page, "</tbody>\n<tfoot>\n<tr class=\"d0\"><th scope=\"row\" class=\"t\">Total"))
      << page;
  EXPECT_TRUE(holds(page, "</tfoot>\n</table>"));
}

TEST(Tables, AsListsShowTheirFirstColumnAndLinkToTheRow) {
  Row about = row_of({"Coverage is behind.", "hidden"});
  about.anchor = "coverage";
  Row other = row_of({"Road is behind.", "hidden"});
  other.anchor = "road";
  Table list = table_of({column("A"), column("B")}, {about, other});
  list.layout = Table::Layout::list;
  Row row = row_of({"Coverage"});
  row.anchor = "coverage";
  const std::string page = page_of(document_of({list, table_of({column("A")}, {row})}));
  EXPECT_TRUE(holds(page, "<li><a href=\"#coverage\">Coverage is behind.</a></li>")) << page;
  EXPECT_TRUE(holds(page, "<li><bdi>Road is behind.</bdi></li>"));
  EXPECT_FALSE(holds(page, "hidden</"));
}

TEST(Tables, GiveEveryRowAnIdOfItsOwn) {
  const auto plan = [](const std::string& anchor) {
    Row row = row_of({"x"});
    row.anchor = anchor;
    return table_of({column("A")}, {row, row});
  };
  Row item = row_of({"y"});
  item.anchor = "gdp";
  Table list = table_of({column("A")}, {item});
  list.layout = Table::Layout::list;
  const std::string page = page_of(document_of(
      {Heading{1, "One"}, plan("gdp"), Heading{1, "Two"}, list, plan("gdp"), plan("a b")}));
  EXPECT_EQ(count_of(page, " id=\"gdp\""), 1U);
  EXPECT_EQ(count_of(page, " id=\"gdp:2\""), 1U);
  EXPECT_EQ(count_of(page, " id=\"a-b:2\""), 1U);
  EXPECT_TRUE(holds(page, "href=\"#gdp:2\""));
}

TEST(Tables, NameTheirColumnsForNarrowPages) {
  const std::string page = page_of(sample_document());
  EXPECT_TRUE(holds(page, ">td:nth-child(2)::before{content:\"Planned\"}"));
  EXPECT_TRUE(holds(page, "content:\"Recorded\\20 at\""));
}

TEST(Details, OpenInARowBelow) {
  const std::string page = page_of(sample_document());
  EXPECT_TRUE(holds(page,
                    "<tr class=\"more\"><td colspan=\"13\"><details><summary><span "
                    "class=\"word\">Details</span><span class=\"of\">: New firms</span>"
                    "</summary>"));
  EXPECT_TRUE(holds(page, "<caption>Entries</caption>"));
  EXPECT_EQ(count_of(page, "<details>"), 1U);
}

TEST(Details, AreLeftOutWhereThereAreTooMany) {
  const auto page_with = [](int rows) {
    Table table = table_of({column("A")}, {});
    table.for_each_row = [rows](const RowVisitor& visit) {
      Row row = row_of({"x"});
      row.details = [] { return std::vector<Table>{table_of({column("A")}, {row_of({"y"})})}; };
      for (int i = 0; i < rows; ++i) visit(row);
    };
    return page_of(document_of({table}));
  };
  const std::string_view sentence = label(Label::details_left_out, Language::en);
  EXPECT_EQ(count_of(page_with(5000), "<details>"), 5000U);
  EXPECT_FALSE(holds(page_with(5000), sentence));
  EXPECT_EQ(count_of(page_with(5001), "<details>"), 0U);
  EXPECT_EQ(count_of(page_with(5001), sentence), 1U);
}

TEST(Tools, AreHiddenUntilTheScriptShowsThem) {
  const std::string page = page_of(sample_document());
  EXPECT_EQ(count_of(page, "<div class=\"tools\" hidden>"), 1U);
  EXPECT_TRUE(
      holds(page, "<button type=\"button\" aria-pressed=\"false\" data-status=\"behind\">"));
}

TEST(Legend, CountsWhatTheBarShowsAndTheWithdrawnApart) {
  const std::string page = page_of(sample_document());
  EXPECT_TRUE(holds(page, "<span>met</span> <b>1</b> <small>50.0%</small></li>"));
  EXPECT_TRUE(holds(page, "<span>withdrawn</span> <b>1</b> <small>in no total</small></li>"));
  const std::string empty = page_of(document_of({StatusBar{"All", {}}}));
  EXPECT_FALSE(holds(empty, "class=\"bar\""));
}

TEST(Parts, HaveHeadingsBelowTheTitleOfThePage) {
  const std::string page = page_of(document_of(
      {Heading{1, "One"}, Heading{2, "Under one"}, StatusBar{"All", {}}, Heading{1, "Two"}}));
  EXPECT_TRUE(holds(page, "<h1><bdi>Luqiao</bdi></h1>"));
  EXPECT_TRUE(holds(page, "<h2 id=\"_p1\"><bdi>One</bdi></h2>"));
  EXPECT_TRUE(holds(page, "<h3><bdi>Under one</bdi></h3>"));
  EXPECT_TRUE(holds(page, "<h4 class=\"title\" id=\"_b1\"><bdi>All</bdi></h4>"));
  EXPECT_TRUE(holds(page, "<a href=\"#_p2\">Two</a>"));
}

TEST(Html, NumbersTheItemsOfAListOnUnderItsHeadings) {
  Table list{.name = "behind",
             .columns = {{"sentence", "", CellKind::text}},
             .for_each_row = rows_of({heading_row("A"), row_of({"one"}), row_of({"two"}),
                                      heading_row("B"), row_of({"three"})}),
             .layout = Table::Layout::list};
  Document document = sample_document();
  document.blocks = {std::move(list)};
  const std::string page = page_of(document);
  EXPECT_TRUE(holds(page, "<ol>\n<li><bdi>one"));
  EXPECT_TRUE(holds(page, "<ol start=\"3\">\n<li><bdi>three"));
}

TEST(Html, HasWhatStandsAboveATitleBeforeIt) {
  Document document = sample_document();
  document.blocks = {Paragraph{"No. 3", false, Paragraph::Place::issue}, Heading{1, "Bulletin"},
                     Paragraph{"An office", false, Paragraph::Place::signature}};
  const std::string page = page_of(document);
  EXPECT_TRUE(holds(page, "<header>\n<p>No. 3</p>\n<h1><bdi>Bulletin</bdi></h1>"));
  EXPECT_TRUE(holds(page, "<p class=\"signature\">An office</p>"));
}

TEST(Html, OfNothingIsAPageToo) {
  EXPECT_TRUE(holds(page_of(document_of({})), "<h1><bdi>Luqiao</bdi></h1>"));
}

}  // namespace
}  // namespace milepost
