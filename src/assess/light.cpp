#include "assess/light.h"

namespace milepost {
namespace {

/// Neither decided nor waiting for its first figure or its last.
bool is_under_way(Status status) {
  return status == Status::ahead || status == Status::on_track || status == Status::behind ||
         status == Status::off_track;
}

}  // namespace

bool goes_by_gap(const Lights& lights, const Assessment& found) {
  return lights.by_gap && found.gap && is_under_way(found.status);
}

std::optional<Light> light_of(const Lights& lights, const Assessment& found) {
  if (!goes_by_gap(lights, found)) return lights.of(found.status);
  const Ratio gap = *found.gap * 100;
  if (gap < to_ratio(lights.by_gap->red_below)) return Light::red;
  return gap < to_ratio(lights.by_gap->yellow_below) ? Light::yellow : Light::green;
}

std::optional<Light> light_of(const std::optional<Lights>& lights, const Assessment& found) {
  if (!lights) return std::nullopt;
  return light_of(*lights, found);
}

}  // namespace milepost
