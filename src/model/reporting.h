// How often figures are reported and by when; docs/rules.md "Due and late".
#pragma once

#include <array>

#include "base/words.h"

namespace milepost {

/// The periods for each of which a figure is reported. Those of a year are counted by the years of
/// the area; `once` is the due date alone.
enum class Rhythm { monthly, quarterly, half_yearly, yearly, once };

template <>
inline constexpr std::array<LabelledWord<Rhythm>, 5> kWords<Rhythm>{
    {{Rhythm::monthly, "monthly", {"monthly", "每月"}},
     {Rhythm::quarterly, "quarterly", {"quarterly", "每季度"}},
     {Rhythm::half_yearly, "half-yearly", {"half-yearly", "每半年"}},
     {Rhythm::yearly, "yearly", {"yearly", "每年"}},
     {Rhythm::once, "once", {"once", "到期时"}}}};

/// The longest time that a plan may give after a period, in days.
inline constexpr int kLongestDeadline = 366;

struct Reporting {
  Rhythm rhythm = Rhythm::monthly;
  int deadline = 10;  // days after the end of a period, 0 to kLongestDeadline
  bool operator==(const Reporting&) const = default;
};

}  // namespace milepost
