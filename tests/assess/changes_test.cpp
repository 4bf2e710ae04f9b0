#include "assess/changes.h"

#include <gtest/gtest.h>

#include <string>

#include "assess/cases.h"

namespace milepost {
namespace {

/// What a target asked for and how it stood, `at-least 30; behind 12 2022-06`: its status, and
/// where an entry counts its figure and data date.
struct Answer {
  explicit Answer(const std::string& text) {
    const auto semicolon = text.find(';');
    target = promise(text.substr(0, semicolon)).target;
    const std::vector<std::string> words = words_of(text.substr(semicolon + 1));
    found.status = from_word<Status>(words.at(0)).value();
    if (words.size() > 1) found.actual = Actual{day(words.at(2)), figure(words.at(1)), {}};
  }

  TargetAnswer view() const { return {target, found, indicator}; }

  Target target;
  Assessment found;
  Indicator indicator{"firms", {}, "家", Measure::flow};
};

struct Case {
  std::string name;
  std::string before;
  std::string after;
  std::string expected;
};

TEST(Change, IsTheOneThatSaysMost) {
  const Case cases[] = {
      {"from good to bad", "at-least 30; on-track 12 2022-05", "at-least 30; behind 13 2022-06",
       "newly-behind"},
      {"from open to bad", "at-least 30; open 12 2022-05", "at-least 30; missed 13 2022-06",
       "newly-behind"},
      {"first report, and it is bad", "at-least 30; no-data", "at-least 30; off-track 1 2022-06",
       "newly-behind"},
      {"late", "at-least 30; on-track 12 2022-05", "at-least 30; overdue 12 2022-05",
       "newly-behind"},
      {"from bad to worse", "at-least 30; behind 12 2022-05", "at-least 30; missed 12 2022-05",
       "status"},
      {"from bad to good", "at-least 30; behind 12 2022-05", "at-least 30; ahead 29 2022-06",
       "recovered"},
      {"from bad to open", "at-least 30; behind 12 2022-05", "at-least 30; open 29 2022-06",
       "status"},
      {"from bad to met", "at-least 30; off-track 1 2022-05", "at-least 30; met 30 2022-06", "met"},
      {"first report, and it is met", "at-least 30; no-data", "at-least 30; met 30 2022-06", "met"},
      {"first report", "at-least 30; no-data", "at-least 30; on-track 15 2022-06",
       "first-reported"},
      {"taken back", "at-least 30; on-track 15 2022-06", "at-least 30; no-data", "status"},
      {"from one good to another", "at-least 30; ahead 15 2022-05",
       "at-least 30; on-track 15 2022-06", "status"},
      {"withdrawn", "at-least 30; behind 12 2022-05", "at-least 30 withdrawn; withdrawn",
       "withdrawn"},
      {"taken up again", "at-least 30 withdrawn; withdrawn", "at-least 30; behind 12 2022-05",
       "newly-behind"},
      {"another status before another figure asked", "at-least 30; behind 12 2022-05",
       "at-least 20; on-track 12 2022-05", "recovered"},
      {"less is asked", "at-least 30; behind 12 2022-05", "at-least 20; behind 12 2022-05",
       "revised"},
      {"later is early enough", "at-least 30; behind 12 2022-05",
       "at-least 30 due=2022-11; behind 12 2022-05", "revised"},
      {"less is asked, and another figure", "at-least 30; behind 12 2022-05",
       "at-least 20; behind 13 2022-06", "revised"},
      {"another figure", "at-least 30; behind 12 2022-05", "at-least 30; behind 13 2022-05",
       "figure"},
      {"the same figure of another date", "at-least 30; behind 12 2022-05",
       "at-least 30; behind 12 2022-06", "figure"},
      {"no figure, and one", "at-least x; open", "at-least x; open 12 2022-06", "figure"},
      {"nothing", "at-least 30; behind 12 2022-05", "at-least 30; behind 12 2022-05", "-"},
      {"nothing ever", "at-least 30; no-data", "at-least 30; no-data", "-"},
      {"another figure of what is withdrawn", "at-least 30 withdrawn; withdrawn 12 2022-05",
       "at-least 30 withdrawn; withdrawn 13 2022-06", "-"},
      {"another way to go there", "at-least 30; behind 12 2022-05",
       "at-least 30 2022-03=9; behind 12 2022-05", "-"},
  };
  for (const Case& c : cases) {
    const auto change = change_between(Answer(c.before).view(), Answer(c.after).view());
    EXPECT_EQ(change ? word(*change) : "-", c.expected) << c.name;
  }
}

TEST(Change, OfCommitmentIsARevision) {
  const Answer before("at-least 30; behind 12 2022-05");
  Answer after = before;
  after.target.commitment = Commitment::strive;
  EXPECT_FALSE(asks_the_same(before.target, after.target));
  EXPECT_EQ(change_between(before.view(), after.view()), Change::revised);
}

TEST(Change, OfUnitOrMeasureIsARevision) {
  const Answer before("at-least 30; no-data");
  Answer after = before;
  after.indicator.unit = "户";
  EXPECT_EQ(change_between(before.view(), after.view()), Change::revised);
  after.indicator = before.indicator;
  after.indicator.measure = Measure::stock;
  EXPECT_EQ(change_between(before.view(), after.view()), Change::revised);
}

}  // namespace
}  // namespace milepost
