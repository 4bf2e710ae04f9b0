// What every reader of a table says about its columns.
#pragma once

#include "base/language.h"

namespace milepost {

/// Before a fault in a field: the name of its column, and what is wrong.
inline constexpr Wording kInColumn{"column {}: {}", "{}列：{}"};

inline constexpr Wording kUnknownColumn{"unknown column {}", "不认识的列{}"};
inline constexpr Wording kColumnTwice{"column {} appears twice", "列{}出现两次"};
inline constexpr Wording kKeepOneColumn{"keep one of the two", "两者请只留其一"};

}  // namespace milepost
