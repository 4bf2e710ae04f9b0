#include "progress/sheet.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/columns.h"
#include "base/invisible.h"
#include "base/listed.h"
#include "base/phrases.h"
#include "base/quoted.h"
#include "base/suggest.h"
#include "base/text.h"
#include "base/utf8.h"

namespace milepost {
namespace {

bool is_empty(const std::string& field) { return trim_invisible(field).empty(); }

/// What offices write above their columns.
constexpr std::array<Word<SheetColumn>, 68> kChineseColumns{{
    {SheetColumn::area, "地区"},
    {SheetColumn::area, "区域"},
    {SheetColumn::indicator, "指标代码"},
    {SheetColumn::indicator, "指标编码"},
    {SheetColumn::indicator, "指标编号"},
    {SheetColumn::indicator_name, "指标"},
    {SheetColumn::indicator_name, "指标名称"},
    {SheetColumn::indicator_name, "目标"},
    {SheetColumn::indicator_name, "目标名称"},
    {SheetColumn::as_of, "日期"},
    {SheetColumn::as_of, "数据日期"},
    {SheetColumn::as_of, "截至日期"},
    {SheetColumn::as_of, "数据截至"},
    {SheetColumn::as_of, "时期"},
    {SheetColumn::kind, "类型"},
    {SheetColumn::kind, "数据类型"},
    {SheetColumn::value, "数值"},
    {SheetColumn::value, "值"},
    {SheetColumn::value, "完成值"},
    {SheetColumn::value, "完成情况"},
    {SheetColumn::value, "数值或状态"},
    {SheetColumn::numerator, "分子"},
    {SheetColumn::denominator, "分母"},
    {SheetColumn::state, "状态"},
    {SheetColumn::state, "节点状态"},
    {SheetColumn::note, "备注"},
    {SheetColumn::note, "说明"},
    {SheetColumn::evidence, "依据"},
    {SheetColumn::evidence, "佐证"},
    {SheetColumn::evidence, "佐证材料"},
    {SheetColumn::reporter, "填报单位"},
    {SheetColumn::reporter, "填报部门"},
    {SheetColumn::reporter, "报送单位"},
    {SheetColumn::problem, "存在问题"},
    {SheetColumn::problem, "问题"},
    {SheetColumn::next_step, "下步措施"},
    {SheetColumn::next_step, "下一步措施"},
    {SheetColumn::next_step, "下一步举措"},
    {SheetColumn::next_step, "下步打算"},
    {SheetColumn::outlook, "完成预期"},
    {SheetColumn::outlook, "预期"},
    {SheetColumn::outlook, "预计"},
    {SheetColumn::vintage, "数据性质"},
    {SheetColumn::recorded_at, "记录时间"},
    {SheetColumn::entry, "记录编号"},
    {SheetColumn::corrects, "更正"},
    {SheetColumn::corrects, "更正原因"},
    {SheetColumn::corrects, "更正理由"},
    {SheetColumn::voided, "作废时间"},
    {SheetColumn::correction_reason, "更正说明"},
    {SheetColumn::void_reason, "作废原因"},
    {SheetColumn::progress, "进展情况"},
    {SheetColumn::progress, "进展"},
    {SheetColumn::progress, "进展说明"},
    {SheetColumn::progress, "工作进展"},
    {SheetColumn::progress, "工作进展情况"},
    {SheetColumn::progress, "推进情况"},
    {SheetColumn::unit, "单位"},
    {SheetColumn::unit, "计量单位"},
    {SheetColumn::row_number, "序号"},
    {SheetColumn::error, "错误"},
    {SheetColumn::error, "错误原因"},
    {SheetColumn::error, "错误说明"},
    {SheetColumn::person, "填报人"},
    {SheetColumn::person, "经办人"},
    {SheetColumn::step, "节点"},
    {SheetColumn::step, "节点序号"},
    {SheetColumn::step, "节点目标"},
}};

/// A column by its name in the file, and by what offices usually write above it.
Said said_column(SheetColumn column) {
  for (const auto& [one, chinese] : kChineseColumns) {
    if (one == column) return quoted_in_both({std::string(word(column)), std::string(chinese)});
  }
  return quoted(word(column));
}

Said columns_there_are() {
  std::string chinese;
  std::optional<SheetColumn> last;
  for (const auto& [column, name] : kChineseColumns) {
    if (column != last)
      chinese += std::string(chinese.empty() ? "" : kBetweenNames.zh).append(name);
    last = column;
  }
  return said({"the columns are {}, or their Chinese names", "可用的列有：{}"},
              Said(listed(all_words<SheetColumn>()).en, chinese));
}

/// All names that a column may have, for suggestions.
std::vector<std::string> names_of_columns() {
  std::vector<std::string> names = all_words<SheetColumn>();
  for (const auto& [column, name] : kChineseColumns) names.emplace_back(name);
  return names;
}

bool is_column(std::string_view field) { return column_of(field).has_value(); }

/// Whether headings are those of a form (model/form.h): nobody else has all of what it asks.
bool are_of_form(const CsvRow& headings) {
  const std::vector<std::string>& fields = headings.fields;
  constexpr std::array kAsked{SheetColumn::problem, SheetColumn::next_step, SheetColumn::outlook,
                              SheetColumn::vintage, SheetColumn::note,      SheetColumn::evidence};
  return std::all_of(kAsked.begin(), kAsked.end(), [&](SheetColumn asked) {
    return std::any_of(fields.begin(), fields.end(),
                       [&](const std::string& field) { return column_of(field) == asked; });
  });
}

void tell_form_as_text(const CsvRow& headings, Problems& problems) {
  problems.add({headings.line, 0},
               said({"the file is a form that was saved as CSV: what its rows stand for is lost",
                     "该文件是另存为CSV的填报表：各行所指的目标已丢失"}),
               said({"hand in the form itself, as an Excel workbook (.xlsx)",
                     "请交来填报表本身，即Excel工作簿（.xlsx）"}));
}

}  // namespace

std::optional<SheetColumn> column_of(std::string_view header) {
  constexpr std::size_t kLongest = 200;  // bytes; no column has a name as long
  header = trim_invisible(header);
  if (header.size() > kLongest) return std::nullopt;
  const std::string form = heading_form(header);
  for (const auto& [column, chinese] : kChineseColumns) {
    if (form == chinese) return column;
  }
  for (const auto& [column, name] : kWords<SheetColumn>) {
    if (is_heading(form, name)) return column;
  }
  return std::nullopt;
}

char detect_separator(std::string_view text) { return find_separator(text, &is_column); }

std::optional<Sheet> Sheet::open(std::string_view text, bool needs_area, Problems& problems) {
  const std::size_t problems_before = problems.size();
  Sheet sheet(text, detect_separator(text));
  if (!milepost::read_header(sheet.reader_, sheet.header_, problems)) {
    if (problems.size() == problems_before) {
      problems.add({0, 0}, said(kFileIsEmpty),
                   said({"its first line names the columns, at least indicator,as_of,value",
                         "第一行要写列名，至少有指标代码、日期、数值"}));
    }
    return std::nullopt;
  }
  if (const auto below = find_headings_below(text, &is_column)) {
    are_of_form(*below) ? tell_form_as_text(*below, problems)
                        : tell_headings_below(*below, problems);
    return std::nullopt;
  }
  if (!sheet.read_header(needs_area, problems)) return std::nullopt;
  return sheet;
}

const CsvRow* Sheet::next(Problems& problems) {
  while (reader_.next(row_, problems)) {
    if (problems.are_too_many(row_.line)) return nullptr;
    if (is_empty_row(row_)) continue;
    ++rows_;
    if (is_readable(row_, problems)) return &row_;
  }
  return nullptr;
}

std::string_view Sheet::title(SheetColumn column) const {
  const auto& index = position(column);
  return index ? trim_invisible(header_.fields[*index]) : word(column);
}

std::string_view Sheet::cell(const CsvRow& row, SheetColumn column) const {
  const auto& index = position(column);
  return index ? trim_invisible(row.fields[*index]) : std::string_view();
}

std::string_view Sheet::text(const CsvRow& row, SheetColumn column) const {
  const auto& index = position(column);
  return index ? trim(row.fields[*index]) : std::string_view();
}

Place Sheet::place(const CsvRow& row, SheetColumn column) const {
  const auto& index = position(column);
  return index ? place(row, *index) : Place{row.line, 0};
}

Place Sheet::place(const CsvRow& row, std::size_t field) const {
  const Place unknown{row.line, 0};
  const std::string_view line = row.first_line.substr(0, row.first_line.find_first_of("\r\n"));
  std::size_t index = 0;
  Place found{row.line, 1, 0};
  bool in_quotes = false;
  for (std::size_t i = 0; i <= line.size(); ++i) {
    const bool ends_field = i == line.size() || (line[i] == separator_ && !in_quotes);
    if (ends_field && index == field) {
      found.length = std::max<std::size_t>(found.length, 1);
      return in_quotes ? unknown : found;
    }
    if (i == line.size()) return unknown;
    if (line[i] == '"') in_quotes = !in_quotes;
    if (ends_field) {
      ++index;
      found = {row.line, found.column + found.length + 1, 0};
    } else if (!continues_character(line[i])) {
      ++found.length;
    }
  }
  return unknown;
}

void Sheet::read_column(std::size_t index, Problems& problems) {
  const std::string_view name = trim_invisible(header_.fields[index]);
  if (name.empty()) return;  // a spreadsheet's empty column
  const auto column = column_of(name);
  if (!column) {
    problems.add(place(header_, index), said(kUnknownColumn, quoted(name)),
                 did_you_mean(name, names_of_columns(), columns_there_are()));
  } else if (has(*column)) {
    const std::string_view first = title(*column);
    problems.add(place(header_, index),
                 heading_form(first) == heading_form(name)
                     ? said(kColumnTwice, quoted(search_form(name)))
                     : said({"{} and {} are the same column", "{}和{}是同一列"}, quoted(name),
                            quoted(first)),
                 said(kKeepOneColumn));
  } else {
    position(*column) = index;
  }
}

/// Whether the rows can be read: every needed column is there.
bool Sheet::read_header(bool needs_area, Problems& problems) {
  if (!has_few_columns(header_, {"a progress file", "进度文件"}, problems)) return false;
  for (std::size_t i = 0; i < header_.fields.size(); ++i) read_column(i, problems);
  if (has(SheetColumn::correction_reason) && !has(SheetColumn::entry)) {
    problems.add(place(header_, SheetColumn::correction_reason),
                 said({"column \"correction_reason\" is of use only beside column \"entry\"",
                       "“更正说明”列只在有“记录编号”列时才有用"}),
                 said({"write the reason of a correction in column \"corrects\"",
                       "请把更正原因写在“更正原因”列"}));
  }
  bool complete = true;
  for (const SheetColumn column :
       {SheetColumn::area, SheetColumn::indicator, SheetColumn::as_of, SheetColumn::value}) {
    if (has(column) || (column == SheetColumn::area && !needs_area)) continue;
    if (column == SheetColumn::indicator && has(SheetColumn::indicator_name)) continue;
    if (column == SheetColumn::value && has(SheetColumn::progress)) continue;
    problems.add({header_.line, 0}, said({"column {} is missing", "缺少{}列"}, said_column(column)),
                 column == SheetColumn::area
                     ? said({"the database has several areas: name the area of every row",
                             "数据库中有多个地区：每行都要写明地区"})
                     : said({"the columns indicator, as_of and value are required",
                             "必须有指标、日期、数值三列"}));
    complete = false;
  }
  return complete;
}

bool Sheet::is_empty_row(const CsvRow& row) const {
  for (std::size_t i = 0; i < row.fields.size(); ++i) {
    const bool says_nothing =
        position(SheetColumn::row_number) == i || position(SheetColumn::error) == i;
    if (!says_nothing && !is_empty(row.fields[i])) return false;
  }
  return true;
}

bool Sheet::is_readable(CsvRow& row, Problems& problems) const {
  if (!fit_to_header(row, header_.fields.size(), separator_, problems)) return false;
  const std::size_t problems_before = problems.size();
  for (std::size_t i = 0; i < row.fields.size(); ++i) {
    const std::string_view name = trim_invisible(header_.fields[i]);
    if (row.fields[i].size() > kLongestText) {  // else it cannot have as many characters
      const std::size_t characters = count_characters(row.fields[i]);
      if (characters > kLongestText) {
        problems.add({row.line, 0},
                     said({"column {}: the field has {} characters", "{}列：该字段有{}个字符"},
                          quoted(name), characters),
                     said({"a field has at most {}, as many as a cell of a spreadsheet holds",
                           "一个字段最多{}个字符，与表格的单元格相同"},
                          kLongestText));
        continue;
      }
    }
    if (name.empty() && !is_empty(row.fields[i])) {
      problems.add(place(row, i),
                   said({"{} stands in a column without a name", "{}所在的列没有列名"},
                        quoted(row.fields[i])),
                   said({"name the column in the header, or clear the field",
                         "请在表头写明列名，或清空该字段"}));
    }
    if (const auto character = control_character(row.fields[i])) {
      problems.add(place(row, i),
                   said({"column {}: there is a control character (U+{:04X}) in the field",
                         "{}列：字段中有控制字符（U+{:04X}）"},
                        quoted(name), *character),
                   said(kDeleteIt));
    }
  }
  return problems.size() == problems_before;
}

}  // namespace milepost
