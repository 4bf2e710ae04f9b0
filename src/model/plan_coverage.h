// A plan on record held against the text that it was taken from; docs/drafting.md "Checking a
// plan".
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "base/words.h"
#include "model/name.h"
#include "model/proposal.h"
#include "model/target.h"

namespace milepost {

/// A numeral of the part that holds the plan, and no target of the plan has it.
struct OpenNumeral {
  Numeral numeral;
  std::string name;  // what it seems to promise, where it looks like a target

  bool operator==(const OpenNumeral&) const = default;
};

/// What of a target is not in the text.
enum class MissingPart { quote, figure, name };

template <>
inline constexpr std::array<LabelledWord<MissingPart>, 3> kWords<MissingPart>{
    {{MissingPart::quote, "quote", {"its quote is not in the text", "原文不在文件中"}},
     {MissingPart::figure, "figure", {"its figure is not in the text", "数字不在文件中"}},
     {MissingPart::name, "name", {"its name is not in the text", "名称不在文件中"}}}};

struct MissingTarget {
  std::string plan;
  Target target;
  Name reference;  // of its requirement, where there is one
  std::string unit;
  MissingPart missing = MissingPart::figure;

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
