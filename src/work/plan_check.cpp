#include "work/plan_check.h"

#include <utility>

#include "draft/coverage.h"
#include "plan/review_decisions.h"
#include "store/plans.h"
#include "work/plan_export.h"
#include "work/read_documents.h"
#include "work/read_review.h"

namespace milepost::work {

PlanCheckOutcome check_plans(const Store& store, const PlanCheckRequest& request,
                             const LocalClock& clock) {
  std::vector<Plan> plans;
  for (const std::string& key : request.plans) {
    std::optional<Plan> plan = read_plan(store, key);
    if (!plan) refuse_unknown_plan(store, key, kEverything, clock);
    plans.push_back(*std::move(plan));
  }
  PlanCheckOutcome outcome;
  std::vector<InputDocument> documents;
  read_documents(request.documents, outcome.problems, outcome.broken,
                 [&](const std::string&, InputDocument document) {
                   documents.push_back(std::move(document));
                 });
  ReviewDecisions decided;
  if (!request.review.empty()) {
    Problems of_review = Problems::of_cells(request.review);
    const auto sheets = read_review(request.review, request.review_bytes, of_review);
    if (sheets) decided = decisions_of(*sheets);
    if (!of_review.empty()) outcome.problems.push_back(std::move(of_review));
  }
  if (!outcome.problems.empty()) return outcome;
  outcome.coverage = coverage_of(documents, request.documents.year, plans, shipped_vocabulary(),
                                 shipped_result_words(), decided);
  return outcome;
}

}  // namespace milepost::work
