#include "assess/news.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "assess/cases.h"
#include "base/local_clock.h"

namespace milepost {
namespace {

constexpr LocalClock kClock;

TEST(News, OfABulletinAreThoseSinceTheMonthBefore) {
  const std::pair<std::string, std::string> cases[] = {{"2022-06-30", "2022-05-31"},
                                                       {"2022-06-01", "2022-05-31"},
                                                       {"2022-01-15", "2021-12-31"},
                                                       {"2024-03-31", "2024-02-29"}};
  for (const auto& [as_of, last] : cases) {
    EXPECT_EQ(to_string(usual_last_bulletin(day(as_of))), last) << as_of;
  }
}

/// Versions of a target, recorded at the ends of days and named after them.
std::vector<TargetVersion> versions(const std::string& days) {
  std::vector<TargetVersion> made;
  for (const std::string& one : words_of(days)) {
    made.push_back({kClock.end_of(day(one)), one, promise("at-least 30").target});
  }
  return made;
}

struct Case {
  std::string name;
  std::string versions;
  bool is_added;
  std::string revised_from;
};

TEST(News, IsWhatWasRecordedSince) {
  const Case cases[] = {
      {"nothing on record", "", false, "-"},
      {"as it was", "2022-02-20", false, "-"},
      {"on that day", "2022-05-31", false, "-"},
      {"new", "2022-06-10", true, "-"},
      {"revised before", "2022-02-20 2022-05-31", false, "-"},
      {"revised", "2022-02-20 2022-06-10", false, "2022-02-20"},
      {"revised before and after", "2022-02-20 2022-04-01 2022-06-10", false, "2022-04-01"},
      {"revised twice", "2022-02-20 2022-06-10 2022-06-20", false, "2022-02-20"},
      {"new, and revised", "2022-06-10 2022-06-20 2022-06-25", true, "2022-06-10"},
  };
  const Moment since = kClock.end_of(day("2022-05-31"));
  for (const Case& c : cases) {
    const std::vector<TargetVersion> all = versions(c.versions);
    EXPECT_EQ(is_added_after(all, since), c.is_added) << c.name;
    const TargetVersion* from = revised_from(all, since);
    EXPECT_EQ(from != nullptr ? from->reason : "-", c.revised_from) << c.name;
  }
}

TEST(News, IsWhatWasWithdrawnSince) {
  Target target = promise("at-least 30").target;
  const Moment since = kClock.end_of(day("2022-05-31"));
  EXPECT_FALSE(is_withdrawn_after(target, since));
  target.withdrawn = Withdrawal{"moved", since};
  EXPECT_FALSE(is_withdrawn_after(target, since));
  target.withdrawn->recorded_at = kClock.end_of(day("2022-06-01"));
  EXPECT_TRUE(is_withdrawn_after(target, since));
}

TEST(News, OfAVersionIsWhatItAsksForOtherwise) {
  const auto version = [](const char* text) {
    return TargetVersion{{}, "", promise(text).target, "家", Measure::flow};
  };
  const TargetVersion asked = version("at-least 30");
  EXPECT_FALSE(asks_otherwise(asked, asked));
  TargetVersion named = asked;
  named.target.name.en = "New firms";
  named.target.lead = "区科技局";
  EXPECT_FALSE(asks_otherwise(asked, named));
  TargetVersion counted = asked;
  counted.unit = "户";
  EXPECT_TRUE(asks_otherwise(asked, counted));
  TargetVersion held = asked;
  held.measure = Measure::stock;
  EXPECT_TRUE(asks_otherwise(asked, held));
  for (const char* other :
       {"at-least 28", "more-than 30", "at-least 30 due=2022-06", "at-least 30 withdrawn"}) {
    EXPECT_TRUE(asks_otherwise(asked, version(other))) << other;
    EXPECT_TRUE(asks_otherwise(version(other), asked)) << other;
  }
}

}  // namespace
}  // namespace milepost
