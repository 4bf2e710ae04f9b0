// A plan on record held against the text that it was taken from; docs/drafting.md "Checking a
// plan".
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"
#include "model/name.h"
#include "model/proposal.h"
#include "model/target.h"

namespace milepost {

/// What the review of the draft said of a numeral that is no target of the plan.
struct NumeralDecision {
  std::string text;
  std::string clause;
  std::string reason;  // the word of the ledger, or as somebody wrote it

  bool operator==(const NumeralDecision&) const = default;
};

/// Reasons that only a review gives: the numeral is of a target that was rejected, or changed.
inline constexpr std::string_view kRejectedTarget = "rejected";
inline constexpr std::string_view kEditedTarget = "edited";

struct ReviewDecisions {
  std::vector<NumeralDecision> numerals;
  std::vector<std::string> edited;  // the words that targets were read from which were changed then

  bool operator==(const ReviewDecisions&) const = default;
};

/// A numeral of the part that holds the plan, and no target of the plan has it.
struct OpenNumeral {
  Numeral numeral;
  std::string name;  // what it seems to promise, where it looks like a target

  bool operator==(const OpenNumeral&) const = default;
};

/// What of a target is not in the text, or is otherwise there.
enum class MissingPart { quote, figure, name, requirement, unit, due };

template <>
inline constexpr std::array<LabelledWord<MissingPart>, 6> kWords<MissingPart>{
    {{MissingPart::quote, "quote", {"its quote is not in the text", "原文不在文件中"}},
     {MissingPart::figure, "figure", {"its figure is not in the text", "数字不在文件中"}},
     {MissingPart::name, "name", {"its name is not in the text", "名称不在文件中"}},
     {MissingPart::requirement, "requirement", {"the text asks otherwise", "要求与文件不一致"}},
     {MissingPart::unit, "unit", {"the text has another unit", "单位与文件不一致"}},
     {MissingPart::due, "due", {"the text has another due date", "完成时限与文件不一致"}}}};

struct MissingTarget {
  std::string plan;
  Target target;
  Name reference;  // of its requirement, where there is one
  std::string unit;
  MissingPart missing = MissingPart::figure;
  /// What the text has instead, where it has it otherwise.
  std::optional<Proposal> stated = {};

  bool operator==(const MissingTarget&) const = default;
};

struct PlanCoverage {
  std::vector<OpenNumeral> numerals;  // in the order of the text
  std::vector<MissingTarget> targets;
  std::size_t count_numerals = 0;  // all of the part that holds the plan
  std::size_t count_covered = 0;   // of these
  std::size_t count_targets = 0;   // all that are not withdrawn

  /// Numerals that look like targets or of which nothing is known. What has a reason is none.
  std::size_t count_left() const;

  bool operator==(const PlanCoverage&) const = default;
};

inline std::size_t PlanCoverage::count_left() const {
  std::size_t count = 0;
  for (const OpenNumeral& one : numerals) {
    if (one.numeral.strength == Strength::unexplained) ++count;
  }
  return count;
}

}  // namespace milepost
