// From a later report to what it says of a plan on record.
#pragma once

#include <list>
#include <optional>
#include <string>
#include <vector>

#include "base/local_clock.h"
#include "model/stated_result.h"
#include "store/store.h"
#include "work/draft.h"

namespace milepost::work {

struct ResultsRequest {
  DraftRequest documents;  // its year is that which they look back on
  std::string plan;
};

struct ResultsOutcome {
  std::vector<Problems> problems;  // of each document that has any
  std::list<std::string> broken;   // the texts that they point into
  StatedResults results;           // empty where there are problems
};

/// Nothing is recorded. Throws Error where there is no such plan, where no document has a part that
/// looks back, and where that is not on a year of the plan.
ResultsOutcome draft_results(const Store& store, const ResultsRequest& request,
                             const LocalClock& clock);

}  // namespace milepost::work
