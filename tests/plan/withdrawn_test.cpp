#include "plan/withdrawn.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "plan/diff.h"
#include "plan_fixture.h"

namespace milepost {
namespace {

std::string firms(std::string_view key, std::string_view lines = "") {
  return target(key, "unit = \"家\"\nmeasure = \"flow\"\nat-least = 30\n" + std::string(lines));
}

/// `whole` is withdrawn; `part` and `other` are parts of it, and there are points for all of them.
Plan on_record() {
  Plan plan = plan_of(
      "[scoring]\n"
      "bonus = [{ target = \"part\", by = 1, points = 1 }, { target = \"whole\", by = 1, points = "
      "2 "
      "}]\n"
      "deduction = [{ target = \"whole\", by = 1, points = 3 }]\n" +
      firms("whole") + firms("part", "parent = \"whole\"\n") +
      firms("other", "parent = \"whole\"\n"));
  plan.targets.at(0).withdrawn = Withdrawal{"given up", {}};
  return plan;
}

/// What a file says that does not name `whole` any more.
Plan of_file() {
  return plan_of("[scoring]\nbonus = [{ target = \"part\", by = 1, points = 1 }]\n" +
                 firms("part") + firms("other"));
}

struct Case {
  std::string rule;
  std::function<void(Plan&)> change;  // of the file
  std::string told;                   // what is changed then
};

TEST(WhatNamesWithdrawn, IsNoChangeWhereTheFileDoesNotSayIt) {
  const std::vector<Case> cases{
      {"the file says nothing of it", [](Plan&) {}, ""},
      {"a part of something else", [](Plan& plan) { plan.targets.at(1).parent = "part"; },
       "~ other  parent: whole -> part\n"},
      {"other points of others",
       [](Plan& plan) { plan.scoring->lines.at(0).points = Decimal::from_integer(5); },
       "~ plan  scoring: cap 1, floor 0, milestone-late 0, late-reporting 0, bonus part 1 by 1, "
       "bonus whole 2 by 1, deduction whole 3 by 1 -> cap 1, floor 0, milestone-late 0, "
       "late-reporting 0, bonus part 5 by 1\n"},
      {"no points at all", [](Plan& plan) { plan.scoring.reset(); },
       "~ plan  scoring: cap 1, floor 0, milestone-late 0, late-reporting 0, bonus part 1 by 1, "
       "bonus whole 2 by 1, deduction whole 3 by 1 -> (none)\n"},
  };
  for (const Case& one : cases) {
    Plan plan = of_file();
    one.change(plan);
    keep_what_names_withdrawn(on_record(), plan);
    EXPECT_EQ(describe(diff(on_record(), plan)), one.told) << one.rule;
  }
}

TEST(WhatNamesWithdrawn, IsAChangeWhereTheTargetIsInForce) {
  Plan before = on_record();
  before.targets.at(0).withdrawn.reset();
  Plan plan = of_file();
  keep_what_names_withdrawn(before, plan);
  EXPECT_EQ(plan, of_file());
}

TEST(WhatNamesWithdrawn, IsForTheFileToSayWhereTheTargetComesBack) {
  Plan plan = plan_of(firms("whole") + firms("part") + firms("other"));
  keep_what_names_withdrawn(on_record(), plan);
  EXPECT_EQ(plan.targets.at(1).parent, "");
}

/// `firms` is the sum of the areas inside and `rate` a share of it; both are withdrawn.
Plan sums_on_record() {
  const std::string amount = "unit = \"家\"\nmeasure = \"flow\"\n";
  Plan plan = plan_of("[[indicator]]\nkey = \"all\"\nname = \"All\"\n" + amount +
                      target("firms", amount + "at-least = 30\nfrom-areas = \"sum\"\n") +
                      target("rate",
                             "unit = \"%\"\nmeasure = \"stock\"\nat-least = 3\n"
                             "from-areas = { part = \"firms\", whole = \"all\" }\n") +
                      firms("other"));
  for (const std::size_t i : {0U, 1U}) plan.targets.at(i).withdrawn = Withdrawal{"given up", {}};
  return plan;
}

TEST(WhatNamesWithdrawn, IsWhatItsIndicatorFollowsFrom) {
  const std::string all =
      "[[indicator]]\nkey = \"all\"\nname = \"All\"\nunit = \"家\"\nmeasure = \"flow\"\n";
  struct SumCase {
    std::string rule;
    std::string file;
    std::string told;
  };
  const std::vector<SumCase> cases{
      {"the file says nothing of them", all + firms("other"), ""},
      {"the whole of a withdrawn share goes", firms("other"),
       "~ plan  rate from-areas: firms / all -> (none)\n~ indicator all: All (en) -> (none)\n"},
      {"another target measures it, otherwise",
       all + firms("other") +
           target("firms-2",
                  "indicator = \"firms\"\nunit = \"家\"\nmeasure = "
                  "\"flow\"\nat-least = 3\n"),
       "~ plan  firms from-areas: sum -> (none)\n+ firms-2  at-least: 3 家, due: 2022-12-31\n"},
  };
  for (const SumCase& one : cases) {
    Plan plan = plan_of(one.file);
    keep_what_names_withdrawn(sums_on_record(), plan);
    EXPECT_EQ(describe(diff(sums_on_record(), plan)), one.told) << one.rule;
  }
}

}  // namespace
}  // namespace milepost
