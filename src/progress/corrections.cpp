#include "progress/corrections.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "progress/conflict.h"

namespace milepost {
namespace {

using Subject = std::tuple<std::string, std::string, Date, EntryKind>;

Subject subject_of(const NewEntry& entry) {
  return {entry.area, entry.indicator, entry.as_of, entry.kind};
}

using ByNumber = std::map<std::int64_t, const DraftRow*>;

ByNumber number_rows(const std::vector<DraftRow>& drafts, Problems& problems) {
  ByNumber by_number;
  for (const DraftRow& draft : drafts) {
    if (!draft.number) continue;
    const auto [first, is_new] = by_number.emplace(*draft.number, &draft);
    if (is_new) continue;
    problems.add({draft.line, 0},
                 said({"entry {} is already in line {}", "记录编号{}已见于第{}行"}, *draft.number,
                      first->second->line),
                 keep_one_row());
  }
  return by_number;
}

/// The row of the file that `draft` takes the place of; nothing where that is not recorded again.
const DraftRow* corrected_row(const DraftRow& draft, const ByNumber& by_number,
                              Problems& problems) {
  const DraftRow* current = &draft;
  while (current->corrects) {
    if (current->number && *current->corrects >= *current->number) {
      if (current == &draft) {
        problems.add(draft.corrects_place,
                     said({"entry {} cannot correct entry {}, which was not recorded before it",
                           "记录{}不能更正记录{}：后者并不早于前者"},
                          *draft.number, *draft.corrects),
                     said({"column \"corrects\" holds the number of an earlier entry",
                           "“更正”列填较早记录的编号"}));
      }
      return nullptr;
    }
    const auto found = by_number.find(*current->corrects);
    if (found == by_number.end()) return nullptr;
    current = found->second;
    if (current->is_entry) return current;
  }
  return nullptr;
}

}  // namespace

void settle_corrections(std::vector<DraftRow>& drafts, Problems& problems) {
  const auto order = [](const DraftRow& draft) {
    return draft.number.value_or(std::numeric_limits<std::int64_t>::max());
  };
  std::stable_sort(drafts.begin(), drafts.end(),
                   [&](const DraftRow& a, const DraftRow& b) { return order(a) < order(b); });
  const bool numbered = std::any_of(drafts.begin(), drafts.end(),
                                    [](const DraftRow& draft) { return draft.number.has_value(); });
  if (!numbered) return;
  const ByNumber by_number = number_rows(drafts, problems);
  for (DraftRow& draft : drafts) {
    if (!draft.is_entry) continue;
    std::string& reason = draft.entry.correction_reason;
    const DraftRow* corrected = corrected_row(draft, by_number, problems);
    if (corrected == nullptr) {
      reason.clear();
      continue;
    }
    if (subject_of(corrected->entry) != subject_of(draft.entry)) {
      problems.add(
          draft.corrects_place,
          said({"this row corrects that of line {}, which is about another area, indicator, "
                "date or kind",
                "本行更正第{0}行，而第{0}行的地区、指标、日期或数据类型与本行不同"},
               corrected->line),
          said({"a correction is about the same area, indicator, date and kind",
                "更正须是同一地区、指标、日期和数据类型"}));
    }
    if (reason.empty()) reason = "imported correction";
  }
}

}  // namespace milepost
