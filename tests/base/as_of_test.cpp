#include "base/as_of.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace milepost {
namespace {

std::string as_of(const std::string& text) {
  const auto day = parse_as_of(text);
  return day ? to_string(*day) : "refused";
}

std::string fault(const std::string& text) {
  const AsOfFault found = fault_of_as_of(text);
  return found.what.en + "; " + found.remedy.en;
}

TEST(AsOf, ADayOrAPeriodIsReadAsItsLastDay) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"2022-06-30", "2022-06-30"},     {"2022-6-3", "2022-06-03"},
      {" 2022-06-30\t", "2022-06-30"},  {"2022/6/30", "2022-06-30"},
      {"2022/06/30", "2022-06-30"},     {"2022.6.30", "2022-06-30"},
      {"2022-06", "2022-06-30"},        {"2022/6", "2022-06-30"},
      {"2022.6", "2022-06-30"},         {"2022-02", "2022-02-28"},
      {"2024-02", "2024-02-29"},        {"2022Q1", "2022-03-31"},
      {"2022Q2", "2022-06-30"},         {"2022-Q3", "2022-09-30"},
      {"2022q4", "2022-12-31"},         {"2022H1", "2022-06-30"},
      {"2022-h2", "2022-12-31"},        {"2022", "2022-12-31"},
      {"2022年", "2022-12-31"},         {"2022年全年", "2022-12-31"},
      {"2022年上半年", "2022-06-30"},   {"2022年下半年", "2022-12-31"},
      {"2022年第一季度", "2022-03-31"}, {"2022年二季度", "2022-06-30"},
      {"2022年第3季度", "2022-09-30"},  {"2022年四季", "2022-12-31"},
      {"2022年6月", "2022-06-30"},      {"2022年12月", "2022-12-31"},
      {"2022年6月3日", "2022-06-03"},   {"2022年06月30号", "2022-06-30"},
      {"２０２２年６月", "2022-06-30"}, {"２０２２－０６－３０", "2022-06-30"},
      {"　2022-06-30　", "2022-06-30"}, {"1900", "1900-12-31"},
      {"2199", "2199-12-31"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(as_of(text), expected) << text;
}

TEST(AsOf, WhatMayBeJanuaryOrOctoberIsRefused) {
  for (const std::string text : {"2025.1", "２０２５．１", " 2025.1 "}) {
    EXPECT_EQ(as_of(text), "refused") << text;
  }
  EXPECT_EQ(fault("2025.1"),
            "2025.1 may be January, or October: a spreadsheet makes 2025.1 of 2025.10; write "
            "2025-01 or 2025-10");
  EXPECT_EQ(as_of("2025.10"), "2025-10-31");
  EXPECT_EQ(as_of("2025.01"), "2025-01-31");
  EXPECT_EQ(as_of("2025.2"), "2025-02-28");
  EXPECT_EQ(as_of("2025.11"), "2025-11-30");
  EXPECT_EQ(as_of("2025/1"), "2025-01-31");
  EXPECT_EQ(as_of("2025.1.1"), "2025-01-01");
}

TEST(AsOf, EverythingElseIsRefused) {
  for (const std::string text : {"",
                                 " ",
                                 "22-06-30",
                                 "2022-06-31",
                                 "2022-02-30",
                                 "2022-02-29",
                                 "2100-02-29",
                                 "2022-13",
                                 "2022-00",
                                 "2022-06-00",
                                 "2022-13-01",
                                 "2022-06-30x",
                                 "2022-06/30",
                                 "2022/06-30",
                                 "202213",
                                 "2022063",
                                 "20220631",
                                 "202206301",
                                 "2022 0630",
                                 "2022Q0",
                                 "2022Q5",
                                 "2022Q",
                                 "2022Q12",
                                 "2022H0",
                                 "2022H3",
                                 "2022H",
                                 "2022-",
                                 "2022-06-",
                                 "2022-6-3-1",
                                 "2022年13月",
                                 "2022年6月31日",
                                 "2022年6月30",
                                 "2022年第五季度",
                                 "2022年第6月",
                                 "2022年上半年度",
                                 "2022年6",
                                 "30.06.2022",
                                 "06/30/2022",
                                 "1899-12-31",
                                 "2200-01-01",
                                 "1899",
                                 "2200",
                                 "44742",
                                 "June 2022",
                                 "昨天",
                                 "-2022",
                                 "２０２２年６"}) {
    EXPECT_EQ(as_of(text), "refused") << text;
  }
}

TEST(AsOf, ADayIsReadAsSpreadsheetsWriteIt) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"20220731", "2022-07-31"},
      {"２０２２０７３１", "2022-07-31"},
      {"２０２２．０７．３１", "2022-07-31"},
      {"2022/7/31 0:00:00", "2022-07-31"},
      {"2022/7/31 0:00", "2022-07-31"},
      {"2022/7/31 00:00", "2022-07-31"},
      {"2022/07/31  00:00:00", "2022-07-31"},
      {"2022-07-31T00:00:00", "2022-07-31"},
      {"2022-07-31T00:00", "2022-07-31"},
      {"2022-07-31 00:00:00", "2022-07-31"},
      {"2022-07-31 00:00:00.000", "2022-07-31"},
      {"2022.7.31 0:00", "2022-07-31"},
      {"20220731 00:00:00", "2022-07-31"},
      {"2022年7月31日 0:00", "2022-07-31"},
      {"2022年7月31日0:00:00", "2022-07-31"},
      {"2022年7月31号", "2022-07-31"},
      {"2022.07.31", "2022-07-31"},
      {"2022—07—31", "2022-07-31"},
      {"2022 年 7 月 31 日", "2022-07-31"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(as_of(text), expected) << text;
}

TEST(AsOf, APeriodIsReadAsStatisticsNameIt) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"202207", "2022-07-31"},          {"２０２２０２", "2022-02-28"},
      {"2022年1-7月", "2022-07-31"},     {"2022年1—7月", "2022-07-31"},
      {"2022年1–7月", "2022-07-31"},     {"2022年1——7月", "2022-07-31"},
      {"2022年1~7月", "2022-07-31"},     {"2022年１－７月", "2022-07-31"},
      {"2022年1至7月", "2022-07-31"},    {"2022年1月至7月", "2022-07-31"},
      {"2022年1月-7月", "2022-07-31"},   {"2022年1到12月", "2022-12-31"},
      {"2022年 1 - 7 月", "2022-07-31"}, {"2022年01-02月", "2022-02-28"},
      {"2022年1-7月份", "2022-07-31"},   {"2022年7月份", "2022-07-31"},
      {"2022年7月末", "2022-07-31"},     {"2022年7月底", "2022-07-31"},
      {"2022年底", "2022-12-31"},        {"2022年末", "2022-12-31"},
      {"2022年年底", "2022-12-31"},      {"2022年度", "2022-12-31"},
      {"2022年前三季度", "2022-09-30"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(as_of(text), expected) << text;
}

TEST(AsOf, InvisibleCharactersArePassedOver) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"\u200B2022-07-31", "2022-07-31"},
      {"2022-07-31\u00A0", "2022-07-31"},
      {"\uFEFF2022年7月", "2022-07-31"},
      {"2022年7\u2F4931\u2F47", "2022-07-31"},
      {"\u200E2022\u200E年\u200E7\u200E月\u200E31\u200E日", "2022-07-31"},
      {"2022/7/31\u00A00:00:00", "2022-07-31"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(as_of(text), expected) << text;
}

TEST(AsOf, ATimeOtherThanMidnightIsRefused) {
  for (const std::string text :
       {"2022/7/31 8:30:00", "2022-07-31T00:00:01", "2022-07-31 00:01", "2022-07-31T24:00",
        "2022-07-31T00:00:00Z", "2022-07-31T00:00:00+08:00", "2022-07-31 00:00:00.001",
        "2022/7/31 上午 12:00:00", "2022/7/31 12:00:00 AM", "20220731 23:59"}) {
    EXPECT_EQ(as_of(text), "refused") << text;
    EXPECT_EQ(fault(text), "\"" + text + "\" is a day with a time; leave the time out: 2022-07-31");
  }
  for (const std::string text : {"2022-07 00:00", "2022 00:00:00", "2022Q3 0:00", "0:00", ":",
                                 "2022:", "2022-07-310:00", "2022-07-31 0:00 x 0:00"}) {
    EXPECT_EQ(as_of(text), "refused") << text;
  }
}

TEST(AsOf, AMomentIsToldWithBothDaysThatItMayBe) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"2025-06-29T16:00:00.000Z", "2025-06-29 by UTC, but 2025-06-30 by UTC+8"},
      {"2025-06-29T18:30:00Z", "2025-06-29 by UTC, but 2025-06-30 by UTC+5:30"},
      {"2025-06-29 22:00 UTC", "2025-06-29 by UTC, but 2025-06-30 by UTC+2"},
      {"2025-06-30T07:30:00+08:00", "2025-06-30 by UTC+8, but 2025-06-29 by UTC"},
      {"2025-06-29T20:00:00-0500", "2025-06-29 by UTC-5, but 2025-06-30 by UTC"},
  };
  for (const auto& [text, days] : cases) {
    EXPECT_EQ(as_of(text), "refused") << text;
    EXPECT_EQ(fault(text), "\"" + text + "\" is a moment: " + days +
                               "; write the day that is meant: 2025-06-29 or 2025-06-30");
  }
  EXPECT_EQ(fault_of_as_of("2025-06-29T16:00:00Z").what.zh,
            "“2025-06-29T16:00:00Z”是一个时刻：按UTC是2025-06-29，按UTC+8则是2025-06-30");
  // Wherever it was midnight, or day, it is the same one.
  for (const std::string text :
       {"2022-07-31T05:00:00Z", "2022-07-31T09:00:00+08:00", "2022-07-31T00:00:00Z"}) {
    EXPECT_EQ(fault(text), "\"" + text + "\" is a day with a time; leave the time out: 2022-07-31");
  }
}

TEST(AsOf, ANumberOfExcelIsNotGuessed) {
  EXPECT_EQ(fault("44773"),
            "44773 is the number under which Excel keeps 2022-07-31; write 2022-07-31, or format "
            "the cells as dates");
  EXPECT_EQ(fault("４４７７３"), fault("44773"));
  EXPECT_EQ(fault("44773.5"),
            "44773.5 is the number under which Excel keeps 2022-07-31; write 2022-07-31, or format "
            "the cells as dates");
  EXPECT_EQ(fault_of_as_of("44773").what.zh, "44773是Excel内部表示2022-07-31的序列号");
  for (const std::string text : {"44773", "44742", "10000", "99999", "44773.0"}) {
    EXPECT_EQ(as_of(text), "refused") << text;
  }
}

TEST(AsOf, SixDigitsThatAreAMonthAndADayAreNotGuessed) {
  for (const std::string text : {"200101", "201207", "190712", "210112"}) {
    EXPECT_EQ(as_of(text), "refused") << text;
  }
  EXPECT_EQ(fault("201207"),
            "201207 may be the month 2012-07 or the day 2020-12-07; write 2012-07 or 2020-12-07");
  EXPECT_EQ(as_of("201301"), "2013-01-31");
  EXPECT_EQ(as_of("200012"), "2000-12-31");
}

TEST(AsOf, WhatLacksItsYearSaysSo) {
  for (const std::string text :
       {"7月", "7月31日", "7月31号", "1-7月", "1—7月", "上半年", "第二季度", "二季度", "年底",
        "7月底", "7/31", "07-31", "Q2", "h1"}) {
    EXPECT_EQ(fault(text), "\"" + text +
                               "\" does not say of which year; write the year too, such as "
                               "2022年7月31日, 2022年1-7月 or 2022-07-31");
  }
  EXPECT_EQ(fault("22/7/31"),
            "\"22/7/31\" has a year of two digits; write all four digits of the year, such as "
            "2022-07-31");
  EXPECT_EQ(fault("22年7月"),
            "\"22年7月\" has a year of two digits; write all four digits of the year, such as "
            "2022-07-31");
}

TEST(AsOf, MonthsStandForTheirLastDayOnlyFromJanuaryOn) {
  const std::string remedy =
      "; write the last month alone, such as 2022年7月; only 1-7月 of a year stands for its last "
      "day";
  EXPECT_EQ(fault("2022年4-7月"), "\"2022年4-7月\" does not begin in January" + remedy);
  EXPECT_EQ(fault("4-7月"), "\"4-7月\" does not begin in January" + remedy);
  for (const std::string text :
       {"2022年7-1月", "2022年1-13月", "2022年0-7月", "2022年1-7", "2022年1-7日"}) {
    EXPECT_EQ(as_of(text), "refused") << text;
    EXPECT_EQ(fault(text).find("\"" + text + "\" is not a date"), 0U) << fault(text);
  }
}

}  // namespace
}  // namespace milepost
