// What a workbook can hold, and what becomes of everything else: texts, names of sheets, links,
// figures. docs/reports.md "Workbooks".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "base/local_clock.h"

namespace milepost::xlsx {

inline constexpr std::size_t kLongestCell = 32'767;  // in UTF-16 code units
inline constexpr std::size_t kLongestSheetName = 31;
inline constexpr std::size_t kLongestUrl = 2'079;

/// Texts as they go into cells, in one piece of memory that is used again and again.
class CellText {
 public:
  /// `text` on its lines, without control characters and direction marks, cut to kLongestCell with
  /// `…` at the end. Good until the next call or the end of `text`.
  const char* of(const std::string& text);
  const char* of(std::string_view text);

 private:
  std::string buffer_;
};

/// `text` to the letter, as a spreadsheet gives it back: what XML cannot hold is escaped (_x000D_).
std::string to_the_letter(std::string_view text);

/// A name for a sheet, made of a title: without the characters that Excel refuses, not too long,
/// and none of those that are taken.
std::string sheet_name(std::string_view title, const std::vector<std::string>& taken);

/// Whether a cell may lead there: http and https only, and nothing that Excel would repair.
bool is_followable(std::string_view url);

/// A figure as a spreadsheet holds it.
struct Number {
  double value = 0;
  std::size_t places = 0;  // decimals that are not zero
};

/// The number that stands for `figure` and no other figure; nothing where it has more than the 15
/// digits that spreadsheets keep.
std::optional<Number> exact_number(Decimal figure);

/// The nearest number.
double nearest_number(const Ratio& value);

/// Days as spreadsheets count them. Nothing before March 1900, where they disagree.
std::optional<double> serial_day(Date day);
/// The minute of a time, of a day that serial_day has.
std::optional<double> serial_minute(LocalTime time);

}  // namespace milepost::xlsx
