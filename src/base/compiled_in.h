// A file of schema/ or reports/ that is part of the executable.
#pragma once

#include <span>
#include <string_view>

namespace milepost {

struct CompiledIn {
  std::string_view name;  // of the file, without its folder
  std::string_view text;
};

}  // namespace milepost
