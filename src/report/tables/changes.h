// What became of targets between two answers to the same question: the rows of the report compare,
// and of the bulletin.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/words.h"
#include "report/document.h"
#include "report/tables/assessed_plan.h"
#include "report/view.h"

namespace milepost {

enum class Change {
  newly_behind,    // was not behind, off track, missed or overdue, and is
  recovered,       // was, and is on track, ahead or met
  met,             // was not, and is
  first_reported,  // had no figure that counts, and has
  added,           // was not in the plan
  withdrawn,       // was not withdrawn, and is
  status,          // another status, otherwise
  revised,         // the same status, and something else is asked, or by another date
  figure,          // the same status and the same asked, another figure
};

template <>
inline constexpr std::array<Word<Change>, 9> kWords<Change>{
    {{Change::newly_behind, "newly-behind"},
     {Change::recovered, "recovered"},
     {Change::met, "met"},
     {Change::first_reported, "first-reported"},
     {Change::added, "added"},
     {Change::withdrawn, "withdrawn"},
     {Change::status, "status"},
     {Change::revised, "revised"},
     {Change::figure, "figure"}}};

std::string_view label(Change change, Language language);

struct ChangedRow {
  Change change = Change::status;
  std::optional<ReportRow> before;  // nothing where the target was not in the plan
  ReportRow after;
};

/// Behind, off track, missed or overdue: what has to be explained.
bool is_behind(Status status);

/// What changed in a plan, in the order of the plan now. Each target once, under the change that
/// says most.
std::vector<ChangedRow> changes(const AssessedPlan& before, const AssessedPlan& after);

/// The table `changes`.
Table change_table(const AssessedPlan& after, const std::vector<ChangedRow>& changed,
                   const View& view);

}  // namespace milepost
