// How a plan is scored (考核计分), as its file says it; docs/plan-files.md "Scoring".
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/decimal.h"
#include "base/words.h"

namespace milepost {

enum class ScoreLineKind { bonus, deduction };

template <>
inline constexpr std::array<LabelledWord<ScoreLineKind>, 2> kWords<ScoreLineKind>{
    {{ScoreLineKind::bonus, "bonus", {"bonus", "加分"}},
     {ScoreLineKind::deduction, "deduction", {"deduction", "扣分"}}}};

/// Points for each whole step by which a target is better (bonus) or worse (deduction) than
/// planned.
struct ScoreLine {
  ScoreLineKind kind = ScoreLineKind::bonus;
  std::string target;              // its key; it is asked for one figure
  Decimal by;                      // a step, in the unit of the target; above 0
  Decimal points;                  // for each step; above 0, also where they are taken off
  std::optional<Decimal> at_most;  // of all steps together; above 0
  bool operator==(const ScoreLine&) const = default;
};

/// What a target counts; 1 where the plan does not say.
struct TargetWeight {
  std::string target;  // its key
  Decimal weight;      // 0 or more
  bool operator==(const TargetWeight&) const = default;
};

/// Rates are parts of 1 of the weight.
struct Scoring {
  Decimal cap = Decimal::from_integer(1);  // the most that a target gives; above 0
  Decimal floor;                           // the least; at most the cap
  Decimal milestone_late;                  // what is done after its date; 0 to 1
  Decimal late_reporting;                  // points for each period late or missing; 0 or less
  std::vector<ScoreLine> lines;            // bonuses, then deductions, in the order of the file
  std::vector<TargetWeight> weights;       // in the order of the targets, of those that say one

  bool operator==(const Scoring&) const = default;
};

/// The weights by target, to be looked up for many.
class Weights {
 public:
  Weights() = default;  // of a plan that is not scored
  /// `scoring` must outlive it.
  explicit Weights(const Scoring& scoring) {
    for (const TargetWeight& one : scoring.weights) by_target_.emplace(one.target, one.weight);
  }
  /// 1 of a target of which the plan says none.
  Decimal of(std::string_view target) const {
    const Decimal* said = find(target);
    return said == nullptr ? Decimal::from_integer(1) : *said;
  }
  /// What the plan says; null where it says none.
  const Decimal* find(std::string_view target) const {
    const auto found = by_target_.find(target);
    return found == by_target_.end() ? nullptr : &found->second;
  }

 private:
  std::unordered_map<std::string_view, Decimal> by_target_;
};

}  // namespace milepost
