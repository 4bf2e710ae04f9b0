#include "draft/review_merge.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/blanks.h"
#include "base/decimal.h"
#include "base/phrases.h"
#include "base/quoted.h"
#include "draft/phrases.h"
#include "model/plan_columns.h"

namespace milepost {
namespace {

/// What the new draft says, whatever stood there, and what is more than a text.
constexpr std::array<PlanColumn, 9> kLeftAlone{
    PlanColumn::row,    PlanColumn::grade, PlanColumn::quote,
    PlanColumn::rule,   PlanColumn::since, PlanColumn::section,
    PlanColumn::parent, PlanColumn::key,   PlanColumn::accept};

/// What the words of a target say.
constexpr std::array<PlanColumn, 10> kOfWords{
    PlanColumn::requirement, PlanColumn::value,     PlanColumn::upper, PlanColumn::reference,
    PlanColumn::tolerance,   PlanColumn::both_ways, PlanColumn::unit,  PlanColumn::measure,
    PlanColumn::commitment,  PlanColumn::due};

template <std::size_t Count>
bool has(const std::array<PlanColumn, Count>& columns, PlanColumn column) {
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

constexpr Wording kNothing{"(nothing)", "（空）"};

Said as_called(PlanColumn column, const std::string& text) {
  if (text.empty()) return said(kNothing);
  return with_choices(PlanSheet::targets, column, CalledChoice{text, text}, Said(text));
}

Said as_called(PlanFact fact, const std::string& text) {
  if (text.empty()) return said(kNothing);
  return with_choices(fact, CalledChoice{text, text}, Said(text));
}

/// Cells that are told together, at the first of them.
class Differences {
 public:
  void add(PlanColumn column, const Said& text) {
    if (cells_.empty()) first_ = column;
    cells_ = cells_.empty() ? text : said({"{}; {}", "{}；{}"}, cells_, text);
  }
  bool empty() const { return cells_.empty(); }
  const Said& cells() const { return cells_; }
  PlanColumn first() const { return first_; }

 private:
  Said cells_;
  PlanColumn first_ = PlanColumn::name;
};

constexpr Wording kFromTo{"{}: {} -> {}", "{}：{} → {}"};
constexpr Wording kOfBoth{"{}: {} in the review, {} in the new draft",
                          "{}：核对表为{}，新草稿为{}"};

class RowMerger {
 public:
  RowMerger(const ReviewedRow& reviewed, SheetRow& now, Problems& told)
      : reviewed_(reviewed), old_(reviewed.row), now_(now), told_(told) {}

  bool merge() {
    merge_accept();
    for (const auto& entry : kWords<PlanColumn>) {
      if (!has(kLeftAlone, entry.value) && has_column(entry.value)) merge_cell(entry.value);
    }
    tell();
    return reviewed_.has_other_words || !changed_.empty() || !both_.empty() || !unknown_.empty();
  }

 private:
  bool has_column(PlanColumn column) const {
    return reviewed_.sheets.has_column(PlanSheet::targets, column);
  }

  /// What the draft before the review said, as far as it can be known.
  std::optional<std::string> before(PlanColumn column) const {
    if (reviewed_.drafted != nullptr) return reviewed_.drafted->text(column);
    // A figure stands in the words, which are others now.
    if (reviewed_.has_other_words && has(kOfWords, column)) {
      const bool is_filled_in = column == PlanColumn::due && now_.text(column).empty();
      if (!is_filled_in) return old_.text(column);
    }
    return std::nullopt;
  }

  void merge_cell(PlanColumn column) {
    const std::string& reader = old_.text(column);
    const std::string now = now_.text(column);
    if (is_same_text(column, reader, now)) return;
    const Said name = said_label(column);
    const auto differs = [&] {
      return said(kOfBoth, name, as_called(column, reader), as_called(column, now));
    };
    const std::optional<std::string> drafted = before(column);
    if (!drafted) {
      // What nobody has written is nothing to compare with.
      if (reviewed_.has_other_words && reader.empty()) return;
      if (!now.empty()) unknown_.add(column, differs());
    } else if (is_same_text(column, reader, *drafted)) {
      changed_.add(column,
                   said(kFromTo, name, as_called(column, *drafted), as_called(column, now)));
      return;
    } else if (!is_same_text(column, *drafted, now)) {
      both_.add(column, differs());
    } else if (reviewed_.has_other_words && (column == PlanColumn::name || has(kOfWords, column))) {
      kept_.add(column,
                said(kFromTo, name, as_called(column, *drafted), as_called(column, reader)));
    }
    now_.cells.erase(column);
    now_.set(column, reader);
  }

  void merge_accept() {
    const std::string& reader = old_.text(PlanColumn::accept);
    const SheetRow* drafted = reviewed_.drafted;
    if (!has_column(PlanColumn::accept) || (drafted == nullptr && reader.empty())) return;
    if (drafted != nullptr && reader == drafted->text(PlanColumn::accept)) {
      const std::string& now = now_.text(PlanColumn::accept);
      if (now == reader) return;
      changed_.add(PlanColumn::accept,
                   said(kFromTo, said_label(PlanColumn::accept),
                        as_called(PlanColumn::accept, reader), as_called(PlanColumn::accept, now)));
      return;
    }
    now_.cells.erase(PlanColumn::accept);
    now_.set(PlanColumn::accept, reader);
    check_decision(reviewed_.sheets, old_, now_, told_);
  }

  void tell() {
    const Said name = quoted(old_.text(PlanColumn::name));
    const auto place = [&](PlanColumn column) {
      return reviewed_.sheets.place(PlanSheet::targets, old_, column);
    };
    if (!changed_.empty()) {
      told_.add(
          place(changed_.first()),
          said({"the document says something else of {} now, row {} of the new draft: {}",
                "文件中{}有变，新草稿中序号为{}：{}"},
               name, now_.text(PlanColumn::row), changed_.cells()),
          said({"look at it again: what was decided is kept, the rest is that of the document",
                "请再核对：核对时的决定已沿用，其余以文件为准"}));
    }
    if (!both_.empty()) {
      told_.add(place(both_.first()),
                said({"{} was changed in the review, and in the document too: {}",
                      "{}在核对时改过，文件也有变：{}"},
                     name, both_.cells()),
                said(kReviewIsKept));
    }
    if (!kept_.empty()) {
      told_.add(
          place(kept_.first()),
          said({"the words of {} are others now, row {} of the new draft, and what the review "
                "changed is kept: {}",
                "{}的原文有变，新草稿中序号为{}，核对时所作修改仍予保留：{}"},
               name, now_.text(PlanColumn::row), kept_.cells()),
          said(kReviewIsKept));
    }
    if (!unknown_.empty()) {
      told_.add(place(unknown_.first()),
                said({"{} is not as the new draft has it, and nothing says whether it was changed "
                      "in the review or in the document: {}",
                      "{}与新草稿不同，不能判断是核对时改的还是文件有变：{}"},
                     name, unknown_.cells()),
                said(kReviewIsKept));
    }
  }

  const ReviewedRow& reviewed_;
  const SheetRow& old_;
  SheetRow& now_;
  Problems& told_;
  Differences changed_;  // by the document alone
  Differences both_;     // by the reader and by the document
  Differences kept_;     // by the reader, of words that are others now
  Differences unknown_;
};

const SheetRow* find(const std::vector<SheetRow>& facts, const std::string& fact) {
  const auto found = std::find_if(facts.begin(), facts.end(), [&](const SheetRow& row) {
    return row.text(PlanColumn::fact) == fact;
  });
  return found == facts.end() ? nullptr : &*found;
}

void merge_fact(const PlanSheets& reviewed, const SheetRow& old, SheetRow& now, Problems& told) {
  const PlanFact fact = *from_word<PlanFact>(old.text(PlanColumn::fact));
  const std::string& reader = old.text(PlanColumn::content);
  const std::string drafted_now = now.text(PlanColumn::content);
  if (is_same_text(PlanColumn::content, reader, drafted_now)) return;
  const bool is_known = reviewed.drafted.contains(PlanSheet::plan);
  const SheetRow* row = find(reviewed.drafted_rows(PlanSheet::plan), old.text(PlanColumn::fact));
  const std::string before = row == nullptr ? std::string() : row->text(PlanColumn::content);
  const bool is_decided = !is_same_text(PlanColumn::content, reader, before);
  // What an earlier draft was given is not taken back by one that was not.
  if (is_known && !is_decided && !drafted_now.empty()) return;
  const bool has_both = !drafted_now.empty() &&
                        (!is_known || !is_same_text(PlanColumn::content, before, drafted_now));
  if (has_both) {
    told.add(reviewed.place(PlanSheet::plan, old, PlanColumn::content),
             said(kOfBoth, said_label(fact), as_called(fact, reader), as_called(fact, drafted_now)),
             said(kReviewIsKept));
  }
  now.cells.erase(PlanColumn::content);
  now.set(PlanColumn::content, reader);
}

}  // namespace

void check_decision(const PlanSheets& reviewed, const SheetRow& row, SheetRow& now,
                    Problems& told) {
  const std::string& decision = row.text(PlanColumn::accept);
  if (decision.empty() || from_word<Acceptance>(decision)) return;
  now.cells.erase(PlanColumn::accept);
  told.add(
      reviewed.place(PlanSheet::targets, row, PlanColumn::accept),
      said({"{0} under {2} is no decision on {1}", "{1}的“{2}”列填的是{0}，不是可选的内容"},
           quoted(decision), quoted(row.text(PlanColumn::name)), said_label(PlanColumn::accept)),
      said(kDecideOnIt));
}

bool is_same_text(PlanColumn column, const std::string& one, const std::string& other) {
  if (one == other) return true;
  if (kind_of(column) == ColumnKind::figure) {
    const auto a = parse_decimal(one);
    const auto b = parse_decimal(other);
    const auto* first = std::get_if<Decimal>(&a);
    const auto* second = std::get_if<Decimal>(&b);
    if (first != nullptr && second != nullptr) return *first == *second;
  }
  return without_any_blanks(one) == without_any_blanks(other);
}

bool merge_row(const ReviewedRow& reviewed, SheetRow& now, Problems& told) {
  return RowMerger(reviewed, now, told).merge();
}

void merge_facts(const PlanSheets& reviewed, PlanSheets& now, Problems& told) {
  for (const SheetRow& old : reviewed.rows(PlanSheet::plan)) {
    const auto fact = from_word<PlanFact>(old.text(PlanColumn::fact));
    if (!fact) continue;
    SheetRow* row = now.find(*fact);
    if (row == nullptr && old.find(PlanColumn::content) == nullptr) continue;
    if (row == nullptr) {
      now.say(*fact, old.text(PlanColumn::content));
    } else if (old.find(PlanColumn::content) != nullptr) {
      merge_fact(reviewed, old, *row, told);
    }
  }
}

}  // namespace milepost
