#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <cstdlib>
#include <sstream>

#include "base/error.h"
#include "base/text.h"
#include "report/document_fixture.h"
#include "report/formats.h"
#include "report/words/labels.h"
#include "report/xlsx_reader.h"

namespace milepost {
namespace {

std::string rendered(const Document& document) {
  std::ostringstream out;
  render_xlsx(document, {}, out);
  return std::move(out).str();
}

ReadWorkbook workbook(const Document& document) { return ReadWorkbook(rendered(document)); }

/// A document of one table that has a sheet of its own.
Document document_of(std::vector<Column> columns, std::vector<Row> rows,
                     Language language = Language::en) {
  Document document;
  document.report = "sample";
  document.main = "targets";
  document.title = "Sample";
  document.language = language;
  document.blocks.emplace_back(Table{.name = "targets",
                                     .title = "Targets",
                                     .columns = std::move(columns),
                                     .for_each_row = rows_of(std::move(rows))});
  return document;
}

/// The cells of one column, below its heading.
std::vector<ReadCell> column_of(const std::vector<Cell>& cells, CellKind kind,
                                Language language = Language::en) {
  std::vector<Row> rows;
  for (const Cell& cell : cells) rows.push_back(row_of({cell}));
  const auto found =
      workbook(document_of({{"x", "X", kind}}, std::move(rows), language)).cells("Targets");
  std::vector<ReadCell> column;
  for (std::size_t row = 2; row < cells.size() + 2; ++row) {
    const auto at = found.find("A" + std::to_string(row));
    column.push_back(at == found.end() ? ReadCell{} : at->second);
  }
  return column;
}

using Cells = std::vector<ReadCell>;

TEST(Xlsx, TheMainTableHasASheetOfItsOwn) {
  const ReadWorkbook read = workbook(sample_document());
  EXPECT_EQ(read.names(), (std::vector<std::string>{"Summary", "Targets"}));
  const auto cells = read.cells("Targets");
  EXPECT_EQ(cells.at("A1").value, "Target");
  EXPECT_EQ(cells.at("K1").value, "Key");  // graphic columns are left out
  EXPECT_FALSE(cells.contains("L1"));
  EXPECT_EQ(cells.at("A4"), (ReadCell{"t", "New firms", ""}));
  EXPECT_EQ(cells.at("K5"), (ReadCell{"t", "coverage", ""}));
}

TEST(Xlsx, EverythingElseStandsOnTheFirstSheet) {
  EXPECT_EQ(workbook(sample_document()).texts("Summary"),
            (std::vector<std::string>{"Luqiao District: New firms",
                                      "Source: New firms",
                                      "Of 2 targets 1 is met (50.0%).",
                                      "All targets",
                                      "Status",
                                      "Targets",
                                      "met",
                                      "behind",
                                      "withdrawn",
                                      "Targets",
                                      "Sheet “Targets”, rows 2–5",
                                      "What to look at",
                                      "What is behind",
                                      "Coverage is 5.0 points behind. New firms",
                                      "Not reported",
                                      "Everybody has reported.",
                                      "New firms",
                                      "As of",
                                      "Actual",
                                      "New firms"}));
}

TEST(Xlsx, SpeaksChinese) {
  Document document = sample_document("新增企业", Language::zh);
  const ReadWorkbook read = workbook(document);
  EXPECT_EQ(read.names(), (std::vector<std::string>{"概览", "Targets"}));
  const auto cells = read.cells("Targets");
  EXPECT_EQ(cells.at("F4").value, "已完成");
  EXPECT_EQ(cells.at("G4").value, "2022-05-20（stale）");
  EXPECT_EQ(cells.at("I4").value, "是");
  EXPECT_EQ(cells.at("C4"), (ReadCell{"n", "1234.5", "0.0###"}));
}

TEST(Xlsx, FiguresAreNumbersWithTheirDecimals) {
  EXPECT_EQ(column_of({ratio("1000"), ratio("6.96"), ratio("-0.5"), Ratio(2) / 3, ratio("0")},
                      CellKind::figure),
            (Cells{{"n", "1000", "#,##0"},
                   {"n", "6.96", "#,##0.0###"},
                   {"n", "-0.5", "#,##0.0###"},
                   {"n", "0.6667", "#,##0.0###"},
                   {"n", "0", "#,##0"}}));
}

TEST(Xlsx, AFigureThatNoNumberHoldsIsText) {
  EXPECT_EQ(column_of({ratio("922337203685477"), ratio("922337203685477.5807"),
                       ratio("-123456789012.3456")},
                      CellKind::figure),
            (Cells{{"n", "922337203685477", "#,##0"},
                   {"t", "922,337,203,685,477.5807", ""},
                   {"t", "-123,456,789,012.3456", ""}}));
}

TEST(Xlsx, SharesArePercentagesAndGapsArePoints) {
  EXPECT_EQ(column_of({Percent{ratio("0.2519")}, Percent{Ratio(1) / 3}}, CellKind::percent),
            (Cells{{"n", "0.2519", "0.0%"}, {"n", "0.3333333333333333", "0.0%"}}));
  EXPECT_EQ(
      column_of({Points{ratio("0.15")}, Points{ratio("-0.0004")}, Points{ratio("0")}},
                CellKind::points),
      (Cells{
          {"n", "15", "+0.0;-0.0;0.0"}, {"n", "0", "+0.0;-0.0;0.0"}, {"n", "0", "+0.0;-0.0;0.0"}}));
}

TEST(Xlsx, AShareThatNoNumberHoldsIsText) {
  EXPECT_EQ(column_of({Percent{ratio("922337203685477.5807")}}, CellKind::percent),
            (Cells{{"t", "92233720368547758.1%", ""}}));
  EXPECT_EQ(column_of({Points{ratio("922337203685477.5807")}, Points{ratio("-922337203685477")}},
                      CellKind::points),
            (Cells{{"t", "+92233720368547758.1", ""}, {"t", "-92233720368547700.0", ""}}));
}

TEST(Xlsx, DatesAndMomentsAreDates) {
  EXPECT_EQ(column_of({day("2022-06-30"), day("1900-01-01")}, CellKind::date),
            (Cells{{"n", "44742", "yyyy-mm-dd"}, {"t", "1900-01-01", ""}}));
  EXPECT_EQ(column_of({at("2022-07-01T06:00:00Z")}, CellKind::moment),
            (Cells{{"n", "44743.25", "yyyy-mm-dd hh:mm"}}));
  const auto cells = workbook(document_of({{"m", "Recorded at", CellKind::moment}},
                                          {row_of({at("2022-07-01T06:00:00Z")})}))
                         .cells("Targets");
  EXPECT_EQ(cells.at("A1").value, "Recorded at");
}

TEST(Xlsx, CountsWordsAndFlagsAreWhatTheyAre) {
  EXPECT_EQ(column_of({std::int64_t{12'345}}, CellKind::count), (Cells{{"n", "12345", "#,##0"}}));
  EXPECT_EQ(column_of({Term{"will-meet", "will meet"}}, CellKind::term),
            (Cells{{"t", "will meet", ""}}));
  EXPECT_EQ(column_of({true, false}, CellKind::flag), (Cells{{"t", "yes", ""}, {}}));
  EXPECT_EQ(column_of({Status::no_data}, CellKind::status), (Cells{{"t", "no data", ""}}));
  EXPECT_EQ(column_of({Marked{"2022-06-30", "stale"}, Marked{"2022-06-30", ""}}, CellKind::text),
            (Cells{{"t", "2022-06-30 (stale)", ""}, {"t", "2022-06-30", ""}}));
}

TEST(Xlsx, NothingIsWrittenWhereNothingIsKnown) {
  EXPECT_EQ(column_of({std::monostate(), std::string()}, CellKind::text), (Cells{{}, {}}));
}

TEST(Xlsx, HostileTextsAreNothingButText) {
  for (const std::string& text : hostile_texts()) {
    const ReadWorkbook read = workbook(sample_document(text));
    for (const auto& [name, part] : read.parts()) {
      EXPECT_EQ(xml_fault(part), "") << name << ": " << text;
      if (name.starts_with("xl/worksheets/")) {
        EXPECT_EQ(part.find("<f>"), std::string::npos) << text;
        EXPECT_EQ(part.find("<f "), std::string::npos) << text;
      }
      if (name.starts_with("xl/charts/")) {
        for (const std::string& reference : pieces(part, "<c:f>", "</c:f>")) {
          EXPECT_TRUE(reference.starts_with("Summary!$")) << reference;
        }
      }
    }
    const ReadCell found = read.cells("Targets").at("A4");
    EXPECT_EQ(found.type, "t");
    std::string expected;
    append_lines(expected, text);
    EXPECT_EQ(found.value, expected);
  }
}

TEST(Xlsx, OnlyWebAddressesAndEvidenceBecomeLinks) {
  const std::string kept = "evidence/" + std::string(64, 'a') + ".pdf";
  const Document document = document_of(
      {{"x", "X"}},
      {row_of({Link{"bulletin", "https://example.org/?a=1&b=2#c"}}),
       row_of({Link{"[link]", "javascript:alert(1)"}}), row_of({Link{"", "http://example.org/"}}),
       row_of({Link{"same", "same"}}), row_of({Link{"report.pdf", kept}}), row_of({Link{"", ""}})});
  const ReadWorkbook read = workbook(document);
  EXPECT_EQ(read.texts("Targets"),
            (std::vector<std::string>{"X", "bulletin", "[link] (javascript:alert(1))",
                                      "http://example.org/", "same", "report.pdf"}));
  const std::string& targets = read.part("xl/worksheets/_rels/sheet2.xml.rels");
  EXPECT_EQ(
      pieces(targets, "Target=\"", "\""),
      (std::vector<std::string>{"https://example.org/?a=1&amp;b=2", "http://example.org/", kept}));
}

TEST(Xlsx, TenThousandLinksAreEnough) {
  Document document = document_of({{"x", "X"}}, {});
  std::get<Table>(document.blocks.front()).for_each_row = [](const RowVisitor& visit) {
    const Row row = row_of({Link{"a", "https://example.org/"}});
    for (int i = 0; i < 10'001; ++i) visit(row);
  };
  const ReadWorkbook read = workbook(document);
  EXPECT_EQ(pieces(read.sheet("Targets"), "<hyperlink ", "/>").size(), 10'000U);
  EXPECT_EQ(read.cells("Targets").at("A10002").value, "a (https://example.org/)");
}

TEST(Xlsx, ASheetCanBeFilteredSortedAndPrinted) {
  const ReadWorkbook read = workbook(sample_document());
  const std::string& sheet = read.sheet("Targets");
  for (const char* part :
       {"<autoFilter ref=\"A1:K5\"/>", "xSplit=\"1\" ySplit=\"1\"", "state=\"frozen\"",
        "paperSize=\"9\"", "orientation=\"landscape\"", "fitToHeight=\"0\"",
        "<oddHeader>&amp;LLuqiao District: New firms</oddHeader>",
        "<oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter>"}) {
    EXPECT_NE(sheet.find(part), std::string::npos) << part;
  }
  EXPECT_EQ(sheet.find("mergeCell"), std::string::npos);
  const std::string& book = read.part("xl/workbook.xml");
  EXPECT_NE(book.find(">Targets!$1:$1<"), std::string::npos) << book;
}

TEST(Xlsx, AWideSheetIsPrintedOnPagesBesideOneAnother) {
  std::vector<Column> columns{{"name", "Target", CellKind::text, false, true}};
  std::vector<Cell> cells{std::string("New firms")};
  for (int i = 0; i < 30; ++i) {
    columns.push_back({"x", "A column"});
    cells.emplace_back(std::string(30, 'x'));
  }
  const ReadWorkbook read = workbook(document_of(std::move(columns), {row_of(std::move(cells))}));
  EXPECT_NE(read.sheet("Targets").find("fitToWidth=\"4\""), std::string::npos);
  EXPECT_NE(read.part("xl/workbook.xml").find(">Targets!$A:$A,Targets!$1:$1<"), std::string::npos);
}

TEST(Xlsx, EveryStatusHasItsColor) {
  const ReadWorkbook read = workbook(sample_document("x", Language::zh));
  for (const std::string sheet : {"概览", "Targets"}) {
    for (const auto& entry : kWords<Status>) {
      const std::string rule =
          "<formula>\"" + std::string(label(entry.value, Language::zh)) + "\"</formula>";
      EXPECT_NE(read.sheet(sheet).find(rule), std::string::npos) << rule;
    }
  }
}

TEST(Xlsx, AttainmentIsDrawnAsABar) {
  const std::string sheet = workbook(sample_document()).sheet("Targets");
  EXPECT_NE(sheet.find("<conditionalFormatting sqref=\"D2:D5\"><cfRule type=\"dataBar\""),
            std::string::npos);
}

TEST(Xlsx, HeadingsBetweenRowsGoAcross) {
  const ReadWorkbook read = workbook(sample_document());
  const std::string& sheet = read.sheet("Targets");
  EXPECT_EQ(read.cells("Targets").at("A2").value, "三 Main goals");
  EXPECT_EQ(read.cells("Targets").at("A3").value, "(二) New firms");
  const std::vector<std::string> rows = pieces(sheet, "<row r=\"2\"", "</row>");
  EXPECT_EQ(pieces(rows.at(0), "<c r=\"", "\"").size(), 11U);
}

TEST(Xlsx, ARowIsAsHighAsItsText) {
  const ReadWorkbook read = workbook(
      document_of({{"x", "X"}}, {row_of({std::string(100, 'x')}), row_of({std::string("one\ntwo")}),
                                 row_of({std::string("short")})}));
  const std::string& sheet = read.sheet("Targets");
  EXPECT_NE(sheet.find("<row r=\"2\" ht=\"46\" customHeight=\"1\">"), std::string::npos);
  EXPECT_NE(sheet.find("<row r=\"3\" ht=\"32\" customHeight=\"1\">"), std::string::npos);
  EXPECT_NE(sheet.find("<row r=\"4\">"), std::string::npos);
}

TEST(Xlsx, AColumnIsAsWideAsItsTextAndNotTooWide) {
  const ReadWorkbook read = workbook(document_of(
      {{"x", "目标"}, {"y", "备注"}, {"z", "Y", CellKind::figure}},
      {row_of({std::string("新增国家高新技术企业"), std::string(200, 'x'), ratio("1234567.8912")})},
      Language::en));
  const std::vector<std::string> columns = pieces(read.sheet("Targets"), "<col ", "/>");
  ASSERT_EQ(columns.size(), 3U);
  EXPECT_EQ(attribute(" " + columns[0], "width"), "22.7109375");
  EXPECT_EQ(attribute(" " + columns[1], "width"), "42.7109375");
  EXPECT_EQ(attribute(" " + columns[2], "width"), "17.7109375");
}

TEST(Xlsx, TablesOfSeveralPlansShareASheet) {
  Document document = document_of({{"x", "X"}}, {row_of({std::string("first")})});
  document.blocks.push_back(document.blocks.front());
  std::get<Table>(document.blocks.back()).for_each_row =
      rows_of({row_of({std::string("second")}), row_of({std::string("third")})});
  const ReadWorkbook read = workbook(document);
  EXPECT_EQ(read.names(), (std::vector<std::string>{"Summary", "Targets"}));
  EXPECT_EQ(read.texts("Targets"), (std::vector<std::string>{"X", "first", "second", "third"}));
  EXPECT_EQ(read.texts("Summary"),
            (std::vector<std::string>{"Sample", "Targets", "Sheet “Targets”, row 2", "Targets",
                                      "Sheet “Targets”, rows 3–4"}));
}

TEST(Xlsx, TablesOfOtherColumnsDoNot) {
  Document document = document_of({{"x", "X"}}, {row_of({std::string("first")})});
  document.blocks.push_back(document.blocks.front());
  std::get<Table>(document.blocks.back()).columns = {{"y", "Y"}};
  EXPECT_EQ(workbook(document).names(),
            (std::vector<std::string>{"Summary", "Targets", "Targets (2)"}));
}

TEST(Xlsx, ALongTableHasASheetToo) {
  Document document = document_of({{"x", "X"}}, {row_of({std::string("a")})});
  Table entries = sample_entries();
  entries.own_sheet = true;
  document.blocks.emplace_back(entries);
  const ReadWorkbook read = workbook(document);
  EXPECT_EQ(read.names(), (std::vector<std::string>{"Summary", "Targets", "Entries"}));
  EXPECT_EQ(read.cells("Entries").at("B3"), (ReadCell{"n", "12", "#,##0"}));
}

TEST(Xlsx, ATableWithoutRowsIsASentenceOrNothing) {
  Document document = document_of({{"x", "X"}}, {});
  EXPECT_EQ(workbook(document).names(), (std::vector<std::string>{"Summary"}));
  EXPECT_EQ(workbook(document).texts("Summary"), (std::vector<std::string>{"Sample"}));
  std::get<Table>(document.blocks.front()).if_empty = "no target is selected";
  EXPECT_EQ(workbook(document).texts("Summary"),
            (std::vector<std::string>{"Sample", "Targets", "no target is selected"}));
}

TEST(Xlsx, ATableWithoutRowsMayKeepItsHead) {
  Document document = document_of({{"x", "X"}, {"y", "Y"}}, {});
  std::get<Table>(document.blocks.front()).keeps_head = true;
  EXPECT_EQ(workbook(document).texts("Targets"), (std::vector<std::string>{"X", "Y"}));
  document.main = "other";  // now it stands on the first sheet
  EXPECT_EQ(workbook(document).texts("Summary"),
            (std::vector<std::string>{"Sample", "Targets", "X", "Y"}));
}

TEST(Xlsx, FactsStandOnTheFirstSheetWithoutHeadings) {
  Document document =
      document_of({{"what", "What"}, {"value", "Value"}},
                  {row_of({"Lead", "科技局"}), row_of({"Attained", Percent{ratio("0.4")}})});
  std::get<Table>(document.blocks.front()).layout = Table::Layout::facts;
  const ReadWorkbook read = workbook(document);
  EXPECT_EQ(read.names(), (std::vector<std::string>{"Summary"}));
  EXPECT_EQ(read.texts("Summary"),
            (std::vector<std::string>{"Sample", "Targets", "Lead", "科技局", "Attained"}));
  EXPECT_EQ(read.cells("Summary").at("B5"), (ReadCell{"n", "0.4", "0.0%"}));
  EXPECT_NE(read.sheet("Summary").find("<mergeCell ref=\"B4:H4\"/>"), std::string::npos);
}

TEST(Xlsx, RowsThatCountNoMoreArePaler) {
  Row out = row_of({"void", ratio("12")});
  out.is_out = true;
  const ReadWorkbook read =
      workbook(document_of({{"name", "Name"}, {"value", "Value", CellKind::figure}},
                           {row_of({"stands", ratio("5")}), out}));
  EXPECT_NE(read.part("xl/styles.xml").find("<color rgb=\"FF566270\"/>"), std::string::npos);
  const std::string& sheet = read.sheet("Targets");
  const auto style_of = [&](const std::string& cell) {
    return attribute(" " + pieces(sheet, "<c r=\"" + cell + "\"", ">").at(0), "s");
  };
  EXPECT_NE(style_of("A2"), style_of("A3"));
  EXPECT_NE(style_of("B2"), style_of("B3"));
}

TEST(Xlsx, RowsThatOneSheetCannotHoldGoOnOnTheNext) {
  Document document = document_of({{"x", "X", CellKind::count}}, {});
  std::get<Table>(document.blocks.front()).for_each_row = [](const RowVisitor& visit) {
    const Row row = row_of({std::int64_t{7}});
    for (int i = 0; i < 1'048'577; ++i) visit(row);
  };
  const ReadWorkbook read = workbook(document);
  EXPECT_EQ(read.names(), (std::vector<std::string>{"Summary", "Targets", "Targets (2)"}));
  EXPECT_NE(read.sheet("Targets").find("<autoFilter ref=\"A1:A1048576\"/>"), std::string::npos);
  EXPECT_NE(read.sheet("Targets (2)").find("<autoFilter ref=\"A1:A3\"/>"), std::string::npos);
  EXPECT_EQ(read.cells("Targets (2)").at("A1").value, "X");
  EXPECT_EQ(read.texts("Summary"),
            (std::vector<std::string>{"Sample", "Targets", "Sheet “Targets”, rows 2–1048576",
                                      "Sheet “Targets (2)”, rows 2–3"}));
}

TEST(Xlsx, ChartsDrawWhatStandsInCells) {
  const ReadWorkbook read = workbook(sample_document());
  const std::string& statuses = read.part("xl/charts/chart1.xml");
  EXPECT_NE(statuses.find("<c:f>Summary!$B$8:$B$9</c:f>"), std::string::npos) << statuses;
  EXPECT_NE(statuses.find("<c:v>behind</c:v>"), std::string::npos);
  EXPECT_EQ(statuses.find("withdrawn"), std::string::npos);
  EXPECT_NE(statuses.find("00735A"), std::string::npos);
  const std::string& course = read.part("xl/charts/chart2.xml");
  EXPECT_EQ(pieces(course, "<c:ser>", "</c:ser>").size(), 2U);
  EXPECT_EQ(read.cells("Summary").at("B8"), (ReadCell{"n", "1", "#,##0"}));
}

TEST(Xlsx, TheSameDocumentIsTheSameFile) {
  const std::string first = rendered(sample_document());
  EXPECT_EQ(first, rendered(sample_document()));
  EXPECT_NE(ReadWorkbook(first).part("docProps/core.xml").find(">1980-01-01T00:00:00Z<"),
            std::string::npos);
}

/// Sets a variable of the environment for as long as it lives.
class Environment {
 public:
  Environment(const char* name, const char* value) : name_(name) { setenv(name, value, 1); }
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;
  ~Environment() { unsetenv(name_); }

 private:
  const char* name_;
};

/// What making a workbook fails with.
std::string failure_of(const Document& document) {
  try {
    rendered(document);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::machine);
    EXPECT_EQ(error.remedy().sentence().en, "set TMPDIR to a folder with room");
    return error.what();
  }
  return "";
}

TEST(Xlsx, AFolderThatIsNotThereIsAnError) {
  const Environment set("TMPDIR", "/nonexistent");
  EXPECT_EQ(failure_of(sample_document()),
            "cannot make a workbook in the folder for temporary files: No such file or directory");
}

TEST(Xlsx, ADiskThatIsFullIsAnError) {
  Document document = document_of({{"x", "X"}}, {});
  std::get<Table>(document.blocks.front()).for_each_row = [](const RowVisitor& visit) {
    const Row row = row_of({std::string("some text")});
    for (int i = 0; i < 10'000; ++i) visit(row);
  };
  // No file may be longer than this, which fails as a full disk does.
  std::signal(SIGXFSZ, SIG_IGN);
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  const rlimit small{100'000, before.rlim_max};
  setrlimit(RLIMIT_FSIZE, &small);
  const std::string failure = failure_of(document);
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, SIG_DFL);
  EXPECT_TRUE(failure.ends_with(": No space left on device")) << failure;
}

TEST(Xlsx, LeavesNoFileBehind) {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("milepost-xlsx-test-" + std::to_string(getpid()));
  std::filesystem::create_directory(folder);
  {
    const Environment set("TMPDIR", folder.c_str());
    rendered(sample_document());
    EXPECT_THROW(
        {
          Document document = document_of({{"x", "X"}}, {});
          std::get<Table>(document.blocks.front()).for_each_row = [](const RowVisitor& visit) {
            visit(row_of({std::string("a")}));
            throw Error(ErrorKind::machine, "the database is damaged");
          };
          rendered(document);
        },
        Error);
    EXPECT_TRUE(std::filesystem::is_empty(folder));
  }
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace milepost
