// What several commands refuse alike.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/error.h"

namespace milepost::cli {

/// `1 problem`, `3 problems`
Said count_of_problems(std::size_t count);

/// Throws Error with `remedy` where no reason stands behind an option.
void require_reason(std::string_view option, std::string_view reason, const Said& remedy);

}  // namespace milepost::cli
