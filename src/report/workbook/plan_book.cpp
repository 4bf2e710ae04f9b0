#include "report/workbook/plan_book.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

#include "base/language.h"
#include "base/names.h"
#include "base/text.h"
#include "model/draft_words.h"
#include "model/proposal.h"
#include "report/workbook/plan_cells.h"
#include "report/workbook/plan_columns.h"
#include "report/workbook/plan_help.h"
#include "report/workbook/plan_layout.h"
#include "report/workbook/plan_left.h"
#include "report/workbook/xlsx_book.h"
#include "report/workbook/xlsx_sheet.h"
#include "report/workbook/xlsx_styles.h"

namespace milepost {
namespace xlsx {
namespace {

constexpr double kWidestOnA4 = 150;
constexpr double kWidestPage = 230;  // in digits; what is wider is too small to read in print

constexpr Wording kReviewTitle{"{}: to be checked", "{}：目标核对表"};
constexpr Wording kPlanTitle{"{}: {}", "{}{}"};
class PlanBookWriter {
 public:
  PlanBookWriter(const PlanSheets& sheets, Language language, const std::string& counts)
      : sheets_(sheets),
        language_(language),
        counts_(counts),
        title_(title()),
        sections_(names_of_sections(sheets)),
        book_(title_),
        cells_(book_, language) {}

  void write_to(std::ostream& out) {
    for (const auto& entry : kWords<PlanSheet>) {
      if (is_there(entry.value)) lay_out(entry.value);
    }
    for (auto& [sheet, layout] : layouts_) write_sheet(sheet, layout);
    for (const auto& [sheet, rows] : sheets_.drafted) write_drafted(sheet, rows);
    book_.write_to(out);
  }

 private:
  const Library& library() const { return book_.library(); }

  std::string said(PlanFact fact) const {
    const SheetRow* row = sheets_.find(fact);
    return row == nullptr ? std::string() : row->text(PlanColumn::content);
  }
  std::string title() const {
    if (sheets_.is_review) {
      return fmt::format(fmt::runtime(kReviewTitle.in(language_)), said(PlanFact::document_title));
    }
    return fmt::format(fmt::runtime(kPlanTitle.in(language_)), said(PlanFact::area_name),
                       said(PlanFact::plan_name));
  }

  bool is_there(PlanSheet sheet) const {
    if (!sheets_.rows(sheet).empty()) return true;
    if (sheet == PlanSheet::dates) return !sheets_.is_review;
    return sheet == PlanSheet::targets || sheet == PlanSheet::plan || sheet == PlanSheet::sections;
  }

  void lay_out(PlanSheet sheet);
  void write_sheet(PlanSheet sheet, const SheetLayout& layout);
  void write_head(PlanSheet sheet, const SheetLayout& layout);
  void write_row(PlanSheet sheet, const SheetLayout& layout, const SheetRow& row, lxw_row_t at_row);
  void set_height(const SheetLayout& layout, lxw_row_t at_row,
                  const std::vector<std::string>& texts);
  void write_facts(const SheetLayout& layout);
  void write_drafted(PlanSheet sheet, const std::vector<SheetRow>& rows);
  void guide_columns(PlanSheet sheet, const SheetLayout& layout);
  void mark(PlanSheet sheet, const SheetLayout& layout);
  void mark_since(const SheetLayout& layout);
  void set_up_page(const SheetLayout& layout);
  std::vector<SheetRow> facts() const;
  std::string shown(PlanSheet sheet, PlanColumn column, const std::string& text) const;
  bool is_to_read(PlanSheet sheet, PlanColumn column) const;

  const PlanSheets& sheets_;
  Language language_;
  const std::string& counts_;
  std::string title_;
  std::map<std::string, std::string, std::less<>> sections_;  // their names by their keys
  Workbook book_;
  PlanCells cells_;
  std::map<PlanSheet, SheetLayout> layouts_;
};

void PlanBookWriter::lay_out(PlanSheet sheet) {
  SheetLayout layout;
  const std::string name(label<PlanSheet>(sheet, language_));
  layout.name = fmt::format("'{}'!", name);
  layout.sheet = book_.add_sheet(name, Workbook::Rows::kept);
  const std::vector<SheetRow> rows = sheet == PlanSheet::plan ? facts() : sheets_.rows(sheet);
  layout.rows = rows.size();
  layout.heading = sheets_.is_review && sheet == PlanSheet::targets ? 4 : 2;
  std::vector<BookColumn> unused;
  double width = 0;
  bool is_printed = true;
  for (const BookColumn& column : columns_of(sheet, sheets_.is_review)) {
    const bool is_used = std::any_of(rows.begin(), rows.end(), [&](const SheetRow& row) {
      return !row.text(column.column).empty();
    });
    if (column.use == Use::offered && !is_used) unused.push_back(column);
    if (column.use != Use::always && column.use != Use::aside && !is_used) continue;
    layout.columns.push_back(column);
    is_printed &= column.use != Use::aside;
    if (!is_printed) continue;
    width += column.width;
    if (column.use == Use::always || width <= kWidestPage) {
      layout.last_printed = static_cast<lxw_col_t>(layout.columns.size() - 1);
    }
  }
  layout.columns.insert(layout.columns.end(), unused.begin(), unused.end());
  layouts_.emplace(sheet, std::move(layout));
}

/// Those that are known, and those that somebody fills in.
std::vector<SheetRow> PlanBookWriter::facts() const {
  std::vector<SheetRow> rows;
  for (const auto& entry : kWords<PlanFact>) {
    const std::string content = said(entry.value);
    if (content.empty() && !is_offered(entry.value)) continue;
    SheetRow& row = rows.emplace_back();
    row.set(PlanColumn::fact, std::string(entry.text));
    row.set(PlanColumn::content, content);
    row.set(PlanColumn::note, std::string(help_for(entry.value, language_)));
  }
  return rows;
}

void PlanBookWriter::write_sheet(PlanSheet sheet, const SheetLayout& layout) {
  write_head(sheet, layout);
  for (std::size_t i = 0; i < layout.columns.size(); ++i) {
    const BookColumn& column = layout.columns[i];
    const auto at = static_cast<lxw_col_t>(i);
    book_.check(library().worksheet_set_column(layout.sheet, at, at, column.width,
                                               cells_.below(held_in(column.column))));
    cells_.write_text(layout.sheet, layout.heading, at, heading_of(sheet, column.column, language_),
                      column.use == Use::offered ? cells_.offered : cells_.heading);
  }
  if (sheet == PlanSheet::plan) {
    write_facts(layout);
  } else {
    lxw_row_t at_row = layout.heading;
    for (const SheetRow& row : sheets_.rows(sheet)) write_row(sheet, layout, row, ++at_row);
    guide_columns(sheet, layout);
  }
  constexpr double kHeadingHeight = 32;
  book_.check(library().worksheet_set_row(layout.sheet, layout.heading, kHeadingHeight, nullptr));
  mark(sheet, layout);
  set_up_page(layout);
}

void PlanBookWriter::write_head(PlanSheet sheet, const SheetLayout& layout) {
  double width = 0;
  for (lxw_col_t i = 0; i <= layout.last_printed; ++i) width += layout.columns[i].width;
  const auto across = [&](lxw_row_t row, std::string_view text, lxw_format* format, double size) {
    const std::size_t lines = wrap(text, static_cast<std::size_t>(width * 0.95)).size();
    if (layout.last_printed > 0) {
      book_.check(library().worksheet_merge_range(layout.sheet, row, 0, row, layout.last_printed,
                                                  std::string(text).c_str(), format));
    } else {
      cells_.write_text(layout.sheet, row, 0, text, format);
    }
    const double height = static_cast<double>(lines) * size * kLineSpacing + kAroundLines * 2;
    book_.check(library().worksheet_set_row(layout.sheet, row, height, nullptr));
  };
  const bool is_first = sheet == PlanSheet::targets;
  across(0, is_first ? title_ : std::string(label<PlanSheet>(sheet, language_)), cells_.title, 16);
  across(1, help_for(sheet, sheets_.is_review, language_), cells_.help, kFontSize);
  if (!sheets_.is_review || !is_first) return;
  across(2, counts_, cells_.help, kFontSize);
  across(3, " ", cells_.counts, kFontSize);
  const LeftToCheck left = left_to_check(library(), layouts_, sheets_, facts(), language_);
  book_.check(library().worksheet_write_formula_str(layout.sheet, 3, 0, left.formula.c_str(),
                                                    cells_.counts, left.result.c_str()));
}

std::string PlanBookWriter::shown(PlanSheet sheet, PlanColumn column,
                                  const std::string& text) const {
  if (column == PlanColumn::section ||
      (sheet == PlanSheet::sections && column == PlanColumn::parent)) {
    const auto found = sections_.find(text);
    return found == sections_.end() ? text : found->second;
  }
  if (column == PlanColumn::rule) return std::string(rule_label(text, language_));
  if (column == PlanColumn::reason) return std::string(reason_label(text, language_));
  return PlanCells::shown(text, choices_of(sheet, column, language_));
}

/// What a reader compares with and need not change.
bool PlanBookWriter::is_to_read(PlanSheet sheet, PlanColumn column) const {
  if (!sheets_.is_review) return false;
  if (sheet == PlanSheet::targets) {
    return column == PlanColumn::row || column == PlanColumn::grade ||
           column == PlanColumn::quote || column == PlanColumn::rule || column == PlanColumn::since;
  }
  return sheet == PlanSheet::numerals && column != PlanColumn::row &&
         column != PlanColumn::reason && column != PlanColumn::checked;
}

/// Of a row that shows these texts in its columns, as high as those that are printed need.
void PlanBookWriter::set_height(const SheetLayout& layout, lxw_row_t at_row,
                                const std::vector<std::string>& texts) {
  std::size_t lines = 1;
  for (std::size_t i = 0; i < texts.size() && i <= layout.last_printed; ++i) {
    std::size_t own = 0;
    const auto width = static_cast<std::size_t>(layout.columns[i].width) - 1;
    for (std::size_t from = 0; from <= texts[i].size();) {
      const std::size_t end = std::min(texts[i].find('\n', from), texts[i].size());
      own += std::max<std::size_t>(wrap(texts[i].substr(from, end - from), width).size(), 1);
      from = end + 1;
    }
    lines = std::max(lines, own);
  }
  constexpr double kHighest = 409;  // that a spreadsheet has
  const double height = static_cast<double>(lines) * kFontSize * kLineSpacing + kAroundLines;
  book_.check(
      library().worksheet_set_row(layout.sheet, at_row, std::min(height, kHighest), nullptr));
}

void PlanBookWriter::write_row(PlanSheet sheet, const SheetLayout& layout, const SheetRow& row,
                               lxw_row_t at_row) {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < layout.columns.size(); ++i) {
    const PlanColumn column = layout.columns[i].column;
    const auto found = row.cells.find(column);
    SheetCell cell = found == row.cells.end() ? SheetCell() : found->second;
    cell.text = shown(sheet, column, cell.text);
    cells_.write(layout.sheet, at_row, static_cast<lxw_col_t>(i), cell, held_in(column),
                 is_to_read(sheet, column));
    texts.push_back(std::move(cell.text));
  }
  set_height(layout, at_row, texts);
}

void PlanBookWriter::write_facts(const SheetLayout& layout) {
  lxw_row_t at_row = layout.heading;
  for (const SheetRow& row : facts()) {
    ++at_row;
    const PlanFact fact = *from_word<PlanFact>(row.text(PlanColumn::fact));
    const Holds holds = held_in(fact);
    const auto choices = choices_of(fact, language_);
    std::vector<std::string> contents{row.text(PlanColumn::content)};
    if (holds != Holds::choice && !choices.empty()) contents = offices_in(contents.front());
    for (std::string& one : contents) one = PlanCells::shown(one, choices);
    const std::string name(label<PlanFact>(fact, language_));
    cells_.write(layout.sheet, at_row, 0, {name}, Holds::words, true);
    cells_.write(layout.sheet, at_row, 1, {joined_offices(contents)}, holds, false);
    cells_.write(layout.sheet, at_row, 2, {row.text(PlanColumn::note)}, Holds::words, true);
    set_height(layout, at_row, {name, joined_offices(contents), row.text(PlanColumn::note)});
    Guidance guidance{name, {}, {}, {}};
    for (const auto& choice : choices) guidance.choices.push_back(choice.second);
    cells_.guide({layout.sheet, 1, at_row, at_row}, holds, guidance);
  }
}

/// How a sheet was drafted, where nobody sees it: each row on the line where it stands to be read.
void PlanBookWriter::write_drafted(PlanSheet sheet, const std::vector<SheetRow>& rows) {
  const auto layout = layouts_.find(sheet);
  if (layout == layouts_.end()) return;
  const std::string name(label<PlanSheet>(sheet, language_));
  lxw_worksheet* drafted = book_.add_sheet(
      fmt::format(fmt::runtime(kAsDrafted.in(language_)), name), Workbook::Rows::kept);
  std::vector<BookColumn> columns = columns_of(sheet, true);
  std::erase_if(columns, [](const BookColumn& one) { return one.use == Use::if_used; });
  lxw_row_t at_row = layout->second.heading;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    cells_.write_text(drafted, at_row, static_cast<lxw_col_t>(i),
                      heading_of(sheet, columns[i].column, language_), cells_.offered);
  }
  for (const SheetRow& row : rows) {
    ++at_row;
    const auto fact = from_word<PlanFact>(row.text(PlanColumn::fact));
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const PlanColumn column = columns[i].column;
      std::string text = shown(sheet, column, row.text(column));
      Holds holds = held_in(column);
      if (fact && column == PlanColumn::fact) text = label<PlanFact>(*fact, language_);
      if (fact && column == PlanColumn::content) {
        text = PlanCells::shown(text, choices_of(*fact, language_));
        holds = held_in(*fact);
      }
      if (!text.empty()) {
        cells_.write(drafted, at_row, static_cast<lxw_col_t>(i), {text}, holds, true);
      }
    }
  }
  library().worksheet_hide(drafted);
}

void PlanBookWriter::guide_columns(PlanSheet sheet, const SheetLayout& layout) {
  if (sheet == PlanSheet::outcomes) return;
  const auto sections = layouts_.find(PlanSheet::sections);
  for (std::size_t i = 0; i < layout.columns.size(); ++i) {
    const PlanColumn column = layout.columns[i].column;
    if (is_to_read(sheet, column)) continue;
    Guidance guidance;
    guidance.heading = heading_of(sheet, column, language_);
    guidance.help = help_for(column, sheets_.is_review, language_);
    for (const auto& choice : choices_of(sheet, column, language_)) {
      guidance.choices.push_back(choice.second);
    }
    if (column == PlanColumn::section) {
      guidance.list = "=" + sections->second.name +
                      range_of(library(), sections->second,
                               sections_.empty() ? PlanColumn::key : PlanColumn::name);
    }
    const lxw_row_t room = sheet == PlanSheet::numerals ? 0 : kRoom;
    cells_.guide({layout.sheet, static_cast<lxw_col_t>(i), layout.first(), layout.last() + room},
                 held_in(column), guidance);
  }
}

void PlanBookWriter::mark(PlanSheet sheet, const SheetLayout& layout) {
  const auto cell = [&](PlanColumn column) {
    return "$" + address(library(), layout.first(), layout.at(column));
  };
  const auto strip = [&](PlanColumn column) {
    return CellStrip{layout.sheet, layout.at(column), layout.first(), layout.last() + kRoom};
  };
  const auto label_of = [&](auto value) { return label(value, language_); };
  if (sheet == PlanSheet::plan) {
    lxw_row_t row = layout.heading;
    for (const SheetRow& fact : facts()) {
      ++row;
      if (!is_required(*from_word<PlanFact>(fact.text(PlanColumn::fact)))) continue;
      cells_.lay_over({layout.sheet, 1, row, row}, 1, fmt::format("=$B${}=\"\"", row + 1),
                      cells_.missing);
    }
  } else if (sheet == PlanSheet::targets && sheets_.is_review) {
    cells_.lay_over({layout.sheet, 0, layout.first(), layout.last() + kRoom},
                    static_cast<lxw_col_t>(layout.columns.size() - 1),
                    fmt::format("={}=\"{}\"", cell(PlanColumn::accept), label_of(Acceptance::no)),
                    cells_.out);
    cells_.lay_over(
        strip(PlanColumn::accept), layout.at(PlanColumn::accept),
        fmt::format("=AND({}=\"\",{}<>\"\")", cell(PlanColumn::accept), cell(PlanColumn::name)),
        cells_.missing);
    mark_since(layout);
    cells_.lay_over(strip(PlanColumn::grade), layout.at(PlanColumn::grade),
                    fmt::format("={}=\"B\"", cell(PlanColumn::grade)), cells_.doubtful);
  } else if (sheet == PlanSheet::numerals) {
    cells_.lay_over(
        strip(PlanColumn::checked), layout.at(PlanColumn::checked),
        fmt::format("=AND({}=\"\",{}=\"\",{}=\"{}\")", cell(PlanColumn::checked),
                    cell(PlanColumn::row), cell(PlanColumn::strength), label_of(Strength::weak)),
        cells_.missing);
    cells_.lay_over(strip(PlanColumn::reason), layout.at(PlanColumn::reason),
                    fmt::format("=AND({}<>\"\",{}=\"\",{}=\"\")", cell(PlanColumn::numeral),
                                cell(PlanColumn::row), cell(PlanColumn::reason)),
                    cells_.missing);
    mark_since(layout);
  }
}

/// What is new since the last review.
void PlanBookWriter::mark_since(const SheetLayout& layout) {
  const lxw_col_t at = layout.at(PlanColumn::since);
  if (at >= layout.columns.size()) return;
  cells_.lay_over({layout.sheet, at, layout.first(), layout.last()}, at,
                  fmt::format("=${}<>\"\"", address(library(), layout.first(), at)),
                  cells_.doubtful);
}

void PlanBookWriter::set_up_page(const SheetLayout& layout) {
  const auto last = static_cast<lxw_col_t>(layout.columns.size() - 1);
  const lxw_row_t last_row = std::max(layout.last(), layout.first());
  book_.check(library().worksheet_autofilter(layout.sheet, layout.heading, 0, last_row, last));
  const bool is_review = sheets_.is_review && layout.at(PlanColumn::accept) < layout.columns.size();
  library().worksheet_freeze_panes(layout.sheet, layout.first(),
                                   is_review ? layout.at(PlanColumn::quote) : 0);
  book_.check(library().worksheet_repeat_rows(layout.sheet, layout.heading, layout.heading));
  book_.check(library().worksheet_print_area(layout.sheet, 0, 0, last_row, layout.last_printed));
  library().worksheet_set_landscape(layout.sheet);
  library().worksheet_gridlines(layout.sheet, LXW_HIDE_ALL_GRIDLINES);
  set_up_pages(book_, layout.sheet, title_, 1, language_);
  double width = 0;
  for (lxw_col_t i = 0; i <= layout.last_printed; ++i) width += layout.columns[i].width;
  constexpr std::uint8_t kA3 = 8;
  if (width > kWidestOnA4) library().worksheet_set_paper(layout.sheet, kA3);
}

}  // namespace
}  // namespace xlsx

void render_plan_book(const PlanSheets& sheets, Language language, const std::string& counts,
                      std::ostream& out) {
  xlsx::PlanBookWriter(sheets, language, counts).write_to(out);
}

}  // namespace milepost
