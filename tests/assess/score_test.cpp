#include "assess/score.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "assess/cases.h"

namespace milepost {
namespace {

/// Cap 1.2, floor 0, half for a milestone that is late, half a point off for each late report;
/// firms and debt with half a point for each whole step of 5, at most 2.
Scoring rules() {
  Scoring scoring;
  scoring.cap = decimal("1.2");
  scoring.milestone_late = decimal("0.5");
  scoring.late_reporting = decimal("-0.5");
  for (const char* key : {"firms", "debt"}) {
    for (const ScoreLineKind kind : {ScoreLineKind::bonus, ScoreLineKind::deduction}) {
      scoring.lines.push_back({kind, key, decimal("5"), decimal("0.5"), decimal("2")});
    }
  }
  scoring.weights = {{"firms", decimal("10")}, {"nothing", decimal("0")}};
  return scoring;
}

struct Case {
  const char* says;
  const char* target;  // key
  RequirementKind kind;
  const char* planned;  // or -
  Measure measure;
  Status status;
  const char* actual;  // or - for no entry
  bool late;
  std::size_t periods;
  const char* rule;
  const char* rate;
  const char* points;
};

constexpr RequirementKind kMin = RequirementKind::at_least;
constexpr RequirementKind kMax = RequirementKind::at_most;

TargetScore scored(const Case& one) {
  Target target;
  target.key = one.target;
  target.due = day("2022-12-31");
  target.requirement.kind = one.kind;
  Assessment found;
  found.status = one.status;
  found.planned = figure(one.planned);
  if (one.kind == RequirementKind::between) {
    target.requirement.value = decimal("5");
    target.requirement.upper = decimal("6");
    found.planned.reset();
  } else if (found.planned) {
    target.requirement.value = round_to_decimal(*found.planned);
  }
  if (one.status == Status::withdrawn) target.withdrawn = Withdrawal{"merged", {}};
  if (one.actual != std::string("-")) {
    found.actual = Actual{day("2022-12-31"), figure(one.actual), {}};
    if (found.planned) found.variance = *found.actual->figure - *found.planned;
  }
  return score_of(rules(), Weights(rules()).of(target.key),
                  {target, one.measure, found, one.late, one.periods});
}

TEST(Score, OfATargetThatIsAskedForAFigure) {
  const Case cases[] = {
      {"the weight by the attainment", "firms", kMin, "40", Measure::flow, Status::behind, "38",
       false, 0, "attainment", "0.95", "9.5"},
      {"a whole step over gives a bonus", "firms", kMin, "40", Measure::flow, Status::met, "46",
       false, 0, "attainment", "1.15", "12"},
      {"of half a step nothing is given", "firms", kMin, "40", Measure::flow, Status::met, "44",
       false, 0, "attainment", "1.1", "11"},
      {"no more than the cap, and no more than the bonus", "firms", kMin, "40", Measure::flow,
       Status::met, "80", false, 0, "attainment", "2", "14"},
      {"a whole step under takes off", "firms", kMin, "40", Measure::flow, Status::missed, "30",
       false, 0, "attainment", "0.75", "6.5"},
      {"a target without a weight counts 1", "other", kMin, "40", Measure::flow, Status::behind,
       "10", false, 0, "attainment", "0.25", "0.25"},
      {"one of weight 0 counts nothing", "nothing", kMin, "40", Measure::flow, Status::met, "40",
       false, 0, "attainment", "1", "0"},
      {"growth below 0 gives no less than the floor", "other", kMin, "7", Measure::growth,
       Status::missed, "-3.5", false, 0, "attainment", "-0.5", "0"},
      {"a third stays exact", "other", kMin, "3", Measure::flow, Status::behind, "1", false, 0,
       "attainment", "1/3", "1/3"},
      {"each period late or missing", "other", kMin, "40", Measure::flow, Status::met, "40", false,
       3, "attainment", "1", "-0.5"},
      {"under a ceiling it is 2 - A/P", "other", kMax, "20", Measure::flow, Status::met, "18",
       false, 0, "ceiling", "1.1", "1.1"},
      {"over a ceiling too", "other", kMax, "20", Measure::flow, Status::missed, "25", false, 0,
       "ceiling", "0.75", "0.75"},
      {"twice the ceiling gives nothing", "other", kMax, "20", Measure::flow, Status::missed, "45",
       false, 0, "ceiling", "-0.25", "0"},
      {"below a ceiling by a step is a bonus", "debt", kMax, "20", Measure::stock, Status::met,
       "15", false, 0, "ceiling", "1.25", "1.7"},
      {"nothing allowed, and nothing happened", "other", kMax, "0", Measure::flow, Status::met, "0",
       false, 0, "holds", "1", "1"},
      {"nothing allowed, and something happened", "other", kMax, "0", Measure::flow, Status::missed,
       "1", false, 0, "holds", "0", "0"},
      {"in a range", "other", RequirementKind::between, "-", Measure::growth, Status::met, "5.5",
       false, 0, "holds", "1", "1"},
      {"out of a range", "other", RequirementKind::between, "-", Measure::growth, Status::missed,
       "6.5", false, 0, "holds", "0", "0"},
      {"a last figure that is late counts nothing", "firms", kMin, "40", Measure::flow,
       Status::overdue, "38", true, 1, "not-reported", "0", "-0.5"},
      {"never reported though late", "firms", kMin, "40", Measure::flow, Status::no_data, "-", true,
       2, "not-reported", "0", "-1"},
      {"never reported, and nothing is late", "firms", kMin, "40", Measure::flow, Status::no_data,
       "-", false, 0, "not-due", "0", "0"},
      {"not known yet", "firms", kMin, "40", Measure::stock, Status::open, "38", false, 0, "open",
       "0", "0"},
      {"withdrawn", "firms", kMin, "40", Measure::flow, Status::withdrawn, "38", false, 2,
       "withdrawn", "0", "0"},
      {"to be set", "firms", RequirementKind::set_later, "-", Measure::flow, Status::unset, "38",
       false, 0, "unset", "0", "0"},
  };
  for (const Case& one : cases) {
    const TargetScore score = scored(one);
    EXPECT_EQ(word(score.rule), one.rule) << one.says;
    EXPECT_EQ(shown(score.rate), one.rate) << one.says;
    EXPECT_EQ(shown(score.points), one.points) << one.says;
  }
}

TEST(Score, WaitsForTheAreasInsideThatAreMissing) {
  const struct {
    const char* says;
    Status status;
    bool has_actual;
    bool is_partial;
    bool is_late;
    const char* rule;
  } cases[] = {
      {"all are in", Status::on_track, true, false, false, "attainment"},
      {"all are as late", Status::on_track, true, false, true, "attainment"},
      {"one is missing", Status::on_track, true, true, true, "areas-missing"},
      {"the last figure is late", Status::overdue, true, false, true, "areas-missing"},
      {"none ever reported", Status::no_data, false, false, true, "areas-missing"},
      {"nothing is late", Status::no_data, false, false, false, "not-due"},
  };
  for (const auto& one : cases) {
    Target target;
    target.key = "firms";
    target.due = day("2022-12-31");
    target.requirement.kind = kMin;
    target.requirement.value = decimal("40");
    Assessment found;
    found.status = one.status;
    found.planned = figure("40");
    if (one.has_actual) found.actual = Actual{day("2022-11-30"), figure("38"), {}};
    AreasFound areas;
    areas.is_partial = one.is_partial;
    areas.areas.push_back({});
    areas.areas.back().is_late = one.is_late;
    found.from_areas = std::make_shared<const AreasFound>(areas);
    const TargetScore score =
        score_of(rules(), Decimal::from_integer(10), {target, Measure::flow, found, false, 0});
    EXPECT_EQ(word(score.rule), one.rule) << one.says;
  }
}

TEST(Score, OfAMilestoneGoesByTheDayOnWhichItWasDone) {
  const struct {
    const char* says;
    const char* reached_on;
    Status status;
    bool has_entry;
    bool late;
    const char* rule;
    const char* points;
  } cases[] = {
      {"before its date", "2022-06-30", Status::met, true, false, "milestone", "1"},
      {"on its date", "2022-12-31", Status::met, true, false, "milestone", "1"},
      {"after it", "2023-01-01", Status::missed, true, false, "milestone-late", "0.5"},
      {"after it, and not reported for it", "2023-01-01", Status::overdue, true, true,
       "milestone-late", "0.5"},
      {"done, and then not any more", "2022-06-30", Status::missed, true, false, "milestone-missed",
       "0"},
      {"not at its date", "-", Status::missed, true, false, "milestone-missed", "0"},
      {"not reported for its date", "-", Status::overdue, true, true, "not-reported", "0"},
      {"never reported though late", "-", Status::no_data, false, true, "not-reported", "0"},
      {"before its date nobody knows", "-", Status::open, true, false, "open", "0"},
      {"before anything is due", "-", Status::no_data, false, false, "not-due", "0"},
  };
  for (const auto& one : cases) {
    Target target;
    target.key = "bridge";
    target.due = day("2022-12-31");
    target.requirement.kind = RequirementKind::done;
    Assessment found;
    found.status = one.status;
    if (one.has_entry) found.actual = Actual{day("2022-11-30"), {}, MilestoneState::in_progress};
    if (one.reached_on != std::string("-")) found.reached_on = day(one.reached_on);
    const TargetScore score = score_of(rules(), Decimal::from_integer(1),
                                       {target, Measure::milestone, found, one.late, 0});
    EXPECT_EQ(word(score.rule), one.rule) << one.says;
    EXPECT_EQ(shown(score.points), one.points) << one.says;
  }
}

TEST(ScoreSum, IsOutOfTheWeightsOfWhatIsScored) {
  ScoreSum sum;
  EXPECT_EQ(sum.share(), std::nullopt);
  sum.add(
      scored({"", "firms", kMin, "40", Measure::flow, Status::behind, "38", false, 0, "", "", ""}));
  sum.add(
      scored({"", "other", kMin, "40", Measure::flow, Status::behind, "10", false, 0, "", "", ""}));
  sum.add(
      scored({"", "firms", kMin, "40", Measure::stock, Status::open, "-", false, 0, "", "", ""}));
  sum.add(scored(
      {"", "firms", kMin, "40", Measure::flow, Status::withdrawn, "-", false, 0, "", "", ""}));
  EXPECT_EQ(sum.scored, 2U);
  EXPECT_EQ(sum.not_scored, 1U);
  EXPECT_EQ(shown(sum.points), "9.75");
  EXPECT_EQ(shown(sum.out_of), "11");
  EXPECT_EQ(shown(sum.share()), "39/44");
}

TEST(Ranks, AreSharedByEqualsAndGoOnBehindThem) {
  const std::vector<std::optional<Ratio>> shares{Ratio(1, 2), Ratio(1, 3), std::nullopt,
                                                 Ratio(2, 4), Ratio(9, 10)};
  const std::vector<std::optional<std::size_t>> ranks{2, 4, std::nullopt, 2, 1};
  EXPECT_EQ(ranks_of(shares), ranks);
  EXPECT_TRUE(ranks_of({}).empty());
}

}  // namespace
}  // namespace milepost
