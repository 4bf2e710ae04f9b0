#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "plan_fixture.h"

namespace milepost {
namespace {

class TargetTable : public testing::TestWithParam<Fault> {};

TEST_P(TargetTable, IsTold) { EXPECT_EQ(faults_of(GetParam().body), GetParam().told); }

// clang-format off
INSTANTIATE_TEST_SUITE_P(Rules, TargetTable, testing::ValuesIn(std::vector<Fault>{
    {"AnUnknownKeyGetsTheNearestSuggested", target("gdp", R"(unit = "%"
measure = "growth"
at-lest = 7
)"),
     R"(plan.toml:19:1: unknown key "at-lest"
  19 | at-lest = 7
     | ^~~~~~~
  did you mean "at-least"?
)"},
    {"AnUnknownKeyNearNothingGetsTheValidOnes", R"([[section]]
key = "4"
name = { zh = "甲", en = "A" }
colour = "red"
[[target]]
key = "gdp"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-least = 7
)",
     R"(plan.toml:16:1: unknown key "colour"
  16 | colour = "red"
     | ^~~~~~
  valid keys here: key, label, name or parent
)"},
    {"ATargetNeedsAKey", R"([[target]]
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-least = 7
)",
     R"(plan.toml:13:1: this target has no key
  13 | [[target]]
     | ^~~~~~~~~~
  add key = "…"
)"},
    {"ATargetNeedsASection", R"([[target]]
key = "gdp"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-least = 7
)",
     R"(plan.toml:14:7: target "gdp" has no section
  14 | key = "gdp"
     |       ^~~~~
  add section = "…"
)"},
    {"AKeyIsLowerCaseLettersDigitsAndSigns", target("GDP growth", R"(unit = "%"
measure = "growth"
at-least = 7
)"),
     R"(plan.toml:14:7: "GDP growth" is not a key
  14 | key = "GDP growth"
     |       ^~~~~~~~~~~~
  a key is made of lower-case letters, digits and - . _, begins with a letter or a digit, and has at most 64 characters
)"},
    {"AKeyBeginsWithALetterOrDigit", target("-gdp", R"(unit = "%"
measure = "growth"
at-least = 7
)"),
     R"(plan.toml:14:7: "-gdp" is not a key
  14 | key = "-gdp"
     |       ^~~~~~
  a key is made of lower-case letters, digits and - . _, begins with a letter or a digit, and has at most 64 characters
)"},
    {"AKeyHasAtMost64Characters", target("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", R"(unit = "%"
measure = "growth"
at-least = 7
)"),
     R"(plan.toml:14:7: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…" is not a key
  14 | key = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
     |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  a key is made of lower-case letters, digits and - . _, begins with a letter or a digit, and has at most 64 characters
)"},
    {"ATargetNeedsARequirement", target("gdp", R"(unit = "%"
measure = "growth"
)"),
     R"(plan.toml:14:7: target "gdp" has no requirement
  14 | key = "gdp"
     |       ^~~~~
  give it one of at-least, at-most, more-than, less-than, equal-to, between, around, in-step-with, done or set-later
)"},
    {"ATargetHasOneRequirementOnly", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
at-most = 9
)"),
     R"(plan.toml:20:1: target "gdp" has two requirements, at-least and at-most
  20 | at-most = 9
     | ^~~~~~~
  keep one of them; a range is between = [1, 3]
)"},
    {"AThirdRequirementIsNotToldAgain", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
at-most = 9
equal-to = 8
)"),
     R"(plan.toml:20:1: target "gdp" has two requirements, at-least and at-most
  20 | at-most = 9
     | ^~~~~~~
  keep one of them; a range is between = [1, 3]
)"},
    {"AFigureStandsWithoutQuotes", target("gdp", R"(unit = "%"
measure = "growth"
at-least = "7"
)"),
     R"(plan.toml:19:12: "7" is not the key of an indicator
  19 | at-least = "7"
     |            ^~~
  write a figure without quotes: 7
)"},
    {"AnExactFigureStandsWithoutQuotes", target("gdp", R"(unit = "%"
measure = "growth"
equal-to = "7.5"
)"),
     R"(plan.toml:19:12: equal-to must be a number, but "7.5" is text
  19 | equal-to = "7.5"
     |            ^~~~~
  write it without quotes: 7.5
)"},
    {"ARequirementIsNoTruthValue", target("gdp", R"(unit = "%"
measure = "growth"
at-most = true
)"),
     R"(plan.toml:19:11: at-most must be a figure or the key of an indicator, but true is yes or no
  19 | at-most = true
     |           ^~~~
  write at-most = 7, or the key of an indicator in quotes
)"},
    {"AFigureHasAtMostFourDecimals", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7.12345
)"),
     R"(plan.toml:19:12: 7.12345 has more than four decimals
  19 | at-least = 7.12345
     |            ^~~~~~~
  round it yourself to at most four decimals, or choose a smaller unit; milepost never rounds a figure silently
)"},
    {"AFigureHasNoExponent", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7e2
)"),
     R"(plan.toml:19:12: 7e2 is written with an exponent
  19 | at-least = 7e2
     |            ^~~
  write a plain number such as 7, 6.96 or -0.5
)"},
    {"AFigureIsDecimal", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 0x1F
)"),
     R"(plan.toml:19:12: 0x1F is not written in decimal digits
  19 | at-least = 0x1F
     |            ^~~~
  write a plain number such as 7, 6.96 or -0.5
)"},
    {"AFigureIsFinite", target("gdp", R"(unit = "%"
measure = "growth"
at-least = -inf
)"),
     R"(plan.toml:19:12: -inf is not a number
  19 | at-least = -inf
     |            ^~~~
  write a plain number such as 7, 6.96 or -0.5
)"},
    {"AFigureIsANumber", target("gdp", R"(unit = "%"
measure = "growth"
at-least = nan
)"),
     R"(plan.toml:19:12: nan is not a number
  19 | at-least = nan
     |            ^~~
  write a plain number such as 7, 6.96 or -0.5
)"},
    {"AFigureFitsTheRange", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 922337203685477.5808
)"),
     R"(plan.toml:19:12: 922337203685477.5808 is too large to keep exactly
  19 | at-least = 922337203685477.5808
     |            ^~~~~~~~~~~~~~~~~~~~
  figures go up to 922337203685477.5807; choose a larger unit
)"},
    {"AWholeFigureFitsTheRange", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 922337203685478
)"),
     R"(plan.toml:19:12: 922337203685478 is too large to keep exactly
  19 | at-least = 922337203685478
     |            ^~~~~~~~~~~~~~~
  figures go up to 922337203685477.5807; choose a larger unit
)"},
    {"ARangeHasTwoFigures", target("gdp", R"(unit = "%"
measure = "growth"
between = [1, 2, 3]
)"),
     R"(plan.toml:19:11: between has 3 figures, not two
  19 | between = [1, 2, 3]
     |           ^~~~~~~~~
  write the lowest and the highest figure: between = [1, 3]
)"},
    {"ARangeIsAList", target("gdp", R"(unit = "%"
measure = "growth"
between = 1
)"),
     R"(plan.toml:19:11: between must be a list of two figures, but 1 is a number
  19 | between = 1
     |           ^
  write the lowest and the highest figure: between = [1, 3]
)"},
    {"ARangeBeginsWithTheLowerFigure", target("gdp", R"(unit = "%"
measure = "growth"
between = [3, 3]
)"),
     R"(plan.toml:19:11: between has 3 before 3
  19 | between = [3, 3]
     |           ^~~~~~
  write the lower figure first; for a single figure use equal-to
)"},
    {"ARangeHasFigures", target("gdp", R"(unit = "%"
measure = "growth"
between = [1, "3"]
)"),
     R"(plan.toml:19:15: between must be a number, but "3" is text
  19 | between = [1, "3"]
     |               ^~~
  write it without quotes: 3
)"},
    {"InStepWithNamesAnIndicator", target("gdp", R"(unit = "%"
measure = "growth"
in-step-with = 7
)"),
     R"(plan.toml:19:16: in-step-with must be the key of an indicator, but 7 is a number
  19 | in-step-with = 7
     |                ^
  write the key of another indicator in quotes
)"},
    {"DoneFalseAsksForNothing", target("line", R"(measure = "milestone"
done = false
)"),
     R"(plan.toml:18:8: done = false asks for nothing
  18 | done = false
     |        ^~~~~
  leave it out, or write done = true
)"},
    {"SetLaterFalseAsksForNothing", target("gdp", R"(unit = "%"
measure = "growth"
set-later = false
)"),
     R"(plan.toml:19:13: set-later = false asks for nothing
  19 | set-later = false
     |             ^~~~~
  leave it out, or write set-later = true
)"},
    {"DoneIsTrue", target("line", R"(measure = "milestone"
done = "yes"
)"),
     R"(plan.toml:18:8: done must be true, but "yes" is text
  18 | done = "yes"
     |        ^~~~~
  write done = true
)"},
    {"ToleranceGoesOnlyWithAReferenceOrAround", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
tolerance = 1
)"),
     R"(plan.toml:20:1: tolerance does not go with at-least
  20 | tolerance = 1
     | ^~~~~~~~~
  leave it out: only in-step-with or around has a tolerance
)"},
    {"OnlyAroundIsHeldBothWays", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
both-ways = true
)"),
     R"(plan.toml:20:1: both-ways does not go with at-least
  20 | both-ways = true
     | ^~~~~~~~~
  leave it out: only around has a both-ways
)"},
    {"BothWaysIsTrue", target("gdp", R"(unit = "%"
measure = "growth"
around = 8
both-ways = 0.5
)"),
     R"(plan.toml:20:13: both-ways must be true, but 0.5 is a number
  20 | both-ways = 0.5
     |             ^~~
  write both-ways = true
)"},
    {"AroundIsAFigure", target("gdp", R"(unit = "%"
measure = "growth"
around = "income"
)"),
     R"(plan.toml:19:10: around must be a number, but "income" is text
  19 | around = "income"
     |          ^~~~~~~~
  write a plain number such as 7, 6.96 or -0.5
)"},
    {"ToleranceOfAroundIsNotNegative", target("gdp", R"(unit = "%"
measure = "growth"
around = 8
tolerance = -0.5
)"),
     R"(plan.toml:20:13: tolerance -0.5 is less than 0
  20 | tolerance = -0.5
     |             ^~~~
  write how much the actual may differ, in the unit of the target
)"},
    {"ToleranceIsNotNegative", R"([[target]]
key = "gdp"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
at-least = 7
[[target]]
key = "income"
section = "3"
name = { zh = "指标", en = "Indicator" }
unit = "%"
measure = "growth"
in-step-with = "gdp"
tolerance = -0.5
)",
     R"(plan.toml:27:13: tolerance -0.5 is less than 0
  27 | tolerance = -0.5
     |             ^~~~
  write the percentage points by which the actual may fall short
)"},
    {"AMeasureIsOneOfFour", target("gdp", R"(unit = "%"
measure = "grwth"
at-least = 7
)"),
     R"(plan.toml:18:11: unknown measure "grwth"
  18 | measure = "grwth"
     |           ^~~~~~~
  did you mean "growth"?
)"},
    {"ACommitmentIsOneOfTwo", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
commitment = "hopeful"
)"),
     R"(plan.toml:20:14: unknown commitment "hopeful"
  20 | commitment = "hopeful"
     |              ^~~~~~~~~
  write one of firm or strive
)"},
    {"APaceIsOneOfThree", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
pace = "at-duee"
)"),
     R"(plan.toml:20:8: unknown pace "at-duee"
  20 | pace = "at-duee"
     |        ^~~~~~~~~
  did you mean "at-due"?
)"},
    {"ADateStandsWithoutQuotes", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
due = "2022-06-30"
)"),
     R"(plan.toml:20:7: due must be a date, but "2022-06-30" is text
  20 | due = "2022-06-30"
     |       ^~~~~~~~~~~~
  write it without quotes: 2022-06-30
)"},
    {"AMonthInQuotesIsUnderstoodAsItsLastDay", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
due = "2022年6月"
)"),
     R"(plan.toml:20:7: due must be a date, but "2022年6月" is text
  20 | due = "2022年6月"
     |       ^~~~~~~~~~~
  write it without quotes: 2022-06-30
)"},
    {"ADateHasNoTimeOfDay", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
due = 2022-06-30T12:00:00Z
)"),
     R"(plan.toml:20:7: due must be a date, but 2022-06-30T12:00:00Z is a time
  20 | due = 2022-06-30T12:00:00Z
     |       ^~~~~~~~~~~~~~~~~~~~
  write the day that is meant: 2022-06-30 or 2022-07-01
)"},
    {"ATimeIsNoDate", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
due = 12:00:00
)"),
     R"(plan.toml:20:7: due must be a date, but 12:00:00 is a time
  20 | due = 12:00:00
     |       ^~~~~~~~
  write a day such as 2022-06-30, without quotes
)"},
    {"ADateIsNoNumber", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
due = 2022
)"),
     R"(plan.toml:20:7: due must be a date, but 2022 is a number
  20 | due = 2022
     |       ^~~~
  write a day such as 2022-06-30, without quotes
)"},
    {"ADateLiesBetween1900And2199", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
due = 1022-06-30
)"),
     R"(plan.toml:20:7: 1022-06-30 is outside the years 1900 to 2199
  20 | due = 1022-06-30
     |       ^~~~~~~~~~
  check the year
)"},
    {"ANameIsInALanguage", R"([[target]]
key = "gdp"
section = "3"
name = {}
unit = "%"
measure = "growth"
at-least = 7
)",
     R"(plan.toml:16:8: name is empty
  16 | name = {}
     |        ^~
  write a text in quotes, or { zh = "…", en = "…" }, of which one is enough
)"},
    {"ANameIsInALanguageThatIsKnown", R"([[target]]
key = "gdp"
section = "3"
name = { zn = "指标" }
unit = "%"
measure = "growth"
at-least = 7
)",
     R"(plan.toml:16:10: unknown key "zn"
  16 | name = { zn = "指标" }
     |          ^~
  did you mean "en" or "zh"?
)"},
    {"ANameIsText", R"([[target]]
key = "gdp"
section = "3"
name = 12
unit = "%"
measure = "growth"
at-least = 7
)",
     R"(plan.toml:16:8: name must be text, but 12 is a number
  16 | name = 12
     |        ^~
  write a text in quotes, or { zh = "…", en = "…" }, of which one is enough
)"},
    {"ANameThatIsTextIsNotEmpty", R"([[target]]
key = "gdp"
section = "3"
name = " "
unit = "%"
measure = "growth"
at-least = 7
)",
     R"(plan.toml:16:8: name is empty
  16 | name = " "
     |        ^~~
  write a text in quotes, or { zh = "…", en = "…" }, of which one is enough
)"},
    {"ANameOfAnIdeographicBlankIsEmpty", R"([[target]]
key = "gdp"
section = "3"
name = "　"
unit = "%"
measure = "growth"
at-least = 7
)",
     R"(plan.toml:16:8: name is empty
  16 | name = "　"
     |        ^~~~
  write a text in quotes, or { zh = "…", en = "…" }, of which one is enough
)"},
    {"ANameIsNotEmpty", R"([[target]]
key = "gdp"
section = "3"
name = { zh = " ", en = "GDP" }
unit = "%"
measure = "growth"
at-least = 7
)",
     R"(plan.toml:16:15: name is empty
  16 | name = { zh = " ", en = "GDP" }
     |               ^~~
  leave it out where the name is there in one language only
)"},
    {"ANameStandsOnOneLine", R"([[target]]
key = "gdp"
section = "3"
name = { zh = "指标", en = "G\nDP" }
unit = "%"
measure = "growth"
at-least = 7
)",
     R"(plan.toml:16:26: en has a line break or a control character in it
  16 | name = { zh = "指标", en = "G\nDP" }
     |                            ^~~~~~~
  write it on one line
)"},
    {"ANameHasOnlyItsTwoLanguages", R"([[target]]
key = "gdp"
section = "3"
name = { zh = "指标", en = "GDP", fr = "PIB" }
unit = "%"
measure = "growth"
at-least = 7
)",
     R"(plan.toml:16:33: unknown key "fr"
  16 | name = { zh = "指标", en = "GDP", fr = "PIB" }
     |                                   ^~
  valid keys here: zh or en
)"},
    {"TextStandsInQuotes", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
source = 3
)"),
     R"(plan.toml:20:10: source must be text, but 3 is a number
  20 | source = 3
     |          ^
  write it in quotes: "3"
)"},
    {"TextIsNoList", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
leader = ["王某"]
)"),
     R"(plan.toml:20:10: leader must be text, not a list
  20 | leader = ["王某"]
     |          ^~~~~~~~
  write text in quotes
)"},
    {"WithIsAList", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
with = "统计局"
)"),
     R"(plan.toml:20:8: with must be a list of texts, but "统计局" is text
  20 | with = "统计局"
     |        ^~~~~~~~
  write it in brackets: ["统计局"]
)"},
    {"WithHasNoSemicolons", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
with = ["统计局; 发改局"]
)"),
     R"(plan.toml:20:9: "统计局; 发改局" has a semicolon in it
  20 | with = ["统计局; 发改局"]
     |         ^~~~~~~~~~~~~~~~
  write every name in quotes of its own: ["…", "…"]
)"},
    {"WithHasNoEmptyNames", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
with = ["统计局", ""]
)"),
     R"(plan.toml:20:16: an empty name in with
  20 | with = ["统计局", ""]
     |                   ^~
  leave it out
)"},
    {"WithHasOnlyTexts", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
with = [7]
)"),
     R"(plan.toml:20:9: with must be text, but 7 is a number
  20 | with = [7]
     |         ^
  write it in quotes: "7"
)"},
    {"ANoteHasNoControlCharacters", target("gdp", R"(unit = "%"
measure = "growth"
at-least = 7
note = "a\u0007"
)"),
     R"(plan.toml:20:8: note has a control character in it
  20 | note = "a\u0007"
     |        ^~~~~~~~~
  leave it out
)"},
    {"AStepHasADateAndSaysWhat", target("school", R"(measure = "milestone"
done = true
steps = [{ what = "" }, { by = "March", what = "招标", value = 3 }, 7]
)"),
     R"(plan.toml:19:10: this step has no by
  19 | steps = [{ what = "" }, { by = "March", what = "招标", value = 3 }, 7]
     |          ^~~~~~~~~~~~~
  add by = 2022-06-30
plan.toml:19:19: what is empty
  19 | steps = [{ what = "" }, { by = "March", what = "招标", value = 3 }, 7]
     |                   ^~
  write a text in quotes, or { zh = "…", en = "…" }, of which one is enough
plan.toml:19:32: by must be a date, but "March" is text
  19 | steps = [{ what = "" }, { by = "March", what = "招标", value = 3 }, 7]
     |                                ^~~~~~~
  write a day such as 2022-06-30, without quotes
plan.toml:19:54: unknown key "value"
  19 | steps = [{ what = "" }, { by = "March", what = "招标", value = 3 }, 7]
     |                                                        ^~~~~
  valid keys here: by or what
plan.toml:19:67: steps must be a list of tables, but 7 is a number
  19 | steps = [{ what = "" }, { by = "March", what = "招标", value = 3 }, 7]
     |                                                                     ^
  write steps = [{ by = 2022-03-31, what = "…" }]
)"},
    {"CheckpointsAreAList", target("gdp", R"(unit = "家"
measure = "flow"
at-least = 7
checkpoints = 50
)"),
     R"(plan.toml:20:15: checkpoints must be a list of tables, but 50 is a number
  20 | checkpoints = 50
     |               ^~
  write checkpoints = [{ date = 2022-06-30, value = 50 }]
)"},
    {"ACheckpointIsATable", target("gdp", R"(unit = "家"
measure = "flow"
at-least = 7
checkpoints = [50]
)"),
     R"(plan.toml:20:16: checkpoints must be a list of tables, but 50 is a number
  20 | checkpoints = [50]
     |                ^~
  write checkpoints = [{ date = 2022-06-30, value = 50 }]
)"},
    {"ACheckpointHasADateAndAValue", target("gdp", R"(unit = "家"
measure = "flow"
at-least = 7
checkpoints = [{ value = 3 }, { date = 2022-06-30 }]
)"),
     R"(plan.toml:20:16: this checkpoint has no date
  20 | checkpoints = [{ value = 3 }, { date = 2022-06-30 }]
     |                ^~~~~~~~~~~~~
  add date = 2022-06-30
plan.toml:20:31: this checkpoint has no value
  20 | checkpoints = [{ value = 3 }, { date = 2022-06-30 }]
     |                               ^~~~~~~~~~~~~~~~~~~~~
  add value = 7
)"},
    {"ACheckpointHasNothingElse", target("gdp", R"(unit = "家"
measure = "flow"
at-least = 7
checkpoints = [{ date = 2022-06-30, vlue = 3 }]
)"),
     R"(plan.toml:20:37: unknown key "vlue"
  20 | checkpoints = [{ date = 2022-06-30, vlue = 3 }]
     |                                     ^~~~
  did you mean "value"?
)"},
    {"APlaceCountsCharactersNotBytes", target("gdp", R"(unit = "家"
measure = "flow"
at-least = 7
checkpoints = [{ "date" = 2022-06-30, value = 3.00001 }] # 检查点
)"),
     R"(plan.toml:20:47: 3.00001 has more than four decimals
  20 | checkpoints = [{ "date" = 2022-06-30, value = 3.00001 }] # 检查点
     |                                               ^~~~~~~
  round it yourself to at most four decimals, or choose a smaller unit; milepost never rounds a figure silently
)"},
}), rule_of);
// clang-format on

}  // namespace
}  // namespace milepost
