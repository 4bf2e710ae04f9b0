// A table of a document as rows of a sheet: cells of their type, one row after another.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "report/document.h"
#include "report/workbook/xlsx_book.h"
#include "report/workbook/xlsx_styles.h"
#include "report/workbook/xlsx_text.h"

namespace milepost::xlsx {

struct TextSize {
  std::size_t width = 0;   // characters of the longest line
  std::size_t breaks = 0;  // between lines
};
/// Of the text in a cell; nothing where it holds something else.
TextSize text_size(const Cell& cell);

/// Lines that a text is broken into in a column of such a width.
std::size_t lines_in(const TextSize& text, double column_width);

/// How high a row with so many lines is, in points; nothing where it is as high as any other.
std::optional<double> row_height(std::size_t lines);

class TableWriter {
 public:
  /// Graphic columns are left out. With `fills_gaps`, empty cells are written too, for their lines.
  TableWriter(Workbook& book, const Styles& styles, const TableFormats& formats,
              const Document& document, const std::vector<Column>& columns, bool fills_gaps);

  /// Counts in how wide the texts of a row are, in a row that is added later.
  void measure(const Row& row);
  /// Decides how wide the columns of texts are; rows that are added are then as high as they need.
  void settle_widths();
  /// Writes the headings at `row` of `sheet`; the rows follow below it.
  void begin(lxw_worksheet* sheet, lxw_row_t row);
  /// The rows begin at `row`, without headings above them.
  void begin_bare(lxw_worksheet* sheet, lxw_row_t row);
  void add(const Row& row);
  /// Colours what was written since `begin`.
  void end();

  /// Of the table, with those that are left out.
  const std::vector<Column>& all_columns() const { return all_; }
  std::size_t column_count() const { return columns_.size(); }
  const Column& column(std::size_t at) const { return *columns_[at].of; }
  /// Its place in Row::cells.
  std::size_t cell_of(std::size_t column) const { return columns_[column].cell; }
  /// Where the next row goes.
  lxw_row_t next() const { return next_; }
  /// As wide as it must be for what was measured, and for the figures that were written.
  double width(std::size_t column) const;
  /// The column that says what a row is about; nothing where none does.
  std::optional<std::size_t> name_column() const;

 private:
  struct ShownColumn {
    std::size_t cell = 0;  // its place in Row::cells
    const Column* of = nullptr;
    std::size_t widest = 0;
    double settled = 0;  // the width of a column of texts; 0 until it is settled
  };
  class Put;  // writes one cell

  void add_heading(const Row& row);
  void set_height(const Row& row);
  void color_statuses(lxw_col_t column);
  void color_lights(lxw_col_t column);
  void color_word(lxw_col_t column, std::string_view text, lxw_format* format);
  void draw_bars(lxw_col_t column);

  Workbook& book_;
  const Styles& styles_;
  const TableFormats& formats_;
  Language language_;
  LocalClock clock_;
  bool fills_gaps_;
  std::vector<Column> all_;
  std::vector<ShownColumn> columns_;
  CellText text_;
  lxw_worksheet* sheet_ = nullptr;
  lxw_row_t first_ = 0;
  lxw_row_t next_ = 0;
};

}  // namespace milepost::xlsx
