// A table put together cell by cell, where cells may take several columns and rows.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "draft/document.h"

namespace milepost {

class TableBuilder {
 public:
  void begin_row();
  void skip_columns(std::size_t columns);
  /// Placed in the next column that no cell from above reaches into.
  void begin_cell(std::size_t columns, std::size_t rows);
  void begin_continued_cell(std::size_t columns);
  void end_cell() { is_in_cell_ = false; }
  void end_row();
  void drop_row();

  bool is_in_cell() const { return is_in_cell_; }
  /// The blocks of the cell that is begun.
  std::vector<SourceBlock>& cell_blocks() { return cells_.at(current_).blocks; }
  /// How many places there are for cells, filled or not.
  std::size_t places() const { return places_; }

  /// The table; what stands in its cells, one after another, where it only arranges a page: where
  /// it has one column, or one cell has most of the text, and a table or many paragraphs in it.
  /// Columns in which no cell begins are left out, and rows without text. Nothing where merged
  /// cells would make more than `most_bytes` of text of it.
  std::optional<std::vector<SourceBlock>> take(std::size_t most_bytes);

 private:
  static constexpr std::size_t kNoCell = static_cast<std::size_t>(-1);

  struct Cell {
    std::vector<SourceBlock> blocks;
  };
  /// A cell that reaches into rows below.
  struct Reach {
    std::size_t cell = kNoCell;
    std::size_t rows = 0;
  };

  /// What there was when the row began, should it not count.
  struct BeforeRow {
    std::size_t cells = 0;
    std::vector<Reach> reaches;
    std::vector<bool> begins;
  };

  void place(std::size_t cell, std::size_t columns, std::size_t rows);
  void pass_reaching();
  bool only_arranges(const std::vector<std::size_t>& columns) const;
  std::vector<std::size_t> columns_with_beginnings() const;

  std::vector<Cell> cells_;
  std::vector<std::vector<std::size_t>> rows_;  // the cell of each place
  std::vector<Reach> reaches_;                  // by column
  std::vector<bool> begins_;                    // by column: whether a cell begins there
  BeforeRow before_row_;
  std::size_t current_ = kNoCell;
  std::size_t places_ = 0;
  bool is_in_row_ = false;
  bool is_in_cell_ = false;
};

/// The text of a cell: a line for each paragraph, and for each row of a table in it.
std::string text_of_blocks(const std::vector<SourceBlock>& blocks);

}  // namespace milepost
