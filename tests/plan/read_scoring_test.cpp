#include "plan/read_scoring.h"

#include <gtest/gtest.h>

#include <string>

#include "plan/read.h"

namespace milepost {
namespace {

struct Found {
  std::optional<Scoring> scoring;
  std::string problems;
};

/// A plan with firms (at least 36), debt (at most 20), share (5 to 6) and bridge; `weight` stands
/// with firms, `scoring` before the section.
Found read(const std::string& scoring, const std::string& weight = "") {
  const std::string text =
      "[document]\nkey = \"d\"\ntitle = \"t\"\ndate = 2024-01-20\n"
      "[plan]\nkey = \"p\"\narea = { key = \"a\", name = \"n\" }\nname = \"n\"\n"
      "period = { start = 2024-01-01, end = 2024-12-31 }\n" +
      scoring +
      "[[section]]\nkey = \"1\"\nname = \"n\"\n"
      "[[target]]\nkey = \"firms\"\nsection = \"1\"\nname = \"f\"\nunit = \"u\"\n"
      "measure = \"flow\"\nat-least = 36\n" +
      weight +
      "[[target]]\nkey = \"debt\"\nsection = \"1\"\nname = \"d\"\nunit = \"u\"\n"
      "measure = \"stock\"\nat-most = 20\nweight = 0\n"
      "[[target]]\nkey = \"share\"\nsection = \"1\"\nname = \"s\"\nunit = \"%\"\n"
      "measure = \"growth\"\nbetween = [5, 6]\n"
      "[[target]]\nkey = \"bridge\"\nsection = \"1\"\nname = \"b\"\nmeasure = \"milestone\"\n"
      "done = true\n";
  Problems problems("plan.toml", text);
  const std::optional<Plan> plan = read_plan(text, problems);
  Found found;
  if (plan) found.scoring = plan->scoring;
  for (const Problem& one : problems.all()) {
    found.problems += std::to_string(one.place.line) + ": " + one.what.en + "\n";
  }
  return found;
}

TEST(ReadScoring, OfAnEmptyTableIsTheUsualOne) {
  Scoring usual;
  usual.weights = {{"debt", Decimal()}};
  const Found found = read("[scoring]\n");
  EXPECT_EQ(found.problems, "");
  EXPECT_EQ(found.scoring, usual);
}

TEST(ReadScoring, TakesEveryKey) {
  const Found found = read(
      "[scoring]\ncap = 1.2\nfloor = -0.5\nmilestone-late = 0.5\nlate-reporting = -0.5\n"
      "bonus = [{ target = \"firms\", by = 1, points = 0.5, at-most = 2 }]\n"
      "deduction = [{ target = \"debt\", by = 0.1, points = 1 }]\n",
      "weight = 2.5\n");
  Scoring all;
  all.cap = Decimal::from_raw(12'000);
  all.floor = Decimal::from_raw(-5'000);
  all.milestone_late = Decimal::from_raw(5'000);
  all.late_reporting = Decimal::from_raw(-5'000);
  all.lines = {{ScoreLineKind::bonus, "firms", Decimal::from_integer(1), Decimal::from_raw(5'000),
                Decimal::from_integer(2)},
               {ScoreLineKind::deduction, "debt", Decimal::from_raw(1'000),
                Decimal::from_integer(1), std::nullopt}};
  all.weights = {{"firms", Decimal::from_raw(25'000)}, {"debt", Decimal()}};
  EXPECT_EQ(found.problems, "");
  EXPECT_EQ(found.scoring, all);
}

TEST(ReadScoring, TellsWhatIsWrong) {
  const struct {
    std::string scoring;
    std::string weight;
    const char* problems;
  } cases[] = {
      {"", "weight = 2\n", "20: weight says nothing in a plan that is not scored\n"},
      {"[scoring]\n", "weight = -1\n", "21: weight is -1, and cannot be below 0\n"},
      {"[scoring]\ncap = -1\n", "", "11: cap is -1, which is not between 0.0001 and 10\n"},
      {"[scoring]\nfloor = 2\n", "", "11: floor is 2, which is not between -10 and 1\n"},
      {"[scoring]\nmilestone-late = 50\n", "",
       "11: milestone-late is 50, which is not between 0 and 1\n"},
      {"[scoring]\nlate-reporting = 0.5\n", "",
       "11: late-reporting is 0.5, which is not between -1000 and 0\n"},
      {"[scoring]\nbonus = [{ target = \"firm\", by = 0, points = -1, at-most = 0 }]\n", "",
       "11: by is 0, and has to be above 0\n11: points is -1, and has to be above 0\n"
       "11: at-most is 0, and has to be above 0\n11: there is no target \"firm\"\n"},
      {"[scoring]\nbonus = [{ target = \"share\", by = 1, points = 1 }]\n", "",
       "11: target \"share\" is not asked for one figure that can be passed or missed by so "
       "much\n"},
      {"[scoring]\ndeduction = [{ target = \"bridge\", by = 1, points = 1 }]\n", "",
       "11: target \"bridge\" is not asked for one figure that can be passed or missed by so "
       "much\n"},
      {"[scoring]\nbonus = 1\n", "", "11: bonus must be a list of tables, but 1 is a number\n"},
  };
  for (const auto& one : cases) {
    EXPECT_EQ(read(one.scoring, one.weight).problems, one.problems) << one.scoring << one.weight;
  }
}

}  // namespace
}  // namespace milepost
