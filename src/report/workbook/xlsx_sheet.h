// A long table on a sheet of its own, ready to filter, to sort and to print; on several sheets
// where one cannot hold it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/document.h"
#include "report/workbook/xlsx_book.h"
#include "report/workbook/xlsx_styles.h"
#include "report/workbook/xlsx_table.h"

namespace milepost::xlsx {

/// Where rows went, as a spreadsheet counts them.
struct SheetRange {
  std::string sheet;
  lxw_row_t first = 0;
  lxw_row_t last = 0;
};

class LongSheet {
 public:
  /// `title` is that of the document, for the head of each printed page.
  LongSheet(Workbook& book, const Styles& styles, const Table& table, const Document& document);

  /// Whether the rows of `table` can go on below those that are here.
  bool takes(const Table& table) const;
  /// Adds all rows; there is no sheet before the first.
  std::vector<SheetRange> add(const Table& table);
  /// Sets what is known only after the last row.
  void finish();

 private:
  void write(const Row& row, std::vector<SheetRange>& ranges);
  void open();
  void set_up_columns();

  Workbook& book_;
  const Styles& styles_;
  std::string name_;  // of the table, for programs
  std::string sheet_name_;
  std::string title_;
  Language language_;
  TableWriter writer_;
  lxw_worksheet* sheet_ = nullptr;  // null before the first row
};

/// A4 with the title above and the number of the page below, `pages` beside one another.
void set_up_pages(const Workbook& book, lxw_worksheet* sheet, const std::string& title,
                  std::uint16_t pages, Language language);

}  // namespace milepost::xlsx
