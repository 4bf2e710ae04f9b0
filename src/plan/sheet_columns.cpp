#include "plan/sheet_columns.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "base/columns.h"
#include "base/listed.h"
#include "base/phrases.h"
#include "base/suggest.h"
#include "base/text.h"
#include "plan/file_words.h"
#include "plan/phrases.h"
#include "plan/table_reader.h"

namespace milepost {
namespace {

using Columns = std::vector<PlanColumn>;

/// In the order of PlanSheet.
const std::array<Columns, 8>& columns_of_sheets() {
  using C = PlanColumn;
  static const std::array<Columns, 8> kColumns{
      {{C::row,          C::accept,      C::grade,   C::quote,      C::section,   C::name,
        C::english_name, C::requirement, C::value,   C::upper,      C::reference, C::tolerance,
        C::both_ways,    C::unit,        C::measure, C::commitment, C::due,       C::lead,
        C::with,         C::leader,      C::parent,  C::key,        C::indicator, C::pace,
        C::rhythm,       C::deadline,    C::weight,  C::from_areas, C::part,      C::whole,
        C::source,       C::note,        C::rule,    C::since},
       {C::row, C::position, C::numeral, C::clause, C::reason, C::strength, C::checked, C::note,
        C::since},
       {C::row, C::position, C::clause, C::quote, C::section, C::note},
       {C::fact, C::content, C::note},
       {C::key, C::label, C::name, C::english_name, C::parent, C::note},
       {C::target, C::kind, C::date, C::value, C::what, C::english_name, C::note},
       {C::key, C::name, C::english_name, C::unit, C::measure, C::from_areas, C::part, C::whole,
        C::note},
       {C::kind, C::target, C::by, C::points, C::at_most, C::note}}};
  return kColumns;
}

/// Without which nothing of the sheet can be read.
Columns needed_columns(PlanSheet sheet) {
  using C = PlanColumn;
  switch (sheet) {
    case PlanSheet::targets:
      return {C::name, C::requirement};
    case PlanSheet::numerals:
      return {C::row, C::numeral, C::reason, C::checked};
    case PlanSheet::outcomes:
      return {};
    case PlanSheet::plan:
      return {C::fact, C::content};
    case PlanSheet::sections:
      return {C::name};
    case PlanSheet::dates:
      return {C::target, C::date};
    case PlanSheet::indicators:
      return {C::key, C::name, C::measure};
    case PlanSheet::scoring:
      return {C::kind, C::target, C::by, C::points};
  }
  return {};
}

/// Other headings that tables of targets have.
constexpr std::array<std::pair<std::string_view, PlanColumn>, 22> kOtherHeadings{
    {{"目标名称", PlanColumn::name},        {"指标名称", PlanColumn::name},
     {"目标任务", PlanColumn::name},        {"工作目标", PlanColumn::name},
     {"目标要求", PlanColumn::requirement}, {"计量单位", PlanColumn::unit},
     {"下限", PlanColumn::value},           {"计量方式", PlanColumn::measure},
     {"完成时限", PlanColumn::due},         {"完成时间", PlanColumn::due},
     {"责任单位", PlanColumn::lead},        {"责任部门", PlanColumn::lead},
     {"牵头部门", PlanColumn::lead},        {"配合部门", PlanColumn::with},
     {"协办单位", PlanColumn::with},        {"责任领导", PlanColumn::leader},
     {"上级目标", PlanColumn::parent},      {"目标代码", PlanColumn::key},
     {"上级章节", PlanColumn::parent},      {"报送期限", PlanColumn::deadline},
     {"所属章节", PlanColumn::section},     {"目标", PlanColumn::target}}};

bool has(const Columns& columns, PlanColumn column) {
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

const Columns& columns_of(PlanSheet sheet) {
  return columns_of_sheets()[static_cast<std::size_t>(sheet)];
}

/// The columns of a sheet by all that they are called.
using Headings = std::map<std::string, PlanColumn>;

Headings headings_of(PlanSheet sheet) {
  const Columns& columns = columns_of(sheet);
  Headings headings;
  for (const LabelledWord<PlanColumn>& one : kWords<PlanColumn>) {
    if (!has(columns, one.value)) continue;
    for (const std::string_view known : {one.text, one.label.en, one.label.zh}) {
      headings.emplace(heading_form(known), one.value);
    }
  }
  for (const auto& [other, column] : kOtherHeadings) {
    if (has(columns, column)) headings.emplace(other, column);
  }
  return headings;
}

std::optional<PlanSheet> sheet_of_name(std::string_view name) {
  const std::string form = heading_form(name);
  for (const LabelledWord<PlanSheet>& one : kWords<PlanSheet>) {
    for (const std::string_view known : {one.text, one.label.en, one.label.zh}) {
      if (form == heading_form(known)) return one.value;
    }
  }
  return std::nullopt;
}

/// A row read as the headings of a sheet.
struct HeadingRow {
  SheetHead head;
  std::vector<std::size_t> unknown;  // columns whose heading is none
  std::vector<std::size_t> twice;    // columns whose heading stands before

  bool is_complete(PlanSheet kind) const {
    const Columns needed = needed_columns(kind);
    return std::all_of(needed.begin(), needed.end(),
                       [&](PlanColumn column) { return has_column(column); });
  }
  /// A name in English is one too.
  bool has_column(PlanColumn column) const {
    return head.headings.contains(column) ||
           (column == PlanColumn::name && head.headings.contains(PlanColumn::english_name));
  }
};

HeadingRow read_headings(const WorkbookSheet& sheet, std::size_t number, std::size_t line,
                         PlanSheet kind) {
  HeadingRow row;
  row.head.number = number;
  row.head.line = line;
  for (auto at = sheet.cells.lower_bound({line, 0});
       at != sheet.cells.end() && at->first.first == line; ++at) {
    const std::size_t column = at->first.second;
    const std::optional<PlanColumn> known = column_of(kind, at->second.text);
    if (!known) {
      row.unknown.push_back(column);
    } else if (!row.head.headings.emplace(*known, SheetCell{at->second.text, column}).second) {
      row.twice.push_back(column);
    }
  }
  return row;
}

/// The lines that may hold headings: below title rows.
std::vector<std::size_t> first_lines(const WorkbookSheet& sheet) {
  constexpr std::size_t kMostTitleRows = 20;
  std::vector<std::size_t> lines;
  for (auto at = sheet.cells.begin(); at != sheet.cells.end() && lines.size() < kMostTitleRows;
       at = sheet.cells.lower_bound({at->first.first + 1, 0})) {
    lines.push_back(at->first.first);
  }
  return lines;
}

/// The row of a sheet of this kind that has most of its headings.
HeadingRow best_row(const WorkbookSheet& sheet, std::size_t number, PlanSheet kind) {
  HeadingRow best;
  best.head.number = number;
  for (const std::size_t line : first_lines(sheet)) {
    HeadingRow row = read_headings(sheet, number, line, kind);
    if (row.head.headings.size() > best.head.headings.size()) best = std::move(row);
  }
  return best;
}

/// What a sheet is whose name does not say it: something else where a heading is unknown, but for
/// the two sheets that every plan has.
std::optional<PlanSheet> kind_by_headings(const WorkbookSheet& sheet, std::size_t number) {
  std::optional<PlanSheet> found;
  std::size_t most = 1;
  for (const LabelledWord<PlanSheet>& one : kWords<PlanSheet>) {
    if (one.value == PlanSheet::outcomes) continue;
    const HeadingRow row = best_row(sheet, number, one.value);
    const bool may_have_others = one.value == PlanSheet::targets || one.value == PlanSheet::plan;
    const bool fits = row.is_complete(one.value) && (may_have_others || row.unknown.empty());
    if (!fits || row.head.headings.size() <= most) continue;
    most = row.head.headings.size();
    found = one.value;
  }
  return found;
}

/// What the headings of a sheet lack, and what stands there in their place.
class HeadingCheck {
 public:
  HeadingCheck(const WorkbookSheet& sheet, PlanSheet kind, const HeadingRow& row,
               Problems& problems)
      : sheet_(sheet), kind_(kind), row_(row), problems_(problems) {}

  /// Tells what is wrong; whether the sheet can be read by its headings.
  bool check() {
    if (row_.head.headings.empty()) {
      tell_no_headings();
      return false;
    }
    for (const std::size_t column : row_.unknown) tell_unknown(column);
    for (const std::size_t column : row_.twice) {
      problems_.add(place(column), said(kColumnTwice, quoted(text(column))), said(kKeepOneColumn));
    }
    return tell_missing();
  }

 private:
  Place place(std::size_t column) const { return {row_.head.line, column, 1, row_.head.number}; }
  const std::string& text(std::size_t column) const {
    return sheet_.cell(row_.head.line, column)->text;
  }

  void tell_no_headings() {
    std::vector<Said> needed;
    for (const PlanColumn column : needed_columns(kind_)) {
      needed.push_back(in_quotes_in_both(said_label(column)));
    }
    problems_.add({0, 0, 1, row_.head.number},
                  said({"the sheet has no row of headings", "该工作表没有列标题行"}),
                  said({"write the headings above their columns: {} and what else there is",
                        "请在各列上方写明列标题：{}等"},
                       listed_said(needed)));
  }

  /// A heading that is nearly one of the missing ones; any other is that of a column of one's own.
  void tell_unknown(std::size_t column) {
    std::vector<std::string> names;
    for (const PlanColumn known : columns_of(kind_)) {
      if (row_.head.headings.contains(known)) continue;
      for (const std::string& name : {said_label(known).en, said_label(known).zh}) {
        names.push_back(name);
      }
    }
    const std::vector<std::string> near = nearest(text(column), names);
    if (near.empty()) {
      problems_.note(place(column), said({"column {} is none of a plan and was passed over",
                                          "“{}”不是计划的列，未读取"},
                                         Said(one_line(text(column)))));
      return;
    }
    for (const std::string& name : near) {
      if (const auto meant = column_of(kind_, name)) meant_.push_back(*meant);
    }
    problems_.add(place(column), said(kUnknownColumn, quoted(text(column))),
                  did_you_mean(text(column), names));
  }

  bool tell_missing() {
    std::vector<Said> missing;
    bool is_complete = true;
    for (const PlanColumn column : needed_columns(kind_)) {
      if (row_.has_column(column)) continue;
      is_complete = false;
      if (!has(meant_, column)) missing.push_back(in_quotes_in_both(said_label(column)));
    }
    if (missing.empty()) return is_complete;
    const std::size_t first = row_.head.headings.begin()->second.column;
    problems_.add(place(first), said(kLacksColumns, all_of(missing)), said(kWriteHeadings));
    return false;
  }

  const WorkbookSheet& sheet_;
  PlanSheet kind_;
  const HeadingRow& row_;
  Problems& problems_;
  Columns meant_;  // the missing columns that unknown headings may be those of
};

/// A sheet that says how one of a review was drafted.
std::optional<PlanSheet> drafted_sheet_of_name(std::string_view name) {
  const std::string form = heading_form(name);
  for (const PlanSheet kind : kDraftedSheets) {
    const Said called = said(kAsDrafted, said_label(kind));
    if (form == heading_form(called.en) || form == heading_form(called.zh)) return kind;
  }
  return std::nullopt;
}

class Finder {
 public:
  Finder(const std::vector<WorkbookSheet>& sheets, Problems& problems)
      : sheets_(sheets), problems_(problems) {}

  void take(std::size_t at) {
    const WorkbookSheet& sheet = sheets_[at];
    if (const auto drafted = drafted_sheet_of_name(sheet.name)) {
      take_drafted(at, *drafted);
    } else if (sheet.is_hidden) {
      hidden_.push_back(at);
    } else {
      std::optional<PlanSheet> kind = sheet_of_name(sheet.name);
      if (!kind) kind = kind_by_headings(sheet, at + 1);
      if (kind) take_as(at, *kind);
    }
  }

  /// Of a review what was hidden counts as well: nothing is decided by that.
  std::vector<FoundSheet> found() && {
    const bool is_review = std::any_of(found_.begin(), found_.end(), [](const FoundSheet& one) {
      return one.is_drafted || one.head.headings.contains(PlanColumn::accept);
    });
    for (const std::size_t at : hidden_) {
      const std::optional<PlanSheet> kind = sheet_of_name(sheets_[at].name);
      if (is_review && kind && find_sheet(found_, *kind) == nullptr) take_as(at, *kind);
    }
    return std::move(found_);
  }

 private:
  void take_as(std::size_t at, PlanSheet kind) {
    const WorkbookSheet& sheet = sheets_[at];
    HeadingRow row = best_row(sheet, at + 1, kind);
    if (const FoundSheet* same = find_sheet(found_, kind)) {
      problems_.add({0, 0, 1, at + 1},
                    said({"the sheet {} has the columns of {} too", "工作表{}也有“{}”表的列"},
                         quoted(same->sheet->name), said_label(kind)),
                    said({"put all rows into one of the two, and delete the other",
                          "请将各行合并到其中一个工作表，并删去另一个"}));
      return;
    }
    if (HeadingCheck(sheet, kind, row, problems_).check()) {
      found_.push_back({kind, &sheet, std::move(row.head)});
    }
  }

  /// Nobody writes there: what is wrong with it is not worth a word.
  void take_drafted(std::size_t at, PlanSheet kind) {
    HeadingRow row = best_row(sheets_[at], at + 1, kind);
    if (!row.is_complete(kind) || find_sheet(found_, kind, true) != nullptr) return;
    found_.push_back({kind, &sheets_[at], std::move(row.head), true});
  }

  const std::vector<WorkbookSheet>& sheets_;
  Problems& problems_;
  std::vector<FoundSheet> found_;
  std::vector<std::size_t> hidden_;
};

}  // namespace

std::optional<PlanColumn> column_of(PlanSheet sheet, std::string_view heading) {
  static const std::array<Headings, 8> kHeadings = [] {
    std::array<Headings, 8> all;
    for (const LabelledWord<PlanSheet>& one : kWords<PlanSheet>) {
      all[static_cast<std::size_t>(one.value)] = headings_of(one.value);
    }
    return all;
  }();
  const Headings& headings = kHeadings[static_cast<std::size_t>(sheet)];
  const auto found = headings.find(heading_form(heading));
  return found == headings.end() ? std::nullopt : std::optional(found->second);
}

const FoundSheet* find_sheet(const std::vector<FoundSheet>& found, PlanSheet kind,
                             bool is_drafted) {
  const auto same = std::find_if(found.begin(), found.end(), [&](const FoundSheet& one) {
    return one.kind == kind && one.is_drafted == is_drafted;
  });
  return same == found.end() ? nullptr : &*same;
}

std::vector<FoundSheet> find_sheets(const std::vector<WorkbookSheet>& sheets, Problems& problems) {
  Finder finder(sheets, problems);
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    if (!sheets[i].cells.empty()) finder.take(i);
  }
  return std::move(finder).found();
}

}  // namespace milepost
