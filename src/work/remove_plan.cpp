#include "work/remove_plan.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/listed.h"
#include "base/phrases.h"
#include "base/suggest.h"
#include "base/text.h"
#include "store/plans.h"
#include "store/removals.h"
#include "work/recording.h"

namespace milepost::work {
namespace {

/// So many indicators are named where entries stand in the way; the others are counted.
constexpr std::size_t kNamedIndicators = 5;

/// Figures that no report would show any more are not left behind.
void require_nothing_recorded(const std::string& plan, const PlanUses& uses) {
  if (uses.only_here.empty()) return;
  std::size_t entries = 0;
  std::vector<Said> named;
  for (const PlanUses::Recorded& one : uses.only_here) {
    entries += one.entries;
    if (named.size() < kNamedIndicators) named.push_back(in_quotes(one.indicator));
  }
  Said indicators = all_of(named);
  if (const std::size_t others = uses.only_here.size() - named.size(); others > 0) {
    indicators = said({"{} and {} more", "{}等，另有{}个"}, indicators, others);
  }
  throw Error(ErrorKind::conflict,
              said({"plan {} cannot be removed: entries are on record of indicators that no other "
                    "plan names, {} in all, of {}",
                    "计划{}不能移除：有的指标只在该计划中，且已有填报记录共{}条：{}"},
                   in_quotes(plan), entries, indicators),
              Offer::account_for_entries);
}

}  // namespace

RemovedPlan remove_plan(Store& store, const RemovePlanRequest& request,
                        const Circumstances& circumstances) {
  return record(store, circumstances, [&](Recording& recording) {
    refuse_removed(store, request.plan, kEverything, circumstances.clock);
    const std::optional<Plan> plan = read_plan(store, request.plan);
    if (!plan) {
      throw Error(ErrorKind::not_found, said(kNoPlan, in_quotes(request.plan)),
                  did_you_mean(request.plan, list_plan_keys(store), Offer::list_plans));
    }
    const PlanUses uses = uses_of_plan(store, plan->key);
    require_nothing_recorded(plan->key, uses);
    PlanRemoval removal;
    removal.plan = plan->key;
    removal.reason = trim(request.reason);
    removal.user = circumstances.user();
    milepost::remove_plan(recording, removal);
    return RemovedPlan{*plan, uses.shared};
  });
}

Said said_removed(const PlanRemoval& removal, const LocalClock& clock) {
  const std::string moment = clock.minute(removal.recorded_at);
  const std::string reason = one_line(removal.reason);
  if (removal.user.empty()) {
    return said({"plan {} was removed at {}: {}", "计划{}已于{}移除：{}"}, in_quotes(removal.plan),
                moment, reason);
  }
  return said({"plan {} was removed at {} by {}: {}", "计划{}已于{}由{}移除：{}"},
              in_quotes(removal.plan), moment, removal.user, reason);
}

void refuse_removed(const Store& store, const std::string& plan, Moment known_at,
                    const LocalClock& clock) {
  const std::optional<PlanRemoval> removal = find_removal(store, plan, known_at);
  if (removal) {
    throw Error(ErrorKind::not_found, said_removed(*removal, clock), Offer::list_every_plan);
  }
}

}  // namespace milepost::work
