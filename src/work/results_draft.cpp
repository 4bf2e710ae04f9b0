#include "work/results_draft.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/error.h"
#include "base/listed.h"
#include "base/phrases.h"
#include "draft/results.h"
#include "store/plans.h"
#include "work/plan_export.h"
#include "work/read_documents.h"

namespace milepost::work {
namespace {

/// What several documents say, one after the other.
void append(Retrospect& all, Retrospect one) {
  if (!all.year) all.year = one.year;
  all.is_found = all.is_found || one.is_found;
  for (const auto& [end, times] : one.areas) all.areas[end] += times;
  std::move(one.figures.begin(), one.figures.end(), std::back_inserter(all.figures));
  std::move(one.clauses.begin(), one.clauses.end(), std::back_inserter(all.clauses));
}

Said period_of(const Plan& plan) {
  return said({"{0} to {1}", "{0}至{1}"}, to_string(plan.period.start), to_string(plan.period.end));
}

/// The last day of the year that the documents look back on.
Date last_day(const Plan& plan, const std::optional<int>& year) {
  const bool is_of_one_year = !(plan.area.years.around(plan.period.start).end < plan.period.end);
  if (!year) {
    if (is_of_one_year) return plan.period.end;
    throw Error(ErrorKind::refused,
                said({"the documents do not say on which year they look back, and the plan {0} "
                      "runs from {1}",
                      "文件未写明回顾的年度，而计划{0}的期限为{1}"},
                     in_quotes(plan.key), period_of(plan)),
                said({"say which year that is", "请写明回顾的年度"}));
  }
  const Date first = *make_date(*year, 1, 1);
  const Date last = last_day_of_year(*year);
  if (last < plan.period.start || plan.period.end < first) {
    throw Error(ErrorKind::refused,
                said({"the documents look back on {0}, and the plan {1} runs from {2}",
                      "文件回顾的是{0}年，而计划{1}的期限为{2}"},
                     *year, in_quotes(plan.key), period_of(plan)),
                said({"name the report that looks back on a year of the plan, or another plan",
                      "请改用回顾计划期内年度的报告，或改用其他计划"}));
  }
  return is_of_one_year ? plan.period.end
                        : std::min(plan.area.years.around(last).end, plan.period.end);
}

}  // namespace

ResultsOutcome draft_results(const Store& store, const ResultsRequest& request,
                             const LocalClock& clock) {
  const std::optional<Plan> plan = read_plan(store, request.plan);
  if (!plan) refuse_unknown_plan(store, request.plan, kEverything, clock);
  const Lexicon lexicon = shipped_lexicon();
  const ResultWords words = shipped_result_words();
  ResultsOutcome outcome;
  Retrospect review;
  std::vector<Said> names;
  read_documents(request.documents, outcome.problems, outcome.broken,
                 [&](const std::string& file, const InputDocument& document) {
                   names.emplace_back(file);
                   append(review, retrospect_of(document, request.documents.year, lexicon, words));
                 });
  if (!outcome.problems.empty()) return outcome;
  if (!review.is_found) {
    throw Error(
        ErrorKind::refused,
        said({"no part that looks back was found in {}", "{}中没有读出回顾部分"}, all_of(names)),
        said({"check that it is a report with such a part, under a heading that says so",
              "请确认所给的是有回顾部分的报告，且该部分的标题写明是回顾"}));
  }
  outcome.results = results_of(*plan, review, last_day(*plan, review.year), lexicon, words);
  return outcome;
}

}  // namespace milepost::work
