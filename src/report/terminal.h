// The terminal that a text is for.
#pragma once

#include <cstddef>

namespace milepost {

/// What a terminal can show. `width` 0: as wide as it needs, for a pipe or a file.
struct Terminal {
  std::size_t width = 0;
  bool color = false;
  bool is_interactive = false;  // somebody sits before it
};

}  // namespace milepost
