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

/// `other_definition`: something is said of it that is not what the target measures.
enum class ResultStatus { proposed, other_definition, not_stated };

template <>
inline constexpr std::array<LabelledWord<ResultStatus>, 3> kWords<ResultStatus>{
    {{ResultStatus::proposed, "proposed", {"proposed", "拟采用"}},
     {ResultStatus::other_definition, "other-definition", {"other definition", "口径不同"}},
     {ResultStatus::not_stated, "not-stated", {"not stated", "未提及"}}}};

/// Has `value` only where it is proposed, and `quote` only where something is said.
struct StatedResult {
  Target target;
  Name reference;  // of its requirement, where there is one
  std::string unit;
  Measure measure = Measure::flow;
  ResultStatus status = ResultStatus::not_stated;
  Value value;
  std::string quote;  // of the document, to the letter
  std::string said;   // the figure as the document has it, where that is in another unit
  std::optional<Date> as_of;

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
