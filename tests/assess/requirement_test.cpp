#include "assess/requirement.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "cases.h"

namespace milepost {
namespace {

Requirement requirement(const std::string& text) { return promise(text).target.requirement; }

struct Case {
  std::string name;
  std::string requirement;
  std::string actual;
  std::string expected;
  std::string reference = "-";
};

using FigureRule = std::optional<Ratio> (*)(const Requirement&, const Ratio&,
                                            const std::optional<Ratio>&);

std::optional<Ratio> planned_of(const std::string& text, const std::string& reference) {
  return planned_figure(requirement(text), figure(reference));
}

void expect_figures(FigureRule rule, const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    EXPECT_EQ(shown(rule(requirement(c.requirement), *figure(c.actual),
                         planned_of(c.requirement, c.reference))),
              c.expected)
        << c.name;
  }
}

void expect_satisfied(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    const bool satisfied = is_satisfied(requirement(c.requirement), *figure(c.actual),
                                        planned_of(c.requirement, c.reference));
    EXPECT_EQ(satisfied ? "yes" : "no", c.expected) << c.name;
  }
}

TEST(Requirement, IsSatisfiedAsItSays) {
  expect_satisfied({
      {"at least: exactly", "at-least 7", "7", "yes"},
      {"at least: 1/10000 below", "at-least 7", "6.9999", "no"},
      {"at least: above", "at-least 7", "7.0001", "yes"},
      {"at most: exactly", "at-most 7", "7", "yes"},
      {"at most: 1/10000 above", "at-most 7", "7.0001", "no"},
      {"at most: below", "at-most 7", "6.9999", "yes"},
      {"more than: exactly", "more-than 7", "7", "no"},
      {"more than: 1/10000 above", "more-than 7", "7.0001", "yes"},
      {"less than: exactly", "less-than 7", "7", "no"},
      {"less than: 1/10000 below", "less-than 7", "6.9999", "yes"},
      {"equal to: exactly", "equal-to 7", "7", "yes"},
      {"equal to: 1/10000 below", "equal-to 7", "6.9999", "no"},
      {"equal to: 1/10000 above", "equal-to 7", "7.0001", "no"},
      {"between: the lower end", "between 3 5", "3", "yes"},
      {"between: the upper end", "between 3 5", "5", "yes"},
      {"between: inside", "between 3 5", "4", "yes"},
      {"between: 1/10000 below", "between 3 5", "2.9999", "no"},
      {"between: 1/10000 above", "between 3 5", "5.0001", "no"},
      {"between: one point", "between 3 3", "3", "yes"},
      {"around: exactly", "around 8 0.5", "8", "yes"},
      {"around: the tolerance below", "around 8 0.5", "7.5", "yes"},
      {"around: 1/10000 more", "around 8 0.5", "7.4999", "no"},
      {"around: far above", "around 8 0.5", "80", "yes"},
      {"around, without tolerance: 1/10000 below", "around 8 0", "7.9999", "no"},
      {"both ways: the tolerance below", "around 8 0.5 both-ways", "7.5", "yes"},
      {"both ways: 1/10000 more", "around 8 0.5 both-ways", "7.4999", "no"},
      {"both ways: the tolerance above", "around 8 0.5 both-ways", "8.5", "yes"},
      {"both ways: 1/10000 more above", "around 8 0.5 both-ways", "8.5001", "no"},
  });
}

TEST(Requirement, ZeroAndNegativeFiguresAreFigures) {
  expect_satisfied({
      {"at most 0: none", "at-most 0", "0", "yes"},
      {"at most 0: a trace", "at-most 0", "0.0001", "no"},
      {"at least 0: none", "at-least 0", "0", "yes"},
      {"at least 0: below", "at-least 0", "-0.0001", "no"},
      {"more than 0: none", "more-than 0", "0", "no"},
      {"equal to 0: none", "equal-to 0", "0", "yes"},
      {"at least -2.5: exactly", "at-least -2.5", "-2.5", "yes"},
      {"at least -2.5: below", "at-least -2.5", "-2.5001", "no"},
      {"at least -2.5: above", "at-least -2.5", "0", "yes"},
      {"at most -2.5: exactly", "at-most -2.5", "-2.5", "yes"},
      {"at most -2.5: above", "at-most -2.5", "-2.4999", "no"},
      {"between across zero", "between -1 1", "0", "yes"},
  });
}

TEST(Requirement, ExactValuesDecideAndNeverRoundedOnes) {
  expect_satisfied({
      {"6.96 is not 7", "at-least 7", "6.96", "no"},
      {"6.9999 is not 7", "at-least 7", "6.9999", "no"},
      {"a third reaches 33.3333 %", "at-least 33.3333", "100/3", "yes"},
      {"a third does not reach 33.3334 %", "at-least 33.3334", "100/3", "no"},
      {"a third exceeds 33.3333 %", "more-than 33.3333", "100/3", "yes"},
      {"a third is over a ceiling of 33.3333 %", "at-most 33.3333", "100/3", "no"},
      {"a third is under a ceiling of 33.3334 %", "at-most 33.3334", "100/3", "yes"},
      {"a third is not 33.3333 %", "equal-to 33.3333", "100/3", "no"},
      {"33.3333 does not reach a third", "at-least x", "33.3333", "no", "100/3"},
      {"33.3334 exceeds a third", "more-than x", "33.3334", "yes", "100/3"},
      {"two equal thirds", "at-least x", "200/6", "yes", "100/3"},
  });
}

TEST(Requirement, ARelationIsHeldAgainstItsReference) {
  expect_satisfied({
      {"at least: exactly", "at-least x", "7", "yes", "7"},
      {"at least: 1/10000 below", "at-least x", "6.9999", "no", "7"},
      {"more than: exactly", "more-than x", "7", "no", "7"},
      {"more than: 1/10000 above", "more-than x", "7.0001", "yes", "7"},
      {"less than: exactly", "less-than x", "7", "no", "7"},
      {"less than: 1/10000 below", "less-than x", "6.9999", "yes", "7"},
      {"at most: exactly", "at-most x", "7", "yes", "7"},
      {"at most: 1/10000 above", "at-most x", "7.0001", "no", "7"},
      {"a reference below zero", "more-than x", "-2.9", "yes", "-3"},
      {"a missing reference: at least", "at-least x", "7", "no"},
      {"a missing reference: at most", "at-most x", "0", "no"},
      {"a missing reference: in step", "in-step-with x 1", "7", "no"},
  });
}

TEST(Requirement, InStepIsNotMoreThanTheToleranceBelow) {
  expect_satisfied({
      {"exactly the tolerance below", "in-step-with x 1", "6", "yes", "7"},
      {"1/10000 further", "in-step-with x 1", "5.9999", "no", "7"},
      {"equal", "in-step-with x 1", "7", "yes", "7"},
      {"far above", "in-step-with x 1", "70", "yes", "7"},
      {"half a point: exactly", "in-step-with x 0.5", "6.5", "yes", "7"},
      {"half a point: 1/10000 further", "in-step-with x 0.5", "6.4999", "no", "7"},
      {"no tolerance: equal", "in-step-with x 0", "7", "yes", "7"},
      {"no tolerance: below", "in-step-with x 0", "6.9999", "no", "7"},
      {"a reference below zero: exactly", "in-step-with x 1", "-4", "yes", "-3"},
      {"a reference below zero: further", "in-step-with x 1", "-4.0001", "no", "-3"},
  });
}

TEST(Requirement, WhatLiesBelowEveryFigureSatisfiesCeilingsOnly) {
  struct BelowCase {
    std::string requirement;
    bool satisfied;
    std::string reference = "-";
  };
  const std::vector<BelowCase> cases{
      {"at-least 7", false},      {"more-than 7", false},
      {"at-most 7", true},        {"less-than 7", true},
      {"equal-to 7", false},      {"between 3 5", false},
      {"around 7 1", false},      {"around 7 1 both-ways", false},
      {"at-least x", false, "7"}, {"at-most x", true, "7"},
      {"less-than x", true, "7"}, {"in-step-with x", false, "7"},
      {"at-most x", false},       {"done", false},
      {"set-later", false},
  };
  for (const BelowCase& c : cases) {
    EXPECT_EQ(
        is_satisfied_from_below(requirement(c.requirement), planned_of(c.requirement, c.reference)),
        c.satisfied)
        << c.requirement << " " << c.reference;
  }
}

TEST(Requirement, NoFigureSatisfiesAMilestoneOrWhatIsStillToBeSet) {
  expect_satisfied({
      {"a milestone", "done", "100", "no"},
      {"still to be set", "set-later", "100", "no"},
  });
}

TEST(Requirement, ThePlannedFigureIsItsOwnOrTheReferences) {
  struct PlannedCase {
    std::string name;
    std::string requirement;
    std::string reference;
    std::string expected;
  };
  const std::vector<PlannedCase> cases{
      {"its own", "at-least 7", "-", "7"},
      {"zero", "at-most 0", "-", "0"},
      {"its own beside a reference", "at-least 7", "5", "7"},
      {"the reference's", "more-than x", "5", "5"},
      {"the reference's without the tolerance", "in-step-with x 1", "5", "5"},
      {"a missing reference", "more-than x", "-", "-"},
      {"a range", "between 3 5", "-", "-"},
      {"around, without the tolerance", "around 8 0.5 both-ways", "-", "8"},
      {"a milestone", "done", "-", "-"},
      {"still to be set", "set-later", "-", "-"},
  };
  for (const PlannedCase& c : cases) {
    EXPECT_EQ(shown(planned_figure(requirement(c.requirement), figure(c.reference))), c.expected)
        << c.name;
  }
}

TEST(Requirement, RemainingIsWhatIsMissingAndNeverNegative) {
  expect_figures(remaining_to, {
                                   {"at least: below", "at-least 7", "6.96", "0.04"},
                                   {"at least: exactly", "at-least 7", "7", "0"},
                                   {"at least: above", "at-least 7", "9", "0"},
                                   {"at least: a third", "at-least 100", "100/3", "200/3"},
                                   {"at least: from below zero", "at-least 7", "-1", "8"},
                                   {"more than: below", "more-than 7", "5", "2"},
                                   {"more than: exactly", "more-than 7", "7", "0"},
                                   {"at most: above", "at-most 7", "9", "2"},
                                   {"at most: exactly", "at-most 7", "7", "0"},
                                   {"at most: below", "at-most 7", "5", "0"},
                                   {"less than: above", "less-than 7", "9", "2"},
                                   {"less than: below", "less-than 7", "5", "0"},
                                   {"equal to: below", "equal-to 7", "5", "2"},
                                   {"equal to: exactly", "equal-to 7", "7", "0"},
                                   {"between: below", "between 3 5", "1", "2"},
                                   {"between: inside", "between 3 5", "4", "0"},
                                   {"between: at its ends", "between 3 5", "5", "0"},
                                   {"between: above", "between 3 5", "9", "4"},
                                   {"around: below", "around 8 0.5", "5", "2.5"},
                                   {"around: within", "around 8 0.5", "7.6", "0"},
                                   {"around: above", "around 8 0.5", "9", "0"},
                                   {"both ways: above", "around 8 0.5 both-ways", "9", "0.5"},
                                   {"a relation: below", "at-least x", "5", "2", "7"},
                                   {"a relation: above", "at-most x", "9", "2", "7"},
                                   {"a relation: satisfied", "at-least x", "9", "0", "7"},
                                   {"in step: out of it", "in-step-with x 1", "5.5", "0.5", "7"},
                                   {"in step: exactly", "in-step-with x 1", "6", "0", "7"},
                                   {"in step: above", "in-step-with x 1", "9", "0", "7"},
                                   {"a missing reference", "at-least x", "5", "-"},
                                   {"a milestone", "done", "40", "-"},
                                   {"still to be set", "set-later", "40", "-"},
                               });
}

TEST(Requirement, VarianceIsActualMinusPlanned) {
  expect_figures(variance_from,
                 {
                     {"below", "at-least 7", "6.96", "-0.04"},
                     {"exactly", "at-least 7", "7", "0"},
                     {"above", "at-least 7", "9", "2"},
                     {"above a ceiling", "at-most 5", "6", "1"},
                     {"below a ceiling", "at-most 5", "3", "-2"},
                     {"a negative figure", "at-least -2.5", "-3", "-0.5"},
                     {"a third", "at-least 33.3333", "100/3", "1/30000"},
                     {"a relation: minus the reference", "more-than x", "6", "-1", "7"},
                     {"in step: without the tolerance", "in-step-with x 1", "6", "-1", "7"},
                     {"a range: below its nearer end", "between 3 5", "1", "-2"},
                     {"a range: inside", "between 3 5", "4", "0"},
                     {"a range: above its nearer end", "between 3 5", "9", "4"},
                     {"around: without the tolerance", "around 8 0.5", "7.6", "-0.4"},
                     {"a missing reference", "more-than x", "6", "-"},
                     {"a milestone", "done", "40", "-"},
                     {"still to be set", "set-later", "40", "-"},
                 });
}

TEST(Requirement, ATotalOverItsUpperLimitCannotComeBack) {
  const std::vector<Case> cases{
      {"at most: exactly", "at-most 5", "5", "no"},
      {"at most: 1/10000 above", "at-most 5", "5.0001", "yes"},
      {"less than: 1/10000 below", "less-than 5", "4.9999", "no"},
      {"less than: exactly", "less-than 5", "5", "yes"},
      {"between: the upper end", "between 3 5", "5", "no"},
      {"between: 1/10000 above", "between 3 5", "5.0001", "yes"},
      {"between: below the lower end", "between 3 5", "2", "no"},
      {"equal to: exactly", "equal-to 5", "5", "no"},
      {"equal to: 1/10000 above", "equal-to 5", "5.0001", "yes"},
      {"equal to: below", "equal-to 5", "4", "no"},
      {"both ways: the upper end", "around 8 0.5 both-ways", "8.5", "no"},
      {"both ways: 1/10000 above", "around 8 0.5 both-ways", "8.5001", "yes"},
      {"around has none", "around 8 0.5", "50", "no"},
      {"at least has none", "at-least 5", "50", "no"},
      {"more than has none", "more-than 5", "50", "no"},
      {"a relation's limit still moves: at most", "at-most x", "50", "no"},
      {"a relation's limit still moves: less than", "less-than x", "50", "no"},
      {"in step has none", "in-step-with x 1", "50", "no"},
      {"a milestone has none", "done", "100", "no"},
      {"still to be set", "set-later", "100", "no"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(is_over_limit(requirement(c.requirement), *figure(c.actual)) ? "yes" : "no",
              c.expected)
        << c.name;
  }
}

TEST(Requirement, AFlowCanFallAgainWhereItIsAskedToOrHasBeenBelowZero) {
  struct FallCase {
    std::string name;
    std::string requirement;
    std::string entries;
    std::string expected;
  };
  const std::vector<FallCase> cases{
      {"figures above zero", "at-least 5", "flow 2022-03=4 2022-05=+2", "no"},
      {"zero is not below zero", "at-least 5", "flow 2022-03=0", "no"},
      {"a figure below zero", "at-least 5", "flow 2022-03=-4 2022-05=6", "yes"},
      {"an increment below zero", "at-most 5", "flow 2022-03=+4 2022-05=+-1", "yes"},
      {"on the day", "at-least 5", "flow 2022-06-30=-4", "yes"},
      {"not later", "at-least 5", "flow 2022-07-01=-4", "no"},
      {"a floor of zero", "at-least 0", "flow", "yes"},
      {"above a floor of zero", "more-than 0", "flow", "yes"},
      {"a floor below zero", "at-least -5", "flow", "yes"},
      {"a ceiling of zero", "at-most 0", "flow", "no"},
      {"below a ceiling of zero", "less-than 0", "flow", "yes"},
      {"a ceiling below zero", "at-most -5", "flow", "yes"},
      {"exactly zero", "equal-to 0", "flow", "no"},
      {"exactly, below zero", "equal-to -5", "flow", "yes"},
      {"a range from zero", "between 0 5", "flow", "no"},
      {"a range from below zero", "between -5 5", "flow", "yes"},
      {"around zero", "around 0 1", "flow", "yes"},
      {"steady at zero", "around 0 1 both-ways", "flow", "no"},
      {"still to be set", "set-later", "flow", "no"},
  };
  for (const FallCase& c : cases) {
    EXPECT_EQ(can_fall_again(requirement(c.requirement), history(c.entries), day("2022-06-30"))
                  ? "yes"
                  : "no",
              c.expected)
        << c.name;
  }
}

}  // namespace
}  // namespace milepost
