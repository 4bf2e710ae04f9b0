#include "draft/review.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/quoted.h"
#include "base/text.h"
#include "draft/review_rows.h"

namespace milepost {
namespace {

/// What the new draft says, whatever stood there.
constexpr std::array<PlanColumn, 5> kOfDraft{PlanColumn::row, PlanColumn::grade, PlanColumn::quote,
                                             PlanColumn::rule, PlanColumn::section};

/// What is asked of a target, as it is told.
constexpr std::array<PlanColumn, 4> kAsked{PlanColumn::value, PlanColumn::upper, PlanColumn::unit,
                                           PlanColumn::due};

/// What only a reader fills in.
constexpr std::array<PlanColumn, 5> kOfReader{
    PlanColumn::lead, PlanColumn::with, PlanColumn::leader, PlanColumn::due, PlanColumn::note};

constexpr Wording kWordsAreGone{"its words are not in the document: {}",
                                "文件中已没有这段原文：{}"};

bool is_of_draft(PlanColumn column) {
  return std::find(kOfDraft.begin(), kOfDraft.end(), column) != kOfDraft.end();
}

Said decision_of(const SheetRow& row) {
  constexpr Wording kUndecided{"undecided", "未决定"};
  const auto accepted = from_word<Acceptance>(row.text(PlanColumn::accept));
  if (!accepted) return said(kUndecided);
  return said({"accept: {}", "{}"}, said_label(*accepted));
}

/// What a reader had decided of a row and written into it.
Said what_stood_there(const SheetRow& row, Said text, std::span<const PlanColumn> columns) {
  for (const PlanColumn column : columns) {
    if (row.text(column).empty()) continue;
    text = said({"{}; {}: {}", "{}；{}：{}"}, text, said_label(column), row.text(column));
  }
  return text;
}

void copy(const SheetRow& from, PlanColumn column, SheetRow& to) {
  const SheetCell* cell = from.find(column);
  if (cell == nullptr) {
    to.cells.erase(column);
  } else {
    to.cells[column] = {cell->text};
  }
}

/// A row without the places where its cells stood.
SheetRow unplaced(const SheetRow& row) {
  SheetRow made;
  for (const auto& [column, cell] : row.cells) made.set(column, cell.text);
  return made;
}

class Keeper {
 public:
  Keeper(const PlanSheets& reviewed, PlanSheets drafted, Problems& lost)
      : reviewed_(reviewed), drafted_(std::move(drafted)), lost_(lost) {}

  PlanSheets keep() {
    number_from_ = highest_number() + 1;
    keep_targets();
    keep_parents();
    keep_numerals();
    keep_facts();
    keep_sections();
    for (const PlanSheet kind : {PlanSheet::dates, PlanSheet::indicators, PlanSheet::scoring}) {
      keep_rows(kind);
    }
    return std::move(drafted_);
  }

 private:
  std::vector<SheetRow>& targets() { return drafted_.sheets[PlanSheet::targets]; }

  std::size_t highest_number() {
    std::size_t highest = 0;
    for (const SheetRow& row : targets()) {
      highest =
          std::max(highest, to_number<std::size_t>(row.text(PlanColumn::row)).value_or(highest));
    }
    return highest;
  }

  void tell(PlanSheet kind, const SheetRow& row, PlanColumn column, Said what, Said remedy) {
    Place place;
    if (const auto head = reviewed_.heads.find(kind); head != reviewed_.heads.end()) {
      const SheetCell* cell = row.find(column);
      place = {row.line, cell == nullptr || cell->column == 0 ? 1 : cell->column, 1,
               head->second.number};
    }
    lost_.add(place, std::move(what), std::move(remedy));
  }

  /// Whether the reviewed sheet has a column at all: a cell that is empty there was emptied.
  bool has_column(PlanSheet kind, PlanColumn column) const {
    const auto head = reviewed_.heads.find(kind);
    return head == reviewed_.heads.end() || head->second.headings.empty() ||
           head->second.headings.contains(column);
  }

  void keep_targets() {
    const std::vector<SheetRow>& old = reviewed_.rows(PlanSheet::targets);
    add_decisions(old, match_rows(old, targets()));
    leave_kept_keys();
  }

  /// A key that came along with what is kept is not that of a new row too, which gets one of its
  /// own when it is loaded.
  void leave_kept_keys() {
    std::set<std::string> taken;
    for (const SheetRow& row : targets()) {
      if (kept_.contains(row.text(PlanColumn::row))) taken.insert(row.text(PlanColumn::key));
    }
    for (SheetRow& row : targets()) {
      if (!kept_.contains(row.text(PlanColumn::row)) && taken.contains(row.text(PlanColumn::key))) {
        row.cells.erase(PlanColumn::key);
      }
    }
  }

  void add_decisions(const std::vector<SheetRow>& old, const std::vector<RowMatch>& found) {
    const std::set<std::string> sections = named_now();
    std::map<std::size_t, std::vector<SheetRow>> added;  // behind which row of the draft
    std::size_t behind = 0;
    for (std::size_t i = 0; i < old.size(); ++i) {
      const SheetRow& row = old[i];
      if (found[i].row) {
        behind = *found[i].row + 1;
        SheetRow& same = targets()[*found[i].row];
        if (found[i].has_other_words) {
          decide_again(row, same);
        } else {
          decide(row, sections, same);
        }
      } else if (row.find(PlanColumn::rule) == nullptr) {
        SheetRow by_hand = unplaced(row);
        by_hand.cells.erase(PlanColumn::row);
        by_hand.set(PlanColumn::row, std::to_string(number_from_++));
        note_number(row, by_hand);
        kept_.insert(by_hand.text(PlanColumn::row));
        added[behind].push_back(std::move(by_hand));
      } else {
        tell(PlanSheet::targets, row, PlanColumn::quote,
             said({"the draft has no such target any more: {} (was {})",
                   "新的草稿中已无该目标：{}（原为{}）"},
                  quoted(row.text(PlanColumn::name)),
                  what_stood_there(row, decision_of(row), kOfReader)),
             said(kWordsAreGone, quoted(row.text(PlanColumn::quote))));
      }
    }
    ask_again(found);
    std::vector<SheetRow> all;
    for (std::size_t i = 0; i <= targets().size(); ++i) {
      for (SheetRow& row : added[i]) all.push_back(std::move(row));
      if (i < targets().size()) all.push_back(std::move(targets()[i]));
    }
    targets() = std::move(all);
  }

  using Found = std::pair<std::string, std::string>;
  static Found form_of_numeral(const SheetRow& row) {
    return {without_any_blanks(row.text(PlanColumn::clause)),
            without_any_blanks(row.text(PlanColumn::numeral))};
  }

  /// A target whose numeral had a reason for being none is one that was deleted in the review:
  /// it is to be decided on again.
  void ask_again(const std::vector<RowMatch>& found) {
    std::set<std::string> known;
    for (const RowMatch& one : found) {
      if (one.row) known.insert(targets()[*one.row].text(PlanColumn::row));
    }
    std::map<Found, const SheetRow*> without;
    for (const SheetRow& row : reviewed_.rows(PlanSheet::numerals)) {
      const bool has_reason = row.find(PlanColumn::reason) && !row.find(PlanColumn::row);
      if (has_reason) without.emplace(form_of_numeral(row), &row);
    }
    for (const SheetRow& numeral : drafted_.rows(PlanSheet::numerals)) {
      const std::string& number = numeral.text(PlanColumn::row);
      const auto old = without.find(form_of_numeral(numeral));
      if (number.empty() || old == without.end() || known.contains(number)) continue;
      const auto back = std::find_if(targets().begin(), targets().end(), [&](const SheetRow& one) {
        return one.text(PlanColumn::row) == number;
      });
      if (back == targets().end() || !asked_again_.insert(number).second) continue;
      back->cells.erase(PlanColumn::accept);
      tell(
          PlanSheet::numerals, *old->second, PlanColumn::reason,
          said({"the review had no target for {} ({}), the new draft has one: {}, row {}",
                "核对时{}没有对应的目标（{}），新草稿中又列为目标：{}，序号{}"},
               quoted(old->second->text(PlanColumn::numeral)),
               old->second->text(PlanColumn::reason), quoted(back->text(PlanColumn::name)), number),
          said({"accept or reject it in the new workbook", "请在新工作簿中决定是否采用"}));
    }
  }

  void note_number(const SheetRow& old, const SheetRow& row) {
    if (!old.text(PlanColumn::row).empty()) {
      numbers_.emplace(old.text(PlanColumn::row), row.text(PlanColumn::row));
    }
  }

  void decide(const SheetRow& old, const std::set<std::string>& sections, SheetRow& row) {
    note_number(old, row);
    for (const auto& entry : kWords<PlanColumn>) {
      const PlanColumn column = entry.value;
      if (is_of_draft(column) || !has_column(PlanSheet::targets, column)) continue;
      const bool is_undecided = column == PlanColumn::accept && old.find(column) == nullptr;
      if (!is_undecided) copy(old, column, row);
    }
    // One that is none of the headings of the document any more is that of the draft.
    if (sections.contains(old.text(PlanColumn::section))) copy(old, PlanColumn::section, row);
    kept_.insert(row.text(PlanColumn::row));
  }

  /// Of one whose words have changed: what the document says is that of the draft, since a figure
  /// stands in its words, and what a reader decided and filled in is kept.
  void decide_again(const SheetRow& old, SheetRow& row) {
    note_number(old, row);
    const auto of_words = {PlanColumn::requirement, PlanColumn::value,     PlanColumn::upper,
                           PlanColumn::reference,   PlanColumn::tolerance, PlanColumn::both_ways,
                           PlanColumn::unit,        PlanColumn::measure,   PlanColumn::commitment};
    bool has_changed = false;
    for (const PlanColumn column : of_words) {
      const bool is_there = has_column(PlanSheet::targets, column);
      has_changed |= is_there && old.text(column) != row.text(column);
    }
    const std::string& due = row.text(PlanColumn::due);
    has_changed |= !due.empty() && old.find(PlanColumn::due) && old.text(PlanColumn::due) != due;
    for (const auto& entry : kWords<PlanColumn>) {
      const PlanColumn column = entry.value;
      const bool is_said = std::find(of_words.begin(), of_words.end(), column) != of_words.end() ||
                           (column == PlanColumn::due && !due.empty());
      if (!is_said && !is_of_draft(column) && old.find(column) != nullptr) copy(old, column, row);
    }
    kept_.insert(row.text(PlanColumn::row));
    if (!has_changed) return;
    tell(PlanSheet::targets, old, PlanColumn::quote,
         said({"the words of {} have changed, and what is asked with them: row {} of the new draft "
               "(was {})",
               "{}的原文有变，所要求的也有变：新草稿中序号为{}（原为{}）"},
              quoted(old.text(PlanColumn::name)), row.text(PlanColumn::row),
              what_stood_there(old, decision_of(old), kAsked)),
         said({"look at it again: the decision is kept, the figure is that of the document",
               "请再核对：是否采用沿用原来的决定，数值以文件为准"}));
  }

  /// The number of the same target in the new draft; nothing where it is gone.
  std::optional<std::string> new_number(const std::string& number) const {
    const auto found = numbers_.find(number);
    return found == numbers_.end() ? std::nullopt : std::optional(found->second);
  }

  bool is_number_of_review(const std::string& text) const {
    const std::vector<SheetRow>& old = reviewed_.rows(PlanSheet::targets);
    return std::any_of(old.begin(), old.end(),
                       [&](const SheetRow& row) { return row.text(PlanColumn::row) == text; });
  }

  /// Parents of the rows that were decided are numbers of the review.
  void keep_parents() {
    for (SheetRow& row : targets()) {
      const std::string parent = row.text(PlanColumn::parent);
      if (parent.empty() || !kept_.contains(row.text(PlanColumn::row))) continue;
      if (const auto number = new_number(parent)) {
        row.cells[PlanColumn::parent] = {*number};
      } else if (is_number_of_review(parent)) {
        row.cells.erase(PlanColumn::parent);
        tell(PlanSheet::targets, row, PlanColumn::parent,
             said({"the target that {} is a part of is gone", "{}所属的目标已不在草稿中"},
                  quoted(row.text(PlanColumn::name))),
             said({"name another one in the new workbook, or none",
                   "请在新工作簿中另填所属目标，或留空"}));
      }
    }
  }

  void keep_numerals() {
    std::map<Found, std::vector<SheetRow*>> rows;  // in their order
    for (SheetRow& row : drafted_.sheets[PlanSheet::numerals])
      rows[form_of_numeral(row)].push_back(&row);
    std::map<Found, std::size_t> used;
    std::vector<const SheetRow*> old;
    for (const SheetRow& row : reviewed_.rows(PlanSheet::numerals)) old.push_back(&row);
    // The sheet is sorted by how sure a reason is, which may have changed.
    std::stable_sort(old.begin(), old.end(), [](const SheetRow* a, const SheetRow* b) {
      return position(*a) < position(*b);
    });
    for (auto& [found, same] : rows) {
      std::stable_sort(same.begin(), same.end(), [](const SheetRow* a, const SheetRow* b) {
        return position(*a) < position(*b);
      });
    }
    for (const SheetRow* row : old) {
      const auto same = rows.find(form_of_numeral(*row));
      const std::size_t at = used[form_of_numeral(*row)]++;
      if (same != rows.end() && at < same->second.size()) {
        decide_numeral(*row, *same->second[at]);
      } else if (row->text(PlanColumn::checked) == word(YesNo::yes)) {
        tell(PlanSheet::numerals, *row, PlanColumn::numeral,
             said({"the numeral that was checked is gone: {}", "已核对的数字已不在文件中：{}"},
                  quoted(row->text(PlanColumn::numeral))),
             said(kWordsAreGone, quoted(row->text(PlanColumn::clause))));
      }
    }
  }

  static std::size_t position(const SheetRow& row) {
    return to_number<std::size_t>(row.text(PlanColumn::position)).value_or(0);
  }

  void decide_numeral(const SheetRow& old, SheetRow& row) {
    const std::string& target = old.text(PlanColumn::row);
    if (!target.empty()) {
      // What its target was is gone: the new draft knows better what the numeral is.
      if (const auto number = new_number(target)) row.cells[PlanColumn::row] = {*number};
      return;
    }
    if (old.find(PlanColumn::reason) == nullptr) return;
    if (asked_again_.contains(row.text(PlanColumn::row))) return;
    row.cells.erase(PlanColumn::row);
    for (const PlanColumn column :
         {PlanColumn::reason, PlanColumn::strength, PlanColumn::checked, PlanColumn::note}) {
      copy(old, column, row);
    }
  }

  void keep_facts() {
    for (const SheetRow& old : reviewed_.rows(PlanSheet::plan)) {
      const auto fact = from_word<PlanFact>(old.text(PlanColumn::fact));
      if (!fact || old.find(PlanColumn::content) == nullptr) continue;
      SheetRow* row = drafted_.find(*fact);
      if (row == nullptr) {
        drafted_.add(PlanSheet::plan) = unplaced(old);
      } else {
        copy(old, PlanColumn::content, *row);
      }
    }
  }

  /// Headings are found again by what they say; what was added to them is kept. One that a target
  /// names and the document has not was added by hand, unless the document calls it otherwise now.
  void keep_sections() {
    std::vector<SheetRow>& sections = drafted_.sheets[PlanSheet::sections];
    const std::set<std::string> named = named_now();
    std::vector<const SheetRow*> left;
    std::set<const SheetRow*> found;
    for (const SheetRow& old : reviewed_.rows(PlanSheet::sections)) {
      const auto same = std::find_if(sections.begin(), sections.end(), [&](const SheetRow& one) {
        return one.text(PlanColumn::label) == old.text(PlanColumn::label) &&
               one.text(PlanColumn::name) == old.text(PlanColumn::name);
      });
      if (same == sections.end()) {
        left.push_back(&old);
        continue;
      }
      found.insert(&*same);
      keep_key(old, *same);
      if (old.find(PlanColumn::english_name)) copy(old, PlanColumn::english_name, *same);
    }
    for (const SheetRow* old : left) {
      const auto renamed = std::find_if(sections.begin(), sections.end(), [&](const SheetRow& one) {
        return !found.contains(&one) && !one.text(PlanColumn::label).empty() &&
               one.text(PlanColumn::label) == old->text(PlanColumn::label) &&
               one.text(PlanColumn::parent) == old->text(PlanColumn::parent);
      });
      if (renamed != sections.end()) {
        rename_section(old->text(PlanColumn::name), renamed->text(PlanColumn::name));
      }
    }
    for (const SheetRow* old : left) {
      const bool is_named = named_now().contains(old->text(PlanColumn::name)) ||
                            (!has_section_key(old->text(PlanColumn::key)) &&
                             named.contains(old->text(PlanColumn::key)));
      if (!is_named) continue;
      SheetRow added = unplaced(*old);
      if (has_section_key(added.text(PlanColumn::key))) added.cells.erase(PlanColumn::key);
      drafted_.sheets[PlanSheet::sections].push_back(std::move(added));
    }
  }

  /// The sections that targets name.
  std::set<std::string> named_now() {
    std::set<std::string> named;
    for (const SheetRow& row : targets()) named.insert(row.text(PlanColumn::section));
    return named;
  }

  bool has_section_key(const std::string& key) {
    const std::vector<SheetRow>& sections = drafted_.sheets[PlanSheet::sections];
    return !key.empty() && std::any_of(sections.begin(), sections.end(), [&](const SheetRow& one) {
      return one.text(PlanColumn::key) == key;
    });
  }

  /// Unless another heading of the document has it by now.
  void keep_key(const SheetRow& old, SheetRow& same) {
    const std::string& key = old.text(PlanColumn::key);
    if (!key.empty() && !has_section_key(key)) copy(old, PlanColumn::key, same);
  }

  void rename_section(const std::string& before, const std::string& now) {
    for (SheetRow& row : targets()) {
      if (!before.empty() && row.text(PlanColumn::section) == before) {
        row.cells[PlanColumn::section] = {now};
      }
    }
  }

  /// Rows that only a reader writes; numbers of targets are those of the new draft.
  void keep_rows(PlanSheet kind) {
    std::vector<SheetRow>& rows = drafted_.sheets[kind];
    for (const SheetRow& old : reviewed_.rows(kind)) {
      SheetRow row = unplaced(old);
      const auto target = row.cells.find(PlanColumn::target);
      if (target != row.cells.end()) {
        const auto number = new_number(target->second.text);
        if (number) target->second.text = *number;
        if (!number && is_number_of_review(target->second.text)) {
          tell(kind, old, PlanColumn::target,
               said({"the target of this row is gone", "本行的目标已不在草稿中"}),
               said({"write it again in the new workbook, where it is still wanted",
                     "仍需要的，请在新工作簿中重新填写"}));
          continue;
        }
      }
      if (std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(std::move(row));
    }
    if (rows.empty()) drafted_.sheets.erase(kind);
  }

  const PlanSheets& reviewed_;
  PlanSheets drafted_;
  Problems& lost_;
  std::size_t number_from_ = 1;                 // of rows that were added by hand
  std::set<std::string> asked_again_;           // numbers of the draft: deleted in the review
  std::set<std::string> kept_;                  // those of the draft with decisions
  std::map<std::string, std::string> numbers_;  // of the review, and the same in the draft
};

}  // namespace

PlanSheets keep_decisions(const PlanSheets& reviewed, PlanSheets drafted, Problems& lost) {
  return Keeper(reviewed, std::move(drafted), lost).keep();
}

}  // namespace milepost
