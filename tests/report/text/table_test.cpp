#include "report/text/table.h"

#include <gtest/gtest.h>

#include "report/report_fixture.h"

namespace milepost {
namespace {

constexpr Terminal kPipe{};

TextTable table() {
  return TextTable({{"Name", Align::left, true, false},
                    {"Lead", Align::left, false, true},
                    {"Figure", Align::right, false, false}});
}

/// The last column is on the right, so that every row is as wide as the table.
void expect_lines_of_one_width(const std::string& text, std::size_t width) {
  for (const std::string& line : lines_of(text)) EXPECT_EQ(display_width(line), width) << line;
}

TEST(TextTable, LinesUpWithChineseInIt) {
  TextTable made = table();
  made.add_row({{"GDP"}, {"Statistics"}, {"7"}});
  made.add_row({{"地区生产总值"}, {"统计局"}, {"1000.5"}});
  EXPECT_EQ(made.render(kPipe),
            "Name          Lead        Figure\n"
            "--------------------------------\n"
            "GDP           Statistics       7\n"
            "地区生产总值  统计局      1000.5\n");
  expect_lines_of_one_width(made.render(kPipe), 32);
}

TEST(TextTable, LinesUpWithWhatTakesNoWidthOrTwo) {
  TextTable made = table();
  made.add_row({{"e\u0301tude"}, {"a\u200Bb"}, {"1"}});        // a combining accent, no width
  made.add_row({{"ｆｕｌｌ"}, {"\U0001F600"}, {"2"}});         // full-width letters, an emoji
  made.add_row({{"“quoted”—±≥"}, {"o\u0308o\u0308"}, {"3"}});  // narrow signs
  expect_lines_of_one_width(made.render(kPipe), display_width(lines_of(made.render(kPipe))[1]));
}

TEST(TextTable, KeepsEveryCellOnOneLine) {
  TextTable made = table();
  made.add_row({{"two\nlines\tand \x1b[31mred\x1b[0m"}, {"a\r\nb"}, {"\u202E123"}});
  const std::string text = made.render(kPipe);
  EXPECT_EQ(lines_of(text).size(), 3U);
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
  EXPECT_EQ(text.find("\u202E"), std::string::npos);
}

TEST(TextTable, HasNoBlanksAtTheEndOfALine) {
  TextTable made({{"A", Align::left, false, false}, {"B", Align::left, false, false}});
  made.add_row({{"one"}, {"two"}});
  made.add_row({{"long text"}, {""}});
  EXPECT_EQ(made.render(kPipe), "A          B\n--------------\none        two\nlong text\n");
}

TEST(TextTable, HasHeadingsAcrossIt) {
  TextTable made = table();
  made.add_heading("三 主要预期目标, a heading that is longer than the table is wide");
  made.add_row({{"GDP"}, {""}, {"7"}});
  EXPECT_EQ(made.render(kPipe),
            "Name  Lead  Figure\n"
            "------------------\n"
            "三 主要预期目标, a heading that is longer than the table is wide\n"
            "GDP              7\n");
  EXPECT_EQ(lines_of(made.render({20, false}))[2], "三 主要预期目标, a …");
}

TEST(TextTable, IsNoWiderThanItsTerminal) {
  TextTable made = table();
  made.add_row({{"地区生产总值比上年增长百分之七"}, {"统计局"}, {"7"}});
  made.add_row({{"a long name in ordinary letters"}, {"statistics"}, {"1000.5"}});
  EXPECT_EQ(made.render({40, false}),
            "Name                  Lead        Figure\n"
            "----------------------------------------\n"
            "地区生产总值比上年…   统计局           7\n"
            "a long name in ordi…  statistics  1000.5\n");
  expect_lines_of_one_width(made.render({40, false}), 40);
}

TEST(TextTable, GivesUpAColumnWhereShrinkingIsNotEnough) {
  TextTable made = table();
  made.add_row({{"地区生产总值比上年增长百分之七"}, {"统计局"}, {"7"}});
  EXPECT_EQ(made.render({30, false}),
            "Name                    Figure\n"
            "------------------------------\n"
            "地区生产总值比上年增…        7\n");
  expect_lines_of_one_width(made.render({30, false}), 30);
}

TEST(TextTable, DropsColumnsFromTheRightAndNoMoreThanItMust) {
  TextTable made({{"Name", Align::left, true, false},
                  {"Gap", Align::right, false, true},
                  {"Status", Align::left, false, false},
                  {"Key", Align::left, false, true}});
  made.add_row({{"a name that is long"}, {"-10.0"}, {"behind"}, {"gross-domestic-product"}});
  EXPECT_EQ(lines_of(made.render({60, false})).back(),
            "a name that is long  -10.0  behind  gross-domestic-product");
  EXPECT_EQ(lines_of(made.render({40, false})).back(), "a name that is long  -10.0  behind");
  EXPECT_EQ(lines_of(made.render({27, false})).back(), "a name that is long  behind");
  EXPECT_EQ(lines_of(made.render({24, false})).back(), "a name that is …  behind");
}

TEST(TextTable, DoesNotShrinkBelowWhatCanBeRead) {
  TextTable made = table();
  made.add_row({{"地区生产总值比上年增长"}, {"统计局"}, {"7"}});
  EXPECT_EQ(lines_of(made.render({5, false})).back(), "地区生产总值比…        7");
}

TEST(TextTable, LinesUpAtEveryWidth) {
  TextTable made = table();
  made.add_row({{"地区生产总值比上年增长百分之七"}, {"统计局"}, {"7"}});
  made.add_row({{"e\u0301tude ｆｕｌｌ ordinary"}, {"statistics"}, {"1000.5"}});
  for (std::size_t width = 1; width < 60; ++width) {
    const std::string text = made.render({width, false});
    expect_lines_of_one_width(text, display_width(lines_of(text)[1]));
    EXPECT_LE(display_width(lines_of(text)[1]), std::max<std::size_t>(width, 24));
  }
}

TEST(TextTable, IsColouredOnlyWhereItIsAskedFor) {
  TextTable made({{"Status", Align::left, false, false}, {"Key", Align::left, false, false}});
  made.add_row({{"已完成", Color::green}, {"gdp"}});
  made.add_row({{"met", Color::green}, {"", Color::red}});
  EXPECT_EQ(made.render({0, false}), "Status  Key\n-----------\n已完成  gdp\nmet\n");
  EXPECT_EQ(made.render({0, true}),
            "\x1b[1mStatus\x1b[0m  \x1b[1mKey\x1b[0m\n-----------\n"
            "\x1b[32m已完成\x1b[0m  gdp\n\x1b[32mmet\x1b[0m\n");
}

TEST(TextTable, OfNothingIsItsHeadings) {
  EXPECT_EQ(table().render(kPipe), "Name  Lead  Figure\n------------------\n");
}

TEST(Colored, IsTheTextWhereThereIsNoColour) {
  EXPECT_EQ(colored("met", Color::green, {0, false}), "met");
  EXPECT_EQ(colored("met", Color::none, {0, true}), "met");
  EXPECT_EQ(colored("", Color::green, {0, true}), "");
  EXPECT_EQ(colored("met", Color::red, {0, true}), "\x1b[31mmet\x1b[0m");
}

}  // namespace
}  // namespace milepost
