#include "work/decide.h"

#include <optional>

#include "base/error.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/tables/latest.h"
#include "store/decisions.h"
#include "work/answer.h"
#include "work/indicators.h"
#include "work/meaning.h"
#include "work/recording.h"

namespace milepost::work {
namespace {

Said word_in_text(Ruling ruling) {
  return {std::string(label<Ruling>(ruling, Language::en)),
          std::string(label<Ruling>(ruling, Language::zh))};
}

/// Nothing waits: what was decided last, or that nobody asked.
[[noreturn]] void refuse_nothing_waits(const AssessedPlan& plan, const Target& target,
                                       const Circumstances& circumstances) {
  const std::vector<Decision> decisions = plan.decisions_of(target);
  Remedy remedy(said({"nobody who reports asks to have it adjusted, or no longer",
                      "没有填报单位申请调整，或已不再申请"}));
  if (!decisions.empty()) {
    const Decision& last = decisions.back();
    remedy = said({"the last decision: {} {}: {}", "最近一次决定：{} {}：{}"},
                  circumstances.clock.minute(last.recorded_at), word_in_text(last.ruling),
                  one_line(last.reason));
  }
  throw Error(
      ErrorKind::refused,
      said({"no request to adjust target {} waits for a decision", "目标{}没有待决定的调整申请"},
           in_quotes(target.key)),
      remedy);
}

}  // namespace

Decided decide(Store& store, const DecideRequest& request, const Circumstances& circumstances) {
  return record(store, circumstances, [&](Recording& recording) {
    Selection selection;
    if (!request.plan.empty()) selection.plans = {request.plan};
    selection.targets = {known_target(store, request.target, selection)};
    const Answer answer = ask(store, selection, circumstances);
    if (answer.plans.size() > 1) {
      std::vector<std::string> plans;
      for (const AssessedPlan& one : answer.plans) plans.push_back(one.plan.key);
      refuse_several_plans(selection.targets.front(), plans);
    }
    const AssessedPlan& plan = answer.plans.front();
    const ReportRow row = all_rows(plan).front();
    if (row.target.withdrawn) {
      throw Error(ErrorKind::refused, said(kTargetIsWithdrawn, in_quotes(row.target.key)),
                  said({"nothing is left to decide of it", "该目标不再需要作出决定"}));
    }
    const std::optional<AdjustmentRequest> waiting = waiting_request(plan, row);
    if (!waiting) refuse_nothing_waits(plan, row.target, circumstances);
    milepost::decide(recording, plan.plan.key, row.target.key,
                     {request.ruling, std::string(trim(request.reason)), circumstances.user(),
                      waiting->latest.id, recording.moment()});
    return Decided{row.target, plan.plan.key};
  });
}

}  // namespace milepost::work
