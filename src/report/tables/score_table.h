// Targets and groups with their points, for the reports score and explain; docs/rules.md "Scores".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "assess/score.h"
#include "base/words.h"
#include "report/document.h"
#include "report/tables/assessed_plan.h"
#include "report/view.h"

namespace milepost {

/// By what the targets of a plan are added up.
enum class ScoreBy { lead, section };

template <>
inline constexpr std::array<LabelledWord<ScoreBy>, 2> kWords<ScoreBy>{
    {{ScoreBy::lead, "lead", {"Lead", "牵头单位"}},
     {ScoreBy::section, "section", {"Section", "章节"}}}};

struct ScoredTarget {
  ReportRow row;
  TargetScore score;
};

/// The score of a row. Precondition: the plan is scored.
TargetScore score_of_row(const AssessedPlan& plan, const Weights& weights, const ReportRow& row,
                         const LocalClock& clock);

struct ScoredGroup {
  std::string key;  // of a section, the name of a lead; empty where there is none
  Name name;
  ScoreSum sum;
  std::optional<std::size_t> rank;
  bool is_tied = false;  // shares its rank
};

/// The groups by rank, in the order of the plan where they share one; last those without.
std::vector<ScoredGroup> scored_groups(const AssessedPlan& plan,
                                       const std::vector<ScoredTarget>& targets, ScoreBy by);

/// The table `scores`.
Table score_table(const AssessedPlan& plan, const std::vector<ScoredGroup>& groups, ScoreBy by,
                  const View& view);

/// The table `targets` of the report score: what each gave, and how.
Table scored_target_table(const AssessedPlan& plan, const std::vector<ScoredTarget>& targets,
                          const View& view);

/// Every step from the actual to the points of one target: step, formula, result.
std::vector<Row> score_steps(const AssessedPlan& plan, const ReportRow& row,
                             const TargetScore& score, const View& view);

/// What the plan says of scoring, on one line.
std::string scoring_text(const Scoring& scoring, Language language);

}  // namespace milepost
