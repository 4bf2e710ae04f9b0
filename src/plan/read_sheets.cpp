#include "plan/read_sheets.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "base/dash.h"
#include "base/listed.h"
#include "base/phrases.h"
#include "base/text.h"
#include "base/word_choice.h"
#include "base/years.h"
#include "model/plan_columns.h"
#include "plan/drafted_rows.h"
#include "plan/file_words.h"
#include "plan/phrases.h"
#include "plan/sheet_cells.h"
#include "plan/sheet_columns.h"
#include "plan/sheet_figures.h"
#include "plan/sheet_time.h"
#include "plan/table_reader.h"

namespace milepost {
namespace {

/// What several rows share stands in the first of them, where their cells are shown as one.
bool is_shared(PlanColumn column) {
  switch (column) {
    case PlanColumn::section:
    case PlanColumn::lead:
    case PlanColumn::with:
    case PlanColumn::leader:
    case PlanColumn::due:
    case PlanColumn::parent:
    case PlanColumn::source:
      return true;
    default:
      return false;
  }
}

class SheetReader {
 public:
  SheetReader(const FoundSheet& found, const PlanTime& time, Problems& problems)
      : found_(found), time_(time), problems_(problems) {
    for (const auto& [column, heading] : found.head.headings) {
      columns_.emplace(heading.column, column);
    }
    for (const CellRange& range : found.sheet->merged) share(range);
  }

  std::vector<SheetRow> read() {
    std::vector<SheetRow> rows;
    const auto& cells = found_.sheet->cells;
    for (auto at = cells.lower_bound({found_.head.line + 1, 0}); at != cells.end();
         at = cells.lower_bound({at->first.first + 1, 0})) {
      const std::size_t line = at->first.first;
      if (problems_.are_too_many(line)) break;
      if (!has_content(line)) continue;
      SheetRow row = read_row(line);
      if (is_no_target(row)) {
        tell_no_target(row);
      } else {
        rows.push_back(std::move(row));
      }
    }
    return rows;
  }

 private:
  void share(const CellRange& range) {
    const auto column = columns_.find(range.first.second);
    if (column == columns_.end() || !is_shared(column->second)) return;
    constexpr std::size_t kMostRows = 10'000;
    const std::size_t last = std::min(range.last.first, range.first.first + kMostRows);
    for (std::size_t line = range.first.first + 1; line <= last; ++line) {
      shared_.emplace(std::pair(line, range.first.second), range.first);
    }
  }

  const WorkbookCell* cell(std::size_t line, std::size_t column) const {
    const WorkbookCell* own = found_.sheet->cell(line, column);
    if (own != nullptr) return is_dash(own->text) ? nullptr : own;
    const auto shared = shared_.find({line, column});
    return shared == shared_.end()
               ? nullptr
               : found_.sheet->cell(shared->second.first, shared->second.second);
  }

  /// A row that only has a number, or the headings once more as on every printed page, has none.
  bool has_content(std::size_t line) const {
    bool has_any = false;
    bool are_headings = true;
    for (const auto& [number, column] : columns_) {
      const WorkbookCell* own = found_.sheet->cell(line, number);
      if (own == nullptr || is_dash(own->text)) continue;
      const bool is_of_row = column == PlanColumn::row || column == PlanColumn::accept ||
                             column == PlanColumn::checked;
      has_any |= !is_of_row;
      are_headings &= own->text == found_.head.headings.at(column).text;
    }
    return has_any && !are_headings;
  }

  /// A heading between the targets, or who filled in the table, has nothing that a target asks for.
  bool is_no_target(const SheetRow& row) const {
    if (found_.kind != PlanSheet::targets) return false;
    if (row.text(PlanColumn::accept) == word(Acceptance::no)) return false;
    using C = PlanColumn;
    constexpr std::array kOfTargets{C::requirement, C::value,     C::upper,   C::reference,
                                    C::tolerance,   C::unit,      C::measure, C::key,
                                    C::indicator,   C::commitment};
    return std::none_of(kOfTargets.begin(), kOfTargets.end(),
                        [&](PlanColumn column) { return row.find(column) != nullptr; });
  }

  void tell_no_target(const SheetRow& row) {
    const auto shown = std::find_if(columns_.begin(), columns_.end(), [&](const auto& one) {
      return one.second != PlanColumn::row && one.second != PlanColumn::accept &&
             found_.sheet->cell(row.line, one.first) != nullptr;
    });
    problems_.add(
        place(row.line, shown->first),
        said({"this row is no target: beside {} nothing says what is asked for",
              "本行不像一项目标：除{}外，没有填写要求、目标值等内容"},
             quoted(found_.sheet->cell(row.line, shown->first)->text)),
        said({"delete the row, or write it above the headings; fill it in if it is a target",
              "如是小标题或落款，请删去本行或移到列标题上方；如是目标，请填全"}));
  }

  SheetRow read_row(std::size_t line) {
    SheetRow row;
    row.line = line;
    if (found_.kind == PlanSheet::plan) {
      read_fact(row);
      return row;
    }
    std::optional<RequirementKind> asked;  // by what stands beside the figure
    for (const auto& [number, column] : columns_) {
      const WorkbookCell* own = cell(line, number);
      if (own == nullptr) continue;
      const PlanCellKind kind = kind_of_cell(found_.kind, column);
      WorkbookCell meant = *own;
      if (column == PlanColumn::value && found_.kind == PlanSheet::targets &&
          own->kind == WorkbookCell::Kind::text) {
        AskedFigure figure = asked_figure(own->text);
        asked = figure.asked;
        meant.text = std::move(figure.text);
      }
      SheetCell read = read_one(meant, kind, place(line, number));
      if (kind_of(column) == ColumnKind::number) read.text = to_half_width(read.text);
      if (column == PlanColumn::deadline) read.text = without_days(read.text);
      if (const auto known = word_of_choice(found_.kind, column, read.text)) read.text = *known;
      row.cells.emplace(column, std::move(read));
    }
    if (found_.kind == PlanSheet::targets) {
      if (asked) take_requirement(row, *asked);
      for (const PlanColumn column :
           {PlanColumn::value, PlanColumn::upper, PlanColumn::tolerance}) {
        take_unit(row, column);
      }
    }
    return row;
  }

  /// What stands beside the figure is the requirement, where its cell does not say another.
  void take_requirement(SheetRow& row, RequirementKind asked) {
    const SheetCell& figure = row.cells.at(PlanColumn::value);
    const SheetCell* own = row.find(PlanColumn::requirement);
    if (own == nullptr) {
      row.cells[PlanColumn::requirement] = {std::string(word(asked)), figure.column};
      return;
    }
    const auto kind = from_word<RequirementKind>(own->text);
    if (!kind || *kind == asked || own->is_told || figure.is_told) return;
    problems_.add(
        place(row.line, figure.column),
        said({"{} asks for something else than {}, which is the requirement of the row",
              "{}与本行的要求“{}”不一致"},
             quoted(found_.sheet->cell(row.line, figure.column)->text),
             said(requirement_label(*kind))),
        said({"write the figure alone, or change the requirement", "请只填数字，或改正要求"}));
    row.cells.at(PlanColumn::value).is_told = true;
  }

  /// 7% is 7 where the unit is %, and says that it is where nothing else does.
  void take_unit(SheetRow& row, PlanColumn column) {
    const auto cell = row.cells.find(column);
    if (cell == row.cells.end() || cell->second.is_told) return;
    FigureText figure = split_figure(cell->second.text);
    if (figure.unit.empty()) return;
    const std::string& unit = row.text(PlanColumn::unit);
    if (auto scaled = figure_in_unit_of_row(figure, unit)) {
      cell->second.text = std::move(*scaled);
      return;
    }
    if (unit.empty()) {
      row.cells[PlanColumn::unit] = {std::move(figure.unit), cell->second.column};
    } else if (!is_unit_of_row(figure.unit, unit)) {
      problems_.add(
          place(row.line, cell->second.column),
          said({"the figure is in {}, but the unit of the row is {}",
                "数值的单位是{}，而本行的单位是{}"},
               quoted(figure.unit), quoted(unit)),
          said({"write the figure in the unit of the row, alone", "请按本行的单位填写，只写数字"}));
      cell->second.is_told = true;
    }
    cell->second.text = std::move(figure.figure);
  }

  Place place(std::size_t line, std::size_t column) const {
    return {line, column, 1, found_.head.number};
  }

  SheetCell read_one(const WorkbookCell& cell, PlanCellKind kind, const Place& where,
                     bool starts = false) {
    WorkbookCell meant = cell;
    const bool is_day = kind == PlanCellKind::day && found_.kind != PlanSheet::plan;
    if (is_day && cell.kind == WorkbookCell::Kind::text) meant.text = time_.with_year(cell.text);
    SheetCell read = read_cell(meant, kind, where, time_.years, problems_, starts);
    read.text = without_dash_mark(std::move(read.text));
    return read;
  }

  /// A row of the sheet of the plan: what its content is goes by the fact.
  void read_fact(SheetRow& row) {
    const std::size_t name = found_.head.headings.at(PlanColumn::fact).column;
    const std::size_t content = found_.head.headings.at(PlanColumn::content).column;
    const WorkbookCell* said_of = cell(row.line, name);
    const WorkbookCell* what = cell(row.line, content);
    if (said_of == nullptr) {
      if (what == nullptr) return;
      problems_.add(place(row.line, name),
                    said({"nothing says what {} is", "没有写明{}是什么"}, quoted(what->text)),
                    said({"write it under {}", "请在“{}”列写明"},
                         found_.head.headings.at(PlanColumn::fact).text));
      return;
    }
    SheetCell fact = read_one(*said_of, PlanCellKind::choice, place(row.line, name));
    const auto known = word_of_choice(PlanSheet::plan, PlanColumn::fact, fact.text);
    if (!known) {
      problems_.add(place(row.line, name),
                    said({"unknown {}", "不认识的项目{}"}, quoted(fact.text)),
                    did_you_mean(fact.text, names_of_facts(), said(kThereAre, listed_facts())));
      return;
    }
    fact.text = *known;
    const PlanFact which = *from_word<PlanFact>(*known);
    row.cells.emplace(PlanColumn::fact, std::move(fact));
    if (what == nullptr) return;
    SheetCell read = read_one(*what, kind_of_fact(which), place(row.line, content),
                              which == PlanFact::period_start);
    if (which == PlanFact::deadline) read.text = without_days(read.text);
    if (const auto chosen = word_of_choice(which, read.text)) read.text = *chosen;
    row.cells.emplace(PlanColumn::content, std::move(read));
  }

  static std::vector<std::string> names_of_facts() {
    std::vector<std::string> names;
    for (const LabelledWord<PlanFact>& one : kWords<PlanFact>) {
      names.emplace_back(one.label.en);
      names.emplace_back(one.label.zh);
    }
    return names;
  }
  static Said listed_facts() {
    std::vector<Said> all;
    for (const LabelledWord<PlanFact>& one : kWords<PlanFact>) all.push_back(said(one.label));
    return listed_said(all);
  }

  const FoundSheet& found_;
  const PlanTime& time_;
  Problems& problems_;
  std::map<std::size_t, PlanColumn> columns_;
  std::map<std::pair<std::size_t, std::size_t>, std::pair<std::size_t, std::size_t>> shared_;
};

void tell_missing_sheet(PlanSheet kind, PlanColumn one, PlanColumn other, Problems& problems) {
  problems.add({},
               said({"the workbook has no sheet {}", "该工作簿没有工作表“{}”"}, said_label(kind)),
               said({"a plan has such a sheet, with the headings {} and {}",
                     "计划应有这一工作表，列标题有{}和{}"},
                    in_quotes_in_both(said_label(one)), in_quotes_in_both(said_label(other))));
}

/// Numerals belong to targets by their rows, and what was drafted is accepted or not.
void tell_missing_columns_of_review(const std::vector<FoundSheet>& found, Problems& problems) {
  const FoundSheet* targets = find_sheet(found, PlanSheet::targets);
  if (targets == nullptr || find_sheet(found, PlanSheet::numerals) == nullptr) return;
  std::vector<Said> missing;
  for (const PlanColumn column : {PlanColumn::row, PlanColumn::accept}) {
    if (targets->head.headings.contains(column)) continue;
    missing.push_back(in_quotes_in_both(said_label(column)));
  }
  if (missing.empty()) return;
  problems.add(
      {targets->head.line, targets->head.headings.begin()->second.column, 1, targets->head.number},
      said(kLacksColumns, all_of(missing)),
      said({"put the column back from the workbook as it was drafted",
            "请从起草时的工作簿中补回该列"}));
}

/// What a review had and has no more is told with what was deleted.
void tell_no_targets(const std::vector<FoundSheet>& found, const PlanSheets& read,
                     Problems& problems) {
  const FoundSheet* targets = find_sheet(found, PlanSheet::targets);
  const bool has_any =
      !read.rows(PlanSheet::targets).empty() || !read.drafted_rows(PlanSheet::targets).empty();
  if (targets == nullptr || has_any) return;
  problems.add(
      {targets->head.line, targets->head.headings.begin()->second.column, 1, targets->head.number},
      said({"the sheet has no targets", "该工作表中没有目标"}),
      said({"write a row for every promise of the plan", "计划中的每一项目标都请写一行"}));
}

/// One that is called otherwise, or whose headings are others, while the others are there: what was
/// decided on its sheet could not be known.
void tell_lost_drafts(const PlanSheets& read, Problems& problems) {
  const bool has_any =
      read.drafted.contains(PlanSheet::targets) || read.drafted.contains(PlanSheet::numerals);
  if (!has_any) return;
  for (const PlanSheet kind : {PlanSheet::targets, PlanSheet::numerals, PlanSheet::plan}) {
    if (read.rows(kind).empty() || read.drafted.contains(kind)) continue;
    problems.add(
        {},
        said({"the hidden sheet {} is missing, or is called otherwise or has other headings",
              "隐藏的工作表“{}”缺失，或其名称、列标题被改动"},
             said(kAsDrafted, said_label(kind))),
        said({"copy it from the workbook as it was drafted; without it nobody knows what "
              "was changed",
              "请从起草时的工作簿中补回；缺少该表，无法判断核对时改了什么"}));
  }
}

}  // namespace

PlanSheets read_sheets(const std::vector<WorkbookSheet>& sheets, Problems& problems) {
  std::vector<std::string> names;
  std::transform(sheets.begin(), sheets.end(), std::back_inserter(names),
                 [](const WorkbookSheet& sheet) { return sheet.name; });
  problems.name_sheets(std::move(names));
  const std::size_t before = problems.size();
  const std::vector<FoundSheet> found = find_sheets(sheets, problems);
  if (problems.size() == before) {
    if (find_sheet(found, PlanSheet::targets) == nullptr) {
      tell_missing_sheet(PlanSheet::targets, PlanColumn::name, PlanColumn::requirement, problems);
    }
    if (find_sheet(found, PlanSheet::plan) == nullptr) {
      tell_missing_sheet(PlanSheet::plan, PlanColumn::fact, PlanColumn::content, problems);
    }
    tell_missing_columns_of_review(found, problems);
  }
  const PlanTime time = time_of(found);
  PlanSheets read;
  read.is_incomplete = problems.size() > before;
  for (const FoundSheet& one : found) {
    if (one.is_drafted) {
      Problems of_nobody = Problems::of_cells("");
      read.drafted[one.kind] = SheetReader(one, time, of_nobody).read();
      read.is_review = true;
      continue;
    }
    read.sheets[one.kind] = SheetReader(one, time, problems).read();
    read.heads[one.kind] = one.head;
    const bool has_accept =
        one.kind == PlanSheet::targets && one.head.headings.contains(PlanColumn::accept);
    read.is_review |= has_accept || one.kind == PlanSheet::numerals;
  }
  tell_no_targets(found, read, problems);
  tell_lost_drafts(read, problems);
  find_origins(read);
  read.heads.try_emplace(PlanSheet::plan);  // without a number where it is missing, which is told
  return read;
}

}  // namespace milepost
