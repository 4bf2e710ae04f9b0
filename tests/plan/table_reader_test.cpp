#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/toml_tree.h"
#include "plan_fixture.h"

namespace milepost {
namespace {

class Notation : public testing::TestWithParam<Fault> {};

TEST_P(Notation, IsTold) { EXPECT_EQ(faults_of(GetParam().body), GetParam().told); }

// clang-format off
INSTANTIATE_TEST_SUITE_P(Rules, Notation, testing::ValuesIn(std::vector<Fault>{
    {"ADayExists", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
due = 2022-02-30
)"),
     R"(plan.toml:20:7: 2022-02-30 is not a date
  20 | due = 2022-02-30
     |       ^~~~~~~~~~
  write a day that exists, such as 2022-06-30
)"},
    {"AMonthExists", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
due = 2022-13-01
)"),
     R"(plan.toml:20:7: 2022-13-01 is not a date
  20 | due = 2022-13-01
     |       ^~~~~~~~~~
  write a day that exists, such as 2022-06-30
)"},
    {"ADateHasDashes", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
due = 2022/6/30
)"),
     R"(plan.toml:20:7: 2022/6/30 is not a date
  20 | due = 2022/6/30
     |       ^~~~~~~~~
  write it as 2022-06-30
)"},
    {"ADateHasTwoDigitsEach", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
due = 2022-6-30
)"),
     R"(plan.toml:20:7: 2022-6-30 is not a date
  20 | due = 2022-6-30
     |       ^~~~~~~~~
  write it as 2022-06-30
)"},
    {"ADateInAListIsFound", target("gdp", R"(unit = "家"
measure = "flow"
at-least = 7
checkpoints = [
  { date = 2022-02-30, value = x },
]
)"),
     R"(plan.toml:21:12: 2022-02-30 is not a date
  21 |   { date = 2022-02-30, value = x },
     |            ^~~~~~~~~~
  write a day that exists, such as 2022-06-30
plan.toml:21:32: x is not in quotes
  21 |   { date = 2022-02-30, value = x },
     |                                ^
  write text in straight quotes: "x"
)"},
    {"AnIntegerFitsTheRange", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 99999999999999999999
)"),
     R"(plan.toml:19:12: 99999999999999999999 is too large to keep exactly
  19 | at-least = 99999999999999999999
     |            ^~~~~~~~~~~~~~~~~~~~
  figures go up to 922337203685477.5807; choose a larger unit
)"},
    {"AFigureHasNoThousandsSeparators", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 10,000 # 亩
)"),
     R"(plan.toml:19:12: 10,000 is not a number
  19 | at-least = 10,000 # 亩
     |            ^~~~~~
  write it as 10000
)"},
    {"AFigureHasNoPercentSign", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7.5%
)"),
     R"(plan.toml:19:12: 7.5% is not a number
  19 | at-least = 7.5%
     |            ^~~~
  write it as 7.5; the % belongs into unit
)"},
    {"AFigureHasNoLeadingZeros", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 007
)"),
     R"(plan.toml:19:12: 007 is not a number
  19 | at-least = 007
     |            ^~~
  write it as 7
)"},
    {"AFigureHasNoUnit", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 30家
)"),
     R"(plan.toml:19:12: 30家 is not a number
  19 | at-least = 30家
     |            ^~~~
  write it as 30; the 家 belongs into unit
)"},
    {"AFigureHasDigitsBeforeThePoint", target("gdp", R"(unit = "%"
measure = "growth"
at-least = .5
)"),
     R"(plan.toml:19:12: .5 is not a number
  19 | at-least = .5
     |            ^~
  write it as 0.5
)"},
    {"AFigureHasOrdinaryDigits", target("gdp", R"(unit = "%"
measure = "growth"
at-least = ７
)"),
     R"(plan.toml:19:12: ７ is not a number
  19 | at-least = ７
     |            ^~
  write it as 7
)"},
    {"AWordStandsInQuotes", target("gdp", R"(unit = "%"
measure = growth
at-least = 7
)"),
     R"(plan.toml:18:11: growth is not in quotes
  18 | measure = growth
     |           ^~~~~~
  write text in straight quotes: "growth"
)"},
    {"AWordThatBeginsLikeFalseStandsInQuotes", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
commitment = firm
)"),
     R"(plan.toml:20:14: firm is not in quotes
  20 | commitment = firm
     |              ^~~~
  write text in straight quotes: "firm"
)"},
    {"SeveralWordsStandInQuotes", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
lead = Bureau of Statistics # BS
)"),
     R"(plan.toml:20:8: Bureau of Statistics is not in quotes
  20 | lead = Bureau of Statistics # BS
     |        ^~~~~~~~~~~~~~~~~~~~
  write text in straight quotes: "Bureau of Statistics"
)"},
    {"ChineseStandsInQuotes", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
lead = 统计局
)"),
     R"(plan.toml:20:8: 统计局 is not in quotes
  20 | lead = 统计局
     |        ^~~~~~
  write text in straight quotes: "统计局"
)"},
    {"QuotesAreStraight", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
lead = “统计局”
)"),
     R"(plan.toml:20:8: “统计局” is not in straight quotes
  20 | lead = “统计局”
     |        ^~~~~~~~
  write text in straight quotes: "统计局"
)"},
    {"QuotesInsideOfATableAreStraight", R"([[target]]
key = "gdp"
section = "3"
name = { zh = “指标”, en = "GDP" }
unit = "%"
measure = "growth"
at-least = 7
)",
     R"(plan.toml:16:15: “指标” is not in straight quotes
  16 | name = { zh = “指标”, en = "GDP" }
     |               ^~~~~~
  write text in straight quotes: "指标"
)"},
    {"TrueIsLowerCase", target("gdp", R"(unit = "%"
measure = "growth"
set-later = True
)"),
     R"(plan.toml:19:13: True is not a value
  19 | set-later = True
     |             ^~~~
  write it in lower case: true
)"},
    {"TextIsClosedOnItsLine", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
lead = "统计局
)"),
     R"(plan.toml:20:12: text without its closing quote on its line
  20 | lead = "统计局
     |               ^
  close it with a straight quote; inside of text write \n for a new line, \t for a tab
)"},
    {"ABackslashMeansSomething", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
lead = "a\q"
)"),
     R"(plan.toml:20:11: a backslash that means nothing
  20 | lead = "a\q"
     |           ^
  write \\ for a backslash, or put the text in single quotes
)"},
    {"OneValueStandsOnALine", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
lead = "a" "b"
)"),
     R"(plan.toml:20:12: something stands behind the value
  20 | lead = "a" "b"
     |            ^
  write one value on a line, in quotes where it is text
)"},
    {"AKeyIsGivenOnce", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
at-least = [
 8]
)"),
     R"(plan.toml:20:1: "at-least" is given twice
  20 | at-least = [
     | ^~~~~~~~
  keep one of the two
)"},
    {"AKeyIsGivenOnceInATable", R"([[target]]
key = "gdp"
section = "3"
name = { zh = "指标", zh = "指", en = "GDP" }
unit = "%"
measure = "growth"
at-least = 7
)",
     R"(plan.toml:16:21: "zh" is given twice
  16 | name = { zh = "指标", zh = "指", en = "GDP" }
     |                       ^~
  keep one of the two
)"},
    {"AKeyHasAValue", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
lead =
)"),
     R"(plan.toml:20:7: a key without a value
  20 | lead =
     |       ^
  write a value behind =, or leave the key out
)"},
    {"AKeyHasAnEqualsSign", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
lead "统计局"
)"),
     R"(plan.toml:20:6: a key without = behind it
  20 | lead "统计局"
     |      ^
  a line reads key = value: text in straight quotes, dates and figures without
)"},
    {"AKeyIsPlain", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
牵头 = "统计局"
)"),
     R"(plan.toml:20:1: no key begins like this
  20 | 牵头 = "统计局"
     | ^~
  a line reads key = value: text in straight quotes, dates and figures without
)"},
    {"AListHasCommas", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
with = ["a" "b"]
)"),
     R"(plan.toml:20:13: no comma between two values
  20 | with = ["a" "b"]
     |             ^
  separate values with a comma and close the bracket behind the last one
)"},
    {"AListIsClosed", target("gdp", R"(unit = "%"
measure = "growth"
with = ["a",
at-least = 7
)"),
     R"(plan.toml:20:1: no value begins like this
  20 | at-least = 7
     | ^
  close the list or the text above it, or write a value here
)"},
    {"AnInlineTableStandsOnOneLine", R"([[target]]
key = "gdp"
section = "3"
name = { zh = "指标",
  en = "GDP" }
)",
     R"(plan.toml:16:20: { } not closed on its line
  16 | name = { zh = "指标",
     |                      ^
  keep everything from { to } on one line
)"},
    {"AnInlineTableHasNoLastComma", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
checkpoints = [{ date = 2022-06-30, }]
)"),
     R"(plan.toml:20:37: a comma with nothing behind it
  20 | checkpoints = [{ date = 2022-06-30, }]
     |                                     ^
  leave the last comma out
)"},
    {"AHeadingIsClosed", R"([[target]
key = "gdp"
)",
     R"(plan.toml:13:10: a heading without its closing bracket
  13 | [[target]
     |          ^
  write headings as [plan] or [[target]]
)"},
    {"AHeadingNamesATable", R"([{plan}]
)",
     R"(plan.toml:13:1: not a heading
  13 | [{plan}]
     | ^
  write headings as [plan] or [[target]]
)"},
    {"PlanStandsOnce", R"([plan]
key = "other"
)",
     R"(plan.toml:13:1: this heading stands twice
  13 | [plan]
     | ^
  write [document] and [plan] once, [[section]], [[indicator]] and [[target]] with two brackets
)"},
    {"TargetsHaveTwoBrackets", R"([[target]]
key = "gdp"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-least = 7
[target]
key = "b"
)",
     R"(plan.toml:20:1: one heading stands both as [[ ]] and as [ ]
  20 | [target]
     | ^
  write [document] and [plan] with one bracket, [[section]], [[indicator]] and [[target]] with two
)"},
    {"PlanHasOneBracket", R"([[plan]]
key = "b"
)",
     R"(plan.toml:13:1: one heading stands both as [ ] and as [[ ]]
  13 | [[plan]]
     | ^
  write [document] and [plan] with one bracket, [[section]], [[indicator]] and [[target]] with two
)"},
    {"ALongTextIsClosed", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
note = """a
)"),
     R"(plan.toml:20:12: text without its closing quote
  20 | note = """a
     |            ^
  close it with a straight quote
)"},
}), rule_of);
// clang-format on

class WholeFile : public testing::TestWithParam<Fault> {};

TEST_P(WholeFile, IsTold) { EXPECT_EQ(faults_of_file(GetParam().body), GetParam().told); }

// clang-format off
INSTANTIATE_TEST_SUITE_P(Rules, WholeFile, testing::ValuesIn(std::vector<Fault>{
    {"AnEmptyFileIsToldAsSuch", R"( 
)",
     R"(plan.toml: the file is empty
  a plan file has a [document], a [plan], [[section]] and [[target]] tables
)"},
    {"AFileOfCommentsLacksEverything", R"(# 目标
)",
     R"(plan.toml: the file has no [document]
  add one [document] with key, title and date
plan.toml: the file has no [plan]
  add one [plan] with key, name, area and period
plan.toml: the file has no [[target]]
  add one for every promise of the plan
)"},
}), rule_of);
// clang-format on

TEST(WholeFile, IsUtf8) {
  EXPECT_EQ(faults_of_file("[plan]\n# \xC2\xB7\xC7\n"),
            "plan.toml:2: the file is not UTF-8 text\n"
            "  save it again with the encoding UTF-8\n");
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

TEST(WholeFile, IsRefusedWhereItIsTooDeepForTheStack) {
  constexpr std::size_t kDeep = 100'000;
  for (const std::string& line :
       {repeated("a.", kDeep) + "a = 1", "[" + repeated("a.", kDeep) + "a]",
        "x = {" + repeated("a .", kDeep) + "a = 1}"}) {
    EXPECT_EQ(faults_of_file("[plan]\n" + line + "\n"),
              "plan.toml:2: there are 100000 dots in this line\n"
              "  a key has few parts, parted by dots; break a long text into several lines\n");
  }
  for (const std::string_view bracket : {"[", "{a="}) {
    const std::string told = faults_of_file("x = " + repeated(bracket, kDeep));
    EXPECT_TRUE(told.find("too many brackets inside of each other") != std::string::npos) << told;
  }
}

TEST(WholeFile, OfOneLongLineKnowsThePlaceOfEachValue) {
  std::string text = "a = [";
  for (int i = 0; i < 20'000; ++i) text += "{ b = \"值\", c = 2 }, ";
  text += "]";
  Problems problems("plan.toml", text);
  const auto root = read_toml(text, problems);
  ASSERT_TRUE(root) << rendered(problems);
  const TomlValue& last = root->members.front().value.items.back();
  ASSERT_EQ(last.members.size(), 2U);
  EXPECT_EQ(last.members[0].value.text, "值");
  EXPECT_EQ(last.members[1].value.text, "2");
  EXPECT_EQ(last.members[1].place.column, 6U + 20U * 19'999U + 11U);
}

TEST(WholeFile, MayHaveDotsThatLeadToAPage) {
  EXPECT_EQ(faults_of_file("# 一、总则" + repeated(".", 1000) + "1\n"), faults_of_file("# 一\n"));
}

TEST(WholeFile, MayHaveKeysInNoLetterOfOurs) {
  EXPECT_NE(faults_of_file("、 = 1\né = 1\n\uF7FC = 1\n").find("no key begins like this"),
            std::string::npos);
}

TEST(WholeFile, MayBeginWithAByteOrderMark) {
  const std::string body = target("gdp", "unit = \"%\"\nmeasure = \"growth\"\nat-least = 7\n");
  EXPECT_EQ(faults_of_file("\xEF\xBB\xBF" + std::string(kHead) + body), "");
  EXPECT_EQ(faults_of_file("\xEF\xBB\xBFplam = 1\n" + std::string(kHead) + body),
            "plan.toml:1:1: unknown key \"plam\"\n"
            "  1 | plam = 1\n"
            "    | ^~~~\n"
            "  did you mean \"plan\"?\n");
}

TEST(WholeFile, MayHaveTheLineEndsOfWindows) {
  std::string text =
      std::string(kHead) + target("gdp", "unit = \"%\"\nmeasure = \"growth\"\nat-least = \"7\"\n");
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) {
    text.replace(at, 1, "\r\n");
  }
  EXPECT_EQ(faults_of_file(text),
            "plan.toml:19:12: \"7\" is not the key of an indicator\n"
            "  19 | at-least = \"7\"\n"
            "     |            ^~~\n"
            "  write a figure without quotes: 7\n");
}

}  // namespace
}  // namespace milepost
