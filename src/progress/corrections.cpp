#include "progress/corrections.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <tuple>
#include <utility>

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
                 "entry " + std::to_string(*draft.number) + " is already in line " +
                     std::to_string(first->second->line),
                 "keep one of the two rows");
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
                     "entry " + std::to_string(*draft.number) + " cannot correct entry " +
                         std::to_string(*draft.corrects) + ", which was not recorded before it",
                     R"(column "corrects" holds the number of an earlier entry)");
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
      problems.add(draft.corrects_place,
                   "this row corrects that of line " + std::to_string(corrected->line) +
                       ", which is about another area, indicator, date or kind",
                   "a correction is about the same area, indicator, date and kind");
    }
    if (reason.empty()) reason = "imported correction";
  }
}

}  // namespace milepost
