#include "report/workbook/xlsx_text.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

#include "report/report_fixture.h"

namespace milepost::xlsx {
namespace {

std::string shown(std::string_view text) {
  CellText cell;
  return cell.of(text);
}

TEST(XlsxText, PlainTextGoesInAsItIs) {
  const std::string text = "New firms, 2022";
  CellText cell;
  EXPECT_EQ(cell.of(text), text.c_str());  // not even copied
  EXPECT_EQ(shown("新增企业（家）"), "新增企业（家）");
  EXPECT_EQ(shown(""), "");
}

TEST(XlsxText, LineBreaksStayAndOtherControlCharactersDoNot) {
  EXPECT_EQ(shown("one\ntwo\r\nthree\rfour"), "one\ntwo\nthree\nfour");
  EXPECT_EQ(shown("tab\there \x1b[31mred\x7F"), "tab here  [31mred ");
  EXPECT_EQ(shown(std::string_view("a\0b", 3)), "a b");
  EXPECT_EQ(shown("a\u0085b"), "a b");
}

TEST(XlsxText, WhatXmlForbidsIsReplaced) {
  EXPECT_EQ(shown("a\uFFFE\uFFFFb"), "a\uFFFD\uFFFDb");
  EXPECT_EQ(shown("a\xFF z"), "a\uFFFD z");
}

TEST(XlsxText, DirectionMarksAreLeftOut) { EXPECT_EQ(shown("\u202Etxt.exe\u202C"), "txt.exe"); }

TEST(XlsxText, WhatLooksLikeAnEscapeStaysText) {
  EXPECT_EQ(shown("_x0041_"), "_x005F_x0041_");
  EXPECT_EQ(shown("a_x000D__x000a_b"), "a_x005F_x000D__x005F_x000a_b");
  EXPECT_EQ(shown("max_x_value _x12_ _x00G0_"), "max_x_value _x12_ _x00G0_");
}

TEST(XlsxText, LongTextIsCutBetweenCharacters) {
  EXPECT_EQ(shown(std::string(kLongestCell, 'x')), std::string(kLongestCell, 'x'));
  EXPECT_EQ(shown(std::string(kLongestCell + 1, 'x')), std::string(kLongestCell - 1, 'x') + "…");
  std::string wide;
  for (std::size_t i = 0; i <= kLongestCell; ++i) wide += "路";
  EXPECT_EQ(shown(wide), wide.substr(0, 3 * (kLongestCell - 1)) + "…");
  std::string pairs = "x";  // each of these is two code units
  for (std::size_t i = 0; i < kLongestCell; ++i) pairs += "😀";
  EXPECT_EQ(shown(pairs), pairs.substr(0, 1 + (kLongestCell - 3) / 2 * 4) + "…");
}

TEST(XlsxText, SheetsGetNamesThatExcelTakes) {
  EXPECT_EQ(sheet_name("Targets", {}), "Targets");
  EXPECT_EQ(sheet_name("a[b]c:d*e?f/g\\h", {}), "abcdefgh");
  EXPECT_EQ(sheet_name("'quoted'", {}), "quoted");
  EXPECT_EQ(sheet_name(" one\ntwo ", {}), "one two");
  EXPECT_EQ(sheet_name("", {}), "Sheet");
  EXPECT_EQ(sheet_name("[]", {}), "Sheet");
  EXPECT_EQ(sheet_name(std::string(40, 'x'), {}), std::string(31, 'x'));
  EXPECT_EQ(sheet_name("路桥区二〇二二年度目标路桥区二〇二二年度目标路桥区二〇二二年度目标", {}),
            "路桥区二〇二二年度目标路桥区二〇二二年度目标路桥区二〇二二年度");
  EXPECT_EQ(sheet_name("Requests to adjust that wait for a decision", {}),
            "Requests to adjust that wait");
  EXPECT_EQ(sheet_name("a " + std::string(40, 'x'), {}), "a " + std::string(29, 'x'));
}

TEST(XlsxText, NoSheetIsCalledLikeACell) {
  EXPECT_EQ(sheet_name("2022", {}), "_2022");
  EXPECT_EQ(sheet_name("Q1", {}), "_Q1");
  EXPECT_EQ(sheet_name("R", {}), "_R");
  EXPECT_EQ(sheet_name("Q1 2022", {}), "Q1 2022");
}

TEST(XlsxText, EverySheetHasANameOfItsOwn) {
  EXPECT_EQ(sheet_name("Targets", {"Summary", "targets"}), "Targets (2)");
  EXPECT_EQ(sheet_name("Targets", {"Targets", "Targets (2)"}), "Targets (3)");
  EXPECT_EQ(sheet_name(std::string(31, 'x'), {std::string(31, 'x')}),
            std::string(27, 'x') + " (2)");
  EXPECT_EQ(sheet_name("History", {}), "History (2)");
}

TEST(XlsxText, OnlyWebAddressesAreFollowed) {
  for (const char* url : {"https://example.org/?a=1&b=%20#top", "http://example.org/路桥"}) {
    EXPECT_TRUE(is_followable(url)) << url;
  }
  for (const char* url :
       {"", "https://", "javascript:alert(1)", "file:///etc/passwd", "mailto:a@example.org",
        "HTTP://example.org", "https://a b", "https://a\"b", "https://a/%zz", "https://a/%2",
        "https://a\nb", "https://a/internal:b", "https://a/external:b",
        "https://a/\u202Eb\u202C"}) {
    EXPECT_FALSE(is_followable(url)) << url;
  }
  EXPECT_TRUE(is_followable("https://" + std::string(kLongestUrl - 8, 'x')));
  EXPECT_FALSE(is_followable("https://" + std::string(kLongestUrl - 7, 'x')));
}

/// What a reader makes of the number that stands for a figure: libxlsxwriter writes 16 digits.
std::string read_back(const Number& number) {
  char written[32];
  std::snprintf(written, sizeof written, "%.16G", number.value);
  const double read = std::strtod(written, nullptr);
  EXPECT_EQ(read, number.value);
  char shown[64];
  std::snprintf(shown, sizeof shown, "%.*f", static_cast<int>(number.places), read);
  return shown;
}

TEST(XlsxText, AFigureOfFifteenDigitsComesBackExactly) {
  for (const char* figure :
       {"0", "7", "6.96", "-66.6667", "0.0001", "1000", "99999999999.9999", "-12345678901.2345",
        "999999999999.999", "99999999999999.9", "922337203685477", "549755813887.123", "9.96"}) {
    const std::optional<Number> number = exact_number(decimal(figure));
    ASSERT_TRUE(number) << figure;
    EXPECT_EQ(read_back(*number), figure);
  }
}

TEST(XlsxText, EverySmallFigureComesBackExactly) {
  for (std::int64_t raw = -200'000; raw < 200'000; raw += 7) {
    const Decimal figure = Decimal::from_raw(raw);
    ASSERT_EQ(read_back(exact_number(figure).value()), to_string(figure));
  }
}

TEST(XlsxText, AFigureOfMoreDigitsHasNoNumber) {
  for (const char* figure : {"100000000000.0001", "922337203685477.5807", "-922337203685477.5808",
                             "1234567890123.4567"}) {
    EXPECT_FALSE(exact_number(decimal(figure))) << figure;
  }
}

TEST(XlsxText, SharesAreTheNearestNumbers) {
  EXPECT_EQ(nearest_number(ratio("0.1")), 0.1);
  EXPECT_EQ(nearest_number(ratio("1.1")), 1.1);
  EXPECT_EQ(nearest_number(Ratio(1) / 3), 1.0 / 3);
  EXPECT_EQ(nearest_number(Ratio(-2) / 3), -2.0 / 3);
  EXPECT_NEAR(nearest_number(ratio("922337203685477.5807") / ratio("922337203685477.5806")), 1,
              1e-12);
}

TEST(XlsxText, DaysCountAsSpreadsheetsCountThem) {
  EXPECT_EQ(serial_day(day("2022-06-30")), 44742);
  EXPECT_EQ(serial_day(day("1970-01-01")), 25569);
  EXPECT_EQ(serial_day(day("1900-03-01")), 61);
  EXPECT_EQ(serial_day(day("1900-02-28")), std::nullopt);
  EXPECT_EQ(serial_minute(LocalClock().time_at(at("2022-06-30T12:00:00Z"))), 44742.5);
  EXPECT_EQ(serial_minute(LocalClock().time_at(at("1900-02-28T12:00:00Z"))), std::nullopt);
}

TEST(XlsxText, ATimeIsKnownToTheMinute) {
  const Moment moment = at("2022-07-01T08:30:59.999Z");
  const double serial = serial_minute(LocalClock().time_at(moment)).value();
  EXPECT_EQ(std::llround((serial - 25569) * 86'400.0),
            at("2022-07-01T08:30:00Z").time_since_epoch().count() / 1000);
}

TEST(ToTheLetter, EscapesWhatXmlCannotHold) {
  EXPECT_EQ(xlsx::to_the_letter("一\t二\n三"), "一\t二\n三");
  EXPECT_EQ(xlsx::to_the_letter("a\r\nb\x01"), "a_x000D_\nb_x0001_");
  EXPECT_EQ(xlsx::to_the_letter("_x000D_"), "_x005F_x000D_");
}

}  // namespace
}  // namespace milepost::xlsx
