// Which step of a milestone somebody means, docs/progress-files.md "Steps of a milestone".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/language.h"
#include "base/wording.h"

namespace milepost {

/// Of a milestone and of what was written in the place of its step.
inline constexpr Wording kNoStep{"{} has no step {}", "{}没有节点{}"};

/// `2`, `节点2`, `step 2`, however wide; nothing where it is none of them. Steps begin with 1.
std::optional<std::size_t> step_number(std::string_view text);

/// What to write in place of a step that a milestone does not have: one of its `steps`, or none.
Said steps_there_are(std::size_t steps);

}  // namespace milepost
