// Text as people see it: without what pages and word processors leave between its characters.
#pragma once

#include <string>
#include <string_view>

namespace milepost {

/// `text` on one line: each run of blanks of any kind (tabs, line ends, no-break and ideographic
/// blanks) is one ordinary blank, and none at the ends; what takes no room is gone, a sign that
/// looks like a usual one is that one (base/usual_signs.h). So a text is the same whatever format
/// it came in.
std::string with_plain_blanks(std::string_view text);

}  // namespace milepost
