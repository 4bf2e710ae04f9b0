// What is measured in an area, docs/rules.md "Indicators and measures".
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/words.h"
#include "model/name.h"

namespace milepost {

/// How the dated entries of an indicator combine into an actual.
enum class Measure { flow, stock, growth, milestone };

template <>
inline constexpr std::array<LabelledWord<Measure>, 4> kWords<Measure>{
    {{Measure::flow, "flow", {"flow", "累计量"}},
     {Measure::stock, "stock", {"stock", "期末量"}},
     {Measure::growth, "growth", {"growth", "增速"}},
     {Measure::milestone, "milestone", {"milestone", "节点"}}}};

/// Units of what is counted one by one, in whole numbers.
inline constexpr std::array<std::string_view, 10> kCountedUnits{"个", "家", "项", "所", "条",
                                                                "座", "起", "户", "件", "人"};

inline bool is_counted(std::string_view unit) {
  return std::find(kCountedUnits.begin(), kCountedUnits.end(), unit) != kCountedUnits.end();
}

struct Indicator {
  std::string key;  // unique in its area
  Name name;
  std::string unit;  // as the document writes it; empty for a milestone
  Measure measure = Measure::flow;

  bool operator==(const Indicator&) const = default;
};

}  // namespace milepost
