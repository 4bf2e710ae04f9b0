// A form that was filled in, as entries, with all its problems at once; docs/progress-files.md
// "Forms".
//
// The hidden sheet says what each number stands for, and how the columns are called; the sheet that
// was filled in is found by those headings. So rows may be sorted or deleted, columns moved, and
// the sheet copied: but only one copy can be filled in.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "model/form.h"
#include "progress/row_pack.h"

namespace milepost {

struct FilledForm {
  Form form;  // the rows that the sheet still has and those that were added to it, in its order
  std::vector<std::size_t> lines;  // where each of them stands in the sheet
  std::map<FormColumn, std::size_t> columns;
  bool has_all_columns = true;     // else what stands in the sheet is not all in the form
  std::vector<ImportRow> entries;  // use them only where there are no problems
  std::size_t refused = 0;         // rows with a problem
};

/// Nothing where the file is no form that can be read; the problems say why. A row in which nothing
/// was filled in, or only by whom, is not reported; what stands where nothing is asked is a
/// problem. `problems` must be those of cells.
std::optional<FilledForm> read_form(std::string_view bytes, const KnownIndicators& known,
                                    Problems& problems);

/// The form with what was filled in, and each problem in the cell or row where it is; rows that
/// were added stand where they stood.
Form marked(const FilledForm& filled, const Problems& problems, SayRemedy say);

}  // namespace milepost
