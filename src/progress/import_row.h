// One row of a progress file as an entry to record.
#pragma once

#include <cstddef>

#include "model/entry.h"

namespace milepost {

/// One row of a file as an entry to record.
struct ImportRow {
  std::size_t line = 0;
  NewEntry entry;
  std::size_t column = 0;     // of the value, in a form
  bool runs_on = false;       // the days of this row and of the two before it follow each other
  bool is_exported = false;   // milepost wrote the file
  bool is_confirmed = false;  // a form says that the value is right though it was doubted
};

}  // namespace milepost
