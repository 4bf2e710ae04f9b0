#include "assess/adjustment.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "assess/cases.h"

namespace milepost {
namespace {

/// `01-31 adjust 2`: the outlook of an entry of a date of 2022, `-` for none, recorded at that
/// moment; a fourth word `void` where it was taken back.
std::vector<Entry> entries_of(const std::vector<std::string>& lines) {
  std::vector<Entry> entries;
  for (const std::string& line : lines) {
    std::istringstream text(line);
    std::string month_day;
    std::string outlook;
    std::string taken_back;
    int moment = 0;
    text >> month_day >> outlook >> moment >> taken_back;
    Entry entry;
    entry.id = static_cast<std::int64_t>(entries.size()) + 1;
    entry.as_of = day("2022-" + month_day);
    entry.remarks.outlook = from_word<Outlook>(outlook);
    entry.recorded_at = Moment(std::chrono::milliseconds(moment));
    if (taken_back == "void") entry.voided_at = entry.recorded_at;
    entries.push_back(entry);
  }
  return entries;
}

struct Case {
  std::string rule;
  std::vector<std::string> entries;
  std::vector<int> decided_at;
  std::string expected;  // the entry that asked last, and since when; - where nothing waits
};

TEST(Adjustment, WaitsUntilItIsDecidedOrNoLongerAsked) {
  const Case cases[] = {
      {"nobody asks", {"01-31 will-miss 1"}, {}, "-"},
      {"asked", {"01-31 adjust 1"}, {}, "1 2022-01-31"},
      {"asked again: since the first", {"01-31 adjust 1", "02-28 adjust 2"}, {}, "2 2022-01-31"},
      {"asked no more", {"01-31 adjust 1", "02-28 will-meet 2"}, {}, "-"},
      {"nothing was said of it since", {"01-31 adjust 1", "02-28 - 2"}, {}, "1 2022-01-31"},
      {"decided", {"01-31 adjust 1"}, {2}, "-"},
      {"decided before it was asked", {"01-31 adjust 2"}, {1}, "1 2022-01-31"},
      {"asked again after a decision", {"01-31 adjust 1", "02-28 adjust 3"}, {2}, "2 2022-02-28"},
      {"decided twice", {"01-31 adjust 1", "02-28 adjust 3"}, {2, 4}, "-"},
      {"what was taken back asks nothing", {"01-31 adjust 1 void"}, {}, "-"},
      {"the last before it counts", {"01-31 adjust 1", "02-28 - 2 void"}, {}, "1 2022-01-31"},
      {"recorded later for an earlier day", {"02-28 will-meet 1", "01-31 adjust 2"}, {}, "-"},
  };
  for (const Case& c : cases) {
    std::vector<Decision> decisions;
    for (const int moment : c.decided_at) {
      decisions.emplace_back().recorded_at = Moment(std::chrono::milliseconds(moment));
    }
    const auto found = waiting_request(entries_of(c.entries), decisions, day("2022-01-01"));
    EXPECT_EQ(found ? std::to_string(found->latest.id) + " " + to_string(found->since) : "-",
              c.expected)
        << c.rule;
  }
}

TEST(Adjustment, IsOfThePeriodOfThePlan) {
  EXPECT_FALSE(waiting_request(entries_of({"01-31 adjust 1"}), {}, day("2022-02-01")));
  EXPECT_TRUE(waiting_request(entries_of({"01-31 adjust 1"}), {}, day("2022-01-31")));
}

}  // namespace
}  // namespace milepost
