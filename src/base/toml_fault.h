// What a fault in the notation of a TOML file means to somebody who does not know TOML, and how the
// reader gets past it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/problem.h"

namespace milepost {

/// A fault as the parser reports it. The place is the character at which it gave up.
struct TomlFault {
  std::size_t line = 0;
  std::size_t column = 0;
  std::string description;
};

/// A stretch of one line that has to be passed over for the rest of the file to be read.
struct Detour {
  enum class Around { value, repeated_key };
  Around around = Around::value;
  Place place;
};

struct ExplainedFault {
  Problem problem;
  std::optional<Detour> detour;  // nothing where the rest of the file cannot be made sense of
};

/// `line` is the text of the line that the fault is in, without its end.
ExplainedFault explain(const TomlFault& fault, std::string_view line);

}  // namespace milepost
