#include "base/problem.h"

#include <gtest/gtest.h>

#include <string>

#include "base/rendered.h"

namespace milepost {
namespace {

TEST(Problem, IsShownWithPlaceLineCaretAndRemedy) {
  const std::string text = "[plan]\nat-lest = 7\n";
  Problems problems("plan.toml", text);
  problems.add({2, 1, 7}, R"(unknown key "at-lest")", Said(R"(did you mean "at-least"?)"));
  EXPECT_EQ(rendered(problems),
            "plan.toml:2:1: unknown key \"at-lest\"\n"
            "  2 | at-lest = 7\n"
            "    | ^~~~~~~\n"
            "  did you mean \"at-least\"?\n");
}

TEST(Problem, TheCaretLinesUpUnderChinese) {
  const std::string text = "name = { zh = \"路桥\" } 区\r\n";
  Problems problems("p", text);
  problems.add({1, 22, 1}, "a word too many");
  EXPECT_EQ(rendered(problems),
            "p:1:22: a word too many\n"
            "  1 | name = { zh = \"路桥\" } 区\n"
            "    |                        ^~\n");
}

TEST(Problem, AByteOrderMarkTakesNoColumn) {
  const std::string text = "\xEF\xBB\xBFindicator,vlaue\n";
  Problems problems("p.csv", text);
  problems.add({1, 11, 5}, "unknown column");
  EXPECT_EQ(rendered(problems),
            "p.csv:1:11: unknown column\n"
            "  1 | indicator,vlaue\n"
            "    |           ^~~~~\n");
}

TEST(Problem, LinesMayEndWithAReturnAlone) {
  const std::string text = "a,b\r1,x\r";
  Problems problems("p.csv", text);
  problems.add({2, 3, 1}, "no number");
  EXPECT_EQ(rendered(problems), "p.csv:2:3: no number\n  2 | 1,x\n    |   ^\n");
}

TEST(Problem, LinesMayEndInSeveralWays) {
  const std::string text = "a,b\r1,x\n2,y\r\n3,z\r\r\n4,w";
  Problems problems("p.csv", text);
  problems.add({2, 3, 1}, "no number");
  problems.add({4, 3, 1}, "no number");
  problems.add({5, 3, 1}, "no number");
  EXPECT_EQ(rendered(problems),
            "p.csv:2:3: no number\n  2 | 1,x\n    |   ^\n"
            "p.csv:4:3: no number\n  4 | 3,z\n    |   ^\n"
            "p.csv:5:3: no number\n  5 | 4,w\n    |   ^\n");
}

TEST(Problem, ProblemsAreToldInTheOrderOfTheFile) {
  const std::string text = "a\nb\n";
  Problems problems("f", text);
  problems.add({2, 0}, "third");
  problems.add({1, 1}, "second");
  problems.add({0, 0}, "first");
  problems.add({2, 0}, "fourth");
  EXPECT_EQ(problems.size(), 4U);
  EXPECT_FALSE(problems.empty());
  EXPECT_EQ(rendered(problems),
            "f: first\n"
            "f:1:1: second\n"
            "  1 | a\n"
            "    | ^\n"
            "f:2: third\n"
            "f:2: fourth\n");
}

TEST(Problem, APlaceBeyondTheTextIsHarmless) {
  const std::string text = "a";
  Problems problems("f", text);
  problems.add({9, 9, 9}, "far");
  problems.add({1, 5, 2}, "past the end");
  EXPECT_EQ(rendered(problems),
            "f:1:5: past the end\n"
            "  1 | a\n"
            "    |  ^\n"
            "f:9:9: far\n"
            "  9 | \n"
            "    | ^\n");
}

TEST(Problem, ALongLineIsNotRepeated) {
  const std::string text(201, 'x');
  Problems problems("f", text);
  problems.add({1, 3}, "wrong", Said("right"));
  EXPECT_EQ(rendered(problems), "f:1:3: wrong\n  right\n");
}

TEST(Problem, WhatStandsInTheFileCannotColourTheTerminal) {
  const std::string text = "a\x1B[31mb\n";
  Problems problems("f", text);
  problems.add({1, 7}, "wrong");
  EXPECT_EQ(rendered(problems),
            "f:1:7: wrong\n"
            "  1 | a [31mb\n"
            "    |       ^\n");
}

TEST(Problem, TooManyAreToldOnceAndEndTheReading) {
  Problems problems("f", "");
  for (std::size_t line = 1; line < 10'000; ++line) problems.add({line, 0}, "wrong");
  EXPECT_FALSE(problems.are_too_many(10'000));
  problems.add({10'000, 0}, "wrong");
  EXPECT_TRUE(problems.are_too_many(10'001));
  EXPECT_EQ(problems.size(), 10'001U);
  EXPECT_EQ(problems.all().back().what.en,
            "there are 10,000 problems or more; the rest of the file was not read");
}

}  // namespace
}  // namespace milepost
