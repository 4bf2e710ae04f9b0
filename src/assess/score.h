// The points of a target and of a department, docs/rules.md "Scores". Pure functions of values;
// everything is exact.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "assess/subject.h"
#include "base/words.h"
#include "model/indicator.h"
#include "model/scoring.h"
#include "model/target.h"

namespace milepost {

/// By which rule a target has its rate, or why it has none.
enum class ScoreRule {
  attainment,      // A ÷ P
  ceiling,         // 2 − A ÷ P
  holds,           // all or nothing
  milestone,       // done by its date
  milestone_late,  // done after it
  milestone_missed,
  not_reported,  // due and not reported: nothing
  no_mean,       // growth that fell by more than all: nothing
  withdrawn,     // this and those below are not scored
  unset,
  open,
  not_due,
  areas_missing,  // a figure that follows from areas inside, of which one is missing
};

template <>
inline constexpr std::array<LabelledWord<ScoreRule>, 13> kWords<ScoreRule>{
    {{ScoreRule::attainment, "attainment", {"by attainment", "按完成率"}},
     {ScoreRule::ceiling, "ceiling", {"ceiling, 2 − A ÷ P", "控制类，2－实际÷目标"}},
     {ScoreRule::holds, "holds", {"it holds or not", "达到计全分，未达到不计分"}},
     {ScoreRule::milestone, "milestone", {"done in time", "按时完成"}},
     {ScoreRule::milestone_late, "milestone-late", {"done late", "逾期完成"}},
     {ScoreRule::milestone_missed, "milestone-missed", {"not done at its date", "到期未完成"}},
     {ScoreRule::not_reported, "not-reported", {"due and not reported", "应报未报，计0分"}},
     {ScoreRule::no_mean, "no-mean-growth", {"no mean growth", "无年均增速，计0分"}},
     {ScoreRule::withdrawn, "withdrawn", {"withdrawn", "已取消"}},
     {ScoreRule::unset, "unset", {"still to be set", "目标待定"}},
     {ScoreRule::open, "open", {"not known yet", "尚未到期，暂不计分"}},
     {ScoreRule::not_due, "not-due", {"nothing is due yet", "尚未到填报时间，暂不计分"}},
     {ScoreRule::areas_missing,
      "areas-missing",
      {"an area inside is missing", "下级地区缺报，暂不计分"}}}};

constexpr bool is_scored(ScoreRule rule) { return rule < ScoreRule::withdrawn; }

/// What a bonus or deduction gave.
struct ScoredLine {
  const ScoreLine* line = nullptr;
  Ratio over;    // by how much the actual is better than planned; below 0: worse
  Ratio points;  // below 0 for a deduction
};

/// The score of one target with every step.
struct TargetScore {
  ScoreRule rule = ScoreRule::not_due;
  Ratio weight;                   // 0 where it is not scored
  Ratio rate;                     // before cap and floor
  Ratio counted;                  // between them
  Ratio points_of_weight;         // weight × counted
  std::vector<ScoredLine> lines;  // those that gave or took something
  std::size_t late = 0;           // periods late or missing
  Ratio points_of_reporting;      // 0 or below
  Ratio points;                   // all together; may be below 0

  bool is_scored() const { return milepost::is_scored(rule); }
};

/// What the rules are told beside the assessment.
struct ScoreCase {
  const Target& target;
  Measure measure;
  const Assessment& found;
  bool is_late = false;          // a figure is late, or the due date is past without one
  std::size_t late_periods = 0;  // late or missing
};

/// `weight` is that of the target.
TargetScore score_of(const Scoring& scoring, const Decimal& weight, const ScoreCase& one);

/// What targets add up to.
struct ScoreSum {
  std::size_t scored = 0;
  std::size_t not_scored = 0;  // without the withdrawn
  Ratio points;
  Ratio out_of;

  void add(const TargetScore& score);
  /// Parts of 1; nothing where nothing is scored, or only targets of weight 0.
  std::optional<Ratio> share() const;
};

/// The ranks of shares, from 1 on, the highest first; equal shares have the same rank and the next
/// one goes on behind them (1, 2, 2, 4). Nothing where there is no share.
std::vector<std::optional<std::size_t>> ranks_of(const std::vector<std::optional<Ratio>>& shares);

}  // namespace milepost
