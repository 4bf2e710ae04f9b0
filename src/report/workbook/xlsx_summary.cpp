#include "report/workbook/xlsx_summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "base/phrases.h"
#include "base/text.h"
#include "report/words/labels.h"
#include "report/workbook/xlsx_chart.h"

namespace milepost::xlsx {
namespace {

constexpr std::size_t kFewestColumns = 8;
constexpr double kWidestFirst = 46;
constexpr double kWidestOther = 26;
constexpr std::size_t kUsualWidth = 10;
constexpr double kNarrowestFirst = 22;
constexpr double kLineHeight = 16.5;  // in points
constexpr double kPixelsOfALine = 22;
constexpr double kChartWidth = 460;

std::string text_of(const Cell& cell) {
  const auto* text = std::get_if<std::string>(&cell);
  return text != nullptr ? *text : "";
}

/// A figure that is drawn, as it is written beside the drawing.
Cell figure_of(double value) {
  constexpr double kTooLarge = 1e14;
  if (!(std::abs(value) < kTooLarge)) return std::monostate();
  return to_ratio(Decimal::from_raw(std::llround(value * static_cast<double>(Decimal::kScale))));
}

std::string title_of(const TimeChart& chart, Language language) {
  const std::string_view unit = unit_label(chart.unit, language);
  if (unit.empty()) return chart.title;
  return worded(kAside, language, chart.title, unit);
}

std::string place_of(const SheetRange& range, Language language) {
  if (range.first == range.last) {
    return worded({"Sheet “{}”, row {}", "见工作表“{}”第{}行"}, language, range.sheet, range.first);
  }
  return worded({"Sheet “{}”, rows {}–{}", "见工作表“{}”第{}—{}行"}, language, range.sheet,
                range.first, range.last);
}

std::string address_of(const SheetRange& range) {
  std::string quoted;
  for (const char c : range.sheet) quoted.append(c == '\'' ? 2 : 1, c);
  return fmt::format("internal:'{}'!A{}", quoted, range.first);
}

}  // namespace

SummarySheet::SummarySheet(Workbook& book, const Styles& styles, const Document& document)
    : book_(book),
      styles_(styles),
      document_(document),
      language_(document.language),
      title_(document.title),
      sheet_(book.add_sheet(label(Label::overview, document.language), Workbook::Rows::kept)) {
  const bool has_title =
      std::any_of(document.blocks.begin(), document.blocks.end(), [](const Block& block) {
        const auto* heading = std::get_if<Heading>(&block);
        return heading != nullptr && heading->level == 1;
      });
  if (!has_title) add(Heading{1, title_});
}

void SummarySheet::leave_room() {
  if (next_ > 0) ++next_;
}

void SummarySheet::add_line(std::string text, const LineFormat& format) {
  if (text.empty()) return;
  lines_.push_back({next_++, std::move(text), format});
}

void SummarySheet::add_title(const std::string& title) {
  leave_room();
  add_line(title, styles_.caption);
}

void SummarySheet::add(const Heading& heading) {
  leave_room();
  const LineFormat& of_part = lines_.empty() ? styles_.title : styles_.part;
  add_line(heading.text, heading.level == 1 ? of_part : styles_.heading);
}

void SummarySheet::add(const Paragraph& paragraph) {
  if (paragraph.prominent) leave_room();
  add_line(paragraph.text, paragraph.prominent ? styles_.prominent : styles_.fact);
}

void SummarySheet::add(const Table& table) {
  if (table.layout == Table::Layout::list) {
    add_list(table);
    return;
  }
  if (table.layout == Table::Layout::facts) {
    add_facts(table);
    return;
  }
  TableWriter writer(book_, styles_, styles_.summary, document_, table.columns, true);
  bool any = false;
  const auto begin = [&] {
    add_title(table.title);
    write_headings(writer);
    any = true;
  };
  table.for_each_row([&](const Row& row) {
    if (!any) begin();
    write_row(writer, row);
  });
  if (!any && table.keeps_head) begin();
  if (!any) {
    if (table.if_empty.empty()) return;
    add_title(table.title);
    add_line(table.if_empty, styles_.fact);
    return;
  }
  writer.end();
  keep_widths(writer);
  next_ = writer.next();
}

void SummarySheet::add_list(const Table& table) {
  bool any = false;
  const auto begin = [&] {
    if (!any) add_title(table.title);
    any = true;
  };
  table.for_each_row([&](const Row& row) {
    begin();
    const bool is_heading = !row.heading.empty();
    add_line(is_heading ? row.heading : text_of(row.cells.front()),
             is_heading ? styles_.caption : styles_.item);
  });
  if (any || table.if_empty.empty()) return;
  begin();
  add_line(table.if_empty, styles_.fact);
}

void SummarySheet::add_facts(const Table& table) {
  TableWriter writer(book_, styles_, styles_.facts, document_, table.columns, true);
  const std::size_t value = writer.column_count() - 1;
  constexpr std::size_t kLast = kFewestColumns - 1;
  bool any = false;
  table.for_each_row([&](const Row& row) {
    if (!any) {
      add_title(table.title);
      writer.begin_bare(sheet_, next_);
      any = true;
    }
    writer.measure(row);
    book_.check(book_.library().worksheet_merge_range(
        sheet_, writer.next(), static_cast<lxw_col_t>(value), writer.next(),
        static_cast<lxw_col_t>(kLast), "", styles_.facts.usual.text.front()));
    long_texts_.push_back(
        {writer.next(), value, text_size(row.cells[writer.cell_of(value)]), kLast});
    writer.add(row);
  });
  if (!any) return;
  widths_.resize(std::max(widths_.size(), writer.column_count()), 0);
  for (std::size_t i = 0; i < value; ++i) widths_[i] = std::max(widths_[i], writer.width(i));
  next_ = writer.next();
}

void SummarySheet::write_headings(TableWriter& writer) {
  for (std::size_t i = 0; i < writer.column_count(); ++i) {
    long_texts_.push_back({next_, i, {display_width(writer.column(i).heading), 0}});
  }
  writer.begin(sheet_, next_);
}

void SummarySheet::write_row(TableWriter& writer, const Row& row) {
  writer.measure(row);
  for (std::size_t i = 0; row.heading.empty() && i < writer.column_count(); ++i) {
    const TextSize size = text_size(row.cells[writer.cell_of(i)]);
    if (size.width > kUsualWidth || size.breaks > 0) {
      long_texts_.push_back({writer.next(), i, size});
    }
  }
  writer.add(row);
}

void SummarySheet::write_rows(TableWriter& writer, const std::vector<Row>& rows) {
  const auto set_height = [&] {
    book_.check(book_.library().worksheet_set_row(sheet_, writer.next() - 1, kLineHeight, nullptr));
  };
  write_headings(writer);
  set_height();
  for (const Row& row : rows) {
    write_row(writer, row);
    set_height();
  }
  writer.end();
  keep_widths(writer);
}

void SummarySheet::add(const StatusBar& bar) {
  std::vector<Status> drawn;
  std::vector<Row> rows;
  const auto add_row = [&](Status status) {
    Row row;
    row.cells = {status, static_cast<std::int64_t>(bar.counts.of(status))};
    rows.push_back(std::move(row));
  };
  for (const auto& entry : kWords<Status>) {
    if (!is_in_totals(entry.value) || bar.counts.of(entry.value) == 0) continue;
    drawn.push_back(entry.value);
    add_row(entry.value);
  }
  // They are in no total, and in no picture of one.
  if (bar.counts.of(Status::withdrawn) > 0) add_row(Status::withdrawn);
  if (rows.empty()) return;

  add_title(bar.title);
  const std::vector<Column> columns{
      {"status", std::string(label(Label::status, language_)), CellKind::status},
      {"targets", std::string(label(Label::target_count, language_)), CellKind::count}};
  TableWriter writer(book_, styles_, styles_.summary, document_, columns, true);
  const lxw_row_t first = next_;
  write_rows(writer, rows);
  next_ = writer.next();
  if (drawn.empty()) return;
  const auto lines = static_cast<lxw_row_t>(std::max<std::size_t>(drawn.size() + 1, 5));
  const auto last = static_cast<lxw_row_t>(first + drawn.size());
  draw_statuses(book_, {sheet_, first + 1, last}, drawn,
                {first, 2, kChartWidth, lines * kPixelsOfALine}, bar.title, language_);
  next_ = std::max(next_, first + lines);
}

void SummarySheet::add(const TimeChart& chart) {
  std::vector<Column> columns{
      {"date", std::string(label(Label::date, language_)), CellKind::date},
      {"actual", std::string(label(Label::actual, language_)), CellKind::figure}};
  std::map<Date, std::vector<Cell>> cells;  // by date, which is the first
  const auto put = [&](Date day, double value) {
    std::vector<Cell>& of_day = cells[day];
    of_day.resize(columns.size());
    of_day.front() = day;
    of_day.back() = figure_of(value);
  };
  for (const auto& [day, value] : chart.actual) put(day, value);
  for (const TimeChart::Planned& planned : chart.planned) {
    columns.push_back({"planned", planned.name, CellKind::figure});
    for (const auto& [day, value] : planned.points) put(day, value);
  }
  if (cells.empty()) return;
  const Period period{cells.begin()->first, cells.rbegin()->first};
  std::vector<Row> rows;
  for (auto& [day, of_day] : cells) {
    Row row;
    row.cells = std::move(of_day);
    row.cells.resize(columns.size());
    rows.push_back(std::move(row));
  }

  const std::string title = title_of(chart, language_);
  add_title(title);
  TableWriter writer(book_, styles_, styles_.summary, document_, columns, true);
  const lxw_row_t first = next_;
  write_rows(writer, rows);
  constexpr lxw_row_t kLines = 15;
  draw_course(book_, {sheet_, first + 1, writer.next() - 1}, columns.size() - 1, period,
              {first, static_cast<lxw_col_t>(columns.size()), kChartWidth, kLines * kPixelsOfALine},
              title, language_);
  next_ = std::max(writer.next(), first + kLines);
}

void SummarySheet::add_reference(const Table& table, const std::vector<SheetRange>& ranges) {
  if (ranges.empty() && table.if_empty.empty()) return;
  add_title(table.title);
  if (ranges.empty()) add_line(table.if_empty, styles_.fact);
  for (const SheetRange& range : ranges) {
    book_.check(book_.library().worksheet_write_url_opt(
        sheet_, next_++, 0, address_of(range).c_str(), styles_.reference,
        place_of(range, language_).c_str(), nullptr));
  }
}

void SummarySheet::keep_widths(const TableWriter& writer) {
  widths_.resize(std::max(widths_.size(), writer.column_count()), 0);
  for (std::size_t i = 0; i < writer.column_count(); ++i) {
    widths_[i] = std::max(widths_[i], writer.width(i));
  }
}

void SummarySheet::write_lines(double width) {
  CellText text;
  const auto last = static_cast<lxw_col_t>(widths_.size() - 1);
  for (const Line& line : lines_) {
    book_.check(book_.library().worksheet_merge_range(sheet_, line.row, 0, line.row, last,
                                                      text.of(line.text), line.format.format));
    // Cells that are merged do not grow with their text by themselves.
    const double taken =
        static_cast<double>(display_width(line.text)) * line.format.size / kFontSize;
    const auto breaks = static_cast<double>(std::count(line.text.begin(), line.text.end(), '\n'));
    constexpr double kHighest = 400;  // a row of Excel ends at 409 points
    const double height =
        line.format.size * kLineSpacing * (std::ceil(taken / width) + breaks) + kAroundLines;
    book_.check(
        book_.library().worksheet_set_row(sheet_, line.row, std::min(height, kHighest), nullptr));
  }
}

double SummarySheet::width_of(const LongText& text) const {
  return std::accumulate(widths_.begin() + static_cast<std::ptrdiff_t>(text.column),
                         widths_.begin() + static_cast<std::ptrdiff_t>(text.last) + 1, 0.0);
}

void SummarySheet::set_heights() {
  std::map<lxw_row_t, std::size_t> lines;
  for (const LongText& text : long_texts_) {
    std::size_t& of_row = lines[text.row];
    of_row = std::max(of_row, lines_in(text.size, width_of(text)));
  }
  for (const auto& [row, count] : lines) {
    if (const std::optional<double> height = row_height(count)) {
      book_.check(book_.library().worksheet_set_row(sheet_, row, *height, nullptr));
    }
  }
}

void SummarySheet::finish() {
  const Library& library = book_.library();
  widths_.resize(std::max(widths_.size(), kFewestColumns), kUsualWidth);
  double all = 0;
  for (std::size_t i = 0; i < widths_.size(); ++i) {
    widths_[i] = i == 0 ? std::clamp(widths_[i], kNarrowestFirst, kWidestFirst)
                        : std::min(widths_[i], kWidestOther);
    all += widths_[i];
    const auto at = static_cast<lxw_col_t>(i);
    book_.check(library.worksheet_set_column(sheet_, at, at, widths_[i], nullptr));
  }
  write_lines(all);
  set_heights();
  library.worksheet_gridlines(sheet_, LXW_HIDE_ALL_GRIDLINES);
  library.worksheet_set_tab_color(sheet_, kAccent);
  set_up_pages(book_, sheet_, title_, 1, language_);
}

}  // namespace milepost::xlsx
