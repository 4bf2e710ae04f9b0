#include "draft/review_told.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/phrases.h"
#include "base/quoted.h"
#include "draft/phrases.h"
#include "model/plan_columns.h"

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

/// What the draft says of itself, and what is told otherwise.
constexpr std::array<PlanColumn, 8> kNotTold{
    PlanColumn::row,  PlanColumn::accept, PlanColumn::grade, PlanColumn::quote,
    PlanColumn::rule, PlanColumn::since,  PlanColumn::key,   PlanColumn::section};

template <std::size_t Count>
bool is_among(const std::array<PlanColumn, Count>& columns, PlanColumn column) {
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

/// What a reader had decided of a row and written into it; `drafted` is null where nothing says how
/// it was drafted.
Said what_stood_there(const SheetRow& row, const SheetRow* drafted) {
  Said text = decision_of(row);
  for (const auto& entry : kWords<PlanColumn>) {
    const std::string& cell = row.text(entry.value);
    if (cell.empty() || is_among(kNotTold, entry.value)) continue;
    const bool is_written =
        drafted == nullptr ? is_among(kOfReader, entry.value) : cell != drafted->text(entry.value);
    if (!is_written) continue;
    text =
        said({"{}; {}: {}", "{}；{}：{}"}, text, said_label(entry.value),
             with_choices(PlanSheet::targets, entry.value, CalledChoice{cell, cell}, Said(cell)));
  }
  return text;
}

}  // namespace

void ReviewTeller::tell(PlanSheet kind, const SheetRow& row, PlanColumn column, Said what,
                        Said remedy) {
  told_.add(reviewed_.place(kind, row, column), std::move(what), std::move(remedy));
}

void ReviewTeller::tell_deleted(const SheetRow& drafted, const SheetRow& now) {
  told_.add(reviewed_.place(PlanSheet::targets),
            said({"{} was deleted in the review, and stands in the draft again: row {}",
                  "{}在核对时被删去，新草稿中仍列为目标，序号{}"},
                 quoted(drafted.text(PlanColumn::name)), now.text(PlanColumn::row)),
            said({"accept it in the new workbook, or choose {0} under {1}",
                  "请在新工作簿中决定是否采用；不采用的，在“{1}”列选“{0}”"},
                 said_label(Acceptance::no), said_label(PlanColumn::accept)));
}

void ReviewTeller::tell_gone(const SheetRow& row) {
  tell(PlanSheet::targets, row, PlanColumn::quote,
       said({"the draft has no such target any more: {} (was {})",
             "新的草稿中已无该目标：{}（原为{}）"},
            quoted(row.text(PlanColumn::name)),
            what_stood_there(row, reviewed_.as_drafted(PlanSheet::targets, row))),
       said(kWordsAreGone, quoted(row.text(PlanColumn::quote))));
}

void ReviewTeller::tell_near(const SheetRow& row, const SheetRow& now, bool is_kept) {
  constexpr Wording kNotKept{
      "the words of {} are others now (was {}); near to it is {}, row {} of the new draft, which "
      "is left undecided",
      "{}的原文有变（原为{}），新草稿中相近的是{}，序号{}，暂未决定是否采用"};
  constexpr Wording kKept{
      "the words of {} are others now (was {}); near to it is {}, row {} of the new draft, which "
      "is left undecided and has what the review changed",
      "{}的原文有变（原为{}），新草稿中相近的是{}，序号{}，核对时所作修改已带入，暂未决定是否采用"};
  tell(PlanSheet::targets, row, PlanColumn::quote,
       said(is_kept ? kKept : kNotKept, quoted(row.text(PlanColumn::name)),
            what_stood_there(row, reviewed_.as_drafted(PlanSheet::targets, row)),
            quoted(now.text(PlanColumn::name)), now.text(PlanColumn::row)),
       said(kDecideOnIt));
}

void ReviewTeller::tell_moved(const SheetRow& row, const std::string& from, const std::string& to) {
  tell(PlanSheet::targets, row, PlanColumn::section,
       said({"{} stands in another section of the document now: {} -> {}",
             "{}在文件中已移到其他章节：{} → {}"},
            quoted(row.text(PlanColumn::name)), from, to),
       said({"look at it again: its section is that of the document", "请再核对：章节以文件为准"}));
}

void ReviewTeller::tell_added(const std::vector<SheetRow>& targets) {
  constexpr std::size_t kMost = 30;  // that are named
  std::size_t count = 0;
  Said rows;
  for (const SheetRow& row : targets) {
    if (row.text(PlanColumn::since) != word(SinceReview::added)) continue;
    if (++count > kMost) continue;
    const Said number = row.text(PlanColumn::row);
    rows = rows.empty() ? number : said(kAndName, rows, number);
  }
  if (count == 0) return;
  if (count > kMost) rows = said({"{} and more", "{}等"}, rows);
  told_.add(
      reviewed_.place(PlanSheet::targets),
      said({"targets that are new in the draft: {} (row {})", "新草稿中新增目标{}项（序号{}）"},
           count, rows),
      said({"look at each of them: they are marked {} in the new workbook",
            "请逐项核对：新工作簿中已标明“{}”"},
           said_label(SinceReview::added)));
}

}  // namespace milepost
