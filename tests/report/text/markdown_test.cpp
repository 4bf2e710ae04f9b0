#include <gtest/gtest.h>

#include <array>
#include <optional>
#include <sstream>

#include "base/text.h"
#include "report/document_fixture.h"
#include "report/formats.h"

namespace milepost {
namespace {

std::string markdown(const Document& document) {
  std::ostringstream out;
  render_markdown(document, {}, out);
  return out.str();
}

Document document_of(std::vector<Block> blocks) {
  return {"sample", "targets", "Sample", Language::en, std::move(blocks)};
}

/// A document that is one cell of a table of one row, the second column of which says `end`.
std::string cell(const Cell& cell, CellKind kind = CellKind::text,
                 Language language = Language::en) {
  Table table{.name = "targets",
              .title = "",
              .columns = {{"cell", "Cell", kind}, {"end", "End", CellKind::text}},
              .for_each_row = rows_of({row_of({cell, "end"})}),
              .if_empty = ""};
  Document document = document_of({std::move(table)});
  document.language = language;
  const std::string line = lines_of(markdown(document)).back();
  return std::string(trim(line.substr(2, line.size() - std::string("| end |").size() - 2)));
}

// A strict reader of what the renderer may write, and of nothing else.

/// Text without its escapes. Signs that Markdown could take for its own must be escaped.
std::string unescaped(std::string_view text) {
  static const std::string kSigns = "`*_{[]<>&#|~$";
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\') {
      if (++i == text.size()) {
        ADD_FAILURE() << "a backslash escapes nothing: " << text;
        break;
      }
    } else if (kSigns.find(text[i]) != std::string::npos) {
      ADD_FAILURE() << "not escaped: " << text[i] << " in " << text;
    }
    plain += text[i];
  }
  return plain;
}

using Cells = std::vector<std::string>;

/// The cells of one line of a table, as they stand there.
Cells split(const std::string& line) {
  if (!line.starts_with("| ") || !line.ends_with(" |")) ADD_FAILURE() << "no row: " << line;
  Cells cells;
  std::size_t begin = 1;
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (line[i] == '\\') {
      ++i;
    } else if (line[i] == '|') {
      cells.emplace_back(trim(line.substr(begin, i - begin)));
      begin = i + 1;
    }
  }
  EXPECT_EQ(begin, line.size()) << "something stands behind the last cell: " << line;
  return cells;
}

/// A block that was read back: `#` to `######`, `table`, `list`, `bold` or `text`.
struct Found {
  std::string kind;
  std::vector<Cells> lines;
  bool operator==(const Found&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Found& found) {
  out << found.kind;
  for (const Cells& line : found.lines) {
    out << "\n   ";
    for (const std::string& one : line) out << " [" << one << ']';
  }
  return out << '\n';
}

Found read_table(const std::vector<std::string>& lines) {
  Found found{"table", {}};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Cells cells = split(lines[i]);
    EXPECT_EQ(cells.size(), split(lines[0]).size()) << lines[i];
    for (std::string& one : cells) {
      if (i != 1) one = unescaped(one);
    }
    found.lines.push_back(std::move(cells));
  }
  return found;
}

Found read_block(const std::vector<std::string>& lines) {
  const std::string& first = lines[0];
  if (first.starts_with('|')) return read_table(lines);
  if (first.starts_with("1. ")) {
    Found found{"list", {}};
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::string number = std::to_string(i + 1) + ". ";
      EXPECT_TRUE(lines[i].starts_with(number)) << lines[i];
      found.lines.push_back({unescaped(lines[i].substr(number.size()))});
    }
    return found;
  }
  EXPECT_EQ(lines.size(), 1U) << first;
  if (const std::size_t level = first.find_first_not_of('#'); level > 0) {
    EXPECT_EQ(first[level], ' ') << first;
    return {first.substr(0, level), {{unescaped(first.substr(level + 1))}}};
  }
  if (first.starts_with("**") && first.ends_with("**")) {
    return {"bold", {{unescaped(first.substr(2, first.size() - 4))}}};
  }
  if (first.starts_with("**")) {
    const std::size_t end = first.find(":** ");
    return {"bar", {{unescaped(first.substr(2, end - 2))}, {unescaped(first.substr(end + 4))}}};
  }
  EXPECT_EQ(std::string("-+ ").find(first[0]), std::string::npos) << first;
  return {"text", {{unescaped(first)}}};
}

std::vector<Found> read_back(const std::string& text) {
  std::vector<Found> blocks;
  std::vector<std::string> lines;
  const auto end_block = [&] {
    EXPECT_FALSE(lines.empty()) << "two empty lines, or one at the end";
    if (!lines.empty()) blocks.push_back(read_block(lines));
    lines.clear();
  };
  for (const std::string& line : lines_of(text)) {
    if (line.empty()) {
      end_block();
    } else {
      lines.push_back(line);
    }
  }
  end_block();
  return blocks;
}

/// How a text reads on a page: on one line, without blanks around it or several in a row.
std::string shown(const std::string& text) {
  std::string line;
  for (const char c : one_line(text)) {
    if (c != ' ' || (!line.empty() && line.back() != ' ')) line += c;
  }
  return std::string(trim(line));
}

TEST(Markdown, HasEveryKindOfBlock) {
  EXPECT_EQ(markdown(sample_document()), R"(# Luqiao District: New firms

Source: New firms

**Of 2 targets 1 is met (50.0%).**

## Targets

### 三 Main goals

#### (二) New firms

| Target     |  Planned |   Actual | Attained |   Gap | Status | Data date          | Commitment | Stale | Entries | Key      |
| ---------- | -------: | -------: | -------: | ----: | ------ | ------------------ | ---------- | ----- | ------: | -------- |
| New firms  |     ≥ 30 |  1,234.5 |   110.0% | +15.0 | met    | 2022-05-20 (stale) | firm       | ✓     |       3 | firms    |
| ↳ Coverage | 80–95.5% | -66.6667 |          |  -5.0 | behind | 2022-06-30         | strive     |       |       0 | coverage |

## What to look at

### What is behind

1. Coverage is 5.0 points behind. New firms

### Not reported

Everybody has reported.
)");
}

TEST(Markdown, IsInTheLanguageOfTheDocument) {
  EXPECT_EQ(markdown(sample_document("新增企业", Language::zh)),
            R"(# Luqiao District: 新增企业

Source: 新增企业

**Of 2 targets 1 is met (50.0%).**

## Targets

### 三 Main goals

#### (二) 新增企业

| Target     |  Planned |   Actual | Attained |   Gap | Status | Data date           | Commitment | Stale | Entries | Key      |
| ---------- | -------: | -------: | -------: | ----: | ------ | ------------------- | ---------- | ----- | ------: | -------- |
| 新增企业   |     ≥ 30 |   1234.5 |   110.0% | +15.0 | 已完成 | 2022-05-20（stale） | firm       | ✓     |       3 | firms    |
| ↳ Coverage | 80–95.5% | -66.6667 |          |  -5.0 | 欠进度 | 2022-06-30          | strive     |       |       0 | coverage |

## What to look at

### What is behind

1. Coverage is 5.0 points behind. 新增企业

### Not reported

Everybody has reported.
)");
}

TEST(Markdown, ShowsEveryTextAsNothingButText) {
  for (const std::string& text : hostile_texts()) {
    SCOPED_TRACE(text);
    const std::string name = shown(text);
    const std::vector<Found> expected{{"#", {{"Luqiao District: " + name}}},
                                      {"text", {{"Source: " + name}}},
                                      {"bold", {{"Of 2 targets 1 is met (50.0%)."}}},
                                      {"##", {{"Targets"}}},
                                      {"###", {{"三 Main goals"}}},
                                      {"####", {{"(二) " + name}}},
                                      {"table",
                                       {{"Target", "Planned", "Actual", "Attained", "Gap", "Status",
                                         "Data date", "Commitment", "Stale", "Entries", "Key"},
                                        {},
                                        {name, "≥ 30", "1,234.5", "110.0%", "+15.0", "met",
                                         "2022-05-20 (stale)", "firm", "✓", "3", "firms"},
                                        {"↳ Coverage", "80–95.5%", "-66.6667", "", "-5.0", "behind",
                                         "2022-06-30", "strive", "", "0", "coverage"}}},
                                      {"##", {{"What to look at"}}},
                                      {"###", {{"What is behind"}}},
                                      {"list", {{"Coverage is 5.0 points behind. " + name}}},
                                      {"###", {{"Not reported"}}},
                                      {"text", {{"Everybody has reported."}}}};
    std::vector<Found> found = read_back(markdown(sample_document(text)));
    for (Found& block : found) {
      if (block.kind == "table") block.lines[1].clear();
    }
    EXPECT_EQ(found, expected);
  }
}

/// A document with `text` where the sample has none of it, and alone in its place.
Document document_about(const std::string& text) {
  Table table{.name = "targets",
              .title = text,
              .columns = {{"a", text, CellKind::text},
                          {"b", text, CellKind::text, true},
                          {"c", text, CellKind::text},
                          {"d", text, CellKind::text}},
              .for_each_row = rows_of(
                  {row_of({Marked{text, text}, Link{text, "no address"}, Term{"word", text}, text}),
                   heading_row(text), row_of({"a", "b", "c", "d"})}),
              .if_empty = ""};
  Table list{.name = "list",
             .title = text,
             .columns = {{"item", "Item", CellKind::text}},
             .for_each_row = rows_of({row_of({text}), row_of({text})}),
             .layout = Table::Layout::list,
             .if_empty = ""};
  Table none{.name = "none",
             .title = text,
             .columns = {{"item", "Item", CellKind::text}},
             .for_each_row = rows_of({}),
             .if_empty = text};
  return document_of({Heading{1, text}, Paragraph{text}, Paragraph{text, true},
                      StatusBar{text, counts_of({{Status::met, 1}})}, std::move(table),
                      std::move(list), std::move(none)});
}

TEST(Markdown, ShowsATextThatStandsAloneAsNothingButText) {
  std::vector<std::string> texts = hostile_texts();
  for (const char* text : {"-",
                           "+ item",
                           "---",
                           "+",
                           "12) item",
                           "1.",
                           "***",
                           "___",
                           "===",
                           "```",
                           "~~~",
                           "    code",
                           "\ttab",
                           "\\",
                           "\\|",
                           "|",
                           "a\\",
                           "> quote",
                           "[x]: https://example.org",
                           "&lt;",
                           "**bold**",
                           "~~gone~~",
                           "$x$",
                           "![image](https://example.org)",
                           "https://example.org/a_b",
                           "www.x.org",
                           "WWW.x.org",
                           "#1",
                           "1.5",
                           "x -",
                           "blank behind \t ",
                           "<!-- -->",
                           "| a |\n|---|"}) {
    texts.emplace_back(text);
  }
  for (const std::string& text : texts) {
    SCOPED_TRACE(text);
    const std::string name = shown(text);
    std::vector<Found> found = read_back(markdown(document_about(text)));
    for (Found& block : found) {
      if (block.kind == "table") block.lines[1].clear();
    }
    EXPECT_EQ(
        found,
        (std::vector<Found>{
            {"#", {{name}}},
            {"text", {{name}}},
            {"bold", {{name}}},
            {"##", {{name}}},
            {"table", {{name, name, name, name}, {}, {name + " (" + name + ")", name, name, name}}},
            {"###", {{name}}},
            {"table", {{name, name, name, name}, {}, {"a", "b", "c", "d"}}},
            {"##", {{name}}},
            {"list", {{name}, {name}}},
            {"##", {{name}}},
            {"text", {{name}}}}));
  }
}

TEST(Markdown, EscapesWhatWouldBeginAListOrALink) {
  const auto paragraph = [](const std::string& text) {
    return lines_of(markdown(document_of({Heading{1, "x"}, Paragraph{text}}))).back();
  };
  EXPECT_EQ(paragraph("- item"), "\\- item");
  EXPECT_EQ(paragraph("12) item"), "12\\) item");
  EXPECT_EQ(paragraph("1. item"), "1\\. item");
  EXPECT_EQ(paragraph("1.5 points"), "1.5 points");
  EXPECT_EQ(paragraph("2022"), "2022");
  EXPECT_EQ(paragraph("see https://example.org"), "see https\\://example.org");
  EXPECT_EQ(paragraph("www.example.org: 1"), "www\\.example.org: 1");
  EXPECT_EQ(paragraph("WWW.example.org"), "WWW\\.example.org");
  EXPECT_EQ(paragraph("a_b*c"), "a\\_b\\*c");
}

TEST(Markdown, WritesEveryKindOfCell) {
  EXPECT_EQ(cell(std::monostate()), "");
  EXPECT_EQ(cell("a\nb"), "a b");
  EXPECT_EQ(cell(Term{"will-meet", "will meet"}), "will meet");
  EXPECT_EQ(cell(Status::off_track, CellKind::status), "off track");
  EXPECT_EQ(cell(Status::off_track, CellKind::status, Language::zh), "严重滞后");
  EXPECT_EQ(cell(std::int64_t{12345}, CellKind::count), "12345");
  EXPECT_EQ(cell(Ratio(-20000, 3), CellKind::figure), "-6,666.6667");
  EXPECT_EQ(cell(Ratio(-20000, 3), CellKind::figure, Language::zh), "-6666.6667");
  EXPECT_EQ(cell(Percent{Ratio(529, 1000)}, CellKind::percent), "52.9%");
  EXPECT_EQ(cell(Points{ratio("0.15")}, CellKind::points), "+15.0");
  EXPECT_EQ(cell(Points{ratio("-0.15")}, CellKind::points), "-15.0");
  EXPECT_EQ(cell(Points{0}, CellKind::points), "0.0");
  EXPECT_EQ(cell(Points{ratio("-0.0004")}, CellKind::points), "0.0");
  EXPECT_EQ(cell(day("2022-06-30"), CellKind::date), "2022-06-30");
  EXPECT_EQ(cell(at("2022-07-01T08:30:00.250Z"), CellKind::moment), "2022-07-01 08:30");
  EXPECT_EQ(cell(true, CellKind::flag), "✓");
  EXPECT_EQ(cell(false, CellKind::flag), "");
  EXPECT_EQ(cell(Marked{"2022-06-30", ""}), "2022-06-30");
}

TEST(Markdown, LinksToTheWebAndToEvidenceAndNowhereElse) {
  const auto link = [](const std::string& url) { return cell(Link{"text", url}); };
  EXPECT_EQ(link("https://example.org/?a=1&b=2#c"), "[text](https://example.org/?a=1&amp;b=2#c)");
  EXPECT_EQ(link("HTTP://example.org:80/~a_b"), "[text](HTTP://example.org:80/~a_b)");
  EXPECT_EQ(link("https://example.org/a b|c(d)<e>\"f\\`[g]\n{h}"),
            "[text](https://example.org/a%20b%7Cc%28d%29%3Ce%3E%22f%5C%60%5Bg%5D%0A%7Bh%7D)");
  EXPECT_EQ(link("https://example.org/路%20桥"),
            "[text](https://example.org/%E8%B7%AF%20%E6%A1%A5)");
  const std::string kept = "evidence/" + std::string(64, 'a') + ".pdf";
  EXPECT_EQ(cell(Link{"a](b).pdf", kept}), "[a\\](b).pdf](" + kept + ")");
  for (const char* url :
       {"", "evidence/a.pdf", "javascript:alert(1)", " https://example.org", "//example.org",
        "data:text/html,x", "ftp://example.org", "https:example.org"}) {
    EXPECT_EQ(link(url), "text") << url;
  }
  EXPECT_EQ(cell(Link{"", "https://a.org/b_c"}), "[https\\://a.org/b\\_c](https://a.org/b_c)");
  EXPECT_EQ(cell(Link{"](javascript:x)", "https://a.org"}), "[\\](javascript:x)](https://a.org)");
}

TEST(Markdown, LeavesOutEmptyTablesThatSayNothing) {
  Table none{.name = "none",
             .title = "None",
             .columns = {{"target", "Key", CellKind::text}},
             .for_each_row = rows_of({}),
             .if_empty = ""};
  EXPECT_EQ(markdown(document_of({Heading{1, "Plan"}, none})), "# Plan\n");
  none.layout = Table::Layout::list;
  EXPECT_EQ(markdown(document_of({Heading{1, "Plan"}, none})), "# Plan\n");
  none.if_empty = "Nothing.";
  EXPECT_EQ(markdown(document_of({Heading{1, "Plan"}, none})), "# Plan\n\n## None\n\nNothing.\n");
}

TEST(Markdown, KeepsTheHeadOfATableWithoutRowsWhereItIsToBeKept) {
  Table none{.name = "none",
             .columns = {{"target", "Key", CellKind::text}},
             .for_each_row = rows_of({}),
             .keeps_head = true};
  EXPECT_EQ(markdown(document_of({Heading{1, "Plan"}, none})), "# Plan\n\n| Key |\n| --- |\n");
}

TEST(Markdown, ListsFacts) {
  Table facts{
      .name = "facts",
      .title = "As of 2022",
      .columns = {{"what", "What"}, {"value", "Value"}, {"reason", "Reason"}},
      .for_each_row = rows_of({row_of({"Key", "a*b", "c"}),
                               row_of({"URL", Link{"", "https://example.org"}, std::monostate()})}),
      .layout = Table::Layout::facts};
  EXPECT_EQ(markdown(document_of({Heading{1, "Plan"}, std::move(facts)})), R"(# Plan

## As of 2022

- **Key**: a\*b; c
- **URL**: [https\://example.org](https://example.org)
)");
}

TEST(Markdown, StrikesOutRowsThatCountNoMore) {
  Row out = row_of({"~ void", std::monostate()});
  out.is_out = true;
  Table table{.name = "entries",
              .columns = {{"name", "Name"}, {"note", "Note"}},
              .for_each_row = rows_of({row_of({"stands", "a"}), out})};
  EXPECT_EQ(markdown(document_of({Heading{1, "Plan"}, std::move(table)})), R"(# Plan

| Name        | Note |
| ----------- | ---- |
| stands      | a    |
| ~~\~ void~~ |      |
)");
}

TEST(Markdown, RepeatsTheHeadOfATableUnderEachHeading) {
  const auto row = [](const char* name, std::size_t depth) { return row_of({name}, depth); };
  Table table{.name = "targets",
              .title = "",
              .columns = {{"name", "Name", CellKind::text}},
              .for_each_row = rows_of({row("first", 0), heading_row("A"), heading_row("A.1", 1),
                                       row("x", 2), row("part", 3), row("y", 2), heading_row("B"),
                                       row("a longer name", 3), row("part of it", 4)}),
              .if_empty = ""};
  EXPECT_EQ(markdown(document_of({Heading{1, "Plan"}, std::move(table)})), R"(# Plan

| Name          |
| ------------- |
| first         |

## A

### A.1

| Name          |
| ------------- |
| x             |
| ↳ part        |
| y             |

## B

| Name          |
| ------------- |
| a longer name |
| ↳ part of it  |
)");
}

TEST(Markdown, NumbersTheItemsOfAListThrough) {
  Table list{.name = "news",
             .title = "News",
             .columns = {{"item", "Item", CellKind::text}},
             .for_each_row = rows_of({heading_row("Met"), row_of({"a"}), row_of({"- b"}),
                                      heading_row("Missed"), row_of({"c"})}),
             .layout = Table::Layout::list,
             .if_empty = ""};
  EXPECT_EQ(markdown(document_of({Heading{1, "Plan"}, std::move(list)})), R"(# Plan

## News

### Met

1. a
2. \- b

### Missed

3. c
)");
}

TEST(Markdown, DoesNotPadRowsForOneLongCell) {
  Table table{.name = "targets",
              .title = "",
              .columns = {{"name", "Name", CellKind::text}},
              .for_each_row = rows_of({row_of({std::string(300, 'x')}), row_of({"y"})}),
              .if_empty = ""};
  EXPECT_EQ(lines_of(markdown(document_of({std::move(table)}))).back(),
            "| y" + std::string(59, ' ') + " |");
}

TEST(Markdown, HasTheTitleOfTheDocumentWhereNoHeadingSaysMore) {
  EXPECT_EQ(markdown(document_of({})), "# Sample\n");
  EXPECT_EQ(markdown(document_of({Heading{2, "Part"}})), "# Sample\n\n## Part\n");
  EXPECT_EQ(markdown(document_of({Heading{1, "Plan"}})), "# Plan\n");
}

TEST(Markdown, IsTheSameTwice) {
  const Document document = sample_document();
  EXPECT_EQ(markdown(document), markdown(document));
}

}  // namespace
}  // namespace milepost
