// The first sheet of a workbook: everything but the long tables, one below another.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/document.h"
#include "report/workbook/xlsx_book.h"
#include "report/workbook/xlsx_sheet.h"
#include "report/workbook/xlsx_styles.h"
#include "report/workbook/xlsx_table.h"

namespace milepost::xlsx {

class SummarySheet {
 public:
  SummarySheet(Workbook& book, const Styles& styles, const Document& document);

  void add(const Heading& heading);
  void add(const Paragraph& paragraph);
  void add(const Table& table);
  void add(const StatusBar& bar);
  void add(const TimeChart& chart);
  /// Says where a table is that has sheets of its own.
  void add_reference(const Table& table, const std::vector<SheetRange>& ranges);
  /// Sets what is known only when everything is there.
  void finish();

 private:
  /// A text across the sheet.
  struct Line {
    lxw_row_t row = 0;
    std::string text;
    LineFormat format;
  };
  void add_line(std::string text, const LineFormat& format);
  /// A text in a cell that may need more than one line.
  struct LongText {
    lxw_row_t row = 0;
    std::size_t column = 0;
    TextSize size;
    std::size_t last = column;  // column that the cell reaches
  };
  void add_title(const std::string& title);
  void add_list(const Table& table);
  void add_facts(const Table& table);
  double width_of(const LongText& text) const;
  void leave_room();
  void write_lines(double width);
  void set_heights();
  /// Writes a table that a chart stands beside.
  void write_rows(TableWriter& writer, const std::vector<Row>& rows);
  void write_headings(TableWriter& writer);
  void write_row(TableWriter& writer, const Row& row);
  void keep_widths(const TableWriter& writer);

  Workbook& book_;
  const Styles& styles_;
  const Document& document_;
  Language language_;
  std::string title_;
  lxw_worksheet* sheet_;
  lxw_row_t next_ = 0;
  std::vector<Line> lines_;
  std::vector<LongText> long_texts_;
  std::vector<double> widths_;
};

}  // namespace milepost::xlsx
