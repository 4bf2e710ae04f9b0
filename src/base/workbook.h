// The cells of a workbook (XLSX) as values with their addresses, as Excel, WPS and LibreOffice save
// them. Formulas count with the value that was saved beside them; styles only as far as they make
// something else of what stands in a cell: a date, a percentage, thousands, text struck through.
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
    number,   // `text` is the shortest decimal that reads back, or a percentage: 3.7%, and behind
              // it what the format shows as its unit, where that is a multiple: 5万元
    scaled,   // a number that the format shows in thousands or millions; `text` as before
    date,     // `text` is 2022-06-30
    boolean,  // TRUE, FALSE
    error,    // #REF!
    formula,  // whose result was not saved beside it; `text` is the formula: =SUM(B1)
  };
  Kind kind = Kind::text;
  std::string text;        // never empty, without blanks around it
  bool is_marked = false;  // struck through, raised or lowered, in whole or in part

  bool operator==(const WorkbookCell&) const = default;
};

/// Cells that are shown as one, with both ends; what they show stands in the first one.
struct CellRange {
  std::pair<std::size_t, std::size_t> first;  // row and column, both counted from 1
  std::pair<std::size_t, std::size_t> last;

  bool operator==(const CellRange&) const = default;
};

/// Columns from one to another, with both ends.
using ColumnSpan = std::pair<std::size_t, std::size_t>;

struct WorkbookSheet {
  std::string name;
  /// By row and column, both counted from 1; only cells that hold something.
  std::map<std::pair<std::size_t, std::size_t>, WorkbookCell> cells;
  std::vector<CellRange> merged = {};
  bool is_hidden = false;
  /// Columns, as the file lists them, that nobody sees. Rows that are hidden, by a filter mostly,
  /// are rows like any other.
  std::vector<ColumnSpan> hidden_columns = {};

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
