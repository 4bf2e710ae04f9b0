// How an indicator of an area follows from those of the areas inside it; docs/rules.md "Areas
// inside an area".
#pragma once

#include <array>
#include <string>

#include "base/words.h"

namespace milepost {

/// What is made of the figures of the areas inside. `share` is the sum of one indicator in % of the
/// sum of another.
enum class Combining { sum, mean, max, min, share };

template <>
inline constexpr std::array<LabelledWord<Combining>, 5> kWords<Combining>{
    {{Combining::sum, "sum", {"sum", "合计"}},
     {Combining::mean, "mean", {"mean", "平均"}},
     {Combining::max, "max", {"highest", "最高"}},
     {Combining::min, "min", {"lowest", "最低"}},
     {Combining::share, "share", {"share", "占比"}}}};

/// What a plan says of one of its indicators.
struct FromAreas {
  std::string indicator;  // its key
  Combining how = Combining::sum;
  std::string part;   // of a share: the keys of the indicators whose sums are divided
  std::string whole;  // and by which

  bool operator==(const FromAreas&) const = default;
};

}  // namespace milepost
