// Who reports: the office, and beside it the person who filled it in; docs/progress-files.md "Who
// reports".
#pragma once

#include <string>
#include <string_view>

namespace milepost {

/// `区科技局（王五）`, `Planning (A. Smith)`; either alone where the other is empty, says nothing
/// or is in it already.
std::string reporter_text(std::string_view office, std::string_view person);

}  // namespace milepost
