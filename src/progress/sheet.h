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
};

template <>
inline constexpr std::array<Word<SheetColumn>, 21> kWords<SheetColumn>{{
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
}};

/// The rows of one file under its header line. `text` must outlive the sheet.
class Sheet {
 public:
  /// Nothing where there are no columns to read the rows by; the problems say why. Rows that do not
  /// have the header's number of fields, or have control characters in them, become problems too
  /// and are left out. Rows without any content are left out silently.
  static std::optional<Sheet> read(std::string_view text, bool needs_area, Problems& problems);

  const std::vector<CsvRow>& rows() const { return rows_; }
  bool has(SheetColumn column) const { return position(column).has_value(); }

  /// The field without blanks around it; empty where the file has no such column.
  std::string_view cell(const CsvRow& row, SheetColumn column) const;

  /// Where the field stands: its line, and its characters where the row takes only one line.
  Place place(const CsvRow& row, SheetColumn column) const;

 private:
  explicit Sheet(std::string_view text);

  std::optional<std::size_t>& position(SheetColumn column) {
    return positions_[static_cast<std::size_t>(column)];
  }
  const std::optional<std::size_t>& position(SheetColumn column) const {
    return positions_[static_cast<std::size_t>(column)];
  }
  Place place(const CsvRow& row, std::size_t field) const;
  bool read_header(const CsvRow& header, bool needs_area, Problems& problems);
  bool is_readable(const CsvRow& row, const CsvRow& header, Problems& problems) const;

  std::string_view text_;
  std::vector<std::size_t> line_starts_;
  std::array<std::optional<std::size_t>, kWords<SheetColumn>.size()> positions_;
  std::vector<CsvRow> rows_;
};

}  // namespace milepost
