#include "assess/milestone_steps.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "assess/cases.h"
#include "assess/gap_reason.h"

namespace milepost {
namespace {

/// `done; 2022-03-31 2022-06-30; - 2022-06=done`: the promise, the days of its steps, and what was
/// reported of each, `-` for nothing.
struct Milestone {
  Promise made;
  History own;
  std::vector<History> steps;

  Milestone(const std::string& target, const std::string& entries,
            const std::vector<std::pair<std::string, std::string>>& steps_and_entries)
      : made(promise(target)) {
    own = history_of(entries);
    for (const auto& [by, reported] : steps_and_entries) {
      made.target.steps.push_back({day(by), {"节点", "step"}});
      steps.push_back(history_of(reported));
    }
  }

  static History history_of(const std::string& entries) {
    History made;
    made.measure = Measure::milestone;
    for (const std::string& word : words_of(entries)) {
      const auto equals = word.find('=');
      made.observations.push_back(
          observation(Measure::milestone, day(word.substr(0, equals)), word.substr(equals + 1)));
    }
    return made;
  }

  Assessment on(const std::string& as_of) const {
    return assess({made.target, made.start, {}, own, nullptr, made.reporting, &steps}, day(as_of));
  }
};

/// `behind step 1 over 10`
std::string standing(const Milestone& milestone, const std::string& as_of) {
  const Assessment found = milestone.on(as_of);
  std::string text(word(found.status));
  if (found.overdue_step) {
    text += " step " + std::to_string(found.overdue_step->number) + " over " +
            std::to_string(found.overdue_step->days);
  }
  return text;
}

using Steps = std::vector<std::pair<std::string, std::string>>;

TEST(MilestoneSteps, TheFirstOneOverdueMakesTheMilestoneBehind) {
  struct Case {
    const char* target;
    const char* entries;
    Steps steps;
    const char* as_of;
    const char* standing;
  };
  const Steps nothing{{"2022-03-31", ""}, {"2022-06-30", ""}};
  const std::vector<Case> cases{
      // The day itself is not past.
      {"done", "2022-01=in-progress", nothing, "2022-03-30", "open"},
      {"done", "2022-01=in-progress", nothing, "2022-03-31", "open"},
      {"done", "2022-01=in-progress", nothing, "2022-04-01", "behind step 1 over 1"},
      {"done", "2022-01=in-progress", nothing, "2022-07-10", "behind step 1 over 101"},
      // What is reached counts, however late, from the day it was reported for.
      {"done", "2022-01=in-progress", {{"2022-03-31", "2022-03-31=done"}}, "2022-04-01", "open"},
      {"done",
       "2022-01=in-progress",
       {{"2022-03-31", "2022-05-10=done"}},
       "2022-05-09",
       "behind step 1 over 39"},
      {"done", "2022-01=in-progress", {{"2022-03-31", "2022-05-10=done"}}, "2022-05-10", "open"},
      {"done",
       "2022-01=in-progress",
       {{"2022-03-31", "2022-03=done"}, {"2022-06-30", "2022-06=in-progress"}},
       "2022-07-01",
       "behind step 2 over 1"},
      // The first is told, not the latest.
      {"done",
       "2022-01=in-progress",
       {{"2022-03-31", ""}, {"2022-06-30", "2022-06=done"}},
       "2022-07-01",
       "behind step 1 over 92"},
      // A step that is said not to be reached after all is not.
      {"done",
       "2022-01=in-progress",
       {{"2022-03-31", "2022-03=done 2022-04=in-progress"}},
       "2022-04-30",
       "behind step 1 over 30"},
      // A milestone that is done is met whatever its steps say, and no sooner.
      {"done", "2022-06-20=done", nothing, "2022-07-10", "met"},
      {"done", "2022-01=in-progress", {{"2022-03-31", "2022-03=done"}}, "2022-12-31", "open"},
      {"done", "2022-12-31=in-progress", nothing, "2022-12-31", "missed step 1 over 275"},
      {"done", "2022-11=in-progress", nothing, "2023-01-01", "overdue step 1 over 276"},
      {"done withdrawn", "2022-01=in-progress", nothing, "2022-07-10", "withdrawn"},
      // What was reported before the period is of another one.
      {"done",
       "2022-01=in-progress",
       {{"2022-03-31", "2021-12-31=done"}},
       "2022-04-01",
       "behind step 1 over 1"},
      // Of nothing at all nobody knows where it stands.
      {"done", "", nothing, "2022-04-01", "no-data step 1 over 1"},
      {"done", "", {{"2022-03-31", "2022-03=done"}, {"2022-06-30", ""}}, "2022-04-01", "open"},
      {"done",
       "",
       {{"2022-03-31", "2022-03=done"}, {"2022-06-30", ""}},
       "2022-07-01",
       "behind step 2 over 1"},
      {"done", "", {{"2022-12-31", "2022-12-31=done"}}, "2023-01-01", "overdue"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(standing({c.target, c.entries, c.steps}, c.as_of), c.standing)
        << c.target << " | " << c.entries << " | " << c.as_of;
  }
}

TEST(MilestoneSteps, AMilestoneOfWhichOnlyStepsAreReportedIsUnderWayWithThem) {
  const Milestone reached("done", "", {{"2022-03-31", "2022-03=done"}, {"2022-06-30", ""}});
  const Assessment found = reached.on("2022-05");
  ASSERT_TRUE(found.actual);
  EXPECT_EQ(found.actual->state, MilestoneState::in_progress);
  EXPECT_EQ(found.actual->data_date, day("2022-03"));
  EXPECT_TRUE(found.is_by_steps);
  const Milestone waiting("done", "", {{"2022-03-31", "2022-03=not-started"}});
  EXPECT_EQ(waiting.on("2022-05").actual->state, MilestoneState::not_started);
  const Milestone own("done", "2022-02=not-started", {{"2022-03-31", "2022-03=done"}});
  EXPECT_EQ(own.on("2022-05").actual->state, MilestoneState::not_started);
  EXPECT_FALSE(own.on("2022-05").is_by_steps);
  EXPECT_EQ(last_reported(own.on("2022-05")), day("2022-03"));
}

TEST(MilestoneSteps, WhatWasSaidOfThemIsSaidOfTheMilestone) {
  Milestone told("done", "2022-01=in-progress", {{"2022-03-31", ""}, {"2022-06-30", ""}});
  told.own.progress = {{day("2022-02"), "own"}, {day("2022-04"), "own, later"}};
  told.steps[0].progress = {{day("2021-12-31"), "before"}, {day("2022-03"), "first step"}};
  told.steps[1].progress = {{day("2022-04"), "second step"}, {day("2022-05"), "its roof"}};
  const std::vector<std::pair<std::string, std::string>> cases{{"2022-01", "-"},
                                                               {"2022-02", "own"},
                                                               {"2022-03", "first step"},
                                                               {"2022-04", "own, later"},
                                                               {"2022-05", "its roof"}};
  for (const auto& [as_of, text] : cases) {
    const auto progress = told.on(as_of).progress;
    EXPECT_EQ(progress ? progress->text : "-", text) << as_of;
  }
}

TEST(MilestoneSteps, TheReportOnAStepThatIsDueIsMissedInItsPeriod) {
  const auto periods = [](const Milestone& milestone, const std::string& as_of) {
    std::string text;
    const auto gap = reporting_gap(milestone.made.reporting, milestone.on(as_of),
                                   milestone.made.start, day(as_of));
    if (!gap) return text;
    text = word(gap->reason);
    for (const DuePeriod& one : gap->periods) text += " " + to_string(one.period.end);
    return text;
  };
  const std::string monthly = "done rhythm=monthly";
  const std::string own = "2022-05=in-progress";
  EXPECT_EQ(periods({monthly, own, {{"2022-03-20", ""}}}, "2022-05-31"), "late 2022-03-31");
  EXPECT_EQ(periods({monthly, own, {{"2022-03-20", "2022-03-31=in-progress"}}}, "2022-05-31"), "");
  EXPECT_EQ(periods({monthly, own, {{"2022-03-20", "2022-02-28=in-progress"}}}, "2022-05-31"),
            "late 2022-03-31");
  EXPECT_EQ(periods({monthly, own, {{"2022-03-20", "2022-03-20=done"}}}, "2022-05-31"), "");
  EXPECT_EQ(periods({monthly, own, {{"2022-06-30", ""}}}, "2022-05-31"), "");
}

}  // namespace
}  // namespace milepost
