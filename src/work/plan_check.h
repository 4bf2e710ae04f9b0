// Plans on record held against the documents that they were taken from.
#pragma once

#include <list>
#include <string>
#include <string_view>
#include <vector>

#include "base/local_clock.h"
#include "base/problem.h"
#include "model/plan_coverage.h"
#include "store/store.h"
#include "work/draft.h"

namespace milepost::work {

struct PlanCheckRequest {
  DraftRequest documents;
  std::vector<std::string> plans;  // their keys
  std::string review;              // the workbook in which the draft was reviewed; empty: none
  std::string_view review_bytes;   // what is in it
};

struct PlanCheckOutcome {
  std::vector<Problems> problems;  // of each document that has any, and of the review
  std::list<std::string> broken;   // the texts that they point into
  PlanCoverage coverage;           // empty where there are problems
};

/// Nothing is recorded. Throws Error where there is no such plan.
PlanCheckOutcome check_plans(const Store& store, const PlanCheckRequest& request,
                             const LocalClock& clock);

}  // namespace milepost::work
