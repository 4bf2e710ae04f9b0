// What the office decided when it was asked to have a target adjusted; docs/rules.md "Requests to
// adjust".
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "base/date.h"
#include "base/words.h"

namespace milepost {

enum class Ruling { accept, refuse };

template <>
inline constexpr std::array<LabelledWord<Ruling>, 2> kWords<Ruling>{
    {{Ruling::accept, "accept", {"accepted", "同意"}},
     {Ruling::refuse, "refuse", {"refused", "不同意"}}}};

/// A decision as it is on record.
struct Decision {
  Ruling ruling = Ruling::accept;
  std::string reason;
  std::string user;        // who recorded it
  std::int64_t entry = 0;  // that asked
  Moment recorded_at;
};

}  // namespace milepost
