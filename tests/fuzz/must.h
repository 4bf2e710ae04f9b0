// What the fuzz targets have in common: a promise that is broken ends the run as a crash does.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "base/lines.h"
#include "base/problem.h"
#include "base/rendered.h"

namespace milepost::fuzz {

inline void must(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

/// Problems point into their file, at most one column past the end of a line, say what is wrong,
/// and can be shown.
inline void must_point_into(std::string_view text, const Problems& problems) {
  const std::size_t lines = count_line_ends(text) + 1;
  for (const Problem& problem : problems.all()) {
    must(problem.place.line <= lines, "a problem is on a line of the file");
    must(problem.place.line > 0 || problem.place.column == 0, "a column is one of a line");
    must(problem.place.column <= text.size() + 1, "a problem is at a column of the file");
    must(!problem.what.empty(), "a problem says what is wrong");
  }
  must(rendered(problems).empty() == problems.empty(), "problems can be shown");
}

}  // namespace milepost::fuzz
