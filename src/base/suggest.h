// The names nearest to one that does not exist.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/remedy.h"

namespace milepost {

/// Up to `most` of `names`, nearest first, that somebody who typed `name` may have meant: few edits
/// away, or containing what was typed.
std::vector<std::string> nearest(std::string_view name, const std::vector<std::string>& names,
                                 std::size_t most = 3);

/// `did you mean "a", "b" or "c"?`, or `otherwise` where nothing is near.
Said did_you_mean(std::string_view name, const std::vector<std::string>& names,
                  const Said& otherwise = {});
Remedy did_you_mean(std::string_view name, const std::vector<std::string>& names, Offer otherwise);

}  // namespace milepost
