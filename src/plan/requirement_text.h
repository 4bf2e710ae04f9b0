// A requirement as text, in the words of the plan file.
#pragma once

#include "base/language.h"
#include "model/target.h"

namespace milepost {

/// What stands behind the word: `7`, `1 and 3`, `gdp-growth`, `gdp-growth ± 1`, or nothing.
Said operand_text(const Requirement& requirement);

/// `at-least 7`, `between 1 and 3`, `more-than gdp-growth`, `in-step-with gdp-growth ± 1`, `done`,
/// `set-later`
Said to_text(const Requirement& requirement);

}  // namespace milepost
