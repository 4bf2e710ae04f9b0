#include "base/local_clock.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace milepost {
namespace {

using std::chrono::hours;
using std::chrono::seconds;

constexpr LocalClock kUtc;
constexpr LocalClock kBeijing([](Moment) -> seconds { return hours{8}; });
/// Summer time from 2022-03-27T01:00Z to 2022-10-30T01:00Z.
constexpr LocalClock kBerlin([](Moment moment) -> seconds {
  constexpr Moment kBegin = date::sys_days(date::year(2022) / 3 / 27) + hours{1};
  constexpr Moment kEnd = date::sys_days(date::year(2022) / 10 / 30) + hours{1};
  return kBegin <= moment && moment < kEnd ? hours{2} : hours{1};
});

std::string read(const std::string& text, const LocalClock& clock) {
  const auto range = parse_moment(text, clock);
  return range ? to_string(range->first) + " " + to_string(range->last) : "refused";
}

Moment exact(const std::string& text) { return parse_moment(text, kUtc).value().first; }

struct Case {
  std::string text;
  std::string first;
  std::string last;
};

void expect(const std::vector<Case>& cases, const LocalClock& clock) {
  for (const auto& [text, first, last] : cases) {
    EXPECT_EQ(read(text, clock), first + " " + last) << text;
  }
}

TEST(LocalClock, AWrittenTimeMeansAllOfWhatItIsWrittenTo) {
  expect({{"2022-07-01T08:30:00.250Z", "2022-07-01T08:30:00.250Z", "2022-07-01T08:30:00.250Z"},
          {"2022-07-01T08:30:00.250", "2022-07-01T08:30:00.250Z", "2022-07-01T08:30:00.250Z"},
          {"2022-07-01T08:30:59Z", "2022-07-01T08:30:59.000Z", "2022-07-01T08:30:59.999Z"},
          {"2022-07-01T08:30Z", "2022-07-01T08:30:00.000Z", "2022-07-01T08:30:59.999Z"},
          {"2022-07-01 23:59", "2022-07-01T23:59:00.000Z", "2022-07-01T23:59:59.999Z"},
          {"2022-07-01", "2022-07-01T00:00:00.000Z", "2022-07-01T23:59:59.999Z"},
          {"1900-01-01T00:00:00", "1900-01-01T00:00:00.000Z", "1900-01-01T00:00:00.999Z"}},
         kUtc);
}

TEST(LocalClock, ATimeWithoutAZoneIsThatOfTheClock) {
  expect({{"2022-07-01 16:30", "2022-07-01T08:30:00.000Z", "2022-07-01T08:30:59.999Z"},
          {"2022-07-01T00:30:00.001", "2022-06-30T16:30:00.001Z", "2022-06-30T16:30:00.001Z"},
          {"2022年7月1日16:30", "2022-07-01T08:30:00.000Z", "2022-07-01T08:30:59.999Z"},
          {"2022年07月01日 16:30:05", "2022-07-01T08:30:05.000Z", "2022-07-01T08:30:05.999Z"},
          {"2022年7月1日8:30", "2022-07-01T00:30:00.000Z", "2022-07-01T00:30:59.999Z"},
          {"2022年7月1日", "2022-06-30T16:00:00.000Z", "2022-07-01T15:59:59.999Z"},
          {"2022-07-01", "2022-06-30T16:00:00.000Z", "2022-07-01T15:59:59.999Z"},
          {"2022-07-01T16:30Z", "2022-07-01T16:30:00.000Z", "2022-07-01T16:30:59.999Z"},
          {"2022-07-01 16:30-05:30", "2022-07-01T22:00:00.000Z", "2022-07-01T22:00:59.999Z"},
          {"2022-07-01 16:30+08:00", "2022-07-01T08:30:00.000Z", "2022-07-01T08:30:59.999Z"}},
         kBeijing);
}

TEST(LocalClock, WhatClocksShowTwiceIsBothAndWhatTheySkipIsWhenTheyWouldHaveShownIt) {
  expect({{"2022-03-27 01:59", "2022-03-27T00:59:00.000Z", "2022-03-27T00:59:59.999Z"},
          {"2022-03-27 02:30", "2022-03-27T01:30:00.000Z", "2022-03-27T01:30:59.999Z"},
          {"2022-03-27 03:00", "2022-03-27T01:00:00.000Z", "2022-03-27T01:00:59.999Z"},
          {"2022-07-01 10:30", "2022-07-01T08:30:00.000Z", "2022-07-01T08:30:59.999Z"},
          {"2022-10-30 01:59", "2022-10-29T23:59:00.000Z", "2022-10-29T23:59:59.999Z"},
          {"2022-10-30 02:30", "2022-10-30T00:30:00.000Z", "2022-10-30T01:30:59.999Z"},
          {"2022-10-30 03:00", "2022-10-30T02:00:00.000Z", "2022-10-30T02:00:59.999Z"},
          {"2022-10-30", "2022-10-29T22:00:00.000Z", "2022-10-30T22:59:59.999Z"}},
         kBerlin);
}

TEST(LocalClock, AnythingElseIsNoMoment) {
  for (const std::string text : {"",
                                 "2022-07",
                                 "2022-07-01T",
                                 "2022-07-01T08",
                                 "2022-07-01T08:3",
                                 "2022-07-01T24:00",
                                 "2022-07-01T08:60",
                                 "2022-07-01T08:30:60",
                                 "2022-07-01T08:30:00.25",
                                 "2022-07-01T08:30:00.2500",
                                 "2022-07-01T08:30+8",
                                 "2022-07-01T08:30+15:00",
                                 "2022-07-01T08:30+08:60",
                                 "2022-07-01x08:30",
                                 "2022-07-0108:30",
                                 "2022-02-30T08:30",
                                 "2022-07-01T08:30ZZ",
                                 "2022-07-01T08:30+08:00Z",
                                 "2022-07-01Z",
                                 " 2022-07-01T08:30",
                                 "2022年7月",
                                 "2022年2月30日",
                                 "2022年7月1日16点"}) {
    EXPECT_EQ(read(text, kBeijing), "refused") << text;
  }
}

TEST(LocalClock, WhatItShowsCanBeReadBack) {
  for (const LocalClock& clock : {kUtc, kBeijing, kBerlin}) {
    for (const std::string text :
         {"2022-03-27T00:59:59.999Z", "2022-03-27T01:00:00.000Z", "2022-06-30T16:00:00.001Z",
          "2022-10-30T00:30:00.000Z", "2022-10-30T01:30:00.000Z", "2022-12-31T23:59:59.999Z"}) {
      const Moment moment = exact(text);
      EXPECT_TRUE(parse_moment(clock.minute(moment), clock)->contains(moment)) << text;
      EXPECT_TRUE(parse_moment(clock.millisecond(moment), clock)->contains(moment)) << text;
    }
  }
}

TEST(LocalClock, ShowsMinutesMillisecondsAndDays) {
  const Moment moment = exact("2022-12-31T16:05:00.007Z");
  EXPECT_EQ(kUtc.minute(moment), "2022-12-31 16:05");
  EXPECT_EQ(kBeijing.minute(moment), "2023-01-01 00:05");
  EXPECT_EQ(kBeijing.millisecond(moment), "2023-01-01 00:05:00.007");
  EXPECT_EQ(kBeijing.day_at(moment), make_date(2023, 1, 1));
  EXPECT_EQ(to_string(kBeijing.end_of(*make_date(2022, 12, 31))), "2022-12-31T15:59:59.999Z");
  EXPECT_EQ(to_string(kBerlin.end_of(*make_date(2022, 10, 30))), "2022-10-30T22:59:59.999Z");
}

}  // namespace
}  // namespace milepost
