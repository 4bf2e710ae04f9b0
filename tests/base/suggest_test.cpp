#include "base/suggest.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace milepost {
namespace {

using Names = std::vector<std::string>;

TEST(Suggest, TheNearestNameComesFirst) {
  const Names names{"at-most", "at-least", "more-than", "less-than"};
  EXPECT_EQ(nearest("at-lest", names), (Names{"at-least"}));
  EXPECT_EQ(nearest("AT-MOST", names), (Names{"at-most"}));
  EXPECT_EQ(nearest("les-than", names), (Names{"less-than"}));
}

TEST(Suggest, ANameThatContainsWhatWasTypedIsNear) {
  EXPECT_EQ(nearest("investment", {"fixed-asset-investment", "gdp-growth"}),
            (Names{"fixed-asset-investment"}));
  EXPECT_EQ(nearest("gd", {"gross-gdp-growth-of-the-district"}), Names{});
}

TEST(Suggest, AtMostSoManyNamesAreSuggestedAndNoneTwice) {
  const Names names{"a1", "a2", "a3", "a4", "a1"};
  EXPECT_EQ(nearest("a", names), (Names{"a1", "a2", "a3"}));
  EXPECT_EQ(nearest("a", names, 1), (Names{"a1"}));
  EXPECT_EQ(nearest("a1", {"a1", "a1"}), (Names{"a1"}));
}

TEST(Suggest, NothingIsNearAWholeOtherWord) {
  EXPECT_EQ(nearest("population", {"gdp-growth", "s1-line"}), Names{});
  EXPECT_EQ(nearest("x", {}), Names{});
  EXPECT_EQ(nearest(std::string(1'000'000, 'x'), {"gdp-growth"}), Names{});
}

TEST(Suggest, TheQuestionNamesAllThatIsNear) {
  EXPECT_EQ(did_you_mean("gdp-grwth", {"gdp-growth"}).en, R"(did you mean "gdp-growth"?)");
  EXPECT_EQ(did_you_mean("a", {"a1", "a2"}).en, R"(did you mean "a1" or "a2"?)");
  EXPECT_EQ(did_you_mean("a", {"a1", "a2", "a3"}).en, R"(did you mean "a1", "a2" or "a3"?)");
  EXPECT_EQ(did_you_mean("population", {"gdp-growth"}, "load a plan").en, "load a plan");
  EXPECT_EQ(did_you_mean("population", {"gdp-growth"}).en, "");
  EXPECT_EQ(did_you_mean("a", {"a1", "a2", "a3"}).zh, "是不是“a1”、“a2”或“a3”？");
}

}  // namespace
}  // namespace milepost
