#include "draft/review.h"

#include <algorithm>
#include <array>
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

namespace milepost {
namespace {

/// What only a reader fills in.
constexpr std::array<PlanColumn, 5> kOfReader{
    PlanColumn::lead, PlanColumn::with, PlanColumn::leader, PlanColumn::due, PlanColumn::note};

Said decision_of(const SheetRow& row) {
  constexpr Wording kUndecided{"undecided", "未决定"};
  const auto accepted = from_word<Acceptance>(row.text(PlanColumn::accept));
  if (!accepted) return said(kUndecided);
  return said({"accept: {}", "{}"}, said_label(*accepted));
}

/// What a reader had decided of a row and written into it.
Said what_stood_there(const SheetRow& row) {
  Said text = decision_of(row);
  for (const PlanColumn column : kOfReader) {
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

class Keeper {
 public:
  Keeper(const PlanSheets& reviewed, PlanSheets drafted, Problems& told)
      : reviewed_(reviewed),
        drafted_(std::move(drafted)),
        told_(told),
        sections_(reviewed_, drafted_) {}

  PlanSheets keep() {
    number_from_ = highest_number() + 1;
    keep_targets();
    keep_parents();
    keep_numerals(reviewed_, found_, drafted_, told_);
    merge_facts(reviewed_, drafted_, told_);
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
    told_.add(reviewed_.place(kind, row, column), std::move(what), std::move(remedy));
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
      told_.add(reviewed_.place(PlanSheet::targets),
                said({"{} was deleted in the review, and stands in the draft again: row {}",
                      "{}在核对时被删去，新草稿中仍列为目标，序号{}"},
                     quoted(before[i].text(PlanColumn::name)), row.text(PlanColumn::row)),
                said({"accept it in the new workbook, or choose {0} under {1}",
                      "请在新工作簿中决定是否采用；不采用的，在“{1}”列选“{0}”"},
                     said_label(Acceptance::no), said_label(PlanColumn::accept)));
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
    tell_lost(lost, known);
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
  void tell_lost(const std::vector<std::size_t>& rows, const std::set<std::size_t>& known) {
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
    std::map<std::size_t, std::size_t> near;  // of the draft, by those of the review
    for (const auto& [place, lost] : near_rows(decided, targets(), known)) {
      near.emplace(lost.row, place);
    }
    for (const std::size_t i : rows) {
      const auto found = near.find(i);
      if (found == near.end()) {
        tell_gone(old[i]);
      } else {
        ask_about(old[i], targets()[found->second]);
      }
    }
  }

  void tell_gone(const SheetRow& row) {
    tell(PlanSheet::targets, row, PlanColumn::quote,
         said({"the draft has no such target any more: {} (was {})",
               "新的草稿中已无该目标：{}（原为{}）"},
              quoted(row.text(PlanColumn::name)), what_stood_there(row)),
         said(kWordsAreGone, quoted(row.text(PlanColumn::quote))));
  }

  void ask_about(const SheetRow& old, SheetRow& row) {
    row.cells.erase(PlanColumn::accept);
    mark(row, SinceReview::changed);
    found_.asked_again.insert(row.text(PlanColumn::row));
    tell(PlanSheet::targets, old, PlanColumn::quote,
         said({"the words of {} are others now (was {}); near to it is {}, row {} of the new "
               "draft, which is left undecided",
               "{}的原文有变（原为{}），新草稿中相近的是{}，序号{}，暂未决定是否采用"},
              quoted(old.text(PlanColumn::name)), what_stood_there(old),
              quoted(row.text(PlanColumn::name)), row.text(PlanColumn::row)),
         said(kDecideOnIt));
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
    tell(PlanSheet::targets, old, PlanColumn::section,
         said({"{} stands in another section of the document now: {} -> {}",
               "{}在文件中已移到其他章节：{} → {}"},
              quoted(old.text(PlanColumn::name)), sections_.name_of(*before),
              sections_.name_of(now)),
         said({"look at it again: its section is that of the document",
               "请再核对：章节以文件为准"}));
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
