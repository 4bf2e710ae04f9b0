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
  };
  for (const Case& c : cases) {
    const Assessment found = assessed(c.target, c.entries, c.as_of, c.reference);
    const auto reason = gap_reason(found, promise(c.target).start, day(c.as_of));
    EXPECT_EQ(reason ? word(*reason) : "-", c.expected) << c.name;
  }
}

}  // namespace
}  // namespace milepost
