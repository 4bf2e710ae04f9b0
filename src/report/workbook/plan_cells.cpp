#include "report/workbook/plan_cells.h"

#include <algorithm>
#include <optional>
#include <variant>

#include "base/dash.h"
#include "base/date.h"
#include "base/decimal.h"
#include "report/workbook/plan_help.h"
#include "report/workbook/xlsx_styles.h"
#include "report/workbook/xlsx_text.h"

namespace milepost::xlsx {
namespace {

constexpr lxw_color_t kWhite = 0xFFFFFF;
constexpr lxw_color_t kToRead = 0xF3F5F8;
constexpr lxw_color_t kOut = 0x9AA3AD;
constexpr lxw_color_t kMissing = 0xFFE699;
constexpr lxw_color_t kDoubtful = 0xFFF3CC;
constexpr lxw_color_t kMark = 0xC00000;

constexpr std::size_t kLongestHeading = 32;  // of what is offered, in characters

bool is_figure(Holds holds) { return holds == Holds::figure || holds == Holds::count; }

/// The number that stands for a cell, where a spreadsheet has one for it and for nothing else.
std::optional<double> number_for(std::string_view text, Holds holds) {
  if (holds == Holds::date) {
    const std::optional<Date> day = parse_iso_date(text);
    return day ? serial_day(*day) : std::nullopt;
  }
  if (!is_figure(holds)) return std::nullopt;
  const std::variant<Decimal, DecimalFault> read = parse_decimal(text);
  const auto* figure = std::get_if<Decimal>(&read);
  if (figure == nullptr) return std::nullopt;
  const std::optional<Number> number = exact_number(*figure);
  return number ? std::optional(number->value) : std::nullopt;
}

constexpr Wording kNoDate{"Write a day, as in 2024-06-30.", "请填写日期，如2024-06-30。"};
constexpr Wording kNoNumber{"Write a number only.", "请只填数字。"};

}  // namespace

PlanCells::PlanCells(Workbook& book, Language language) : book_(book), language_(language) {
  const Library& library = book.library();
  title = plain(16, kAccent);
  library.format_set_bold(title);
  help = plain(kFontSize, kSoft);
  library.format_set_text_wrap(help);
  counts = plain(kFontSize, kInk);
  library.format_set_bold(counts);
  library.format_set_text_wrap(counts);
  for (lxw_format** made : {&heading, &offered}) {
    *made = of(Holds::choice);
    library.format_set_border(*made, LXW_BORDER_THIN);
    library.format_set_border_color(*made, kRule);
    library.format_set_bold(*made);
    library.format_set_font_color(*made, kWhite);
    library.format_set_bg_color(*made, made == &heading ? kAccent : kSoft);
  }
  for (std::size_t i = 0; i < kKinds; ++i) {
    below_[i] = of(static_cast<Holds>(i));
    for (lxw_format** made : {&asked_[i], &known_[i]}) {
      *made = of(static_cast<Holds>(i));
      library.format_set_border(*made, LXW_BORDER_THIN);
      library.format_set_border_color(*made, kRule);
    }
    library.format_set_bg_color(known_[i], kToRead);
  }
  mark_ = plain(kFontSize, kMark);
  library.format_set_bold(mark_);
  around_mark_ = plain(kFontSize, kInk);
  out = book.add_format();
  library.format_set_font_color(out, kOut);
  missing = book.add_format();
  library.format_set_bg_color(missing, kMissing);
  doubtful = book.add_format();
  library.format_set_bg_color(doubtful, kDoubtful);
}

lxw_format* PlanCells::plain(double size, lxw_color_t color) const {
  const Library& library = book_.library();
  lxw_format* format = book_.add_format();
  library.format_set_font_name(format, font_of(language_));
  library.format_set_font_size(format, size);
  library.format_set_font_color(format, color);
  library.format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  return format;
}

lxw_format* PlanCells::of(Holds holds) const {
  const Library& library = book_.library();
  lxw_format* format = plain(kFontSize, kInk);
  library.format_set_text_wrap(format);
  if (holds == Holds::key) library.format_set_num_format(format, "@");
  if (holds == Holds::date) library.format_set_num_format(format, "yyyy-mm-dd");
  if (holds == Holds::figure) {
    library.format_set_align(format, LXW_ALIGN_RIGHT);
  } else if (holds == Holds::choice || holds == Holds::date || holds == Holds::count) {
    library.format_set_align(format, LXW_ALIGN_CENTER);
  } else {
    library.format_set_align(format, LXW_ALIGN_LEFT);
  }
  return format;
}

std::string PlanCells::shown(
    std::string_view text,
    const std::vector<std::pair<std::string_view, std::string_view>>& choices) {
  const auto found = std::find_if(choices.begin(), choices.end(),
                                  [&](const auto& choice) { return choice.first == text; });
  return std::string(found == choices.end() ? text : found->second);
}

void PlanCells::write_text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column,
                           std::string_view text, lxw_format* format) {
  book_.check(book_.library().worksheet_write_string(sheet, row, column,
                                                     to_the_letter(text).c_str(), format));
}

void PlanCells::write_blank(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, Holds holds,
                            bool is_to_read) {
  lxw_format* format = (is_to_read ? known_ : asked_)[static_cast<std::size_t>(holds)];
  book_.check(book_.library().worksheet_write_blank(sheet, row, column, format));
}

void PlanCells::write(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const SheetCell& cell,
                      Holds holds, bool is_to_read) {
  if (cell.text.empty()) return write_blank(sheet, row, column, holds, is_to_read);
  lxw_format* format = (is_to_read ? known_ : asked_)[static_cast<std::size_t>(holds)];
  if (const std::optional<double> number = number_for(cell.text, holds)) {
    book_.check(book_.library().worksheet_write_number(sheet, row, column, *number, format));
  } else if (cell.marked_size > 0 && cell.marked_size < cell.text.size()) {
    write_marked(sheet, row, column, cell, format);
  } else {
    write_text(sheet, row, column, marked_if_dash(cell.text), format);
  }
}

void PlanCells::write_marked(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column,
                             const SheetCell& cell, lxw_format* format) {
  const std::size_t end = cell.marked_at + cell.marked_size;
  std::array<std::string, 3> texts{
      to_the_letter(cell.text.substr(0, cell.marked_at)),
      to_the_letter(cell.text.substr(cell.marked_at, cell.marked_size)),
      to_the_letter(cell.text.substr(end))};
  std::array<lxw_rich_string_tuple, 3> pieces{};
  std::vector<lxw_rich_string_tuple*> list;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    pieces[i] = {i == 1 ? mark_ : around_mark_, texts[i].data()};
    if (!texts[i].empty()) list.push_back(&pieces[i]);
  }
  list.push_back(nullptr);
  book_.check(book_.library().worksheet_write_rich_string(sheet, row, column, list.data(), format));
}

void PlanCells::guide(const CellStrip& strip, Holds holds, const Guidance& guidance) {
  constexpr double kLargest = 922'337'203'685'477;
  const bool is_checked = is_figure(holds) || holds == Holds::date || holds == Holds::choice ||
                          (holds == Holds::section && !guidance.list.empty());
  if (!is_checked && guidance.help.empty()) return;
  std::string title_of_help = guidance.heading;
  if (title_of_help.size() > kLongestHeading) title_of_help.clear();
  std::string help_text = guidance.help;
  std::string list = guidance.list;
  std::string wrong(kChooseFromList.in(language_));
  std::vector<std::string> words(guidance.choices.begin(), guidance.choices.end());
  std::vector<const char*> choices;
  std::transform(words.begin(), words.end(), std::back_inserter(choices),
                 [](const std::string& one) { return one.c_str(); });
  choices.push_back(nullptr);
  lxw_data_validation rule{};
  rule.validate = LXW_VALIDATION_TYPE_ANY;
  if (is_figure(holds) || holds == Holds::date) rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
  if (holds == Holds::choice) {
    rule.validate = LXW_VALIDATION_TYPE_LIST;
    rule.value_list = const_cast<char**>(choices.data());  // NOLINT: it is only read
  } else if (holds == Holds::section && is_checked) {
    rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    rule.value_formula = list.data();
  } else if (holds == Holds::date) {
    rule.validate = LXW_VALIDATION_TYPE_DATE;
    rule.minimum_datetime = {1900, 3, 1, 0, 0, 0};
    rule.maximum_datetime = {9999, 12, 31, 0, 0, 0};
    wrong = kNoDate.in(language_);
  } else if (is_figure(holds)) {
    rule.validate = LXW_VALIDATION_TYPE_DECIMAL;
    rule.minimum_number = holds == Holds::count ? 0 : -kLargest;
    rule.maximum_number = kLargest;
    wrong = kNoNumber.in(language_);
  }
  rule.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
  if (!help_text.empty()) {
    rule.input_title = title_of_help.data();
    rule.input_message = help_text.data();
  }
  rule.error_title = title_of_help.data();
  rule.error_message = wrong.data();
  book_.check(book_.library().worksheet_data_validation_range(
      strip.sheet, strip.first, strip.column, strip.last, strip.column, &rule));
}

void PlanCells::lay_over(const CellStrip& first_column, lxw_col_t last_column,
                         const std::string& formula, lxw_format* format) {
  std::string condition = formula;
  lxw_conditional_format rule{};
  rule.type = LXW_CONDITIONAL_TYPE_FORMULA;
  rule.value_string = condition.data();
  rule.format = format;
  book_.check(book_.library().worksheet_conditional_format_range(
      first_column.sheet, first_column.first, first_column.column, first_column.last, last_column,
      &rule));
}

}  // namespace milepost::xlsx
