// Which light a target is given (红黄绿灯), by its status or its gap; docs/rules.md "Lights".
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "base/decimal.h"
#include "base/words.h"
#include "model/status.h"

namespace milepost {

enum class Light { green, yellow, red };

struct LightRow : LabelledWord<Light> {
  std::uint32_t color;  // on white, 0xRRGGBB; dark enough for the word beside the dot
};

/// From good to bad. No colour is needed to tell two apart: the word stands beside each.
template <>
inline constexpr std::array<LightRow, 3> kWords<Light>{{
    {{Light::green, "green", {"green", "绿灯"}}, 0x1A7F37},
    {{Light::yellow, "yellow", {"yellow", "黄灯"}}, 0x8A5D00},
    {{Light::red, "red", {"red", "红灯"}}, 0xC02026},
}};

constexpr const LightRow& row_of(Light light) {
  return kWords<Light>[static_cast<std::size_t>(light)];
}

/// Gaps in percentage points. yellow_below > red_below.
struct LightLimits {
  Decimal yellow_below;  // from here on up it is green
  Decimal red_below;
  bool operator==(const LightLimits&) const = default;
};

/// What a plan says of lights. One that says nothing has none.
struct Lights {
  /// By status, in the order of kWords<Status>; nothing: no light.
  std::array<std::optional<Light>, kWords<Status>.size()> by_status{};
  std::optional<LightLimits> by_gap;  // of what is under way and has a gap, instead of its status

  std::optional<Light> of(Status status) const {
    return by_status[static_cast<std::size_t>(status)];
  }
  void set(Status status, Light light) { by_status[static_cast<std::size_t>(status)] = light; }
  bool operator==(const Lights&) const = default;
};

/// What applies where a plan wants lights and does not say which: good news is green, behind is
/// yellow, other bad news is red, and what is neither has none.
inline Lights usual_lights() {
  Lights lights;
  for (const StatusRow& row : kWords<Status>) {
    if (row.news == News::good) lights.set(row.value, Light::green);
    if (row.news == News::bad) {
      lights.set(row.value, row.value == Status::behind ? Light::yellow : Light::red);
    }
  }
  return lights;
}

}  // namespace milepost
