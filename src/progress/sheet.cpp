#include "progress/sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

#include "base/suggest.h"
#include "base/text.h"
#include "progress/quoted.h"

namespace milepost {
namespace {

bool is_empty(const std::string& field) { return trim(field).empty(); }

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::string comma_separated(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& one : words) list += (list.empty() ? "" : ", ") + one;
  return list;
}

std::string count_of_fields(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " field" : " fields");
}

}  // namespace

Sheet::Sheet(std::string_view text) : text_(text) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text_.starts_with(kByteOrderMark)) text_.remove_prefix(kByteOrderMark.size());
  line_starts_.push_back(0);
  for (std::size_t at = text_.find('\n'); at != std::string_view::npos; at = text_.find('\n', at)) {
    line_starts_.push_back(++at);
  }
}

std::optional<Sheet> Sheet::read(std::string_view text, bool needs_area, Problems& problems) {
  const std::size_t problems_before = problems.size();
  std::vector<CsvRow> rows = read_csv(text, problems);
  if (rows.empty()) {
    if (problems.size() == problems_before) {
      problems.add({0, 0}, "the file is empty",
                   "its first line names the columns, at least indicator,as_of,value");
    }
    return std::nullopt;
  }
  Sheet sheet(text);
  const CsvRow header = std::move(rows.front());
  rows.erase(rows.begin());
  if (!sheet.read_header(header, needs_area, problems)) return std::nullopt;
  for (CsvRow& row : rows) {
    if (sheet.is_readable(row, header, problems)) sheet.rows_.push_back(std::move(row));
  }
  return sheet;
}

std::string_view Sheet::cell(const CsvRow& row, SheetColumn column) const {
  const auto& index = position(column);
  return index ? trim(row.fields[*index]) : std::string_view();
}

Place Sheet::place(const CsvRow& row, SheetColumn column) const {
  const auto& index = position(column);
  return index ? place(row, *index) : Place{row.line, 0};
}

Place Sheet::place(const CsvRow& row, std::size_t field) const {
  const Place unknown{row.line, 0};
  if (row.line == 0 || row.line > line_starts_.size()) return unknown;
  const std::string_view rest = text_.substr(line_starts_[row.line - 1]);
  const std::string_view line = rest.substr(0, rest.find_first_of("\r\n"));
  std::size_t index = 0;
  Place found{row.line, 1, 0};
  bool in_quotes = false;
  for (std::size_t i = 0; i <= line.size(); ++i) {
    const bool ends_field = i == line.size() || (line[i] == ',' && !in_quotes);
    if (ends_field && index == field) {
      found.length = std::max<std::size_t>(found.length, 1);
      return in_quotes ? unknown : found;
    }
    if (i == line.size()) return unknown;
    if (line[i] == '"') in_quotes = !in_quotes;
    if (ends_field) {
      ++index;
      found = {row.line, found.column + found.length + 1, 0};
    } else if (!is_continuation(line[i])) {
      ++found.length;
    }
  }
  return unknown;
}

/// Whether the rows can be read: every needed column is there.
bool Sheet::read_header(const CsvRow& header, bool needs_area, Problems& problems) {
  constexpr std::size_t kMostColumns = 1000;
  if (header.fields.size() > kMostColumns) {
    problems.add({header.line, 0}, "the header has " + count_of_fields(header.fields.size()),
                 "a progress file has at most " + std::to_string(kMostColumns) +
                     " columns: delete those that are empty");
    return false;
  }
  const std::vector<std::string> names = all_words<SheetColumn>();
  for (std::size_t i = 0; i < header.fields.size(); ++i) {
    const std::string name = search_form(trim(header.fields[i]));
    if (name.empty()) continue;  // a spreadsheet's empty column
    const auto column = from_word<SheetColumn>(name);
    if (!column) {
      problems.add(place(header, i), "unknown column " + quoted(trim(header.fields[i])),
                   did_you_mean(name, names, "the columns are " + comma_separated(names)));
    } else if (has(*column)) {
      problems.add(place(header, i), "column " + quoted(name) + " appears twice",
                   "keep one of the two");
    } else {
      position(*column) = i;
    }
  }
  if (has(SheetColumn::correction_reason) && !has(SheetColumn::entry)) {
    problems.add(place(header, SheetColumn::correction_reason),
                 R"(column "correction_reason" is of use only beside column "entry")",
                 R"(write the reason of a correction in column "corrects")");
  }
  bool complete = true;
  for (const SheetColumn column :
       {SheetColumn::area, SheetColumn::indicator, SheetColumn::as_of, SheetColumn::value}) {
    if (has(column) || (column == SheetColumn::area && !needs_area)) continue;
    problems.add({header.line, 0}, "column " + quoted(word(column)) + " is missing",
                 column == SheetColumn::area
                     ? "the database has several areas: name the area of every row"
                     : "the columns indicator, as_of and value are required");
    complete = false;
  }
  return complete;
}

bool Sheet::is_readable(const CsvRow& row, const CsvRow& header, Problems& problems) const {
  if (std::all_of(row.fields.begin(), row.fields.end(), is_empty)) return false;
  if (row.fields.size() != header.fields.size()) {
    problems.add({row.line, 0},
                 "this row has " + count_of_fields(row.fields.size()) + ", the header has " +
                     std::to_string(header.fields.size()),
                 "a text with a comma in it needs quotes around it");
    return false;
  }
  const std::size_t problems_before = problems.size();
  for (std::size_t i = 0; i < row.fields.size(); ++i) {
    const std::string name(trim(header.fields[i]));
    const auto characters = static_cast<std::size_t>(
        std::count_if(row.fields[i].begin(), row.fields[i].end(), std::not_fn(&is_continuation)));
    if (characters > kLongestText) {
      problems.add({row.line, 0},
                   fmt::format("column {}: the field has {} characters", quoted(name), characters),
                   fmt::format("a field has at most {}, as many as a cell of a spreadsheet holds",
                               kLongestText));
      continue;
    }
    if (name.empty() && !is_empty(row.fields[i])) {
      problems.add(place(row, i), quoted(row.fields[i]) + " stands in a column without a name",
                   "name the column in the header, or clear the field");
    }
    if (const auto character = control_character(row.fields[i])) {
      problems.add(place(row, i),
                   fmt::format("column {}: there is a control character (U+{:04X}) in the field",
                               quoted(name), *character),
                   "delete it");
    }
  }
  return problems.size() == problems_before;
}

}  // namespace milepost
