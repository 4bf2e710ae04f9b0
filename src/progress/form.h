// A form that was filled in, as entries, with all its problems at once; docs/progress-files.md
// "Forms".
//
// The hidden sheet says what each number stands for, and how the columns are called; the sheet that
// was filled in is found by those headings. So rows may be sorted or deleted, and columns moved.
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
  Form form;                       // the rows that the sheet still has, in its order
  std::vector<std::size_t> lines;  // where each of them stands in the sheet
  std::map<FormColumn, std::size_t> columns;
  std::vector<ImportRow> entries;  // use them only where there are no problems
};

/// Nothing where the file is no form that can be read; the problems say why. A row in which nothing
/// was filled in, or only by whom, is not reported. `problems` must be those of cells.
std::optional<FilledForm> read_form(std::string_view bytes, const KnownIndicators& known,
                                    Problems& problems);

/// The form with what was filled in, and each problem in the cell or row where it is.
Form marked(const FilledForm& filled, const Problems& problems, SayRemedy say);

}  // namespace milepost
