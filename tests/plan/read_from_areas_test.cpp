#include "plan/read_from_areas.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "plan/read.h"

namespace milepost {
namespace {

struct Found {
  std::optional<Plan> plan;
  std::string problems;  // the first line of each
};

/// A plan of a county with these lines in its area and in its first target; beside it are the
/// flows `treated` and `produced` and the share `rate`.
Found read(const std::string& area, const std::string& target) {
  const std::string text = R"([document]
key = "report"
title = "Report"
date = 2024-01-20
[plan]
key = "county-2024"
area = { key = "county", name = "County")" +
                           area + R"( }
name = "Targets"
period = { start = 2024-01-01, end = 2024-12-31 }
[[section]]
key = "economy"
name = "Economy"
[[target]]
key = "rate"
section = "economy"
name = "Rate"
at-least = 90
)" + target + R"(
[[indicator]]
key = "treated"
name = "Treated"
measure = "flow"
unit = "t"
from-areas = "sum"
[[indicator]]
key = "produced"
name = "Produced"
measure = "flow"
unit = "t"
)";
  Problems problems("county.toml", text);
  Found found;
  found.plan = read_plan(text, problems);
  for (const Problem& one : problems.all()) {
    found.problems += (found.problems.empty() ? "" : "; ") + one.what.en;
  }
  return found;
}

constexpr const char* kStock = "measure = \"stock\"\nunit = \"%\"\n";

TEST(ReadFromAreas, TakesWhatIsSaidByTheKeysOfTheIndicators) {
  const Found found =
      read(", inside = \"city\"",
           std::string(kStock) + "from-areas = { part = \"treated\", whole = \"produced\" }");
  EXPECT_EQ(found.problems, "");
  ASSERT_TRUE(found.plan);
  EXPECT_EQ(found.plan->area.inside, "city");
  const std::vector<FromAreas> expected{{"rate", Combining::share, "treated", "produced"},
                                        {"treated", Combining::sum, "", ""}};
  EXPECT_EQ(found.plan->from_areas, expected);
}

TEST(ReadFromAreas, WithoutItsWordsNothingFollowsAndNothingLiesInside) {
  const Found found = read("", kStock);
  EXPECT_EQ(found.problems, "");
  EXPECT_EQ(found.plan->area.inside, "");
  EXPECT_EQ(found.plan->from_areas.size(), 1);
}

TEST(ReadFromAreas, TellsWhatCannotBe) {
  const struct {
    const char* area;
    const char* measure;
    const char* said;
    const char* told;
  } cases[] = {
      {", inside = \"county\"", kStock, "", "area \"county\" cannot lie inside itself"},
      {", inside = \"The City\"", kStock, "", "\"The City\" is not a key"},
      {"", kStock, "from-areas = \"sum\"", "percentages cannot be added up"},
      {"", kStock, "from-areas = \"share\"", "from-areas cannot be \"share\""},
      {"", "measure = \"growth\"\nunit = \"%\"\n", "from-areas = \"max\"",
       "growth of an area does not follow from the growth of the areas inside it"},
      {"", kStock, "from-areas = { part = \"treated\", whole = \"rate\" }",
       "\"rate\" is no amount that can be added up"},
      {"", "measure = \"flow\"\nunit = \"t\"\n",
       "from-areas = { part = \"treated\", whole = \"produced\" }",
       "indicator \"rate\" is no stock in %, so it cannot be a share"},
  };
  for (const auto& one : cases) {
    EXPECT_EQ(read(one.area, std::string(one.measure) + one.said).problems, one.told) << one.said;
  }
}

}  // namespace
}  // namespace milepost
