#include "plan/review_sheets.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/names.h"
#include "base/phrases.h"
#include "base/text.h"
#include "model/draft_words.h"
#include "model/proposal.h"
#include "plan/phrases.h"
#include "plan/sheet_cells.h"
#include "plan/sheet_rows.h"
#include "plan/table_reader.h"

namespace milepost {
namespace {

/// As many rows as people read in one go.
constexpr std::size_t kMostLines = 60;

/// Rows of one sheet that have the same fault, told as one problem with a line for each.
class Group {
 public:
  Group(const PlanSheets& sheets, PlanSheet kind, Problems& problems)
      : sheets_(sheets), kind_(kind), problems_(problems) {}

  void add(const SheetRow& row, PlanColumn column, const Said& text) {
    const Place place = RowTable(sheets_, kind_, row).place(column);
    places_.push_back(place);
    if (places_.size() > kMostLines) return;
    lines_ = said({"{0}{1}: {2}\n  ", "{0}{1}：{2}\n  "}, lines_, cell_address(place), text);
  }

  void tell(const Wording& what, const Said& remedy) {
    if (places_.empty()) return;
    if (places_.size() > kMostLines) {
      lines_ =
          said({"{0}and {1} more\n  ", "{0}另有{1}处\n  "}, lines_, places_.size() - kMostLines);
    }
    problems_.add(places_.front(), said(what, places_.size()),
                  said({"{}{}", "{}{}"}, lines_, remedy));
  }

 private:
  const PlanSheets& sheets_;
  PlanSheet kind_;
  Problems& problems_;
  std::vector<Place> places_;
  Said lines_;
};

class Review {
 public:
  Review(const PlanSheets& sheets, Problems& problems) : sheets_(sheets), problems_(problems) {}

  PlanSheets decide() {
    PlanSheets meant = sheets_;
    meant.sheets[PlanSheet::targets].clear();
    Group undecided(sheets_, PlanSheet::targets, problems_);
    for (const SheetRow& row : sheets_.rows(PlanSheet::targets)) {
      const std::optional<Acceptance> accepted = acceptance_of(row, undecided);
      // A row that was copied has the same number: one of the two is enough.
      if (!row.text(PlanColumn::row).empty()) {
        rows_[row.text(PlanColumn::row)] |= accepted != Acceptance::no;
      }
      if (accepted == Acceptance::no) continue;
      if (accepted == Acceptance::yes) note_other_figures(row);
      meant.sheets[PlanSheet::targets].push_back(with_source(row));
    }
    undecided.tell(
        {"targets that are neither accepted nor rejected: {}", "有{}项目标未决定是否采用"},
        said({"choose {} or {} under {}", "请在“{2}”列选“{0}”或“{1}”"},
             word_in(problems_, Acceptance::yes), word_in(problems_, Acceptance::no),
             said_label(PlanColumn::accept)));
    for (SheetRow& row : meant.sheets[PlanSheet::targets]) check_parent(row);
    tell_missing_targets();
    tell_missing_numerals();
    check_numerals();
    return meant;
  }

 private:
  std::optional<Acceptance> acceptance_of(const SheetRow& row, Group& undecided) {
    const SheetCell* cell = row.find(PlanColumn::accept);
    if (cell == nullptr) {
      undecided.add(row, PlanColumn::accept, quoted(row.text(PlanColumn::name)));
      return std::nullopt;
    }
    const std::optional<Acceptance> accepted = from_word<Acceptance>(cell->text);
    if (!accepted && !cell->is_told) {
      problems_.add(
          RowTable(sheets_, PlanSheet::targets, row).place(PlanColumn::accept),
          said(kUnknownWord, RowTable(sheets_, PlanSheet::targets, row).called(PlanColumn::accept),
               quoted(cell->text)),
          said(kWriteOneOf, words_in<Acceptance>(problems_)));
    }
    return accepted;
  }

  /// Accepted as it was drafted, and it is not: the words that it was read from say another figure.
  void note_other_figures(const SheetRow& row) {
    const SheetRow* drafted = sheets_.as_drafted(PlanSheet::targets, row);
    if (drafted == nullptr) return;
    for (const PlanColumn column : {PlanColumn::value, PlanColumn::upper}) {
      const std::string& before = drafted->text(column);
      const std::string& now = row.text(column);
      if (now == before || now.empty() || before.empty()) continue;
      problems_.note(RowTable(sheets_, PlanSheet::targets, row).place(column),
                     said({"the figure of {0} is not that of the draft: {1} -> {2}; if that is "
                           "meant, choose {3} under {4}",
                           "{0}的数值与起草时不同：{1} → {2}；确属修改的，请在“{4}”列选“{3}”"},
                          quoted(row.text(PlanColumn::name)), before, now,
                          word_in(problems_, Acceptance::edit), said_label(PlanColumn::accept)));
    }
  }

  static SheetRow with_source(SheetRow row) {
    const SheetCell* quote = row.find(PlanColumn::quote);
    if (quote == nullptr || row.find(PlanColumn::source) != nullptr) return row;
    SheetCell source = *quote;
    source.text = without_breaks(source.text);
    row.cells.emplace(PlanColumn::source, std::move(source));
    return row;
  }

  void check_parent(SheetRow& row) {
    const auto cell = row.cells.find(PlanColumn::parent);
    if (cell == row.cells.end() || cell->second.is_told) return;
    const auto parent = rows_.find(cell->second.text);
    if (parent == rows_.end() || parent->second) return;
    problems_.add(RowTable(sheets_, PlanSheet::targets, row).place(PlanColumn::parent),
                  said({"the target in row {}, of which this is a part, is not accepted",
                        "本项所属的序号{}的目标未采用"},
                       cell->second.text),
                  said({"accept it, or empty this cell", "请采用该目标，或清空本单元格"}));
    cell->second.is_told = true;
  }

  /// The rows that were drafted and are there no more.
  std::vector<const SheetRow*> missing(PlanSheet kind) const {
    const std::vector<SheetRow>& drafted = sheets_.drafted_rows(kind);
    std::vector<bool> is_there(drafted.size(), false);
    for (const SheetRow& row : sheets_.rows(kind)) {
      if (row.origin) is_there[*row.origin] = true;
    }
    std::vector<const SheetRow*> gone;
    for (std::size_t i = 0; i < drafted.size(); ++i) {
      if (!is_there[i]) gone.push_back(&drafted[i]);
    }
    return gone;
  }

  /// Rows that are missing, as they were drafted, told at the sheet.
  void tell_missing(PlanSheet kind, const std::vector<const SheetRow*>& rows, const Wording& what,
                    Said (*shown)(const SheetRow&), const Said& remedy) {
    if (rows.empty()) return;
    Said lines;
    for (std::size_t i = 0; i < std::min(rows.size(), kMostLines); ++i) {
      lines = said({"{0}row {1}: {2}\n  ", "{0}第{1}行：{2}\n  "}, lines, rows[i]->line,
                   shown(*rows[i]));
    }
    if (rows.size() > kMostLines) {
      lines = said({"{0}and {1} more\n  ", "{0}另有{1}行\n  "}, lines, rows.size() - kMostLines);
    }
    problems_.add(sheets_.place(kind), said(what, rows.size()),
                  said({"{}{}", "{}{}"}, lines, remedy));
  }

  static Said named(const SheetRow& row) { return quoted(row.text(PlanColumn::name)); }

  /// A target is rejected, not deleted: nobody could tell the one from the other. One whose
  /// numerals all have a reason or another target is accounted for.
  void tell_missing_targets() {
    std::map<std::string, bool> is_open;  // by the number of a target: its numerals
    const std::vector<SheetRow>& drafted = sheets_.drafted_rows(PlanSheet::numerals);
    for (const SheetRow& row : sheets_.rows(PlanSheet::numerals)) {
      if (!row.origin) continue;
      const std::string& number = drafted[*row.origin].text(PlanColumn::row);
      const std::string& now = row.text(PlanColumn::row);
      is_open[number] |= now == number || (now.empty() && row.find(PlanColumn::reason) == nullptr);
    }
    std::vector<const SheetRow*> gone = missing(PlanSheet::targets);
    std::erase_if(gone, [&](const SheetRow* row) {
      const auto open = is_open.find(row->text(PlanColumn::row));
      return open != is_open.end() && !open->second;
    });
    for (const SheetRow* row : gone) told_.insert(row->text(PlanColumn::row));
    tell_missing(PlanSheet::targets, gone,
                 {"targets of the draft that were deleted: {}", "起草时的目标有{}项被删去"}, &named,
                 said({"put the rows back from the workbook as it was drafted, and choose {} under "
                       "{} where they are no targets",
                       "请从起草时的工作簿中补回；不列为目标的，在“{1}”列选“{0}”"},
                      word_in(problems_, Acceptance::no), said_label(PlanColumn::accept)));
  }

  /// What was read from a document has numerals, and each of them is accounted for.
  void tell_missing_numerals() {
    const std::vector<SheetRow>& targets = sheets_.rows(PlanSheet::targets);
    const bool is_known = !sheets_.drafted_rows(PlanSheet::numerals).empty();
    const auto read = std::find_if(targets.begin(), targets.end(), [](const SheetRow& row) {
      return row.find(PlanColumn::rule) != nullptr && row.find(PlanColumn::value) != nullptr;
    });
    if (!sheets_.rows(PlanSheet::numerals).empty()) {
      tell_missing(PlanSheet::numerals, missing(PlanSheet::numerals),
                   {"numerals of the document that were deleted or written over: {}",
                    "文件中的数字有{}处被删去或改动"},
                   &in_its_clause,
                   said({"put the rows back from the workbook as it was drafted: every numeral is "
                         "to have a target or a reason",
                         "请从起草时的工作簿中补回：每处数字都应有对应目标或未列原因"}));
      return;
    }
    if (read == targets.end() && !is_known) return;
    problems_.add({},
                  said({"the numerals of the document are missing: the sheet {} was deleted or "
                        "emptied",
                        "缺少文件中数字的核对情况：工作表“{}”被删去或清空"},
                       said_label(PlanSheet::numerals)),
                  said({"copy the sheet from the workbook as it was drafted: every numeral is to "
                        "have a target or a reason",
                        "请从起草时的工作簿中补回该表：每处数字都应有对应目标或未列原因"}));
  }

  void check_numerals() {
    Group open(sheets_, PlanSheet::numerals, problems_);
    std::map<std::string, Group> unchecked;  // by the reason
    for (const SheetRow& row : sheets_.rows(PlanSheet::numerals)) {
      const std::string& target = row.text(PlanColumn::row);
      const std::string& reason = row.text(PlanColumn::reason);
      if (!target.empty()) {
        check_row(row, target);
      } else if (reason.empty()) {
        open.add(row, PlanColumn::row, in_its_clause(row));
      } else if (needs_a_look(row)) {
        unchecked.try_emplace(reason, sheets_, PlanSheet::numerals, problems_)
            .first->second.add(row, PlanColumn::checked,
                               said(kAside, in_its_clause(row), reason_called(reason)));
      }
    }
    open.tell(
        {"numerals that have neither a target nor a reason: {}", "有{}处数字既无对应目标也无原因"},
        said({"write the number of its target under {}, or under {} why it is none",
              "请在“{}”列填对应目标的序号，或在“{}”列写明为何不列为目标"},
             said_label(PlanColumn::row), said_label(PlanColumn::reason)));
    for (auto& [reason, group] : unchecked) {
      group.tell({"numerals with a reason that is not sure and that nobody has checked: {}",
                  "有{}处数字的原因尚待核对"},
                 said({"choose yes under {} where the reason is right, or write the number of the "
                       "target under {}",
                       "原因属实的，请在“{}”列选“是”；应列为目标的，请在“{}”列填目标的序号"},
                      said_label(PlanColumn::checked), said_label(PlanColumn::row)));
    }
  }

  void check_row(const SheetRow& row, const std::string& target) {
    if (rows_.contains(target) || told_.contains(target)) return;
    if (row.find(PlanColumn::row)->is_told) return;
    problems_.add(RowTable(sheets_, PlanSheet::numerals, row).place(PlanColumn::row),
                  said({"no target has the number {}", "没有序号为{}的目标"}, quoted(target)),
                  said({"write the number that stands under {} on the sheet {}",
                        "请填工作表“{1}”的“{0}”列中的序号"},
                       said_label(PlanColumn::row), said_label(PlanSheet::targets)));
  }

  /// By how sure the draft was, whatever strength stands there now; a reason that the reader wrote
  /// in its place is the reader's. Without a draft only a reason that is clear needs none, and one
  /// beside a numeral of no strength is the reader's.
  bool needs_a_look(const SheetRow& row) const {
    if (row.text(PlanColumn::checked) == word(YesNo::yes)) return false;
    const std::vector<SheetRow>& drafted = sheets_.drafted_rows(PlanSheet::numerals);
    if (!drafted.empty()) {
      if (!row.origin) return false;
      const SheetRow& before = drafted[*row.origin];
      return before.text(PlanColumn::strength) == word(Strength::weak) &&
             before.text(PlanColumn::reason) == row.text(PlanColumn::reason);
    }
    const auto strength = from_word<Strength>(row.text(PlanColumn::strength));
    const bool is_of_draft = row.find(PlanColumn::position) != nullptr &&
                             is_reason_of_draft(row.text(PlanColumn::reason));
    return strength ? *strength == Strength::weak : is_of_draft;
  }

  static Said reason_called(const std::string& reason) {
    return {std::string(reason_label(reason, Language::en)),
            std::string(reason_label(reason, Language::zh))};
  }

  static Said in_its_clause(const SheetRow& row) {
    constexpr std::size_t kLongest = 60;
    const std::string clause = shorten(one_line(row.text(PlanColumn::clause)), kLongest);
    return said({"{} in {}", "{}，见“{}”"}, quoted(row.text(PlanColumn::numeral)), clause);
  }

  const PlanSheets& sheets_;
  Problems& problems_;
  std::map<std::string, bool> rows_;  // by their numbers: whether they are accepted
  std::set<std::string> told_;        // numbers of targets that were deleted
};

}  // namespace

PlanSheets decided(const PlanSheets& sheets, Problems& problems) {
  return Review(sheets, problems).decide();
}

}  // namespace milepost
