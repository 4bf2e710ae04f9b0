#include "base/csv.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/rendered.h"

namespace milepost {
namespace {

using namespace std::string_literals;

using Fields = std::vector<std::string>;

/// The rows as `line:a|b`; a field's line breaks are shown as /.
std::string rows_of(const std::string& text) {
  Problems problems("f.csv", text);
  std::string shown;
  for (const CsvRow& row : read_csv(text, problems)) {
    shown += std::to_string(row.line) + ":";
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
      shown += (i > 0 ? "|" : "") + row.fields[i];
    }
    shown += "\n";
  }
  for (char& c : shown) {
    if (c == '\r') c = '/';
  }
  return shown + rendered(problems);
}

TEST(Csv, FieldsAreReadAsRfc4180WritesThem) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"", ""},
      {"a,b\n1,2\n", "1:a|b\n2:1|2\n"},
      {"a,b\r\n1,2\r\n", "1:a|b\n2:1|2\n"},
      {"a,b\n1,2", "1:a|b\n2:1|2\n"},
      {"a,,\n,,c\n", "1:a||\n2:||c\n"},
      {"\"a,b\",\"say \"\"7\"\"\"\n", "1:a,b|say \"7\"\n"},
      {"\xEF\xBB\xBF\"a\",b\n", "1:a|b\n"},
      {"  a , b\t\n", "1:a|b\n"},
      {"\" a \"\n", "1: a \n"},
      {"路桥,６\n", "1:路桥|６\n"},
  };
  for (const auto& [text, rows] : cases) EXPECT_EQ(rows_of(text), rows) << text;
}

TEST(Csv, ARowKnowsTheLineItBeginsOn) {
  EXPECT_EQ(rows_of("a\n\n  \nb\n\"c\nd\ne\"\nf\n"), "1:a\n4:b\n5:c\nd\ne\n8:f\n");
  EXPECT_EQ(rows_of("\"a\r\nb\"\r\nc"), "1:a/\nb\n3:c\n");
}

TEST(Csv, LinesEndInAnyWayAndInSeveralWaysInOneFile) {
  EXPECT_EQ(rows_of("a,b\r1,2\r\r3,4\r"), "1:a|b\n2:1|2\n4:3|4\n");
  EXPECT_EQ(rows_of("a,b\r\"1\n2\",3\r4,5"), "1:a|b\n2:1\n2|3\n4:4|5\n");
  EXPECT_EQ(rows_of("\"a\nb\",c\r1,2\r"), "1:a\nb|c\n3:1|2\n");
  EXPECT_EQ(rows_of("a,b\r\r\n1,2\r\r\n"), "1:a|b\n2:1|2\n");
  EXPECT_EQ(rows_of("\"a\rb\",c\n1,2\n"), "1:a/b|c\n3:1|2\n");
  EXPECT_EQ(rows_of("a,b\r1,2\n3,4\r\n5,6\r"), "1:a|b\n2:1|2\n3:3|4\n4:5|6\n");
  EXPECT_EQ(rows_of("a,b\n1,2\r3,4\n"), "1:a|b\n2:1|2\n3:3|4\n");
  EXPECT_EQ(rows_of("a,b\rx\"y,2\r"),
            "1:a|b\n"
            "f.csv:2: this line is not CSV: a quote stands in the wrong place\n"
            "  put a field that holds commas, quotes or line breaks in quotes, and double every "
            "quote inside it\n");
}

TEST(Csv, RowsAreReadOneByOneWithAnySeparator) {
  const std::string text = "a;b,c\r\n1;\"x\ny;\"\n";
  CsvReader reader(text, ';');
  Problems problems("f.csv", text);
  CsvRow row;
  ASSERT_TRUE(reader.next(row, problems));
  EXPECT_EQ(row.fields, (Fields{"a", "b,c"}));
  EXPECT_EQ(row.first_line, "a;b,c\r\n");
  EXPECT_EQ(reader.bytes_read(), 7U);
  ASSERT_TRUE(reader.next(row, problems));
  EXPECT_EQ(row.fields, (Fields{"1", "x\ny;"}));
  EXPECT_EQ(row.first_line, "1;\"x\n");
  EXPECT_FALSE(reader.next(row, problems));
  EXPECT_FALSE(reader.next(row, problems));
  EXPECT_TRUE(problems.empty());
}

bool is_letter(std::string_view field) { return field.size() == 1 && field[0] >= 'a'; }

TEST(Csv, ALineForExcelAboutTheSeparatorIsNoHeader) {
  for (const std::string hint : {"sep=;", "SEP=,", "\"sep=;\"", "sep=\t", "sep=|"}) {
    const std::string text = hint + "\r\na;b;c\r\n1;2;3\r\n";
    EXPECT_EQ(find_separator(text, &is_letter), ';') << hint;
    CsvReader reader(text, ';');
    Problems problems("f.csv", text);
    CsvRow header;
    ASSERT_TRUE(read_header(reader, header, problems));
    EXPECT_EQ(header.fields, (Fields{"a", "b", "c"})) << hint;
    EXPECT_EQ(header.line, 2U);
  }
  CsvRow header;
  Problems problems("f.csv", "");
  CsvReader reader("separator;a\n", ';');
  ASSERT_TRUE(read_header(reader, header, problems));
  EXPECT_EQ(header.line, 1U);
}

TEST(Csv, HeadingsBelowSomethingElseAreFound) {
  const std::vector<std::pair<std::string, std::size_t>> cases{
      {"a,b,c\n1,2,3\n", 0},           // where they should be
      {"Title,,\na,b,c\n1,2,3\n", 2},  //
      {"Title\n\n;;\na;b;c\n", 4},     // with another separator
      {"Title of a,X\n1,2\n", 0},      // nowhere
      {"a,X,Y\nb,1,2\n", 0},           // one name is not enough
      {"a,b,X\na,b,c\n", 2},           // more than above
      {"a,b,c,X\na,b,c,d\n", 0},       // enough above
      {std::string(40, '\n') + "Title\n" + std::string(29, 'x') + "\na,b,c\n", 43},
      {"", 0},
  };
  for (const auto& [text, line] : cases) {
    const auto found = find_headings_below(text, &is_letter);
    EXPECT_EQ(found ? found->line : 0, line) << text;
  }
}

TEST(Csv, ARowIsAsLongAsItsHeaderButForEmptyFields) {
  const auto fitted = [](Fields fields) {
    CsvRow row{1, std::move(fields), ""};
    Problems problems("f.csv", "");
    return fit_to_header(row, 3, ',', problems) ? row.fields : Fields{};
  };
  EXPECT_EQ(fitted({"a", "b", "c"}), (Fields{"a", "b", "c"}));
  EXPECT_EQ(fitted({"a"}), (Fields{"a", "", ""}));
  EXPECT_EQ(fitted({"a", "b", "c", "", " ", "\u3000"}), (Fields{"a", "b", "c"}));
  EXPECT_EQ(fitted({"a", "b", "c", "", "d"}), Fields{});
}

TEST(Csv, BytesThatAreNotUtf8AreAProblem) {
  EXPECT_EQ(rows_of("a,b\n\xC2\xB7\xC7\xC5,1\n"),
            "f.csv:2: this line is not UTF-8\n"
            "  save the file again as CSV UTF-8 (in Excel: \"CSV UTF-8 (Comma delimited)\")\n");
}

TEST(Csv, AStrayQuoteIsAProblemAfterTheRowsBeforeIt) {
  const std::string remedy =
      "  put a field that holds commas, quotes or line breaks in quotes, and double every quote "
      "inside it\n";
  EXPECT_EQ(rows_of("a,b\nx\"y,2\n"),
            "1:a|b\n"
            "f.csv:2: this line is not CSV: a quote stands in the wrong place\n" +
                remedy);
  EXPECT_EQ(rows_of("a,b\n\"x\"y,2\n"),
            "1:a|b\n"
            "f.csv:2: this line is not CSV: a quote stands in the wrong place\n" +
                remedy);
  EXPECT_EQ(rows_of("a,b\n1,\"open\n2,3\n"),
            "1:a|b\n"
            "f.csv:2: this line is not CSV: a quote stands in the wrong place\n" +
                remedy);
}

TEST(Csv, WhatNeverSeemsToEndIsReadNoFurther) {
  const std::string remedy = "  a quote may never be closed, or the file is no table\n";
  const std::string endless =
      "1:a|b\nf.csv:2: a field of this row goes on for more than 16 MB; the rest of the file was "
      "not read\n" +
      remedy;
  std::string lines;
  while (lines.size() < std::size_t{18} << 20U) lines += "line,\n";
  EXPECT_EQ(rows_of("a,b\n1,\"" + lines), endless);
  EXPECT_EQ(rows_of("a,b\n" + std::string(std::size_t{18} << 20U, 'x')), endless);
  EXPECT_EQ(rows_of("a,b\n" + std::string(3'000'000, ',') + "\n"),
            "1:a|b\nf.csv:2: this row has more than 2000000 fields; the rest of the file was not "
            "read\n" +
                remedy);
}

TEST(Csv, AFieldIsQuotedOnlyWhereItHasTo) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"", ""},
      {"a b", "a b"},
      {"a,b", "\"a,b\""},
      {"say \"7\"", "\"say \"\"7\"\"\""},
      {"a\nb", "\"a\nb\""},
      {"a\rb", "\"a\rb\""},
      {" a", "\" a\""},
      {"a ", "\"a \""},
      {"a\t", "\"a\t\""},
      {" ", "\" \""},
      {"a b", "a b"},
      {"=1", "=1"},
  };
  for (const auto& [field, written] : cases) {
    std::string out;
    append_csv_field(out, field);
    EXPECT_EQ(out, written);
  }
}

TEST(Csv, ATextThatASpreadsheetWouldRunIsDefused) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"=1+1", "'=1+1"},     {"+7", "'+7"},  {"-", "'-"},         {"@SUM(A1)", "'@SUM(A1)"},
      {"\tx", "'\tx"},       {"a=b", "a=b"}, {"'tis", "'tis"},    {"'=1", "''=1"},
      {"=a,b", "\"'=a,b\""}, {"", ""},       {"'", "'"},          {"＝1+1", "'＝1+1"},
      {"＋7", "'＋7"},       {"－", "'－"},  {"＠SUM", "'＠SUM"}, {"'＝1", "''＝1"},
      {"（＝）", "（＝）"},
  };
  for (const auto& [text, written] : cases) {
    std::string out;
    append_csv_text(out, text);
    EXPECT_EQ(out, written);
  }
}

TEST(Csv, EveryDefusedTextIsReadBackAsItWas) {
  for (const std::string text : {"=1+1", "'=1+1", "''=1+1", "＝1", "'－1", "''＠", "-", "'-", "'",
                                 "''", "'tis", "@", "\tx", "'\tx", "a\n=b", ""}) {
    std::string line;
    append_csv_text(line, text);
    line += ",end\n";
    Problems problems("f", line);
    const std::vector<CsvRow> rows = read_csv(line, problems);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(without_defusing(rows[0].fields[0]), text);
  }
}

TEST(Csv, ALineEndsWithItsObjectAndDefusesOnlyText) {
  std::string out;
  CsvLine(out).plain("-0.5").text("-0.5").plain("a,b").text("").plain("");
  CsvLine(out).plain("").text("=1");
  EXPECT_EQ(out, "-0.5,'-0.5,\"a,b\",,\r\n,'=1\r\n");
}

TEST(Csv, ANulByteIsPartOfItsField) { EXPECT_EQ(rows_of("a\0b,c\n"s), "1:a\0b|c\n"s); }

}  // namespace
}  // namespace milepost
