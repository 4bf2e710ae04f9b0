// The cells of a workbook (XLSX) as values with their addresses, as Excel, WPS and LibreOffice save
// them. Formulas count with the value that was saved beside them; styles only as far as they say
// that a number is a date or a percentage.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/problem.h"

namespace milepost {

struct WorkbookCell {
  enum class Kind {
    text,
    number,   // `text` is the shortest decimal that reads back, or a percentage: 3.7%
    date,     // `text` is 2022-06-30
    boolean,  // TRUE, FALSE
    error,    // #REF!
    formula,  // whose result was not saved beside it
  };
  Kind kind = Kind::text;
  std::string text;  // never empty, without blanks around it
};

struct WorkbookSheet {
  std::string name;
  /// By row and column, both counted from 1; only cells that hold something.
  std::map<std::pair<std::size_t, std::size_t>, WorkbookCell> cells;

  /// Null where the cell holds nothing.
  const WorkbookCell* cell(std::size_t row, std::size_t column) const {
    const auto found = cells.find({row, column});
    return found == cells.end() ? nullptr : &found->second;
  }
};

/// All sheets in the order of the workbook; nothing where it cannot be read, and a problem says
/// why. Time and memory are bounded whatever the file holds.
std::optional<std::vector<WorkbookSheet>> read_workbook(std::string_view bytes, Problems& problems);

}  // namespace milepost
