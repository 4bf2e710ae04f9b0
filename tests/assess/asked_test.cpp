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
      {"the month that has ended", "at-least 30 rhythm=monthly", "2022-06-30", "2022-06-30"},
      {"the latest month that has ended", "at-least 30 rhythm=monthly", "2022-07-05", "2022-06-30"},
      {"no month has ended", "at-least 30 rhythm=monthly", "2022-01-30", "-"},
      {"no quarter has ended", "at-least 7 rhythm=quarterly", "2022-02-28", "-"},
      {"once, before the due date", "at-least 7 rhythm=once", "2022-12-30", "-"},
      {"once, on the due date", "at-least 7 rhythm=once", "2022-12-31", "2022-12-31"},
      {"a month whose end is not reached", "at-least 7 rhythm=monthly due=2022-05-15", "2022-06-30",
       "2022-05-15"},
      {"withdrawn, with a rhythm", "at-least 30 rhythm=monthly withdrawn", "2022-06-30", "-"},
  };
  for (const Case& c : cases) {
    const Promise made = promise(c.target);
    EXPECT_EQ(shown(asked_for(made.target, made.reporting, made.start, day(c.as_of))), c.expected)
        << c.name;
  }
}

struct AnswerCase {
  std::string name;
  std::string entries;
  bool expected;
  std::string target = "at-least 30";
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
      {"by a rhythm, of the last week", "flow 2022-06-24=12", true, "at-least 30 rhythm=monthly"},
      {"by a rhythm, earlier", "flow 2022-06-23=12", false, "at-least 30 rhythm=monthly"},
      {"by a rhythm, of later days", "flow 2022-07-02=12", true, "at-least 30 rhythm=monthly"},
      {"by a rhythm, dated after the form", "flow 2022-07-06=12", false,
       "at-least 30 rhythm=monthly"},
      {"by a rhythm, a milestone done before", "milestone 2022-05-31=done", true,
       "done rhythm=monthly"},
      {"the figure of the due date", "flow 2022-06-29=12", false,
       "at-least 30 due=2022-06-30 rhythm=monthly"},
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
    EXPECT_EQ(is_answered(standing, told.measure, promise(c.target).reporting, day("2022-06-30"),
                          day("2022-07-05")),
              c.expected)
        << c.name;
  }
}

}  // namespace
}  // namespace milepost
