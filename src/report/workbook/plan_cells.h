// The cells of a plan's workbook: how they look, what goes into them, and what they take.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/plan_sheets.h"
#include "report/workbook/plan_columns.h"
#include "report/workbook/xlsx_book.h"

namespace milepost::xlsx {

/// Rows of one column of a sheet, both ends included.
struct CellStrip {
  lxw_worksheet* sheet = nullptr;
  lxw_col_t column = 0;
  lxw_row_t first = 0;
  lxw_row_t last = 0;
};

/// What is checked and offered as somebody types.
struct Guidance {
  std::string heading;
  std::string help;                       // nothing is shown where it is empty
  std::vector<std::string_view> choices;  // of Holds::choice
  std::string list;                       // of Holds::section: where its choices stand
};

class PlanCells {
 public:
  PlanCells(Workbook& book, Language language);

  /// As people see it: the label of a choice, else the text.
  static std::string shown(
      std::string_view text,
      const std::vector<std::pair<std::string_view, std::string_view>>& choices);

  /// Writes `cell` as what it holds. What is only to be read is paler.
  void write(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const SheetCell& cell,
             Holds holds, bool is_to_read);
  void write_text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, std::string_view text,
                  lxw_format* format);
  void write_blank(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, Holds holds,
                   bool is_to_read);
  void guide(const CellStrip& strip, Holds holds, const Guidance& guidance);
  /// Lays `format` over the cells for which `formula` holds, which is written for the first row.
  void lay_over(const CellStrip& first_column, lxw_col_t last_column, const std::string& formula,
                lxw_format* format);

  /// Of a column below what is written: nothing but what a cell holds.
  lxw_format* below(Holds holds) const { return below_[static_cast<std::size_t>(holds)]; }

  lxw_format* title = nullptr;
  lxw_format* help = nullptr;
  lxw_format* counts = nullptr;
  lxw_format* heading = nullptr;
  lxw_format* offered = nullptr;   // a heading of what is seldom filled in
  lxw_format* out = nullptr;       // over rows that are not accepted
  lxw_format* missing = nullptr;   // over cells to be filled in
  lxw_format* doubtful = nullptr;  // over grades to be looked at closely

 private:
  static constexpr std::size_t kKinds = static_cast<std::size_t>(Holds::quote) + 1;

  lxw_format* plain(double size, lxw_color_t color) const;
  lxw_format* of(Holds holds) const;
  void write_marked(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const SheetCell& cell,
                    lxw_format* format);

  Workbook& book_;
  Language language_;
  std::array<lxw_format*, kKinds> below_{};
  std::array<lxw_format*, kKinds> asked_{};
  std::array<lxw_format*, kKinds> known_{};
  lxw_format* mark_ = nullptr;
  lxw_format* around_mark_ = nullptr;
};

}  // namespace milepost::xlsx
