#include "draft/review_numerals.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "base/blanks.h"
#include "base/phrases.h"
#include "base/quoted.h"
#include "base/text.h"
#include "draft/phrases.h"
#include "model/draft_words.h"

namespace milepost {
namespace {

using Form = std::pair<std::string, std::string>;

Form form_of(const SheetRow& row) {
  return {without_any_blanks(row.text(PlanColumn::clause)),
          without_any_blanks(row.text(PlanColumn::numeral))};
}

Said reason_called(const std::string& reason) {
  return {std::string(reason_label(reason, Language::en)),
          std::string(reason_label(reason, Language::zh))};
}

/// The sheet is sorted by how sure a reason is, which may have changed.
template <class Row>
void sort_by_position(std::vector<Row*>& rows) {
  const auto position = [](const SheetRow& row) {
    return to_number<std::size_t>(row.text(PlanColumn::position)).value_or(0);
  };
  std::stable_sort(rows.begin(), rows.end(),
                   [&](const Row* a, const Row* b) { return position(*a) < position(*b); });
}

class NumeralKeeper {
 public:
  NumeralKeeper(const PlanSheets& reviewed, ReviewedTargets& targets, PlanSheets& drafted,
                Problems& told)
      : reviewed_(reviewed),
        targets_(targets),
        drafted_(drafted),
        told_(told),
        is_known_(reviewed.drafted.contains(PlanSheet::numerals)) {}

  void keep() {
    const std::vector<SheetRow>& rows = reviewed_.rows(PlanSheet::numerals);
    const std::vector<SheetRow>& before =
        is_known_ ? reviewed_.drafted_rows(PlanSheet::numerals) : rows;
    std::map<Form, std::vector<const SheetRow*>> old;
    for (const SheetRow& row : before) old[form_of(row)].push_back(&row);
    std::map<const SheetRow*, const SheetRow*> left;  // as the reader left what was drafted
    for (const SheetRow& row : rows) {
      const SheetRow* origin = is_known_ ? reviewed_.as_drafted(PlanSheet::numerals, row) : &row;
      if (origin != nullptr) left.emplace(origin, &row);
      if (origin == nullptr) tell_gone(row, nullptr);
    }
    std::map<Form, std::vector<SheetRow*>> now;
    for (SheetRow& row : drafted_.sheets[PlanSheet::numerals]) now[form_of(row)].push_back(&row);
    for (auto& [form, same] : now) {
      const auto known = old.find(form);
      if (known == old.end()) mark(same, SinceReview::added);
    }
    for (auto& [form, same] : old) {
      std::vector<SheetRow*>& found = now[form];
      if (found.size() == same.size()) {
        sort_by_position(same);
        sort_by_position(found);
        for (std::size_t i = 0; i < same.size(); ++i) decide(*same[i], left[same[i]], *found[i]);
        continue;
      }
      mark(found, SinceReview::changed);
      for (const SheetRow* one : same) {
        const SheetRow* row = left[one];
        if (row != nullptr) tell_gone(*row, is_known_ ? one : nullptr, found.size());
      }
    }
  }

 private:
  static void mark(const std::vector<SheetRow*>& rows, SinceReview since) {
    for (SheetRow* row : rows) row->set(PlanColumn::since, std::string(word(since)));
  }

  /// Null where nothing says how it was drafted.
  static bool has_own_reason(const SheetRow& row, const SheetRow* drafted) {
    const std::string& reason = row.text(PlanColumn::reason);
    if (reason.empty()) return false;
    return drafted == nullptr ? !is_reason_of_draft(reason)
                              : reason != drafted->text(PlanColumn::reason);
  }

  static bool is_ticked(const SheetRow& row) {
    return row.text(PlanColumn::checked) == word(YesNo::yes);
  }

  /// Whether a reader has said what the numeral is.
  static bool is_decided(const SheetRow& row, const SheetRow* drafted) {
    const bool has_moved =
        drafted != nullptr && row.text(PlanColumn::row) != drafted->text(PlanColumn::row);
    return is_ticked(row) || has_own_reason(row, drafted) || has_moved;
  }

  void tell(const SheetRow& row, PlanColumn column, Said what, Said remedy) {
    told_.add(reviewed_.place(PlanSheet::numerals, row, column), std::move(what),
              std::move(remedy));
  }

  void tell_gone(const SheetRow& row, const SheetRow* drafted, std::size_t now = 0) {
    if (!is_decided(row, drafted)) return;
    const Said numeral = quoted(row.text(PlanColumn::numeral));
    const Said clause = quoted(row.text(PlanColumn::clause));
    if (now == 0) {
      tell(row, PlanColumn::numeral,
           said({"the numeral that was checked is gone: {}", "已核对的数字已不在文件中：{}"},
                numeral),
           said(kWordsAreGone, clause));
      return;
    }
    tell(row, PlanColumn::numeral,
         said({"the document does not have {} as often as before in these words: {}",
               "{}所在的语句在文件中的处数有变：{}"},
              numeral, clause),
         said({"check each of them again in the new workbook ({} now)",
               "请在新工作簿中逐处重新核对（现有{}处）"},
              now));
  }

  void decide(const SheetRow& before, const SheetRow* row, SheetRow& now) {
    const SheetRow* drafted = is_known_ ? &before : nullptr;
    const auto has_target = [](const SheetRow& one) {
      return one.find(PlanColumn::row) != nullptr;
    };
    if (drafted != nullptr && (drafted->text(PlanColumn::reason) != now.text(PlanColumn::reason) ||
                               has_target(*drafted) != has_target(now))) {
      mark({&now}, SinceReview::changed);
    }
    if (row == nullptr) return;
    if (row->find(PlanColumn::note) != nullptr)
      now.set(PlanColumn::note, row->text(PlanColumn::note));
    const std::string& target = row->text(PlanColumn::row);
    if (!target.empty()) {
      // What the reader wrote beside it is no answer to anything, and not lost either.
      if (has_own_reason(*row, drafted)) keep_reason(*row, drafted, now);
      // Where its target is gone the new draft knows better what the numeral is.
      const bool is_of_draft = drafted != nullptr && target == drafted->text(PlanColumn::row);
      const auto same = targets_.numbers.find(target);
      if (!is_of_draft && same != targets_.numbers.end()) {
        now.cells[PlanColumn::row] = {same->second};
      }
    } else if (now.find(PlanColumn::row) != nullptr) {
      decide_against(*row, drafted, now);
    } else {
      keep_reason(*row, drafted, now);
    }
  }

  /// Of one that is none for the reader, and that the new draft has a target for.
  void decide_against(const SheetRow& row, const SheetRow* drafted, SheetRow& now) {
    const std::string number = now.text(PlanColumn::row);
    if (targets_.asked_again.contains(number)) return;
    const bool was_taken_away = drafted != nullptr && drafted->find(PlanColumn::row) != nullptr;
    const bool is_own = has_own_reason(row, drafted);
    if (targets_.known.contains(number)) {
      if (!is_own && !was_taken_away) return;
      now.cells.erase(PlanColumn::row);
      keep_reason(row, drafted, now);
      return;
    }
    if (!is_own && !was_taken_away && !is_ticked(row)) return;
    std::vector<SheetRow>& targets = drafted_.sheets[PlanSheet::targets];
    const auto back = std::find_if(targets.begin(), targets.end(), [&](const SheetRow& one) {
      return one.text(PlanColumn::row) == number;
    });
    if (back == targets.end()) return;
    targets_.asked_again.insert(number);
    back->cells.erase(PlanColumn::accept);
    tell(row, PlanColumn::reason,
         said({"the review had no target for {} ({}), the new draft has one: {}, row {}",
               "核对时{}没有对应的目标（{}），新草稿中又列为目标：{}，序号{}"},
              quoted(row.text(PlanColumn::numeral)), reason_called(row.text(PlanColumn::reason)),
              quoted(back->text(PlanColumn::name)), number),
         said(kDecideOnIt));
  }

  void keep_reason(const SheetRow& row, const SheetRow* drafted, SheetRow& now) {
    const std::string& reason = row.text(PlanColumn::reason);
    const bool is_own = has_own_reason(row, drafted);
    if (is_own) {
      now.set(PlanColumn::reason, reason);
      if (now.find(PlanColumn::strength) == nullptr) {
        now.set(PlanColumn::strength, row.text(PlanColumn::strength));
      }
    }
    if (!is_ticked(row)) return;
    if (is_own || (!reason.empty() && reason == now.text(PlanColumn::reason))) {
      now.set(PlanColumn::checked, row.text(PlanColumn::checked));
      return;
    }
    tell(row, PlanColumn::checked,
         said({"{} was checked for another reason ({}) than it has now ({})",
               "{}核对时的原因（{}）与新草稿中的原因（{}）不同"},
              quoted(row.text(PlanColumn::numeral)), reason_called(reason),
              reason_called(now.text(PlanColumn::reason))),
         said({"check it again in the new workbook", "请在新工作簿中重新核对"}));
  }

  const PlanSheets& reviewed_;
  ReviewedTargets& targets_;
  PlanSheets& drafted_;
  Problems& told_;
  bool is_known_;
};

}  // namespace

void keep_numerals(const PlanSheets& reviewed, ReviewedTargets& targets, PlanSheets& drafted,
                   Problems& told) {
  NumeralKeeper(reviewed, targets, drafted, told).keep();
}

}  // namespace milepost
