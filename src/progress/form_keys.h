// The hidden sheet of a form, which says what each number stands for and how the columns are
// called; docs/progress-files.md "What a form carries".
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/problem.h"
#include "base/workbook.h"
#include "model/form.h"

namespace milepost {

/// The form without answers, and the headings of its columns.
struct KeySheet {
  Form form;
  std::map<FormColumn, std::string> headings;
};

bool is_key_sheet(const WorkbookSheet& sheet);

/// Nothing where the sheet is of another version or was changed; a problem says so.
std::optional<KeySheet> read_keys(const WorkbookSheet& sheet, Problems& problems);

/// The number of a row, from 1.
std::optional<std::size_t> parse_row_number(std::string_view text);

/// What to do with a form that lost what belongs to it.
Said fill_in_as_sent();

}  // namespace milepost
