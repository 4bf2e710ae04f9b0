#include "base/listed.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

TEST(Listed, NamesStandOneAfterAnother) {
  EXPECT_EQ(listed({}).en, "");
  EXPECT_EQ(listed({"gdp"}).en, "gdp");
  EXPECT_EQ(listed({"gdp", "land", "rail"}).en, "gdp, land, rail");
  EXPECT_EQ(listed({"gdp", "land", "rail"}).in(Language::zh), "gdp、land、rail");
}

TEST(Listed, TheLastOfSeveralIsJoinedByAWord) {
  const Said day = said({"a day", "日期"});
  const Said month = said({"a month", "月份"});
  const Said year = said({"a year", "年份"});
  EXPECT_EQ(any_of({day}).en, "a day");
  EXPECT_EQ(any_of({day, month}).en, "a day or a month");
  EXPECT_EQ(any_of({day, month, year}).en, "a day, a month or a year");
  EXPECT_EQ(any_of({day, month, year}).in(Language::zh), "日期、月份或年份");
  EXPECT_EQ(all_of({day, month, year}).en, "a day, a month and a year");
  EXPECT_EQ(all_of({day, month, year}).in(Language::zh), "日期、月份和年份");
}

TEST(Listed, NamesOfOneFieldAreJoinedAndSplitAgain) {
  const std::vector<std::vector<std::string>> cases{{}, {"a"}, {"a", "b", "c"}};
  for (const std::vector<std::string>& names : cases) {
    EXPECT_EQ(split_names(joined_names(names)), names);
  }
  EXPECT_EQ(joined_names({"a", "b"}), "a;b");
}

}  // namespace
}  // namespace milepost
