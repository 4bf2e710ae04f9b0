#include "assess/asked.h"

#include <gtest/gtest.h>

#include <string>

#include "assess/cases.h"

namespace milepost {
namespace {

struct Case {
  std::string name;
  std::string target;
  std::string as_of;
  std::string expected;  // the date
};

TEST(Asked, IsTheDateOfTheFormOrAnEarlierDueDate) {
  const Case cases[] = {
      {"before it is due", "at-least 30", "2022-06-30", "2022-06-30"},
      {"on the day when it is due", "at-least 30 due=2022-06-30", "2022-06-30", "2022-06-30"},
      {"past the due date", "at-least 30 due=2022-05-31", "2022-06-30", "2022-05-31"},
      {"on the first day of the plan", "at-least 30", "2022-01-01", "2022-01-01"},
      {"before the plan begins", "at-least 30", "2021-12-31", "-"},
      {"withdrawn", "at-least 30 withdrawn", "2022-06-30", "-"},
  };
  for (const Case& c : cases) {
    const Promise made = promise(c.target);
    EXPECT_EQ(shown(asked_for(made.target, made.start, day(c.as_of))), c.expected) << c.name;
  }
}

struct AnswerCase {
  std::string name;
  std::string entries;
  bool expected;
};

TEST(Asked, IsNotWhatIsOnRecordForTheDate) {
  const AnswerCase cases[] = {
      {"nothing is on record", "flow", false},
      {"something earlier", "flow 2022-05-31=12", false},
      {"something later", "flow 2022-07-31=12", false},
      {"of the date", "flow 2022-06-30=12", true},
      {"of the date, what came on top", "flow 2022-06-30=+2", true},
      {"of the date, among others", "flow 2022-05-31=12 2022-06-30=13 2022-07-31=14", true},
      {"a milestone under way", "milestone 2022-05-31=in-progress:90", false},
      {"a milestone under way on the date", "milestone 2022-06-30=in-progress:90", true},
      {"a milestone done before", "milestone 2022-05-31=done", true},
      {"a milestone done later", "milestone 2022-07-31=done", false},
  };
  for (const AnswerCase& c : cases) {
    const History told = history(c.entries);
    std::vector<Entry> standing;
    for (const Observation& one : told.observations) {
      Entry entry;
      entry.as_of = one.as_of;
      entry.kind = one.kind;
      entry.value = one.value;
      standing.push_back(entry);
    }
    EXPECT_EQ(is_answered(standing, told.measure, day("2022-06-30")), c.expected) << c.name;
  }
}

}  // namespace
}  // namespace milepost
