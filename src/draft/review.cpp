#include "draft/review.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/blanks.h"
#include "base/quoted.h"
#include "base/text.h"
#include "draft/phrases.h"
#include "draft/review_merge.h"
#include "draft/review_numerals.h"
#include "draft/review_rows.h"
#include "draft/review_sections.h"
#include "draft/review_told.h"

namespace milepost {
namespace {

void copy(const SheetRow& from, PlanColumn column, SheetRow& to) {
  const SheetCell* cell = from.find(column);
  if (cell == nullptr) {
    to.cells.erase(column);
  } else {
    to.cells[column] = {cell->text};
  }
}

class Keeper {
 public:
  Keeper(const PlanSheets& reviewed, PlanSheets drafted, Problems& told)
      : reviewed_(reviewed),
        drafted_(std::move(drafted)),
        told_(told),
        teller_(reviewed_, told_),
        sections_(reviewed_, drafted_, told_) {}

  PlanSheets keep() {
    number_from_ = highest_number() + 1;
    keep_targets();
    keep_parents();
    keep_numerals(reviewed_, found_, drafted_, told_);
    merge_facts(reviewed_, drafted_, told_);
    for (const PlanSheet kind : {PlanSheet::dates, PlanSheet::indicators, PlanSheet::scoring}) {
      keep_rows(kind);
    }
    teller_.tell_added(targets());
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
    teller_.tell(kind, row, column, std::move(what), std::move(remedy));
  }

  bool has_column(PlanColumn column) const {
    return reviewed_.has_column(PlanSheet::targets, column);
  }

  static bool has_rule(const SheetRow& row) { return row.find(PlanColumn::rule) != nullptr; }

  void mark(SheetRow& row, SinceReview since) {
    row.set(PlanColumn::since, std::string(word(since)));
  }

  void keep_targets() {
    const std::vector<SheetRow>& old = reviewed_.rows(PlanSheet::targets);
    const std::vector<SheetRow>& before = reviewed_.drafted_rows(PlanSheet::targets);
    std::vector<RowMatch> found;
    if (before.empty()) {
      found = match_rows(old, targets());
    } else {
      const std::vector<RowMatch> same = match_rows(before, targets());
      for (const SheetRow& row : old) found.push_back(row.origin ? same[*row.origin] : RowMatch());
      ask_again(before, same);
    }
    find_quotes(found);
    add_decisions(old, found);
    give_free_keys();
  }

  /// What was deleted in the review is to be decided on again.
  void ask_again(const std::vector<SheetRow>& before, const std::vector<RowMatch>& same) {
    std::set<std::size_t> there;
    for (const SheetRow& row : reviewed_.rows(PlanSheet::targets)) {
      if (row.origin) there.insert(*row.origin);
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (there.contains(i) || !same[i].row) continue;
      SheetRow& row = targets()[*same[i].row];
      row.cells.erase(PlanColumn::accept);
      mark(row, SinceReview::deleted);
      found_.asked_again.insert(row.text(PlanColumn::row));
      teller_.tell_deleted(before[i], row);
    }
  }

  /// The words of the review as the document has them now.
  void find_quotes(const std::vector<RowMatch>& found) {
    const std::vector<SheetRow>& old = reviewed_.rows(PlanSheet::targets);
    for (const SheetRow& row : targets()) {
      const std::string& quote = row.text(PlanColumn::quote);
      quotes_.emplace(without_any_blanks(quote), quote);
    }
    for (std::size_t i = 0; i < old.size(); ++i) {
      if (!found[i].row) continue;
      quotes_.emplace(without_any_blanks(old[i].text(PlanColumn::quote)),
                      targets()[*found[i].row].text(PlanColumn::quote));
    }
  }

  void add_decisions(const std::vector<SheetRow>& old, const std::vector<RowMatch>& found) {
    const std::set<std::string> sections = named_now();
    std::map<std::size_t, std::vector<SheetRow>> added;  // behind which row of the draft
    std::set<std::size_t> known;
    std::vector<std::size_t> lost;
    std::size_t behind = 0;
    for (std::size_t i = 0; i < old.size(); ++i) {
      const SheetRow& row = old[i];
      const auto quote = quotes_.find(without_any_blanks(row.text(PlanColumn::quote)));
      if (found[i].row) {
        behind = *found[i].row + 1;
        known.insert(*found[i].row);
        decide(row, found[i].has_other_words, sections, targets()[*found[i].row]);
      } else if (!has_rule(row) || (!row.origin && quote != quotes_.end())) {
        SheetRow by_hand = row.unplaced();
        by_hand.cells.erase(PlanColumn::since);
        by_hand.cells.erase(PlanColumn::row);
        by_hand.set(PlanColumn::row, std::to_string(number_from_++));
        const std::string& section = row.text(PlanColumn::section);
        if (!section.empty()) by_hand.cells[PlanColumn::section] = {sections_.keep(section)};
        check_decision(reviewed_, row, by_hand, told_);
        if (has_rule(row)) by_hand.set(PlanColumn::quote, quote->second);
        found_.numbers.emplace(row.text(PlanColumn::row), by_hand.text(PlanColumn::row));
        of_review_.emplace(by_hand.text(PlanColumn::row), &row);
        by_hand_.insert(by_hand.text(PlanColumn::row));
        added[behind].push_back(std::move(by_hand));
      } else {
        lost.push_back(i);
      }
    }
    tell_lost(lost, known, sections);
    std::vector<SheetRow> all;
    for (std::size_t i = 0; i <= targets().size(); ++i) {
      for (SheetRow& row : added[i]) all.push_back(std::move(row));
      if (i == targets().size()) break;
      SheetRow& row = targets()[i];
      if (!known.contains(i) && row.find(PlanColumn::since) == nullptr) {
        mark(row, SinceReview::added);
      }
      all.push_back(std::move(row));
    }
    targets() = std::move(all);
  }

  /// Null where nothing says how it was drafted.
  const SheetRow* drafted_as(const SheetRow& row) const {
    return reviewed_.as_drafted(PlanSheet::targets, row);
  }

  /// Whether the reader did not leave it as it was drafted, as far as it can be known.
  bool is_decided(const SheetRow& row) const {
    const SheetRow* drafted = drafted_as(row);
    if (drafted != nullptr) {
      SheetRow left = row.unplaced();
      SheetRow before = drafted->unplaced();
      for (SheetRow* one : {&left, &before}) one->cells.erase(PlanColumn::since);
      return left != before;
    }
    return row.text(PlanColumn::accept) != word(Acceptance::yes);
  }

  /// What somebody decided on a target whose words have changed is not decided otherwise by the
  /// draft: a new target that is near to it is to be decided on.
  void tell_lost(const std::vector<std::size_t>& rows, const std::set<std::size_t>& known,
                 const std::set<std::string>& sections) {
    const std::vector<SheetRow>& old = reviewed_.rows(PlanSheet::targets);
    std::vector<LostRow> decided;
    for (const std::size_t i : rows) {
      if (!is_decided(old[i])) continue;
      const SheetRow* drafted = drafted_as(old[i]);
      const SheetRow& row = drafted == nullptr ? old[i] : *drafted;
      const std::string& section = row.text(PlanColumn::section);
      decided.push_back({i, row.text(PlanColumn::name), sections_.now(section).value_or(section),
                         row.text(PlanColumn::rule)});
    }
    std::map<std::size_t, std::pair<std::size_t, bool>> near;  // of the draft, by the review's
    for (const auto& [place, lost] : near_rows(decided, targets(), known)) {
      near.emplace(lost.row, std::pair(place, lost.has_all_words));
    }
    for (const std::size_t i : rows) {
      const auto found = near.find(i);
      if (found == near.end()) {
        teller_.tell_gone(old[i]);
      } else {
        ask_about(old[i], found->second.second, sections, targets()[found->second.first]);
      }
    }
  }

  /// Where words were put in or taken out it is the same target, and has the cells that the reader
  /// changed; whether it is accepted is for the reader to say.
  void ask_about(const SheetRow& old, bool is_same, const std::set<std::string>& sections,
                 SheetRow& row) {
    const std::string name = row.text(PlanColumn::name);
    if (is_same) decide(old, true, sections, row);
    row.cells.erase(PlanColumn::accept);
    mark(row, SinceReview::changed);
    found_.asked_again.insert(row.text(PlanColumn::row));
    SheetRow shown = row;
    shown.cells[PlanColumn::name] = {name};
    teller_.tell_near(old, shown, is_same);
  }

  void decide(const SheetRow& old, bool has_other_words, const std::set<std::string>& sections,
              SheetRow& row) {
    const std::string number = row.text(PlanColumn::row);
    if (!old.text(PlanColumn::row).empty()) {
      found_.numbers.insert_or_assign(old.text(PlanColumn::row), number);
    }
    found_.known.insert(number);
    const SheetRow* drafted = drafted_as(old);
    if (merge_row({reviewed_, old, drafted, has_other_words}, row, told_)) {
      mark(row, SinceReview::changed);
    }
    const auto is_as_drafted = [&](PlanColumn column) {
      return drafted != nullptr && old.text(column) == drafted->text(column);
    };
    if (has_column(PlanColumn::parent) && !is_as_drafted(PlanColumn::parent) &&
        (drafted != nullptr || !has_other_words || old.find(PlanColumn::parent) != nullptr)) {
      copy(old, PlanColumn::parent, row);
      of_review_.emplace(number, &old);
    }
    // One that is none of the headings of the document any more is that of the draft.
    const std::string& section = old.text(PlanColumn::section);
    const bool is_chosen =
        drafted != nullptr && !is_as_drafted(PlanColumn::section) && !section.empty();
    if (drafted != nullptr && !is_chosen) tell_moved(old, *drafted, row);
    if (is_chosen) {
      row.cells[PlanColumn::section] = {sections_.keep(section)};
    } else if (drafted == nullptr && sections.contains(section)) {
      row.cells[PlanColumn::section] = {sections_.now(section).value_or(section)};
    }
    if (has_column(PlanColumn::key) && (!has_other_words || old.find(PlanColumn::key) != nullptr)) {
      copy(old, PlanColumn::key, row);
    }
  }

  void tell_moved(const SheetRow& old, const SheetRow& drafted, SheetRow& row) {
    const auto before = sections_.now(drafted.text(PlanColumn::section));
    const std::string& now = row.text(PlanColumn::section);
    if (!before || *before == now) return;
    mark(row, SinceReview::changed);
    teller_.tell_moved(old, sections_.name_of(*before), sections_.name_of(now));
  }

  /// A key that came along with what is kept is not that of a row that was copied or is new, which
  /// gets one of its own when it is loaded.
  void give_free_keys() {
    std::set<std::string> taken;
    const auto leave = [&](const auto& concerned) {
      for (SheetRow& row : targets()) {
        const std::string& key = row.text(PlanColumn::key);
        if (key.empty() || !concerned(row.text(PlanColumn::row))) continue;
        if (!taken.insert(key).second) row.cells.erase(PlanColumn::key);
      }
    };
    const auto is_known = [&](const std::string& row) { return found_.known.contains(row); };
    const auto is_by_hand = [&](const std::string& row) { return by_hand_.contains(row); };
    leave(is_known);
    leave(is_by_hand);
    leave([&](const std::string& row) { return !is_known(row) && !is_by_hand(row); });
  }

  /// The number of the same target in the new draft; nothing where it is gone.
  std::optional<std::string> new_number(const std::string& number) const {
    const auto found = found_.numbers.find(number);
    return found == found_.numbers.end() ? std::nullopt : std::optional(found->second);
  }

  bool is_number_of_review(const std::string& text) const {
    const auto is_it = [&](const SheetRow& row) { return row.text(PlanColumn::row) == text; };
    const std::vector<SheetRow>& old = reviewed_.rows(PlanSheet::targets);
    const std::vector<SheetRow>& drafted = reviewed_.drafted_rows(PlanSheet::targets);
    return std::any_of(old.begin(), old.end(), is_it) ||
           std::any_of(drafted.begin(), drafted.end(), is_it);
  }

  /// Those that a reader wrote are numbers of the review.
  void keep_parents() {
    for (SheetRow& row : targets()) {
      const std::string parent = row.text(PlanColumn::parent);
      const auto old = of_review_.find(row.text(PlanColumn::row));
      if (parent.empty() || old == of_review_.end()) continue;
      if (const auto number = new_number(parent)) {
        row.cells[PlanColumn::parent] = {*number};
      } else if (is_number_of_review(parent)) {
        row.cells.erase(PlanColumn::parent);
        tell(PlanSheet::targets, *old->second, PlanColumn::parent,
             said({"the target that {} is a part of is gone", "{}所属的目标已不在草稿中"},
                  quoted(row.text(PlanColumn::name))),
             said({"name another one in the new workbook, or none",
                   "请在新工作簿中另填所属目标，或留空"}));
      }
    }
  }

  /// The sections that targets name.
  std::set<std::string> named_now() {
    std::set<std::string> named;
    for (const SheetRow& row : targets()) named.insert(row.text(PlanColumn::section));
    return named;
  }

  /// An indicator that nobody touched is that of the draft, unless a target still names it.
  bool is_wanted(const SheetRow& indicator) {
    const std::vector<SheetRow>& before = reviewed_.drafted_rows(PlanSheet::indicators);
    const std::vector<SheetRow>& now = drafted_.rows(PlanSheet::indicators);
    const std::string& name = indicator.text(PlanColumn::name);
    const SheetRow row = indicator.unplaced();
    const bool is_as_drafted = std::any_of(
        before.begin(), before.end(), [&](const SheetRow& one) { return one.unplaced() == row; });
    if (!is_as_drafted) return true;
    const bool is_there = std::any_of(now.begin(), now.end(), [&](const SheetRow& one) {
      return one.text(PlanColumn::name) == name;
    });
    return !is_there && std::any_of(targets().begin(), targets().end(), [&](const SheetRow& one) {
      const std::string& named = one.text(PlanColumn::reference);
      return named == name || named == indicator.text(PlanColumn::key);
    });
  }

  /// Rows that only a reader writes; numbers of targets are those of the new draft.
  void keep_rows(PlanSheet kind) {
    std::vector<SheetRow>& rows = drafted_.sheets[kind];
    for (const SheetRow& old : reviewed_.rows(kind)) {
      if (kind == PlanSheet::indicators && !is_wanted(old)) continue;
      SheetRow row = old.unplaced();
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
  Problems& told_;
  ReviewTeller teller_;
  ReviewedSections sections_;
  std::size_t number_from_ = 1;  // of rows that were added by hand
  ReviewedTargets found_;
  std::map<std::string, std::string> quotes_;  // of the review, and the same in the document
  // By numbers of the new draft:
  std::set<std::string> by_hand_;                     // what was added in the review
  std::map<std::string, const SheetRow*> of_review_;  // rows whose parents are those of the review
};

}  // namespace

PlanSheets keep_decisions(const PlanSheets& reviewed, PlanSheets drafted, Problems& told) {
  return Keeper(reviewed, std::move(drafted), told).keep();
}

}  // namespace milepost
