// Where the headings of a table stand, and what its columns hold.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "draft/document.h"
#include "draft/table_words.h"

namespace milepost {

struct TableColumn {
  ColumnRole role = ColumnRole::unknown;
  bool is_growth = false;
  std::string heading;  // of all rows of headings, with a blank between
  std::string unit;     // 亿元, of 目标值（亿元）
  std::optional<int> year;
  std::string name = {};  // of a table of places: what the figures below count
  bool is_sum = false;    // of such a table: they add up those beside them

  bool operator==(const TableColumn&) const = default;
};

struct TableHeadings {
  std::size_t first = 0;        // the row of the headings, or the first of several
  std::size_t first_row = 0;    // below them
  std::size_t end_of_look = 0;  // of the rows below that tell what a column holds
  std::vector<TableColumn> columns;
  std::optional<std::size_t> places = {};  // the column that names them (draft/table_places.h)

  bool has(ColumnRole role) const;
  /// The columns of a role, from left to right.
  std::vector<std::size_t> of(ColumnRole role) const;
};

/// The end of the rows that tell what the columns below the headings at `first` hold: a hundred,
/// and none from where the headings stand again. So a table in which each row may be one of
/// headings is read as fast as any other.
std::size_t end_of_look(const SourceTable& table, std::size_t first, std::size_t first_row);

/// The headings at `row`: two columns at least of which each is known by its words, one of them by
/// what is promised. Nothing where that row is none of headings. What stands below decides only
/// what words leave open: whether 单位 is a unit or an office, and 目标任务 a figure or a text.
std::optional<TableHeadings> headings_at(const SourceTable& table, std::size_t row,
                                         const TableWords& words);

/// The first headings from `row` on.
std::optional<TableHeadings> find_headings(const SourceTable& table, std::size_t row,
                                           const TableWords& words);

/// Of several columns of targets for different years, those that are no target here: all but that
/// of `year`, or but the last one where no column is of that year, or nobody knows it.
std::vector<std::size_t> columns_of_other_years(const TableHeadings& headings,
                                                std::optional<int> year);

}  // namespace milepost
