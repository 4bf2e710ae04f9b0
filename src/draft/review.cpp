#include "draft/review.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/quoted.h"
#include "base/text.h"
#include "base/utf8.h"

namespace milepost {
namespace {

/// What the new draft says, whatever stood there.
constexpr std::array<PlanColumn, 5> kOfDraft{PlanColumn::row, PlanColumn::grade, PlanColumn::quote,
                                             PlanColumn::rule, PlanColumn::section};

constexpr Wording kWordsAreGone{"its words are not in the document: {}",
                                "文件中已没有这段原文：{}"};

bool is_of_draft(PlanColumn column) {
  return std::find(kOfDraft.begin(), kOfDraft.end(), column) != kOfDraft.end();
}

/// A text as it is found again: a spreadsheet keeps no blanks as they were.
std::string without_any_blanks(std::string_view text) {
  constexpr char32_t kWideBlank = 0x3000;
  std::string kept;
  for_each_character(text, [&](const Character& one, std::string_view bytes) {
    const char32_t c = one.codepoint;
    if (c > U' ' && c != kWideBlank) kept += bytes;
  });
  return kept;
}

const std::vector<SheetRow>& rows_of(const PlanSheets& sheets, PlanSheet kind) {
  static const std::vector<SheetRow> kNone;
  const auto found = sheets.sheets.find(kind);
  return found == sheets.sheets.end() ? kNone : found->second;
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

  static std::string figure_form(const SheetRow& row) {
    return row.text(PlanColumn::value) + "/" + row.text(PlanColumn::upper);
  }

  /// Which of the rows with the same quote is the one, none of which is taken: by name and figure,
  /// by one of the two, or the only one that is left.
  std::optional<std::size_t> same_row(const SheetRow& row,
                                      const std::vector<std::size_t>& candidates,
                                      std::size_t least) {
    const auto agreement = [&](const SheetRow& other) {
      const bool same_name = row.text(PlanColumn::name) == other.text(PlanColumn::name);
      return (same_name ? 2U : 0U) + (figure_form(row) == figure_form(other) ? 1U : 0U);
    };
    std::optional<std::size_t> best;
    for (const std::size_t one : candidates) {
      if (taken_.contains(one) || agreement(targets()[one]) < least) continue;
      if (!best || agreement(targets()[one]) > agreement(targets()[*best])) best = one;
    }
    return best;
  }

  void keep_targets() {
    std::map<std::string, std::vector<std::size_t>> by_quote;
    for (std::size_t i = 0; i < targets().size(); ++i) {
      by_quote[without_any_blanks(targets()[i].text(PlanColumn::quote))].push_back(i);
    }
    const std::vector<SheetRow>& old = rows_of(reviewed_, PlanSheet::targets);
    std::vector<std::optional<std::size_t>> found(old.size());
    constexpr std::size_t kSame = 3;
    for (const std::size_t least : {kSame, std::size_t{2}, std::size_t{1}, std::size_t{0}}) {
      for (std::size_t i = 0; i < old.size(); ++i) {
        const std::string quote = without_any_blanks(old[i].text(PlanColumn::quote));
        const auto candidates = by_quote.find(quote);
        if (found[i] || quote.empty() || candidates == by_quote.end()) continue;
        found[i] = same_row(old[i], candidates->second, least);
        if (found[i]) taken_.insert(*found[i]);
      }
    }
    add_decisions(old, found);
  }

  void add_decisions(const std::vector<SheetRow>& old,
                     const std::vector<std::optional<std::size_t>>& found) {
    std::set<std::string> sections;
    for (const SheetRow& row : targets()) sections.insert(row.text(PlanColumn::section));
    std::map<std::size_t, std::vector<SheetRow>> added;  // behind which row of the draft
    std::size_t behind = 0;
    for (std::size_t i = 0; i < old.size(); ++i) {
      const SheetRow& row = old[i];
      if (found[i]) {
        behind = *found[i] + 1;
        decide(row, sections, targets()[*found[i]]);
      } else if (row.find(PlanColumn::rule) == nullptr) {
        SheetRow by_hand = unplaced(row);
        by_hand.cells.erase(PlanColumn::row);
        by_hand.set(PlanColumn::row, std::to_string(number_from_++));
        note_number(row, by_hand);
        kept_.push_back(by_hand.text(PlanColumn::row));
        added[behind].push_back(std::move(by_hand));
      } else {
        tell(PlanSheet::targets, row, PlanColumn::quote,
             said({"the draft has no such target any more: {}", "新的草稿中已无该目标：{}"},
                  quoted(row.text(PlanColumn::name))),
             said(kWordsAreGone, quoted(row.text(PlanColumn::quote))));
      }
    }
    std::vector<SheetRow> all;
    for (std::size_t i = 0; i <= targets().size(); ++i) {
      for (SheetRow& row : added[i]) all.push_back(std::move(row));
      if (i < targets().size()) all.push_back(std::move(targets()[i]));
    }
    targets() = std::move(all);
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
    kept_.push_back(row.text(PlanColumn::row));
  }

  /// The number of the same target in the new draft; nothing where it is gone.
  std::optional<std::string> new_number(const std::string& number) const {
    const auto found = numbers_.find(number);
    return found == numbers_.end() ? std::nullopt : std::optional(found->second);
  }

  bool is_number_of_review(const std::string& text) const {
    const std::vector<SheetRow>& old = rows_of(reviewed_, PlanSheet::targets);
    return std::any_of(old.begin(), old.end(),
                       [&](const SheetRow& row) { return row.text(PlanColumn::row) == text; });
  }

  /// Parents of the rows that were decided are numbers of the review.
  void keep_parents() {
    std::set<std::string> decided(kept_.begin(), kept_.end());
    for (const auto& [old, number] : numbers_) decided.insert(number);
    for (SheetRow& row : targets()) {
      const std::string parent = row.text(PlanColumn::parent);
      if (parent.empty() || !decided.contains(row.text(PlanColumn::row))) continue;
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
    using Found = std::pair<std::string, std::string>;
    const auto form = [](const SheetRow& row) {
      return Found(without_any_blanks(row.text(PlanColumn::clause)),
                   without_any_blanks(row.text(PlanColumn::numeral)));
    };
    std::map<Found, std::vector<SheetRow*>> rows;  // in their order
    for (SheetRow& row : drafted_.sheets[PlanSheet::numerals]) rows[form(row)].push_back(&row);
    std::map<Found, std::size_t> used;
    std::vector<const SheetRow*> old;
    for (const SheetRow& row : rows_of(reviewed_, PlanSheet::numerals)) old.push_back(&row);
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
      const auto same = rows.find(form(*row));
      const std::size_t at = used[form(*row)]++;
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
    row.cells.erase(PlanColumn::row);
    for (const PlanColumn column :
         {PlanColumn::reason, PlanColumn::strength, PlanColumn::checked, PlanColumn::note}) {
      copy(old, column, row);
    }
  }

  void keep_facts() {
    std::vector<SheetRow>& facts = drafted_.sheets[PlanSheet::plan];
    for (const SheetRow& old : rows_of(reviewed_, PlanSheet::plan)) {
      const std::string& fact = old.text(PlanColumn::fact);
      if (fact.empty() || old.find(PlanColumn::content) == nullptr) continue;
      const auto row = std::find_if(facts.begin(), facts.end(), [&](const SheetRow& one) {
        return one.text(PlanColumn::fact) == fact;
      });
      if (row == facts.end()) {
        facts.push_back(unplaced(old));
      } else {
        copy(old, PlanColumn::content, *row);
      }
    }
  }

  /// Headings are found again by what they say; what was added to them is kept. One that a target
  /// names and the document has not was added by hand.
  void keep_sections() {
    std::vector<SheetRow>& sections = drafted_.sheets[PlanSheet::sections];
    std::set<std::string> named;
    for (const SheetRow& row : targets()) named.insert(row.text(PlanColumn::section));
    for (const SheetRow& old : rows_of(reviewed_, PlanSheet::sections)) {
      const auto same = std::find_if(sections.begin(), sections.end(), [&](const SheetRow& one) {
        return one.text(PlanColumn::label) == old.text(PlanColumn::label) &&
               one.text(PlanColumn::name) == old.text(PlanColumn::name);
      });
      if (same != sections.end()) {
        for (const PlanColumn column : {PlanColumn::key, PlanColumn::english_name}) {
          if (old.find(column) != nullptr) copy(old, column, *same);
        }
      } else if (named.contains(old.text(PlanColumn::key)) ||
                 named.contains(old.text(PlanColumn::name))) {
        sections.push_back(unplaced(old));
      }
    }
  }

  /// Rows that only a reader writes; numbers of targets are those of the new draft.
  void keep_rows(PlanSheet kind) {
    std::vector<SheetRow>& rows = drafted_.sheets[kind];
    for (const SheetRow& old : rows_of(reviewed_, kind)) {
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
  std::set<std::size_t> taken_;                 // rows of the draft that are found
  std::vector<std::string> kept_;               // the numbers of those
  std::map<std::string, std::string> numbers_;  // of the review, and the same in the draft
};

}  // namespace

PlanSheets keep_decisions(const PlanSheets& reviewed, PlanSheets drafted, Problems& lost) {
  return Keeper(reviewed, std::move(drafted), lost).keep();
}

}  // namespace milepost
