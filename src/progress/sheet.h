// A progress file before its fields are understood: columns by name, fields with their places.
// The format is docs/progress-files.md.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/csv.h"
#include "base/problem.h"
#include "base/words.h"

namespace milepost {

/// In the order of `export entries`.
enum class SheetColumn {
  area,
  indicator,
  as_of,
  kind,
  value,
  numerator,
  denominator,
  state,
  note,
  evidence,
  reporter,
  problem,
  next_step,
  outlook,
  vintage,
  recorded_at,
  entry,
  corrects,
  voided,
  correction_reason,
  void_reason,
  progress,        // what happened, in words
  indicator_name,  // in place of the key
  unit,            // has to be that of the indicator
  row_number,      // passed over
  error,           // what a rejected file came back with
  person,          // who filled the row in, beside the office that reports it
  step,            // of a milestone, by its number
};

template <>
inline constexpr std::array<Word<SheetColumn>, 28> kWords<SheetColumn>{{
    {SheetColumn::area, "area"},
    {SheetColumn::indicator, "indicator"},
    {SheetColumn::as_of, "as_of"},
    {SheetColumn::kind, "kind"},
    {SheetColumn::value, "value"},
    {SheetColumn::numerator, "numerator"},
    {SheetColumn::denominator, "denominator"},
    {SheetColumn::state, "state"},
    {SheetColumn::note, "note"},
    {SheetColumn::evidence, "evidence"},
    {SheetColumn::reporter, "reporter"},
    {SheetColumn::problem, "problem"},
    {SheetColumn::next_step, "next_step"},
    {SheetColumn::outlook, "outlook"},
    {SheetColumn::vintage, "vintage"},
    {SheetColumn::recorded_at, "recorded_at"},
    {SheetColumn::entry, "entry"},
    {SheetColumn::corrects, "corrects"},
    {SheetColumn::voided, "voided"},
    {SheetColumn::correction_reason, "correction_reason"},
    {SheetColumn::void_reason, "void_reason"},
    {SheetColumn::progress, "progress"},
    {SheetColumn::indicator_name, "indicator_name"},
    {SheetColumn::unit, "unit"},
    {SheetColumn::row_number, "row_number"},
    {SheetColumn::error, "error"},
    {SheetColumn::person, "person"},
    {SheetColumn::step, "step"},
}};

/// The column that a header names, in English or Chinese, upper or lower case, full or half width;
/// blanks and line breaks in it do not matter.
std::optional<SheetColumn> column_of(std::string_view header);

/// The rows of one file under its header line, one by one. `text` must outlive the sheet.
class Sheet {
 public:
  /// Finds out how the fields are separated (comma, tab or semicolon) and what the columns are.
  /// Nothing where there are no columns to read the rows by; the problems say why.
  static std::optional<Sheet> open(std::string_view text, bool needs_area, Problems& problems);

  /// The next row with any content besides its number and what was wrong with it; nothing at the
  /// end. Rows that have more in them than the header has columns, or control characters, become
  /// problems and are passed over. The row is good until the next one is read. After 10,000
  /// problems it ends, and says so.
  const CsvRow* next(Problems& problems);

  char separator() const { return separator_; }
  bool has(SheetColumn column) const { return position(column).has_value(); }
  /// How many rows with content were read, passed over or not.
  std::size_t rows() const { return rows_; }
  /// Bytes of the text that have been read.
  std::size_t bytes_read() const { return reader_.bytes_read(); }

  /// The field without blanks and invisible characters around it; empty where the file has no such
  /// column.
  std::string_view cell(const CsvRow& row, SheetColumn column) const;

  /// The same of a text that is recorded as it is: invisible characters around it are part of it.
  std::string_view text(const CsvRow& row, SheetColumn column) const;

  /// The column as the file's own header has it.
  std::string_view title(SheetColumn column) const;

  /// Where the field stands: its line, and its characters where the row takes only one line.
  Place place(const CsvRow& row, SheetColumn column) const;

 private:
  Sheet(std::string_view text, char separator) : separator_(separator), reader_(text, separator) {}

  std::optional<std::size_t>& position(SheetColumn column) {
    return positions_[static_cast<std::size_t>(column)];
  }
  const std::optional<std::size_t>& position(SheetColumn column) const {
    return positions_[static_cast<std::size_t>(column)];
  }
  Place place(const CsvRow& row, std::size_t field) const;
  bool read_header(bool needs_area, Problems& problems);
  void read_column(std::size_t index, Problems& problems);
  bool is_empty_row(const CsvRow& row) const;
  bool is_readable(CsvRow& row, Problems& problems) const;

  char separator_;
  CsvReader reader_;
  CsvRow header_;
  CsvRow row_;
  std::size_t rows_ = 0;
  std::array<std::optional<std::size_t>, kWords<SheetColumn>.size()> positions_;
};

/// The separator by which most columns of the header line have a known name.
char detect_separator(std::string_view text);

}  // namespace milepost
