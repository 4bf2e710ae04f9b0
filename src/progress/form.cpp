#include "progress/form.h"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

#include "base/as_of.h"
#include "base/invisible.h"
#include "base/listed.h"
#include "base/names.h"
#include "base/phrases.h"
#include "base/quoted.h"
#include "base/usual_signs.h"
#include "base/utf8.h"
#include "base/workbook.h"
#include "progress/conflict.h"
#include "progress/form_keys.h"
#include "progress/nothing_said.h"
#include "progress/remark_words.h"
#include "progress/reporter.h"
#include "progress/value.h"

namespace milepost {
namespace {

std::string without_blanks(std::string_view text) {
  std::string kept = without_invisible(with_usual_signs(text));
  std::erase_if(kept, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
  return kept;
}

/// Where the answers stand: a sheet, the row of its headings, the columns.
struct AnswerSheet {
  const WorkbookSheet* sheet = nullptr;
  std::size_t heading_row = 0;
  std::map<FormColumn, std::size_t> columns;
  std::vector<std::pair<std::size_t, std::size_t>>
      twice;  // cells with a heading that stands before
};

AnswerSheet read_headings(const WorkbookSheet& sheet, std::size_t row, const KeySheet& keys) {
  AnswerSheet answers{&sheet, row, {}, {}};
  for (auto at = sheet.cells.lower_bound({row, 0});
       at != sheet.cells.end() && at->first.first == row; ++at) {
    for (const auto& [column, heading] : keys.headings) {
      if (without_blanks(at->second.text) != without_blanks(heading)) continue;
      const bool is_new = answers.columns.emplace(column, at->first.second).second;
      if (!is_new) answers.twice.push_back(at->first);
    }
  }
  return answers;
}

/// Every sheet with the headings of the form: it, and what was copied from it.
std::vector<AnswerSheet> find_headings(const std::vector<WorkbookSheet>& sheets,
                                       const KeySheet& keys) {
  constexpr std::size_t kLowestHeading = 100;
  std::vector<AnswerSheet> all;
  for (const WorkbookSheet& sheet : sheets) {
    if (is_key_sheet(sheet)) continue;
    for (std::size_t row = 1; row <= kLowestHeading; ++row) {
      AnswerSheet found = read_headings(sheet, row, keys);
      if (!found.columns.contains(FormColumn::number) ||
          !found.columns.contains(FormColumn::value)) {
        continue;
      }
      all.push_back(std::move(found));
      break;
    }
  }
  return all;
}

/// Whether a cell answers anything: whoever fills in the form may write a name into every row, or
/// that there is nothing to say.
bool is_answer(FormColumn column, std::string_view text) {
  if (!is_filled_in(column) || column == FormColumn::reporter) return false;
  const bool may_be_nothing = column == FormColumn::progress || column == FormColumn::problem ||
                              column == FormColumn::next_step || column == FormColumn::note;
  return !may_be_nothing || !says_nothing(text);
}

/// Whether anything below the headings is answered.
bool has_answers(const AnswerSheet& answers) {
  const auto& cells = answers.sheet->cells;
  const auto is_answered = [&](const auto& cell) {
    return std::any_of(answers.columns.begin(), answers.columns.end(), [&](const auto& column) {
      return column.second == cell.first.second && is_answer(column.first, cell.second.text);
    });
  };
  return std::any_of(cells.lower_bound({answers.heading_row + 1, 0}), cells.end(), is_answered);
}

/// Whether every column to be filled in is there, once.
bool check_headings(const AnswerSheet& answers, const KeySheet& keys, Problems& problems) {
  const std::size_t problems_before = problems.size();
  for (const auto& [column, heading] : keys.headings) {
    const bool is_needed = is_filled_in(column) && column != FormColumn::confirmed;
    if (!is_needed || answers.columns.contains(column)) continue;
    problems.add({answers.heading_row, 0},
                 said({"the heading {} is gone", "缺少列标题{}"}, quoted(heading)),
                 said({"write it above its column again", "请把它重新写在该列上方"}));
  }
  for (const auto& [row, column] : answers.twice) {
    problems.add({row, column},
                 said({"the heading {} is there twice", "列标题{}重复"},
                      quoted(answers.sheet->cell(row, column)->text)),
                 said({"keep one of the two columns", "两列请只留一列"}));
  }
  return problems.size() == problems_before;
}

std::optional<AnswerSheet> find_answers(const std::vector<WorkbookSheet>& sheets,
                                        const KeySheet& keys, Problems& problems) {
  std::vector<AnswerSheet> all = find_headings(sheets, keys);
  std::vector<Said> filled_in;
  const AnswerSheet* found = all.empty() ? nullptr : &all.front();
  for (const AnswerSheet& one : all) {
    if (!has_answers(one)) continue;
    if (filled_in.empty()) found = &one;
    filled_in.push_back(quoted(one.sheet->name));
  }
  if (filled_in.size() > 1) {
    problems.add({},
                 said({"the sheets {} are copies of one form, and each is filled in",
                       "工作表{}是同一填报表的副本，且都已填写"},
                      all_of(filled_in)),
                 said({"keep the one that counts, and delete or empty the others",
                       "请只保留作准的一份，删去或清空其他各份"}));
    return std::nullopt;
  }
  if (found != nullptr) return *found;
  std::vector<Said> needed;
  for (const FormColumn column : {FormColumn::number, FormColumn::value}) {
    if (const auto heading = keys.headings.find(column); heading != keys.headings.end()) {
      needed.push_back(quoted(heading->second));
    }
  }
  problems.add({},
               said({"the headings of the form are gone: no row has {}",
                     "填报表的列标题不见了：没有一行含有{}"},
                    all_of(needed)),
               fill_in_as_sent());
  return std::nullopt;
}

Said write_the_number() {
  return said({"write the number that the target had in the form, or empty the row",
               "请填该目标在表中的原序号，或清空本行"});
}

Said write_the_text() {
  return said({"write the text itself instead of a formula", "请直接填文字，不要用公式"});
}

Said unsolved() { return said(kCellIsFormula); }

/// A form that goes back has no formats: what was refused because of one must not pass without it.
std::string text_to_return(FormColumn column, const WorkbookCell& typed) {
  const bool is_free_text = is_filled_in(column) && column != FormColumn::value &&
                            column != FormColumn::outlook && column != FormColumn::vintage &&
                            column != FormColumn::confirmed;
  const bool is_refused = typed.is_marked || typed.kind == WorkbookCell::Kind::scaled;
  return is_refused && !is_free_text ? typed.text + " ?" : typed.text;
}

/// Reads what was filled in, row by row.
class AnswerReader {
 public:
  AnswerReader(const KeySheet& keys, AnswerSheet answers, const KnownIndicators& known,
               Problems& problems)
      : keys_(keys), answers_(std::move(answers)), known_(known), problems_(problems) {
    filled_.form = keys.form;
    filled_.form.rows.clear();
    filled_.columns = answers_.columns;
    filled_.has_all_columns = check_headings(answers_, keys, problems);
  }

  FilledForm read() {
    const auto& cells = answers_.sheet->cells;
    for (auto at = cells.begin(); at != cells.end(); at = cells.lower_bound({line_ + 1, 0})) {
      line_ = at->first.first;
      // Whoever sorts the sheet may have rows above the headings.
      const bool is_row = line_ > answers_.heading_row || question_of(cell(FormColumn::number));
      if (is_row && line_ != answers_.heading_row) read_row();
    }
    return std::move(filled_);
  }

 private:
  const WorkbookCell* cell(FormColumn column) const {
    const auto found = answers_.columns.find(column);
    return found == answers_.columns.end() ? nullptr : answers_.sheet->cell(line_, found->second);
  }
  Place place(FormColumn column) const {
    const auto found = answers_.columns.find(column);
    return {line_, found == answers_.columns.end() ? 0 : found->second};
  }
  void fault(FormColumn column, Said what, Remedy remedy) {
    problems_.add(place(column), std::move(what), std::move(remedy));
  }
  auto told_of(FormColumn column) {
    return [this, column](Said what, Said remedy) {
      const WorkbookCell* typed = cell(column);
      fault(column, typed == nullptr ? std::move(what) : naming_odd_sign(what, typed->text),
            std::move(remedy));
    };
  }

  void read_row();
  const FormRow* question_of(const WorkbookCell* number) const;
  const FormRow* find_question(bool is_answered);
  void keep_added(std::map<FormColumn, FormAnswer> answers);
  void read_answers(const FormRow& question);
  void check_columns();
  void check_locked(const FormRow& row);
  void check_known(FormColumn column, const std::string& text);
  void check_question(const FormRow& row);
  const Indicator* find_indicator(const FormRow& row);
  void check_step(const FormRow& row, const Indicator& indicator);
  bool check_marks(FormColumn column);
  bool says_in_words_alone() const;
  std::optional<Value> read_value(const FormRow& row, const Indicator& indicator);
  Remarks read_remarks();
  std::string read_text(FormColumn column);
  template <class E>
  std::optional<E> read_word(FormColumn column);

  const KeySheet& keys_;
  AnswerSheet answers_;
  const KnownIndicators& known_;
  Problems& problems_;
  FilledForm filled_;
  std::map<std::size_t, std::size_t> line_of_;  // by the number of the row
  std::size_t line_ = 0;
};

void AnswerReader::read_row() {
  std::map<FormColumn, FormAnswer> answers;
  for (const auto& [column, position] : answers_.columns) {
    if (!is_filled_in(column)) continue;
    const WorkbookCell* typed = cell(column);
    if (typed == nullptr) continue;
    answers[column] = {
        text_to_return(column, *typed), typed->kind == WorkbookCell::Kind::number, {}};
  }
  const bool is_answered = std::any_of(answers.begin(), answers.end(), [](const auto& one) {
    return is_answer(one.first, one.second.text);
  });
  const std::size_t problems_before = problems_.size();
  const FormRow* question = find_question(is_answered);
  if (question != nullptr) {
    filled_.form.rows.push_back(*question);
    filled_.form.rows.back().answers = std::move(answers);
    filled_.form.rows.back().counted_from =
        known_.years_of(question->area).around(question->as_of).start;
    filled_.lines.push_back(line_);
    is_answered ? read_answers(*question) : check_locked(*question);
  } else if (problems_.size() != problems_before) {
    keep_added(std::move(answers));
  }
  if (problems_.size() != problems_before) ++filled_.refused;
}

/// A row that is no question of the form, so that it goes back with the others.
void AnswerReader::keep_added(std::map<FormColumn, FormAnswer> answers) {
  FormRow row;
  row.is_added = true;
  row.answers = std::move(answers);
  for (const auto& [column, position] : answers_.columns) {
    const WorkbookCell* typed = cell(column);
    if (typed == nullptr || is_filled_in(column)) continue;
    row.added[column] = text_to_return(column, *typed);
  }
  filled_.form.rows.push_back(std::move(row));
  filled_.lines.push_back(line_);
}

void AnswerReader::read_answers(const FormRow& question) {
  const std::size_t problems_before = problems_.size();
  check_columns();
  check_question(question);
  ImportRow read;
  read.line = line_;
  read.column = place(FormColumn::value).column;
  read.entry.area = question.area;
  read.entry.indicator = question.indicator;
  read.entry.as_of = question.as_of;
  read.entry.kind = question.kind;
  const Indicator* indicator = find_indicator(question);
  std::optional<Value> value;
  if (says_in_words_alone()) {
    read.column = place(FormColumn::progress).column;
    read.entry.kind = EntryKind::progress;
    value = Value{};
  } else if (indicator != nullptr) {
    value = read_value(question, *indicator);
  }
  read.is_confirmed = read_word<Confirmed>(FormColumn::confirmed) == Confirmed::yes;
  read.entry.remarks = read_remarks();
  // Who sends a form answers for it, whoever filled it in.
  read.entry.remarks.reporter = reporter_text(keys_.form.lead, read.entry.remarks.reporter);
  if (problems_.size() != problems_before) return;
  read.entry.value = *value;
  filled_.entries.push_back(std::move(read));
}

/// What stands beside the columns of the form is in no entry. Who gives a column a heading knows.
void AnswerReader::check_columns() {
  const auto& cells = answers_.sheet->cells;
  for (auto at = cells.lower_bound({line_, 0}); at != cells.end() && at->first.first == line_;
       ++at) {
    const std::size_t column = at->first.second;
    if (answers_.sheet->cell(answers_.heading_row, column) != nullptr) continue;
    problems_.add({line_, column},
                  said({"{} stands beside the columns of the form", "{}写在表格各列之外"},
                       quoted(at->second.text)),
                  said({"write it under the heading where it belongs", "请写到相应标题的列下"}));
  }
}

/// Of a row without an answer: a figure may have been typed into the cell beside.
void AnswerReader::check_locked(const FormRow& row) {
  check_columns();
  const std::array<std::pair<FormColumn, const std::string*>, 4> known{
      {{FormColumn::planned, &row.planned},
       {FormColumn::due, &row.due},
       {FormColumn::expected, &row.expected},
       {FormColumn::last, &row.last}}};
  for (const auto& [column, text] : known) check_known(column, *text);
  for (const FormColumn column : {FormColumn::gained, FormColumn::of_year}) {
    check_known(column, "");
  }
}

/// What the cell shows of what is known, or of an empty value.
void AnswerReader::check_known(FormColumn column, const std::string& text) {
  const WorkbookCell* typed = cell(column);
  if (typed == nullptr || without_blanks(typed->text) == without_blanks(text)) return;
  fault(column,
        said({"the cell was changed to {}, and nothing is filled in beside it",
              "单元格被改为{}，而本行没有填写数据"},
             quoted(typed->text)),
        said({"write the figure under {}", "数值请填在{}列"},
             quoted(keys_.headings.at(FormColumn::value))));
}

const FormRow* AnswerReader::question_of(const WorkbookCell* number) const {
  const auto parsed = number == nullptr ? std::nullopt : parse_row_number(number->text);
  if (!parsed) return nullptr;
  const auto& rows = keys_.form.rows;
  const auto found = std::find_if(rows.begin(), rows.end(),
                                  [&](const FormRow& row) { return row.number == *parsed; });
  return found == rows.end() ? nullptr : &*found;
}

/// The question that a row of the sheet answers, by its number.
const FormRow* AnswerReader::find_question(bool is_answered) {
  const WorkbookCell* typed = cell(FormColumn::number);
  if (typed == nullptr) {
    if (is_answered) {
      fault(FormColumn::number,
            said({"the row has no number, so it is not known which target it is",
                  "本行没有序号，无法知道是哪项目标"}),
            write_the_number());
    }
    return nullptr;
  }
  if (!check_marks(FormColumn::number)) return nullptr;
  const FormRow* found = question_of(typed);
  if (found == nullptr) {
    if (is_answered) {
      fault(FormColumn::number,
            said({"{} is not a number of this form", "{}不是本表的序号"}, quoted(typed->text)),
            write_the_number());
    }
    return nullptr;
  }
  const auto [first, is_new] = line_of_.emplace(found->number, line_);
  if (is_new) return found;
  fault(FormColumn::number,
        said({"the number {} is there twice, also in row {}", "序号{}重复，另见第{}行"},
             typed->text, first->second),
        keep_one_row());
  return nullptr;
}

/// Whether the row still shows what was asked: in what was pasted over it, the answer may belong to
/// another target.
void AnswerReader::check_question(const FormRow& row) {
  const WorkbookCell* target = cell(FormColumn::target);
  if (target != nullptr && without_blanks(target->text) != without_blanks(row.target)) {
    fault(FormColumn::target,
          said({"number {} of this form is {}, but the row says {}",
                "本表序号{}是{}，而本行写的是{}"},
               row.number, quoted(row.target), quoted(target->text)),
          said({"write the number and the target as they were in the form",
                "请按原表填写序号和目标名称"}));
  }
  const WorkbookCell* as_of = cell(FormColumn::as_of);
  if (as_of == nullptr) return;
  const Years years = known_.years_of(row.area);
  const auto date = parse_as_of(as_of->text, years);
  if (!date) {
    AsOfFault wrong = fault_of_as_of(as_of->text, years);
    fault(FormColumn::as_of, std::move(wrong.what), std::move(wrong.remedy));
  } else if (*date != row.as_of) {
    fault(
        FormColumn::as_of,
        said({"the row asks for {}, but the cell says {}", "本行要填截至{}的数据，而单元格中是{}"},
             to_string(row.as_of), as_of->text),
        Remedy(Offer::make_form_as_of, {to_string(*date)}));
  }
}

const Indicator* AnswerReader::find_indicator(const FormRow& row) {
  const auto area = known_.by_area.find(row.area);
  if (area != known_.by_area.end()) {
    const auto found = area->second.find(row.indicator);
    if (found != area->second.end() && kind_fits(row.kind, found->second.measure)) {
      check_step(row, found->second);
      return &found->second;
    }
  }
  fault(FormColumn::number,
        said({"the database does not know what the row is about: {} of area {}",
              "数据库中没有本行的指标：地区{1}的{0}"},
             quoted(row.indicator), quoted(row.area)),
        said({"import the form into the database that it was made from",
              "请导入到生成该填报表的数据库"}));
  return nullptr;
}

/// A step is known by its number: where the plan was revised since the form was made, it may be
/// another one now.
void AnswerReader::check_step(const FormRow& row, const Indicator& indicator) {
  if (row.step.empty()) return;
  const bool is_in_force = known_.is_step(row.area, row.indicator);
  const std::string& name = indicator.name.in(keys_.form.language);
  if (is_in_force && name.find(row.step) != std::string::npos) return;
  fault(
      FormColumn::number,
      said({"the plan was revised since the form was made, and this step is not in it any more: {}",
            "填报表生成后计划作了修订，本行的节点已不是原来的节点：{}"},
           quoted(row.step)),
      Offer::make_form_again);
}

/// What is struck through does not count, and a raised figure may be a footnote: which part of the
/// text is meant, only a person can see.
bool AnswerReader::check_marks(FormColumn column) {
  const WorkbookCell* typed = cell(column);
  if (typed == nullptr || !typed->is_marked) return true;
  fault(column, said(kCellIsMarked, quoted(typed->text)), said(kWritePlainly));
  return false;
}

/// Whether the row says what happened, and in place of a value nothing or a sign for it.
bool AnswerReader::says_in_words_alone() const {
  const WorkbookCell* value = cell(FormColumn::value);
  const WorkbookCell* words = cell(FormColumn::progress);
  return words != nullptr && !says_nothing(words->text) &&
         (value == nullptr ||
          (value->kind == WorkbookCell::Kind::text && says_nothing(value->text)));
}

std::optional<Value> AnswerReader::read_value(const FormRow& row, const Indicator& indicator) {
  const WorkbookCell* typed = cell(FormColumn::value);
  if (typed == nullptr) {
    fault(FormColumn::value,
          said({"the value is empty, but other cells of the row are filled in",
                "数值为空，而本行其他单元格已填写"}),
          said({"fill it in, or say under progress what happened; or empty the whole row: then "
                "nothing is recorded for it",
                "请补填数值，或在进展情况中写明进展；或清空整行，则该项不作记录"}));
    return std::nullopt;
  }
  if (!check_marks(FormColumn::value)) return std::nullopt;
  if (typed->kind == WorkbookCell::Kind::scaled) {
    fault(FormColumn::value, said(kCellIsScaled, typed->text), said(kFormatGeneral));
    return std::nullopt;
  }
  if (typed->kind == WorkbookCell::Kind::date) {
    fault(FormColumn::value, said({"the cell holds a date, {}", "单元格中是日期{}"}, typed->text),
          said({"write the figure; a fraction such as 1/2 needs an apostrophe in front: '1/2",
                "请填数字；填1/2这样的分数，前面要加单引号：'1/2"}));
    return std::nullopt;
  }
  if (typed->kind == WorkbookCell::Kind::error || typed->kind == WorkbookCell::Kind::boolean) {
    fault(FormColumn::value,
          said({"the cell holds {} and not a value", "单元格中是{}，而不是数值"}, typed->text),
          said({"write the value itself instead of a formula", "请直接填数值，不要用公式"}));
    return std::nullopt;
  }
  if (typed->kind == WorkbookCell::Kind::formula) {
    fault(FormColumn::value, unsolved(),
          said({"write the value itself, or save the form with a spreadsheet program",
                "请直接填数值，或用表格软件打开后保存"}));
    return std::nullopt;
  }
  return read_or_tell(parse_value(typed->text, indicator, row.kind), told_of(FormColumn::value));
}

std::string AnswerReader::read_text(FormColumn column) {
  const WorkbookCell* typed = cell(column);
  if (typed == nullptr) return {};
  if (typed->kind == WorkbookCell::Kind::error) {
    fault(column,
          said({"the cell holds {} and not a text", "单元格中是{}，而不是文字"}, typed->text),
          write_the_text());
  } else if (typed->kind == WorkbookCell::Kind::formula) {
    fault(column, unsolved(), write_the_text());
  } else if (control_character(typed->text)) {
    fault(column, said({"the text has a control character in it", "文字中含有控制字符"}),
          said({"type it again", "请重新输入"}));
  }
  return typed->text;
}

template <class E>
std::optional<E> AnswerReader::read_word(FormColumn column) {
  const WorkbookCell* typed = cell(column);
  if (typed == nullptr || !check_marks(column)) return std::nullopt;
  return read_or_tell(parse_remark_word<E>(typed->text), told_of(column));
}

Remarks AnswerReader::read_remarks() {
  Remarks remarks;
  remarks.note = read_text(FormColumn::note);
  remarks.evidence = read_text(FormColumn::evidence);
  remarks.reporter = read_text(FormColumn::reporter);
  remarks.problem = read_text(FormColumn::problem);
  remarks.next_step = read_text(FormColumn::next_step);
  remarks.progress = read_text(FormColumn::progress);
  leave_out_nothing(remarks);
  remarks.outlook = read_word<Outlook>(FormColumn::outlook);
  remarks.vintage = read_word<Vintage>(FormColumn::vintage);
  return remarks;
}

}  // namespace

std::optional<FilledForm> read_form(std::string_view bytes, const KnownIndicators& known,
                                    Problems& problems) {
  const auto sheets = read_workbook(bytes, problems);
  if (!sheets) return std::nullopt;
  const auto key_sheet = std::find_if(sheets->begin(), sheets->end(), &is_key_sheet);
  if (key_sheet == sheets->end()) {
    problems.add(
        {},
        said({"the workbook is not a form that milepost made", "该工作簿不是milepost生成的填报表"}),
        Offer::make_form);
    return std::nullopt;
  }
  const auto keys = read_keys(*key_sheet, problems);
  if (!keys) return std::nullopt;
  const bool is_alone = std::all_of(key_sheet + 1, sheets->end(), [&](const WorkbookSheet& sheet) {
    return !is_key_sheet(sheet) || sheet.cells == key_sheet->cells;
  });
  if (!is_alone) {
    problems.add({}, said({"the workbook holds several forms", "该工作簿中有多份填报表"}),
                 said({"send each form as a file of its own", "请将每份填报表单独存为一个文件"}));
    return std::nullopt;
  }
  auto answers = find_answers(*sheets, *keys, problems);
  if (!answers) return std::nullopt;
  return AnswerReader(*keys, std::move(*answers), known, problems).read();
}

Form marked(const FilledForm& filled, const Problems& problems, SayRemedy say) {
  Form form = filled.form;
  for (const Problem& problem : problems.all()) {
    const auto line = std::find(filled.lines.begin(), filled.lines.end(), problem.place.line);
    if (line == filled.lines.end()) continue;
    FormRow& row = form.rows[static_cast<std::size_t>(line - filled.lines.begin())];
    row.is_doubted |= problem.remedy.offer() == Offer::accept_doubts;
    const auto column =
        std::find_if(filled.columns.begin(), filled.columns.end(), [&](const auto& one) {
          return one.second == problem.place.column && is_filled_in(one.first);
        });
    std::string& fault =
        column == filled.columns.end() ? row.fault : row.answers[column->first].fault;
    fault += (fault.empty() ? "" : "\n") + on_one_line(problem, form.language, say);
  }
  return form;
}

}  // namespace milepost
