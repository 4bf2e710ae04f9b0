// From documents to a drafted plan.
#pragma once

#include <list>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "model/plan_sheets.h"
#include "model/proposal.h"
#include "store/store.h"
#include "work/read_documents.h"

namespace milepost::work {

/// The key of the area of a request that is named by its key, or by its name where a plan on record
/// gives one area that name. Throws Error where it is neither and can be no key.
std::string area_meant(const Store& store, const std::string& area);

struct DraftOutcome {
  std::vector<Problems> problems;  // of each document that has any
  std::list<std::string> broken;   // the texts that they point into
  Draft draft;                     // empty where there are problems
  bool is_known_area = false;      // something is on record of the area
};

/// Nothing is recorded. `record` is where the area is looked for; it may be null where none is
/// named.
DraftOutcome draft(const DraftRequest& request, const Store* record);

/// The workbook in which what was drafted is reviewed, with what `record` knows of the area of the
/// request. It may be null.
PlanSheets review_of(const Draft& draft, const DraftRequest& request, const Store* record);

/// A review of an earlier draft, and what is kept of it in the sheets of a new one.
struct KeptReview {
  bool is_read = false;  // else the problems say why it cannot be read, and nothing is kept
  PlanSheets sheets;
  Problems problems;  // of the review: what could not be kept, at its cell
};

/// The sheets of a new draft with the decisions of the review in `bytes` (draft/review.h);
/// problems call it `file`.
KeptReview keep_review(const std::string& file, std::string_view bytes, PlanSheets sheets);

}  // namespace milepost::work
