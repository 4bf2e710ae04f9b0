#include "work/withdraw.h"

#include <algorithm>

#include "base/error.h"
#include "store/plans.h"
#include "work/answer.h"
#include "work/indicators.h"
#include "work/meaning.h"
#include "work/recording.h"

namespace milepost::work {
namespace {

/// The only plan with the one target that is selected, as its file says it.
Plan plan_with(const Store& store, const Selection& selection, const Circumstances& circumstances) {
  const Answer answer = ask(store, selection, circumstances);
  if (answer.plans.size() == 1) {
    return read_plan_as_loaded(store, answer.plans.front().plan.key).value();
  }
  std::vector<std::string> plans;
  for (const AssessedPlan& one : answer.plans) plans.push_back(one.plan.key);
  refuse_several_plans(selection.targets.front(), plans);
}

}  // namespace

Withdrawn withdraw(Store& store, const WithdrawRequest& request,
                   const Circumstances& circumstances) {
  return record(store, circumstances, [&](Recording& recording) {
    Selection selection;
    if (!request.plan.empty()) selection.plans = {request.plan};
    const std::string key = known_target(store, request.target, selection);
    selection.targets = {key};
    Plan plan = plan_with(store, selection, circumstances);
    const auto target = std::find_if(plan.targets.begin(), plan.targets.end(),
                                     [&](const Target& one) { return one.key == key; });
    if (target->withdrawn) {
      throw Error(ErrorKind::conflict,
                  said({"target {} is withdrawn already, since {}: {}", "目标{}已于{}取消：{}"},
                       in_quotes(key), circumstances.clock.minute(target->withdrawn->recorded_at),
                       target->withdrawn->reason));
    }
    target->withdrawn = Withdrawal{request.reason, recording.moment()};
    save_plan(recording, plan, request.reason);
    return Withdrawn{*target, plan.key};
  });
}

}  // namespace milepost::work
