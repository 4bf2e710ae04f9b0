// What is measured in an area, docs/rules.md "Indicators and measures".
#pragma once

#include <string>

#include "base/words.h"
#include "model/name.h"

namespace milepost {

/// How the dated entries of an indicator combine into an actual.
enum class Measure { flow, stock, growth, milestone };

template <>
inline constexpr std::array<Word<Measure>, 4> kWords<Measure>{{{Measure::flow, "flow"},
                                                               {Measure::stock, "stock"},
                                                               {Measure::growth, "growth"},
                                                               {Measure::milestone, "milestone"}}};

struct Indicator {
  std::string key;  // unique in its area
  Name name;
  std::string unit;  // as the document writes it; empty for a milestone
  Measure measure = Measure::flow;

  bool operator==(const Indicator&) const = default;
};

}  // namespace milepost
