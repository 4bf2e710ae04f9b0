// What several commands refuse alike.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace milepost::cli {

/// `1 problem`, `3 problems`
Said count_of_problems(std::size_t count);

/// What to do where there is no plan, and where a name is that of no target.
Said load_a_plan();
Said list_the_targets();

/// Throws Error with `remedy` where no reason stands behind an option.
void require_reason(std::string_view option, std::string_view reason, const Said& remedy);

/// `plans` have a target of this key, and none of them was named.
[[noreturn]] void refuse_several_plans(const std::string& target,
                                       const std::vector<std::string>& plans);

}  // namespace milepost::cli
