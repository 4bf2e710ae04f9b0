#include "work/withdraw.h"

#include <algorithm>

#include "base/error.h"
#include "store/plans.h"
#include "work/answer.h"
#include "work/indicators.h"
#include "work/recording.h"

namespace milepost::work {
namespace {

/// The only plan with a target of this key, or the one that was named, as its file says it.
Plan plan_with(const Store& store, const WithdrawRequest& request,
               const Circumstances& circumstances) {
  Selection selection;
  selection.targets = {request.target};
  if (!request.plan.empty()) selection.plans = {request.plan};
  const Answer answer = ask(store, selection, circumstances);
  if (answer.plans.size() == 1) {
    return read_plan_as_loaded(store, answer.plans.front().plan.key).value();
  }
  std::vector<std::string> plans;
  for (const AssessedPlan& one : answer.plans) plans.push_back(one.plan.key);
  refuse_several_plans(request.target, plans);
}

}  // namespace

Withdrawn withdraw(Store& store, const WithdrawRequest& request,
                   const Circumstances& circumstances) {
  return record(store, circumstances, [&](Recording& recording) {
    Plan plan = plan_with(store, request, circumstances);
    const auto target = std::find_if(plan.targets.begin(), plan.targets.end(),
                                     [&](const Target& one) { return one.key == request.target; });
    if (target->withdrawn) {
      throw Error(ErrorKind::conflict,
                  said({"target {} is withdrawn already, since {}: {}", "目标{}已于{}取消：{}"},
                       in_quotes(request.target),
                       circumstances.clock.minute(target->withdrawn->recorded_at),
                       target->withdrawn->reason));
    }
    target->withdrawn = Withdrawal{request.reason, recording.moment()};
    save_plan(recording, plan, request.reason);
    return Withdrawn{*target, plan.key};
  });
}

}  // namespace milepost::work
