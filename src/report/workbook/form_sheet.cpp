#include "report/workbook/form_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"
#include "report/workbook/xlsx_book.h"
#include "report/workbook/xlsx_sheet.h"
#include "report/workbook/xlsx_styles.h"
#include "report/workbook/xlsx_text.h"

namespace milepost {
namespace {

using xlsx::Library;
using xlsx::Workbook;

constexpr lxw_color_t kToFillIn = 0xFFF8E1;
constexpr lxw_color_t kWrong = 0xF8CBC6;
constexpr lxw_color_t kWrongInk = 0x96172D;
constexpr lxw_color_t kWhite = 0xFFFFFF;

constexpr lxw_row_t kBandRow = 3;
constexpr lxw_row_t kHeadingRow = 4;
constexpr lxw_row_t kFirstRow = 5;

double width_of(FormColumn column) {
  switch (column) {
    case FormColumn::number:
      return 5;
    case FormColumn::target:
      return 22;
    case FormColumn::planned:
      return 13;
    case FormColumn::due:
    case FormColumn::as_of:
      return 10.5;
    case FormColumn::expected:
      return 9;
    case FormColumn::last:
    case FormColumn::value:
      return 12;
    case FormColumn::progress:
      return 30;
    case FormColumn::problem:
    case FormColumn::next_step:
      return 17;
    case FormColumn::note:
    case FormColumn::evidence:
      return 12;
    case FormColumn::measured:
    case FormColumn::gained:
    case FormColumn::of_year:
    case FormColumn::confirmed:
    case FormColumn::outlook:
    case FormColumn::vintage:
    case FormColumn::reporter:
      return 9.5;
    case FormColumn::fault:
      return 44;
  }
  return 0;
}

/// Of the sheet to read, column by column.
constexpr std::array<double, 6> kSupportedWidths{20, 34, 18, 12, 24, 12};

/// Whether this is what a unit of whole numbers is called in the form.
bool is_counted(std::string_view unit, Language language) {
  return std::any_of(kCountedUnits.begin(), kCountedUnits.end(), [&](std::string_view counted) {
    return unit == unit_label(counted, language);
  });
}

bool has_faults(const Form& form) {
  return std::any_of(form.rows.begin(), form.rows.end(), [](const FormRow& row) {
    return !row.fault.empty() ||
           std::any_of(row.answers.begin(), row.answers.end(),
                       [](const auto& one) { return !one.second.fault.empty(); });
  });
}

/// Whether the row has a cell to confirm its value in.
bool asks_to_confirm(const FormRow& row) {
  return row.is_doubted || row.answers.contains(FormColumn::confirmed);
}

/// The words to choose from, as the form offers them.
template <class E>
std::vector<std::string> words_of(Language language) {
  std::vector<std::string> words;
  for (const auto& entry : kWords<E>) {
    words.emplace_back(language == Language::zh ? label(entry.value, language) : entry.text);
  }
  return words;
}

/// Of a cell that holds a number.
std::optional<double> number_in(const FormAnswer& answer) {
  double number = 0;
  const char* end = answer.text.data() + answer.text.size();
  const bool is_read =
      answer.is_number && std::from_chars(answer.text.data(), end, number).ptr == end;
  return is_read ? std::optional(number) : std::nullopt;
}

double to_double(const Decimal& figure) {
  return static_cast<double>(figure.raw()) / static_cast<double>(Decimal::kScale);
}

std::string in_unit(const FormRow& row, Language language) {
  return row.unit.empty() ? "" : say(Sentence::form_unit, language, row.unit);
}

/// What a cell takes; empty where it takes any text.
std::string guidance(const FormRow& row, FormColumn column, Language language) {
  const auto choose = [&](Sentence sentence, const std::vector<std::string>& words) {
    return say(sentence, language, listed(words, language));
  };
  if (column == FormColumn::outlook)
    return choose(Sentence::form_choose, words_of<Outlook>(language));
  if (column == FormColumn::vintage)
    return choose(Sentence::form_choose, words_of<Vintage>(language));
  if (column == FormColumn::confirmed)
    return choose(Sentence::form_choose, words_of<Confirmed>(language));
  if (column != FormColumn::value) return {};
  if (row.kind == EntryKind::milestone) {
    return choose(Sentence::form_state, words_of<MilestoneState>(language));
  }
  return say(Sentence::form_not_figure, language, in_unit(row, language));
}

/// All that is wrong in a row, a line each, with the heading of the cell. What the cell takes
/// stands beside it in Chinese, which the messages themselves are not in.
std::string faults_of(const FormRow& row, Language language) {
  std::string text = row.fault;
  for (const auto& [column, answer] : row.answers) {
    if (answer.fault.empty()) continue;
    std::string said = answer.fault;
    if (language == Language::zh) {
      const std::string guided = guidance(row, column, language);
      if (!guided.empty()) said = guided + "\n" + said;
    }
    text += (text.empty() ? "" : "\n") +
            say(Sentence::named_value, language, label(column, language), said);
  }
  return text;
}

/// The formats of the sheet that is filled in.
struct FormFormats {
  FormFormats(Workbook& book, Language language) : book_(book), language_(language) {
    const Library& library = book.library();
    title = plain(16, xlsx::kAccent, LXW_ALIGN_CENTER);
    library.format_set_bold(title);
    head = plain(xlsx::kFontSize, xlsx::kSoft, LXW_ALIGN_CENTER);
    help = plain(xlsx::kFontSize, xlsx::kInk, LXW_ALIGN_LEFT);
    library.format_set_text_wrap(help);
    known = heading(xlsx::kSoft);
    asked = heading(xlsx::kAccent);
    text = cell(LXW_ALIGN_LEFT);
    word = cell(LXW_ALIGN_CENTER);
    answer = cell(LXW_ALIGN_LEFT);
    answer_word = cell(LXW_ALIGN_CENTER);
    wrong = cell(LXW_ALIGN_LEFT);
    reason = cell(LXW_ALIGN_LEFT);
    share = cell(LXW_ALIGN_CENTER);
    library.format_set_num_format(share, "0.0%");
    for (lxw_format* format : {answer, answer_word, wrong}) library.format_set_unlocked(format);
    for (lxw_format* format : {answer, answer_word}) library.format_set_bg_color(format, kToFillIn);
    library.format_set_bg_color(wrong, kWrong);
    library.format_set_font_color(reason, kWrongInk);
  }

  lxw_format* title;
  lxw_format* head;
  lxw_format* help;
  lxw_format* known;
  lxw_format* asked;
  lxw_format* text;
  lxw_format* word;
  lxw_format* answer;
  lxw_format* answer_word;
  lxw_format* wrong;
  lxw_format* reason;
  lxw_format* share;

 private:
  lxw_format* plain(double size, lxw_color_t color, lxw_format_alignments side) const {
    const Library& library = book_.library();
    lxw_format* format = book_.add_format();
    library.format_set_font_name(format, xlsx::font_of(language_));
    library.format_set_font_size(format, size);
    library.format_set_font_color(format, color);
    library.format_set_align(format, static_cast<std::uint8_t>(side));
    library.format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    return format;
  }
  lxw_format* cell(lxw_format_alignments side) const {
    lxw_format* format = plain(xlsx::kFontSize, xlsx::kInk, side);
    book_.library().format_set_text_wrap(format);
    book_.library().format_set_border(format, LXW_BORDER_THIN);
    book_.library().format_set_border_color(format, xlsx::kRule);
    return format;
  }
  lxw_format* heading(lxw_color_t color) const {
    lxw_format* format = cell(LXW_ALIGN_CENTER);
    book_.library().format_set_bold(format);
    book_.library().format_set_font_color(format, kWhite);
    book_.library().format_set_bg_color(format, color);
    return format;
  }

  Workbook& book_;
  Language language_;
};

/// Writes the sheets of one form.
class FormWriter {
 public:
  explicit FormWriter(const Form& form)
      : form_(form),
        language_(form.language),
        title_(form.only_helps ? std::string(label(Label::supported, language_))
                               : say(Sentence::form_title, language_, form.lead)),
        book_(title_),
        formats_(book_, language_),
        last_(has_faults(form) ? FormColumn::fault : FormColumn::reporter),
        asks_to_confirm_(std::any_of(form.rows.begin(), form.rows.end(), &asks_to_confirm)) {}

  void write_to(std::ostream& out) {
    if (!form_.only_helps) write_questions();
    if (!form_.supported.empty()) write_supported();
    write_keys();
    book_.write_to(out);
  }

 private:
  const Library& library() const { return book_.library(); }

  /// Where a column stands.
  lxw_col_t at(FormColumn column) const {
    const bool is_behind = column > FormColumn::confirmed && !asks_to_confirm_;
    return static_cast<lxw_col_t>(static_cast<int>(column) - (is_behind ? 1 : 0));
  }
  /// The column behind this one.
  FormColumn after(FormColumn column) const {
    const auto next = static_cast<FormColumn>(static_cast<int>(column) + 1);
    return next == FormColumn::confirmed && !asks_to_confirm_ ? after(next) : next;
  }

  void write_text(lxw_row_t row, lxw_col_t column, std::string_view text, lxw_format* format) {
    book_.check(text.empty() ? library().worksheet_write_blank(sheet_, row, column, format)
                             : library().worksheet_write_string(sheet_, row, column, text_.of(text),
                                                                format));
  }
  void merge(lxw_row_t row, FormColumn first, FormColumn last, std::string_view text,
             lxw_format* format) {
    if (first == last) {
      write_text(row, at(first), text, format);
      return;
    }
    book_.check(library().worksheet_merge_range(sheet_, row, at(first), row, at(last),
                                                text_.of(text), format));
  }

  void write_questions();
  void write_head();
  void write_row(const FormRow& row, lxw_row_t at_row);
  void write_added_row(const FormRow& row, lxw_row_t at_row);
  void write_answer(const FormRow& row, FormColumn column, lxw_row_t at_row);
  void write_computed(const FormRow& row, FormColumn column, lxw_row_t at_row);
  void validate(const FormRow& row, lxw_row_t at_row);
  void validate_value(const FormRow& row, lxw_row_t at_row);
  void validate_list(const FormRow& row, lxw_row_t at_row, FormColumn column,
                     std::vector<std::string> words);
  void set_up();
  void protect();
  void write_supported();
  void write_supported_row(const SupportedTarget& target, lxw_row_t at_row);
  void write_keys();
  void write_key_row(lxw_row_t row, const std::vector<std::string>& cells);

  const Form& form_;
  Language language_;
  std::string title_;
  Workbook book_;
  FormFormats formats_;
  FormColumn last_;
  bool asks_to_confirm_;
  lxw_worksheet* sheet_ = nullptr;
  xlsx::CellText text_;
};

/// The sheet to fill in.
void FormWriter::write_questions() {
  sheet_ = book_.add_sheet(label(Label::form, language_), Workbook::Rows::kept);
  write_head();
  for (std::size_t i = 0; i < form_.rows.size(); ++i) {
    const FormRow& row = form_.rows[i];
    const lxw_row_t at_row = kFirstRow + static_cast<lxw_row_t>(i);
    row.is_added ? write_added_row(row, at_row) : write_row(row, at_row);
  }
  set_up();
}

void FormWriter::write_head() {
  merge(0, FormColumn::number, last_, title_, formats_.title);
  merge(1, FormColumn::number, last_,
        say(Sentence::form_head, language_, form_.lead, to_string(form_.as_of), form_.id),
        formats_.head);
  const bool goes_back = last_ == FormColumn::fault;
  merge(2, FormColumn::number, last_,
        say(goes_back ? Sentence::form_mend : Sentence::form_help, language_), formats_.help);
  merge(kBandRow, FormColumn::number, FormColumn::measured, label(Label::form_known, language_),
        formats_.known);
  merge(kBandRow, FormColumn::value, FormColumn::reporter, label(Label::form_asked, language_),
        formats_.asked);
  if (goes_back) write_text(kBandRow, at(FormColumn::fault), "", formats_.known);
  for (FormColumn column = FormColumn::number; column <= last_; column = after(column)) {
    write_text(kHeadingRow, at(column), label(column, language_),
               is_filled_in(column) ? formats_.asked : formats_.known);
    book_.check(
        library().worksheet_set_column(sheet_, at(column), at(column), width_of(column), nullptr));
  }
  constexpr std::array<double, 5> kHeights{30, 18, 34, 20, 32};
  for (std::size_t i = 0; i < kHeights.size(); ++i) {
    book_.check(
        library().worksheet_set_row(sheet_, static_cast<lxw_row_t>(i), kHeights[i], nullptr));
  }
}

void FormWriter::write_row(const FormRow& row, lxw_row_t at_row) {
  std::string measured(label(row.kind, language_));
  if (!row.unit.empty()) measured += "\n" + row.unit;
  const std::string faults = faults_of(row, language_);
  const std::vector<std::pair<FormColumn, std::string_view>> shown{
      {FormColumn::target, row.target}, {FormColumn::planned, row.planned},
      {FormColumn::due, row.due},       {FormColumn::expected, row.expected},
      {FormColumn::last, row.last},     {FormColumn::measured, measured},
      {FormColumn::fault, faults}};
  std::size_t lines = 1;
  for (const auto& [column, text] : shown) {
    if (column > last_) continue;
    const bool is_text = column == FormColumn::target || column == FormColumn::planned;
    write_text(at_row, at(column), text,
               column == FormColumn::fault ? formats_.reason
               : is_text                   ? formats_.text
                                           : formats_.word);
    std::size_t own = 0;
    for (std::size_t from = 0; from <= text.size();) {
      const std::size_t end = std::min(text.find('\n', from), text.size());
      own += wrap(text.substr(from, end - from), static_cast<std::size_t>(width_of(column)) - 2)
                 .size();
      from = end + 1;
    }
    lines = std::max(lines, own);
  }
  write_text(at_row, at(FormColumn::as_of), to_string(row.as_of), formats_.word);
  book_.check(library().worksheet_write_number(sheet_, at_row, at(FormColumn::number),
                                               static_cast<double>(row.number), formats_.word));
  for (FormColumn column = FormColumn::value; column <= FormColumn::reporter;
       column = after(column)) {
    is_computed(column) ? write_computed(row, column, at_row) : write_answer(row, column, at_row);
  }
  validate(row, at_row);
  constexpr double kRoomToWrite = 40;
  const double height =
      static_cast<double>(lines) * xlsx::kFontSize * xlsx::kLineSpacing + xlsx::kAroundLines;
  book_.check(library().worksheet_set_row(sheet_, at_row, std::max(kRoomToWrite, height), nullptr));
}

/// All of it can be changed: what it lacks is its number, or it has to go.
void FormWriter::write_added_row(const FormRow& row, lxw_row_t at_row) {
  for (FormColumn column = FormColumn::number; column < FormColumn::value; column = after(column)) {
    const auto found = row.added.find(column);
    write_text(at_row, at(column), found == row.added.end() ? "" : found->second,
               column == FormColumn::number ? formats_.wrong : formats_.answer);
  }
  for (FormColumn column = FormColumn::value; column <= FormColumn::reporter;
       column = after(column)) {
    is_computed(column) ? write_text(at_row, at(column), "", formats_.word)
                        : write_answer(row, column, at_row);
  }
  if (last_ == FormColumn::fault) {
    write_text(at_row, at(FormColumn::fault), faults_of(row, language_), formats_.reason);
  }
  constexpr double kHeight = 60;
  book_.check(library().worksheet_set_row(sheet_, at_row, kHeight, nullptr));
}

void FormWriter::write_answer(const FormRow& row, FormColumn column, lxw_row_t at_row) {
  if (column == FormColumn::confirmed && !asks_to_confirm(row)) {
    write_text(at_row, at(column), "", formats_.word);
    return;
  }
  const auto found = row.answers.find(column);
  const bool is_word = column == FormColumn::value || column == FormColumn::confirmed ||
                       column == FormColumn::outlook || column == FormColumn::vintage ||
                       column == FormColumn::reporter;
  lxw_format* format = is_word ? formats_.answer_word : formats_.answer;
  if (found == row.answers.end()) {
    write_text(at_row, at(column), "", format);
    return;
  }
  const FormAnswer& answer = found->second;
  if (!answer.fault.empty()) format = formats_.wrong;
  if (const std::optional<double> number = number_in(answer)) {
    book_.check(library().worksheet_write_number(sheet_, at_row, at(column), *number, format));
    return;
  }
  write_text(at_row, at(column), answer.text, format);
}

/// What follows from the value as it is typed: a formula, with its result for those that compute
/// nothing when they open a file.
void FormWriter::write_computed(const FormRow& row, FormColumn column, lxw_row_t at_row) {
  const bool is_gain = column == FormColumn::gained;
  const std::optional<Decimal>& known = is_gain ? row.total_before : row.of_year;
  if (!known) {
    write_text(at_row, at(column), "", formats_.word);
    return;
  }
  std::array<char, LXW_MAX_CELL_NAME_LENGTH> cell{};
  library().lxw_rowcol_to_cell(cell.data(), at_row, at(FormColumn::value));
  const std::string value(cell.data());
  const std::string figure = to_string(*known);
  const std::string formula =
      is_gain ? fmt::format("=IF(ISNUMBER({0}),ROUND({0}-({1}),4),\"\")", value, figure)
              : fmt::format("=IF(ISNUMBER({0}),{0}/{1},\"\")", value, figure);
  lxw_format* format = is_gain ? formats_.word : formats_.share;
  const auto answered = row.answers.find(FormColumn::value);
  const std::optional<double> typed =
      answered == row.answers.end() ? std::nullopt : number_in(answered->second);
  if (typed) {
    const double from = to_double(*known);
    book_.check(library().worksheet_write_formula_num(sheet_, at_row, at(column), formula.c_str(),
                                                      format,
                                                      is_gain ? *typed - from : *typed / from));
  } else {
    book_.check(library().worksheet_write_formula_str(sheet_, at_row, at(column), formula.c_str(),
                                                      format, ""));
  }
}

void FormWriter::validate(const FormRow& row, lxw_row_t at_row) {
  if (row.kind == EntryKind::milestone) {
    validate_list(row, at_row, FormColumn::value, words_of<MilestoneState>(language_));
  } else {
    validate_value(row, at_row);
  }
  if (asks_to_confirm(row)) {
    validate_list(row, at_row, FormColumn::confirmed, words_of<Confirmed>(language_));
  }
  validate_list(row, at_row, FormColumn::outlook, words_of<Outlook>(language_));
  validate_list(row, at_row, FormColumn::vintage, words_of<Vintage>(language_));
}

/// Stops what can be no figure, and warns where importing would doubt it.
void FormWriter::validate_value(const FormRow& row, lxw_row_t at_row) {
  constexpr double kLargest = 922'337'203'685'477;
  const bool is_count = row.kind == EntryKind::year_to_date && is_counted(row.unit, language_);
  lxw_data_validation rule{};
  rule.validate = is_count ? LXW_VALIDATION_TYPE_INTEGER : LXW_VALIDATION_TYPE_DECIMAL;
  rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
  rule.minimum_number = is_count ? 0 : -kLargest;
  rule.maximum_number = kLargest;
  rule.error_type = is_count ? LXW_VALIDATION_ERROR_TYPE_WARNING : LXW_VALIDATION_ERROR_TYPE_STOP;
  Sentence help = Sentence::form_figure;
  if (row.kind == EntryKind::growth) {
    rule.minimum_number = -100;
    rule.maximum_number = 100;
    rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
    help = Sentence::form_growth;
  } else if (row.kind == EntryKind::level && row.unit == "%") {
    rule.minimum_number = 0;
    rule.maximum_number = 100;
    rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
    help = Sentence::form_share;
  } else if (row.kind == EntryKind::year_to_date) {
    help = Sentence::form_total;
  }
  const std::string unit = in_unit(row, language_);
  std::string input =
      help == Sentence::form_total
          ? say(help, language_, to_string(row.counted_from), to_string(row.as_of), unit)
          : say(help, language_, to_string(row.as_of), unit);
  std::string heading(label(row.kind, language_));
  std::string wrong =
      say(is_count ? Sentence::form_not_whole : Sentence::form_not_figure, language_, unit);
  rule.input_title = heading.data();
  rule.input_message = input.data();
  rule.error_title = heading.data();
  rule.error_message = wrong.data();
  const lxw_col_t column = at(FormColumn::value);
  book_.check(library().worksheet_data_validation_cell(sheet_, at_row, column, &rule));
}

/// A drop-down. A state may have a percentage beside it, so other texts are only warned of there.
void FormWriter::validate_list(const FormRow& row, lxw_row_t at_row, FormColumn column,
                               std::vector<std::string> words) {
  std::vector<char*> list;
  list.reserve(words.size() + 1);
  for (std::string& word : words) list.push_back(word.data());
  list.push_back(nullptr);
  std::string heading(label(column, language_));
  std::string message = guidance(row, column, language_);
  lxw_data_validation rule{};
  rule.validate = LXW_VALIDATION_TYPE_LIST;
  rule.value_list = list.data();
  rule.error_type = column == FormColumn::value ? LXW_VALIDATION_ERROR_TYPE_WARNING
                                                : LXW_VALIDATION_ERROR_TYPE_STOP;
  rule.input_title = heading.data();
  rule.input_message = message.data();
  rule.error_title = heading.data();
  rule.error_message = message.data();
  book_.check(library().worksheet_data_validation_cell(sheet_, at_row, at(column), &rule));
}

void FormWriter::set_up() {
  const lxw_row_t last_row = kFirstRow + static_cast<lxw_row_t>(form_.rows.size()) - 1;
  book_.check(library().worksheet_autofilter(sheet_, kHeadingRow, 0, last_row, at(last_)));
  library().worksheet_freeze_panes(sheet_, kFirstRow, at(FormColumn::planned));
  book_.check(library().worksheet_repeat_rows(sheet_, kBandRow, kHeadingRow));
  library().worksheet_set_landscape(sheet_);
  library().worksheet_gridlines(sheet_, LXW_HIDE_ALL_GRIDLINES);
  xlsx::set_up_pages(book_, sheet_, title_, 1, language_);
  protect();
}

void FormWriter::protect() {
  lxw_protection allowed{};
  allowed.format_cells = LXW_TRUE;
  allowed.format_columns = LXW_TRUE;
  allowed.format_rows = LXW_TRUE;
  allowed.delete_rows = LXW_TRUE;
  allowed.sort = LXW_TRUE;
  allowed.autofilter = LXW_TRUE;
  library().worksheet_protect(sheet_, nullptr, &allowed);
}

/// The sheet to read: what the office helps with, by lead. Nothing is read back from it.
void FormWriter::write_supported() {
  constexpr std::array kHeadings{Label::lead, Label::target, Label::planned,
                                 Label::due,  Label::actual, Label::status};
  constexpr lxw_row_t kHeadingsAt = 2;
  constexpr auto kLast = static_cast<lxw_col_t>(kHeadings.size() - 1);
  sheet_ = book_.add_sheet(label(Label::supported, language_), Workbook::Rows::kept);
  const auto across = [&](lxw_row_t row, std::string_view text, lxw_format* format) {
    book_.check(
        library().worksheet_merge_range(sheet_, row, 0, row, kLast, text_.of(text), format));
  };
  const std::string head =
      say(Sentence::supported_head, language_, form_.lead, to_string(form_.as_of));
  across(0, label(Label::supported, language_), formats_.title);
  across(1, head, formats_.help);
  for (std::size_t i = 0; i < kHeadings.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    write_text(kHeadingsAt, column, label(kHeadings[i], language_), formats_.known);
    book_.check(
        library().worksheet_set_column(sheet_, column, column, kSupportedWidths[i], nullptr));
  }
  constexpr std::array<double, 3> kHeights{30, 34, 24};
  for (std::size_t i = 0; i < kHeights.size(); ++i) {
    book_.check(
        library().worksheet_set_row(sheet_, static_cast<lxw_row_t>(i), kHeights[i], nullptr));
  }
  lxw_row_t row = kHeadingsAt;
  for (const SupportedTarget& target : form_.supported) write_supported_row(target, ++row);
  book_.check(library().worksheet_autofilter(sheet_, kHeadingsAt, 0, row, kLast));
  library().worksheet_freeze_panes(sheet_, kHeadingsAt + 1, 0);
  book_.check(library().worksheet_repeat_rows(sheet_, kHeadingsAt, kHeadingsAt));
  library().worksheet_set_landscape(sheet_);
  library().worksheet_gridlines(sheet_, LXW_HIDE_ALL_GRIDLINES);
  xlsx::set_up_pages(book_, sheet_, title_, 1, language_);
  protect();
}

void FormWriter::write_supported_row(const SupportedTarget& target, lxw_row_t at_row) {
  const std::array<std::string_view, 6> cells{target.lead, target.target, target.planned,
                                              target.due,  target.latest, target.status};
  std::size_t lines = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const bool is_text = i < 3;
    write_text(at_row, static_cast<lxw_col_t>(i), cells[i],
               is_text ? formats_.text : formats_.word);
    const auto width = static_cast<std::size_t>(kSupportedWidths[i]) - 2;
    lines = std::max(lines, wrap(cells[i], width).size());
  }
  const double height =
      static_cast<double>(lines) * xlsx::kFontSize * xlsx::kLineSpacing + xlsx::kAroundLines;
  book_.check(library().worksheet_set_row(sheet_, at_row, height, nullptr));
}

void FormWriter::write_key_row(lxw_row_t row, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!cells[i].empty()) write_text(row, static_cast<lxw_col_t>(i), cells[i], nullptr);
  }
}

/// The hidden sheet; its layout is in docs/progress-files.md "What a form carries".
void FormWriter::write_keys() {
  sheet_ = book_.add_sheet("milepost", Workbook::Rows::kept);
  lxw_row_t row = 0;
  write_key_row(row++, {std::string(kFormMark), std::string(kFormVersion)});
  write_key_row(row++, {"id", form_.id});
  write_key_row(row++, {"lead", form_.lead});
  write_key_row(row++, {"as_of", to_string(form_.as_of)});
  write_key_row(row++, {"language", std::string(word(language_))});
  for (const auto& [column, name] : kWords<FormColumn>) {
    write_key_row(row++, {"column", std::string(name), std::string(label(column, language_))});
  }
  for (const FormRow& one : form_.rows) {
    if (one.is_added) continue;
    write_key_row(row++, {"row", std::to_string(one.number), one.area, one.indicator,
                          std::string(word(one.kind)), to_string(one.as_of), one.unit, one.target,
                          one.planned, one.due, one.expected, one.last,
                          one.total_before ? to_string(*one.total_before) : "",
                          one.of_year ? to_string(*one.of_year) : "", one.step});
  }
  library().worksheet_hide(sheet_);
  library().worksheet_protect(sheet_, nullptr, nullptr);
}

}  // namespace

void render_form(const Form& form, std::ostream& out) { FormWriter(form).write_to(out); }

}  // namespace milepost
