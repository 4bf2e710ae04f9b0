// One promise of a plan, docs/plan-files.md.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/words.h"
#include "model/indicator.h"
#include "model/name.h"
#include "model/reporting.h"

namespace milepost {

enum class RequirementKind {
  at_least,
  at_most,
  more_than,
  less_than,
  equal_to,
  between,
  around,
  in_step_with,
  done,
  set_later,
};

/// What stands behind the key of a requirement in a plan file.
enum class OperandKind {
  figure,
  figure_or_reference,  // or the key of another indicator
  range,                // the lowest and the highest figure
  reference,            // the key of another indicator, and a tolerance beside it
  nothing,              // `true`
};

enum class Direction { more_is_better, less_is_better, neither };

/// All that is known of a kind of requirement; what satisfies it is in src/assess/requirement.h.
struct RequirementRow : Word<RequirementKind> {
  std::string_view sign;  // in front of its one figure
  OperandKind operand;
  Direction better;
  bool is_reached;      // by a flow, so that the way from 0 to its figure has shares
  bool asks_figures;    // goes with measures that have figures
  bool asks_milestone;  // goes with a milestone
};

/// The words are the keys of the plan file.
template <>
inline constexpr std::array<RequirementRow, 10> kWords<RequirementKind>{{
    {{RequirementKind::at_least, "at-least"},
     "≥ ",
     OperandKind::figure_or_reference,
     Direction::more_is_better,
     true,
     true,
     false},
    {{RequirementKind::at_most, "at-most"},
     "≤ ",
     OperandKind::figure_or_reference,
     Direction::less_is_better,
     false,
     true,
     false},
    {{RequirementKind::more_than, "more-than"},
     "> ",
     OperandKind::figure_or_reference,
     Direction::more_is_better,
     true,
     true,
     false},
    {{RequirementKind::less_than, "less-than"},
     "< ",
     OperandKind::figure_or_reference,
     Direction::less_is_better,
     false,
     true,
     false},
    {{RequirementKind::equal_to, "equal-to"},
     "= ",
     OperandKind::figure,
     Direction::neither,
     true,
     true,
     false},
    {{RequirementKind::between, "between"},
     "",
     OperandKind::range,
     Direction::neither,
     false,
     true,
     false},
    {{RequirementKind::around, "around"},
     "",
     OperandKind::figure,
     Direction::more_is_better,
     true,
     true,
     false},
    {{RequirementKind::in_step_with, "in-step-with"},
     "",
     OperandKind::reference,
     Direction::neither,
     false,
     true,
     false},
    {{RequirementKind::done, "done"},
     "",
     OperandKind::nothing,
     Direction::neither,
     false,
     false,
     true},
    {{RequirementKind::set_later, "set-later"},
     "",
     OperandKind::nothing,
     Direction::neither,
     false,
     true,
     true},
}};

constexpr const RequirementRow& row_of(RequirementKind kind) {
  return kWords<RequirementKind>[static_cast<std::size_t>(kind)];
}

/// Whether it is asked of the actual to reach or to keep one figure, or that of a reference.
constexpr bool asks_one_figure(RequirementKind kind) {
  const OperandKind operand = row_of(kind).operand;
  return operand == OperandKind::figure || operand == OperandKind::figure_or_reference;
}

constexpr bool asks_range(RequirementKind kind) {
  return row_of(kind).operand == OperandKind::range;
}

/// What a target asks of its actual. Either a figure (`value`; `upper` too for between), or another
/// indicator (`reference`; `tolerance` in percentage points for in-step-with), or neither. Around
/// a figure has a `tolerance` in its unit; `upper`, the highest figure that satisfies, only where
/// it is held on both sides (`both-ways`).
struct Requirement {
  RequirementKind kind = RequirementKind::at_least;
  std::optional<Decimal> value;
  std::optional<Decimal> upper;
  std::string reference;
  std::optional<Decimal> tolerance;

  bool is_relation() const { return !reference.empty(); }
  bool is_both_ways() const { return kind == RequirementKind::around && upper; }
  Direction better() const { return is_both_ways() ? Direction::neither : row_of(kind).better; }
  bool operator==(const Requirement&) const = default;
};

enum class Commitment { firm, strive };

template <>
inline constexpr std::array<LabelledWord<Commitment>, 2> kWords<Commitment>{
    {{Commitment::firm, "firm", {"firm", "确保"}},
     {Commitment::strive, "strive", {"strive", "力争"}}}};

/// How the expected share grows between the start of the period and the due date.
enum class Pace { linear, constant, at_due };

template <>
inline constexpr std::array<LabelledWord<Pace>, 3> kWords<Pace>{
    {{Pace::linear, "linear", {"linear", "按月均衡"}},
     {Pace::constant, "constant", {"constant", "始终保持"}},
     {Pace::at_due, "at-due", {"at the due date", "到期一次"}}}};

/// A dated interim figure: what the actual should have reached by then.
struct Checkpoint {
  Date date;
  Decimal value;
  bool operator==(const Checkpoint&) const = default;
};

/// 节点目标: something on the way to a milestone that is to be reached by a day. It is reported by
/// an indicator of its own (`step_key`), so that all that is true of entries is true of its
/// entries.
struct Step {
  Date by;
  Name what;
  bool operator==(const Step&) const = default;
};

/// The key of the indicator by which a step of a milestone is reported: `new-school-step-2`.
/// Steps are numbered from 1 in the order of their days.
inline std::string step_key(std::string_view indicator, std::size_t number) {
  return std::string(indicator) + "-step-" + std::to_string(number);
}

/// By which it is reported, without its name.
inline Indicator step_indicator(std::string_view indicator, std::size_t number) {
  return {step_key(indicator, number), {}, "", Measure::milestone};
}

struct Withdrawal {
  std::string reason;
  Moment recorded_at;
  bool operator==(const Withdrawal&) const = default;
};

struct Target {
  std::string key;        // unique in its plan
  std::string indicator;  // key of an indicator of the plan's area
  std::string section;    // key of a section of the plan
  Name name;
  Requirement requirement;
  Commitment commitment = Commitment::firm;
  Date due;
  Pace pace = Pace::linear;
  std::optional<Rhythm> rhythm;         // nothing: that of the plan
  std::optional<int> deadline;          // days after the end of a period; nothing: that of the plan
  std::vector<Checkpoint> checkpoints;  // by date, before `due`
  std::vector<Step> steps;              // of a milestone, by date, none after `due`
  std::string parent;                   // key of a target of the same plan (其中), or empty
  std::string lead;                     // 牵头单位
  std::vector<std::string> with;        // 配合单位
  std::string leader;                   // 分管领导
  std::string note;
  std::string source;  // where in the document
  std::optional<Withdrawal> withdrawn;

  bool operator==(const Target&) const = default;
};

/// One version of what a target asked for.
struct TargetVersion {
  Moment recorded_at;
  std::string reason;  // empty for the first
  Target target;
  std::string unit = {};  // of its indicator at that moment, and its measure
  Measure measure = Measure::flow;
};

}  // namespace milepost
