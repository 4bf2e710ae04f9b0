#include "report/workbook/xlsx_sheet.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <utility>

#include "base/read_ahead.h"
#include "base/text.h"
#include "report/words/labels.h"

namespace milepost::xlsx {
namespace {

constexpr double kHeadingHeight = 33;  // two lines
constexpr std::size_t kSample = 200;   // rows that the widths of texts are taken from
constexpr std::size_t kFew = 2000;     // rows that are not worth a thread

/// Rows that go to another thread, many at a time.
class RowsBehind {
 public:
  explicit RowsBehind(std::function<void(const Row&)> write)
      : behind_([write = std::move(write)](Batch& batch) {
          std::for_each_n(batch.rows.begin(), std::exchange(batch.count, 0), write);
        }) {}

  void add(const Row& row) {
    if (filling_ == nullptr) filling_ = &behind_.place();
    Batch& batch = *filling_;
    if (batch.count == batch.rows.size()) batch.rows.emplace_back();
    batch.rows[batch.count++] = row;
    if (batch.count == kTogether) pass();
  }
  /// Waits until all are written. Throws what writing threw.
  void finish() {
    if (filling_ != nullptr) pass();
    behind_.finish();
  }

 private:
  static constexpr std::size_t kTogether = 256;
  struct Batch {
    std::vector<Row> rows;  // whose memory is used again
    std::size_t count = 0;  // of `rows`
  };

  void pass() {
    filling_ = nullptr;
    behind_.pass();
  }

  Batch* filling_ = nullptr;
  WriteBehind<Batch> behind_;
};

std::string for_header(std::string_view text) {
  constexpr std::size_t kLongest = 80;
  std::string shown;
  for (const char c : shorten(one_line(text), kLongest)) shown.append(c == '&' ? 2 : 1, c);
  return shown;
}

}  // namespace

void set_up_pages(const Workbook& book, lxw_worksheet* sheet, const std::string& title,
                  std::uint16_t pages, Language language) {
  constexpr std::uint8_t kA4 = 9;
  const Library& library = book.library();
  library.worksheet_set_paper(sheet, kA4);
  library.worksheet_set_margins(sheet, 0.4, 0.4, 0.7, 0.6);
  library.worksheet_fit_to_pages(sheet, pages, 0);
  book.check(library.worksheet_set_header(sheet, ("&L" + for_header(title)).c_str()));
  const std::string footer = "&L&A&R" + std::string(label(Label::page_number, language));
  book.check(library.worksheet_set_footer(sheet, footer.c_str()));
}

LongSheet::LongSheet(Workbook& book, const Styles& styles, const Table& table,
                     const Document& document)
    : book_(book),
      styles_(styles),
      name_(table.name),
      sheet_name_(table.title.empty() ? std::string(table.name) : table.title),
      title_(document.title),
      language_(document.language),
      writer_(book, styles, styles.sheet, document, table.columns, false) {}

bool LongSheet::takes(const Table& table) const {
  const std::vector<Column>& own = writer_.all_columns();
  return name_ == table.name &&
         std::equal(own.begin(), own.end(), table.columns.begin(), table.columns.end(),
                    [](const Column& a, const Column& b) { return a.name == b.name; });
}

std::vector<SheetRange> LongSheet::add(const Table& table) {
  std::vector<SheetRange> ranges;
  std::vector<Row> sample;  // kept back until it is known how wide the columns are
  std::size_t written = 0;
  std::optional<RowsBehind> behind;  // of a long table, so that it is read meanwhile
  const auto settle = [&] {
    writer_.settle_widths();
    for (const Row& row : sample) write(row, ranges);
    sample.clear();
  };
  table.for_each_row([&](const Row& row) {
    if (behind) {
      behind->add(row);
      return;
    }
    if (sheet_ != nullptr) {
      write(row, ranges);
      if (++written == kFew) behind.emplace([&](const Row& one) { write(one, ranges); });
      return;
    }
    writer_.measure(row);
    sample.push_back(row);
    if (sample.size() == kSample) settle();
  });
  if (!sample.empty()) settle();
  if (table.keeps_head && sheet_ == nullptr) open();
  if (behind) behind->finish();
  return ranges;
}

void LongSheet::write(const Row& row, std::vector<SheetRange>& ranges) {
  constexpr lxw_row_t kRowsBetweenChecks = 4096;
  if (sheet_ == nullptr || writer_.next() == LXW_ROW_MAX) {
    finish();
    open();
  }
  if (ranges.empty() || ranges.back().sheet != sheet_->name) {
    ranges.push_back({sheet_->name, writer_.next() + 1, 0});
  }
  writer_.add(row);
  ranges.back().last = writer_.next();
  if (writer_.next() % kRowsBetweenChecks == 0) book_.check_rows(sheet_);
}

void LongSheet::open() {
  sheet_ = book_.add_sheet(sheet_name_, Workbook::Rows::streamed);
  book_.check(book_.library().worksheet_set_row(sheet_, 0, kHeadingHeight, nullptr));
  writer_.begin(sheet_, 0);
}

void LongSheet::finish() {
  if (sheet_ == nullptr) return;
  const Library& library = book_.library();
  const auto last = static_cast<lxw_col_t>(writer_.column_count() - 1);
  writer_.end();
  book_.check(library.worksheet_autofilter(sheet_, 0, 0, writer_.next() - 1, last));
  book_.check(library.worksheet_repeat_rows(sheet_, 0, 0));
  book_.check(
      library.worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
  set_up_columns();
  sheet_ = nullptr;
}

void LongSheet::set_up_columns() {
  const Library& library = book_.library();
  // The names stay in sight where they are among the first columns.
  constexpr std::size_t kFewColumns = 3;
  const std::size_t name = writer_.name_column().value_or(kFewColumns);
  const std::size_t kept = name < kFewColumns ? name + 1 : 0;
  double width_of_kept = 0;
  double width_of_all = 0;
  for (std::size_t i = 0; i < writer_.column_count(); ++i) {
    const double width = writer_.width(i);
    width_of_all += width;
    if (i < kept) width_of_kept += width;
    const auto at = static_cast<lxw_col_t>(i);
    // The format is that of empty cells, which are not written.
    book_.check(
        library.worksheet_set_column(sheet_, at, at, width, styles_.sheet.usual.text.front()));
  }
  library.worksheet_freeze_panes(sheet_, 1, static_cast<lxw_col_t>(kept));

  // What does not fit on one page in letters that can be read goes on beside it.
  constexpr double kWidthOfAPage = 260;
  const double pages =
      width_of_all <= kWidthOfAPage
          ? 1
          : std::ceil((width_of_all - width_of_kept) / (kWidthOfAPage - width_of_kept));
  if (kept > 0 && pages > 1) {
    book_.check(library.worksheet_repeat_columns(sheet_, 0, static_cast<lxw_col_t>(kept - 1)));
  }
  library.worksheet_set_landscape(sheet_);
  set_up_pages(book_, sheet_, title_, static_cast<std::uint16_t>(pages), language_);
}

}  // namespace milepost::xlsx
