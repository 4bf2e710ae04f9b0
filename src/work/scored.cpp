#include "work/scored.h"

#include <algorithm>

#include "base/error.h"
#include "base/listed.h"
#include "base/phrases.h"

namespace milepost::work {

void require_scoring(const AssessedPlans& plans) {
  const bool any = std::any_of(plans.begin(), plans.end(), [](const AssessedPlan& plan) {
    return plan.plan.scoring.has_value();
  });
  if (any) return;
  std::vector<std::string> keys;
  for (const AssessedPlan& plan : plans) keys.push_back(plan.plan.key);
  throw Error(
      ErrorKind::refused,
      said({"nothing says how it is scored in: {}", "计划{}没有写明计分规则"}, listed(keys)),
      said({"write [scoring] on a line of its own into its file, and weight = … into its "
            "targets where they do not all count the same, and load it as a revision",
            "请在计划文件中加上一行[scoring]；各项目标权重不同的，写明weight = …；"
            "然后作为修订载入"}));
}

}  // namespace milepost::work
