#include "store/plans.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "store/sql/sql.h"
#include "store/store_fixture.h"

namespace milepost {
namespace {

class Plans : public StoreTest {
 protected:
  Plan saved(Moment known_at = kEverything) const {
    return read_plan(store, "district-2022", known_at).value();
  }

  /// The sample plan without the target `key`, and without its indicator where no other names it.
  static Plan without(const std::string& key, const std::string& indicator = "") {
    Plan plan = sample_plan();
    std::erase_if(plan.targets, [&](const Target& one) { return one.key == key; });
    std::erase_if(plan.indicators, [&](const Indicator& one) { return one.key == indicator; });
    return plan;
  }

  std::string name_of_growth(const std::string& area) const {
    for (const Indicator& one : list_indicators(store, area)) {
      if (one.key == "gdp-growth") return one.name.en;
    }
    return "none";
  }

  std::vector<std::string> keys_of_targets() const {
    std::vector<std::string> keys;
    for (const Target& target : saved().targets) {
      keys.push_back(target.key + (target.withdrawn ? " (withdrawn)" : ""));
    }
    return keys;
  }
};

TEST_F(Plans, AreReadAsTheyWereSaved) {
  save(sample_plan(), "2022-02-20");
  EXPECT_EQ(saved(), sample_plan());
}

TEST_F(Plans, AnAreaCountsByTheYearsThatWereKnown) {
  const Years april{4, YearName::start};
  const Years october{10, YearName::end};
  const auto by = [](const Years& years) {
    Plan plan = sample_plan();
    plan.area.years = years;
    return plan;
  };
  save(by({}), "2022-02-20T08:00:00Z");
  save(by(april), "2022-03-01T08:00:00Z", "years from April");
  save(by(october), "2022-04-01T08:00:00Z", "years from October");
  save(by({}), "2022-05-01T08:00:00Z", "calendar years");
  const std::vector<std::pair<std::string, Years>> cases{
      {"2022-02-21", {}}, {"2022-03-02", april}, {"2022-04-02", october}, {"2022-05-02", {}}};
  for (const auto& [day, years] : cases) {
    EXPECT_EQ(saved(at(day)).area.years, years) << day;
    EXPECT_EQ(years_of_area(store, sample_plan().area.key, at(day)), years) << day;
  }
  EXPECT_EQ(saved(), sample_plan());
  EXPECT_EQ(years_of_area(store, "nowhere"), Years());
}

TEST_F(Plans, KeepTheRhythmThatWasKnown) {
  Plan quarterly = sample_plan();
  quarterly.reporting = Reporting{Rhythm::quarterly, 15};
  quarterly.targets[1].rhythm = Rhythm::once;
  quarterly.targets[2].deadline = 0;
  Plan yearly = quarterly;
  yearly.reporting->rhythm = Rhythm::yearly;
  yearly.targets[1].rhythm.reset();
  save(sample_plan(), "2022-02-20T08:00:00Z");
  save(quarterly, "2022-03-01T08:00:00Z", "quarterly");
  save(yearly, "2022-04-01T08:00:00Z", "yearly");
  EXPECT_EQ(saved(at("2022-02-21")), sample_plan());
  EXPECT_EQ(saved(at("2022-03-02")), quarterly);
  EXPECT_EQ(saved(), yearly);
  const auto versions = read_target_versions(store, "district-2022", quarterly.targets[1].key);
  ASSERT_EQ(versions.size(), 3U);
  EXPECT_EQ(versions[1].target.rhythm, Rhythm::once);
  EXPECT_EQ(versions[2].target.rhythm, std::nullopt);
}

TEST_F(Plans, KeepTheStepsThatWereKnown) {
  Plan later = sample_plan_with_steps();
  later.targets[4].steps[1].by = day("2022-07-31");
  save(sample_plan(), "2022-02-20T08:00:00Z");
  save(sample_plan_with_steps(), "2022-03-01T08:00:00Z", "steps");
  save(later, "2022-04-01T08:00:00Z", "later");
  EXPECT_EQ(saved(at("2022-02-21")), sample_plan());
  EXPECT_EQ(saved(at("2022-03-02")), sample_plan_with_steps());
  EXPECT_EQ(saved(), later);
  const auto versions = read_target_versions(store, "district-2022", "road");
  ASSERT_EQ(versions.size(), 3U);
  EXPECT_EQ(versions[0].target.steps, std::vector<Step>());
  EXPECT_EQ(versions[2].target.steps, later.targets[4].steps);
}

TEST_F(Plans, GiveTheHistoriesOfStepsInTheirOrder) {
  save(sample_plan_with_steps(), "2022-02-20T08:00:00Z");
  record(entry("road-step-2", "2022-06-30", EntryKind::milestone,
               {{}, {}, MilestoneState::in_progress}),
         "2022-07-01T08:00:00Z");
  record(entry("road-step-1", "2022-03-31", EntryKind::milestone, {{}, {}, MilestoneState::done}),
         "2022-07-01T09:00:00Z");
  std::string found;
  for_each_history(
      store, "district-2022", kEverything, 0, [](const Target&, const Indicator&) { return true; },
      [&] {
        return std::make_unique<VisitedBatch>([&](const TargetHistory& one) {
          found += one.target.key + ":";
          for (const History& step : one.step_histories) {
            found += " " + std::to_string(step.observations.size());
            for (const Observation& seen : step.observations) {
              found += " " + std::string(word(*seen.value.state));
            }
          }
          found += "\n";
          return true;
        });
      });
  EXPECT_EQ(found, "gdp-growth:\nincome:\nfirms:\ncoverage:\nroad: 1 done 1 in-progress\nlater:\n");
}

TEST_F(Plans, KeepTheStepsOfATargetThatIsWithdrawn) {
  save(sample_plan_with_steps(), "2022-02-20T08:00:00Z");
  Plan without = sample_plan();
  without.targets.erase(without.targets.begin() + 4);
  without.indicators.erase(without.indicators.begin() + 4);
  save(without, "2022-03-01T08:00:00Z", "no road");
  const Plan now = saved();
  EXPECT_EQ(now.targets.back().steps, sample_plan_with_steps().targets[4].steps);
  EXPECT_NE(now.find_indicator("road-step-2"), nullptr);
}

TEST_F(Plans, KeepTheLightsThatWereKnown) {
  Plan usual = sample_plan();
  usual.lights = usual_lights();
  Plan others = sample_plan();
  others.lights = Lights();  // green nowhere
  others.lights->set(Status::no_data, Light::red);
  others.lights->set(Status::open, Light::yellow);
  others.lights->by_gap = {Decimal::from_raw(5), Decimal::from_raw(-75'000)};
  save(sample_plan(), "2022-02-20T08:00:00Z");
  save(usual, "2022-03-01T08:00:00Z", "lights");
  save(others, "2022-04-01T08:00:00Z", "other lights");
  save(sample_plan(), "2022-05-01T08:00:00Z", "none any more");
  EXPECT_EQ(saved(at("2022-02-21")), sample_plan());
  EXPECT_EQ(saved(at("2022-03-02")), usual);
  EXPECT_EQ(saved(at("2022-04-02")), others);
  EXPECT_EQ(saved(), sample_plan());
}

TEST_F(Plans, KeepTheScoringThatWasKnown) {
  Plan usual = sample_plan();
  usual.scoring = Scoring();
  Plan others = sample_plan();
  others.scoring = Scoring{number("1.2"), number("-0.1"), number("0.5"), number("-0.5"), {}, {}};
  others.scoring->lines = {{ScoreLineKind::bonus, "firms", number("1"), number("0.5"), number("2")},
                           {ScoreLineKind::deduction, "firms", number("0.1"), number("0.25"), {}}};
  others.scoring->weights = {{sample_plan().targets[0].key, number("0")}, {"firms", number("2.5")}};
  save(sample_plan(), "2022-02-20T08:00:00Z");
  save(usual, "2022-03-01T08:00:00Z", "scored");
  save(others, "2022-04-01T08:00:00Z", "scored otherwise");
  EXPECT_EQ(saved(at("2022-02-21")), sample_plan());
  EXPECT_EQ(saved(at("2022-03-02")), usual);
  EXPECT_EQ(saved(), others);
}

TEST_F(Plans, AreReadAsTheyStoodAtAnyMoment) {
  Plan revised = sample_plan();
  revised.name.en = "2022 targets, revised";
  revised.area.name.en = "Luqiao";
  revised.sections.pop_back();
  revised.indicators[2].name.en = "Firms";
  revised.targets[2].section = "3";
  revised.targets[2].requirement.value = number("28");
  revised.targets[2].checkpoints.pop_back();
  std::swap(revised.targets[0], revised.targets[4]);
  save(sample_plan(), "2022-02-20T08:00:00Z");
  save(revised, "2022-07-01T08:00:00Z", "mid-year adjustment");
  EXPECT_EQ(saved(), revised);
  EXPECT_EQ(saved(at("2022-07-01T08:00:00Z")), revised);
  EXPECT_EQ(saved(at("2022-07-01T07:59:59.999Z")), sample_plan());
  EXPECT_EQ(read_plan(store, "district-2022", at("2022-02-20T07:59:59.999Z")), std::nullopt);
  EXPECT_EQ(read_plan(store, "another"), std::nullopt);
}

TEST_F(Plans, KeepATargetThatTheyNoLongerHoldAsWithdrawn) {
  save(sample_plan(), "2022-02-20T08:00:00Z");
  save(without("gdp-growth"), "2022-07-01T08:00:00Z", "decision of 30 June");
  const Plan plan = saved();
  const Target& target = plan.targets.back();
  EXPECT_EQ(target.key, "gdp-growth");
  EXPECT_EQ(target.withdrawn, (Withdrawal{"decision of 30 June", at("2022-07-01T08:00:00Z")}));
  EXPECT_EQ(saved(at("2022-06-30")), sample_plan());
}

TEST_F(Plans, KeepTheIndicatorsOfTargetsThatTheyNoLongerHold) {
  save(sample_plan(), "2022-02-20");
  Plan plan = without("income", "income");
  std::erase_if(plan.targets, [](const Target& one) { return one.key == "gdp-growth"; });
  std::erase_if(plan.indicators, [](const Indicator& one) { return one.key == "gdp-growth"; });
  save(plan, "2022-07-01", "no growth figures");
  save(plan, "2022-08-01", "once more");
  for (const Target& target : saved().targets) {
    EXPECT_NE(saved().find_indicator(target.indicator), nullptr) << target.key;
    if (!target.requirement.is_relation()) continue;
    EXPECT_NE(saved().find_indicator(target.requirement.reference), nullptr) << target.key;
  }
  std::size_t visited = 0;
  visit_histories(kEverything, [&](const TargetHistory&) { return ++visited > 0; });
  EXPECT_EQ(visited, 6U);
}

TEST_F(Plans, TakeUpAWithdrawnTargetAgain) {
  save(sample_plan(), "2022-02-20T08:00:00Z");
  save(without("road", "road"), "2022-07-01T08:00:00Z", "decision of 30 June");
  save(without("road", "road"), "2022-08-01T08:00:00Z", "nothing about the road");
  save(sample_plan(), "2022-09-01T08:00:00Z", "taken up again");
  EXPECT_EQ(saved(), sample_plan());
  EXPECT_EQ(saved(at("2022-08-15")).targets.back().withdrawn->reason, "decision of 30 June");
  std::vector<std::string> versions;
  for (const TargetVersion& one : read_target_versions(store, "district-2022", "road")) {
    versions.push_back(to_string(one.recorded_at).substr(0, 10) + " " + one.reason +
                       (one.target.withdrawn ? " (withdrawn)" : ""));
  }
  EXPECT_EQ(versions,
            (std::vector<std::string>{"2022-02-20 ", "2022-07-01 decision of 30 June (withdrawn)",
                                      "2022-09-01 taken up again"}));
}

TEST_F(Plans, TellWhichTargetsWereRevisedSince) {
  using Keys = std::vector<std::string>;
  const auto revised = [&](std::string_view since, std::string_view known_at) {
    return list_revised_targets(store, "district-2022", at(since), at(known_at));
  };
  Plan plan = sample_plan();
  save(plan, "2022-02-20T08:00:00Z");
  plan.name.en = "2022 targets, renamed";
  save(plan, "2022-04-01T08:00:00Z", "a name");
  plan.targets.front().requirement.value = number("6.5");
  save(plan, "2022-07-01T08:00:00Z", "mid-year adjustment");
  const std::string key = plan.targets.front().key;
  EXPECT_EQ(revised("2022-01-31", "2022-12-31"), Keys{key});
  EXPECT_EQ(revised("2022-06-30", "2022-12-31"), Keys{key});
  EXPECT_EQ(revised("2022-06-30", "2022-06-30"), Keys{});
  EXPECT_EQ(revised("2022-07-01T07:59:59.999Z", "2022-07-01T08:00:00Z"), Keys{key});
  EXPECT_EQ(revised("2022-07-01T08:00:00Z", "2022-12-31"), Keys{});
  save(without("road", "road"), "2022-08-01T08:00:00Z", "decision of 30 July");
  EXPECT_EQ(revised("2022-07-31", "2022-12-31"), (Keys{key, "road"}));
  EXPECT_EQ(list_revised_targets(store, "another", at("2022-01-01")), Keys{});
}

TEST_F(Plans, KeepTheirOrderThenWhatWasWithdrawn) {
  Plan reordered = without("gdp-growth");
  std::swap(reordered.targets[0], reordered.targets[1]);
  save(sample_plan(), "2022-02-20");
  save(reordered, "2022-07-01", "reordered");
  EXPECT_EQ(keys_of_targets(), (std::vector<std::string>{"firms", "income", "coverage", "road",
                                                         "later", "gdp-growth (withdrawn)"}));
}

TEST_F(Plans, ShowEveryVersionOfATarget) {
  Plan revised = sample_plan();
  revised.targets[2].requirement.value = number("28");
  revised.targets[2].checkpoints = {{day("2022-06-30"), number("10")}};
  save(sample_plan(), "2022-02-20T08:00:00Z");
  save(revised, "2022-07-01T08:00:00Z", "mid-year adjustment");
  const std::vector<TargetVersion> versions = read_target_versions(store, "district-2022", "firms");
  ASSERT_EQ(versions.size(), 2U);
  EXPECT_EQ(versions[0].target, sample_plan().targets[2]);
  EXPECT_EQ(versions[0].reason, "");
  EXPECT_EQ(versions[1].target, revised.targets[2]);
  EXPECT_EQ(versions[1].reason, "mid-year adjustment");
  EXPECT_EQ(versions[1].recorded_at, at("2022-07-01T08:00:00Z"));
  EXPECT_EQ(read_target_versions(store, "district-2022", "gdp-growth").size(), 1U);
  EXPECT_TRUE(read_target_versions(store, "district-2022", "gdp").empty());
}

TEST_F(Plans, AreListedAsTheyWereKnown) {
  save(sample_plan(), "2022-02-20");
  save(without("road"), "2022-07-01", "no road");
  Plan other = sample_plan();
  other.key = "district-five-year";
  save(other, "2022-08-01");
  const auto listed = [&](Moment known_at) {
    std::vector<std::string> lines;
    for (const PlanSummary& one : list_plans(store, known_at)) {
      lines.push_back(one.key + " " + one.area + " " + to_string(one.period.end) + " " +
                      std::to_string(one.targets) + "/" + std::to_string(one.withdrawn) + "/" +
                      std::to_string(one.revisions));
    }
    return lines;
  };
  EXPECT_EQ(listed(at("2022-01-01")), std::vector<std::string>());
  EXPECT_EQ(list_plan_keys(store, at("2022-01-01")), std::vector<std::string>());
  EXPECT_EQ(list_plan_keys(store, at("2022-06-30")), std::vector<std::string>{"district-2022"});
  EXPECT_EQ(list_plan_keys(store),
            (std::vector<std::string>{"district-2022", "district-five-year"}));
  EXPECT_EQ(listed(at("2022-06-30")),
            std::vector<std::string>{"district-2022 luqiao 2022-12-31 6/0/0"});
  EXPECT_EQ(listed(kEverything),
            (std::vector<std::string>{"district-2022 luqiao 2022-12-31 5/1/1",
                                      "district-five-year luqiao 2022-12-31 6/0/0"}));
}

TEST_F(Plans, ShareTheIndicatorsOfTheirArea) {
  save(sample_plan(), "2022-02-20");
  Plan other = sample_plan();
  other.key = "district-five-year";
  other.indicators[0].name.en = "Growth of GDP";
  save(other, "2022-08-01");
  EXPECT_EQ(list_indicators(store, "luqiao").size(), 5U);
  EXPECT_EQ(name_of_growth("luqiao"), "Growth of GDP");
  EXPECT_EQ(list_areas(store), std::vector<std::string>{"luqiao"});
  Plan elsewhere = sample_plan();
  elsewhere.key = "jiaojiang-2022";
  elsewhere.area.key = "jiaojiang";
  save(elsewhere, "2022-09-01");
  EXPECT_EQ(list_areas(store), (std::vector<std::string>{"luqiao", "jiaojiang"}));
  EXPECT_EQ(name_of_growth("jiaojiang"), "GDP growth");
  EXPECT_EQ(count("SELECT count(*) FROM indicator"), 10);
}

TEST_F(Plans, AreRefusedWhereAnIndicatorWithEntriesHasAnotherUnitOrMeasure) {
  save(sample_plan(), "2022-02-20");
  record(firms("2022-01-31", "1"), "2022-02-21");
  take_back(1, "2022-02-22");
  constexpr const char* kRefusal =
      "indicator \"firms\" is on record with another unit or measure, and has entries\n  \nrefused";
  Plan other = sample_plan();
  other.indicators[2].unit = "万家";
  EXPECT_EQ(refusal([&] { save(other, "2022-07-01", "unit"); }), kRefusal);
  other = sample_plan();
  other.indicators[2].measure = Measure::stock;
  EXPECT_EQ(refusal([&] { save(other, "2022-07-01", "measure"); }), kRefusal);
  EXPECT_EQ(saved(), sample_plan());
}

class Units : public Plans {
 protected:
  void SetUp() override {
    save(sample_plan(), "2022-02-20T08:00:00Z");
    revised_.indicators[2].unit = "户";
    save(revised_, "2022-07-01T08:00:00Z", "counted by household");
  }

  /// Units and measures of the versions of a target.
  std::string versions_of(const std::string& target) const {
    std::string text;
    for (const TargetVersion& one : read_target_versions(store, "district-2022", target)) {
      text += (text.empty() ? "" : ", ") + one.unit + " " + std::string(word(one.measure));
    }
    return text;
  }

  /// The unit of the target `firms` as reports read it.
  std::string reported(Moment known_at) const {
    std::string unit;
    visit_histories(known_at, [&](const TargetHistory& found) {
      if (found.target.key == "firms") unit = found.indicator.unit;
      return true;
    });
    return unit;
  }

  Plan revised_ = sample_plan();
};

TEST_F(Units, AreRevisedWhileNothingIsRecorded) {
  EXPECT_EQ(saved(), revised_);
  EXPECT_EQ(find_indicator(store, "luqiao", "firms")->unit, "户");
  EXPECT_EQ(reported(kEverything), "户");
  EXPECT_EQ(in_english(check_database(store)), std::vector<std::string>());
}

TEST_F(Units, AreThoseThatWereKnown) {
  const Moment before = at("2022-06-30");
  EXPECT_EQ(saved(before), sample_plan());
  EXPECT_EQ(reported(before), "家");
}

TEST_F(Units, MakeANewVersionOfEveryTargetThatIsAskedInThem) {
  EXPECT_EQ(versions_of("firms"), "家 flow, 户 flow");
  EXPECT_EQ(versions_of("later"), "家 flow, 户 flow");
  EXPECT_EQ(versions_of("income"), "% growth");
  EXPECT_EQ(list_revised_targets(store, "district-2022", at("2022-06-30")),
            (std::vector<std::string>{"firms", "later"}));
}

TEST_F(Units, MayBeRevisedMoreThanOnceAndBack) {
  revised_.indicators[2].measure = Measure::stock;
  save(revised_, "2022-07-02", "what is there");
  save(sample_plan(), "2022-07-03", "as it was");
  EXPECT_EQ(saved(), sample_plan());
  EXPECT_EQ(versions_of("firms"), "家 flow, 户 flow, 户 stock, 家 flow");
  EXPECT_EQ(in_english(check_database(store)), std::vector<std::string>());
}

TEST_F(Units, LeaveTheNamesOfAnIndicatorInTheChainAsTheyWere) {
  revised_.indicators[2].name.en = "Firms founded";
  save(revised_, "2022-07-02", "another name");
  EXPECT_EQ(in_english(check_database(store)), std::vector<std::string>());
}

TEST_F(Units, AreInTheChain) {
  tamper("UPDATE indicator_unit SET unit = '万户'");
  const std::vector<std::string> found = in_english(check_database(store));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().find("revision 1 of the unit of indicator firms does not agree"), 0U)
      << found.front();
}

TEST_F(Units, DecideWhichEntriesAreTaken) {
  revised_.indicators[2].measure = Measure::stock;
  save(revised_, "2022-07-02", "what is there");
  EXPECT_NE(refusal([&] { record(firms("2022-06-30", "1"), "2022-07-03"); }),
            "nothing was refused");
  record(entry("firms", "2022-06-30", EntryKind::level, figure_of("1")), "2022-07-03");
  EXPECT_EQ(in_english(check_database(store)), std::vector<std::string>());
}

TEST_F(Units, AreInTheViews) {
  const auto units = [&](const std::string& view) {
    return store::sql_of(store)
        .execAndGet("SELECT group_concat(unit) FROM (SELECT DISTINCT unit FROM " + view +
                    " WHERE indicator = 'firms')")
        .getString();
  };
  EXPECT_EQ(units("indicators"), "户");
  EXPECT_EQ(units("targets"), "户");
  EXPECT_EQ(units("target_revisions"), "家,户");
}

TEST_F(Plans, ThatChangeNeedAReason) {
  save(sample_plan(), "2022-02-20");
  Plan revised = sample_plan();
  revised.targets[0].requirement.value = number("6.5");
  EXPECT_NE(
      refusal([&] { save(revised, "2022-07-01"); }).find("the guards of the database refuse it"),
      std::string::npos);
  EXPECT_EQ(saved(), sample_plan());
}

class HistoryTest : public StoreTest {
 protected:
  void SetUp() override { save(sample_plan(), "2022-02-20"); }

  /// `2022-06-30 12, …`: what counts of the new firms as known at a moment.
  std::string counting(Moment known_at = kEverything) {
    Histories histories(store, "luqiao", known_at);
    std::string text;
    for (const Observation& one : histories.of(sample_plan().indicators[2]).observations) {
      text += (text.empty() ? "" : ", ") + to_string(one.as_of) + " " +
              (one.kind == EntryKind::increment ? "+" : "") + to_string(*one.value.number);
    }
    return text;
  }
};

TEST_F(HistoryTest, IsInTheOrderOfItsDatesAYearToDateBeforeAnIncrement) {
  record(entry("firms", "2022-06-30", EntryKind::increment, figure_of("2")), "2022-07-01");
  record(firms("2022-06-30", "12"), "2022-07-02");
  record(firms("2022-03-31", "5"), "2022-07-03");
  EXPECT_EQ(counting(), "2022-03-31 5, 2022-06-30 12, 2022-06-30 +2");
}

TEST_F(HistoryTest, ShowsCorrectionsVoidsAndRevivalsOnlyFromTheirMomentOn) {
  record(firms("2022-06-30", "12"), "2022-07-01T08:00:00Z");
  record(firms("2022-06-30", "14", "two more"), "2022-07-02T08:00:00Z");
  record(firms("2022-06-30", "41", "typing error"), "2022-07-03T08:00:00Z");
  take_back(3, "2022-07-04T08:00:00Z");
  take_back(1, "2022-07-05T08:00:00Z");
  take_back(2, "2022-07-06T08:00:00Z");
  record(firms("2022-06-30", "15"), "2022-07-07T08:00:00Z");
  EXPECT_EQ(counting(at("2022-07-01T07:59:59.999Z")), "");
  EXPECT_EQ(counting(at("2022-07-01T08:00:00Z")), "2022-06-30 12");
  EXPECT_EQ(counting(at("2022-07-02T07:59:59.999Z")), "2022-06-30 12");
  EXPECT_EQ(counting(at("2022-07-02T08:00:00Z")), "2022-06-30 14");
  EXPECT_EQ(counting(at("2022-07-03T08:00:00Z")), "2022-06-30 41");
  EXPECT_EQ(counting(at("2022-07-04T07:59:59.999Z")), "2022-06-30 41");
  EXPECT_EQ(counting(at("2022-07-04T08:00:00Z")), "2022-06-30 14");
  EXPECT_EQ(counting(at("2022-07-05T08:00:00Z")), "2022-06-30 14");
  EXPECT_EQ(counting(at("2022-07-06T08:00:00Z")), "");
  EXPECT_EQ(counting(), "2022-06-30 15");
}

TEST_F(HistoryTest, KeepsBothNumbersOfAFractionAndTheStateOfAMilestone) {
  const Value fraction{number("86"), Fraction{number("172"), number("200")}, {}};
  const Value state{number("40"), {}, MilestoneState::in_progress};
  record(entry("coverage", "2022-06-30", EntryKind::level, fraction), "2022-07-01");
  record(entry("road", "2022-06-30", EntryKind::milestone, state), "2022-07-01");
  Histories histories(store, "luqiao");
  EXPECT_EQ(histories.of(sample_plan().indicators[3]).observations.at(0).value, fraction);
  EXPECT_EQ(histories.of(sample_plan().indicators[4]).observations.at(0).value, state);
  EXPECT_EQ(histories.of(sample_plan().indicators[4]).measure, Measure::milestone);
}

TEST_F(HistoryTest, HasTheFractionsOfTheEntriesThatCountAndOfNoOthers) {
  const auto level = [this](const std::string& day, const std::string& of_200) {
    const Fraction fraction{number(of_200), number("200")};
    const Decimal rounded = *round_to_decimal(to_ratio(fraction.numerator) / 2);
    return entry("coverage", day, EntryKind::level, {rounded, fraction, {}});
  };
  record(level("2022-03-31", "150"), "2022-04-01");
  record(level("2022-06-30", "171"), "2022-07-01");
  NewEntry corrected = level("2022-06-30", "172");
  corrected.correction_reason = "one more";
  record(corrected, "2022-07-02");
  record(level("2022-07-31", "180"), "2022-08-01");
  take_back(4, "2022-08-02");
  record(entry("coverage", "2022-08-31", EntryKind::level, figure_of("90")), "2022-09-01");
  record(level("2022-09-30", "190"), "2022-10-01");
  const auto shown = [&](Moment known_at) {
    Histories histories(store, "luqiao", known_at);
    std::string text;
    for (const Observation& one : histories.of(sample_plan().indicators[3]).observations) {
      text += to_string(one.as_of) + " " + to_string(*one.value.number);
      if (one.value.fraction) text += " = " + to_string(one.value.fraction->numerator) + "/200";
      text += "\n";
    }
    return text;
  };
  EXPECT_EQ(shown(at("2022-08-01")),
            "2022-03-31 75 = 150/200\n2022-06-30 86 = 172/200\n2022-07-31 90 = 180/200\n");
  EXPECT_EQ(shown(kEverything),
            "2022-03-31 75 = 150/200\n2022-06-30 86 = 172/200\n2022-08-31 90\n"
            "2022-09-30 95 = 190/200\n");
}

TEST_F(HistoryTest, IsEmptyForWhatIsNotOnRecord) {
  Histories histories(store, "jiaojiang");
  EXPECT_TRUE(histories.of(sample_plan().indicators[2]).observations.empty());
}

TEST_F(HistoryTest, IsVisitedTargetByTargetWithThatOfTheReference) {
  record(entry("gdp-growth", "2022-06-30", EntryKind::growth, figure_of("3.7")), "2022-07-01");
  std::string visited;
  visit_histories(
      kEverything,
      [&](const TargetHistory& found) {
        visited += found.target.key + " " + std::to_string(found.history.observations.size());
        if (found.reference) {
          visited += " against " + std::to_string(found.reference_history.observations.size());
        }
        visited += "\n";
        return true;
      },
      [](const Target& target, const Indicator&) { return target.key != "coverage"; });
  EXPECT_EQ(visited, "gdp-growth 1\nincome 0 against 1\nfirms 0\nroad 0\nlater 0\n");
}

/// What SQLite does to answer a question, a step each.
std::vector<std::string> steps_of(const Store& store, const std::string& question) {
  SQLite::Statement plan(store::sql_of(store), "EXPLAIN QUERY PLAN " + question);
  std::vector<std::string> steps;
  while (plan.executeStep()) steps.push_back(plan.getColumn(3).getString());
  return steps;
}

TEST_F(HistoryTest, IsReadFromOnePlaceOfTheTableInItsOrder) {
  EXPECT_EQ(steps_of(store, store::question("history")),
            std::vector<std::string>{"SEARCH entry USING PRIMARY KEY (indicator_id>?)"});
}

TEST_F(HistoryTest, IsTheSameInWhateverOrderTargetsStandInThePlan) {
  Plan plan = sample_plan();
  for (const Indicator& indicator : plan.indicators) {
    const EntryKind kind = usual_kind(indicator.measure);
    const Value value = indicator.measure == Measure::milestone
                            ? Value{{}, {}, MilestoneState::in_progress}
                            : figure_of("12");
    record(entry(indicator.key, "2022-03-31", kind, value), "2022-07-01");
    record(entry(indicator.key, "2022-06-30", kind, value), "2022-07-02");
  }
  take_back(2, "2022-07-04T08:00:00Z");
  const auto seen = [&] {
    std::map<std::string, std::string> histories;
    visit_histories(kEverything, [&](const TargetHistory& found) {
      std::string& text = histories[found.target.key];
      for (const Observation& one : found.history.observations) {
        text += std::to_string(one.entry) + " ";
      }
      if (!found.reference) return true;
      for (const Observation& one : found.reference_history.observations) {
        text += "(" + std::to_string(one.entry) + ") ";
      }
      return true;
    });
    return histories;
  };
  const std::map<std::string, std::string> in_order = seen();
  EXPECT_EQ(in_order.at("gdp-growth"), "1 ");
  std::reverse(plan.targets.begin(), plan.targets.end());
  save(plan, "2022-08-01", "the other way round");
  EXPECT_EQ(seen(), in_order);
}

/// A plan of so many targets, which is more than is read at once, each with one entry: its number.
void fill(const Store& store, int targets) {
  store::sql_of(store).exec(R"(
    WITH RECURSIVE n(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM n WHERE n < )" +
                            std::to_string(targets) + R"()
    INSERT INTO indicator SELECT 1000 + n, 1, 'i' || n, '家', 'flow' FROM n;
    INSERT INTO indicator_revision (indicator_id, revision, recorded_at, name_zh, name_en)
    SELECT indicator_id, 0, 1, key, key FROM indicator WHERE indicator_id > 1000;
    INSERT INTO target SELECT indicator_id, 1, key FROM indicator WHERE indicator_id > 1000;
    INSERT INTO target_revision
    SELECT target_id, target_id, 0, 1, '', target_id, '3', key, key, 'at-least', 1, NULL, NULL, NULL,
           'firm', 19357, 'linear', '', '', '', '', '', '', 0
    FROM target WHERE target_id > 1000;
    INSERT INTO plan_target SELECT plan_revision_id, target_id - 995, target_id
    FROM target, plan_revision WHERE target_id > 1000;
    INSERT INTO entry (indicator_id, as_of, kind, revision, value, recorded_at, entry_id)
    SELECT target_id, 19000, 1, 0, target_id - 1000, 1, target_id FROM target WHERE target_id > 1000;
  )");
}

TEST_F(HistoryTest, OfALongPlanIsReadAheadInTheOrderOfThePlan) {
  constexpr int kTargets = 5000;
  fill(store, kTargets);
  const auto visited_first = [&](std::size_t most) {
    std::vector<std::string> keys;
    visit_histories(kEverything, [&](const TargetHistory& found) {
      EXPECT_EQ(found.history.observations.size(),
                found.target.key.starts_with("i") && found.target.key != "income" ? 1U : 0U);
      keys.push_back(found.target.key);
      return keys.size() < most;
    });
    return keys;
  };
  std::vector<std::string> expected{"gdp-growth", "income", "firms", "coverage", "road", "later"};
  for (int i = 1; i <= kTargets; ++i) expected.push_back("i" + std::to_string(i));
  EXPECT_EQ(visited_first(expected.size() + 1), expected);
  {
    const Reading reading(store);
    EXPECT_EQ(visited_first(expected.size() + 1), expected);
  }
  expected.resize(3000);
  EXPECT_EQ(visited_first(3000), expected);
}

TEST_F(HistoryTest, OfALongPlanIsReadWhereItIsBeingRecorded) {
  Recording recording(store, at("2022-08-01"));
  fill(store, 2000);
  std::size_t visited = 0;
  visit_histories(kEverything, [&](const TargetHistory&) { return ++visited > 0; });
  EXPECT_EQ(visited, 2006U);
}

TEST_F(Plans, HaveTheNamesOfTargetsOfWhichOthersAreParts) {
  Plan plan = sample_plan();
  for (Target& target : plan.targets) target.parent.clear();
  save(plan, "2022-02-20");
  EXPECT_TRUE(read_whole_names(store, "district-2022").empty());
  plan.targets[1].parent = plan.targets[0].key;
  plan.targets[0].name.en = "The whole";
  save(plan, "2022-03-20", "a part of it");
  const auto names = read_whole_names(store, "district-2022");
  ASSERT_EQ(names.size(), 1U);
  EXPECT_EQ(names.at(plan.targets[0].key).en, "The whole");
  EXPECT_TRUE(read_whole_names(store, "district-2022", at("2022-03-01")).empty());
  EXPECT_TRUE(read_whole_names(store, "another").empty());
}

TEST_F(Plans, AreReadWithoutLookingThroughAnyTable) {
  for (const char* name : {"plan", "plan_sections", "plan_indicators", "plan_targets",
                           "plan_checkpoints", "target_versions", "assessed_targets", "assignments",
                           "checkpoints", "indicators", "revised_targets"}) {
    for (const std::string& step : steps_of(store, store::question(name))) {
      EXPECT_FALSE(step.starts_with("SCAN")) << name << ": " << step;
    }
  }
}

}  // namespace
}  // namespace milepost
