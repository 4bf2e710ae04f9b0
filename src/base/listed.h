// Words and names one after another.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace milepost {

inline constexpr Wording kBetweenNames{", ", "、"};
inline constexpr Wording kBetweenClauses{"; ", "；"};

/// `a, b, c` and `a、b、c`.
Said listed(const std::vector<std::string>& names);
Said listed_said(const std::vector<Said>& names);
/// `a;b;c`: the names of one field, such as `with`, as programs and the database have them.
std::string joined_names(const std::vector<std::string>& names);
/// The reverse.
std::vector<std::string> split_names(std::string_view text);
/// `a, b or c`
Said any_of(const std::vector<Said>& choices);
/// `a, b and c`
Said all_of(const std::vector<Said>& parts);

}  // namespace milepost
