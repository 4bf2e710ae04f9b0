// The light of a target, docs/rules.md "Lights".
#pragma once

#include <optional>

#include "assess/subject.h"
#include "model/light.h"

namespace milepost {

/// Whether the gap decides and not the status: where the plan has limits for it, and the target is
/// under way and has a gap.
bool goes_by_gap(const Lights& lights, const Assessment& found);

/// Nothing where the plan gives none to what stands so.
std::optional<Light> light_of(const Lights& lights, const Assessment& found);

/// The same, where the plan may have no lights at all.
std::optional<Light> light_of(const std::optional<Lights>& lights, const Assessment& found);

}  // namespace milepost
