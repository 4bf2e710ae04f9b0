// From documents to a drafted plan.
#pragma once

#include <list>
#include <string>
#include <vector>

#include "base/problem.h"
#include "model/proposal.h"
#include "store/store.h"
#include "work/read_documents.h"

namespace milepost::work {

struct DraftOutcome {
  std::vector<Problems> problems;  // of each document that has any
  std::list<std::string> broken;   // the texts that they point into
  Draft draft;                     // empty where there are problems
  bool is_known_area = false;      // something is on record of the area
};

/// Nothing is recorded. `record` is where the area is looked
/// for; it may be null where none is named.
DraftOutcome draft(const DraftRequest& request, const Store* record);

}  // namespace milepost::work
