// What a later report says of a target; docs/drafting.md "Results".
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/words.h"
#include "model/entry.h"
#include "model/name.h"
#include "model/target.h"

namespace milepost {

/// `other_definition`: something is said of it that is not its result as it stands, Caveat says
/// why.
enum class ResultStatus { proposed, other_definition, not_stated };

template <>
inline constexpr std::array<LabelledWord<ResultStatus>, 3> kWords<ResultStatus>{
    {{ResultStatus::proposed, "proposed", {"proposed", "拟采用"}},
     {ResultStatus::other_definition,
      "other-definition",
      {"not to be taken as it is", "不宜直接采用"}},
     {ResultStatus::not_stated, "not-stated", {"not stated", "未提及"}}}};

/// Why what is said of a target is not its result as it stands.
enum class Caveat {
  definition,    // of another kind, another unit, or of more or less than the target names
  inexact,       // a range, or a bound: 超过, 不足, 余
  planned,       // 计划, 预计
  change,        // 减少2个: by so much, and not so much
  part_of_year,  // of a month or a quarter
  other_years,   // of several years, or of another one
  total,         // 累计
  basis,     // 扣除…后, 同口径, where the target does not say so, or the other way round
  unlike,    // nowhere near what was promised
  not_done,  // a milestone of which it is not said that it is there, and what was given up
  several,   // figures that differ
};

template <>
inline constexpr std::array<LabelledWord<Caveat>, 11> kWords<Caveat>{
    {{Caveat::definition, "definition", {"another definition", "统计口径不同"}},
     {Caveat::inexact, "inexact", {"no exact figure", "不是确切数字"}},
     {Caveat::planned, "planned", {"planned or expected", "计划数或预计数"}},
     {Caveat::change, "change", {"by how much it changed", "增减量"}},
     {Caveat::part_of_year, "part-of-year", {"of a part of the year", "不是全年数"}},
     {Caveat::other_years, "other-years", {"of other years", "其他年份或多年的数"}},
     {Caveat::total, "total", {"a total of more than the year", "历年累计数"}},
     {Caveat::basis, "basis", {"on another basis", "可比口径不同"}},
     {Caveat::unlike, "unlike", {"far from the target", "与目标值相差悬殊"}},
     {Caveat::not_done, "not-done", {"not said to be done", "没有写明已完成"}},
     {Caveat::several, "several", {"figures that differ", "前后数字不一致"}}}};

/// Has `value` only where it is proposed, and `quote` only where something is said.
struct StatedResult {
  Target target;
  Name reference;  // of its requirement, where there is one
  std::string unit;
  Measure measure = Measure::flow;
  ResultStatus status = ResultStatus::not_stated;
  Value value;
  /// Of the document, to the letter; of figures that differ one behind the other, with ； between.
  std::string quote;
  std::string said;  // the figure as the document has it, where that is in another unit
  std::optional<Date> as_of;
  std::optional<Caveat> caveat = {};  // where it is of another definition

  bool operator==(const StatedResult&) const = default;
};

/// What a report says of each target of a plan that is not withdrawn, in the order of the plan.
struct StatedResults {
  std::string plan;
  Name plan_name;
  std::string area;
  std::vector<StatedResult> results;

  bool operator==(const StatedResults&) const = default;
};

}  // namespace milepost
