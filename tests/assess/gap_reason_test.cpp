#include "assess/gap_reason.h"

#include <gtest/gtest.h>

#include <string>

#include "assess/cases.h"

namespace milepost {
namespace {

struct Case {
  std::string name;
  std::string target;
  std::string entries;
  std::string as_of;
  std::string expected;
  std::string reference = {};
};

TEST(GapReason, IsWhatKeepsAFigureFromBeingKnown) {
  const Case cases[] = {
      {"the figure of the due date is not in", "at-least 30", "flow 2022-11=20", "2023-01",
       "overdue"},
      {"overdue before stale", "at-least 30", "flow 2022-03=20", "2023-01", "overdue"},
      {"nothing reported", "at-least 30", "flow", "2022-06", "never-reported"},
      {"nothing reported past the due date", "at-least 30", "flow", "2023-01", "never-reported"},
      {"nothing reported on the first day", "at-least 30", "flow", "2022-01-01", "never-reported"},
      {"words alone, 45 days old", "at-least 30", "flow words=2022-05-16", "2022-06-30", "-"},
      {"words alone, 46 days old", "at-least 30", "flow words=2022-05-15", "2022-06-30",
       "never-reported"},
      {"the period has not begun", "at-least 30", "flow", "2021-12-31", "-"},
      {"its reference has no figure", "at-least x", "growth 2022-06=7", "2022-06", "no-reference",
       "growth"},
      {"45 days old", "at-least 30", "flow 2022-05-16=20", "2022-06-30", "-"},
      {"46 days old", "at-least 30", "flow 2022-05-15=20", "2022-06-30", "stale"},
      {"old, and off track", "at-least 300", "flow 2022-03=20", "2022-06", "stale"},
      {"old, and open", "done", "milestone 2022-03=in-progress", "2022-06", "stale"},
      {"old, and still to be set", "set-later", "flow 2022-03=20", "2022-06", "stale"},
      {"old, and missed for good", "at-most 3", "flow 2022-03=20", "2022-06", "stale"},
      {"old, and met", "at-least 30", "flow 2022-03=30", "2022-06", "-"},
      {"a milestone done", "done", "milestone 2022-03=done", "2022-12", "-"},
      {"still to be set, never reported", "set-later", "flow", "2022-06", "-"},
      {"withdrawn, never reported", "at-least 30 withdrawn", "flow", "2022-06", "-"},
      {"withdrawn, old", "at-least 30 withdrawn", "flow 2022-03=20", "2022-06", "-"},
      {"up to date", "at-least 30", "flow 2022-06=20", "2022-06", "-"},
      {"no month has ended", "at-least 30 rhythm=monthly", "flow", "2022-01-30", "-"},
      {"a month has ended", "at-least 30 rhythm=monthly", "flow", "2022-01", "due 2022-01-31"},
      {"its deadline is past", "at-least 30 rhythm=monthly", "flow", "2022-02-11",
       "never-reported 2022-01-31"},
      {"two wait, and one is late", "at-least 30 rhythm=monthly", "flow 2022-01=1", "2022-03-31",
       "late 2022-02-28 2022-03-31"},
      {"two wait, and none is late", "at-least 30 rhythm=monthly", "flow 2022-02-25=1",
       "2022-03-31", "due 2022-03-31"},
      {"the month is there", "at-least 30 rhythm=monthly", "flow 2022-02=1", "2022-03-11", "-"},
      {"what stands for a later month is enough", "at-least 30 rhythm=monthly", "flow 2022-03=1",
       "2022-03-31", "-"},
      {"a quarter that has not ended", "at-least 7 rhythm=quarterly", "growth", "2022-02-28", "-"},
      {"a quarter that has", "at-least 7 rhythm=quarterly", "growth", "2022-03-31",
       "due 2022-03-31"},
      {"all of it once", "at-least 30 rhythm=once", "flow", "2022-12-30", "-"},
      {"past the due date, not late", "at-least 30 rhythm=monthly", "flow 2022-11=20", "2023-01-10",
       "due 2022-12-31"},
      {"past the deadline of the due date", "at-least 30 rhythm=monthly", "flow 2022-11=20",
       "2023-01-11", "overdue 2022-12-31"},
      {"met long ago", "at-least 30 rhythm=monthly", "flow 2022-03=30", "2022-06", "-"},
      {"a milestone done long ago", "done rhythm=monthly", "milestone 2022-03=done", "2022-06",
       "-"},
      {"a milestone under way", "done rhythm=monthly", "milestone 2022-04=in-progress", "2022-06",
       "late 2022-05-31 2022-06-30"},
      {"withdrawn", "at-least 30 rhythm=monthly withdrawn", "flow", "2022-06", "-"},
      {"still to be set", "set-later rhythm=monthly", "flow 2022-03=20", "2022-05-11",
       "late 2022-04-30"},
      {"still to be set, never reported, with a rhythm", "set-later rhythm=monthly", "flow",
       "2022-06", "-"},
      {"its reference has no figure yet", "at-least x rhythm=monthly", "growth 2022-06=7",
       "2022-06", "no-reference", "growth"},
  };
  for (const Case& c : cases) {
    const Assessment found = assessed(c.target, c.entries, c.as_of, c.reference);
    const Promise made = promise(c.target);
    const auto gap = reporting_gap(made.reporting, found, made.start, day(c.as_of));
    std::string shown_gap = gap ? std::string(word(gap->reason)) : "-";
    if (gap) {
      for (const DuePeriod& one : gap->periods) shown_gap += " " + to_string(one.period.end);
    }
    EXPECT_EQ(shown_gap, c.expected) << c.name;
  }
}

}  // namespace
}  // namespace milepost
